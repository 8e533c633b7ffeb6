"""The digest is written at the desk with all that was decided, and shown where nothing in it can run."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from review_desk import ANSWERS, HOSTILE, WORRY, AtDesk, answer, fill

from hearing.classify.voices import Voices
from hearing.digest.build import build
from hearing.digest.write import write_digest
from hearing.rules.pipeline import load_pipeline

CLOSURE = {
    "kind": "concern", "code": "residential-closure", "groups": "older-people", "evidence": WORRY,
}  # fmt: skip
PRIVATE = answer("privat", "Eldrelaget", WORRY, "Ring meg på 412 34 567 om dette.")


def page_of(desk: AtDesk, which: str = "internal") -> str:
    return desk.get(f"/digest/{which}/page").text


def test_before_the_first_digest_there_is_none_to_see(desk: AtDesk) -> None:
    assert "Den er ikke skrevet ennå." in desk.get("/digest").text
    assert desk.get("/digest/internal/page").status_code == 404


def test_it_is_written_with_what_has_been_decided_and_says_when_it_is_behind(desk: AtDesk) -> None:
    desk.post("/digest/internal", part=False)
    assert "Navn på underfunding" not in page_of(desk)
    assert "Ingenting er avgjort siden." in desk.get("/digest").text
    desk.decide("eldrelaget", 2, "relabel", **CLOSURE, to="underfunding")
    desk.post("/senders/id-storvik", part=False, name="Bydel Nordvik", on_behalf_of="")
    assert "2 avgjørelser er tatt siden." in desk.get("/digest").text
    desk.post("/digest/internal", part=False)
    assert "Navn på underfunding" in page_of(desk)
    assert "Bydel Nordvik" in page_of(desk)


def test_the_frame_lets_through_the_digests_own_style_and_nothing_else(desk: AtDesk) -> None:
    desk.post("/digest/internal", part=False)
    shown = desk.get("/digest")
    assert re.search(
        r'<iframe[^>]* sandbox="allow-same-origin allow-top-navigation-by-user-activation"', shown.text
    )
    assert "frame-src 'self'" in shown.headers["content-security-policy"]
    framed = desk.get("/digest/internal/page")
    policy = framed.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-hashes' 'sha256-")
    for part in ("base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'", "sandbox "):
        assert part in policy
    for never in ("script-src", "unsafe-inline", "allow-scripts", "connect-src"):
        assert never not in policy
    assert framed.headers["x-frame-options"] == "SAMEORIGIN"
    assert HOSTILE.split()[0] not in framed.text


def test_links_to_files_lead_to_the_answers_at_the_desk(desk: AtDesk) -> None:
    desk.post("/digest/internal", part=False)
    assert 'target="_top" href="/files/eldrelaget.txt"' in page_of(desk)
    assert (
        desk.get("/files/eldrelaget.txt", follow_redirects=False).headers["location"] == "/responses/id-eldrelaget"
    )
    assert desk.get("/files/no-such.txt", follow_redirects=False).headers["location"] == "/#troubles"


@pytest.mark.parametrize("name", ["digest.html", "digest.md", "digest.json"])
def test_files_of_the_digest_can_be_taken_away(desk: AtDesk, name: str) -> None:
    desk.post("/digest/internal", part=False)
    file = desk.get(f"/digest/internal/files/{name}")
    assert file.content == (desk.folder / "digest" / name).read_bytes()
    assert "attachment" in file.headers["content-disposition"]


def test_a_word_document_is_made_when_it_is_asked_for(desk: AtDesk) -> None:
    file = desk.post("/digest/internal", part=False, format="docx")
    assert file.content[:2] == b"PK"
    assert 'filename="digest.docx"' in file.headers["content-disposition"]


@pytest.mark.parametrize(
    "path",
    [
        "/digest/internal/files/store.sqlite",
        "/digest/internal/files/..%2F.hearing%2Fstore.sqlite",
        "/digest/internal/files/digest.html%00",
        "/digest/none/files/digest.html",
        "/digest/none/page",
        "/digest?which=none",
    ],
)
def test_no_other_file_is_handed_over(desk: AtDesk, path: str) -> None:
    desk.post("/digest/internal", part=False)
    assert desk.get(path).status_code == 404


def test_the_public_digest_waits_for_every_proposal(desk: AtDesk) -> None:
    fill(desk.store, (*ANSWERS[:1], PRIVATE), stamp="s2")
    waits = desk.get("/digest?which=public").text
    assert "forslag venter" in waits
    assert 'action="/digest/public"' not in waits
    refused = desk.post("/digest/public", part=False)
    assert refused.status_code == 422
    assert "Oppsummeringen ble ikke skrevet" in refused.text
    assert not (desk.folder / "public").exists()
    desk.post("/redactions/all", part=False, kind="phone-number")
    desk.post("/digest/public", part=False)
    assert "412 34 567" not in page_of(desk, "public")
    assert Path(desk.folder / "public" / "digest.html").is_file()


def test_it_is_the_digest_that_the_command_writes(desk: AtDesk) -> None:
    """Also who has not spoken for itself, which only the pipeline's voices tell."""
    rules = load_pipeline("rusmelding")
    desk.desk.taxonomy, desk.desk.voices = rules.taxonomy, lambda: Voices(rules)
    numbers = desk.store.sender_numbers()
    inputs = replace(desk.inputs(), invited=(), reasons=desk.desk.reasons, numbers=numbers, voices=Voices(rules))
    by_command = build(inputs)
    assert by_command.audit.voices
    desk.post("/digest/internal", part=False)
    write_digest(by_command, desk.folder / "again")
    by_desk, again = (desk.folder / folder / "digest.json" for folder in ("digest", "again"))
    assert by_desk.read_text(encoding="utf-8") == again.read_text(encoding="utf-8")
