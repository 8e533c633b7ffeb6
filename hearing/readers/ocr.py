"""Text from pictures, through tesseract."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from statistics import fmean
from typing import NamedTuple

from hearing.core.model import Contents, Issue, Status
from hearing.readers.contract import CannotRead, Options
from hearing.readers.manuscript import Manuscript

_LANGUAGES = ("nor", "swe")
_SWEDISH = frozenset({"och", "är", "inte", "från", "också", "mycket"})
_NORWEGIAN = frozenset({"og", "er", "ikke", "ikkje", "fra", "frå", "også", "mye"})
_SECONDS = 180
_LEAST_SIGNS = 20
HINT = "install tesseract with Norwegian and Swedish (tesseract-ocr-nor, tesseract-ocr-swe), or ask for the text"


class Scanned(NamedTuple):
    """What was recognised in a picture.

    Attributes:
        paragraphs: Page within the picture file, from 1, and text.
        confidences: Of each word, 0 to 100, as tesseract gives them.
    """

    paragraphs: tuple[tuple[int, str], ...]
    confidences: tuple[float, ...]


@cache
def is_available() -> bool:
    """Whether tesseract is installed with both languages."""
    program = shutil.which("tesseract")
    if not program:
        return False
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return False
    return set(_LANGUAGES) <= set(listed.decode("utf-8", errors="replace").split())


def recognise(picture: bytes) -> Scanned:
    """Recognise the text of a picture in any format that tesseract knows.

    Tesseract believes the first language most, and writes «å» for a Swedish «ä»; so a picture that turns out to
    be Swedish is recognised once more with Swedish first.

    Raises:
        CannotRead: if tesseract fails or takes too long.
    """
    scanned = _scanned(_table(picture, _LANGUAGES))
    words = " ".join(text for _, text in scanned.paragraphs).lower().split()
    if sum(word in _SWEDISH for word in words) > sum(word in _NORWEGIAN for word in words):
        return _scanned(_table(picture, _LANGUAGES[::-1]))
    return scanned


def _table(picture: bytes, languages: Sequence[str]) -> str:
    command = ["tesseract", "-", "-", "-l", "+".join(languages), "--dpi", "300", "--psm", "3", "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # the batch already uses every core
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_SECONDS, check=True, env=environment
        )
    except subprocess.TimeoutExpired:
        raise _failed(f"tesseract gave up after {_SECONDS} seconds") from None
    except (OSError, subprocess.CalledProcessError):
        raise _failed("tesseract cannot make anything of the picture") from None
    return done.stdout.decode("utf-8", errors="replace")


def read_image(content: bytes, name: str, options: Options) -> Contents:
    """Read a photographed or scanned page.

    Raises:
        CannotRead: if there is no tesseract, or no text in the picture.
    """
    del name
    if not (options.ocr and is_available()):
        raise needs_ocr("a picture, whose text can only be read by character recognition")
    scanned = recognise(content)
    manuscript = Manuscript()
    for page, text in scanned.paragraphs:
        manuscript.add(text, page=page)
    reading = manuscript.reading()
    if len(reading.text) < _LEAST_SIGNS:
        raise nothing_recognised()
    return Contents((reading,), issues=(issue("the picture", scanned.confidences),))


def issue(where: str, confidences: Sequence[float]) -> Issue:
    """What a person should know of recognised text."""
    mean = round(fmean(confidences)) if confidences else 0
    message = f"the text of {where} was recognised from an image; mean confidence {mean} %"
    return Issue("ocr", message, "compare with the image before you quote")


def needs_ocr(what: str) -> CannotRead:
    """Refusal of a document that is only a picture of text."""
    return CannotRead(Status.NEEDS_OCR, "needs-ocr", what, hint=HINT)


def nothing_recognised() -> CannotRead:
    """Refusal of a picture in which tesseract found no text."""
    hint = "look at it: if it holds an answer, ask the sender for the text"
    return CannotRead(Status.NEEDS_OCR, "nothing-recognised", "no text could be recognised", hint=hint)


def _failed(why: str) -> CannotRead:
    return CannotRead(Status.NEEDS_OCR, "ocr-failed", why, hint="look at the file, or ask the sender for the text")


class _Word(NamedTuple):
    page: int
    paragraph: tuple[int, int, int]
    line: int
    confidence: float
    text: str


def _scanned(table: str) -> Scanned:
    words = [word for row in table.splitlines()[1:] if (word := _word(row)) is not None]
    paragraphs = []
    for (page, *_), group in groupby(words, key=lambda word: word.paragraph):
        lines = groupby(group, key=lambda word: word.line)
        paragraphs.append((page, "\n".join(" ".join(word.text for word in line) for _, line in lines)))
    return Scanned(tuple(paragraphs), tuple(word.confidence for word in words))


def _word(row: str) -> _Word | None:
    """A word from a row: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""
    cells = row.split("\t")
    if len(cells) != 12 or cells[0] != "5" or not cells[11].strip():
        return None
    page, block, paragraph, line = (int(cell) for cell in cells[1:5])
    return _Word(page, (page, block, paragraph), line, float(cells[10]), cells[11].strip())
