"""The record of what case handlers typed only grows, and an older store takes it up without loss."""

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.exc import IntegrityError

from hearing.store.assessments import Edit, LooseText, MatrixFile, Settled, WrittenPoint
from hearing.store.store import Arrival, Store

FILE = MatrixFile("ab", "/x/matrix-1.xlsx", "in", 0, "Kari", "2031-06-01T12:00:00+00:00")


def older_store(path: Path) -> None:
    """A store as the first version made it, with a file that waits."""
    path.parent.mkdir(parents=True)
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", "hearing.store:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    assert not inspect(engine).has_table("assessments")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO sources (path, depth, sha256, identity, size, format, issues, context, stamp) "
                "VALUES ('brev.txt', 0, 'aa', 'aa', 1, '', '[]', '{}', 's')"
            )
        )
    engine.dispose()


def test_a_store_of_the_first_version_keeps_its_answers_and_takes_assessments(tmp_path: Path) -> None:
    path = tmp_path / ".hearing" / "store.sqlite"
    older_store(path)
    with Store(path) as store:
        assert store.waiting_paths() == {"brev.txt"}
        store.assessments.keep(FILE, [Edit("P-1", "assessment", "", "Vurdert")])
        (kept,) = store.assessments.edits()
    assert (kept.edit.after, kept.path, kept.made_by, kept.at) == ("Vurdert", FILE.path, "Kari", FILE.at)


def test_assessments_outlive_the_answers_rows(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([Arrival("brev.txt", "aa", 1)], "s")
        store.assessments.remember([WrittenPoint("P-1", "brev.txt", "", "laget", "Ord.")])
        store.assessments.keep(FILE, [Edit("P-1", "assessment", "", "Vurdert")])
        store.expect([], "s")
        assert [one.edit.after for one in store.assessments.edits()] == ["Vurdert"]
        assert store.assessments.written_points(["P-1", "P-2"])["P-1"].source == "brev.txt"


def test_the_record_is_only_added_to(where: Path | str) -> None:
    statements: list[str] = []
    with Store(where) as store:
        event.listen(store._engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
        record = store.assessments
        record.remember([WrittenPoint("P-1", "a", "", "", "x")])
        record.remember([WrittenPoint("P-1", "b", "", "", "y")])
        record.keep(FILE, [Edit("P-1", "change", "", "A")], [LooseText("no-point", "", "", "", {"change": "B"})])
        record.keep(FILE, [Edit("P-1", "change", "A", "")], settled=[Settled(1)])
        record.move([Edit("P-1", "change", "", "C", "moved")], "Kari", FILE.at)
        assert record.written_points(["P-1"])["P-1"].source == "a"
        assert record.edition() == 3
        assert record.settled() == {1}
    changing = [one for one in statements if one.lstrip().upper().startswith(("UPDATE", "DELETE", "REPLACE"))]
    assert changing == []
    assert sum(one.startswith("INSERT") for one in statements) == 9


def test_a_file_and_all_that_came_of_it_are_kept_or_nothing(where: Path | str) -> None:
    twice = LooseText("no-point", "", "", "", {"change": "B"})
    with Store(where) as store:
        with pytest.raises(IntegrityError):
            store.assessments.keep(FILE, [Edit("P-1", "change", "", "A")], [twice, twice])
        assert store.assessments.files() == []
        assert list(store.assessments.edits()) == []


def test_of_two_edits_made_in_ignorance_of_each_other_the_second_is_told(where: Path | str) -> None:
    with Store(where) as store:
        record = store.assessments
        assert record.type(Edit("P-1", "assessment", "", "Først"), 0, "Kari", FILE.at)
        assert not record.type(Edit("P-1", "assessment", "", "Sist"), 0, "Ola", FILE.at)
        version = record.now("P-1")["assessment"].number
        assert record.type(Edit("P-1", "assessment", "Først", "Begge"), version, "Ola", FILE.at)
        assert record.type(Edit("P-1", "change", "", "Avvist"), 0, "Ola", FILE.at)
        assert {field: one.edit.after for field, one in record.now("P-1").items()} == {
            "assessment": "Begge",
            "change": "Avvist",
        }


def test_what_found_its_place_taken_is_kept_once(where: Path | str) -> None:
    lost = LooseText("conflict", "P-1", "Laget", "Ord.", {"assessment": "Sist"})
    with Store(where) as store:
        for _ in range(2):
            store.assessments.set_loose(lost, "Ola", FILE.at)
        assert [one.texts for one in store.assessments.loose_texts()] == [{"assessment": "Sist"}]
