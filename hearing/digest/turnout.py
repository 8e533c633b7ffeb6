"""Who answered against who was invited, by type of body."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from hearing.digest.model import Answer, Replied, Turnout
from hearing.digest.senders import folded
from hearing.intake.occasion import InvitedBody


def turnout(
    invited: Iterable[InvitedBody],
    became: tuple[Iterable[Replied], Iterable[str]],
    answers: Sequence[Answer],
    name_of: Callable[[str], str],
) -> tuple[Turnout, ...]:
    """Counts for each type, most invited first; the type is that of the list, else that of the sender.

    Args:
        invited: The list.
        became: What ``invited.replied`` says of the list and the answers.
        answers: All answers.
        name_of: Name of a type's code; of the empty code where the type is not known.
    """
    replied, uninvited = became
    listed = {folded(body.name): body.type for body in invited}
    types = {folded(answer.name): answer.type.code for answer in answers}
    counts: dict[str, Counter[str]] = {}
    for body in replied:
        sender = types.get(folded(body.sender), "") if body.sender else ""
        fate = "answered" if body.sender else "perhaps" if body.maybe else "silent"
        counts.setdefault(listed.get(folded(body.name)) or sender, Counter())[fate] += 1
    for name in uninvited:
        counts.setdefault(types.get(folded(name), ""), Counter())["uninvited"] += 1
    rows = [
        Turnout(
            code,
            name_of(code),
            *(count[fate] for fate in ("answered", "perhaps", "silent", "uninvited")),
        )
        for code, count in counts.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.invited, row.name)))
