"""What may stand in the files of a pipeline; everything else is an error."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from hearing.core.model import BlockKind, Voice


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_english(value: object) -> object:
    return {"en": value} if isinstance(value, str) and value.strip() else value


Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Names = Annotated[
    list[Text], BeforeValidator(_as_list, json_schema_input_type=str | list[str]), Field(min_length=1)
]
Language = Literal["nb", "nn", "sv", "en", "da", "se"]
ByLanguage = dict[Language, list[Text]]
ByReader = Annotated[
    dict[Language, Text], BeforeValidator(_as_english, json_schema_input_type=str | dict[Language, Text])
]
Status = Literal["draft", "test", "stable", "deprecated"]
Negation = Literal["blocks", "ignored", "required"]
SenderPlace = Literal[
    "letterhead", "signature", "form", "mail", "file name", "title", "text", "site", "properties", "meeting"
]
LANGUAGES = ("nb", "nn", "sv", "en", "da", "se")


class Strict(BaseModel):
    """A part of a file: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Sample(Strict):
    """A sentence under its language, such as ``{nb: "Vi støtter planen."}``, and where it stands."""

    nb: Text | None = None
    nn: Text | None = None
    sv: Text | None = None
    en: Text | None = None
    da: Text | None = None
    se: Text | None = None
    lead_in: str = Field(default="", description="The line that leads into this list item.")
    heading: str = Field(default="", description="The heading under which the sentence stands.")
    voice: Voice | None = Field(default=None, description="Whose words they are; the sender's own if not given.")
    role: BlockKind | None = Field(default=None, description="What the text is on the page.")

    @model_validator(mode="after")
    def _one_language(self) -> Self:
        given = [language for language in LANGUAGES if getattr(self, language) is not None]
        if len(given) != 1:
            raise ValueError(f"exactly one of {', '.join(LANGUAGES)}, not {' and '.join(given) or 'none'}")
        return self

    @property
    def language(self) -> str:
        """Code of the sentence's language."""
        return next(language for language in LANGUAGES if getattr(self, language) is not None)

    @property
    def text(self) -> str:
        """The sentence, with its mark if it has one."""
        return str(getattr(self, self.language))


class Examples(Strict):
    """Sentences on which a rule must hit (``[[…]]`` marks the hit) or be silent."""

    match: list[Sample] = Field(default=[], description="The rule hits once, at the words marked [[…]].")
    no_match: list[Sample] = Field(default=[], description="The rule is silent.")
    todo_match: list[Sample] = Field(
        default=[], description="The rule should hit and does not yet; fails the run once it does."
    )
    todo_no_match: list[Sample] = Field(
        default=[], description="The rule should be silent and is not yet; fails the run once it is."
    )


class PipelineFile(Strict):
    """``pipeline.yaml``."""

    name: Code
    version: Annotated[
        str, BeforeValidator(str, json_schema_input_type=str | float), StringConstraints(min_length=1)
    ]
    names: dict[Language, Text]
    languages: list[Language] = Field(min_length=1)


class EntryFile(Strict):
    """A code with its names and its definition, plain English or by language."""

    code: Code
    names: dict[Language, Text] = Field(min_length=1)
    definition: ByReader = {}


class Patterns(Strict):
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
    examples: Examples = Field(default=Examples(), description="Names of senders of this type, and of others.")


class ConcernEntry(EntryFile):
    """A structural concern.

    Attributes:
        shows: Stance of a paragraph that voices the concern and says no stance; none for criticism of the process.
    """

    shows: Literal["oppose", "conditional"] | None = None


class GroupEntry(EntryFile):
    """A group that may lose out, and the words for it."""

    terms: ByLanguage
    not_: ByLanguage = Field(default={}, alias="not")
    examples: Examples = Field(default=Examples(), description="Sentences that name the group, and others.")


class ThemesFile(Strict):
    """``themes.yaml``."""

    themes: list[EntryFile]


class StakeholdersFile(Strict):
    """``stakeholders.yaml``; the order is precedence."""

    stakeholders: list[StakeholderEntry]


class ConcernsFile(Strict):
    """``concerns.yaml``."""

    concerns: list[ConcernEntry]


class BodiesFile(Strict):
    """``bodies/*.yaml``: well-known bodies by type of stakeholder; names of one body are parted by « | »."""

    languages: list[Language] = Field(
        default=[], description="Languages of the country: its hearings are answered in them."
    )
    bodies: dict[Code, list[Text]]


class VoiceEntry(Strict):
    """Who speaks for a group that may lose out: its own organisations and councils."""

    group: Code
    types: list[Code] = Field(default=[], description="Types of sender that speak for the group, all of them.")
    words: list[Text] = Field(default=[], description="Terms in the name of a sender that speaks for the group.")
    unless: list[Text] = Field(default=[], description="Terms in a name that rule it out.")
    ask: ByReader = Field(default={}, description="Whom to ask where none of these has answered.")


