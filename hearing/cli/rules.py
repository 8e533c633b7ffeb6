"""``hearing rules``: for the keepers of a pipeline's files."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hearing.rules.yaml_files import Problem
    from hearing.workbench.results import Result

pipeline_argument = click.argument("pipeline", default="rusmelding", metavar="[PIPELINE]")
report_format = click.option(
    "--format", "format_", type=click.Choice(["text", "json", "junit"]), default="text", show_default=True
)

# Commands that are imported when they are called.
_COMMANDS = {
    "coverage": "rules_show:coverage",
    "explain": "rules_show:explain",
    "diff": "rules_show:diff",
    "new": "rules_edit:new",
    "retire": "rules_edit:retire",
    "docs": "rules_show:docs",
    "schema": "rules_show:schema",
    "watch": "rules_edit:watch",
}


class _Commands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order in which a rule keeper needs them."""
        return [*self.commands, *_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself."""
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"hearing.cli.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with the first sentence of their help in full."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, command.get_short_help_str(limit=150)) for name, command in found if command]
            )


@click.group(cls=_Commands)
def rules() -> None:
    """Check and test the rule keepers' files. PIPELINE is a name that ships with the program, or a folder."""


@rules.command()
@pipeline_argument
@report_format
def validate(pipeline: str, format_: str) -> None:
    """Show everything that keeps the files of PIPELINE from loading, each with its place."""
    from hearing.rules.pipeline import find_pipeline
    from hearing.workbench.linting import problems_in

    _show_problems(pipeline, problems_in(find_pipeline(pipeline)), format_, "the files are valid")


@rules.command()
@pipeline_argument
@report_format
@click.option("--warnings", is_flag=True, help="Show every warning, not only how many there are.")
def lint(pipeline: str, format_: str, warnings: bool) -> None:
    """Show what is doubtful in the files of PIPELINE: rules that repeat others, can never fire, lack examples."""
    from hearing.core.errors import ConfigurationError
    from hearing.rules.pipeline import find_pipeline
    from hearing.workbench.linting import findings, problems_in
    from hearing.workbench.reports import counts_by_code

    folder = find_pipeline(pipeline)
    problems = problems_in(folder)
    if problems:
        raise ConfigurationError(
            problems[0].message, place=problems[0].place, hint="first run: hearing rules validate"
        )
    found = findings(folder)
    doubtful = [one for one in found if one.severity == "warning"]
    if format_ == "text" and not warnings:
        found = [one for one in found if one.severity == "error"]
        for line in counts_by_code(doubtful):
            click.echo(line)
    _show_problems(pipeline, found, format_, "no rule is wrong")


@rules.command()
@pipeline_argument
@report_format
@click.option(
    "--neutral",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of treebanks (CoNLL-U, gzipped): count labels on them too, against neutral/treebanks.yaml.",
)
@click.option("--record", is_flag=True, help="Write the counts on the treebanks to neutral/treebanks.yaml.")
@click.option("--rule", "only", help="Only the examples of this rule.")
def test(pipeline: str, format_: str, neutral: Path | None, record: bool, only: str | None) -> None:
    """Hold every example, suite and neutral text of PIPELINE against its rules."""
    from hearing.rules.pipeline import load_pipeline
    from hearing.workbench import neutral as neutral_text
    from hearing.workbench.testing import all_results, example_results

    loaded = load_pipeline(pipeline)
    if record and neutral:
        click.echo(neutral_text.record_labels(loaded, neutral))
    if only:
        results = [one for one in example_results(loaded) if one.subject == only]
    else:
        results = list(all_results(loaded))
    if neutral and not record:
        results += neutral_text.check_labels(loaded, neutral)
    _show_results(pipeline, results, format_, len(loaded.rules))


def _show_problems(pipeline: str, problems: "Sequence[Problem]", format_: str, well: str) -> None:
    from hearing.core.errors import ConfigurationError
    from hearing.workbench import reports

    errors = [one for one in problems if one.severity == "error"]
    if format_ == "json":
        click.echo(reports.problems_json(pipeline, problems))
    elif format_ == "junit":
        click.echo(reports.problems_junit(pipeline, errors))
    elif problems:
        click.echo(reports.problems_text(problems))
    if errors:
        raise ConfigurationError(f"{len(errors)} problems in {pipeline}", hint="each stands above with its place")
    if format_ == "text":
        click.echo(f"{pipeline}: {well}.")


def _show_results(pipeline: str, results: "Sequence[Result]", format_: str, rules_count: int) -> None:
    from hearing.core.errors import BelowBar
    from hearing.workbench import reports

    text = reports.results_text(results)
    if format_ == "json":
        click.echo(reports.results_json(pipeline, results))
    elif format_ == "junit":
        click.echo(reports.results_junit(pipeline, results))
    elif text:
        click.echo(text)
    failed = sum(not one.passed for one in results)
    if failed:
        raise BelowBar(
            f"{failed} of {len(results)} tests do not come out as they should",
            hint="mend the rule or the example; what stopped each stands above",
        )
    if format_ == "text":
        click.echo(f"{pipeline}: {len(results)} tests of {rules_count} rules are right.")
