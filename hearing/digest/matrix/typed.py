"""What case handlers have typed: as it stands now, as it stood in an earlier matrix, and how it got there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hearing.digest.matrix.identity import Places
from hearing.digest.matrix.model import FIELDS, Texts
from hearing.store.assessments import Edit, KeptEdit, LooseText, WrittenPoint

MOVED = "moved"
NO_POINT = "no-point"
CONFLICT = "conflict"
_MAY_IDENTIFY = re.compile(r"@|\d[\d ]{5,}")


def normal(text: str) -> str:
    """A text without what word processors change on their own: line ends, blanks at the end of lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def same(one: str, other: str) -> bool:
    """Whether two texts differ in white space only."""
    return one.split() == other.split()


@dataclass(slots=True)
class Typed:
    """All edits, folded.

    Attributes:
        texts: What stands now, by point and field; no empty texts.
    """

    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    _edits: dict[tuple[str, str], list[KeptEdit]] = field(default_factory=dict)

    @classmethod
    def of(cls, edits: Iterable[KeptEdit]) -> "Typed":
        """The state after these edits."""
        typed = cls()
        for kept in edits:
            typed._edits.setdefault((kept.edit.point, kept.edit.field), []).append(kept)
            typed.put(kept.edit)
        return typed

    def put(self, edit: Edit) -> None:
        """Take an edit into account that is not in the store yet."""
        texts = self.texts.setdefault(edit.point, {})
        texts[edit.field] = edit.after
        if not edit.after:
            del texts[edit.field]
        if not texts:
            del self.texts[edit.point]

    def now(self, point: str, field_: str) -> str:
        """What stands in a field now."""
        return self.texts.get(point, {}).get(field_, "")

    def then(self, point: str, field_: str, edition: int) -> str:
        """What stood in a field in the matrix with this edition."""
        earlier = [one for one in self._edits.get((point, field_), []) if one.number <= edition]
        return earlier[-1].edit.after if earlier else ""

    def ever(self, point: str, field_: str) -> list[str]:
        """All that ever stood in a field."""
        return [one.edit.after for one in self._edits.get((point, field_), [])]

    def came_from(self, point: str, field_: str) -> tuple[str, int | None]:
        """Path and edition of the file that the last edit of a field came from."""
        edits = self._edits.get((point, field_), [])
        return (edits[-1].path, edits[-1].edition) if edits else ("", None)


def followed(typed: Typed, places: Places, written: Mapping[str, WrittenPoint]) -> list[Edit]:
    """Moves of texts whose points have another identity now, such as after a file has been replaced.

    A text whose point is not found stays where it is, and comes back with its point; one whose new place holds
    other text stays too, and is shown as loose.
    """
    moves: list[Edit] = []
    for point in [one for one in typed.texts if one not in places.by_id]:
        target = places.find(point, written.get(point))
        texts = dict(typed.texts[point])
        if target is None or any(typed.now(target, one) not in ("", text) for one, text in texts.items()):
            continue
        moves.extend(moved(typed, point, target, texts))
    return moves


def moved(typed: Typed, point: str, target: str, texts: Texts) -> list[Edit]:
    """Edits that take texts from one point to another; they are put into ``typed``."""
    edits: list[Edit] = []
    for name, text in texts.items():
        edits.append(Edit(point, name, text, "", MOVED))
        edits.append(Edit(target, name, typed.now(target, name), text, MOVED))
    for edit in edits:
        typed.put(edit)
    return edits


def without_point(typed: Typed, places: Places, written: Mapping[str, WrittenPoint]) -> list[LooseText]:
    """Texts whose point is not among the points of today."""
    return [
        LooseText(NO_POINT, point, "", _quotation(written.get(point)), dict(texts))
        for point, texts in typed.texts.items()
        if point not in places.by_id
    ]


def _quotation(written: WrittenPoint | None) -> str:
    """The words that the text was about, unless something in them may be a number or an address of a person."""
    return written.text if written and not _MAY_IDENTIFY.search(written.text) else ""


def filled(texts: Mapping[str, str]) -> dict[str, str]:
    """Those fields of ``texts`` that hold something, normalised, in the order of the columns."""
    return {name: text for name in FIELDS if (text := normal(texts.get(name, "")))}
