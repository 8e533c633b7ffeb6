"""What a rule can say: clause, heading, lead-in, pattern, negation, sender."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.core.model import BlockKind
from hearing.language.analysis import analyse
from hearing.rules import patterns
from hearing.rules.clauses import clause_starts
from hearing.rules.matching import Matcher, context
from hearing.rules.patterns import why_unbounded
from hearing.rules.pipeline import load_pipeline, validate

RULE = """\
rules:
  - id: test.rule
    version: 1
    label: concern/residential-closure
    languages: [nb, nn, sv]
    why: A test.
    match: %s
%s"""
Finds = Callable[..., list[str]]


@pytest.fixture
def finds(mini_path: Path, tmp_path: Path) -> Finds:
    """Words that a rule with this match (and more keys) finds in a text."""

    def found(match: str, text: str, language: str = "nb", more: str = "", **around: str) -> list[str]:
        folder = tmp_path / "own"
        folder.mkdir(exist_ok=True)
        for path in mini_path.rglob("*.yaml"):
            copy = folder / path.relative_to(mini_path)
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(path.read_bytes())
        (folder / "rules" / "own.yaml").write_text(RULE % (match, more), encoding="utf-8")
        assert validate(folder) == []
        lead_in = around.get("lead_in", "")
        role = BlockKind.LIST_ITEM if lead_in else BlockKind.PARAGRAPH
        here = replace(context(text, language, role=role, lead_in=lead_in), heading=around.get("heading", ""))
        hits = Matcher(load_pipeline(str(folder))).match(here)
        return [text[hit.start : hit.end] for hit in hits if hit.rule.id == "test.rule"]

    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Vi støtter boligene, | men kommunen legger ned døgnplassene."),
        ("nb", "Vi er bekymret for eldre, unge kvinner og barn i sentrum."),
        ("nb", "De som ikke ønsker hjelp, faller utenfor tilbudet."),
        ("nb", "Når døgnplassene legges ned, | står eldre uten bolig."),
        ("nb", "Boligene er gode; | eldre mister tilbudet."),
        ("nb", "Vi mener | at eldre mister tilbudet, og | at kvinner taper."),
        ("nn", "Vi er glade for planen, | men plassane blir lagde ned."),
        ("nn", "Planen er god, og | vi støttar han."),
        ("sv", "Vi är oroliga för | att äldre förlorar sin plats | när enheten läggs ned."),
        ("sv", "Planen är bra och | nämnden tillstyrker den."),
    ],
)
def test_where_clauses_begin(language: str, text: str) -> None:
    doc = analyse(text.replace("| ", ""), language)
    edges = [0, *clause_starts(doc[:]), len(doc)]
    assert " | ".join(doc[a:b].text for a, b in pairwise(edges)) == text


CLOSING = '{%s, all: [{terms: {nb: ["*bolig*"], sv: ["*bostad*", "*bostäder"]}}, {cue: loss}]}'


def test_within_a_clause_a_word_and_a_cue_of_the_next_clause_do_not_meet(finds: Finds) -> None:
    text = "Boligene er gode, men kontoret legges ned."
    assert finds(CLOSING % "within: sentence", text)
    assert not finds(CLOSING % "within: clause", text)
    assert finds(CLOSING % "within: clause", "Kontoret er godt, men boligene legges ned.") == [
        "boligene legges ned"
    ]
    assert finds(CLOSING % "within: clause", "Bra, men bostäderna läggs ned.", "sv") == ["bostäderna läggs ned"]


def test_within_a_paragraph_they_meet_across_sentences(finds: Finds) -> None:
    assert finds(CLOSING % "within: paragraph", "Boligene er gode. Kontoret legges ned.")


def test_a_condition_on_the_heading_above(finds: Finds) -> None:
    match = "{all: [{terms: {nb: [kutt]}}, {terms: {nb: [økonomi]}, in: heading}]}"
    assert finds(match, "Det blir kutt.", heading="4 Økonomi") == ["kutt"]
    assert not finds(match, "Det blir kutt.", heading="4 Boliger")
    assert not finds(match, "Det blir kutt i vår økonomi.")


def test_a_condition_on_the_lead_in_of_a_list(finds: Finds) -> None:
    match = "{all: [{terms: {nb: [bolig]}}, {terms: {nb: [savner]}, in: lead-in}]}"
    assert finds(match, "– flere boliger", lead_in="Vi savner:") == ["boliger"]
    assert not finds(match, "– flere boliger", lead_in="Vi har:")
    assert not finds(match, "Vi savner boliger.")


def test_a_pattern_finds_what_words_cannot(finds: Finds) -> None:
    match = r"{regex: '\d{1,4} plasser', anchor: plasser}"
    assert finds(match, "Her er 12 plasser. Der er mange plasser.") == ["12 plasser"]
    assert not finds(match, "Tolv. 12. Plasser.")


def test_a_pattern_does_not_reach_across_sentences(finds: Finds) -> None:
    assert not finds(r"{regex: 'kutt.{0,40}plasser', anchor: plasser}", "Det er kutt. Her er plasser.")


def test_a_pattern_that_takes_too_long_is_stopped(finds: Finds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "LONGEST", 0.05)
    with pytest.raises(ConfigurationError, match="takes too long"):
        finds("{regex: '(x|xx)+[yz]', anchor: xx}", "x" * 40)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        (r"\d{1,4} plasser", ""),
        (r"§ ?10-[234]", ""),
        (r"(?:nb|nn)?\w{0,40}plass", ""),
        (r"[a+*]{1,3}\+", ""),
        (r"\d*+ plasser", ""),
        (r"\d+ plasser", "«+» has no upper bound"),
        (r".*plasser", "«*» has no upper bound"),
        (r"a{3,}", "«{3,}» has no upper bound"),
        (r"(a{1,9}b){1,9}", "repeats a group that holds a repeat"),
        (r"((a{1,9}))?x+?", "«+?» has no upper bound"),
    ],
)
def test_what_may_try_without_end(pattern: str, says: str) -> None:
    assert says in why_unbounded(pattern)
    assert bool(says) == bool(why_unbounded(pattern))


def test_an_exception_counts_denied_words_unless_it_is_told_not_to(finds: Finds) -> None:
    match, text = "{terms: {nb: [kutt]}}", "Vi støtter ikke dette kutt."
    assert not finds(match, text, more="    unless: [{cue: support}]\n")
    assert finds(match, text, more="    unless: [{cue: support, negation: blocks}]\n")
    assert not finds(match, text, more="    unless: [{cue: support, negation: required}]\n")


def test_one_condition_may_want_negation_while_the_rule_does_not(finds: Finds) -> None:
    match = "{all: [{cue: worry, negation: required}, {group: any}]}"
    assert finds(match, "Vi er ikke bekymret for eldre.") == ["bekymret for eldre"]
    assert not finds(match, "Vi er bekymret for eldre.")


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("nb", "Vi støtter planen.", "support"),
        ("nb", "Vi støtter ikke planen.", "oppose"),
        ("nb", "Vi er en forening som ikke støtter planen.", "oppose"),
        ("nb", "Vi støtter ikke bare planen, men også tiltakene.", "support"),
        ("nn", "Vi er eit lag som ikkje støttar planen.", "oppose"),
        ("nn", "Vi støttar ikkje berre planen, men òg tiltaka.", "support"),
        ("sv", "Nämnden, som inte tillstyrker förslaget, svarar.", "oppose"),
        ("sv", "Nämnden tillstyrker inte bara förslaget utan också bilagan.", "support"),
    ],
)
def test_negation_and_its_word_orders(mini_path: Path, language: str, text: str, stance: str) -> None:
    hits = Matcher(load_pipeline(str(mini_path))).match(context(text, language))
    assert {hit.rule.code for hit in hits if hit.rule.kind == "stance"} == {stance}


def test_an_exact_word_in_small_letters_may_begin_a_sentence(finds: Finds) -> None:
    assert finds("{terms: {sv: [=ska]}}", "Ska vi? De skola.", "sv") == ["Ska"]
    assert finds("{terms: {nb: [=LAR]}}", "Lar vi det? LAR og KS.") == ["LAR"]


@pytest.mark.parametrize(
    ("match", "says"),
    [
        ("{regex: 'a[', anchor: aa}", "«a[»"),
        ("{regex: 'aa'}", "belong beside each other"),
        ("{regex: 'aa', anchor: a}", "at least 2 letters"),
        ("{terms: {nb: [a]}, in: heading}", "without any term in the text"),
        ("{question: true, negation: required}", "belong beside terms"),
    ],
)
def test_what_cannot_be_said_is_told_of(mini_path: Path, tmp_path: Path, match: str, says: str) -> None:
    folder = Path(shutil.copytree(mini_path, tmp_path / "own"))
    (folder / "rules" / "own.yaml").write_text(RULE % (match, ""), encoding="utf-8")
    (problem,) = validate(folder)
    assert says in problem.message
    assert problem.line == 7
