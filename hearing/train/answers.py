"""The whole answers of the training corpus, taken in as the program takes in a letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hearing.core.model import Response, Voice
from hearing.intake.named import Chooser
from hearing.intake.occasion import Occasion
from hearing.intake.take_in import take_in
from hearing.language.identify import mark_languages
from hearing.readers.contract import Options
from hearing.readers.formats import read
from hearing.train.examples import corpus_modules

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer.

    Attributes:
        hand: Who wrote it.
        response: As taken in, with the voices that the rules of intake give.
        voices: The right voice of each of its paragraphs.
        stance: The right stance of the whole.
    """

    hand: str
    response: Response
    voices: tuple[Voice, ...]
    stance: str = ""


def read_answers(corpus: Path) -> Iterator[Answer]:
    """Every whole answer of a corpus, in the order of its files.

    Raises:
        ConfigurationError: if there is no corpus.
    """
    settle, letters = corpus_modules(corpus)
    final = {unit.id: Voice(labels.voice) for unit, labels in settle.final()}
    for letter in letters.all_letters():
        units = [(unit.text, final[unit.id]) for unit in letter.units]
        (response,) = mark_languages([taken_in(letter, Occasion())])
        yield Answer(letter.hand, response, tuple(_voices(units, response)), letter.stance)


def taken_in(letter: Any, occasion: Occasion, choose: Chooser | None = None) -> Response:
    """An answer of the corpus as the program takes it in, without its languages."""
    name, text = f"{letter.id}.txt", _BETWEEN.join(unit.text for unit in letter.units)
    (reading,) = read(text.encode(), name, Options()).readings
    response, *_ = take_in(reading, name, "0" * 64, occasion, choose)
    return response


def _voices(units: list[tuple[str, Voice]], response: Response) -> Iterator[Voice]:
    """For each paragraph the voice of the unit that most of it stands in."""
    placed: list[tuple[int, int, Voice]] = []
    start = 0
    for text, voice in units:
        placed.append((start, start + len(text), voice))
        start += len(text) + len(_BETWEEN)
    for paragraph in response.paragraphs:
        span = paragraph.span
        yield max(placed, key=lambda one: min(one[1], span.end) - max(one[0], span.start))[2]
