"""What the tests of intake share: a text, taken in."""

from collections.abc import Mapping
from datetime import date

from hearing.core.model import Reading, Response
from hearing.intake.occasion import InvitedBody, Occasion
from hearing.intake.take_in import take_in

OWNER = "Fjordby kommune"
SUNDAY = date(2027, 3, 14)
HEARING = Occasion(deadline=SUNDAY, owner=OWNER, invited=(InvitedBody("Veiviserne", "user-organisation"),))
HASH = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"


def respond(
    text: str, path: str = "brev.txt", fields: Mapping[str, str] | None = None, hearing: Occasion = HEARING
) -> Response:
    """The one response that a plain text holds."""
    (response,) = take_in(Reading(text, (), fields or {}), path, HASH, hearing)
    return response


def texts(response: Response) -> list[str]:
    return [one.text for one in response.paragraphs]
