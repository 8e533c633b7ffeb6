"""Whatever is typed, in whatever order and many files: it stands in the matrix, its history or apart."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from matrix_desk import Desk, ids_of, response, rows_of, type_in_document, type_in_workbook

from hearing.digest.matrix.build import answers_of
from hearing.digest.matrix.identity import ID, Places, point_id
from hearing.digest.matrix.model import FIELDS, Point
from hearing.digest.matrix.taking_in import FilledMatrix, FilledRow, TakingIn
from hearing.digest.matrix.typed import Typed, normal, same
from hearing.store.assessments import KeptEdit, LooseText

# What may be typed: no lone surrogates, which no file can hold.
typed_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=80)
word = st.sampled_from(["", "Tas til følge", "Noteres", "Tas ikke til følge", "Se saksframlegget", "Noteres "])

POINTS: list[Point] = [
    point
    for rows in answers_of(Desk(Path(), [response("Lag 1", 4), response("Lag 2", 4)]).inputs())
    for point in rows
]
IDS = [point.id for point in POINTS]
rows = st.lists(st.tuples(st.sampled_from([*IDS, "", "P-0000000000"]), st.sampled_from(FIELDS), word), max_size=12)


def filled(path: str, edition: int | None, lines: list[tuple[str, str, str]]) -> FilledMatrix:
    row = [FilledRow(id_, {name: text}, "Lag 1", "", f"row {n}") for n, (id_, name, text) in enumerate(lines, 1)]
    return FilledMatrix(path, edition, tuple(row))


class Ledger:
    """Edits and loose texts as the store keeps them."""

    def __init__(self) -> None:
        self.edits: list[KeptEdit] = []
        self.loose: list[LooseText] = []

    def into(self, file: FilledMatrix) -> None:
        places = Places.of(point.written for point in POINTS)
        typed = Typed.of(self.edits)
        outcome = TakingIn(file, POINTS, places, typed, {}, {}, frozenset()).run()
        for edit in outcome.edits:
            self.edits.append(KeptEdit(len(self.edits) + 1, edit, file.path, file.edition, "Kari", ""))
        self.loose.extend(outcome.loose)
        assert Typed.of(self.edits).texts == typed.texts

    def everything(self) -> list[str]:
        return [one.edit.after for one in self.edits] + [text for one in self.loose for text in one.texts.values()]


@given(files=st.lists(st.tuples(st.sampled_from(["a", "b"]), st.one_of(st.none(), st.just(0)), rows), max_size=4))
def test_no_typed_text_is_lost_in_any_order_of_files(files):
    ledger = Ledger()
    for path, edition, lines in files:
        ledger.into(filled(path, edition, lines))
    for _, _, lines in files:
        for _, _, text in lines:
            assert not normal(text) or any(same(text, one) for one in ledger.everything())


@given(lines=rows, edition=st.one_of(st.none(), st.just(0)))
def test_taking_a_file_in_twice_changes_no_text(lines, edition):
    ledger = Ledger()
    unique = list({(id_, name): (id_, name, text) for id_, name, text in lines}.values())
    ledger.into(filled("a", edition, unique))
    texts = Typed.of(ledger.edits).texts
    ledger.into(filled("a", edition, unique))
    assert Typed.of(ledger.edits).texts == texts


@given(lines=rows, data=st.data())
def test_the_order_of_rows_does_not_matter(lines, data):
    unique = list({(id_, name): (id_, name, text) for id_, name, text in lines}.values())
    one, other = Ledger(), Ledger()
    one.into(filled("a", 0, unique))
    other.into(filled("a", 0, data.draw(st.permutations(unique))))
    assert Typed.of(one.edits).texts == Typed.of(other.edits).texts


@given(text=st.text(), response_id=st.text(max_size=12), repeat=st.integers(0, 9))
def test_an_id_is_known_wherever_it_stands_and_is_no_number_for_excel(text, response_id, repeat):
    id_ = point_id(response_id, text, repeat)
    assert ID.findall(f"12.3\n{id_}\n") == [id_]
    assert point_id(response_id, f"  {text.lower()}\n", repeat) == id_ or text.lower().lower() != text.lower()
    assert not re.fullmatch(r"[\d.,E+-]+", id_)


@given(text=typed_text)
def test_normalising_twice_is_normalising_once(text):
    assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=60))
def test_any_text_that_can_be_typed_stands_in_the_next_matrix(tmp_path_factory, format_, text):
    desk = Desk(tmp_path_factory.mktemp("desk"), [response("Laget", 2)])
    path = desk.out(format_)
    first = desk.matrix().points[0].id
    if format_ == "xlsx":
        type_in_workbook(path, {first: {"assessment": text}})
    else:
        type_in_document(path, {first: {"assessment": text}})
    desk.into(path)
    later = desk.out()
    shown = dict(zip(ids_of(later), [row[19] for row in rows_of(later)], strict=True))[first]
    assert same(shown, text)
    assert (desk.into(later).outcome.edits, desk.into(desk.out("docx")).outcome.edits) == ([], [])


@given(seed=st.integers(0, 10_000))
def test_new_labels_change_no_identity(seed):
    one = response("Laget", 5)
    kept = tuple(label for number, label in enumerate(one.labels) if (seed >> number) & 1)
    other = replace(one, labels=kept)
    ids = [
        {
            point.id
            for answer in answers_of(Desk(Path(), [each]).inputs())
            for point in answer
            if point.written.text
        }
        for each in (one, other)
    ]
    assert ids[0] == ids[1]
