"""How a digest is made, and what it does not tell."""

from hearing.digest.model import About
from hearing.digest.themes import FEWEST_PERSONS
from hearing.digest.translations import N_, Words

_LABELS = N_(
    "All labels are automatic proposals by rules and, where one is named, a model. They can be wrong, and "
    "concerns can have been missed: what is not flagged has not been cleared."
)
_COUNTS = N_(
    "Counts of documents do not weigh arguments. Bodies and private persons are counted apart, and several "
    "answers from one body count as one body."
)
_VOICE = N_("A concern is the sender's own. The draft's text and views that are only reported are not counted.")
_QUANTITIES = N_(
    "Quantities mean: all; a large majority, three quarters or more; a majority, more than half; many, a quarter "
    "or more and at least five; several, at least three; a few, two. They are used from ten bodies upwards and "
    "are shares of those with a view on the point: for the stance those that take a stand, for concerns those "
    "with remarks. Below ten only the count is given, and a single body is named."
)
_VIEWS = N_(
    "What is said of a theme is read paragraph by paragraph: support, a reservation, opposition, or a proposal, "
    "which is new wording or a reservation in words that ask for a change. A sender may stand under several. "
    "Nobody is counted under a theme for what stands elsewhere in the answer."
)
_EXTRACTS = N_(
    "The lines for each answer are its sender's own sentences, chosen by what was found in them; nothing is "
    "reworded. They do not replace the answer."
)
_SILENCE = N_("Silence is never counted as support.")
_PERSONS = N_(
    "Private persons are numbered, and their files are named by the first twelve characters of the SHA-256 "
    "fingerprint; so are senders that could not be placed and may be persons. Words that hold an identity number, "
    "or a private person's name, address or telephone number, are not shown. In the table of themes fewer than "
    "%(n)s private persons are not counted out. Other words, and the names of files that could not be read, may "
    "still tell who wrote: read the digest through before it is published."
)
_PUBLIC = N_(
    "This digest is made for publishing. A person has decided what is removed from the quotations, and a mark "
    "shows where. Private persons are numbered, files are named by the first twelve characters of their SHA-256 "
    "fingerprint, and words that tell of somebody's health or family are not shown. In the table of themes fewer "
    "than %(n)s private persons are not counted out."
)
_DATES = N_("The date of an answer is the day it came in or, failing that, the date that it bears.")
_ALL_READ = N_("Every file that came in could be read.")


def limits(about: About, words: Words, *, is_public: bool = False) -> tuple[str, ...]:
    """What a reader must know before the digest is used, one point each."""
    return (
        *(words.gettext(text) for text in (_LABELS, _COUNTS, _VOICE, _QUANTITIES, _VIEWS, _EXTRACTS, _SILENCE)),
        words.gettext(_PUBLIC if is_public else _PERSONS, n=words.number(FEWEST_PERSONS)),
        words.gettext(_DATES),
        _unread(about, words),
    )


def _unread(about: About, words: Words) -> str:
    unusable = about.files.unusable
    if not unusable:
        return words.gettext(_ALL_READ)
    return words.ngettext(
        "%(n)s of %(of)s files could not be read; what stands in it is not part of the digest.",
        "%(n)s of %(of)s files could not be read; what stands in them is not part of the digest.",
        unusable,
        n=words.number(unusable),
        of=words.number(about.files.total),
    )
