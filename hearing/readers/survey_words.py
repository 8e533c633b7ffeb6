"""Header texts of survey exports in Norwegian (nb, nn), Swedish and English, and what their columns hold."""

from collections.abc import Iterator
from enum import StrEnum

from hearing.core import fields as keys


class Column(StrEnum):
    """What a column is for, besides the keys of ``core.fields``."""

    OF_THE_SYSTEM = "of-the-system"  # running number, start time, network id …
    YES_IF_PRIVATE = "yes-if-private"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    SCALE = "scale"  # closed: yes and no, numbers, steps such as «helt enig»
    CHOICE = "choice"  # closed: the same few wordings come again and again
    BACKGROUND = "background"  # where the respondents live, how old they are …
    QUESTION = "question"  # open
    UNKNOWN = ""


def phrases(alternatives: str) -> Iterator[str]:
    """The alternatives between the bars."""
    return (" ".join(phrase.split()) for phrase in alternatives.split("|"))


# Alternatives are separated by bars; all in lower case, without colons, question marks and stars.
HEADERS: dict[str, str] = {
    Column.OF_THE_SYSTEM: """
        id | # | nr | nr. | nummer | løpenummer | løpenr | svarid | svar-id | svars-id | response id |
        respons-id | respondent id | starttidspunkt | starttid | start time | start date (utc) |
        stage date (utc) | start date | startdato | startet | påbegynt | tidspunkt for siste endring |
        tid for siste endring | tidspunkt for siste endringen | senast ändrad | tid för senaste ändring |
        senaste ändringstid | tidpunkt för senaste ändring | last modified time | response type | network id |
        tags | ip-adresse | ip-adress | ip address | språk | language | status | svarstatus | poengsum |
        total points | totalt antall poeng | tilbakemelding på quiz | quiz feedback""",
    keys.DATE: """
        fullføringstidspunkt | fullføringstid | fullføringstidspunktet | slutförandetid | slutföringstid |
        slutförandetidpunkt | completion time | tidsmerke | tidsstempel | tidstempel | tidstämpel |
        timestamp | submit date (utc) | submit date | submitted at | dato | dato for svar | svardato |
        innsendt | innsendt dato | mottatt | motteke | mottatt dato | datum | inskickat | inkom | inkommen |
        date | submitted | sendt inn | tidspunkt""",
    keys.EMAIL: """
        e-postadresse | e-postadressa | e-post | epost | epostadresse | epostadress | e-postadress | e-mail |
        email | mail | mejl | email address | e-mail address | din e-postadresse | din e-post | din epost |
        di e-postadresse | brukernavn | username""",
    keys.NAME: """
        hva heter du | kva heiter du | vad heter du | what is your name | ditt fulle navn | navnet ditt |
        navn | namn | name | ditt navn | ditt namn | your name | full name | fullt navn | fullt namn |
        for- og etternavn | for- og etternamn | fornavn og etternavn | för- och efternamn | avsender |
        avsendar | avsändare | innsender | innsendar | sender | kontaktperson | navn på kontaktperson |
        navn på avsender | namn på avsendar | respondent | navn på innsender""",
    Column.FIRST_NAME: """
        fornavn | fornamn | førenamn | förnamn | first name | ditt fornavn""",
    Column.LAST_NAME: """
        etternavn | etternamn | efternamn | last name | surname | ditt etternavn""",
    keys.ORGANISATION: """
        organisasjon | organisasjonen | organisation | organization | virksomhet | verksemd | verksamhet |
        organisasjon/virksomhet | virksomhet/organisasjon | verksemd/organisasjon | organisation/verksamhet |
        navn på organisasjon | namn på organisasjon | navn på organisasjonen | navn på virksomhet |
        navn på virksomheten | namn på verksemda | organisasjonens navn | namn på organisation |
        organisationens namn | evt. navn på organisasjon | eventuell organisasjon | instans | høringsinstans |
        høyringsinstans | remissinstans | myndighet | myndighet/organisation | förening | forening |
        lag/forening | firma | arbeidssted | arbeidsplass | hvilken organisasjon representerer du |
        kva organisasjon representerer du | vilken organisation representerar du | name of organisation |
        name of organization | company""",
    keys.ON_BEHALF_OF: """
        på vegne av | på vegner av | på vegne av hvem | svarer på vegne av | svarar på vegner av |
        innspill på vegne av | jeg svarer på vegne av | eg svarar på vegner av | hvem svarer du på vegne av |
        kven svarar du på vegner av | svarer du på vegne av | svarar du på vegner av | på uppdrag av |
        för vems räkning | å vems vägnar | svarar på uppdrag av | on behalf of | i answer on behalf of |
        who do you represent | hvem representerer du | kven representerer du | vem representerar du""",
    keys.SENDER_TYPE: """
        avsendertype | type avsender | avsendartype | type avsendar | typ av avsändare | type instans |
        type høringsinstans | type høyringsinstans | typ av remissinstans | privatperson eller organisasjon |
        privatperson eller virksomhet | privatperson eller verksemd | privatperson/organisasjon |
        privatperson eller organisation | jeg svarer som | eg svarar som | svarer du som | svarar du som |
        jag svarar som | hvem svarer du som | jeg er | i egenskap av | type of respondent | respondent type |
        sender type | i am responding as | i answer as | jeg uttaler meg som | svarer som | svarar som""",
    Column.YES_IF_PRIVATE: """
        privatperson | er du privatperson | svarer du som privatperson | svarar du som privatperson |
        privat person | är du privatperson | jeg svarer som privatperson | private individual""",
    keys.PHONE: """
        telefon | telefonnummer | tlf | tlf. | mobil | mobilnummer | mobiltelefon | mobilnr | phone |
        phone number | telefonnr | ditt telefonnummer | mobile | telefon/mobil""",
    keys.NATIONAL_ID: """
        fnr | fødselsnummer | fødselsnr | fødselsnummer (11 siffer) | fødsels- og personnummer |
        personnummer | personnr | d-nummer | samordningsnummer | personnummer (12 siffror) |
        ditt fødselsnummer | ditt personnummer | national id | fødselsdato og personnummer |
        personnummer (11 siffer) | social security number""",
    Column.BACKGROUND: """
        hvor gammel er du | kor gammal er du | hur gammal är du | how old are you | hvor bor du | kvar bur du |
        var bor du | where do you live | orgnr | org.nr | org.nr. | organisasjonsnummer |
        organisationsnummer""",
    Column.QUESTION: """
        kommentar | kommentarer | merknad | merknader | merknadar | innspill | innspel | høringsinnspill |
        høyringsinnspel | høringssvar | høyringssvar | høringsuttalelse | høyringsfråsegn | uttalelse |
        fråsegn | synspunkt | synspunkter | synpunkter | yttrande | remissvar | remissyttrande |
        tilbakemelding | tilbakemeldinger | forslag | förslag | fritekst | fritext | comment | comments |
        feedback | response | svar | bekymringer | bekymringar | bekymmer |
        andre kommentarer | andre innspill | övriga synpunkter | andreinnspill""",
}

