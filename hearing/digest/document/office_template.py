"""A digest in an office's own Word template; needs the extra ``template``.

Jinja fills in the fields, in a sandbox and escaped; the ready-made parts are long and are streamed in afterwards.
What a sender writes is a value to Jinja and never a template.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from hearing.core.errors import ConfigurationError, MissingRequirement
from hearing.digest.document.blocks import Document
from hearing.digest.document.compose import document_of
from hearing.digest.document.fields import CONTENTS, WHOLE, fields_of, part_names
from hearing.digest.document.word import set_properties
from hearing.digest.document.word_xml import WordXml, writer_for
from hearing.digest.model import Digest
from hearing.digest.translations import words_in
from hearing.digest.word_file import Filling, clean, language_element, new_marker, write_filled

if TYPE_CHECKING:
    from docx.document import Document as Frame
    from jinja2 import Environment

_FIELD = re.compile(r"\{[{%]")
_TYPES = "[Content_Types].xml"
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_HINT = "the fields are listed in docs/templates.md; «hearing template FILE.docx» writes an example"


def write_from_template(digest: Digest, template: Path, path: Path) -> None:
    """Write the digest to ``path``, laid out as ``template``; one without any field gets all of it at its end.

    Raises:
        ConfigurationError: if the template cannot be used.
        MissingRequirement: if the extra is not installed.
    """
    document = document_of(digest)
    markers = {name: new_marker() for name in part_names(document)}
    frame = _rendered(template, fields_of(digest, document.title), markers)
    set_properties(frame, document)
    _set_language(frame, document.language)
    writer = writer_for(frame, document)
    fillings = _fillings(document, writer, _used(frame, markers))
    file = BytesIO()
    frame.save(file)
    write_filled(file, path, {markers[name]: filling for name, filling in fillings.items()})


def _used(frame: "Frame", markers: Mapping[str, str]) -> list[str]:
    """Names of the parts that the template holds, in its order."""
    from docx.oxml.ns import qn

    names = {marker: name for name, marker in markers.items()}
    texts = "".join(one.text or "" for one in frame.element.body.iter(qn("w:t")))
    return [names[found] for found in re.findall("|".join(names), texts)]


def _fillings(document: Document, writer: WordXml, used: Sequence[str]) -> dict[str, Filling]:
    title = words_in(document.language).gettext("Contents")
    sections = {section.code: section for section in document.sections}
    listed = document.sections if WHOLE in used else [sections[name] for name in used if name in sections]
    fillings: dict[str, Filling] = {code: partial(writer.section, section) for code, section in sections.items()}
    fillings[CONTENTS] = lambda: writer.contents(title, listed)
    fillings[WHOLE] = lambda: (piece for section in document.sections for piece in writer.section(section))
    return fillings


def _rendered(template: Path, fields: Mapping[str, Any], markers: Mapping[str, str]) -> "Frame":
    """The template with its fields filled in, and a marker where each ready-made part belongs."""
    from markupsafe import Markup

    parts = {
        name: Markup("<w:p><w:r><w:t>{}</w:t></w:r></w:p>").format(marker)  # a marker of our own
        for name, marker in markers.items()
    }
    office = _opened(template)
    has_fields = _FIELD.search(office.patch_xml(office.get_xml())) is not None
    try:
        office.render({**fields, "parts": parts}, _environment())
    except _mistakes() as error:
        raise _unusable(template, f"it cannot be filled in: {error}") from error
    frame: Frame = office.docx
    _check_places(frame, markers, template)
    if not has_fields:
        frame.add_paragraph(markers[WHOLE])
    return frame


def _opened(template: Path) -> Any:
    try:
        from docxtpl import DocxTemplate
    except ImportError as error:
        raise MissingRequirement(
            "an own template needs the extra «template», which is not installed",
            hint="run: pip install 'hearing[template]', or leave out --template",
        ) from error
    try:
        office = DocxTemplate(_as_document(template))
        office.init_docx()
    except (BadZipFile, KeyError, OSError, ValueError) as error:
        raise _unusable(template, "it is no Word document (.docx or .dotx) without macros") from error
    return office


def _as_document(template: Path) -> BytesIO:
    """The file, a template of Word's own kind (.dotx) made a document."""
    made = BytesIO()
    with ZipFile(template) as before, ZipFile(made, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE) if name == _TYPES else content)
    made.seek(0)
    return made


def _environment() -> "Environment":
    """Escapes every value, knows no files, and reaches nothing but the fields."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_shown)


def _shown(value: object) -> object:
    return clean(value) if type(value) is str else value


def _mistakes() -> tuple[type[Exception], ...]:
    """What goes wrong where a template is wrong."""
    from jinja2 import TemplateError

    return (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def _check_places(frame: "Frame", markers: Mapping[str, str], template: Path) -> None:
    """A ready-made part is paragraphs and tables: it takes the place of a paragraph, in the body."""
    from docx.oxml.ns import qn

    texts = frame.element.body.iter(qn("w:t"), qn("w:r"))
    inside = any(child.tag == qn("w:p") for text in texts for child in text)
    others = [one.target_part.blob for one in frame.part.rels.values() if not one.is_external]
    if inside or any(marker.encode() in part for marker in markers.values() for part in others):
        raise _unusable(template, "write a part as {{p parts.NAME }}, in a paragraph of its own, not in a header")


def _unusable(template: Path, why: str) -> ConfigurationError:
    return ConfigurationError(f"the template cannot be used: {why}", place=str(template), hint=_HINT)


def _set_language(frame: "Frame", language: str) -> None:
    """The language of all words that are not marked as another's."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for properties in frame.styles.element.iter(qn("w:rPrDefault")):
        inner = properties.find(qn("w:rPr"))
        if inner is None:
            inner = OxmlElement("w:rPr")
            properties.append(inner)
        for known in inner.findall(qn("w:lang")):
            inner.remove(known)
        inner.append(language_element(language))
