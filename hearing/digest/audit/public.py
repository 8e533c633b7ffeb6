"""What of an audit may be published."""

from dataclasses import replace

from hearing.digest.audit.model import Audit


def public_audit(audit: Audit) -> Audit:
    """Without what is work for the case handler, answer by answer and body by body."""
    left_out = tuple(replace(one, flagged=()) for one in audit.flags.left_out)
    voices = audit.voices and replace(
        audit.voices,
        never_invited=(),
        weak=tuple(replace(one, uninvited=()) for one in audit.voices.weak),
    )
    return replace(
        audit,
        paragraphs=replace(audit.paragraphs, answers=()),
        flags=replace(audit.flags, left_out=left_out),
        voices=voices,
    )
