"""Groups that others speak about and that have not spoken themselves, and bodies that were never asked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from hearing.classify.voices import Voices
from hearing.core.taxonomy import Taxonomy
from hearing.digest.audit.model import MissingVoices, NeverInvited, WeakVoice
from hearing.digest.model import Answer, Concern, Digest, Named, Speaker
from hearing.digest.senders import folded
from hearing.intake.occasion import InvitedBody

_MAY_BE_BODIES = frozenset({Speaker.BODY, Speaker.UNDETERMINED})


def missing_voices(
    digest: Digest, invited: Sequence[InvitedBody], voices: Voices, taxonomy: Taxonomy
) -> MissingVoices:
    """Whose voices may be missing; ``invited`` with their types."""
    heard = _Heard(digest, tuple(invited), voices)
    spoken = [concern for concern in digest.groups if voices.speaks_of(concern.code)]
    without = [code for code in voices.field if code not in heard.types]
    return MissingVoices(
        groups=len(spoken),
        weak=tuple(heard.weak(concern) for concern in spoken if concern.code not in heard.groups),
        without=tuple(taxonomy.stakeholders[code].name(digest.language) for code in without),
        never_invited=tuple(heard.never_invited(taxonomy)) if invited else (),
    )


@dataclass(frozen=True)
class _Heard:
    """Who has been asked and heard."""

    digest: Digest
    invited: tuple[InvitedBody, ...]
    voices: Voices

    @cached_property
    def _answers(self) -> list[Answer]:
        return [one for one in self.digest.answers if one.speaker in _MAY_BE_BODIES and not one.nameless]

    @cached_property
    def groups(self) -> frozenset[str]:
        """Groups for which a sender of their own has answered."""
        names = {(name, one.type.code) for one in self._answers for name in (one.name, one.on_behalf_of) if name}
        return frozenset().union(*(self.voices.groups_of(name, type_) for name, type_ in names))

    @cached_property
    def types(self) -> frozenset[str]:
        """Types of sender that were invited or have answered."""
        return frozenset({one.type for one in self.invited} | {one.type.code for one in self.digest.answers})

    @cached_property
    def _silent(self) -> list[tuple[str, frozenset[str]]]:
        """Invited bodies without an answer, and the groups that they speak for."""
        unheard = {one.name for one in self.digest.about.invited if not one.sender and not one.maybe}
        return [
            (body.name, self.voices.groups_of(body.name, body.type))
            for body in self.invited
            if body.name in unheard
        ]

    @cached_property
    def _unasked(self) -> list[tuple[str, str]]:
        """Well-known bodies of the field that were not invited and have not answered, with their types."""
        names = [*(body.name for body in self.invited), *(one.name for one in self._answers)]
        known = {self.voices.known(name) for name in names} | {folded(name) for name in names}
        bodies = self.voices.bodies_of_field(self._language())
        return [(one.name, one.type) for one in bodies if one.name not in known and folded(one.name) not in known]

    @cached_property
    def _unasked_by_group(self) -> list[tuple[str, frozenset[str]]]:
        """The same, and the groups that they speak for; none where there is no list of invited bodies."""
        unasked = self._unasked if self.invited else []
        return [(name, self.voices.groups_of(name, type_)) for name, type_ in unasked]

    def _language(self) -> str:
        """The language that most answers are in: it tells the country."""
        languages = Counter(one.languages[0] for one in self.digest.answers if one.languages)
        return max(languages, key=lambda one: languages[one], default=self.digest.language)

    def weak(self, concern: Concern) -> WeakVoice:
        """A group for which nobody of its own has answered."""
        group = concern.code
        return WeakVoice(
            anchor=concern.anchor,
            code=group,
            name=concern.name,
            bodies=len(concern.bodies),
            others=concern.persons + concern.meetings + concern.undetermined,
            silent=tuple(name for name, groups in self._silent if group in groups),
            uninvited=tuple(name for name, groups in self._unasked_by_group if group in groups),
            ask=self.voices.whom_to_ask(group, self.digest.language),
        )

    def never_invited(self, taxonomy: Taxonomy) -> Iterable[NeverInvited]:
        """By type, in the order of the pipeline."""
        for code in self.voices.field:
            bodies = tuple(name for name, type_ in self._unasked if type_ == code)
            if bodies:
                yield NeverInvited(Named(code, taxonomy.stakeholders[code].name(self.digest.language)), bodies)
