"""Counts of answers; bodies and private persons always apart."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from hearing.core.taxonomy import Taxonomy
from hearing.digest.model import Answer, Count, Speaker, ToCheck
from hearing.digest.senders import folded
from hearing.digest.translations import Words
from hearing.digest.vocabulary import CHANNELS, STANCES, TAKES_A_STAND


def count(code: str, name: str, answers: Iterable[Answer]) -> Count:
    """Answers by who stands behind them."""
    speakers = [answer.speaker for answer in answers]
    bodies, persons = speakers.count(Speaker.BODY), speakers.count(Speaker.PERSON)
    return Count(code, name, bodies, persons, len(speakers) - bodies - persons)


def counted_by(
    answers: Iterable[Answer], code_of: Callable[[Answer], str], names: Mapping[str, str]
) -> tuple[Count, ...]:
    """One count for each code that occurs, in the order of ``names``, then by code."""
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        found.setdefault(code_of(answer), []).append(answer)
    codes = [code for code in names if code in found] + sorted(set(found) - set(names))
    return tuple(count(code, names.get(code, code), found[code]) for code in codes)


def by_type(answers: Sequence[Answer], taxonomy: Taxonomy) -> tuple[Count, ...]:
    """By type of sender, most answers from bodies first."""
    names = {answer.type.code: answer.type.name for answer in answers}
    ordered = {code: names[code] for code in taxonomy.stakeholders if code in names}
    counts = counted_by(answers, lambda answer: answer.type.code, {**ordered, **names})
    return tuple(sorted(counts, key=lambda one: (-one.bodies, -one.total)))


def by_channel(answers: Sequence[Answer], words: Words) -> tuple[Count, ...]:
    """By the way in which answers came."""
    names = {code: words.gettext(name) for code, name in CHANNELS.items()}
    return counted_by(answers, lambda answer: answer.channel, names)


def by_language(answers: Sequence[Answer], words: Words) -> tuple[Count, ...]:
    """By main language."""
    codes = ("nb", "nn", "sv", "en", "se", "da")
    names = {code: words.language_name(code) for code in codes} | {"": words.gettext("Too little text to tell")}
    return counted_by(answers, lambda answer: next(iter(answer.languages), ""), names)


def by_kind(answers: Sequence[Answer]) -> tuple[Count, ...]:
    """By kind of document."""
    return counted_by(answers, lambda a: a.kind.code, {a.kind.code: a.kind.name for a in answers})


def by_stance(answers: Sequence[Answer], words: Words) -> tuple[Count, ...]:
    """By stance; those that have not said stay apart."""
    names = {code: words.gettext(name) for code, name in STANCES.items()}
    return counted_by(answers, lambda answer: answer.stance.code, names)


def bodies(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """Answers of each body, by its folded name."""
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.speaker == Speaker.BODY:
            found.setdefault(folded(answer.name), []).append(answer)
    return found


def stance_of(answers: Iterable[Answer]) -> str:
    """A body's stance over its answers: divided where it takes different stands."""
    stances = list(dict.fromkeys(answer.stance.code for answer in answers))
    stands = [stance for stance in stances if stance in TAKES_A_STAND]
    if len(stands) > 1:
        return "divided"
    said = stands or [stance for stance in stances if stance != "unstated"]
    return said[0] if said else "unstated"


def to_check(answers: Iterable[Answer], words: Words) -> tuple[ToCheck, ...]:
    """Answers whose sender or date a person should look at, and why."""
    checks = (ToCheck(answer.name, answer.anchor, tuple(_reasons(answer, words))) for answer in answers)
    return tuple(check for check in checks if check.reasons)


def _reasons(answer: Answer, words: Words) -> list[str]:
    reasons = []
    if answer.nameless:
        reasons.append(words.gettext("the sender's name was not found"))
    if answer.speaker == Speaker.UNDETERMINED:
        reasons.append(words.gettext("the type of sender was not determined"))
    if answer.received is None:
        reasons.append(words.gettext("the date is not known"))
    return reasons
