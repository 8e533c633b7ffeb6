"""What goes into the store comes out again, also after a run that was cut short."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hearing.core.errors import OutputNotWritable
from hearing.core.model import (
    BlockKind,
    Evidence,
    Issue,
    Kind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Removed,
    Response,
    Source,
    Span,
    Status,
    Voice,
)
from hearing.store.opening import DamagedStore
from hearing.store.store import Arrival, Store

STAMP = "s1"
TEXT = "Vi frykter at de eldste taper.\n\n– uten hjelp"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".hearing" / "store.sqlite"


def response(id_: str = "a1", source: str = "a.txt", sender: str = "Fjordlaget", text: str = TEXT) -> Response:
    return Response(
        id=id_,
        source=source,
        part="",
        text=text,
        kind=Kind.RESPONSE,
        paragraphs=(
            Paragraph(1, TEXT[:30], Span(0, 30), page=2, voice=Voice.OWN, language="nb", question="Hva mangler?"),
            Paragraph(2, "uten hjelp", Span(34, 44), BlockKind.LIST_ITEM, lead_in=1, language="nb"),
        ),
        language="nb",
        languages=("nb", "sv"),
        sender=sender,
        sender_from="letterhead",
        sender_span=Span(0, 2),
        on_behalf_of="Medlemmene",
        received=date(2027, 3, 1),
        late=False,
        case_number="27/1",
        title="Svar",
        fields={"from": "a@b.no"},
        removed=(Removed(Span(30, 32), "web chrome"),),
    )


def source(path: str, status: Status = Status.READ) -> Source:
    return Source(path, f"sha-{path}", "txt", 10, status, (Issue("ocr", "was scanned", "check it"),))


def arrival(path: str, sha256: str = "") -> Arrival:
    return Arrival(path, sha256 or f"sha-{path}", 10)


def label(code: str = "older-people") -> Label:
    evidence = Evidence("de eldste taper", Span(14, 29))
    return Label(
        LabelKind.CONCERN, "group-at-risk", 1, evidence, "rule:x@1", 0.7, groups=(code,), cues=("worry", "loss")
    )


def read_in(store: Store, path: str, *responses: Response) -> None:
    store.settle(source(path), responses, (), STAMP)


def test_a_labelled_response_comes_back_as_it_was(where: Path | str) -> None:
    labelled = Labelled(replace(response(), stakeholder="nonprofit", stance="opposes"), (label(), label("women")))
    with Store(where) as store:
        store.expect([arrival("a.txt")], STAMP)
        read_in(store, "a.txt", response())
        store.keep_labels(labelled, "l1")
    with Store(where) as store:
        assert list(store.labelled()) == [labelled]
        assert list(store.sources()) == [source("a.txt")]


def test_a_character_that_a_database_cannot_hold_moves_no_other(database: str) -> None:
    text = TEXT.replace("at", "\0t")
    with Store(database) as store:
        store.expect([arrival("a.txt")], STAMP)
        read_in(store, "a.txt", response(text=text))
        (found,) = store.unlabelled("l1")
    assert found.text == text.replace("\0", "\N{REPLACEMENT CHARACTER}")


def test_only_new_and_changed_files_wait(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("a.txt"), arrival("b.txt"), arrival("c.txt")], STAMP)
        for name in ("a.txt", "b.txt", "c.txt"):
            read_in(store, name, response(name, name))
        store.expect([arrival("a.txt"), arrival("b.txt", "changed"), arrival("d.txt")], STAMP)
        assert [file.path for file in store.waiting(0)] == ["b.txt", "d.txt"]
        assert [labelled.response.source for labelled in store.labelled()] == ["a.txt"]


def test_other_settings_make_every_file_wait(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("a.txt")], STAMP)
        read_in(store, "a.txt", response())
        store.expect([arrival("a.txt")], "s2")
        assert [file.path for file in store.waiting(0)] == ["a.txt"]


def test_a_file_inside_a_file_goes_with_it(where: Path | str) -> None:
    member = Arrival("m.eml/a.txt", "sha", 3, "m.eml", 1, {"from": "kari@laget.no"})
    with Store(where) as store:
        store.expect([arrival("m.eml")], STAMP)
        store.settle(source("m.eml"), (), [member], STAMP)
        assert store.waiting(1) == [member]
        read_in(store, "m.eml/a.txt", response(source="m.eml/a.txt"))
        store.expect([], STAMP)
        assert list(store.sources()) == []
        assert list(store.labelled()) == []


def test_a_copy_is_set_aside_and_read_when_the_first_is_gone(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("b.txt", "same"), arrival("a.txt", "same")], STAMP)
        store.set_copies_aside()
        assert [file.path for file in store.waiting(0)] == ["a.txt"]
        read_in(store, "a.txt", response())
        assert [(s.path, s.status, s.duplicate_of) for s in store.sources()] == [
            ("a.txt", Status.READ, None),
            ("b.txt", Status.DUPLICATE, "a.txt"),
        ]
        store.expect([arrival("b.txt", "same")], STAMP)
        store.set_copies_aside()
        assert [file.path for file in store.waiting(0)] == ["b.txt"]


def test_a_copy_that_comes_before_the_first_takes_its_place(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("b.txt", "same")], STAMP)
        read_in(store, "b.txt", response(source="b.txt"))
        store.expect([arrival("a.txt", "same"), arrival("b.txt", "same")], STAMP)
        store.set_copies_aside()
        assert [file.path for file in store.waiting(0)] == ["a.txt"]
        assert list(store.labelled()) == []


def test_a_copy_is_read_when_the_first_becomes_another(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("a.txt", "same"), arrival("b.txt", "same")], STAMP)
        store.set_copies_aside()
        read_in(store, "a.txt", response())
        store.expect([arrival("a.txt", "other"), arrival("b.txt", "same")], STAMP)
        store.set_copies_aside()
        assert [file.path for file in store.waiting(0)] == ["a.txt", "b.txt"]


def test_a_failure_of_the_machine_is_tried_again(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("a.pdf"), arrival("b.pdf")], STAMP)
        store.settle(source("a.pdf", Status.UNREADABLE), (), (), "")
        store.settle(source("b.pdf", Status.UNREADABLE), (), (), STAMP)
        store.expect([arrival("a.pdf"), arrival("b.pdf")], STAMP)
        assert [file.path for file in store.waiting(0)] == ["a.pdf"]


def test_the_store_knows_whether_it_has_read_the_inbox_as_it_is(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("a.txt")], STAMP)
        assert not store.has_read([arrival("a.txt")], STAMP)
        read_in(store, "a.txt", response())
        assert store.has_read([arrival("a.txt")], STAMP)
        assert not store.has_read([arrival("a.txt")], "s2")
        assert not store.has_read([arrival("a.txt"), arrival("b.txt")], STAMP)
        assert not store.has_read([], STAMP)


def test_an_issue_is_noted_and_forgotten(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("a.txt")], STAMP)
        read_in(store, "a.txt", response())
        store.note("a.txt", Issue("not-labelled", "could not be labelled", "run again"))
        assert [issue.code for s in store.sources() for issue in s.issues] == ["ocr", "not-labelled"]
        store.forget("not-labelled")
        assert [issue.code for s in store.sources() for issue in s.issues] == ["ocr"]


def test_the_same_attachment_from_two_people_is_two_answers(where: Path | str) -> None:
    members = [
        Arrival(f"{name}.eml/a.pdf", "same", 3, f"{name}.eml", 1, {"from": name}) for name in ("kari", "ola")
    ]
    with Store(where) as store:
        store.expect([arrival("kari.eml"), arrival("ola.eml")], STAMP)
        for member in members:
            store.settle(source(str(member.container)), (), [member], STAMP)
        store.set_copies_aside()
        assert store.waiting(1) == members


@pytest.mark.parametrize(
    ("sender", "repeats"), [("Fjordlaget", "a1"), ("Et annet lag", None)], ids=["same sender", "another sender"]
)
def test_the_same_words_repeat_an_answer_only_from_the_same_sender(
    where: Path | str, sender: str, repeats: str | None
) -> None:
    with Store(where) as store:
        store.expect([arrival("a.txt"), arrival("b.docx")], STAMP)
        read_in(store, "a.txt", response())
        read_in(store, "b.docx", response("b1", "b.docx", sender, TEXT.upper()))
        for _ in range(2):
            store.mark_repeated()
            assert [labelled.response.duplicate_of for labelled in store.labelled()] == [None, repeats]
            assert [s.duplicate_of for s in store.sources()] == [None, "a.txt" if repeats else None]


def test_the_same_words_for_two_principals_are_two_answers(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("a.txt"), arrival("b.docx")], STAMP)
        read_in(store, "a.txt", response())
        read_in(store, "b.docx", replace(response("b1", "b.docx"), on_behalf_of="Naboene"))
        store.mark_repeated()
        assert [labelled.response.duplicate_of for labelled in store.labelled()] == [None, None]


def test_unnamed_answers_are_never_taken_for_each_other(where: Path | str) -> None:
    with Store(where) as store:
        store.expect([arrival("svar.csv")], STAMP)
        read_in(store, "svar.csv", response("r1", "svar.csv", ""), response("r2", "svar.csv", ""))
        store.mark_repeated()
        assert [labelled.response.duplicate_of for labelled in store.labelled()] == [None, None]


def test_many_responses_are_walked_in_order(where: Path | str) -> None:
    names = [f"{number:04}.txt" for number in range(450)]
    with Store(where) as store:
        store.expect(map(arrival, names), STAMP)
        for name in reversed(names):
            read_in(store, name, response(name, name))
        assert [labelled.response.source for labelled in store.labelled()] == names
        seen = []
        for found in store.unlabelled("l1"):
            seen.append(found.source)
            store.keep_labels(Labelled(found, ()), "l1")
        assert seen == names
        assert store.count_unlabelled("l1") == 0


def test_a_file_that_is_no_store_is_told_of_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"something else entirely" * 100)
    with pytest.raises(DamagedStore) as caught:
        Store(path)
    assert "move the file away" in caught.value.hint
    assert path.read_bytes().startswith(b"something else")


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputNotWritable):
        Store(tmp_path / "file" / "store.sqlite")


def test_the_migrations_make_the_tables_that_the_program_uses(path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from hearing.store import tables
    from hearing.store.opening import open_engine

    def is_ours(name: str | None, kind: str, *_: object) -> bool:
        return kind != "table" or not str(name).startswith("searchable_words")  # FTS5's own

    with open_engine(path).connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_ours})
        assert compare_metadata(context, tables.metadata) == []
