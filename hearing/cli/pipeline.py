"""``hearing pipeline``: pipelines for other subjects."""

from pathlib import Path

import click


@click.group()
def pipeline() -> None:
    """Start a pipeline for another subject."""


@pipeline.command()
@click.argument("folder", metavar="NAME", type=click.Path(file_okay=False, path_type=Path))
@click.option("--from", "base", default="rusmelding", show_default=True, help="Pipeline to begin from.")
def new(folder: Path, base: str) -> None:
    """Make the folder NAME with the cues, senders, groups and stance rules of another pipeline.

    Themes and concerns are what a subject is about: there is one of each to begin with, as a pattern.
    """
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench.starting import start_pipeline

    for name in start_pipeline(folder, load_pipeline(base)):
        click.echo(folder / name)
    click.echo(f"Next: edit themes.yaml, concerns.yaml and rules/themes.yaml, then: hearing rules test {folder}")
    click.echo(f"In hearing.yaml: pipeline: {folder}")
