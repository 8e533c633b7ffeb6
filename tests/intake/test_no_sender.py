"""Lines that stand where senders' names stand, and are none."""

import pytest

from hearing.intake.no_sender import names_no_sender


@pytest.mark.parametrize(
    "line",
    [
        "Sendt fra min Samsung",
        "Hallå Ekby kommun",
        "Nettskjema – Fjordby kommune",
        "Webbformulär SOCN-12",
        "Fjordby, skjærtorsdag",
        "Ekby i november",
        "Skrive for hand",
        "(ikkje utfylt)",
        "La bussen stå i parken",
        "La Naustet ligge! Til politikerne i Lia",
        "Låt Smedjan stå kvar",
        "RÄDDA HUSET",
        "Heja Ekby!",
        "Fjordby kommune – Si din mening",
    ],
)
def test_what_is_no_name(line: str) -> None:
    assert names_no_sender(line)


@pytest.mark.parametrize(
    "name",
    [
        "Rädda Barnens lokalförening i Ekby",
        "Redd Barna Fjordby",
        "Foreldregruppa Onsdag",
        "17. mai-komiteen i Fjordby",
        "Lars i Storgata",
        "Stiftelsen Lys i Fjordby",
        "Heimen på Vik",
        "La Strada",
        "La Strada Kafé – et sted å være",
    ],
)
def test_what_is_a_name(name: str) -> None:
    assert not names_no_sender(name)
