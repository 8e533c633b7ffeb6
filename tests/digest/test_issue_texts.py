import ast
from pathlib import Path

import pytest
from builders import Case
from lxml import html

import hearing
from hearing.core.model import Issue, Source, Status
from hearing.digest.issue_texts import TEXTS, told
from hearing.digest.render import as_page
from hearing.digest.translations import words_in

CODE_AT = {"Issue": 0, "CannotRead": 1, "_Withheld": 1}
LAYERS = ("readers", "intake", "batch", "language", "core")


def codes_in(call: ast.Call) -> set[str]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name not in CODE_AT or len(call.args) <= CODE_AT[name]:
        return set()
    code = call.args[CODE_AT[name]]
    if isinstance(code, ast.JoinedStr):
        return {f"{reason}-limit" for reason in ("time", "memory", "crash")}
    return {code.value} if isinstance(code, ast.Constant) else set()


def given_in_code() -> set[str]:
    root = Path(hearing.__file__).parent
    trees = [
        ast.parse(file.read_text(encoding="utf-8")) for layer in LAYERS for file in (root / layer).glob("**/*.py")
    ]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return set().union(*map(codes_in, calls))


def test_everything_that_is_reported_of_a_file_has_a_text():
    codes = given_in_code()
    assert len(codes) > 40
    assert codes - set(TEXTS) == set()


@pytest.mark.parametrize("language", ["nb", "nn", "sv"])
def test_no_english_is_left_in_a_file_issue(language):
    for code, english in TEXTS.items():
        said = told([Issue(code, "some English words", "more English")], words_in(language))
        assert said.detail == ""
        assert "English" not in f"{said.what} {said.advice}"
        assert said.what != english[0]
        assert said.advice != english[1]


@pytest.mark.parametrize(
    ("issue", "facts"),
    [
        (
            Issue("ocr", "the text of page 1 was recognised from an image; mean confidence 94 %"),
            "(side 1, 94\N{NO-BREAK SPACE}%)",
        ),
        (Issue("pages-without-text", "pages 2, 4: pictures in which no text was read"), "(side 2, 4)"),
        (Issue("guessed-charset", "no encoding given; read as Windows-1252"), "(Windows-1252)"),
        (Issue("empty-rows", "2 rows without any answer: 3, 7–9"), "(rad 3, 7–9)"),
        (Issue("unclosed-quote", "quotation marks do not pair in row 5; such a row was cut"), "(rad 5)"),
        (Issue("wrong-extension", "Kari Test.txt is really a PDF, and was read as such"), ""),
    ],
)
def test_plain_facts_are_kept_and_all_else_of_the_message_is_dropped(issue, facts):
    text = words_in("nb").gettext(TEXTS[issue.code][0])
    assert told([issue], words_in("nb")).what == f"{text} {facts}".strip()


def test_what_is_not_known_is_shown_in_english_marked_as_such():
    source = Source("x.pdf", "ab" * 32, "pdf", 1, Status.UNREADABLE, (Issue("brand-new", "a new fault", "wait"),))
    document = html.document_fromstring("".join(as_page(Case((), (source,)).digest())))
    (english,) = document.xpath("//table[caption[@id='unusable']]//small[@lang='en']/text()")
    assert english == "a new fault (wait)"


def test_two_issues_of_a_file_are_one_row_with_each_advice_once():
    said = told([Issue("password", "a"), Issue("encrypted", "b"), Issue("password", "a")], words_in("en"))
    assert said.what == "The file is protected by a password. The contents are encrypted"
    assert said.advice.count("Open it with the password") == 1
