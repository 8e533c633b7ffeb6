"""``hearing template``: an example of a Word template, to be made one's own."""

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.docx")
@click.option("--language", type=click.Choice(["nb", "nn", "sv", "en"]), default="nb", show_default=True)
def template(file: Path, language: str) -> None:
    """Write an example of a Word template to FILE.docx, with fields, loops and ready-made parts.

    Change it in Word, then: hearing digest DIR --format docx --template FILE.docx
    """
    from hearing.core.errors import OutputNotWritable
    from hearing.digest.document.example_template import write_example

    if file.exists():
        raise OutputNotWritable("is there already", place=str(file), hint="choose another name")
    try:
        write_example(file, language)
    except OSError as error:
        raise OutputNotWritable(
            f"cannot be written: {error.strerror}", place=str(file), hint="check your rights there"
        ) from error
    click.echo(file)
