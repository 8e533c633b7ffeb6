"""Time and memory of ``hearing run`` on the example hearing, repeated to many responses.

    python benchmarks/many_responses.py [COUNT …]

Prints for each count: responses, seconds for a first run and for a second over the unchanged hearing, responses a
second, and the most memory of all its processes together (Linux; shared pages counted once). Scans are left out:
tesseract has its own speed.
"""

import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "examples" / "fjordbyen")]

import make  # noqa: E402
from making.texts import Block, Text, load_texts  # noqa: E402

ONE_ANSWER = {"pdf", "docx", "odt", "rtf", "txt", "txt-cp1252", "md", "html-article", "html-answer", "eml", "msg"}


def repeated(texts: list[Text], count: int) -> list[Text]:
    """``count`` texts, each with a line of its own so that none repeats another."""
    usable = [text for text in texts if text["format"] in ONE_ANSWER]
    return [_numbered(usable[number % len(usable)], number) for number in range(count)]


def _numbered(text: Text, number: int) -> Text:
    header = {**text.header, "file": f"{number:05} {text['file']}", "zip": "", "mail": "", "copy": ""}
    return replace(text, header=header, blocks=(*text.blocks, Block(f"Journalpost nummer {number}.")))


def run(hearing: Path) -> tuple[float, int]:
    """Wall seconds and most megabytes of one ``hearing run``; that some files could not be used is well."""
    start, most = time.perf_counter(), 0
    command = [sys.executable, "-m", "hearing", "run", str(hearing)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, sum(map(memory_of, family_of(process.pid))))
        time.sleep(0.2)
    if process.returncode not in (0, 4):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - start, most // 1024


def family_of(pid: int) -> set[int]:
    """A process and all that descend from it."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    family = {pid}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def memory_of(pid: int) -> int:
    """Kilobytes of a process, its share of what it shares; 0 if it has ended."""
    with suppress(OSError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return 0


def main(counts: list[int]) -> None:
    """Measure each count in a hearing of its own."""
    texts = load_texts(ROOT / "examples" / "fjordbyen" / "texts")
    print(f"{'responses':>10}{'first run s':>14}{'again s':>10}{'a second':>10}{'most MB':>12}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            hearing = Path(folder) / "hearing"
            make.write_hearing(hearing, repeated(texts, count))
            (first, most), (again, _) = run(hearing), run(hearing)
        print(f"{count:>10}{first:>14.1f}{again:>10.1f}{count / first:>10.1f}{most:>12}", flush=True)


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [100, 1000])
