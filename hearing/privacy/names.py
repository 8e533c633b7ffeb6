"""Names of persons in running text: by given names, by what stands before them, and the sender's own."""

import re
from collections.abc import Iterable, Iterator

from hearing.intake.given_names import ALSO_WORDS, GIVEN_NAMES
from hearing.intake.name_words import NOT_IN_A_PERSONS_NAME, VERBS
from hearing.intake.names import looks_like_a_body
from hearing.language.wordlist import words
from hearing.privacy.kin import KIN_BEFORE_NAME
from hearing.privacy.model import Found, Kind, Sureness

_UPPER = "A-ZÆØÅÄÖÉÁŠŽÜČĐŊŦÓÍ"
_PART = rf"[{_UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*"
_SHOUTED = rf"[{_UPPER}]{{2,}}(?:-[{_UPPER}]+)?"
_NAME = re.compile(
    rf"(?<![\w@./-])(?P<given>{_PART})"
    rf"(?P<rest>(?:[ ]{_PART}|[ ][{_UPPER}]\.|[ ](?:van|von|de|der|af|al|el"
    rf"|bin)(?=[ ][{_UPPER}])){{1,4}})(?![\w@])"
)
_REVERSED = re.compile(rf"(?<![\w@./-])(?P<surname>{_PART}), (?P<given>{_PART})(?![\w@])")
_LOWER = r"[a-zæøåäöéáščžđŋŧüíó]"
_AFTER_KIN = re.compile(
    rf"(?i:\b(?:{KIN_BEFORE_NAME})),?[ ]"
    rf"(?P<name>[{_UPPER}]{_LOWER}+(?:-[{_UPPER}]{_LOWER}+)?(?:[ ][{_UPPER}]{_LOWER}+)*)(?![\w@])"
)
_CALLED = re.compile(
    rf"(?i:\b(?:jeg heter|mitt navn er|eg heiter|namnet mitt er|jag heter|mitt namn"
    rf" är))[ ](?P<name>{_PART}(?:[ ]{_PART}){{0,3}})"
)
_MINE = re.compile(r"\b(?:min|mi|mitt|mine|mina|vår|vårt|heter|heiter|namn|av oss)\b", re.IGNORECASE)
_STAFF = re.compile(
    r"\b(?:saksbehandler\w*|sakshandsamar\w*|(?:fast)?lege[nr]?|legen|sykepleier\w*|sjukepleiar\w*"
    r"|(?:nav-?)?veileder\w*|rettleiar\w*"
    r"|kontaktperson\w*|behandler(?:en)?|behandlar(?:en)?|psykolog\w*|psykiater\w*|miljøterapeut\w*"
    r"|miljøarbeider\w*|sosionom\w*"
    r"|avdelingsleder\w*|avdelingsleiar\w*|ruskonsulent\w*|vekter\w*|politibetjent\w*|betjent\w*"
    r"|barnevernspedagog\w*|saksbehandlar\w*"
    r"|handläggare\w*|läkar\w*|sjuksköterska\w*|socialsekreterare\w*|kurator\w*|behandlare\w*|enhetschef\w*"
    r"|kontaktman\w*|boendestödjare\w*"
    r"|vakt(?:en|er)?|ordningsvakt\w*|polis(?:en|man\w*))\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:statsminister\w*|\w*minister(?:en)?|statsråd(?:en)?|statssekretær\w*|statssekreterare\w*"
    r"|byråd(?:en)?|byrådsleder\w*|ordfører\w*"
    r"|varaordfører\w*|ordførar\w*|borgarråd\w*|kommunalråd\w*|kommunstyrelsens ordförande|professor\w*"
    r"|forsker\w*|forskar\w*|dr\."
    r"|forfatter\w*|forfattar\w*|författar\w*|kong|kung|dronning|drottning|prins\w*|kronprins\w*"
    r"|helseminister\w*|kommunedirektør\w*)[ ,]{1,2}$",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"\s?(?:m\.?fl\.?|et al\.?|og medarbeidere|,? ?\(?(?:19|20)\d\d\b|og [A-ZÆØÅÄÖ]\w+ \(?(?:19|20)\d\d)"
)
_ROLE_BESIDE = re.compile(
    r"\b(?:leder|leiar|ledare|ordförande|styreleder|styreleiar|nestleder|nestleiar|sekretær|sekretar"
    r"|sekreterare|daglig leder|dagleg leiar"
    r"|direktør|direktör|rådmann|kommunedirektør|rektor|avdelingssjef|seksjonsleder|seniorrådgiver|rådgiver"
    r"|rådgjevar|handläggare"
    r"|saksbehandler|sakshandsamar|verksamhetschef|enhetschef|kommunaldirektør|fagsjef|etatsdirektør"
    r"|generalsekretær|generalsekreterare"
    r"|førstekonsulent|kasserer|kassör|talsperson|kontaktperson|fylkesleder|fylkesleiar)\b",
    re.IGNORECASE,
)
_NO_NAME_PART = words(
    """
    Og Och Eller Med Til Fra Frå Fra Ved Vi De Det Den Jeg Eg Jag Han Hun Hon Som Når Hvis Om Av I På For För
    Men Så Da Kommune Kommunen Kommun Bydel Region Fylke Fylkeskommune Helse Hälso Rus Plan Planen Rusplan
    Høring Remiss Storting Stortinget Regjeringen Regeringen Norge Noreg Sverige Oslo Bergen Stockholm
    Göteborg Malmö Politiet Polisen NAV Nav Tiltak Kapittel Kapitel Mandag Tirsdag Onsdag Torsdag Fredag
    Lørdag Søndag Gate Gata Veien Skole Skolen Skola Sykehus Sjukehus Sjukhus Senter Stiftelsen Stiftinga Kors
    Bandet Hus Huset Hjem Klinikk Klinikken Kliniken Akademiet Institutt Prisen Priset Fond Fondet Torg Plass
    Park Kirke
    """
)
_NEAR = 30
_SHORTEST_PART = 3


