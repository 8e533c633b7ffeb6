"""Paragraphs that persons have confirmed as examples."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from hearing.classify.features import sentences
from hearing.classify.findings import Read
from hearing.classify.labelling import Classifier
from hearing.core.model import Label, LabelKind, Labelled
from hearing.rules.pipeline import Pipeline
from hearing.train.examples import Example, told, told_by_rules

Confirmed = tuple[
    Labelled, Collection[int], Collection[Label]
]  # an answer, the numbers of paragraphs, their labels


def decided_examples(
    answers: Iterable[Confirmed], pipeline: Pipeline, measures: Mapping[str, str]
) -> Iterator[Example]:
    """Confirmed paragraphs with the labels that a person gave them.

    Paragraphs in which nothing is ever labelled, and those in a language without rules, teach nothing.

    Args:
        answers: With the paragraphs that are confirmed, and the labels in them that persons gave.
        pipeline: Whose rules give hits.
        measures: What each measure of the draft says, by its number.
    """
    classifier = Classifier(pipeline, measures=measures)
    for labelled, numbers, labels in answers:
        for read in classifier.read(labelled.response):
            number = read.paragraph.number
            if number in numbers and pipeline.compiled(read.context.language) and sentences(read.context):
                own = [one for one in labels if one.paragraph == number]
                yield _example(labelled, read, own, classifier)


def _example(labelled: Labelled, read: Read, labels: Collection[Label], classifier: Classifier) -> Example:
    stretch = classifier.stretch(read)
    themes = [one.code for one in labels if one.kind is LabelKind.THEME]
    stances = [one.code for one in labels if one.kind is LabelKind.STANCE]
    concerns = [(one.code, one.groups) for one in labels if one.kind is LabelKind.CONCERN]
    return Example(
        f"{labelled.response.id}-{read.paragraph.number}",
        labelled.response.id,
        read.context.language,
        labelled.response.id,
        read.paragraph.voice,
        tuple(stretch.sentences),
        told(themes, stances[-1] if stances else "none", concerns),
        told_by_rules(classifier.by_rules(read)),
        tuple(stretch.named),
    )
