"""Names of persons, told from names of bodies by their form."""

import re

from hearing.language.wordlist import words

_NAME = r"[A-ZÆØÅÄÖÉÁŠŽČ][\w'’.-]*"
_PERSON = re.compile(rf"{_NAME}(?: (?:(?:og|och|&) )?{_NAME}){{1,3}}")
# Words that no personal name holds, and endings that no surname has (unlike -stad, -hus or -lag).
_WORDS = words(
    """
    AS ASA AB SA HF RHF KF BA IKS [Ll]aget? [Rr]åd [Ss]tads? [Kk]ors [Hh]use?t? [Hh]else [Bb]ydel [Rr]egion
    [Ff]ylke [Uu]ngdom [Nn]orge [Nn]oreg [Nn]orway [Ss]verige [Vv]el [Kk]ommun [Hh]jelpen? [Hh]jälpen?
    """
)
_ENDINGS = words(
    """
    forening(?:en|a)? förening(?:en)? forbund(?:et)? förbund(?:et)? rådet utval(?:g|get|et)? etaten? kommune
    sykehus(?:et)? sjukehus(?:et)? sjukhus(?:et)? stiftelsen? senter sentret centrum nettverk(?:et)?
    nätverk(?:et)?
    klubb(?:en)? grupp[ea]?n? nemnda? nämnd(?:en)? organisasjon(?:en)? organisation(?:en)? kirk[ae]n? kyrkan?
    menighet(?:en)? församling(?:en)? misjon(?:en)? mission(?:en)? skolen? skule skolan? direktorat(?:et)?
    tilsyn(?:et)? myndighet(?:en)? ombud(?:et)? politi(?:et)? parti(?:et)?
    avdeling avdelning enhet tjenesten? teneste armeen armén
    universitet(?:et)? institutt(?:et)? institut(?:et)? kyrkj[ae] sokn(?:et)? pastorat(?:et)? kapell(?:et)?
    kaf[eé](?:en)? hotell(?:et)? pub(?:en)? restaurant(?:en)? restaurang(?:en)? vertshus(?:et)? värdshus(?:et)?
    krog(?:en)? bryggeri(?:et)? bakeri(?:et)? bageri(?:et)? borettslag(?:et)? burettslag(?:et)? sameie(?:t)?
    velforening(?:en)? kollektiv(?:et)? venstre høyre høgre selskap(?:et)? församlingen? stadsmission(?:en)?
    verksted(?:et)? verkstad(?:en)? foreldre föräldrar mødre
    lag(?:et)? list[ea]n? partiet network club church parish union kitchen stua stuen klubb(?:en)?
    vertshus gjestgiveri kro restaurant restaurang
    bolig(?:stiftelse)? stiftinga samfunn sällskap förening(?:en)? krog(?:en)? hotell? kafé
    universitet(?:et)? institutt(?:et)? institut(?:et)?
    """
)
_FIRST_NAME = re.compile(
    rf"{_NAME}(?: [A-ZÆØÅÄÖ]\.?)?(?: (?:og|och|&) {_NAME})?|(?:en|ei|ein|et|eit|ett) [a-zæøåäö ]{{3,40}}",
    re.IGNORECASE,
)
_ADDITION = re.compile(r"\s*[,(].*", re.DOTALL)
_ORGANISATION = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS))})\b|(?i:(?:{'|'.join(sorted(_ENDINGS))})s?\b)")


def is_first_name(name: str) -> bool:
    """Whether a signature is a first name, or what somebody calls themselves: «Tor», «en bekymret nabo»."""
    return bool(_FIRST_NAME.fullmatch(name)) and not name.isupper() and not _ORGANISATION.search(name)


def is_personal(name: str) -> bool:
    """Whether the name is two to four capitalised words, none of them a word for a body.

    What is added in lower case, such as «, pårørende», says who the person is.
    """
    added = _ADDITION.search(name)
    person = name[: added.start()] if added else name
    addition = added[0] if added else ""
    return bool(_PERSON.fullmatch(person)) and addition == addition.lower() and not _ORGANISATION.search(name)
