"""Web chrome is set aside with a reason; the sender's prose is not."""

import pytest
from intake_help import respond, texts

PROSE = "Vi mener at planen må gi flere boliger til dem som bor på gata i dag."


def removed(text: str) -> dict[str, str]:
    response = respond(text)
    return {response.text[one.span.start : one.span.end]: one.reason for one in response.removed}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Foto: Nina Vold", "photo credit"),
        ("Publisert i Lyngposten", "publication line"),
        ("Publicerad den 3 februari 2027", "publication line"),
        ("Del på Facebook", "page control"),
        ("Vi bruker informasjonskapsler for å gjøre nettstedet bedre.", "cookie line"),
        ("Acceptera alla kakor", "cookie line"),
        ("Hjem > Aktuelt > Høringer", "breadcrumb"),
        ("2027 (C) Lyngposten", "copyright line"),
        ("/Aktuelt/Ny-rusplan/", "page address"),
        ("Obligatoriske felt er merket med *", "comment form"),
    ],
)
def test_a_line_of_chrome_is_set_aside_with_its_reason(line: str, reason: str) -> None:
    assert removed(f"Rusplanen\n\n{PROSE}\n\n{line}")[line] == reason


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("Legg inn kommentar", "comment form"),
        ("Legg att ein kommentar", "comment form"),
        ("Lämna en kommentar", "comment form"),
        ("Tips en venn:", "tip form"),
        ("Del denne saken", "share links"),
        ("Liknande nyheter", "related news"),
        ("Relaterte saker", "related news"),
        ("Les også", "related news"),
    ],
)
def test_what_follows_the_text_is_set_aside_to_the_end(start: str, reason: str) -> None:
    tail = f"{start}\n\nNy buss til Nordåsen\n\n3. mars 2027\n\nRuten går hver time fra torget og …"
    response = respond(f"Rusplanen\n\n{PROSE}\n\n{tail}")
    assert texts(response) == ["Rusplanen", PROSE]
    assert {one.reason for one in response.removed} == {reason}
    assert response.text.endswith(tail)


@pytest.mark.parametrize(
    "heading", ["Personvern", "Kommentarer", "Andre saker", "Forum", "Del denne saken", "Kontakt oss", "Les også"]
)
def test_a_heading_that_chrome_also_uses_does_not_take_the_senders_words_with_it(heading: str) -> None:
    assert PROSE in texts(respond(f"Høringssvar\n\n{heading}\n\n{PROSE}\n\nVi ber om svar."))


def test_prose_that_mentions_publishing_cookies_and_photos_stays() -> None:
    text = (
        "Veilederen fra direktoratet ble etter det vi kjenner til\npublisert i 2019 og bør brukes.\n\n"
        "Informasjonskapsler er ikke vårt felt, men personvern er det."
    )
    assert removed(text) == {}


def test_a_title_that_is_printed_twice_is_kept_once() -> None:
    title = "Rusplanen glemmer de eldre på Nordåsen"
    assert texts(respond(f"{title}\n\nPublisert i Lyngposten\n\n{title}\n\n{PROSE}")) == [title, PROSE]


@pytest.mark.parametrize("page_title", ["Planen svikter – Veiviserne", "Planen svikter | Lyngposten"])
def test_a_page_title_with_the_sites_name_is_set_aside(page_title: str) -> None:
    assert texts(respond(f"{page_title}\n\nPlanen svikter\n\n{PROSE}")) == ["Planen svikter", PROSE]


def test_a_licence_notice_above_the_page_is_set_aside() -> None:
    notice = "There is a license error on this site:\nLicense has expired\nAsk the Licence Center."
    assert texts(respond(f"{notice}\n\nPlanen\n\n{PROSE}")) == ["Planen", PROSE]


def test_ordinary_words_are_chrome_only_beside_chrome() -> None:
    response = respond(f"Høringssvar\n\n{PROSE}\n\nLyngposten\n\n2027 (C) Lyngposten\n\nLukk")
    assert texts(response) == ["Høringssvar", PROSE]
    assert "Lukk" in texts(respond(f"Lukk\n\n{PROSE}"))
