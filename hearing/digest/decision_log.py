"""The log of decisions as it leaves the program: as a table, and as JSON Lines."""

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

from hearing.digest.export import harmless, writable
from hearing.store.decision_records import COLUMNS, as_record
from hearing.store.decisions import Decision


def as_table(decisions: Iterable[Decision]) -> bytes:
    """CSV as Nordic Excel opens it; nothing in it is a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(COLUMNS)
    for one in decisions:
        writer.writerow([harmless(value) for value in as_record(one).values()])
    return buffer.getvalue().encode("utf-8-sig")


def as_lines(decisions: Iterable[Decision]) -> bytes:
    """One JSON object for each decision."""
    return "".join(json.dumps(as_record(one), ensure_ascii=False) + "\n" for one in decisions).encode()


def write_log(decisions: Iterable[Decision], folder: Path) -> list[Path]:
    """Write ``decisions.csv`` and ``decisions.jsonl``."""
    made = list(decisions)
    contents = {"decisions.csv": as_table(made), "decisions.jsonl": as_lines(made)}
    with writable(folder):
        for name, content in contents.items():
            (folder / name).write_bytes(content)
    return [folder / name for name in contents]
