"""What a document says that shows its kind; nb, nn, sv.

A cue is a weight and phrases; it counts once, whichever of its phrases is found,
    however often. In a phrase ``*``
stands for the rest of a word and `` … `` for up to four words.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Pair:
    """Any of the first phrases and then any of the second.

    Attributes:
        reach: Whether the second stands right «beside» the first, «near» it (up to four words between), or
            anywhere in the «sentence».
    """

    firsts: tuple[str, ...]
    seconds: tuple[str, ...]
    reach: Literal["beside", "near", "sentence"] = "near"


Phrases = tuple[str | Pair, ...] | Pair
Cues = tuple[tuple[float, Phrases], ...]

_ANSWER_NOUNS = ("*uttalelse", "*uttale", "*fråsegn", "*yttrande", "*innspill", "*innspel", "*svar",
                 "synpunkter",
                 "synspunkter", "merknader", "merknadar", "kommentarer", "kommentarar")  # fmt: skip
_DRAFTS = ("planen", "plana", "*planen", "*plana", "planutkastet", "utkastet", "*utkastet", "forslaget",
           "förslaget",
           "framlegget", "*meldingen", "*meldinga", "strategien", "strategin", "programmet", "*programmet",
           "tiltaka",
           "tiltakene", "*splan", "høringsutkast*", "høyringsutkast*")  # fmt: skip
_VERDICTS = (
    "støtter", "støttar", "mener", "meiner", "anser", "foreslår", "føreslår", "föreslår", "anbefaler",
    "tilrår", "ber",
    "savner", "saknar", "etterlyser", "efterlyser", "tillstyrker", "avstyrker", "synes", "synest", "syns",
    "tycker", "trur",
    "tror", "frykter", "fryktar", "fraråder", "går imot", "er bekymret", "er bekymra", "er uroa", "är oroade",
    "ser positivt",
    "er positive", "er positiv", "är positiva", "er enig", "er enige", "er samde", "ställer oss", "gratulerer",
    "ønsker",
    "ønskjer", "önskar", "vil ha", "vill ha", "ser med",
)  # fmt: skip
_WE = ("vi", "me", "jeg", "eg", "jag", "undertegnede", "undertecknad")
_BODIES = ("rådet", "eldrerådet", "ungdomsrådet", "brukerrådet", "brukarrådet", "*utvalget", "*utvalet",
           "*nämnden",
           "*foreningen", "*foreininga", "*föreningen", "*forbundet", "*förbundet", "*laget", "bydelen",
           "kommunen",
           "styret", "*kommune", "*kommun", "politiet", "fau", "*rådet for")  # fmt: skip

IN_TITLES_OF_ANSWERS: Cues = (
    (3, ("utskrift", "særutskrift", "saksutskrift", "protokollsutdrag", "protokollutdrag", "utdrag ur protokoll",
         "utdrag av protokoll", "utdrag av møteprotokoll", "utdrag frå protokoll", "utdrag fra protokoll",
         "utdrag fra møteprotokoll", "utdrag av møtebok", "extract from minutes")),
    (4, ("høringssvar*", "høringsuttal*", "høringsinnspill", "høringsmerknad*", "høringskommentar*",
         "høyringssvar*",
         "høyringsuttal*", "høyringsfråsegn*", "høyringsinnspel", "høyringsmerknad*", "remissvar",
         "remissyttrande")),
    (2, ("svar på høring*", "svar på høyring*", "svar på remiss*")),
)  # fmt: skip
TITLES_OF_ANSWERS_BEGIN: Cues = (
    (3, Pair(tuple(noun.strip("*") for noun in _ANSWER_NOUNS),
              ("til", "till", "på", "over", "över", "om", "fra", "frå", "från", "vedrørende", "angående",
               "ang"))),
    (2, tuple(noun.strip("*") for noun in _ANSWER_NOUNS)),
)  # fmt: skip
NO_REMARKS: Phrases = (
    Pair(
        ("ingen", "ikke", "ikkje", "inga", "ikke noen", "ikkje nokon", "ingen ytterligere", "ingen ytterlegare",
         "ingen vesentlige", "ingen særlige", "ingen særskilte", "ingen spesielle", "inga ytterligare",
         "inga särskilda"),
        ("merknad", "merknader", "merknadar", "kommentar*", "bemerkning*", "innvending*", "innspill", "innspel",
         "synspunkter", "synspunkt", "synpunkter", "invändningar"),
        reach="beside",
    ),
    Pair(
        ("avgir ikke", "avgjev ikkje", "gir ikke", "gjev ikkje", "vil ikke avgi", "vil ikkje gi",
         "vil ikkje avgje",
         "kommer ikke til å avgi", "ønsker ikke å avgi", "ønskjer ikkje å gi", "ønsker ikke å gi"),
        ("uttalelse", "uttale", "fråsegn", "*svar", "høringsuttalelse", "egen uttalelse", "noen uttalelse",
         "eiga fråsegn"),
        reach="beside",
    ),
    "ønsker ikke å uttale", "vil ikke uttale", "vil ikkje uttale", "ønskjer ikkje å uttale",
    "inget att erinra", "ingenting att erinra", "inget att invända", "inget att tillägga", "inget att anföra",
    "ingen erinran", "utan erinran", "avstår från att yttra", "avstår från att lämna", "avstår från att svara",
    "avstår från yttrande", "avstår från att avge", "väljer att inte yttra", "väljer att avstå",
    "avstår fra å uttale",
    "avstår fra å avgi", "avstår frå å uttale", "tar saken til orientering", "tek saka til orientering",
    "tar planen til orientering", "tek planen til orientering", "tas til orientering",
    "tar saken til etterretning", "no comments", "no comment", "no remarks", "no further comments",
    "nothing to add", "does not wish to comment", "do not wish to comment", "will not be commenting",
    "ingen bemærkninger", "har ikke bemærkninger", "afstår fra at afgive", "ikke yderligere at tilføje",
    "eai leat mearkkašumit", "eat leat mearkkašumit",
)  # fmt: skip
# These show that the phrases above speak of the rest only, after remarks have been made.
ONLY_THE_REST: Phrases = ("utover", "ut over", "for øvrig", "forøvrig", "elles", "ellers", "i övrigt", "utöver")
REQUESTS: tuple[str, ...] = (
    "bør", "bör", "burde", "må", "måste", "ber om", "ber kommunen", "ønsker at", "ønskjer at", "savner",
    "saknar", "saknas",
    "mangler", "manglar", "foreslår", "føreslår", "föreslår", "anbefaler", "tilrår", "rekommenderar",
    "bekymr*", "uroa",
    "oroa*", "oro", "etterlyser", "efterlyser", "understreke", "peke på", "frykter", "fryktar",
    "should", "must", "please", "ask that", "we miss", "are worried", "are concerned", "recommend", "kunne dere",
    "kan dere", "kan ni", "kunne de", "bør man", "skal man",
)  # fmt: skip
VERDICTS = _VERDICTS
DRAFTED = _DRAFTS

ANSWERS: Cues = (
    (2, Pair(("viser til", "vises til", "visast til", "syner til", "hänvisar till"),
              ("høring*", "høyring*", "remiss*", "*utkast*", "*forslag*", "*framlegg*", "*brev*",
               "invitasjon*", "oversend*"))),
    (3, (Pair(("har fått", "har mottatt", "har motteke", "har mottagit", "er invitert", "er bedt",
                 "er blitt bedt",
                 "har blitt bedt", "er bedne", "er inviterte"), ("høring*", "høyring*", "remiss*", "uttal*",
                 "innspill", "innspel")),
         "har beretts", "har getts tillfälle", "har getts möjlighet", "har anmodats", "har inbjudits",
         "har erbjudits",
         "beretts tillfälle", "har remitterats till", "har fått … på remiss")),
    (3, Pair(("avgir", "avgjev", "avger", "lämnar", "gir", "gjev", "vil avgi", "vil gi", "ønsker å avgi",
               "inkommer med",
               "kommer med", "kjem med", "har følgende", "har følgjande", "har følgende"), _ANSWER_NOUNS)),
    (3, Pair(("takker", "takkar", "tackar", "takk", "tack", "tacka", "takke"),
              ("muligheten", "moglegheita", "høvet", "möjligheten", "anledningen", "tillfället",
               "invitasjonen", "inbjudan"))),
    (2, NO_REMARKS),
    (2, Pair(_WE, _VERDICTS)),
    (1, Pair(_BODIES, _VERDICTS, reach="beside")),
    (1, _DRAFTS),
    (1, Pair(_DRAFTS, ("mangler", "manglar", "saknar", "saknas", "bør", "bör", "burde", "må", "måste",
                        "er for", "er altfor",
                        "är", "er bra", "er god", "er dårlig", "tar ikke", "nevner", "nemner", "nämner",
                        "blir"))),
    (1.5, ("slik vi leser", "som vi leser", "slik jeg leser", "slik eg les", "slik vi les", "slik vi forstår",
           "som vi läser")),
    (1, ("dere", "dykk", "dokker", "kommunen vår", "kommunen min", "ni har", "ni vill")),
    (1, ("ute til høring", "ute på høring", "ute på høyring", "på høring", "på høyring", "ute på remiss",
         "på remiss")),
    (1, ("jeg har", "eg har", "jag har", "jeg er", "eg er", "jag är", "min sønn", "min son", "sønnen min",
         "sonen min",
         "min datter", "dottera mi", "min dotter")),
    (1, ("vennlig hilsen", "vennleg helsing", "venleg helsing", "vänlig hälsning", "vänliga hälsningar", "mvh",
         "med hilsen",
         "med helsing", "hälsningar")),
    (3, ("slutter seg til", "sluttar seg til", "slutter oss til", "sluttar oss til", "slutter meg til",
         "ansluter sig till", "ansluter oss till", "ställer oss bakom", "ställer sig bakom", "stiller seg bak",
         "stiller oss bak", "stiller oss attom", "tiltrer", "tiltrår", "instämmer i", "endorses", "we join",
         "joins the")),
    (3, ("we would like to comment", "would like to comment", "comment on the draft", "comments on the draft",
         "comments on the plan", "opportunity to comment", "response to the consultation", "draft plan",
         "draft strategy", "our response", "bidrag til høringen", "gulaskuddan*", "cealkámuš*")),
    (2, Pair(("we", "i", "our members", "the congregation", "the club"),
             ("support", "welcome", "oppose", "ask", "think", "believe", "feel", "want", "hope", "suggest",
              "are worried", "are concerned", "miss", "recommend", "fear", "would like"))),
    (1, ("dear", "kind regards", "best regards", "sincerely", "kære", "kærlig hilsen", "venlig hilsen",
         "dearvvuođaiguin")),
    (2, ("mii bivdit", "mii doarjut", "mii oaivvildit", "mii sávvat", "min oaivil", "mii evttohit", "bivdit")),
    (2, ("vedtak:", "beslut:", "vedtatt:", "til kommunen", "til *planen", "till kommunen")),
    (2, ("enstemmig vedtatt", "samrøystes vedteke", "vedtok følgende", "vedtok følgjande",
         "beslutar att överlämna",
         "beslutar att anta", "beslutar att avge", "som sitt svar på remissen", "som sitt yttrande")),
)  # fmt: skip
BACKGROUND: Cues = (
    (2, ("denne artikkelen", "denne artikkel", "den här artikeln", "denna artikel", "denne rapporten",
         "denna rapport",
         "i artikkelen", "denne studien", "denna studie", "denne publikasjonen", "denne kronikken")),
    (2, ("sammendrag av rapporten", "samandrag av rapporten", "sammanfattning av rapporten",
         "problemstillinger", "en ny studie",
         "ein ny studie", "en studie av", "studien har", "studien viser", "studien syner", "studien visar",
         "studien bygg*", "undersøkelsen viser", "undersökningen visar",
         "forskerne *", "forskarna *", "forskarane *")),
    (1.5, ("pressemelding", "pressmeddelande", "kronikk", "reportasje", "reportage", "ny rapport")),
    (2, ("sier en", "sier ein", "seier ein", "seier ei", "säger en", "forteller en", "sier mannen",
         "sier kvinnen")),
    (2, ("sier hun", "sier han", "seier ho", "seier han", "säger hon", "säger han", "sier leder*",
         "sier ordfører*",
         "sier prosjektleder*", "seier ordførar*")),
    (2, ("les også:", "les også", "läs mer:", "läs även", "läs också", "del saka på", "del saken på",
         "dela artikeln", "publisert … kl", "publicerad … kl", "foto:")),
    (1, ("i går", "igår", "i fjor", "forrige uke", "förra veckan")),
)  # fmt: skip
INVITATIONS: Cues = (
    (3, Pair(("inviterer", "inviterar", "inbjuder", "bjuder in", "ber", "ber om", "ønsker", "ønskjer",
               "önskar", "oppfordrer",
               "oppmodar", "anmodar"),
              ("innspill", "innspel", "uttalelse", "uttalelser", "uttale", "uttaler", "yttrande", "yttranden",
               "synpunkter",
               "høringssvar", "høyringssvar", "remissvar", "å uttale seg", "å gi innspill",
               "høringsinstansene", "høyringsinstansane", "remissinstanserna",
               "å kome med innspel"))),
    (3, Pair(("sendes", "sender", "sendast", "legges", "leggast", "legger", "legg", "er lagt", "skickas",
              "remitteras", "remitterar", "vedtok … å sende", "vedtok … å legge", "vedtok … å leggje",
              "beslutade … att sända", "beslutade … att skicka", "beslutade … att remittera"),
             ("på høring", "på høyring", "på remiss", "til høring", "til høyring", "ut på høring",
              "ut på høyring",
              "på offentlig høring", "till remissinstanserna", "till nedanstående", "till följande",
              "til følgende"),
             reach="sentence")),
    (3, Pair(("innspill", "innspel", "*uttalelser", "*uttaler", "*uttalelse", "*svar", "*yttrande",
               "*yttranden", "synpunkter"),
              ("sendes", "sendast", "bes sendt", "kan sendes", "kan sendast", "skickas", "skal sendes",
               "må sendes", "merkes",
               "mailas", "ska ha kommit", "ska vara", "skal være", "skal vere", "ska skickas", "leveres"))),
    (3, Pair(("ges tillfälle", "ges möjlighet", "får tillfälle", "gis anledning", "gis mulighet", "får høve",
    "inviteres",
              "inviterast", "oppfordres", "bes om", "anmodes om", "välkomna", "välkommen"),
             ("synpunkter", "att yttra", "innspill", "innspel", "uttale", "å uttale", "uttalelse", "svara"))),
    (3, Pair(("ber særlig om", "ber særskilt om", "ber spesielt om", "ønsker særlig", "vi ber om",
              "vill särskilt ha", "vi vill ha", "önskar särskilt", "ønskjer særleg"),
             ("synspunkter på", "synspunkt på", "synpunkter på", "svar på … spørsmål", "svar på följande",
              "innspill på", "innspel på", "innspill til følgende", "innspel til desse"))),
    (3, ("adresseliste:", "høringsinstanser:", "høyringsinstansar:", "sändlista:", "remissinstanser:",
         "til høringsinstanser", "til høringsinstansene", "til høyringsinstansane", "till remissinstanserna",
         "til adressatane", "til adressatene", "ifølge liste", "iflg. liste", "enligt sändlista",
         "bilagd sändlista", "vedlagd liste", "vedlagte liste")),
    (2, ("uttalelser er offentlige", "uttaler er offentlege", "svar er offentlige",
         "svaren är allmänna handlingar", "remissvar är allmän handling",
         "merk svaret med", "merkes med saksnummer", "merket med saksnummer",
         "merk fråsegna", "ange diarienummer", "frist for å uttale", "frist for å svare")),
    (2, ("høringsfrist er", "høringsfristen er", "høringsfrist:", "høyringsfrist:", "høyringsfristen er",
         "frist for innspill",
         "frist for å gi", "frist for å komme", "frist for uttale*", "frist for høringssvar", "sista svarsdag",
         "svarsdatum",
         "remissen ska besvaras", "remissen bör besvaras", "uttalefrist:")),
    (4, (Pair(("bekrefter", "stadfestar", "bekräftar"), ("mottatt", "er mottatt", "motteke", "mottagit",
                 "mottak av")),
         "takk for ditt", "takk for deres", "takk for dykkar", "tack för ert", "tack för ditt",
         "har mottatt ditt",
         "har mottatt deres", "har motteke dykkar")),
    (4, ("minner om høringsfristen", "minner om fristen", "minner om høyringsfristen", "minner om at fristen",
         "påminner om",
         "påminnelse om", "påminning om", "foreløpig svar", "førebels svar")),
)  # fmt: skip
TITLES_OF_INVITATIONS_BEGIN: Cues = (
    (4, ("høringsbrev", "høyringsbrev", "remissmissiv", "remissbrev", "oversendelsesbrev", "oversendingsbrev",
         "følgebrev",
         "invitasjon til", "inbjudan till", "kunngjøring", "kunngjering", "purring", "påminnelse", "påminning")),
    (5, ("høringsinstanser", "liste over høringsinstanser", "høyringsinstansar",
         "liste over høyringsinstansar", "høringsliste",
         "høyringsliste", "adresseliste", "remissinstanser", "remisslista", "sändlista", "sendeliste",
         "mottakere", "mottakarar")),
)  # fmt: skip
TITLES_OF_DRAFTS_BEGIN: Cues = (
    (5, ("høringsnotat", "høyringsnotat", "høringsutkast", "høyringsutkast", "remissversion",
         "samrådshandling", "utkast til",
         "utkast –", "förslag till … program", "forslag til … plan")),
)  # fmt: skip
IN_TITLES_OF_DRAFTS: Cues = (
    (3, ("høringsutkast", "høyringsutkast", "remissversion", "høringsnotat", "høyringsnotat", "høringsversjon")),
    (2, ("innholdsfortegnelse", "innhold", "innhald", "innehåll", "innehållsförteckning")),
    (2, ("1 innledning", "1. innledning", "1 innleiing", "1. innleiing", "1 inledning", "1. inledning",
         "1 bakgrunn",
         "1. bakgrunn", "1 bakgrund", "1. bakgrund")),
)  # fmt: skip
DRAFTS: Cues = (
    (2, ("ansvar:", "ansvarlig:", "ansvarleg:", "ansvarig:", "oppstart:", "tidsplan:", "ansvarlig enhet:")),
    (1, ("styringsdokument", "styrdokument", "rulleres", "blir rullert", "vert rullert", "revideras vart",
         "planen erstatter", "planen erstattar", "programmet ersätter", "planen avløser")),
    (1, Pair(("kommunen", "bydelene", "byrådet", "förvaltningen", "staden", "*nämnden"), ("skal", "ska",
               "vil"), reach="beside")),
    (1, ("planperiode*", "programperiod*", "gjelder for perioden", "gjeld for perioden", "gäller för perioden")),
)  # fmt: skip
_MEETINGS = (
    "innspillsmøte*", "innspelsmøte*", "dialogmøte*", "dialogmöte*", "workshop*", "gjestebud*", "gruppearbeid*",
    "grupparbete*", "folkemøte*", "medborgardialog*", "dialogkafé*", "brukerdialog*", "brukardialog*",
    "samrådsmöte*", "medvirkningsmøte*", "medverknadsmøte*", "brukermøte*", "brukarmøte*", "idéverksted*",
    "idéverkstad*", "åpent møte*", "ope møte*", "öppet möte*", "samråd med", "samråd om", "samråd kring",
    "samråd på", "samråd i", "temakveld*", "temakväll*", "dialogkveld*", "dialogkväll*", "fokusgruppe*",
    "fokusgrupp*", "rådslag*", "folkmöte*", "beboermøte*", "nabomøte*", "møte med", "möte med", "brukerforum*",
    "kaffemøte*", "kaffimøte*", "kjøkkenmøte*", "kjøkenmøte*", "grendemøte*", "bygdemøte*", "husmøte*",
    "temamøte*", "frokostmøte*", "frukostmøte*", "lunsjmøte*", "samtalemøte*", "kveldsmøte*", "bymöte*",
    "byamöte*", "stormöte*", "frukostmöte*", "temamöte*", "kafédialog*", "kafedialog*", "kaffedialog*",
    "kveldsdialog*", "kvällsdialog*", "samtalekveld*", "samtalskväll*", "arbeidsverksted*", "arbeidsverkstad*",
    "dialogverksted*", "dialogverkstad*", "medarbetarverkstad*", "medarbeiderverksted*", "medarbeidarverkstad*",
)  # fmt: skip
_NOTES_OF = (
    "notat fra", "notat frå", "notater fra", "notatar frå", "referat fra", "referat frå", "referat –", "referat,",
    "referat:", "notat –", "notat,", "minnesanteckningar,", "minnesanteckningar", "notat fra åpent",
    "notat frå ope", "notater fra åpent", "stödanteckningar,", "anteckningar,", "oppsummering av",
    "oppsummering fra", "oppsummering frå", "minnesanteckningar från", "anteckningar från",
)  # fmt: skip
TITLES_OF_MEETINGS_BEGIN: Cues = (
    (3, ("minnesanteckningar", "møtereferat", "møtenotat", "møtenotater", "mötesanteckningar", "referat",
         "anteckningar från")),
    (4, (*_MEETINGS, Pair(_NOTES_OF, _MEETINGS, reach="beside"))),
)  # fmt: skip
MEETINGS: Cues = (
    (2, tuple(f"{group} {number}" for group in ("gruppe", "grupp", "bord") for number in ("1", "2", "3", "a",
               "b"))),
    (1, ("til stede:", "til stades:", "närvarande:", "deltakere:", "deltakarar:", "deltagare:", "ordstyrer:",
         "referent:")),
    (1, Pair(("noen", "nokon", "nokre", "flere", "fleire", "en deltaker", "ein deltakar", "en deltagare",
               "någon", "några"),
              ("sa", "sade", "sa at", "nevnte", "nemnde", "nämnde", "tok opp", "spurte", "lyfte", "mente",
               "meinte"), reach="beside")),
    (1, ("navn er utelatt", "namn er utelatne", "namn er utelate", "vem som sagt vad", "hvem som sa hva",
         "kven som sa kva", "lest opp og godkjent", "lese opp for", "gjester,")),
    (1, ("gul lapp", "gule lapper", "gule lappar", "post-it*")),
)  # fmt: skip
COVER_LETTERS: Phrases = (
    "vedlagt", "vedlagd", "vedlagte", "bifogat", "bifogad", "se vedlegg", "se vedlegget", "se bilaga",
    "i vedlegget",
    Pair(("oversender", "sender", "sender over", "översänder", "bifogar", "vedlegger", "skickar"),
            _ANSWER_NOUNS),
)  # fmt: skip
