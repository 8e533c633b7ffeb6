"""Who the sender is, in the words a response uses of itself."""

import re
from dataclasses import dataclass

from hearing.core.model import Response
from hearing.intake.phrases import any_of

_OWN_BODIES = (
    # nb and nn
    "bydelen", "bydelsutvalget", "bydelsdirektøren", "utvalget", "rådet", "eldrerådet", "ungdomsrådet",
    "brukerrådet", "brukarrådet", "foreningen", "foreninga", "foreininga", "lokallaget", "fylkeslaget", "laget",
    "forbundet", "organisasjonen", "stiftelsen", "stiftinga", "styret", "klubben", "senteret", "sykehuset",
    "sjukehuset", "helseforetaket", "klinikken", "etaten", "avdelingen", "avdelinga", "menigheten", "nemnda",
    "utvalet", "formannskapet", "kommunestyret", "bystyret", "partiet", "gruppen", "gruppa", "nettverket",
    "borettslaget", "velforeningen", "rektor", "skolen", "skulen", "politidistriktet", "enheten", "komiteen",
    "flertallet", "fleirtalet", "mindretallet", "mindretalet", "flertall", "mindretall", "statsforvalteren",
    "statsforvaltaren", "medlemmene fra", "medlemene frå", "høringsinstansen",
    # sv
    "föreningen", "förbundet", "organisationen", "styrelsen", "nämnden", "stadsdelsnämnden", "förvaltningen",
    "stadsdelsförvaltningen", "länsstyrelsen", "myndigheten", "kliniken", "pensionärsrådet", "församlingen",
    "ledamöterna från", "majoriteten", "minoriteten",
)  # fmt: skip
_SUB_BODIES = re.compile(r"bydel|råd\b|rådet|utval|etat|nämnd|stadsdel|forening|lag\b|avdeling|enhet|förvaltning")
_TITLES = {
    "kommune": "kommunen",
    "fylkeskommune": "fylkeskommunen",
    "kommun": "kommunen",
    "stad": "staden",
    "region": "regionen",
}
_WORD = re.compile(r"[^\W\d_][\w-]+")
_OWN_BODY = any_of(_OWN_BODIES)
_COMMON = 5  # letters that two forms of a name share


@dataclass(frozen=True, slots=True)
class Speaker:
    """The sender as it may name itself.

    Attributes:
        words: Lower-case words of its name and of the body it answers for, and its initials.
        titles: What it may call itself that is also said of whoever holds the hearing, such as «kommunen».
    """

    words: frozenset[str]
    titles: frozenset[str]

    @classmethod
    def of(cls, response: Response) -> "Speaker":
        """The sender of a response."""
        name = f"{response.sender} {response.on_behalf_of or ''}".lower()
        words = _WORD.findall(name)
        initials = "".join(word[0] for word in _WORD.findall(response.sender.lower()))
        return cls(
            frozenset(words) | ({initials} if len(initials) > 1 else set()),
            frozenset() if _SUB_BODIES.search(name) else frozenset(_TITLES.get(word, "") for word in words),
        )

    @property
    def known(self) -> bool:
        """Whether the sender's name was found."""
        return bool(self.words)

    def is_named_by(self, name: str) -> bool:
        """Whether a lower-case name in the text, such as «bydelen» or «fagforbundet», is the sender's."""
        if _OWN_BODY.search(name):
            return True
        last = name.rsplit(maxsplit=1)[-1] if name.strip() else ""
        return any(_same(last, word) for word in self.words)


def _same(one: str, other: str) -> bool:
    """Whether two words are forms of one: «fagforbund», «fagforbundet», «fagforbundets»."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _COMMON:
        return one == other
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _COMMON
