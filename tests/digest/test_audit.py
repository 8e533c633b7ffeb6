"""Everything is accounted for, the audit sees it when it is not, and missing voices are named."""

import dataclasses
import json

import pytest
from builders import Case, Said, digest_of, labelled
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from hearing.classify.voices import Voices
from hearing.core.model import BlockKind, Kind, Label, LabelKind, Labelled, Removed, Source, Span, Status, Voice
from hearing.digest.audit.accounts import unassigned_in
from hearing.digest.audit.coverage import drawn_at_random, quoted_places
from hearing.digest.audit.model import Audit, Fate
from hearing.digest.build import DigestInput, build
from hearing.digest.matrix.build import MatrixInput, answers_of
from hearing.digest.model import Digest
from hearing.digest.render import as_json, as_markdown, as_page
from hearing.privacy.needles import Needles, Removals
from hearing.rules.pipeline import load_pipeline

LANGUAGES = ["nb", "nn", "sv", "en"]
OLDER = Said("Vi frykter at eldre blir glemt.", groups=("older-people",))
RUSMELDING = load_pipeline("rusmelding")
VOICES = Voices(RUSMELDING)


def audit_of(*responses: Labelled, **settings: object) -> Audit:
    audit = digest_of(*responses, **settings).audit
    assert audit
    return audit


def counts(audit: Audit) -> dict[str, int]:
    return {one.code: one.n for one in audit.paragraphs.counts if one.n}


def with_voices(*responses: Labelled, invited: tuple[str, ...] = (), language: str = "nb") -> Digest:
    inputs = Case(responses, invited=invited, language=language, taxonomy=RUSMELDING.taxonomy).inputs()
    return build(dataclasses.replace(inputs, voices=VOICES))


def mixed() -> tuple[Labelled, ...]:
    return (
        labelled(
            "Bydel Nord",
            Said("Bydel Nord, postboks 3", voice=Voice.FORMAL),
            Said("Om boligene", role=BlockKind.HEADING),
            Said("Bolig er viktig.", ("housing",)),
            Said("Vi har diskutert saken."),
            Said("Planen sier at boliger bygges.", ("housing",), voice=Voice.DRAFT),
            Said("Naboene mener noe annet.", voice=Voice.REPORTED),
            Said("Forslag til ny tekst: Kommunen bygger boliger."),
            OLDER,
            type_="city-district",
        ),
        labelled("Natteravnene", "Vi takker for invitasjonen."),
    )


def test_each_paragraph_has_one_fate_and_the_counts_add_up():
    audit = audit_of(*mixed())
    assert counts(audit) == {
        "point": 3, "nothing-to-label": 2, "draft": 1, "reported": 1, "formal": 1, "heading": 1,
    }  # fmt: skip
    assert sum(one.n for one in audit.paragraphs.counts) == audit.paragraphs.total == 9
    assert [sum(one.counts) for one in audit.paragraphs.answers] == [8, 1]
    assert audit.is_complete


def test_points_are_the_rows_of_the_matrix():
    inputs = Case(mixed()).inputs()
    matrix = MatrixInput(inputs.hearing, inputs.sources, mixed(), inputs.taxonomy, inputs.invited)
    rows = [point for rows in answers_of(matrix) for point in rows if point.written.text]
    audit = audit_of(*mixed())
    assert sum(one.is_labelled for one in rows) == counts(audit)["point"]
    assert sum(not one.is_labelled for one in rows) == counts(audit)["nothing-to-label"]


def test_answers_without_a_point_are_named_to_be_read():
    audit = audit_of(*mixed())
    assert [one.name for one in audit.paragraphs.answers if not one.points] == ["Natteravnene"]


