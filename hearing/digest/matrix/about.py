"""What both files say about themselves."""

from hearing.digest.matrix.model import Matrix
from hearing.digest.translations import Words

_MARK = "hearing-matrix"


def mark_of(matrix: Matrix) -> str:
    """What the file carries in its properties, so that a later edit is told from one that it showed already."""
    return f"{_MARK} {matrix.edition}"


def edition_in(keywords: str | None) -> int | None:
    """The edition in a file's properties; None where they do not say."""
    words = (keywords or "").replace(",", " ").split()
    if _MARK not in words:
        return None
    after = words[words.index(_MARK) + 1 :][:1]
    return int(after[0]) if after and after[0].isdigit() else None


def heading_of(matrix: Matrix, words: Words) -> str:
    """What the matrix is called, and of what."""
    return words.gettext("Matrix of remarks: %(title)s", title=matrix.title)


def figures_of(matrix: Matrix, words: Words) -> str:
    """How many points there are, and from how many answers."""
    points, answers = len(matrix.points), matrix.answers
    return words.gettext(
        "%(points)s from %(answers)s.",
        points=words.ngettext("%(n)s point", "%(n)s points", points, n=words.number(points)),
        answers=words.ngettext("%(n)s answer", "%(n)s answers", answers, n=words.number(answers)),
    )


def advice_of(matrix: Matrix, words: Words) -> list[str]:
    """How to use the matrix, and what it does not do."""
    lines = [
        words.gettext("Each row is a point: a paragraph in the sender's own words in which something was found."),
        words.gettext(
            "The last four columns are yours: how the point was assessed, what it changes in the plan, the new "
            "wording, and who has checked it. The program never writes in them."
        ),
        words.gettext(
            "Rows may be sorted, filtered, moved and deleted. Leave the column ID: by it the program finds the "
            "row again when the matrix is taken in."
        ),
        words.gettext(
            "Themes, stance and concerns are proposals by rules. Check them against the sender's words before you "
            "rely on them."
        ),
    ]
    if matrix.others:
        n = len(matrix.others)
        lines.append(
            words.ngettext(
                "In %(n)s other paragraph in a sender's own words nothing was found; it is in the workbook, on a "
                "sheet of its own.",
                "In %(n)s other paragraphs in the senders' own words nothing was found; they are in the workbook, "
                "on a sheet of their own.",
                n,
                n=words.number(n),
            )
        )
    return lines


def advice_on_loose(words: Words) -> str:
    """What to do with texts without a place."""
    return words.gettext(
        "These texts were typed in an earlier matrix and have no place in this one. Write the ID of the point "
        "that a text belongs to in «Move to ID», or anything in «Done with», and take the matrix in again."
    )
