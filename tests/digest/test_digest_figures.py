from dataclasses import fields
from datetime import date

import pytest
from builders import Case, Said, digest_of, labelled, source_of
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.core.model import BlockKind, Issue, Kind, Source, Status, Voice


def file(path: str, status: Status, *, duplicate_of: str | None = None, format_: str = "pdf") -> Source:
    return Source(
        path, "ab" * 32, format_, 10, status, (Issue("code", "what is wrong", "what to do"),), duplicate_of
    )


def parts(files) -> int:
    return sum(getattr(files, field.name) for field in fields(files) if field.name != "total")


KINDS = st.sampled_from(list(Kind))
STATUSES = st.sampled_from(list(Status))


@settings(deadline=None)
@given(st.lists(st.tuples(KINDS, STATUSES)), st.lists(STATUSES))
def test_every_file_has_one_fate_and_the_fates_add_up(documents, others):
    responses = [labelled(f"Instans {n}", "Vi er enige.", kind=kind) for n, (kind, _) in enumerate(documents)]
    sources = [source_of(r, status=status) for r, (_, status) in zip(responses, documents, strict=True)]
    sources += [file(f"annet-{n}.pdf", status) for n, status in enumerate(others)]
    files = Case(tuple(responses), tuple(sources)).digest().about.files
    assert files.total == len(sources)
    assert parts(files) == files.total


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["nonprofit", "private-person", "unknown"]), st.booleans() | st.none())))
def test_answers_add_up_by_sender_and_by_date(answers):
    about = digest_of(
        *(labelled(f"Avsender {n}", "Tekst.", type_=type_, late=late) for n, (type_, late) in enumerate(answers))
    ).about
    assert about.answers.total == len(answers)
    assert about.in_time + about.late + about.undated == len(answers)
    for counts in (about.types, about.channels, about.languages, about.kinds, about.stances):
        assert sum(count.total for count in counts) == len(answers)
        assert sum(count.bodies for count in counts) == about.answers.bodies


def test_what_is_no_answer_is_listed_and_not_counted():
    digest = digest_of(
        labelled("Fjellvik kommune", "Vi ber om svar.", kind=Kind.INVITATION), labelled("Sol", "Ja.")
    )
    assert digest.about.answers.total == 1
    assert [note.what for note in digest.about.not_answers] == ["Høringsbrev eller liste over høringsinstanser"]
    assert [answer.name for answer in digest.answers] == ["Sol"]


def test_a_file_that_cannot_be_used_is_shown_with_what_to_do():
    about = Case((), (file("låst.pdf", Status.ENCRYPTED),)).digest().about
    (note,) = about.unusable
    assert (note.place.file, note.what) == ("låst.pdf", "Beskyttet med passord")
    assert "uten passord" in note.advice
    assert "what is wrong (what to do)" in note.detail


def test_a_mail_that_only_carries_an_answer_is_a_cover_note_and_no_document_without_text():
    mail = labelled("Sol", "Se vedlegg.", source="sol.eml", kind=Kind.EMPTY)
    inside = labelled("Sol", "Vi er imot.", source="sol.eml/svar.pdf")
    lone = labelled("Måne", "…", source="maane.eml", kind=Kind.EMPTY)
    about = digest_of(mail, inside, lone).about
    assert [(note.place.file, note.what) for note in about.covers] == [
        ("sol.eml", "Følgebrev; svaret ligger i vedlegget")
    ]
    assert [note.what for note in about.not_answers] == ["Ingen tekst"]
    assert (about.files.answers, about.files.without_text, about.files.not_answers) == (1, 1, 1)
    assert about.files.total == 3


def test_the_theme_table_has_only_types_that_answered_and_shades_persons_like_others():
    person = labelled("Kari", Said("Bolig.", themes=("housing",)), type_="private-person", source="k.docx")
    table = digest_of(labelled("Sol", Said("Bolig.", themes=("housing",))), person).themes
    assert [column.code for column in table.columns] == ["bodies", "private-persons", "nonprofit"]
    (row,) = table.rows
    assert [cell.share for cell in row.cells] == [1.0, 1.0, 1.0]
    assert [cell.shown for cell in row.cells] == ["1", "1–2", "1"]


def test_a_repeated_file_is_not_counted_twice():
    first = labelled("Sol", "Vi er imot.", source="a.pdf")
    again = labelled("Sol", "Vi er imot.", source="b.pdf")
    about = Case((first, again), (file("b.pdf", Status.DUPLICATE, duplicate_of="a.pdf"),)).digest().about
    assert about.answers.total == 1
    assert [note.what for note in about.duplicates] == ["Gjentar a.pdf"]


