"""Text to a spaCy document with tokens, sentences and lemmas; no model, so that it is cheap."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_TOKENIZERS = {"sv": "sv", "en": "en"}  # all others read as Norwegian


def analyse(text: str, language: str) -> Doc:
    """Tokens, sentence starts and lemmas of ``text``.

    Args:
        text: Cleaned text of a paragraph or more.
        language: ``nb nn sv da en se``; Norwegian Bokmål where empty or unknown.
    """
    return _pipeline(language)(text)


def words(text: str, language: str) -> list[str]:
    """The tokens of ``text`` alone, as ``analyse`` cuts them; no table of lemmas is read for them."""
    return [token.text for token in _pipeline(language).make_doc(text)]


@lru_cache(maxsize=8)
def _pipeline(language: str) -> Language:
    import spacy

    from hearing.language import components

    nlp = spacy.blank(_TOKENIZERS.get(language, "nb"))
    nlp.max_length = 10_000_000
    nlp.add_pipe(components.SENTENCES)
    nlp.add_pipe(components.LEMMAS, config={"language": language or "nb"})
    return nlp
