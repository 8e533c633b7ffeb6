import pytest
from builders import Case, Said, labelled, source_of

from hearing.core.model import Issue, Kind, Source, Status
from hearing.digest.render import as_json, as_markdown, as_page
from hearing.digest.senders import Names, folded
from hearing.digest.translations import words_in


def written(case: Case) -> str:
    digest = case.digest()
    return "".join((*as_page(digest), *as_markdown(digest), *as_json(digest)))


PERSON = labelled(
    "Kari Testmann",
    Said("Eldre blir glemt i planen.", groups=("older-people",)),
    type_="private-person",
    source="Kari Testmann.docx",
    on_behalf_of="Familien Testmann",
)


def test_a_private_person_is_a_number_in_every_format():
    text = written(Case((PERSON,)))
    assert "Testmann" not in text
    assert "Privatperson 1" in text
    assert "Eldre blir glemt i planen." in text


def test_a_private_persons_file_is_named_by_its_fingerprint_and_not_linked():
    answer = Case((PERSON,)).digest().answers[0]
    assert answer.place.href == ""
    assert answer.place.file == f"fil {source_of(PERSON).sha256[:12]}"


@pytest.mark.parametrize(
    "sender",
    [
        "Kari Testmann",
        "Per A. Testmann",
        "Åse Marie Test-Mann",
        "Kari testmann",
        "KARI TESTMANN",
        "Testmann, Kari",
        "Kari Testmann, pårørende",
        "Ola von der Testmann",
        "Testmann",
        "kari@test.example",
    ],
)
def test_a_name_that_may_be_a_persons_is_not_shown_though_the_type_is_unknown(sender):
    text = written(Case((labelled(sender, "Vi er enige.", type_="unknown"),)))
    assert sender not in text
    assert "Ukjent avsender 1" in text


def test_a_persons_name_is_not_shown_though_its_type_says_that_a_body_speaks():
    text = written(Case((labelled("Kari Testmann", Said("Eldre blir glemt i planen."), type_="business"),)))
    assert "Testmann" not in text
    assert "Eldre blir glemt i planen." in text


def test_an_invited_body_is_named_though_its_type_is_unknown():
    case = Case((labelled("Blå Hav", "Vi er enige.", type_="unknown"),), invited=("Blå Hav",))
    assert case.digest().answers[0].name == "Blå Hav"


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Kari Testmann", False),
        ("RIO", True),
        ("Foreningen Lys", True),
        ("Fjellvik kommune", True),
        ("Nettverk for bedre rusomsorg", True),
        ("", False),
        ("Stavhavns socialnämnd", True),
    ],
)
def test_what_reads_as_a_bodys_name(name, body):
    assert Names(words_in("nb")).is_body(name) is body


def test_a_person_for_whom_a_body_speaks_is_not_named():
    one = labelled("Foreningen Lys", "Vi er enige.", type_="nonprofit", on_behalf_of="Ola Testmann")
    two = labelled("Advokatfirmaet Lov AS", "Vi er enige.", type_="business", on_behalf_of="Foreningen Lys")
    text = written(Case((one, two)))
    assert "Testmann" not in text
    assert "På vegne av" in text


@pytest.mark.parametrize(
    "words",
    [
        "Jeg, Kari Testmann, ble glemt.",
        "Skriv til meg på kari@test.example om dette.",
        "Ring meg på 22 33 44 55 om dette.",
        "Mitt nummer er 010190 12345.",
    ],
)
def test_words_that_tell_who_wrote_them_are_withheld(words):
    one = labelled("Kari Testmann", Said(words, groups=("women",)), type_="private-person", source="a.docx")
    case = Case((one,))
    assert case.digest().groups[0].raised[0].quotation.withheld
    assert words not in written(case)


def test_a_national_identity_number_is_withheld_whoever_writes_it():
    said = Said("Brukeren 19900101-1239 fikk avslag.", groups=("women",))
    assert Case((labelled("Sol", said),)).digest().groups[0].raised[0].quotation.withheld


