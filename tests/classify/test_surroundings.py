"""What stands around a paragraph: a few numbers for each label, and a network that makes log-odds of them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from classify_help import codes
from hypothesis import given
from hypothesis import strategies as st

from hearing.classify.features import Seen
from hearing.classify.labelling import Classifier
from hearing.classify.model import HEADS, Model, load, save, shipped_model
from hearing.classify.surroundings import NUMBERS, Around, Floats, Odds, Stretch, surroundings
from hearing.core.model import BlockKind, Kind, LabelKind, Paragraph, Response, Span, Voice
from hearing.rules.pipeline import load_pipeline

_WORD = Seen((), (), "", (), ())
_PLAIN = "Det gjelder oss som bor her."


def laid_out(
    odds: list[list[float]],
    frames: tuple[int, ...] = (),
    sentences: int = 1,
    measures: dict[int, list[float]] | None = None,
) -> Floats:
    """The numbers of the themes of an answer, whose paragraphs' other kinds of labels are the same."""
    named = measures or {}
    answer = [Stretch([_WORD] * sentences, at not in frames, [_WORD] * (at in named)) for at in range(len(odds))]
    each = np.array(odds, dtype=float)
    own = np.repeat(each[[one.labelled for one in answer]], sentences, axis=0)
    of_measures = np.array(list(named.values()), dtype=float).reshape(len(named), each.shape[1])
    return surroundings(answer, dict.fromkeys(HEADS, Odds(each, own, of_measures)))["theme"]


def number(name: str, numbers: Floats) -> list[list[float]]:
    return numbers[..., NUMBERS.index(name)].tolist()


def test_a_heading_tells_of_the_paragraph_under_it_and_the_letterhead_of_all() -> None:
    numbers = laid_out([[-1, -2], [0, 0], [3, -3], [1, 1], [0, 0]], frames=(0, 2))
    assert number("directly above", numbers) == [[-1, -2], [3, -3], [-6, -6]]
    assert number("letterhead", numbers) == [[3, -2]] * 3


def test_the_measure_that_a_paragraph_names_tells_of_it_alone() -> None:
    numbers = laid_out([[0, 0], [1, 1], [2, 2]], measures={0: [4, -4], 2: [-9, 5]})
    assert number("measure that is named", numbers) == [[4, -4], [-6, -6], [-8, 5]]


def test_of_a_paragraph_that_stands_alone_nothing_is_said_elsewhere() -> None:
    numbers = laid_out([[2, 1]])
    for name in ("elsewhere at most", "before", "after", "directly above", "letterhead"):
        assert number(name, numbers) == [[-6, -6]]
    assert number("elsewhere on average", numbers) == [[0, 0]]


def test_what_is_said_elsewhere_is_said_in_the_other_paragraphs() -> None:
    numbers = laid_out([[2.0], [0.0], [-8.0]])
    assert number("elsewhere at most", numbers) == [[0.0], [2.0], [2.0]]
    assert number("before", numbers) == [[-6.0], [2.0], [0.0]]
    assert number("after", numbers) == [[0.0], [-8.0], [-6.0]]
    assert number("elsewhere on average", numbers)[1] == [
        pytest.approx((1 / (1 + np.exp(-2)) + 1 / (1 + np.exp(8))) / 2)
    ]


def test_a_label_is_seen_beside_the_likeliest_others() -> None:
    numbers = laid_out([[2.0, 1.0, -1.0]])
    assert number("likeliest other label", numbers) == [[1.0, 2.0, 2.0]]
    assert number("second other label", numbers) == [[-1.0, -1.0, 1.0]]


@given(
    st.lists(st.lists(st.floats(-40, 40), min_size=3, max_size=3), min_size=1, max_size=6),
    st.permutations(range(3)),
)
def test_every_label_is_told_of_in_the_same_way(odds: list[list[float]], order: list[int]) -> None:
    numbers = laid_out(odds, sentences=2)
    assert numbers.shape == (len(odds), 3, len(NUMBERS))
    assert np.isfinite(numbers).all()
    assert np.allclose(laid_out([[row[at] for at in order] for row in odds], sentences=2), numbers[:, order])


def only(name: str) -> Around:
    """A network that finds a label likely where one number is above 0."""
    inner = np.zeros((len(NUMBERS), 1))
    inner[NUMBERS.index(name)] = 1.0
    return Around(inner, np.zeros(1), np.array([10.0]), -5.0)


@pytest.fixture(scope="module")
def model() -> Model:
    shipped = shipped_model("rusmelding")
    assert shipped is not None
    return shipped


def answer(heading: str, *texts: str) -> Response:
    paragraphs = [Paragraph(1, heading, Span(0, len(heading)), role=BlockKind.HEADING, voice=Voice.FORMAL)]
    whole = heading
    for text in texts:
        at = len(whole) + 2
        paragraphs.append(Paragraph(len(paragraphs) + 1, text, Span(at, at + len(text)), voice=Voice.OWN))
        whole += f"\n\n{text}"
    return Response("1", "a", "", whole, Kind.RESPONSE, tuple(paragraphs), "nb")


def test_the_heading_above_can_tell_the_theme_of_a_paragraph_that_does_not(model: Model) -> None:
    heading = "Boliger til bostedsløse og folk uten fast bolig"
    by_heading = replace(model, around={"theme": only("directly above")})
    pipeline = load_pipeline("rusmelding")
    told, alone = (
        Classifier(pipeline, by_heading).label(answer(over, _PLAIN, _PLAIN)) for over in (heading, "Til slutt")
    )
    assert [one.paragraph for one in told.labels if one.code == "housing"] == [2]
    assert "housing" not in codes(alone, LabelKind.THEME)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vi ber om at tiltak 4 går ut.", True),
        ("Vi ber om at punkt 4 går ut.", True),
        ("Vi ber om at tiltak 5 går ut.", False),
        ("Vi ber om at tiltaket går ut.", False),
        ("Tiltak 1–4 er uklare.", False),
    ],
)
def test_a_measure_of_the_draft_can_tell_the_theme_of_a_paragraph_that_names_it(
    model: Model, text: str, found: bool
) -> None:
    by_measure = replace(model, around={"theme": only("measure that is named")})
    measures = dict.fromkeys(("1", "2", "3", "4"), "Boliger til bostedsløse bygges.")
    classifier = Classifier(load_pipeline("rusmelding"), by_measure, measures=measures)
    labelled = classifier.label(answer("Svar", text))
    assert ("housing" in codes(labelled, LabelKind.THEME)) is found


def test_a_saved_network_says_the_same(model: Model, tmp_path: Path) -> None:
    save(replace(model, around={"group": only("here")}), tmp_path / "model.skops")
    read = load(tmp_path / "model.skops").around["group"]
    numbers = np.random.default_rng(1).normal(size=(2, 3, len(NUMBERS)))
    assert np.array_equal(read.odds(numbers), only("here").odds(numbers))
