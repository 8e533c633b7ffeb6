"""``hearing review`` as its user runs it: a decision at the desk stands in the digest, and goes on standing."""

import json
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
from lxml import html

from hearing.core.places import shipped

Run = Callable[..., subprocess.CompletedProcess[str]]


@contextmanager
def desk_of(folder: Path) -> Iterator[httpx2.Client]:
    """A browser that has followed the link that the command prints."""
    command = [sys.executable, "-m", "hearing", "review", str(folder), "--no-browser", "--by", "Siri"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr
        found = re.search(r"(http://127\.0\.0\.1:\d+)(/\S+)", process.stderr.readline())
        assert found
        try:
            with httpx2.Client(base_url=found[1], headers={"origin": found[1]}, follow_redirects=True) as client:
                assert client.get(found[2]).status_code == 200
                yield client
            process.send_signal(signal.SIGINT)
            assert process.wait(20) in (0, 130)
        finally:
            process.kill()


def concerns(folder: Path) -> set[str]:
    digest = json.loads((folder / "digest" / "digest.json").read_text(encoding="utf-8"))
    return {one["code"] for one in digest["concerns"]}


def exported(hearing: Run, folder: Path) -> set[str]:
    hearing("export", folder)
    lines = (folder / "export" / "responses.jsonl").read_text(encoding="utf-8").splitlines()
    paragraphs = [one for line in lines for one in json.loads(line)["paragraphs"]]
    return {concern["code"] for one in paragraphs for concern in one["concerns"]}


def reject_first(client: httpx2.Client, code: str) -> None:
    page = html.fromstring(client.get(f"/labels/concern/{code}").text)
    form = page.xpath("//form[@method='post'][input[@name='code'][@value=$code]]", code=code)[0]
    fields = {one.get("name"): one.get("value") for one in form.findall("input")}
    assert client.post(form.get("action"), data={"act": "reject", **fields}).status_code == 200


def test_a_decision_stands_in_digest_and_export_after_new_rules_and_a_letter_that_is_saved_anew(
    hearing: Run, hearing_folder: Path
) -> None:
    shutil.copytree(shipped("pipelines") / "rusmelding", hearing_folder / "regler")
    settings = hearing_folder / "hearing.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "pipeline: regler\n", encoding="utf-8")
    hearing("run", hearing_folder)
    before = concerns(hearing_folder)
    code = sorted(before)[0]
    with desk_of(hearing_folder) as client:
        reject_first(client, code)
    hearing("digest", hearing_folder)
    assert concerns(hearing_folder) == before - {code}

    letter = hearing_folder / "inbox" / "pårørende.txt"
    letter.write_text(letter.read_text(encoding="utf-8") + "\nPS: Vi kommer gjerne i møte.\n", encoding="utf-8")
    pipeline = hearing_folder / "regler" / "pipeline.yaml"
    pipeline.write_text(pipeline.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    hearing("run", hearing_folder)
    assert concerns(hearing_folder) == before - {code}
    assert code not in exported(hearing, hearing_folder)


def test_what_was_gone_through_is_gold_that_labels_are_held_against(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    assert "hearing review" in hearing("export", hearing_folder, "--gold", check=5).stderr
    with desk_of(hearing_folder) as client:
        page = html.fromstring(client.get("/responses").text)
        first = page.xpath("//tbody//a/@href")[0]
        assert client.post(f"{first}/done", data={"seen": 0}).status_code == 200
    hearing("export", hearing_folder, "--gold", "--log")
    gold = hearing_folder / "gold"
    done = hearing("evaluate", gold, "--predicted", gold / "by-machine.jsonl")
    assert "1 responses, 0 without a prediction" in done.stdout
    log = (hearing_folder / "export" / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["made_by"] for line in log} == {"Siri"}
    assert (hearing_folder / "export" / "decisions.csv").is_file()


def test_there_is_no_desk_before_there_are_labels(hearing: Run, hearing_folder: Path) -> None:
    done = hearing("review", hearing_folder, "--no-browser", check=5)
    assert "hearing run" in done.stderr
