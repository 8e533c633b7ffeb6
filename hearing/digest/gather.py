"""One walk over the labelled responses: what the digest needs of each, never its text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from hearing.core.model import ANSWERS, Kind, LabelKind, Labelled, Response, Source, Status, Voice
from hearing.core.taxonomy import Entry, Taxonomy
from hearing.digest.agreement import theme_stances
from hearing.digest.extracts import extract
from hearing.digest.model import Answer, Mention, Named, Place, Remark, Stand
from hearing.digest.proposals import proposals
from hearing.digest.publication import Publication
from hearing.digest.quotations import Quoter, accepted, findings
from hearing.digest.remarks import asks, remarks
from hearing.digest.senders import PERSONS, Names, speaker_of
from hearing.digest.stands import stand_labels
from hearing.digest.translations import Words
from hearing.digest.vocabulary import KINDS, STANCES, channel_of

_REFERENCE_LENGTH = 12
_ROW = re.compile(r"row (\d+)")


@dataclass(frozen=True, slots=True)
class Repeat:
    """An answer that repeats another, which has the id ``of``."""

    source: str
    place: Place
    of: str


@dataclass(slots=True)
class Gathered:
    """What was found.

    Attributes:
        with_answers: Sources that hold answers.
        kinds: Of documents that are no answers, by source.
        hidden: Sources whose file name may hold a private person's name.
        remarks: What each answer says of single points, by the answer's anchor.
    """

    answers: list[Answer] = field(default_factory=list)
    with_answers: set[str] = field(default_factory=set)
    repeats: list[Repeat] = field(default_factory=list)
    kinds: dict[str, Kind] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    remarks: dict[str, tuple[Remark, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gatherer:
    """What is needed to make answers out of labelled responses.

    Attributes:
        sources: By path.
        inbox: Link from the digest's folder to that of the answers.
        publication: How the digest is made fit to be published; None for the internal one.
    """

    sources: Mapping[str, Source]
    taxonomy: Taxonomy
    words: Words
    names: Names
    inbox: str
    publication: Publication | None = None

    def gather(self, stream: Iterable[Labelled]) -> Gathered:
        """Walk the stream once.

        Raises:
            UnverifiableQuotation: if a quotation does not stand in the text as read.
        """
        found = Gathered()
        for labelled in stream:
            self._add(labelled, found)
        return found

    def _add(self, labelled: Labelled, found: Gathered) -> None:
        response = labelled.response
        hidden = self.names.hides(response)
        if self.publication or (hidden and not response.part):
            found.hidden.add(response.source)
        source = self.sources.get(response.source)
        if response.kind not in ANSWERS:
            found.kinds.setdefault(response.source, response.kind)
        elif response.duplicate_of:
            place = self.place(response, hidden=hidden)
            found.repeats.append(Repeat(response.source, place, response.duplicate_of))
        elif source is None or source.status != Status.DUPLICATE:
            found.with_answers.add(response.source)
            found.answers.append(self._answer(labelled, found))

    def place(self, response: Response, *, hidden: bool) -> Place:
        """Where a response's file is; without its name and a link where those may tell who wrote it.

        In public any file name may: «Høringssvar fra Kari Moen, tlf 987 65 432.docx».
        """
        part = self._part(response.part)
        if self.publication or (hidden and not response.part):
            return Place(reference(self.sources.get(response.source), self.words), part=part)
        return Place(response.source, link(response.source, self.sources, self.inbox), part)

    def quoter(self, response: Response) -> Quoter:
        """Quotes a response, in public without what is removed."""
        hidden = self.names.hides(response)
        redaction = self.publication.redaction(response) if self.publication else None
        return Quoter.of(response, self.place(response, hidden=hidden), hidden=hidden, redaction=redaction)

    def _part(self, part: str) -> str:
        row = _ROW.fullmatch(part)
        return self.words.gettext("row %(n)s", n=row[1]) if row else part

    def _answer(self, labelled: Labelled, found: Gathered) -> Answer:
        response = labelled.response
        anchor = f"answer-{len(found.answers) + 1}"
        quoter = self.quoter(response)
        proposed = proposals(response, quoter)
        said = found.remarks[anchor] = remarks(labelled, quoter)
        # What single persons write besides what is flagged is not published.
        is_single = self.publication is not None and speaker_of(response) in PERSONS
        return Answer(
            anchor=anchor,
            id=response.id,
            name=self.names.name(response),
            nameless=not response.sender.strip(),
            speaker=speaker_of(response),
            type=self._named(response.stakeholder, self.taxonomy.stakeholders),
            kind=Named(response.kind, self.words.gettext(KINDS[response.kind])),
            stance=self._stance(response.stance),
            stands=tuple(Stand(self._stance(one.code), quoter.quote(one)) for one in stand_labels(labelled)),
            received=response.received,
            late=response.late,
            languages=response.languages or ((response.language,) if response.language else ()),
            on_behalf_of=self.names.principal(response),
            channel=self._channel(response),
            place=quoter.place,
            themes=self._themes(labelled, said),
            findings=findings(labelled, quoter, self._flag_name, anchor),
            proposals=proposed,
            asks=() if is_single else asks(said, proposed),
            summary=() if is_single else extract(labelled, quoter, (one.place.paragraph or 0 for one in proposed)),
        )

    def _channel(self, response: Response) -> str:
        source = self.sources.get(response.source)
        return channel_of(source.format if source else "")

    def _named(self, code: str, entries: Mapping[str, Entry]) -> Named:
        if code == "unknown" and code not in entries:
            return Named(code, self.words.gettext("Type of sender not determined"))
        return Named(code, entries[code].name(self.words.language) if code in entries else code)

    def _stance(self, code: str) -> Named:
        return Named(code, self.words.gettext(STANCES[code]) if code in STANCES else code)

    def _flag_name(self, code: str, is_group: bool) -> str:
        return self._named(code, self.taxonomy.groups if is_group else self.taxonomy.concerns).name

    def _themes(self, labelled: Labelled, said: Iterable[Remark]) -> tuple[Mention, ...]:
        """Themes of the sender's own paragraphs, most paragraphs first."""
        own = {p.number for p in labelled.response.paragraphs if p.voice == Voice.OWN}
        found: dict[str, set[int]] = {}
        for label in accepted(labelled.labels, LabelKind.THEME):
            if label.paragraph in own:
                found.setdefault(label.code, set()).add(label.paragraph or 0)
        stances = theme_stances(said)
        order = {code: number for number, code in enumerate(self.taxonomy.themes)}
        ranked = sorted(found, key=lambda code: (-len(found[code]), order.get(code, len(order)), code))
        return tuple(
            Mention(
                code,
                self._named(code, self.taxonomy.themes).name,
                tuple(sorted(found[code])),
                stances.get(code, ""),
            )
            for code in ranked
        )


def reference(source: Source | None, words: Words) -> str:
    """Name of a file that does not tell who wrote it: the first characters of its fingerprint."""
    fingerprint = source.sha256[:_REFERENCE_LENGTH] if source else ""
    return words.gettext("file %(fingerprint)s", fingerprint=fingerprint) if fingerprint else words.gettext("file")


def link(path: str, sources: Mapping[str, Source], inbox: str) -> str:
    """Relative link to a file, or to the outermost file that it lies in; percent-encoded."""
    parts = path.split("/")
    outer = next((p for p in ("/".join(parts[:n]) for n in range(1, len(parts))) if p in sources), path)
    return quote(f"{inbox}/{outer}", safe="/")
