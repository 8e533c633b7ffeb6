"""Words, numbers and dates in the digest's language; the catalogues are compiled in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

LOCALES = Path(__file__).parent / "locale"
DOMAIN = "digest"
_MARKS = {"nb": ("«", "»"), "nn": ("«", "»"), "sv": ("”", "”"), "en": ("“", "”")}


def N_(message: str) -> str:  # noqa: N802  # the name that extractors look for
    """Mark a message for translation where it stands in a table."""
    return message


@dataclass(frozen=True, slots=True)
class Words:
    """How things are said in one language (``nb``, ``nn``, ``sv``, ``en``)."""

    language: str
    catalogue: NullTranslations

    def gettext(self, message: str, /, **values: str) -> str:
        """``message`` translated, its placeholders filled in where values are given."""
        text = self.catalogue.gettext(message)
        return text % values if values else text

    def ngettext(self, singular: str, plural: str, count: int, /, **values: str) -> str:
        """The form for ``count``, its placeholders filled in where values are given."""
        text = self.catalogue.ngettext(singular, plural, count)
        return text % values if values else text

    def number(self, n: int) -> str:
        """A whole number with the language's grouping."""
        return _number(n, self.language)

    def decimal(self, x: float) -> str:
        """A number with two decimals at most."""
        from babel.numbers import format_decimal

        return format_decimal(x, format="0.##", locale=self.language)

    def day(self, day: date, step: str) -> str:
        """A day without its year, such as «2. nov.»; the month and year where ``step`` is ``month``."""
        from babel.dates import format_skeleton

        return str(format_skeleton("yMMM" if step == "month" else "MMMd", day, locale=self.language))

    def date(self, day: date) -> str:
        """A date in full, the month in letters."""
        return _date(day, self.language)

    def quoted(self, text: str) -> str:
        """Words in the quotation marks of the digest's language."""
        opening, closing = _MARKS[self.language]
        return f"{opening}{text}{closing}"

    def listed(self, items: Sequence[str]) -> str:
        """«a, b and c»."""
        from babel.lists import format_list

        return format_list(items, locale=self.language)

    def language_name(self, code: str) -> str:
        """Name of the language ``code``; the code where it is not known."""
        from babel import Locale

        return str(Locale.parse(self.language).languages.get(code, code))


@lru_cache(maxsize=4096)
def _number(n: int, language: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(n, locale=language)


@lru_cache(maxsize=4096)
def _date(day: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, format="long", locale=language)


@lru_cache
def words_in(language: str) -> Words:
    """How things are said in ``language``; English is the language of the messages themselves."""
    return Words(language, catalogue_in(LOCALES, DOMAIN, language))


def catalogue_in(locales: Path, domain: str, language: str) -> NullTranslations:
    """The catalogue of a domain in ``language``."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    if language == "en":
        return NullTranslations()
    path = locales / language / "LC_MESSAGES" / f"{domain}.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=domain)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
