"""Text from pictures, through tesseract."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from itertools import groupby
from statistics import fmean
from time import monotonic
from typing import NamedTuple

from hearing.core.model import Contents, Issue, Status
from hearing.readers.contract import CannotRead, Options
from hearing.readers.manuscript import Manuscript

_LANGUAGES = ("nor", "swe")
_SWEDISH = frozenset({"och", "är", "inte", "från", "också", "mycket"})
_NORWEGIAN = frozenset({"og", "er", "ikke", "ikkje", "fra", "frå", "også", "mye"})
_PAGE_SECONDS = 60.0
_SHARE = 2 / 3  # of a file's time; the rest is for what comes after the reading
_LEAST_SIGNS = 20
HINT = "install tesseract with Norwegian and Swedish (tesseract-ocr-nor, tesseract-ocr-swe), or ask for the text"


LATE_HINT = "split the file into smaller ones, and run again"


class OutOfTime(Exception):
    """The time for a picture, or for the whole file, is up; ``so_far`` is what was recognised by then."""

    def __init__(self, so_far: "Scanned") -> None:
        super().__init__()
        self.so_far = so_far


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


class Recogniser:
    """Recognises the pages of one file, within the file's time and in the language of its first words.

    Tesseract believes the first of its languages most, and writes «å» for a Swedish «ä»; so where the first words
    are Swedish, their page is recognised once more with Swedish first, and so are all pages after it.

    Args:
        seconds: Time limit of the file, which begins now.
    """

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + _SHARE * seconds
        self._languages = _LANGUAGES
        self._is_decided = False

    def has_time(self) -> bool:
        """Whether it is any use to begin another page."""
        return monotonic() < self._until

    def recognise(self, picture: bytes, longest: float = _PAGE_SECONDS) -> Scanned:
        """Recognise the text of a picture in any format that tesseract knows.

        Args:
            picture: The file's bytes.
            longest: Seconds that it may take at most.

        Raises:
            OutOfTime: if it takes longer, or the file's time is up.
            CannotRead: if tesseract fails.
        """
        scanned = self._scanned(picture, longest)
        if not self._is_decided:
            swedish, norwegian = (_count(scanned, words) for words in (_SWEDISH, _NORWEGIAN))
            self._is_decided = swedish + norwegian > 0
            if swedish > norwegian:
                self._languages = _LANGUAGES[::-1]
                with suppress(OutOfTime):  # what has been recognised already is better than nothing
                    return self._scanned(picture, longest)
        return scanned

    def _scanned(self, picture: bytes, longest: float) -> Scanned:
        return _scanned(_table(picture, self._languages, min(longest, self._until - monotonic())))


def _count(scanned: Scanned, words: frozenset[str]) -> int:
    return sum(word in words for _, text in scanned.paragraphs for word in text.lower().split())


def _table(picture: bytes, languages: Sequence[str], seconds: float) -> str:
    command = ["tesseract", "-", "-", "-l", "+".join(languages), "--dpi", "300", "--psm", "3", "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # the batch already uses every core
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=max(seconds, 0), check=True, env=environment
        )
    except subprocess.TimeoutExpired as late:
        raise OutOfTime(_scanned(_decoded(late.stdout or b""))) from None
    except (OSError, subprocess.CalledProcessError):
        raise _failed("tesseract cannot make anything of the picture") from None
    return _decoded(done.stdout)


def _decoded(output: bytes) -> str:
    return output.decode("utf-8", errors="replace")


def read_image(content: bytes, name: str, options: Options) -> Contents:
    """Read a photographed or scanned page.

    Raises:
        CannotRead: if there is no tesseract, or no text in the picture.
    """
    del name
    if not (options.ocr and is_available()):
        raise needs_ocr("a picture, whose text can only be read by character recognition")
    recogniser = Recogniser(options.seconds)
    late: tuple[Issue, ...] = ()
    try:
        scanned = recogniser.recognise(content, options.seconds)
    except OutOfTime as out:
        scanned = out.so_far
        if not scanned.paragraphs:
            raise too_slow() from None
        late = (lost(f"pages after page {scanned.paragraphs[-1][0]}"),)
    manuscript = Manuscript()
    for page, text in scanned.paragraphs:
        manuscript.add(text, page=page)
    reading = manuscript.reading()
    if len(reading.text) < _LEAST_SIGNS:
        raise nothing_recognised()
    return Contents((reading,), issues=(issue("the picture", scanned.confidences), *late))


def issue(where: str, confidences: Sequence[float]) -> Issue:
    """What a person should know of recognised text."""
    mean = round(fmean(confidences)) if confidences else 0
    message = f"the text of {where} was recognised from an image; mean confidence {mean} %"
    return Issue("ocr", message, "compare with the image before you quote")


def lost(pages: str) -> Issue:
    """What a person should know of pages for which there was no time."""
    verb = "was" if pages.startswith("page ") else "were"
    return Issue("lost-pages", f"{pages} {verb} not recognised in the time", LATE_HINT)


def too_slow() -> CannotRead:
    """Refusal of a document of which not one page was recognised in the time."""
    return CannotRead(Status.NEEDS_OCR, "ocr-failed", "its text was not recognised in the time", hint=LATE_HINT)


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
