"""How many senders, and types of senders, are found in letters, mails, minutes and forms of our own.

``held_back`` was written before the code, and its mistakes were never looked at. Its figure was watched, though,
and decided once between two ways of doing it; and the type of its district committee was set right with that of
its counterpart in ``nb``. It is therefore a little better than a set that nobody has seen.
"""

import pytest
from sender_cases import cases, is_right

from hearing.classify.sender_model import shipped_senders


@pytest.mark.parametrize(
    ("files", "least_sender", "least_type"),
    [(("nb", "nn", "sv", "mixed"), 0.96, 0.96), (("held_back",), 0.90, 0.85)],
)
def test_enough_senders_are_found(files: tuple[str, ...], least_sender: float, least_type: float) -> None:
    right = [is_right(case, case.response()) for case in cases(*files)]
    named = sum(sender for sender, _ in right) / len(right)
    typed = sum(kind for _, kind in right) / len(right)
    assert named >= least_sender
    assert typed >= least_type


@pytest.mark.parametrize(("files", "least"), [(("nb", "nn", "sv", "mixed"), 0.93), (("held_back",), 0.94)])
def test_with_the_model_more_are_found_of_those_that_the_rules_were_not_made_with(
    files: tuple[str, ...], least: float
) -> None:
    model = shipped_senders()
    assert model is not None
    right = [is_right(case, case.response(model.choose)) for case in cases(*files)]
    assert sum(sender for sender, _ in right) / len(right) >= least


def test_the_cases_are_many_and_their_ids_distinct() -> None:
    ids = [case.id for case in cases("nb", "nn", "sv", "mixed", "held_back")]
    assert len(ids) >= 120
    assert len(set(ids)) == len(ids)
