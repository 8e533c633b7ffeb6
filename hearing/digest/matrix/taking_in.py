"""A matrix that was filled in, held against what is known: which edits follow, and which texts have no place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hearing.digest.matrix.identity import ID, Places, words_of
from hearing.digest.matrix.model import FIELDS, Point
from hearing.digest.matrix.typed import CONFLICT, MOVED, NO_POINT, Typed, filled, normal, same
from hearing.digest.senders import folded
from hearing.store.assessments import Edit, LooseText, Settled, WrittenPoint

_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a file.

    Attributes:
        id: As the row bears it; empty where it bears none.
        texts: By field; a field is missing where the file has no such column.
        sender: The cell that names the sender.
        quotation: The cells that hold the sender's words.
        place: Where in the file, for the report.
    """

    id: str
    texts: Mapping[str, str]
    sender: str
    quotation: str
    place: str


@dataclass(frozen=True, slots=True)
class LooseRow:
    """A row of the list of texts without a place.

    Attributes:
        id: ``L-17``, or the id of a point that is gone.
        moved_to: What stands in the column for the id that the text belongs to.
        is_done: Whether something stands in the column for what is done with.
    """

    id: str
    texts: Mapping[str, str]
    moved_to: str
    is_done: bool
    place: str


@dataclass(frozen=True, slots=True)
class FilledMatrix:
    """What was read from a file.

    Attributes:
        path: Absolute path of the file.
        edition: Number of the last edit that the file showed when it was written; None where it does not say.
        remarks: What the file holds besides and is not taken in, in English.
    """

    path: str
    edition: int | None
    rows: tuple[FilledRow, ...]
    loose: tuple[LooseRow, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class Outcome:
    """What follows from a file.

    Attributes:
        unchanged: Rows with text that was known already.
        found: Rows with text whose point was found though its identity was lost or has changed.
        recognised: Rows that belong to a point of this hearing.
    """

    edits: list[Edit] = field(default_factory=list)
    loose: list[LooseText] = field(default_factory=list)
    settled: list[Settled] = field(default_factory=list)
    report: list[str] = field(default_factory=list)
    unchanged: int = 0
    found: int = 0
    recognised: int = 0


@dataclass(slots=True)
class TakingIn:
    """Takes one file in.

    Attributes:
        points: Of today, in the order of the answers.
        written: How points of earlier matrices stood.
        known_loose: All loose texts, by number.
        open_loose: Numbers of those that nobody has settled.
    """

    file: FilledMatrix
    points: Sequence[Point]
    places: Places
    typed: Typed
    written: Mapping[str, WrittenPoint]
    known_loose: Mapping[int, LooseText]
    open_loose: frozenset[int]
    outcome: Outcome = field(default_factory=Outcome)

    def run(self) -> Outcome:
        """All that follows from the file; nothing is kept yet."""
        for row in self.file.rows:
            self._take_row(row)
        for loose in self.file.loose:
            self._take_loose(loose)
        return self.outcome

    def _take_row(self, row: FilledRow) -> None:
        target = self._target(row)
        texts = filled(row.texts)
        if target is None:
            if texts:
                self._set_loose(NO_POINT, row, texts)
            return
        self.outcome.recognised += 1
        self.outcome.found += bool(texts) and target != row.id.upper()
        in_the_way: dict[str, str] = {}
        before = len(self.outcome.edits)
        for name in (one for one in FIELDS if one in row.texts):
            if not self._take_text(target, name, normal(row.texts[name]), row.place):
                in_the_way[name] = texts[name]
        if in_the_way:
            self._set_loose(CONFLICT, row, in_the_way, target)
        elif texts and len(self.outcome.edits) == before:
            self.outcome.unchanged += 1

    def _target(self, row: FilledRow) -> str | None:
        id_ = row.id.upper()
        if id_:
            return self.places.find(id_, self.written.get(id_))
        return self._by_words(row) if filled(row.texts) else None

    def _by_words(self, row: FilledRow) -> str | None:
        """The one point whose words, and whose sender, the row shows."""
        shown, sender = f" {words_of(row.quotation)} ", f" {folded(row.sender)} "
        found = [
            (len(words), point.id)
            for point in self.points
            if f" {folded(point.sender)} " in sender
            and (words := words_of(point.written.text)).count(" ") + 1 >= _FEWEST_WORDS
            and f" {words} " in shown
        ]
        longest = [id_ for length, id_ in found if length == max(found)[0]]
        return longest[0] if len(longest) == 1 else None

    def _take_text(self, point: str, name: str, text: str, place: str) -> bool:
        """Take one text in; False where other text stands in its place."""
        now = self.typed.now(point, name)
        if same(text, now) or self._is_untouched(point, name, text):
            return True
        if self._may_replace(point, name, now, text):
            self._edit(Edit(point, name, now, text))
            return True
        if not text:
            self.outcome.report.append(f"{place}: emptied here, changed elsewhere since; the text is kept")
            return True
        return False

    def _is_untouched(self, point: str, name: str, text: str) -> bool:
        """Whether a text is what the file showed when it was written."""
        if self.file.edition is None:
            return not text or any(same(text, one) for one in self.typed.ever(point, name))
        return same(text, self.typed.then(point, name, self.file.edition))

    def _may_replace(self, point: str, name: str, now: str, text: str) -> bool:
        """Whether ``text`` was written in knowledge of what stands now, or takes nothing away from it."""
        edition = self.file.edition
        knew = edition is not None and same(now, self.typed.then(point, name, edition))
        from_this_file = self.typed.came_from(point, name) == (self.file.path, edition)
        return (
            not now or knew or from_this_file or (bool(text) and " ".join(now.split()) in " ".join(text.split()))
        )

    def _edit(self, edit: Edit) -> None:
        self.outcome.edits.append(edit)
        self.typed.put(edit)

    def _set_loose(self, reason: str, row: FilledRow, texts: dict[str, str], point: str = "") -> None:
        why = "other text stands there already" if reason == CONFLICT else "no point of this hearing fits the row"
        self.outcome.report.append(f"{row.place}: not placed, {why}: «{next(iter(texts.values()))[:60]}»")
        point = point or row.id.upper()
        self.outcome.loose.append(LooseText(reason, point, normal(row.sender), normal(row.quotation), texts))

    # --- the list of texts without a place -------------------------------------------------------------------

    def _take_loose(self, row: LooseRow) -> None:
        number = int(row.id[2:]) if row.id.upper().startswith("L-") and row.id[2:].isdigit() else 0
        known, gone, texts = self.known_loose.get(number), row.id.upper(), filled(row.texts)
        is_open = number in self.open_loose if known else gone in self.typed.texts
        target = self._moved_to(row)
        if not is_open:
            self._keep_what_is_new(row, known, gone, texts)
        elif target:
            self._place(known, gone, texts, target)
        elif row.is_done:
            self._close(known, gone)
        else:
            self._keep_mended(known, gone, texts)

    def _keep_what_is_new(
        self, row: LooseRow, known: LooseText | None, gone: str, texts: Mapping[str, str]
    ) -> None:
        """An old list shows what has been settled since; only what was never seen is kept."""
        fresh = {name: text for name, text in texts.items() if not self._was_seen(known, gone, name, text)}
        if fresh:
            self.outcome.report.append(f"{row.place}: not placed: «{next(iter(fresh.values()))[:60]}»")
            self.outcome.loose.append(LooseText(NO_POINT, gone, "", "", fresh))

    def _was_seen(self, known: LooseText | None, gone: str, name: str, text: str) -> bool:
        seen = [known.texts.get(name, "")] if known else self.typed.ever(gone, name)
        return any(same(text, one) for one in seen)

    def _moved_to(self, row: LooseRow) -> str | None:
        found = ID.search(row.moved_to)
        id_ = found[0].upper() if found else ""
        target = self.places.find(id_, self.written.get(id_)) if id_ else None
        if row.moved_to.strip() and target is None:
            self.outcome.report.append(f"{row.place}: there is no point «{row.moved_to.strip()}»; the text stays")
        return target

    def _place(self, known: LooseText | None, gone: str, texts: Mapping[str, str], target: str) -> None:
        for name, text in texts.items():
            now = self.typed.now(target, name)
            if not same(now, text):
                self._edit(Edit(target, name, now, f"{now}\n{text}" if now else text, MOVED))
        self._close(known, gone, target)

    def _close(self, known: LooseText | None, gone: str, target: str = "") -> None:
        if known is not None:
            self.outcome.settled.append(Settled(known.number, target))
            return
        for name, text in dict(self.typed.texts.get(gone, {})).items():
            self._edit(Edit(gone, name, text, "", MOVED if target else "done"))

    def _keep_mended(self, known: LooseText | None, gone: str, texts: Mapping[str, str]) -> None:
        """Text that was mended in the list itself takes the place of what stood there."""
        if known is None:
            for name, text in texts.items():
                if not same(text, self.typed.now(gone, name)):
                    self._edit(Edit(gone, name, self.typed.now(gone, name), text))
        elif any(not same(text, known.texts.get(name, "")) for name, text in texts.items()):
            merged = {**known.texts, **texts}
            self.outcome.loose.append(LooseText(known.reason, known.point, known.sender, known.quotation, merged))
            self.outcome.settled.append(Settled(known.number))


def new_loose(outcome: Outcome, known: set[str]) -> list[LooseText]:
    """Loose texts of an outcome that are not kept already, each once."""
    fresh = {one.identity: one for one in outcome.loose if one.identity not in known}
    return list(fresh.values())
