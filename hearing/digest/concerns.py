"""Flagged concerns over all answers: who raised each, in whose words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hearing.core.taxonomy import Entry, Taxonomy, wording
from hearing.digest.model import Answer, Concern, Finding, Flag, Raised, Speaker
from hearing.digest.senders import folded

_ORDER = (Speaker.BODY, Speaker.MEETING, Speaker.UNDETERMINED, Speaker.PERSON)


@dataclass(frozen=True, slots=True)
class _Voiced:
    answer: Answer
    finding: Finding
    flag: Flag


def flagged(
    answers: Iterable[Answer], taxonomy: Taxonomy, language: str
) -> tuple[tuple[Concern, ...], tuple[Concern, ...]]:
    """Groups that may lose out, and structural concerns; each most bodies first, then as in the codebook."""
    groups: dict[str, list[_Voiced]] = {}
    concerns: dict[str, list[_Voiced]] = {}
    for answer in answers:
        for finding in answer.findings:
            for flag in finding.flags:
                into = groups if flag.is_group else concerns
                into.setdefault(flag.code, []).append(_Voiced(answer, finding, flag))
    return (
        _ranked(groups, taxonomy.groups, "group", language),
        _ranked(concerns, taxonomy.concerns, "concern", language),
    )


def _ranked(
    voiced: Mapping[str, list[_Voiced]], entries: Mapping[str, Entry], prefix: str, language: str
) -> tuple[Concern, ...]:
    order = {code: number for number, code in enumerate(entries)}
    concerns = [_concern(code, voices, entries.get(code), prefix, language) for code, voices in voiced.items()]
    return tuple(
        sorted(concerns, key=lambda c: (-len(c.bodies), order.get(c.code, len(order)), c.code)),
    )


def _concern(code: str, voices: list[_Voiced], entry: Entry | None, prefix: str, language: str) -> Concern:
    return Concern(
        anchor=f"{prefix}-{code}",
        code=code,
        name=voices[0].flag.name,
        definition=wording(entry.definition, language) if entry else None,
        bodies=_bodies(voices),
        persons=_number(voices, Speaker.PERSON),
        meetings=_number(voices, Speaker.MEETING),
        undetermined=_number(voices, Speaker.UNDETERMINED),
        raised=tuple(_raised(voice) for voice in _bodies_first(voices)),
    )


def _bodies(voices: Iterable[_Voiced]) -> tuple[str, ...]:
    """Names of bodies, each once, as first written."""
    names: dict[str, str] = {}
    for voice in voices:
        if voice.answer.speaker == Speaker.BODY:
            names.setdefault(folded(voice.answer.name), voice.answer.name)
    return tuple(names.values())


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
