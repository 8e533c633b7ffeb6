"""What stands on a PDF page but not in its text: filled-in form fields, typed boxes, comments."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from hearing.core.model import BlockKind

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST = 2_000
_TICK = "☒"


class Note(NamedTuple):
    """A note, or an answer in a form with the field's own name as its question."""

    text: str
    kind: BlockKind
    question: str = ""


def notes_of(document: "PdfDocument", page: "PdfPage") -> list[Note]:
    """Notes of a page, in the order in which the document holds them."""
    import pypdfium2.raw as pdfium

    count = min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)
    found: list[Note] = []
    for number in range(count):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if annotation:
            found.extend(note for note in _note(document, annotation) if note.text.strip())
            pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _note(document: "PdfDocument", annotation: object) -> Iterator[Note]:
    import pypdfium2.raw as pdfium

    subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
    if subtype == pdfium.FPDF_ANNOT_WIDGET:
        if document.formenv:
            yield _answer(document.formenv, annotation)
    elif subtype not in {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP}:
        kind = BlockKind.TEXT_BOX if subtype == pdfium.FPDF_ANNOT_FREETEXT else BlockKind.COMMENT
        yield Note(_string(lambda *to: pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", *to)), kind)


def _answer(form: object, annotation: object) -> Note:
    import pypdfium2.raw as pdfium

    title = _string(lambda *to: pdfium.FPDFAnnot_GetFormFieldAlternateName(form, annotation, *to))
    name = title or _string(lambda *to: pdfium.FPDFAnnot_GetFormFieldName(form, annotation, *to))
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}:
        ticked = pdfium.FPDFAnnot_IsChecked(form, annotation)
        return Note(f"{_TICK} {name}" if ticked else "", BlockKind.PARAGRAPH)
    value = _string(lambda *to: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, *to))
    return Note(value.replace("\r\n", "\n").replace("\r", "\n"), BlockKind.PARAGRAPH, name)


def _string(get: Callable[..., int]) -> str:
    """Text that PDFium writes into a buffer, once its length in bytes is known."""
    import pypdfium2.raw as pdfium

    length = get(None, 0)
    if length <= 2:
        return ""
    buffer = (pdfium.FPDF_WCHAR * (length // 2 + 1))()
    get(buffer, length)
    return bytes(buffer).decode("utf-16-le", errors="replace").rstrip("\0")
