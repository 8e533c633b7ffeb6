"""Names of persons as a language model finds them; for those who have chosen a model."""

from collections.abc import Iterable, Mapping
from functools import partial

from hearing.core.model import Span
from hearing.digest.redactions import Recogniser
from hearing.language.models import LanguageModel, entities, find
from hearing.privacy.model import Persons

_PERSON = "PER"


def recogniser_of(choices: Mapping[str, str]) -> Recogniser | None:
    """Models for the languages that are named, such as ``{"nb": "auto"}``; None where none is.

    Raises:
        MissingRequirement: if there is no such model.
    """
    models = {language: find(language, choice) for language, choice in choices.items()}

    def persons_in(language: str) -> Persons | None:
        model = models.get(language)
        return partial(_persons, model=model) if model else None

    return persons_in if models else None


def _persons(text: str, model: LanguageModel) -> Iterable[Span]:
    return (Span(found.start, found.end) for found in entities(text, model) if found.label == _PERSON)
