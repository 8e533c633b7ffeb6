"""What a worker does with one file, and with one response."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hearing.core import fields
from hearing.core.model import ANSWERS, Contents, Issue, Labelled, Reading, Response, Source, Status
from hearing.intake.draft import measures_of
from hearing.intake.occasion import Occasion
from hearing.readers.contract import CannotRead, Options

LARGEST = 200 * 2**20
DEEPEST = 2

# What a mail or an archive says about the files in it; the file's own words come first.
_INHERITED = (fields.FROM, fields.SENT, fields.SUBJECT)


@dataclass(frozen=True, slots=True)
class Reader:
    """How files are taken in.

    Attributes:
        occasion: The hearing.
        options: For the readers.
        unpacked: Where files inside files are kept, named by their hash.
        scratch: Where readers may put what they need for a moment; emptied by whoever starts the workers.
    """

    occasion: Occasion
    options: Options
    unpacked: Path
    scratch: Path


@dataclass(frozen=True, slots=True)
class File:
    """One file to be taken in; ``location`` is where its bytes lie."""

    path: str
    location: Path
    sha256: str
    identity: str
    size: int
    depth: int = 0
    context: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Member:
    """A file that lies inside another; its bytes are unpacked under its hash."""

    path: str
    sha256: str
    size: int
    context: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: its source, the responses in it, the files in it, and those that are lost."""

    source: Source
    responses: tuple[Response, ...] = ()
    members: tuple[Member, ...] = ()
    lost: tuple[Source, ...] = ()


def start_reading(reader: Reader) -> Callable[[File], TakenIn]:
    """A worker's function that takes in one file; never raises but for want of memory.

    What every file needs is loaded here, so that it does not count against the first file's time.
    """
    from hearing.classify.sender_model import shipped_senders
    from hearing.classify.voice_model import shipped_voices
    from hearing.intake import take_in  # noqa: F401
    from hearing.language.identify import load_model

    load_model()
    shipped_voices()
    shipped_senders()

    def take(file: File) -> TakenIn:
        return take_in_file(file, reader)

    return take


@dataclass(frozen=True, slots=True)
class Labeller:
    """What responses are labelled with: a pipeline, the hearing's own model, if any, the measures of the draft."""

    pipeline: str
    own_model: Path | None = None
    measures: Mapping[str, str] = field(default_factory=dict)


def start_labelling(labeller: Labeller) -> Callable[[Response], Labelled]:
    """A worker's function that labels one response."""
    from hearing.classify.labelling import Classifier
    from hearing.classify.model import load, shipped_model
    from hearing.classify.stakeholder_model import shipped_stakeholders
    from hearing.rules.pipeline import load_pipeline

    rules = load_pipeline(labeller.pipeline)
    for language in rules.files.pipeline.languages:
        rules.compiled(language)
    model = load(labeller.own_model) if labeller.own_model else shipped_model(rules.name)
    return Classifier(rules, model, shipped_stakeholders(rules.name), labeller.measures).label


@dataclass(frozen=True, slots=True)
class Both:
    """How files are taken in, and what their responses are labelled with."""

    reader: Reader
    pipeline: str


def start_both(both: Both) -> Callable[[File], tuple[TakenIn, tuple[Labelled, ...]]]:
    """A worker's function that takes in one file and labels the responses in it."""
    take = start_reading(both.reader)
    label = start_labelling(Labeller(both.pipeline, measures=measures_of(both.reader.occasion.draft)))

    def take_and_label(file: File) -> tuple[TakenIn, tuple[Labelled, ...]]:
        taken = take(file)
        return taken, tuple(label(response) for response in taken.responses)

    return take_and_label


def take_in_file(file: File, reader: Reader) -> TakenIn:
    """Read one file and take in what is in it; whatever is wrong with it becomes its status."""
    try:
        return _taken_in(file, reader)
    except CannotRead as error:
        return unusable(file, error.status, Issue(error.code, error.message, error.hint))
    except OSError as error:
        hint = "check that you may read the file, and that its disk is there"
        return unusable(
            file, Status.UNREADABLE, Issue("not-readable", f"cannot be opened: {error.strerror}", hint)
        )
    except MemoryError:
        raise
    except Exception as error:  # one odd file must not stop the batch
        message = f"the program failed on this file ({type(error).__name__}: {error})"
        hint = "open the file, save it in another format such as PDF, and run again"
        return unusable(file, Status.UNREADABLE, Issue("unexpected", message, hint))


def unusable(file: File, status: Status, issue: Issue, format_: str = "") -> TakenIn:
    """A file that cannot be used, and why."""
    return TakenIn(Source(file.path, file.sha256, format_, file.size, status, (issue,)))


