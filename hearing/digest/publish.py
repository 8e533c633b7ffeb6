"""Writes the digest that may be published, or says why it cannot."""

import shlex
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hearing.core.errors import NotPublished
from hearing.digest.build import DigestInput, build
from hearing.digest.redactions import Recogniser, review
from hearing.digest.senders import names_for
from hearing.digest.write import DRAFT, STEM, Wanted, write_digest
from hearing.privacy.model import Proposal
from hearing.privacy.needles import Needles
from hearing.privacy.scan import Leak, leaks
from hearing.store.store import Store

_MOST_LISTED = 10


def publish(
    inputs: DigestInput,
    store: Store,
    folder: Path,
    wanted: Wanted,
    recogniser: Recogniser | None = None,
) -> list[Path]:
    """Write the public digest into ``folder``; the numbers of persons are kept for the next one.

    A file of an earlier public digest that is not written anew is removed: it may hold what must not be there now.

    Args:
        inputs: What the digest is made from.
        store: Holds the decisions.
        folder: In the hearing's folder; made if it is missing.
        wanted: What to write.
        recogniser: As in ``review``.

    Raises:
        NotPublished: if a proposal waits for a decision, or a file would hold what must be removed.
        OutputNotWritable: if the files cannot be written.
    """
    command = f"hearing redact {shlex.quote(str(folder.parent))}"
    reviewed = review(store, names_for(inputs.hearing.language, inputs.invited), recogniser)
    if reviewed.waiting:
        raise _waiting(reviewed.waiting, command)
    removals = reviewed.removals()
    digest = build(replace(inputs, removals=removals))
    written = write_digest(
        digest, folder, wanted, lambda drafts: _demand_clean(drafts, removals.everywhere, command)
    )
    for earlier in set(folder.glob(f"{STEM}.*")) - set(written):
        earlier.unlink()
    store.keep_sender_numbers(inputs.numbers)
    return written


def _waiting(proposals: Sequence[Proposal], command: str) -> NotPublished:
    answers = len({proposal.response for proposal in proposals})
    listed = [f"  {one.id}  {one.kind}  {one.source}" for one in proposals[:_MOST_LISTED]]
    more = [f"  and {len(proposals) - _MOST_LISTED} more"] if len(proposals) > _MOST_LISTED else []
    what = f"proposals of what to remove: {len(proposals)}, in {answers} answers, wait for a decision"
    return NotPublished("\n".join([what, *listed, *more]), hint=f"nothing is written; run: {command}")


def _demand_clean(drafts: Sequence[Path], needles: Needles, command: str) -> None:
    found = list(leaks(drafts, needles))
    if found:
        places = dict.fromkeys(map(_told, found))
        raise NotPublished(
            "\n".join(["what must be removed would be published:", *list(places)[:_MOST_LISTED]]),
            hint=f"nothing is written; confirm it, or add it: {command} --add WORDS --kind KIND --by NAME",
        )


def _told(leak: Leak) -> str:
    return f"  {leak.place.replace(DRAFT, '')}: {leak.kind}: {leak.masked}"
