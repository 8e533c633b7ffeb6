"""Formalities: letterhead, references, courtesy, presentation of the sender, decisions, signature, headings."""

import re

from hearing.intake import formal_cues as cues
from hearing.intake.judgement import first_person, judges
from hearing.intake.phrases import alternatives, any_of
from hearing.intake.sentences import word_count
from hearing.intake.shapes import is_bullet, is_dashed

_LABELLED = re.compile(rf"^(?:{alternatives(cues.LABELS)})(?!\w)\.? ?(?:\([^)]*\))?(?::|\.\s*:|$)")
_NUMBER_LABELLED = re.compile(rf"^(?:{alternatives(cues.LABELS_OF_NUMBERS)})(?!\w)\.? ?[\d+(]")
_LABEL_WORDS = re.compile(
    rf"(?<!\w)(?:{alternatives(cues.LABELS)})(?!\w)|\((?:saksnr|saksnummer|bes oppgitt|oppgis|må oppgis)[^)]*\)"
)
_CAPTION = re.compile(r"^(?:tabell|figur|diagram|foto) ?\d*[:. ](?!.*[.!?]$)")
_FIGURES = re.compile(r"^(?=.*\d{4})[\d\s/.,:()|–-]+$")
_LABEL_ANYWHERE = re.compile(rf"(?<!\w)(?:{alternatives(cues.LABELS)})\.? ?:")
_OUR_LABEL = re.compile(r"(?<!\w)vårt? (?=ref|dato|dnr|saks|dat)")
_GREETING = re.compile(rf"^(?:{alternatives(cues.GREETINGS)})(?!\w)")
_ADDRESSED = re.compile(
    r"till? (?:[\w-]+ ){0,5}(?:kommune|kommun|fylkeskommune|region|departementet|byrådet|staden|stad)[,.]?"
)
_FAREWELL = re.compile(rf"^(?:{alternatives(cues.FAREWELLS)})(?!\w)")
_PASSING_ON = any_of(cues.PASSING_ON)
_DECISION = any_of(cues.DECISIONS)
_PRESENTATION = any_of(cues.PRESENTATIONS)
_RETELLS = re.compile(r"(?:viser|vises|visar|hänvisar|syner) till? (?:at|att|tiltak|kapittel|kap|åtgärd)(?!\w)")
_WE_ARE_MANY = re.compile(r"^(?:vi|me) (?:er|är) (?:\d+|en|ein|ei|et|eit|ett) ")
_BOILERPLATE = any_of(cues.BOILERPLATE)
_WISH = any_of(
    ("ber", "krever", "foreslår", "mener", "meiner", "anser", "ønsker at", "må", "bør", "menar", "anbefaler")
)
_MEETING_HEAD = re.compile(rf"^(?:{alternatives(cues.MEETING_HEADS)})(?!\w)")
_MONTHS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    "|januari|februari|maj|augusti|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|des|dec"
)
_DATE = re.compile(
    rf"^(?:[\w .-]{{2,30}},? )?(?:den )?(?:\d{{1,2}}\.? ?(?:{_MONTHS})\.? ?\d{{4}}"
    r"|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}"
    r"|\d{4}-\d{2}-\d{2})(?: kl\.? ?\d{1,2}[.:]\d{2})?\.?$"
)
_COUNTER = re.compile(r"^(?:side|sida|page|s\.)?\s?\d{1,3}(?: ?(?:av|/|of) ?\d{1,3}| ?\(\d{1,3}\))?$")
_CONTACT = re.compile(
    r"\S+@\S+\.\w+|https?://|www\.\w|(?:\+4[67] ?)?\b\d{2} ?\d{2} ?\d{2} ?\d{2}\b|\b\d{4,5} [A-ZÆØÅÄÖ]{2,}"
)
_REFERENCE = re.compile(
    r"^(?:sak|saksnr|jnr|dnr|diarienr)?\.?:? ?(?:\d{2,4}/\d{2,6}(?:-\d+)?|[A-ZÆØÅÄÖ]{1,4}[ -]?\d{4}[/:-]\d+)$",
    re.I,
)
_NO_REMARKS = re.compile(
    r"\b(?:ingen|ikke|ikkje|inga|inget|inte)\b.{0,20}(?:merknad|kommentar|erinra|synpunkt|innvending|bemerkning|uttale)"
    r"|\b(?:avstår|avgir ikke|gir ikke|gjev ikkje)\b|til orientering"
)
_POSITION = re.compile(r"\b(?:tillstyrk|avstyrk|støtt)")
_SENTENCE_END = re.compile(r"[.!?;,…][»”\"')]*$")
_SENTENCE_WORDS = 8
_HEADING_WORDS = 14
_NAME_WORDS = 7


