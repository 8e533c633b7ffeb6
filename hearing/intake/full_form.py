"""A body's name in its full form: short forms written out, and a unit before the municipality that it is in."""

import re
from collections.abc import Mapping

from hearing.intake.names import is_person

# Short forms that are no part of the name itself, as «HF» and «DPS» are; in bokmål or Swedish, and in nynorsk.
_WRITTEN_OUT: Mapping[str, tuple[str, str]] = {
    r"\bvgs\b\.?": ("videregående skole", "vidaregåande skule"),
    r"\bu\. ?sk(?:ole|ule)?\b\.?": ("ungdomsskole", "ungdomsskule"),
    r"^NSF\b": ("Norsk Sykepleierforbund", "Norsk Sjukepleiarforbund"),
    r"^ALU\b": ("Allmennlegeutvalget", "Allmennlegeutvalet"),
    r"^KPR\b": ("Kommunala pensionärsrådet",) * 2,
    r"^KFR\b": ("Kommunala funktionshinderrådet",) * 2,
    r"^POLISEN\b": ("Polismyndigheten",) * 2,
    r"\bLPO\b": ("lokalpolisområde",) * 2,
}
_NYNORSK = re.compile(r"\b(?:ikkje|vidaregåande|ein|eg)\b")
_MUNICIPALITY = r"[A-ZÆØÅÄÖ][^,–—:/|()]*?\b(?:kommune|kommun|herad|stad)"
_UNIT_BELOW = re.compile(
    rf"(?P<municipality>{_MUNICIPALITY})\s*(?:,|\s[–—:/|-]|:|/)\s+(?P<unit>[A-ZÆØÅÄÖ][^,–—:/|()\d]+)"
)


def full_form(name: str, text: str) -> str:
    """The name as it stands in a register: «Fjordby kommune – Eldrerådet» is «Eldrerådet i Fjordby kommune».

    Args:
        name: As the document has it.
        text: The document's, which shows in which language the name is written out.
    """
    for short, long in _WRITTEN_OUT.items():
        name = re.sub(short, long[bool(_NYNORSK.search(text))], name)
    below = _UNIT_BELOW.fullmatch(name)
    if below is None or is_person(below["unit"].strip()):
        return name
    return f"{below['unit'].strip()} i {below['municipality']}"
