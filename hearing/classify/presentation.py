"""How senders present themselves: «Vi er et livssynssamfunn», «Balans (brukarorganisation)», «jeg driver …»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hearing.core.model import Paragraph, Response, Voice
from hearing.core.offsets import clean
from hearing.intake.sender_frames import AS_ONE, who_speaks

_OPENING = 8
_LONGEST = 1500
_ARTICLE = r"(?:en|ei|ein|et|eit|ett|an?|the|den|det|de|dei|Norges|Noregs|Sveriges|landets)"
_PHRASE = r"(?P<phrase>(?:[\w’'-]+,? ){0,5}?[\w’'-]+(?: (?:for|för|av|som|with|of|in|i) [^.,;:]{2,60})?)"
_LINES_BELOW = 2
_CLOSING = 3
_KIND = (
    r"[a-zæøåäö]*(?:menighet(?:en)?|menigheit(?:a)?|församling(?:en)?|forsamling(?:a|en)?|kyrkje?lyd(?:en)?|kyrka?n?|"
    r"kirk[ae]n?|kyrkja|moské(?:en)?|moskén|kaf[eé](?:en)?|krog(?:en)?|krok?(?:en)?|butikk?(?:en)?|bedrift(?:en)?|"
    r"hotell(?:et)?|restaurang?t?(?:en)?|pub(?:en)?|forening(?:en|a)?|foreining(?:a)?|förening(?:en)?|lokallag(?:et)?|"
    r"borettslag(?:et)?|burettslag(?:et)?|sameie(?:t)?|velforening(?:en)?|elevråd(?:et)?|ungdomsråd(?:et)?|"
    r"fagforening(?:a|en)?|klubb(?:en)?|värdshus(?:et)?|herberge?(?:t)?|pårørendegrupp[ae]n?|anhöriggrupp(?:en)?)"
)
# «menigheten vår», «vår forening», «vi i elevrådet»
_OWN_BODY = re.compile(
    rf"\b(?P<of>{_KIND}) (?:vår|min|vårt|mitt)\b|\b(?:vår|vårt|min|mitt) (?P<our>{_KIND})\b|"
    rf"\b(?:vi|me|oss) (?:i|på|ved|hos|vid) (?P<at>{_KIND})\b",
    re.IGNORECASE,
)
_SIGNING_ROLE = re.compile(
    r"\b(?P<phrase>(?:sokne|gate|fengsels|kapell|gatu)?prest(?:en)?|pastor|rev(?=\. )|reverend|vicar|forstander|"
    r"församlingsföreståndare|kyrkoherde|"
    r"diakon|imam|rektor|politimester|politimeister|politiinspektør|lensmann|ordfører|ordførar|kommunedirektør|"
    r"rådmann|kommundirektör|krögare|krovert|innehavare|kjøpmann|hotelldirektør|elevrådsleder|elevrådsleiar|"
    r"klubbleder|klubbleiar|hovedtillitsvalgt|hovudtillitsvald|tillitsvalgt|tillitsvald|hovedverneombud)\b",
    re.IGNORECASE,
)
# Whoever signs with such a word speaks for a body, though none is named.
_FOR_A_BODY = re.compile(
    r"\b(?:(?:styre|nest)?(?:leder|leiar)|(?:vice ?)?ordförande|formann|sekretær|sekreterare|kasserer|kasserar|"
    r"kassör|styret|styrelsen|styrelseledamot|talsperson|(?:hoved|hovud)?tillits(?:valgt|vald))\b",
    re.IGNORECASE,
)
_SAYS_ONE = re.compile(rf"[^.!?\n]*(?:{AS_ONE.pattern})[^.!?\n]*")
_IS_DESCRIPTION = re.compile(
    r"[–—-]?\s*(?:(?:en|ei|ein|et|eit|ett|for|för|av|med|mot|vi|din|ditt|der|när|når)\b|[a-zæøåäö]|"
    r"[\w-]*(?:organisasjon|organisation|foren?ing|foreining|förening|forbund|förbund|nettverk|nätverk|organ|råd|gruppe|"
    r"grupp|stiftelse|stifting|lag)\b)",
)
_OWNS = re.compile(
    r"\b(?:jeg|eg|jag|I)(?: selv| själv| sjølv)? (?P<phrase>driver|driv|drev|eier|eig|äger|run|own)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Presentation:
    """A phrase in which the sender says what it is; ``start`` and ``end`` are its place in the paragraph."""

    paragraph: Paragraph
    phrase: str
    start: int
    end: int
    owns: bool = False


def own_bodies(response: Response) -> Iterator[Presentation]:
    """Words by which a sender speaks of its own body: «menigheten vår», «vi i kafeen», a signing «sokneprest»."""
    ending = [one for one in response.paragraphs[-_CLOSING:] if one.voice is Voice.FORMAL]
    for paragraph in ending:
        for match in _SIGNING_ROLE.finditer(paragraph.text):
            yield Presentation(paragraph, match["phrase"], *match.span("phrase"))
    for paragraph in response.paragraphs:
        for match in _OWN_BODY.finditer(paragraph.text) if paragraph.voice is Voice.OWN else ():
            phrase = match["of"] or match["at"] or match["our"]
            yield Presentation(paragraph, phrase, match.start(), match.end())


def signs_for_a_body(response: Response) -> bool:
    """Whether an office stands in the signature, «Aud Kvam, leiar», «styrelsen genom Bo Ek», and many speak."""
    ending = [one for one in response.paragraphs[-_CLOSING:] if one.voice is Voice.FORMAL]
    return any(_FOR_A_BODY.search(one.text) for one in ending) and not speaks_as_one(response)


def speaks_as_one(response: Response) -> Presentation | None:
    """The first sentence with «jeg», where nothing but a single person speaks: «jeg» far more often than «vi»."""
    own = [paragraph for paragraph in response.paragraphs if paragraph.voice is Voice.OWN]
    if who_speaks("\n".join(paragraph.text for paragraph in own)) != "one":
        return None
    paragraph, match = next((one, found) for one in own if (found := _SAYS_ONE.search(one.text)))
    return Presentation(paragraph, match[0].strip(), match.start(), match.end())


def presentations(response: Response) -> Iterator[Presentation]:
    """Phrases in which the sender says what it is, in the order of the text."""
    name = re.escape(response.sender) if response.sender else r"(?!)"
    speaks = re.compile(
        rf"(?:\b(?:vi|me|we|oss)\b|{name})(?:,? (?:er|är|is|are) {_ARTICLE}? ?|,? som {_ARTICLE} |"
        rf", {_ARTICLE} ){_PHRASE}",
        re.IGNORECASE,
    )
    added = re.compile(rf"{name}\s*\((?P<phrase>[^)]{{3,80}})\)|{name}\s[–-]\s(?P<after>[^.,\n]{{4,80}})")
    for paragraph in response.paragraphs[:_OPENING]:
        text = paragraph.text[:_LONGEST]
        for match in (*added.finditer(text), *speaks.finditer(text)):
            group = "phrase" if match["phrase"] else "after"
            yield _presented(paragraph, match, group)
        for match in _OWNS.finditer(text):
            yield Presentation(paragraph, match["phrase"], *match.span(), owns=True)


def descriptions(response: Response) -> Iterator[Presentation]:
    """What stands below the sender's name in the letterhead and says what it is.

    «– interesseorganisasjon for barn som pårørende –», «for oss som vokste opp med rus».
    """
    if response.sender_from != "letterhead" or response.sender_span is None:
        return
    below = clean(
        response.text[response.sender_span.end : response.sender_span.end + _LONGEST].partition("\n\n")[0]
    )
    lines = [" ".join(line.split()) for line in below.text.split("\n") if line.strip()]
    for line in lines[:_LINES_BELOW]:
        if not _IS_DESCRIPTION.match(line):
            continue
        for paragraph in response.paragraphs[:_OPENING]:
            at = paragraph.text.find(line)
            if at >= 0:
                yield Presentation(paragraph, line, at, at + len(line))
                break


def _presented(paragraph: Paragraph, match: re.Match[str], group: str) -> Presentation:
    phrase = match[group]
    return Presentation(paragraph, phrase, match.start(), match.end())
