"""How well organisations are found in the letterheads and signatures of the example hearing.

    python benchmarks/letterheads.py

Looks at the formal paragraphs of ``examples/fjordbyen/gold.jsonl`` with the shipped language models. Prints for
each language how many names of bodies that sent an answer stand there, and how many of these are found as an
organisation, whole and in part; and every organisation that is found there and is no such body and not invited.
"""

from collections import Counter, defaultdict
from pathlib import Path

from hearing.core.model import Voice
from hearing.evaluate.documents import Document, read_documents
from hearing.intake.invited import read_invited
from hearing.language.models import entities, find

_EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "fjordbyen"
_PERSON = "private-person"
_ORGANISATION = "ORG"
_LANGUAGES = frozenset({"nb", "nn", "sv"})


def answers() -> list[Document]:
    """Answers that name a sender, in a language that has a model, as people labelled them."""
    every = read_documents(_EXAMPLE / "gold.jsonl").values()
    return [one for one in every if one.sender and one.language in _LANGUAGES]


def bodies() -> set[str]:
    """Names of bodies that sent an answer or were invited, in lower case."""
    invited = {body.name.lower() for body in read_invited("invited.csv", _EXAMPLE)}
    return invited | {one.sender.lower() for one in answers() if one.stakeholder != _PERSON}


def main() -> None:
    """Count and print."""
    known, counts = bodies(), defaultdict[str, Counter[str]](Counter)
    others: list[str] = []
    for one in answers():
        model, name = find(one.language), one.sender.lower()
        for paragraph in one.passages:
            if paragraph.voice != Voice.FORMAL:
                continue
            text = paragraph.text
            found = [each.text.lower() for each in entities(text, model) if each.label == _ORGANISATION]
            others += [each for each in found if not any(each in body or body in each for body in known)]
            counts[one.language]["found"] += len(found)
            if one.stakeholder != _PERSON and name in text.lower():
                counts[one.language]["names"] += 1
                counts[one.language]["whole"] += name in found
                counts[one.language]["part"] += any(each in name or name in each for each in found)
    print(f"{'':5}{'names':>8}{'whole':>8}{'in part':>9}{'all found':>11}")
    for language, count in sorted(counts.items()):
        print(f"{language:5}{count['names']:8}{count['whole']:8}{count['part']:9}{count['found']:11}")
    print(f"{len(others)} found that are no known body: {', '.join(sorted(set(others)))}")


if __name__ == "__main__":
    main()
