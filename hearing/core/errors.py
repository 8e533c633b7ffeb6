"""Errors that say what is wrong, where, and what to do; each owns its exit code."""


class HearingError(Exception):
    """Base of every error that is shown to a user.

    Args:
        message: What is wrong, in one sentence.
        hint: What to do about it.
        place: Where: a file, or ``path:line:column``.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str = "", place: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message}"


class ConfigurationError(HearingError):
    """A configuration file or rule file is invalid."""

    exit_code = 3


class OutOfDate(ConfigurationError):
    """What is in the store was made under other settings, rules or files than those of now."""


class SomeInputsUnusable(HearingError):
    """The batch is done, but some files could not be used."""

    exit_code = 4


class NoUsableInput(HearingError):
    """Not one file could be used."""

    exit_code = 5


class MissingRequirement(HearingError):
    """A program or a model that the task needs is not installed."""

    exit_code = 6


class OutputNotWritable(HearingError):
    """The result cannot be written where it was asked for."""

    exit_code = 7


class NotPublished(HearingError):
    """A person has yet to decide what is removed, or words that must be removed would be published."""

    exit_code = 8


class BelowBar(HearingError):
    """Rule tests or an evaluation are below the bar."""

    exit_code = 9


class UnverifiableQuotation(HearingError):
    """A quotation does not stand in its source, so nothing is written."""
