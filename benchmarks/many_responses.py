"""Time and memory of ``hearing run`` on the example hearing, repeated to many responses.

    python benchmarks/many_responses.py [COUNT …]

Prints for each count: responses, seconds for a first run and for a second run over the unchanged hearing, responses
a second, and the memory of the largest process. Scans are left out: tesseract's time says nothing of this program's.
"""

import resource
import subprocess
import sys
import tempfile
import time
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


def seconds_of(*command: str) -> float:
    """Wall time of a command, which may end with «some files could not be used»."""
    start = time.perf_counter()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    if code not in (0, 4):
        raise SystemExit(f"{' '.join(command)} ended with {code}")
    return time.perf_counter() - start


def main(counts: list[int]) -> None:
    """Measure each count in a hearing of its own."""
    texts = load_texts(ROOT / "examples" / "fjordbyen" / "texts")
    print(f"{'responses':>10}{'first run s':>14}{'again s':>10}{'a second':>10}{'largest MB':>12}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            hearing = Path(folder) / "hearing"
            make.write_hearing(hearing, repeated(texts, count))
            run = (sys.executable, "-m", "hearing", "run", str(hearing))
            first, again = seconds_of(*run), seconds_of(*run)
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{count:>10}{first:>14.1f}{again:>10.1f}{count / first:>10.1f}{largest:>12}", flush=True)


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [100, 1000])
