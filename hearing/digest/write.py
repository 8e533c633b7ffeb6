"""Writes a digest in the formats that are asked for: all of them or none."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hearing.core.errors import OutputNotWritable
from hearing.digest.document.compose import document_of
from hearing.digest.document.office_template import write_from_template
from hearing.digest.document.pdf import write_pdf
from hearing.digest.document.word import write_word
from hearing.digest.model import Digest
from hearing.digest.render import as_json, as_markdown, as_page

Writer = Callable[[Digest, Path], None]
# Looks at files before they are kept; raises an error if they must not be.
Check = Callable[[list[Path]], None]

# Before the name of a file that is not complete yet; the ending stays, so that the check knows what it looks at.
DRAFT = ".part."
STEM = "digest"


def _text(render: Callable[[Digest], Iterable[str]], digest: Digest, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(render(digest))


WRITERS: dict[str, Writer] = {
    "html": partial(_text, as_page),
    "md": partial(_text, as_markdown),
    "json": partial(_text, as_json),
    "docx": lambda digest, path: write_word(document_of(digest), path),
    "pdf": lambda digest, path: write_pdf(document_of(digest), path),
}
USUAL = ("html", "md", "json")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to write.

    Attributes:
        formats: Of ``WRITERS``.
        template: An office's own Word template, for ``docx``.
    """

    formats: tuple[str, ...] = USUAL
    template: Path | None = None

    def writer(self, format_: str) -> Writer:
        """What writes a format."""
        template = self.template
        if format_ == "docx" and template:
            return lambda digest, path: write_from_template(digest, template, path)
        return WRITERS[format_]


def write_digest(
    digest: Digest, folder: Path, wanted: Wanted | None = None, check: Check | None = None
) -> list[Path]:
    """Write ``digest.html`` and so on into ``folder``, which is made if it is missing.

    Files of the same name are replaced only when all are complete and have passed the check. A Word document of
    the internal digest is never replaced, for a person may have worked in it: the next is ``digest-2.docx``.

    Raises:
        ConfigurationError: if the template cannot be used.
        MissingRequirement: if a format needs what is not installed.
        OutputNotWritable: if they cannot be written.
    """
    wanted = wanted or Wanted()
    drafts = [folder / f"{DRAFT}{STEM}.{format_}" for format_ in wanted.formats]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for draft, format_ in zip(drafts, wanted.formats, strict=True):
            wanted.writer(format_)(digest, draft)
        if check:
            check(drafts)
        return [_kept(draft, folder, keeps_earlier=not digest.public) for draft in drafts]
    except OSError as error:
        raise OutputNotWritable(
            f"the digest cannot be written: {error.strerror or error}",
            place=str(folder),
            hint="close the digest if it is open in another program, check the disk and your rights, or choose "
            "another folder",
        ) from error
    finally:
        _remove(drafts)


def _kept(draft: Path, folder: Path, *, keeps_earlier: bool) -> Path:
    path = folder / draft.name.removeprefix(DRAFT)
    if path.suffix == ".docx" and keeps_earlier:
        path = _next_name(path, draft.read_bytes())
    draft.replace(path)
    return path


def _next_name(path: Path, content: bytes) -> Path:
    """The newest document where it is the same, else the first name after it."""
    newest, number = path, 1
    while newest.exists():
        number += 1
        later = path.with_stem(f"{path.stem}-{number}")
        if not later.exists() and newest.read_bytes() == content:
            break
        newest = later
    return newest


def _remove(drafts: Iterable[Path]) -> None:
    for draft in drafts:
        try:
            draft.unlink(missing_ok=True)
        except OSError:
            continue
