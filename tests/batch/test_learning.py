"""Decisions teach the hearing's own model, and it is used only where it is better."""

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from hearing.batch.known import reader_of
from hearing.batch.learning import forget, labeller_of, learn
from hearing.batch.run import Engine, ingest, label
from hearing.batch.stamps import label_stamp, made_with
from hearing.cli.main import cli
from hearing.core.errors import NoUsableInput
from hearing.core.model import ACCEPTED, LabelKind, Labelled, Paragraph, Voice
from hearing.intake.hearing_file import HearingFolder, load_hearing
from hearing.store.anchors import anchor
from hearing.store.decisions import Act, Decision, Tag
from hearing.store.store import Store
from hearing.train import held_out
from hearing.train.held_out import Gain

PIPELINE = "rusmelding"
BODIES = ("Sanden vel", "Myra vel", "Høyden vel", "Neset vel", "Vika vel", "Åsen vel", "Elva vel", "Lia vel")
GARDENS = (
    "Kjøkkenhagen ved {} gir folk noe å stå opp til om morgenen.",
    "Vi ønsker at kjøkkenhagen ved {} blir drevet videre gjennom vinteren.",
)
OTHERS = (
    "Bussen fra {} går for sjelden om kvelden.",
    "Møtet i mars ved {} var nyttig for oss som deltok.",
)


def letter(body: str) -> str:
    texts = (f"Høringssvar fra {body}", *(one.format(body.split(maxsplit=1)[0]) for one in (*GARDENS, *OTHERS)))
    return "\n\n".join((*texts, f"Hilsen\n{body}\n"))


