"""What the program's own codes are called; the codes of a pipeline carry their own names."""

from hearing.core.model import Kind, Status
from hearing.digest.translations import N_

SUPPORTS = ("supports", "supports-with-reservations")
STANCES = {
    "supports": N_("Supports"),
    "supports-with-reservations": N_("Supports with reservations"),
    "divided": N_("Divided"),
    "opposes": N_("Opposes"),
    "no-remarks": N_("Has no remarks"),
    "abstains": N_("Abstains from taking a stand"),
    "unstated": N_("Has not said"),
}
TAKES_A_STAND = (*SUPPORTS, "divided", "opposes")

KINDS: dict[str, str] = {
    Kind.RESPONSE: N_("Answer"),
    Kind.NO_REMARKS: N_("Answer without remarks"),
    Kind.MEETING_NOTES: N_("Notes from a meeting"),
    Kind.INVITATION: N_("Invitation or list of invited bodies"),
    Kind.DRAFT: N_("The draft itself or a hearing memo"),
    Kind.BACKGROUND: N_("Background, such as an article or a report"),
    Kind.EMPTY: N_("No text"),
}

PROBLEMS: dict[str, tuple[str, str]] = {
    Status.NEEDS_OCR: (
        N_("Scanned pages without text"),
        N_("Run text recognition on the file, or ask the sender for the original, and run again."),
    ),
    Status.ENCRYPTED: (
        N_("Protected by a password"),
        N_("Ask the sender for a version without a password."),
    ),
    Status.UNREADABLE: (
        N_("Could not be read"),
        N_("Open the file and save it anew, or ask the sender to send it again."),
    ),
    Status.UNSUPPORTED: (
        N_("A file type that is not read"),
        N_("Save it as PDF or Word and run again, or read it yourself."),
    ),
}

CHANNELS = {
    "letter": N_("Letter or document"),
    "e-mail": N_("E-mail"),
    "form": N_("Form or survey"),
    "web": N_("Web page"),
    "text": N_("Plain text"),
    "other": N_("Other"),
}

# Codes of formats, as the readers' table has them, by the way in which an answer came.
FORMATS = {
    "letter": ("pdf", "docx", "odt", "rtf", "doc", "image"),
    "e-mail": ("eml", "msg"),
    "form": ("csv", "xlsx"),
    "web": ("html", "mhtml"),
    "text": ("text", "markdown"),
}

MADE_WITH = {
    "program": N_("Program"),
    "rules": N_("Ruleset"),
    "model": N_("Model"),
    "models": N_("Models"),
    "tokens": N_("Division into words"),
    "lemmas": N_("Base forms of words"),
    "names": N_("Names of persons"),
}


def channel_of(format_: str) -> str:
    """How an answer in ``format_`` came: a code of ``CHANNELS``."""
    return next((channel for channel, formats in FORMATS.items() if format_ in formats), "other")
