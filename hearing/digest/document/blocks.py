"""What a document consists of, whatever it is written as."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hearing.digest.pictures.model import Picture


@dataclass(frozen=True, slots=True)
class Part:
    """Words within a line.

    Attributes:
        language: Of a sender's words; empty for the document's own.
        href: Where the words lead in a format that has links to files; percent-encoded.
    """

    text: str
    bold: bool = False
    language: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` counts from 1 below the title and never skips one on the way down."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sender's words, with who says them and where.

    Attributes:
        lead_in: The line that leads into the list item; may be empty.
        withheld: Words of our own that stand for words that are not shown; else empty.
    """

    text: str
    lead_in: str
    language: str
    source: tuple[Part, ...]
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first column names the rows, the others are figures.

    Attributes:
        ends_in_words: The last column holds words.
        shares: For each row how long the bars of bodies and of others are, 0 to 1; empty where none are drawn.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: tuple[str, ...] = ()
    ends_in_words: bool = False
    shares: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture; ``figures`` tell the same where it is not drawn."""

    picture: Picture
    figures: Table


Block = Heading | Line | Bullets | Quote | Table | Drawn


def drawn(picture: Picture) -> Drawn:
    """A picture with its figures."""
    figures = picture.figures
    return Drawn(picture, Table(picture.caption.title, figures.heads, figures.rows, figures.total))


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document that can stand by itself; ``blocks`` makes them anew each time."""

    code: str
    blocks: Callable[[], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Document:
    """All of it.

    Attributes:
        kicker: Stands above the title.
        lede: Stands below it.
        pictures: All that its sections hold.
    """

    language: str
    title: str
    kicker: str
    lede: str
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...] = ()


def plain(text: str) -> Line:
    """A paragraph in one piece."""
    return Line((Part(text),))


def labelled(label: str, *parts: Part) -> Line:
    """«Label: …»."""
    return Line((Part(f"{label}: "), *parts))
