"""Check digits and dates of identity and account numbers. Every function takes bare digits.

python-stdnum would do most of this, but its licence is the LGPL.
"""

from calendar import monthrange
from collections.abc import Iterable

_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_ACCOUNT = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_SHORT_ACCOUNT = (6, 5, 4, 3, 2)
_ORGANISATION = (3, 2, 7, 6, 5, 4, 3, 2)
# What is added to the month of invented persons in the registers' test data.
_SYNTHETIC = (0, 40, 65, 80)
_D_NUMBER = 40
_COORDINATION = 60


def mod11(digits: str, weights: Iterable[int]) -> int | None:
    """Check digit of ``digits``; None where there is none."""
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    return 0 if rest == 0 else 11 - rest if rest > 1 else None


def luhn_digit(digits: str) -> int:
    """The digit that makes ``digits`` pass the Luhn check."""
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(reversed(digits)))
    return -sum(n // 10 + n % 10 for n in doubled) % 10


def passes_luhn(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others."""
    return len(digits) > 1 and luhn_digit(digits[:-1]) == int(digits[-1])


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def has_norwegian_birth_date(digits: str) -> bool:
    """Whether six digits ``ddmmyy`` are a date as in fødselsnummer, D-numbers and synthetic numbers."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    days = (day, day - _D_NUMBER)
    return any(_is_day_of_some_century(year, month - added, d) for added in _SYNTHETIC for d in days)


def _is_day_of_some_century(year: int, month: int, day: int) -> bool:
    return any(is_day(century + year, month, day) for century in (1800, 1900, 2000))


def is_norwegian_identity(digits: str) -> bool:
    """Whether eleven digits are a fødselsnummer, D-number or synthetic number."""
    return (
        len(digits) == 11
        and has_norwegian_birth_date(digits[:6])
        and mod11(digits[:9], _FIRST) == int(digits[9])
        and mod11(digits[:10], _SECOND) == int(digits[10])
    )


def with_norwegian_check_digits(nine: str) -> str | None:
    """The eleven digits that begin so; None where there are no such."""
    first = mod11(nine, _FIRST)
    if first is None:
        return None
    second = mod11(f"{nine}{first}", _SECOND)
    return None if second is None else f"{nine}{first}{second}"


def has_swedish_birth_date(digits: str) -> bool:
    """Whether ``yymmdd`` or ``yyyymmdd`` is a date as in personnummer and samordningsnummer."""
    month, day = int(digits[-4:-2]), int(digits[-2:])
    day = day - _COORDINATION if day > _COORDINATION else day
    if len(digits) == 8:
        return digits[:2] in {"18", "19", "20"} and is_day(int(digits[:4]), month, day)
    return _is_day_of_some_century(int(digits[:2]), month, day)


def is_swedish_identity(digits: str) -> bool:
    """Whether ten or twelve digits are a personnummer or samordningsnummer."""
    return len(digits) in {10, 12} and has_swedish_birth_date(digits[:-4]) and passes_luhn(digits[-10:])


def is_norwegian_account(digits: str) -> bool:
    """Whether eleven digits are a bank account; older accounts with 00 in the middle check the last six only."""
    if len(digits) != 11:
        return False
    check = int(digits[10])
    if digits[4:6] == "00" and mod11(digits[5:10], _SHORT_ACCOUNT) == check:
        return True
    return mod11(digits[:10], _ACCOUNT) == check


def is_norwegian_organisation(digits: str) -> bool:
    """Whether nine digits are an organisation number."""
    return len(digits) == 9 and digits[0] in "89" and mod11(digits[:8], _ORGANISATION) == int(digits[8])


def is_iban(text: str) -> bool:
    """Whether capital letters and digits without blanks are an IBAN."""
    if not (15 <= len(text) <= 34 and text.isalnum() and text[:2].isalpha() and text[2:4].isdigit()):
        return False
    turned = text[4:] + text[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1
