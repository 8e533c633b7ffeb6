"""Thresholds are chosen by figures on answers that were not read, and so that groups are not overlooked."""

from hearing.core.model import Voice
from hearing.train.examples import Example, Told
from hearing.train.measuring import Guess, choose_thresholds

_NOTHING = Told((), "none", {})
_HARMED = Told(("housing",), "none", {"housing-missing": frozenset({"homeless"})})
_UNHARMED = Told(("housing",), "none", {"housing-missing": frozenset()})


def _case(number: int, right: Told, group: float) -> tuple[Example, Guess]:
    guess = {
        "theme": {"housing": 0.9},
        "stance": {"support": 0.0},
        "concern": {"housing-missing": 0.9},
        "group": {"homeless": group},
    }
    return Example(f"{number}", f"{number}", "nb", "a", Voice.OWN, (), right, _NOTHING), guess


def test_of_thresholds_that_are_as_good_the_one_that_finds_most_groups_is_taken() -> None:
    plain = [_case(at, _HARMED, 0.9) for at in range(200)]
    unsure = [_case(200, _HARMED, 0.12), _case(201, _UNHARMED, 0.12), _case(202, _UNHARMED, 0.12)]
    assert choose_thresholds([*plain, *unsure])["group"].gives == 0.1


def test_a_threshold_that_shows_many_wrong_groups_is_not_taken() -> None:
    plain = [_case(at, _HARMED, 0.9) for at in range(100)]
    wrong = [_case(100 + at, _UNHARMED, 0.12) for at in range(20)]
    assert choose_thresholds([*plain, *wrong])["group"].gives > 0.12
