"""Whose voices may be missing: who speaks for which group, and which bodies are known in the field."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from hearing.classify.bodies import KnownBody, named
from hearing.classify.name_table import typed
from hearing.classify.stakeholder import NAME_LANGUAGES, UNKNOWN, NamePatterns, SenderTyping
from hearing.core.taxonomy import Wording, wording
from hearing.intake.occasion import InvitedBody
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Patterns

# Letters that stay the same in all forms of a word.
_BEGINNING = 4


class Voices:
    """What a pipeline knows of groups that may lose out and of bodies, held against names."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._files = pipeline.files
        self._entries = {entry.group: entry for entry in self._files.voices.voices}
        self._pipeline = pipeline
        self._words = [
            (entry.group, Patterns(words=entry.words, unless=entry.unless)) for entry in self._entries.values()
        ]
        self._begins = _beginnings(self._words)

    @cached_property
    def _senders(self) -> SenderTyping:
        return SenderTyping(self._pipeline)

    @cached_property
    def _patterns(self) -> list[NamePatterns]:
        return [NamePatterns(self._words, language) for language in NAME_LANGUAGES]

    def groups_of(self, name: str, type_: str) -> frozenset[str]:
        """The groups for which a sender of this name and type speaks."""
        may_match = self._begins.search(name.casefold()) is not None
        matched = [patterns.matching(name) for patterns in self._patterns] if may_match else []
        kinds = {group: {kind for one in matched for kind in one.get(group, ())} for group in self._entries}
        return frozenset(
            group
            for group, entry in self._entries.items()
            if "unless" not in kinds[group] and ("words" in kinds[group] or type_ in entry.types)
        )

    def speaks_of(self, group: str) -> bool:
        """Whether anything is known of who speaks for a group."""
        return group in self._entries

    def whom_to_ask(self, group: str, language: str) -> Wording | None:
        """Whom to ask where nobody has spoken for a group."""
        entry = self._entries.get(group)
        return wording({str(code): text for code, text in entry.ask.items()}, language) if entry else None

    def typed(self, bodies: Iterable[InvitedBody]) -> tuple[InvitedBody, ...]:
        """The bodies with a type for those that have none and whose name tells it."""
        return tuple(body if body.type else self._with_type(body) for body in bodies)

    def _with_type(self, body: InvitedBody) -> InvitedBody:
        code, _, _ = typed(body.name, self._senders)
        return body if code == UNKNOWN else replace(body, type=code)

    def known(self, name: str) -> str:
        """The name to show of the well-known body that a name names; empty where it names none."""
        found = self._senders.known.at_start(name) or self._senders.known.anywhere(name)
        return found.body.name if found else ""

    @property
    def field(self) -> tuple[str, ...]:
        """Types of sender whose well-known bodies should be looked at."""
        return tuple(map(str, self._files.voices.field))

    def bodies_of_field(self, language: str) -> tuple[KnownBody, ...]:
        """Well-known bodies of those types, in the country whose hearings are answered in ``language``."""
        files = [one for one in self._files.bodies if not one.languages or language in one.languages]
        return tuple(body for _, body in named(files) if body.type in self.field)


def _beginnings(words: Iterable[tuple[str, Patterns]]) -> re.Pattern[str]:
    """What a name holds in which any of the words can be found: most names are done with sooner so."""
    terms = {term.strip("*=").casefold()[:_BEGINNING] for _, one in words for term in (*one.words, *one.unless)}
    return re.compile("|".join(map(re.escape, sorted(terms))) or "(?!)")
