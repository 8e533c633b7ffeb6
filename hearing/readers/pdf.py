"""PDF documents, through PDFium; pages that are only pictures go through character recognition."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from hearing.core import fields
from hearing.core.model import Contents, Issue, Reading
from hearing.readers import ocr, refusals
from hearing.readers.contract import CannotRead, Options
from hearing.readers.manuscript import Manuscript
from hearing.readers.pdf_enclosures import enclosures_of
from hearing.readers.pdf_layout import PageLines, stretches
from hearing.readers.pdf_lines import Line, lines_of
from hearing.readers.pdf_notes import Note, notes_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_WHAT = "a PDF"
_LETTERHEAD = 200  # signs: fewer are no letter
_PICTURE = 0.5  # of the page
_OUTLINES = 300  # paths: so many are letters turned into drawings
_DOTS_PER_POINT = 300 / 72
_MOST_DOTS = 40_000_000
_MOST_PAGES = 1_000
_MADE_BY_PROGRAM = re.compile(r"^(?:Microsoft (?:Word|Office|PowerPoint)\s*-\s*|untitled|document\d*$)", re.I)


@dataclass(slots=True)
class _Page:
    """What a page holds; ``picture`` is set where its text must be recognised."""

    text: PageLines
    notes: list[Note] = field(default_factory=list)
    picture: bool = False


@dataclass(slots=True)
class _Found:
    """What is gathered while a document is read."""

    pages: list[_Page] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def read_pdf(content: bytes, name: str, options: Options) -> Contents:
    """Read a PDF with page numbers; not from several threads at once.

    Raises:
        CannotRead: if it is encrypted or damaged, or holds (almost) no text and cannot be recognised.
    """
    del name
    recogniser = ocr.Recogniser(options.seconds) if options.ocr and ocr.is_available() else None
    document = _open(content)
    try:
        enclosures = enclosures_of(document)
        found = _gathered(document)
        try:
            readings = _readings(document, found, recogniser)
        except CannotRead as refusal:
            if not (enclosures.attachments or enclosures.lost):
                raise
            why = Issue(refusal.code, refusal.message, refusal.hint)
            return enclosures.contents(issues=(*found.issues, why))
        return enclosures.contents(*readings, issues=(*found.issues, *_truncated(content, found)))
    finally:
        document.close()


def _open(content: bytes) -> "PdfDocument":
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise refusals.encrypted(_WHAT) from None
        raise refusals.damaged(_WHAT) from None
    with suppress(pypdfium2.PdfiumError):  # a broken form costs its answers, not the text
        document.init_forms()
    return document


def _gathered(document: "PdfDocument") -> _Found:
    import pypdfium2

    found = _Found()
    for index in range(min(len(document), _MOST_PAGES)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            found.lost.append(index + 1)
            continue
        found.pages.append(_page(document, page, index + 1))
        page.close()
    found.lost.extend(range(_MOST_PAGES + 1, len(document) + 1))
    if not found.pages:
        raise refusals.damaged(_WHAT, "not one page can be read")
    if found.lost:
        message = f"{_listed(found.lost)} cannot be read"
        found.issues.append(Issue("lost-pages", message, "ask the sender for the file again"))
    return found


def _page(document: "PdfDocument", page: "PdfPage", number: int) -> _Page:
    lines = lines_of(page)
    notes = notes_of(document, page)
    text = PageLines(number, page.get_height(), lines)
    return _Page(text, notes, not notes and _is_picture(page, lines))


def _is_picture(page: "PdfPage", lines: Sequence[Line]) -> bool:
    """Whether what the page says stands in a picture, in outlines, or in a font that PDFium cannot decipher."""
    text = "".join(line.text for line in lines)
    if _is_garbled(text):
        return True
    if len(text) >= _LETTERHEAD:
        return False
    pictures, paths = _drawn(page)
    return pictures >= _PICTURE or (len(text) < 20 and (pictures > 0.1 or paths > _OUTLINES))


def _is_garbled(text: str) -> bool:
    strange = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or sign < "\t" for sign in text)
    return len(text) > 50 and strange > 0.3 * len(text)


def _drawn(page: "PdfPage") -> tuple[float, int]:
    """Share of the page that pictures cover, at most 1, and how many paths there are."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    covered, paths = 0.0, 0
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH), max_depth=3):
        if item.type == pdfium.FPDF_PAGEOBJ_PATH:
            paths += 1
            continue
        left, bottom, right, top = item.get_bounds()
        across = max(min(right, width) - max(left, 0), 0)
        covered += across * max(min(top, height) - max(bottom, 0), 0)
    return min(covered / max(width * height, 1), 1.0), paths


