"""Stance: of a paragraph, and of the whole document.

A document's stance is what the sender says about the proposal as a whole; failing that, what the paragraphs add up
to. Support here and opposition there is ``divided``, never something in between, and nothing said is ``unstated``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from hearing.classify.findings import Finding, as_label, best
from hearing.core.model import Kind, Label, LabelKind

UNSTATED = "unstated"
_SUPPORT, _CONDITIONAL, _OPPOSE = "support", "conditional", "oppose"
_WITH_RESERVATIONS = "supports-with-reservations"
_CONTRAST = re.compile(
    r"\b(?:men|imidlertid|likevel|derimot|samtidig|samstundes|dock|däremot|samtidigt|emellertid)\b", re.IGNORECASE
)


def paragraph_stance(findings: Sequence[Finding]) -> Label | None:
    """The stance of one paragraph; None where it takes none.

    Support with a condition is conditional. Of support and opposition the one after a word of contrast carries the
    point, else opposition.
    """
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    if not by_code:
        return None
    return as_label(LabelKind.STANCE, best(by_code[_weightiest(by_code)]))


def _weightiest(by_code: dict[str, list[Finding]]) -> str:
    if _OPPOSE in by_code and _SUPPORT in by_code:
        last = max((one for group in by_code.values() for one in group), key=lambda one: one.hit.start)
        first = min((one for group in by_code.values() for one in group), key=lambda one: one.hit.start)
        between = last.paragraph.text[first.hit.end : last.hit.start]
        return last.code if _CONTRAST.search(between) else _OPPOSE
    return next(code for code in (_OPPOSE, _CONDITIONAL, _SUPPORT) if code in by_code)


def document_stance(kind: Kind, findings: Sequence[Finding], has_concerns: bool) -> tuple[str, Finding | None]:
    """Code of the document's stance, and the finding that shows it best.

    Args:
        kind: Of the document. Points of meeting notes are not added up: they are several voices.
        findings: Stance findings of the sender's own paragraphs, in order.
        has_concerns: Whether the sender voices any concern.
    """
    overall = [finding for finding in findings if finding.overall]
    codes = {finding.code for finding in overall}
    reserved = has_concerns or any(finding.code != _SUPPORT for finding in findings)
    if not codes:
        if kind is Kind.MEETING_NOTES and not {_SUPPORT, _OPPOSE} <= {finding.code for finding in findings}:
            return UNSTATED, None
        overall, codes = list(findings), {finding.code for finding in findings}
    if not codes:
        return UNSTATED, None
    return _summed(codes, reserved), best(overall)


def _summed(codes: set[str], reserved: bool) -> str:
    if codes == {_OPPOSE}:
        return "opposes"
    if _OPPOSE in codes:
        return "divided"
    return _WITH_RESERVATIONS if reserved or _CONDITIONAL in codes else "supports"


def stance_label(code: str, finding: Finding) -> Label:
    """The document's label, with the words of ``finding`` as evidence."""
    return replace(as_label(LabelKind.STANCE, finding), code=code, paragraph=None)
