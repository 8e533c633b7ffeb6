"""The codes that responses are labelled with, and what they are called."""

from collections.abc import Mapping
from dataclasses import dataclass

# The one concern that every pipeline has: it is only that a group loses out.
GROUP_AT_RISK = "group-at-risk"


@dataclass(frozen=True, slots=True)
class Entry:
    """One code.

    Attributes:
        code: English, kebab-case.
        names: By language: ``nb``, ``nn``, ``sv``, ``en``.
        definition: What belongs under the code, in English.
    """

    code: str
    names: Mapping[str, str]
    definition: str = ""

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