def test_letters_that_stand_in_no_paragraph_are_seen():
    whole = labelled("A", "Vi støtter planen.", "Hilsen A")
    response = whole.response
    lost = dataclasses.replace(response, paragraphs=response.paragraphs[:1])
    audit = audit_of(dataclasses.replace(whole, response=lost))
    assert audit.paragraphs.unassigned == len("HilsenA")
    assert not audit.is_complete
    menu = dataclasses.replace(
        lost, removed=(Removed(Span(response.text.index("Hilsen"), len(response.text)), "x"),)
    )
    assert unassigned_in(menu) == 0


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_letters_are_lost_exactly_where_no_span_covers_them(spans):
    text = "Vi støtter planen, men 14 plasser er for få.\n\nHilsen oss."
    removed = tuple(Removed(Span(*sorted(span)), "x") for span in spans)
    bare = dataclasses.replace(labelled("A", text).response, paragraphs=(), removed=removed)
    covered = {at for one in removed for at in range(*one.span)}
    assert unassigned_in(bare) == sum(char.isalnum() for at, char in enumerate(text) if at not in covered)


def test_every_flagged_concern_is_shown_or_left_out_with_its_reason():
    shown = labelled("A", OLDER, Said("Penger mangler.", concern="underfunding", groups=("women",)))
    rejected = labelled("B", dataclasses.replace(OLDER, status="rejected"))
    article = labelled("Avisa", OLDER, kind=Kind.BACKGROUND)
    again = labelled("A", OLDER, source="igjen.docx", duplicate_of=shown.response.id)
    copy = labelled("C", OLDER, source="kopi.docx")
    case = Case(
        (shown, rejected, article, again, copy),
        (Source("kopi.docx", "", "docx", 1, Status.DUPLICATE, duplicate_of="A.docx"),),
    )
    audit = case.digest().audit
    assert audit
    assert (audit.flags.total, audit.flags.shown, audit.flags.missing) == (6, 2, 0)
    assert {one.code: one.n for one in audit.flags.left_out} == {"rejected": 1, "no-answer": 1, "repeats": 2}
    (left,) = next(one for one in audit.flags.left_out if one.code == "no-answer").flagged
    assert (left.flags, left.place.file, left.place.paragraph) == (("older-people (nb)",), "Avisa.docx", 1)


def test_two_makers_of_one_flag_are_both_found_in_the_digest():
    one = labelled("A", OLDER)
    again = dataclasses.replace(one.labels[0], made_by="model:rusmelding@1")
    audit = audit_of(dataclasses.replace(one, labels=(*one.labels, again)))
    assert (audit.flags.total, audit.flags.shown) == (2, 2)


def test_a_flag_that_the_digest_has_lost_is_seen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("hearing.digest.gather.findings", lambda *_: ())
    audit = audit_of(labelled("A", OLDER))
    assert (audit.flags.missing, audit.is_complete) == (1, False)


def test_a_flag_that_stands_in_the_answer_but_not_in_the_list_is_seen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("hearing.digest.build.flagged", lambda *_: ((), ()))
    audit = audit_of(labelled("A", OLDER))
    assert audit.flags.missing == 1


def test_words_that_are_withheld_are_counted_as_such():
    said = Said("Jeg, fnr 010190 12345, frykter at eldre glemmes.", groups=("older-people",))
    audit = audit_of(labelled("A", said))
    assert (audit.flags.shown, audit.flags.withheld) == (1, 1)


def test_an_incomplete_audit_warns_on_the_page_in_every_language():
    warnings = {"nb": "Ikke alt er gjort rede for", "sv": "Allt är inte redovisat", "en": "Not everything is"}
    for language, warning in warnings.items():
        one = labelled("A", "Vi støtter planen.", "Hilsen A")
        lost = dataclasses.replace(one.response, paragraphs=one.response.paragraphs[:1])
        digest = digest_of(dataclasses.replace(one, response=lost), language=language)
        section = html.document_fromstring("".join(as_page(digest))).get_element_by_id("audit")
        assert warning in section.text_content()
        assert section.xpath(".//div[@class='alert']")
        assert warning in "".join(as_markdown(digest))


