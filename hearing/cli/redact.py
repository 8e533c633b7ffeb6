"""``hearing redact``: what is removed before a digest is published, decided by a person, proposal by proposal."""

import functools
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hearing.cli.opening import opened
from hearing.cli.options import hearing_folder, language_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hearing.digest.redactions import Review
    from hearing.privacy.model import Proposal
    from hearing.store.redactions import Decision
    from hearing.store.store import Store

_KINDS = (
    "identity-number", "bank-account", "phone-number", "e-mail-address", "street-address", "car-registration",
    "personal-name", "named-staff", "health-or-family",
)  # fmt: skip
_kind = click.Choice(_KINDS)


@dataclass(frozen=True, slots=True)
class _Choices:
    """What the user decides with this call."""

    confirm: tuple[str, ...]
    reject: tuple[str, ...]
    kinds: tuple[str, ...]
    added: tuple[str, ...]
    kind: str | None
    by: str
    interactive: bool

    @property
    def decides(self) -> bool:
        """Whether there is anything to decide."""
        return bool(self.confirm or self.reject or self.kinds or self.added or self.interactive)

    def check(self) -> None:
        """Refuse what cannot be meant."""
        if self.decides and not self.by:
            raise click.UsageError("say who decides: --by NAME")
        if bool(self.added) != bool(self.kind):
            raise click.UsageError("--add and --kind go together: --add WORDS --kind personal-name")
        both = sorted(set(self.confirm) & set(self.reject))
        if both:
            raise click.UsageError(f"{both[0]} cannot be both confirmed and rejected")


