"""Who sends a document: what a model finds likeliest of all that may be the sender's name.

The rules of intake know letterheads, signatures and forms by their words. The model has seen where in whole
answers the sender stands, and what its name looks like; whom the rules found is one of its candidates.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from hearing.classify.skops_files import file_hash, read_skops, shipped_file, unreadable, write_skops
from hearing.core.alike import agreement
from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.names import are_persons, capitalised, is_person, normal
from hearing.intake.sender_candidates import DOMAIN, Candidate, candidates
from hearing.intake.sender_features import View, features

FORMAT = 1
_FOR_RULES = 0.5  # log-odds that speak for a body which the rules found
_NEVER_SEEN = frozenset({"site", "properties"})  # a page's publisher, a file's author: the model has read letters
_COMPARED = 8  # how many of the likeliest names are held against each other
_NEARLY = 1.5  # log-odds below the likeliest from which a name may still be chosen


@dataclass(frozen=True, slots=True)
class Asked:
    """The candidates of a document, each with the names of its features."""

    material: Material
    by_rules: Sender
    among: tuple[Candidate, ...]
    features: tuple[Sequence[str], ...]

    @classmethod
    def about(cls, material: Material, by_rules: Sender) -> Asked:
        """What is asked about a document for which the rules found a sender, or none."""
        among = candidates(material, by_rules)
        view = View.of(material, by_rules, among)
        return cls(material, by_rules, tuple(among), tuple(features(one, view, among) for one in among))


@dataclass(frozen=True, slots=True)
class SenderModel:
    """A weight for each feature; a candidate's worth is their sum."""

    weights: Mapping[str, float]

    def choose(self, material: Material, by_rules: Sender) -> Sender:
        """The sender that is likeliest; the rules' own where that is the one they found."""
        if by_rules.known_from in _NEVER_SEEN and not by_rules.is_person:
            return by_rules
        asked = Asked.about(material, by_rules)
        best = self.best(asked)
        if normal(best.name) == normal(by_rules.name):
            return by_rules
        if not best.name:
            return Sender(on_behalf_of=by_rules.on_behalf_of)
        name = capitalised(best.name)
        is_body = best.part == DOMAIN or material.bodies.is_body(name)
        person = not is_body and (is_person(name) or are_persons(name))
        return best.as_sender(material, is_person=person)

    def best(self, asked: Asked) -> Candidate:
        """Of those nearly as likely as the likeliest, the candidate with which most of what is likely agrees.

        «Nes skule» agrees with «Nes skule, Fjordby kommune» and with «Nes skule, rektor», and so stands where
        each of the three is a little less likely than a wrong name.
        """
        worths = self._worths(asked)
        compared = sorted(range(len(worths)), key=lambda at: -worths[at])[:_COMPARED]
        highest = worths[compared[0]]
        odds = {at: math.exp(worths[at] - highest) for at in compared}

        def agreed(at: int) -> float:
            name = asked.among[at].name
            return math.fsum(odd * agreement(name, asked.among[other].name) for other, odd in odds.items())

        nearly = [at for at in compared if highest - worths[at] <= _NEARLY]
        return asked.among[max(nearly, key=lambda at: (round(agreed(at), 9), odds[at]))]

    def _worths(self, asked: Asked) -> list[float]:
        found = "" if asked.by_rules.is_person else normal(asked.by_rules.name)
        return [
            self.worth(told) + (_FOR_RULES if found and normal(one.name) == found else 0.0)
            for one, told in zip(asked.among, asked.features, strict=True)
        ]

    def worth(self, told: Iterable[str]) -> float:
        """Sum of the weights of features."""
        return math.fsum(self.weights.get(name, 0.0) for name in set(told))


def senders_hash() -> str:
    """SHA-256 of the shipped model, in hex; empty where there is none."""
    return file_hash(shipped_file("senders"))


@cache
def shipped_senders() -> SenderModel | None:
    """The shipped model, loaded once; None where there is none."""
    path = shipped_file("senders")
    return load_senders(path) if path else None


def load_senders(path: Path) -> SenderModel:
    """Read a model of senders.

    Raises:
        MissingRequirement: if the file holds anything else.
    """
    held = read_skops(path, FORMAT)
    try:
        names = held["features"].split("\n")
        return SenderModel(dict(zip(names, held["weights"].astype(float).tolist(), strict=True)))
    except Exception as error:
        raise unreadable(path, error) from error


def save_senders(model: SenderModel, path: Path) -> None:
    """Write a model of senders; the same model gives the same bytes."""
    names = sorted(model.weights)
    weights = np.array([model.weights[name] for name in names], dtype=np.float16)
    write_skops({"format": FORMAT, "features": "\n".join(names), "weights": weights}, path)
