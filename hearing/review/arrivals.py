"""Which invited bodies have answered, and which have not."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from hearing.core.model import Kind, Response
from hearing.digest.invited import replied
from hearing.digest.model import Replied, Speaker
from hearing.digest.senders import names_for, speaker_of
from hearing.intake.hearing_file import HearingFile
from hearing.intake.occasion import InvitedBody
from hearing.store.listing import Sent
from hearing.store.store import Store


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer, as far as a list of invited bodies is concerned; ``anchor`` is its id."""

    name: str
    speaker: Speaker
    on_behalf_of: str
    anchor: str


@dataclass(slots=True)
class Invited:
    """What became of each invited body; found anew when a sender is named or typed anew."""

    hearing: HearingFile
    store: Store
    bodies: tuple[InvitedBody, ...]
    _state: tuple[object, ...] = ()
    _sent: list[Sent] | None = None
    _found: tuple[Replied, ...] = ()
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def replies(self) -> tuple[Replied, ...]:
        """Each invited body in the order of the list; ``anchor`` is the id of its answer."""
        if not self.bodies:
            return ()
        with self._lock:
            store = self.store
            state = (store.listing.edition(), store.sender_decisions.count(), store.label_decisions.edition())
            if state != self._state:
                self._look_at(store.listing.sent())
                self._state = state
            return self._found

    def _look_at(self, sent: list[Sent]) -> None:
        if sent != self._sent:
            self._found, _ = replied(self.bodies, self._heard(sent), self.hearing.owner)
            self._sent = sent

    def _heard(self, sent: Iterable[Sent]) -> list[Heard]:
        names = names_for(self.hearing.language, self.bodies)
        heard = []
        for one in sent:
            response = _response(one)
            heard.append(Heard(names.name(response), speaker_of(response), names.principal(response), one.id))
        return heard


def _response(one: Sent) -> Response:
    """As much of an answer as tells who speaks."""
    said = {"sender": one.sender, "on_behalf_of": one.on_behalf_of, "stakeholder": one.stakeholder}
    return Response(one.id, "", "", "", Kind(one.kind), (), **said)  # type: ignore[arg-type]
