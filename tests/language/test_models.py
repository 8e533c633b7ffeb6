"""Which language model is taken, what it says, and what is told when it is not there."""

from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner

from hearing.cli.models import models
from hearing.core.errors import MissingRequirement
from hearing.language.lemma_tables import LemmaTables
from hearing.language.models import LANGUAGES, annotate, entities, find, load, plain_label

TEXTS = {
    "nb": "Kari Nordmann i Fjordbyen kommune støtter ikke forslaget. Pårørende ble ikke hørt."
    " Helsedirektoratet svarte.",
    "nn": "Kari Nordmann i Fjordbyen kommune støttar ikkje framlegget. Pårørande vart ikkje høyrde."
    " Helsedirektoratet svarte.",
    "sv": "Karin Svensson i Fjordby kommun avstyrker förslaget. Anhöriga hördes inte. Socialstyrelsen svarade.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_model_gives_sentences_classes_lemmas_and_names(language: str) -> None:
    doc = annotate(TEXTS[language], find(language))
    assert len(list(doc.sents)) == 3
    verb = next(token for token in doc if token.text.startswith(("støtt", "avstyrk")))
    assert (verb.pos_, verb.lemma_) == ("VERB", {"nb": "støtte", "nn": "støtte", "sv": "avstyrka"}[language])
    found = {(one.label, one.text) for one in entities(TEXTS[language], find(language))}
    assert any(label == "PER" and "Kari" in text for label, text in found)
    assert any(label == "ORG" and text.startswith("Fjordby") for label, text in found)


def test_bokmal_and_nynorsk_share_a_model_but_not_their_lemmas() -> None:
    assert find("nb").path == find("nn").path
    assert annotate("Vi er her.", find("nb"))[1].lemma_ == "være"
    assert annotate("Vi er her.", find("nn"))[1].lemma_ == "vere"


@pytest.mark.parametrize("language", LANGUAGES)
def test_entities_stand_where_they_say(language: str) -> None:
    text = f"–  {TEXTS[language]}"
    found = entities(text, find(language))
    assert found
    assert all(text[one.start : one.end] == one.text for one in found)


def test_what_is_not_asked_for_is_not_computed() -> None:
    doc = annotate(TEXTS["nb"], find("nb"), without=("ner", "hearing_organisations"))
    assert not doc.ents


def test_auto_takes_ours_where_no_official_model_is_installed() -> None:
    assert find("sv", "auto").path == find("sv").path


def test_a_folder_is_taken_as_it_is_and_its_name_and_version_are_known(tmp_path: Path) -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("sentencizer")
    nlp.meta.update(name="office", version="2.3.1")
    nlp.to_disk(tmp_path / "office")
    model = find("sv", str(tmp_path / "office"))
    assert str(model) == "sv_office 2.3.1"
    assert [sentence.text for sentence in load(model)("Vi. Du.").sents] == ["Vi.", "Du."]


def test_a_model_that_is_not_there_ends_with_code_six_and_the_command_that_helps() -> None:
    with pytest.raises(MissingRequirement) as told:
        find("nb", "nb_core_news_xl")
    assert told.value.exit_code == 6
    assert "python -m spacy download nb_core_news_xl" in told.value.hint
    assert "nb=bundled" in told.value.hint


def test_a_model_of_another_spacy_is_told_of_and_not_used(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    spacy.blank("nb").to_disk(folder)
    meta = (folder / "meta.json").read_text(encoding="utf-8")
    version = spacy.blank("nb").meta["spacy_version"]
    (folder / "meta.json").write_text(meta.replace(version, ">=2.3,<2.4"), encoding="utf-8")
    with pytest.raises(MissingRequirement) as told:
        load(find("nb", str(folder)))
    assert "does not fit" in str(told.value)


@pytest.mark.parametrize(
    ("label", "plain"),
    [("PRS", "PER"), ("GPE_ORG", "ORG"), ("GPE_LOC", "LOC"), ("PER", "PER"), ("PROD", ""), ("TME", "")],
)
def test_labels_of_every_scheme_become_ours(label: str, plain: str) -> None:
    assert plain_label(label) == plain


def test_the_treebanks_lemma_comes_before_the_dictionary_and_that_before_the_guess() -> None:
    tables = LemmaTables("nb")
    tables.learn("nb", [("mine", "PRON", "min"), ("mine", "PRON", "min"), ("mine", "NOUN", "mine")])
    assert tables.lemma("Mine", "PRON", "x") == "min"
    assert tables.lemma("husene", "NOUN", "x") == "hus"
    assert tables.lemma("blorktene", "NOUN", "blorkt") == "blorkt"
    assert tables.lemma("Clintons", "PROPN", "Clinton") == "Clinton"


def test_tables_are_the_same_after_they_were_written_and_read(tmp_path: Path) -> None:
    tables = LemmaTables("nb")
    tables.learn("nb", [("satt", "VERB", "sitte")])
    tables.to_disk(tmp_path)
    assert LemmaTables("nb").from_disk(tmp_path).tables == tables.tables


def test_each_model_is_at_most_fifteen_megabytes() -> None:
    for language in ("nb", "sv"):
        size = sum(path.stat().st_size for path in find(language).path.rglob("*") if path.is_file())
        assert size <= 15_000_000


def test_the_command_lists_checks_and_describes_models() -> None:
    run = CliRunner().invoke
    listed = run(models, ["list"])
    assert listed.exit_code == 0
    assert listed.output.count("hearing") >= 3
    checked = run(models, ["check"])
    assert checked.exit_code == 0
    assert all(f"{language}: " in checked.output for language in LANGUAGES)
    card = run(models, ["card", "sv"])
    assert "Attribution" in card.output or "attribution" in card.output
    assert run(models, ["check", "--language-model", "xx=bundled"]).exit_code == 2


def test_a_model_without_what_is_needed_does_not_pass_the_check(tmp_path: Path) -> None:
    spacy.blank("nb").to_disk(tmp_path / "bare")
    result = CliRunner().invoke(models, ["check", "--language-model", f"nb={tmp_path / 'bare'}"])
    assert isinstance(result.exception, MissingRequirement)
    assert "no sentences" in str(result.exception)
