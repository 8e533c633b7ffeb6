"""The hearing's folder and its ``hearing.yaml``: what is known about the hearing before anything is read."""

import difflib
import re
import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError

from hearing.core.errors import ConfigurationError
from hearing.readers.contract import ColumnMap

FILE_NAME = "hearing.yaml"


def _as_day(value: object) -> object:
    """The Nordic way of writing a date is understood too."""
    written = (
        re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", value.strip()) if isinstance(value, str) else None
    )
    return f"{written[3]}-{int(written[2]):02}-{int(written[1]):02}" if written else value


ReadLanguage = Annotated[str, StringConstraints(pattern=r"^(nb|nn|sv)$")]
Day = Annotated[date, BeforeValidator(_as_day)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Columns(_Strict):
    """Column map of a survey export, by header text."""

    sender: str = ""
    organisation: str = ""
    sender_type: str = ""
    on_behalf_of: str = ""
    email: str = ""
    date: str = ""
    texts: list[str] = Field(default_factory=list)

    def as_map(self) -> ColumnMap:
        """The readers' form of the map."""
        values = self.model_dump()
        return ColumnMap(**{**values, "texts": tuple(self.texts)})


class HearingFile(_Strict):
    """``hearing.yaml``.

    Attributes:
        title: What the hearing is about.
        owner: The body that holds it.
        pipeline: Name of a shipped pipeline, or a path.
        language: Language of the digest.
        deadline: Last day for answers.
        sent: Day the hearing was sent out.
        draft: Path of the draft, or empty.
        invited: Path of the list of invited bodies, or the bodies themselves.
        inbox: Folder with the answers, relative to the hearing's folder.
        legal_basis: Free choice, such as «pbl», «fvl § 37», «utredningsinstruksen», «frivillig».
        questions: The hearing's questions, if it asked any.
        columns: Column map of a survey export that is not recognised.
        database: Address of the hearing's own database on PostgreSQL, in place of a file in its folder.
        language_models: What finds names of persons, by language: ``bundled``, ``auto``, a name, a folder.
    """

    title: str
    owner: str = ""
    pipeline: str = "rusmelding"
    language: Literal["nb", "nn", "sv", "en"] = "nb"
    deadline: Day | None = None
    sent: Day | None = None
    draft: str = ""
    invited: str | list[str] = ""
    inbox: str = "inbox"
    legal_basis: str = ""
    questions: list[str] = Field(default_factory=list)
    database: str = ""
    columns: Columns | None = None
    language_models: dict[ReadLanguage, str] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HearingFolder:
    """A hearing's folder with its settings."""

    path: Path
    settings: HearingFile

    @property
    def inbox(self) -> Path:
        """Folder with the answers."""
        return self.path / self.settings.inbox

    @property
    def store(self) -> Path:
        """The hearing's SQLite file."""
        return self.path / ".hearing" / "store.sqlite"

    @property
    def identity(self) -> str:
        """By which a database knows this hearing; made when it is asked for first."""
        path = self.path / ".hearing" / "identity"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_text(secrets.token_hex(8) + "\n", encoding="ascii")
        return path.read_text(encoding="ascii").strip()

    @property
    def matrices(self) -> Path:
        """Where matrices that were taken in are kept."""
        return self.path / ".hearing" / "matrices"

    @property
    def unpacked(self) -> Path:
        """Where files found inside other files are kept, named by their hash."""
        return self.path / ".hearing" / "unpacked"

    @property
    def scratch(self) -> Path:
        """Where readers put what they need for a moment."""
        return self.path / ".hearing" / "scratch"

    @property
    def learnt(self) -> Path:
        """Folder of the model that was learnt from the hearing's own decisions."""
        return self.path / ".hearing" / "learnt"

    @property
    def output(self) -> Path:
        """Folder of the digest."""
        return self.path / "digest"


def load_hearing(folder: Path) -> HearingFolder:
    """Read ``hearing.yaml`` of ``folder``.

    Raises:
        ConfigurationError: if the file is missing or invalid, with the place and what to do.
    """
    path = folder / FILE_NAME
    try:
        data = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigurationError(
            f"no {FILE_NAME} here", place=str(folder), hint=f"run: hearing init {folder}"
        ) from None
    except UnicodeDecodeError:
        raise ConfigurationError("not UTF-8", place=str(path), hint="save the file as UTF-8") from None
    except ValueError as error:  # a date that no calendar has
        raise ConfigurationError(
            f"a date is wrong: {error}", place=str(path), hint="write dates as 2027-03-15"
        ) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise ConfigurationError(
            error.problem or "not YAML", place=place, hint="check the indentation and quotation marks"
        ) from None
    return HearingFolder(folder, _validated(data, path))


def _validated(data: object, path: Path) -> HearingFile:
    if not isinstance(data, CommentedMap):
        raise ConfigurationError(
            "the file holds no settings", place=str(path), hint="each line has the form «title: Rusmelding»"
        )
    filled = {key: value for key, value in data.items() if value is not None}
    try:
        return HearingFile.model_validate(filled)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        line = data.lc.key(key)[0] + 1 if key in data else 1
        message, hint = _advice(key, first["type"], first["msg"])
        raise ConfigurationError(message, place=f"{path}:{line}", hint=hint) from None


def _advice(key: str, kind: str, message: str) -> tuple[str, str]:
    if kind == "extra_forbidden":
        known = list(HearingFile.model_fields)
        close = difflib.get_close_matches(key, known, n=1)
        meant = f"did you mean «{close[0]}»?" if close else f"the settings are: {', '.join(known)}"
        return f"there is no setting «{key}»", meant
    if kind.startswith(("date_", "datetime_")):
        return f"{key}: not a date", "write it as 2027-03-15 or 15.03.2027"
    return f"{key}: {message.lower()}", "hearing init makes a fresh file in which each setting is explained"