_BODY = r"(?:organisasjon|organisation|organization|virksomhet|verksemd|verksamhet|forening|förening|myndighet)\w*"
_ANSWERS = r"(?:svar|uttal|skriv|answer|respond|represent|företräd)\w*"
_FOR_ANOTHER = r"(?:vegne|vegner|vägnar|uppdrag|räkning|behalf)"
_BACKGROUND = (
    r"(?:kommune|kommun|municipality|fylke|län|county|bydel|stadsdel|district|postnummer|poststed|postort|bosted"
    r"|adresse?|address|alder|ålder|age|age group|aldersgruppe|åldersgrupp|kjønn|kön|gender|yrke|occupation"
    r"|stilling|tittel|rolle|roll|role|utdanning|utdanningsnivå|utbildning)"
)
_SPEAKS_FOR = r"(?:representer|svar|uttal|vegn|tilhør|tilhøyr|tillhör|företräd|answer|behalf)\w*"

# Questions that say who answers, in the many ways there are to ask; tried where no header above fits.
QUESTIONS = (
    (
        keys.SENDER_TYPE,
        r"\b(?:svar|uttal|answer|respond)\w*\b.*"
        r"\b(?:privatperson|deg selv|deg sjølv|dig själv|yourself|individual)\b",
    ),
    (
        keys.ORGANISATION,
        r"^(?:.{0,60}\b)?(?:hvilken|kva|vilken|which|navn på|namn på|name of)(?: \w+){0,2} "
        rf"{_BODY}(?:\b.*\b{_SPEAKS_FOR}.*)?$",
    ),
    (
        keys.ORGANISATION,
        rf"\b{_ANSWERS}\b.{{0,40}}\b{_FOR_ANOTHER}\b.*\b{_BODY}|^{_ANSWERS} (?:du|dere|de|ni|you)\b.*\b{_BODY}",
    ),
    (
        keys.ORGANISATION,
        rf"^(?:hvis|dersom|viss|om|if) .*\b{_ANSWERS} .*\b{_BODY}\W+(?:hvilken|kva|vilken|which)\b",
    ),
    (keys.ON_BEHALF_OF, rf"\b{_ANSWERS} (?:du|dere|de|ni|you)\b.{{0,20}}\b{_FOR_ANOTHER}\b"),
    (
        Column.BACKGROUND,
        r"^(?:(?:i|oppgi|hva|kva|vad|er|är|slags|hvilken|hvilket|vilken|vilket|what|which|is|din|ditt|di|your) )*"
        rf"{_BACKGROUND}(?: (?:har|bor|bur|jobber|do|live|i|du|deg|you|in))*$",
    ),
)

