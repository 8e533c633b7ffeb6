"""E-mail addresses of persons, and where people live."""

import re
from collections.abc import Iterator

from hearing.language.wordlist import words
from hearing.privacy.model import Found, Kind, Sureness

_EMAIL = re.compile(r"[\w.+-]*\w[+-]?@\s?[\w-]+(?:\.[\w-]+)+")
_SPELT_OUT = re.compile(
    r"\b[\w.+-]{2,}(?:\s?[(\[{]\s?(?:at|a|alfakrøll|krøllalfa|snabel-?a|@)\s?[)\]}]\s?|\s(?:krøllalfa"
    r"|alfakrøll|snabel-?a)\s"
    r"|\s@\s?)[\w-]+(?:\s?(?:\.|[(\[{]?(?:dot|punktum|punkt)[)\]}]?)\s?[\w-]+){1,3}\b",
    re.IGNORECASE,
)
# Who reads a mailbox by such a name is no single person.
_MAILBOXES = words(
    """
    post postmottak postmottaket epost e-post mail info kontakt contact registrator registraturen diarium
    diariet firma firmapost servicetorg servicetorget servicekontoret sentralbord kommun kommunen kommune
    kansli kansliet admin administrasjon administration office kontor kontoret noreply no-reply ikke-svar
    support hjelp help redaksjon redaksjonen redaktionen presse press media resepsjon reception sekretariat
    sekretariatet styret styrelsen styre arkiv arkivet hoering høring horing hoyring høyring remiss remisser
    samrad innspill innspel webmaster leder ordforande medlem medlemskap faktura bibliotek byradet radhuset
    stadshuset socialtjansten socialnamnden postboks dpo personvern personvernombud dataskyddsombud abuse
    hello hei hej
    """
)
_MAILBOX_WORD = re.compile(
    r"post|kommun|styre|styrelse|foreining|forening|forbund|radet|namnd|forvaltning|kontor|tjeneste|tjanst"
    r"|mottak|service"
)
_STREET_ENDINGS = (
    r"(?:gate[nr]?|gata|gt\.|veien|vegen|vei|veg|v\.|allé|allè|allee|alléen|alleen|plass|plassen|torg|torget"
    r"|kaia|kaien|brygga"
    r"|brygge|bakken|bakke|svingen|kroken|stien|stubben|stredet|smauet|løkka|tunet|terrasse|ringen|lia|gatan"
    r"|vägen|väg|gränd"
    r"|gränden|stigen|backen|allén|plan|torp)"
)
_STREET = re.compile(
    rf"\b(?:[A-ZÆØÅÄÖ][\w'’.-]*?{_STREET_ENDINGS}"
    rf"|[A-ZÆØÅÄÖ][\w'’-]+(?:[ ][A-ZÆØÅÄÖ][\w'’.-]+){{0,2}}[ ](?:{_STREET_ENDINGS}))"
    r"[ ]?(?:nr\.?[ ]?)?(?!(?:19|20)\d\d\b)\d{1,4}(?:[ ]?[A-Ha-h](?![\w]))?\b(?!\s?(?:%|prosent|procent|år"
    r"|måned|månad|dag|uke|veck|kr|mill|personer|meter|km"
    r"|timer|timmar|tiltak))(?![.,]\d|\d)"
)
_POSTCODE = (
    r"(?:(?:N|NO|S|SE)-)?(?:\d{4}|\d{3} ?\d{2})[ ]{1,2}[A-ZÆØÅÄÖ][\wÆØÅÄÖæøåäö-]+(?:[ ](?:i"
    r"|på)[ ][A-ZÆØÅÄÖ][\w-]+|[ ](?:N|S|Ø|V|SV|NV|NØ|SØ|[IVX]+)\b)?"
)
_AND_PLACE = re.compile(rf"(?:[,\s]{{1,3}}(?:leil(?:ighet)?\.?|lgh|H|L)\s?\d{{2,4}})?[,;\s]{{1,3}}{_POSTCODE}")
_BOX = re.compile(rf"\b(?:Postboks|Boks|Box)[ ]\d{{1,5}}[^\n\f,]{{0,30}}?[,;\s]{{1,3}}{_POSTCODE}")
_LONE_PLACE = re.compile(rf"(?:(?<=[\n\f])|^){_POSTCODE}(?=\s*(?:[\n\f]|$))")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_PROPERTY = re.compile(
    r"\b(?:gnr\.?|gårdsnr\.?|gbnr\.?)[ ]?\d+[,/ ]{1,3}(?:(?:og |, )?(?:bnr\.?"
    r"|bruksnr\.?)[ ]?)?\d+(?:[ ,/]{1,2}(?:snr|fnr)\.?[ ]?\d+)?"
    r"|\b(?:fastighet(?:en)?[ ])[A-ZÅÄÖ][\w-]+(?:[ ][A-ZÅÄÖ][\w-]+)?[ ]\d+:\d+",
    re.IGNORECASE,
)
_SWEDISH_LETTERS = str.maketrans("åäöæø", "aaoao")


def emails(text: str) -> Iterator[Found]:
    """E-mail addresses of persons, also where the sign is spelt out; not the mailboxes of bodies."""
    if "@" in text:
        for match in _EMAIL.finditer(text):
            if not is_mailbox(match[0]):
                yield Found(match.start(), match.end(), Kind.EMAIL, "an e-mail address", Sureness.CERTAIN)
    for match in _SPELT_OUT.finditer(text):
        if not is_mailbox(match[0]):
            yield Found(match.start(), match.end(), Kind.EMAIL, "an e-mail address, spelt out", Sureness.CERTAIN)


def is_mailbox(address: str) -> bool:
    """Whether an address reads as a body's: ``post@…``, ``registrator@…``, or a name that the domain repeats."""
    local, _, domain = re.sub(
        r"[\s(\[{]+(?:at|a|alfakrøll|krøllalfa|snabel-?a|@)[\s)\]}]+|\s*@\s*", "@", address
    ).partition("@")
    local = local.lower()
    first = re.split(r"[.+_-]", local)[0]
    plain = local.translate(_SWEDISH_LETTERS)
    if {local, first} & _MAILBOXES or _MAILBOX_WORD.search(plain):
        return True
    host = domain.lower().split(".")[0]
    return len(local) > 2 and (local == host or local in domain.lower().split("."))


def streets(text: str) -> Iterator[Found]:
    """Street addresses with the place that follows, post boxes with theirs, and properties by number."""
    for match in _STREET.finditer(text):
        place = _AND_PLACE.match(text, match.end())
        end = place.end() if place else match.end()
        sureness = Sureness.CERTAIN if place else Sureness.LIKELY
        yield Found(match.start(), end, Kind.ADDRESS, "a street with its number", sureness)
    for match in _BOX.finditer(text):
        yield Found(match.start(), match.end(), Kind.ADDRESS, "a post box with its place", Sureness.LIKELY)
    for match in _LONE_PLACE.finditer(text):
        sureness = Sureness.POSSIBLE if _YEAR.match(match[0]) else Sureness.LIKELY
        yield Found(match.start(), match.end(), Kind.ADDRESS, "a postcode with its place", sureness)
    for match in _PROPERTY.finditer(text):
        yield Found(match.start(), match.end(), Kind.ADDRESS, "a property by its number", Sureness.LIKELY)
