"""What a hearing's folder says about it: the draft's text, the invited bodies, the options for reading."""

from pathlib import Path

from hearing.batch.steps import Reader
from hearing.core.errors import ConfigurationError
from hearing.core.taxonomy import Taxonomy
from hearing.intake.draft import Draft
from hearing.intake.hearing_file import HearingFolder
from hearing.intake.invited import read_invited
from hearing.intake.occasion import InvitedBody, Occasion
from hearing.readers.contract import CannotRead, Options


def reader_of(folder: HearingFolder, seconds: float = 120.0) -> Reader:
    """How the files of a hearing are taken in, each within so many seconds.

    Raises:
        ConfigurationError: if the draft or the list of invited bodies cannot be read.
    """
    settings = folder.settings
    occasion = Occasion(
        draft=draft_of(folder),
        deadline=settings.deadline,
        owner=settings.owner,
        invited=invited_of(folder),
    )
    columns = settings.columns.as_map() if settings.columns else None
    return Reader(occasion, Options(columns, seconds=seconds), folder.unpacked, folder.scratch)


def draft_of(folder: HearingFolder) -> Draft | None:
    """The draft of a hearing; None where it names none.

    Raises:
        ConfigurationError: if it cannot be read.
    """
    draft = folder.settings.draft
    return read_draft(folder.path / draft) if draft else None


def invited_of(folder: HearingFolder) -> tuple[InvitedBody, ...]:
    """The bodies that were asked.

    Raises:
        ConfigurationError: if the list of invited bodies cannot be read.
    """
    invited = folder.settings.invited
    return read_invited(invited, folder.path) if invited else ()


def occasion_of(draft: Path | None, invited: Path | None, taxonomy: Taxonomy, owner: str = "") -> Occasion:
    """What is known about a hearing that has no folder.

    Raises:
        ConfigurationError: if the draft or the list of invited bodies cannot be read, or the list gives a type
            that the pipeline does not know.
    """
    bodies = read_invited(invited.name, invited.parent) if invited else ()
    check_types(bodies, taxonomy, str(invited))
    return Occasion(draft=read_draft(draft) if draft else None, owner=owner, invited=bodies)


def list_beside(path: Path) -> Path | None:
    """The list of invited bodies beside a draft or gold, ``invited.csv``; None where there is none."""
    beside = path.with_name("invited.csv")
    return beside if beside.is_file() else None


def check_types(invited: tuple[InvitedBody, ...], taxonomy: Taxonomy, place: str) -> None:
    """Check that the list of invited bodies at ``place`` gives types that the pipeline knows.

    Raises:
        ConfigurationError: naming the first type that is not known, and those that are.
    """
    for body in invited:
        if body.type and body.type not in taxonomy.stakeholders:
            raise ConfigurationError(
                f"{body.name}: no type of sender is called «{body.type}»",
                place=place,
                hint=f"give one of: {', '.join(taxonomy.stakeholders)}; or leave the type empty",
            )


def read_draft(path: Path) -> Draft:
    """The draft in any format that a response may have.

    Raises:
        ConfigurationError: if the file is missing or has no text that can be read.
    """
    from hearing.readers.formats import read

    try:
        contents = read(path.read_bytes(), path.name, Options())
    except OSError as error:
        raise ConfigurationError(
            f"the draft cannot be opened: {error.strerror}",
            place=str(path),
            hint="mend the path after «draft:» in hearing.yaml",
        ) from None
    except CannotRead as error:
        raise ConfigurationError(
            f"the draft cannot be read: {error.message}", place=str(path), hint=error.hint
        ) from None
    return Draft.from_contents(contents)
