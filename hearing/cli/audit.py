"""``hearing audit``: whether everything that came in is accounted for, and whose voices may be missing."""

from dataclasses import replace
from pathlib import Path

import click

from hearing.cli.opening import opened
from hearing.cli.options import hearing_folder
from hearing.cli.steps import demand_up_to_date, digest_input


@click.command()
@hearing_folder
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def audit(folder: Path, format_: str) -> None:
    """Show whether every paragraph and every flagged concern of the hearing in DIR is accounted for.

    Also how well the digest covers each type of sender and language, for which groups nobody of their own has
    answered, and which well-known bodies were not invited. The same stands in the digest. The exit code is 9 where
    something is not accounted for.
    """
    from hearing.core.errors import BelowBar
    from hearing.digest.audit import report
    from hearing.digest.build import build

    hearing, store = opened(folder)
    demand_up_to_date(hearing, store)
    inputs = digest_input(hearing, store)
    in_english = hearing.settings.model_copy(update={"language": "en"})
    found = build(replace(inputs, hearing=in_english)).audit
    if found is None:
        return
    click.echo(report.as_json(found) if format_ == "json" else report.as_text(found))
    if not found.is_complete:
        raise BelowBar(
            "not everything is accounted for",
            hint="this is a fault of the program; compare with the files before you use the digest",
        )