def _ids(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    del context, option
    return tuple(one for value in values for one in value.replace(",", " ").split())


def _deciding(command: "Callable[..., None]") -> "Callable[..., None]":
    """The options by which a person decides; the command gets them as its ``choices``."""

    @click.option(
        "--confirm", multiple=True, metavar="ID…", callback=_ids, help="Remove these; commas between ids."
    )
    @click.option("--reject", multiple=True, metavar="ID…", callback=_ids, help="Leave these as they are.")
    @click.option("--confirm-kind", "kinds", multiple=True, type=_kind, help="Remove all of a kind that wait.")
    @click.option("--add", "added", multiple=True, metavar="WORDS", help="Remove words that were not proposed.")
    @click.option("--kind", type=_kind, help="What the words of --add are.")
    @click.option("--by", default="", metavar="NAME", help="Who decides; kept in the log.")
    @click.option("--interactive", is_flag=True, help="Ask about one proposal after another.")
    @functools.wraps(command)
    def with_choices(*args: Any, **options: Any) -> None:
        given = {field.name: options.pop(field.name) for field in fields(_Choices)}
        choices = _Choices(**{**given, "by": " ".join(given["by"].split())})
        choices.check()
        command(*args, choices=choices, **options)

    return with_choices


@click.command()
@hearing_folder
@_deciding
@language_models
@click.option("--all", "show", flag_value="all", help="Show also what is decided.")
@click.option("--log", "show", flag_value="log", help="Print every decision that was made, as JSON Lines.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True)
def redact(
    folder: Path, choices: _Choices, show: str | None, format_: str, language_model: dict[str, str]
) -> None:
    r"""Show what in the answers of the hearing in DIR tells of a person, and decide what is removed.

    The program proposes; nothing is removed, and nothing published, before a person has decided. Decisions hold
    for the public digest (hearing digest DIR --public); the internal one shows everything. A later decision takes
    the place of an earlier one; the log keeps both.

    \b
      hearing redact DIR                                      what waits for a decision
      hearing redact DIR --interactive --by "Kari Moen"       one after another, with context
      hearing redact DIR --confirm-kind phone-number --by …   all of a kind
      hearing redact DIR --reject 3f2a9c01d4e5 --by …         a false alarm
      hearing redact DIR --add "Lillevik 4" --kind street-address --by …
      hearing redact DIR --log                                who decided what, and when
    """
    _, store = opened(folder)
    if show == "log":
        _print_log(store.decisions())
        return
    reviewed = _review(folder, store, language_model)
    if not choices.decides:
        _print(reviewed, show_all=show == "all", as_json=format_ == "json")
        return
    reviewed = _decide(store, reviewed, choices)
    if choices.interactive:
        reviewed = _ask(store, reviewed, choices.by)
    left = len(reviewed.waiting)
    click.echo(f"{left} wait for a decision" if left else "all is decided", err=True)


def _review(folder: Path, store: "Store", language_model: dict[str, str]) -> "Review":
    from hearing.batch.known import invited_of
    from hearing.digest.recognised_persons import recogniser_of
    from hearing.digest.redactions import review
    from hearing.digest.senders import names_for
    from hearing.intake.hearing_file import load_hearing

    hearing = load_hearing(folder)
    names = names_for(hearing.settings.language, invited_of(hearing))
    return review(store, names, recogniser_of({**hearing.settings.language_models, **language_model}))


def _decide(store: "Store", reviewed: "Review", choices: _Choices) -> "Review":
    """All that was named on the command line, or nothing if some of it cannot be."""
    from hearing.digest.redactions import addition, decisions
    from hearing.privacy.model import Kind
    from hearing.store.redactions import Verdict

    known = {proposal.id: proposal for proposal in reviewed.proposals}
    confirmed = [_known(id_, known) for id_ in choices.confirm]
    rejected = [_known(id_, known) for id_ in choices.reject]
    named = {one.id for one in (*confirmed, *rejected)}
    confirmed += [one for one in reviewed.waiting if one.kind in choices.kinds and one.id not in named]
    added = [addition(words, Kind(choices.kind), choices.by) for words in choices.added] if choices.kind else []
    made = [
        *decisions(confirmed, Verdict.CONFIRMED, choices.by),
        *decisions(rejected, Verdict.REJECTED, choices.by),
        *added,
    ]
    store.decide(made)
    return reviewed.after(made)


def _known(id_: str, known: "dict[str, Proposal]") -> "Proposal":
    if id_ not in known:
        raise click.UsageError(f"there is no proposal {id_}; hearing redact DIR --all shows all, with their ids")
    return known[id_]


def _ask(store: "Store", reviewed: "Review", by: str) -> "Review":
    """Each decision is kept at once, so that work that is broken off is not lost."""
    from hearing.core.errors import NotPublished
    from hearing.digest.redactions import decisions
    from hearing.store.redactions import Verdict

    verdicts = {"y": Verdict.CONFIRMED, "n": Verdict.REJECTED}
    waiting = reviewed.waiting
    for number, one in enumerate(waiting, 1):
        click.echo(
            f"\n{number} of {len(waiting)}: {one.kind} in {one.source} ({one.sureness.name.lower()}: {one.why})"
        )
        click.echo(f"  …{' '.join(one.context.split())}…")
        question = f"Remove {click.style(one.text, bold=True)}? [y]es, [n]o, [s]kip, [q]uit"
        answer = click.prompt(question, type=click.Choice(["y", "n", "s", "q"]), show_choices=False)
        if answer == "q":
            break
        if answer in verdicts:
            try:
                made = decisions([one], verdicts[answer], by)
                store.decide(made)
                reviewed = reviewed.after(made)
            except NotPublished as error:
                click.echo(f"  {error.message}; it still waits", err=True)
    return reviewed


def _print(reviewed: "Review", *, show_all: bool, as_json: bool) -> None:
    shown = reviewed.proposals if show_all else reviewed.waiting
    if as_json:
        for proposal in shown:
            click.echo(json.dumps(_record(proposal, reviewed), ensure_ascii=False))
    else:
        _print_table(shown, reviewed)
    click.echo(f"{len(reviewed.waiting)} of {len(reviewed.proposals)} wait for a decision", err=True)


def _record(proposal: "Proposal", reviewed: "Review") -> dict[str, object]:
    decision = reviewed.decided.get(proposal.id)
    return {
        "id": proposal.id,
        "kind": proposal.kind,
        "text": proposal.text,
        "sureness": proposal.sureness.name.lower(),
        "why": proposal.why,
        "file": proposal.source,
        "response": proposal.response,
        "spans": [list(span) for span in proposal.spans],
        "context": proposal.context,
        "decision": decision.decision if decision else None,
        "by": decision.made_by if decision else None,
        "at": decision.made_at if decision else None,
    }


def _print_table(shown: "Sequence[Proposal]", reviewed: "Review") -> None:
    """A table on a terminal, else one line a proposal with tabs between the columns."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [_row(proposal, reviewed) for proposal in shown]
    console = Console()
    if not console.is_terminal:
        for row in rows:
            click.echo("\t".join(" ".join(cell.split()) for cell in row))
        return
    heads = ("Id", "What", "Words", "How sure", "Why", "File", "Decided")
    table = Table(*heads, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Text(cell, overflow="fold") for cell in row))
    console.print(table)


def _row(proposal: "Proposal", reviewed: "Review") -> tuple[str, ...]:
    decision = reviewed.decided.get(proposal.id)
    decided = f"{decision.decision} by {decision.made_by}" if decision else "waits"
    sure = proposal.sureness.name.lower()
    return (proposal.id, proposal.kind, proposal.text, sure, proposal.why, proposal.source, decided)


def _print_log(made: "Iterable[Decision]") -> None:
    from dataclasses import asdict

    for decision in made:
        click.echo(json.dumps(asdict(decision), ensure_ascii=False))
