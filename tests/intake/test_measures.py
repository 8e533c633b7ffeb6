"""A draft's measures are known by their numbers, and so is which of them an answer names."""

import pytest

from hearing.intake.draft import Draft
from hearing.intake.measures import named_measures, named_points
from hearing.readers.contract import Options
from hearing.readers.formats import read

WITH_A_WORD = """
# Plan

## Innhold

Tiltak 1 Uteteam

Tiltak 2 Ettervern

## 1 Innledning

Planen har 3 mål. Tiltak 1 og 2 skal ses i sammenheng.

Tiltak 3 og 4 skal ses i sammenheng, og følges opp av utvalget hvert år i planperioden.

1. Vi lytter først til dem det gjelder.

**Tiltak 1.** Uteteamet får to stillinger til, og er ute hver kveld.

### Tiltak 2: Ettervern

Den som kommer ut av behandling, får en kontakt i ett år.

## 4 Økonomi

Tiltak 3 – Skjenketiden kortes ned til klokken ett.
"""
BY_NUMBER_ALONE = """
## 1. Utgångspunkter

12. mars 2026 sänds planen på remiss.

11 400 invånare bor här.

## 2. Boende

1. Stödboendet läggs ned senast 2028.
2. Tio lägenheter byggs i stället.

## 3. Uppföljning

3. Planen följs upp varje år.
"""
TWICE = "1. Vi bygger boliger.\n2. Vi ansetter en lege.\n\n## Del to\n\n1. Vi stenger kafeen.\n3. Vi slutter.\n"


def draft(text: str) -> Draft:
    return Draft.from_contents(read(text.encode(), "draft.md", Options()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            WITH_A_WORD,
            {
                "1": "Uteteamet får to stillinger til, og er ute hver kveld.",
                "2": "Ettervern Den som kommer ut av behandling, får en kontakt i ett år.",
                "3": "Skjenketiden kortes ned til klokken ett.",
            },
        ),
        (
            BY_NUMBER_ALONE,
            {
                "1": "Stödboendet läggs ned senast 2028.",
                "2": "Tio lägenheter byggs i stället.",
                "3": "Planen följs upp varje år.",
            },
        ),
        (TWICE, {"2": "Vi ansetter en lege.", "3": "Vi slutter."}),
        ("**Åtga\u0308rd 3.** Boendet av\u00advecklas.", {"3": "Boendet avvecklas."}),
        ("Planen har ingen tiltak med nummer.", {}),
    ],
    ids=["with a word", "by number alone", "a number twice", "letters in parts", "none"],
)
def test_measures_of_a_draft(text: str, found: dict[str, str]) -> None:
    assert draft(text).measures == found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Vi støtter tiltak 3 og 12.", ["3", "12"]),
        ("Tiltaka 4, 5 og 4 høyrer saman.", ["4", "5"]),
        ("Åtgärd 6 bör strykas, liksom åtgärderna 7–9.", ["6", "7", "8", "9"]),
        ("Tiltakene 3, 4, og 5 til 7 er gode.", ["3", "4", "5", "6", "7"]),
        ("tiltak 5 og 14 døgnplasser", ["5"]),
        ("Tiltak 3 dagsenteret er bra, og tiltak 4 timesbestilling.", ["3", "4"]),
        ("Tiltak 2027 finnes ikke, tiltak 20,5 % og tiltak 24 timer heller ikke.", []),
        ("Vi har 14 tiltak og 3 punkter, og punkt 2.", []),
        ("", []),
    ],
)
def test_measures_that_a_text_names(text: str, numbers: list[str]) -> None:
    assert named_measures(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Når det gjelder pkt. 5.2, er vi enige; Å11 også.", ["5.2", "11"]),
        ("Under punkt nr. 9 står det lite, og under punktene 3 og 4 mye.", ["9", "3", "4"]),
        ("Vi har 3 punkter. Tiltak 4 er et av dem.", []),
    ],
)
def test_points_that_a_text_names(text: str, numbers: list[str]) -> None:
    assert named_points(text) == numbers
