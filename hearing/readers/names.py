"""Names of files inside other files, made safe to show; nothing is ever written under them."""

import re
import unicodedata

_DRIVE = re.compile(r"^[A-Za-z]:")
_LONGEST = 200


def safe_name(name: str, otherwise: str = "unnamed") -> str:
    """The name without what could lead out of a folder or fool the eye.

    Drive letters, leading slashes, ``..`` and control characters go, backslashes become slashes, letters are
    composed (NFC), and a part longer than 200 characters keeps its beginning and its ending.

    Args:
        name: As the container gives it.
        otherwise: What to call the file if nothing is left.
    """
    visible = "".join(sign for sign in unicodedata.normalize("NFC", name) if not _hidden(sign))
    parts = _DRIVE.sub("", visible.replace("\\", "/")).split("/")
    kept = [_shortened(part.strip()) for part in parts if part.strip() not in {"", ".", ".."}]
    return "/".join(kept) or otherwise


def is_unsafe(name: str) -> bool:
    """Whether the name points out of its folder or holds what cannot be seen."""
    climbs = ".." in name.replace("\\", "/").split("/")
    return climbs or "\\" in name or name.startswith("/") or bool(_DRIVE.match(name)) or any(map(_hidden, name))


def unique_name(name: str, taken: set[str]) -> str:
    """The name, with a number before its ending if it is taken; added to ``taken``."""
    stem, dot, ending = name.rpartition(".")
    if not dot or "/" in ending:
        stem, dot, ending = name, "", ""
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{stem} ({number}){dot}{ending}"
    taken.add(free.casefold())
    return free


def _hidden(sign: str) -> bool:
    """Control and format characters; the latter can turn «fdp.exe» round into «exe.pdf»."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs"}


def _shortened(part: str) -> str:
    return part if len(part) <= _LONGEST else f"{part[: _LONGEST - 21]}…{part[-20:]}"
