"""A folder full of trouble: each file gets its status and advice, and the good answers are read all the same."""

import io
import json
import zipfile
import zlib

import pytest
from commands import hearing

GOOD = "Fjellheim vel\n\nVi støtter ikke planen. Vi frykter at unge faller utenfor.\n\nHilsen Fjellheim vel\n"


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return buffer.getvalue()


def endless_pdf(operations: int = 10_000_000) -> bytes:
    """A page that says ever more: a small file that takes PDFium very long to read."""
    stream = zlib.compress(b"BT /F1 9 Tf " + b"1 0 Td (ab) Tj " * operations + b"ET", 1)
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + table
    return out + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, str, dict[str, dict[str, str]]]:
    """Exit code, standard error, and each file of the export by name."""
    folder = tmp_path_factory.mktemp("trouble")
    inbox = folder / "inbox"
    inbox.mkdir()
    (folder / "hearing.yaml").write_text("title: Trøbbel\n", encoding="utf-8")
    (inbox / "a-good.txt").write_text(GOOD, encoding="utf-8")
    (inbox / "b-empty.pdf").write_bytes(b"")
    with (inbox / "c-huge.pdf").open("wb") as file:
        file.truncate(2 * 2**30)
    (inbox / "d-gone.txt").symlink_to(folder / "nowhere.txt")
    (inbox / "e-endless.pdf").write_bytes(endless_pdf())
    (inbox / "f-noise.bin").write_bytes(bytes(range(256)) * 40)
    inner = zipped(svar__txt=GOOD.replace("Fjellheim", "Dypdal").encode())
    (inbox / "g-deep.zip").write_bytes(zipped(en__zip=zipped(to__zip=zipped(tre__zip=inner))))
    (inbox / "h-copy.txt").write_text(GOOD, encoding="utf-8")
    (inbox / "i-last.txt").write_text(GOOD.replace("Fjellheim", "Nordlia"), encoding="utf-8")
    (inbox / "Thumbs.db").write_bytes(b"left by the system")

    done = hearing("run", str(folder), "--seconds", "3")
    hearing("export", str(folder))
    lines = (folder / "export" / "files.jsonl").read_text(encoding="utf-8").splitlines()
    return done.returncode, done.stderr, {record["file"]: record for record in map(json.loads, lines)}


def test_the_rest_goes_on_and_the_exit_code_says_so(outcome: tuple[int, str, dict[str, dict[str, str]]]) -> None:
    code, _, files = outcome
    assert code == 4
    assert {name for name, file in files.items() if file["status"] == "read"} >= {"a-good.txt", "i-last.txt"}


@pytest.mark.parametrize(
    ("name", "status", "note"),
    [
        ("b-empty.pdf", "unreadable", "empty"),
        ("c-huge.pdf", "unreadable", "2048 MB"),
        ("d-gone.txt", "unreadable", "cannot be opened"),
        ("e-endless.pdf", "unreadable", "too long"),
        ("f-noise.bin", "unsupported", ""),
        ("g-deep.zip/en.zip/to.zip/tre.zip", "unreadable", "lies inside"),
        ("h-copy.txt", "duplicate", ""),
    ],
)
def test_each_file_has_its_status_and_advice(
    outcome: tuple[int, str, dict[str, dict[str, str]]], name: str, status: str, note: str
) -> None:
    _, shown, files = outcome
    assert files[name]["status"] == status
    assert note in files[name]["what_to_know"]
    if status != "duplicate":
        assert name in shown
        assert files[name]["what_to_know"].rstrip(".").count(".") >= 1  # what is wrong, then what to do


def test_what_the_system_left_is_no_file_of_the_hearing(
    outcome: tuple[int, str, dict[str, dict[str, str]]],
) -> None:
    assert "Thumbs.db" not in outcome[2]
