"""Whether a cue is negated: «vi støtter ikke», «som ikke støtter», «ingen grunn til uro», «verken … eller».

Only words that carry no meaning of their own (adverbs, auxiliaries, pronouns, articles) may stand between the
negation and the cue, within the clause. In «de som ikke ønsker hjelp, faller utenfor» the cue «faller utenfor» is
therefore left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearing.language.wordlist import words

if TYPE_CHECKING:
    from spacy.tokens import Doc

NEGATORS = words(
    """
    ikke ikkje inte icke ej aldri aldrig ingen inga inget ingenting intet inkje ingenlunde neppe knapt knappast
    uten utan verken hverken varken korkje verke nei nej
    """
)
_ANY_SIDE = words("ikke ikkje inte icke ej aldri aldrig neppe knapt knappast")  # also after the verb
_NEITHER = words("verken hverken varken korkje verke")
_NOR = words("eller og och")
# After a negation these make it emphasis: «ikke bare», «ikke minst», «ikke sterkt nok».
_STRESSED = words(
    """
    bare kun berre minst alene åleine aleine bara enbart endast ensamt utelukkende utelukkande
    nok nog tydelig tydeleg tydligt sterkt starkt ofte
    """
)
_THAT = frozenset({"at", "att"})
_CLAUSE = _THAT | {"å"}

# Words that may stand between a negation and the cue it negates.
_LIGHT = words(
    """
    lenger lengre lenge længer längre særlig særleg spesielt spesiell veldig svært så helt heilt heil hel
    direkte like noen noe nokon noko noka nokre någon något några en ei et ein eit ett den det de der dei dem å
    vi jeg eg me oss han hun ho dere man skal ska kan vil må bør lyt burde ville kunne vill kommer er var
    blir bli vart blei vere være vara är varit vært vore bliver har ha hatt havt haft få fått fatt får gir gi
    gje ge ger grunn grunnlag grunden grund anledning anleiing skäl skjel orsak grunner til för for stor store
    stort større betydelig vesentlig nevneverdig umiddelbar reell reel nämnvärd stora heller dog likevel derfor
    dermed altså dessverre fullt ut nå no nu ennå enda ännu dessutom egentlig egentleg egentligen nødvendigvis
    nödvändigtvis automatisk automatiskt fremdeles till finns finnes finst fins
    foreligger föreligger alltid særskilt särskilt direkt lika riktigt riktig kjempe
    overdrevent alt altfor alltför speciellt mycket mye mykje lite uten utan videre vidare
    """
)
_SUBJECTS = words(
    """
    vi jeg eg me oss man ein han hun ho de dei dere dem det dette detta disse desse jag ni derfor difor därför
    likevel heller dessverre dog altså alltså dermed dessutom ennå ännu nå no nu imidlertid samtidig samtidigt
    derimot däremot lenger fullt ut helt prinsipielt naturligvis generelt foreløpig tyvärr således alltid
    """
)
_BARRIERS = words(
    """
    , ; : . ! ? – — ( ) men mens medan imens fordi ettersom eftersom siden sidan som der når när da då hvis
    dersom om selv sjølv även og och samt mot
    """
)
# A verb of these after the cue says that the cue is no finite verb: «bekymringen kan ikke …».
_AUXILIARIES = words(
    """
    er var blir ble vart blei är blev kan kunne vil ville vill skal skulle ska skall må måtte måste bør burde bör
    borde har hadde hade får fikk fekk fick lyt
    """
)
_OPINION = words(
    """
    tro tru mene meine tycka anse synes synast finne finna se sjå tykke tykkje kunne bety innebære
    """
)
_STOPS = _BARRIERS | NEGATORS | _CLAUSE | _AUXILIARIES
_SHARE = words("dele deler delte delt dela delar delade")
_WIDEST = 50
_REACH_BACK = 7
_REACH_ON = 4
_REACH_SHARED = 5


def negated(doc: Doc, start: int, end: int) -> bool:
    """Whether the cue, tokens ``start`` up to ``end``, is negated within its clause.

    Negation words inside the cue itself are a part of it and do not count. Two negations cancel each other.
    """
    first, last = _sentence(doc, start)
    sentence = [token.lower_ for token in doc[first:last]]
    start, end = start - first, min(end, last) - first
    doubted = _OPINION & {token.lemma_ for token in doc[first : first + start]}
    count = _negations_before(sentence, start, bool(doubted)) + _negated_after(sentence, end)
    return count % 2 == 1 or _after_neither(sentence, start)


def _sentence(doc: Doc, at: int) -> tuple[int, int]:
    """Tokens of the sentence, as far as a negation reaches."""
    first, last = at, at + 1
    while first > max(0, at - _WIDEST) and not doc[first].is_sent_start:
        first -= 1
    while last < min(len(doc), at + _WIDEST) and not doc[last].is_sent_start:
        last += 1
    return first, last


def _negations_before(sentence: list[str], start: int, doubts: bool) -> int:
    count = 0
    for at in range(start - 1, max(0, start - _REACH_BACK) - 1, -1):
        word = sentence[at]
        if word in NEGATORS:
            count += not _means_also(sentence, at)
        elif word in _THAT and doubts and _denied_opinion(sentence, at):
            return count + 1
        elif word not in _LIGHT and not _without_that(sentence, at):
            break
    return count or _not_shared(sentence, start)


def _means_also(sentence: list[str], at: int) -> bool:
    """«Ikke bare», «ikke minst», «ikke nok»: the words that follow are stressed, not denied."""
    return bool(_STRESSED & set(sentence[at + 1 : at + 2]))


def _denied_opinion(sentence: list[str], that: int) -> bool:
    """«Vi tror ikke at …» denies what follows."""
    return not _ANY_SIDE.isdisjoint(sentence[max(0, that - 3) : that])


def _without_that(sentence: list[str], at: int) -> bool:
    """«Uten at noen mister tilbudet»."""
    return sentence[at] in _THAT and sentence[at - 1 : at] in (["uten"], ["utan"])


def _not_shared(sentence: list[str], start: int) -> int:
    """«Deler ikke bydelens bekymring»: whose worry it is may stand between."""
    window = range(max(0, start - _REACH_SHARED), start)
    return int(any(sentence[at] in _ANY_SIDE and _SHARE & set(sentence[max(0, at - 2) : at + 2]) for at in window))


def _negated_after(sentence: list[str], end: int) -> int:
    """«Støtter (vi derfor) ikke», «frykter bydelen ikke»: at most one word with meaning before the negation."""
    heavy = 0
    for at, word in enumerate(sentence[end : end + _REACH_ON], start=end):
        if word in _ANY_SIDE:
            return int(not _means_also(sentence, at))
        heavy += word not in _SUBJECTS
        if heavy > 1 or word in _STOPS:
            return 0
    return 0


def _after_neither(sentence: list[str], start: int) -> bool:
    """«Verken støtter eller avviser»: both cues, up to the second's own words."""
    for at in range(start - 1, -1, -1):
        if sentence[at] in {";", "men", "."}:
            return False
        if sentence[at] in _NEITHER:
            between = sentence[at + 1 : start]
            after_nor = max((n for n, word in enumerate(between) if word in _NOR), default=-1)
            return all(word in _LIGHT for word in between[after_nor + 1 :])
    return False
