"""``hearing sender``: the types of a list of names."""

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.csv")
@click.option("--pipeline", default="rusmelding", show_default=True, help="Whose types and bodies.")
def sender(file: Path, pipeline: str) -> None:
    """Type a list of senders or invited bodies.

    FILE.csv has a column «name» (parted by ; or ,; UTF-8 or Windows-1252). The list is printed with the columns
    «type», «canonical» (the name to show) and «why» added; so it serves as a hearing's list of invited bodies.
    """
    from hearing.classify.name_table import typed_table
    from hearing.classify.stakeholder import SenderTyping
    from hearing.rules.pipeline import load_pipeline

    click.echo(typed_table(file, SenderTyping(load_pipeline(pipeline))), nl=False)
