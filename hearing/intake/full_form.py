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
    for short, (long, in_nynorsk) in _WRITTEN_OUT.items():
        if re.search(short, name):
            name = re.sub(short, in_nynorsk if _NYNORSK.search(text) else long, name)
    below = _UNIT_BELOW.fullmatch(name)
    unit = below["unit"].strip() if below else ""
    return f"{unit} i {below['municipality']}" if below and not is_person(unit) else name