@pytest.fixture(scope="module")
def labelled_hearing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight answers, each with two paragraphs of a matter that the shipped model does not know as prevention."""
    folder = tmp_path_factory.mktemp("learning") / "hagen"
    (folder / "inbox").mkdir(parents=True)
    (folder / "hearing.yaml").write_text("title: Hagen\n", encoding="utf-8")
    for number, body in enumerate(BODIES):
        (folder / "inbox" / f"{number}.txt").write_text(letter(body), encoding="utf-8")
    hearing = load_hearing(folder)
    with Store(hearing.store) as store:
        ingest(hearing, store, reader_of(hearing), Engine(1))
        labelled(hearing, store)
    return folder


@pytest.fixture
def folder(labelled_hearing: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(labelled_hearing, tmp_path / "hagen"))


@pytest.fixture
def hearing(folder: Path) -> HearingFolder:
    return load_hearing(folder)


@pytest.fixture
def store(hearing: HearingFolder) -> Iterator[Store]:
    with Store(hearing.store) as opened:
        yield opened


def stamp(hearing: HearingFolder) -> str:
    return label_stamp(made_with(labeller_of(hearing, PIPELINE, None)))


def labelled(hearing: HearingFolder, store: Store) -> list[Labelled]:
    assert label(store, labeller_of(hearing, PIPELINE, None), stamp(hearing), Engine(1)) == []
    return list(store.labelled())


def decide(store: Store, answers: Iterable[Labelled], theme: str = "prevention") -> None:
    for one in answers:
        for paragraph in own(one):
            if "hagen" in paragraph.text:
                where = anchor(one.response, paragraph, paragraph.text)
                add = Decision(Act.ADD, LabelKind.THEME, None, Tag(theme), where, "Siri", "2027-01-01", "a")
                store.label_decisions.add([add])
            where = anchor(one.response, paragraph, "")
            store.label_decisions.add([Decision(Act.CONFIRM, None, None, None, where, "Siri", "2027-01-01", "a")])


def own(one: Labelled) -> list[Paragraph]:
    return [paragraph for paragraph in one.response.paragraphs if paragraph.voice is Voice.OWN]


def makers(answers: Iterable[Labelled]) -> set[str]:
    return {label.made_by for one in answers for label in one.labels if label.made_by.startswith("model:")}


def themes_of_gardens(one: Labelled) -> list[set[str]]:
    numbers = [paragraph.number for paragraph in own(one) if "hagen" in paragraph.text]
    return [{each.code for each in one.labels if each.paragraph == at and each.kind == "theme"} for at in numbers]


def test_a_better_model_is_kept_and_labels_what_nobody_has_decided(hearing: HearingFolder, store: Store) -> None:
    *most, last = store.labelled()
    assert not any("prevention" in found for found in themes_of_gardens(last))
    decide(store, most)
    before = stamp(hearing)
    learnt = learn(hearing, store, PIPELINE)
    assert learnt.model
    assert learnt.answers == len(BODIES) - 1
    assert learnt.gain.after["theme"] > learnt.gain.before["theme"] + 0.1
    assert store.count_unlabelled(stamp(hearing)) == len(BODIES), "labels are made anew"
    assert stamp(hearing) != before
    answers = labelled(hearing, store)
    assert makers(answers) == {"model:rusmelding@1+local"}
    assert all("prevention" in found for found in themes_of_gardens(answers[-1]))


def test_a_decision_wins_over_what_was_learnt(hearing: HearingFolder, store: Store) -> None:
    *most, last = store.labelled()
    decide(store, most)
    decide(store, [last], theme="housing")
    assert learn(hearing, store, PIPELINE).model
    answers = labelled(hearing, store)
    standing = [
        {
            each.code
            for each in answers[-1].labels
            if each.paragraph == paragraph.number and each.status == ACCEPTED
        }
        for paragraph in own(answers[-1])
        if "hagen" in paragraph.text
    ]
    assert standing == [{"housing"}, {"housing"}]


def test_what_is_not_better_changes_nothing(
    folder: Path, hearing: HearingFolder, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(store, store.labelled())
    before = stamp(hearing)
    worse = dict.fromkeys(("theme", "stance", "concern", "group"), 0.5)
    monkeypatch.setattr(held_out, "measure", lambda *_: Gain(worse, worse))
    done = CliRunner().invoke(cli, ["learn", str(folder)])
    assert done.exit_code == 0
    assert "nothing is changed" in done.output
    assert stamp(hearing) == before
    assert not hearing.learnt.exists()


@pytest.mark.parametrize(
    ("after", "is_better"),
    [
        ({"theme": 0.53, "stance": 0.5}, True),
        ({"theme": 0.505, "stance": 0.5}, False),
        ({"theme": 0.6, "stance": 0.48}, False),
        ({"theme": 0.52, "stance": 0.495}, True),
    ],
)
def test_better_is_better_on_average_with_no_kind_much_worse(after: dict[str, float], is_better: bool) -> None:
    assert Gain({"theme": 0.5, "stance": 0.5}, after).is_better is is_better


def test_the_same_decisions_give_the_same_file(hearing: HearingFolder, store: Store) -> None:
    decide(store, store.labelled())
    files = [path.read_bytes() for _ in range(2) if (path := learn(hearing, store, PIPELINE).model)]
    assert len(files) == 2
    assert files[0] == files[1]


def test_what_was_learnt_can_be_forgotten(hearing: HearingFolder, store: Store) -> None:
    before = stamp(hearing)
    decide(store, store.labelled())
    assert learn(hearing, store, PIPELINE).model
    assert forget(hearing)
    assert stamp(hearing) == before
    assert not forget(hearing)


def test_the_report_tells_figures_and_counts(folder: Path, store: Store) -> None:
    decide(store, store.labelled())
    done = CliRunner().invoke(cli, ["learn", str(folder), "--json"])
    told = json.loads(done.stdout)
    assert (told["paragraphs"], told["answers"], told["is_kept"]) == (32, 8, True)
    assert told["figures"]["theme"]["after"] > told["figures"]["theme"]["before"]


def test_too_few_decisions_say_how_many_are_needed(hearing: HearingFolder, store: Store) -> None:
    decide(store, list(store.labelled())[:1])
    with pytest.raises(NoUsableInput) as error:
        learn(hearing, store, PIPELINE)
    assert "4 confirmed paragraphs in 1 answer" in error.value.message
    assert "8 confirmed paragraphs with it and 8 without" in error.value.hint
    assert error.value.exit_code == 5
