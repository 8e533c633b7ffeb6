"""Who says something, bodies and private persons apart, and sentences that tell how many of how many."""

from collections.abc import Iterable
from dataclasses import dataclass

from hearing.core.model import Kind
from hearing.digest.figures import bodies
from hearing.digest.model import Answer, Concern, Speaker
from hearing.digest.quantifiers import of_all, phrase
from hearing.digest.themes import FEWEST_PERSONS
from hearing.digest.translations import Words


@dataclass(frozen=True, slots=True)
class Speakers:
    """Those who stand behind some answers.

    Attributes:
        bodies: Names, each once, as first written.
        persons: Number of answers from private persons.
        others: Number of meetings and of answers from senders that could not be placed.
    """

    bodies: tuple[str, ...]
    persons: int
    others: int


def speakers(answers: Iterable[Answer]) -> Speakers:
    """Who stands behind the answers."""
    known = list(answers)
    told = [answer.speaker for answer in known]
    persons = told.count(Speaker.PERSON)
    names = tuple(own[0].name for own in bodies(known).values())
    return Speakers(names, persons, len(told) - told.count(Speaker.BODY) - persons)


def speakers_with_remarks(answers: Iterable[Answer]) -> Speakers:
    """Who has said anything of the draft: only they can be for or against a point."""
    return speakers(answer for answer in answers if has_remarks(answer))


def has_remarks(answer: Answer) -> bool:
    """Whether an answer says anything of the draft."""
    return bool(answer.findings) or (
        answer.kind.code != Kind.NO_REMARKS and answer.stance.code not in {"no-remarks", "abstains"}
    )


def voices(concern: Concern, words: Words) -> str:
    """«3 bodies and 2 private persons»."""
    bodies, persons = len(concern.bodies), concern.persons
    meetings, others = concern.meetings, concern.undetermined
    number = words.number
    parts = (
        (bodies, words.ngettext("%(n)s body", "%(n)s bodies", bodies, n=number(bodies))),
        (persons, words.ngettext("%(n)s private person", "%(n)s private persons", persons, n=number(persons))),
        (meetings, words.ngettext("%(n)s meeting", "%(n)s meetings", meetings, n=number(meetings))),
        (others, words.ngettext("%(n)s sender not placed", "%(n)s senders not placed", others, n=number(others))),
    )
    return words.listed([text for n, text in parts if n])


@dataclass(frozen=True, slots=True)
class Wordings:
    """How a fact is told; ``%(who)s`` is who it is.

    Attributes:
        bodies: Of bodies.
        persons: Of private persons.
        others: Of meetings and senders that could not be placed.
    """

    bodies: str
    persons: str
    others: str


@dataclass(frozen=True, slots=True)
class Counting:
    """How figures are told.

    Attributes:
        rounds_persons: Few private persons are not counted out.
        rounds_others: Nor are few others, who may be persons too.
    """

    words: Words
    rounds_persons: bool = False
    rounds_others: bool = False

    def sentences(self, wordings: Wordings, who: Speakers, among: Speakers) -> tuple[str, ...]:
        """A sentence for each kind of speaker that there is, with n of N; all bodies are named."""
        persons = self._of(who.persons, among.persons, rounds=self.rounds_persons)
        others = self._of(who.others, among.others, rounds=self.rounds_others)
        told = (
            (who.bodies, wordings.bodies, self._named(who.bodies, len(among.bodies))),
            (who.persons, wordings.persons, persons),
            (who.others, wordings.others, others),
        )
        return tuple(self.words.gettext(wording, who=text) for n, wording, text in told if n)

    def _named(self, names: tuple[str, ...], of: int) -> str:
        who = phrase(self.words, len(names), of, names[0] if names else "")
        if len(names) < 2:
            return who
        return self.words.gettext("%(who)s, namely %(names)s", who=who, names=self.words.listed(names))

    def _of(self, n: int, of: int, *, rounds: bool) -> str:
        if not rounds or n >= FEWEST_PERSONS:
            return of_all(self.words, n, of)
        few = self.words.gettext("1–%(n)s", n=str(FEWEST_PERSONS - 1))
        return (
            few if of < FEWEST_PERSONS else self.words.gettext("%(n)s of %(of)s", n=few, of=self.words.number(of))
        )
