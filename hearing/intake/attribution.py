"""Lines that say where the text before them is from: «– Planutkastet kap. 3»."""

import re

from hearing.intake.phrases import alternatives
from hearing.intake.proposal import PLACES

_TITLES = (
    # what a proposal is called when it is named as a source, also without an article
    "*melding", "*meldinga", "*meldingen", "*utkast", "*utkastet", "*plan", "*planen", "*planforslag*",
    "*forslag", "*forslaget", "*notat", "*notatet", "*strategi", "*strategien", "*program", "*programmet",
    "*framlegg", "*framlegget", "*förslag", "*förslaget", "*strategin", "*promemoria", "*promemorian",
    "remissen", "remissversionen", "*utredning", "*utredningen", "*betänkande", "*betänkandet", "*proposisjon*",
)  # fmt: skip
_WORD = r"[\w.:/–-]+"
_OPENING = (
    r"(?:[–—-]\s?|\()?(?:(?:kilde|kjelde|källa|sitat|citat|fra|frå|från|ur|hentet fra|henta frå|jf|jfr)\.?:? )?"
)
_PAGE = (
    rf"(?:,? ?(?:på )?(?:{alternatives(PLACES)}|s|sid|side|sidan|pkt|kap)\.? ?\d+(?:[.:–-]\d+)*"
    r"(?: ?(?:og|och|–|-) ?\d+)?)"
)
_LINE = re.compile(
    rf"^(?P<opening>{_OPENING})[«”\"]?(?:{_WORD} ){{0,5}}?(?P<title>{alternatives(_TITLES)})(?!\w)[»”\"]?"
    rf"(?: {_WORD}){{0,4}}?(?P<pages>{_PAGE}*)\)?\.?$"
)
_ONLY_PAGES = re.compile(rf"^(?:[–—-]\s?|\(){_PAGE}+\)?\.?$")
_SENTENCE = re.compile(
    r"\b(?:er|är|har|vil|vill|skal|ska|må|bør|bör|kan|mangler|manglar|saknar|savner|støtter|støttar|stöder|til|till"
    r"|om|om|vår|vårt|våre|våra|ikke|ikkje|inte|høringssvar|høyringssvar|yttrande|uttalelse|fråsegn|fråsegna|viser"
    r"|innspill|innspel|synspunkter|merknader|synpunkter|foreslår|føreslår|föreslår|gir|gjev|ger)\b"
)
_LONGEST = 10  # words


def is_attribution(line: str) -> bool:
    """Whether a line could name the proposal as the source of what stands before it.

    Without a dash or a page it could be a heading too; ``says_where`` tells.
    """
    text = line.strip().lower()
    if not text or len(text.split()) > _LONGEST or _SENTENCE.search(text):
        return False
    return _LINE.match(text) is not None or _ONLY_PAGES.match(text) is not None


def says_where(line: str) -> bool:
    """Whether an attribution line has the dash, source word or page that no heading has."""
    text = line.strip().lower()
    found = _LINE.match(text)
    return bool(found and (found["opening"] or found["pages"])) or _ONLY_PAGES.match(text) is not None
