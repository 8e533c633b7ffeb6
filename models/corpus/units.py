"""The units of the training corpus: how they are written down, and what is wrong with them.

    python models/corpus/units.py FILE...     # tells every mistake, and counts the labels

A unit is a line that begins with ``@`` and the lines up to the next one:

    @ nb-a-0001 own oppose housing,coordination
    Vi støtter målet. [[housing-missing/prisoners-released|Den som slipper ut, står uten nøkkel til mandag.]]

The first line has id, voice, stance and themes (``-`` for none). ``[[codes/groups|words]]`` marks the words
that show a concern: one or more codes joined by ``+``, then ``/`` and groups joined by ``+`` where there are
any.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hearing.rules.pipeline import load_pipeline

VOICES = frozenset({"own", "draft", "reported", "formal"})
STANCES = frozenset({"support", "conditional", "oppose", "none"})
MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]*)\]\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that show a concern: the half-open range ``start..end`` of the unit's plain text."""

    codes: tuple[str, ...]
    groups: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unit:
    """One labelled piece of text."""

    id: str
    voice: str
    stance: str
    themes: tuple[str, ...]
    text: str
    marks: tuple[Mark, ...]
    place: str = ""

    @property
    def language(self) -> str:
        """Language code: the id begins with it."""
        return self.id.partition("-")[0]

    @property
    def hand(self) -> str:
        """Who wrote it: the second part of the id."""
        return self.id.split("-")[1]


def read_units(path: Path) -> Iterator[Unit]:
    """Units of a file.

    Raises:
        ValueError: with file and line, if a first line is not as it should be.
    """
    held: list[str] = []
    number = 0
    for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("@"):
            if held:
                yield as_unit(held, f"{path.name}:{number}")
            held, number = [line], at
        elif held:
            held.append(line)
    if held:
        yield as_unit(held, f"{path.name}:{number}")


def as_unit(lines: list[str], place: str) -> Unit:
    """A unit of its first line and its text; ``place`` is told in errors."""
    head = lines[0].lstrip("@").split()
    if len(head) != 4:
        raise ValueError(f"{place}: the first line needs id, voice, stance and themes: {lines[0]}")
    identifier, voice, stance, themes = head
    text, marks = plain("\n".join(lines[1:]).strip())
    return Unit(identifier, voice, stance, _listed(themes, ","), text, marks, place)


def plain(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """Text without its marks, and the marks."""
    parts: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for match in MARK.finditer(marked):
        before, words = marked[at : match.start()], match[2]
        start = length + len(before)
        codes, _, groups = match[1].partition("/")
        marks.append(Mark(_listed(codes, "+"), _listed(groups, "+"), start, start + len(words)))
        parts += [before, words]
        length, at = start + len(words), match.end()
    return "".join([*parts, marked[at:]]), tuple(marks)


def _listed(codes: str, separator: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in codes.split(separator) if code.strip() not in {"", "-"})


def mistakes(unit: Unit, themes: set[str], concerns: set[str], groups: set[str]) -> Iterator[str]:
    """What is wrong with a unit."""
    if unit.voice not in VOICES:
        yield f"no such voice: {unit.voice}"
    if unit.stance not in STANCES:
        yield f"no such stance: {unit.stance}"
    used = {code for mark in unit.marks for code in mark.codes}
    named = {group for mark in unit.marks for group in mark.groups}
    for kind, unknown in (
        ("theme", set(unit.themes) - themes),
        ("concern", used - concerns),
        ("group", named - groups),
    ):
        if unknown:
            yield f"no such {kind}: {', '.join(sorted(unknown))}"
    if len(unit.themes) > 3:
        yield "more than three themes"
    if unit.marks and unit.voice != "own":
        yield "a concern in words that are not the sender's own"
    if unit.voice == "formal" and (unit.themes or unit.stance != "none"):
        yield "formal words have no theme and no stance"
    if any(not mark.groups for mark in unit.marks if mark.codes == ("group-at-risk",)):
        yield "group-at-risk without a group"
    if len(unit.text) < 2 or "[[" in unit.text or "]]" in unit.text:
        yield "empty, or a mark that is not closed"


def main(paths: list[Path]) -> int:
    """Print mistakes and counts; 1 where there are mistakes."""
    labels = load_pipeline("rusmelding").taxonomy
    known = set(labels.themes), set(labels.concerns) | {"group-at-risk"}, set(labels.groups)
    counts: Counter[str] = Counter()
    seen: dict[str, str] = {}
    wrong = 0
    for unit in (unit for path in paths for unit in read_units(path)):
        told = list(mistakes(unit, *known))
        told += [f"the id stands at {seen[unit.id]} too"] if unit.id in seen else []
        seen[unit.id] = unit.place
        wrong += len(told)
        for mistake in told:
            print(f"{unit.place}: {unit.id}: {mistake}")
        counts.update([f"voice {unit.voice}", f"stance {unit.stance}"])
        counts.update(f"theme {theme}" for theme in unit.themes)
        counts.update(f"concern {code}" for mark in unit.marks for code in mark.codes)
        counts.update(f"group {group}" for mark in unit.marks for group in mark.groups)
    for label, count in sorted(counts.items()):
        print(f"{count:6d} {label}")
    print(f"{len(seen)} units, {wrong} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