def _taken_in(file: File, reader: Reader) -> TakenIn:
    from hearing.readers.formats import detect, read_as

    if file.size > LARGEST:
        raise CannotRead(
            Status.UNREADABLE,
            "too-large",
            f"the file has {file.size // 2**20} MB; the limit is {LARGEST // 2**20} MB",
            hint="split it, or save it without pictures",
        )
    if file.location.exists() and not file.location.is_file():
        raise CannotRead(
            Status.UNREADABLE,
            "no-file",
            "this is a link to a folder, or no ordinary file",
            hint="put the files themselves in the inbox",
        )
    content = file.location.read_bytes()
    name = file.path.rsplit("/", 1)[-1]
    format_ = detect(content, name)
    contents = read_as(format_, content, name, replace(reader.options, scratch=reader.scratch))
    responses = _responses([_in_context(reading, file) for reading in contents.readings], file, reader)
    members, too_deep = _members(contents, file, reader.unpacked)
    return TakenIn(
        Source(
            file.path,
            file.sha256,
            format_,
            file.size,
            _status(responses, contents),
            contents.issues,
        ),
        responses,
        members,
        too_deep + _lost(contents, file),
    )


def _in_context(reading: Reading, file: File) -> Reading:
    return replace(reading, fields={**file.context, **reading.fields})


def _responses(readings: Sequence[Reading], file: File, reader: Reader) -> tuple[Response, ...]:
    from hearing.classify.sender_model import shipped_senders
    from hearing.classify.voice_model import shipped_voices, with_likely_voices
    from hearing.intake.take_in import take_in
    from hearing.language.identify import mark_languages

    senders = shipped_senders()
    choose = senders.choose if senders else None
    taken = [
        response
        for reading in readings
        for response in take_in(reading, file.path, file.identity, reader.occasion, choose)
    ]
    for response in taken:
        response.text.encode()  # half a surrogate pair cannot be kept: let it fail here
    voices = shipped_voices()
    responses = (_as_invited(response, reader.occasion) for response in mark_languages(taken))
    return tuple(with_likely_voices(response, voices) if voices else response for response in responses)


def _as_invited(response: Response, occasion: Occasion) -> Response:
    """The response with the type that the list of invited bodies gives its sender."""
    from hearing.intake.invited import type_of

    code = type_of(response.sender, occasion.invited)
    return replace(response, fields={**response.fields, fields.INVITED_AS: code}) if code else response


def _status(responses: tuple[Response, ...], contents: Contents) -> Status:
    answers = any(response.kind in ANSWERS for response in responses)
    if responses and not answers:
        return Status.NOT_A_RESPONSE
    return Status.READ_WITH_ISSUES if contents.issues else Status.READ


def _members(contents: Contents, file: File, unpacked: Path) -> tuple[tuple[Member, ...], tuple[Source, ...]]:
    """The files inside a file, unpacked, or as lost where they lie too deep."""
    context = {key: contents.readings[0].fields[key] for key in _INHERITED if _says(contents, key)}
    members: list[Member] = []
    too_deep: list[Source] = []
    for path, content in zip(_paths(contents, file), (a.content for a in contents.attachments), strict=True):
        sha256 = hashlib.sha256(content).hexdigest()
        if file.depth >= DEEPEST:
            issue = Issue(
                "too-deep", f"lies inside more than {DEEPEST} files", "unpack it and put it in the inbox"
            )
            too_deep.append(Source(path, sha256, "", len(content), Status.UNREADABLE, (issue,)))
            continue
        _unpack(content, unpacked / sha256)
        members.append(Member(path, sha256, len(content), context))
    return tuple(members), tuple(too_deep)


def _says(contents: Contents, key: str) -> bool:
    return bool(contents.readings) and key in contents.readings[0].fields


def _paths(contents: Contents, file: File) -> list[str]:
    """A path for each attachment, no two alike."""
    paths: list[str] = []
    for attachment in contents.attachments:
        path, count = f"{file.path}/{attachment.name}", 1
        while path in paths:
            count += 1
            path = f"{file.path}/{attachment.name} ({count})"
        paths.append(path)
    return paths


def _unpack(content: bytes, target: Path) -> None:
    """Whole or not at all: a killed run leaves no half-written member."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{hashlib.sha256(repr(id(content)).encode()).hexdigest()[:8]}")
    part.write_bytes(content)
    part.replace(target)


def _lost(contents: Contents, file: File) -> tuple[Source, ...]:
    return tuple(
        Source(f"{file.path}/{lost.name}", "", "", 0, lost.status, (lost.issue,)) for lost in contents.lost
    )
