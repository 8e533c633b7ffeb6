"""Words of the desk; what the digest says too is taken from its catalogue."""

from functools import lru_cache
from pathlib import Path

from hearing.digest import translations
from hearing.digest.translations import N_, Words

__all__ = ["DOMAIN", "LANGUAGES", "LOCALES", "N_", "Words", "words_in"]

LOCALES = Path(__file__).parent / "locale"
DOMAIN = "review"
LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk", "sv": "Svenska", "en": "English"}


@lru_cache
def words_in(language: str) -> Words:
    """How things are said in ``language``."""
    catalogue = translations.catalogue_in(LOCALES, DOMAIN, language)
    catalogue.add_fallback(translations.words_in(language).catalogue)
    return Words(language, catalogue)
