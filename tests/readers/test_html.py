"""Web pages as saved by a browser, and the pages of the government's hearing portal."""

import time

import pytest

from hearing.core import fields
from hearing.core.model import BlockKind, Contents, Status
from hearing.readers import formats
from hearing.readers.contract import CannotRead, Options

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
Shown = list[tuple[BlockKind, str]]


def _read(body: str, head: str = '<meta charset="utf-8">') -> Contents:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return formats.read(page.encode(), "side.html", Options())


def _shown(contents: Contents, number: int = 0) -> Shown:
    reading = contents.readings[number]
    return [(block.kind, reading.text[slice(*block.span)]) for block in reading.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h2>Om\n  <em>oss</em></h2><p>Vi\tsvarer.</p>", [(H, "Om oss"), (P, "Vi svarer.")]),
        ("<div>Ett<p>To</p>Tre</div>", [(P, "Ett"), (P, "To"), (P, "Tre")]),
        ("Ett<br>og mer<br><br>To", [(P, "Ett\nog mer"), (P, "To")]),
        ("<ul><li>ett</li><li><p>to</p></li></ul>", [(L, "ett"), (L, "to")]),
        ("<table><tr><th>a</th><td>b</td></tr></table>", [(T, "a\tb")]),
        ("<table><tr><td><h1>Svar</h1><p>Ett</p></td></tr></table>", [(H, "Svar"), (P, "Ett")]),
        ("<a href='x'><h3>Tittel</h3>Ingress</a>", [(H, "Tittel"), (P, "Ingress")]),
        ("<pre>a\n\n  b</pre>", [(P, "a\n\n  b")]),
        ("<p>a&nbsp;b&shy;c &aelig;</p>", [(P, "a\u00a0b\u00adc æ")]),
        ("<nav>Meny</nav><p>Svar<script>x()</script><style>p{}</style></p>", [(P, "Svar")]),
        ("<p>Svar</p><p hidden>a</p><p style='display: none'>b</p><template><p>c</p></template>", [(P, "Svar")]),
        ("<p>Svar</p><footer>Om nettstedet</footer>", [(P, "Svar"), (P, "Om nettstedet")]),
    ],
)
def test_blocks_of_a_page(body: str, expected: Shown) -> None:
    assert _shown(_read(body)) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_charset_of_the_page_is_heeded(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><p>Blåbær på øya</p></body></html>'
    contents = formats.read(page.encode(encoding), "side.html", Options())
    assert _shown(contents) == [(P, "Blåbær på øya")]
    assert contents.issues == ()


@pytest.mark.parametrize(
    ("head", "key", "value"),
    [
        ("<title>Svar | Byen</title>", fields.TITLE, "Svar | Byen"),
        ('<title>x</title><meta property="og:title" content="Svar">', fields.TITLE, "Svar"),
        ('<meta property="og:site_name" content="Byen">', fields.SITE, "Byen"),
        ('<meta name="Author" content="Kari">', fields.AUTHOR, "Kari"),
        ('<meta property="article:published_time" content="2020-05-04T10:00:00Z">', fields.DATE, "2020-05-04"),
        ('<meta property="og:type" content="article">', fields.PAGE_KIND, "article"),
    ],
)
def test_page_says_what_it_is(head: str, key: str, value: str) -> None:
    assert _read("<p>Svar</p>", head).readings[0].fields[key] == value


def test_date_of_the_time_element_counts_where_no_metadata_do() -> None:
    contents = _read('<time datetime="2021-02-03">3. februar</time><time datetime="1999-01-01"></time>')
    assert contents.readings[0].fields[fields.DATE] == "2021-02-03"


def _answer(body: str, kind: str = "Med merknad", date: str = "04.05.2015") -> str:
    return (
        f'<div class="hearing-answer"><p class="hearing-answer-timestamp"><b>Dato:</b> {date}</p>'
        f'<div><strong>Svartype:</strong> {kind}</div><div class="article-body">{body}</div></div>'
    )


def test_saved_answer_gives_only_the_answer_and_its_fields() -> None:
    answer = _answer("<p>Vi er enige.</p>")
    contents = _read(f"<nav>Meny</nav><main><h1>Høringssvar fra Prøvevik kommune</h1>{answer}</main>Delt")
    assert _shown(contents) == [(P, "Vi er enige.")]
    assert dict(contents.readings[0].fields) == {
        fields.ORGANISATION: "Prøvevik kommune",
        fields.DATE: "2015-05-04",
        fields.HAS_REMARKS: "yes",
        fields.PAGE_KIND: "hearing-answer",
    }


def test_answer_without_remarks_is_no_empty_answer() -> None:
    contents = _read(
        f"<h1>Høringssvar fra Prøvevik (uten merknader)</h1>{_answer('', 'Uten merknad', '99.05.2015')}"
    )
    found = contents.readings[0].fields
    assert _shown(contents) == [(P, "Uten merknad")]
    assert (found[fields.HAS_REMARKS], found[fields.ORGANISATION]) == ("no", "Prøvevik")
    assert fields.DATE not in found
    assert contents.issues == ()


def test_answer_that_stands_in_an_attachment_is_named() -> None:
    contents = _read(f"<h1>Høringssvar fra Prøvevik</h1>{_answer('')}")
    assert [issue.code for issue in contents.issues] == ["answer-in-attachment"]
    assert "download" in contents.issues[0].hint


def test_several_answers_on_a_page_are_readings_of_their_own() -> None:
    first = f"<li data-instans='Kommune'><h2>Høringssvar fra Prøvevik</h2>{_answer('<p>Ja.</p>')}</li>"
    second = f"<li data-instans='Privatperson'><h2>Innspill fra Kari Prøve</h2>{_answer('<p>Nei.</p>')}</li>"
    contents = _read(f"<h1>Høring</h1><ul>{first}{second}</ul>")
    assert [_shown(contents, number) for number in (0, 1)] == [[(P, "Ja.")], [(P, "Nei.")]]
    assert [reading.part for reading in contents.readings] == ["answer 1", "answer 2"]
    assert contents.readings[0].fields[fields.ORGANISATION] == "Prøvevik"
    assert contents.readings[1].fields[fields.NAME] == "Kari Prøve"
    assert contents.readings[1].fields[fields.SENDER_TYPE] == "Privatperson"


def test_page_with_very_many_answers_is_read_in_reasonable_time() -> None:
    answer = (
        '<h2>Høringssvar fra Foreningen</h2><div class="hearing-answer"><div class="article-body">Ja</div></div>'
    )
    begun = time.process_time()
    readings = _read(answer * 4000).readings
    assert time.process_time() - begun < 15
    assert {reading.fields[fields.ORGANISATION] for reading in readings} == {"Foreningen"}


def test_list_of_answers_keeps_each_senders_category() -> None:
    items = '<li data-instans="Kommuner"><a><span>Prøvevik kommune</span></a></li><li data-instans="">Ola</li>'
    contents = _read(f"<h1>Høring om prøver</h1><ul data-horingssvar-list>{items}</ul><p>Slutt</p>")
    assert contents.readings[0].fields[fields.PAGE_KIND] == "hearing"
    assert _shown(contents) == [
        (H, "Høring om prøver"),
        (L, "Prøvevik kommune (Kommuner)"),
        (L, "Ola"),
        (P, "Slutt"),
    ]


def test_page_saved_in_one_file_is_read() -> None:
    page = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.no\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        '<html><head><meta charset=3D"utf-8"></head><body><p>Bl=C3=A5b=C3=A6r</p></body></html>\r\n--b--\r\n'
    )
    assert formats.detect(page.encode(), "side.mhtml") == "mhtml"
    assert _shown(formats.read(page.encode(), "side.mhtml", Options())) == [(P, "Blåbær")]


def test_page_without_text_is_refused() -> None:
    with pytest.raises(CannotRead) as refusal:
        _read("<nav>Meny</nav><script>fill()</script>")
    assert refusal.value.status is Status.UNREADABLE
