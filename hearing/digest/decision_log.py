"""The log of decisions as it leaves the program: as a table, and as JSON Lines."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from hearing.digest.export import harmless, writable
from hearing.store.decision_records import COLUMNS, as_record
from hearing.store.decisions import Decision


def as_table(records: Iterable[Mapping[str, Any]], columns: Sequence[str] = ()) -> bytes:
    """CSV as Nordic Excel opens it; nothing in it is a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    if columns:
        writer.writerow(columns)
    for number, one in enumerate(records):
        if number == 0 and not columns:
            writer.writerow(one)
        writer.writerow([harmless(value) for value in one.values()])
    return buffer.getvalue().encode("utf-8-sig")


def as_lines(records: Iterable[Mapping[str, Any]]) -> bytes:
    """One JSON object for each record."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records).encode()


def write_log(decisions: Iterable[Decision], folder: Path) -> list[Path]:
    """Write ``decisions.csv`` and ``decisions.jsonl``."""
    made = [as_record(one) for one in decisions]
    contents = {"decisions.csv": as_table(made, COLUMNS), "decisions.jsonl": as_lines(made)}
    with writable(folder):
        for name, content in contents.items():
            (folder / name).write_bytes(content)
    return [folder / name for name in contents]
