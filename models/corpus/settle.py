"""Where two hands differ: sheets for a third, and the labels that count in the end.

    python models/corpus/settle.py > SHEET      # units on which the two hands differ, with both labels

A third hand answers with lines of the same form as the blind labels (see blind.py), in ``settled/``.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from blind import BlindLabels, read_labels, sentences
from letters import all_letters
from units import Unit, read_units

HERE = Path(__file__).parent


def as_labels(unit: Unit) -> BlindLabels:
    """The first hand's labels in the form of the second's: each concern by its sentence."""
    places = sentences(unit.text)
    concerns = tuple(
        (_sentence(places, mark.start), code, mark.groups) for mark in unit.marks for code in mark.codes
    )
    return BlindLabels(unit.id, unit.voice, unit.stance, unit.themes, concerns)


def _sentence(places: list[tuple[int, int]], at: int) -> int:
    return next((number for number, (_, end) in enumerate(places, start=1) if at < end), len(places))


def agree(one: BlindLabels, other: BlindLabels) -> bool:
    """Whether two hands say the same, wherever they see a concern and in whatever order."""
    return _told(one) == _told(other)


def _told(labels: BlindLabels) -> tuple[object, ...]:
    concerns = frozenset((code, frozenset(groups)) for _, code, groups in labels.concerns)
    return labels.voice, labels.stance, frozenset(labels.themes), concerns


def written_line(labels: BlindLabels) -> str:
    """A line of labels."""
    concerns = ";".join(
        f"{sentence}:{code}" + (f"/{'+'.join(groups)}" if groups else "")
        for sentence, code, groups in labels.concerns
    )
    return f"{labels.id} {labels.voice} {labels.stance} {','.join(labels.themes) or '-'} {concerns or '-'}"


def planned_units() -> list[Unit]:
    """The units that were written for the plan, with the first hand's labels."""
    return _units_in("texts")


def all_units() -> dict[str, Unit]:
    """Every unit with the first hand's labels, by id: planned ones, paragraphs, and those of whole answers."""
    of_answers = [unit for letter in all_letters() for unit in letter.units]
    return {unit.id: unit for unit in (*planned_units(), *_units_in("paragraphs"), *of_answers)}


def _units_in(folder: str) -> list[Unit]:
    return [unit for path in sorted((HERE / folder).glob("*.txt")) for unit in read_units(path)]


def all_labels(folder: str) -> dict[str, BlindLabels]:
    """The labels of a folder (``labels`` or ``settled``), by id."""
    return {labels.id: labels for path in sorted((HERE / folder).glob("*.txt")) for labels in read_labels(path)}


def final() -> Iterator[tuple[Unit, BlindLabels]]:
    """Each unit with the labels that count: the third hand's where two differ, else the first's."""
    second, third = all_labels("labels"), all_labels("settled")
    for unit in all_units().values():
        first = as_labels(unit)
        settled = third.get(unit.id)
        # Where both agree the first hand's sentence is kept: it marked the words while writing them.
        differs = unit.id in second and not agree(first, second[unit.id])
        yield unit, settled if settled and differs else first


def sheet() -> Iterator[str]:
    """Lines of a sheet of all units on which the two hands differ."""
    second = all_labels("labels")
    for unit in all_units().values():
        first = as_labels(unit)
        if unit.id not in second or agree(first, second[unit.id]):
            continue
        # Which hand comes first changes from unit to unit, so that the third cannot lean on one.
        pair = sorted((first, second[unit.id]), key=lambda one: hash_of(written_line(one)))
        yield f"@ {unit.id}"
        yield from (f"{at}) {unit.text[a:b].strip()}" for at, (a, b) in enumerate(sentences(unit.text), start=1))
        yield from (f"{name}: {written_line(one).partition(' ')[2]}" for name, one in zip("AB", pair, strict=True))


def hash_of(text: str) -> int:
    """A number that is always the same for a text."""
    import zlib

    return zlib.crc32(text.encode())


if __name__ == "__main__":
    sys.stdout.write("\n".join(sheet()) + "\n")
