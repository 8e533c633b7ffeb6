"""The matrix as CSV, as Nordic Excel opens it: ``;`` between cells, UTF-8 with a byte order mark."""

import csv
from pathlib import Path

from hearing.digest.export import harmless
from hearing.digest.matrix.columns import COLUMNS, FIELD_HEADINGS
from hearing.digest.matrix.model import FIELDS, Matrix
from hearing.digest.translations import words_in


def write_table(matrix: Matrix, path: Path) -> None:
    """Write the matrix to ``path``; what was typed stands in its columns."""
    words = words_in(matrix.language)
    headings = [column.heading for column in COLUMNS] + [FIELD_HEADINGS[name] for name in FIELDS]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(words.gettext(heading) for heading in headings)
        for point in matrix.points:
            typed = matrix.typed.get(point.id, {})
            cells = [column.value(point, words) for column in COLUMNS] + [typed.get(name, "") for name in FIELDS]
            writer.writerow(harmless(cell) for cell in cells)
