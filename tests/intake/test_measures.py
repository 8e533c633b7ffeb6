"""A draft's measures are known by their numbers, and so is which of them an answer names."""

import pytest

from hearing.intake.draft import Draft
from hearing.intake.measures import measures, named_measures

WITH_A_WORD = """
1 Innledning

Planen har 3 mål. Kommunen gjør dette:
1. Vi lytter først til dem det gjelder.

**Tiltak 1.** Uteteamet får to stillinger til.
Oppstart blir i august.

Tiltak 2: Ettervern
Den som kommer ut av behandling, får en kontakt i ett år.

## 4 Økonomi

Tiltak 3 – Skjenketiden kortes ned til klokken ett.
"""
BY_NUMBER_ALONE = """
## 1. Utgångspunkter

## 2. Boende

1. Stödboendet läggs ned senast 2028.
2) Tio lägenheter byggs i stället.

## 3. Uppföljning

3. Planen följs upp varje år.
"""
TWICE = "1. Vi bygger boliger.\n2. Vi ansetter en lege.\n\nDel to\n\n1. Vi stenger kafeen.\n"


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (
            WITH_A_WORD,
            {
                "1": "Uteteamet får to stillinger til.",
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
        (TWICE, {"2": "Vi ansetter en lege."}),
        ("Planen har ingen tiltak med nummer.", {}),
    ],
    ids=["with a word", "by number alone", "a number twice", "none"],
)
def test_measures_of_a_draft(draft: str, found: dict[str, str]) -> None:
    assert measures(draft) == found
    assert Draft.from_text(draft).measures == found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Vi støtter tiltak 3 og 12.", ["3", "12"]),
        ("Tiltaka 4, 5 og 4 høyrer saman.", ["4", "5"]),
        ("Åtgärd 6 bör strykas, liksom åtgärderna 7–8.", ["6", "7", "8"]),
        ("Når det gjelder pkt. 5.2, er vi enige; Å11 også.", ["5.2", "11"]),
        ("Under punkt nr. 9 står det lite.", ["9"]),
        ("Tiltak 2027 finnes ikke, og tiltak 20 % heller ikke.", []),
        ("Vi har 14 tiltak og 3 punkter.", []),
        ("", []),
    ],
)
def test_measures_that_a_text_names(text: str, numbers: list[str]) -> None:
    assert named_measures(text) == numbers
