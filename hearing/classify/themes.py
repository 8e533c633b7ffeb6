"""Themes of a paragraph: only what it is really about, the main one first."""

from collections.abc import Sequence

from hearing.classify.findings import Finding, as_label, best
from hearing.core.model import Label, LabelKind

MOST = 3
_SHARE_OF_MAIN = 3  # a theme with less than a third of the main theme's hits is mentioned, not discussed


def theme_labels(findings: Sequence[Finding]) -> list[Label]:
    """At most three labels, ranked by the number of hits and then by where the first one stands."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    ranked = sorted(by_code.values(), key=lambda group: (-_hits(group), min(one.hit.start for one in group)))
    kept = [group for group in ranked if _hits(group) * _SHARE_OF_MAIN >= _hits(ranked[0])]
    return [as_label(LabelKind.THEME, best(group)) for group in kept[:MOST]]


def _hits(group: Sequence[Finding]) -> int:
    """Hits of the busiest rule in each sentence: two rules on the same word count once."""
    by_sentence: dict[tuple[int, int], int] = {}
    for finding in group:
        sentence = finding.hit.sentence
        by_sentence[sentence] = max(by_sentence.get(sentence, 0), finding.hit.count)
    return sum(by_sentence.values())
