"""A digest as a web page, as Markdown, as JSON: the same facts in each."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hearing.digest.document.compose import document_of
from hearing.digest.document.markdown import as_markdown as markdown_of
from hearing.digest.model import Digest
from hearing.digest.pictures.gallery import gallery
from hearing.digest.pictures.shapes import as_svg
from hearing.digest.speakers import voices
from hearing.digest.translations import Words, words_in
from hearing.digest.views import SIDES

if TYPE_CHECKING:
    from jinja2 import Environment

SCHEMA_VERSION = 3
TEMPLATES = Path(__file__).parent / "templates"


def as_json(digest: Digest) -> Iterator[str]:
    """The digest as JSON, dates in ISO form; a line for each answer, concern and so on."""
    yield f'{{"schema_version": {SCHEMA_VERSION}'
    for one in fields(digest):
        yield f',\n"{one.name}": '
        value = getattr(digest, one.name)
        if isinstance(value, tuple):
            yield "["
            for number, item in enumerate(value):
                yield f"{',' if number else ''}\n{_line(item)}"
            yield "]"
        else:
            yield _line(value)
    yield "}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    raise TypeError(f"a {type(value).__name__} has no place in a digest")


def as_page(digest: Digest) -> Iterator[str]:
    """The digest as one web page that needs no other file."""
    words = words_in(digest.language)
    environment = _environment(words)
    environment.globals["as_svg"] = as_svg
    template = environment.get_template("digest.html.j2")
    yield from template.generate(
        digest=digest,
        about=digest.about,
        sides=[(side, words.gettext(name)) for side, name in SIDES.items()],
        gallery=gallery(digest, voices),
    )


def as_markdown(digest: Digest) -> Iterator[str]:
    """The digest as Markdown, for pasting into case papers."""
    yield from markdown_of(document_of(digest))


def _environment(words: Words) -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(words.catalogue, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= {
        "number": words.number,
        "decimal": words.decimal,
        "date": words.date,
        "listed": words.listed,
        "language_name": words.language_name,
        "voices": lambda concern: voices(concern, words),
    }
    return environment