def test_a_repeated_row_of_a_survey_names_the_answer_that_it_repeats():
    first = labelled("Sol", "Vi er imot.", source="svar.xlsx", part="row 2")
    again = labelled("Sol", "Vi er imot.", source="svar.xlsx", part="row 9", duplicate_of=first.response.id)
    about = digest_of(first, again).about
    assert about.answers.total == 1
    assert [(note.place.part, note.what) for note in about.duplicates] == [("rad 9", "Gjentar svaret fra Sol")]


def test_an_answer_without_sender_type_or_date_asks_to_be_checked():
    about = digest_of(labelled("", "Tekst.", source="x.pdf", type_="unknown", received=None, late=None)).about
    (check,) = about.to_check
    assert len(check.reasons) == 3


def test_two_answers_from_one_body_are_one_body():
    said = Said("Eldre blir glemt i planen.", groups=("older-people",))
    digest = digest_of(labelled("Sol", said, source="a.pdf"), labelled("SOL", said, source="b.pdf"))
    assert digest.about.answers.bodies == 2
    assert digest.about.bodies == 1
    assert digest.groups[0].bodies == ("Sol",)
    assert len(digest.groups[0].raised) == 2


def test_groups_stand_by_number_of_bodies_then_as_in_the_codebook():
    digest = digest_of(
        labelled("A", Said("Kvinner og eldre glemmes.", groups=("women", "older-people"))),
        labelled("B", Said("Kvinner glemmes.", groups=("women",))),
        *(labelled(f"Person {n}", Said("De bostedsløse glemmes.", groups=("homeless",)), type_="private-person")
          for n in range(5)),
    )  # fmt: skip
    assert [group.code for group in digest.groups] == ["women", "older-people", "homeless"]
    assert (digest.groups[2].bodies, digest.groups[2].persons) == ((), 5)


def test_a_concern_with_a_group_stands_under_both():
    digest = digest_of(
        labelled("A", Said("Eldre mister plassene.", concern="residential-closure", groups=("older-people",)))
    )
    assert [group.code for group in digest.groups] == ["older-people"]
    assert [concern.code for concern in digest.concerns] == ["residential-closure"]


def test_a_group_concern_without_a_group_is_not_lost():
    digest = digest_of(labelled("A", Said("Noen blir glemt.", concern="group-at-risk")))
    assert [concern.code for concern in digest.concerns] == ["group-at-risk"]


def test_bodies_speak_before_private_persons_under_a_concern():
    said = Said("Eldre glemmes.", groups=("older-people",))
    digest = digest_of(labelled("Kari", said, type_="private-person"), labelled("Sol", said))
    assert [raised.sender for raised in digest.groups[0].raised] == ["Sol", "Privatperson 1"]


def test_what_a_person_rejected_is_gone():
    digest = digest_of(labelled("A", Said("Eldre glemmes.", groups=("older-people",), status="rejected")))
    assert digest.groups == ()


def test_themes_are_counted_by_answer_and_only_in_the_senders_own_words():
    digest = digest_of(
        labelled("A", Said("Bolig først.", themes=("housing",)), Said("Bolig sist.", themes=("housing",))),
        labelled("B", Said("Meldingen sier bolig.", themes=("housing",), voice=Voice.DRAFT)),
    )
    (row,) = digest.themes.rows
    assert (row.code, row.cells[0].n, digest.themes.answers[0]) == ("housing", 1, 2)
    assert digest.answers[0].themes[0].paragraphs == (1, 2)


@pytest.mark.parametrize(("persons", "shown"), [(1, "1–2"), (2, "1–2"), (3, "3")])
def test_few_private_persons_are_not_counted_out(persons, shown):
    people = [
        labelled(f"Kari {n}", Said("Bolig.", themes=("housing",)), type_="private-person") for n in range(persons)
    ]
    digest = digest_of(*people, labelled("A", Said("Bolig.", themes=("housing",))))
    cells = dict(zip((c.code for c in digest.themes.columns), digest.themes.rows[0].cells, strict=True))
    assert cells["private-persons"].shown == shown
    assert cells["bodies"].n == 1


def test_a_list_item_is_quoted_with_the_line_that_leads_into_it():
    lead = Said("Planen kan miste")
    item = Said("– de som ikke ønsker hjelp", groups=("does-not-want-help",), role=BlockKind.LIST_ITEM, lead_in=1)
    quotation = digest_of(labelled("A", lead, item)).groups[0].raised[0].quotation
    assert (quotation.lead_in, quotation.text) == ("Planen kan miste", "– de som ikke ønsker hjelp")
    assert quotation.place.paragraph == 2


def test_the_date_decides_nothing_where_it_is_unknown():
    about = digest_of(labelled("A", "Tekst.", received=date(2031, 5, 20), late=True)).about
    assert (about.late, about.in_time, about.undated) == (1, 0, 0)
