"""What became of every file that came in; the parts add up to the whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePosixPath

from hearing.core.model import UNUSABLE, Source, Status
from hearing.digest.gather import Gathered, link, reference
from hearing.digest.model import Files, Note, Place
from hearing.digest.translations import Words
from hearing.digest.vocabulary import KINDS, PROBLEMS

_ARCHIVES = frozenset({"zip"})


class _Fate(Enum):
    ANSWERS = auto()
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
    duplicates: tuple[Note, ...]
    issues: tuple[Note, ...]


def ledger(sources: Mapping[str, Source], gathered: Gathered, words: Words, inbox: str) -> Ledger:
    """Account for every file."""
    noter = _Noter(sources, _hidden(sources.values(), gathered.hidden), words, inbox)
    repeating = {repeat.source for repeat in gathered.repeats}
    fates: dict[_Fate, list[Source]] = {fate: [] for fate in _Fate}
    for source in sources.values():
        fates[_fate(source, repeating, gathered)].append(source)
    return Ledger(
        files=_counted(fates),
        unusable=tuple(noter.unusable(source) for source in fates[_Fate.UNUSABLE]),
        not_answers=tuple(noter.not_answer(source, gathered) for source in fates[_Fate.NOT_ANSWERS]),
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
        without_text=numbers[_Fate.WITHOUT_TEXT],
    )


def _fate(source: Source, repeating: set[str], gathered: Gathered) -> _Fate:
    if source.path in gathered.with_answers:
        return _Fate.ANSWERS
    if source.status in UNUSABLE:
        return _Fate.UNUSABLE
    if source.status == Status.DUPLICATE or source.path in repeating:
        return _Fate.DUPLICATE
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
    copies = {source.path for source in known if source.duplicate_of in mails | inside}
    return frozenset(mails | inside | copies)


def _containers(path: str) -> list[str]:
    return [str(parent) for parent in PurePosixPath(path).parents]


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
        what, advice = PROBLEMS[source.status]
        return Note(
            self.place(source.path),
            self.words.gettext(what),
            self.words.gettext(advice),
            self._detail(source),
        )

    def not_answer(self, source: Source, gathered: Gathered) -> Note:
        kind = gathered.kinds.get(source.path)
        what = KINDS[kind] if kind else KINDS["background"]
        return Note(self.place(source.path), self.words.gettext(what))

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
            Note(
                self.place(source.path),
                self.words.gettext("Read, but with something to look at"),
                "",
                self._detail(source),
            )
            for source in sources
            if source.issues and source.status not in UNUSABLE and source.status != Status.DUPLICATE
        ]

    def _detail(self, source: Source) -> str:
        said = [f"{issue.message} ({issue.hint})" if issue.hint else issue.message for issue in source.issues]
        detail = "; ".join(said)
        if source.path not in self.hidden:
            return detail
        name = reference(source, self.words)
        for part in sorted(source.path.split("/"), key=len, reverse=True):
            detail = detail.replace(part, name)
        return detail
