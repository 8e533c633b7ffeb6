"""What became of every file that came in; the parts add up to the whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePosixPath

from hearing.core.model import UNUSABLE, Kind, Source, Status
from hearing.digest.gather import Gathered, link, reference
from hearing.digest.issue_texts import told
from hearing.digest.model import Files, Note, Place
from hearing.digest.translations import Words
from hearing.digest.vocabulary import KINDS, PROBLEMS

_ARCHIVES = frozenset({"zip"})


class _Fate(Enum):
    ANSWERS = auto()
    COVER = auto()
    NOT_ANSWERS = auto()
    DUPLICATE = auto()
    UNUSABLE = auto()
    WITHOUT_TEXT = auto()


@dataclass(frozen=True, slots=True)
class Ledger:
    """All files, and those that a reader should know about."""

    files: Files
    unusable: tuple[Note, ...]
    not_answers: tuple[Note, ...]
    covers: tuple[Note, ...]
    duplicates: tuple[Note, ...]
    issues: tuple[Note, ...]


def ledger(
    sources: Mapping[str, Source], gathered: Gathered, words: Words, inbox: str, *, is_public: bool = False
) -> Ledger:
    """Account for every file; in public no file is named."""
    hidden = frozenset(sources) if is_public else _hidden(sources.values(), gathered.hidden)
    noter = _Noter(sources, hidden, words, inbox)
    repeating = {repeat.source for repeat in gathered.repeats}
    carriers = {parent for path in gathered.with_answers | repeating for parent in _containers(path)}
    fates: dict[_Fate, list[Source]] = {fate: [] for fate in _Fate}
    for source in sources.values():
        fates[_fate(source, repeating, carriers, gathered)].append(source)
    return Ledger(
        files=_counted(fates),
        unusable=tuple(noter.unusable(source) for source in fates[_Fate.UNUSABLE]),
        not_answers=tuple(noter.not_answer(source, gathered) for source in fates[_Fate.NOT_ANSWERS]),
        covers=tuple(noter.cover(source) for source in fates[_Fate.COVER]),
        duplicates=(
            *(noter.duplicate(source) for source in fates[_Fate.DUPLICATE] if source.duplicate_of),
            *noter.repeats(gathered, {source.path for source in fates[_Fate.DUPLICATE] if source.duplicate_of}),
        ),
        issues=tuple(noter.issues(sources.values())),
    )


def _counted(fates: Mapping[_Fate, list[Source]]) -> Files:
    numbers = {fate: len(found) for fate, found in fates.items()}
    return Files(
        total=sum(numbers.values()),
        answers=numbers[_Fate.ANSWERS],
        not_answers=numbers[_Fate.NOT_ANSWERS],
        duplicates=numbers[_Fate.DUPLICATE],
        unusable=numbers[_Fate.UNUSABLE],
        without_text=numbers[_Fate.WITHOUT_TEXT] + numbers[_Fate.COVER],
    )


def _fate(source: Source, repeating: set[str], carriers: set[str], gathered: Gathered) -> _Fate:
    if source.path in gathered.with_answers:
        return _Fate.ANSWERS
    if source.status in UNUSABLE:
        return _Fate.UNUSABLE
    if source.status == Status.DUPLICATE or source.path in repeating:
        return _Fate.DUPLICATE
    if source.path in carriers and gathered.kinds.get(source.path) == Kind.EMPTY:
        return _Fate.COVER
    if source.status == Status.NOT_A_RESPONSE or source.path in gathered.kinds:
        return _Fate.NOT_ANSWERS
    return _Fate.WITHOUT_TEXT


def _hidden(sources: Iterable[Source], hidden: set[str]) -> frozenset[str]:
    """Sources whose path may name a private person: also copies, the mail it came with, and all in that."""
    known = tuple(sources)
    formats = {source.path: source.format for source in known}
    mails = {
        container
        for path in hidden
        for container in _containers(path)
        if container in formats and formats[container] not in _ARCHIVES
    }
    mails |= hidden
    inside = {path for path in formats if any(container in mails for container in _containers(path))}
    named = mails | inside
    copies = {source.path for source in known if source.duplicate_of in named}
    return frozenset(named | copies)


def _containers(path: str) -> list[str]:
    return [str(parent) for parent in PurePosixPath(path).parents] if "/" in path else []


@dataclass(frozen=True, slots=True)
class _Noter:
    sources: Mapping[str, Source]
    hidden: frozenset[str]
    words: Words
    inbox: str

    def place(self, path: str) -> Place:
        if path in self.hidden:
            return Place(reference(self.sources.get(path), self.words))
        return Place(path, link(path, self.sources, self.inbox))

    def unusable(self, source: Source) -> Note:
        what, advice = map(self.words.gettext, PROBLEMS[source.status])
        said = told(source.issues, self.words)
        return Note(
            self.place(source.path), said.what or what, said.advice or advice, self._nameless(source, said.detail)
        )

    def not_answer(self, source: Source, gathered: Gathered) -> Note:
        kind = gathered.kinds.get(source.path)
        what = KINDS[kind] if kind else KINDS["background"]
        return Note(self.place(source.path), self.words.gettext(what))

    def cover(self, source: Source) -> Note:
        return Note(self.place(source.path), self.words.gettext("Cover note; the answer is in the attachment"))

    def duplicate(self, source: Source) -> Note:
        first = self.place(source.duplicate_of or "").file
        return Note(self.place(source.path), self.words.gettext("Repeats %(file)s", file=first))

    def repeats(self, gathered: Gathered, noted: set[str]) -> list[Note]:
        """Answers that repeat another answer, where their whole file is not noted as a duplicate already."""
        names = {answer.id: answer.name for answer in gathered.answers}
        return [
            Note(
                repeat.place,
                self.words.gettext("Repeats the answer from %(name)s", name=names.get(repeat.of, repeat.of)),
            )
            for repeat in gathered.repeats
            if repeat.source not in noted
        ]

    def issues(self, sources: Iterable[Source]) -> list[Note]:
        return [
            self._issue(source)
            for source in sources
            if source.issues and source.status not in UNUSABLE and source.status != Status.DUPLICATE
        ]

    def _issue(self, source: Source) -> Note:
        said = told(source.issues, self.words)
        what = said.what or self.words.gettext("Read, but with something to look at")
        return Note(self.place(source.path), what, said.advice, self._nameless(source, said.detail))

    def _nameless(self, source: Source, detail: str) -> str:
        """What the program reported, without the file's name where that may tell who wrote."""
        if source.path not in self.hidden:
            return detail
        name = reference(source, self.words)
        for part in sorted(source.path.split("/"), key=len, reverse=True):
            detail = detail.replace(part, name)
        return detail
