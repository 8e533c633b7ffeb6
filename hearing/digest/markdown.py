"""Text as Markdown that shows it as it is: nothing in a response becomes a heading, a link or markup."""

import re

_ANYWHERE = re.compile(r"([\\`*_{}\[\]<>|~$&]|(?<=:)//|@|(?<=www)\.|(?<=!)(?=\[))", re.IGNORECASE)
_AT_START = re.compile(r"^(?:([#+=>-])|(\d{1,9})([.)]))")


class Raw(str):
    """Markdown that is ready: our own, never a sender's."""

    __slots__ = ()


def escaped(value: object) -> str:
    """``value`` on one line, every character that Markdown reads as more than itself taken literally."""
    if isinstance(value, Raw):
        return value
    text = " ".join(str(value).split())
    text = _ANYWHERE.sub(_literal, text)
    return _AT_START.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", text)


def _literal(match: re.Match[str]) -> str:
    return "\\/\\/" if match[0] == "//" else f"\\{match[0]}"


def link(text: str, href: str) -> Raw:
    """A link; ``href`` is percent-encoded already."""
    if not href:
        return Raw(escaped(text))
    target = href.replace("(", "%28").replace(")", "%29")
    return Raw(f"[{escaped(text)}]({target})")
