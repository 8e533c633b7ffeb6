"""Bars: the least that each figure must reach, in a YAML file that rule keepers and CI share.

figures:
  themes: 0.82
  groups.recall: 0.90
no-language-below-best-by:
  themes: 0.05
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from hearing.core.errors import ConfigurationError
from hearing.evaluate.comparison import Evaluation

Share = Annotated[float, Field(ge=0, le=1)]


class Bars(BaseModel):
    """The bars of one file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    figures: dict[str, Share] = Field(default_factory=dict)
    gaps: dict[str, Share] = Field(default_factory=dict, alias="no-language-below-best-by")


def read_bars(path: Path) -> Bars:
    """Read a file of bars.

    Raises:
        ConfigurationError: if the file cannot be read, or is not as it should be.
    """
    try:
        return Bars.model_validate(YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {})
    except (OSError, YAMLError, ValidationError) as error:
        raise ConfigurationError(
            f"no file of bars: {str(error).splitlines()[0]}",
            place=str(path),
            hint="write «figures:» and below it lines such as «themes: 0.82»",
        ) from None


def below(evaluation: Evaluation, bars: Bars) -> Iterator[str]:
    """What does not reach its bar, in words.

    Raises:
        ConfigurationError: if a bar is set for a figure that there is not.
    """
    for name, least in bars.figures.items():
        _demand_known(name, evaluation)
        if evaluation.figures[name] < least:
            yield f"{name} is {evaluation.figures[name]:.3f}; the bar is {least:.3f}"
    for name, most in bars.gaps.items():
        _demand_known(name, evaluation)
        figures = {language: of[name] for language, of in evaluation.by_language.items()}
        best = max(figures, key=figures.__getitem__)
        for language, figure in figures.items():
            if figures[best] - figure > most:
                yield f"{name} in {language} is {figure:.3f}, over {most:.2f} below {best} ({figures[best]:.3f})"


def _demand_known(name: str, evaluation: Evaluation) -> None:
    if name not in evaluation.figures:
        raise ConfigurationError(
            f"there is no figure «{name}»", hint=f"the figures are: {', '.join(evaluation.figures)}"
        )
