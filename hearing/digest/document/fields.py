"""What an office's template may hold: plain values, every text ready to be shown.

The names are a promise to those who made templates (docs/templates.md): add to them, never change them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from hearing.digest.document.blocks import Document
from hearing.digest.document.quoting import where, withheld
from hearing.digest.model import Answer, Concern, Digest, Quotation, ThemeViews
from hearing.digest.translations import Words, words_in

Value = dict[str, Any]

# Ready-made parts that are no section: the table of contents, and all sections.
CONTENTS, WHOLE = "contents", "everything"


def fields_of(digest: Digest, title: str) -> Value:
    """Every field by its name."""
    words = words_in(digest.language)
    teller = _Teller(words, digest.public)
    about = digest.about
    return {
        "title": title,
        "hearing": about.title,
        "owner": about.owner,
        "sent": words.date(about.sent) if about.sent else "",
        "deadline": words.date(about.deadline) if about.deadline else "",
        "legal_basis": about.legal_basis,
        "questions": list(about.questions),
        "language": digest.language,
        "is_public": digest.public,
        "counts": _counts(digest, words),
        "picture": list(digest.picture),
        "groups": [teller.concern(one) for one in digest.groups],
        "concerns": [teller.concern(one) for one in digest.concerns],
        "themes": [teller.theme(one) for one in digest.views],
        "new_wordings": teller.by_sender((one, one.proposals) for one in digest.answers),
        "other_changes": teller.by_sender((one, one.asks) for one in digest.answers),
        "answers": [teller.answer(one) for one in digest.answers],
        "invited": _invited(digest),
        "method": list(digest.limits),
        "made_with": [{"what": what, "version": version} for what, version in digest.made_with],
    }


def part_names(document: Document) -> list[str]:
    """Names of the ready-made parts."""
    return [CONTENTS, WHOLE, *(section.code for section in document.sections)]


def _counts(digest: Digest, words: Words) -> Value:
    about = digest.about
    counts = {
        "answers": about.answers.total,
        "from_bodies": about.answers.bodies,
        "from_persons": about.answers.persons,
        "from_others": about.answers.others,
        "bodies": about.bodies,
        "in_time": about.in_time,
        "late": about.late,
        "undated": about.undated,
        "files": about.files.total,
        "unusable_files": about.files.unusable,
    }
    return {name: words.number(n) for name, n in counts.items()}


def _invited(digest: Digest) -> Value:
    invited = digest.about.invited
    return {
        "all": [one.name for one in invited],
        "answered": [one.name for one in invited if one.sender],
        "silent": [one.name for one in invited if not one.sender and not one.maybe],
        "uncertain": [one.name for one in invited if one.maybe],
        "uninvited": list(digest.about.uninvited),
    }


class _Teller:
    """Makes values of the parts of a digest."""

    def __init__(self, words: Words, is_public: bool) -> None:
        self._words = words
        self._is_public = is_public

    def concern(self, concern: Concern) -> Value:
        return {
            "name": concern.name,
            "sentence": " ".join(concern.sentences),
            "bodies": list(concern.bodies),
            "quotations": [self._quotation(one.quotation, one.sender) for one in concern.raised],
        }

    def theme(self, views: ThemeViews) -> Value:
        return {
            "name": views.name,
            "sentence": " ".join(views.sentences),
            "sides": [
                {
                    "code": side.side.value,
                    "name": side.name,
                    "sentence": " ".join(side.sentences),
                    "quotations": [self._quotation(one.quotation, one.sender) for one in side.said],
                }
                for side in views.sides
            ],
        }

    def by_sender(self, found: Iterable[tuple[Answer, Sequence[Quotation]]]) -> list[Value]:
        return [
            {"sender": answer.name, "quotations": [self._quotation(one, answer.name) for one in quotations]}
            for answer, quotations in found
            if quotations
        ]

    def answer(self, answer: Answer) -> Value:
        words = self._words
        flags = dict.fromkeys(flag.name for finding in answer.findings for flag in finding.flags)
        return {
            "sender": answer.name,
            "type": answer.type.name,
            "on_behalf_of": answer.on_behalf_of,
            "kind": answer.kind.name,
            "stance": answer.stance.name,
            "date": words.date(answer.received) if answer.received else "",
            "is_late": bool(answer.late),
            "languages": ", ".join(map(words.language_name, answer.languages)),
            "file": "".join(part.text for part in where(answer.place, words)),
            "summary": [self._quotation(one, answer.name) for one in answer.summary],
            "flagged": list(flags),
            "themes": [one.name for one in answer.themes],
        }

    def _quotation(self, quotation: Quotation, sender: str) -> Value:
        instead = withheld(quotation, self._words, self._is_public)
        text = " ".join(one for one in (quotation.lead_in, quotation.text) if one)
        return {
            "text": instead or text,
            "quoted": instead or self._words.quoted(text),
            "sender": sender,
            "paragraph": quotation.place.paragraph or "",
            "place": "".join(part.text for part in where(quotation.place, self._words)),
        }
