"""Letters, mails, minutes and forms of our own with the sender and the type that a reader would name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from hearing.classify.stakeholder import UNKNOWN, SenderTyping
from hearing.core.alike import same_name
from hearing.core.model import Response
from hearing.intake.named import Chooser
from hearing.intake.occasion import Occasion
from hearing.intake.take_in import take_in
from hearing.language.identify import mark_languages
from hearing.readers.contract import Options
from hearing.readers.formats import read
from hearing.rules.pipeline import load_pipeline

CASES = Path(__file__).parent / "cases"
_OWNERS = {"nb": "Solvik kommune", "nn": "Vågsund kommune", "sv": "Ekby stad"}


@dataclass(frozen=True, slots=True)
class Case:
    """One text; ``file`` is the file it stands in, whose name may tell something."""

    id: str
    sender: str
    type: str
    text: str
    owner: str
    on_behalf_of: str | None = None
    file: str = ""

    def response(self, choose: Chooser | None = None) -> Response:
        """The text taken in as the program does it; without ``choose``, by rules alone."""
        name = self.file or f"{self.id}.txt"
        contents = read(self.text.encode(), name, Options())
        (reading,) = contents.readings
        taken = take_in(reading, name, "0" * 64, Occasion(owner=self.owner), choose)
        return mark_languages(taken)[0]


def cases(*names: str) -> Iterator[Case]:
    """The cases of the files of these names."""
    for name in names:
        for one in YAML(typ="safe").load((CASES / f"{name}.yaml").read_text(encoding="utf-8")):
            yield Case(**{"owner": _OWNERS.get(one["id"][:2], ""), **one})


def is_right(case: Case, response: Response) -> tuple[bool, bool]:
    """Whether the sender, and the body that it answers for, is named; and whether its type is right."""
    named = same_name(case.sender, response.sender)
    if case.on_behalf_of is not None:
        named = named and (response.on_behalf_of or "") in (case.on_behalf_of, "")
    return named, type_of(response) == case.type


def type_of(response: Response) -> str:
    """Code of the sender's type."""
    label = _typing().label(response)
    return label.code if label else UNKNOWN


@cache
def _typing() -> SenderTyping:
    return SenderTyping(load_pipeline("rusmelding"))
