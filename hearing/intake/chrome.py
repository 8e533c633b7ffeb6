"""Web chrome: lines that the page, not the sender, put around the text.

Nothing is deleted: the text as read stays, the lines are merely set aside with a reason.
"""

import re
from collections.abc import Mapping, Sequence

from hearing.core.fields import SITE
from hearing.intake.chrome_patterns import ENDS, FIRM, LOOSE_LINE, TEMPLATE_NAMES, Patterns
from hearing.intake.lines import Line


def _compiled(patterns: Patterns) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((reason, re.compile("|".join(each), re.IGNORECASE)) for reason, each in patterns)


_FIRM = _compiled(FIRM)
_ENDS = _compiled(ENDS)
_LOOSE = re.compile(LOOSE_LINE, re.IGNORECASE)
_TITLE_AND_SITE = re.compile(r"(?P<title>.{8,150}?) (?P<mark>[-–—|»•:]) (?P<site>[^|]{2,50})")
_BANNER_END = re.compile(r".*\blicen[sc]e center\.?", re.IGNORECASE)
_OWN_PROSE = re.compile(
    r"\b(?:vi|jeg|eg|me|jag)\b(?!\s+bru).{0,40}\b(?:mener|meiner|støtter|støttar|ber|foreslår|føreslår|anser|"
    r"tillstyrker|avstyrker|savner|saknar|frykter|tror|trur|ønsker|ønskjer|anbefaler)\b|"
    r"^(?:med )?(?:vennlig|venleg|vänlig)\w* (?:hilsen|helsing|hälsning)",
    re.IGNORECASE,
)
_TEASER = re.compile(r"…$|\.\.\.$|^\d{1,2}\.? ?\w+,? \d{4}$|^\d{1,2}\.\d{1,2}\.\d{4}$")
_TOP = 10
_LONG_LINE = 90
_LONGEST_CHROME = 300
_CHROME_SHARE = 0.55


def web_chrome(lines: Sequence[Line], fields: Mapping[str, str]) -> dict[int, str]:
    """Numbers of the lines that are chrome, each with the reason."""
    reasons = {
        line.number: reason
        for at, line in enumerate(lines)
        if (reason := _firm_reason(line.text)) and not _continues_prose(lines, at)
    }
    reasons |= _banner(lines) | _doubled_titles(lines, fields.get(SITE, "")) | _tail(lines, reasons)
    return reasons | _loose(lines, reasons)


def _firm_reason(text: str) -> str:
    if len(text) > _LONGEST_CHROME:
        return ""
    return next((reason for reason, pattern in _FIRM if pattern.fullmatch(text)), "")


def _continues_prose(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is the middle of a wrapped paragraph: «… i rapporten / publisert i 2019 / viser …»."""
    before = lines[at - 1] if at else None
    if before is None or before.block != lines[at].block:
        return False
    return len(before.text) > 50 and before.text[-1] not in ".!?:;…»”"


def _banner(lines: Sequence[Line]) -> dict[int, str]:
    """The notice of an unlicensed site, above the page's title."""
    if not lines or _firm_reason(lines[0].text) != "licence notice":
        return {}
    end = next((at for at, line in enumerate(lines[:_TOP]) if _BANNER_END.fullmatch(line.text)), 0)
    return {line.number: "licence notice" for line in lines[: end + 1]}


def _doubled_titles(lines: Sequence[Line], site: str) -> dict[int, str]:
    """A title printed twice at the top, and the page's title with the name of the site."""
    top = lines[:_TOP]
    reasons: dict[int, str] = {}
    for at, line in enumerate(top):
        if len(line.text) > 25 and any(line.text == other.text for other in top[:at]):
            reasons[line.number] = "repeated title"
        elif _is_page_title(line.text, top[at + 1 :], site):
            reasons[line.number] = "page title"
    return reasons


def _is_page_title(text: str, below: Sequence[Line], site: str) -> bool:
    match = _TITLE_AND_SITE.fullmatch(text)
    if not match:
        return False
    name = match["site"].casefold()
    if name in TEMPLATE_NAMES or (site and name == site.casefold()):
        return True
    return any(other.text == match["title"] for other in below)


def _tail(lines: Sequence[Line], firm: Mapping[int, str]) -> dict[int, str]:
    """What follows a comment form, share links or related news, if it looks like no prose of the sender's."""
    for at, line in enumerate(lines):
        reason = _ending_reason(line.text)
        if not reason or not at or not _looks_like_chrome(lines[at + 1 :]):
            continue
        if reason != "related news" or firm or any(_TEASER.search(other.text) for other in lines[at + 1 :]):
            return {other.number: reason for other in lines[at:]}
    return {}


def _ending_reason(text: str) -> str:
    return next((reason for reason, pattern in _ENDS if len(text) < _LONG_LINE and pattern.fullmatch(text)), "")


def _looks_like_chrome(lines: Sequence[Line]) -> bool:
    if any(_OWN_PROSE.search(line.text) for line in lines):
        return False
    short = sum(1 for line in lines if len(line.text) < _LONG_LINE or line.text.endswith("…"))
    return short >= _CHROME_SHARE * len(lines)


def _loose(lines: Sequence[Line], reasons: Mapping[int, str]) -> dict[int, str]:
    """Ordinary words beside chrome, working outwards from it; and the site's name beside its copyright line."""
    spread: dict[int, str] = {}
    names = {_holder(line.text) for line in lines if reasons.get(line.number) == "copyright line"} - {""}
    for ordered, step in ((lines, -1), (tuple(reversed(lines)), 1)):
        for line in ordered:
            beside = line.number + step
            is_loose = _LOOSE.fullmatch(line.text) or line.text.casefold() in names
            if is_loose and line.number not in reasons and (beside in reasons or beside in spread):
                spread[line.number] = "page control"
    return spread


def _holder(text: str) -> str:
    return re.sub(r"^(?:\d{4} )?(?:\(c\)|©|copyright)\s*", "", text, flags=re.IGNORECASE).casefold().strip()
