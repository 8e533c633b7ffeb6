"""The whole answers of the training corpus: how they are written down, and what is wrong with them.

    python models/corpus/letters.py FILE...            # tells every mistake, and counts the labels
    python models/corpus/letters.py --sheet FILE...    # a sheet to label blind: sentences numbered (see blind.py)
    python models/corpus/letters.py --as-hearing FOLDER FILE...   # texts and gold for `hearing evaluate FOLDER`,
                                                          # with draft and invited bodies where a hand has some

An answer begins with lines of what holds for all of it; its paragraphs are units (see units.py) without ids,
which are numbered from 1: ``nb-l-001-01``.

    = nb-l-001 kind=response stakeholder=user-organisation stance=supports-with-reservations
    = sender: Brukerforeningen Trygg Havn
    = on-behalf-of: -
    @ formal none -
    Brukerforeningen Trygg Havn
    @ own conditional treatment
    Vi støtter … [[aftercare-missing|Men etterpå møter ingen.]]
"""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from blind import sentences
from units import Unit, as_unit, mistakes

from hearing.core.model import Kind
from hearing.core.taxonomy import Taxonomy
from hearing.rules.pipeline import load_pipeline

HERE = Path(__file__).parent
_NAMED = ("kind", "stakeholder", "stance")
_STANCES = frozenset(
    ["supports", "supports-with-reservations", "divided", "opposes", "no-remarks", "abstains", "unstated"]
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole answer; ``sender`` and ``on_behalf_of`` are empty where the answer names none."""

    id: str
    kind: str
    stakeholder: str
    stance: str
    sender: str
    on_behalf_of: str
    units: tuple[Unit, ...]
    place: str

    @property
    def language(self) -> str:
        """Language code: the id begins with it."""
        return self.id.partition("-")[0]

    @property
    def hand(self) -> str:
        """Who wrote it: the second part of the id."""
        return self.id.split("-")[1]


def read_letters(path: Path) -> Iterator[Letter]:
    """Answers of a file.

    Raises:
        ValueError: with file and line, if an answer does not begin as it should.
    """
    held: list[str] = []
    number = 0
    for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("= ") and "kind=" in line:
            if held:
                yield _letter(held, f"{path.name}:{number}")
            held, number = [line], at
        elif held:
            held.append(line)
    if held:
        yield _letter(held, f"{path.name}:{number}")


def all_letters(folder: str = "letters") -> Iterator[Letter]:
    """Every answer of the corpus, or of another folder beside it."""
    for path in sorted((HERE / folder).glob("*.txt")):
        yield from read_letters(path)


def owner_of(letter: Letter) -> str:
    """Who holds the hearing that an answer belongs to; empty where that is not kept."""
    return next((owner for begins, owner in _owners() if letter.id.startswith(begins)), "")


@cache
def _owners() -> tuple[tuple[str, str], ...]:
    lines = (HERE / "owners.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((begins, owner) for begins, owner in pairs)


def _letter(lines: list[str], place: str) -> Letter:
    identifier, *fields = lines[0].removeprefix("= ").split()
    told = dict(field.partition("=")[::2] for field in fields)
    if set(told) != set(_NAMED):
        raise ValueError(f"{place}: the first line needs an id, kind=, stakeholder= and stance=: {lines[0]}")
    names = dict(line.removeprefix("= ").partition(":")[::2] for line in lines[1:] if line.startswith("= "))
    sender, on_behalf_of = (names.get(key, "").strip().removeprefix("-") for key in ("sender", "on-behalf-of"))
    return Letter(
        identifier, *(told[name] for name in _NAMED), sender, on_behalf_of, _units(lines, identifier, place), place
    )


def _units(lines: list[str], identifier: str, place: str) -> tuple[Unit, ...]:
    blocks: list[list[str]] = []
    for line in lines[1:]:
        if line.startswith("@"):
            blocks.append([f"@ {identifier}-{len(blocks) + 1:02d} {line.lstrip('@ ')}"])
        elif blocks and not line.startswith("= "):
            blocks[-1].append(line)
    return tuple(as_unit(block, place) for block in blocks)


def sheet(letters: Iterable[Letter]) -> Iterator[str]:
    """Lines of a sheet: answers as they stand, for a hand that has not seen their labels."""
    for letter in letters:
        yield f"= {letter.id}"
        for unit in letter.units:
            yield f"@ {unit.id}"
            for number, (start, end) in enumerate(sentences(unit.text), start=1):
                yield f"{number}) {unit.text[start:end].strip()}"


def gold(letter: Letter) -> dict[str, Any]:
    """An answer as a line of gold that ``hearing evaluate`` reads."""
    return {
        "id": letter.id,
        "kind": letter.kind,
        "lang": letter.language,
        "sender": letter.sender,
        "on_behalf_of": letter.on_behalf_of,
        "stakeholder": letter.stakeholder,
        "stance": letter.stance,
        "paragraphs": [_gold_paragraph(unit) for unit in letter.units],
    }


def _gold_paragraph(unit: Unit) -> dict[str, Any]:
    concerns = [
        {"code": code, "groups": list(mark.groups), "evidence": unit.text[mark.start : mark.end]}
        for mark in unit.marks
        for code in mark.codes
    ]
    themes = list(unit.themes)
    return {"text": unit.text, "voice": unit.voice, "themes": themes, "stance": unit.stance, "concerns": concerns}


def write_hearing(folder: Path, letters: list[Letter]) -> None:
    """Texts in ``inbox/``, labels in ``gold.jsonl``, and the papers of the hearing if one hand wrote all of it."""
    (folder / "inbox").mkdir(parents=True, exist_ok=True)
    for letter in letters:
        text = "\n\n".join(unit.text for unit in letter.units)
        (folder / "inbox" / f"{letter.id}.txt").write_text(text + "\n", encoding="utf-8")
    lines = (json.dumps(gold(letter), ensure_ascii=False) for letter in letters)
    (folder / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    hands = {letter.hand for letter in letters}
    for kind, name in (("drafts/*.md", "draft.md"), ("invited/*.csv", "invited.csv")):
        (folder / name).unlink(missing_ok=True)
        if papers := [paper for paper in HERE.glob(kind) if {paper.stem} == hands]:
            shutil.copy(papers[0], folder / name)


def faults(letter: Letter, labels: Taxonomy) -> Iterator[str]:
    """What is wrong with an answer, given the labels that there are."""
    for name, known in (
        ("kind", {str(kind) for kind in Kind}),
        ("stance", _STANCES),
        ("stakeholder", labels.stakeholders),
    ):
        if getattr(letter, name) not in known:
            yield f"no such {name}: {getattr(letter, name)}"
    known_labels = set(labels.themes), set(labels.concerns) | {"group-at-risk"}, set(labels.groups)
    for unit in letter.units:
        yield from (f"{unit.id}: {mistake}" for mistake in mistakes(unit, *known_labels))


def main(arguments: list[str]) -> int:
    """Print mistakes and counts, or write a hearing; 1 where there are mistakes."""
    if arguments[:1] == ["--sheet"]:
        print("\n".join(sheet(one for name in arguments[1:] for one in read_letters(Path(name)))))
        return 0
    if arguments[:1] == ["--as-hearing"]:
        write_hearing(Path(arguments[1]), [one for name in arguments[2:] for one in read_letters(Path(name))])
        return 0
    counts: Counter[str] = Counter()
    wrong = 0
    labels = load_pipeline("rusmelding").taxonomy
    for letter in (letter for name in arguments for letter in read_letters(Path(name))):
        told = list(faults(letter, labels))
        wrong += len(told)
        for mistake in told:
            print(f"{letter.place}: {letter.id}: {mistake}")
        counts.update([f"kind {letter.kind}", f"stakeholder {letter.stakeholder}", f"stance {letter.stance}"])
    for label, count in sorted(counts.items()):
        print(f"{count:6d} {label}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
