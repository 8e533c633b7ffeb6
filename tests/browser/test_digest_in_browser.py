"""The digest in a browser: nothing for axe-core to find, on every width, in print, in every language."""

import dataclasses
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from conftest import violations
from playwright.sync_api import Page

sys.path.insert(0, str(Path(__file__).parent.parent / "digest"))

from builders import Case, Said, labelled

from hearing.classify.voices import Voices
from hearing.core.model import BlockKind, Issue, Kind, Labelled, Source, Status, Voice
from hearing.digest.build import build
from hearing.digest.render import as_page
from hearing.privacy.model import Kind as Private
from hearing.privacy.needles import Needle, Needles, Removals
from hearing.rules.pipeline import load_pipeline

Show = Callable[..., Page]
LANGUAGES = ["nb", "nn", "sv", "en"]
PIPELINE = load_pipeline("rusmelding")
PHONE = Needle("92 34 56 78", Private.PHONE)
_OVERLAPPING = """() => {
    const over = (a, b) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    const drawn = [...document.querySelectorAll('.picture svg')].filter(one => one.getClientRects().length);
    return drawn.flatMap(svg => {
        const texts = [...svg.querySelectorAll('text')].map(one => [one.textContent, one.getBoundingClientRect()]);
        return texts.flatMap(([text, a], at) =>
            texts.slice(at + 1).filter(([, b]) => over(a, b)).map(([other]) => `${text} / ${other}`));
    });
}"""
TYPES = ("city-district", "nonprofit", "municipality", "union-professional", "user-organisation")


def responses() -> tuple[Labelled, ...]:
    """An answer for every kind of thing that a digest shows."""
    older = Said("Vi frykter at eldre som ringer 92 34 56 78, blir glemt.", ("housing",), groups=("older-people",))
    support = Said("Vi støtter satsingen på bolig.", ("housing", "treatment"), stance="support", page=2)
    against = Said("Vi er imot at døgnplassene legges ned.", ("residential-care",), "residential-closure", (), "",
                   "oppose", language="sv")  # fmt: skip
    lead = Said("Planen kan miste")
    item = Said("– kvinner", groups=("women",), role=BlockKind.LIST_ITEM, lead_in=3, language="nn")
    wording = Said("Forslag til ny tekst: Kommunen holder døgnplassene åpne.", voice=Voice.DRAFT)
    bodies = [
        labelled(f"Instans nr {n}", older, support, lead, item, against, wording, type_=TYPES[n % 5],
                 stance="supports", stance_words=support.text, received=date(2031, 3 + n // 4, 1 + n))
        for n in range(10)
    ]  # fmt: skip
    shared = " ".join(
        f"Vi ber kommunen bevare Fagertun, som har hjulpet {n} mennesker i byen vår." for n in range(9)
    )
    campaign = [
        labelled(f"Kari Prøve {n}", shared, support, against, type_="private-person", late=n == 0)
        for n in range(4)
    ]
    others = (
        labelled("", "Møte med ti deltakere.", kind=Kind.MEETING_NOTES, type_="unknown", source="møte.docx"),
        labelled("Ukjent laug", "Vi har ingen merknader.", kind=Kind.NO_REMARKS, type_="unknown", received=None),
        labelled("Avisa", against, kind=Kind.BACKGROUND),
    )
    return (*bodies, *campaign, *others)


def written(folder: Path, language: str, *, public: bool) -> Path:
    sources = (
        Source("skannet.pdf", "ab" * 32, "pdf", 1, Status.NEEDS_OCR, (Issue("no-text", "no text", "run it"),)),
    )
    case = Case(
        responses(), sources, ("Instans nr 1", "Eldrerådet i Fjellvik"), language, taxonomy=PIPELINE.taxonomy
    )
    removals = Removals(Needles.of([PHONE])) if public else None
    inputs = dataclasses.replace(case.inputs(), voices=Voices(PIPELINE), removals=removals)
    path = folder / "digest.html"
    path.write_text("".join(as_page(build(inputs))), encoding="utf-8")
    return path


def plain(page: Page) -> Page:
    """Tables without the shadows at their edges, behind which axe cannot tell how well letters stand out."""
    page.add_style_tag(content=".table { background: none !important; }")
    return page


@pytest.fixture(scope="module", params=LANGUAGES)
def internal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("internal"), request.param, public=False)


@pytest.fixture(scope="module", params=LANGUAGES)
def public(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("public"), request.param, public=True)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_in_the_internal_digest(shown: Show, internal: Path, width: int, scheme: str) -> None:
    assert violations(plain(shown(internal, width, scheme))) == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (360, "light")])
def test_axe_finds_nothing_in_the_public_digest(shown: Show, public: Path, width: int, scheme: str) -> None:
    assert violations(plain(shown(public, width, scheme))) == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_is_never_wider_than_the_screen(shown: Show, internal: Path, width: int) -> None:
    page = shown(internal, width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(("width", "kind"), [(360, "narrow"), (1280, "wide")])
def test_pictures_fit_the_screen_and_their_letters_can_be_read(
    shown: Show, internal: Path, width: int, kind: str
) -> None:
    page = shown(internal, width)
    drawings = page.locator(".picture svg:visible")
    assert drawings.count() == page.locator("figure.picture").count() >= 6
    assert set(drawings.evaluate_all("all => all.map(one => one.getAttribute('class'))")) == {kind}
    smallest = drawings.locator("text").evaluate_all(
        "all => Math.min(...all.map(one => one.getBoundingClientRect().height))"
    )
    assert smallest >= 10
    outside = drawings.locator("text").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().right > one.ownerSVGElement.getBoundingClientRect()"
        ".right + 2).map(one => one.textContent)"
    )
    assert outside == []


def test_texts_of_a_picture_do_not_run_into_each_other(shown: Show, internal: Path) -> None:
    for width in (360, 1280):
        overlapping = shown(internal, width).evaluate(_OVERLAPPING)
        assert overlapping == []


def test_nothing_runs_and_nothing_is_fetched(shown: Show, internal: Path) -> None:
    page = shown(internal)
    fetched: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.reload()
    assert fetched == [internal.as_uri()]
    assert said == []


def test_print_shows_the_pictures_and_what_is_folded(shown: Show, internal: Path, tmp_path: Path) -> None:
    page = shown(internal)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = false)")
    folded = page.locator("#coverage-types").text_content() or ""
    drawn = page.locator(".picture svg.wide text").first.text_content() or ""
    printed = tmp_path / "digest.pdf"
    page.pdf(path=printed, format="A4")
    document = pypdfium2.PdfDocument(printed)
    text = " ".join(" ".join(one.get_textpage().get_text_bounded().split()) for one in document)
    document.close()
    assert " ".join(folded.split()) in text
    assert " ".join(drawn.split()) in text
