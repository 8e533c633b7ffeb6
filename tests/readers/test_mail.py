"""E-mail: who wrote when to whom, the text once, and every attachment or what became of it."""

import base64
from datetime import datetime
from email import policy
from email.message import EmailMessage

import pytest

from hearing.core import fields as keys
from hearing.core.model import Attachment, Contents, Status
from hearing.readers.contract import CannotRead, Options
from hearing.readers.mail import read_mail

TEXT = "Hei\n\nVi er bekymret for de unge på Østsida.\n\nHilsen Ada\n"
HEAD = "From: Ada <ada@example.org>\nSubject: Svar\n"


def mail(text: str = TEXT) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Fjellheim vel v/Åse Ødegård <ase@example.org>"
    message["To"] = "postmottak@fjordbyen.example"
    message["Subject"] = "Høringssvar – rusplan"
    message["Date"] = "Tue, 14 May 2024 10:30:00 +0200"
    message.set_content(text)
    return message


def read(message: EmailMessage | str | bytes) -> Contents:
    if isinstance(message, EmailMessage):
        return read_mail(message.as_bytes(), "svar.eml", Options())
    return read_mail(message.encode() if isinstance(message, str) else message, "svar.eml", Options())


def text_of(contents: Contents) -> str:
    (reading,) = contents.readings
    return reading.text.strip()


def blocks_of(contents: Contents) -> list[str]:
    (reading,) = contents.readings
    return [reading.text[block.span.start : block.span.end] for block in reading.blocks]


def test_headers_become_fields_and_the_text_becomes_paragraphs() -> None:
    contents = read(mail())
    (reading,) = contents.readings
    assert dict(reading.fields) == {
        keys.FROM: "Fjellheim vel v/Åse Ødegård <ase@example.org>",
        keys.TO: "postmottak@fjordbyen.example",
        keys.SUBJECT: "Høringssvar – rusplan",
        keys.SENT: "2024-05-14T10:30:00+02:00",
    }
    assert blocks_of(contents) == ["Hei", "Vi er bekymret for de unge på Østsida.", "Hilsen Ada"]
    assert not contents.issues


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (
            "Subject: =?iso-8859-1?Q?H=F8ringssvar?=\n =?iso-8859-1?Q?_fra_oss?=",
            keys.SUBJECT,
            "Høringssvar fra oss",
        ),
        ("Subject: Høringssvar fra Østsida", keys.SUBJECT, "Høringssvar fra Østsida"),
        ("Subject: =?x-tull?Q?abc?=", keys.SUBJECT, "abc"),
        ("Subject: langt\n\tog brettet", keys.SUBJECT, "langt og brettet"),
        ("Sender: bo@example.org", keys.FROM, "bo@example.org"),
        ("From: @@,,<>;:\\", keys.SENT, None),
        ("Date: Tue, 14 May 2024 10:30:00", keys.SENT, "2024-05-14T10:30:00"),
        ("Date: i går", keys.SENT, None),
        (
            "Received: by b; Tue, 14 May 2024 08:30:05 +0000\nReceived: by a; Tue, 14 May 2024 08:30:01 +0000",
            keys.SENT,
            "2024-05-14T08:30:01+00:00",
        ),
    ],
)
def test_headers_are_read_however_they_are_written(head: str, field: str, value: str | None) -> None:
    (reading,) = read(f"{head}\nTo: x@example.org\n\nHei\n").readings
    assert reading.fields.get(field) == value


def test_a_header_in_an_old_encoding_without_any_mark_is_read() -> None:
    (reading,) = read("Subject: Høringssvar på rusplanen fra Ås\nTo: x\n\nHei\n".encode("cp1252")).readings
    assert reading.fields[keys.SUBJECT] == "Høringssvar på rusplanen fra Ås"


def test_plain_text_is_preferred_to_html_and_nothing_is_read_twice() -> None:
    message = mail()
    message.add_alternative(f"<p>{TEXT}</p>", subtype="html")
    assert text_of(read(message)) == TEXT.strip()
    assert not read(message).attachments


@pytest.mark.parametrize("empty", ["", " \n\n"])
def test_html_is_read_as_paragraphs_where_the_plain_text_is_empty(empty: str) -> None:
    message = mail(empty)
    message.add_alternative("<p>Vi støtter <b>planen</b>.</p><ul><li>mer penger</li></ul>", subtype="html")
    assert blocks_of(read(message)) == ["Vi støtter planen.", "mer penger"]


def test_text_before_and_after_an_attachment_is_read_in_order() -> None:
    message = mail("Først dette.\n")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="svar.pdf")
    last = EmailMessage()
    last.set_content("Så dette.\n")
    message.attach(last)
    contents = read(message)
    assert blocks_of(contents) == ["Først dette.", "Så dette."]
    assert [attachment.name for attachment in contents.attachments] == ["svar.pdf"]


def test_quoted_mail_stays_in_the_text_for_later_steps_to_cut() -> None:
    quoted = "Vi støtter planen.\n\n-----Opprinnelig melding-----\nFra: Postmottak\n\nVi ber om svar.\n"
    assert text_of(read(mail(quoted))) == quoted.strip()


def test_attachments_come_out_with_their_names_decoded_and_unique() -> None:
    message = mail()
    for name, content in (("Høringssvar Østsida.pdf", b"en"), ("../a.pdf", b"to"), ("A.pdf", b"tre")):
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    assert read(message).attachments == (
        Attachment("Høringssvar Østsida.pdf", b"en"),
        Attachment("a.pdf", b"to"),
        Attachment("A (2).pdf", b"tre"),
    )


