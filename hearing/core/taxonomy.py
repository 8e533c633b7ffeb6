"""The codes that responses are labelled with, and what they are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

# The one concern that every pipeline has: it is only that a group loses out.
GROUP_AT_RISK = "group-at-risk"


class Wording(NamedTuple):
    """A text and the language that it is in."""

    language: str
    text: str


def wording(by_language: Mapping[str, str], language: str) -> Wording | None:
    """The text in ``language``, else in English; None where there is neither."""
    return next((Wording(one, by_language[one]) for one in (language, "en") if by_language.get(one)), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One code.

    Attributes:
        code: English, kebab-case.
        names: By language: ``nb``, ``nn``, ``sv``, ``en``.
        definition: What belongs under the code, by language.
    """

    code: str
    names: Mapping[str, str]
    definition: Mapping[str, str] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """Name in ``language``, else in English, else the code."""
        return self.names.get(language) or self.names.get("en") or self.code


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All codes of a pipeline, each mapping in the order in which a reader should see it."""

    themes: Mapping[str, Entry]
    stakeholders: Mapping[str, Entry]
    concerns: Mapping[str, Entry]
    groups: Mapping[str, Entry]
