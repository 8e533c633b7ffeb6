"""A pipeline: the codes and rules of one kind of hearing, as files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from hearing.core.errors import ConfigurationError
from hearing.core.places import shipped
from hearing.core.taxonomy import GROUP_AT_RISK, Entry, Taxonomy
from hearing.language.thesaurus import Thesaurus, thesaurus
from hearing.rules import cache
from hearing.rules.compiled import SENDER_KIND, Compiled, compile_rules
from hearing.rules.files import read_files
from hearing.rules.schema import EntryFile, Language, PipelineFiles, Rule
from hearing.rules.yaml_files import Problem

_GROUP_AT_RISK = Entry(
    GROUP_AT_RISK,
    {
        "nb": "Gruppe som kan miste prioritering",
        "nn": "Gruppe som kan miste prioritering",
        "sv": "Grupp som riskerar att prioriteras ned",
        "en": "Group that may lose priority",
    },
    {
        "nb": "Bekymringen gjelder bare at en gruppe taper på det som foreslås.",
        "nn": "Uroa gjeld berre at ei gruppe taper på det som blir føreslått.",
        "sv": "Farhågan gäller bara att en grupp förlorar på det som föreslås.",
        "en": "The concern is only that a group loses out.",
    },
)
RETIRED = "retired.yaml"  # ids that must not be used again; see ``workbench.lint``
_UNKNOWN = Entry("unknown", {"nb": "Ukjent", "nn": "Ukjend", "sv": "Okänd", "en": "Unknown"})


@dataclass(slots=True)
class Pipeline:
    """A loaded pipeline; workers load it anew from ``path``.

    Attributes:
        path: Folder of the files.
        files: Their content.
        ruleset_hash: SHA-256 over the names and bytes of the files that labels depend on, in hex.
    """

    path: Path
    files: PipelineFiles
    ruleset_hash: str
    taxonomy: Taxonomy = field(init=False)
    _compiled: dict[str, Compiled] = field(default_factory=dict)
    _for_senders: list[Compiled] | None = None

    def __post_init__(self) -> None:
        self.taxonomy = _taxonomy(self.files)

    @property
    def name(self) -> str:
        """Code of the pipeline."""
        return self.files.pipeline.name

    @property
    def version(self) -> str:
        """Version of the pipeline as its keepers count it."""
        return self.files.pipeline.version

    @property
    def names(self) -> Mapping[str, str]:
        """Name for readers, by language."""
        return _as_text(self.files.pipeline.names)

    @property
    def rules(self) -> list[Rule]:
        """All rules, in the order of the files."""
        return self.files.rules

    @property
    def reasons(self) -> dict[str, Mapping[str, str]]:
        """Why each rule is there, by language, under the name with which it makes labels."""
        return {f"rule:{rule.id}@{rule.version}": _as_text(rule.why) for rule in self.rules}

    def compiled(self, language: str) -> Compiled | None:
        """Rules for a language; None where the pipeline does not know it."""
        if language not in self.files.pipeline.languages:
            return None
        if language not in self._compiled:
            self._compiled[language] = self._compile(language, of_senders=False)
        return self._compiled[language]

    def thesaurus(self, language: str) -> Thesaurus | None:
        """The concepts of the field in a language; None where the pipeline has none."""
        return thesaurus(self.path / "thesaurus", language)

    def compiled_for_senders(self) -> list[Compiled]:
        """Rules for the sender's name, for each language: a name may be any's."""
        if self._for_senders is None:
            used = any(rule.kind == SENDER_KIND for rule in self.rules)
            languages = self.files.pipeline.languages if used else []
            self._for_senders = [self._compile(language, of_senders=True) for language in languages]
        return self._for_senders

    def _compile(self, language: str, of_senders: bool) -> Compiled:
        rules = [rule for rule in self.rules if (rule.kind == SENDER_KIND) == of_senders]
        return compile_rules(rules, self.files.cues.values(), self.files.groups, language)


def load_pipeline(name_or_path: str) -> Pipeline:
    """Load a pipeline.

    Args:
        name_or_path: Name of a shipped pipeline, or a folder.

    Raises:
        ConfigurationError: if there is no such pipeline, or the first problem found in its files.
    """
    folder = find_pipeline(name_or_path)
    stamp = ruleset_hash(folder)
    files = cache.kept(folder.resolve().name, stamp)
    if files is None:
        files, problems = read_files(folder)
        if files is None or problems:
            raise _as_error(problems)
        cache.keep(folder.resolve().name, stamp, files)
    return Pipeline(folder, files, stamp)


def validate(path: Path) -> list[Problem]:
    """All problems in the files of a pipeline, in the order of files and lines."""
    _, problems = read_files(path)
    return problems


def find_pipeline(name_or_path: str) -> Path:
    """Folder of a pipeline.

    Raises:
        ConfigurationError: if there is none.
    """
    for folder in (Path(name_or_path), shipped("pipelines") / name_or_path):
        if (folder / "pipeline.yaml").is_file():
            return folder
    known = sorted(path.parent.name for path in shipped("pipelines").glob("*/pipeline.yaml"))
    raise ConfigurationError(
        f"no pipeline «{name_or_path}»", hint=f"give a folder with a pipeline.yaml, or one of: {', '.join(known)}"
    )


def ruleset_hash(folder: Path) -> str:
    """SHA-256 over the names and bytes of the files that labels depend on (not suites), in hex."""
    digest = sha256()
    for path in sorted(
        path
        for pattern in ("*.yaml", "bodies/*.yaml", "cues/*.yaml", "rules/*.yaml", "thesaurus/*.txt")
        for path in folder.glob(pattern)
    ):
        if path.name == RETIRED:
            continue
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _as_error(problems: list[Problem]) -> ConfigurationError:
    first = problems[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    hint = first.hint or "run: hearing rules validate"
    return ConfigurationError(f"{first.message}{more}", place=first.place, hint=hint)


def _taxonomy(files: PipelineFiles) -> Taxonomy:
    stakeholders = _entries(files.stakeholders)
    stakeholders.setdefault("unknown", _UNKNOWN)
    concerns = {GROUP_AT_RISK: _GROUP_AT_RISK, **_entries(files.concerns)}
    return Taxonomy(_entries(files.themes), stakeholders, concerns, _entries(files.groups))


def _entries(entries: Iterable[EntryFile]) -> dict[str, Entry]:
    return {one.code: Entry(one.code, _as_text(one.names), _as_text(one.definition)) for one in entries}


def _as_text(by_language: Mapping[Language, str]) -> dict[str, str]:
    return {str(language): text for language, text in by_language.items()}
