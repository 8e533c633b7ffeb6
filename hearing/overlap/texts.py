"""Sentences of the sender's own text, and the word runs by which texts are compared."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearing.core.model import Response, Voice

_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*[»”\"]?")
_WORD = re.compile(r"\w+")
RUN = 3  # words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a response; ``start`` is its place in the paragraph, ``words`` are lower-case."""

    paragraph: int
    start: int
    text: str
    words: tuple[str, ...]


def own_sentences(response: Response) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs in which the sender speaks."""
    return tuple(
        sentence
        for paragraph in response.paragraphs
        if paragraph.voice is Voice.OWN
        for sentence in sentences(paragraph.text, paragraph.number)
    )


def sentences(text: str, paragraph: int = 0) -> Iterator[Sentence]:
    """The sentences of a text that hold words."""
    for match in _SENTENCE.finditer(text):
        words = tuple(_WORD.findall(match[0].casefold()))
        if words:
            start = match.end() - len(match[0].lstrip())
            yield Sentence(paragraph, start, match[0].strip(), words)


def runs(of: Iterable[Sentence]) -> frozenset[str]:
    """All runs of three words, which do not cross sentences; shorter sentences are a run each."""
    return frozenset(
        " ".join(one.words[at : at + RUN]) for one in of for at in range(max(1, len(one.words) - RUN + 1))
    )
