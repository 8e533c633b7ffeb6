"""What a line is by its shape: heading, list item, page counter."""

import re
from collections import Counter
from collections.abc import Sequence

from hearing.intake.lines import Line
from hearing.intake.name_words import BREAKS_A_NAME, VERBS

_BULLET = re.compile(r"(?:[•●◦▪■□‣→⁃·*§]|o(?= [A-ZÆØÅÄÖ]))\s*(?=\S)")
_DASH = re.compile(r"[-–—]\s+(?=\S)|–(?=[^\s\d])")
_NUMBERED = re.compile(
    r"(?:\(?\d{1,2}[.)]|\(?[a-zæøå]\))\s*(?!(?:jan|feb|mars|apr|mai|maj|juni|juli|aug|sept|okt|nov|des|"
    r"dec)[a-z]*\b)"
    r"(?=[^\W\d_]|[«”\"(])",
    re.IGNORECASE,
)
_SECTION = re.compile(r"(?:\d{1,2}\.)+\d{1,2}\.?\s|(?:kap(?:ittel|itel|\.)|del|avsnitt|punkt|pkt\.?|til kap\S*|"
                      r"till kap\S*|"
                      r"til punkt|til del|til tiltak|om kap\S*) ?\d+", re.IGNORECASE)  # fmt: skip
_COUNTER = re.compile(
    r"(?:side|sida|sid\.?|s\.|page)\s?\d{1,3}(?:\s?(?:av|/|\()\s?\d{1,3}\)?)?|\d{1,3}\s?\(\s?\d{1,3}\s?\)|"
    r"[-–]\s?\d{1,3}\s?[-–]|"
    r"\d{1,3}\s?/\s?\d{1,3}|\d{1,3}",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"^(?:vi|jeg|eg|jag|me)\b|\b(?:ingen|ikke|ikkje|inga|inte|inget) (?:\w+ )?(?:merknad|kommentar|bemerkning|"
    r"innvending|"
    r"erinra|erinran|synpunkt|uttal|å bemerke|att)",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"(?:hei|hej|god dag|kjære|käre|kära|mvh|hilsen|helsing|hälsningar|med (?:vennlig|venleg|vänlig|hilsen|"
    r"helsing|"
    r"hälsning)|(?:vennlig|venleg|vänlig)\w* (?:hilsen|helsing|hälsning)|till? (?-i:[A-ZÆØÅÄÖ]))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_HEADING = 110
_MOST_WORDS = 15


def is_bullet(text: str) -> bool:
    """Whether the line begins with a mark that is used for lists only."""
    return bool(_BULLET.match(text))


def is_dashed(text: str) -> bool:
    """Whether the line begins with a dash, which marks a list item or speech."""
    return bool(_DASH.match(text))


def is_numbered(text: str) -> bool:
    """Whether the line begins with «1.», «2)» or «a)»."""
    return bool(_NUMBERED.match(text))


def is_page_counter(text: str) -> bool:
    """Whether the line is «Side 2 av 5», «2 (6)» and the like."""
    return bool(_COUNTER.fullmatch(text))


def is_heading(text: str) -> bool:
    """Whether the line has the shape of a heading; what stands around it must be asked elsewhere."""
    words = _WORD.findall(text) if len(text) <= _LONGEST_HEADING else []
    if not words or len(words) > _MOST_WORDS:
        return False
    if _OPINION.search(text) or _COURTESY.match(text) or is_page_counter(text):
        return False
    if text[-1] in ".,;:…-–" or _is_quotation(text) or (text[-1] == "!" and not text.isupper()):
        return False
    begins = text.lstrip('«”"(0123456789. §')
    return begins[:1].isupper() or bool(_SECTION.match(text))


def _is_quotation(text: str) -> bool:
    return text[0] in "«”\"“'" and text[-1] in "»”\"“'"


def breaks_off(text: str) -> bool:
    """Whether the line ends in a word that something must follow."""
    words = _WORD.findall(text)
    return bool(words) and (
        words[-1].casefold() in BREAKS_A_NAME or words[-1].casefold() in {"og", "och", "eller"}
    )


def is_clause(text: str) -> bool:
    """Whether the line holds a finite verb, as a lead-in does and most headings do not."""
    return any(word.casefold() in VERBS for word in _WORD.findall(text))


def opens_a_list(text: str) -> bool:
    """Whether the line introduces what follows: it ends in a colon, or breaks off in the middle of a clause."""
    return text.endswith((":", ";")) or (text[-1] not in ".!?" and is_clause(text))


def page_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that are page counters, or headers and footers that come back on other pages."""
    edges = _page_edges(lines)
    masked = Counter(_masked(line.text) for line in lines if line.number in edges)
    repeated = {
        line.number
        for line in lines
        if line.number in edges and len(line.text) < _LONGEST_HEADING and masked[_masked(line.text)] > 1
    }
    counters = {line.number for line in lines if is_page_counter(line.text)}
    return frozenset(repeated | counters)


def _masked(text: str) -> str:
    return re.sub(r"\d+", "0", text.casefold())


def _page_edges(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the first and last two lines of each page."""
    pages: dict[int, list[int]] = {}
    for line in lines:
        if line.of.page is not None:
            pages.setdefault(line.of.page, []).append(line.number)
    return frozenset(number for page in pages.values() for number in (*page[:2], *page[-2:]))
