"""What may stand in the files of a pipeline; everything else is an error."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from hearing.core.model import BlockKind, Voice


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Names = Annotated[list[Text], BeforeValidator(_as_list), Field(min_length=1)]
Language = Literal["nb", "nn", "sv", "en", "da", "se"]
ByLanguage = dict[Language, list[Text]]
Example = Annotated[dict[Language, Text], Field(min_length=1, max_length=1)]
Status = Literal["draft", "test", "stable", "deprecated"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class PipelineFile(_Strict):
    """``pipeline.yaml``."""

    name: Code
    version: Annotated[str, BeforeValidator(str), StringConstraints(min_length=1)]
    names: dict[Language, Text]
    languages: list[Language] = Field(min_length=1)


class EntryFile(_Strict):
    """A code with its names and its definition."""

    code: Code
    names: dict[Language, Text] = Field(min_length=1)
    definition: str = ""


class Patterns(_Strict):
    """How a type of stakeholder is known by the sender's name; every value is in term syntax.

    Attributes:
        names: Well-known bodies; a name without lower-case letters is matched case-sensitively.
        words: Terms anywhere in the name.
        ends: Terms at the end of the name, or of its first part before a comma.
        starts: Terms at its beginning.
        form: Values of a form's field for the type of sender.
        unless: Terms that rule the type out.
        otherwise: Terms anywhere in the name that count only where no type is known by the others.
    """

    names: list[Text] = []
    words: list[Text] = []
    ends: list[Text] = []
    starts: list[Text] = []
    form: list[Text] = []
    unless: list[Text] = []
    otherwise: list[Text] = []


class StakeholderEntry(EntryFile):
    """A type of stakeholder."""

    patterns: Patterns = Patterns()


class GroupEntry(EntryFile):
    """A group that may lose out, and the words for it."""

    terms: ByLanguage
    not_: ByLanguage = Field(default={}, alias="not")


class ThemesFile(_Strict):
    """``themes.yaml``."""

    themes: list[EntryFile]


class StakeholdersFile(_Strict):
    """``stakeholders.yaml``; the order is precedence."""

    stakeholders: list[StakeholderEntry]


class ConcernsFile(_Strict):
    """``concerns.yaml``."""

    concerns: list[EntryFile]


class BodiesFile(_Strict):
    """``bodies/*.yaml``: well-known bodies by type of stakeholder; names of one body are parted by « | »."""

    bodies: dict[Code, list[Text]]


class GroupsFile(_Strict):
    """``groups.yaml``."""

    groups: list[GroupEntry]


class CueFile(_Strict):
    """``cues/NAME.yaml``: words that carry an attitude, whatever they are about."""

    cue: Code
    terms: ByLanguage
    not_: ByLanguage = Field(default={}, alias="not")


class Condition(_Strict):
    """One thing that must hold in a sentence or paragraph; exactly one key is set."""

    terms: ByLanguage | None = None
    not_: ByLanguage = Field(default={}, alias="not")
    cue: Names | None = None
    group: Names | None = None
    any: list["Condition"] | None = Field(default=None, min_length=1)
    all: list["Condition"] | None = Field(default=None, min_length=1)
    question: Literal[True] | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        kinds = ("terms", "cue", "group", "any", "all", "question")
        given = [kind for kind in kinds if getattr(self, kind) is not None]
        if len(given) != 1:
            raise ValueError(
                f"a condition has exactly one of {', '.join(kinds)}, not {' and '.join(given) or 'none'}"
            )
        if self.not_ and self.terms is None:
            raise ValueError("«not» belongs beside «terms»")
        return self


class Match(Condition):
    """The condition of a rule, and where it must hold."""

    within: Literal["sentence", "paragraph"] = "sentence"


class Scope(_Strict):
    """Whose words, and which parts of a document, a rule looks at; empty for the default of its kind of label."""

    voice: Annotated[list[Voice], BeforeValidator(_as_list)] = []
    role: Annotated[list[BlockKind], BeforeValidator(_as_list)] = []


class Examples(_Strict):
    """Sentences on which a rule must hit (``[[…]]`` marks the hit) or be silent."""

    match: list[Example] = []
    no_match: list[Example] = []


class Rule(_Strict):
    """One rule."""

    id: RuleId
    version: int = Field(ge=1)
    label: Annotated[str, StringConstraints(pattern=r"^(theme|concern|stance)/[a-z0-9-]+$")]
    languages: list[Language] = Field(min_length=1)
    status: Status = "draft"
    why: Text
    match: Match
    unless: list[Condition] = []
    negation: Literal["blocks", "ignored", "required"] = "blocks"
    scope: Scope = Scope()
    examples: Examples = Examples()

    @property
    def kind(self) -> str:
        """``theme``, ``concern`` or ``stance``."""
        return self.label.split("/")[0]

    @property
    def code(self) -> str:
        """Code of the taxonomy."""
        return self.label.split("/")[1]


class RulesFile(_Strict):
    """``rules/*.yaml``."""

    rules: list[Rule]


class PipelineFiles(_Strict):
    """The content of all files of a pipeline; cues by their names."""

    pipeline: PipelineFile
    themes: list[EntryFile]
    stakeholders: list[StakeholderEntry]
    concerns: list[EntryFile]
    groups: list[GroupEntry]
    cues: dict[Code, CueFile]
    rules: list[Rule]
    bodies: list[BodiesFile] = []
