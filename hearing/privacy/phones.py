"""Telephone numbers, Norwegian, Swedish and with a country code.

The library phonenumbers knows which numbers exist, but not which digits of a letter are a number: sums, years and
case numbers are the trouble, and those are told by their form and by the words around them.
"""

import re
from collections.abc import Iterator

from hearing.privacy.model import Found, Kind, Sureness

_AROUND = 30
_GAP = r"[ \n.\-/]{0,3}"
_WITH_CODE = re.compile(
    r"(?<![\d+])(?:\(?\+\d{1,3}\)?|00(?:4[567]|358|44|49))(?:[ \n.\-/()]{0,3}\d){7,11}(?![\d])"
)
_NORWEGIAN = re.compile(
    rf"(?<![\d.,/\-+])(?:[2-79]\d(?P<a>[ \n.\-]{{1,2}})\d\d(?P=a)\d\d(?P=a)\d\d"
    rf"|[49]\d\d(?P<b>[ \n.\-]{{1,2}})\d\d(?P=b)\d{{3}}"
    rf"|[49]\d{{3}}[ ]\d{{4}}|(?P<bare>[2-79]\d{{7}})|(?P<loose>[2-79](?:{_GAP}\d){{7}}))(?![\d%]|[.,/\-]\d|[ ]\d)"
)
_SWEDISH = re.compile(
    r"(?<![\d.,/\-+:])(?:(?P<mobile>07[02369][ \-]{0,3}\d(?:[ \n\-]?\d){6})"
    r"|(?P<land>0[1-9]\d{0,2}[ ]?[\-/][ ]?\d{2,3}(?:[ \-]?\d{2,3}){1,3}))(?![\d]|[.,/\-:]\d|[ ]\d)"
)
_SAYS_PHONE = re.compile(
    r"\b(?:tlf|tel|telefon(?:en|nummer|nr)?|telefonnummeret|mobil(?:en|nummer|nr|telefon)?|mob|ring(?:e|er"
    r"|a)?(?: meg| oss| mig)?"
    r"|nås|treffes|treffast|kontakt(?:es|ast)?|nummer(?:et)?|phone|mobile|sms|whatsapp|vipps"
    r"|swish)\b[^\d\f]{0,24}$",
    re.IGNORECASE,
)
_SAYS_OTHERWISE = re.compile(
    r"(?:\b|(?<=\W)|^)(?:org(?:anisasjons|anisations)?\.?-? ?(?:nr|nummer)?|saks?(?:nr|nummer)?|sak"
    r"|ref(?:eranse|erens)?|dnr|d\.nr|arkiv\w*"
    r"|diarienummer|journal\w*|kid|faktura\w*|konto\w*|bankgiro|plusgiro|kr|nok|sek|kroner|doknr|dok\.nr|gnr|bnr"
    r"|isbn|issn|doi|lov|nr|§+|kap|punkt|prop|side|sidene|sida|millioner|budsjett\w*|beløp\w*)[.:]?\s*(?:på\s"
    r"|er\s|om\s|är\s)?$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\s?(?:kr\b|kroner|kronor|nok\b|sek\b|euro|mill|mrd|milj|%|prosent|procent|personer|brukere|innbygg"
    r"|invånare|plasser"
    r"|platser|døgn|timer|timmar|år\b|stk)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:[0-2]\d|3[01])(?:0\d|1[0-2])(?:19|20)\d\d"
)
_YEARS = re.compile(r"(?:19|20)\d\d\s(?:19|20)\d\d")


def phones(text: str) -> Iterator[Found]:
    """Telephone numbers of a page; bare digits only where their form or a word says what they are."""
    for match in _WITH_CODE.finditer(text):
        yield _found(match, "a telephone number with its country code", Sureness.CERTAIN)
    for match in _NORWEGIAN.finditer(text):
        if sureness := _norwegian(match, text):
            yield _found(match, "written as a Norwegian telephone number", sureness)
    for match in _SWEDISH.finditer(text):
        if not _is_something_else(match, text):
            yield _found(match, "written as a Swedish telephone number", Sureness.LIKELY)


def _norwegian(match: re.Match[str], text: str) -> Sureness | None:
    if _is_something_else(match, text) or _YEARS.fullmatch(match[0]):
        return None
    said = _SAYS_PHONE.search(text[max(0, match.start() - _AROUND) : match.start()]) is not None
    if match["loose"]:
        return Sureness.LIKELY if said else None
    if match["bare"]:
        if _DATE.fullmatch(match[0]) and not said:
            return None
        return Sureness.LIKELY if said or match[0][0] in "49" else None
    return Sureness.LIKELY


def _is_something_else(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - _AROUND) : match.start()]
    if _SAYS_PHONE.search(before):
        return False
    return bool(_SAYS_OTHERWISE.search(before) or _UNIT.match(text, match.end()))


def _found(match: re.Match[str], why: str, sureness: Sureness) -> Found:
    return Found(match.start(), match.end(), Kind.PHONE, why, sureness)
