"""Who speaks in a document, and where that was found."""

from collections.abc import Callable
from dataclasses import dataclass

from hearing.core.model import Span
from hearing.intake.material import Material


@dataclass(frozen=True, slots=True)
class Sender:
    """Who speaks.

    Attributes:
        name: As the body writes it; empty where nobody is named.
        known_from: Where the name was found: «form», «title», «letterhead», «signature», «text», «mail», «site»,
            «properties», «file name» or «meeting».
        span: Where it stands in the text as read, if it does.
        on_behalf_of: For whom, if that is somebody else.
        is_person: Whether it is a person and no body.
    """

    name: str = ""
    known_from: str = ""
    span: Span | None = None
    on_behalf_of: str | None = None
    is_person: bool = False


# Whom to take for the sender of a document for which the rules have found one.
Chooser = Callable[[Material, Sender], Sender]
Finder = Callable[[Material], Sender | None]
