"""Two persons' codings of a sample held against each other, and rules and model held against both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hearing.core.model import OUTVOTED, Label, LabelKind
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.evaluate.agreement import Agreement, OfCode, agreement, agreement_by_code
from hearing.evaluate.documents import Concern, Document, Passage
from hearing.store.anchors import Anchor, located
from hearing.store.coding import Coded
from hearing.store.store import Store

KINDS = {"themes": "theme", "concerns": "concern", "groups": "group", "stance": "stance"}
RULE = "rule"  # says what it says alone, voted down or not
MAKERS = (RULE, "model", "")  # of the program's labels; all of them together where empty
_NONE = "none"


@dataclass(frozen=True, slots=True)
class Score:
    """How far two agree on a label; ``None`` where neither gives it."""

    kappa: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of label (``code`` is empty), or one code.

    Attributes:
        first: How often the first person gives it.
        second: How often the second does.
        persons: How far they agree.
        makers: F1 of rules, of the model, and of the program as a whole, each the mean against the two persons;
            None where neither that maker nor a person gives the label.
    """

    kind: str
    code: str
    first: int
    second: int
    persons: Score
    makers: tuple[float | None, ...]


def finished(codings: Mapping[str, Mapping[int, Coded]], size: int) -> list[str]:
    """Persons who have coded the whole sample, in the order in which they began."""
    return [who for who, made in codings.items() if size and len(made) == size]


def rows(
    store: Store, anchors: Sequence[Anchor], first: Mapping[int, Coded], second: Mapping[int, Coded]
) -> list[Row]:
    """Agreement of two persons on every kind and code, beside that of rules and model with them."""
    one, two = (_documents({at: _passage(coded) for at, coded in made.items()}) for made in (first, second))
    labels = {at: _labels(store, anchor) for at, anchor in enumerate(anchors, start=1)}
    makers = [_documents({at: _passage(_coded(found, maker)) for at, found in labels.items()}) for maker in MAKERS]
    kinds, codes = agreement(one, two), agreement_by_code(one, two)
    of_makers = [(agreement(who, maker), agreement_by_code(who, maker)) for maker in makers for who in (one, two)]
    return [
        row
        for kind in KINDS
        for row in (_of_kind(kind, kinds[kind], codes[kind], of_makers), *_of_codes(kind, codes[kind], of_makers))
    ]


_OfMakers = Sequence[tuple[Mapping[str, Agreement], Mapping[str, Mapping[str, OfCode]]]]


def _of_kind(kind: str, found: Agreement, codes: Mapping[str, OfCode], of_makers: _OfMakers) -> Row:
    said = [of for code, of in codes.items() if code != _NONE]
    scores = [of_kinds[kind].f1 if by_code[kind] else None for of_kinds, by_code in of_makers]
    first, second = sum(of.first for of in said), sum(of.second for of in said)
    return Row(kind, "", first, second, Score(found.kappa, found.f1), _means(scores))


def _of_codes(kind: str, codes: Mapping[str, OfCode], of_makers: _OfMakers) -> Iterator[Row]:
    for code, of in codes.items():
        if code != _NONE:
            found = [by_code[kind].get(code) for _, by_code in of_makers]
            scores = [one.f1 if one else None for one in found]
            yield Row(kind, code, of.first, of.second, Score(of.kappa, of.f1), _means(scores))


def _means(scores: Sequence[float | None]) -> tuple[float | None, ...]:
    """Means of each two that follow each other."""
    pairs = zip(scores[::2], scores[1::2], strict=True)
    return tuple(None if one is None and two is None else ((one or 0) + (two or 0)) / 2 for one, two in pairs)


def _documents(passages: Mapping[int, Passage]) -> dict[str, Document]:
    return {str(at): Document(str(at), "", "", "", "", "", (passage,)) for at, passage in passages.items()}


def _passage(coded: Coded) -> Passage:
    # A word of its own, so that paragraphs of two persons are laid over each other whatever stands in them.
    codes = coded.concerns or ((GROUP_AT_RISK,) if coded.groups else ())
    concerns = tuple(Concern(code, coded.groups, "") for code in codes)
    return Passage("paragraph", "own", coded.themes, coded.stance, concerns, {})


def _labels(store: Store, anchor: Anchor) -> list[Label]:
    """What rules and models say of a paragraph where it stands now, and what of it was voted down."""
    labelled = store.as_labelled(store.label_decisions.home(anchor.response))
    place = located(anchor, labelled.response) if labelled else None
    if labelled is None or place is None:
        return []
    return [one for one in (*labelled.labels, *labelled.outvoted) if one.paragraph == place.paragraph]


def _coded(labels: Iterable[Label], maker: str) -> Coded:
    own = [one for one in labels if one.made_by.startswith(maker) and (maker == RULE or one.status != OUTVOTED)]
    by_kind = {kind: tuple(one.code for one in own if one.kind is kind) for kind in LabelKind}
    return Coded(
        by_kind[LabelKind.THEME],
        next(iter(by_kind[LabelKind.STANCE]), _NONE),
        by_kind[LabelKind.CONCERN],
        tuple(dict.fromkeys(group for one in own for group in one.groups)),
    )
