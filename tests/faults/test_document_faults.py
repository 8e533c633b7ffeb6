"""Each broken, locked or harmful document gets its exact status, and says what to do."""

import pytest
from make_document_faults import document_faults

from hearing.core.model import Contents, Status
from hearing.readers import formats, ocr
from hearing.readers.contract import CannotRead, Options

FAULTS = document_faults()
WITHOUT_OCR = Options(ocr=False)
needs_tesseract = pytest.mark.skipif(not ocr.is_available(), reason="tesseract with nor and swe is not installed")

REFUSED = [
    ("locked.pdf", Status.ENCRYPTED, "password", "without password"),
    ("locked.docx", Status.ENCRYPTED, "password", "without password"),
    ("cut-off.pdf", Status.UNREADABLE, "damaged", "ask the sender"),
    ("cut-off-at-the-end.pdf", Status.UNREADABLE, "damaged", "ask the sender"),
    ("cut-off.docx", Status.UNREADABLE, "damaged", "ask the sender"),
    ("looping-pages.pdf", Status.UNREADABLE, "damaged", "ask the sender"),
    ("blank.pdf", Status.UNREADABLE, "no-text", "ask the sender"),
    ("no-main-part.docx", Status.UNREADABLE, "damaged", "ask the sender"),
    ("deep.docx", Status.UNREADABLE, "damaged", "ask the sender"),
    ("deep.html", Status.UNREADABLE, "damaged", "ask the sender"),
    ("empty.docx", Status.UNREADABLE, "empty", "ask the sender"),
    ("scan.pdf", Status.NEEDS_OCR, "needs-ocr", "install tesseract"),
    ("letterhead-on-scan.pdf", Status.NEEDS_OCR, "needs-ocr", "install tesseract"),
    ("entity.docx", Status.UNREADABLE, "harmful-xml", "do not open it"),
    ("laughs.docx", Status.UNREADABLE, "harmful-xml", "do not open it"),
    ("entity.odt", Status.UNREADABLE, "harmful-xml", "do not open it"),
    ("bomb.docx", Status.UNREADABLE, "zip-bomb", "do not open it"),
    ("random.docx", Status.UNSUPPORTED, "unknown-format", "save it as PDF"),
]
READ = [
    ("lost-page.pdf", "lost-pages", "page 2"),
    ("one-scanned-page.pdf", "pages-without-text", "page 2"),
    ("really-a-pdf.docx", "wrong-extension", "really a PDF"),
    ("really-word.pdf", "wrong-extension", "really a Word document"),
    ("lying-charset.html", "guessed-charset", "iso-8859-1"),
    ("twice-encoded.txt", "guessed-charset", "twice"),
]


@pytest.mark.parametrize(("name", "status", "code", "advice"), REFUSED, ids=[case[0] for case in REFUSED])
def test_unusable_document_gets_its_status_and_advice(name: str, status: Status, code: str, advice: str) -> None:
    with pytest.raises(CannotRead) as refusal:
        formats.read(FAULTS[name], name, WITHOUT_OCR)
    assert (refusal.value.status, refusal.value.code) == (status, code)
    assert advice in refusal.value.hint


@pytest.mark.parametrize(("name", "code", "says"), READ, ids=[case[0] for case in READ])
def test_usable_document_is_read_and_the_fault_is_named(name: str, code: str, says: str) -> None:
    contents = formats.read(FAULTS[name], name, WITHOUT_OCR)
    assert "de eldste ikke blir nådd" in contents.readings[0].text
    assert [issue.code for issue in contents.issues] == [code]
    assert says in contents.issues[0].message
    assert contents.issues[0].hint


def test_every_fault_is_asserted() -> None:
    assert set(FAULTS) == {case[0] for case in REFUSED} | {case[0] for case in READ}


@needs_tesseract
def test_scan_in_which_nothing_is_recognised_is_not_an_empty_answer() -> None:
    with pytest.raises(CannotRead) as refusal:
        formats.read(FAULTS["scan.pdf"], "scan.pdf", Options())
    assert (refusal.value.status, refusal.value.code) == (Status.NEEDS_OCR, "nothing-recognised")


@pytest.mark.parametrize("name", [name for name, content in FAULTS.items() if 0 < len(content) < 5_000])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_document_cut_off_anywhere_is_read_or_refused(name: str, share: float) -> None:
    outcome = _outcome(FAULTS[name][: int(len(FAULTS[name]) * share)], name)
    assert outcome.hint if isinstance(outcome, CannotRead) else outcome.readings


def _outcome(content: bytes, name: str) -> Contents | CannotRead:
    try:
        return formats.read(content, name, WITHOUT_OCR)
    except CannotRead as refusal:
        return refusal


def test_faults_are_the_same_every_time() -> None:
    assert document_faults() == FAULTS
