"""What a document tells of the audit: whether everything is accounted for, and whose voices may be missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearing.digest.audit.model import Audit, CoverageRow, MissingVoices, Share, WeakVoice
from hearing.digest.document.blocks import Block, Bullets, Heading, Line, Part, Table, labelled, plain
from hearing.digest.document.quoting import where
from hearing.digest.model import Digest
from hearing.digest.translations import Words


@dataclass(frozen=True, slots=True)
class Audited:
    """Composes the section on the audit."""

    digest: Digest
    words: Words

    def audit(self) -> Iterator[Block]:
        """Nothing where there is no audit."""
        audit = self.digest.audit
        if audit is None:
            return
        _ = self.words.gettext
        yield Heading(1, _("Is everything there?"))
        yield plain(
            _(
                "Yes: every paragraph of every answer is accounted for, and every flagged concern is in the "
                "digest or is listed here with the reason why not."
            )
            if audit.is_complete
            else _(
                "Not everything is accounted for, see below. This is a fault of the program: compare with the "
                "files before you use the digest."
            )
        )
        yield from self._paragraphs(audit)
        yield from self._flags(audit)
        yield from self._coverage(audit)
        if audit.voices:
            yield from self._weak(audit.voices)
            yield from self._not_asked(audit.voices)

    def _paragraphs(self, audit: Audit) -> Iterator[Block]:
        _, found, number = self.words.gettext, audit.paragraphs, self.words.number
        yield Heading(2, _("What became of the paragraphs"))
        yield Table(
            _("What became of the paragraphs"),
            (_("What became of them"), _("Paragraphs")),
            tuple((row.name, number(row.n)) for row in found.counts),
            (_("All paragraphs"), number(found.total)),
        )
        if found.unassigned:
            n = number(found.unassigned)
            yield plain(_("%(n)s letters and digits of the answers stand in no paragraph.", n=n))
        if found.set_aside:
            yield plain(self._set_aside(found.set_aside))
        if not self.digest.public:
            yield plain(
                _(
                    "A point is a row of the matrix. The senders' own words in which nothing was found stand on a "
                    "sheet of their own there: read them too."
                )
            )
        pointless = [one for one in found.answers if not one.points]
        if pointless:
            yield plain(_("Answers without a point (%(n)s): read them yourself", n=number(len(pointless))))
            yield Bullets(tuple(plain(f"{one.name} – {self._own(one.own)}") for one in pointless))

    def _set_aside(self, n: int) -> str:
        return self.words.ngettext(
            "Besides, %(n)s stretch of text was set aside that is no sender's, such as the menu of a web page.",
            "Besides, %(n)s stretches of text were set aside that are no sender's, such as menus of web pages.",
            n,
            n=self.words.number(n),
        )

    def _own(self, n: int) -> str:
        return self.words.ngettext(
            "%(n)s paragraph of its own", "%(n)s paragraphs of its own", n, n=self.words.number(n)
        )

    def _flags(self, audit: Audit) -> Iterator[Block]:
        _, flags, number = self.words.gettext, audit.flags, self.words.number
        without_words = _("In the digest, without the words, since these may identify somebody")
        rows = [
            (_("In the digest, with the sender's words"), number(flags.shown - flags.withheld)),
            (without_words, number(flags.withheld)),
            *((f"{_('Left out')}: {one.reason}", number(one.n)) for one in flags.left_out),
        ]
        yield Heading(2, _("What became of the flagged concerns"))
        yield plain(_("All labels of concerns; what a rule and a model both flag counts twice") + ".")
        yield Table(
            _("What became of the flagged concerns"),
            (_("What became of them"), _("Labels")),
            tuple(rows),
            (_("All labels"), number(flags.total)),
        )
        left_out = [
            Line(
                (
                    Part(" · ".join(flag.flags) + " – "),
                    *where(flag.place, self.words),
                    Part(f" ({one.reason})"),
                )
            )
            for one in flags.left_out
            for flag in one.flagged
        ]
        if left_out:
            yield Bullets(tuple(left_out))

    def _coverage(self, audit: Audit) -> Iterator[Block]:
        _, found, number = self.words.gettext, audit.coverage, self.words.number
        yield Heading(2, _("Coverage by type of sender and language"))
        yield plain(
            _(
                "Of %(own)s paragraphs in the senders' own words, %(points)s are points and %(quoted)s are quoted "
                "here. Beside each figure stands what it would have been if as many paragraphs had been drawn at "
                "random: from and to, in 95 of 100 draws. «Fewer» or «more» marks what lies outside; about one "
                "row in twenty does so by chance.",
                own=number(found.own),
                points=number(found.points),
                quoted=number(found.quoted),
            )
        )
        types = _("Paragraphs in the senders' own words, by type of sender")
        yield self._shares(types, _("Type of sender"), found.types)
        languages = _("Paragraphs in the senders' own words, by language")
        yield self._shares(languages, _("Language"), found.languages)
        marked = [row.name for row in (*found.types, *found.languages) if row.is_underrated]
        if marked:
            names = self.words.listed(marked)
            yield plain(_("Fewer than by chance: %(names)s. Look at what they say.", names=names))

    def _shares(self, caption: str, head: str, rows: Sequence[CoverageRow]) -> Table:
        _ = self.words.gettext
        return Table(
            caption,
            (
                head,
                _("Own paragraphs"),
                _("Points"),
                _("Points, at random"),
                _("Quoted"),
                _("Quoted, at random"),
            ),
            tuple(
                (row.name, self.words.number(row.own), *self._share(row.points), *self._share(row.quoted))
                for row in rows
            ),
        )

    def _share(self, share: Share) -> tuple[str, str]:
        number = self.words.number
        verdicts = {"fewer": self.words.gettext("fewer"), "more": self.words.gettext("more")}
        verdict = f" ({verdicts[share.verdict]})" if share.verdict else ""
        return f"{number(share.n)}{verdict}", f"{number(share.low)}–{number(share.high)}"

    def _weak(self, voices: MissingVoices) -> Iterator[Block]:
        _, number = self.words.gettext, self.words.number
        yield Heading(2, _("Weak voices"))
        if not voices.weak:
            yield plain(
                _("For each group that others speak about, somebody of its own was found among the senders.")
            )
            return
        yield plain(
            _(
                "Groups that may lose priority, that others speak about, and for which no organisation or council "
                "of their own was found among the senders: %(n)s of %(of)s. Somebody of the group may have "
                "answered as a private person; the program does not look for that.",
                n=number(len(voices.weak)),
                of=number(voices.groups),
            )
        )
        for voice in voices.weak:
            yield Heading(3, voice.name)
            yield Bullets(tuple(self._voice(voice)))

    def _voice(self, voice: WeakVoice) -> Iterator[Line]:
        _, listed = self.words.gettext, self.words.listed
        sentences = [
            sentence for one in self.digest.groups if one.code == voice.code for sentence in one.sentences
        ]
        yield plain(" ".join(sentences))
        if voice.ask:
            yield labelled(_("Who could be asked"), Part(voice.ask.text, language=voice.ask.language))
        if voice.silent:
            yield labelled(_("Invited, no answer found"), Part(listed(voice.silent)))
        if voice.uninvited:
            yield labelled(_("Known, and not invited"), Part(listed(voice.uninvited)))

    def _not_asked(self, voices: MissingVoices) -> Iterator[Block]:
        _ = self.words.gettext
        if voices.without or voices.never_invited:
            yield Heading(2, _("Who was not asked"))
        if voices.without:
            types = self.words.listed(voices.without)
            yield plain(
                _("Types of sender of which nobody was invited and nobody has answered: %(types)s.", types=types)
            )
        if voices.never_invited:
            yield plain(
                _(
                    "Well-known bodies of the field that are neither on the list of invited bodies nor among the "
                    "senders. Whether they should be asked depends on what the hearing is about."
                )
            )
            yield Bullets(
                tuple(
                    labelled(
                        f"{one.type.name} ({self.words.number(len(one.bodies))})", Part(", ".join(one.bodies))
                    )
                    for one in voices.never_invited
                )
            )
