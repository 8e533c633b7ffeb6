"""YAML files as data, and where in the file a value stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from hearing.rules import codes

Model = TypeVar("Model", bound=BaseModel)
Where = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file of a pipeline.

    Attributes:
        path: The file.
        line: From 1.
        column: From 1.
        message: What is wrong.
        hint: What to do.
        code: Such as ``R101``; see ``codes``.
        severity: ``error`` fails the command, ``warning`` does not.
    """

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""
    code: str = codes.SCHEMA
    severity: Literal["error", "warning"] = "error"

    @property
    def place(self) -> str:
        """``path:line:column``."""
        return f"{self.path}:{self.line}:{self.column}"

    def __str__(self) -> str:
        advice = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.code} {self.message}{advice}"


class YamlFile:
    """A file of a pipeline: its data, and the position of every value.

    Attributes:
        path: The file.
        problems: What was wrong with it as YAML or against its schema.

    Args:
        under: Key under which a file that holds a list is read.
    """

    def __init__(self, path: Path, under: str = "") -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._data: object = None
        self._read()
        self._listed = self._data
        if under and not self.problems:
            self._data = {under: self._data or []}

    def as_model(self, model: type[Model]) -> Model | None:
        """The data as ``model``; None, with problems, where it does not fit."""
        if self.problems:
            return None
        try:
            return model.model_validate(self._data)
        except ValidationError as error:
            for wrong in error.errors():
                message, hint = _in_words(wrong["type"], wrong["msg"], wrong["loc"], model)
                self.problem(wrong["loc"], message, hint)
            return None

    def problem(self, where: Where, message: str, hint: str = "", code: str = codes.SCHEMA) -> None:
        """Note what is wrong with the value that is found by the keys and indices ``where``."""
        line, column = self._position(where)
        self.problems.append(Problem(self.path, line, column, message, hint, code, codes.severity(code)))

    def _read(self) -> None:
        try:
            self._data = YAML(typ="rt").load(self.path.read_text(encoding="utf-8"))
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            message = " ".join((error.problem or "not YAML").split())
            hint = "check the indentation, and put quotation marks around texts that begin with * or hold «: »"
            self.problems.append(Problem(self.path, line, column, message, hint, codes.YAML))
        except (YAMLError, ValueError):
            self.problems.append(Problem(self.path, 1, 1, "not YAML", "save the file as UTF-8 text", codes.YAML))
        except OSError as error:
            message = error.strerror or "cannot be read"
            self.problems.append(Problem(self.path, 1, 1, message, "check the path", codes.FILE))

    def line_and_column(self, where: Where) -> str:
        """``line:column`` of the value that is found by the keys and indices ``where``."""
        return ":".join(map(str, self._position(where)))

    def _position(self, where: Where) -> tuple[int, int]:
        """Line and column of the deepest part of ``where`` that the file has; (1, 1) where it has none."""
        at, found = self._listed, (0, 0)
        for key in where if self._listed is self._data else where[1:]:
            marks = getattr(at, "lc", None)
            try:
                mark = marks.key(key) if isinstance(at, dict) else marks.item(key)  # type: ignore[union-attr]
                at, found = at[key], mark or found  # type: ignore[index]
            except (KeyError, IndexError, TypeError, AttributeError):
                continue
        return found[0] + 1, found[1] + 1


def _in_words(kind: str, message: str, where: Where, model: type[BaseModel]) -> tuple[str, str]:
    name = ".".join(str(part) for part in where if isinstance(part, str))
    if kind == "extra_forbidden":
        return f"unknown key «{where[-1]}»", f"known keys: {', '.join(_keys(where, model))}"
    if kind == "missing":
        return f"«{where[-1]}» is missing", ""
    return f"{name}: {message.removeprefix('Value error, ')}", ""


def _keys(where: Where, model: type[BaseModel]) -> list[str]:
    """Keys that are allowed beside the last part of ``where``."""
    fields = _fields_at(where[:-1], model)
    return [field.alias or name for name, field in fields.model_fields.items()]


def _fields_at(where: Where, model: type[BaseModel]) -> type[BaseModel]:
    for part in where:
        if isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation) or model
    return model


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)
