"""An audit as plain text and as JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from hearing.digest.audit.model import (
    Audit,
    Coverage,
    CoverageRow,
    Flags,
    LeftOutFlag,
    MissingVoices,
    Paragraphs,
    Share,
)

_WIDE = 44


def as_json(audit: Audit) -> str:
    """All of the audit."""
    return json.dumps({"is_complete": audit.is_complete, **asdict(audit)}, ensure_ascii=False, indent=2)


def as_text(audit: Audit) -> str:
    """What a person should know, in English."""
    parts = [_paragraphs(audit.paragraphs), _flags(audit.flags), _coverage(audit.coverage)]
    parts += [_voices(audit.voices)] if audit.voices else []
    return "\n\n".join("\n".join(part) for part in parts)


def _paragraphs(found: Paragraphs) -> Iterator[str]:
    lost = f"letters in no paragraph: {found.unassigned}"
    yield f"Paragraphs: {found.total} in {len(found.answers)} answers; {lost}"
    yield from (f"{one.n:8}  {one.name}" for one in found.counts)
    pointless = [one.name for one in found.answers if not one.points]
    if pointless:
        yield f"Answers without a point, to read yourself: {', '.join(pointless)}"


def _flags(flags: Flags) -> Iterator[str]:
    yield f"Labels of concerns: {flags.total}"
    yield f"{flags.shown:8}  in the digest, {flags.withheld} of them without their words"
    for one in flags.left_out:
        yield f"{one.n:8}  left out: {one.reason}"
        yield from (f"{'':10}{_place(flag)}" for flag in one.flagged)


def _place(flag: LeftOutFlag) -> str:
    where = (flag.place.file, flag.place.part, f"paragraph {flag.place.paragraph}")
    return f"{' · '.join(flag.flags)}: {', '.join(part for part in where if part)}"


def _coverage(coverage: Coverage) -> Iterator[str]:
    yield (
        f"Paragraphs in the senders' own words: {coverage.own}, of which {coverage.points} are points and "
        f"{coverage.quoted} are quoted"
    )
    yield f"{'':{_WIDE}}{'own':>6}{'points':>8}{'at random':>12}{'quoted':>8}{'at random':>12}"
    yield from map(_row, (*coverage.types, *coverage.languages))


def _row(row: CoverageRow) -> str:
    marks = " ".join(f"{what}: {one.verdict}" for what, one in _shares(row) if one.verdict)
    cells = "".join(f"{one.n:8}{f'{one.low}–{one.high}':>12}" for _, one in _shares(row))
    return f"{row.name[: _WIDE - 1]:{_WIDE}}{row.own:6}{cells}  {marks}".rstrip()


def _shares(row: CoverageRow) -> Iterable[tuple[str, Share]]:
    return ("points", row.points), ("quoted", row.quoted)


def _voices(voices: MissingVoices) -> Iterator[str]:
    weak = f"{len(voices.weak)} of {voices.groups}"
    yield f"Groups that others speak about and that have not spoken themselves: {weak}"
    for voice in voices.weak:
        yield f"  {voice.name}: {voice.bodies} bodies, {voice.others} others"
        if voice.ask:
            yield f"      who could be asked: {voice.ask.text}"
        if voice.silent:
            yield f"      invited, no answer found: {', '.join(voice.silent)}"
        if voice.uninvited:
            yield f"      known, and not invited: {', '.join(voice.uninvited)}"
    if voices.without:
        yield f"Types of sender of which nobody was invited and nobody has answered: {', '.join(voices.without)}"
    for one in voices.never_invited:
        yield f"Not invited, {one.type.name}: {', '.join(one.bodies)}"
