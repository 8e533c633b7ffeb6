"""The clause that is shown as evidence."""

import pytest

from hearing.classify.clauses import narrowest
from hearing.core.model import Span


@pytest.mark.parametrize(
    ("text", "hit", "clause"),
    [
        ("Vi støtter planen.", "støtter", "Vi støtter planen."),
        ("Vi støtter planen, men vi frykter kutt.", "frykter", "men vi frykter kutt."),
        ("Vi støtter planen, men vi frykter kutt.", "støtter", "Vi støtter planen"),
        ("Dette kan være negativt for noen, men kan også hjelpe.", "negativt", None),
        (
            "– de som ikke evner innsats, men har store behov",
            "evner",
            "de som ikke evner innsats, men har store behov",
        ),
        ("Planen er lang; den er lite konkret; den mangler tall.", "lite", "den er lite konkret"),
        ("Nei, men vi frykter kutt.", "Nei", "Nei, men vi frykter kutt."),
        ("Vi støtter planen, men vi frykter kutt.", "planen, men vi frykter", None),
        ("Nämnden tillstyrker förslaget, men vi saknar medel.", "saknar", "men vi saknar medel."),
    ],
)
def test_it_holds_the_hit_and_says_enough(text: str, hit: str, clause: str | None) -> None:
    start = text.index(hit)
    found = narrowest(text, Span(0, len(text)), start, start + len(hit))
    assert text[slice(*found)] == (clause or text)


def test_only_the_sentence_of_the_hit_is_looked_at() -> None:
    text = "En; to. Vi er uroa for kutt; det er alt. Tre; fire."
    found = narrowest(text, Span(8, 40), text.index("uroa"), text.index("uroa") + 4)
    assert text[slice(*found)] == "Vi er uroa for kutt"
