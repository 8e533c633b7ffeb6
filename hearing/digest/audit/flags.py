"""Every flagged concern is in the digest, or is listed as left out with the reason.

What is shown is looked up in the finished digest, not where it was made: so the audit would see a loss on the way.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from hearing.digest.audit.accounts import Account, Flagged
from hearing.digest.audit.model import Flags, LeftOut, LeftOutFlag
from hearing.digest.model import Answer, Digest, Finding, Place
from hearing.digest.translations import N_, Words

_SHOWN, _WITHHELD = "shown", "withheld"
_REASONS = {
    "no-answer": N_("The document is no answer"),
    "repeats": N_("The answer repeats another one"),
    "rejected": N_("A person has rejected the label"),
    "missing": N_("No reason is known; this is a fault of the program"),
}

Name = Callable[[str, bool], str]


class _Key(NamedTuple):
    """A concern, or a group that may lose out, flagged by somebody on a paragraph of an answer."""

    answer: str
    code: str
    is_group: bool
    paragraph: int | None
    made_by: str


def flags_of(digest: Digest, accounts: Iterable[Account], name: Name, words: Words) -> Flags:
    """All labels of concerns among the accounts, and what became of each; ``name`` names a code."""
    shown = dict(_shown(digest))
    places = {answer.id: answer.place for answer in digest.answers}
    fates: dict[str, list[LeftOutFlag]] = {fate: [] for fate in (_SHOWN, _WITHHELD, *_REASONS)}
    for account in accounts:
        place = account.place or places.get(account.response, Place(""))
        for flagged in account.flagged:
            names = tuple(name(code, is_group) for code, is_group in flagged.codes)
            left = LeftOutFlag(names, replace(place, paragraph=flagged.paragraph))
            fates[_fate(flagged, account, shown)].append(left)
    return Flags(
        total=sum(map(len, fates.values())),
        shown=len(fates[_SHOWN]) + len(fates[_WITHHELD]),
        withheld=len(fates[_WITHHELD]),
        left_out=tuple(
            LeftOut(code, words.gettext(reason), len(fates[code]), tuple(fates[code]))
            for code, reason in _REASONS.items()
            if fates[code]
        ),
        missing=len(fates["missing"]),
    )


def _shown(digest: Digest) -> Iterable[tuple[_Key, str]]:
    """What is flagged in an answer and stands in the list of concerns as well."""
    listed = {
        (raised.anchor, concern.code, is_group)
        for concerns, is_group in ((digest.groups, True), (digest.concerns, False))
        for concern in concerns
        for raised in concern.raised
    }
    for answer in digest.answers:
        for finding in answer.findings:
            for flag in finding.flags:
                if (finding.anchor, flag.code, flag.is_group) in listed:
                    yield from _keys(answer, finding, flag.code, is_group=flag.is_group, makers=flag.made_by)


def _keys(
    answer: Answer, finding: Finding, code: str, *, is_group: bool, makers: Iterable[str]
) -> Iterable[tuple[_Key, str]]:
    fate = _WITHHELD if finding.quotation.withheld else _SHOWN
    for maker in makers:
        yield _Key(answer.id, code, is_group, finding.quotation.place.paragraph, maker), fate


def _fate(flagged: Flagged, account: Account, shown: Mapping[_Key, str]) -> str:
    if flagged.is_rejected:
        return "rejected"
    if not account.is_shown:
        return "repeats" if account.repeats else "no-answer"
    keys = [
        _Key(account.response, code, is_group, flagged.paragraph, flagged.made_by)
        for code, is_group in flagged.codes
    ]
    fates = {shown.get(key, "missing") for key in keys}
    return "missing" if "missing" in fates else max(fates)
