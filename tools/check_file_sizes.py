"""Fail when a source file is longer than a reader can hold in mind.

    python tools/check_file_sizes.py

Prints each Python file above the limit and exits 1; prints nothing and exits 0 otherwise.
"""

import sys
from pathlib import Path

LINES = 500
FOLDERS = ("hearing", "tests", "tools", "benchmarks", "examples", "models")


def too_long(root: Path) -> list[tuple[Path, int]]:
    """Python files below ``root``'s source folders with more than ``LINES`` lines, and how many they have."""
    counted = [
        (path, len(path.read_text(encoding="utf-8").splitlines()))
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.py"))
    ]
    return [(path, lines) for path, lines in counted if lines > LINES]


if __name__ == "__main__":
    found = too_long(Path(__file__).resolve().parent.parent)
    for path, lines in found:
        print(f"{path}: {lines} lines, the limit is {LINES}: move a part that has a name of its own")
    sys.exit(bool(found))
