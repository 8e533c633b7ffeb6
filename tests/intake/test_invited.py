"""The list of invited bodies is read from whatever the case handler has."""

from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.intake.invited import parse_invited_text, read_invited
from hearing.intake.occasion import InvitedBody

BOTH = (InvitedBody("Nordåsen vel", "neighbours"), InvitedBody("Lyngsund kommune", "municipality"))
NAMES = tuple(InvitedBody(body.name) for body in BOTH)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("i.csv", "name;type\nNordåsen vel;neighbours\nLyngsund kommune;municipality\n", BOTH),
        ("i.csv", "\ufeffType,Høringsinstans\nneighbours,Nordåsen vel\nmunicipality,Lyngsund kommune", BOTH),
        ("i.csv", "Remissinstans\nNordåsen vel\nLyngsund kommune\n", NAMES),
        ("i.csv", "Nordåsen vel;neighbours\n\nLyngsund kommune;municipality", BOTH),
        ("i.csv", 'namn\tepost\n"Nordåsen vel"\ta@b.no\nLyngsund kommune\t', NAMES),
        ("i.txt", "Høringsinstanser:\n- Nordåsen vel\n2. Lyngsund kommune,\n\nNordåsen vel\n", NAMES),
        ("i.csv", "", ()),
    ],
)
def test_a_file_with_or_without_types_and_headers(
    tmp_path: Path, name: str, content: str, expected: tuple[InvitedBody, ...]
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert read_invited(name, tmp_path) == expected


def test_a_file_from_excel_in_a_western_charset(tmp_path: Path) -> None:
    (tmp_path / "i.csv").write_bytes("name;type\nNordåsen vel;neighbours".encode("cp1252"))
    assert read_invited("i.csv", tmp_path) == BOTH[:1]


def test_the_bodies_themselves_stand_in_the_settings(tmp_path: Path) -> None:
    assert read_invited(["Nordåsen vel", "Lyngsund kommune", " "], tmp_path) == NAMES
    assert read_invited("", tmp_path) == ()


def test_a_missing_list_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_invited("borte.csv", tmp_path)
    assert "borte.csv" in caught.value.place
    assert "hearing.yaml" in caught.value.hint


def test_the_list_inside_a_letter_is_found_and_its_prose_is_not() -> None:
    letter = (
        "Liste over høringsinstanser\n\n• Nordåsen vel\n• Lyngsund kommune\n\nVi ber om svar fra alle.\nPostboks 3"
    )
    assert parse_invited_text(letter) == NAMES
