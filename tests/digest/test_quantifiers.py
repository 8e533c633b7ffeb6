import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearing.digest.quantifiers import Share, phrase, share
from hearing.digest.translations import words_in


@pytest.mark.parametrize(
    ("n", "of", "step"),
    [
        (0, 20, Share.NONE),
        (1, 20, Share.ONE),
        (2, 20, Share.SOME),
        (3, 20, Share.SEVERAL),
        (4, 16, Share.SEVERAL),
        (5, 20, Share.MANY),
        (5, 21, Share.SEVERAL),
        (10, 20, Share.MANY),
        (11, 20, Share.MAJORITY),
        (14, 20, Share.MAJORITY),
        (15, 20, Share.LARGE_MAJORITY),
        (19, 20, Share.LARGE_MAJORITY),
        (20, 20, Share.ALL),
        (9, 9, Share.COUNT),
        (5, 9, Share.COUNT),
        (1, 1, Share.ONE),
        (0, 0, Share.NONE),
    ],
)
def test_a_share_has_one_step_of_the_ladder(n, of, step):
    assert share(n, of) == step


@given(st.integers(10, 2000).flatmap(lambda of: st.tuples(st.integers(0, of - 1), st.just(of))))
def test_one_body_more_never_steps_down_the_ladder(counts):
    n, of = counts
    steps = list(Share)
    assert steps.index(share(n + 1, of)) >= steps.index(share(n, of))


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_majority_is_more_than_half(n, of):
    if n > of:
        with pytest.raises(ValueError, match="of"):
            share(n, of)
        return
    if share(n, of) in {Share.MAJORITY, Share.LARGE_MAJORITY}:
        assert 2 * n > of


@pytest.mark.parametrize(
    ("language", "n", "of", "said"),
    [
        ("nb", 11, 20, "et flertall (11 av 20)"),
        ("nb", 4, 20, "flere (4 av 20)"),
        ("nn", 16, 20, "eit stort fleirtal (16 av 20)"),
        ("nn", 2, 20, "einskilde (2 av 20)"),
        ("sv", 11, 20, "en majoritet (11 av 20)"),
        ("sv", 4, 20, "flera (4 av 20)"),
        ("sv", 20, 20, "samtliga (20 av 20)"),
        ("en", 6, 20, "many (6 of 20)"),
        ("nb", 1, 20, "Blått Lys (1 av 20)"),
        ("nb", 4, 6, "4 av 6"),
        ("nb", 1500, 2000, "et stort flertall (1\N{NO-BREAK SPACE}500 av 2\N{NO-BREAK SPACE}000)"),
    ],
)
def test_the_count_stands_beside_the_word(language, n, of, said):
    assert phrase(words_in(language), n, of, "Blått Lys") == said
