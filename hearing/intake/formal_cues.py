"""The formalities of an answer, in nb, nn and sv (and of mail programs in English)."""

LABELS = (
    # nb and nn
    "foto", "publisert", "behandling", "vedtak", "votering", "innstilling", "handsaming", "deres ref",
    "deres referanse", "dykkar ref", "dykkar referanse", "vår ref", "vår referanse", "saksbehandler", "saksbeh",
    "sakshandsamar", "saksnr", "saksnummer", "sak nr", "arkivkode", "arkiv", "arkivsak", "arkivsaksnr",
    "arkivnr", "dato", "vår dato", "deres dato", "dykkar dato", "telefon", "tlf", "mobil", "telefaks", "e-post",
    "epost", "e-postadresse", "org.nr", "orgnr", "organisasjonsnummer", "org. nr", "postadresse",
    "besøksadresse", "vitjingsadresse", "bankgiro", "kontonr", "internett", "nettside", "heimeside", "adresse",
    "til", "fra", "frå", "emne", "sendt", "kopi", "kopi til", "vedlegg", "uoff", "unntatt offentlighet",
    "avsender", "avsendar", "mottaker", "mottakar", "innsender", "svar nr", "skjema", "svartype", "levert",
    "mottatt", "motteke", "utvalg", "utval", "møtedato", "møtested", "møtestad", "til stede", "tilstede",
    "til stades", "forfall", "referent", "møteleder", "møteleiar", "ordstyrer", "ordstyrar", "deltakere",
    "deltakarar", "tid", "sted", "stad", "tid og sted", "behandles i", "saksgang", "jnr", "journalnr",
    "journalpostnr", "løpenr", "kontaktperson", "høringsfrist", "høyringsfrist", "navn", "namn", "organisasjon",
    "side", "postboks", "faks", "www", "tittel", "dokument nr", "dok.nr", "status", "på vegne av",
    "på vegner av", "gnr/bnr", "innlevert", "tidspunkt", "starttidspunkt", "utskrift av møtebok", "møtebok",
    "godkjent av",
    # sv
    "publicerad", "beslut", "dnr", "diarienummer", "diarienr", "vårt dnr", "ert dnr", "er referens",
    "vår referens", "ert datum", "datum", "handläggare", "ärende", "ärendenummer", "besöksadress", "postadress",
    "fax", "plusgiro", "postgiro", "org nr", "organisationsnummer", "från", "till", "ämne", "skickat", "kopia",
    "bilaga", "bilagor", "sida", "närvarande", "plats", "tid och plats", "sekreterare", "justerare",
    "ordförande", "avsändare", "mottagare", "inkom", "svar nummer", "formulär",
    # en
    "from", "to", "subject", "sent", "date", "cc", "attachments",
)  # fmt: skip

# These need no colon before their number.
LABELS_OF_NUMBERS = (
    "telefon", "tlf", "mobil", "telefaks", "faks", "fax", "postboks", "org.nr", "orgnr", "org. nr", "org nr",
    "saksnr", "sak nr", "sak", "jnr", "dnr", "kontonr", "bankgiro", "plusgiro", "tabell", "figur", "tabel",
    "bord", "gruppe",
)  # fmt: skip

GREETINGS = (
    "bures", "buorre beaivi", "hei", "hei!", "heisann", "god dag", "til den det gjelder", "til den det gjeld",
    "kjære", "hej", "till den det berör", "til rette vedkommende", "goddag", "til høringsansvarlig", "bästa",
    "dear",
)  # fmt: skip

FAREWELLS = (
    "med vennlig hilsen", "vennlig hilsen", "med hilsen", "mvh", "m.v.h", "hilsen", "beste hilsen",
    "på vegne av styret", "for styret", "med venleg helsing", "venleg helsing", "med helsing", "helsing",
    "beste helsing", "på vegner av styret", "med vänlig hälsning", "med vänliga hälsningar",
    "vänliga hälsningar", "vänlig hälsning", "hälsningar", "för styrelsen", "på uppdrag av styrelsen",
    "på styrelsens vägnar", "best regards", "kind regards", "regards", "etter fullmakt", "med hälsning", "e.f",
    "enligt uppdrag", "underskrift", "signatur",
)  # fmt: skip

