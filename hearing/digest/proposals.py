"""Paragraphs that propose another wording of the draft, quoted as they stand."""

import re
from collections.abc import Sequence

from hearing.core.model import BlockKind, Paragraph, Response, Voice
from hearing.digest.model import Quotation
from hearing.digest.quotations import Quoter

_TEXT = r"(?:tekst|ordlyd|formulering|text|lydelse|skrivning)"
_BECOMES = (
    r"(?:endres til|endrast til|erstattes (?:av|med)|blir erstatta (?:av|med)|skal lyde|lyder slik|omformuleres"
    r"|ändras till|ersätts (?:av|med)|får lydelsen|formuleras om|omformuleras)"
)
_CUES = re.compile(
    rf"\b(?:forslag|framlegg|förslag) (?:til|till) (?:ny|endret|endra|alternativ|ändrad|alternativt) {_TEXT}"
    rf"|\bny(?:tt)? (?:ordlyd|lydelse)\b"
    rf"|\b(?:ordlyden|teksten|formuleringen|formuleringa|texten|lydelsen|skrivningen|setningen|setninga|meningen)\b"
    rf"[^.!?]{{0,120}}\b(?:{_BECOMES}|endres|endrast|ändras)\b"
    rf"|\b(?:foreslår|føreslår|föreslår)\b[^.!?]{{0,200}}\b{_BECOMES}",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"[:;–-]$")
_ENDS = re.compile(r"[.!?»”\"]$")
_MOST_WORDS_OF_A_TITLE = 12


def proposals(response: Response, quoter: Quoter) -> tuple[Quotation, ...]:
    """Proposals in the sender's own voice, in the order of the text.

    A line that only announces a new wording, such as a heading, is followed by the paragraph after it.

    Raises:
        UnverifiableQuotation: if a quotation does not stand in the text as read.
    """
    paragraphs = response.paragraphs
    found: dict[int, Paragraph] = {}
    for number, paragraph in enumerate(paragraphs):
        if _proposes(paragraph):
            for one in [paragraph, *_announced(paragraph, paragraphs[number + 1 :])]:
                found.setdefault(one.number, one)
    return tuple(quoter.whole(paragraph) for paragraph in found.values())


def _proposes(paragraph: Paragraph) -> bool:
    spoken = paragraph.voice == Voice.OWN or paragraph.role == BlockKind.HEADING
    return spoken and _CUES.search(paragraph.text) is not None


def _announced(paragraph: Paragraph, after: Sequence[Paragraph]) -> Sequence[Paragraph]:
    is_title = paragraph.role == BlockKind.HEADING or not _ENDS.search(paragraph.text)
    is_short = len(paragraph.text.split()) <= _MOST_WORDS_OF_A_TITLE
    return after[:1] if _ANNOUNCES.search(paragraph.text) or (is_title and is_short) else ()
