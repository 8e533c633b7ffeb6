"""``hearing evaluate``: how good the labels are, held against gold."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.options import working

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hearing.batch.run import Engine
    from hearing.evaluate.agreement import Agreement
    from hearing.evaluate.comparison import Compared, Evaluation
    from hearing.evaluate.documents import Document


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="GOLD…")
@click.option(
    "--predicted",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Labelled responses as JSON Lines; without it the texts beside the gold file are labelled now.",
)
@click.option("--second", type=click.Path(exists=True, path_type=Path), help="A second annotator's gold.")
@click.option("--pipeline", default="rusmelding", show_default=True, help="What to label with.")
@click.option("--bar", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Least figures (YAML).")
@click.option("--worst", type=click.IntRange(0), default=0, help="List so many of the worst mistakes.")
@click.option("--labels", is_flag=True, help="Figures of each label too.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@working
def evaluate(
    gold: tuple[Path, ...],
    predicted: Path | None,
    second: Path | None,
    pipeline: str,
    bar: Path | None,
    worst: int,
    labels: bool,
    format_: str,
    engine: "Engine",
) -> None:
    """Hold labels against GOLD: folders with gold.jsonl (and inbox/, draft.md, invited.csv), or .jsonl files.

    With --second the agreement of two annotators is shown instead. Below a bar the exit code is 9.
    """
    from hearing.evaluate import report
    from hearing.evaluate.agreement import agreement
    from hearing.evaluate.comparison import compare
    from hearing.evaluate.comparison import evaluate as evaluate_all
    from hearing.evaluate.documents import read_documents
    from hearing.evaluate.mistakes import worst as worst_mistakes

    if second:
        truth = {key: value for path in gold for key, value in read_documents(_file(path)).items()}
        found: Mapping[str, Agreement] = agreement(truth, read_documents(_file(second)))
        click.echo(report.agreement_text(found) if format_ == "text" else report.agreement_json(found))
        return
    compared: list[Compared] = []
    for path in gold:
        labelled = read_documents(predicted) if predicted else _label(path, pipeline, engine)
        compared += compare(read_documents(_file(path)), labelled)
    evaluation = evaluate_all(compared)
    mistakes = worst_mistakes(compared, worst)
    if format_ == "json":
        click.echo(report.as_json(evaluation, mistakes))
    else:
        click.echo(report.as_text(evaluation, mistakes, labels=labels))
    if bar:
        _hold_to(bar, evaluation)


def _hold_to(bar: Path, evaluation: "Evaluation") -> None:
    from hearing.core.errors import BelowBar
    from hearing.evaluate.bars import below, read_bars

    short = list(below(evaluation, read_bars(bar)))
    for line in short:
        click.echo(line, err=True)
    if short:
        raise BelowBar(
            f"{len(short)} figures are below the bar in {bar}",
            hint="hearing evaluate … --worst 10 shows the mistakes that cost most",
        )


def _file(path: Path) -> Path:
    return path / "gold.jsonl" if path.is_dir() else path


def _label(path: Path, pipeline: str, engine: "Engine") -> "dict[str, Document]":
    """Label the texts in ``inbox/`` beside the gold file, with draft and invited bodies where they are there."""
    from hearing.batch.files import label_files
    from hearing.batch.known import list_beside, occasion_of
    from hearing.core.model import Labelled
    from hearing.digest.records import as_record
    from hearing.evaluate.documents import as_document
    from hearing.rules.pipeline import load_pipeline

    folder = path if path.is_dir() else path.parent
    if not (folder / "inbox").is_dir():
        raise click.UsageError(
            f"{folder} has no inbox/ with the texts: name the labelled responses by --predicted"
        )
    draft = folder / "draft.md"
    occasion = occasion_of(
        draft if draft.is_file() else None, list_beside(draft), load_pipeline(pipeline).taxonomy
    )
    found: dict[str, Document] = {}
    for one in label_files([folder / "inbox"], occasion, pipeline, engine):
        if isinstance(one, Labelled):
            record = as_record(one)
            found.setdefault(Path(record["source"]).stem, as_document(record))
    return found
