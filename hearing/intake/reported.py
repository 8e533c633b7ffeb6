"""Views of others that the sender tells without making them its own."""

import re

from hearing.intake.phrases import alternatives, any_of
from hearing.intake.speaker import Speaker

_VIEWS = (
    "er ikke bekymret", "er ikkje uroa", "är inte orolig*",
    # nb
    "har … uttalt", "har … sagt", "er skeptisk*", "er kritisk*", "er uenig*", "er imot", "mener", "mente",
    "hevder", "hevdet", "påstår", "påsto", "frykter", "fryktet", "tror", "trodde", "har hevdet", "har uttalt",
    "uttaler", "uttalte", "uttrykte", "uttrykker", "innvendte", "har tatt til orde for", "sa", "er redde for",
    "er redd for", "var redde for", "er bekymret", "var bekymret", "ønsker seg", "argumenterer", "har innvendt",
    "vil heller", "ser for seg", "har ment", "synes", "syntes", "har skrevet", "skriver", "skrev", "spår",
    "advarer", "har advart", "kaller", "har kalt", "krever", "har krevd", "påpeker", "har argumentert",
    # nn
    "meiner", "meinte", "hevdar", "hevda", "fryktar", "frykta", "trur", "trudde", "uttrykkjer", "er uroa",
    "var uroa", "tykkjer", "synest", "åtvarar", "kallar", "skriv", "har teke til orde for", "krev", "seier",
    # sv
    "är skeptisk*", "är kritisk*", "är emot", "vill hellre", "menar", "menade", "hävdar", "hävdade", "påstod",
    "befarar", "fruktar", "anser", "ansåg", "tycker", "tyckte", "sade", "har uttalat", "uttryckte", "uttrycker",
    "är rädda för", "är oroliga", "var oroliga", "varnar", "har varnat", "kräver", "har hävdat", "invände",
)  # fmt: skip
# How bodies' names end.
_BODY_ENDINGS = (
    "foreningen", "foreninga", "foreininga", "föreningen", "forbundet", "förbundet", "rådet", "politiet",
    "polisen", "etaten", "direktoratet", "laget", "partiet", "sykehuset", "sjukehuset", "sjukhuset", "kirken",
    "kyrkja", "kyrkan", "næringslivet", "näringslivet", "bransjen", "branschen", "alliansen", "instituttet",
    "ombudet", "verket", "myndigheten", "utvalget", "nämnden", "nettverket", "nätverket", "samfunnet", "legen",
    "høyre", "venstre", "rødt", "moderaterna", "demokraterna", "liberalerna",
)  # fmt: skip
_OFFICIALS = (
    "ordføreren", "ordføraren", "borgmästaren", "*direktøren", "*direktören", "*ministeren", "*ministern",
    "statsråden", "politimesteren", "politimeisteren", "redaktøren", "kommunalrådet", "*sjefen", "*chefen",
)  # fmt: skip
# Few, and set apart from whoever writes.
_SOME = (
    "en … rapport", "ein … rapport", "en … kronikk", "en … artikkel", "forfatterne", "forfattarane",
    "författarna", "debattanter", "debattantene", "rapporten", "noen", "enkelte", "andre", "somme", "en del",
    "nokre", "nokon", "einskilde", "ein del", "några", "vissa", "enstaka", "somliga", "andra", "et par",
    "eit par", "ett par", "noen få", "en og annen", "kritikere", "kritikerne", "kritikarar", "kritikarane",
    "kritiker", "kritikerna", "motstandere", "motstanderne", "motstandarane", "motståndare", "motståndarna",
    "tilhengere", "tilhengerne", "tilhengjarane", "förespråkare", "naboer", "naboene", "naboar", "naboane",
    "grannar", "grannarna", "politikere", "politikarar", "én av dem", "en av dem", "ein av dei", "en av dom",
    "én av deltakerne", "en av deltakerne", "ein av deltakarane", "en av deltagarna", "en av ledamöterna",
    "folk flest", "de som er imot", "de som er for", "dei som er imot", "de som förespråkar", "avisen", "avisa",
    "lokalavisa", "lokalavisen", "tidningen",
)  # fmt: skip
# Many share their view with the sender more often than not, unless it is set apart as a claim.
_MANY = (
    "mange", "flere", "fleire", "många", "flera", "de fleste",
)  # fmt: skip
_CLAIMS = (
    "hevder", "hevdet", "har hevdet", "påstår", "mener", "tror", "hevdar", "hevda", "meiner", "trur", "hävdar",
    "hävdade", "menar", "tycker", "har tatt til orde for",
)  # fmt: skip
_HEARSAY = (
    # nb
    "i avisa sto det", "i lokalavisa sto det", "i avisen sto det", "i lokalavisen sto det", "har vært sagt",
    "har blitt sagt", "det sies … at", "det blir … sagt at", "har vært hevdet", "har … vært hevdet",
    "har vært påstått", "har … vært sagt", "er blitt hevdet", "blir hevdet", "det hevdes", "hevdes det",
    "påstås det", "det påstås", "det sies at", "i debatten sies", "det blir sagt at", "har blitt hevdet",
    "ryktene sier", "det går rykter", "ifølge avisen", "ifølge avisa", "ifølge kritikerne", "ifølge naboene",
    "ifølge naboer", "i følge naboene", "ifølge medieoppslag", "har hørt at",
    # nn
    "i avisa stod det", "i lokalavisa stod det", "har vore sagt", "har vore hevda", "har … vore hevda",
    "blir det hevda", "er det hevda", "det blir hevda", "har … vore sagt", "ifølgje avisa", "ifølgje naboane",
    "ifølgje kritikarane", "har høyrt at", "vert det hevda",
    # sv
    "har sagts", "har … sagts", "i tidningen stod", "i tidningen står", "det sägs … att", "har hävdats",
    "har … hävdats", "hävdas det", "det hävdas", "det sägs att", "sägs det", "enligt tidningen",
    "enligt grannarna", "enligt kritikerna", "enligt ryktet", "har hört att", "har framförts", "har … framförts",
)  # fmt: skip
# In notes of a meeting.
_RUMOURS = (
    "visstnok", "angivelig", "angiveleg", "hadde hørt at", "hadde høyrt at", "hade hört att", "har hørt at",
    "har høyrt at", "har hört att", "ryktes", "tydligen",
)  # fmt: skip
_OURS = (
    "våre", "vår", "vårt", "hos oss", "til oss", "med oss", "av oss", "våra", "till oss", "åt oss", "medlemmene",
    "medlemene", "medlemmarna",
)  # fmt: skip
_ENDORSED = (
    # nb
    "vi deler", "det har de rett i", "de har rett", "har rett i", "etter vår erfaring", "vår erfaring",
    "vi er enige", "det er vi enige i", "vi slutter oss", "det stemmer med", "det kjenner vi",
    "den frykten er reell", "med god grunn", "med rette", "det forstår vi", "vi forstår", "det støtter vi",
    "også vår", "bekymringen er reell", "angivelig", "visstnok", "så fint", "jo",
    # nn
    "vi delar", "me deler", "me delar", "det har dei rett i", "dei har rett", "etter vår røynsle", "vår røynsle",
    "vi er samde", "me er samde", "det støttar vi", "uroa er reell", "truleg rett",
    # sv
    "det har de rätt i", "de har rätt", "enligt vår erfarenhet", "vår erfarenhet", "vi instämmer",
    "vi håller med", "med rätta", "oron är befogad", "på goda grunder", "minsann", "ju",
)  # fmt: skip

