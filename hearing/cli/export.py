"""``hearing export`` and ``hearing schema``: the labelled responses for other tools."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.opening import opened
from hearing.cli.options import hearing_folder

if TYPE_CHECKING:
    from hearing.intake.hearing_file import HearingFolder
    from hearing.store.store import Store


@click.command()
@hearing_folder
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "csv", "xlsx", "qdpx"]),
    default="jsonl",
    show_default=True,
    help="qdpx is a REFI-QDA project, for QualCoder and the like.",
)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder to write; DIR/export if not given."
)
@click.option(
    "--gold", is_flag=True, help="What was confirmed at the desk, as «hearing evaluate» reads it; to DIR/gold."
)
@click.option("--log", is_flag=True, help="Every decision that was made at the desk, as CSV and JSON Lines.")
def export(folder: Path, format_: str, output: Path | None, gold: bool, log: bool) -> None:
    """Write every file, response, paragraph and label of the hearing in DIR.

    With them goes manifest.json: hashes of all inputs, rules, models and versions. With --gold or --log only those
    are written.
    """
    if gold or log:
        for path in _write_decisions(folder, output, gold=gold, log=log):
            click.echo(path)
        return
    from hearing.digest.export import FORMATS

    hearing, store = opened(folder)
    target = output or folder / "export"
    if format_ == "qdpx":
        paths = [_write_project(hearing, store, target)]
    else:
        paths = FORMATS[format_](store.sources(), store.labelled(), target)
    for path in (*paths, _write_manifest(hearing, store, target, paths)):
        click.echo(path)


def _write_decisions(folder: Path, output: Path | None, *, gold: bool, log: bool) -> "list[Path]":
    from hearing.core.errors import NoUsableInput
    from hearing.digest.decision_log import write_log
    from hearing.digest.gold import gold_of, write_gold

    _, store = opened(folder)
    paths = write_log(store.label_decisions.all(), output or folder / "export") if log else []
    if not gold:
        return paths
    found = gold_of(store)
    if not found.answers and not found.paragraphs:
        raise NoUsableInput(
            "nothing has been confirmed at the desk yet", hint=f"run: hearing review {shlex.quote(str(folder))}"
        )
    click.echo(
        f"{len(found.answers)} answers were gone through as a whole; "
        f"{sum(len(one['paragraphs']) for one in found.paragraphs)} confirmed paragraphs stand in others",
        err=True,
    )
    return [*paths, *write_gold(found, output or folder / "gold")]


def _write_project(hearing: "HearingFolder", store: "Store", folder: Path) -> Path:
    from hearing.digest.export import writable
    from hearing.digest.refi import Hearing, export_qdpx
    from hearing.rules.pipeline import load_pipeline

    path = folder / "hearing.qdpx"
    settings = hearing.settings
    own = hearing.path / settings.pipeline
    taxonomy = load_pipeline(str(own.resolve()) if own.is_dir() else settings.pipeline).taxonomy
    sources = {source.path: source for source in store.sources()}
    with writable(folder):
        export_qdpx(store.labelled(), Hearing(settings.title, settings.language, taxonomy, sources), path)
    return path


def _write_manifest(hearing: "HearingFolder", store: "Store", folder: Path, exported: "list[Path]") -> Path:
    import json

    from hearing.digest.export import writable
    from hearing.digest.manifest import manifest
    from hearing.intake.hearing_file import FILE_NAME

    settings = hearing.settings
    named = [settings.draft, settings.invited if isinstance(settings.invited, str) else ""]
    own = [hearing.path / name for name in (FILE_NAME, *named) if name]
    digest = sorted(hearing.output.glob("digest.*"))
    path = folder / "manifest.json"
    with writable(folder):
        content = manifest(store.sources(), store.made_with(), own, [*digest, *exported])
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


@click.command()
def schema() -> None:
    """Print the JSON Schema of a labelled response, as ``label`` and ``export`` write it."""
    from hearing.digest.records import schema_text

    click.echo(schema_text())
