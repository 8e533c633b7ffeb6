"""Responses for the tests of voice, cut at blank lines."""

import re

from hearing.core.model import BlockKind, Kind, Paragraph, Response, Span, Voice
from hearing.core.offsets import clean
from hearing.intake.draft import Draft
from hearing.intake.voice import with_voices

_PARAGRAPH = re.compile(r"\S[\s\S]*?(?=\n[^\S\n]*\n|\s*\Z)")


def response_of(text: str, *, sender: str = "Brobyggerne", kind: Kind = Kind.RESPONSE) -> Response:
    found = list(_PARAGRAPH.finditer(text))
    paragraphs = tuple(
        Paragraph(number, clean(match[0]).text, Span(match.start(), match.end()), _role(match[0]))
        for number, match in enumerate(found, start=1)
    )
    return Response("r1", "inbox/r1.txt", "", text, kind, paragraphs, sender=sender)


def _role(text: str) -> BlockKind:
    return BlockKind.LIST_ITEM if text.startswith(("– ", "• ", "- ")) else BlockKind.PARAGRAPH


def voices(text: str, *, sender: str = "Brobyggerne", kind: Kind = Kind.RESPONSE, draft: str = "") -> list[str]:
    """Voices of the paragraphs of ``text``."""
    index = Draft.from_text(draft) if draft else None
    return [str(p.voice) for p in with_voices(response_of(text, sender=sender, kind=kind), index).paragraphs]


def voice(text: str, *, sender: str = "Brobyggerne", draft: str = "") -> Voice:
    """Voice of one paragraph that stands in the middle of a letter."""
    around = f"Vi skriver på vegne av dem som bruker huset vårt hver dag.\n\n{text}\n\nVi er glade for å bli hørt."
    index = Draft.from_text(draft) if draft else None
    return with_voices(response_of(around, sender=sender), index).paragraphs[1].voice