# Capital letters at the start of a sentence that are no body's name.
_NO_NAMES = (
    "vi", "me", "jeg", "eg", "jag", "det", "dette", "den", "de", "dei", "du", "man", "en", "ein", "et", "eit",
    "ett", "som", "her", "der", "slik", "derfor", "likevel", "samtidig", "samstundes", "samtidigt", "dock",
    "ingen", "alle", "mange", "flere", "fleire", "många", "flera", "noe", "noko", "brukerne", "brukarane",
    "brukarna", "pårørende", "anhöriga", "ansatte", "tilsette", "medarbetarna", "ungdommene", "ungdommane",
    "ungdomarna", "beboerne", "foreldrene", "foreldra", "føräldrarna", "kommunen", "byrådet", "staden",
    "regionen", "departementet", "meldingen", "utkastet", "planen", "förslaget",
)  # fmt: skip
_PERSON_SPEAKS = (
    "sa", "fortalte", "forteller", "uttrykte", "sier til oss", "sier det slik", "sa det slik",
    "beskriver det slik", "sier en", "sa en", "fortel", "fortalde", "säger en", "sade", "berättar", "berättade",
    "som en bruker", "som ein brukar", "som en brukare", "som en pårørende", "en mor", "ein far", "en far",
    "ei mor", "en pappa",
)  # fmt: skip

