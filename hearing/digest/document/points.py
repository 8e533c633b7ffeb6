"""What a document tells across the answers: flagged concerns, views of each theme, proposals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearing.digest.document.blocks import Block, Drawn, Heading, Line, Quote, plain
from hearing.digest.document.counts import by_side, by_type, raised
from hearing.digest.document.quoting import quote
from hearing.digest.model import Answer, Concern, Digest, Quotation, ThemeSide
from hearing.digest.pictures.gallery import Gallery
from hearing.digest.translations import Words

MOST_QUOTED = 5


@dataclass(frozen=True, slots=True)
class Points:
    """Composes the sections across the answers."""

    digest: Digest
    words: Words
    pictures: Gallery

    def concerns(self) -> Iterator[Block]:
        """Groups that may lose priority first, then structural concerns."""
        _ = self.words.gettext
        yield Heading(1, _("Flagged concerns"))
        yield plain(
            _(
                "What senders fear, miss or object to, in their own words. Bodies are named; private persons are "
                "counted. The order is by the number of bodies and says nothing of weight."
            )
        )
        yield Heading(2, _("Groups that may lose priority"))
        if self.digest.groups:
            caption = _("Groups that may lose priority, by who raised it")
            yield raised(caption, _("Group"), self.digest.groups, self.words)
        else:
            yield plain(_("No group has been flagged. That does not mean that there is none."))
        for concern in self.digest.groups:
            yield from self._concern(concern)
        yield Heading(2, _("Other concerns"))
        if self.digest.concerns:
            yield raised(_("Other concerns, by who raised them"), _("Concern"), self.digest.concerns, self.words)
        else:
            yield plain(_("No other concern has been flagged."))
        for concern in self.digest.concerns:
            yield from self._concern(concern)

    def _concern(self, concern: Concern) -> Iterator[Block]:
        yield Heading(3, concern.name)
        yield plain(" ".join(concern.sentences))
        said = [(one.sender, one.quotation) for one in concern.raised]
        yield from self._quotes(said[:MOST_QUOTED])
        yield from self._more(len(said) - MOST_QUOTED)

    def _quotes(self, said: Sequence[tuple[str, Quotation]]) -> Iterator[Quote]:
        return (quote(one, self.words, sender=name, is_public=self.digest.public) for name, one in said)

    def _more(self, n: int) -> Iterator[Line]:
        if n > 0:
            yield plain(
                self.words.ngettext(
                    "%(n)s more quotation stands in the web page and in the matrix.",
                    "%(n)s more quotations stand in the web page and in the matrix.",
                    n,
                    n=self.words.number(n),
                )
            )

    def themes(self) -> Iterator[Block]:
        """Each theme with support, reservations, opposition and proposals."""
        _ = self.words.gettext
        yield Heading(1, _("Theme by theme"))
        if not self.digest.views:
            yield plain(_("No themes have been found in the answers."))
            return
        yield plain(
            _(
                "Support, reservations, opposition and proposals are shown apart and never merged. Who takes up a "
                "theme and says nothing for or against is counted as neither."
            )
        )
        yield by_side(self.digest.views, self.words)
        for views in self.digest.views:
            yield Heading(2, views.name)
            yield plain(" ".join(views.sentences))
            for side in views.sides:
                yield from self._side(side)

    def _side(self, side: ThemeSide) -> Iterator[Block]:
        yield Heading(3, side.name)
        yield plain(" ".join(side.sentences))
        said = [(one.sender, one.quotation) for one in side.said]
        yield from self._quotes(said[:MOST_QUOTED])
        yield from self._more(len(said) - MOST_QUOTED + side.more)

    def proposals(self) -> Iterator[Block]:
        """What senders want changed, word for word."""
        _ = self.words.gettext
        yield Heading(1, _("Proposals for changes"))
        yield Heading(2, _("New wording"))
        yield plain(
            _(
                "Where a sender proposes another wording of the draft, found by fixed phrases. Proposals in other "
                "words are not listed here."
            )
        )
        worded = [(answer, answer.proposals) for answer in self.digest.answers if answer.proposals]
        yield from self._by_sender(worded, _("No proposal for another wording has been found."))
        yield Heading(2, _("Other changes asked for"))
        asked = [(answer, answer.asks) for answer in self.digest.answers if answer.asks]
        yield from self._by_sender(asked, _("No other change that is asked for has been found."))

    def _by_sender(self, found: Sequence[tuple[Answer, Sequence[Quotation]]], none: str) -> Iterator[Block]:
        for answer, quotations in found:
            yield Heading(3, answer.name)
            yield from (quote(one, self.words, is_public=self.digest.public) for one in quotations)
        if not found:
            yield plain(none)

    def theme_table(self) -> Iterator[Block]:
        """Which types of sender take up which themes."""
        _, table = self.words.gettext, self.digest.themes
        if not table.rows:
            return
        yield Heading(1, _("Themes by type of sender"))
        figures = by_type(table, self.words)
        yield Drawn(self.pictures.themes, figures) if self.pictures.themes else figures
        yield plain(_("Fewer than three private persons are not counted out."))
        if table.untouched:
            names = self.words.listed(table.untouched)
            yield plain(_("Themes that the program found in no answer: %(themes)s.", themes=names))
