"""Which kind a document is: an answer to the hearing, or something else that came in with the answers."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import PurePosixPath

from hearing.core.fields import ANSWER, HAS_REMARKS, PAGE_KIND, SENDER_TYPE, SITE, SUBJECT, TITLE
from hearing.core.model import BlockKind, Kind, Paragraph
from hearing.intake.draft import Draft
from hearing.intake.kind_cues import (
    ANSWERS,
    BACKGROUND,
    COVER_LETTERS,
    DRAFTS,
    IN_TITLES_OF_ANSWERS,
    IN_TITLES_OF_DRAFTS,
    INVITATIONS,
    MEETINGS,
    NO_REMARKS,
    ONLY_THE_REST,
    REQUESTS,
    TITLES_OF_ANSWERS_BEGIN,
    TITLES_OF_DRAFTS_BEGIN,
    TITLES_OF_INVITATIONS_BEGIN,
    TITLES_OF_MEETINGS_BEGIN,
    VERDICTS,
    Cues,
    Pair,
    Phrases,
)
from hearing.intake.material import Material
from hearing.intake.names import SENTENCE_ENDS
from hearing.intake.narrative import evidence_of_an_article
from hearing.intake.parts import FRONT
from hearing.intake.phrases import GAP, alternatives
from hearing.intake.shapes import is_clause

_TITLES = 8
_LONGEST_TITLE = 160
_LONGEST_PARAGRAPH = 2000  # characters
_ENDS = 40  # paragraphs
_MOST_WORDS_WITHOUT_REMARKS = 130
_MOST_WORDS_OF_A_COVER_LETTER = 60
_ENOUGH = {Kind.MEETING_NOTES: 4.0, Kind.INVITATION: 4.0, Kind.DRAFT: 5.0}
_ENOUGH_FOR_AN_ANSWER = 3.0
# No answer may be lost: a text is one unless there is strong evidence that it is something else.
_ENOUGH_FOR_BACKGROUND = 2.0
_SHINGLE = 6
_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
_ENDS_A_SENTENCE = re.compile(r"[.!?](?: [A-ZÆØÅÄÖ]|$)")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
# «Repr. Moe (Ap) mente …», «Helga Berg (H) viste til …»: minutes that tell a debate, not what a body answers.
_DEBATER = re.compile(
    r"(?:\brepr(?:esentanten|\.)|[A-ZÆØÅÄÖ][\wæøåäö-]+) ?[A-ZÆØÅÄÖ]?[\w-]* ?"
    r"\((?:Ap|A|H|Frp|FrP|Sp|SV|V|KrF|MDG|R|Raudt|Rødt|INP|S|M|C|L|KD|MP|SD)\),? "
    r"(?:men?te|meinte|ansåg|sa|sade|viste|synte|peik\w+|pekte|pekade|spurte|spurde|frågade|roste|berömde|kunne|var|ønsket|"
    r"ønskte|ønska|önskade|fremmet|fremja|la|la fram|lyfte|undret|undra|stilte|stilde|etterlyste|tok|svara)\b"
)
_FEWEST_DEBATERS = 3
_DEBATE = 9.0
_NOT_A_REQUEST = re.compile(
    r"\b(?:må|skal|bør|ska|bör) (?:ikke|ikkje|inte) "
    r"(?:tas|takast|tolkes|tolkast|forstås|ses|tolkas|uppfattas)\b",
    re.IGNORECASE,
)
_NUMBERED_MEASURE = re.compile(
    r"(?:tiltak|åtgärd|delmål|mål|strategi|innsatsområde|insatsområde) ?\d+(?:\.\d+)*\b", re.IGNORECASE
)
_TO_A_PART = re.compile(
    r"\s+(?:til|till|på|om|i)?\s*(?:kap\w*\.?|del|punkt|avsnitt|tiltak|åtgärd)\s*\d", re.IGNORECASE
)


def kind_of(material: Material, draft: Draft | None) -> Kind:
    """The kind of a document, from its form, its likeness with the draft and what it says."""
    paragraphs = material.paragraphs
    if not any(_LETTER.search(one.text) for one in paragraphs):
        return Kind.EMPTY
    if material.part.startswith(FRONT):
        return Kind.BACKGROUND
    by_form = _by_form(material)
    if by_form is not None:
        return by_form
    answer = _answer_score(material)
    if draft is not None and _repeats(paragraphs, draft, quotes_it=answer > _ENOUGH_FOR_AN_ANSWER):
        return Kind.DRAFT
    if _is_cover_letter(paragraphs):
        return Kind.EMPTY
    return _by_score(material, answer)


def _by_form(material: Material) -> Kind | None:
    fields = material.fields
    if fields.get(HAS_REMARKS) == "no":
        return Kind.NO_REMARKS
    is_answered = any(key.startswith(ANSWER) for key in fields)
    is_form = SENDER_TYPE in fields or is_answered or material.part.startswith("row")
    if is_form or fields.get(PAGE_KIND) == "hearing-answer" or any(one.question for one in material.paragraphs):
        return Kind.NO_REMARKS if _has_no_remarks(material.paragraphs) else Kind.RESPONSE
    return Kind.INVITATION if fields.get(PAGE_KIND) == "hearing" else None


def _by_score(material: Material, answer: float) -> Kind:
    if _has_no_remarks(material.paragraphs):
        return Kind.NO_REMARKS
    scores = {
        Kind.MEETING_NOTES: _meeting_score(material),
        Kind.INVITATION: _invitation_score(material),
        Kind.DRAFT: _draft_score(material),
    }
    kind = max(scores, key=lambda one: scores[one])
    if scores[kind] >= _ENOUGH[kind] and scores[kind] > answer:
        return kind
    background = _background_score(material)
    is_background = background >= _ENOUGH_FOR_BACKGROUND and background > answer
    return Kind.BACKGROUND if is_background else Kind.RESPONSE


def _answer_score(material: Material) -> float:
    head = material.head
    titles = _titles(material)
    is_page = bool(material.set_aside) or SITE in material.fields
    addressed = bool(head.recipient) + 1.5 * bool(head.case_number) + 3.0 * material.is_mail + (not is_page)
    said = _score(IN_TITLES_OF_ANSWERS, titles) + _score(ANSWERS, _texts(material))
    return said + _score_of_beginnings(TITLES_OF_ANSWERS_BEGIN, titles) + addressed


def _meeting_score(material: Material) -> float:
    items = sum(1 for one in material.paragraphs if one.role is BlockKind.LIST_ITEM)
    mostly_items = 2.0 if items * 2 > len(material.paragraphs) else 0.0
    titled = _score_of_beginnings(TITLES_OF_MEETINGS_BEGIN, _titles(material))
    debaters = sum(1 for one in material.paragraphs if _DEBATER.search(one.text))
    is_debate = _DEBATE if debaters >= _FEWEST_DEBATERS else 0.0
    return titled + _score(MEETINGS, _texts(material)) + mostly_items + is_debate


def _invitation_score(material: Material) -> float:
    bodies = sum(1 for line in material.lines if material.bodies.is_body(line.text))
    is_list = 5.0 if bodies >= 6 and bodies * 2 > len(material.lines) else 0.0
    titled = _score_of_beginnings(TITLES_OF_INVITATIONS_BEGIN, _titles(material))
    said = titled + _score(INVITATIONS, _texts(material)) + is_list
    by_owner = 2.0 if material.lines and material.bodies.is_owner(material.lines[0].text) else 0.0
    return said + by_owner if said else 0.0


def _draft_score(material: Material) -> float:
    titles = _titles(material)
    measures = sum(1 for line in material.lines if _NUMBERED_MEASURE.match(line.text))
    titled = _score_of_beginnings(TITLES_OF_DRAFTS_BEGIN, titles) + _score(IN_TITLES_OF_DRAFTS, titles)
    return titled + _score(DRAFTS, _texts(material)) + min(measures, 8) / 2


def _background_score(material: Material) -> float:
    return _score(BACKGROUND, _texts(material)) + evidence_of_an_article(material)


def _titles(material: Material) -> list[str]:
    file_name = PurePosixPath(material.path).stem
    named = [material.fields.get(SUBJECT, ""), material.fields.get(TITLE, ""), file_name]
    texts = _texts(material)
    run_in = [title for text in texts[:1] for title in re.split(SENTENCE_ENDS, text, maxsplit=1)[:-1]]
    titles = [*run_in, *(text for text in texts[:_TITLES] if text[-1] != ".")]
    return [*named, *(text for text in titles if len(text) < _LONGEST_TITLE)]


def _texts(material: Material) -> list[str]:
    """The paragraphs from which the kind can be told: a long document shows it at its beginning and its end."""
    texts = [one.text[:_LONGEST_PARAGRAPH] for one in material.paragraphs]
    return texts if len(texts) <= 2 * _ENDS else [*texts[:_ENDS], *texts[-_ENDS:]]


def _score(cues: Cues, texts: Iterable[str]) -> float:
    return sum(weight for weight, phrases in cues if any(_has(phrases, text) for text in texts))


def _score_of_beginnings(cues: Cues, texts: Iterable[str]) -> float:
    lower = [text.casefold() for text in texts]
    return sum(weight for weight, phrases in cues if any(_pattern(phrases).match(text) for text in lower))


def _has(phrases: Phrases, text: str) -> bool:
    return _pattern(phrases).search(text.casefold()) is not None


@cache
def _pattern(phrases: Phrases) -> re.Pattern[str]:
    each = (phrases,) if isinstance(phrases, Pair) else phrases
    plain = alternatives(tuple(one for one in each if isinstance(one, str)))
    pairs = [_pair(one) for one in each if isinstance(one, Pair)]
    return re.compile(rf"(?<!\w)(?:{'|'.join([*([plain] if plain else []), *pairs])})(?!\w)")


def _pair(pair: Pair) -> str:
    gap = {"beside": "", "near": GAP, "sentence": r"[^.!?]{0,160}"}[pair.reach]
    return f"(?:{alternatives(pair.firsts)}){gap} (?:{alternatives(pair.seconds)})"


def _has_no_remarks(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the gist of a short answer is that there is nothing to remark."""
    prose = [one.text for one in paragraphs if _is_prose(one)]
    if sum(map(_word_count, prose)) > _MOST_WORDS_WITHOUT_REMARKS:
        return False
    sentences = [match[0] for text in prose for match in _SENTENCE.finditer(text)]
    without = [one for one in sentences if _has(NO_REMARKS, one)]
    limited = any(_has(ONLY_THE_REST, one) or _is_limited(one) for one in without)
    return (
        bool(without)
        and not limited
        and not any(_has(REQUESTS, one) and not _NOT_A_REQUEST.search(one) for one in sentences)
    )


