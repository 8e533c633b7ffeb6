"""What came of the tests of a pipeline's rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One test: an example, a case of a suite, or a rule's count on the neutral corpus.

    Attributes:
        subject: Rule, group, stakeholder or suite that is tested.
        name: Of the test, unique within a pipeline.
        place: ``path:line`` or ``path:line:column`` of the test, as far as known.
        message: What is wrong, and why; empty where the test passed.
        note: What a keeper should know though the test passed.
    """

    subject: str
    name: str
    place: str
    message: str = ""
    note: str = ""

    @property
    def passed(self) -> bool:
        """Whether the run may pass."""
        return not self.message
