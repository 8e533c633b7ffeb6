"""Where, in a sentence, the sender's name begins: «vi i …», «jeg driver …», «uttalelsen kommer fra …»."""

import re

from hearing.intake.name_words import words
from hearing.intake.sender_phrases import ANSWER_NOUNS, KINDS
from hearing.intake.sentences import sentences

_WE = r"(?:vi|me|oss|we|us)"
_I = r"(?:jeg|eg|jag|I)"
_BOARD = r"(?:styret|styrelsen|leiinga|ledelsen|ledningen)"
_STAFF = (
    r"(?:(?:de |dei |alle |alla |vi )?(?:ansatte|tilsette|anställda|personalet|personale|personalen|beboerne|"
    r"bebuarane|elevene|elevane|eleverna|medlemmene|medlemene|medlemmar|lærerne|lærarane|lärarna|foreldrene|"
    r"foreldra|brukerne|brukarane|legene|legane))"
)
_AT = r"(?:i|ved|vid|på|hos|fra|frå|från|for|för|at|in|from|of)"
_WHO = (
    r"(?: som (?:er|är|sitter|sit|sitt|jobber|jobbar|arbeider|arbeidar|arbetar|bor|bur|utgjør|utgör|møtes|"
    r"møtest|"
    r"har)\b[^.,;:]{0,45}?)?"
)
_OF = r"(?:i|for|för|av|på)"
_THE_BOARD = rf"(?:{_BOARD} {_OF} )?"
_ARE = r"(?:er|är|are|heter|heiter|kallar oss|kaller oss|utgjør|utgör)"

