"""What is known about a hearing while its answers are taken in."""

from dataclasses import dataclass
from datetime import date

from hearing.intake.draft import Draft


@dataclass(frozen=True, slots=True)
class InvitedBody:
    """A body that was asked to answer; ``type`` is a stakeholder code, or empty where the list gives none."""

    name: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """The hearing that a document came in for.

    Attributes:
        draft: The draft's own text, to recognise where an answer quotes or retells it.
        deadline: Last day for answers.
        owner: The body that holds the hearing: a recipient, not a sender.
        invited: Bodies that were asked.
    """

    draft: Draft | None = None
    deadline: date | None = None
    owner: str = ""
    invited: tuple[InvitedBody, ...] = ()
