"""Which types of sender take up which themes: counts of answers, few private persons never counted out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hearing.core.taxonomy import Taxonomy
from hearing.digest.model import Answer, Cell, Named, Speaker, ThemeRow, ThemeTable
from hearing.digest.translations import Words

FEWEST_PERSONS = 3


@dataclass(frozen=True, slots=True)
class _Column:
    head: Named
    holds: Callable[[Answer], bool]


def theme_table(
    answers: Sequence[Answer], taxonomy: Taxonomy, words: Words, *, is_public: bool = False
) -> ThemeTable:
    """The table; bodies are added up apart from private persons, so that no small figure can be worked out.

    In public a sender who could not be placed may be a person too, and a column of fewer persons than are counted
    out shows nothing: its zeroes would tell what they wrote.
    """
    cell = _PublicCells(words) if is_public else _Cells(words)
    columns = _columns(answers, taxonomy, words)
    inside = [[answer for answer in answers if column.holds(answer)] for column in columns]
    taken = _codes(answers, taxonomy)
    names = {mention.code: mention.name for answer in answers for mention in answer.themes}
    counts = [Counter(mention.code for answer in members for mention in answer.themes) for members in inside]
    rows = [
        ThemeRow(
            code,
            names[code],
            tuple(
                cell.cell(column, count[code], len(members))
                for column, count, members in zip(columns, counts, inside, strict=True)
            ),
        )
        for code in taken
    ]
    untouched = [entry.name(words.language) for code, entry in taxonomy.themes.items() if code not in names]
    heads = tuple(column.head for column in columns)
    return ThemeTable(heads, tuple(len(members) for members in inside), tuple(rows), tuple(untouched))


def _codes(answers: Iterable[Answer], taxonomy: Taxonomy) -> list[str]:
    found = {mention.code for answer in answers for mention in answer.themes}
    return [code for code in taxonomy.themes if code in found] + sorted(found - set(taxonomy.themes))


def _columns(answers: Sequence[Answer], taxonomy: Taxonomy, words: Words) -> list[_Column]:
    types = {answer.type.code: answer.type for answer in answers if answer.speaker == Speaker.BODY}
    order = {code: number for number, code in enumerate(taxonomy.stakeholders)}
    ranked = sorted(types.values(), key=lambda named: (order.get(named.code, len(order)), named.code))
    types_of_body = [_Column(named, _is_body_of(named.code)) for named in ranked]
    columns: list[_Column] = []
    if ranked:
        columns.append(_Column(Named("bodies", words.gettext("Answers from bodies")), _speaks_as(Speaker.BODY)))
    if any(answer.speaker == Speaker.PERSON for answer in answers):
        persons = Named("private-persons", words.gettext("Private persons"))
        columns.append(_Column(persons, _speaks_as(Speaker.PERSON)))
    if any(answer.speaker in {Speaker.MEETING, Speaker.UNDETERMINED} for answer in answers):
        others = Named("others", words.gettext("Meetings and senders not placed"))
        columns.append(_Column(others, _speaks_as(Speaker.MEETING, Speaker.UNDETERMINED)))
    return columns + types_of_body


def _is_body_of(code: str) -> Callable[[Answer], bool]:
    return lambda answer: answer.speaker == Speaker.BODY and answer.type.code == code


def _speaks_as(*speakers: Speaker) -> Callable[[Answer], bool]:
    return lambda answer: answer.speaker in speakers


@dataclass(frozen=True, slots=True)
class _Cells:
    """Cells as a case handler sees them."""

    words: Words

    def cell(self, column: _Column, n: int, answers: int) -> Cell:
        if column.head.code == "private-persons" and 0 < n < FEWEST_PERSONS:
            return self.few(answers)
        return Cell(n, self.words.number(n), _share(n, answers))

    def few(self, answers: int) -> Cell:
        shown = self.words.gettext("1–%(n)s", n=str(FEWEST_PERSONS - 1))
        return Cell(None, shown, _share(FEWEST_PERSONS / 2, answers))


class _PublicCells(_Cells):
    """Cells for everybody."""

    def cell(self, column: _Column, n: int, answers: int) -> Cell:
        if column.head.code not in {"private-persons", "others"}:
            return super().cell(column, n, answers)
        if answers < FEWEST_PERSONS:
            return Cell(None, "–", 0.0)
        return self.few(answers) if 0 < n < FEWEST_PERSONS else super().cell(column, n, answers)


def _share(n: float, answers: int) -> float:
    return min(1.0, round(n / answers, 2)) if answers else 0.0