# A table with one of these, or with names and types of bodies, lists whom the hearing was sent to.
INVITED_BODIES = frozenset(
    phrases("""
    instans | instanser | høringsinstans | høringsinstanser | høyringsinstans | høyringsinstansar |
    remissinstans | remissinstanser | mottaker | mottakere | mottakar | mottakarar | mottagare |
    adressat | adressater | invitert | inviterte | inbjuden | inbjudna | høringspart | høringsparter |
    invited | invited body""")
)
TYPE_OF_BODY = frozenset(phrases("type | typ | kategori | gruppe | grupp | category"))

# The words of which closed answers are made.
SCALE_WORDS = frozenset(
    phrases("""
    ja | nei | nej | yes | no | true | false | sant | usant | falskt | vet | veit | ikke | ikkje | inte |
    ej | kan | svare | svara | ønsker | relevant | usikker | osäker | ingen | inga | mening | meining |
    åsikt | helt | heilt | delvis | delvist | litt | noe | noko | nokså | ganske | ganska | svært |
    mycket | meget | verken | varken | hverken | eller | og | och | både | i | år | years | stor | liten | noen |
    nokon | viss | grad | utsträckning | enig | einig | uenig | ueinig | instämmer | alls | viktig |
    viktigt | uviktig | oviktigt | fornøyd | misfornøyd | nøgd | nöjd | missnöjd |
    nøytral | neutral | neutralt | hver | don't | know | not |
    applicable | strongly | somewhat | agree | disagree | neither | nor | satisfied | dissatisfied |
    important | very | slightly | alltid | ofte | sjelden | sjeldan | aldri | ofta | ibland | sällan | aldrig |
    always | often | sometimes | rarely | never""")
)

# The headers of which any one set, found together, gives a form service away.
SYSTEMS = {
    "Microsoft Forms": (
        {"starttidspunkt", "fullføringstidspunkt"},
        {"starttid", "fullføringstid"},
        {"starttid", "slutförandetid"},
        {"starttid", "slutföringstid"},
        {"start time", "completion time"},
    ),
    "Typeform": ({"response type", "network id"}, {"submit date (utc)", "network id"}),
    "Google Forms": ({"tidsmerke"}, {"tidsstempel"}, {"tidstempel"}, {"tidstämpel"}, {"timestamp"}),
}
