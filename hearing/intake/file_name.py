"""What a file's name says about the sender."""

import re
from pathlib import PurePosixPath

from hearing.intake.names import Bodies, is_person

# Words that say what a file is, not whose it is.
_KIND_WORDS = re.compile(
    r"\b(?:h[øo]e?rings?(?:svar|uttalelse|uttale|innspill|notat)?|h[øo]e?yrings?(?:svar|uttale|fråsegn|"
    r"innspel)?|remiss(?:var|yttrande|"
    r"svar)?|yttrande|uttalelse|fråsegn|innspill|innspel|synpunkter|merknader|kommentarer|svar|svarbrev|brev|"
    r"epost|e-post|"
    r"vedlegg|bilaga|kopi|signert|endelig|final|utkast|skannet?|scan(?:ned)?|dokument|document|image|img|dok|"
    r"doc|untitled|"
    r"uten navn|ny|nytt|v\d+|versjon|til|fra|frå|från|på|over|över|om|vedr|ang|\w+politisk\w*|"
    r"\w*(?:melding|plan|program|strategi)(?:en|et|a|n)?)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b[A-Z]{0,4}\d[\d./-]*[a-z]?\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[–—-]+\s+|_+|,|\s{2,}|\(|\)")


def sender_in_file_name(path: str, bodies: Bodies) -> str:
    """The body or person that the name of the file names; empty where it names none.

    Numbers, dates and words such as «høringssvar» are no sender.
    """
    stem = PurePosixPath(path).stem
    if " " not in stem:
        return _named(re.sub(r"[_-]+", " ", stem), bodies)
    parts = (*_SEPARATOR.split(stem), _SEPARATOR.sub(" ", stem))
    return next((name for part in parts if (name := _named(part, bodies))), "")


def _named(part: str, bodies: Bodies) -> str:
    text = " ".join(_NUMBER.sub(" ", _KIND_WORDS.sub(" ", part)).split()).strip(" .-–")
    if not text:
        return ""
    name = text if text[0].isupper() else text[0].upper() + text[1:]
    return name if bodies.is_body(name) or is_person(text) else ""