def _is_limited(sentence: str) -> bool:
    """«… ingen merknader til kapittel 3»: there may be some to the other chapters."""
    return any(
        _TO_A_PART.match(sentence, match.end()) for match in _pattern(NO_REMARKS).finditer(sentence.casefold())
    )


def _is_cover_letter(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the text only says that the answer is in another file."""
    prose = " ".join(one.text for one in paragraphs if _is_prose(one))
    if _word_count(prose) > _MOST_WORDS_OF_A_COVER_LETTER or not _has(COVER_LETTERS, prose):
        return False
    return not (_has(REQUESTS, prose) or _has(VERDICTS, prose) or _has_no_remarks(paragraphs))


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether the paragraph says something, unlike a line of the letterhead or the signature."""
    text = paragraph.text
    spoken = (
        _ENDS_A_SENTENCE.search(text) or is_clause(text) or (len(text) < _LONGEST_TITLE and _has(NO_REMARKS, text))
    )
    return paragraph.role is not BlockKind.HEADING and bool(spoken)


def _word_count(text: str) -> int:
    return len(_WORD.findall(text))


def _repeats(paragraphs: Sequence[Paragraph], draft: Draft, *, quotes_it: bool) -> bool:
    """Whether the document is the draft, or a part of it, rather than an answer that quotes it at length."""
    own = _shingles(" ".join(one.text for one in paragraphs))
    drafted = _shingles(draft.text)
    if not own or not drafted:
        return False
    shared = len(own & drafted)
    is_whole = shared >= 0.9 * len(own) and shared >= 0.5 * len(drafted)
    return is_whole or (shared >= 0.8 * len(own) and not quotes_it)


@lru_cache(maxsize=8)
def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))