def test_coverage_counts_own_paragraphs_points_and_quotations_by_type_and_language():
    audit = audit_of(*mixed(), labelled("Kari", Said("Eg er uroa.", language="nn"), OLDER, type_="private-person"))
    rows = {row.code: row for row in audit.coverage.types}
    assert {code: (row.own, row.points.n) for code, row in rows.items()} == {
        "city-district": (4, 3), "nonprofit": (1, 0), "private-person": (2, 1),
    }  # fmt: skip
    assert audit.coverage.quoted == sum(row.quoted.n for row in rows.values())
    languages = {row.code: row.own for row in audit.coverage.languages}
    assert languages == {"nb": 6, "nn": 1}


def test_a_quotation_counts_wherever_the_digest_shows_it_and_not_where_it_is_withheld():
    digest = digest_of(
        labelled("A", OLDER, Said("Vi er imot.", stance="oppose"), stance="opposes", stance_words="Vi er imot."),
        labelled("B", Said("Fnr 010190 12345: eldre glemmes.", groups=("older-people",))),
    )
    assert quoted_places(digest) >= {("A.docx", "", 1), ("A.docx", "", 2)}
    assert ("B.docx", "", 1) not in quoted_places(digest)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=12), st.data())
def test_ranges_of_a_random_sample_hold_its_mean(sizes, data):
    n = data.draw(st.integers(0, sum(sizes)))
    for size, (low, high) in zip(sizes, drawn_at_random(sizes, n), strict=True):
        mean = n * size / sum(sizes) if sum(sizes) else 0
        assert 0 <= low <= high <= size
        assert low - 1 <= mean <= high + 1


def test_the_same_answers_give_the_same_ranges():
    assert drawn_at_random([50, 5, 100], 40) == drawn_at_random([50, 5, 100], 40)


def test_a_type_that_is_passed_over_is_marked():
    said = [Said(f"Bolig nr {n}.", ("housing",)) for n in range(40)]
    silent = [Said(f"Vi tenker på sak nr {n}.") for n in range(20)]
    audit = audit_of(labelled("A", *said, type_="city-district"), labelled("B", *silent))
    marks = {row.code: row.points.verdict for row in audit.coverage.types}
    assert marks == {"city-district": "more", "nonprofit": "fewer"}
    assert [row.code for row in audit.coverage.types if row.is_underrated] == ["nonprofit"]


def weak(digest: Digest) -> list[str]:
    assert digest.audit
    assert digest.audit.voices
    return [one.code for one in digest.audit.voices.weak]


def test_a_group_that_only_others_speak_about_is_a_weak_voice():
    district = labelled("Bydel Nord", OLDER, type_="city-district")
    assert weak(with_voices(district)) == ["older-people"]
    council = labelled("Eldrerådet i Fjellvik", "Vi er enige.", type_="municipal-agency")
    assert weak(with_voices(district, council)) == []


def test_a_group_nobody_speaks_about_is_no_weak_voice():
    assert weak(with_voices(labelled("Bydel Nord", Said("Bolig.", ("housing",))))) == []


def test_who_was_asked_in_vain_and_who_could_be_asked_stand_beside_a_weak_voice():
    said = Said("Pårørende blir glemt.", groups=("adult-next-of-kin",))
    digest = with_voices(
        labelled("Bydel Nord", said, type_="city-district"),
        labelled("Natteravnene", "Takk."),
        invited=("Bydel Nord", "Fjellvik pårørendelag"),
    )
    assert digest.audit
    assert digest.audit.voices
    (voice,) = digest.audit.voices.weak
    assert voice.silent == ("Fjellvik pårørendelag",)
    assert "Ivareta – pårørende berørt av rus" in voice.uninvited
    assert voice.ask == ("nb", "pårørendeorganisasjoner")
    assert (voice.bodies, voice.others) == (1, 0)


def test_known_bodies_that_were_not_invited_are_listed_by_type_and_country():
    digest = with_voices(
        labelled("RIO Fjellvik", OLDER, type_="user-organisation"), invited=("Blå Kors Fjellvik",)
    )
    assert digest.audit
    assert digest.audit.voices
    lists = {one.type.code: one.bodies for one in digest.audit.voices.never_invited}
    assert "proLAR Nett" in lists["user-organisation"]
    assert "RIO – Rusmisbrukernes interesseorganisasjon" not in lists["user-organisation"]
    assert "Blå Kors" not in lists["nonprofit"]
    assert not any("RFHL" in name or "Svenska" in name for names in lists.values() for name in names)
    swedish = with_voices(labelled("Stadsdelen", OLDER, language="sv"), invited=("Stadsdelen",), language="sv")
    assert swedish.audit
    assert swedish.audit.voices
    names = [name for one in swedish.audit.voices.never_invited for name in one.bodies]
    assert "Svenska Brukarföreningen" in names


