"""The plan of the training corpus: one row for each unit that is to be written.

    python models/corpus/plan.py > models/corpus/plan.tsv

Each row names the language, the hand that writes, what the unit is about (a concern, a hard negative, a theme, a
verdict or a voice), the groups, the theme that lies near, the way of saying, the sender, the kind of text, its
spelling and its number of sentences. The rows are dealt out evenly, and always the same.
"""

import itertools
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields

from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.rules.pipeline import load_pipeline

LANGUAGES = ("nb", "nn", "sv")
HANDS = ("a", "b", "c")
EACH_CONCERN, EACH_GROUP, EACH_NEGATIVE, EACH_THEME = 20, 4, 20, 5

WAYS_WITH_WORRY_WORD = ("worry", "prediction", "exclusion", "lack", "priority-conflict", "objection", "demand")
WAYS_WITHOUT = (
    "consequence", "rhetorical-question", "example-from-practice", "comparison",
    "irony", "condition", "list", "understatement",
)  # fmt: skip
NEGATIVES = (
    "denied-worry", "praise", "programme-name", "solved-problem", "view-of-others", "hardship-without-link",
    "look-alike-words", "bare-request", "own-service-described", "denied-criticism", "support-naming-group",
    "hoped-for-gain", "doubt-overcome",
)  # fmt: skip
VERDICTS = ("support", "conditional", "oppose", "no-remarks", "abstains", "joins-another")
VOICES = {
    "draft": ("quoted", "retold", "attributed-after"),
    "reported": ("other-body", "some-people", "survey-or-press"),
    "formal": (
        "letterhead", "reference-lines", "greeting", "thanks", "signature", "presentation-of-sender",
        "boilerplate", "mail-header", "heading", "practical-information",
    ),
}  # fmt: skip
EACH_VOICE = {"draft": 40, "reported": 35, "formal": 60}
EACH_VERDICT = 5
SENDERS = (
    "user-organisation", "next-of-kin-organisation", "city-district", "municipal-agency", "municipality",
    "county-region", "state-authority", "specialist-health", "nonprofit", "umbrella-organisation",
    "union-professional", "police-justice", "competence-research", "private-person", "political-party", "business",
    "private-provider", "faith-community", "minority-organisation", "youth-body", "school-childhood", "neighbours",
)  # fmt: skip
KINDS_OF_TEXT = ("letter", "letter", "letter", "mail", "form", "form", "minutes", "notes")
SPELLINGS = ("clean",) * 8 + ("sloppy", "oral")
SENTENCES = ("1", "1", "2", "2", "2", "3", "3", "4-5")


@dataclass(frozen=True, slots=True)
class Slot:
    """One unit that is to be written."""

    id: str
    about: str
    groups: str
    theme: str
    way: str
    sender: str
    text: str
    spelling: str
    sentences: str


def subjects(concerns: Sequence[str], groups: Sequence[str], themes: Sequence[str]) -> list[tuple[str, str, str]]:
    """What each unit of one hand is about: (about, groups, way)."""
    ways = itertools.cycle(WAYS_WITH_WORRY_WORD + WAYS_WITHOUT)
    named = itertools.cycle(groups)
    rows: list[tuple[str, str, str]] = []
    for number in range(EACH_CONCERN):
        for code in concerns:
            some = [next(named)] if number % 5 < 3 else []
            some += [next(named)] if number % 5 == 2 else []
            rows.append((f"concern:{code}", ",".join(some), next(ways)))
    rows += [("concern:group-at-risk", group, next(ways)) for group in groups for _ in range(EACH_GROUP)]
    rows += [
        (f"negative:{kind}", next(named), f"near:{concerns[(number * 7 + at) % len(concerns)]}")
        for number in range(EACH_NEGATIVE)
        for at, kind in enumerate(NEGATIVES)
    ]
    attitudes = ("support", "conditional", "plain-rejection", "fact-or-experience", "proposal")
    rows += [(f"theme:{theme}", "", attitude) for theme in themes for attitude in attitudes[:EACH_THEME]]
    rows += [(f"verdict:{verdict}", "", "overall") for verdict in VERDICTS for _ in range(EACH_VERDICT)]
    for voice, ways_of in VOICES.items():
        rows += [
            (f"voice:{voice}", "", way) for way in itertools.islice(itertools.cycle(ways_of), EACH_VOICE[voice])
        ]
    return rows


def slots() -> Iterator[Slot]:
    """All rows of the plan."""
    labels = load_pipeline("rusmelding").taxonomy
    concerns = [code for code in labels.concerns if code != GROUP_AT_RISK]
    for language, hand in itertools.product(LANGUAGES, HANDS):
        dice = random.Random(f"{language}{hand}")
        rows = subjects(concerns, list(labels.groups), list(labels.themes))
        near, senders, texts, spellings, lengths = (
            _dealt(values, len(rows), dice)
            for values in (list(labels.themes), SENDERS, KINDS_OF_TEXT, SPELLINGS, SENTENCES)
        )
        dice.shuffle(rows)
        for at, (about, groups, way) in enumerate(rows):
            theme = about.removeprefix("theme:") if about.startswith("theme:") else near[at]
            yield Slot(
                f"{language}-{hand}-{at + 1:04d}", about, groups or "-", theme, way,
                senders[at], texts[at], spellings[at], lengths[at],
            )  # fmt: skip


def _dealt(values: Sequence[str], count: int, dice: random.Random) -> list[str]:
    """``count`` values, each equally often as far as that goes, in an order by chance."""
    dealt = list(itertools.islice(itertools.cycle(values), count))
    dice.shuffle(dealt)
    return dealt


if __name__ == "__main__":
    sys.stdout.write("\t".join(field.name for field in fields(Slot)) + "\n")
    for slot in slots():
        sys.stdout.write("\t".join(astuple(slot)) + "\n")
