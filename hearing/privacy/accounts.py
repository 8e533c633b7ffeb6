"""Bank accounts: Norwegian, Swedish, bankgiro, plusgiro and IBAN."""

import re
from collections.abc import Iterator

from hearing.privacy.check_digits import is_iban, is_norwegian_account, passes_luhn
from hearing.privacy.model import Found, Kind, Sureness
from hearing.privacy.number_groups import Number, numbers_of

_BEFORE = 40
_SAYS_ACCOUNT = re.compile(
    r"\b(?:konto(?:nummer|nr|en|n)?|kontonummeret|account(?: number| no)?|bank(?:konto)?"
    r"|clearing\w*)\b[^\d\f]{0,20}$",
    re.IGNORECASE,
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \n-]?[A-Z0-9]{1,4}){3,8}(?![A-Za-z0-9])")
_GIRO = re.compile(
    r"\b(?:bankgiro|bg|plusgiro|postgiro|pg)\b(?:nummer|nr)?[.:\s]{0,3}(\d{1,4}(?:[ -]\d{2,4}){0,3}(?:-\d{1,4})?)",
    re.IGNORECASE,
)
_SWEDISH = re.compile(
    r"\b(?:clearing(?:nummer|nr)?|konto(?:nummer"
    r"|nr)?)\b[.:\s]{0,3}(?:är\s)?(\d{4}(?:-\d)?[\s,-]{1,3}\d[\d\s-]{5,12}\d)"
    r"(?!\d)",
    re.IGNORECASE,
)
_ELEVEN = frozenset({11})


def accounts(text: str) -> Iterator[Found]:
    """Bank accounts of a page."""
    for match in _IBAN.finditer(text):
        end = _iban_end(match[0])
        if end:
            yield Found(match.start(), match.start() + end, Kind.BANK_ACCOUNT, "an IBAN", Sureness.CERTAIN)
    for number in numbers_of(text, _ELEVEN):
        if found := _norwegian(number, text):
            yield found
    for match in _GIRO.finditer(text):
        digits = "".join(filter(str.isdigit, match[1]))
        if len(digits) > 2:
            sureness = Sureness.CERTAIN if passes_luhn(digits) else Sureness.LIKELY
            yield Found(match.start(1), match.end(1), Kind.BANK_ACCOUNT, "a giro account", sureness)
    for match in _SWEDISH.finditer(text):
        yield Found(match.start(1), match.end(1), Kind.BANK_ACCOUNT, "called an account", Sureness.LIKELY)


def _iban_end(text: str) -> int:
    """Length of the IBAN that ``text`` begins with; 0 where it begins with none."""
    for end in range(len(text), 14, -1):
        bare = text[:end].replace(" ", "").replace("\n", "").replace("-", "")
        if text[end - 1].isalnum() and is_iban(bare):
            return end
    return 0


def _norwegian(number: Number, text: str) -> Found | None:
    if len(number.lengths) > 4 or not number.is_tidy:
        return None
    said = bool(_SAYS_ACCOUNT.search(text[max(0, number.start - _BEFORE) : number.start]))
    has_shape = number.lengths == (4, 2, 5)
    if is_norwegian_account(number.digits) and (has_shape or said):
        return _found(number, "a Norwegian account: its check digit holds", Sureness.CERTAIN)
    if said:
        return _found(number, "called an account", Sureness.LIKELY)
    return None


def _found(number: Number, why: str, sureness: Sureness) -> Found:
    return Found(number.start, number.end, Kind.BANK_ACCOUNT, why, sureness)
