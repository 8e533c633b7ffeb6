"""``hearing export`` and ``hearing schema``: the labelled responses for other tools."""

from pathlib import Path

import click

from hearing.cli.options import hearing_folder


@click.command()
@hearing_folder
@click.option(
    "--format", "format_", type=click.Choice(["jsonl", "csv", "xlsx"]), default="jsonl", show_default=True
)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder to write; DIR/export if not given."
)
def export(folder: Path, format_: str, output: Path | None) -> None:
    """Write every file, response, paragraph and label of the hearing in DIR."""
    from hearing.digest.export import FORMATS
    from hearing.intake.hearing_file import load_hearing
    from hearing.store.store import Store

    hearing = load_hearing(folder)
    with Store(hearing.store) as store:
        for path in FORMATS[format_](store.sources(), store.labelled(), output or folder / "export"):
            click.echo(path)


@click.command()
def schema() -> None:
    """Print the JSON Schema of a labelled response, as ``label`` and ``export`` write it."""
    from hearing.digest.records import schema_text

    click.echo(schema_text())
