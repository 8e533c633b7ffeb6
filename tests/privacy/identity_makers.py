"""Identity and account numbers that are valid and nobody's: made by the rules, never taken from anywhere."""

from hearing.privacy import check_digits


def norwegian(day: int = 1, month: int = 1, year: int = 90, serial: int = 100, *, d_number: bool = False) -> str:
    """A fødselsnummer with the first serial from ``serial`` on that has check digits."""
    date = f"{day + 40 * d_number:02}{month:02}{year:02}"
    found = (check_digits.with_norwegian_check_digits(f"{date}{number:03}") for number in range(serial, 1000))
    return next(number for number in found if number)


def swedish(
    day: int = 1, month: int = 1, year: int = 1990, serial: int = 100, *, coordination: bool = False
) -> str:
    """A personnummer of twelve digits."""
    date = f"{year:04}{month:02}{day + 60 * coordination:02}"
    short = f"{date[2:]}{serial:03}"
    return f"{date}{serial:03}{check_digits.luhn_digit(short)}"


def account(serial: int = 12345678) -> str:
    """A Norwegian account number in groups of 4, 2 and 5."""
    digits = next(
        f"{number}{check}"
        for number in range(8601000000 + serial, 8602000000 + serial)
        if (check := check_digits.mod11(str(number), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))) is not None
        and str(number)[4:6] != "00"
    )
    return f"{digits[:4]}.{digits[4:6]}.{digits[6:]}"


def iban(country: str, number: str) -> str:
    """An IBAN of a bare account number."""
    turned = "".join(str(int(char, 36)) for char in f"{number}{country}00")
    return f"{country}{98 - int(turned) % 97:02}{number}"
