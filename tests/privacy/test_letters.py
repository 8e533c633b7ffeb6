"""What is proposed in letters that were written for the purpose, with and without what must not be published."""

import pytest
from letter_files import LANGUAGES, Letter, letters

from hearing.privacy.model import normal
from hearing.privacy.proposals import proposals

ALL = [letter for language in LANGUAGES for letter in letters(language)]


def proposed(letter: Letter) -> set[tuple[str, str]]:
    return {(one.kind.value, normal(one.text, one.kind)) for one in proposals(letter.response)}


@pytest.mark.parametrize("letter", ALL, ids=[letter.response.id for letter in ALL])
def test_what_tells_of_a_person_is_proposed_and_nothing_else(letter: Letter) -> None:
    assert proposed(letter) == set(letter.wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_sixty_letters_in_each_language_half_of_them_without(language: str) -> None:
    own = list(letters(language))
    assert len(own) >= 60
    assert sum(not letter.wanted for letter in own) >= 25
