"""The command ``hearing``: its groups, and the one place where errors become exit codes."""

import io
import sys
from importlib import import_module

import click

from hearing import __version__
from hearing.core.errors import HearingError

INTERRUPTED = 130

# Where each command is, and its line in the help: nothing is imported before it is needed.
_COMMANDS = {
    "init": ("folder:init", "Make a hearing's folder with its hearing.yaml."),
    "run": ("steps:run", "Read, label and write the digest: the three steps in one."),
    "ingest": ("steps:ingest", "Read the files of the inbox."),
    "label": ("steps:label", "Label responses: a hearing's folder, or files."),
    "digest": ("steps:digest", "Write the digest of a hearing."),
    "template": ("template:template", "Write an example of a Word template for the digest."),
    "audit": ("audit:audit", "Show whether everything is accounted for, and whose voices may be missing."),
    "redact": ("redact:redact", "Decide what is removed before a digest is published."),
    "status": ("folder:status", "Show every file and what became of it."),
    "review": ("review:review", "Check and correct labels in a browser on this machine."),
    "review-users": ("review_users:review_users", "Say who may come to a desk that asks for passwords."),
    "copy-store": ("opening:copy_store", "Copy a hearing's store from its folder to a database."),
    "matrix": ("matrix:matrix", "Write the matrix: one row for each point, with room for its assessment."),
    "import-matrix": ("matrix:import_matrix", "Take in what was typed in a matrix."),
    "export": ("export:export", "Write everything as JSON Lines, CSV or Excel."),
    "sender": ("sender:sender", "Type a list of senders or invited bodies (CSV)."),
    "evaluate": ("evaluate:evaluate", "Measure how good the labels are, held against gold."),
    "train": ("train:train", "Make the model of a pipeline anew from the training corpus."),
    "learn": ("learn:learn", "Adapt the model of a hearing to what was confirmed at its desk."),
    "models": ("models:models", "Show, check and describe the language models."),
    "rules": ("rules:rules", "Check and test the rule keepers' files."),
    "pipeline": ("pipeline:pipeline", "Start a pipeline for another subject."),
    "schema": ("export:schema", "Print the JSON Schema of a labelled response."),
}


class _Commands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order in which a user needs them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(f"hearing.cli.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their one-line help."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in _COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-v", "--verbose", is_flag=True, help="Show a traceback when something goes wrong.")
@click.version_option(__version__, prog_name="hearing")
def cli(verbose: bool) -> None:
    """Read the answers to a public hearing, label them, and write a digest.

    Everything stays on this machine. Begin with:  hearing init my-hearing
    """
    del verbose


def main() -> None:
    """Run the command line; every error ends here, as a message with advice and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    verbose = any(argument in ("-v", "--verbose") for argument in sys.argv[1:])
    try:
        cli(standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted. What is done is kept; run again to go on.", err=True)
        sys.exit(INTERRUPTED)
    except HearingError as error:
        _show(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.exit(0)
    except Exception as error:
        if verbose:
            raise
        message = f"{type(error).__name__}: {error}".splitlines()[0]
        click.echo(f"Error: {message}\n  For the details: hearing -v {' '.join(sys.argv[1:])}", err=True)
        sys.exit(1)


def _show(error: HearingError) -> None:
    click.echo(f"Error: {error}", err=True)
    if error.hint:
        click.echo(f"  {error.hint}", err=True)


if __name__ == "__main__":
    main()