# A sentence that holds one of these, and no judgement, only passes the answer on.
PASSING_ON = (
    # nb
    "å oversende", "følger vedlagt", "svarer på vegne av", "skriver på vegne av styret", "er vedtatt i",
    "vil takke for", "ønsker å takke", "til disposisjon", "bidrar gjerne", "bistår gjerne", "deltar gjerne",
    "kommer gjerne", "viser til … brev*", "vises til … brev*", "viser til … høring*", "vises til … høring*",
    "viser til … utkast*", "svaret er skrevet", "svaret er utarbeidet", "svaret er vedtatt",
    "står bak dette svaret", "står bak denne uttalelsen", "uttalelsen er godkjent", "viser til høring*",
    "viser til brev", "viser til deres", "viser til oversend*", "viser til utsendt", "viser til invitasjon*",
    "viser til mottatt", "viser til ovennevnte", "viser til sak", "vises til høring*", "vises til brev",
    "vises til deres", "vises til oversend*", "vises til utsendt", "vises til ovennevnte", "vises til mottatt",
    "viser til e-post*", "vises til e-post*", "viser til forslag til", "vises til forslag til",
    "viser til utkast til", "vises til utkast til", "viser til kommunens høring*", "viser til byrådets høring*",
    "takker for", "takk for", "tusen takk", "vi gratulerer", "gratulerer med", "gratulerer byrådet",
    "honnør til", "her er vår", "her følger", "her kommer", "følger vår", "følger våre", "nedenfor følger",
    "nedenfor finner", "oversender herved", "oversender med dette", "oversendes", "sender herved",
    "sender med dette", "vedlagt følger", "avgir følgende", "gir følgende uttalelse", "avgir med dette",
    "følgende uttalelse", "følgende høringsuttalelse", "følgende høringssvar", "uttalelsen er skrevet",
    "uttalelsen er vedtatt", "uttalelsen er behandlet", "høringssvaret er skrevet", "høringssvaret er behandlet",
    "høringssvaret er utarbeidet", "uttalelsen er utarbeidet", "har fått på høring", "har fått til uttalelse",
    "er invitert til å", "er bedt om å", "har mottatt høring*", "med høringsfrist", "stiller gjerne",
    "ta gjerne kontakt", "kontakt oss gjerne", "ta kontakt", "ved spørsmål", "har dere spørsmål", "lykke til",
    "ser fram til", "ser frem til", "god sommer", "på forhånd takk", "kan rettes til",
    # nn
    "svarar på vegner av", "er vedteke i", "er vedteken i", "følgjer vedlagd", "bidreg gjerne", "deltek gjerne",
    "viser til … høyring*", "svaret er skrive", "svaret er vedteke", "uttala er", "viser til høyring*",
    "viser til dykkar", "viser til framlegg til", "syner til", "takkar for", "her følgjer", "her kjem",
    "følgjer vår", "følgjer våre", "nedanfor følgjer", "gjev følgjande", "gir følgjande", "følgjande fråsegn",
    "følgjande uttale", "fråsegna er vedteken", "fråsegna er skriven", "har fått på høyring", "lukke til",
    "med høyringsfrist", "uttalen er",
    # sv
    "överlämnas", "svarar på uppdrag av", "bifogas", "vill tacka för", "bidrar gärna", "medverkar gärna",
    "deltar gärna", "beretts tillfälle", "har … beretts tillfälle", "svaret är skrivet",
    "hänvisar till … remiss*", "hänvisar till remiss*", "hänvisar till er", "hänvisar till rubricerad*",
    "har beretts tillfälle", "har getts tillfälle", "har givits möjlighet", "har fått möjlighet att yttra",
    "har fått rubricerad*", "har tagit del av", "har inbjudits att", "har ombetts", "tackar för", "tack för",
    "här följer", "nedan följer", "överlämnar härmed", "översänder härmed", "lämnar härmed", "lämnar följande",
    "avger följande", "följande yttrande", "yttrandet har", "vi gratulerar", "lycka till", "ser fram emot",
    "hör gärna av", "kontakta oss gärna", "ställer gärna upp", "svarar gärna på frågor", "har mottagit",
)  # fmt: skip

DECISIONS = (
    # nb
    "vedtatt enstemmig", "behandlet … i møte", "har behandlet … i", "behandlet høringen",
    "ble enstemmig vedtatt", "fremmet følgende", "la fram følgende", "møtet ble avsluttet", "notatene er",
    "referatet er", "protokollen ble", "ble behandlet i", "ble behandla i", "behandlet saken",
    "behandlet i møte", "enstemmig vedtatt", "votering", "vedtatt mot", "ble vedtatt med",
    "ble tatt opp til votering", "møteprotokoll", "protokollutskrift", "særutskrift", "fattet slikt vedtak",
    "slikt vedtak", "følgende vedtak", "innstillingen ble vedtatt", "møtet ble hevet", "møtet ble satt",
    "innkalling og saksliste", "saken legges fram for", "saken legges frem for", "ble godkjent i",
    "er godkjent av", "er vedtatt av", "er behandlet av", "er behandlet i", "uttalelsen ble vedtatt",
    "ble vedtatt i møte",
    # nn
    "handsama … i møte", "behandla … i møte", "er handsama i", "møtet vart avslutta", "sette fram følgjande",
    "notata er", "vart handsama", "vart behandla", "er handsama", "samrøystes", "røysting", "handsama saka",
    "behandla saka", "gjorde slikt vedtak", "følgjande vedtak", "vart vedteken", "er vedteken av", "saka vart",
    # sv
    "har behandlat … vid", "har behandlat remissen", "har behandlat … på", "antogs enhälligt",
    "mötet avslutades", "lade fram följande", "ärendet behandlades", "behandlades vid", "enhälligt",
    "beslutade att", "beslutar att lämna", "beslutar att anta", "följande beslut", "sammanträdesprotokoll",
    "protokollsutdrag", "paragrafen justeras", "har antagits av", "yttrandet antogs", "behandlat ärendet",
    "har behandlats", "omedelbar justering",
)  # fmt: skip

