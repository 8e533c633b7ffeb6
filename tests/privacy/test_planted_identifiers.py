"""What is planted in the answers, in every format, stands in no public file once a person has confirmed it."""

import html
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from commands import hearing
from planted import Holder, name, write_hearing
from pypdf import PdfReader

from hearing.core.offsets import clean


def word_text(path: Path) -> str:
    """All parts of the file, and the text of the document without the marks between its runs."""
    with ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def pdf_text(path: Path) -> str:
    """Text, properties and outline."""
    reader = PdfReader(path)
    pages = "\n".join(page.extract_text() for page in reader.pages)
    properties = reader.xmp_metadata.rdf_root.toxml() if reader.xmp_metadata else ""
    return f"{pages}\n{reader.metadata}\n{properties}\n{reader.outline}"


READERS = {".docx": word_text, ".pdf": pdf_text}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("planted") / "hearing"


@pytest.fixture(scope="module")
def planted(folder: Path) -> list[Holder]:
    """The hearing, read, and every proposal confirmed: a person who looks at each would confirm them."""
    holders = write_hearing(folder)
    done = hearing("run", folder, "--workers", 2)
    assert done.returncode == 0, done.stderr
    assert hearing("digest", folder, "--public").returncode == 8
    assert not (folder / "public").exists()
    waiting = [json.loads(line) for line in hearing("redact", folder, "--format", "json").stdout.splitlines()]
    ids = ",".join(one["id"] for one in waiting)
    assert hearing("redact", folder, "--confirm", ids, "--by", "Siri Prøve").returncode == 0
    template = folder / "template.docx"
    assert hearing("template", template).returncode == 0
    formats = [part for name in ("html", "md", "json", "docx", "pdf") for part in ("--format", name)]
    done = hearing("digest", folder, "--public", *formats, "--template", template)
    assert done.returncode == 0, done.stderr
    return holders


@pytest.fixture(scope="module")
def published(folder: Path, planted: list[Holder]) -> dict[str, str]:
    """Public files as text that hides nothing: no markup, escapes or backslashes, and as they are."""
    texts = {}
    for path in sorted((folder / "public").rglob("*")):
        raw = READERS.get(path.suffix, Path.read_text)(path)
        bare = html.unescape(re.sub(r"<[^>]*>", "", raw)).replace("\\", "")
        texts[path.name] = f"{raw}\n{bare}"
    return texts


@cache
def squeezed(text: str) -> str:
    return re.sub(r"\W+", " ", clean(text).text.casefold())


def stands_in(words: str, text: str) -> bool:
    digits = [str(int(char)) for char in words if char.isdigit()]
    if len(digits) > 6 and not any(char.isalpha() for char in words.replace("fnr", "")):
        return re.search(r"[\W_]{0,3}".join(digits), text) is not None
    return f" {squeezed(words).strip()} " in f" {squeezed(text)} "


def test_two_hundred_identifiers_are_planted_in_all_formats(planted: list[Holder]) -> None:
    words = [one for holder in planted for one in holder.planted]
    assert len(words) >= 200
    assert {kind for kind, _ in words} == {
        "identity",
        "phone",
        "e-mail",
        "address",
        "account",
        "car",
        "name",
        "health",
    }
    assert len({holder.format for holder in planted}) == 14


def test_none_of_them_stands_in_any_public_file(planted: list[Holder], published: dict[str, str]) -> None:
    assert set(published) == {"digest.html", "digest.md", "digest.json", "digest.docx", "digest.pdf"}
    survived = [
        (holder.format, kind, words, file)
        for holder in planted
        for kind, words in holder.planted
        for file, text in published.items()
        if stands_in(words, text)
    ]
    assert survived == []


def test_no_private_sender_and_no_file_name_is_published(planted: list[Holder], published: dict[str, str]) -> None:
    for text in published.values():
        for holder in planted:
            assert name(holder.number) not in text
        assert "Brev fra" not in text


def test_the_sentences_that_held_them_are_there_with_marks(published: dict[str, str]) -> None:
    marks = Counter(re.findall(r"\[fjernet: [^\]]+\]", published["digest.json"]))
    assert set(marks) >= {
        "[fjernet: fødselsnummer]",
        "[fjernet: telefonnummer]",
        "[fjernet: e-postadresse]",
        "[fjernet: adresse]",
        "[fjernet: kontonummer]",
        "[fjernet: registreringsnummer]",
        "[fjernet: personnavn]",
        "[fjernet: navn på ansatt]",
    }
    assert sum(marks.values()) >= 200


def test_bodies_are_named_and_persons_numbered(planted: list[Holder], published: dict[str, str]) -> None:
    digest, _ = json.JSONDecoder().raw_decode(published["digest.json"])
    names = {answer["name"] for answer in digest["answers"]}
    assert {holder.sender for holder in planted if not holder.is_person} & names
    assert "Privatperson 1" in names


def test_what_stands_around_the_marks_is_the_senders_own(folder: Path, planted: list[Holder]) -> None:
    assert hearing("export", folder).returncode == 0
    lines = (folder / "export" / "responses.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {one["id"]: [p["text"] for p in one["paragraphs"]] for one in map(json.loads, lines)}
    digest = json.loads((folder / "public" / "digest.json").read_text(encoding="utf-8"))
    quoted = [
        (answer["id"], finding["quotation"]["text"])
        for answer in digest["answers"]
        for finding in answer["findings"]
        if "[fjernet" in finding["quotation"]["text"]
    ]
    assert len(quoted) >= 30
    for id_, text in quoted:
        pieces = (piece.strip() for piece in re.split(r"\[fjernet: [^\]]+\]", text))
        inside = ".*?".join(map(re.escape, pieces))
        assert any(re.search(inside, paragraph) for paragraph in texts[id_]), text


def test_the_log_says_who_confirmed_what(folder: Path, planted: list[Holder]) -> None:
    log = [json.loads(line) for line in hearing("redact", folder, "--log").stdout.splitlines()]
    assert {(one["made_by"], one["decision"]) for one in log} == {("Siri Prøve", "confirmed")}
    assert hearing("redact", folder).stderr.strip().startswith("0 of ")
