"""What is at hand when sender and kind of a document are to be told."""

from collections.abc import Mapping
from dataclasses import dataclass

from hearing.core.model import Paragraph, Span
from hearing.core.offsets import clean
from hearing.intake.letterhead import Letterhead
from hearing.intake.lines import Line
from hearing.intake.names import Bodies, normal, without_address


@dataclass(frozen=True, slots=True)
class Material:
    """A document taken apart.

    Attributes:
        text: As read.
        path: Of the file; its name may tell the sender.
        part: Part of the file, empty for the whole.
        fields: What the format says, by the keys of ``core.fields``.
        lines: Lines that are left when chrome and quoted mail are set aside.
        is_mail: Whether it is a mail, or was pasted from one.
        set_aside: Web chrome; it may name the publisher.
        paragraphs: Of the lines that are left.
        head: The letterhead.
        bodies: How bodies are told from other words.
    """

    text: str
    path: str
    part: str
    fields: Mapping[str, str]
    is_mail: bool
    lines: tuple[Line, ...]
    set_aside: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    head: Letterhead
    bodies: Bodies

    def span_in(self, paragraph: Paragraph, start: int, end: int) -> Span:
        """Where characters of a paragraph's cleaned text stand in the text as read."""
        span = paragraph.span
        return clean(self.text[span.start : span.end], span.start).source_span(start, end)

    def is_addressee(self, name: str) -> bool:
        """Whether ``name`` is whom the document is written to: the hearing's owner, or the letter's recipient."""
        recipient = normal(self.head.recipient)
        return self.bodies.is_owner(name) or bool(recipient and normal(without_address(name)) == recipient)
