"""What is said of files that are wrong, and where."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.rules.pipeline import load_pipeline, ruleset_hash, validate

RULE = """\
rules:
  - id: theme.housing.home
    version: 1
    label: theme/housing
    languages: [nb]
    why: Words for a home.
    match: {terms: {nb: [hjem]}}
"""


@pytest.fixture
def folder(mini_path: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(mini_path, tmp_path / "own"))


@pytest.fixture
def problem_with(folder: Path) -> Callable[[str, str], tuple[str, str]]:
    """Place (without the folder) and message of the one problem of a rule file in which ``old`` became ``new``."""

    def change(old: str, new: str) -> tuple[str, str]:
        assert old in RULE
        (folder / "rules" / "zz.yaml").write_text(RULE.replace(old, new), encoding="utf-8")
        (problem,) = validate(folder)
        return problem.place.removeprefix(f"{folder}/"), problem.message

    return change


def test_the_small_pipeline_is_valid(mini_path: Path) -> None:
    assert validate(mini_path) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("version: 1", "version: 0", "3:5", "greater than or equal to 1"),
        ("version: 1", "version: one", "3:5", "integer"),
        ("label: theme/housing", "label: theme/huosing", "4:5", "no theme «huosing»"),
        ("label: theme/housing", "label: concern/housing", "4:5", "no concern «housing»"),
        ("label: theme/housing", "label: stance/neutral", "4:5", "no stance «neutral»"),
        ("label: theme/housing", "label: mood/housing", "4:5", "label"),
        ("    why:", "    colour: red\n    why:", "6:5", "unknown key «colour»"),
        ("    why: Words for a home.\n", "", "2:5", "«why» is missing"),
        ("languages: [nb]", "languages: [no]", "5:17", "languages"),
        ("languages: [nb]", "languages: [nb, en]", "5:5", "no language «en»"),
        ("{nb: [hjem]}", "{nb: [in*hjem]}", "7:26", "«in*hjem»"),
        ("{terms: {nb: [hjem]}}", "{cue: wory}", "7:13", "no cue set «wory»"),
        ("{terms: {nb: [hjem]}}", "{group: elderly}", "7:13", "no group «elderly»"),
        ("{terms: {nb: [hjem]}}", "{all: [{cue: worry}, {cue: [loss, x]}]}", "7:34", "no cue set «x»"),
        ("{terms: {nb: [hjem]}}", "{cue: worry, group: any}", "7:5", "exactly one of"),
        ("{terms: {nb: [hjem]}}", "{question: true}", "7:5", "without any term"),
        ("{terms: {nb: [hjem]}}", "{any: [{question: true}, {cue: worry}]}", "7:5", "without any term"),
        ("theme.housing.home", "theme.housing.words", "2:5", "is taken"),
        (
            "    version: 1",
            "    status: stable\n    examples: {no_match: [{nb: Her.}]}\n    version: 1",
            "4:5",
            "no match",
        ),
        ("[nb]", "[nb", "6:8", "expected"),
        ("{nb: [hjem]}", "{nb: [*hjem*]}", "7:26", "alias"),
        ("    version: 1", "    id: theme.b\n    version: 1", "3:5", "duplicate key"),
    ],
)
def test_every_error_has_its_place(
    problem_with: Callable[[str, str], tuple[str, str]], old: str, new: str, place: str, says: str
) -> None:
    where, message = problem_with(old, new)
    assert says in message
    assert where == f"rules/zz.yaml:{place}"


def test_all_problems_of_all_files_are_shown_at_once(folder: Path) -> None:
    rules = folder / "rules" / "rules.yaml"
    rules.write_text(
        rules.read_text("utf-8").replace("theme/housing", "theme/x").replace("cue: opposition", "cue: y")
    )
    with (folder / "groups.yaml").open("a", encoding="utf-8") as file:
        file.write("  - code: older-people\n    names: {nb: Eldre}\n    terms: {nb: [a*b]}\n")
    files = [problem.path.name for problem in validate(folder)]
    assert files == ["groups.yaml", "groups.yaml", "rules.yaml", "rules.yaml"]


def test_loading_stops_at_the_first_problem_and_counts_the_others(folder: Path) -> None:
    rules = folder / "rules" / "rules.yaml"
    rules.write_text(
        rules.read_text("utf-8").replace("theme/housing", "theme/x").replace("cue: opposition", "cue: y")
    )
    with pytest.raises(ConfigurationError, match="no theme «x»") as raised:
        load_pipeline(str(folder))
    assert "1 more" in raised.value.message
    assert raised.value.place.startswith(f"{rules}:4:")
    assert "known: housing" in raised.value.hint


@pytest.mark.parametrize("name", ["pipeline.yaml", "themes.yaml", "groups.yaml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    problems = validate(folder)
    assert [problem.path.name for problem in problems] == [name]


@pytest.mark.parametrize(
    "content", [b"", b"- a\n", b"\xff\xfe\x00", b"rules: 3\n", b"&a [*a]\n", b"!!python/object:os.system {}\n"]
)
def test_a_file_with_anything_in_it_is_a_problem_and_no_crash(folder: Path, content: bytes) -> None:
    (folder / "rules" / "odd.yaml").write_bytes(content)
    assert [problem.path.name for problem in validate(folder)] == ["odd.yaml"]


def test_yaml_that_reads_no_as_false_elsewhere_reads_a_word_here(folder: Path) -> None:
    (folder / "rules" / "own.yaml").write_text(RULE.replace("[hjem]", "[no, ja, on, off]"), encoding="utf-8")
    assert validate(folder) == []


def test_an_unknown_pipeline_names_those_that_ship() -> None:
    with pytest.raises(ConfigurationError, match="no pipeline «nope»") as raised:
        load_pipeline("nope")
    assert "rusmelding" in raised.value.hint


def test_the_hash_changes_with_any_byte_and_not_with_the_folder(mini_path: Path, folder: Path) -> None:
    before = ruleset_hash(folder)
    assert before == ruleset_hash(mini_path)
    with (folder / "cues" / "loss.yaml").open("a") as file:
        file.write("# a remark\n")
    assert ruleset_hash(folder) != before


def test_the_taxonomy_keeps_the_order_of_the_files_with_the_built_in_codes(mini_path: Path) -> None:
    taxonomy = load_pipeline(str(mini_path)).taxonomy
    assert next(iter(taxonomy.themes)) == "housing"
    assert next(iter(taxonomy.concerns)) == "group-at-risk"
    assert taxonomy.stakeholders["unknown"].name("sv") == "Okänd"
    assert taxonomy.groups["older-people"].name("nn") == "Eldre"


VOICES = """\
voices:
  - group: GROUP
    types: [TYPE]
    words: ["WORD"]
