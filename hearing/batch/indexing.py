"""Makes answers searchable: their words, folded, with lemmas and parts of compounds."""

from collections.abc import Iterable, Iterator
from itertools import islice

from hearing.language.word_forms import forms
from hearing.store.search import Indexed, Unindexed
from hearing.store.store import Store

_AT_ONCE = 500
_NOTHING = "-"  # no word: keeps the place of one that is no compound


def index(store: Store) -> int:
    """Put every paragraph that is not in the index yet into it.

    Returns:
        How many there were.
    """
    count = 0
    waiting = store.search.unindexed()
    while some := list(islice(waiting, _AT_ONCE)):
        store.search.add(indexed(some))
        count += len(some)
    return count


def indexed(paragraphs: Iterable[Unindexed]) -> Iterator[Indexed]:
    """The words of paragraphs."""
    for one in paragraphs:
        words = forms(one.text, one.language)
        yield Indexed(
            one.response,
            one.paragraph,
            one.language,
            " ".join(form.word for form in words),
            " ".join(form.lemma for form in words),
            " ".join("_".join(form.parts) or _NOTHING for form in words),
        )
