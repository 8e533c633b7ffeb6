"""The overall picture: at most eight sentences from counted facts, each with its n of N, bodies named."""

from collections.abc import Sequence
from dataclasses import dataclass

from hearing.digest.figures import bodies, stance_of
from hearing.digest.model import About, Answer, Concern, Speaker
from hearing.digest.quantifiers import named_phrase
from hearing.digest.speakers import speakers_with_remarks
from hearing.digest.translations import N_, Words
from hearing.digest.vocabulary import SUPPORTS, TAKES_A_STAND

MOST_SENTENCES = 8


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sentences are made from."""

    about: About
    answers: Sequence[Answer]
    groups: Sequence[Concern]
    concerns: Sequence[Concern]
    words: Words


def picture(facts: Facts) -> tuple[str, ...]:
    """The sentences, in the order in which they should be read; a fact that is not there is not mentioned."""
    if not facts.answers:
        return (facts.words.gettext("No answers have come in."),)
    sentences = [
        _answers(facts),
        _invited(facts),
        *_stands(facts),
        _unstated(facts),
        _group(facts),
        _concern(facts),
        _unusable(facts),
    ]
    return tuple(sentence for sentence in sentences if sentence)[:MOST_SENTENCES]


def _answers(facts: Facts) -> str:
    words, about = facts.words, facts.about
    total = about.answers.total
    values = {"n": words.number(total), "parts": words.listed(_parts(about, words))}
    if not about.late:
        return words.ngettext(
            "%(n)s answer has come in: %(parts)s.", "%(n)s answers have come in: %(parts)s.", total, **values
        )
    return words.ngettext(
        "%(n)s answer has come in: %(parts)s; %(late)s of %(n)s came after the deadline.",
        "%(n)s answers have come in: %(parts)s; %(late)s of %(n)s came after the deadline.",
        total,
        late=words.number(about.late),
        **values,
    )


def _parts(about: About, words: Words) -> list[str]:
    count = about.answers
    parts = [
        (
            count.bodies,
            words.ngettext("%(n)s from a body", "%(n)s from bodies", count.bodies, n=words.number(count.bodies)),
        ),
        (
            count.persons,
            words.ngettext(
                "%(n)s from a private person",
                "%(n)s from private persons",
                count.persons,
                n=words.number(count.persons),
            ),
        ),
        (
            count.others,
            words.ngettext(
                "%(n)s from a meeting or a sender not placed",
                "%(n)s from meetings or senders not placed",
                count.others,
                n=words.number(count.others),
            ),
        ),
    ]
    return [text for n, text in parts if n]


def _invited(facts: Facts) -> str:
    invited, words = facts.about.invited, facts.words
    if not invited:
        return ""
    of = len(invited)
    unsure = [body.name for body in invited if body.maybe]
    silent = [body.name for body in invited if not body.sender and not body.maybe]
    values = {"n": words.number(of - len(unsure) - len(silent)), "of": words.number(of)}
    sentences = {
        (False, False): N_("Answers have come from %(n)s of %(of)s invited bodies."),
        (True, False): N_(
            "Answers have come from %(n)s of %(of)s invited bodies; no answer was found from %(silent)s."
        ),
        (False, True): N_(
            "Answers have come from %(n)s of %(of)s invited bodies; it is uncertain for %(unsure)s."
        ),
        (True, True): N_(
            "Answers have come from %(n)s of %(of)s invited bodies; no answer was found from %(silent)s, and it "
            "is uncertain for %(unsure)s."
        ),
    }
    who = {"silent": named_phrase(words, silent, of), "unsure": named_phrase(words, unsure, of)}
    return words.gettext(sentences[bool(silent), bool(unsure)], **values, **who)


def _stands(facts: Facts) -> list[str]:
    """Who supports, and who does not, of the bodies whose answers take a stand."""
    names = _by_stance(facts.answers)
    stands = [name for stance in TAKES_A_STAND for name in names.get(stance, ())]
    if not stands:
        return []
    words, of = facts.words, len(stands)
    support = [name for stance in SUPPORTS for name in names.get(stance, ())]
    return [_support(words, support, len(names.get(SUPPORTS[1], ())), of), _against(words, names, of)]


def _support(words: Words, support: list[str], reserved: int, of: int) -> str:
    who = named_phrase(words, support, of)
    if reserved:
        return words.ngettext(
            "Overall stance, as the answers were read: of the bodies that take a stand, %(who)s is in support; "
            "%(m)s of %(n)s has reservations.",
            "Overall stance, as the answers were read: of the bodies that take a stand, %(who)s are in support; "
            "%(m)s of %(n)s have reservations.",
            len(support),
            who=who,
            m=words.number(reserved),
            n=words.number(len(support)),
        )
    return words.ngettext(
        "Overall stance, as the answers were read: of the bodies that take a stand, %(who)s is in support.",
        "Overall stance, as the answers were read: of the bodies that take a stand, %(who)s are in support.",
        len(support),
        who=who,
    )


def _against(words: Words, names: dict[str, list[str]], of: int) -> str:
    against, divided = names.get("opposes", []), names.get("divided", [])
    values = {"who": named_phrase(words, against, of), "others": named_phrase(words, divided, of)}
    if against and divided:
        return words.gettext(
            "In the same reading, those against are %(who)s, and those divided are %(others)s.", **values
        )
    if against:
        return words.gettext("In the same reading, those against are %(who)s.", **values)
    if divided:
        return words.gettext("In the same reading, those divided are %(others)s.", **values)
    return ""


def _unstated(facts: Facts) -> str:
    words = facts.words
    names = _by_stance(facts.answers)
    of = sum(map(len, names.values()))
    silent = names.get("unstated", [])
    if not silent:
        return ""
    return words.gettext(
        "No overall stance was read in the answers of %(who)s; that is counted neither for nor against.",
        who=named_phrase(words, silent, of),
    )


def _group(facts: Facts) -> str:
    words = facts.words
    if not facts.groups:
        return words.gettext(
            "In none of the answers (0 of %(of)s) has a group that may lose priority been flagged; that does not "
            "mean that there is none.",
            of=words.number(len(facts.answers)),
        )
    first = facts.groups[0]
    if first.bodies:
        return words.gettext(
            "Among the bodies with remarks, the fear that this group may lose priority comes from %(who)s: "
            "%(group)s.",
            who=_who_raised(facts, first),
            group=first.name,
        )
    return words.gettext(
        "Among the answers from others than bodies, the fear that this group may lose priority comes from %(n)s "
        "of %(of)s: %(group)s.",
        group=first.name,
        **_answers_that_raised(facts, first),
    )


def _concern(facts: Facts) -> str:
    words = facts.words
    if not facts.concerns:
        return ""
    first = facts.concerns[0]
    if first.bodies:
        return words.gettext(
            "Among the bodies with remarks, this concern comes from %(who)s: %(concern)s.",
            who=_who_raised(facts, first),
            concern=first.name,
        )
    return words.gettext(
        "Among the answers from others than bodies, this concern comes from %(n)s of %(of)s: %(concern)s.",
        concern=first.name,
        **_answers_that_raised(facts, first),
    )


def _unusable(facts: Facts) -> str:
    files, words = facts.about.files, facts.words
    if not files.unusable:
        return ""
    return words.ngettext(
        "%(n)s of %(of)s files could not be used and is not counted among the answers.",
        "%(n)s of %(of)s files could not be used and are not counted among the answers.",
        files.unusable,
        n=words.number(files.unusable),
        of=words.number(files.total),
    )


def _by_stance(answers: Sequence[Answer]) -> dict[str, list[str]]:
    """Names of bodies by their stance."""
    names: dict[str, list[str]] = {}
    for own in bodies(answers).values():
        names.setdefault(stance_of(own), []).append(own[0].name)
    return names


def _who_raised(facts: Facts, concern: Concern) -> str:
    """Bodies that raised a concern, of those with remarks: silence is no view on the point."""
    return named_phrase(facts.words, concern.bodies, len(speakers_with_remarks(facts.answers).bodies))


def _answers_that_raised(facts: Facts, concern: Concern) -> dict[str, str]:
    raised = len({one.answer for one in concern.raised})
    others = [answer for answer in facts.answers if answer.speaker != Speaker.BODY]
    return {"n": facts.words.number(raised), "of": facts.words.number(len(others))}