def names_in(text: str) -> Iterator[Found]:
    """Names that begin with a given name, that a relative leads in, or with which writers present themselves."""
    for pattern in (_CALLED, _AFTER_KIN) if _MINE.search(text) else ():
        for match in pattern.finditer(text):
            if match["name"].split()[0] not in _NO_NAME_PART and not _is_body(match["name"]):
                yield Found(
                    *match.span("name"), Kind.NAME, "a name after a word that leads it in", Sureness.LIKELY
                )
    for match in _NAME.finditer(text):
        yield from _with_given_name(match, text)
    for match in _REVERSED.finditer(text):
        if match["given"] in GIVEN_NAMES - ALSO_WORDS and _is_surname(match["surname"]) and _is_alone(match, text):
            yield Found(match.start(), match.end(), Kind.NAME, "surname and given name", Sureness.LIKELY)


def _with_given_name(match: re.Match[str], text: str) -> Iterator[Found]:
    """The name in a row of capitalised words; what comes before the given name is none of it."""
    parts = list(re.finditer(r"\S+", match[0]))
    for first, part in enumerate(parts):
        if _given(part[0]):
            end = _end_of_name(parts[first:])
            if end:
                start, end = match.start() + part.start(), match.start() + end
                if not _is_public(text, start, end) and not _is_body(text[start:end]):
                    yield Found(start, end, Kind.NAME, "a given name with a surname", Sureness.LIKELY)
            return


def _given(word: str) -> bool:
    if word.isupper() and len(word) > 2:
        word = "-".join(part.capitalize() for part in word.split("-"))
    return word in GIVEN_NAMES or word.partition("-")[0] in GIVEN_NAMES - ALSO_WORDS


def _end_of_name(parts: list[re.Match[str]]) -> int:
    """Where the surname ends; 0 where there is none."""
    end = 0
    for part in parts[1:]:
        if not _is_surname(part[0]):
            break
        if len(part[0]) > 2 and part[0][0].isupper():
            end = part.end()
    return end


def _is_surname(word: str) -> bool:
    lower = word.casefold()
    return word.capitalize() not in _NO_NAME_PART and lower not in NOT_IN_A_PERSONS_NAME and lower not in VERBS


def _is_public(text: str, start: int, end: int) -> bool:
    """Whether a name is that of somebody in office, or of a writer who is cited."""
    return bool(_OFFICE.search(text, max(0, start - _NEAR), start) or _CITED.match(text, end))


def _is_body(name: str) -> bool:
    return looks_like_a_body(name)


def _is_alone(match: re.Match[str], text: str) -> bool:
    """«Moen, Kari» on a line of its own or in brackets; «Åsen, Kari og Per» in a list is no such."""
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return before in ("", "\n", "\f", "(", ":") and after in ("", "\n", "\f", ")", ",", ".")


def sender_names(name: str, text: str) -> Iterator[Found]:
    """The sender's own name however it is written, and its parts where they stand alone."""
    parts = [part for part in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name) if len(part) >= _SHORTEST_PART]
    if not parts:
        return
    joined = r"[\s.,]{1,3}(?:[^\W\d_]\.?\s)?".join(map(re.escape, parts))
    turned = (
        rf"{re.escape(parts[-1])},?\s{{1,2}}" + r"\s".join(map(re.escape, parts[:-1]))
        if len(parts) > 1
        else joined
    )
    for match in re.finditer(rf"\b(?:{joined}|{turned})\b", text, re.IGNORECASE):
        yield Found(match.start(), match.end(), Kind.NAME, "the sender's own name", Sureness.CERTAIN)
    yield from parts_of(parts, text, "a part of the sender's name")


def parts_of(parts: Iterable[str], text: str, why: str) -> Iterator[Found]:
    """Words that are parts of a known name, capitalised as names are."""
    wanted = [
        re.escape(part) for part in dict.fromkeys(parts) if len(part) >= _SHORTEST_PART and part not in ALSO_WORDS
    ]
    if not wanted:
        return
    for match in re.finditer(rf"(?<![\w@./-])(?:{'|'.join(wanted)})s?(?![\w@])", text):
        yield Found(match.start(), match.end(), Kind.NAME, why, Sureness.POSSIBLE)


def is_staff(text: str, found: Found) -> bool:
    """Whether the name stands beside the word for an employee."""
    return bool(_STAFF.search(text, max(0, found.start - _NEAR), min(len(text), found.end + _NEAR)))


def bears_office(text: str, found: Found) -> bool:
    """Whether the name stands beside a role in which somebody signs for a body."""
    return bool(_ROLE_BESIDE.search(text, max(0, found.start - _NEAR), min(len(text), found.end + _NEAR)))
