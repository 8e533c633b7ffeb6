"""Names of bodies in their full form."""

import pytest

from hearing.intake.full_form import full_form


@pytest.mark.parametrize(
    ("name", "text", "full"),
    [
        ("Fjordby kommune – Eldrerådet", "", "Eldrerådet i Fjordby kommune"),
        ("Ekby kommun, Äldrenämnden", "", "Äldrenämnden i Ekby kommun"),
        ("Elevrådet ved Lia vgs", "Vi er ikke enige.", "Elevrådet ved Lia videregående skole"),
        ("Elevrådet ved Lia vgs.", "Vi er ikkje samde.", "Elevrådet ved Lia vidaregåande skule"),
        ("NSF Fjordby", "Vi er ikke enige.", "Norsk Sykepleierforbund Fjordby"),
        ("POLISEN, Polisregion Ekby", "", "Polismyndigheten, Polisregion Ekby"),
    ],
)
def test_a_name_is_written_out(name: str, text: str, full: str) -> None:
    assert full_form(name, text) == full


@pytest.mark.parametrize(
    "name",
    [
        "Helse Fjord HF, Lia DPS",
        "Fjordby fylkeskommune, Seksjon for folkehelse, Tannhelse",
        "Polisen i Ekby",
        "Fjordby kommune",
        "Eldrerådet, Fjordby kommune",
        "Fjordby kommune, Storgata 5",
        "Fjordby kommune, Kari Berg",
    ],
)
def test_a_full_name_stays(name: str) -> None:
    assert full_form(name, "") == name
