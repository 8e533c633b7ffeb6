"""Words that show the sender's own judgement: with them a sentence is no mere retelling."""

import re

from hearing.intake.phrases import any_of

FIRST_PERSON = (
    "vi", "oss", "vår", "vårt", "våre", "jeg", "meg", "min", "mitt", "mine", "me", "eg", "våra", "jag", "mig",
    "mina", "undertegnede", "underteikna", "undertecknad",
)  # fmt: skip

_VERDICTS = (
    # nb
    "det eneste", "den eneste", "etter loven", "lovpålagt*", "gå imot", "avvise", "slutte seg til",
    "slutte oss til", "stille seg bak", "stille oss bak", "kan ikke støtte", "nytt punkt", "ny ordlyd",
    "ny formulering", "tekstforslag", "endres til", "omformuleres", "forslag til ny tekst", "nytt tiltak",
    "dessverre", "heldigvis", "i liten grad", "i for liten grad", "i altfor liten grad", "lite konkret*",
    "for lite", "altfor", "for svak*", "for vag*", "for snever*", "savner", "savnes", "etterlyser", "etterlyses",
    "beklager", "beklagelig*", "uheldig*", "urealistisk*", "problematisk*", "bekymringsfull*", "urimelig*",
    "uklart", "uklar", "uklare", "utydelig*", "mangelfull*", "overrask*", "kritikkverdig*", "tvilsom*",
    "kritisk til", "skeptisk* til", "negativ* til", "positiv* til", "støtter", "går imot", "fraråder",
    "slutter seg til", "slutter oss til", "stiller seg bak", "stiller oss bak", "enig i", "uenig i", "enige i",
    "uenige i", "ber om at", "etterlate* seg", "på bekostning av", "uten å", "uten at", "i strid med",
    "en god måte", "på en bra måte", "er bra at", "er positivt", "er svært positivt", "er gledelig",
    "er riktig at", "er viktig at", "er et viktig", "er et riktig", "er et godt", "er en god", "er en viktig",
    "er en svakhet", "er en styrke", "er et framskritt", "er et skritt", "klokt",
    "glemmer", "overser", "undervurderer", "bagatelliserer", "er ikke godt nok", "holder ikke", "er ikke nok",
    "er fraværende", "svikter", "det er et paradoks", "dilemma", "selvmotsigende", "gir ikke svar", "bommer",
    "feilaktig*", "stemmer ikke", "er feil", "med rette", "prisverdig*", "forbilledlig*", "tynt", "vagt",
    # nn
    "det einaste", "den einaste", "etter lova", "kan ikkje støtte", "blir endra til", "vert endra til",
    "framlegg til ny tekst", "diverre", "saknar", "manglar", "beklageleg*", "urimeleg*", "utydeleg*",
    "kritiske til", "skeptiske til", "støttar", "rår ifrå", "sluttar seg til", "sluttar oss til", "samd i",
    "samde i", "einig i", "einige i", "ueinig* i", "usamd* i", "på kostnad av", "går ut over", "utan å",
    "utan at", "på ein god måte", "er eit godt", "er ein god", "er ei god", "gløymer", "er ikkje nok",
    "held ikkje", "gjer oss", "gler oss",
    # sv
    "det enda", "den enda", "enligt lagen", "lagstadgad*", "avstyrka", "ställa sig bakom", "ställa oss bakom",
    "ny lydelse", "ny punkt", "ändras till", "textförslag", "tyvärr", "dessvärre", "i liten utsträckning",
    "i alltför liten utsträckning", "alltför", "för lite", "för svag*", "för vag*", "saknas", "efterlyser",
    "beklagar", "beklaglig*", "olycklig*", "orealistisk*", "orimlig*", "otydlig*", "oklart", "oklar", "oklara",
    "bristfällig*", "kritisk* till", "skeptisk* till", "tveksam* till", "frågande till", "tillstyrker",
    "avstyrker", "välkomnar", "ställer sig bakom", "ställer oss bakom", "motsätter", "instämmer",
    "delar bedömningen", "ifrågasätter", "på bekostnad av", "utan att", "på ett bra sätt",
    "på ett förtjänstfullt sätt", "är bra att", "är positivt", "är viktigt att", "är ett bra", "är en bra",
    "är en brist", "glömmer", "förbiser", "underskattar", "räcker inte", "framgår inte", "nämns inte",
    # how one leaves the retelling: lack in the plan, not «those who lack»
    "mangler", "manglende", "konsekvensen av", "konsekvensane av", "konsekvensen blir", "resultatet blir",
    "følgen blir", "følgja blir", "följden blir", "poenget med", "poenget vårt", "i praksis betyr",
    "i praktiken innebär", "slik vi leser", "slik me les", "så som vi läser", "i iveren etter", "i iveren",
    "i ivern",
)  # fmt: skip

