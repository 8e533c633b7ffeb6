"""Text that a response has from the draft or from another plan, word for word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hearing.core.model import Response
from hearing.overlap.texts import Sentence, sentences

_FEWEST_WORDS = 8  # shorter sentences are said by many


@dataclass(frozen=True, slots=True)
class Copy:
    """A sentence of a response that stands in a source, by the source's name."""

    sentence: Sentence
    source: str


class Sources:
    """Plans and drafts whose sentences are known again.

    Args:
        texts: By name.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._by_words: dict[tuple[str, ...], str] = {}
        for name, text in texts.items():
            for one in sentences(text):
                if len(one.words) >= _FEWEST_WORDS:
                    self._by_words.setdefault(one.words, name)

    def copies(self, response: Response) -> Iterator[Copy]:
        """The sentences of a response, in any voice, that stand in a source, marks and case apart."""
        for paragraph in response.paragraphs:
            for one in sentences(paragraph.text, paragraph.number):
                source = self._by_words.get(one.words)
                if source is not None:
                    yield Copy(one, source)
