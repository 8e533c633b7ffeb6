"""What a digest was made from: hashes of every input, rules, models and versions, so that it can be made again."""

import hashlib
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from hearing import __version__
from hearing.core.model import Source

MANIFEST_VERSION = 1

# What decides what is read, labelled and written; the rest of the environment does not.
_LIBRARIES = (
    "lxml", "numpy", "openpyxl", "pyahocorasick", "pypdfium2", "python-docx", "rapidfuzz", "scikit-learn",
    "simplemma", "spacy", "XlsxWriter",
)  # fmt: skip


def manifest(
    sources: Iterable[Source], made_with: Mapping[str, str], settings: Iterable[Path], outputs: Iterable[Path]
) -> dict[str, Any]:
    """The manifest as plain values; it holds no time, so that two runs give the same.

    Args:
        sources: Every file that came in.
        made_with: What the labels were made with, as the store has it.
        settings: The hearing's own files: its settings, the draft, the list of invited bodies, its rules.
        outputs: Files that were written.
    """
    return {
        "manifest_version": MANIFEST_VERSION,
        "program": f"hearing {__version__}",
        "python": platform.python_version(),
        "libraries": {name: found for name in _LIBRARIES if (found := _version(name))},
        "labelled_with": dict(sorted(made_with.items())),
        "settings": _hashes(settings),
        "inputs": [
            {"file": one.path, "sha256": one.sha256, "bytes": one.size, "status": str(one.status)}
            for one in sources
        ],
        "outputs": _hashes(outputs),
    }


def _hashes(paths: Iterable[Path]) -> dict[str, str]:
    return {path.name: _sha256(path) for path in sorted(paths) if path.is_file()}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