_WORRIES = (
    # nb
    "bekymr*", "urolig*", "uroen for", "uro for", "uro over", "frykter", "redd for", "redde for", "er redd",
    "fare for", "risiko for", "risikerer", "mister", "miste", "må", "bør", "burde", "faller utenfor", "taper",
    "går ut over", "gå ut over", "forutsatt at", "under forutsetning", "kreves", "frarådes", "anbefaler",
    "blir stående uten", "ikke svar på", "ikke nok", "vanskelig å", "forverre*", "svekke*", "dårligere", "verre",
    "likevel", "imidlertid", "derimot", "trist", "skammelig*", "håper", "vil føre til", "kan føre til",
    # nn
    "uroa", "uroar", "fryktar", "mistar", "fell utanfor", "lyt", "under føresetnad", "svekkjer", "svekkje*",
    "dårlegare",
    # sv
    "oroa*", "oro för", "med oro", "befarar", "fruktar", "riskerar", "risk för", "risken", "förlorar", "bör",
    "måste", "hamnar utanför", "faller mellan", "under förutsättning", "försämra*", "försvaga*", "sämre", "dock",
    "däremot", "leder till", "kan leda till", "kommer att leda till", "tappar",
)  # fmt: skip

_FIRST = any_of(FIRST_PERSON)
_VERDICT = any_of(_VERDICTS)
_WORRY = any_of(_WORRIES)
_OF_THE_GROUP = re.compile(r"\b(?:som|der|dem|de|personer|mennesker|menneske|människor) (?:mangl\w+|sakn\w+)")
# «…, men uten plan», but not «ikke bare …, men også» nor «…, men at …», which go on telling what the draft says.
_TURN = re.compile(r",? (?:men|dock|noe som|noko som|något som|hvilket|vilket) (?!at\b|också\b|også\b|òg\b|att\b)")
_BUT = re.compile(r"(?:men|likevel|imidlertid|derimot|dock|däremot)\b")
_NEGATION = re.compile(r"\b(?:ikke|ikkje|inte|ej|verken|korkje|varken)\b")


def first_person(text: str) -> bool:
    """Whether lower-case text says «vi», «jeg» or the like."""
    return _FIRST.search(text) is not None


def passes_verdict(text: str) -> bool:
    """Whether lower-case text praises, blames or asks, in words that no proposal uses of itself."""
    return (
        text.endswith("?")
        or _BUT.match(text) is not None
        or _VERDICT.search(_OF_THE_GROUP.sub("", text)) is not None
    )


def judges(text: str, *, retelling: bool) -> bool:
    """Whether lower-case text carries a judgement of whoever writes it.

    Args:
        text: A sentence, or what is left of it without its quotations.
        retelling: The sentence tells what the draft says; then worry and demands may be the draft's own.
    """
    if passes_verdict(text):
        return True
    return turns(text) if retelling else _WORRY.search(text) is not None


def turns(text: str) -> bool:
    """Whether lower-case text tells something and then turns against it: «…, men det holder ikke»."""
    turn = _TURN.search(text)
    return turn is not None and not _NEGATION.search(text[: turn.start()])
