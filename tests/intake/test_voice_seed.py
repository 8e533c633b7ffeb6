"""A real answer that quotes, retells and criticises; it lies beside the checkout where there is one."""

from pathlib import Path

import pytest

from hearing.core.model import Kind, Reading, Response
from hearing.intake.lines import lines_of
from hearing.intake.paragraphs import paragraphs_of
from hearing.intake.voice import with_voices

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "fagradet-oslo-rusmelding.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the real answer is not beside the checkout")


@pytest.fixture(scope="module")
def response() -> Response:
    text = SEED.read_text(encoding="utf-8")
    paragraphs = paragraphs_of(text, lines_of(Reading(text, ())))
    return with_voices(Response("r", "r.txt", "", text, Kind.RESPONSE, paragraphs, sender="Fagrådet"), None)


def _voice(response: Response, *words: str) -> str:
    (found,) = [p for p in response.paragraphs if all(word in p.text for word in words) and p.number > 3]
    return found.voice


@pytest.mark.parametrize(
    "words",
    [
        ("BrukerPlan", "injiserer"),
        ("flerårlige", "tiltakskjede"),
        ("mestring", "henspeiler"),
        ("vridning", "hjemmebaserte"),
        ("vilkår", "står det i"),
        ("medbestemmelse",),
        ("ubyråkratisk",),
    ],
)
def test_quoted_and_retold_passages_are_the_drafts(response: Response, words: tuple[str, ...]) -> None:
    assert _voice(response, *words) == "draft"


@pytest.mark.parametrize(
    "words",
    [
        ("iveren",),
        ("ønsker hjelp",),
        ("evner å yte",),
        ("dilemma",),
        ("i liten grad", "frivillige"),
        ("Konsekvensen",),
        ("inkluderer", "livskvalitet"),
    ],
)
def test_concerns_and_praise_are_the_senders(response: Response, words: tuple[str, ...]) -> None:
    assert _voice(response, *words) == "own"


@pytest.mark.parametrize("words", [("balansegang",), ("gratulerer",), ("9. mai",), ("e-postadresse",)])
def test_headings_and_courtesy_are_formal(response: Response, words: tuple[str, ...]) -> None:
    assert _voice(response, *words) == "formal"
