"""What the readers report of a file, in the digest's language: a text and a piece of advice for each code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearing.core.model import Issue
from hearing.digest.translations import N_, Words

_SEND_AGAIN = N_("Ask the sender to send the file once more.")
_SAVE_ANEW = N_("Open it in its own program and save it once more, or ask the sender for the file again.")
_WITHOUT_PASSWORD = N_(
    "Open it with the password and save it without, or ask the sender for a version without a password."
)
_UNPACK = N_("Unpack it by hand and put the file itself into the inbox.")
_AS_PDF = N_("Do not open it. Ask the sender for the answer as PDF, and tell your security officer.")
_IN_MAIL_PROGRAM = N_("Open the mail in the mail program and save what it holds as PDF.")
_SAVE_MAIL = N_("Save the mail once more from the mail program and compare the attachments.")
_RECOGNISE = N_("Run text recognition on the file, or ask the sender for the original, and run again.")
_LOOK = N_("Look at the file. If it holds an answer, ask the sender for the text.")
_COMPARE = N_("Compare with the original before you quote.")
_LETTERS = N_("Check that letters such as æ, ø, å, ä and ö are right in the text.")
_WHICH = N_("Ask the sender which version is meant, if it matters.")
_COLUMNS = N_("Say in hearing.yaml what the columns hold, by the file's own column headings.")
_EXPORT = N_("Compare the answers with the survey, or export it once more.")
_WORKBOOK = N_("Open it in a spreadsheet program and save it anew, or export the survey once more.")
_SMALLER = N_("Split it, or save it without pictures.")
_ANOTHER_FORMAT = N_("Open the file, save it anew as PDF or Word, and run again.")
_AS_PDF_OR_WORD = N_("Save it as PDF or Word and run again, or read it yourself.")
_NOTHING = N_("Nothing needs to be done.")

TEXTS: dict[str, tuple[str, str]] = {
    "answer-in-attachment": (
        N_("The page says that there are remarks, but they stand in a document beside it"),
        N_("Download the document from the page and put it into the inbox."),
    ),
    "broken-archive": (N_("The archive is damaged or cut off"), _SEND_AGAIN),
    "broken-workbook": (N_("The workbook is damaged or cut off"), _WORKBOOK),
    "columns-not-found": (N_("hearing.yaml names columns that the file does not have"), _COLUMNS),
    "columns-read": (
        N_("Some columns were kept with each answer, but not read as its text"),
        _COLUMNS,
    ),
    "crash-limit": (N_("The program that reads the file crashes on it"), _ANOTHER_FORMAT),
    "cut-off-mail": (N_("The mail ends too early; text or attachments may be missing"), _SAVE_MAIL),
    "damaged": (N_("The file is damaged or not complete"), _SAVE_ANEW),
    "damaged-attachment": (N_("An attachment was damaged on its way"), _SEND_AGAIN),
    "damaged-member": (N_("The file is damaged inside the archive"), _SEND_AGAIN),
    "damaged-text": (N_("The text of the mail was damaged on its way; letters may be missing"), _SAVE_MAIL),
    "empty": (N_("There is nothing in the file"), _SEND_AGAIN),
    "empty-rows": (N_("There are rows without any answer"), _EXPORT),
    "encrypted": (N_("The contents are encrypted"), _WITHOUT_PASSWORD),
    "encrypted-member": (N_("The file is protected by a password inside the archive"), _WITHOUT_PASSWORD),
    "external-entities": (N_("The file is built in a way that can do harm"), _AS_PDF),
    "guessed-charset": (N_("How the letters are encoded had to be guessed"), _LETTERS),
    "harmful-archive": (N_("The archive is built in a way that can do harm"), _AS_PDF),
    "harmful-xml": (N_("The file is built in a way that can do harm"), _AS_PDF),
    "hidden-text": (
        N_("The document holds hidden text, which has been left out"),
        N_("Show hidden text in the word processor, and ask the sender whether it was meant."),
    ),
    "linked-attachment": (
        N_("The attachment is only a link to a file on the sender's server"),
        N_("Open the link in the mail program and save the file, or ask the sender to attach it."),
    ),
    "lost-pages": (
        N_("Pages cannot be read or may be missing"),
        N_("Compare the number of pages, or ask the sender for the file again."),
    ),
    "memory-limit": (N_("The file needs more memory to read than is allowed"), _SMALLER),
    "mojibake": (N_("Some letters are wrong in the file itself"), _COMPARE),
    "needs-libreoffice": (
        N_("An old document format that can only be read with LibreOffice, which is not installed"),
        N_("Install LibreOffice, or save the document as Word (.docx) or PDF."),
    ),
    "needs-ocr": (N_("The file holds only pictures of text, such as a scan"), _RECOGNISE),
    "no-mail-headers": (
        N_("The mail does not say who sent it, when, or about what"),
        N_("Save the mail once more from the mail program, or find out who sent it."),
    ),
    "no-file": (
        N_("A link to a folder, or no ordinary file"),
        N_("Put the files themselves into the inbox."),
    ),
    "no-text": (N_("The file holds no text"), _LOOK),
    "not-labelled": (
        N_("An answer in the file could not be labelled"),
        N_("Run again. If it fails again, read it yourself."),
    ),
    "not-readable": (
        N_("The file cannot be opened"),
        N_("Check that you may read the file, and that its disk is there."),
    ),
    "nothing-recognised": (N_("No text could be recognised in the picture"), _LOOK),
    "nul-bytes": (N_("The file was damaged on its way; empty characters have been left out"), _EXPORT),
    "ocr": (N_("The text was recognised from a picture and may hold wrong letters"), _COMPARE),
    "ocr-failed": (N_("Text recognition failed"), _LOOK),
    "other-sheets": (
        N_("Some sheets were not read, since they hold no answers in free text"),
        N_("If there are answers in them, save each sheet as a file of its own."),
    ),
    "pages-without-text": (N_("There are pages with pictures in which no text was read"), _LOOK),
    "password": (N_("The file is protected by a password"), _WITHOUT_PASSWORD),
    "sealed-mail": (
        N_("The text of the mail lies inside a signature that only a mail program opens"),
        _IN_MAIL_PROGRAM,
    ),
    "skipped-members": (N_("Files of the operating system were left out"), _NOTHING),
    "time-limit": (N_("The file took too long to read"), _ANOTHER_FORMAT),
    "too-deep": (N_("The file lies inside too many other files"), _UNPACK),
    "too-large": (N_("The file is larger than is allowed"), _SMALLER),
    "too-many-members": (N_("The archive holds too many files"), _UNPACK),
    "too-many-rows": (
        N_("Only the first rows of the table were read"),
        N_("Split the table into several files."),
    ),
    "tracked-changes": (
        N_("The document has tracked changes: what was inserted is read, what was deleted is not"),
        _WHICH,
    ),
    "unclosed-quote": (N_("Quotation marks do not pair in some rows, which may be cut short"), _EXPORT),
    "unexpected": (N_("The program failed on this file"), _ANOTHER_FORMAT),
    "unknown-format": (N_("A file type that is not read"), _AS_PDF_OR_WORD),
    "unreadable-dates": (
        N_("Some dates cannot be read"),
        N_("Write dates as 2024-05-31 or 31.05.2024 in the file."),
    ),
    "unrecognised-columns": (N_("No column is known to say who answers"), _COLUMNS),
    "unsafe-name": (
        N_("The file had a name that can mislead and is shown under a safe one; it was read"),
        N_("Do not unpack the archive by hand without asking the sender about it."),
    ),
    "unsupported-compression": (N_("The file is packed with an unusual method"), _UNPACK),
    "winmail-dat": (
        N_("The mail holds attachments, or its text, in a form that only Outlook opens"),
        N_("Open the mail in Outlook and save what is attached, or ask the sender to send it as plain text."),
    ),
    "wrong-extension": (N_("The end of the file name says another file type than the content"), _NOTHING),
    "zip-bomb": (N_("The file would swell beyond all measure when unpacked"), _AS_PDF),
}

_PAGES = re.compile(r"\bpages? (\d+(?:(?:, |–)\d+)*)")
_ROWS = re.compile(r"\brows?(?: |\b[^:;]*: )(\d+(?:(?:, |–)\d+)*)")
_PERCENT = re.compile(r"\b(\d+) %")
_ENCODING = re.compile(r"(?:given;|but) read as ([\w.-]+)$")


@dataclass(frozen=True, slots=True)
class Told:
    """Issues of one file in the digest's language; ``detail`` holds those in English that have no text."""

    what: str
    advice: str
    detail: str


