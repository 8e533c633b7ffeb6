"""Decisions as gold: what persons have gone through, as ``hearing evaluate`` reads it.

Only confirmed paragraphs are gold, since only there somebody has said that nothing is missing. An answer is
gold as a whole once every paragraph that counts is confirmed; figures over whole answers need that. Confirmed
paragraphs of other answers stand in a file of their own, for rules and models to learn from.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from hearing.core.model import (
    ACCEPTED,
    ANSWERS,
    PERSON,
    REJECTED,
    BlockKind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Voice,
)
from hearing.digest.export import writable
from hearing.digest.records import as_record
from hearing.store.decisions import confirmed
from hearing.store.store import Store


@dataclass(slots=True)
class Gold:
    """Lines of each file.

    Attributes:
        answers: Answers that were gone through as a whole.
        paragraphs: Confirmed paragraphs of other answers, grouped by answer.
        by_machine: What rules and models say of the same whole answers.
    """

    answers: list[dict[str, Any]] = field(default_factory=list)
    paragraphs: list[dict[str, Any]] = field(default_factory=list)
    by_machine: list[dict[str, Any]] = field(default_factory=list)


def gold_of(store: Store) -> Gold:
    """All that persons have confirmed in the store."""
    gold = Gold()
    ids = _ids(store)
    for labelled, numbers in confirmed_answers(store):
        id_ = labelled.response.id
        if is_done(labelled, numbers):
            gold.answers.append(gold_record(labelled, ids[id_], [p.number for p in labelled.response.paragraphs]))
            machine = store.as_labelled(id_)
            gold.by_machine.append(as_record(machine or labelled))
        else:
            gold.paragraphs.append(gold_record(labelled, ids[id_], numbers))
    return gold


def confirmed_answers(store: Store) -> Iterator[tuple[Labelled, frozenset[int]]]:
    """Answers with the numbers of the paragraphs that persons have confirmed; repeated ones are left out."""
    for id_, made in store.label_decisions.by_response().items():
        labelled = store.response(id_)
        if labelled is None or labelled.response.duplicate_of or labelled.response.kind not in ANSWERS:
            continue
        numbers = confirmed(made, labelled.response)
        if numbers or is_done(labelled, numbers):
            yield labelled, numbers


def is_done(labelled: Labelled, confirmed_ones: Collection[int]) -> bool:
    """Whether every paragraph that counts is confirmed."""
    return all(number in confirmed_ones for number in counting(labelled))


def counting(labelled: Labelled) -> list[int]:
    """Paragraphs that a person must have looked at: the sender's own words, and all that bear a label."""
    bear = {one.paragraph for one in labelled.labels if one.status != REJECTED}
    return [one.number for one in labelled.response.paragraphs if one.number in bear or _is_own(one)]


def _is_own(paragraph: Paragraph) -> bool:
    return paragraph.voice is Voice.OWN and paragraph.role is not BlockKind.HEADING


def gold_record(labelled: Labelled, id_: str, numbers: Collection[int]) -> dict[str, Any]:
    """A line of gold with the paragraphs of these numbers."""
    response = labelled.response
    return {
        "id": id_,
        "source": response.source,
        "part": response.part,
        "kind": response.kind.value,
        "lang": response.language,
        "sender": response.sender,
        "stakeholder": response.stakeholder,
        "stance": response.stance,
        "paragraphs": [
            _paragraph(one, [label for label in labelled.labels if label.paragraph == one.number])
            for one in response.paragraphs
            if one.number in numbers
        ],
    }


def _paragraph(paragraph: Paragraph, labels: Iterable[Label]) -> dict[str, Any]:
    decided = given_by_persons(labels)
    stances = [one.code for one in decided if one.kind is LabelKind.STANCE]
    return {
        "text": paragraph.text,
        "voice": paragraph.voice.value,
        "themes": sorted({one.code for one in decided if one.kind is LabelKind.THEME}),
        "stance": stances[-1] if stances else "none",
        "concerns": [
            {"code": one.code, "groups": list(one.groups), "evidence": one.evidence.text}
            for one in decided
            if one.kind is LabelKind.CONCERN
        ],
    }


def given_by_persons(labels: Iterable[Label]) -> list[Label]:
    """Labels that stand because a person says so."""
    return [one for one in labels if one.status == ACCEPTED and one.made_by.startswith(PERSON)]


def _ids(store: Store) -> Mapping[str, str]:
    """Gold id of each response: the stem of its file's name, or its own id where files or parts share a stem."""
    stems = {id_: PurePath(source).stem for id_, source in store.listing.files_of_responses()}
    times = Counter(stems.values())
    return {id_: stem if times[stem] == 1 else id_ for id_, stem in stems.items()}


def write_gold(gold: Gold, folder: Path) -> list[Path]:
    """Write ``gold.jsonl``, ``paragraphs.jsonl`` and ``by-machine.jsonl``."""
    files = {
        "gold.jsonl": gold.answers,
        "paragraphs.jsonl": gold.paragraphs,
        "by-machine.jsonl": gold.by_machine,
    }
    return list(_written(files, folder))


def _written(files: Mapping[str, list[dict[str, Any]]], folder: Path) -> Iterator[Path]:
    with writable(folder):
        for name, records in files.items():
            lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            (folder / name).write_text("".join(lines), encoding="utf-8")
            yield folder / name
