"""Flagged concerns over all answers: who raised each, in whose words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hearing.core.taxonomy import Entry, Taxonomy, wording
from hearing.digest.model import Answer, Concern, Finding, Flag, Raised, Speaker
from hearing.digest.speakers import Counting, Speakers, Wordings, speakers, speakers_with_remarks
from hearing.digest.translations import N_, Words

_ORDER = (Speaker.BODY, Speaker.MEETING, Speaker.UNDETERMINED, Speaker.PERSON)
_RAISED = Wordings(
    bodies=N_("Of the bodies with remarks, this is raised by %(who)s."),
    persons=N_("Of the private persons with remarks, this is raised by %(who)s."),
    others=N_("Of the meetings and senders not placed, this is raised by %(who)s."),
)


@dataclass(frozen=True, slots=True)
class _Voiced:
    answer: Answer
    finding: Finding
    flag: Flag


def flagged(
    answers: Sequence[Answer], taxonomy: Taxonomy, words: Words
) -> tuple[tuple[Concern, ...], tuple[Concern, ...]]:
    """Groups that may lose out, and structural concerns; each most bodies first, then as in the codebook."""
    groups: dict[str, list[_Voiced]] = {}
    concerns: dict[str, list[_Voiced]] = {}
    for answer in answers:
        for finding in answer.findings:
            for flag in finding.flags:
                into = groups if flag.is_group else concerns
                into.setdefault(flag.code, []).append(_Voiced(answer, finding, flag))
    teller = _Teller(words, speakers_with_remarks(answers))
    return (
        _ranked(groups, taxonomy.groups, "group", teller),
        _ranked(concerns, taxonomy.concerns, "concern", teller),
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of concerns; ``among`` are those who could have raised them."""

    words: Words
    among: Speakers

    def concern(self, code: str, voices: Sequence[_Voiced], entry: Entry | None, prefix: str) -> Concern:
        who = speakers({voice.answer.anchor: voice.answer for voice in voices}.values())
        return Concern(
            anchor=f"{prefix}-{code}",
            code=code,
            name=voices[0].flag.name,
            definition=wording(entry.definition, self.words.language) if entry else None,
            sentences=Counting(self.words).sentences(_RAISED, who, self.among),
            bodies=who.bodies,
            persons=who.persons,
            meetings=_number(voices, Speaker.MEETING),
            undetermined=_number(voices, Speaker.UNDETERMINED),
            raised=tuple(_raised(voice) for voice in _bodies_first(voices)),
        )


def _ranked(
    voiced: Mapping[str, list[_Voiced]], entries: Mapping[str, Entry], prefix: str, teller: _Teller
) -> tuple[Concern, ...]:
    order = {code: number for number, code in enumerate(entries)}
    concerns = [teller.concern(code, voices, entries.get(code), prefix) for code, voices in voiced.items()]
    return tuple(
        sorted(concerns, key=lambda c: (-len(c.bodies), order.get(c.code, len(order)), c.code)),
    )


def _number(voices: Iterable[_Voiced], speaker: Speaker) -> int:
    return len({voice.answer.anchor for voice in voices if voice.answer.speaker == speaker})


def _bodies_first(voices: Iterable[_Voiced]) -> list[_Voiced]:
    return sorted(voices, key=lambda voice: _ORDER.index(voice.answer.speaker))


def _raised(voice: _Voiced) -> Raised:
    answer, finding, flag = voice.answer, voice.finding, voice.flag
    return Raised(
        sender=answer.name,
        speaker=answer.speaker,
        answer=answer.anchor,
        anchor=finding.anchor,
        quotation=finding.quotation,
        made_by=flag.made_by,
        score=flag.score,
    )
