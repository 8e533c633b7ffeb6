"""Concerns of a paragraph, and the groups that may lose out."""

from collections.abc import Sequence

from hearing.classify.findings import Finding, as_label, best
from hearing.core.model import Label, LabelKind, Span
from hearing.core.taxonomy import GROUP_AT_RISK


def concern_labels(findings: Sequence[Finding]) -> list[Label]:
    """One label for each code and sentence, in the order of the text.

    ``group-at-risk`` is left out where a structural concern in the same sentence already carries its groups.
    """
    by_sentence: dict[Span, dict[str, list[Finding]]] = {}
    for finding in sorted(findings, key=lambda one: one.hit.sentence):
        by_sentence.setdefault(finding.hit.sentence, {}).setdefault(finding.code, []).append(finding)
    return [
        as_label(LabelKind.CONCERN, best(group), _groups(group))
        for by_code in by_sentence.values()
        for code, group in by_code.items()
        if code != GROUP_AT_RISK or not _carried(_groups(group), by_code)
    ]


def _groups(group: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for finding in group for code in finding.hit.groups))


def _carried(groups: tuple[str, ...], by_code: dict[str, list[Finding]]) -> bool:
    structural = (group for code, group in by_code.items() if code != GROUP_AT_RISK)
    return any(set(groups) <= set(_groups(group)) for group in structural)
