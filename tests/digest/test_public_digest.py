"""The digest that may be published."""

import dataclasses
import json

import pytest
from builders import Case, Said, labelled

from hearing.core.model import Labelled
from hearing.digest.build import build
from hearing.digest.model import Digest
from hearing.digest.publication import MARKS
from hearing.digest.render import as_json, as_markdown, as_page
from hearing.privacy.model import Kind
from hearing.privacy.needles import Needle, Needles, Removals


def public(*responses: Labelled, needles: tuple[Needle, ...] = (), language: str = "nb", **more: object) -> Digest:
    inputs = Case(responses, language=language).inputs()
    return build(dataclasses.replace(inputs, removals=Removals(Needles.of(needles)), **more))  # type: ignore[arg-type]


def written(digest: Digest) -> str:
    return "".join((*as_page(digest), *as_markdown(digest), *as_json(digest)))


PHONE = Needle("92 34 56 78", Kind.PHONE)
SAID = Said("Eldre som ringer 92\N{NO-BREAK SPACE}34 5678 blir glemt.", groups=("older-people",))


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("nb", "Eldre som ringer [fjernet: telefonnummer] blir glemt."),
        ("nn", "Eldre som ringer [fjerna: telefonnummer] blir glemt."),
        ("sv", "Eldre som ringer [borttaget: telefonnummer] blir glemt."),
        ("en", "Eldre som ringer [removed: telephone number] blir glemt."),
    ],
)
def test_a_mark_in_the_digests_language_stands_for_what_is_removed(language, shown):
    digest = public(labelled("Sol", SAID), needles=(PHONE,), language=language)
    assert digest.groups[0].raised[0].quotation.text == shown
    assert "5678" not in written(digest)


def test_every_kind_has_a_mark():
    assert set(MARKS) == set(Kind)


def test_words_that_are_cut_by_the_edge_of_a_quotation_are_removed_too():
    said = Said(
        "Kari Testmann ble glemt, sier Kari Testmann.", groups=("women",), words="Testmann ble glemt, sier Kari"
    )
    digest = public(labelled("Sol", said), needles=(Needle("Kari Testmann", Kind.NAME),))
    quotation = digest.groups[0].raised[0].quotation
    assert quotation.text == "[fjernet: personnavn] ble glemt, sier [fjernet: personnavn]"


def test_the_line_that_leads_in_is_redacted_as_well():
    lines = (Said("Ring 92345678 om dette:"), Said("Eldre blir glemt.", groups=("older-people",), lead_in=1))
    quotation = public(labelled("Sol", *lines), needles=(PHONE,)).groups[0].raised[0].quotation
    assert quotation.lead_in == "Ring [fjernet: telefonnummer] om dette:"


def test_a_quotation_that_touches_a_health_statement_is_not_shown():
    text = "Jeg har vært rusavhengig. Eldre blir glemt."
    said = Said(text, groups=("older-people",))
    digest = public(labelled("Sol", said), needles=(Needle("Jeg har vært rusavhengig.", Kind.HEALTH),))
    assert digest.groups[0].raised[0].quotation.withheld
    assert "rusavhengig" not in written(digest)
    assert "kan røpe noe om en person" in written(digest)


def test_confirmed_words_stand_nowhere_else_either():
    one = labelled("Laget ved Kari Testmann", SAID, on_behalf_of="Foreningen Kari Testmann")
    inputs = Case((one,), invited=("Kari Testmanns minnefond",)).inputs()
    digest = build(
        dataclasses.replace(inputs, removals=Removals(Needles.of([PHONE, Needle("Kari Testmann", Kind.NAME)])))
    )
    assert "Testmann" not in written(digest)


def test_a_surname_alone_is_removed_in_its_own_letter_only():
    said = Said("Berg ble glemt.", groups=("women",))
    one, other = labelled("Sol", said), labelled("Måne", said)
    own = {one.response.id: Needles.of([Needle("Berg", Kind.NAME)])}
    inputs = dataclasses.replace(Case((one, other)).inputs(), removals=Removals(Needles.of([]), own))
    shown_ = {raised.sender: raised.quotation.text for raised in build(inputs).groups[0].raised}
    assert shown_ == {"Sol": "[fjernet: personnavn] ble glemt.", "Måne": "Berg ble glemt."}


def test_no_file_is_named_or_linked():
    one = labelled("Sol", SAID, source="Kari Testmann/Svar fra Kari Testmann.docx")
    text = written(public(one, needles=(PHONE,)))
    assert "Kari" not in text
    assert "docx" not in text
    assert "../inbox" not in text


def test_the_case_handlers_work_lists_are_left_out():
    one = labelled("", SAID, received=None, type_="unknown")
    assert Case((one,)).digest().about.to_check
    assert public(one).about.to_check == ()


def persons(*themes: tuple[str, ...]) -> list[Labelled]:
    return [
        labelled(
            f"Kari Test{number}", Said("Tekst her.", themes=own), type_="private-person", source=f"{number}.txt"
        )
        for number, own in enumerate(themes)
    ]


def shown(digest: Digest) -> dict[str, list[str]]:
    return {row.code: [cell.shown for cell in row.cells] for row in digest.themes.rows}


def test_fewer_than_three_persons_are_not_counted_out():
    digest = public(*persons(("housing",), ("housing",), ("housing",), ("treatment",)))
    assert shown(digest) == {"treatment": ["1–2"], "housing": ["3"]}


def test_a_column_of_fewer_than_three_persons_shows_nothing_at_all():
    digest = public(*persons(("housing",), ()), labelled("Sol", Said("Vi.", themes=("treatment",))))
    assert shown(digest) == {"treatment": ["1", "–", "1"], "housing": ["0", "–", "0"]}


def test_senders_who_could_not_be_placed_are_treated_as_persons():
    odd = labelled("Kari Testmann", Said("Tekst.", themes=("housing",)), type_="unknown")
    assert shown(public(odd)) == {"housing": ["–"]}


def test_the_themes_of_single_persons_cannot_be_added_up():
    digest = public(*persons(("housing",), ("housing",)))
    assert [answer.themes for answer in digest.answers] == [(), ()]
    assert "vises ikke for enkeltpersoner" in "".join(as_markdown(digest))


def test_persons_keep_their_numbers_when_answers_come_and_go():
    first, second, third = persons((), (), ())
    numbers: dict[str, int] = {}
    public(second, third, numbers=numbers)
    later = public(first, third, numbers=numbers)
    names = {answer.id: answer.name for answer in later.answers}
    assert names == {first.response.id: "Privatperson 3", third.response.id: "Privatperson 2"}


def test_the_internal_digest_is_as_before():
    digest = Case((labelled("Sol", SAID),)).digest()
    assert "5678" in digest.groups[0].raised[0].quotation.text
    assert json.loads("".join(as_json(digest)))["public"] is False