PRESENTATIONS = (
    "er en … barnehage", "er en … skole", "er en … kommune", "er en … klinikk", "er en … stiftelse",
    "er et … institutt", "er en … menighet", "er en … bedrift", "er ein … kommune", "är en … kommun",
    "är en … stiftelse",
    # nb
    "er paraplyen", "har … medlemsforeninger", "har … lag", "utdanner", "har drevet", "er innbygger", "er nabo",
    "er pensjonert", "er mor til", "er far til", "er pårørende til", "har … innbyggere", "har … husstander",
    "er en landsdekkende", "er en organisasjon", "er en frivillig", "er en interesseorganisasjon",
    "er en forening", "er en stiftelse", "er en ideell", "er en brukerstyrt", "er en brukerorganisasjon",
    "er en paraplyorganisasjon", "er en partipolitisk uavhengig", "er et lokallag", "er et lavterskel*",
    "er et kompetansesenter", "er et nettverk", "er et samarbeid", "er et råd", "er et rådgivende",
    "er en del av", "er en privat", "er en fagforening", "er en pårørendeorganisasjon", "er en kristen",
    "er en … organisasjon", "er en … forening", "er et … senter", "er et … nettverk", "har … medlemmer",
    "med … medlemmer", "teller … medlemmer", "organiserer", "representerer", "ble stiftet", "ble etablert",
    "ble grunnlagt", "ble opprettet i", "har … ansatte", "har … beboere", "har vært drevet",
    "har eksistert siden", "drives av", "driver … *plasser", "vi driver", "driver et", "driver en",
    "driver … i", "arbeider for", "jobber for", "har kontor i", "holder til",
    # nn
    "har drive", "er innbyggjar", "utdannar", "har … innbyggjarar", "har … innbyggarar", "er ein landsdekkjande",
    "er ein organisasjon", "er ein frivillig", "er ein interesseorganisasjon", "er ei foreining",
    "er ei stifting", "er ein ideell", "er ein brukarorganisasjon", "er ein paraplyorganisasjon",
    "er eit lokallag", "er eit nettverk", "er eit … nettverk", "er ein … organisasjon", "er ei … foreining",
    "er eit råd", "er eit … senter", "har … medlemer", "har … medlemmar", "vart skipa", "vart stifta",
    "vart etablert", "har … tilsette", "vart grunnlagd", "held til", "driv eit", "driv ein", "vi driv",
    # sv
    "har drivit", "utbildar", "har … medlemsföreningar", "är granne", "är mamma till", "är pappa till",
    "är en rikstäckande", "är en organisation", "är en ideell", "är en intresseorganisation", "är en förening",
    "är en stiftelse", "är en brukarorganisation", "är en paraplyorganisation", "är en … organisation",
    "är en … förening", "är ett nätverk", "är ett … nätverk", "är ett råd", "med … medlemmar", "organiserar",
    "företräder", "bildades", "grundades", "startades", "har … anställda", "har funnits sedan", "bedriver",
    "drivs av", "arbetar för",
)  # fmt: skip

BOILERPLATE = (
    # nb and nn
    "elektronisk godkjent", "godkjent elektronisk", "elektronisk signert", "signert elektronisk",
    "uten underskrift", "ingen signatur", "utan underskrift", "elektronisk godkjend", "konfidensiell*",
    "sendt fra min", "sendt frå min", "opprinnelig melding", "vidaresendt melding", "videresendt melding",
    "skriv ut denne e-posten", "miljøet før du", "taushetsbelagt", "teieplikt", "obligatoriske felt",
    "personvern og", "alle rettigheter", "denne e-posten", "står på neste side", "forts. neste side",
    "denne meldingen er sendt", "utskriftsdato", "din e-postadresse", "legg inn kommentar",
    "besvarelsen er sendt", "skjemaet er sendt",
    # sv
    "elektroniskt godkänt", "godkänts elektroniskt", "elektroniskt signerat", "signerats elektroniskt",
    "saknar underskrift", "skickat från min", "ursprungligt meddelande", "vidarebefordrat",
    "detta e-postmeddelande", "behandlar personuppgifter",
    # en
    "this e-mail", "this email", "original message", "forwarded message", "sent from my", "confidential",
)  # fmt: skip

MEETING_HEADS = (
    "gruppe", "bord", "tema", "gruppebord", "bordet", "grupp", "stasjon", "spørsmål", "oppgave", "oppgåve",
    "fråga", "innspill fra", "innspel frå", "oppsummering", "sammanfattning", "plenum", "bolk", "økt", "referat",
    "notat", "møtenotat", "minnesanteckningar", "anteckningar", "dialogmøte", "innspillsmøte", "innspelsmøte",
    "workshop", "verksted", "dialogmöte", "samråd",
)  # fmt: skip
