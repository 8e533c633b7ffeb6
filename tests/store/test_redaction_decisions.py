from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from databases import engine_at
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from hearing.store.redactions import Decision, Verdict
from hearing.store.store import Store

ONE = Decision(
    "2027-03-01T10:00:00+00:00", "Siri", Verdict.CONFIRMED, "p1", "r1", "a.txt", "phone-number", "92", "why"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


def test_decisions_come_back_in_the_order_in_which_they_were_made(where: Path | str) -> None:
    with Store(where) as store:
        store.decide([ONE])
        store.decide([Decision(*["x"] * 2, Verdict.REJECTED, *["y"] * 6)])
    with Store(where) as store:
        first, second = store.decisions()
    assert (first, second.decision) == (ONE, Verdict.REJECTED)


@pytest.mark.parametrize(
    "change", ["UPDATE redaction_decisions SET made_by = 'Ola'", "DELETE FROM redaction_decisions"]
)
def test_what_was_decided_cannot_be_changed_or_deleted(where: Path | str, change: str) -> None:
    with Store(where) as store:
        store.decide([ONE])
    engine = engine_at(where)
    with pytest.raises(DatabaseError, match="never changed"), engine.begin() as connection:
        connection.execute(text(change))
    engine.dispose()
    with Store(where) as store:
        assert store.decisions() == [ONE]


def test_a_store_of_the_first_version_is_brought_up_to_date_with_what_is_in_it(path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", "hearing.store:migrations")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO made_with VALUES ('program', 'hearing 0.1.0')"))
    engine.dispose()
    with Store(path) as store:
        assert store.made_with() == {"program": "hearing 0.1.0"}
        store.decide([ONE])
        assert store.decisions() == [ONE]


def test_numbers_of_senders_are_kept(where: Path | str) -> None:
    with Store(where) as store:
        store.keep_sender_numbers({"private-person:a": 2})
        store.keep_sender_numbers({"private-person:a": 2, "private-person:b": 1})
        assert store.sender_numbers() == {"private-person:a": 2, "private-person:b": 1}
