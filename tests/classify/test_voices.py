"""Who speaks for which group, by the name and the type of a sender."""

import pytest

from hearing.classify.voices import Voices
from hearing.intake.occasion import InvitedBody
from hearing.rules.pipeline import load_pipeline


@pytest.fixture(scope="module")
def voices() -> Voices:
    return Voices(load_pipeline("rusmelding"))


@pytest.mark.parametrize(
    ("name", "type_", "group"),
    [
        ("Eldrerådet i Fjordbyen", "municipal-agency", "older-people"),
        ("Lillevik pensjonistforening", "nonprofit", "older-people"),
        ("Pensionärsrådet i Björksala", "municipal-agency", "older-people"),
        ("Pårørendelaget Ankerfeste", "next-of-kin-organisation", "adult-next-of-kin"),
        ("Anhörigföreningen Ljuset", "nonprofit", "adult-next-of-kin"),
        ("Fjordbyen ungdomsråd", "youth-body", "youth-at-risk"),
        ("proLAR Nett Lillevik", "user-organisation", "opioid-substitution-patients"),
        ("Brukerforeningen Kaikanten", "user-organisation", "does-not-want-help"),
        ("Gatelaget Bølgen", "nonprofit", "injecting-open-scene"),
        ("Innvandrernes samråd i Fjordbyen", "minority-organisation", "migrants-minority-language"),
        ("Fjordbyen sameforening", "minority-organisation", "sami-national-minorities"),
        ("Beboerrådet på Skipperheimen", "nonprofit", "homeless"),
        ("Kvinnojouren Linnea", "nonprofit", "women"),
        ("Storlia vel", "neighbours", "neighbours-local-children"),
        ("Mental Helse Lillevik", "user-organisation", "dual-diagnosis"),
    ],
)
def test_a_groups_own_organisation_speaks_for_it(voices: Voices, name: str, type_: str, group: str) -> None:
    assert group in voices.groups_of(name, type_)


@pytest.mark.parametrize(
    ("name", "type_", "group"),
    [
        ("Fjordbyen fengsel", "police-justice", "prisoners-released"),
        ("Klinikk for psykisk helse", "specialist-health", "dual-diagnosis"),
        ("Landsforeningen for pårørende innen psykisk helse", "next-of-kin-organisation", "dual-diagnosis"),
        ("Innvandrernes samråd i Fjordbyen", "minority-organisation", "sami-national-minorities"),
        ("Al-Anon, pårørende til alkoholikere", "next-of-kin-organisation", "hidden-alcohol-medication"),
        ("Bydel Storlia", "city-district", "older-people"),
        ("Storvik kommune", "municipality", "women"),
    ],
)
def test_who_serves_or_neighbours_a_group_does_not_speak_for_it(
    voices: Voices, name: str, type_: str, group: str
) -> None:
    assert group not in voices.groups_of(name, type_)


def test_every_group_of_the_pipeline_has_somebody_to_ask_in_every_language(voices: Voices) -> None:
    for group in load_pipeline("rusmelding").taxonomy.groups:
        for language in ("nb", "nn", "sv", "en"):
            asked = voices.whom_to_ask(group, language)
            assert asked, group
            assert asked.language == language


def test_a_list_without_types_gets_those_that_the_names_tell(voices: Voices) -> None:
    typed = voices.typed(
        [InvitedBody("Bydel Storlia"), InvitedBody("Xyz"), InvitedBody("Bydel Nord", "nonprofit")]
    )
    assert [body.type for body in typed] == ["city-district", "", "nonprofit"]


def test_a_pipeline_without_the_file_knows_no_voices() -> None:
    none = Voices(load_pipeline("boligplan"))
    assert (none.speaks_of("women"), none.field, none.groups_of("Eldrerådet", "municipal-agency")) == (
        False, (), frozenset(),
    )  # fmt: skip