class VoicesFile(Strict):
    """``voices.yaml``, which a pipeline may have: whose voices may be missing.

    Attributes:
        field: Types of sender whose well-known bodies are held against the list of invited bodies.
    """

    voices: list[VoiceEntry] = []
    field: list[Code] = []


class GroupsFile(Strict):
    """``groups.yaml``."""

    groups: list[GroupEntry]


class CueFile(Strict):
    """``cues/NAME.yaml``: words that carry an attitude, whatever they are about."""

    cue: Code
    terms: ByLanguage
    not_: ByLanguage = Field(default={}, alias="not")


class Condition(Strict):
    """One thing that must hold; exactly one of terms, cue, group, regex, any, all, question is set."""

    terms: ByLanguage | None = Field(default=None, description="One of these words or phrases stands there.")
    not_: ByLanguage = Field(default={}, alias="not", description="Longer phrases in which a term does not count.")
    cue: Names | None = Field(default=None, description="A word of one of these cue sets stands there.")
    group: Names | None = Field(default=None, description="One of these groups is named; «any» for all groups.")
    regex: Text | None = Field(default=None, description="A regular expression; needs «anchor» beside it.")
    anchor: Text | None = Field(default=None, description="Letters that stand in whatever the regex finds.")
    any: list["Condition"] | None = Field(default=None, min_length=1, description="One of the conditions holds.")
    all: list["Condition"] | None = Field(default=None, min_length=1, description="Each of the conditions holds.")
    question: Literal[True] | None = Field(default=None, description="The sentence is a question.")
    in_: Literal["text", "heading", "lead-in"] = Field(
        default="text", alias="in", description="Where to look: the heading above, or the line before a list."
    )
    negation: Negation | None = Field(default=None, description="As for the rule, for this condition alone.")

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        kinds = ("terms", "cue", "group", "regex", "any", "all", "question")
        given = [kind for kind in kinds if getattr(self, kind) is not None]
        if len(given) != 1:
            raise ValueError(
                f"a condition has exactly one of {', '.join(kinds)}, not {' and '.join(given) or 'none'}"
            )
        if self.not_ and self.terms is None:
            raise ValueError("«not» belongs beside «terms»")
        if (self.regex is None) != (self.anchor is None):
            raise ValueError("«regex» and «anchor» belong beside each other")
        if given[0] in ("any", "all", "question") and (self.in_ != "text" or self.negation):
            raise ValueError("«in» and «negation» belong beside terms, cue, group or regex")
        return self


class Match(Condition):
    """The condition of a rule, and where it must hold."""

    within: Literal["clause", "sentence", "paragraph"] = "sentence"


class Scope(Strict):
    """Whose words, and which parts of a document, a rule looks at; empty for the default of its kind of label."""

    voice: Annotated[list[Voice], BeforeValidator(_as_list, json_schema_input_type=Voice | list[Voice])] = []
    role: Annotated[
        list[BlockKind], BeforeValidator(_as_list, json_schema_input_type=BlockKind | list[BlockKind])
    ] = []
    sender: Annotated[
        list[SenderPlace], BeforeValidator(_as_list, json_schema_input_type=SenderPlace | list[SenderPlace])
    ] = Field(default=[], description="Where the sender's name must be known from; for labels stakeholder/… only.")


class Rule(Strict):
    """One rule."""

    id: RuleId
    version: int = Field(ge=1)
    label: Annotated[str, StringConstraints(pattern=r"^(theme|concern|stance|stakeholder)/[a-z0-9-]+$")]
    languages: list[Language] = Field(min_length=1)
    status: Status = "draft"
    why: Annotated[ByReader, Field(min_length=1)]
    match: Match
    unless: list[Condition] = []
    negation: Negation = "blocks"
    scope: Scope = Scope()
    examples: Examples = Examples()

    def reason(self, language: str = "en") -> str:
        """Why the rule is there, in ``language``, else in English, else in any."""
        given = {str(code): text for code, text in self.why.items()}
        return given.get(language) or given.get("en") or next(iter(given.values()))

    @property
    def kind(self) -> str:
        """``theme``, ``concern``, ``stance`` or ``stakeholder``."""
        return self.label.split("/")[0]

    @property
    def code(self) -> str:
        """Code of the taxonomy."""
        return self.label.split("/")[1]


class RulesFile(Strict):
    """``rules/*.yaml``."""

    rules: list[Rule]


class PipelineFiles(Strict):
    """The content of all files of a pipeline; cues by their names.

    Attributes:
        places: ``file:line:column`` of each rule (by its id), group and stakeholder (``group/CODE``), and of each
            of their examples (``ID match 1``).
    """

    pipeline: PipelineFile
    themes: list[EntryFile]
    stakeholders: list[StakeholderEntry]
    concerns: list[ConcernEntry]
    groups: list[GroupEntry]
    cues: dict[Code, CueFile]
    rules: list[Rule]
    places: dict[str, str] = {}
    bodies: list[BodiesFile] = []
    voices: VoicesFile = VoicesFile()