def test_without_a_list_of_invited_bodies_nobody_is_said_to_have_been_left_out():
    digest = with_voices(labelled("Bydel Nord", OLDER, type_="city-district"))
    assert digest.audit
    assert digest.audit.voices
    assert digest.audit.voices.never_invited == ()
    assert digest.audit.voices.weak[0].uninvited == ()


def test_types_of_sender_that_were_neither_asked_nor_heard_are_named():
    digest = with_voices(labelled("RIO", OLDER, type_="user-organisation"), invited=("LPP",))
    assert digest.audit
    assert digest.audit.voices
    without = digest.audit.voices.without
    assert RUSMELDING.taxonomy.stakeholders["youth-body"].name("nb") in without
    assert RUSMELDING.taxonomy.stakeholders["user-organisation"].name("nb") not in without
    assert RUSMELDING.taxonomy.stakeholders["next-of-kin-organisation"].name("nb") not in without


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_markdown_and_json_tell_the_same(language: str):
    digest = with_voices(
        labelled("Bydel Nord", OLDER, type_="city-district"),
        labelled("Avisa", OLDER, kind=Kind.BACKGROUND),
        invited=("Bydel Nord",),
        language=language,
    )
    page = html.document_fromstring("".join(as_page(digest)))
    section = page.get_element_by_id("audit").text_content()
    markdown = "".join(as_markdown(digest)).replace("\\", "")
    told = json.loads("".join(as_json(digest)))["audit"]
    name = RUSMELDING.taxonomy.groups["older-people"].name(language)
    for text in (section, markdown):
        assert all(one["name"] in text for one in told["paragraphs"]["counts"])
        assert all(one["reason"] in text for one in told["flags"]["left_out"])
        assert name in text
        assert "Anonyme Alkoholikere" in text
    assert [one["n"] for one in told["flags"]["left_out"]] == [1]
    assert page.xpath("//nav//a[@href='#audit']")


def test_the_public_digest_shows_sums_and_weak_voices_but_no_work_lists():
    responses = (
        labelled("Bydel Nord", OLDER, type_="city-district"),
        labelled("Kari Testmann", "Takk.", type_="private-person"),
        labelled("Avisa Kari", OLDER, kind=Kind.BACKGROUND),
    )
    inputs: DigestInput = Case(responses, invited=("Bydel Nord",), taxonomy=RUSMELDING.taxonomy).inputs()
    digest = build(dataclasses.replace(inputs, voices=VOICES, removals=Removals(Needles.of(()))))
    audit = digest.audit
    assert audit
    assert audit.voices
    assert (audit.paragraphs.total, audit.paragraphs.answers) == (2, ())
    assert [(one.n, one.flagged) for one in audit.flags.left_out] == [(1, ())]
    assert audit.voices.never_invited == ()
    assert [one.code for one in audit.voices.weak] == ["older-people"]
    text = "".join((*as_page(digest), *as_markdown(digest), *as_json(digest)))
    assert "Avisa" not in text
    assert "proLAR" not in text


def test_a_label_of_a_stance_that_says_nothing_makes_no_point():
    one = labelled("A", Said("Vi har lest planen.", stance="none"))
    assert counts(audit_of(one)) == {"nothing-to-label": 1}
    theme = Label(LabelKind.THEME, "housing", 1, one.labels[0].evidence, "x@1", status="rejected")
    assert counts(audit_of(dataclasses.replace(one, labels=(theme,)))) == {"nothing-to-label": 1}


def test_the_fates_are_told_in_the_order_that_a_reader_should_see():
    assert [one.code for one in audit_of(*mixed()).paragraphs.counts] == list(Fate)
