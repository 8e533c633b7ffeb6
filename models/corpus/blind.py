"""Blind labelling: the units without their labels, and a second hand's labels read back.

    python models/corpus/blind.py FILE... > SHEET     # a sheet to label: sentences numbered, in an order by chance

A line of labels gives id, voice, stance, themes and concerns by sentence; ``-`` for none:

    nb-a-0001 own oppose housing,coordination 2:housing-missing/prisoners-released+homeless;2:goal-conflict
"""

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from units import Unit, read_units

_END = re.compile(r"(?<=[.!?…»”])\s+(?=[A-ZÆØÅÄÖ«”\"–-])|\n")


@dataclass(frozen=True, slots=True)
class BlindLabels:
    """What a second hand said of a unit; ``concerns`` are (sentence from 1, code, groups)."""

    id: str
    voice: str
    stance: str
    themes: tuple[str, ...]
    concerns: tuple[tuple[int, str, tuple[str, ...]], ...]


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence or line of a unit stands."""
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if text[start:end].strip()]


def read_labels(path: Path) -> Iterator[BlindLabels]:
    """Labels of a file.

    Raises:
        ValueError: with file and line, if a line is not as it should be.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        parts = line.split()
        if not parts:
            continue
        if len(parts) != 5:
            raise ValueError(f"{path.name}:{number}: id, voice, stance, themes and concerns are needed: {line}")
        identifier, voice, stance, themes, concerns = parts
        yield BlindLabels(
            identifier, voice, stance, _listed(themes, ","), tuple(_concern(one) for one in _listed(concerns, ";"))
        )


def _concern(written: str) -> tuple[int, str, tuple[str, ...]]:
    sentence, _, rest = written.partition(":")
    code, _, groups = rest.partition("/")
    return int(sentence), code, _listed(groups, "+")


def _listed(written: str, separator: str) -> tuple[str, ...]:
    return tuple(part for part in written.split(separator) if part not in {"", "-"})


def sheet(units: list[Unit]) -> Iterator[str]:
    """Lines of a sheet."""
    random.Random(len(units)).shuffle(units)
    for unit in units:
        yield f"@ {unit.id}"
        yield from (f"{at}) {unit.text[a:b].strip()}" for at, (a, b) in enumerate(sentences(unit.text), start=1))


if __name__ == "__main__":
    print("\n".join(sheet([unit for name in sys.argv[1:] for unit in read_units(Path(name))])))
