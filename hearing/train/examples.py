"""The training corpus as examples: each unit with the features of its sentences and the labels that count."""

import sys
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from hearing.classify.features import Seen, seen
from hearing.classify.labelling import ByRules, Classifier
from hearing.core.errors import ConfigurationError
from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.core.offsets import clean
from hearing.rules.pipeline import Pipeline

_SCRIPT = "settle.py"
_Concern = tuple[int, str, Collection[str]]  # sentence from 1, code, groups


@dataclass(frozen=True, slots=True)
class Told:
    """Labels of a unit.

    Attributes:
        themes: Codes.
        stance: ``none`` where none is taken.
        concerns: Codes for each sentence.
        groups: Who may lose out, for each sentence.
    """

    themes: tuple[str, ...]
    stance: str
    concerns: tuple[frozenset[str], ...]
    groups: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A unit of the corpus.

    Attributes:
        hand: Who wrote it.
        sentences: Features of each sentence.
        labels: Those that count.
        by_rules: Those that rules give.
    """

    id: str
    language: str
    hand: str
    voice: Voice
    sentences: tuple[Seen, ...]
    labels: Told
    by_rules: Told


def read_examples(corpus: Path, pipeline: Pipeline) -> Iterator[Example]:
    """Every unit of a corpus, in the order of its files.

    Args:
        corpus: Folder with texts, labels and ``settle.py``, which knows which labels count.
        pipeline: Whose rules give hits.

    Raises:
        ConfigurationError: if there is no corpus.
    """
    if not (corpus / _SCRIPT).is_file():
        raise ConfigurationError(f"no training corpus in {corpus}", hint="give its folder: --corpus models/corpus")
    settle, blind = _modules(corpus)
    classifier = Classifier(pipeline)
    for unit, labels in settle.final():
        parts = [clean(unit.text[start:end]).text for start, end in blind.sentences(unit.text)]
        spans = list(_spans(parts))
        (read,) = classifier.read(_as_response(unit, " ".join(parts)))
        yield Example(
            unit.id,
            unit.language,
            unit.id.split("-")[1],
            Voice(labels.voice),
            tuple(seen(read.context, [one.hit for one in read.findings], pipeline, spans)),
            _told(labels.themes, labels.stance, labels.concerns, len(spans)),
            _told_by_rules(classifier.by_rules(read), spans),
        )


def _modules(corpus: Path) -> tuple[Any, Any]:
    """The corpus' own way of reading it, which lies beside it."""
    sys.path.insert(0, str(corpus.resolve()))
    try:
        return import_module("settle"), import_module("blind")
    finally:
        sys.path.pop(0)


def _spans(parts: Iterable[str]) -> Iterator[Span]:
    """Where each sentence stands in all of them, joined by spaces."""
    at = 0
    for part in parts:
        yield Span(at, at + len(part))
        at += len(part) + 1


def _as_response(unit: Any, text: str) -> Response:
    # The voice is decided before the model is asked; rules must hit alike whoever speaks.
    paragraph = Paragraph(1, text, Span(0, len(text)), voice=Voice.OWN)
    return Response(unit.id, unit.id, "", text, Kind.RESPONSE, (paragraph,), unit.language)


def _told(themes: Iterable[str], stance: str, concerns: Iterable[_Concern], sentences: int) -> Told:
    codes: list[set[str]] = [set() for _ in range(sentences)]
    groups: list[set[str]] = [set() for _ in range(sentences)]
    for number, code, named in concerns:
        at = min(number, sentences) - 1
        codes[at].add(code)
        groups[at].update(named)
    return Told(tuple(themes), stance, tuple(map(frozenset, codes)), tuple(map(frozenset, groups)))


def _told_by_rules(found: ByRules, spans: list[Span]) -> Told:
    starts = [span.start for span in spans]
    concerns = [(bisect_right(starts, one.evidence.span.start), one.code, one.groups) for one in found.concerns]
    stance = found.stance.code if found.stance else "none"
    return _told((one.code for one in found.themes), stance, concerns, len(spans))
