"""Answers are held out whole, and those of a campaign together."""

from hearing.classify.features import Seen
from hearing.core.model import Voice
from hearing.train.examples import Example, Told
from hearing.train.held_out import folds

NOTHING = Told((), "none", {})


def example(answer: str, text: str, voice: Voice = Voice.OWN) -> Example:
    return Example(
        f"{answer}-{text}", answer, "nb", answer, voice, (Seen((), (), text, (), ()),), NOTHING, NOTHING
    )


def test_no_answer_is_in_two_folds_and_all_folds_are_used() -> None:
    examples = [example(f"a{answer}", f"{answer} {number}") for answer in range(12) for number in range(answer)]
    found = {(one.document, fold) for one, fold in zip(examples, folds(examples), strict=True)}
    assert len(found) == 11
    assert {fold for _, fold in found} == set(range(10))


def test_answers_with_a_paragraph_in_common_are_held_out_together() -> None:
    shared = [example(answer, "the campaign's words") for answer in "abc"]
    assert len(set(folds([*shared, *(example(one, one) for one in "defgh")])[:3])) == 1


def test_the_proposals_words_do_not_tie_answers_together() -> None:
    assert len(set(folds([example(answer, "measure 7", Voice.DRAFT) for answer in "ab"]))) == 2