def test_a_bodys_own_address_and_large_sums_are_not_withheld():
    said = Said("Skriv til post@sol.example om de 25 000 000 kronene.", groups=("women",))
    assert not Case((labelled("Sol", said),)).digest().groups[0].raised[0].quotation.withheld


def test_the_mail_that_a_persons_letter_came_with_is_hidden_with_it():
    letter = labelled("Kari Testmann", "Tekst.", type_="private-person", source="Kari Testmann.eml/brev.docx")
    odd = Issue("x", "Kari Testmann.eml is odd")
    sources = (
        Source("Kari Testmann.eml", "aa" * 32, "eml", 1, Status.READ_WITH_ISSUES, (odd,)),
        Source("Kari Testmann.eml/bilde.heic", "bb" * 32, "", 1, Status.UNSUPPORTED, (Issue("x", "no"),)),
        Source("kopi Kari.docx", "cc" * 32, "docx", 1, Status.DUPLICATE, (), "Kari Testmann.eml/brev.docx"),
    )  # fmt: skip
    mail = labelled(
        "Kari Testmann", "Se vedlegg.", type_="private-person", source="Kari Testmann.eml", kind=Kind.EMPTY
    )
    text = written(Case((mail, letter), sources))
    assert "Kari" not in text
    assert "is odd" in text


def test_an_archive_with_a_persons_letter_in_it_keeps_its_other_names():
    letter = labelled("Kari Testmann", "Tekst.", type_="private-person", source="alle.zip/Kari.docx")
    other = labelled("Sol", "Tekst.", source="alle.zip/Sol.docx")
    case = Case((letter, other), (Source("alle.zip", "aa" * 32, "zip", 1, Status.READ),))
    answers = {answer.name: answer.place for answer in case.digest().answers}
    assert answers["Sol"].file == "alle.zip/Sol.docx"
    assert answers["Sol"].href == "../inbox/alle.zip"
    assert "Kari" not in answers["Privatperson 1"].file


def test_persons_in_a_survey_are_found_by_their_row():
    one = labelled("Kari Testmann", "Tekst.", type_="private-person", source="svar.xlsx", part="row 7")
    place = Case((one,)).digest().answers[0].place
    assert (place.file, place.part, place.href) == ("svar.xlsx", "rad 7", "../inbox/svar.xlsx")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Blå Hav AS", "BLÅ HAV"), ("Rus & Mestring", "rus og mestring"), ("AS", "as"), ("Vik komm.", "Vik kommune")],
)
def test_spellings_of_one_name_fold_together(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("publisher", "shown"), [("Nyhetstorget.no", True), ("Kari Testmann", False)])
def test_a_document_that_is_no_answer_is_named_unless_a_person_wrote_it(publisher, shown):
    article = labelled(
        publisher, "En artikkel.", type_="unknown", kind=Kind.BACKGROUND, source=f"{publisher}.html"
    )
    assert (publisher in written(Case((article,)))) is shown


@pytest.mark.parametrize(
    ("sender", "shown"),
    [
        ("Storlia vel v/Kari Moen, mob. 987 65 432", "Storlia vel v/Kari Moen"),
        ("Storlia vel (tlf. +47 98765432)", "Storlia vel"),
        ("Storlia vel, kari.moen@epost.example", "Storlia vel"),
        ("Storlia vel – e-post: vel@epost.example, telefon 77 12 34 56", "Storlia vel"),
        ("Storviks förening 070-123 45 67", "Storviks förening"),
        ("Bydel 12 Storlia", "Bydel 12 Storlia"),
        ("Landsmøtet 2026–2033", "Landsmøtet 2026–2033"),
        ("Landsmøtet 2026-2033", "Landsmøtet 2026-2033"),
    ],
)
def test_a_bodys_name_is_shown_without_ways_to_reach_somebody(sender, shown):
    answer = Case((labelled(sender, "Vi støtter planen.", source="x.docx"),)).digest().answers[0]
    assert answer.name == shown


def test_a_body_that_gives_only_a_telephone_number_for_its_name_is_numbered():
    one = labelled("987 65 432", Said("Bolig.", ("housing",)), source="x.docx")
    assert "987" not in written(Case((one,)))
