"""Stance: of a paragraph, and of the whole document.

A paragraph says its stance, or shows it: who expects harm of a measure opposes it, who points out a lack wants it
mended. A document's stance is what the sender says about the proposal as a whole; failing that, what its
paragraphs weigh together. One opposed measure among many points is a reservation, not opposition, and nothing
said is ``unstated``.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hearing.classify.findings import Finding, as_label, best
from hearing.core.model import Kind, Label, LabelKind

UNSTATED = "unstated"
_SUPPORT, _CONDITIONAL, _OPPOSE = "support", "conditional", "oppose"
_WITH_RESERVATIONS = "supports-with-reservations"
_CONTRAST = re.compile(
    r"\b(?:men|imidlertid|likevel|derimot|samtidig|samstundes|dock|däremot|samtidigt|emellertid)\b", re.IGNORECASE
)


def paragraph_stance(
    findings: Sequence[Finding], concerns: Sequence[Label], shown_by: Mapping[str, str]
) -> Label | None:
    """The stance of one paragraph; None where it takes none.

    Support with a condition is conditional. Of support and opposition the one after a word of contrast carries the
    point, else opposition. Where no stance is said, the paragraph's concerns may show one.

    Args:
        findings: What the rules for stance found there.
        concerns: The paragraph's concerns.
        shown_by: Stance that a concern shows, by the concern's code.
    """
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    if by_code:
        return as_label(LabelKind.STANCE, best(by_code[_weightiest(by_code)]))
    shown = [
        replace(one, kind=LabelKind.STANCE, code=shown_by[one.code], groups=())
        for one in concerns
        if one.code in shown_by
    ]
    return min(shown, key=lambda one: one.code != _OPPOSE, default=None)


def _weightiest(by_code: dict[str, list[Finding]]) -> str:
    if _OPPOSE in by_code and _SUPPORT in by_code:
        last = max((one for group in by_code.values() for one in group), key=lambda one: one.hit.start)
        first = min((one for group in by_code.values() for one in group), key=lambda one: one.hit.start)
        between = last.paragraph.text[first.hit.end : last.hit.start]
        return last.code if _CONTRAST.search(between) else _OPPOSE
    return next(code for code in (_OPPOSE, _CONDITIONAL, _SUPPORT) if code in by_code)


def document_stance(
    kind: Kind, said: Sequence[Finding], stances: Sequence[Label], has_concerns: bool
) -> tuple[str, Label | None]:
    """Code of the document's stance, and the label whose evidence shows it best.

    Args:
        kind: Of the document. Points of meeting notes are not weighed: they are several voices.
        said: What the rules for stance found in the sender's own paragraphs, in order.
        stances: Stances of those paragraphs, said or shown, in order.
        has_concerns: Whether the sender voices any concern.
    """
    overall = [finding for finding in said if finding.overall]
    if overall:
        reserved = has_concerns or any(one.code != _SUPPORT for one in stances)
        shows = as_label(LabelKind.STANCE, best(overall))
        return _of_whole({finding.code for finding in overall}, reserved), replace(shows, paragraph=None)
    count = Counter(one.code for one in stances)
    code = _of_voices(count) if kind is Kind.MEETING_NOTES else _weighed(count, has_concerns)
    if code != "opposes" and not said:
        code = UNSTATED  # worries alone are neither support nor its reservations
    if code == UNSTATED:
        return UNSTATED, None
    shows = next((one for one in stances if one.code == _best_shown(code)), stances[0])
    return code, replace(shows, paragraph=None)


def _of_whole(codes: set[str], reserved: bool) -> str:
    if codes == {_OPPOSE}:
        return "opposes"
    if _OPPOSE in codes:
        return "divided" if _SUPPORT in codes else _WITH_RESERVATIONS
    return _WITH_RESERVATIONS if reserved or _CONDITIONAL in codes else "supports"


def _weighed(count: Counter[str], has_concerns: bool) -> str:
    if not count:
        return UNSTATED
    against, reserved, favourable = count[_OPPOSE], count[_CONDITIONAL], count[_SUPPORT]
    if against > reserved + favourable or (against and against >= reserved and not favourable):
        return "opposes"
    return "supports" if set(count) == {_SUPPORT} and not has_concerns else _WITH_RESERVATIONS


def _of_voices(count: Counter[str]) -> str:
    return "divided" if count[_SUPPORT] and count[_OPPOSE] else UNSTATED


def _best_shown(code: str) -> str:
    return {"opposes": _OPPOSE, "supports": _SUPPORT}.get(code, _CONDITIONAL)


def stance_label(code: str, label: Label) -> Label:
    """The document's label, with the words of ``label`` as evidence."""
    return replace(label, code=code, paragraph=None)
