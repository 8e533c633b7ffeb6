"""The REFI-QDA project holds to the standard, and each coding stands on the words that it is about."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from builders import TAXONOMY, Said, labelled, source_of
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hearing.core.model import Labelled
from hearing.core.taxonomy import Taxonomy
from hearing.digest.refi import NAMESPACE, Hearing, as_plain_text, export_qdpx
from hearing.rules.pipeline import load_pipeline

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("refi_project_subset.xsd")))
Q = f"{{{NAMESPACE}}}"

ANSWERS = (
    labelled(
        "Bydel Sør",
        "Vi viser til høringen.",
        Said("Vi frykter at de eldste faller utenfor.\r\nDet haster 🙂 nå.", ("housing", "treatment"),
             concern="underfunding", groups=("older-people",), words="de eldste faller utenfor", stance="oppose"),
        type_="city-district", stance="opposes", stance_words="Vi frykter",
    ),
    labelled(
        "Kari Nordmann", Said("Bra plan.", stance="support"), type_="private-person", received=None, late=None
    ),
)  # fmt: skip


def project(
    path: Path, *responses: Labelled, taxonomy: Taxonomy = TAXONOMY, language: str = "nb"
) -> etree._Element:
    sources = {one.response.source: source_of(one) for one in responses}
    export_qdpx(iter(responses), Hearing("Plan & <b>kart</b>", language, taxonomy, sources), path)
    with ZipFile(path) as archive:
        return etree.fromstring(archive.read("project.qde"))


def coded(path: Path, root: etree._Element) -> dict[str, set[str]]:
    """Names of the codes on each stretch of words, as a program that opens the file finds them."""
    names = {code.get("guid"): code.get("name") for code in root.iter(f"{Q}Code")}
    found: dict[str, set[str]] = {}
    with ZipFile(path) as archive:
        for source in root.iter(f"{Q}TextSource"):
            name = source.get("plainTextPath").removeprefix("internal://")
            text = archive.read(f"Sources/{name}").decode("utf-8")
            for one in source.iter(f"{Q}PlainTextSelection"):
                words = text[int(one.get("startPosition")) : int(one.get("endPosition"))]
                refs = one.findall(f"{Q}Coding/{Q}CodeRef")
                found.setdefault(words, set()).update(names[ref.get("targetGUID")] for ref in refs)
    return found


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_a_project_holds_to_the_schema(tmp_path: Path, language: str) -> None:
    SCHEMA.assertValid(project(tmp_path / "p.qdpx", *ANSWERS, language=language))


def test_a_hearing_without_answers_is_a_valid_project(tmp_path: Path) -> None:
    SCHEMA.assertValid(project(tmp_path / "p.qdpx"))


def test_codings_stand_on_the_words_that_show_them(tmp_path: Path) -> None:
    path = tmp_path / "p.qdpx"
    found = coded(path, project(path, *ANSWERS))
    assert found["de eldste faller utenfor"] == {
        "housing (nb)", "treatment (nb)", "underfunding (nb)", "older-people (nb)", "Motstand",
    }  # fmt: skip
    assert found["Vi frykter"] == {"Støtter ikke"}
    assert found["Bra plan."] == {"Støtte"}


def test_every_code_of_a_whole_pipeline_has_a_name_of_its_own(tmp_path: Path) -> None:
    root = project(tmp_path / "p.qdpx", *ANSWERS, taxonomy=load_pipeline("rusmelding").taxonomy)
    SCHEMA.assertValid(root)
    names = [code.get("name") for code in root.iter(f"{Q}Code")]
    assert len(names) == len(set(names))


def first(root: etree._Element, tag: str) -> etree._Element:
    return next(root.iter(f"{Q}{tag}"))


def guid_of(root: etree._Element, tag: str) -> str:
    return str(first(root, tag).get("guid"))


SPOILT: dict[str, Callable[[etree._Element], object]] = {
    "cases before variables": lambda root: root.insert(2, root.find(f"{Q}Cases")),
    "no guid": lambda root: first(root, "Coding").attrib.pop("guid"),
    "a guid twice": lambda root: first(root, "Coding").set("guid", guid_of(root, "Code")),
    "a name for a guid": lambda root: first(root, "Coding").set("guid", "coding-1"),
    "a code that is not there": lambda root: first(root, "CodeRef").set("targetGUID", guid_of(root, "User")),
    "a user who is not there": lambda root: first(root, "Coding").set("creatingUser", guid_of(root, "Code")),
    "a source that is not there": lambda root: first(root, "SourceRef").set("targetGUID", guid_of(root, "Code")),
    "a code that may be used or not": lambda root: first(root, "Code").attrib.pop("isCodable"),
    "a time of no zone": lambda root: first(root, "Coding").set("creationDateTime", "2031-05-01T00:00:00"),
    "a path out of the package": lambda root: first(root, "TextSource").set("plainTextPath", "/home/kari/a.txt"),
    "an element of another name": lambda root: setattr(first(root, "Coding"), "tag", f"{Q}Code"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_the_schema_would_see_it(tmp_path: Path, how: str) -> None:
    root = project(tmp_path / "p.qdpx", *ANSWERS)
    SPOILT[how](root)
    assert not SCHEMA.validate(root)


def test_the_package_holds_the_project_and_one_text_for_each_source_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "p.qdpx"
    root = project(path, *ANSWERS)
    texts = {one.get("plainTextPath").replace("internal://", "Sources/") for one in root.iter(f"{Q}TextSource")}
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {"project.qde", *texts}
        raw = archive.read("project.qde")
        assert raw.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
        for source in root.iter(f"{Q}TextSource"):
            text = archive.read(f"Sources/{source.get('guid')}.txt")
            assert not text.startswith(b"\xef\xbb\xbf")
            for one in source.iter(f"{Q}PlainTextSelection"):
                start, end = int(one.get("startPosition")), int(one.get("endPosition"))
                assert 0 <= start < end <= len(text.decode("utf-8"))


def test_a_person_who_labelled_is_a_user_and_a_retired_code_is_kept(tmp_path: Path) -> None:
    one = labelled("Laget", Said("Vi savner mer.", ("retired-theme",), made_by="person:Kari"))
    root = project(tmp_path / "p.qdpx", one)
    SCHEMA.assertValid(root)
    users = {user.get("guid"): user.get("name") for user in root.iter(f"{Q}User")}
    assert [users[coding.get("creatingUser")] for coding in root.iter(f"{Q}Coding")] == ["Kari"]
    assert "retired-theme" in {code.get("name") for code in root.iter(f"{Q}Code")}


def test_a_repeated_answer_is_one_case(tmp_path: Path) -> None:
    again = replace(ANSWERS[1], response=replace(ANSWERS[1].response, id="other", duplicate_of="x"))
    root = project(tmp_path / "p.qdpx", *ANSWERS, again)
    assert len(root.findall(f"{Q}Cases/{Q}Case")) == len(root.findall(f"{Q}Sources/{Q}TextSource")) == 2


def test_two_exports_are_the_same_bytes(tmp_path: Path) -> None:
    project(tmp_path / "a.qdpx", *ANSWERS)
    project(tmp_path / "b.qdpx", *ANSWERS)
    assert (tmp_path / "a.qdpx").read_bytes() == (tmp_path / "b.qdpx").read_bytes()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_plain_text_keeps_every_character_in_its_place(text):
    plain = as_plain_text(text)
    assert len(plain) == len(text)
    assert "\r" not in plain
    assert [a for a, b in zip(text, plain, strict=True) if a != b and a.isprintable()] == []
