"""A document as Markdown, for pasting into case papers."""

from collections.abc import Iterator, Sequence
from itertools import chain

from hearing.digest.document.blocks import Block, Bullets, Document, Drawn, Heading, Line, Part, Quote, Table
from hearing.digest.markdown import escaped, link
from hearing.digest.translations import words_in


def as_markdown(document: Document) -> Iterator[str]:
    """The document, a block at a time."""
    yield f"# {escaped(document.title)}\n\n{escaped(document.lede)}\n"
    by = escaped(words_in(document.language).gettext("From:"))
    for block in chain.from_iterable(section.blocks() for section in document.sections):
        yield f"\n{_block(block, by)}\n"


def _block(block: Block, by: str) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {escaped(block.text)}"
        case Line():
            return _line(block.parts)
        case Bullets():
            return "\n".join(f"- {_line(item.parts)}" for item in block.items)
        case Quote():
            return _quote(block, by)
        case Table():
            return _table(block)
        case Drawn():
            return _table(block.figures)


def _line(parts: Sequence[Part]) -> str:
    """Parts in a row; white space at their edges stays, which escaping would take."""
    return "".join(_part(part) for part in parts).strip()


def _part(part: Part) -> str:
    before = " " if part.text[:1].isspace() else ""
    after = " " if part.text[-1:].isspace() else ""
    text = link(part.text, part.href) if part.href else escaped(part.text)
    return f"{before}**{text}**{after}" if part.bold else f"{before}{text}{after}"


def _quote(quote: Quote, by: str) -> str:
    if quote.withheld:
        words = f"*{escaped(quote.withheld)}*"
    else:
        lines = [quote.lead_in, quote.text] if quote.lead_in else [quote.text]
        words = "\n>\n".join(f"> {escaped(line)}" for line in lines)
    return f"{words}\n\n{by} {_line(quote.source)}"


def _table(table: Table) -> str:
    figures = len(table.head) - 1 - table.ends_in_words
    ruler = "|---|" + "---:|" * figures + "---|" * table.ends_in_words
    rows = [table.head, *table.rows, *([table.foot] if table.foot else [])]
    head, *rest = (f"| {' | '.join(map(escaped, row))} |" for row in rows)
    return "\n".join([f"**{escaped(table.caption)}**", "", head, ruler, *rest])
