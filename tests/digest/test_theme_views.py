"""What is said of a theme: the sides apart, never merged, each with n of N; silence is on no side."""

import dataclasses

import pytest
from builders import Case, Said, digest_of, labelled

from hearing.core.model import Evidence, Label, LabelKind, Labelled, Span, Voice
from hearing.digest.build import build
from hearing.digest.model import Side, ThemeViews
from hearing.privacy.needles import Needles, Removals


def housing(text: str, stance: str = "", **more: object) -> Said:
    return Said(text, themes=("housing",), stance=stance, **more)  # type: ignore[arg-type]


def views(*responses: Labelled, **settings: object) -> ThemeViews:
    (one,) = digest_of(*responses, **settings).views
    return one


def sides(one: ThemeViews) -> dict[Side, list[tuple[str, str]]]:
    return {side.side: [(said.sender, said.quotation.text) for said in side.said] for side in one.sides}


def person(name: str, *said: Said) -> Labelled:
    return labelled(name, *said, type_="private-person", source=f"{name}.txt")


def test_support_reservations_opposition_and_proposals_stand_apart():
    found = views(
        labelled("Sol", housing("Boligene er bra.", "support")),
        labelled("Måne", housing("Boligene er bra, forutsatt at de bygges.", "conditional")),
        labelled("Sky", housing("Boligene hører ikke hjemme her.", "oppose")),
        labelled("Regn", housing("Vi foreslår at det bygges flere boliger.", "conditional")),
        labelled("Snø", housing("Boligene står i kapittel 3.")),
    )
    assert sides(found) == {
        Side.SUPPORT: [("Sol", "Boligene er bra.")],
        Side.RESERVATION: [("Måne", "Boligene er bra, forutsatt at de bygges.")],
        Side.OPPOSITION: [("Sky", "Boligene hører ikke hjemme her.")],
        Side.PROPOSAL: [("Regn", "Vi foreslår at det bygges flere boliger.")],
    }
    assert found.sides[0].sentences == ("Blant instansene som tar opp temaet, kommer støtte fra Sol (1 av 5).",)
    assert found.sentences == (
        "Blant instansene med merknader tas temaet opp av 5 av 5, nemlig Sol, Måne, Sky, Regn og Snø.",
        "Det er ikke funnet noe for eller imot hos Snø (1 av 5); det er ikke talt som støtte.",
    )


def test_a_sender_that_says_two_things_stands_under_both_and_is_told_of():
    found = views(labelled("Sol", housing("Boligene er bra.", "support"), housing("Men ikke her.", "oppose")))
    assert set(sides(found)) == {Side.SUPPORT, Side.OPPOSITION}
    assert "Flere av disse synene kommer fra Sol; de er vist under hvert av dem." in found.sentences


def test_two_answers_from_one_body_are_one_body_on_a_side():
    said = housing("Boligene er bra.", "support")
    found = views(labelled("Sol", said, source="a.pdf"), labelled("SOL", said, source="b.pdf"))
    assert (found.bodies, found.sides[0].bodies) == (1, 1)
    assert len(found.sides[0].said) == 2


def test_a_stand_is_on_the_themes_of_its_own_sentence():
    first, second = "Vi er imot boligene.", "Forebygging er viktig."
    one = labelled("Sol", f"{first} {second}")
    labels = [
        Label(LabelKind.THEME, "housing", 1, Evidence(first, Span(0, len(first))), "rule:a@1"),
        Label(LabelKind.THEME, "prevention", 1, Evidence(second, Span(21, 21 + len(second))), "rule:b@1"),
        Label(LabelKind.STANCE, "oppose", 1, Evidence(first, Span(0, len(first))), "rule:c@1"),
    ]
    by_code = {found.code: found for found in digest_of(dataclasses.replace(one, labels=tuple(labels))).views}
    assert set(sides(by_code["housing"])) == {Side.OPPOSITION}
    assert sides(by_code["prevention"]) == {}


def test_what_the_draft_says_is_nobodys_view():
    digest = digest_of(labelled("Sol", housing("Boligene er bra.", "support", voice=Voice.DRAFT)))
    assert digest.views == ()


def test_new_wording_is_a_proposal_whole_and_stands_there_once():
    wording = "Teksten endres til: «Det bygges 40 boliger.» Vi ber om at det skjer i år."
    found = views(labelled("Sol", housing(wording, "conditional", words="Vi ber om at det skjer i år.")))
    assert sides(found) == {Side.PROPOSAL: [("Sol", wording)]}


def test_each_sender_comes_once_before_anybody_comes_twice_and_none_is_lost_untold():
    chatty = [housing(f"Nei til bolig nummer {n}.", "oppose") for n in range(20)]
    (side,) = views(labelled("Ord", *chatty), labelled("Stille", housing("Nei.", "oppose"))).sides
    assert [one.sender for one in side.said[:3]] == ["Ord", "Stille", "Ord"]
    assert len(side.said) + side.more == 21


def test_few_private_persons_are_not_counted_out_and_never_added_to_bodies():
    found = views(
        labelled("Sol", housing("Boligene er bra.", "support")),
        *(person(f"Kari {n}", housing("Boligene er bra.", "support")) for n in range(2)),
        *(person(f"Ola {n}", housing("Vi har boliger.")) for n in range(3)),
    )
    assert found.sides[0].bodies == 1
    assert found.sides[0].sentences[1] == ("Blant privatpersonene som tar opp temaet, kommer støtte fra 1–2 av 5.")


def test_in_public_no_person_is_quoted_under_a_theme():
    responses = (
        labelled("Sol", housing("Boligene er bra.", "support")),
        person("Kari", housing("Jeg gleder meg til boligene.", "support")),
        labelled("Noen", housing("Boligene kommer.", "support"), type_="unknown"),
    )
    inputs = dataclasses.replace(Case(responses).inputs(), removals=Removals(Needles.of(())))
    (found,) = build(inputs).views
    assert sides(found) == {Side.SUPPORT: [("Sol", "Boligene er bra.")]}
    assert "1–2" in " ".join(found.sides[0].sentences)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Blant instansene som tar opp temaet, kommer motstand fra et flertall (6 av 10), nemlig"),
        ("nn", "Blant instansane som tek opp temaet, kjem motstand frå eit fleirtal (6 av 10), nemleg"),
        ("sv", "Bland instanserna som tar upp temat kommer motstånd från en majoritet (6 av 10), nämligen"),
        ("en", "Of the bodies that take up the theme, opposition comes from a majority (6 of 10), namely"),
    ],
)
def test_the_ladder_of_quantities_in_each_language(language, sentence):
    stances = ["oppose"] * 6 + [""] * 4
    responses = [labelled(f"Instans nr {n}", housing("Om boliger.", stance)) for n, stance in enumerate(stances)]
    assert views(*responses, language=language).sides[0].sentences[0].startswith(sentence)
