"""Which language a text is in: bokmål, nynorsk, Swedish, Danish, English or Northern Sami.

A small model of our own over character n-grams (``models/langid``, with its card) decides for a whole document,
and again for each paragraph that is long enough to be sure of.
"""

import functools
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hearing.core.errors import MissingRequirement
from hearing.core.model import Paragraph, Response, Voice
from hearing.core.places import shipped

# Shorter texts say too little; of longer ones the beginning says enough.
FEWEST_LETTERS = 12
MOST_LETTERS = 400
# A paragraph differs from its document only if it is this long and the model this sure.
LONG_PARAGRAPH = 120
SURE = 0.97

# The types that the model file may hold; skops refuses any other.
_TRUSTED = ["numpy.dtype"]


class _Model(Protocol):
    classes_: NDArray[np.str_]

    def predict_log_proba(self, texts: Sequence[str]) -> NDArray[np.float64]: ...


def identify(text: str) -> str:
    """Language of ``text``: ``nb nn sv da en se``, or empty where the text is too short to tell."""
    if _letters(text) < FEWEST_LETTERS:
        return ""
    likelihoods = _log_likelihoods([text])[0]
    return str(_model().classes_[likelihoods.argmax()])


def mark_languages(responses: Iterable[Response]) -> tuple[Response, ...]:
    """The responses, each with its language, its languages, and that of each paragraph.

    The sender's own words decide for the document; where there are none, all its words do. Many responses in one
    call, such as the rows of a survey, cost much less than as many calls.
    """
    marked = tuple(responses)
    texts = [paragraph.text for response in marked for paragraph in _tellable(response)]
    likelihoods = iter(_log_likelihoods(texts) if texts else ())
    return tuple(_marked(response, [next(likelihoods) for _ in _tellable(response)]) for response in marked)


def model_hash() -> str:
    """SHA-256 of the model's file, in hex: results change with it."""
    return hashlib.sha256(_model_file().read_bytes()).hexdigest()


def load_model() -> None:
    """Load the model now rather than at the first text."""
    _model()


def _tellable(response: Response) -> list[Paragraph]:
    return [paragraph for paragraph in response.paragraphs if _letters(paragraph.text) >= FEWEST_LETTERS]


def _marked(response: Response, likelihoods: list[NDArray[np.float64]]) -> Response:
    if not likelihoods:
        return response
    tellable = _tellable(response)
    own = [paragraph.voice == Voice.OWN for paragraph in tellable]
    weights = np.array([min(len(paragraph.text), MOST_LETTERS) for paragraph in tellable], dtype=float)
    weights *= np.array(own) if any(own) else 1.0
    codes = _model().classes_
    document = int((np.array(likelihoods) * weights[:, None]).sum(axis=0).argmax())
    by_number = {
        paragraph.number: str(codes[_refined(paragraph, likelihood, document)])
        for paragraph, likelihood in zip(tellable, likelihoods, strict=True)
    }
    paragraphs = tuple(
        replace(paragraph, language=by_number.get(paragraph.number, str(codes[document])))
        for paragraph in response.paragraphs
    )
    return replace(
        response, language=str(codes[document]), languages=_most_used(paragraphs), paragraphs=paragraphs
    )


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def _refined(paragraph: Paragraph, likelihood: NDArray[np.float64], document: int) -> int:
    best = int(likelihood.argmax())
    sure = len(paragraph.text) >= LONG_PARAGRAPH and likelihood[best] >= np.log(SURE)
    return best if sure else document


def _most_used(paragraphs: tuple[Paragraph, ...]) -> tuple[str, ...]:
    letters: Counter[str] = Counter()
    for paragraph in paragraphs:
        letters[paragraph.language] += len(paragraph.text)
    return tuple(language for language, _ in letters.most_common())


def _log_likelihoods(texts: list[str]) -> NDArray[np.float64]:
    """Log-probability of each language, shape (texts, languages)."""
    return _model().predict_log_proba([text[:MOST_LETTERS] for text in texts])


@functools.cache
def _model() -> _Model:
    import skops.io

    path = shipped("models") / "langid" / "model.skops"
    if not path.is_file():
        raise MissingRequirement(
            "the language model is missing", place=str(path), hint="install anew: make install"
        )
    model = skops.io.load(path, trusted=_TRUSTED)
    model[-1].coef_ = model[-1].coef_.astype(np.float64)
    loaded: _Model = model
    return loaded


def _model_file() -> Path:
    path = shipped("models") / "langid" / "model.skops"
    if not path.is_file():
        raise MissingRequirement(
            "the language model is missing", place=str(path), hint="install anew: make install"
        )
    return path
