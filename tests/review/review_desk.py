"""A hearing made by hand, at a desk that a test can send requests to."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
from starlette.testclient import TestClient

from hearing.core.model import (
    Kind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Response,
    Source,
    Span,
    Status,
    Voice,
)
from hearing.core.offsets import evidence_in
from hearing.core.taxonomy import Entry, Taxonomy
from hearing.digest.build import DigestInput
from hearing.intake.hearing_file import HearingFile, HearingFolder
from hearing.review.app import create_app
from hearing.review.desk import Desk
from hearing.review.guard import loopback
from hearing.review.sessions import Sessions
from hearing.store.store import Arrival, Store

PORT = 8123
ORIGIN = f"http://127.0.0.1:{PORT}"
WORRY = "Vi frykter at de eldste faller utenfor når døgnplassene legges ned."
HOUSING = "Vi støtter bolig først, men ber om flere boliger."
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> {{ 7*7 }} «&amp;»"
LANGUAGES = ("nb", "nn", "sv", "en")


def entries(*codes: str) -> dict[str, Entry]:
    return {code: Entry(code, dict.fromkeys(LANGUAGES, f"Navn på {code}"), {"nb": "Forklart."}) for code in codes}


TAXONOMY = Taxonomy(
    themes=entries("housing", "treatment", "coordination"),
    stakeholders=entries("nonprofit", "city-district", "unknown"),
    concerns=entries("group-at-risk", "residential-closure", "underfunding"),
    groups=entries("older-people", "women"),
)
REASONS = {"rule:closure@3": {"nb": "Døgnplasser som legges ned."}}


def answer(name: str, *texts: str) -> Labelled:
    """An answer in which the worry and the housing sentence are labelled, wherever they stand."""
    whole = "\n\n".join(texts)
    paragraphs = []
    at = 0
    for number, text in enumerate(texts, start=1):
        voice = Voice.FORMAL if number == 1 else Voice.OWN
        paragraphs.append(Paragraph(number, text, Span(at, at + len(text)), voice=voice, language="nb"))
        at += len(text) + 2
    of = Response(
        f"id-{name}", f"{name}.txt", "", whole, Kind.RESPONSE, tuple(paragraphs), "nb", ("nb",), sender=texts[0],
        stakeholder="nonprofit", stance="supports-with-reservations",
    )  # fmt: skip
    labels = [label for paragraph in paragraphs for label in _labels(of, paragraph)]
    return Labelled(of, tuple(labels))


def _labels(of: Response, paragraph: Paragraph) -> Iterator[Label]:
    if WORRY in paragraph.text:
        evidence = evidence_in(of, paragraph, 0, len(WORRY))
        for made_by in ("rule:closure@3", "model:m@1"):
            yield Label(
                LabelKind.CONCERN,
                "residential-closure",
                paragraph.number,
                evidence,
                made_by,
                0.7,
                ("older-people",),
            )
    if HOUSING in paragraph.text:
        evidence = evidence_in(of, paragraph, 0, 22)
        yield Label(LabelKind.THEME, "housing", paragraph.number, evidence, "rule:housing@1", 0.7)
        yield Label(LabelKind.STANCE, "support", paragraph.number, evidence, "model:m@1", 0.5)


ANSWERS = (
    answer("eldrelaget", "Eldrelaget", WORRY, HOUSING),
    answer("fiendtlig", f"Laget {HOSTILE}", f"{HOSTILE} {WORRY}", HOSTILE),
    answer("storvik", "Bydel Storvik", HOUSING, "Vi har ikke flere merknader."),
)


def fill(store: Store, answers: tuple[Labelled, ...] = ANSWERS, stamp: str = "s1") -> None:
    store.expect([Arrival(one.response.source, one.response.id, 1) for one in answers], stamp)
    for one in answers:
        source = Source(one.response.source, one.response.id, "text", 1, Status.READ)
        store.settle(source, [one.response], (), stamp)
    store.label_decisions.find_homes()
    for one in answers:
        store.keep_labels(one, stamp)
    store.keep_made_with({"rules": "r1"})


@dataclass
class AtDesk:
    """A browser that has entered, and the store behind."""

    store: Store
    sessions: Sessions
    client: TestClient
    folder: Path
    desk: Desk = field(repr=False)

    def get(self, path: str, **rest: object) -> httpx2.Response:
        return self.client.get(path, **rest)  # type: ignore[arg-type]

    def post(self, path: str, /, part: bool = True, **fields: object) -> httpx2.Response:
        headers = {"origin": ORIGIN, **({"hx-request": "true"} if part else {})}
        return self.client.post(path, data=fields, headers=headers, follow_redirects=False)  # type: ignore[arg-type]

    def decide(self, name: str, number: int, act: str, **fields: object) -> httpx2.Response:
        return self.post(f"/responses/id-{name}/paragraphs/{number}/decisions", act=act, **fields)

    def inputs(self) -> DigestInput:
        """What a digest of what is kept now is made from."""
        return DigestInput(
            self.desk.hearing.settings,
            tuple(self.store.sources()),
            self.store.labelled(),
            self.desk.taxonomy,
            self.desk.invited,
            self.store.made_with(),
        )

    def colleague(self, who: str) -> "AtDesk":
        """Another browser, in which somebody else sits."""
        self.sessions.who = who
        client = TestClient(self.client.app, base_url=ORIGIN)
        client.get(f"/enter?token={self.sessions.token}")
        return AtDesk(self.store, self.sessions, client, self.folder, self.desk)

    def standing(self, name: str) -> set[tuple[str, str]]:
        labelled = self.store.response(f"id-{name}")
        assert labelled
        return {(one.kind.value, one.code) for one in labelled.labels if one.status != "rejected"}


def point_of(desk: AtDesk, words: str, sender: str = "") -> str:
    """Id of the point whose card holds these words."""
    for card in re.findall(
        r'<article class="point" id="(P-\w+)"(.*?)</article>', desk.get("/matrix").text, re.DOTALL
    ):
        if words in html.unescape(card[1]) and sender in card[1]:
            return str(card[0])
    raise AssertionError(words)


@contextmanager
def at_desk(folder: Path, language: str = "nb", where: Path | str | None = None) -> Iterator[AtDesk]:
    (folder / "inbox").mkdir(parents=True, exist_ok=True)
    settings = HearingFile(title="Rusplan", owner="Fjellvik kommune", language=language)  # type: ignore[arg-type]
    hearing = HearingFolder(folder, settings)
    with Store(where or hearing.store) as store:
        fill(store)
        desk = Desk(hearing, store, TAXONOMY, REASONS)
        sessions = Sessions("Siri", language)
        client = TestClient(create_app(desk, sessions, loopback(PORT)), base_url=ORIGIN)
        client.get(f"/enter?token={sessions.token}")
        yield AtDesk(store, sessions, client, folder, desk)
