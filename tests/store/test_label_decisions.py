"""What a person decides wins over rules and models, and outlives new rules, new readings and new files."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from databases import engine_at
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from hearing.core.model import (
    ACCEPTED,
    PERSON,
    REJECTED,
    Kind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Response,
    Source,
    Span,
    Status,
)
from hearing.core.offsets import clean, evidence_in
from hearing.store.anchors import anchor
from hearing.store.decisions import Act, Decision, Tag, without_place
from hearing.store.store import Arrival, Store

ONE = "Vi frykter at de eldste faller utenfor når døgnplassene legges ned."
TWO = "Vi støtter tiltak 7 om bolig først."
CLOSURE = Tag("residential-closure", ("older-people",))


def response(id_: str = "r1", source: str = "laget.txt", texts: tuple[str, ...] = (ONE, TWO)) -> Response:
    whole = "\n\n".join(texts)
    paragraphs = tuple(
        Paragraph(number, clean(one).text, Span(whole.index(one), whole.index(one) + len(one)), language="nb")
        for number, one in enumerate(texts, start=1)
    )
    return Response(id_, source, "", whole, Kind.RESPONSE, paragraphs, "nb", sender="Eldrelaget")


def label(of: Response, kind: LabelKind, code: str, words: str, *groups: str, made_by: str = "rule:a@1") -> Label:
    paragraph = next(one for one in of.paragraphs if words in one.text)
    start = paragraph.text.index(words)
    evidence = evidence_in(of, paragraph, start, start + len(words))
    return Label(kind, code, paragraph.number, evidence, made_by, 0.8, groups)


def by_rules(of: Response) -> Labelled:
    closure = label(of, LabelKind.CONCERN, "residential-closure", ONE, "older-people")
    return Labelled(
        of,
        (
            label(of, LabelKind.THEME, "housing", "bolig først"),
            label(of, LabelKind.THEME, "treatment", "tiltak 7", made_by="model:m@1"),
            label(of, LabelKind.STANCE, "support", "Vi støtter"),
            closure,
            replace(closure, made_by="model:m@1"),
        ),
    )


def take_in(store: Store, labelled: Labelled, stamp: str = "s1", sha256: str = "aa") -> None:
    one = labelled.response
    store.expect([Arrival(one.source, sha256, 1)], f"read-{one.id}")
    store.settle(Source(one.source, sha256, "text", 1, Status.READ), [one], (), f"read-{one.id}")
    store.label_decisions.find_homes()
    store.keep_labels(labelled, stamp)


def decide(
    store: Store, act: Act, kind: LabelKind | None, words: str, *tags: Tag | None, who: str = "Siri"
) -> None:
    """``tags`` are what the label said before and what it says after."""
    of = response()
    where = anchor(of, next(one for one in of.paragraphs if words in one.text), words)
    store.label_decisions.add([Decision(act, kind, *tags, where, who, "2031-01-01", "b1")])  # type: ignore[call-arg, arg-type]


def standing(store: Store) -> set[tuple[str, str, tuple[str, ...], str]]:
    (labelled,) = store.labelled()
    return {
        (one.kind.value, one.code, one.groups, one.made_by.partition("@")[0])
        for one in labelled.labels
        if one.status != REJECTED
    }


def codes(store: Store, kind: str) -> set[str]:
    return {code for one, code, _, _ in standing(store) if one == kind}


@pytest.fixture
def store(where: Path | str) -> Iterator[Store]:
    with Store(where) as opened:
        take_in(opened, by_rules(response()))
        yield opened


def test_a_rejected_label_is_no_finding_and_is_kept(store: Store) -> None:
    decide(store, Act.REJECT, LabelKind.THEME, "bolig først", Tag("housing"), None)
    assert codes(store, "theme") == {"treatment"}
    (labelled,) = store.labelled()
    assert [one.code for one in labelled.labels if one.status == REJECTED] == ["housing"]


def test_an_accepted_label_bears_the_persons_name_beside_its_makers(store: Store) -> None:
    decide(store, Act.ACCEPT, LabelKind.CONCERN, ONE, CLOSURE, CLOSURE)
    makers = {made_by for kind, _, _, made_by in standing(store) if kind == "concern"}
    assert makers == {"rule:a", "model:m", f"{PERSON}Siri"}


def test_a_label_is_exchanged_for_another(store: Store) -> None:
    decide(store, Act.RELABEL, LabelKind.THEME, "tiltak 7", Tag("treatment"), Tag("coordination"))
    assert codes(store, "theme") == {"housing", "coordination"}


def test_other_groups_take_the_place_of_those_that_rules_named(store: Store) -> None:
    women = Tag("residential-closure", ("women",))
    decide(store, Act.RELABEL, LabelKind.CONCERN, ONE, CLOSURE, women)
    assert {groups for kind, _, groups, _ in standing(store) if kind == "concern"} == {("women",)}


def test_a_paragraph_has_one_stance_and_the_persons_is_it(store: Store) -> None:
    decide(store, Act.ADD, LabelKind.STANCE, TWO, None, Tag("conditional"))
    assert codes(store, "stance") == {"conditional"}


def test_the_later_decision_wins_whoever_made_it(store: Store) -> None:
    decide(store, Act.REJECT, LabelKind.THEME, "bolig først", Tag("housing"), None)
    decide(store, Act.ACCEPT, LabelKind.THEME, "bolig først", Tag("housing"), Tag("housing"), who="Ola")
    assert ("theme", "housing", (), f"{PERSON}Ola") in standing(store)


def test_what_was_taken_back_does_not_count_and_stays_in_the_record(store: Store) -> None:
    before = standing(store)
    decide(store, Act.REJECT, LabelKind.THEME, "bolig først", Tag("housing"), None)
    record = store.label_decisions
    record.undo(record.last("Siri"), "Siri", "2031-01-02", "b2")
    assert standing(store) == before
    assert [one.act for one in record.all()] == [Act.REJECT, Act.UNDO]
    assert record.last("Siri") == []


def test_the_type_of_sender_and_the_stance_of_the_whole_answer_follow_and_come_back(store: Store) -> None:
    whole = anchor(response(), None, "")
    record = store.label_decisions
    for kind, code in ((LabelKind.STAKEHOLDER, "umbrella-organisation"), (LabelKind.STANCE, "opposes")):
        record.add([Decision(Act.ADD, kind, None, Tag(code), whole, "Siri", "2031-01-01", code)])
    (labelled,) = store.labelled()
    assert (labelled.response.stakeholder, labelled.response.stance) == ("umbrella-organisation", "opposes")
    record.undo(record.last("Siri"), "Siri", "2031-01-02", "b2")
    (labelled,) = store.labelled()
    assert (labelled.response.stakeholder, labelled.response.stance) == ("umbrella-organisation", "unstated")


def test_decisions_survive_new_rules(store: Store) -> None:
    decide(store, Act.REJECT, LabelKind.THEME, "bolig først", Tag("housing"), None)
    decide(store, Act.REJECT, LabelKind.CONCERN, ONE, CLOSURE, None)
    decide(store, Act.ADD, LabelKind.THEME, ONE, None, Tag("aftercare-recovery"))
    of = response()
    newer = Labelled(
        of,
        (
            label(of, LabelKind.THEME, "housing", "Vi støtter tiltak 7", made_by="rule:b@9"),
            label(of, LabelKind.CONCERN, "residential-closure", "døgnplassene legges ned", made_by="rule:b@9"),
            label(of, LabelKind.CONCERN, "fragmentation", "faller utenfor", made_by="rule:b@9"),
        ),
    )
    store.keep_labels(newer, "s2")
    assert codes(store, "theme") == {"aftercare-recovery"}
    assert codes(store, "concern") == {"fragmentation"}


def test_nothing_new_comes_into_a_paragraph_that_was_confirmed(store: Store) -> None:
    of = response()
    housing = Tag("housing")
    decide(store, Act.ACCEPT, LabelKind.THEME, "bolig først", housing, housing)
    decide(store, Act.CONFIRM, None, TWO, None, None)
    newer = Labelled(of, (*by_rules(of).labels, label(of, LabelKind.THEME, "resources", TWO, made_by="rule:b@9")))
    store.keep_labels(newer, "s2")
    assert codes(store, "theme") == {"housing"}
    assert codes(store, "concern") == {"residential-closure"}


@pytest.mark.parametrize(
    "anew",
    [
        response("r2"),
        response("r2", "laget (rettet).txt"),
        response("r2", texts=("Til kommunen", ONE, "Et nytt avsnitt.", TWO.replace("bolig", "bolig "))),
        response("r2", texts=(ONE, f"Kjære kommune! {TWO} Hilsen oss.")),
    ],
    ids=["saved anew", "under another name", "with more paragraphs", "inside a longer paragraph"],
)
def test_decisions_follow_an_answer_that_is_read_anew(store: Store, anew: Response) -> None:
    decide(store, Act.ADD, LabelKind.THEME, TWO, None, Tag("coordination"))
    take_in(store, Labelled(anew, ()), sha256="bb")
    (labelled,) = store.labelled()
    (found,) = labelled.labels
    assert (found.code, found.status, found.made_by) == ("coordination", ACCEPTED, f"{PERSON}Siri")
    assert anew.text[slice(*found.evidence.span)].split() == found.evidence.text.split()


def test_decisions_come_back_with_their_answer(store: Store) -> None:
    decide(store, Act.REJECT, LabelKind.THEME, "bolig først", Tag("housing"), None)
    store.expect([], "gone")
    store.label_decisions.find_homes()
    take_in(store, by_rules(response()))
    assert codes(store, "theme") == {"treatment"}


def test_decisions_never_go_to_another_sender(store: Store) -> None:
    decide(store, Act.ADD, LabelKind.THEME, TWO, None, Tag("coordination"))
    take_in(store, Labelled(replace(response("r2", "andre.txt"), sender="Andre"), ()), sha256="bb")
    assert standing(store) == set()


def test_a_decision_whose_words_are_gone_is_told_of(store: Store) -> None:
    decide(store, Act.ADD, LabelKind.THEME, TWO, None, Tag("coordination"))
    other = response("r2", texts=(ONE,))
    take_in(store, Labelled(other, ()), sha256="bb")
    assert standing(store) == set()
    assert [one.after for one in without_place(store.label_decisions.on("r2"), other)] == [Tag("coordination")]


@pytest.mark.parametrize("change", ["UPDATE decisions SET made_by = 'Ola'", "DELETE FROM decisions"])
def test_what_was_decided_cannot_be_changed_or_deleted(where: Path | str, store: Store, change: str) -> None:
    decide(store, Act.REJECT, LabelKind.THEME, "bolig først", Tag("housing"), None)
    engine = engine_at(where)
    with pytest.raises(DatabaseError, match="never changed"), engine.begin() as connection:
        connection.execute(text(change))
    engine.dispose()
    assert [one.made_by for one in store.label_decisions.all()] == ["Siri"]
