"""Rows of the store from the data model, and back."""

import hashlib
import re
from typing import Any

from sqlalchemy import RowMapping

from hearing.core.model import (
    BlockKind,
    Evidence,
    Issue,
    Kind,
    Label,
    LabelKind,
    Paragraph,
    Removed,
    Response,
    Source,
    Span,
    Status,
    Voice,
)

Row = dict[str, Any]

_SAME_NAME = [
    "id",
    "part",
    "text",
    "kind",
    "language",
    "sender",
    "sender_from",
    "on_behalf_of",
    "recipient",
    "received",
    "late",
    "case_number",
    "title",
    "stakeholder",
    "stance",
    "duplicate_of",
]
_WORD = re.compile(r"\w+")


def words_hash(text: str) -> str:
    """Hash of the words of ``text``, whatever their case, punctuation and layout."""
    return hashlib.sha256(" ".join(_WORD.findall(text.lower())).encode()).hexdigest()


def finding_id(label: Label, response_id: str) -> str:
    """Identity of a finding: the same words under the same label in the same document, in every run."""
    return finding_of(label.kind, label.code, label.evidence.text, response_id)


def finding_of(kind: str, code: str, evidence: str, response_id: str) -> str:
    """Identity of a finding that is given by its parts."""
    words = " ".join(_WORD.findall(evidence.lower()))
    return hashlib.sha256("|".join((kind, code, words, response_id)).encode()).hexdigest()[:20]


def issue_rows(issues: tuple[Issue, ...]) -> list[Row]:
    """Issues as JSON."""
    return [{"code": issue.code, "message": issue.message, "hint": issue.hint} for issue in issues]


def source_of(row: RowMapping) -> Source:
    """A source that has been read; one that repeats another's words is a duplicate, whatever its own status."""
    return Source(
        path=row["path"],
        sha256=row["sha256"],
        format=row["format"],
        size=row["size"],
        status=Status.DUPLICATE if row["duplicate_of"] else Status(row["status"]),
        issues=tuple(Issue(**issue) for issue in row["issues"]),
        duplicate_of=row["duplicate_of"],
    )


def response_row(response: Response, position: int) -> Row:
    """``position`` counts the responses of one source."""
    return {
        **{name: getattr(response, name) for name in _SAME_NAME},
        "source": response.source,
        "position": position,
        "words": words_hash(response.text),
        "languages": list(response.languages),
        "sender_span": response.sender_span,
        "fields": dict(response.fields),
        "removed": [[*line.span, line.reason] for line in response.removed],
    }


def paragraph_row(paragraph: Paragraph, response_id: str) -> Row:
    """One row for each paragraph."""
    return {
        "response": response_id,
        "number": paragraph.number,
        "text": paragraph.text,
        "start": paragraph.span.start,
        "end": paragraph.span.end,
        "role": paragraph.role,
        "page": paragraph.page,
        "voice": paragraph.voice,
        "language": paragraph.language,
        "lead_in": paragraph.lead_in,
        "question": paragraph.question,
    }


def paragraph_of(row: RowMapping) -> Paragraph:
    """The paragraph of a row."""
    return Paragraph(
        number=row["number"],
        text=row["text"],
        span=Span(row["start"], row["end"]),
        role=BlockKind(row["role"]),
        page=row["page"],
        voice=Voice(row["voice"]),
        language=row["language"],
        lead_in=row["lead_in"],
        question=row["question"],
    )


def response_of(row: RowMapping, paragraphs: tuple[Paragraph, ...]) -> Response:
    """The response of a row and its paragraphs."""
    values = {name: row[name] for name in _SAME_NAME}
    values["kind"] = Kind(row["kind"])
    return Response(
        **values,
        source=row["source"],
        paragraphs=paragraphs,
        languages=tuple(row["languages"]),
        sender_span=Span(*row["sender_span"]) if row["sender_span"] else None,
        fields=row["fields"],
        removed=tuple(Removed(Span(start, end), reason) for start, end, reason in row["removed"]),
    )


def label_row(label: Label, response_id: str, position: int) -> Row:
    """``position`` counts the labels of one response."""
    return {
        "response": response_id,
        "position": position,
        "finding": finding_id(label, response_id),
        "kind": label.kind,
        "code": label.code,
        "paragraph": label.paragraph,
        "evidence": label.evidence.text,
        "start": label.evidence.span.start,
        "end": label.evidence.span.end,
        "made_by": label.made_by,
        "score": label.score,
        "groups": list(label.groups),
        "status": label.status,
        "cues": list(label.cues),
    }


def label_of(row: RowMapping) -> Label:
    """The label of a row."""
    return Label(
        kind=LabelKind(row["kind"]),
        code=row["code"],
        paragraph=row["paragraph"],
        evidence=Evidence(row["evidence"], Span(row["start"], row["end"])),
        made_by=row["made_by"],
        score=row["score"],
        groups=tuple(row["groups"]),
        status=row["status"],
        cues=tuple(row["cues"]),
    )
