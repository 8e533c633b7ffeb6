"""The labelled answers as a REFI-QDA project (``.qdpx``), for QualCoder and other research programs.

A project is a ZIP file with ``project.qde``, which is XML, and the texts as read beside it. Each answer is a
source and a case; themes, concerns, groups and stances are codes on the words that show them.
"""

import re
import tempfile
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hearing import __version__
from hearing.core.model import REJECTED, Label, LabelKind, Labelled, Response, Source, Span
from hearing.core.taxonomy import Entry, Taxonomy, wording
from hearing.digest.matrix.points import KINDS_OF_STANCE, is_counted
from hearing.digest.translations import N_, Words, words_in
from hearing.digest.vocabulary import STANCES

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:QDA-XML:project:1.0"
_KEY = uuid.UUID("5b0f7c8e-6f0e-5d1c-9a55-0d7c1f6e2a41")
_DAY = (1980, 1, 1, 0, 0, 0)
_UNDATED = "2000-01-01T00:00:00Z"
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\s]+')
_PROGRAM = "hearing"
_CODED_STANCES = {**KINDS_OF_STANCE, **STANCES}
_CATEGORIES = {
    "theme": (N_("Themes"), "#1F77B4"),
    "concern": (N_("Concerns"), "#D62728"),
    "group": (N_("Groups affected"), "#9467BD"),
    "stance": (N_("Stance"), "#2CA02C"),
}
VARIABLES = (
    N_("Type of sender"), N_("Stance"), N_("Language"), N_("Received"), N_("In time"), N_("Place"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a project says besides the answers: its title, and the codes with their names in one language."""

    title: str
    language: str
    taxonomy: Taxonomy
    sources: Mapping[str, Source]


def export_qdpx(labelled: Iterable[Labelled], hearing: Hearing, path: Path) -> None:
    """Write the answers among ``labelled`` as a project; those that repeat another are left out."""
    writer = _Project(hearing.taxonomy, words_in(hearing.language))
    with (
        ZipFile(path, "w", ZIP_DEFLATED) as target,
        tempfile.TemporaryFile() as cases,
        tempfile.TemporaryFile() as texts,
    ):
        for one in labelled:
            if is_counted(one.response, hearing.sources):
                text = as_plain_text(one.response.text).encode("utf-8")
                target.writestr(_entry(f"Sources/{_guid('source', one.response.id)}.txt"), text)
                cases.write(_xml(writer.case(one.response)))
                texts.write(_xml(writer.source(one)))
        with target.open(_entry("project.qde"), "w", force_zip64=True) as part:
            for piece in writer.project(hearing.title, cases, texts):
                part.write(piece)


def as_plain_text(text: str) -> str:
    """The text as other programs read it, each character in its place: line feeds end lines, no controls."""
    ends = text.replace("\r\n", " \n").replace("\r", "\n")
    return _NOT_XML.sub(" ", ends)


@dataclass(slots=True)
class _Project:
    taxonomy: Taxonomy
    words: Words
    users: dict[str, None] = field(default_factory=lambda: {_PROGRAM: None})
    used: dict[tuple[str, str], None] = field(default_factory=dict)

    def project(self, title: str, cases: IO[bytes], texts: IO[bytes]) -> Iterator[bytes]:
        """``project.qde`` in pieces; users and codes come before the cases that use them."""
        name = _attribute(title)
        yield (
            f'<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="{NAMESPACE}" name={name} '
            f'origin="{_PROGRAM} {__version__}" creatingUserGUID="{_guid("user", _PROGRAM)}" '
            f'creationDateTime="{_UNDATED}">'
        ).encode()
        yield _xml(self._users())
        yield _xml(self._code_book())
        yield _xml(self._variables())
        for tag, fragments in (("Cases", cases), ("Sources", texts)):
            if fragments.tell():
                fragments.seek(0)
                yield f"<{tag}>".encode()
                yield from iter(partial(fragments.read, 2**16), b"")
                yield f"</{tag}>".encode()
        yield b"</Project>"

    def _users(self) -> "_Element":
        users = _element("Users")
        for name in self.users:
            _element("User", users, guid=_guid("user", name), name=name)
        return users

    def _code_book(self) -> "_Element":
        book = _element("CodeBook")
        codes = _element("Codes", book)
        names = Counter(self._name(kind, code) for kind in _CATEGORIES for code in self._codes(kind))
        for kind, (title, color) in _CATEGORIES.items():
            category_name = self.words.gettext(title)
            category = _element("Code", codes, guid=_guid("category", kind), name=category_name, isCodable="false")
            for code in self._codes(kind):
                name = self._name(kind, code)
                # A code's name is its identity in some programs.
                shown = f"{name} ({category_name})" if names[name] > 1 or name == category_name else name
                guid = _guid(kind, code)
                element = _element("Code", category, guid=guid, name=shown, isCodable="true", color=color)
                entry = self._entries(kind).get(code)
                definition = wording(entry.definition, self.words.language) if entry else None
                if definition:
                    _element("Description", element).text = _clean(definition.text)
        return book

    def _entries(self, kind: str) -> Mapping[str, Entry]:
        entries = {"theme": self.taxonomy.themes, "concern": self.taxonomy.concerns, "group": self.taxonomy.groups}
        return entries.get(kind, {})

    def _codes(self, kind: str) -> list[str]:
        """Codes of a kind, those last that the pipeline does not know any more."""
        known = _CODED_STANCES if kind == "stance" else self._entries(kind)
        return [*known, *(code for one, code in self.used if one == kind and code not in known)]

    def _name(self, kind: str, code: str) -> str:
        if kind == "stance" and code in _CODED_STANCES:
            return self.words.gettext(_CODED_STANCES[code])
        entry = self._entries(kind).get(code)
        return entry.name(self.words.language) if entry else code

    def _variables(self) -> "_Element":
        variables = _element("Variables")
        for title in VARIABLES:
            name = self.words.gettext(title)
            _element("Variable", variables, guid=_guid("variable", title), name=name, typeOfVariable="Text")
        return variables

    def case(self, response: Response) -> "_Element":
        """Who answered, and what is known of the answer as a whole."""
        types, say = self.taxonomy.stakeholders, self.words.gettext
        type_ = types[response.stakeholder].name(self.words.language) if response.stakeholder in types else ""
        in_time = "" if response.late is None else say(N_("No")) if response.late else say(N_("Yes"))
        values = (
            type_ or response.stakeholder,
            say(STANCES[response.stance]) if response.stance in STANCES else response.stance,
            response.language,
            response.received.isoformat() if response.received else "",
            in_time,
            f"{response.source} {response.part}".strip(),
        )
        case = _element("Case", guid=_guid("case", response.id), name=_name(response))
        for variable, value in zip(VARIABLES, values, strict=True):
            element = _element("VariableValue", case)
            _element("VariableRef", element, targetGUID=_guid("variable", variable))
            _element("TextValue", element).text = _clean(value)
        _element("SourceRef", case, targetGUID=_guid("source", response.id))
        return case

    def source(self, labelled: Labelled) -> "_Element":
        """The text with every label on the words that show it."""
        response = labelled.response
        guid = _guid("source", response.id)
        when = _when(response)
        by = {"creatingUser": _guid("user", _PROGRAM), "creationDateTime": when}
        path = f"internal://{guid}.txt"
        source = _element("TextSource", guid=guid, name=_name(response), plainTextPath=path, **by)
        for span, codings in sorted(self._codings(labelled).items()):
            about = {"startPosition": str(span.start), "endPosition": str(span.end)}
            key = f"{response.id} {span.start} {span.end}"
            name = _clean(" ".join(response.text[span.start : span.end].split())[:60])
            selection = _element(
                "PlainTextSelection", source, guid=_guid("selection", key), name=name, **about, **by
            )
            for kind, code, user in dict.fromkeys(codings):
                made = {"creatingUser": _guid("user", user), "creationDateTime": when}
                coding = _element("Coding", selection, guid=_guid("coding", f"{key} {kind} {code} {user}"), **made)
                _element("CodeRef", coding, targetGUID=_guid(kind, code))
        return source

    def _codings(self, labelled: Labelled) -> dict[Span, list[tuple[str, str, str]]]:
        """Kind, code and user of each coding, by the span that it stands on."""
        found: dict[Span, list[tuple[str, str, str]]] = {}
        for label in labelled.labels:
            span = label.evidence.span
            if label.status == REJECTED or not 0 <= span.start < span.end <= len(labelled.response.text):
                continue
            for kind, code in _codes(label):
                user = label.made_by.removeprefix("person:") if label.made_by.startswith("person:") else _PROGRAM
                self.users.setdefault(user)
                self.used.setdefault((kind, code))
                found.setdefault(span, []).append((kind, code, user))
        return found


def _codes(label: Label) -> Iterator[tuple[str, str]]:
    if label.kind in (LabelKind.THEME, LabelKind.CONCERN) or (
        label.kind == LabelKind.STANCE and label.code != "none"
    ):
        yield label.kind.value, label.code
    for group in label.groups:
        yield "group", group


def _guid(kind: str, key: str) -> str:
    """The same thing has the same GUID in every export."""
    return str(uuid.uuid5(_KEY, f"{kind} {key}"))


def _name(response: Response) -> str:
    """A name that no other answer bears and that may be that of a file."""
    sender = _NOT_IN_A_NAME.sub(" ", response.sender).strip()[:80]
    return _clean(f"{sender or 'unknown'} {response.id}")


def _when(response: Response) -> str:
    return f"{response.received.isoformat()}T00:00:00Z" if response.received else _UNDATED


def _clean(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _element(tag: str, parent: "_Element | None" = None, **attributes: str) -> "_Element":
    """An element without a namespace of its own: it stands inside the project, whose namespace it takes."""
    from lxml import etree

    cleaned = {name: _clean(value) for name, value in attributes.items()}
    return etree.Element(tag, cleaned) if parent is None else etree.SubElement(parent, tag, cleaned)


def _xml(element: "_Element") -> bytes:
    from lxml import etree

    content: bytes = etree.tostring(element, encoding="utf-8")
    return content.partition(b"?>\n")[2] if content.startswith(b"<?xml") else content


def _attribute(text: str) -> str:
    from xml.sax.saxutils import quoteattr

    return quoteattr(_clean(text))


def _entry(name: str) -> ZipInfo:
    info = ZipInfo(name, _DAY)
    info.compress_type = ZIP_DEFLATED
    return info
