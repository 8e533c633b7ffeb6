"""The digests as the desk writes and shows them: the same files that ``hearing digest`` writes."""

import base64
import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hearing.digest.build import DigestInput, build
from hearing.digest.publish import publish
from hearing.digest.recognised_persons import recogniser_of
from hearing.digest.write import USUAL, Wanted, write_digest
from hearing.review.desk import Desk

INTERNAL, PUBLIC = "internal", "public"
# Formats that are written only when they are asked for.
MORE = ("docx", "pdf")
_PAGE = "digest.html"
_NAME = re.compile(r"digest(?:-\d+)?\.(?:html|md|json|docx|pdf)")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
# The only style that a tag of a digest bears; anything else that looks like one is not let through.
_TAG_STYLE = re.compile(r' style="(--share:[\d.]+)"')
_SANDBOX = "allow-same-origin allow-top-navigation-by-user-activation"


@dataclass(frozen=True, slots=True)
class Written:
    """A digest that stands on the disk.

    Attributes:
        at: When it was written; UTC in ISO form.
        since: How many decisions have been made after that.
        files: Names of its files.
    """

    at: str
    since: int
    files: tuple[str, ...]


def folder_of(desk: Desk, which: str) -> Path:
    """Where a digest stands."""
    return desk.hearing.path / "public" if which == PUBLIC else desk.hearing.output


def written(desk: Desk, which: str) -> Written | None:
    """The digest that stands there; None before the first."""
    folder = folder_of(desk, which)
    if not (folder / _PAGE).is_file():
        return None
    at = datetime.fromtimestamp((folder / _PAGE).stat().st_mtime, UTC).isoformat(timespec="milliseconds")
    since = desk.store.label_decisions.count(at) + desk.store.sender_decisions.count(at)
    if which == PUBLIC:
        since += sum(1 for one in desk.store.decisions() if one.made_at > at)
    files = sorted(path.name for path in folder.iterdir() if _NAME.fullmatch(path.name))
    return Written(at, since, tuple(files))


def write(desk: Desk, which: str, format_: str = "") -> Path:
    """Write a digest with all that has been decided.

    Args:
        desk: The hearing.
        which: ``internal`` or ``public``.
        format_: One of ``MORE`` to write that too; the public digest is always written whole.

    Returns:
        The file in the format that was named, or else the page.

    Raises:
        NotPublished: if a proposal of what to remove waits, or the public digest would hold what must be removed.
        MissingRequirement: if a format needs what is not installed.
        OutputNotWritable: if the files cannot be written.
    """
    folder, inputs = folder_of(desk, which), _inputs(desk)
    if which == PUBLIC:
        wanted = Wanted((*USUAL, format_) if format_ else USUAL)
        recogniser = recogniser_of(desk.hearing.settings.language_models)
        paths = publish(inputs, desk.store, folder, wanted, recogniser)
    else:
        paths = write_digest(build(inputs), folder, Wanted((format_,) if format_ else USUAL))
    return next(path for path in paths if path.suffix == f".{format_ or 'html'}")


def file_of(desk: Desk, which: str, name: str) -> Path | None:
    """A file of a digest; None where there is none of this name."""
    path = folder_of(desk, which) / name
    return path if _NAME.fullmatch(name) and path.is_file() else None


@dataclass(frozen=True, slots=True)
class Framed:
    """A digest's page as the desk shows it, and the policy that lets its own style through and nothing else."""

    content: str
    policy: str


def framed(desk: Desk, which: str) -> Framed | None:
    """The page of a digest; its links to files lead to the answers at the desk."""
    path = file_of(desk, which, _PAGE)
    if path is None:
        return None
    content = path.read_text(encoding="utf-8")
    styles = [*_STYLE.findall(content)[:1], *dict.fromkeys(_TAG_STYLE.findall(content))]
    allowed = " ".join(["'unsafe-hashes'", *map(_hash, styles)])
    policy = (
        f"default-src 'none'; style-src {allowed}; img-src data:; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors 'self'; sandbox {_SANDBOX}"
    )
    inbox = desk.hearing.settings.inbox
    return Framed(content.replace(f'href="../{inbox}/', 'target="_top" href="/files/'), policy)


def _hash(style: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def _inputs(desk: Desk) -> DigestInput:
    store = desk.store
    return DigestInput(
        hearing=desk.hearing.settings,
        sources=tuple(store.sources()),
        labelled=store.labelled(),
        taxonomy=desk.taxonomy,
        invited=desk.invited,
        made_with=store.made_with(),
        reasons=desk.reasons,
        numbers=store.sender_numbers(),
        voices=desk.voices() if desk.voices else None,
    )
