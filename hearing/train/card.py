"""The card of a model: what it was trained on, and how good it is on a hand it has not read."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hearing.core.model import Voice
from hearing.train.answer_stances import Stances
from hearing.train.examples import Example, Told
from hearing.train.fitting import labels_of, tasks
from hearing.train.measuring import Found, Guess, chosen, figures
from hearing.train.training import Trained

_NOTHING = Told((), "none", {})
_EDGES = (0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0)
_HEAD = """# Model {name}

Says how likely each theme, concern, group at risk and stance is in a paragraph or sentence. One-vs-rest logistic
regression over lemmas, parts of compounds, letters and the hits of the rules; over that a small network for each
kind of label, which looks at what stands around a paragraph; for the stance of the whole, logistic regression over
all stances at once. No words are stored, features are hashed. How it is combined with the rules: `docs/model.md`.
Made by `hearing train`; the same corpus and rules give the same file.

- Size: {size:.1f} MB; read by skops without pickle.
- Data: {units} invented units ({languages}), {paragraphs} of them paragraphs of {answers} whole answers; see
  `models/corpus/README.md`.
- Thresholds: {thresholds}.

## Figures

Each hand's whole answers are labelled by a model that has read none of that hand's texts. Figures over answers, as
`hearing evaluate` defines them: themes, mean F1 of an answer's set of themes; stance, share of own paragraphs with
the right one; concerns and groups, F1 over the sets. Voices are taken as known. Calibration and thresholds were
chosen on these same answers, two numbers for each kind of label; the networks are held out by hand too.

| made by | language | themes | stance | concerns | groups |
|---|---|---|---|---|---|
{figures}

Stance of the whole answer, share of those that are a single voice's answer with the right one:

| made by | {languages_of_stances} | all |
|---|{lines_of_stances}---|
{stances}

What more text is worth (both together, on the last hand's answers, by the share of the other hands' texts):

| share | themes | stance | concerns | groups |
|---|---|---|---|---|
{curve}

Two hands that labelled the pieces of the corpus blind reached with each other: voice 0.990 and stance 0.851 (share
alike), themes F1 0.735, concerns 0.862, groups 0.849.

## Calibration

Of labels given a probability in the range, the share that was right.

| labels | language | {ranges} |
|---|---|{lines}
{calibration}

## Weaknesses

The texts are invented. Concerns and groups are far from what two people agree on; rare ones are found least often.
Irony and what is only implied are missed. Only nb, nn and sv; other languages are left to the rules.
"""


def card(examples: Sequence[Example], trained: Trained, size: int) -> str:
    """The card in Markdown."""
    languages = Counter(one.language for one in examples)
    model = trained.model
    return _HEAD.format(
        name=model.name,
        size=size / 1e6,
        units=len(examples),
        paragraphs=sum(bool(one.document) for one in examples),
        answers=len({one.document for one in examples if one.document}),
        languages=", ".join(f"{code} {count}" for code, count in sorted(languages.items())),
        thresholds="; ".join(
            f"{kind} {one.gives} (where a rule says it too: {one.keeps})" for kind, one in model.thresholds.items()
        ),
        figures="\n".join(_figures(trained)),
        **_stances(trained.stances),
        curve="\n".join(f"| {part} | {_row(reached)} |" for part, reached in trained.curve.items()),
        ranges=" | ".join(f"–{edge}" for edge in _EDGES[1:]),
        lines="---|" * (len(_EDGES) - 1),
        calibration="\n".join(_calibration(trained)),
    )


def _figures(trained: Trained) -> Iterator[str]:
    guessed = list(zip(trained.held_out, trained.guesses, strict=True))
    for maker in ("rules", "model", "both"):
        for language in ("nb", "nn", "sv", ""):
            units = [pair for pair in guessed if language in ("", pair[0].language)]
            reached = figures(Found(one, _by(maker, one, guess, trained)) for one, guess in units)
            yield f"| {maker} | {language or 'all'} | {_row(reached)} |"


def _stances(told: Stances) -> dict[str, str]:
    languages = [str(code) for code in sorted(set(told.languages)) if code]
    lines = []
    for maker, said in (("rules", told.by_rules), ("both", told.by_both)):
        right = said == told.right
        figures = [*(f"{right[told.languages == code].mean():.3f}" for code in languages), f"{right.mean():.3f}"]
        lines.append(f"| {maker} | {' | '.join(figures)} |")
    return {
        "languages_of_stances": " | ".join(languages),
        "lines_of_stances": "---|" * len(languages),
        "stances": "\n".join(lines),
    }


def _row(reached: Mapping[str, float]) -> str:
    return " | ".join(f"{value:.3f}" for value in reached.values())


def _by(maker: str, one: Example, guess: Guess, trained: Trained) -> Told:
    if maker == "rules":
        return one.by_rules if one.voice is Voice.OWN else _NOTHING
    alone = one if maker == "both" else replace(one, by_rules=_NOTHING)
    return chosen(alone, guess, trained.model.thresholds)


def _calibration(trained: Trained) -> Iterator[str]:
    languages = np.array([one.language for one in trained.held_out])
    for name, task in tasks(trained.held_out, labels_of(trained.model.heads)).items():
        likely = np.array([[guess[name][label] for label in task.labels] for guess in trained.guesses])
        for language in ("nb", "nn", "sv", ""):
            looked_at = task.used & (languages == language) if language else task.used
            shares = _shares(likely[looked_at], task.truth[looked_at])
            yield f"| {name} | {language or 'all'} | {' | '.join(shares)} |"


def _shares(likely: NDArray[np.float64], truth: NDArray[np.bool_]) -> Iterator[str]:
    for least, most in pairwise(_EDGES):
        within = (likely >= least) & (likely < most)
        yield f"{truth[within].mean():.2f}" if within.any() else "–"