def test_an_attachment_without_a_name_gets_one_with_its_ending() -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf")
    assert [attachment.name for attachment in read(message).attachments] == ["attachment.pdf"]


@pytest.mark.parametrize(
    ("size", "disposition", "kept"),
    [(19_999, "inline", False), (20_000, "inline", True), (500, "attachment", True)],
)
def test_only_small_pictures_inside_the_text_are_left_out(size: int, disposition: str, kept: bool) -> None:
    message = mail()
    message.add_attachment(
        b"x" * size, maintype="image", subtype="png", filename="bilde.png", disposition=disposition
    )
    assert bool(read(message).attachments) is kept


def test_a_mail_inside_the_mail_becomes_a_mail_of_its_own_that_can_be_read() -> None:
    outer = mail("Se videresendt svar.\n")
    inner = mail("Vi støtter planen.\n")
    inner.add_attachment(b"hei", maintype="application", subtype="pdf", filename="svar.pdf")
    outer.add_attachment(inner)
    (attachment,) = read(outer).attachments
    assert attachment.name == "Høringssvar – rusplan.eml"
    again = read(attachment.content)
    assert text_of(again) == "Vi støtter planen."
    assert again.readings[0].fields[keys.FROM] == "Fjellheim vel v/Åse Ødegård <ase@example.org>"
    assert again.attachments == (Attachment("svar.pdf", b"hei"),)


@pytest.mark.parametrize(
    ("kind", "name", "code", "advice"),
    [
        ("application/ms-tnef", "winmail.dat", "winmail-dat", "open the mail in Outlook"),
        ("application/octet-stream", "WINMAIL.DAT", "winmail-dat", "open the mail in Outlook"),
        ("application/pkcs7-mime; smime-type=signed-data", "smime.p7m", "sealed-mail", "save it as PDF"),
    ],
)
def test_what_only_a_mail_program_can_open_is_lost_with_advice(
    kind: str, name: str, code: str, advice: str
) -> None:
    part = f'--s\nContent-Type: {kind}\nContent-Disposition: attachment; filename="{name}"\n\nx\n--s--\n'
    contents = read(f"{HEAD}Content-Type: multipart/mixed; boundary=s\n\n--s\n\nHei\n{part}")
    (lost,) = contents.lost
    assert (lost.name, lost.status, lost.issue.code) == (name, Status.UNSUPPORTED, code)
    assert advice in lost.issue.hint
    assert lost.issue in contents.issues
    assert text_of(contents) == "Hei"


@pytest.mark.parametrize(
    "rest",
    [
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIAG",
        "Content-Type: application/x-pkcs7-mime; name=smime.p7m\n\nMIAG",
        'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=s\n\n'
        "--s\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--s--\n",
        "Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n",
        "Content-Type: multipart/mixed; boundary=s\n\n--s\n\nThis is a protected message\n"
        '--s\nContent-Type: application/octet-stream; name="message.rpmsg"\n\nx\n--s--\n',
    ],
    ids=["S/MIME", "S/MIME without a type", "PGP/MIME", "PGP in the text", "Outlook's own"],
)
def test_an_encrypted_mail_is_refused_with_advice(rest: str) -> None:
    with pytest.raises(CannotRead) as refusal:
        read(HEAD + rest)
    assert (refusal.value.status, refusal.value.code) == (Status.ENCRYPTED, "encrypted")
    assert "mail program" in refusal.value.hint


def test_a_signed_mail_is_read_and_its_signature_left_out() -> None:
    parts = "--s\nContent-Type: text/plain\n\nHei\n--s\nContent-Type: application/pgp-signature\n\nabc\n--s--\n"
    contents = read(f"{HEAD}Content-Type: multipart/signed; boundary=s\n\n{parts}")
    assert text_of(contents) == "Hei"
    assert not contents.attachments
    assert not contents.lost


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("us-ascii", "cp1252"), ("x-tull", "utf-8"), ("", "cp1252")],
)
@pytest.mark.parametrize("transfer", ["8bit", "base64", "tull"])
def test_the_text_comes_out_right_whatever_its_charset_is_said_to_be(
    declared: str, encoding: str, transfer: str
) -> None:
    body = TEXT.encode(encoding)
    kind = f"text/plain; charset={declared}" if declared else "text/plain"
    head = f"{HEAD}Content-Type: {kind}\nContent-Transfer-Encoding: {transfer}\n\n"
    contents = read(head.encode() + (base64.encodebytes(body) if transfer == "base64" else body))
    assert text_of(contents) == TEXT.strip()


@pytest.mark.parametrize("missing", [1, 2, 3])
def test_base64_that_lacks_its_end_is_read_as_far_as_it_goes(missing: int) -> None:
    body = base64.b64encode(TEXT.encode()[:48])[:-missing]
    contents = read(f"{HEAD}Content-Transfer-Encoding: base64\n\n".encode() + body)
    assert text_of(contents).startswith("Hei\n\nVi er bekymret for de unge")
    assert "damaged-text" in [issue.code for issue in contents.issues]


def test_a_mail_without_text_still_says_who_sent_its_attachments() -> None:
    message = mail()
    message.clear_content()
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="svar.pdf")
    (reading,) = read(message).readings
    assert (reading.text, reading.fields[keys.SUBJECT]) == ("", "Høringssvar – rusplan")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(CannotRead) as refusal:
        read(b" \n")
    assert (refusal.value.status, refusal.value.code) == (Status.UNREADABLE, "empty")


def test_the_date_is_one_that_python_reads_back() -> None:
    (reading,) = read(mail().as_bytes(policy=policy.SMTP)).readings
    assert datetime.fromisoformat(reading.fields[keys.SENT]).hour == 10
