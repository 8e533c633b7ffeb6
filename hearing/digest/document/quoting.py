"""A sender's words and where they stand, as parts of a document."""

from collections.abc import Iterator, Sequence

from hearing.digest.document.blocks import Part, Quote
from hearing.digest.model import Place, Quotation
from hearing.digest.translations import Words


def quote(quotation: Quotation, words: Words, *, sender: str = "", is_public: bool) -> Quote:
    """A quotation with its sender, where that is not said already, and its place."""
    by = (Part(sender, bold=True), Part(", ")) if sender else ()
    source = (*by, *where(quotation.place, words))
    return Quote(
        quotation.text, quotation.lead_in, quotation.language, source, withheld(quotation, words, is_public)
    )


def withheld(quotation: Quotation, words: Words, is_public: bool) -> str:
    """What stands for words that are not shown; empty where they are."""
    if not quotation.withheld:
        return ""
    if is_public:
        return words.gettext("The words are not shown here because they may tell of a person.")
    return words.gettext("The words are not shown here because they may tell who wrote them; see the file.")


def where(place: Place, words: Words) -> tuple[Part, ...]:
    """«paragraph 3, page 2, letter.pdf (row 4)»."""
    paragraph = words.gettext("paragraph %(n)s", n=words.number(place.paragraph)) if place.paragraph else ""
    page = words.gettext("page %(n)s", n=words.number(place.page)) if place.page else ""
    before = "".join(f"{one}, " for one in (paragraph, page) if one)
    after = f" ({place.part})" if place.part else ""
    return tuple(one for one in (Part(before), Part(place.file, href=place.href), Part(after)) if one.text)


def running(quotations: Sequence[Quotation], words: Words) -> Iterator[Part]:
    """Quotations one after the other, each with its paragraph: ««…» (paragraph 3) «…» (paragraph 7)»."""
    for number, one in enumerate(quotations):
        text = f"{one.lead_in} {one.text}" if one.lead_in else one.text
        shown = words.gettext("[withheld]") if one.withheld else words.quoted(text)
        yield Part(shown, language="" if one.withheld else one.language)
        at = words.gettext("paragraph %(n)s", n=words.number(one.place.paragraph)) if one.place.paragraph else ""
        end = "" if number == len(quotations) - 1 else " "
        yield Part((f" ({at})" if at else "") + end)
