"""Why a label is there, and why another is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearing.classify.findings import Read, made_by
from hearing.classify.labelling import Classifier
from hearing.core.model import Label, LabelKind, Labelled
from hearing.rules.examples import words_and_lemmas
from hearing.rules.matching import Hit, Matcher, ParagraphContext
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Rule
from hearing.rules.why import nearness, why_not

_MOST = 5


@dataclass(frozen=True, slots=True)
class Explained:
    """One paragraph: its labels with their rules, and what else was near.

    Attributes:
        hits: Of all rules.
        labels: Of the paragraph.
        silent: Rules that might have hit, and what stopped each.
    """

    read: Read
    hits: tuple[Hit, ...]
    labels: tuple[Label, ...]
    silent: tuple[tuple[Rule, str], ...]

    def shows(self, hit: Hit) -> bool:
        """Whether the hit's label is one of the paragraph's."""
        return any((label.kind, label.code) == (hit.rule.kind, hit.rule.code) for label in self.labels)

    def words(self, hit: Hit) -> str:
        """The words from the first to the last term of a hit."""
        return self.read.paragraph.text[hit.start : hit.end]


def explain(pipeline: Pipeline, labelled: Labelled, label: str = "") -> Iterator[Explained]:
    """Explain every paragraph that may get labels.

    Args:
        pipeline: Whose rules are asked.
        labelled: The answer.
        label: Say why all rules of this label are silent, even those that are far from hitting.
    """
    for read in Classifier(pipeline).read(labelled.response):
        hits = tuple(finding.hit for finding in read.findings)
        labels = tuple(one for one in labelled.labels if one.paragraph == read.paragraph.number)
        here = {f"{one.kind}/{one.code}" for one in labels} | {hit.rule.label for hit in hits}
        wanted = [label] if label else sorted({rule.label for rule in pipeline.rules} - here)
        silent = silent_rules(pipeline, read.context, wanted, far=bool(label))
        yield Explained(read, hits, labels, tuple(silent))


def silent_rules(
    pipeline: Pipeline, paragraph: ParagraphContext, labels: Sequence[str], far: bool = False
) -> list[tuple[Rule, str]]:
    """Rules of the labels that did not hit, the nearest first, and what stopped each.

    Args:
        pipeline: Whose rules are asked.
        paragraph: The text.
        labels: Such as ``stance/oppose``.
        far: Take in all rules of the labels, not only the few of which a term stands there.
    """
    compiled = pipeline.compiled(paragraph.language)
    if compiled is None:
        return []
    hit = {one.rule.id for one in Matcher(pipeline).match(paragraph)}
    asked = [one for one in compiled.rules if one.rule.label in labels and one.rule.id not in hit]
    near = [(nearness(compiled, one, paragraph), one.rule) for one in asked]
    ranked = sorted(near, key=lambda pair: -pair[0])
    chosen = ranked if far else [pair for pair in ranked if pair[0] > 0][:_MOST]
    return [(rule, why_not(pipeline, rule, paragraph)) for _, rule in chosen]


def as_text(explained: Explained) -> str:
    """A paragraph's explanation for a terminal."""
    paragraph = explained.read.paragraph
    lines = [f"Paragraph {paragraph.number} ({paragraph.voice}): {paragraph.text}"]
    for hit in explained.hits:
        rule, note = hit.rule, "" if explained.shows(hit) else " (hits, but another label outweighs it)"
        more = "".join(f"; {what}: {', '.join(names)}" for what, names in _details(hit) if names)
        lines.append(
            f"  {rule.label} by {made_by(rule)}, status {rule.status}: «{explained.words(hit)}»{more}{note}"
        )
        lines.append(f"      {rule.reason()}")
    if not explained.hits:
        lines.append("  no rule hits")
    lines += [f"  not {rule.label}: {rule.id}: {reason}" for rule, reason in explained.silent]
    return "\n".join([*lines, f"  {words_and_lemmas(explained.read.context)}"])


def as_record(explained: Explained) -> dict[str, object]:
    """A paragraph's explanation for other programs."""
    paragraph = explained.read.paragraph
    return {
        "paragraph": paragraph.number,
        "voice": paragraph.voice,
        "text": paragraph.text,
        "hits": [_hit_record(explained, hit) for hit in explained.hits],
        "silent": [{"label": rule.label, "rule": rule.id, "reason": reason} for rule, reason in explained.silent],
    }


def stakeholder_line(labelled: Labelled) -> str:
    """The sender's type and how it is known."""
    label = next((one for one in labelled.labels if one.kind is LabelKind.STAKEHOLDER), None)
    if label is None:
        return f"Sender: «{labelled.response.sender}», type unknown"
    return f"Sender: «{label.evidence.text}», {label.code} by {label.made_by}"


def _hit_record(explained: Explained, hit: Hit) -> dict[str, object]:
    return {
        "label": hit.rule.label,
        "made_by": made_by(hit.rule),
        "status": hit.rule.status,
        "why": hit.rule.reason(),
        "words": explained.words(hit),
        "start": hit.start,
        "end": hit.end,
        "cues": list(hit.cues),
        "groups": list(hit.groups),
        "shown": explained.shows(hit),
    }


def _details(hit: Hit) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("cues", hit.cues), ("groups", hit.groups)
