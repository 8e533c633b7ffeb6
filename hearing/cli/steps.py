"""``hearing run`` and its three steps: ingest, label, digest."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.opening import opened
from hearing.cli.options import database, hearing_folder, language_models, working

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hearing.batch.run import Engine
    from hearing.core.model import Source
    from hearing.digest.build import DigestInput
    from hearing.digest.write import Wanted
    from hearing.intake.draft import Draft
    from hearing.intake.hearing_file import HearingFolder
    from hearing.intake.occasion import Occasion
    from hearing.store.store import Store


@click.command()
@hearing_folder
@working
def ingest(folder: Path, engine: "Engine") -> None:
    """Read every file of the inbox of the hearing in DIR that is new or changed."""
    hearing, store = opened(folder)
    _ingest(hearing, store, engine)
    _judge(store.sources())


@click.command()
@database
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="DIR | FILE…"
)
@click.option(
    "--draft",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The draft (files only). A list invited.csv beside it is read too.",
)
@click.option("--owner", default="", help="Who holds the hearing, such as «Fjordby kommune» (files only).")
@click.option(
    "--invited",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="List of the bodies that were asked: CSV (name;type) or one name a line (files only).",
)
@click.option("--pipeline", default="rusmelding", show_default=True, help="What to label with (files only).")
@click.option(
    "--format", "format_", type=click.Choice(["jsonl"]), default="jsonl", help="Of the output (files only)."
)
@working
def label(
    paths: tuple[Path, ...],
    draft: Path | None,
    owner: str,
    invited: Path | None,
    pipeline: str,
    format_: str,
    engine: "Engine",
) -> None:
    """Label the responses of the hearing in DIR, or those in FILEs.

    For files the labelled responses are printed, one JSON object a line (see: hearing schema); nothing is kept.
    """
    del format_
    hearings = [path for path in paths if (path / "hearing.yaml").is_file()]
    if hearings and (len(paths) > 1 or draft or owner or invited):
        raise click.UsageError(f"{hearings[0]} is a hearing's folder: label it by itself, without other options")
    if hearings:
        from hearing.batch.known import draft_of

        hearing, store = opened(paths[0])
        _label(hearing, store, draft_of(hearing), engine)
        _judge(store.sources())
    else:
        _label_files(paths, _occasion(draft, owner, invited, pipeline), pipeline, engine)


@click.command()
@hearing_folder
@click.option("--public", is_flag=True, help="Write DIR/public, which may be published, in place of DIR/digest.")
@click.option(
    "--format",
    "formats",
    type=click.Choice(["html", "md", "json", "docx", "pdf"]),
    multiple=True,
    default=("html", "md", "json"),
    show_default="html, md and json",
)
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.docx",
    help="Your own Word template for --format docx; see: hearing template",
)
@language_models
def digest(
    folder: Path, public: bool, formats: tuple[str, ...], template: Path | None, language_model: dict[str, str]
) -> None:
    """Write the digest of the labelled hearing in DIR.

    A Word document that is there already is never written over; the next one gets a number. A PDF needs the extra
    «pdf», an own template the extra «template» (exit code 6 where it is missing).

    With --public it follows what was decided with «hearing redact»: nothing is written before every proposal is
    decided (exit code 8), nor if words that must be removed stand in a file all the same. Give it the language
    models that «hearing redact» was given.
    """
    if language_model and not public:
        raise click.UsageError("--language-model finds names for --public")
    if template and "docx" not in formats:
        raise click.UsageError("--template is for --format docx")
    hearing, store = opened(folder)
    demand_up_to_date(hearing, store)
    inputs = digest_input(hearing, store)
    wanted = _wanted(formats, template)
    if public:
        _publish(hearing, store, inputs, wanted, language_model)
    else:
        _write_digest(hearing, inputs, wanted)
    _judge(store.sources())


@click.command()
@hearing_folder
@working
def run(folder: Path, engine: "Engine") -> None:
    """Read, label and write the digest of the hearing in DIR.

    What is unchanged since the last run is not done again; a run that was stopped goes on where it was.
    """
    hearing, store = opened(folder)
    draft = _ingest(hearing, store, engine)
    _label(hearing, store, draft, engine)
    _write_digest(hearing, digest_input(hearing, store), None)
    _judge(store.sources())


def _ingest(hearing: "HearingFolder", store: "Store", engine: "Engine") -> "Draft | None":
    """Read what is new; the draft, which labelling needs too."""
    from hearing.batch.known import check_types, reader_of
    from hearing.batch.run import ingest as read_all
    from hearing.rules.pipeline import load_pipeline

    reader = reader_of(hearing, engine.limits.seconds)
    place = str(hearing.path / str(hearing.settings.invited))
    check_types(reader.occasion.invited, load_pipeline(pipeline_of(hearing)).taxonomy, place)
    read_all(hearing, store, reader, engine)
    return reader.occasion.draft


def _label(hearing: "HearingFolder", store: "Store", draft: "Draft | None", engine: "Engine") -> None:
    """Label what has no labels yet; what cannot be labelled is noted as an issue of its file."""
    from hearing.batch.indexing import index
    from hearing.batch.learning import labeller_of
    from hearing.batch.run import label as label_all
    from hearing.batch.stamps import label_stamp, made_with

    labeller = labeller_of(hearing, pipeline_of(hearing), draft)
    made = made_with(labeller, hearing.settings.language_models)
    failed = label_all(store, labeller, label_stamp(made), engine)
    index(store)
    store.keep_made_with(made)
    for response in failed:
        click.echo(f"{response.source} {response.part}".rstrip() + ": could not be labelled; run again", err=True)


def demand_up_to_date(hearing: "HearingFolder", store: "Store") -> None:
    """Refuse to write a digest of answers that were read or labelled under other settings, or not at all."""
    from hearing.batch.known import reader_of
    from hearing.batch.learning import labeller_of
    from hearing.batch.run import is_read
    from hearing.batch.stamps import label_stamp, made_with
    from hearing.core.errors import OutOfDate

    reader = reader_of(hearing)
    labeller = labeller_of(hearing, pipeline_of(hearing), reader.occasion.draft)
    made = made_with(labeller, hearing.settings.language_models)
    unlabelled = store.count_unlabelled(label_stamp(made))
    if unlabelled or not is_read(hearing, store, reader):
        raise OutOfDate(
            "files, settings or rules have changed since the answers were read and labelled",
            place=str(hearing.path),
            hint=f"run: hearing run {shlex.quote(str(hearing.path))}",
        )


def pipeline_of(hearing: "HearingFolder") -> str:
    """A pipeline in the hearing's folder, or the name of a shipped one."""
    own = hearing.path / hearing.settings.pipeline
    return str(own.resolve()) if own.is_dir() else hearing.settings.pipeline


