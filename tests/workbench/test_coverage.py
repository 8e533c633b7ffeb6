"""What each rule does on answers."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.rules.pipeline import Pipeline
from hearing.workbench.coverage import as_record, as_text, cover, read_gold

Load = Callable[[], Pipeline]


def answer(*texts: str, kind: Kind = Kind.RESPONSE, voice: Voice = Voice.OWN) -> Response:
    paragraphs, at = [], 0
    for number, text in enumerate(texts, start=1):
        paragraphs.append(Paragraph(number, text, Span(at, at + len(text)), voice=voice))
        at += len(text) + 2
    return Response("1", "inbox/a.txt", "", "\n\n".join(texts), kind, tuple(paragraphs), "nb")


TEXTS = (
    "Flere boliger trengs. Boliger!",
    "Kaffen var god i dag også.",
    "Vi støtter planen, men går imot gebyret.",
)


def test_hits_count_paragraphs(load: Load) -> None:
    found = cover(load(), [answer(*TEXTS), answer("Boliger i byen."), answer("Boliger.", kind=Kind.INVITATION)])
    assert found.rules["theme.housing.words"].hits == 2
    assert (found.responses, found.paragraphs) == (2, 4)


def test_rules_of_opposite_stances_in_one_paragraph_conflict(load: Load) -> None:
    found = cover(load(), [answer(*TEXTS)])
    assert {name for name, one in found.rules.items() if one.conflict} == {
        "stance.support.words",
        "stance.oppose.words",
    }


def test_rules_of_one_label_in_one_paragraph_overlap(load: Load, folder: Path) -> None:
    more = "rules:\n  - {id: theme.housing.more, version: 1, label: theme/housing, languages: [nb], why: More., "
    (folder / "rules" / "more.yaml").write_text(f"{more}match: {{terms: {{nb: [boliger]}}}}}}\n", encoding="utf-8")
    one = cover(load(), [answer(*TEXTS)]).rules["theme.housing.words"]
    assert (one.shared, dict(one.overlap)) == (1, {"theme.housing.more": 1})


def test_what_no_rule_touches_and_what_never_fired_is_listed(load: Load) -> None:
    text = as_text(cover(load(), [answer(*TEXTS)]), 5)
    assert "inbox/a.txt 2: Kaffen var god i dag også." in text
    assert "  theme.opioid.acronym" in text.split("Never fired")[1]
    assert "Kaffen" not in as_text(cover(load(), [answer(*TEXTS)]), 0)


def test_the_drafts_words_are_not_the_senders(load: Load) -> None:
    assert cover(load(), [answer(*TEXTS, voice=Voice.DRAFT)]).paragraphs == 0


GOLD = {
    "id": "a",
    "paragraphs": [
        {"text": "Flere boliger trengs. Boliger!", "themes": [], "concerns": [], "stance": "none"},
        {
            "text": "Vi støtter planen, men går imot gebyret.",
            "themes": ["housing"],
            "concerns": [{"code": "underfunding"}],
            "stance": "oppose",
        },
    ],
}


def test_with_gold_the_precision_of_each_rule_is_known(load: Load, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n\n", encoding="utf-8")
    found = cover(load(), [answer(*TEXTS), answer("Boliger i byen.")], read_gold(path))
    precision = {name: one.precision for name, one in found.rules.items() if one.judged}
    assert precision == {"theme.housing.words": 0.0, "stance.support.words": 0.0, "stance.oppose.words": 1.0}
    assert "0% of 1" in as_text(found, 0)
    assert json.dumps(as_record(found))


def test_a_gold_file_that_is_none_is_told_of_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + '\n{"id": 3}\n', encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        read_gold(path)
    assert raised.value.place == f"{path}:2"
