"""A job that hangs, crashes or eats memory harms nobody else."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.batch.workers import Failure, Limits, run_jobs
from hearing.core.errors import ConfigurationError

Task = tuple[str, int]


def start(setup: int) -> Callable[[Task], int]:
    def work(task: Task) -> int:
        what, value = task
        if what == "hang":
            time.sleep(600)
        elif what == "spawn":
            Path(os.environ["HEARING_TEST_PID"]).write_text(
                str(subprocess.Popen(["sleep", "600"]).pid), encoding="utf-8"
            )
            time.sleep(600)
        elif what == "crash":
            os._exit(3)
        elif what == "eat":
            return len(bytearray(3 * 2**30))
        return setup + value

    return work


def outcomes(tasks: list[Task], seconds: float = 20, workers: int = 2) -> dict[Task, int | Failure]:
    return dict(run_jobs(start, 100, tasks, workers=workers, limits=Limits(seconds, megabytes=1024)))


def test_every_job_gets_its_result() -> None:
    tasks = [("add", number) for number in range(30)]
    assert outcomes(tasks) == {task: 100 + task[1] for task in tasks}


@pytest.mark.parametrize(("what", "reason"), [("hang", "time"), ("crash", "crash"), ("eat", "memory")])
def test_a_bad_job_fails_alone(what: str, reason: str) -> None:
    tasks = [("add", 1), (what, 0), ("add", 2), ("add", 3), (what, 1), ("add", 4)]
    found = outcomes(tasks, seconds=1.5 if what == "hang" else 20)
    assert {task for task, result in found.items() if result == Failure(reason)} == {(what, 0), (what, 1)}
    assert {result for task, result in found.items() if task[0] == "add"} == {101, 102, 103, 104}


def test_one_worker_goes_on_after_a_crash() -> None:
    assert outcomes([("crash", 0), ("add", 1)], workers=1) == {("crash", 0): Failure("crash"), ("add", 1): 101}


def test_programs_that_a_worker_started_die_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "pid"
    found = dict(run_jobs(start_with_note, str(note), [("spawn", 0)], workers=1, limits=Limits(2, megabytes=1024)))
    assert found == {("spawn", 0): Failure("time")}
    pid = int(note.read_text(encoding="utf-8"))
    for _ in range(50):
        if not Path(f"/proc/{pid}").exists() or "Z" in Path(f"/proc/{pid}/stat").read_text().split()[2]:
            return
        time.sleep(0.1)
    pytest.fail("the program still runs")


def start_with_note(note: str) -> Callable[[Task], int]:
    os.environ["HEARING_TEST_PID"] = note
    return start(0)


def start_wrongly(_: int) -> Callable[[Task], int]:
    raise ConfigurationError("no such rule", place="rules.yaml:3:1", hint="mend the file")


def test_a_worker_that_cannot_start_says_why() -> None:
    with pytest.raises(ConfigurationError) as caught:
        list(run_jobs(start_wrongly, 0, [("add", 1)] * 9, workers=2, limits=Limits()))
    assert (str(caught.value), caught.value.hint) == ("rules.yaml:3:1: no such rule", "mend the file")


def test_no_jobs_need_no_workers() -> None:
    assert outcomes([]) == {}


def test_jobs_are_taken_only_as_fast_as_they_are_done() -> None:
    taken = []

    def jobs() -> object:
        for number in range(50):
            taken.append(number)
            yield ("add", number)

    results = run_jobs(start, 0, jobs(), workers=2, limits=Limits())  # type: ignore[arg-type]
    next(results)
    assert len(taken) <= 4
    results.close()
