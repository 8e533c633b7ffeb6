"""The training corpus as examples: each unit with the features of its sentences and the labels that count."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from hearing.classify.features import Seen
from hearing.classify.labelling import ByRules, Classifier
from hearing.core.errors import ConfigurationError
from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.core.offsets import clean
from hearing.intake.measures import measures_in
from hearing.readers.contract import Options
from hearing.readers.formats import read
from hearing.rules.pipeline import Pipeline

_SCRIPT = "settle.py"


@dataclass(frozen=True, slots=True)
class Told:
    """Labels of a unit.

    Attributes:
        themes: Codes.
        stance: ``none`` where none is taken.
        concerns: By code, the groups that may lose out.
    """

    themes: tuple[str, ...]
    stance: str
    concerns: Mapping[str, frozenset[str]]

    @property
    def groups(self) -> frozenset[str]:
        """All groups that may lose out."""
        return frozenset(group for named in self.concerns.values() for group in named)


@dataclass(frozen=True, slots=True)
class Example:
    """A unit of the corpus.

    Attributes:
        document: The answer that it is a paragraph of; empty where it stands alone.
        hand: Who wrote it.
        sentences: Features of each sentence.
        labels: Those that count.
        by_rules: Those that rules give.
        named: Features of the sentences of the draft's measures that it names by number.
    """

    id: str
    document: str
    language: str
    hand: str
    voice: Voice
    sentences: tuple[Seen, ...]
    labels: Told
    by_rules: Told
    named: tuple[Seen, ...] = ()


def read_examples(corpus: Path, pipeline: Pipeline) -> Iterator[Example]:
    """Every unit of a corpus, in the order of its files.

    Args:
        corpus: Folder with texts, labels and ``settle.py``, which knows which labels count.
        pipeline: Whose rules give hits.

    Raises:
        ConfigurationError: if there is no corpus.
    """
    settle, letters = corpus_modules(corpus)
    answers = {unit.id: letter.id for letter in letters.all_letters() for unit in letter.units}
    without = Classifier(pipeline)
    classifiers = {hand: Classifier(pipeline, measures=of) for hand, of in measures_of_drafts(corpus).items()}
    for unit, labels in settle.final():
        classifier = classifiers.get(unit.hand, without)
        (found,) = classifier.read(_as_response(unit))
        stretch = classifier.stretch(found)
        yield Example(
            unit.id,
            answers.get(unit.id, ""),
            unit.language,
            unit.hand,
            Voice(labels.voice),
            tuple(stretch.sentences),
            told(labels.themes, labels.stance, [(code, groups) for _, code, groups in labels.concerns]),
            told_by_rules(classifier.by_rules(found)),
            tuple(stretch.named),
        )


def measures_of_drafts(corpus: Path) -> dict[str, dict[str, str]]:
    """By hand what each measure of its draft says; a hand that has a draft wrote answers to that one alone."""
    paths = sorted(corpus.glob("drafts/*.md"))
    return {path.stem: measures_in(read(path.read_bytes(), path.name, Options()).readings) for path in paths}


def corpus_modules(corpus: Path) -> tuple[Any, Any]:
    """The corpus' own way of reading it, which lies beside it: ``settle`` and ``letters``.

    Raises:
        ConfigurationError: if there is no corpus.
    """
    if not (corpus / _SCRIPT).is_file():
        raise ConfigurationError(f"no training corpus in {corpus}", hint="give its folder: --corpus models/corpus")
    own = {script.stem for script in corpus.glob("*.py")}
    others = {name: sys.modules.pop(name) for name in own & sys.modules.keys()}  # another corpus' scripts
    sys.path.insert(0, str(corpus.resolve()))
    try:
        return import_module("settle"), import_module("letters")
    finally:
        sys.path.pop(0)
        for name in own & sys.modules.keys():
            del sys.modules[name]
        sys.modules.update(others)


def _as_response(unit: Any) -> Response:
    # The voice is decided before the model is asked; rules must hit alike whoever speaks.
    text = clean(unit.text).text
    paragraph = Paragraph(1, text, Span(0, len(text)), voice=Voice.OWN)
    return Response(unit.id, unit.id, "", text, Kind.RESPONSE, (paragraph,), unit.language)


def told(themes: Iterable[str], stance: str, concerns: Iterable[tuple[str, Iterable[str]]]) -> Told:
    """Labels of a unit, the groups of each concern taken together."""
    groups: dict[str, frozenset[str]] = {}
    for code, named in concerns:
        groups[code] = groups.get(code, frozenset()) | frozenset(named)
    return Told(tuple(themes), stance, groups)


def told_by_rules(found: ByRules) -> Told:
    """The same of what rules give."""
    stance = found.stance.code if found.stance else "none"
    concerns = [(one.code, one.groups) for one in found.concerns]
    return told((one.code for one in found.themes), stance, concerns)
