"""The pictures of a digest, made from nothing but what it shows."""

from dataclasses import dataclass, fields

from hearing.digest.model import Digest
from hearing.digest.pictures.answered import turnout_picture, types_picture
from hearing.digest.pictures.arrivals import arrivals_picture
from hearing.digest.pictures.model import Picture
from hearing.digest.pictures.raised import Voices, concerns_picture, groups_picture
from hearing.digest.pictures.stands import bodies_picture, persons_picture
from hearing.digest.pictures.theme_map import themes_picture
from hearing.digest.translations import words_in


@dataclass(frozen=True, slots=True)
class Gallery:
    """The pictures, in the order of a digest; None where there is nothing to draw."""

    types: Picture | None
    arrivals: Picture | None
    turnout: Picture | None
    groups: Picture | None
    concerns: Picture | None
    themes: Picture | None
    agreement: Picture | None
    agreement_of_persons: Picture | None

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Those that there are."""
        return tuple(picture for one in fields(self) if (picture := getattr(self, one.name)))


def gallery(digest: Digest, voices: Voices) -> Gallery:
    """All pictures of a digest; ``voices`` says in words who raised a concern."""
    words, about = words_in(digest.language), digest.about
    return Gallery(
        types=types_picture(about.types, words),
        arrivals=arrivals_picture(digest.answers, about.deadline, words),
        turnout=turnout_picture(about.turnout, words),
        groups=groups_picture(digest.groups, words, voices),
        concerns=concerns_picture(digest.concerns, words, voices),
        themes=themes_picture(digest.themes, words),
        agreement=bodies_picture(digest.agreement, words),
        agreement_of_persons=persons_picture(digest.agreement, words),
    )
