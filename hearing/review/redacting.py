"""Proposals of what to remove before publishing, looked for answer by answer and remembered."""

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from hearing.core.model import Response
from hearing.digest.recognised_persons import recogniser_of
from hearing.digest.redactions import LookedThrough, Recogniser, Review, look_through, review_of
from hearing.digest.senders import Names, names_for
from hearing.intake.hearing_file import HearingFile
from hearing.intake.occasion import InvitedBody
from hearing.privacy.needles import Needles
from hearing.store.listing import Sent
from hearing.store.store import Store

# A page waits no longer than this for answers that are looked through.
_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Progress:
    """The review so far, and in how many answers of how many was looked."""

    review: Review
    done: int
    total: int

    @property
    def everywhere(self) -> Needles:
        """What is removed wherever it stands."""
        return self.review.removals().everywhere

    @property
    def is_complete(self) -> bool:
        """Whether every answer has been looked through."""
        return self.done == self.total


@dataclass(slots=True)
class Redacting:
    """Looks answers through a little at a time, those anew whose sender or its type has changed."""

    hearing: HearingFile
    store: Store
    invited: tuple[InvitedBody, ...]
    _looked: dict[Sent, LookedThrough] = field(default_factory=dict)
    _recogniser: Recogniser | None = None
    _names: Names | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def progress(self, seconds: float = _SECONDS) -> Progress:
        """The review, after so many seconds' more work at most."""
        keys = self.store.listing.sent()
        with self._lock:
            self._work([key for key in keys if key not in self._looked], seconds)
            known = {key: self._looked[key] for key in keys if key in self._looked}
            self._looked = dict(known)
        return Progress(review_of(known.values(), self.store.decisions()), len(known), len(keys))

    def _work(self, keys: Iterable[Sent], seconds: float) -> None:
        until = time.monotonic() + seconds
        for key in keys:
            labelled = self.store.response(key.id)
            if labelled:
                self._looked[key] = self._look(labelled.response)
            if time.monotonic() > until:
                return

    def _look(self, response: Response) -> LookedThrough:
        if self._names is None:
            self._names = names_for(self.hearing.language, self.invited)
            self._recogniser = recogniser_of(self.hearing.language_models)
        return look_through(response, self._names, self._recogniser)