def told(issues: Sequence[Issue], words: Words) -> Told:
    """All issues of a file, each thing said once."""
    known = [issue for issue in issues if issue.code in TEXTS]
    what = dict.fromkeys(_said(issue, words) for issue in known)
    advice = dict.fromkeys(words.gettext(TEXTS[issue.code][1]) for issue in known)
    unknown = [
        f"{issue.message} ({issue.hint})" if issue.hint else issue.message
        for issue in issues
        if issue.code not in TEXTS
    ]
    return Told(". ".join(what), " ".join(advice), "; ".join(unknown))


def _said(issue: Issue, words: Words) -> str:
    text = words.gettext(TEXTS[issue.code][0])
    facts = ", ".join(_facts(issue.message, words))
    return f"{text} ({facts})" if facts else text


def _facts(message: str, words: Words) -> list[str]:
    """What of a message needs no translation: pages, rows, how certain, which encoding."""
    facts = []
    if pages := _PAGES.search(message):
        facts.append(words.gettext("page %(n)s", n=pages[1]))
    if rows := _ROWS.search(message):
        facts.append(words.gettext("row %(n)s", n=rows[1]))
    if percent := _PERCENT.search(message):
        facts.append(f"{percent[1]}\N{NO-BREAK SPACE}%")
    if encoding := _ENCODING.search(message):
        facts.append(encoding[1])
    return facts
