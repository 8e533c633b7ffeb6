"""What is said of each theme: support, reservations, opposition and proposals apart, never merged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hearing.core.taxonomy import Taxonomy
from hearing.digest.model import Answer, Quotation, Remark, Said, Side, Speaker, ThemeSide, ThemeViews
from hearing.digest.senders import PERSONS
from hearing.digest.speakers import Counting, Speakers, Wordings, speakers, speakers_with_remarks
from hearing.digest.translations import N_, Words

MOST_SAID = 12
SIDES = {
    Side.SUPPORT: N_("Support"),
    Side.RESERVATION: N_("Reservations"),
    Side.OPPOSITION: N_("Opposition"),
    Side.PROPOSAL: N_("Proposals"),
}
_TAKEN_UP = Wordings(
    bodies=N_("Of the bodies with remarks, the theme is taken up by %(who)s."),
    persons=N_("Of the private persons with remarks, the theme is taken up by %(who)s."),
    others=N_("Of the meetings and senders not placed, the theme is taken up by %(who)s."),
)
_ON_A_SIDE = {
    Side.SUPPORT: Wordings(
        bodies=N_("Of the bodies that take up the theme, support comes from %(who)s."),
        persons=N_("Of the private persons that take up the theme, support comes from %(who)s."),
        others=N_("Of the meetings and senders not placed that take up the theme, support comes from %(who)s."),
    ),
    Side.RESERVATION: Wordings(
        bodies=N_("Of the bodies that take up the theme, reservations come from %(who)s."),
        persons=N_("Of the private persons that take up the theme, reservations come from %(who)s."),
        others=N_(
            "Of the meetings and senders not placed that take up the theme, reservations come from %(who)s."
        ),
    ),
    Side.OPPOSITION: Wordings(
        bodies=N_("Of the bodies that take up the theme, opposition comes from %(who)s."),
        persons=N_("Of the private persons that take up the theme, opposition comes from %(who)s."),
        others=N_("Of the meetings and senders not placed that take up the theme, opposition comes from %(who)s."),
    ),
    Side.PROPOSAL: Wordings(
        bodies=N_("Of the bodies that take up the theme, proposals come from %(who)s."),
        persons=N_("Of the private persons that take up the theme, proposals come from %(who)s."),
        others=N_("Of the meetings and senders not placed that take up the theme, proposals come from %(who)s."),
    ),
}
_NEITHER = Wordings(
    bodies=N_("Nothing for or against was found at %(who)s; that is not counted as support."),
    persons=N_("Of the private persons, nothing for or against was found at %(who)s."),
    others=N_("Of the meetings and senders not placed, nothing for or against was found at %(who)s."),
)
_SEVERAL = N_("More than one of these views comes from %(names)s; they are shown under each.")


# What each answer says of single points, by the answer's anchor.
Remarks = Mapping[str, Sequence[Remark]]


@dataclass(slots=True)
class _Theme:
    """The answers that take up a theme, and what each says of it."""

    name: str
    answers: list[Answer] = field(default_factory=list)
    said: dict[Side, list[tuple[Answer, Quotation]]] = field(default_factory=lambda: {side: [] for side in Side})


def theme_views(
    answers: Sequence[Answer],
    remarks: Remarks,
    taxonomy: Taxonomy,
    words: Words,
    *,
    is_public: bool = False,
) -> tuple[ThemeViews, ...]:
    """What is said of each theme, themes as in the taxonomy; in public no person is quoted under a theme."""
    themes = _by_theme(answers, remarks)
    order = [*(code for code in taxonomy.themes if code in themes), *sorted(set(themes) - set(taxonomy.themes))]
    teller = _Teller(words, speakers_with_remarks(answers), is_public)
    return tuple(teller.views(code, themes[code]) for code in order)


def _by_theme(answers: Iterable[Answer], remarks: Remarks) -> dict[str, _Theme]:
    themes: dict[str, _Theme] = {}
    for answer in answers:
        for mention in answer.themes:
            themes.setdefault(mention.code, _Theme(mention.name)).answers.append(answer)
        for remark in _remarks_of(answer, remarks.get(answer.anchor, ())):
            for code in remark.themes:
                themes[code].said[remark.side].append((answer, remark.words))
    return themes


def _remarks_of(answer: Answer, remarks: Sequence[Remark]) -> Iterator[Remark]:
    """Proposals for new wording, whole, then all other remarks outside their paragraphs."""
    worded = {proposal.place.paragraph for proposal in answer.proposals}
    for proposal in answer.proposals:
        number = proposal.place.paragraph
        themes = tuple(mention.code for mention in answer.themes if number in mention.paragraphs)
        yield Remark(Side.PROPOSAL, themes, proposal)
    for remark in remarks:
        if remark.side != Side.PROPOSAL or remark.words.place.paragraph not in worded:
            yield remark


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of themes; ``among`` are those who could have taken them up."""

    words: Words
    among: Speakers
    is_public: bool

    @property
    def _counting(self) -> Counting:
        return Counting(self.words, rounds_persons=True, rounds_others=self.is_public)

    def views(self, code: str, theme: _Theme) -> ThemeViews:
        taken_up = speakers(theme.answers)
        sentences = (
            *self._counting.sentences(_TAKEN_UP, taken_up, self.among),
            *self._counting.sentences(_NEITHER, speakers(_neither(theme)), taken_up),
            *self._several(theme),
        )
        sides = tuple(self._side(side, said, taken_up) for side, said in theme.said.items() if said)
        return ThemeViews(f"theme-{code}", code, theme.name, len(taken_up.bodies), sentences, sides)

    def _side(self, side: Side, said: Sequence[tuple[Answer, Quotation]], taken_up: Speakers) -> ThemeSide:
        who = speakers({answer.anchor: answer for answer, _ in said}.values())
        shown = _in_turn(one for one in said if self._may_be_quoted(one[0]))
        return ThemeSide(
            side=side,
            name=self.words.gettext(SIDES[side]),
            bodies=len(who.bodies),
            sentences=self._counting.sentences(_ON_A_SIDE[side], who, taken_up),
            said=tuple(Said(answer.name, answer.anchor, words) for answer, words in shown[:MOST_SAID]),
            more=max(0, len(shown) - MOST_SAID),
        )

    def _may_be_quoted(self, answer: Answer) -> bool:
        """In public a quotation would tell which theme a person takes up, and who is not placed may be one."""
        return not self.is_public or answer.speaker not in PERSONS

    def _several(self, theme: _Theme) -> list[str]:
        on = [speakers(answer for answer, _ in theme.said[side]).bodies for side in list(Side)[:3]]
        names = list(dict.fromkeys(name for side in on for name in side))
        both = [name for name in names if sum(name in side for side in on) > 1]
        return [self.words.gettext(_SEVERAL, names=self.words.listed(both))] if both else []


def _neither(theme: _Theme) -> list[Answer]:
    """Answers that take up a theme and are on no side of it; a body's other answer may be."""
    said = {answer.anchor for side in theme.said.values() for answer, _ in side}
    bodies = set(speakers(answer for side in theme.said.values() for answer, _ in side).bodies)
    return [one for one in theme.answers if one.anchor not in said and one.name not in bodies]


def _in_turn(said: Iterable[tuple[Answer, Quotation]]) -> list[tuple[Answer, Quotation]]:
    """The first words of each sender before anybody's second, bodies before others."""
    turns: dict[str, int] = {}
    ranked = []
    for answer, words in said:
        if not words.withheld:
            turns[answer.anchor] = turns.get(answer.anchor, 0) + 1
            ranked.append((answer.speaker != Speaker.BODY, turns[answer.anchor], answer, words))
    return [(answer, words) for _, _, answer, words in sorted(ranked, key=lambda one: (one[1], one[0]))]
