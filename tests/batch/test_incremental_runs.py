"""Whatever happens to an inbox, and whenever a run is cut short: the end is that of one run over what is there."""

import io
import random
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest

from hearing.batch import run
from hearing.batch.known import reader_of
from hearing.batch.run import Engine, ingest
from hearing.core.errors import NoUsableInput
from hearing.intake.hearing_file import load_hearing
from hearing.store.store import Store

BODIES = ("Pårørendelaget Nord", "Eldrerådet i Fjordby", "Fjordby vel", "Sykepleierne i Fjordby")


class Killed(BaseException):
    """The machine stops."""


def letter(number: int, gap: str = "\n\n") -> bytes:
    body = BODIES[number % len(BODIES)]
    return gap.join((f"Høringssvar fra {body}", f"Vi støtter tiltak {number}.", f"Hilsen\n{body}")).encode()


def archive(members: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in members:
            file.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def mail(number: int, attachments: Iterable[bytes]) -> bytes:
    message = EmailMessage()
    message["From"] = f"{BODIES[number % len(BODIES)]} <post@lag{number}.example>"
    message["Subject"] = "Høring"
    message.set_content("Vedlagt følger vårt svar.\n")
    for at, content in enumerate(attachments):
        message.add_attachment(content, maintype="text", subtype="plain", filename=f"svar{at}.txt")
    if message.is_multipart():
        message.set_boundary("=-=")
    return message.as_bytes()


def some_file(dice: random.Random) -> tuple[str, bytes]:
    """A letter, the same words in other bytes, an archive, an archive in an archive, or a mail with letters."""

    def some_letter() -> bytes:
        return letter(dice.randrange(5), dice.choice(["\n\n", "\n\n\n"]))

    kind = dice.choices(("txt", "zip", "deep", "eml"), (6, 2, 1, 1))[0]
    if kind == "txt":
        return ".txt", some_letter()
    if kind == "zip":
        return ".zip", archive((f"{at}.txt", some_letter()) for at in range(dice.randrange(1, 4)))
    if kind == "deep":
        return ".zip", archive([("inner.zip", archive([("x.txt", some_letter())])), ("y.txt", some_letter())])
    return ".eml", mail(dice.randrange(4), [some_letter() for _ in range(dice.randrange(3))])


def stir(inbox: Path, dice: random.Random) -> None:
    """Add, copy, change, remove or rename a file."""
    files = sorted(inbox.iterdir())
    suffix, content = some_file(dice)
    what = dice.choice(("add", "add", "copy", "change", "remove", "rename")) if files else "add"
    if what == "add":
        (inbox / f"{dice.choice('abcdefgh')}{suffix}").write_bytes(content)
        return
    file = dice.choice(files)
    other = inbox / f"{dice.choice('abcdefgh')}{file.suffix}"
    if what == "change":
        file.write_bytes(content)
    elif what == "remove":
        file.unlink()
    elif what == "rename":
        file.rename(other)
    elif other != file:
        shutil.copy(file, other)


@pytest.fixture
def kill_after(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Do jobs in this process, and stop the machine after so many of them."""
    left = {"jobs": 10**9}

    def here(
        start: Callable[..., Callable[..., object]], setup: object, jobs: Iterable[object], **_: object
    ) -> Iterator[object]:
        work = start(setup)
        for job in jobs:
            left["jobs"] -= 1
            if left["jobs"] < 0:
                raise Killed
            yield job, work(job)

    monkeypatch.setattr(run, "run_jobs", here)
    return left


def ingested(folder: Path) -> tuple[object, ...]:
    hearing = load_hearing(folder)
    with Store(hearing.store) as store:
        ingest(hearing, store, reader_of(hearing), Engine())
        responses = [
            (r.id, r.source, r.kind, r.sender, r.duplicate_of) for r in (one.response for one in store.labelled())
        ]
        unpacked = sorted(path.name for path in hearing.unpacked.glob("*"))
        return list(store.sources()), responses, unpacked, store.count_waiting()


@pytest.mark.parametrize("seed", range(24))
def test_the_end_is_that_of_one_run(tmp_path: Path, kill_after: dict[str, int], seed: int) -> None:
    dice = random.Random(seed)
    folder, fresh = tmp_path / "hearing", tmp_path / "fresh"
    (folder / "inbox").mkdir(parents=True)
    (folder / "hearing.yaml").write_text("title: Plan\n", encoding="utf-8")
    for _ in range(5):
        for _ in range(dice.randrange(1, 4)):
            stir(folder / "inbox", dice)
        kill_after["jobs"] = dice.randrange(5) if dice.random() < 0.4 else 10**9
        with suppress(Killed, NoUsableInput):
            ingested(folder)
    kill_after["jobs"] = 10**9
    (folder / "inbox" / "last.txt").write_bytes(letter(7))
    shutil.copytree(folder / "inbox", fresh / "inbox")
    shutil.copy(folder / "hearing.yaml", fresh)
    assert ingested(folder) == ingested(fresh)
