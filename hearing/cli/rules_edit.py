"""``hearing rules`` that change or follow files: new, retire, watch."""

from pathlib import Path

import click

from hearing.cli.rules import pipeline_argument
from hearing.cli.rules_show import pipeline_option


@click.command()
@click.argument("label", metavar="LABEL")
@click.argument("rule_id", metavar="ID")
@pipeline_option
@click.option("--file", default="", help="File under rules/; the one with the label's other rules if not given.")
def new(label: str, rule_id: str, pipeline: str, file: str) -> None:
    """Add a draft rule for LABEL, such as theme/housing, under the new ID, such as theme.housing.cabins."""
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench.editing import add_rule

    place = add_rule(load_pipeline(pipeline), label, rule_id, file)
    click.echo(f"{place}: write words and examples there, then run: hearing rules test")


@click.command()
@click.argument("rule_id", metavar="ID")
@click.option("--why", prompt="Why is the rule retired", help="Reason, for those who look for the rule later.")
@pipeline_option
def retire(rule_id: str, why: str, pipeline: str) -> None:
    """Take the rule ID out of its file; retired.yaml keeps the id from being used again."""
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench.editing import retire_rule

    click.echo(f"{rule_id} is retired, see {retire_rule(load_pipeline(pipeline), rule_id, why)}")


@click.command()
@pipeline_argument
def watch(pipeline: str) -> None:
    """Check and test PIPELINE now, and again whenever one of its files is saved. Ctrl+C ends it."""
    from watchfiles import watch as saves

    from hearing.rules.pipeline import find_pipeline
    from hearing.workbench.testing import report

    folder = find_pipeline(pipeline)
    click.echo(report(folder))
    for changes in saves(folder, watch_filter=lambda _, path: path.endswith((".yaml", ".txt"))):
        names = sorted({Path(path).name for _, path in changes})
        click.echo(f"\n{', '.join(names)} saved.")
        click.echo(report(folder))
