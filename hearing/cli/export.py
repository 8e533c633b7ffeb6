"""``hearing export`` and ``hearing schema``: the labelled responses for other tools."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

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
def export(folder: Path, format_: str, output: Path | None) -> None:
    """Write every file, response, paragraph and label of the hearing in DIR.

    With them goes manifest.json: hashes of all inputs, rules, models and versions.
    """
    from hearing.digest.export import FORMATS
    from hearing.intake.hearing_file import load_hearing
    from hearing.store.store import Store

    hearing = load_hearing(folder)
    target = output or folder / "export"
    with Store(hearing.store) as store:
        if format_ == "qdpx":
            paths = [_write_project(hearing, store, target)]
        else:
            paths = FORMATS[format_](store.sources(), store.labelled(), target)
        paths.append(_write_manifest(hearing, store, target, paths))
    for path in paths:
        click.echo(path)


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
