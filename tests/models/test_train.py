"""``hearing train`` on a corner of the corpus: two hands, a few answers each."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from hearing.classify.labelling import Classifier
from hearing.classify.model import load
from hearing.cli.train import train
from hearing.core.model import Kind, LabelKind, Paragraph, Response, Span, Voice
from hearing.core.offsets import stands_in
from hearing.rules.pipeline import load_pipeline

CORPUS = Path(__file__).resolve().parents[2] / "models" / "corpus"
_FILES = ("letters/nb-l-01.txt", "letters/nb-m-01.txt", "paragraphs/nb-q-01.txt")


def corner(folder: Path) -> Path:
    """A corpus of a few files."""
    folder.mkdir()
    for part in (*CORPUS.glob("*.py"), CORPUS / "owners.tsv"):
        shutil.copy(part, folder / part.name)
    for name in _FILES:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(CORPUS / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp = tmp_path_factory.mktemp("train")
    parts = [word for part in ("senders", "voices", "labels") for word in ("--part", part)]
    places = ["--corpus", str(corner(tmp / "corpus")), "--output", str(tmp / "models")]
    ran = CliRunner().invoke(train, [*places, *parts])
    assert ran.exit_code == 0, ran.output
    return tmp / "models"


def test_every_model_is_written_with_its_card(made: Path) -> None:
    for name in ("senders", "voices", "rusmelding"):
        card = (made / name / "README.md").read_text(encoding="utf-8")
        assert (made / name / "model.skops").is_file()
        assert "| rules |" in card
        assert "nan" not in card


def test_what_it_makes_tells_the_stance_of_an_answer_with_the_senders_words(made: Path) -> None:
    model = load(made / "rusmelding" / "model.skops")
    assert model.of_whole is not None
    text = "Vi støtter planen og de fleste av tiltakene i den."
    paragraph = Paragraph(1, text, Span(0, len(text)), voice=Voice.OWN)
    response = Response("a", "a.txt", "", text, Kind.RESPONSE, (paragraph,), "nb")
    labelled = Classifier(load_pipeline("rusmelding"), model).label(response)
    told = [one for one in labelled.labels if one.kind is LabelKind.STANCE and one.paragraph is None]
    assert labelled.response.stance in model.of_whole.labels
    assert {one.code for one in told} <= {labelled.response.stance}
    assert all(stands_in(text, one.evidence) for one in told)
    assert told or labelled.response.stance == "unstated"


def test_notes_of_a_meeting_are_left_to_the_rules(made: Path) -> None:
    model, pipeline = load(made / "rusmelding" / "model.skops"), load_pipeline("rusmelding")
    text = "Vi støtter planen."
    paragraph = Paragraph(1, text, Span(0, len(text)), voice=Voice.OWN)
    response = Response("a", "a.txt", "", text, Kind.MEETING_NOTES, (paragraph,), "nb")
    alone, both = (Classifier(pipeline, one).label(response).response.stance for one in (None, model))
    assert alone == both