def digest_input(hearing: "HearingFolder", store: "Store") -> "DigestInput":
    """What the digest of a hearing is made from."""
    from hearing.batch.known import invited_of
    from hearing.classify.voices import Voices
    from hearing.digest.build import DigestInput
    from hearing.rules.pipeline import load_pipeline

    rules = load_pipeline(pipeline_of(hearing))
    return DigestInput(
        hearing=hearing.settings,
        sources=tuple(store.sources()),
        labelled=store.labelled(),
        taxonomy=rules.taxonomy,
        invited=invited_of(hearing),
        made_with=store.made_with(),
        reasons=rules.reasons,
        numbers=store.sender_numbers(),
        voices=Voices(rules),
    )


def _wanted(formats: tuple[str, ...], template: Path | None) -> "Wanted":
    from hearing.digest.write import Wanted

    return Wanted(tuple(dict.fromkeys(formats)), template)


def _write_digest(hearing: "HearingFolder", inputs: "DigestInput", wanted: "Wanted | None") -> None:
    from hearing.digest.build import build
    from hearing.digest.write import write_digest

    for path in write_digest(build(inputs), hearing.output, wanted):
        click.echo(path)


def _publish(
    hearing: "HearingFolder",
    store: "Store",
    inputs: "DigestInput",
    wanted: "Wanted",
    language_model: dict[str, str],
) -> None:
    from hearing.digest.publish import publish
    from hearing.digest.recognised_persons import recogniser_of

    recogniser = recogniser_of({**hearing.settings.language_models, **language_model})
    for path in publish(inputs, store, hearing.path / "public", wanted, recogniser):
        click.echo(path)


def _judge(sources: "Iterable[Source]") -> None:
    """Say which files could not be used; the exit code says so too."""
    from hearing.core.errors import NoUsableInput, SomeInputsUnusable
    from hearing.core.model import UNUSABLE

    known = list(sources)
    lost = [source for source in known if source.status in UNUSABLE]
    unlabelled = [source for source in known if any(issue.code == "not-labelled" for issue in source.issues)]
    for source in lost:
        for issue in source.issues:
            click.echo(f"{source.path}: {source.status}: {issue.message}. {issue.hint}", err=True)
    if not known:
        raise NoUsableInput("there are no files", hint="name files, or a folder with files in it")
    if len(lost) == len(known):
        raise NoUsableInput("not one of the files could be used", hint="what to do about each stands above")
    if lost or unlabelled:
        raise SomeInputsUnusable(
            f"{len(lost) + len(unlabelled)} of {len(known)} files could not be used; the rest is done",
            hint="what to do about each stands above",
        )


def _occasion(draft: Path | None, owner: str, invited: Path | None, pipeline: str) -> "Occasion":
    """What the options say about the hearing; an invalid pipeline or list is told of here, not in a worker."""
    from hearing.batch.known import list_beside, occasion_of
    from hearing.rules.pipeline import load_pipeline

    listed = invited or (list_beside(draft) if draft else None)
    occasion = occasion_of(draft, listed, load_pipeline(pipeline).taxonomy, owner)
    if listed:
        click.echo(f"Invited bodies: {len(occasion.invited)} in {listed}", err=True)
    return occasion


def _label_files(paths: tuple[Path, ...], occasion: "Occasion", pipeline: str, engine: "Engine") -> None:
    import json

    from hearing.batch.files import label_files
    from hearing.core.model import Source
    from hearing.digest.records import as_record

    sources: list[Source] = []
    for found in label_files(paths, occasion, pipeline, engine):
        if isinstance(found, Source):
            sources.append(found)
        else:
            click.echo(json.dumps(as_record(found), ensure_ascii=False))
    _judge(sources)
