"""Which spaCy pipeline reads which language: ours, an installed official one, or any that the user names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hearing.core.errors import MissingRequirement
from hearing.core.places import shipped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BUNDLED = "bundled"
AUTO = "auto"
LANGUAGES = ("nb", "nn", "sv")
_FOLDERS = {"nb": "no", "nn": "no", "sv": "sv"}
# Official pipelines that «auto» takes where they are installed, best first; nynorsk has none.
OFFICIAL = {
    "nb": ("nb_core_news_lg", "nb_core_news_md", "nb_core_news_sm"),
    "nn": (),
    "sv": ("sv_core_news_lg", "sv_core_news_md", "sv_core_news_sm"),
}
# Entity labels of the schemes in use: NorNE's, SUC's, and ours. Other kinds are left out.
_ENTITIES = {
    "PER": "PER",
    "PRS": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE_ORG": "ORG",
    "LOC": "LOC",
    "GPE_LOC": "LOC",
    "GPE": "LOC",
}


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A pipeline that can be loaded.

    Attributes:
        language: ``nb nn sv``.
        choice: What the user asked for.
        name: Name of the pipeline.
        version: Its version.
        path: Its folder.
    """

    language: str
    choice: str
    name: str
    version: str
    path: Path

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in a text: ``PER``, ``ORG`` or ``LOC``, as characters ``start`` up to ``end``."""

    label: str
    text: str
    start: int
    end: int


def find(language: str, choice: str = BUNDLED) -> LanguageModel:
    """The pipeline that ``choice`` stands for.

    Args:
        language: ``nb nn sv``.
        choice: ``bundled``; ``auto`` (the best official pipeline that is installed, else ours); the name of an
            installed pipeline; or a folder.

    Raises:
        MissingRequirement: if there is no such pipeline, with the command that helps.
    """
    if choice == AUTO:
        installed = [name for name in OFFICIAL[language] if is_installed(name)]
        return find(language, installed[0] if installed else BUNDLED)
    if choice == BUNDLED:
        return _described(language, choice, bundled_folder(language))
    if Path(choice).is_dir():
        return _described(language, choice, Path(choice))
    if is_installed(choice):
        return _described(language, choice, _installed_folder(choice))
    raise MissingRequirement(
        f"{language}: there is no language model «{choice}»: it is no folder, and not installed",
        hint=f"python -m spacy download {choice} (needs the network once), or --language-model {language}=bundled",
    )


def bundled_folder(language: str) -> Path:
    """Where our own pipeline of a language lies, with its card beside it."""
    return shipped("models") / _FOLDERS[language] / "pipeline"


def load(model: LanguageModel) -> Language:
    """The pipeline itself; loaded once in a process.

    Raises:
        MissingRequirement: if it cannot be loaded by the spaCy that is installed, or finds no entities.
    """
    return _loaded(str(model.path), model.language)


def annotate(text: str, model: LanguageModel, without: Sequence[str] = ()) -> Doc:
    """The text with all that the pipeline says of it.

    Args:
        text: Cleaned text of a paragraph or more.
        model: The pipeline.
        without: Components that are not needed, such as ``ner``: what is not asked for costs nothing.
    """
    nlp = load(model)
    with nlp.select_pipes(disable=[name for name in without if name in nlp.pipe_names]):
        return nlp(text)


def entities(text: str, model: LanguageModel) -> list[Entity]:
    """Persons, organisations and places of a text, in order, whatever the pipeline calls them."""
    doc = annotate(
        text, model, without=("senter", "morphologizer", "trainable_lemmatizer", "hearing_lemma_tables")
    )
    return [
        Entity(plain, span.text, span.start_char, span.end_char)
        for span in doc.ents
        if (plain := plain_label(span.label_))
    ]


def plain_label(label: str) -> str:
    """``PER``, ``ORG`` or ``LOC`` for a label of any scheme; empty for other kinds."""
    return _ENTITIES.get(label, "")


def is_installed(name: str) -> bool:
    """Whether a pipeline of this name is installed."""
    from spacy.util import is_package

    return bool(is_package(name))


def _installed_folder(name: str) -> Path:
    from spacy.util import get_package_path

    package = Path(get_package_path(name))
    inside = sorted(package.glob(f"{name}-*/meta.json"))
    return inside[-1].parent if inside else package


def _described(language: str, choice: str, folder: Path) -> LanguageModel:
    meta = _meta(folder, language)
    return LanguageModel(language, choice, f"{meta['lang']}_{meta['name']}", str(meta["version"]), folder)


def _meta(folder: Path, language: str) -> dict[str, Any]:
    import json

    try:
        meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return {"lang": meta["lang"], "name": meta["name"], "version": meta["version"]}
    except (OSError, ValueError, KeyError):
        raise MissingRequirement(
            f"{language}: no language model lies here",
            place=str(folder),
            hint="install anew (make install); hearing models check shows what is there",
        ) from None


@lru_cache(maxsize=8)
def _loaded(folder: str, language: str) -> Language:
    import warnings

    import spacy

    from hearing.language import lemma_tables, organisations, word_features  # noqa: F401  they register themselves

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", UserWarning)  # spaCy only warns of a pipeline of another version
            nlp = spacy.load(folder, config=_of_language(folder, language))
    except Exception as error:
        raise MissingRequirement(
            f"{language}: does not fit the installed spaCy: {_first_line(error)}",
            place=folder,
            hint=f"python -m spacy validate tells what fits; --language-model {language}=bundled always does",
        ) from error
    nlp.max_length = 10_000_000
    return nlp


def _first_line(error: Exception) -> str:
    return next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)


def _of_language(folder: str, language: str) -> dict[str, Any]:
    """Settings that turn our pipeline of two languages to the one that is read."""
    config = (Path(folder) / "config.cfg").read_text(encoding="utf-8")
    return {
        f"components.{name}.language": language
        for name in ("hearing_lemma_tables", "hearing_organisations")
        if f"[components.{name}]" in config
    }
