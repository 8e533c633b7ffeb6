"""Whether one speaks: the pronoun that begins a sentence counts, a preposition that looks like one does not."""

import pytest

from hearing.intake.sender_frames import AS_ONE


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Jeg bor her. Eg bur her. Jag bor här.", 3),
        ("I live here. My son, too. I’m tired.", 3),
        ("I 31 år har huset stått i gatan. I dag stänger det.", 0),
        ("I mars var vi fem, i april sju.", 0),
    ],
)
def test_words_of_one_who_speaks(text: str, times: int) -> None:
    assert len(AS_ONE.findall(text)) == times
