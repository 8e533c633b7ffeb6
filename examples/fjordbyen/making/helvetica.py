"""Widths of Helvetica, and words broken where a line is full."""

import re
import unicodedata

_ASCII = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 "
    "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
    "278 556 500 722 500 500 500 334 260 334 584"
)
_WIDTHS = {chr(32 + number): int(width) for number, width in enumerate(_ASCII.split())}
_WIDTHS |= {"æ": 889, "Æ": 1000, "ø": 611, "Ø": 778, "…": 1000, "’": 222, "•": 350}
# Between two consonants that stand between vowels, none of them an s, which often joins compounds.
_JOINT = re.compile(r"(?<=[aeiouyæøåäö][bdfgklmnprtv])(?=[bdfghklmnprtv][aeiouyæøåäö])")


def width(text: str, size: float) -> float:
    """Width in points."""
    return (
        sum(_WIDTHS.get(sign) or _WIDTHS.get(unicodedata.normalize("NFD", sign)[0], 556) for sign in text)
        * size
        / 1000
    )


def wrapped(text: str, size: float, room: float) -> list[str]:
    """The text in lines of at most ``room`` points, long words broken with a hyphen."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if width(longer, size) <= room:
            line = longer
            continue
        head, tail = _broken(word, line, size, room)
        lines.append(f"{line} {head}".strip())
        line = tail
    return [*lines, line]


def _broken(word: str, line: str, size: float, room: float) -> tuple[str, str]:
    joints = [match.start() for match in _JOINT.finditer(word) if 3 < match.start() < len(word) - 3]
    for at in reversed(joints):
        if word.isalpha() and width(f"{line} {word[:at]}-", size) <= room:
            return word[:at] + "-", word[at:]
    return "", word