_GROUP = re.compile(
    rf"(?<!\w)(?:(?:{alternatives(_SOME)})(?:,? [^\s.,;:]+){{0,8}}?,?"
    rf"|(?:{alternatives(_MANY)})(?: [^\s.,;:]+){{0,3}}?(?= (?:{alternatives(_CLAIMS)})(?!\w)))"
    rf" (?:{alternatives(_VIEWS)})(?!\w)"
)
_SPOKEN = re.compile(r"^[–-] .*, (?:sier|seier|säger|sa|forteller|fortel|berättar) (?!vi\b)")
_GROUP_AFTER = re.compile(rf"(?<!\w)(?:{alternatives(_VIEWS)}) (?:{alternatives(_SOME)})(?!\w)")
_OFFICIAL = re.compile(
    rf"(?<!\w)(?:(?P<before>{alternatives(_OFFICIALS)}) (?:{alternatives(_VIEWS)})"
    rf"|(?:{alternatives(_VIEWS)}) (?P<after>{alternatives(_OFFICIALS)}))(?!\w)"
)
_NAME = r"[A-ZÆØÅÄÖ][\w-]*(?: (?:[A-ZÆØÅÄÖ][\w-]*|i|for|og|och|för|av)){0,4}"
_NAMED_BODY = re.compile(rf"^(?:[A-ZÆØÅÄÖ]?[\w-]+,? ){{0,4}}?(?P<name>{_NAME}) (?:{alternatives(_VIEWS)})(?!\w)")
_BODY_AFTER = re.compile(rf"(?<!\w)(?:{alternatives(_VIEWS)}) (?P<name>{_NAME})")
_HEARD = any_of(_HEARSAY)
_SPEECH = any_of(_PERSON_SPEAKS)
_RUMOUR = any_of(_RUMOURS)
_OWN_SOURCE = any_of(_OURS)
_ENDORSEMENT = any_of(_ENDORSED)
_STILL_THEY = re.compile(r"^(?:de|dei|dom|disse|desse|dessa|han|hun|ho|hon|vedkommende|andre|andra) ")
# A capital letter opens every sentence, so that a single word must also be built like a body's name.
_BODY = re.compile(rf"(?:{alternatives(_BODY_ENDINGS)})$")


def hearsay(text: str) -> bool:
    """Whether lower-case text says only that something is claimed."""
    return _HEARD.search(text) is not None


def rumoured(text: str) -> bool:
    """Whether a lower-case note of a meeting tells what somebody has heard."""
    return hearsay(text) or _RUMOUR.search(text) is not None


def reports(sentence: str, speaker: Speaker) -> bool:
    """Whether a sentence, in its own letters, tells the view of someone who is not the sender."""
    text = sentence.lower()
    if _OWN_SOURCE.search(text):
        return False
    if hearsay(text) or spoken(text) or _GROUP.search(text) or _GROUP_AFTER.search(text):
        return True
    official = _OFFICIAL.search(text)
    if official:
        return not speaker.is_named_by(official["before"] or official["after"])
    named = _NAMED_BODY.match(sentence) or _BODY_AFTER.search(sentence)
    return named is not None and speaker.known and _is_another(named["name"].lower(), speaker)


def is_bodys_name(word: str) -> bool:
    """Whether a lower-case word is built like the name of a body: «pensjonistforbundet»."""
    return _BODY.search(word) is not None


def a_person_speaks(text: str) -> bool:
    """Whether lower-case text leads up to what a person, not a document, said."""
    return _SPEECH.search(text) is not None


def spoken(text: str) -> bool:
    """Whether lower-case text is speech with a tag: «– Vi blir flyttet, sier en mann i køen»."""
    return _SPOKEN.search(text) is not None


def still_reports(text: str) -> bool:
    """Whether a lower-case sentence, coming after a reported view, goes on with it."""
    return _STILL_THEY.match(text) is not None


def endorses(text: str) -> bool:
    """Whether lower-case text makes a reported view its own, or is ironic about it."""
    return _ENDORSEMENT.search(text) is not None


def _is_another(name: str, speaker: Speaker) -> bool:
    first, *more = name.split()
    body = bool(more) or is_bodys_name(name)
    return body and first not in _NO_NAMES and not speaker.is_named_by(name)