def _scanned(document: "PdfDocument", found: _Found, recogniser: ocr.Recogniser | None) -> dict[int, list[str]]:
    """Recognised paragraphs of the pages that are pictures, by page number."""
    pictures = [page.text.number for page in found.pages if page.picture]
    if not pictures:
        return {}
    if recogniser is None:
        _without_recognition(found, pictures)
        return {}
    done = _recognised(document, pictures, recogniser)
    texts = {number: [text for _, text in scanned.paragraphs] for number, scanned in done.items()}
    with_text = [number for number in texts if texts[number]]
    late = [number for number in pictures if number not in done]
    if not with_text and _amount(found.pages) < _LETTERHEAD:
        raise ocr.too_slow() if late else ocr.nothing_recognised()
    if with_text:
        found.issues.append(
            ocr.issue(_listed(with_text), [each for scan in done.values() for each in scan.confidences])
        )
    if late:
        found.issues.append(ocr.lost(_listed(late)))
    wordless = [number for number in texts if not texts[number]]
    if wordless:
        found.issues.append(_no_text(wordless, "look at them, and ask for the text if it belongs to the answer"))
    return {number: texts[number] for number in with_text}


def _recognised(
    document: "PdfDocument", pictures: Sequence[int], recogniser: ocr.Recogniser
) -> dict[int, ocr.Scanned]:
    """What was recognised of each page for which there was time."""
    done: dict[int, ocr.Scanned] = {}
    for number in pictures:
        if recogniser.has_time():
            with suppress(ocr.OutOfTime):
                done[number] = recogniser.recognise(_rendered(document, number))
    return done


def _without_recognition(found: _Found, pictures: list[int]) -> None:
    if _amount(found.pages) < _LETTERHEAD:
        raise ocr.needs_ocr("a PDF that holds only pictures of text, such as a scan")
    found.issues.append(_no_text(pictures, ocr.HINT))


def _no_text(pages: list[int], hint: str) -> Issue:
    return Issue("pages-without-text", f"{_listed(pages)}: pictures in which no text was read", hint)


def _amount(pages: Sequence[_Page]) -> int:
    """Signs of text on pages, notes included."""
    texts = [line.text for page in pages for line in page.text.lines] + [
        note.text for page in pages for note in page.notes
    ]
    return sum(len(text.strip()) for text in texts)


def _rendered(document: "PdfDocument", number: int) -> bytes:
    """The page as a grey PGM picture at 300 dpi, less for a poster."""
    page = document[number - 1]
    width, height = page.get_size()
    scale = min(_DOTS_PER_POINT, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    size = f"P5 {bitmap.width} {bitmap.height} 255\n".encode("ascii")
    picture = b"".join(rows[start : start + bitmap.width] for start in range(0, len(rows), bitmap.stride))
    bitmap.close()
    page.close()
    return size + picture


def _readings(document: "PdfDocument", found: _Found, recogniser: ocr.Recogniser | None) -> tuple[Reading, ...]:
    scanned = _scanned(document, found, recogniser)
    reading = _reading(found.pages, scanned, _fields(document))
    if not reading.text.strip():
        raise refusals.no_text(_WHAT)
    return (reading,)


def _reading(pages: Sequence[_Page], scanned: dict[int, list[str]], found: dict[str, str]) -> Reading:
    manuscript = Manuscript()
    written = stretches([page.text for page in pages if page.text.number not in scanned])
    by_page = {number: list(group) for number, group in groupby(written, key=lambda stretch: stretch.page)}
    for page in pages:
        number = page.text.number
        for text in scanned.get(number, []):
            manuscript.add(text, page=number)
        for stretch in by_page.get(number, []):
            manuscript.add(stretch.text, stretch.kind, page=number, level=stretch.level)
        for note in page.notes:
            manuscript.add(note.text, note.kind, page=number, question=note.question)
    return manuscript.reading(found)


def _fields(document: "PdfDocument") -> dict[str, str]:
    known = document.get_metadata_dict(skip_empty=True)
    title = str(known.get("Title", "")).strip()
    return {
        fields.TITLE: "" if _MADE_BY_PROGRAM.match(title) else title,
        fields.AUTHOR: str(known.get("Author", "")).strip(),
    }


def _truncated(content: bytes, found: _Found) -> tuple[Issue, ...]:
    if b"%%EOF" in content[-2048:] or found.lost:
        return ()
    message = "the file ends too early; its last pages may be missing"
    return (Issue("lost-pages", message, "compare the number of pages, or ask the sender for the file again"),)


def _listed(pages: list[int]) -> str:
    """Page numbers as people write them: «pages 2, 5–9»."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(pages), lambda pair: pair[1] - pair[0])]
    shown = ", ".join(_run(run) for run in runs[:20]) + (" …" if len(runs) > 20 else "")
    return f"page {shown}" if len(pages) == 1 else f"pages {shown}"


def _run(numbers: list[int]) -> str:
    if len(numbers) > 2:
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))
