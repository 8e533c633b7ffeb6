"""Well-known bodies of a pipeline: by which names they go, and what they are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearing.language.wordlist import words
from hearing.rules.schema import BodiesFile

# After a name of one word these go on with it («Fagforbundet avdeling 12»); other common words do not
# («Kommunal rusomsorg» is no local branch of Kommunal).
_GOES_ON = words(
    "i på ved vid og och for för av avd avdeling avdelning lokallag lokalforening region regionen sektion seksjon "
    "fylkeslag krets kretsen distrikt distriktet lokalavdelning klubben förening klubb"
)
_BEFORE = r"(?:Stiftelsen|Stiftinga|Foreningen|Foreininga|Föreningen|Riksförbundet|Landsforeningen|The) "
_PART = re.compile(r"[,;/(]\s*|\s[–—-]\s|\s(?:og|och|v/)\s")
_WORD = re.compile(r"(?<![\w-])[\w-]+")
_COMPANY = re.compile(r"\b(?:AS|ASA|AB|HB|ANS|DA|Ltd)$")
_NEXT_WORD = re.compile(r"[\s-]+(?P<word>[\w]+)")


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body by its name to show, with the code of its type."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Known:
    """A known body in a name; ``whole`` where the name says nothing else, so that it may be replaced."""

    body: KnownBody
    whole: bool


class KnownBodies:
    """Finds the known body with which a name, or a part of it, begins."""

    def __init__(self, files: Iterable[BodiesFile]) -> None:
        self._by_name: dict[str, KnownBody] = {}
        written: set[str] = set()
        for names, body in named(files):
            for name in names:
                self._by_name.setdefault(name.casefold(), body)
            written.update(names)
        self._pattern = _pattern(written)

    def at_start(self, name: str) -> Known | None:
        """The known body with which ``name`` or a part of it begins; of several the first."""
        return self._find(name, _starts(name))

    def anywhere(self, name: str) -> Known | None:
        """The known body that any word of ``name`` begins: «Solvik Røde Kors»."""
        return self._find(name, [word.start() for word in _WORD.finditer(name)])

    def _find(self, name: str, starts: Iterable[int]) -> Known | None:
        if self._pattern is None:
            return None
        for start in starts:
            match = self._pattern.match(name, start)
            if match and _ends_there(name, match):
                body = self._body(match["name"])
                is_whole = match.span() == (0, len(name))
                if body and (is_whole or " " in match["name"] or not _COMPANY.search(name)):
                    return Known(body, is_whole)
        return None

    def _body(self, name: str) -> KnownBody | None:
        lower = name.casefold()
        return self._by_name.get(lower) or self._by_name.get(lower.removesuffix("s"))


def named(files: Iterable[BodiesFile]) -> Iterator[tuple[list[str], KnownBody]]:
    """All names of each body."""
    for file in files:
        for code, bodies in file.bodies.items():
            for line in bodies:
                names = [name.strip() for name in line.split(" | ")]
                yield names, KnownBody(names[0], str(code))


def _pattern(names: set[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    alternatives = "|".join(map(_as_pattern, sorted(names, key=lambda name: (-len(name), name))))
    return re.compile(rf"(?:{_BEFORE})?(?P<name>{alternatives})(?!\w)")


def _as_pattern(name: str) -> str:
    """Case counts for acronyms and first letters: RIO is not Rio, and no body is called «normal»."""
    if not any(letter.islower() for letter in name):
        return re.escape(name)
    return rf"{re.escape(name[0])}(?i:{re.escape(name[1:])})s?"


def _starts(name: str) -> list[int]:
    return [0, *(part.end() for part in _PART.finditer(name))]


def _ends_there(name: str, match: re.Match[str]) -> bool:
    """Whether what follows a name of one word may belong to a branch of the body."""
    following = _NEXT_WORD.match(name, match.end())
    if following is None or " " in match["name"]:
        return True
    word = following["word"]
    if name[match.end()] == "-" and word[0].islower():
        return True
    return not word[0].islower() or word in _GOES_ON
