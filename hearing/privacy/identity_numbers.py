"""Norwegian fødselsnummer and D-numbers, Swedish personnummer and samordningsnummer."""

import re
from collections.abc import Iterator

from hearing.privacy import check_digits
from hearing.privacy.model import Found, Kind, Sureness
from hearing.privacy.number_groups import Number, numbers_of

_SIZES = frozenset({10, 11, 12, 13})
_BEFORE = 48
_SAYS_IDENTITY = re.compile(
    r"\b(?:fødsels?-? ?(?:og person)?(?:nummer|nr)|fødselsnr|personnummer|person-?nr|p\.?nr|f\.?nr|f\. ?nr"
    r"|d-?nummer"
    r"|dnr|samordningsnummer|samordningsnr|födelsenummer|personlig id|identitetsnummer|id-?nummer|national id"
    r"|født|fødd|född|f\.)\b[^\d]{0,24}$",
    re.IGNORECASE,
)
_SAYS_OTHERWISE = re.compile(
    r"\b(?:konto(?:nummer|nr)?|til konto|account|kid|faktura(?:nr|nummer)?|org(?:anisasjons|anisations)?\.?-? ?"
    r"(?:nr|nummer)\.?|saks?(?:nr|nummer)|dnr|diarienummer|tlf|telefon|mobil|ean|isbn|issn)\b[.:]?\s*$",
    re.IGNORECASE,
)
# «personnummer 12345» after a date of birth: the last part alone.
_LAST_PART = re.compile(
    r"(?:personnummer|personnr\.?|siste fem(?: siffer)?|fire siste siffer|(?:de )?sista fyra(?: siffrorna)?)"
    r"[\s:.er]{1,6}(\d{4,5})(?![\d.])",
    re.IGNORECASE,
)
_NORWEGIAN_SHAPES = frozenset({(11,), (1,) * 11, (6, 5), (2, 2, 2, 5), (2, 2, 7), (6, 3, 2), (2, 2, 2, 3, 2)})
_SWEDISH_SHAPES = frozenset({(6, 4), (8, 4), (12,), (4, 2, 2, 4), (2, 2, 2, 4)})


def identity_numbers(text: str) -> Iterator[Found]:
    """Identity numbers of a page; those whose check digits are wrong only where the text says what they are."""
    for number in numbers_of(text, _SIZES):
        found = _norwegian(number, text) or _swedish(number, text)
        if found:
            yield found
    for part in _LAST_PART.finditer(text):
        yield Found(part.start(1), part.end(1), Kind.IDENTITY_NUMBER, "called an identity number", Sureness.LIKELY)


def _norwegian(number: Number, text: str) -> Found | None:
    digits = _short_norwegian(number)
    if not digits or not check_digits.has_norwegian_birth_date(digits[:6]):
        return None
    before = text[max(0, number.start - _BEFORE) : number.start]
    said, other = bool(_SAYS_IDENTITY.search(before)), bool(_SAYS_OTHERWISE.search(before))
    if check_digits.is_norwegian_identity(digits) and (said or not other):
        return _found(
            number,
            "a Norwegian identity number: date and both check digits hold",
            _norwegian_sureness(number, said),
        )
    if said:
        return _found(number, "called an identity number; the check digits do not hold", Sureness.LIKELY)
    if number.lengths == (6, 5) and not other:
        return _found(number, "has the shape of a Norwegian identity number", Sureness.POSSIBLE)
    return None


def _norwegian_sureness(number: Number, said: bool) -> Sureness:
    """Neighbouring figures of a table may happen to have the right check digits."""
    if said or number.lengths in _NORWEGIAN_SHAPES or len(number.digits) == 13:
        return Sureness.CERTAIN
    if number.lengths == (4, 2, 5) and check_digits.is_norwegian_account(number.digits):
        return Sureness.LIKELY
    return Sureness.LIKELY if number.is_tidy else Sureness.POSSIBLE


def _short_norwegian(number: Number) -> str:
    """Eleven digits ``ddmmyynnnnn``, also of «01.01.1990 12345»; empty where the number has no such shape."""
    digits = number.digits
    if len(digits) == 13 and number.lengths in {(2, 2, 4, 5), (8, 5)} and digits[4:6] in {"18", "19", "20"}:
        return digits[:4] + digits[6:]
    return digits if len(digits) == 11 else ""


def _swedish(number: Number, text: str) -> Found | None:
    digits = number.digits
    if len(digits) not in {10, 12} or not check_digits.has_swedish_birth_date(digits[:-4]):
        return None
    before = text[max(0, number.start - _BEFORE) : number.start]
    said, other = bool(_SAYS_IDENTITY.search(before)), bool(_SAYS_OTHERWISE.search(before))
    if not said and (other or not _has_swedish_shape(number)):
        return None
    if check_digits.is_swedish_identity(digits):
        sureness = Sureness.CERTAIN if said or number.lengths != (10,) else Sureness.LIKELY
        return _found(number, "a Swedish identity number: date and check digit hold", sureness)
    if said:
        return _found(number, "called an identity number; the check digit does not hold", Sureness.LIKELY)
    if number.lengths in {(6, 4), (8, 4)} and number.gaps[0].strip() in {"-", "+"}:
        return _found(number, "has the shape of a Swedish identity number", Sureness.POSSIBLE)
    return None


def _has_swedish_shape(number: Number) -> bool:
    """Ten bare digits that begin with 07 are a mobile number as a rule."""
    if number.lengths == (10,):
        return not number.digits.startswith("07") and check_digits.is_swedish_identity(number.digits)
    return number.lengths in _SWEDISH_SHAPES and all(gap.strip() in {"", "-", "+", "."} for gap in number.gaps)


def _found(number: Number, why: str, sureness: Sureness) -> Found:
    return Found(number.start, number.end, Kind.IDENTITY_NUMBER, why, sureness)
