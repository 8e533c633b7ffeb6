"""What is typed on points: kept field by field; what two persons typed at once is kept twice, and shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hearing.digest.matrix.columns import quoted
from hearing.digest.matrix.model import FIELDS, Point
from hearing.digest.matrix.typed import CONFLICT, normal, same
from hearing.digest.translations import words_in
from hearing.review.moments import now
from hearing.store.assessments import Assessments, Edit, KeptEdit, LooseText, Settled

LONGEST = 20_000  # characters of one field


@dataclass(frozen=True, slots=True)
class Typing:
    """One field as it is typed by a person.

    Attributes:
        seen: Number of the field's last edit when it was shown.
    """

    point: Point
    field: str
    text: str
    seen: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of it.

    Attributes:
        last: The edit that stands in the field now; None where nothing was ever typed.
        beside: What was typed and does not stand, since somebody else has changed the field meanwhile.
    """

    last: KeptEdit | None
    beside: str = ""


def keep(kept: Assessments, typing: Typing, who: str, language: str) -> Kept:
    """Keep what was typed in a field: in its place or, where that has changed meanwhile, beside it."""
    point, field = typing.point, typing.field
    text = normal(typing.text)[:LONGEST]
    last = kept.now(point.id).get(field)
    before = last.edit.after if last else ""
    if same(text, before):
        return Kept(last)
    seen = last.number if last and last.made_by == who else typing.seen
    kept.remember([point.written])
    if kept.type(Edit(point.id, field, before, text), seen, who, now()):
        return Kept(kept.now(point.id)[field])
    quotation = normal(quoted(point.quotation, words_in(language)))
    if text:
        kept.set_loose(LooseText(CONFLICT, point.id, point.sender, quotation, {field: text}), who, now())
    return Kept(kept.now(point.id).get(field), text)


@dataclass(frozen=True, slots=True)
class Bulk:
    """The same texts for several points.

    Attributes:
        texts: By field; an empty one changes nothing.
        edition: Number of the last edit of all when the points were shown.
        overwrites: Whether texts that stand already are replaced.
    """

    texts: Mapping[str, str]
    edition: int
    overwrites: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of a bulk edit: fields changed, fields left as they stood, fields that others had changed meanwhile."""

    changed: int
    left: int
    beside: int


def keep_all(kept: Assessments, points: Iterable[Point], bulk: Bulk, who: str) -> Outcome:
    """Keep the same texts on several points; with one undo they are taken back."""
    at = now()
    changed = left = beside = 0
    texts = {field: normal(bulk.texts.get(field, ""))[:LONGEST] for field in FIELDS}
    for point in points:
        kept.remember([point.written])
        standing = kept.now(point.id)
        for field, text in texts.items():
            last = standing.get(field)
            before = last.edit.after if last else ""
            if not text or same(text, before):
                continue
            if before and not bulk.overwrites:
                left += 1
            elif _knows(last, bulk, who) and kept.type(
                Edit(point.id, field, before, text), last.number if last else 0, who, at
            ):
                changed += 1
            else:
                kept.set_loose(LooseText(CONFLICT, point.id, point.sender, "", {field: text}), who, at)
                beside += 1
    return Outcome(changed, left, beside)


def _knows(last: KeptEdit | None, bulk: Bulk, who: str) -> bool:
    """Whether who edits has seen what stands."""
    return last is None or last.number <= bulk.edition or last.made_by == who


def open_loose(kept: Assessments) -> list[LooseText]:
    """Texts without a place that nobody has settled."""
    settled = kept.settled()
    return [one for one in kept.loose_texts() if one.number not in settled]


def take_over(kept: Assessments, loose: LooseText, who: str) -> None:
    """Put a text that was kept beside a point in its place; what stood there is in the log."""
    at = now()
    for field, text in loose.texts.items():
        last = kept.now(loose.point).get(field)
        before = last.edit.after if last else ""
        kept.type(Edit(loose.point, field, before, text), last.number if last else 0, who, at)
    kept.settle((), [Settled(loose.number, loose.point)], who, at)


def have_done(kept: Assessments, loose: LooseText, who: str) -> None:
    """Show a text no more; it stays in the store."""
    kept.settle((), [Settled(loose.number)], who, now())
