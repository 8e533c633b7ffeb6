"""What each rule does on a folder of answers: hits, overlap, conflict, and precision where gold exists."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hearing.classify.findings import Read
from hearing.classify.labelling import Classifier
from hearing.core.errors import ConfigurationError
from hearing.core.model import ANSWERS, LabelKind, Response, Voice
from hearing.rules.compiled import SENDER_KIND
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Rule

_FEWEST_WORDS = 4  # shorter paragraphs say nothing that a rule could miss
_WORD = re.compile(r"\w+")
_OPPOSED = {"support": "oppose", "oppose": "support"}


@dataclass(slots=True)
class RuleCoverage:
    """What one rule did; every figure counts paragraphs.

    Attributes:
        hits: In which it hits.
        overlap: In which another rule of its label hits too; by that rule.
        conflict: In which a rule of the opposite stance hits too.
        right: In which the gold has the label.
        judged: Whose gold is known.
    """

    rule: Rule
    hits: int = 0
    overlap: Counter[str] = field(default_factory=Counter)
    shared: int = 0
    conflict: int = 0
    right: int = 0
    judged: int = 0

    @property
    def precision(self) -> float | None:
        """Share of the judged hits that are right."""
        return self.right / self.judged if self.judged else None


@dataclass(slots=True)
class Coverage:
    """What all rules did.

    Attributes:
        untouched: The sender's own paragraphs that no rule touches, each with its source and number.
        paragraphs: How many own paragraphs there are.
    """

    rules: dict[str, RuleCoverage]
    untouched: list[tuple[str, int, str]] = field(default_factory=list)
    paragraphs: int = 0
    responses: int = 0

    @property
    def never_fired(self) -> list[str]:
        """Rules without a hit."""
        return [name for name, one in self.rules.items() if not one.hits]


@dataclass(frozen=True, slots=True)
class GoldParagraph:
    """A paragraph of the gold: its words, lower case, and its labels."""

    words: str
    labels: frozenset[str]


Gold = Mapping[str, Sequence[GoldParagraph]]


def read_gold(path: Path) -> dict[str, list[GoldParagraph]]:
    """Gold paragraphs by the id of their response, which is the stem of its file's name.

    Raises:
        ConfigurationError: if the file is not JSON Lines with the keys of gold.
    """
    gold: dict[str, list[GoldParagraph]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            if line.strip():
                record = json.loads(line)
                gold[str(record["id"])] = [_gold_paragraph(one) for one in record["paragraphs"]]
        except (ValueError, KeyError, TypeError):
            message = "no gold record: an object with id and paragraphs"
            raise ConfigurationError(message, place=f"{path}:{number}", hint="see docs/rules.md") from None
    return gold


def cover(pipeline: Pipeline, responses: Iterable[Response], gold: Gold | None = None) -> Coverage:
    """Count what the rules do in the answers."""
    active = [rule for rule in pipeline.rules if rule.status != "deprecated" and rule.kind != SENDER_KIND]
    coverage = Coverage({rule.id: RuleCoverage(rule) for rule in active})
    classifier = Classifier(pipeline)
    for response in responses:
        if response.kind not in ANSWERS:
            continue
        coverage.responses += 1
        known = (gold or {}).get(Path(response.source).stem, ())
        for read in classifier.read(response):
            _count(coverage, read, response.source, _labels_at(known, read.paragraph.text))
    return coverage


def _count(coverage: Coverage, read: Read, source: str, gold: frozenset[str] | None) -> None:
    rules = {finding.hit.rule.id: finding.hit.rule for finding in read.findings}
    if read.paragraph.voice is Voice.OWN:
        coverage.paragraphs += 1
        if not rules and len(read.paragraph.text.split()) >= _FEWEST_WORDS:
            coverage.untouched.append((source, read.paragraph.number, read.paragraph.text))
    for name, rule in rules.items():
        one = coverage.rules[name]
        same = [other.id for other in rules.values() if other.label == rule.label and other.id != name]
        one.hits += 1
        one.shared += bool(same)
        one.overlap.update(same)
        one.conflict += any(_opposes(rule, other) for other in rules.values())
        if gold is not None:
            one.judged += 1
            one.right += rule.label in gold


def _opposes(rule: Rule, other: Rule) -> bool:
    return rule.kind == other.kind == LabelKind.STANCE and _OPPOSED.get(rule.code) == other.code


def _gold_paragraph(record: dict[str, object]) -> GoldParagraph:
    themes, concerns = (_codes(record.get(key)) for key in ("themes", "concerns"))
    labels = {*(f"theme/{code}" for code in themes), *(f"concern/{code}" for code in concerns)}
    return GoldParagraph(_folded(str(record["text"])), frozenset({*labels, f"stance/{record.get('stance')}"}))


def _codes(items: object) -> list[str]:
    listed = items if isinstance(items, list) else []
    return [str(item["code"]) if isinstance(item, dict) else str(item) for item in listed]


def _labels_at(gold: Sequence[GoldParagraph], text: str) -> frozenset[str] | None:
    """Labels of the gold paragraphs that hold the text or lie in it; None where there are none."""
    words = _folded(text)
    held = [one.labels for one in gold if one.words and (words in one.words or one.words in words)]
    return frozenset().union(*held) if held and words else None


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.replace("\u00ad", "").lower()))


def as_text(coverage: Coverage, most: int) -> str:
    """Tables for a terminal.

    Args:
        coverage: The figures.
        most: How many untouched paragraphs are shown.
    """
    judged = any(one.judged for one in coverage.rules.values())
    width = max((len(name) for name in coverage.rules), default=4)
    lines = [f"{'rule':{width}}  hits  shared  conflict{'  precision' if judged else ''}  most shared with"]
    for name, one in sorted(coverage.rules.items(), key=lambda pair: (-pair[1].hits, pair[0])):
        if one.hits:
            precision = f"  {_percent(one):>9}" if judged else ""
            other = one.overlap.most_common(1)
            partner = f"{other[0][0]} ({other[0][1]})" if other else ""
            figures = f"{one.hits:>4}  {one.shared:>6}  {one.conflict:>8}{precision}  {partner}"
            lines.append(f"{name:{width}}  {figures}".rstrip())
    lines += ["", f"Never fired ({len(coverage.never_fired)}):", *(f"  {one}" for one in coverage.never_fired)]
    untouched = coverage.untouched
    lines += ["", f"Paragraphs that no rule touches: {len(untouched)} of {coverage.paragraphs}"]
    lines += [f"  {source} {number}: {text}" for source, number, text in untouched[:most]]
    return "\n".join(lines)


def as_record(coverage: Coverage) -> dict[str, object]:
    """The figures for other programs."""
    return {
        "responses": coverage.responses,
        "paragraphs": coverage.paragraphs,
        "rules": [
            {
                "rule": name,
                "label": one.rule.label,
                "status": one.rule.status,
                "hits": one.hits,
                "shared": one.shared,
                "overlap": dict(one.overlap.most_common()),
                "conflict": one.conflict,
                "judged": one.judged,
                "precision": one.precision,
            }
            for name, one in coverage.rules.items()
        ],
        "never_fired": coverage.never_fired,
        "untouched": [
            {"source": source, "paragraph": number, "text": text} for source, number, text in coverage.untouched
        ],
    }


def _percent(one: RuleCoverage) -> str:
    return f"{one.precision:.0%} of {one.judged}" if one.precision is not None else ""
