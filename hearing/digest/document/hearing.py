"""What a document tells of the hearing itself: when, who was asked, who answered, what became of the files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearing.digest.document.blocks import Block, Bullets, Heading, Line, Part, drawn, labelled, plain
from hearing.digest.document.counts import counted, in_line
from hearing.digest.document.quoting import where
from hearing.digest.model import About, Digest, Note, Replied
from hearing.digest.pictures.gallery import Gallery
from hearing.digest.translations import Words


@dataclass(frozen=True, slots=True)
class Hearing:
    """Composes the sections about the hearing."""

    digest: Digest
    words: Words
    pictures: Gallery

    @property
    def _about(self) -> About:
        return self.digest.about

    def about(self) -> Iterator[Block]:
        """When it was held, by whom, and who answered."""
        _, about = self.words.gettext, self._about
        yield Heading(1, _("About the hearing"))
        yield Bullets(tuple(self._facts()))
        yield Heading(2, _("Who has answered"))
        if not about.types:
            yield plain(_("No answers have come in."))
            return
        yield counted(_("Answers by type of sender"), _("Type of sender"), about.types, self.words)
        yield Bullets(
            (
                in_line(_("Kind"), about.kinds, self.words),
                in_line(_("Channel"), about.channels, self.words),
                in_line(_("Language"), about.languages, self.words),
            )
        )
        if self.pictures.arrivals:
            yield Heading(2, _("When the answers came"))
            yield drawn(self.pictures.arrivals)

    def _facts(self) -> Iterator[Line]:
        _, about, words = self.words.gettext, self._about, self.words
        if about.owner:
            yield labelled(_("Held by"), Part(about.owner))
        if about.sent:
            yield labelled(_("Sent out"), Part(words.date(about.sent)))
        yield labelled(_("Deadline"), Part(words.date(about.deadline) if about.deadline else _("not given")))
        if about.legal_basis:
            yield labelled(_("Legal basis"), Part(about.legal_basis))
        for question in about.questions:
            yield labelled(_("Questions asked"), Part(question))
        yield labelled(_("Answers"), Part(self._arrivals()))

    def _arrivals(self) -> str:
        about, number = self._about, self.words.number
        if about.deadline:
            return self.words.gettext(
                "%(in_time)s in time, %(late)s after the deadline, %(undated)s without a date to tell by "
                "(%(total)s in all)",
                total=number(about.answers.total),
                in_time=number(about.in_time),
                late=number(about.late),
                undated=number(about.undated),
            )
        return self.words.gettext(
            "%(total)s in all; no deadline is given to tell which are late", total=number(about.answers.total)
        )

    def picture(self) -> Iterator[Block]:
        """The overall picture."""
        _, about = self.words.gettext, self._about
        yield Heading(1, _("The overall picture"))
        yield Bullets(tuple(map(plain, self.digest.picture)))
        if about.stances:
            caption = _("Overall stance, as the answers were read")
            yield counted(caption, _("Stance"), about.stances, self.words)
            yield plain(
                _("Who has not said is counted neither for nor against. No remarks is not the same as support.")
            )

    def invited(self) -> Iterator[Block]:
        """Who was invited, and who of them was silent."""
        _, invited = self.words.gettext, self._about.invited
        if not invited:
            return
        silent = [body for body in invited if not body.sender and not body.maybe]
        unsure = [body for body in invited if body.maybe]
        answered = [body for body in invited if body.sender]
        yield Heading(1, _("Who was invited"))
        yield plain(
            _(
                "Names in the list were compared with the senders' names by the program; look through them before "
                "you remind anybody."
            )
        )
        if self.pictures.turnout:
            yield drawn(self.pictures.turnout)
        yield Heading(2, _("Invited, no answer found (%(n)s of %(of)s)", **self._of(silent)))
        if silent:
            yield Bullets(tuple(plain(one.name) for one in silent))
        else:
            yield plain(_("None: all have answered."))
        yield plain(_("Silence is never counted as support."))
        if unsure:
            yield Heading(2, _("Perhaps answered (%(n)s of %(of)s)", **self._of(unsure)))
            by = _("perhaps answered by")
            yield Bullets(tuple(plain(f"{one.name} – {by} {one.maybe}") for one in unsure))
        if answered:
            yield Heading(2, _("Invited and answered (%(n)s of %(of)s)", **self._of(answered)))
            yield Bullets(tuple(plain(self._answered(one)) for one in answered))
        yield from self._uninvited()

    def _of(self, bodies: Sequence[Replied]) -> dict[str, str]:
        return {"n": self.words.number(len(bodies)), "of": self.words.number(len(self._about.invited))}

    def _answered(self, body: Replied) -> str:
        if body.sender == body.name:
            return body.name
        return f"{body.name} – {self.words.gettext('as')} {body.sender}"

    def _uninvited(self) -> Iterator[Block]:
        names = self._about.uninvited
        if names:
            n = self.words.number(len(names))
            yield Heading(2, self.words.gettext("Answered without being on the list (%(n)s)", n=n))
            yield Bullets(tuple(map(plain, names)))

    def files(self) -> Iterator[Block]:
        """What became of every file that came in, and what a person should look at."""
        _, about, number = self.words.gettext, self._about, self.words.number
        fates = (
            (_("Hold answers"), about.files.answers),
            (_("Are no answers (listed, not counted)"), about.files.not_answers),
            (_("Repeat another file or answer"), about.files.duplicates),
            (_("Could not be used"), about.files.unusable),
            (_("Only carry an answer that lies in another file, or hold no text"), about.files.without_text),
            (_("All files"), about.files.total),
        )
        yield Heading(1, _("What became of the files"))
        yield Bullets(tuple(labelled(fate, Part(number(n))) for fate, n in fates))
        yield from self._notes(_("Files that could not be used"), about.unusable)
        yield from self._notes(_("Files that were read, with something to look at"), about.issues)
        yield from self._notes(_("Documents that are no answers"), about.not_answers)
        yield from self._notes(_("Mails that only carry an answer"), about.covers)
        yield from self._notes(_("Repeated files and answers"), about.duplicates)
        if about.to_check:
            yield Heading(2, _("Answers whose sender or date should be checked"))
            yield Bullets(tuple(labelled(one.name, Part("; ".join(one.reasons))) for one in about.to_check))

    def _notes(self, title: str, notes: Sequence[Note]) -> Iterator[Block]:
        if notes:
            yield Heading(2, title)
            yield Bullets(tuple(self._note(note) for note in notes))

    def _note(self, note: Note) -> Line:
        advice = f". {note.advice}" if note.advice else ""
        detail = (Part(f" ({note.detail})", language="en"),) if note.detail else ()
        return Line((*where(note.place, self.words), Part(f": {note.what}{advice}"), *detail))

    def method(self) -> Iterator[Block]:
        """How the document was made, and what it does not tell."""
        yield Heading(1, self.words.gettext("Method and limits"))
        yield Bullets(tuple(map(plain, self.digest.limits)))
        if self.digest.made_with:
            yield Heading(2, self.words.gettext("Made with"))
            yield Bullets(tuple(labelled(what, Part(version)) for what, version in self.digest.made_with))
