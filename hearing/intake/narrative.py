"""What shows that a text is an article, news or a study, and no answer: it must be shown, never assumed."""

import re

from hearing.core.model import BlockKind
from hearing.intake.kind_cues import DRAFTED, REQUESTS, VERDICTS
from hearing.intake.material import Material
from hearing.intake.names import is_person
from hearing.intake.phrases import any_of
from hearing.intake.sender_phrases import BYLINE, NEWSPAPER

_TOP_LINES = 8
_ENOUGH_WORDS = 25
_CHROME_LINES = 3
_MUCH_CHROME = 10  # lines; a magazine's or an authority's page, with menus and news
_QUOTED = re.compile(r"«[^»]*»|”[^”]*”|“[^”]*”|(?m:^\s*[–—-]\s.*$)")
_OWN_VOICE = re.compile(
    r"\b(?:vi|oss|vår|vårt|våre|våra|jeg|eg|jag|meg|mig|min|mitt|mine|mina|undertegnede|undertecknad|dere|dykk|"
    r"ni|er "
    r"planen|we|our|us|my|mii|mun|min)\b|\bI (?:am|have|think|was|would|live|work|hope|do|ask|am)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:sier|seier|säger|forteller|fortel|berättar|mener|meiner|understreker|påpeker|forklarer|utdyper|konstaterar|"
    r"menar)\s+(?:[\w-]+\s+){0,2}(?-i:[A-ZÆØÅÄÖ])[\w-]+(?:\s+(?-i:[A-ZÆØÅÄÖ])[\w-]+|\s+i\b|,)"
)
_SPEAKING_DASH = re.compile(
    r"^[–—-]\s.{5,300}?,?\s(?:sier|seier|säger|forteller|fortel|berättar)\b|^[–—-]\s.{5,300}\?$"
)
_PUBLISHED = re.compile(r"^(?:publi(?:sert|sera|cerad|cerat)|oppdatert|uppdaterad)\b.*\d", re.IGNORECASE)
_TEASER = re.compile(r"^(?:les også|les og|läs också|les mer|läs mer|les meir|annonse|annons)\b", re.IGNORECASE)
_MORE_NEWS = re.compile(
    r"(?:senaste|siste|fler|flere|fleire|andre|andra|liknande|liknende|lignende|relaterte|relaterade|aktuelle) "
    r"(?:nytt|nyheter|nyhende|saker|artikler|artiklar)|mest lest|mest läst|nyhetsarkiv",
    re.IGNORECASE,
)
_SPEAKS_TO_THE_DRAFT = any_of(REQUESTS, DRAFTED)
_JUDGES = any_of(VERDICTS)
_WORD = re.compile(r"[^\W\d_]+")


def evidence_of_an_article(material: Material) -> float:
    """Weight of the signs, cue phrases apart, that nobody answers the hearing here; 2 or more is strong."""
    lines = (*material.lines, *material.set_aside)
    return sum(
        (
            3.0 * _has_byline(material),
            2.0 * _quotes_people(material),
            2.0 * (len(material.set_aside) >= _CHROME_LINES) + 1.0 * (len(material.set_aside) >= _MUCH_CHROME),
            2.0 * _is_from_a_paper(material),
            1.0 * any(_PUBLISHED.match(line.text) for line in (*material.lines[:_TOP_LINES], *material.set_aside)),
            1.0 * any(_TEASER.match(line.text) for line in lines),
            2.0 * any(_MORE_NEWS.fullmatch(line.text) for line in lines),
            1.5 * _tells_without_a_voice(material),
        )
    )


def _has_byline(material: Material) -> bool:
    bylines = (BYLINE.fullmatch(line.text) for line in material.lines[:_TOP_LINES])
    return any(match and is_person(match["name"].split(",")[0]) for match in bylines)


def _quotes_people(material: Material) -> bool:
    """Whether people are quoted by name as a reporter does it, and nobody speaks for himself beside them."""
    quoted = any(_SAYS.search(one.text) or _SPEAKING_DASH.search(one.text) for one in material.paragraphs)
    return quoted and not _OWN_VOICE.search(_own_words(material))


def _is_from_a_paper(material: Material) -> bool:
    return any(NEWSPAPER.fullmatch(line.text) for line in material.lines[:2])


def _tells_without_a_voice(material: Material) -> bool:
    """Whether nobody speaks, asks, judges or so much as names the draft in running text of some length."""
    own = _own_words(material)
    if len(_WORD.findall(own)) < _ENOUGH_WORDS or _OWN_VOICE.search(own) or "?" in own:
        return False
    lower = own.casefold()
    return not (_SPEAKS_TO_THE_DRAFT.search(lower) or _JUDGES.search(lower))


def _own_words(material: Material) -> str:
    prose = (one.text for one in material.paragraphs if one.role is not BlockKind.HEADING)
    return " ".join(_QUOTED.sub(" ", text) for text in prose)
