"""From a form to decisions, and nothing that cannot be: codes that exist, words that stand in the paragraph."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from starlette.datastructures import FormData

from hearing.core.model import ACCEPTED, LabelKind, Labelled
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.digest.gold import counting
from hearing.digest.vocabulary import STANCES as WHOLE_STANCES
from hearing.review.desk import Desk
from hearing.review.marks import Card, Mark
from hearing.review.moments import batch, now
from hearing.review.translations import N_
from hearing.review.vocabulary import STANCES
from hearing.store.anchors import Anchor, anchor
from hearing.store.decisions import Act, Decision, Tag

OF_PARAGRAPH = (LabelKind.THEME, LabelKind.CONCERN, LabelKind.STANCE)
OF_WHOLE = (LabelKind.STAKEHOLDER, LabelKind.STANCE)
_LONGEST_NOTE = 2000
_Choice = TypeVar("_Choice", LabelKind, Act)


class CannotDecide(ValueError):
    """A form says what cannot be kept."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a form holds."""

    fields: FormData

    def text(self, name: str) -> str:
        """One field; empty where it is missing."""
        value = self.fields.get(name)
        return value.strip() if isinstance(value, str) else ""

    def words(self, name: str) -> tuple[str, ...]:
        """All fields of a name, and the words in each."""
        values = (value for value in self.fields.getlist(name) if isinstance(value, str))
        return tuple(dict.fromkeys(word for value in values for word in value.split()))

    def number(self, name: str) -> int:
        """A number; 0 where it is missing or none."""
        text = self.text(name)
        return int(text) if text.isdecimal() and len(text) < 16 else 0


class _Change(NamedTuple):
    act: Act
    kind: LabelKind
    before: Tag | None
    after: Tag | None


@dataclass(frozen=True, slots=True)
class Deciding:
    """Makes the decisions of one person about one answer."""

    desk: Desk
    who: str
    labelled: Labelled

    def on_paragraph(self, card: Card, form: Form) -> list[Decision]:
        """What a form on a paragraph decides.

        Raises:
            CannotDecide: if it cannot be kept.
        """
        if form.text("act") == Act.CONFIRM:
            return list(self._confirmed(card, batch()))
        change = self._change(card, form)
        evidence = form.text("evidence")
        if not evidence or evidence not in card.paragraph.text:
            raise CannotDecide(N_("The words do not stand in the paragraph."))
        where = anchor(self.labelled.response, card.paragraph, evidence)
        return [self._decision(change, where, form)]

    def on_answer(self, cards: Iterable[Card], made: Sequence[Decision], seen: int) -> list[Decision]:
        """Confirms every paragraph that counts, save those on which others decided after number ``seen``.

        Args:
            cards: Of all paragraphs.
            made: Decisions on the answer, those that were taken back too.
            seen: Number of the last decision when the answer was shown to whoever decides.
        """
        together, wanted = batch(), counting(self.labelled)
        left = [one for one in cards if one.paragraph.number in wanted and not one.is_confirmed]
        unseen = {one.paragraph.number for one in left if others_since(made, seen, self.who, one.paragraph.number)}
        return [
            decision
            for card in left
            if card.paragraph.number not in unseen
            for decision in self._confirmed(card, together)
        ]

    def on_whole(self, current: Mark | None, form: Form) -> list[Decision]:
        """What a form on the whole answer decides.

        Raises:
            CannotDecide: if it cannot be kept.
        """
        kind = _one_of(OF_WHOLE, form.text("kind"))
        after = self._after(kind, form, WHOLE_STANCES)
        before = Tag(current.code) if current else None
        act = Act.ADD if before is None else Act.ACCEPT if before == after else Act.RELABEL
        where = anchor(self.labelled.response, None, current.evidence if current else "")
        return [self._decision(_Change(act, kind, before, after), where, form)]

    def _change(self, card: Card, form: Form) -> _Change:
        kind = _one_of(OF_PARAGRAPH, form.text("kind"))
        act = _one_of((Act.ACCEPT, Act.REJECT, Act.RELABEL, Act.ADD), form.text("act"))
        before = None if act is Act.ADD else _before(kind, card, form)
        if act is Act.REJECT:
            return _Change(act, kind, before, None)
        return _Change(act, kind, before, before if act is Act.ACCEPT else self._after(kind, form, STANCES))

    def _confirmed(self, card: Card, together: str) -> Iterator[Decision]:
        at = now()
        for mark in card.marks:
            tag = Tag(mark.code, tuple(code for code, _ in mark.groups))
            if mark.status != ACCEPTED:
                where = anchor(self.labelled.response, card.paragraph, mark.evidence)
                yield Decision(Act.ACCEPT, LabelKind(mark.kind), tag, tag, where, self.who, at, together)
        where = anchor(self.labelled.response, card.paragraph, "")
        yield Decision(Act.CONFIRM, None, None, None, where, self.who, at, together)

    def _after(self, kind: LabelKind, form: Form, stances: Mapping[str, str]) -> Tag:
        code = form.text("to")
        known = stances if kind is LabelKind.STANCE else self.desk.entries(kind.value)
        groups = form.words("to_groups") if kind is LabelKind.CONCERN else ()
        if code not in known or any(group not in self.desk.taxonomy.groups for group in groups):
            raise CannotDecide(N_("There is no such code."))
        if code == GROUP_AT_RISK and not groups:
            raise CannotDecide(N_("Say which group may lose out."))
        return Tag(code, groups)

    def _decision(self, change: _Change, where: Anchor, form: Form) -> Decision:
        return Decision(*change, where, self.who, now(), batch(), form.text("note")[:_LONGEST_NOTE])


def _before(kind: LabelKind, card: Card, form: Form) -> Tag:
    tag = Tag(form.text("code"), form.words("groups"))
    known = {(mark.kind, mark.code) for mark in (*card.marks, *card.rejected)}
    if (kind.value, tag.code) not in known:
        raise CannotDecide(N_("The label is not there any more."))
    return tag


def others_since(decisions: Sequence[Decision], seen: int, who: str, paragraph: int | None) -> list[Decision]:
    """What others have decided on a paragraph since it was shown to somebody who decides now."""
    return [
        one for one in decisions if one.number > seen and one.made_by != who and one.anchor.paragraph == paragraph
    ]


def others_between(decisions: Sequence[Decision], seen: int, who: str, paragraph: int | None) -> list[Decision]:
    """Of these, those before the last own one: of two who decide at one moment, the later is told."""
    own = max((one.number for one in decisions if one.made_by == who), default=0)
    return [one for one in others_since(decisions, seen, who, paragraph) if one.number < own]


def _one_of(known: Sequence[_Choice], value: str) -> _Choice:
    for one in known:
        if one.value == value:
            return one
    raise CannotDecide(N_("That cannot be decided here."))
