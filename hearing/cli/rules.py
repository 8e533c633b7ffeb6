"""``hearing rules``: for the keepers of a pipeline's files."""

import click

pipeline_argument = click.argument("pipeline", default="rusmelding", metavar="[PIPELINE]")


@click.group()
def rules() -> None:
    """Check and test the rule keepers' files. PIPELINE is a name that ships with the program, or a folder."""


@rules.command()
@pipeline_argument
def validate(pipeline: str) -> None:
    """Show everything that is wrong with the files of PIPELINE, each with its place."""
    from hearing.core.errors import ConfigurationError
    from hearing.rules import pipeline as pipelines

    problems = pipelines.validate(pipelines.find_pipeline(pipeline))
    for problem in problems:
        click.echo(problem)
    if problems:
        raise ConfigurationError(
            f"{len(problems)} problems in {pipeline}", hint="each stands above with its place"
        )
    click.echo(f"{pipeline}: the files are valid.")


@rules.command()
@pipeline_argument
def test(pipeline: str) -> None:
    """Hold every example of PIPELINE against its rule."""
    from hearing.core.errors import BelowBar
    from hearing.rules.examples import check, examples
    from hearing.rules.pipeline import load_pipeline

    loaded = load_pipeline(pipeline)
    failures = check(loaded)
    for failure in failures:
        click.echo(failure)
        click.echo()
    count = sum(1 for _ in examples(loaded))
    if failures:
        raise BelowBar(
            f"{len(failures)} of {count} examples do not come out as they should",
            hint="mend the rule or the example; what stopped each stands above",
        )
    click.echo(f"{pipeline}: {count} examples of {len(loaded.rules)} rules are right.")
