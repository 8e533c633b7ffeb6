"""Types of sender: the rules and the model of stakeholders together."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from classify_help import response

from hearing.classify.stakeholder import SenderTyping
from hearing.classify.stakeholder_model import StakeholderModel, load_stakeholders, save_stakeholders
from hearing.classify.stakeholder_model import shipped_stakeholders as shipped
from hearing.core.errors import MissingRequirement
from hearing.core.model import Kind, Label, Response, Voice
from hearing.core.offsets import stands_in
from hearing.rules.pipeline import load_pipeline
from hearing.train.stakeholders import Typed, train_stakeholders

PIPELINE = load_pipeline("rusmelding")


def answer(sender: str, *texts: str, kind: Kind = Kind.RESPONSE) -> Response:
    return replace(response(*(texts or ("Vi mener at planen er god.",)), language="nb"), sender=sender, kind=kind)


@pytest.fixture(scope="module")
def model() -> StakeholderModel:
    found = shipped("rusmelding")
    assert found is not None
    return found


def label(model: StakeholderModel | None, one: Response) -> Label | None:
    return SenderTyping(PIPELINE, model).label(one)


@pytest.mark.parametrize(
    ("sender", "code"),
    [
        ("Opplæringsavdelinga i Vestfjord fylkeskommune", "county-region"),
        ("Kårstadkollektivet", "nonprofit"),
        ("Sjømannskirken i Solvik", "faith-community"),
    ],
)
def test_a_name_is_typed_by_what_it_looks_like(model: StakeholderModel, sender: str, code: str) -> None:
    found = label(model, answer(sender))
    assert found is not None
    assert found.code == code


def test_a_well_known_body_keeps_its_type_whatever_the_model_says(model: StakeholderModel) -> None:
    sure = replace(model, intercepts=model.intercepts + [100.0 * (code == "business") for code in model.codes])
    known, other = label(sure, answer("RIO Solvik")), label(sure, answer("Kårstadkollektivet"))
    assert known is not None
    assert known.code == "user-organisation"
    assert other is not None
    assert (other.code, other.made_by) == ("business", sure.made_by)


def test_where_nobody_is_named_the_first_own_words_show_the_type(model: StakeholderModel) -> None:
    sure = replace(model, intercepts=model.intercepts + [100.0 * (code == "neighbours") for code in model.codes])
    one = answer("", "Vi bor i gata. Slik kan det ikke fortsette.")
    found = label(sure, one)
    assert found is not None
    assert found.evidence.text == "Vi bor i gata."
    assert stands_in(one.text, found.evidence)


@pytest.mark.parametrize("kind", [Kind.DRAFT, Kind.INVITATION, Kind.BACKGROUND, Kind.MEETING_NOTES])
def test_what_is_no_answer_is_left_to_the_rules(model: StakeholderModel, kind: Kind) -> None:
    one = answer("Kårstadkollektivet", kind=kind)
    assert label(model, one) == label(None, one)


def test_training_gives_the_same_file_again_and_it_reads_as_written(tmp_path: Path) -> None:
    answers = [
        Typed("a", "nb", code, answer(name), answer(name))
        for name, code in (("Lia vel", "neighbours"), ("Solvik kro", "business"))
    ]
    paths = [tmp_path / name for name in ("one.skops", "two.skops")]
    for path in paths:
        save_stakeholders(train_stakeholders(answers, PIPELINE), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert set(load_stakeholders(paths[0]).codes) >= {"neighbours", "business"}


def test_another_file_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "model.skops"
    path.write_bytes(b"PK\x03\x04 is no model")
    with pytest.raises(MissingRequirement, match=r"model\.skops"):
        load_stakeholders(path)


def test_what_it_sees_comes_in_the_order_of_the_text() -> None:
    """Else sums differ in their last bit from run to run, and so does what is trained on them."""
    code = (
        "from hearing.classify.stakeholder import seen, SenderTyping\n"
        "from hearing.core.model import Kind, Paragraph, Response, Span, Voice\n"
        "from hearing.rules.pipeline import load_pipeline\n"
        "text = 'Solvik velforening skriver for alle som bor ved havna og i bakken'\n"
        "one = Paragraph(1, text, Span(0, len(text)), voice=Voice.FORMAL)\n"
        "of = Response('a', 'a.txt', '', text, Kind.RESPONSE, (one,), 'nb', sender='Solvik velforening')\n"
        "print(list(seen(of, SenderTyping(load_pipeline('rusmelding')).typed(of))))\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


@pytest.mark.parametrize("signature", ["Aud Kvam, leiar", "Styrelsen genom Bo Ek", "For styret\nAud Kvam"])
def test_whoever_signs_with_an_office_is_no_private_person(model: StakeholderModel, signature: str) -> None:
    def signed(text: str) -> Response:
        one = answer("Aud Kvam", "Vi ber om at huset får stå. Medlemmene våre bor der.", text)
        *own, last = one.paragraphs
        return replace(one, paragraphs=(*own, replace(last, voice=Voice.FORMAL)), sender_from="signature")

    alone, office = label(None, signed("Aud Kvam")), label(model, signed(signature))
    assert alone is not None
    assert alone.code == "private-person"
    assert office is None or office.code != "private-person"
    assert label(None, signed(signature)) is None


def test_whoever_speaks_as_one_is_a_private_person_with_an_office_too() -> None:
    one = answer("Aud Kvam", "Jeg bor i gata. Jeg vil ha ro.", "Aud Kvam, tidligere leder")
    *own, last = one.paragraphs
    one = replace(one, paragraphs=(*own, replace(last, voice=Voice.FORMAL)), sender_from="signature")
    found = label(None, one)
    assert found is not None
    assert found.code == "private-person"


def test_a_paragraph_that_ends_where_another_goes_on_does_not_speak_as_one() -> None:
    """«I» and «can» are no pronoun and verb across paragraphs; nothing is then to be shown for it."""
    assert label(None, answer("", "Se del I", "can ikke leses slik")) is None
