"""Where the data that travels with the package lies: in the wheel, or beside the package in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """Folder ``name`` (``pipelines`` or ``models``) as shipped."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
