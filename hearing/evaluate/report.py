"""An evaluation as text for a terminal, and as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from hearing.evaluate.agreement import Agreement
from hearing.evaluate.comparison import Evaluation
from hearing.evaluate.figures import Counts
from hearing.evaluate.mistakes import Mistake

_BY_PART = ("stance", "voice", "themes", "themes.paragraph", "concerns", "groups.precision", "groups.recall")


def as_text(evaluation: Evaluation, mistakes: Sequence[Mistake], *, labels: bool = False) -> str:
    """Tables of figures, by language and type of sender, and the mistakes."""
    lines = [f"{evaluation.responses} responses, {len(evaluation.missing)} without a prediction", ""]
    for name, figure in evaluation.figures.items():
        low, high = evaluation.intervals[name]
        lines.append(f"{name:28} {figure:.3f}   [{low:.3f}, {high:.3f}]")
    lines += _parts("language", evaluation.by_language) + _parts("stakeholder", evaluation.by_stakeholder)
    if labels:
        for kind, counts in evaluation.by_label.items():
            lines += ["", f"{kind:36} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6}"]
            lines += [_label(code, one) for code, one in counts.items()]
    return "\n".join([*lines, *(line for mistake in mistakes for line in _mistake(mistake))])


def _parts(part: str, figures: Mapping[str, Mapping[str, float]]) -> list[str]:
    head = " ".join(f"{name:>16}" for name in _BY_PART)
    rows = (f"{name:24} " + " ".join(f"{of[one]:16.3f}" for one in _BY_PART) for name, of in figures.items())
    return ["", f"{'by ' + part:24} {head}", *rows]


def _label(code: str, counts: Counts) -> str:
    known = counts.right + counts.missed
    return f"{code:36} {counts.precision:6.3f} {counts.recall:6.3f} {counts.f1:6.3f} {known:6d}"


def _mistake(mistake: Mistake) -> Iterator[str]:
    yield ""
    yield f"{mistake.response}: {mistake.text}"
    for label in mistake.missed:
        yield f"    missed  {label}"
    for label in mistake.wrong:
        yield f"    wrong   {label}"


def as_json(evaluation: Evaluation, mistakes: Sequence[Mistake]) -> str:
    """Everything, for other programs."""
    by_label = {
        kind: {code: {**asdict(one), "f1": one.f1} for code, one in counts.items()}
        for kind, counts in evaluation.by_label.items()
    }
    return json.dumps(
        {**asdict(evaluation), "by_label": by_label, "worst": [asdict(mistake) for mistake in mistakes]},
        ensure_ascii=False,
    )


def agreement_text(found: Mapping[str, Agreement]) -> str:
    """A table of kinds of labels."""
    rows = (f"{kind:12} {one.kappa:8.3f} {one.f1:8.3f} {one.units:8d}" for kind, one in found.items())
    return "\n".join([f"{'':12} {'kappa':>8} {'F1':>8} {'units':>8}", *rows])


def agreement_json(found: Mapping[str, Agreement]) -> str:
    """The same for other programs."""
    return json.dumps({kind: asdict(one) for kind, one in found.items()})
