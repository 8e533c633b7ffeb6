"""The columns of the matrix: what they are called, what they hold, and what may be chosen in them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from hearing.digest.matrix.model import FIELDS, Point
from hearing.digest.model import Quotation
from hearing.digest.translations import N_, Words, words_in

LANGUAGES = ("nb", "nn", "sv", "en")

FIELD_HEADINGS = {
    "assessment": N_("Assessment"),
    "change": N_("Change in the plan"),
    "wording": N_("Changed wording"),
    "checked": N_("Checked by and when"),
}

Value = Callable[[Point, Words], str]

# What may be chosen for a change in the plan; any other text may be typed. No commas: Excel parts choices by them.
OUTCOMES = (
    N_("Followed"),
    N_("Followed in part"),
    N_("Not followed"),
    N_("Noted"),
    N_("Covered by the plan already"),
    N_("Taken up in other planning or in the budget"),
)

ID = "id"
SENDER = "sender"
QUOTATION = "quotation"
LOOSE_ID = "loose-id"
MOVED_TO = "moved-to"
DONE = "done"

HEADINGS = {
    ID: N_("ID"),
    SENDER: N_("Sender"),
    QUOTATION: N_("Quotation"),
    LOOSE_ID: N_("No. or earlier ID"),
    MOVED_TO: N_("Move to ID"),
    DONE: N_("Done with"),
    **FIELD_HEADINGS,
}

CHOOSE = N_("Choose …")
REMARK = N_("Remark")
WHY = N_("Why")

REASONS = {
    "no-point": N_("The point is not there any more, or was not recognised"),
    "conflict": N_("Other text stands in the place already"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the workbook that the program fills in; ``width`` in characters."""

    heading: str
    width: int
    value: Value


def _plain(value: Callable[[Point], str]) -> Value:
    return lambda point, _: value(point)


def _listed(value: Callable[[Point], tuple[str, ...]]) -> Value:
    return lambda point, _: "; ".join(value(point))


def _received(point: Point) -> str:
    return point.received.isoformat() if point.received else ""


def in_time(point: Point, words: Words) -> str:
    """Yes, no, or nothing where it is not known."""
    if point.in_time is None:
        return ""
    return words.gettext("Yes") if point.in_time else words.gettext("No")


def _language(point: Point, words: Words) -> str:
    code = point.quotation.language if point.quotation else ""
    return words.language_name(code) if code else ""


def quoted(quotation: Quotation | None, words: Words) -> str:
    """The sender's words with the line that leads into them, or that they are withheld."""
    if quotation is None:
        return ""
    if quotation.withheld:
        return words.gettext("Withheld: the words may identify a person. Read them in the answer.")
    return f"{quotation.lead_in}\n{quotation.text}" if quotation.lead_in else quotation.text


def place(quotation: Quotation | None, words: Words) -> str:
    """File, part, page and paragraph."""
    if quotation is None:
        return ""
    where = quotation.place
    page = words.gettext("page %(n)s", n=words.number(where.page)) if where.page else ""
    paragraph = words.gettext("paragraph %(n)s", n=words.number(where.paragraph)) if where.paragraph else ""
    return ", ".join(part for part in (where.file, where.part, page, paragraph) if part)


COLUMNS = (
    Column(N_("No."), 6, _plain(lambda point: point.number)),
    Column(HEADINGS[ID], 14, _plain(lambda point: point.id)),
    Column(HEADINGS[SENDER], 22, _plain(lambda point: point.sender)),
    Column(N_("Type of sender"), 16, _plain(lambda point: point.type)),
    Column(N_("On behalf of"), 14, _plain(lambda point: point.on_behalf_of)),
    Column(N_("Received"), 11, _plain(_received)),
    Column(N_("In time"), 8, in_time),
    Column(N_("Case no."), 12, _plain(lambda point: point.case_number)),
    Column(N_("Language"), 10, _language),
    Column(N_("Question of the hearing"), 22, _plain(lambda point: point.question)),
    Column(N_("Chapter or measure"), 14, _listed(lambda point: point.chapters)),
    Column(N_("Themes"), 22, _listed(lambda point: point.themes)),
    Column(N_("Kind of remark"), 14, _listed(lambda point: point.kinds)),
    Column(N_("Stance"), 13, _plain(lambda point: point.stance)),
    Column(N_("Summary"), 26, _plain(lambda point: point.summary)),
    Column(HEADINGS[QUOTATION], 60, lambda point, words: quoted(point.quotation, words)),
    Column(N_("Place"), 18, lambda point, words: place(point.quotation, words)),
    Column(N_("Concerns"), 20, _listed(lambda point: point.concerns)),
    Column(N_("Groups affected"), 20, _listed(lambda point: point.groups)),
)
FIELD_WIDTHS = {"assessment": 40, "change": 18, "wording": 30, "checked": 16}


@cache
def columns_by_heading() -> dict[str, str]:
    """What a heading of a file, in any language, means: a field, or one of the names above."""
    return {
        folded_heading(words_in(language).gettext(heading)): name
        for language in LANGUAGES
        for name, heading in HEADINGS.items()
    }


@cache
def filled_headings() -> frozenset[str]:
    """Headings, in any language, of columns that the program fills in."""
    ours = [column.heading for column in COLUMNS] + [WHY, REMARK]
    return frozenset(folded_heading(words_in(language).gettext(one)) for language in LANGUAGES for one in ours)


@cache
def prompts() -> frozenset[str]:
    """What stands in an empty field that waits for a choice, in every language."""
    return frozenset(words_in(language).gettext(CHOOSE) for language in LANGUAGES)


def folded_heading(text: str) -> str:
    """A heading without what differs from one program to the next."""
    return " ".join(text.split()).casefold()


def is_field(name: str) -> bool:
    """Whether a column is one of those that a case handler fills in."""
    return name in FIELDS
