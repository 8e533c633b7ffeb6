"""What a document tells of each answer: who, how it stands, and what it says in its own sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from hearing.digest.document.blocks import Block, Bullets, Heading, Line, Part, labelled, plain
from hearing.digest.document.quoting import running, where
from hearing.digest.model import Answer, Campaign, CampaignMember, Digest, Mention, Speaker
from hearing.digest.senders import PERSONS
from hearing.digest.translations import N_, Words

_GROUPS = (
    (N_("Bodies"), (Speaker.BODY,)),
    (N_("Private persons"), (Speaker.PERSON,)),
    (N_("Meetings and senders not placed"), (Speaker.MEETING, Speaker.UNDETERMINED)),
)


@dataclass(frozen=True, slots=True)
class Answers:
    """Composes the sections about single answers."""

    digest: Digest
    words: Words

    def answers(self) -> Iterator[Block]:
        """Every answer in three to six lines; bodies and private persons apart."""
        _ = self.words.gettext
        yield Heading(1, _("Answer by answer"))
        if not self.digest.answers:
            yield plain(_("No answers have come in."))
            return
        yield plain(
            _(
                "Each answer in its sender's own sentences, chosen by the program: those that tell of concerns, "
                "of support or opposition, of proposals and of most themes. The number is that of the paragraph."
            )
        )
        for title, speakers in _GROUPS:
            some = [answer for answer in self.digest.answers if answer.speaker in speakers]
            if some:
                yield Heading(2, _(title))
            for answer in some:
                yield from self._answer(answer)

    def _answer(self, answer: Answer) -> Iterator[Block]:
        yield Heading(3, answer.name)
        yield Line((Part(" · ".join(self._facts(answer)) + " · "), *where(answer.place, self.words)))
        if answer.summary:
            yield Line(tuple(running(answer.summary, self.words)))
        elif not self._is_single(answer):
            yield plain(self.words.gettext("No sentence of the answer can be shown; read it in the file."))
        if answer.stands:
            yield Bullets(tuple(self._stands(answer)))
        yield plain(" ".join(self._labels(answer)))

    def _facts(self, answer: Answer) -> Iterator[str]:
        _ = self.words.gettext
        yield answer.type.name
        if answer.on_behalf_of:
            yield f"{_('On behalf of')}: {answer.on_behalf_of}"
        if answer.kind.code != "response":
            yield answer.kind.name
        yield f"{_('Stance')}: {answer.stance.name}"
        day = self.words.date(answer.received) if answer.received else _("not known")
        yield f"{_('Date')}: {day}" + (f" ({_('after the deadline')})" if answer.late else "")
        if answer.languages:
            yield ", ".join(map(self.words.language_name, answer.languages))

    def _stands(self, answer: Answer) -> Iterator[Line]:
        """The words that the stance rests on."""
        for stand in answer.stands:
            rests = self.words.gettext("%(stance)s, since it says", stance=stand.stance.name)
            if not stand.words.withheld:
                yield labelled(rests, *running((stand.words,), self.words))

    def _labels(self, answer: Answer) -> Iterator[str]:
        _ = self.words.gettext
        flags = dict.fromkeys(flag.name for finding in answer.findings for flag in finding.flags)
        flagged = "; ".join(flags) if flags else _("nothing")
        yield f"{_('Flagged')}: {flagged}."
        yield f"{_('Themes')}: {self._themes(answer)}."

    def _themes(self, answer: Answer) -> str:
        if answer.themes:
            return "; ".join(map(self._mention, answer.themes))
        if self._is_single(answer):
            return self.words.gettext("not shown for single persons")
        return self.words.gettext("none found")

    def _is_single(self, answer: Answer) -> bool:
        """Whether what a single person writes is not shown."""
        return self.digest.public and answer.speaker in PERSONS

    def _mention(self, mention: Mention) -> str:
        numbers = ", ".join(map(str, mention.paragraphs))
        where = self.words.ngettext(
            "paragraph %(list)s", "paragraphs %(list)s", len(mention.paragraphs), list=numbers
        )
        return f"{mention.name} ({where})"

    def campaigns(self) -> Iterator[Block]:
        """Answers that are nearly alike."""
        if not self.digest.campaigns:
            return
        _ = self.words.gettext
        yield Heading(1, _("Answers that are nearly alike"))
        counted = _(
            "Each answer is counted by itself everywhere else in the digest; here the common text is counted once."
        )
        yield plain(f"{counted} {self._left_out()}")
        for campaign in self.digest.campaigns:
            yield from self._campaign(campaign)

    def _left_out(self) -> str:
        if self.digest.public:
            return self.words.gettext(
                "Private persons are counted here, and campaigns of fewer than three of them alone are not shown."
            )
        return self.words.gettext("Nothing is left out.")

    def _campaign(self, campaign: Campaign) -> Iterator[Block]:
        _ = self.words.gettext
        yield Heading(2, _("The same text from %(who)s", who=campaign.senders))
        if campaign.shared:
            yield labelled(_("Common text"), *running(campaign.shared, self.words))
        if campaign.members:
            yield Bullets(tuple(map(self._member, campaign.members)))

    def _member(self, member: CampaignMember) -> Line:
        if not member.added:
            return plain(member.name)
        adds = self.words.gettext("adds")
        return Line((Part(f"{member.name} – {adds}: "), *running(member.added, self.words)))