# «vi i X», «oss på X», «vi som jobber på X», «de ansatte ved X»
WE_AT = re.compile(rf"\b(?:{_WE},?{_WHO}|{_STAFF}{_WHO}),? {_AT} {_THE_BOARD}(?:the )?", re.IGNORECASE)
WE_ARE = re.compile(rf"\b{_WE} {_ARE} (?:the )?(?=[\"«”(]?[A-ZÆØÅÄÖ])", re.IGNORECASE)
# Whoever has a board is a body, whatever its name looks like.
IN_THE_BOARD = re.compile(
    rf"\b(?:{_I}|{_WE})(?: som (?:sitter|sit|sitt|utgör|utgjør))?,? i {_BOARD} {_OF} (?-i:(?=[A-ZÆØÅÄÖ]))",
    re.IGNORECASE,
)
# «jeg driver X», «eg er leiar i X», «vi som driver X»
RUNS = re.compile(
    rf"\b(?:{_I}|{_WE} som)(?: selv| själv| sjølv)? (?:driver|driv|drev|eier|eig|äger|leder|leier|leiar|"
    r"står bak|representerer|representerar|företräder|driftar|run|runs|own|represent|"
    r"(?:er|är)(?: \w+)? (?:leder|leiar|styreleder|styreleiar|ordförande|nestleder|kasserer|kassör|sekretær|"
    r"eier|eigar|"
    rf"ägare) (?:i|for|för|av|ved|på)) {_THE_BOARD}(?:the )?(?-i:(?=[\"«”]?[A-ZÆØÅÄÖ]))",
    re.IGNORECASE,
)
# «som ordförande i X», «Styrelsen för X vill»
AS_ITS = re.compile(
    r"(?:\b(?:som|as) (?:\w+ )?(?:leder|leiar|styreleder|styreleiar|styremedlem|ordförande|nestleder|medlem|"
    r"ansatt|tilsett|"
    r"anställd|rektor|prest|sokneprest|kyrkoherde|diakon|talsperson|representant(?:er|ar)?)|^(?:hele |heile |"
    r"hela )?"
    rf"{_BOARD}|\b(?:jeg|eg|jag) (?:jobber|jobbar|arbeider|arbeidar|arbetar)) (?:i|ved|vid|på|hos|for|för|av|"
    rf"of|til) ",
    re.IGNORECASE,
)
# «dette er svaret fra X», «her kommer synspunkter fra X», «sender dette for X», «uttalelsen er avgitt av X»
COMES_FROM = re.compile(
    r"\b(?:skriver|skriv|sender|skickar|svarer|svarar|svar|kommer|kjem|følger|følgjer|avgis|avgitt|avgjeve|"
    r"lämnas|"
    rf"skrevet|skrive|skrivet|utarbeidet|utarbeidd|oversendes|vedtatt|vedteken|antaget|(?:{ANSWER_NOUNS})(?:en|"
    rf"et|a|n|t|ene|"
    r"ane|na|erna)?)\b[^.:;!?]{0,40}? ?(?:fra|frå|från|for|för|av|på vegne av|på vegner av|på vegna av|from)"
    rf" (?:{_WE} {_AT} )?{_THE_BOARD}(?:the )?",
    re.IGNORECASE,
)
# «Uttale til handlingsplan for Fjordby kommune 2025–2029»: the plan is the municipality's, not the answer.
ABOUT_A_PLAN = re.compile(r"\b(?:til|till|over|över|om|på)\b.*\b(?:for|för|av)\s+$", re.IGNORECASE)
YEARS = re.compile(r"\s+\d{1,2}\.\d{1,2}\.\d{2,4}$|\s+(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?$")
# «Vi slutter oss til uttalelsen fra X»: X is joined, and does not speak here.
_JOINING = (
    r"\b(?:slutt\w*|anslut\w*|støtt\w*|stöd\w*|bak|bakom|attom|instäm\w*|enige?|samde|tiltre\w*|vis[ea]r|"
    r"hänvisar|"
    r"lest|läst|lese|kjenner|mottatt|fått|fick|fikk|fekk|takk\w*|tack\w*|join(?:s|ed|ing)?|endors\w*)\b"
)
JOINED = re.compile(rf"{_JOINING}[^.]{{0,60}}$", re.IGNORECASE)
_FROM_JOINING_ON = re.compile(rf"{_JOINING}.*", re.IGNORECASE | re.DOTALL)
GREETING = re.compile(r"(?:hei|hej|hallo|god dag|goddag|kjære|käre|kära)\b[^.!,:]{0,40}[!,.:]\s*", re.IGNORECASE)
_I_AM = (
    r"(?:jeg heter|eg heiter|jag heter|mitt navn er|navnet mitt er|namnet mitt er|mitt namn är|my name is|"
    r"undertegnede,?|underteikna,?|undertecknad,?|(?:jeg|eg|jag|I)(?: er| är| am|,))"
)
_PERSON = r"[A-ZÆØÅÄÖ][\w-]+(?: [A-ZÆØÅÄÖ][\w-]+){1,3}"
_HERE = r"(?= her\b| här\b| here\b|, \d\d(?: år)?\b)"
PERSON_SPEAKS = re.compile(
    rf"(?:\b(?i:{_I_AM}) |^(?i:(?:hei|hej|hello|hi)\b[,!. ]*)?(?={_PERSON}{_HERE}))(?P<name>{_PERSON})"
)
_ASIDE = r"(?:\s*\([^)]{1,60}\))?(?:,[^,.]{3,80},)?"
# After the name at the beginning of a paragraph stands what the body does.
VERB_NEXT = re.compile(
    rf"{_ASIDE}\s+(?:(?:også|òg|også|därför|derfor|difor|ikke|ikkje|inte|vi|i|nå|no|nu|herved|med dette|härmed|"
    rf"alltid|lenge|"
    r"länge)\s+)*(?P<verb>[^\W\d_]+)\b"
)
# How verbs end that no list names, and what ends so and is none.
VERB_ENDING = re.compile(r"[a-zæøåäö]+(?:er|ar|år|te|de|et|a)|driv|veit|vet|skriv|står|får|have")
NO_VERB = words(
    "over etter under eller men der her hver kvar alle alla andre andra mellan utan inte mange flere og de"
)
# What only those do who answer a hearing.
ANSWERS = re.compile(
    rf"{_ASIDE}(?: \w+){{0,3}}? (?:takker for|takkar for|tackar för|viser til|syner til|hänvisar till|avgir|"
    rf"avgjev|avger|"
    r"lämnar|slutter seg til|sluttar seg til|ansluter sig|stiller seg bak|stiller seg attom|ställer sig bakom|"
    r"uttale seg|yttra sig|uttaler|uttalar|yttrar|mottatt|motteke|mottagit|behandlet|behandla|behandlat|"
    r"drøftet|drøfta|"
    r"diskutert|diskuterat|lest|lese|läst|gjennomgått|granskat|beretts|beredd|getts|ingen merknader|"
    r"ingen innvend\w+|"
    r"ikke merknader|ikkje merknader|ikke innvend\w+|inga synpunkter|inga invänd\w+|inget att erinra|tilrår|"
    r"tillstyrker|"
    r"avstyrker|avstår|støtter|støttar|stöder|ønsker å|ønskjer å|vill framföra|vil peke|vil peika|vil berømme|"
    r"vill peka|"
    r"lämna följande|representerer|representerar|organiserer|organiserar|(?:har|består av|samlar|samler) "
    r"(?:\w+ ){0,3}medlem\w*|would like|thanks|welcomes|supports)\b",
    re.IGNORECASE,
)
# «X er ei foreining for …»: who presents a body so is that body.
PRESENTS = re.compile(
    r"(?:\s*\([^)]{1,60}\))? (?:er|är|is) (?:en|ei|ein|et|eit|ett|den|det|landets|Norges|Sveriges|Noregs|an?|"
    r"the)\b"
    rf"[^.,]{{0,70}}[\w-]*{KINDS}\b"
)
# «I» is a pronoun only before an English verb: elsewhere it is a preposition that begins a sentence.
AS_ONE = re.compile(
    r"\b(?i:jeg|eg|jag|meg|mig|min|mi|mitt|mine|mina|my)\b|"
    r"\bI(?='|’| (?:am|was|have|had|do|did|live|lived|work|worked|want|wish|think|know|hope|believe|would|will|"
    r"can|ask)\b)"
)
_AS_MANY = re.compile(r"\b(?:vi|me|oss|vår|vårt|våre|våra|we|our)\b", re.IGNORECASE)


def who_speaks(text: str) -> str:
    """Whether «one» speaks, who says «jeg» far more often than «vi», or «many»; «mixed» where neither is clear."""
    ones, many = len(AS_ONE.findall(text)), len(_AS_MANY.findall(text))
    return "one" if ones > 2 * many else "many" if many > ones else "mixed"


def without_joined(text: str) -> str:
    """A text without what its sentences say from the word on that joins somebody else's answer."""
    return " ".join(_FROM_JOINING_ON.sub("", text[start:end]) for start, end in sentences(text))
