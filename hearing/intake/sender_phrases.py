"""Phrases that tell who speaks; nb, nn, sv."""

import re

from hearing.intake.name_words import words
from hearing.intake.phrases import alternatives

NO_ORGANISATION = words(
    "- – ingen ingen. inga nei nej privat privatperson privatpersoner na n/a ikke anonym anonymt"
)
# They begin a sentence about a body, and are none.
NO_NAME = words(
    "det dette denne vi jeg eg jag me den planen kommunen bydelen byrådet utkastet rusmeldingen programmet"
)
ANSWER_NOUNS = alternatives(
    (
        "høringssvar", "høringsuttalelse", "høringsuttale", "høringsinnspill", "høringsmerknader",
        "høyringssvar", "høyringsuttale", "høyringsfråsegn", "høyringsinnspel", "remissvar", "remissyttrande",
        "uttalelse", "uttale", "fråsegn", "yttrande", "innspill", "innspel", "synpunkter", "synspunkter",
        "merknader", "merknadar", "kommentarer", "svar",
    )
)  # fmt: skip
_SPEAKING = alternatives(
    (
        "avstår", "avgir", "avgjev", "avger", "lämnar", "gir", "gjev", "inkommer", "uttaler", "uttalar",
        "yttrar", "takker", "takkar", "tackar", "viser", "visar", "hänvisar", "ønsker", "ønskjer", "vil",
        "mener", "meiner", "anser", "støtter", "støttar", "tilrår", "tillstyrker", "avstyrker", "har mottatt",
        "har motteke", "har fått", "har blitt", "har vorte", "har behandlet", "har behandla", "har behandlat",
        "har gjennomgått", "har lest", "har lese", "har beretts", "har getts", "har tagit", "har anmodats",
        "har beslutat", "har granskat", "har vedtatt", "har vedteke", "har ingen", "har inga", "har ikke",
        "har ikkje", "har inget", "har inte",
    )
)  # fmt: skip
_KINDS = (
    r"(?:organisasjon|organisation|forening|foreining|förening|forbund|förbund|stiftelse|stifting|nettverk|nätverk|"
    r"senter)"
)
_NAME = r"(?P<name>[A-ZÆØÅÄÖ][^.;:!?]{1,100}?)"
_FROM = r"(?:fra|frå|från)"
# A page's or a letter's title that names the sender: «Høringssvar fra X», «Innspill nr. 3 – X».
TITLE_OF = re.compile(
    rf"(?:felles |samla |gemensamt )?(?:{ANSWER_NOUNS})(?: nr\.? ?\d+| \d+)?\s*"
    rf"(?:(?P<from>(?:{_FROM}|av)\s+)|[–:-]\s+)(?P<name>.+)",
    re.IGNORECASE,
)
_AFTER_A_NAME = alternatives(
    (
        "til", "till", "vedr*", "ang", "angående", "angåande", "over", "över", "gällande", "kring",
        "i forbindelse", "i samband", "i høringen", "datert", "mottatt", "er", "är",
    )
)  # fmt: skip
# Where a name ends inside a title or a sentence.
END_OF_NAME = re.compile(
    rf"\s+(?:{_AFTER_A_NAME})\b|\s+(?:på|om|over|över)\s+(?-i:(?=[a-zæøåäö]))|\s+[–—-]\s|[:;(|]", re.IGNORECASE
)
SPEAKS = re.compile(rf"^{_NAME} (?:{_SPEAKING})\b")
WE_IN = re.compile(
    rf"\b(?:[Vv]i|[Oo]ss|[Mm]e) (?:i|fra|frå|från|ved|på|hos) {_NAME}"
    rf"(?= (?:{_SPEAKING}|er|är|har|ser|synes|tycker)\b|[,.])"
)
STATEMENT_OF = re.compile(
    rf"\b(?:{ANSWER_NOUNS})(?:en|et|a|n|t)? {_FROM} {_NAME}(?=[.,:;]|$| til\b| till\b| om\b| på\b)", re.IGNORECASE
)
PRESENTS = re.compile(
    rf"^{_NAME} (?:er|är) (?:en|ei|ein|et|eit|ett|den|det|landets|Norges|Sveriges|Noregs)\b[^.]{{0,90}}{_KINDS}"
)
PERSON_SPEAKS = re.compile(
    r"\b(?:[Jj]eg heter|[Ee]g heiter|[Jj]ag heter|[Mm]itt navn er|[Nn]avnet mitt er|[Nn]amnet mitt er|"
    r"[Mm]itt namn är|[Uu]ndertegnede,?|[Uu]nderteikna,?|[Uu]ndertecknad,?) "
    r"(?P<name>[A-ZÆØÅÄÖ][\w-]+(?: [A-ZÆØÅÄÖ][\w-]+){1,3})"
)
BEHALF = re.compile(
    r"\b(?:på vegne av|på vegner av|på vegna av|på uppdrag av)\s+(?P<norwegian>[^.;:()\n]{2,80})"
    r"|\b(?:å|på|för) (?P<swedish>[A-ZÅÄÖ][^.;:()\n]{2,60}?)s?\s+(?:vägnar|räkning)\b",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"\b(?:felles|samla|gemensam\w*|i fellesskap|tillsammans|saman med|sammen med)\b", re.IGNORECASE
)
MUNICIPALITY = re.compile(r"\b(?:kommune|kommun|fylkeskommune|stad|region)$", re.IGNORECASE)
_UNITS = alternatives(
    (
        "*råd", "*rådet", "*utvalg", "*utvalget", "*utval", "*utvalet", "*nämnd", "*nämnden", "*nemnd",
        "*nemnda", "*etat", "*etaten", "*förvaltning", "*förvaltningen", "*forvaltning", "*forvaltningen",
        "*avdeling", "*avdelingen", "*avdelning", "*avdelningen", "*kontor", "*kontoret", "*seksjon",
        "*seksjonen", "*tjeneste", "*tjenesten", "*teneste", "*tenesta", "*utskott", "*utskottet", "*styrelsen",
    )
)  # fmt: skip
# Councils and departments whose name says little without the municipality's.
UNIT = re.compile(
    rf"(?:{_UNITS})|(?:kommunalt?|kommunala|kommunens) [\w-]*(?:råd|rådet)|"
    r"(?:råd|rådet|avdeling|avdelingen) for [\wæøå ]+|[\w-]+ och [\w-]+(?:nämnden|förvaltningen)",
    re.IGNORECASE,
)
PUBLISHED_IN = re.compile(
    r"publi(?:sert|sera|cerad|cerat) (?:i|av|på|hos) (?P<name>[A-ZÆØÅÄÖ][^\d,.:]{1,60})", re.IGNORECASE
)
COPYRIGHT_OF = re.compile(
    r"(?:\d{4} )?(?:\(c\)|©|copyright) (?:\d{4} )?(?P<name>[A-ZÆØÅÄÖ][^\d,.:]{1,60})", re.IGNORECASE
)
BYLINE = re.compile(
    r":?\s*(?:(?:av|tekst|text|skrevet av|skrive av)\b:?|:)\s*(?P<name>[A-ZÆØÅÄÖ].{3,110}?)[\s,]*"
    r"(?:\(?\d{4}.{0,25})?\.?",
    re.IGNORECASE,
)
