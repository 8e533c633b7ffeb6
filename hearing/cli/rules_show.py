"""``hearing rules`` that show: coverage, explain, diff, docs, schema."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.options import working
from hearing.cli.rules import pipeline_argument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hearing.batch.run import Engine
    from hearing.core.model import Labelled
    from hearing.rules.pipeline import Pipeline

pipeline_option = click.option(
    "--pipeline", default="rusmelding", show_default=True, help="A name that ships with the program, or a folder."
)
data_format = click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)


@click.command()
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@pipeline_option
@click.option(
    "--gold",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Right labels as JSON Lines; gives the precision of each rule.",
)
@click.option("--untouched", default=20, show_default=True, help="How many paragraphs without a hit are shown.")
@data_format
@working
def coverage(path: Path, pipeline: str, engine: "Engine", **options: object) -> None:
    """Show what each rule of the pipeline does on the answers in PATH, a file or a folder.

    Hits, and in how many of them another rule of the label hits too (shared) or a rule of the opposite stance
    (conflict); rules that never fired; paragraphs of the senders' own that no rule touches.
    """
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench import coverage as covering
    from hearing.workbench.reports import as_json

    loaded = load_pipeline(pipeline)
    gold = options["gold"]
    known = covering.read_gold(gold) if isinstance(gold, Path) else None
    responses = (labelled.response for labelled in _labelled(path, loaded, engine))
    figures = covering.cover(loaded, responses, known)
    if options["format_"] == "json":
        click.echo(as_json({"pipeline": pipeline, **covering.as_record(figures)}))
    else:
        click.echo(covering.as_text(figures, int(str(options["untouched"]))))


@click.command()
@click.argument("text", metavar="TEXT | FILE")
@pipeline_option
@click.option(
    "--language", type=click.Choice(["nb", "nn", "sv"]), help="Of TEXT; told from its words if not given."
)
@click.option("--label", default="", help="Say why every rule of this label is silent, such as stance/oppose.")
@data_format
@working
def explain(text: str, pipeline: str, engine: "Engine", **options: str) -> None:
    """Say why each label of TEXT, or of the answer in FILE, is there, and why others are not."""
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench import explain as explaining
    from hearing.workbench.reports import as_json

    loaded = load_pipeline(pipeline)
    is_file = _is_file(text)
    answers = (
        _labelled(Path(text), loaded, engine) if is_file else iter([_of_text(loaded, text, options["language"])])
    )
    for labelled in answers:
        found = list(explaining.explain(loaded, labelled, options["label"]))
        if options["format_"] == "json":
            records = [explaining.as_record(one) for one in found]
            click.echo(as_json({"source": labelled.response.source, "paragraphs": records}))
            continue
        if is_file:
            click.echo(f"{labelled.response.source}. {explaining.stakeholder_line(labelled)}")
        for one in found:
            click.echo(explaining.as_text(one))


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # a text too long for a name, or with signs that no name has
        return False


def _of_text(pipeline: "Pipeline", text: str, language: str | None) -> "Labelled":
    from hearing.classify.labelling import Classifier
    from hearing.language.identify import identify
    from hearing.rules.schema import Sample
    from hearing.workbench.readings import as_response

    spoken = language or identify(text)
    known = spoken if spoken in pipeline.files.pipeline.languages else pipeline.files.pipeline.languages[0]
    return Classifier(pipeline).label(as_response(Sample.model_validate({known: text})))


def _labelled(path: Path, pipeline: "Pipeline", engine: "Engine") -> "Iterator[Labelled]":
    """Answers in a file or folder; files that cannot be read are told of."""
    from hearing.batch.files import label_files
    from hearing.core.model import UNUSABLE, Source
    from hearing.intake.occasion import Occasion

    for found in label_files([path], Occasion(), str(pipeline.path), engine):
        if not isinstance(found, Source):
            yield found
        elif found.status in UNUSABLE:
            click.echo(f"{found.path}: {found.status}", err=True)


@click.command()
@click.argument("revision", metavar="REV")
@pipeline_option
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of more texts (.txt, blank lines between paragraphs), such as nb.txt.",
)
@click.option(
    "--format", "format_", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True
)
def diff(revision: str, pipeline: str, texts: Path | None, format_: str) -> None:
    """Show what changes between the rules at REV, a git revision, and those in the work tree.

    Compared on the examples of both, and on the pipeline's folders texts/ and neutral/.
    """
    from tempfile import TemporaryDirectory

    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench import changes
    from hearing.workbench.reports import as_json

    new = load_pipeline(pipeline)
    with TemporaryDirectory(prefix="hearing-") as folder:
        old = changes.at_revision(new.path, revision, Path(folder))
        comparison = changes.compare(old, new, changes.frozen_texts(old, new, texts))
    if format_ == "json":
        click.echo(as_json({"pipeline": pipeline, **changes.as_record(comparison, revision)}))
    else:
        click.echo(changes.as_markdown(comparison, revision))


@click.command()
@pipeline_argument
@click.option("--language", type=click.Choice(["nb", "nn", "sv"]), default="nb", show_default=True)
def docs(pipeline: str, language: str) -> None:
    """Print all rules of PIPELINE as a Markdown page: label by label, with words and examples."""
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench.pages import as_markdown

    click.echo(as_markdown(load_pipeline(pipeline), language))


@click.command()
@click.argument("kind", default="rules")
@pipeline_option
@click.option(
    "--write", type=click.Path(file_okay=False, path_type=Path), help="Write the schemas of all files to a folder."
)
def schema(kind: str, pipeline: str, write: Path | None) -> None:
    """Print the JSON Schema of the files of a KIND (rules, cues, groups, …), for completion in an editor."""
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench import schemas

    if kind not in schemas.MODELS:
        raise click.BadParameter(f"one of {', '.join(schemas.MODELS)}", param_hint="KIND")
    loaded = load_pipeline(pipeline)
    if write is None:
        click.echo(schemas.schema(kind, loaded))
    else:
        for path in schemas.write_schemas(write, loaded):
            click.echo(path)
