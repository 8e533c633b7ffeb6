"""Whose voice a paragraph is in: rules of intake and the model of voices together."""

from pathlib import Path

import pytest

from hearing.classify.head import Head
from hearing.classify.voice_model import chosen, load_voices, save_voices, shipped_voices, with_likely_voices
from hearing.core.errors import MissingRequirement
from hearing.core.model import Kind, Response, Voice
from hearing.intake.occasion import Occasion
from hearing.intake.take_in import take_in
from hearing.language.identify import mark_languages
from hearing.readers.contract import Options
from hearing.readers.formats import read
from hearing.train.answers import Answer
from hearing.train.voices import train_voices

LETTER = """Stormyra brukerforening
Kirkebakken 4, 9998 Stormyra

Stormyra kommune

Høringssvar til ruspolitisk plan

Stormyra brukerforening ble stiftet i 1998 og har 60 medlemmer. Vi driver en kafé på Torget tre dager i uken.

Vi mener at kommunen må beholde de fire plassene i Myrveien. Uten dem blir det ingen døgnplasser nord for elva.

Vennlig hilsen
Kari Stensrud, leder"""


def taken(text: str = LETTER) -> Response:
    (reading,) = read(text.encode(), "svar.txt", Options()).readings
    (response,) = mark_languages(take_in(reading, "svar.txt", "0" * 64, Occasion()))
    return response


def voices(response: Response) -> dict[str, Voice]:
    return {one.text.split("\n")[0][:24]: one.voice for one in response.paragraphs}


@pytest.fixture(scope="module")
def head() -> Head:
    shipped = shipped_voices()
    assert shipped is not None
    return shipped


def test_what_a_sender_tells_of_itself_is_a_formality_and_its_point_is_not(head: Head) -> None:
    said = voices(with_likely_voices(taken(), head))
    assert said["Stormyra brukerforening "] is Voice.FORMAL
    assert said["Vi mener at kommunen må "] is Voice.OWN


def test_nothing_but_the_voice_is_changed(head: Head) -> None:
    before = taken()
    after = with_likely_voices(before, head)
    assert [one.text for one in after.paragraphs] == [one.text for one in before.paragraphs]
    assert (after.sender, after.kind, after.text) == (before.sender, before.kind, before.text)


def test_a_draft_keeps_its_voice_whatever_its_words(head: Head) -> None:
    draft = taken(
        "Utkast til ruspolitisk plan\n\n1. Innledning\n\nVi mener at tiltaket bør videreføres.\n\nAnsvar: NAV"
    )
    assert draft.kind is Kind.DRAFT
    assert with_likely_voices(draft, head) == draft


@pytest.mark.parametrize(
    ("by_rule", "likely", "stands"),
    [
        (Voice.OWN, {Voice.OWN: 0.4, Voice.FORMAL: 0.6}, Voice.OWN),
        (Voice.OWN, {Voice.OWN: 0.2, Voice.FORMAL: 0.8}, Voice.FORMAL),
        (Voice.FORMAL, {Voice.OWN: 0.6, Voice.FORMAL: 0.4}, Voice.FORMAL),
        (Voice.FORMAL, {Voice.OWN: 0.95, Voice.FORMAL: 0.05}, Voice.OWN),
        (Voice.DRAFT, {Voice.OWN: 0.8, Voice.DRAFT: 0.2}, Voice.DRAFT),
        (Voice.DRAFT, {Voice.OWN: 0.95, Voice.DRAFT: 0.05}, Voice.OWN),
        (Voice.REPORTED, {Voice.FORMAL: 0.7, Voice.REPORTED: 0.3}, Voice.REPORTED),
    ],
)
def test_a_point_is_given_up_only_where_the_model_is_sure(
    by_rule: Voice, likely: dict[Voice, float], stands: Voice
) -> None:
    assert chosen(by_rule, likely) is stands


def test_training_gives_the_same_file_again_and_it_reads_as_written(tmp_path: Path) -> None:
    response = taken()
    own = tuple(Voice.OWN if "Vi mener" in one.text else Voice.FORMAL for one in response.paragraphs)
    paths = [tmp_path / name for name in ("one.skops", "two.skops")]
    for path in paths:
        save_voices(train_voices([Answer("a", response, own)]), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    again = with_likely_voices(response, load_voices(paths[0]))
    assert {one.voice for one in again.paragraphs} <= {Voice.OWN, Voice.FORMAL}


def test_another_file_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "model.skops"
    path.write_bytes(b"PK\x03\x04 is no model")
    with pytest.raises(MissingRequirement, match=r"model\.skops"):
        load_voices(path)
