"""The measures of a draft as the model sees them, for paragraphs that name one by its number alone."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from hearing.classify.features import Seen, seen, sentences
from hearing.intake.measures import named_measures, named_points
from hearing.language.identify import identify
from hearing.rules.matching import Matcher, context
from hearing.rules.pipeline import Pipeline

_MOST = 3  # a paragraph that names more of them is about none


class Measures:
    """Features of the measures that a text names.

    Args:
        measures: What each measure of the draft says, by its number.
        pipeline: Whose rules hit.
    """

    def __init__(self, measures: Mapping[str, str], pipeline: Pipeline) -> None:
        self._measures = measures
        self._pipeline = pipeline
        self._matcher = Matcher(pipeline)
        self._seen: dict[str, Sequence[Seen]] = {}

    def named_in(self, text: str) -> tuple[Seen, ...]:
        """The sentences of the measures that a text names; none where it names many."""
        if not self._measures:
            return ()
        numbers = dict.fromkeys([*named_measures(text), *named_points(text)])
        named = [number for number in numbers if number in self._measures]
        return tuple(one for number in named for one in self._of(number)) if len(named) <= _MOST else ()

    @cached_property
    def _language(self) -> str:
        return identify(" ".join(self._measures.values())) or "nb"

    def _of(self, number: str) -> Sequence[Seen]:
        if number not in self._seen:
            here = context(self._measures[number], self._language)
            self._seen[number] = seen(here, self._matcher.match(here), self._pipeline, sentences(here))
        return self._seen[number]
