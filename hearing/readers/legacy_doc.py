"""Word documents from before 2007, through LibreOffice."""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

from hearing.core.model import Contents, Status
from hearing.readers import refusals
from hearing.readers.contract import CannotRead, Options

_WHAT = "an old Word document"
_SECONDS = 90  # clearly less than a file may take in all, so that it is LibreOffice that is told to be slow
_GRACE = 5  # seconds that LibreOffice gets to end what it has started
_INSTALLED = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_ENCRYPTED_BIT = 0x0100  # of the flags at byte 10 of the WordDocument stream

_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = "".join(
    f'<item oor:path="{_SECURITY}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
    for name, value in (
        ("DisableActiveContent", "true"),
        ("BlockUntrustedRefererLinks", "true"),
        ("MacroSecurityLevel", 3),
    )
)


def read_doc(content: bytes, name: str, options: Options) -> Contents:
    """Convert to DOCX in a folder of its own, and read that.

    Raises:
        CannotRead: if LibreOffice is missing or cannot make anything of the document, or it is encrypted.
    """
    from hearing.readers.docx import read_docx

    if _is_encrypted(content):
        raise refusals.encrypted(_WHAT)
    program = office()
    if not program:
        raise CannotRead(
            Status.UNSUPPORTED,
            "needs-libreoffice",
            f"{_WHAT} (.doc), which can only be read with LibreOffice, and it is not installed",
            hint="install LibreOffice, or save the document as .docx or PDF",
        )
    with tempfile.TemporaryDirectory(prefix="hearing-", dir=options.scratch, ignore_cleanup_errors=True) as folder:
        return read_docx(_converted(content, Path(folder), program), name, options)


def office() -> str | None:
    """The LibreOffice program, also where it is installed outside the search path; None if there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _INSTALLED if Path(place).is_file()), None)


def _is_encrypted(content: bytes) -> bool:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole, ole.openstream("WordDocument") as stream:
            head = stream.read(12)
    except MemoryError:
        raise
    except Exception as error:  # olefile raises whatever the damage leads it to
        raise refusals.damaged(_WHAT, type(error).__name__) from None
    return bool(int.from_bytes(head[10:12], "little") & _ENCRYPTED_BIT)


def _converted(content: bytes, folder: Path, program: str) -> bytes:
    """The document as DOCX; a profile of its own lets several conversions run at once, and no macro or link."""
    (folder / "letter.doc").write_bytes(content)
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{_SETTINGS}</oor:items>')
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder / "out"),
    ]
    try:
        _run([*command, str(folder / "letter.doc")])
        return (folder / "out" / "letter.docx").read_bytes()
    except subprocess.TimeoutExpired:
        raise refusals.damaged(_WHAT, f"LibreOffice gave up after {_SECONDS} seconds") from None
    except OSError:
        raise refusals.damaged(_WHAT, "LibreOffice cannot open it") from None


def _run(command: list[str]) -> None:
    """Run in this process's own group, so that whoever ends the group ends LibreOffice too."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet) as process:
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            _end(process)
            raise


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Asked to, the launcher ends the program that it has started; killed, it leaves it behind."""
    process.terminate()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
