"""Lines that are never a sender's name, wherever they stand: a salutation, a form's title, a place and a day.

nb, nn, sv.
"""

import re

from hearing.intake.phrases import alternatives, any_of

_SALUTATIONS = (
    "hei", "heisann", "hallo", "hej", "hejsan", "hallå", "god dag", "goddag", "kjære", "kjere", "kære", "kära",
    "käre", "beste", "bästa", "bäste", "dear", "arvoisa", "hilse", "hälsa", "tja", "tjena",
)  # fmt: skip
_WAYS_IN = (
    "sendt fra min", "sendt frå min", "sendt fra nettskjema", "sendt frå nettskjema", "sendt fra outlook",
    "skickat från min", "skickat från outlook", "sent from my", "nettskjema*", "svarskjema*",
    "innspillsskjema*", "innspelsskjema*", "webbformulär*", "webbenkät*", "svarsformulär*", "e-tjänst*",
    "innsendt via", "insänt via", "inskickat via", "inkommet via", "inkommit via", "mottatt via", "motteke via",
    "mottatt som", "motteke som", "tilbakemelding via", "meddelande via", "melding via", "stempel", "stämpel",
    "brukernavn", "brukarnamn", "användarnamn", "diktert", "dikterat", "oppslag", "anslag", "håndskrevet",
    "handskrive", "handskrivet", "skrevet for hånd", "skrive for hand", "skrivet för hand", "innskann*",
    "inskann*", "skannet*", "internt*", "vid pennan", "ført i pennen",
)  # fmt: skip
_ENTRIES = (
    "ikke utfylt", "ikkje utfylt", "ej ifyllt", "ej ifylld", "inte ifyllt", "lämnas ej", "uten dato",
    "utan dato", "utan datum", "vedtatt", "vedteke", "beslutat", "stiftet", "skipa", "grunnlagt", "grundad",
    "grundat", "namninsamling", "underskriftskampanje", "opprop", "uppropet", "upprop",
)  # fmt: skip
_BEGINNINGS = any_of(_SALUTATIONS, _WAYS_IN, _ENTRIES)
_ASKS = any_of(("tyck till", "si din mening", "sei di meining", "säg din mening"))
# «La bussen stå», «RÄDDA HUSET», but «Redd Barna» and «La Strada» are names.
_CALL = re.compile(
    r"(?i:la|låt|lat|redd|rädda|bevar|bevara|behold|behald|behåll|heja|hurra)\s+(?:[a-zæøåäö]|[A-ZÆØÅÄÖ ]+$)|"
    r"(?i:la|låt|lat)\s[^.!?,–-]{2,40}\s(?i:stå|ligge|ligga|leve|leva|lyse|lysa|være|vere|vera|vara|bli)"
    r"(?:\s(?i:kvar|igjen|i fred))?\s*(?:[.!]|$)"
)
_DAYS = alternatives(
    (
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
        "november", "desember", "januari", "februari", "maj", "augusti", "december", "mandag", "tirsdag",
        "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag", "sundag", "tisdag",
        "lördag", "söndag", "skjærtorsdag", "langfredag", "påske*", "pinse*", "jul", "jula", "julen", "juleaften",
        "julafton", "advent", "fettisdagen", "askonsdag", "midsommar*", "sankthans*", "jonsok", "valborg*",
        "nyttår*", "nyår*", "våren", "sommeren", "sommaren", "høsten", "hausten", "hösten", "vinteren", "vintern",
    )
)  # fmt: skip
_PLACE_AND_DAY = re.compile(rf"[^,]{{2,40}}(?:, (?:en |ein |i |på )?| i | på )(?:{_DAYS})(?: \d{{2,4}})?(?:, .*)?")


def names_no_sender(text: str) -> bool:
    """Whether a line, or what is left of one, cannot name whoever sent the document."""
    plain = text.lstrip('(«”"*–- ')
    lower = plain.casefold()
    shouts = text.endswith("!") and " " in text
    found = (
        _CALL.match(plain) or _BEGINNINGS.match(lower) or _ASKS.search(lower) or _PLACE_AND_DAY.fullmatch(lower)
    )
    return shouts or bool(found)
