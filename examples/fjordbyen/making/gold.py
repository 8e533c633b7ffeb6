"""The labels of the texts as gold lines, and whether they hold."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from making.codes import CONCERNS, GROUPS, KINDS, STAKEHOLDERS, STANCES, STANCES_OF_PARAGRAPHS, THEMES, VOICES
from making.texts import Block, Text

_UNREAD = {"pdf-corrupt": "corrupt", "pdf-letterhead": "letterhead"}
_WORRY = re.compile(
    r"\b(?:u?ro|uroa|oro|orolig\w*|bekym\w*|frykt\w*|engst\w*|redd\w*|risik\w*|fare|farlig|oroa\w*|befara\w*|rädd\w*)\b",
    re.I,
)


def gold_lines(texts: list[Text]) -> list[str]:
    """One JSON line per response, in the order of the files."""
    records = sorted(
        (record for text in texts for record in _records(text)), key=lambda record: str(record["source"])
    )
    return [json.dumps(record, ensure_ascii=False) for record in records]


def source_of(text: Text) -> str:
    """Path of the answer in the inbox; what lies in another file comes after that file's path."""
    holder = text["zip"] or text["mail"]
    return f"{holder}/{text['file']}" if holder else text["file"]


def problems(texts: list[Text]) -> Iterator[str]:
    """What is wrong with the labels, one sentence each."""
    for text in texts:
        for part in text.rows or (text,):
            where = f"{text.name} {part.part}".strip()
            yield from (f"{where}: {problem}" for problem in _problems_of(part))


def coverage(texts: list[Text]) -> str:
    """How the labels spread, for whoever writes more texts."""
    blocks = [block for text in texts for part in text.rows or (text,) for block in part.blocks]
    concerns = [concern for block in blocks for concern in block.concerns]
    plain = sum(not _WORRY.search(concern.evidence) for concern in concerns)
    lines = [
        f"{len(texts)} texts, {len(blocks)} paragraphs, {len(concerns)} concerns, {plain} of them without a word of worry",
        _tally("voices", VOICES, [block.voice for block in blocks]),
        _tally("themes", THEMES, [theme for block in blocks for theme in block.themes]),
        _tally("concerns", CONCERNS, [concern.code for concern in concerns]),
        _tally("groups", GROUPS, [group for concern in concerns for group in concern.groups]),
    ]
    return "\n".join(lines)


def _tally(name: str, codes: frozenset[str], found: list[str]) -> str:
    counted = Counter(found)
    return f"{name}: " + ", ".join(
        f"{code} {counted[code]}" for code in sorted(codes, key=lambda code: -counted[code])
    )


def _records(text: Text) -> list[dict[str, Any]]:
    source = source_of(text)
    if text.rows:
        return [_record(row, source, text["format"]) for row in text.rows if row["kind"]]
    records = [_record(text, source, text["format"])]
    if text["mail"]:
        records.append(_covering_mail(text))
    return records


def _record(text: Text, source: str, made_as: str) -> dict[str, Any]:
    stem = PurePosixPath(source).stem
    return {
        "id": f"{stem} {text.part}".strip(),
        "source": source,
        "part": text.part,
        "status": text["status"] or "read",
        "kind": text["kind"],
        "lang": text["lang"],
        "sender": text["sender"],
        "on_behalf_of": text["on_behalf_of"],
        "stakeholder": text["stakeholder"],
        "stance": text["stance"],
        "received": text["received"],
        "late": text["late"] == "yes",
        "format": _format(made_as),
        "paragraphs": [] if made_as in _UNREAD else [_paragraph(block) for block in text.blocks],
    }


def _format(made_as: str) -> str:
    names = {"txt": "text", "md": "markdown"}
    first = made_as.partition("-")[0]
    return names.get(first, first)


def _paragraph(block: Block) -> dict[str, Any]:
    return {
        "text": " ".join(block.text.split()),
        "voice": block.voice,
        "themes": list(block.themes),
        "stance": block.stance,
        "concerns": [
            {"code": concern.code, "groups": list(concern.groups), "evidence": concern.evidence}
            for concern in block.concerns
        ],
    }


def _covering_mail(text: Text) -> dict[str, Any]:
    """A mail that only carries the answer says nothing itself."""
    header = {"kind": "empty", "lang": text["lang"], "sender": text["sender"], "stakeholder": text["stakeholder"]}
    header |= {"stance": "unstated", "received": text["received"]}
    mail = Text(text.name, header, (Block(text["mail_text"]),))
    return _record(mail, text["mail"], "eml")


def _problems_of(text: Text) -> Iterator[str]:
    if text["kind"]:
        yield from _unknown({text["kind"]}, KINDS, "kind")
        yield from _unknown({text["stakeholder"]}, STAKEHOLDERS, "stakeholder")
        yield from _unknown({text["stance"]}, STANCES, "stance")
    for block in text.blocks:
        yield from _problems_of_block(block)


def _problems_of_block(block: Block) -> Iterator[str]:
    yield from _unknown({block.voice}, VOICES, "voice")
    yield from _unknown({block.stance}, STANCES_OF_PARAGRAPHS, "paragraph stance")
    yield from _unknown(set(block.themes), THEMES, "theme")
    if len(block.themes) > 3:
        yield f"more than three themes: {block.text[:40]}"
    if block.voice == "formal" and block.themes:
        yield f"themes on a formal paragraph: {block.text[:40]}"
    if block.voice != "own" and block.concerns:
        yield f"concern outside the sender's own voice: {block.text[:40]}"
    for concern in block.concerns:
        yield from _unknown({concern.code}, CONCERNS | {"group-at-risk"}, "concern")
        yield from _unknown(set(concern.groups), GROUPS, "group")
        if not concern.evidence or concern.evidence not in " ".join(block.text.split()):
            yield f"evidence is not verbatim: {concern.evidence}"


def _unknown(codes: set[str], known: frozenset[str], what: str) -> Iterator[str]:
    yield from (f"unknown {what}: {code or '(none)'}" for code in sorted(codes - known))