def formal_sentence(text: str) -> bool:
    """Whether a lower-case sentence is a formality: it passes the answer on, thanks, or tells of a decision."""
    if judges(text, retelling=True) or _WISH.search(text) or _RETELLS.search(text):
        return False
    if opens(text) or closes(text):
        return True
    return bool(_PASSING_ON.search(text) or _DECISION.search(text) or _BOILERPLATE.search(text))


def presents(text: str) -> bool:
    """Whether a lower-case sentence presents the sender: what it is, how many it is."""
    presented = _PRESENTATION.search(text) or _WE_ARE_MANY.search(text)
    return presented is not None and not judges(text, retelling=False)


def opens(text: str) -> bool:
    """Whether lower-case text is a greeting before the answer."""
    short = word_count(text) <= _NAME_WORDS and not _SENTENCE_END.search(text.rstrip("!,."))
    return short and (_GREETING.match(text) is not None or _ADDRESSED.fullmatch(text) is not None)


def closes(text: str) -> bool:
    """Whether lower-case text is the greeting that ends a letter, with or without the names below it."""
    return _FAREWELL.match(text) is not None and word_count(text) <= 30


def label_line(line: str) -> bool:
    """Whether a line is of a letterhead, form or mail: label and value, date, page counter, address."""
    lower = line.lower().strip()
    if _is_item(lower):
        return False
    if _CAPTION.match(lower) or _FIGURES.match(lower) or not _LABEL_WORDS.sub("", lower).strip(" .:()\t|"):
        return True
    if _DATE.match(lower) or _COUNTER.match(lower) or _REFERENCE.match(line.strip()):
        return True
    if _LABELLED.match(lower) or _NUMBER_LABELLED.match(lower) or len(_LABEL_ANYWHERE.findall(lower)) > 1:
        return word_count(lower) <= 40 and not first_person(_OUR_LABEL.sub("", lower))
    sentence = word_count(line) > _SENTENCE_WORDS and _SENTENCE_END.search(line)
    return bool(_CONTACT.search(line)) and not sentence and not first_person(lower)


def name_line(line: str) -> bool:
    """Whether a line is a name, an office or an address: few words, mostly capitals and digits, no sentence."""
    words = line.split()
    if not words or len(words) > _NAME_WORDS or _SENTENCE_END.search(line) or _is_item(line):
        return False
    return sum(word[0].isupper() or word[0].isdigit() for word in words) * 2 >= len(words)


def answers_in_brief(text: str) -> bool:
    """Whether lower-case text, however short, is an answer: «Ingen merknader», «Inget att erinra»."""
    return has_no_remarks(text) or _POSITION.search(text) is not None


def has_no_remarks(text: str) -> bool:
    """Whether lower-case text says that there is nothing to remark."""
    return _NO_REMARKS.search(text) is not None


def meeting_heading(line: str) -> bool:
    """Whether a line of meeting notes names a group, table or topic, rather than a participant's point."""
    lower = line.lower().lstrip("# ")
    few = word_count(lower) <= _HEADING_WORDS and not _SENTENCE_END.search(lower)
    return few and not _is_item(lower) and (_MEETING_HEAD.match(lower) is not None or lower.endswith(":"))


def _is_item(line: str) -> bool:
    return is_bullet(line) or is_dashed(line)
