"""Phrases that tell who speaks; nb, nn, sv."""

import re

from hearing.intake.name_words import words
from hearing.intake.phrases import alternatives

NO_ORGANISATION = words(
    "- – ingen ingen. inga nei nej privat privatperson privatpersoner na n/a ikke anonym anonymt"
)
# They begin a sentence about a body, and are none.
NO_NAME = words(
    "det dette denne vi jeg eg jag me den planen kommunen bydelen byrådet utkastet meldingen meldinga programmet"
)
ANSWER_NOUNS = alternatives(
    (
        "høringssvar", "høringsuttalelse", "høringsuttale", "høringsinnspill", "høringsmerknader",
        "høyringssvar", "høyringsuttale", "høyringsfråsegn", "høyringsinnspel", "remissvar", "remissyttrande",
        "uttalelse", "uttale", "fråsegn", "yttrande", "innspill", "innspel", "synpunkter", "synspunkter",
        "merknader", "merknadar", "kommentarer", "svar", "kommentar", "kommentarar", "merknad", "synspunkt",
        "tilbakemelding", "tilbakemeldinger", "tilbakemeldingar", "fellesuttalelse", "fellesfråsegn",
        "bemærkninger", "comments", "response", "statement",
        "submission", "cealkámuš",
    )
)  # fmt: skip
KINDS = (
    r"(?:organisasjon|organisation|forening|foreining|förening|forbund|förbund|stiftelse|stifting|nettverk|"
    r"nätverk|"
    r"senter|klubb|restaurant|restaurang|kafé|kafe|kaffebar|lag|gruppe|gruppa|grupp|menighet|församling|bedrift|"
    r"verksemd|virksomhet|företag|kollektiv|parti|association|club|charity|congregation|network)"
)
_FROM = r"(?:fra|frå|från)"
# A page's or a letter's title that names the sender: «Høringssvar fra X», «Innspill nr. 3 – X».
TITLE_OF = re.compile(
    r"(?:(?:emne|ämne|subject|gjelder|gjeld|sak|vedr\.?|sv|re|fw|vs)\s?:\s*)*"
    rf"(?:felles |samla |gemensamt |gemensam |joint )?(?:{ANSWER_NOUNS}|(?:til|till) (?:\w+planen|\w*plana|"
    rf"planen|høringen|høyringa|remissen|programmet))(?: nr\.? ?\d+| \d+)?\s*"
    rf"(?:(?P<from>(?:{_FROM}|av|from)\s+)|[–:-]\s+)(?P<name>.+)",
    re.IGNORECASE,
)
_AFTER_A_NAME = alternatives(
    (
        "til", "till", "vedr*", "ang", "angående", "angåande", "over", "över", "gällande", "kring",
        "i forbindelse", "i samband", "i høringen", "datert", "mottatt", "er", "är",
    )
)  # fmt: skip
# Where a name ends inside a title or a sentence.
END_OF_NAME = re.compile(
    rf"\s+(?:{_AFTER_A_NAME})\b|\s+(?:på|om|over|över)\s+(?-i:(?=[a-zæøåäö]))|\s+[–—-]\s+|[:;(|]|"
    r"\s+v/|\s+ved\s+(?=leder|leiar|styreleder|nestleder|daglig|dagleg)|,\s+(?:sak|saksnr|ref|dnr|datert|"
    r"daterad|høring|høyring|remiss|til|till)\b",
    re.IGNORECASE,
)
BODY_ADDRESSES = words(
    "post info kontakt kontor styret styrelsen leder mail epost firmapost hei hej booking bestilling resepsjon"
)
BARE_FROM = re.compile(
    r"(?:fra|frå|från|from)\s*:?\s+(?:styret i |styret for |styrelsen för )?"
    r"(?P<name>(?-i:[A-ZÆØÅÄÖ]).{1,70}?)(?:\s*,?\s*v/.*)?",
    re.IGNORECASE,
)
IS_TITLE = re.compile(rf"\b(?:{ANSWER_NOUNS})\b|\b(?:høring|høyring|remiss|samråd)", re.IGNORECASE)
# «oss i X», «styret i X»: the body is X.
BOARD_OF = re.compile(
    r"^(?:(?:oss|vi|me|alle|elevane|elevene|eleverna|styret|styrelsen|medlemmene|medlemmane)\s+"
    r"(?:i|ved|på|hos|for|för)\s+)+",
    re.IGNORECASE,
)
MINUTES_OF = re.compile(
    r"(?:utskrift|særutskrift|saksutskrift|utdrag|protokollsutdrag|protokollutdrag|møtebok|møteprotokoll|"
    r"protokoll|sammanträdesprotokoll|referat|extract)\b"
    r"(?:\s+(?:av|frå|fra|från|ur|of|from|møtebok|møteboka|møteprotokoll|møtebøker|protokoll|protokollen|"
    r"protokollet|"
    r"the|minutes|møte|møtet|möte|i|for|för))*\s*[,:–-]?\s*",
    re.IGNORECASE,
)
BEHALF = re.compile(
    r"\b(?:på vegne av|på vegner av|på vegna av|på uppdrag av|on behalf of)\s+(?P<norwegian>[^.;:()\n]{2,80})"
    r"|\b(?:å|på|för) (?P<swedish>[A-ZÅÄÖ][^.;:()\n]{2,60}?)s?\s+(?:vägnar|räkning)\b",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"\b(?:felles|fellesuttalelse|fellesfråsegn|samla|gemensam\w*|i fellesskap|tillsammans|saman med|"
    r"sammen med)\b",
    re.IGNORECASE,
)
MUNICIPALITY = re.compile(r"\b(?:kommune|kommun|fylkeskommune|stad|region)$", re.IGNORECASE)
_UNITS = alternatives(
    (
        "*råd", "*rådet", "*utvalg", "*utvalget", "*utval", "*utvalet", "*nämnd", "*nämnden", "*nemnd",
        "*nemnda", "*etat", "*etaten", "*förvaltning", "*förvaltningen", "*forvaltning", "*forvaltningen",
        "*avdeling", "*avdelingen", "*avdelning", "*avdelningen", "*kontor", "*kontoret", "*seksjon",
        "*seksjonen", "*formannskapet", "*kommunestyret", "*bystyret", "*fullmäktige", "*tjeneste",
        "*tjenesten", "*teneste", "*tenesta", "*utskott", "*utskottet", "*styrelsen",
    )
)  # fmt: skip
# Councils and departments whose name says little without the municipality's.
UNIT = re.compile(
    rf"(?:\w+-,? (?:og |och )?)*(?:\w+ (?:og|och) )?(?:{_UNITS})|"
    r"(?:kommunalt?|kommunala|kommunens) [\w-]*(?:råd|rådet)|(?:centrala?|sentrale?) \w+|"
    r"kommune(?:overlegen|legen|advokaten|revisjonen|psykologen)|"
    r"\w*(?:råd|rådet|avdeling|avdelingen|enhet|enheten|eining|eininga|seksjon|seksjonen|team|teamet|kontoret|"
    r"gruppe|gruppa|klinikk|institutt|poliklinikk|senter) for [\w ,-]+|"
    r"\w*(?:avdelningen|enheten|sektionen|sektorn|gruppen|kliniken|institutionen|mottagningen|centrum) för "
    r"[\w ,-]+",
    re.IGNORECASE,
)
STATE_BODY_ALONE = re.compile(r"(?:polisen|politiet|kriminalvården|kriminalomsorgen)", re.IGNORECASE)
CHURCH = re.compile(r"^(?:den norske (?:kirke|kyrkja)|svenska kyrkan|equmeniakyrkan)$", re.IGNORECASE)
# Bodies below whose name that of the unit which writes may stand.
SUPERIOR = re.compile(
    r"\b(?:\w*politidistrikt|politiet|polisen|polismyndigheten|universitetet|universitet|høgskolen|høgskulen|"
    r"högskolan|"
    r"\w*høyskolen|høyskolen|region\b.*|HF|RHF|fylkeskommune|kriminalvården|kriminalomsorgen|kirkens bymisjon|"
    r"den norske kirke|den norske kyrkja|svenska kyrkan|statsforvalteren.*|\w*sykehus|\w*sjukehus|\w*sjukhus)$|"
    r"^(?:universitetet i|universitetet på|høgskolen i|høgskulen i|högskolan i|helse|region|polisregion)\b",
    re.IGNORECASE,
)
WE_TOGETHER = re.compile(
    r"\b(?:vi|me|we) (?:to|tre|fire|fem|två|tre|fyra|two|three|four)\b|\b(?:organisasjonane|organisasjonene|"
    r"organisationerna|foreningene|föreningarna) (?:våre|våra|ønsker|vil|vill|har|står)\b|\bjoint\b",
    re.IGNORECASE,
)
PUBLISHED_IN = re.compile(
    r"publi(?:sert|sera|cerad|cerat) (?:i|av|på|hos) (?P<name>[A-ZÆØÅÄÖ][^\d,.:]{1,60})", re.IGNORECASE
)
COPYRIGHT_OF = re.compile(
    r"(?:\d{4} )?(?:\(c\)|©|copyright) (?:\d{4} )?(?P<name>[A-ZÆØÅÄÖ][^\d,.:]{1,60})", re.IGNORECASE
)
BYLINE = re.compile(
    r":?\s*(?:(?:av|tekst|text|skrevet av|skrive av)\b:?|:)\s*(?P<name>[A-ZÆØÅÄÖ].{3,110}?)[\s,]*"
    r"(?:\(?\d{4}.{0,25})?\.?",
    re.IGNORECASE,
)
SIGNED_INLINE = re.compile(
    r"[.!?»”)]?\s+(?:[–—/~-]\s?|(?:mvh|hilsen|helsing|hälsning(?:ar)?|hälsar|helsar)[,:.]?\s+)"
    r"(?P<name>(?-i:[A-ZÆØÅÄÖ])[\w-]+(?: (?-i:[A-ZÆØÅÄÖ])[\w.-]+){1,3})\.?$",
    re.IGNORECASE,
)
# A first name with an initial after the last sentence: «Lest og godkjent. Geir M.»
INITIALLED = re.compile(r"[.!?]\s+(?P<name>[A-ZÆØÅÄÖ][a-zæøåäöé]+(?:-[A-ZÆØÅÄÖ][a-zæøåäöé]+)? [A-ZÆØÅÄÖ]\.)$")
# Last words that are no name.
NO_PSEUDONYM = words(
    "takk takk! tack ja nei nej slutt punkt punktum enig einig amen hilsen helsing hälsning thanks thank anonym "
    "privat "
    "privatperson vedlegg bilaga styret styrelsen kopi hei hej slut stopp stop ps nb lykke ha"
)
# A first name, perhaps with age or role, or what somebody calls themselves: «Sune, 41 år», «en bekymret nabo».
PSEUDONYM = re.compile(
    r"(?:[/~–-]\s*)?(?P<name>(?-i:[A-ZÆØÅÄÖ][a-zæøåäöéü]+(?:-[A-ZÆØÅÄÖ]?[a-zæøåäöéü]+)?)(?: (?-i:[A-ZÆØÅÄÖ])\.?)?"
    r"|(?:en|ei|ein|et|eit|ett)(?: [a-zæøåäö]+){1,4})(?:\s*[,(]\s*(?:\d\d(?: år)?|[a-zæøåäö ]+)\)?)?\s*\.?",
    re.IGNORECASE,
)
_MEETINGS = (
    r"(?:innspills?|innspels?|dialog|folke|samråds|medvirknings|medverknads|bruker|brukar|åpent |ope |öppet |"
    r"borger|"
    r"borgar|medlems|allmøte|beboer|nabo|ungdoms)?(?:møte|møtet|möte|mötet)\b|\w*workshop\b|gjestebud|"
    r"medborgardialog|samråd\b|dialogkafé|\w*dialog\b|gruppearbeid|grupparbete|idéverk\w+|rådslag|fokusgrupp\w*|"
    r"temakveld|kafédialog|dialogkveld|dialogkväll|open meeting|consultation meeting"
)
MEETING = re.compile(rf"(?:{_MEETINGS})", re.IGNORECASE)
NOTES_OF = re.compile(
    r"^(?:notat\w*|referat|oppsummering|samandrag|sammendrag|minnesanteckningar|anteckningar|sammanfattning|"
    r"notes|"
    r"innspill|innspel)(?:\s+(?:fra|frå|från|av|from)\s+(?:the\s+)?|\s*[,:–-]\s+|\s+)",
    re.IGNORECASE,
)
NOTES_TAKEN_BY = re.compile(
    r"\b(?:referent|notat(?:er|ar)?(?: ved| av|(?=:))|ført i pennen av|ført av|notert av|antecknat av|"
    r"anteckningar av|"
    r"sekretær|sekreterare|sekretariat|skrevet av|skrive av|nedskrevet av|referat ved|referat v/|"
    r"vid pennan)\s*:?\s*"
    r"(?P<name>(?-i:[A-ZÆØÅÄÖ])[^.;()\n]{2,60})",
    re.IGNORECASE,
)
NEWSPAPER = re.compile(
    r"(?:\w+(?:posten|avisa|avisen|bladet|tidning|tidningen|tidende|tidend|kuriren)|[\w ]+ (?:blad|tidning|"
    r"avis|nytt|"
    r"nyheter|tidende))",
    re.IGNORECASE,
)
