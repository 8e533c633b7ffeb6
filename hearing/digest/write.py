"""Writes a digest as a web page, as Markdown and as JSON: all three or none."""

from collections.abc import Callable, Iterable
from pathlib import Path

from hearing.core.errors import OutputNotWritable
from hearing.digest.model import Digest
from hearing.digest.render import as_json, as_markdown, as_page

WRITERS: dict[str, Callable[[Digest], Iterable[str]]] = {
    "digest.html": as_page,
    "digest.md": as_markdown,
    "digest.json": as_json,
}


# Before the name of a file that is not complete yet; the ending stays, so that the check knows what it looks at.
DRAFT = ".part."
# Looks at files before they are kept; raises an error if they must not be.
Check = Callable[[list[Path]], None]


def write_digest(digest: Digest, folder: Path, check: Check | None = None) -> list[Path]:
    """Write ``digest.html``, ``digest.md`` and ``digest.json`` into ``folder``, which is made if it is missing.

    Files of the same name are replaced only when all three are complete and have passed the check.

    Raises:
        OutputNotWritable: if they cannot be written.
    """
    paths = [folder / name for name in WRITERS]
    drafts = [folder / f"{DRAFT}{name}" for name in WRITERS]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for draft, write in zip(drafts, WRITERS.values(), strict=True):
            with draft.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(write(digest))
        if check:
            check(drafts)
        for draft, path in zip(drafts, paths, strict=True):
            draft.replace(path)
    except OSError as error:
        raise OutputNotWritable(
            f"the digest cannot be written: {error.strerror or error}",
            place=str(folder),
            hint="close the digest if it is open in another program, check the disk and your rights, or choose "
            "another folder",
        ) from error
    finally:
        _remove(drafts)
    return paths


def _remove(drafts: Iterable[Path]) -> None:
    for draft in drafts:
        try:
            draft.unlink(missing_ok=True)
        except OSError:
            continue
