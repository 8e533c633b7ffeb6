"""Well-known bodies by any of their names, and their local branches."""

import pytest

from hearing.classify.bodies import KnownBodies
from hearing.classify.stakeholder import SenderTyping
from hearing.rules.pipeline import load_pipeline
from hearing.rules.schema import BodiesFile

FILE = BodiesFile(
    bodies={
        "user-organisation": ["RIO – Rusmisbrukernes interesseorganisasjon | RIO"],
        "union-professional": ["Kommunal | Svenska Kommunalarbetareförbundet"],
        "nonprofit": ["Røde Kors"],
    }
)


@pytest.fixture(scope="module")
def senders() -> SenderTyping:
    return SenderTyping(load_pipeline("rusmelding"))


@pytest.mark.parametrize(
    ("name", "known", "whole"),
    [
        ("RIO", "RIO – Rusmisbrukernes interesseorganisasjon", True),
        ("RIO Vest", "RIO – Rusmisbrukernes interesseorganisasjon", False),
        ("Kommunal avdelning 3", "Kommunal", False),
        ("Stiftelsen Røde Kors", "Røde Kors", True),
    ],
)
def test_a_body_is_known_by_its_names(name: str, known: str, whole: bool) -> None:
    found = KnownBodies([FILE]).at_start(name)
    assert found is not None
    assert (found.body.name, found.whole) == (known, whole)


@pytest.mark.parametrize("name", ["Rio de Janeiro", "Kommunal rusomsorg", "Kommunal AS", "Fjordby vel", ""])
def test_what_merely_looks_alike_is_not_known(name: str) -> None:
    assert KnownBodies([FILE]).at_start(name) is None


def test_a_place_may_stand_before_a_body() -> None:
    found = KnownBodies([FILE]).anywhere("Fjordby Røde Kors")
    assert found is not None
    assert found.body.type == "nonprofit"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Sveriges Kommuner och Regioner", "umbrella-organisation"),
        ("Fjordby Bygdeliste", "political-party"),
        ("Nordre kommunedelsutvalg", "city-district"),
        ("Region Sjö, Hälso- och sjukvårdsförvaltningen", "county-region"),
        ("Lia menighetsråd", "faith-community"),
        ("Kvinnenettverket i Lia", "nonprofit"),
        ("FAU ved Lia skole", "school-childhood"),
        ("Brf Utsikten", "neighbours"),
        ("Lia Vertshus AS", "business"),
        ("Lia kommune og Kirkens Bymisjon", "municipality"),
        ("Elevkåren på Lia gymnasium", "youth-body"),
    ],
)
def test_types_of_names_in_the_shipped_pipeline(senders: SenderTyping, name: str, code: str) -> None:
    typing = senders.typed_name(name)
    assert typing is not None
    assert typing.code == code


def test_no_body_stands_under_two_types_in_one_country() -> None:
    for file in load_pipeline("rusmelding").files.bodies:
        named: dict[str, str] = {}
        for code, bodies in file.bodies.items():
            for name in (name.strip() for body in bodies for name in body.split(" | ")):
                assert named.setdefault(name, code) == code, name
