"""An example of an office's template, to be changed in Word: letterhead, fields, loops and ready-made parts."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hearing.digest.document.word import new_frame
from hearing.digest.translations import Words, words_in

if TYPE_CHECKING:
    from docx.document import Document as Frame


def write_example(path: Path, language: str) -> None:
    """Write the example to ``path``, its own words in ``language``."""
    words = words_in(language)
    frame = new_frame(language)
    frame.sections[0].header.paragraphs[0].text = "{{ owner }}"
    frame.add_paragraph("{{ title }}", style="Title")
    _facts(frame, words)
    frame.add_paragraph("{{p parts.contents }}")
    frame.add_paragraph(words.gettext("The overall picture"), style="Heading 1")
    for text in ("{%p for sentence in picture %}", "{{ sentence }}", "{%p endfor %}"):
        frame.add_paragraph(text, style="List Bullet" if text.startswith("{{") else None)
    for part in ("about", "concerns", "themes", "proposals", "answers", "invited"):
        frame.add_paragraph(f"{{{{p parts.{part} }}}}")
    frame.add_paragraph(words.gettext("All answers at a glance"), style="Heading 1")
    _answers(frame, words)
    frame.add_paragraph("{{p parts.method }}")
    frame.save(str(path))


def _facts(frame: "Frame", words: Words) -> None:
    facts = (
        (words.gettext("Deadline"), "{{ deadline }}"),
        (words.gettext("Answers"), "{{ counts.answers }}"),
        (words.gettext("Case no."), ""),
    )
    table = frame.add_table(rows=0, cols=2, style="Table Grid")
    for name, value in facts:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, value
    frame.add_paragraph()


def _answers(frame: "Frame", words: Words) -> None:
    """A table with a row for each answer; the loop stands in rows of its own, which vanish."""
    from docx.shared import Cm

    columns = (
        (words.gettext("Sender"), "{{ answer.sender }}"),
        (words.gettext("Stance"), "{{ answer.stance }}"),
        (words.gettext("Flagged"), "{{ answer.flagged|join('; ') }}"),
    )
    table = frame.add_table(rows=1, cols=len(columns), style="Table Grid")
    table.autofit = False
    for cell, (heading, _) in zip(table.rows[0].cells, columns, strict=True):
        cell.text = heading
    table.rows[0]._tr.get_or_add_trPr().append(_repeated())
    table.add_row().cells[0].text = "{%tr for answer in answers %}"
    for cell, (_, value) in zip(table.add_row().cells, columns, strict=True):
        cell.text = value
    table.add_row().cells[0].text = "{%tr endfor %}"
    for column, width in zip(table.columns, (5, 3.5, 7.5), strict=True):
        for cell in column.cells:
            cell.width = Cm(width)


def _repeated() -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement("w:tblHeader")
