"""``hearing learn``: what was confirmed at the desk teaches the hearing's own model."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.options import hearing_folder

if TYPE_CHECKING:
    from hearing.batch.learning import Learnt

_KINDS = {"theme": "themes", "stance": "stances of paragraphs", "concern": "concerns", "group": "groups at risk"}


@click.command()
@hearing_folder
@click.option("--forget", is_flag=True, help="Remove what was learnt: the shipped model is used again.")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
def learn(folder: Path, forget: bool, as_json: bool) -> None:
    """Adapt the model to what was confirmed at the desk of the hearing in DIR.

    The adapted model is kept, and used by «run» and «label», only where it is better on confirmed paragraphs that
    it has not read; the report says by how much. Too little to learn from: exit code 5.
    """
    from hearing.batch.learning import forget as forget_all
    from hearing.batch.learning import learn as learn_from
    from hearing.cli.opening import opened
    from hearing.cli.steps import pipeline_of

    hearing, store = opened(folder)
    if forget:
        click.echo("forgotten" if forget_all(hearing) else "nothing had been learnt")
        return
    learnt = learn_from(hearing, store, pipeline_of(hearing))
    click.echo(_json(learnt) if as_json else _text(learnt, folder))


def _text(learnt: "Learnt", folder: Path) -> str:
    gain = learnt.gain
    lines = [
        f"{learnt.paragraphs} confirmed paragraphs in {learnt.answers} answers; "
        f"{learnt.labels} labels have enough of them",
        "On decisions that were held out:",
        f"{'':24}{'before':>8}{'after':>8}{'':>9}",
        *(
            f"{name:24}{gain.before[kind]:8.3f}{gain.after[kind]:8.3f}{gain.by_kind[kind]:+9.3f}"
            for kind, name in _KINDS.items()
        ),
        f"{'mean':24}{'':16}{gain.mean:+9.3f}",
    ]
    if learnt.model:
        return "\n".join([*lines, f"Better: it is kept. Now run: hearing run {shlex.quote(str(folder))}"])
    return "\n".join([*lines, "Not better by enough: nothing is changed."])


def _json(learnt: "Learnt") -> str:
    import json

    gain = learnt.gain
    kinds = {
        kind: {"before": round(gain.before[kind], 4), "after": round(gain.after[kind], 4)} for kind in gain.before
    }
    held = {"paragraphs": learnt.paragraphs, "answers": learnt.answers, "labels": learnt.labels}
    mean = round(gain.mean, 4)
    return json.dumps({**held, "figures": kinds, "mean_gain": mean, "is_kept": learnt.model is not None}, indent=2)