field: [FIELD]
"""


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("GROUP", "nobody", "voices.yaml:2:5", "no group «nobody»"),
        ("TYPE", "nobody", "voices.yaml:3:13", "no type of sender «nobody»"),
        ("FIELD", "nobody", "voices.yaml:5:9", "no type of sender «nobody»"),
        ("WORD", "*", "voices.yaml:4:13", "«*»"),
    ],
)
def test_what_voices_may_not_say_is_told_with_its_place(
    folder: Path, old: str, new: str, place: str, said: str
) -> None:
    taxonomy = load_pipeline(str(folder)).taxonomy
    known = {"GROUP": next(iter(taxonomy.groups)), "WORD": "eldreråd*"}
    known |= dict.fromkeys(("TYPE", "FIELD"), next(iter(taxonomy.stakeholders)))
    text = VOICES
    for key, value in (known | {old: new}).items():
        text = text.replace(key, value)
    (folder / "voices.yaml").write_text(text, encoding="utf-8")
    (problem,) = validate(folder)
    assert problem.place.removeprefix(f"{folder}/") == place
    assert said in problem.message


def test_labels_are_made_anew_when_the_known_bodies_change(folder: Path) -> None:
    (folder / "bodies").mkdir()
    before = ruleset_hash(folder)
    (folder / "bodies" / "norway.yaml").write_text("bodies: {}\n", encoding="utf-8")
    assert ruleset_hash(folder) != before
