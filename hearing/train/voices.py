"""Trains the model of voices on whole answers, and measures it on those by a hand that it has not read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hearing.classify.head import Head
from hearing.classify.voice_features import rows
from hearing.classify.voice_model import with_likely_voices
from hearing.core.model import Voice
from hearing.train.answers import Answer
from hearing.train.fitting import one_vs_rest
from hearing.train.hands import held_out_by_group

_CLOSENESS, _KEPT = 1.0, 400_000  # inverse regularisation, and how many weights are kept
_CARD = """# Model of voices

Says how likely a paragraph is the sender's own, the proposal's, somebody else's or a formality. One-vs-rest
logistic regression over hashed words, letters, place, neighbours, typography and what the rules of intake said;
read by skops without pickle. How it is combined with the rules: `docs/model.md`. Made by
`hearing train --part voices`; the same corpus and rules give the same file.

- Size: {size:.1f} MB.
- Data: {paragraphs} paragraphs of {answers} invented whole answers, see `models/corpus/README.md`. Their drafts
  are not given.

## Figures

Each hand's answers by a model that has not read that hand; hands are held out in six groups.
Share of words in the right voice, and share of
the sender's own paragraphs that are lost to another voice.

| made by | {languages} | all | own paragraphs lost |
|---|{lines}---|---|
{figures}

The hands wrote for the same plan and labelled by the same codebook; expect less of real answers.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One paragraph: its language, its number of words, its right voice, and what rules alone and both said."""

    language: str
    words: int
    right: Voice
    by_rules: Voice
    by_both: Voice


def train_voices(answers: Sequence[Answer]) -> Head:
    """The head that all answers make; the same answers give the same head."""
    from scipy.sparse import vstack

    seen = vstack([rows(one.response) for one in answers if one.voices], format="csr")
    voices = np.array([voice for one in answers for voice in one.voices])
    return one_vs_rest(seen, {str(voice): voices == voice for voice in Voice}, _CLOSENESS, _KEPT)


def held_out(answers: Sequence[Answer]) -> Iterator[Measured]:
    """Every paragraph as a model says it that has not read its hand."""
    for others, group in held_out_by_group(answers):
        head = train_voices(others)
        for one in group:
            yield from _measured(one, head)


def _measured(one: Answer, head: Head) -> Iterator[Measured]:
    both = with_likely_voices(one.response, head)
    for right, by_rules, by_both in zip(one.voices, one.response.paragraphs, both.paragraphs, strict=True):
        words = len(by_rules.text.split())
        yield Measured(one.response.language, words, right, by_rules.voice, by_both.voice)


def voices_card(answers: Sequence[Answer], measured: Sequence[Measured], size: int) -> str:
    """The card in Markdown."""
    languages = sorted({one.language for one in measured if one.language})
    return _CARD.format(
        size=size / 1e6,
        paragraphs=len(measured),
        answers=len(answers),
        languages=" | ".join(languages),
        lines="---|" * len(languages),
        figures="\n".join(_figures(measured, languages)),
    )


def _figures(measured: Sequence[Measured], languages: Sequence[str]) -> Iterator[str]:
    by_rules = {id(one): one.by_rules for one in measured}
    by_both = {id(one): one.by_both for one in measured}
    for name, said in (("rules", by_rules), ("rules and model", by_both)):
        parts = [[one for one in measured if one.language == language] for language in languages]
        figures = [*(f"{share_right(part, said):.3f}" for part in parts), f"{share_right(measured, said):.3f}"]
        yield f"| {name} | {' | '.join(figures)} | {share_lost(measured, said):.3f} |"


def share_right(measured: Sequence[Measured], said: Mapping[int, Voice]) -> float:
    """Share of words in the right voice."""
    right = sum(one.words for one in measured if said[id(one)] is one.right)
    return right / max(1, sum(one.words for one in measured))


def share_lost(measured: Sequence[Measured], said: Mapping[int, Voice]) -> float:
    """Share of the sender's own paragraphs that are said to be in another voice."""
    own = [one for one in measured if one.right is Voice.OWN]
    return sum(said[id(one)] is not Voice.OWN for one in own) / max(1, len(own))
