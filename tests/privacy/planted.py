"""A hearing whose answers, one in each format, are full of identifiers in the sentences that a digest quotes."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from identity_makers import account, iban, norwegian, swedish

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
sys.path[:0] = [str(_EXAMPLES / "fjordbyen"), str(_EXAMPLES)]

from making import mail, opendocument, pdf, plain, surveys, web, word  # noqa: E402
from making.texts import Block, Text  # noqa: E402
from making.zips import packed  # noqa: E402

SETTINGS = "title: Rusplan for Lillevik\nowner: Lillevik kommune\ndeadline: 2027-03-15\n"
_GIVEN = (
    "Kari", "Ola", "Ingrid", "Per", "Astrid", "Bjørn", "Solveig", "Mohammed", "Fatima", "Eirik", "Sigrid", "Håkon",
    "Åse", "Tormod", "Randi",
)  # fmt: skip
_SURNAMES = (
    "Testmann", "Prøvestad", "Øvelid", "Nordtest", "Fiktivsen", "Tenktdal", "Oppdiktadson", "Mønsterås",
    "Skyggebø", "Attrappen", "Kulissen", "Figurvik", "Statistli", "Rollestad", "Maskedal",
)  # fmt: skip
_NORWEGIAN = (
    "{0}", "{1} {2}", "{1}-{2}", "{a}.{b}.{c} {2}", "{1}\N{NO-BREAK SPACE}{2}", "{a} {b} {c} {d} {e}",
    "{1}\N{THIN SPACE}{2}", "{1}\N{SOFT HYPHEN}{2}",
    "fnr{0}", "{spaced}", "{a}{b}19{c} {2}", "{1} – {2}", "{1}\N{ZERO WIDTH SPACE}{2}", "{full}",
)  # fmt: skip
_PHONES = (
    "92{n} 56 7{i}", "+47 92{n}56 7{i}", "0047 41{n} 56 7{i}", "mobil 9{i}2{n}567", "41{n}.56.7{i}",
    "tlf. 77{n} 567 {i}",
    "(+47) 48{n}567{i}", "070-1{n} 45 6{i}", "+46 70 1{n} 45 6{i}", "08-5{n} 45 6{i}",
)  # fmt: skip


@dataclass
class Holder:
    """One answer with what is planted in it."""

    number: int
    format: str
    is_person: bool
    planted: list[tuple[str, str]] = field(default_factory=list)

    @property
    def sender(self) -> str:
        return name(self.number) if self.is_person else f"Pårørendelaget Prøve {chr(65 + self.number)}"

    def plant(self, kind: str, words: str) -> str:
        self.planted.append((kind, words))
        return words


def name(number: int, shift: int = 0) -> str:
    return f"{_GIVEN[(number + shift) % len(_GIVEN)]} {_SURNAMES[(number * 2 + shift * 7) % len(_SURNAMES)]}"


def fnr(number: int, shape: str) -> str:
    digits = norwegian(1 + number, 1 + number % 12, 60 + number, 120 + number, d_number=number % 3 == 0)
    parts = {"a": digits[:2], "b": digits[2:4], "c": digits[4:6], "d": digits[6:9], "e": digits[9:]}
    full = "".join(chr(0xFF10 + int(digit)) for digit in digits)
    return shape.format(digits, digits[:6], digits[6:], spaced=" ".join(digits), full=full, **parts)


def pnr(number: int) -> str:
    digits = swedish(1 + number, 1 + number % 12, 1960 + number, 210 + number, coordination=number % 3 == 0)
    return (f"{digits[2:8]}-{digits[8:]}", digits, f"{digits[:8]}-{digits[8:]}", f"{digits[2:8]}+{digits[8:]}")[
        number % 4
    ]


def sentences(holder: Holder, *, is_plain: bool) -> list[str]:
    """What the answer says; ``is_plain`` where the format cannot hold odd characters."""
    n, plant = holder.number, holder.plant
    shape = _NORWEGIAN[n % len(_NORWEGIAN)]
    if is_plain and not shape.isascii():
        shape = _NORWEGIAN[1]
    mail_to = plant("e-mail", f"{_SURNAMES[n].lower()}.prive{n}@epost{n}.example")
    obfuscated = plant("e-mail", f"privat{n}x (at) epost{n} dot example")
    phone = plant("phone", _PHONES[n % len(_PHONES)].format(n=f"{n:02}", i=n % 10))
    other = plant("phone", f"9{n % 10}7 8{n % 10} 1{n:02}")
    street = plant("address", f"Prøveveien {n + 3} B, 99{n:02} Lillevik")
    lane = plant("address", f"Tenktgatan {n + 41}, 9{n:02} 99 Strandby")
    giro = plant("account", account(1_000_000 + 7919 * n))
    foreign = plant("account", iban("SE", f"500000000{n:02}98257466"[:20].ljust(20, "0")))
    car = plant("car", f"EK 4{n:02}78")
    staff = plant("name", name(n, 3))
    person = plant("name", name(n, 5))
    child = plant("name", f"{_GIVEN[(n + 9) % 15]}")
    first, second = plant("identity", fnr(n, shape)), plant("identity", pnr(n))
    years = 11 + n
    health = plant("health", f"har vært rusavhengig i {years} år")
    return [
        f"Vi er bekymret for at de eldste faller utenfor, og {person} (fødselsnummer {first}) er en av dem.",
        f"Vi frykter at de som bor i {street}, og familien i {lane}, blir glemt når døgnplassene legges ned.",
        f"Vi er redde for at unge som ringer {phone} eller {other}, eller skriver til {mail_to} eller "
        f"{obfuscated}, faller utenfor.",
        f"Vi frykter at de eldste blir glemt, og at pengene på konto {giro} og {foreign} forsvinner.",
        f"Vi er bekymret for at eldre faller utenfor, siden bilen med skilt {car} stod der hver natt.",
        f"Vi frykter at eldre faller utenfor fordi saksbehandler {staff} aldri svarte den med "
        f"personnummer {second}.",
        f"Jeg frykter at eldre blir glemt, for jeg {health}.",
        f"Jeg frykter at unge faller utenfor, slik sønnen min {child} gjorde da han var {years}.",
    ]


def holders() -> list[Holder]:
    return [Holder(number, one, number % 2 == 0) for number, one in enumerate(FORMATS)]


def write_hearing(folder: Path) -> list[Holder]:
    """Write the folder of the hearing, and say what is planted where."""
    inbox = folder / "inbox"
    inbox.mkdir(parents=True)
    (folder / "hearing.yaml").write_text(SETTINGS, encoding="utf-8")
    found = holders()
    for holder in found:
        ending, content = _file(holder)
        (inbox / f"Brev fra {name(holder.number)} {holder.number}.{ending}").write_bytes(content)
    return found


def _file(holder: Holder) -> tuple[str, bytes]:
    ending, make = FORMATS[holder.format]
    said = sentences(holder, is_plain=holder.format in {"pdf", "rtf", "cp1252", "csv"})
    return ending, make(_survey(holder, said) if ending in {"xlsx", "csv"} else _text(holder, said))


def _zipped(text: Text) -> bytes:
    return packed({f"{text['sender']}.docx": word.docx(text)})


def _mailed(text: Text) -> bytes:
    return mail.eml_with(text, f"{text['sender']}.docx", word.docx(text))


FORMATS: dict[str, tuple[str, Callable[[Text], bytes]]] = {
    "pdf": ("pdf", pdf.letter),
    "docx": ("docx", word.docx),
    "odt": ("odt", opendocument.odt),
    "rtf": ("rtf", plain.rtf),
    "txt": ("txt", plain.plain_text),
    "cp1252": ("txt", plain.windows_text),
    "md": ("md", plain.markdown),
    "html": ("html", web.hearing_answer),
    "eml": ("eml", mail.eml),
    "msg": ("msg", mail.msg),
    "xlsx": ("xlsx", surveys.xlsx),
    "csv": ("csv", surveys.google_csv),
    "zip": ("zip", _zipped),
    "mail-with-docx": ("eml", _mailed),
}


def _text(holder: Holder, said: list[str]) -> Text:
    head = [] if holder.format in {"eml", "msg", "html"} else [Block(holder.sender), Block("Lillevik kommune")]
    blocks = [*head, Block("Høringssvar: Rusplan for Lillevik", "title"), *map(Block, said)]
    sign = [Block(f"Hilsen\n{holder.sender}")]
    header = {
        "sender": holder.sender,
        "received": "2027-03-01",
        "lang": "nb",
        "answer_type": "Med merknad",
        "from": f"{holder.sender} <avsender{holder.number}@epost.example>",
        "to": "postmottak@lillevik.example",
        "subject": "Høringssvar",
        "date": "2027-03-01 10:00",
        "mail_text": f"Se vedlegg. Hilsen {holder.sender}",
    }
    return Text(f"h{holder.number}", header, (*blocks, *sign))


def _survey(holder: Holder, said: list[str]) -> Text:
    columns = (
        "ID | Starttidspunkt | Fullføringstidspunkt | E-postadresse | Navn | Fødselsnummer | Svarer du som | "
        "Hva synes du om planen? | Har vi glemt noe?"
    )
    number = holder.plant("identity", fnr(holder.number + 14, "{0}"))
    address = holder.plant("e-mail", f"rad{holder.number}.prive@epost.example")
    cells = (
        f"1 | 01.03.2027 10:00 | 01.03.2027 10:20 | {address} | {name(holder.number)} | {number} | Privatperson"
    )
    half = len(said) // 2
    blocks = (Block(" ".join(said[:half]), column=8), Block(" ".join(said[half:]), column=9))
    return Text(
        f"h{holder.number}", {"columns": columns}, (), rows=(Text("row", {"cells": cells}, blocks, "row 2"),)
    )
