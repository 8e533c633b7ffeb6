"""Files found inside a file, while they are collected: those that came out, and those that did not."""

from dataclasses import dataclass, field

from hearing.core.model import Attachment, Contents, Issue, Lost, Reading, Status
from hearing.readers.names import safe_name, unique_name


@dataclass(slots=True)
class Enclosures:
    """What has come out of a container so far; every name is safe and occurs once."""

    attachments: list[Attachment] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)

    def name(self, name: str) -> str:
        """Take a name: made safe, and numbered if it is taken."""
        return unique_name(safe_name(name), self._taken)

    def add(self, name: str, content: bytes) -> None:
        """Keep a file under a name from ``name``."""
        self.attachments.append(Attachment(name, content))

    def lose(self, name: str, status: Status, issue: Issue) -> None:
        """Account for a file that cannot be had."""
        self.lost.append(Lost(name, status, issue))
        self.issues.append(issue)

    def contents(self, *readings: Reading, issues: tuple[Issue, ...] = ()) -> Contents:
        """All that was found, with the container's own text and issues."""
        return Contents(readings, tuple(self.attachments), (*issues, *self.issues), tuple(self.lost))
