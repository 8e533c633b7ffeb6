"""Whose voice each paragraph is in: what intake said, put right by a model where it is sure.

The rules of intake know formalities by their words. The model has seen how whole answers are built: where a sender
presents itself, tells of the meeting, or says who wrote the answer. What a rule knows as a formality, as the
proposal's or as somebody else's stays so unless the model is very sure. The sender's own words become a formality
only where it is fairly sure: nothing is labelled in a formality, so that a mistake there loses a point.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from hearing.classify.head import Head, plain_head, read_head
from hearing.classify.skops_files import file_hash, read_skops, shipped_file, unreadable, write_skops
from hearing.classify.voice_features import COLUMNS, rows
from hearing.core.model import Kind, Paragraph, Response, Voice

FORMAT = 1
_BY_KIND = frozenset({Kind.DRAFT, Kind.INVITATION, Kind.EMPTY})  # whose voice is known from the kind alone
_SURE_AGAINST_A_RULE = 0.9
_SURE_OF_A_FORMALITY = 0.7


def with_likely_voices(response: Response, head: Head) -> Response:
    """The response with the voices that rules and model give together."""
    if response.kind in _BY_KIND or not response.paragraphs:
        return response
    chances = head.probabilities(rows(response))
    shares = chances / chances.sum(axis=1, keepdims=True)
    paragraphs = (
        _with_voice(one, dict(zip(map(Voice, head.labels), map(float, row), strict=True)))
        for one, row in zip(response.paragraphs, shares, strict=True)
    )
    return replace(response, paragraphs=tuple(paragraphs))


def _with_voice(one: Paragraph, likely: Mapping[Voice, float]) -> Paragraph:
    return replace(one, voice=chosen(one.voice, likely))


def chosen(by_rule: Voice, likely: Mapping[Voice, float]) -> Voice:
    """The voice that stands, given what the rules of intake said and how likely the model finds each."""
    best = max(likely, key=lambda voice: likely[voice])
    needed = 0.0
    if by_rule is not Voice.OWN:
        needed = _SURE_AGAINST_A_RULE
    elif best is Voice.FORMAL:
        needed = _SURE_OF_A_FORMALITY
    return best if likely[best] >= needed else by_rule


def voices_hash() -> str:
    """SHA-256 of the shipped model, in hex; empty where there is none."""
    return file_hash(shipped_file("voices"))


@cache
def shipped_voices() -> Head | None:
    """The shipped model, loaded once; None where there is none."""
    path = shipped_file("voices")
    return load_voices(path) if path else None


def load_voices(path: Path) -> Head:
    """Read a model of voices.

    Raises:
        MissingRequirement: if the file holds anything else.
    """
    held = read_skops(path, FORMAT)
    try:
        return read_head(held["voices"], COLUMNS)
    except Exception as error:
        raise unreadable(path, error) from error


def save_voices(head: Head, path: Path) -> None:
    """Write a model of voices; the same model gives the same bytes."""
    write_skops({"format": FORMAT, "voices": plain_head(head)}, path)
