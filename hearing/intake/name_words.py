"""Words that tell the name of a body, a role or a title from one another; nb, nn, sv."""


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())


# Kinds of bodies; a compound that ends in one (rusmestringsforeningen) is one too.
BODY_ENDINGS = tuple(
    words(
        """
        kommun kommune herad landsting region bydel bydelsutvalg bydelsutvalget etat etaten
        nämnd nämnden nemnd nemnda förvaltning förvaltningen forvaltning forvaltningen kontor kontoret
        avdeling avdelingen avdelning avdelningen seksjon seksjonen eining eininga
        forening foreningen foreninga foreining foreininga förening föreningen
        forbund forbundet förbund förbundet fylkeslag lokallag bygdelag borettslag borettslaget grendelag
        råd rådet utvalg utvalget utval utvalet utskott utskottet komité komiteen styrelse styrelsen
        sykehus sykehuset sjukehus sjukehuset sjukhus sjukhuset klinikk klinikken klinik kliniken
        stiftelse stiftelsen stifting stiftinga organisasjon organisasjonen organisation organisationen
        direktorat direktoratet departement departementet tilsyn tilsynet ombud ombudet ombod ombodet
        myndighet myndigheten forvalteren forvaltaren fylkesmannen politidistrikt politiet polisen
        embete fengsel domstol kriminalomsorgen kriminalvården
        universitet universitetet høgskole høgskolen høgskule høgskulen högskola högskolan
        institutt instituttet institutet senter senteret center centret centrum sentral sentralen central
        centralen menighet menigheten församling församlingen kirke kirken kyrka kyrkan kyrkje kyrkja bispedømme
        misjon misjonen mission missionen klubb klubben parti partiet nettverk nettverket nätverk nätverket
        skole skolen skule skulen skola skolan barnehage barnehagen sameie sameiet samband sambandet bolag bolaget
        tjeneste tjenesten teneste tenesta tjänst tjänsten mottagning mottagningen heimen hjemmet huset armeen
        armén union forum stasjon stasjonen polisområde polisregion lag laget gruppe gruppa gruppen grupp
        gruppen krets
        kretsen kontoret fakultet fakultetet enheten hospital apotek apoteket museum museet bibliotek biblioteket
        teater teatret kafé kafe vertshus gjestgiveri hotell restaurant restaurang bistro varmestue
        varmestua herberge herberget legevakt vårdcentral vårdcentralen musikkorps samvirke
        verksted verkstedet vesenet bevegelse
        bevegelsen rörelse rörelsen kollektiv kollektivet initiativet allianse alliansen allians mosque
        gjestegard gjestgard gjestehus fjellstove fjellstue bryggeri camping pensjonat hotel krog krogen värdshus
        bakeri bakeriet bageri butikk butikken kiosk verkstad gatekjøkken moské moskeen moskén synagoge tempel
        firma firmaet pastorat pastoratet sokn sokna prosti prostiet
        fullmäktige kommunestyre kommunestyret bystyre bystyret formannskap formannskapet fylkesting fylkestinget
        jour jouren frivården friomsorgen häktet anstalten politistasjonsdistrikt lensmannsdistrikt
        menigheit bygdeliste bygdelista samskipnad samskipnaden verk verket sentralen stift stiftet selskap
        selskapet sällskap sällskapet vesen
        congregation church parish club society association foundation network council committee university
        college school clinic hospital trust searvi searvvi siida
        """
    )
)
# Common nouns that merely end in one of them, or say nothing when they stand alone.
NO_BODY = words(
    """
    område områd samråd byråd byrådet oppdrag helsetjeneste helseteneste helsetjenesten helsetenesta
    spesialisthelsetjeneste spesialisthelsetjenesten spesialisthelseteneste spesialisthelsetenesta
    kommunehelsetjenesten departementet enhet hjemmet heimen vertshuset rådhuset sykehjemmet skolen skulen skolan
    gruppen gruppe gruppa grupp laget målgruppe målgruppen målgruppa målgrupp
    arbeidsgruppe arbeidsgruppen arbeidsgruppa arbetsgrupp arbetsgruppen aldersgruppe aldersgruppen yrkesgruppe
    brukergruppe brukergruppen krets kretsen stasjon stasjonen enheten kollektiv bevegelse verksted kontoret
    nettverk regelverk lovverk årsverk rammeverk planverk virkemiddel stift utfordringsverk verk
    risikogruppe risikogruppen utsattgrupp hospital lokalsamfunn
    tjeneste tjenesten teneste tenesta tjänst tjänsten socialtjänst socialtjänsten hälsotjänsten kommunen bydelen
    regionen politiet polisen foreningen föreningen sentrum kommunalråd kommunalrådet statsråd statsrådet
    regionråd regionrådet borgarråd borgarrådet
    """
)
# Common nouns with such an ending, and Swedish laws.
NO_BODY_ENDINGS = (
    "stjeneste", "steneste",  # «rustjeneste» is a kind of service; the body is «rustjenesten»
    "forslag", "forslaget", "förslag", "förslaget", "innslag", "inslag", "avslag", "avslaget", "utslag", "oppslag",
    "uppslag", "anslag", "beslag", "nedslag", "overslag", "omslag", "vederlag", "tilslag", "grunnlag",
    "grunnlaget", "underlag", "underlaget", "nederlag", "anlag", "opplag", "pålag",
    "strafflag", "tjänstlag", "tjänstlagen", "skattelag", "vårdslag", "tiltag", "målgruppen",
    "målgruppe", "målgruppa", "målgrupp", "personalgrupp", "lovverksted", "samarbeidet",
)  # fmt: skip
# Kinds of bodies that say too little alone, but do so after a proper name: «Fjordby råd», «Viksunds stad».
BODY_AFTER_A_NAME = words(
    "foreningen föreningen foreininga enheten eininga stasjonen "
    "gruppen gruppa laget teamet kretsen klubben nettverket skolen skulen skolan hospital kollektivet "
    "råd rådet stad lag laget gruppe gruppa gruppen krets kretsen kor kro pub bar samfunn samfund stasjon hage "
    "gård club church "
    "school council committee society parti forum nettverk nätverk region union kontor avdeling hf rhf as asa "
    "ab kf iks sa "
    "fau vel brf"
)
# Abbreviations and names that are bodies wherever they stand as a word.
BODY_WORDS = words(
    """
    nav bup dps korus napha rvts seraf actis ivareta rio prolar marborg a-larm retretten wayback tyrili
    convictus verdandi iogt-nto rfhl kris rsmh nsph unio virke kripos caritas juvente husbanken
    sametinget sámediggi visita systembolaget vinmonopolet
    """
)
# How the names of some bodies begin.
BODY_BEGINNINGS = (
    "blå kors", "blå bandet", "røde kors", "raude krossen", "röda korset", "mental helse", "mental helsing",
    "voksne for barn", "redd barna", "rädda barnen", "unge høyre", "bydel ", "region ", "helse ",
    "länsstyrelsen", "rødt ", "høyre ", "venstre ", "raudt ", "høgre ", "sv ", "ap ", "frp ", "krf ", "mdg ",
    "statsforvalteren", "statsforvaltaren", "stiftelsen ", "stiftinga ", "brf ", "bostadsrättsföreningen ",
    "fau ", "fau ved ", "vision ", "fou ", "lms ", "lpp ", "foreningen ", "föreningen ", "foreininga ", "laget ",
    "frelsesarmeen", "frälsningsarmén", "kirkens bymisjon", "kyrkjas bymisjon", "kirkens sosialtjeneste",
    "funktionsrätt ", "fontenehuset ", "fagforbundet", "vårdförbundet", "kommunal ", "anonyme ", "anonyma ",
    "norsk ", "norges ", "noregs ", "landsforeningen", "riksförbundet", "nsph ", "rsmh ", "rfhl ", "kris ",
    "iogt ", "rio ", "fmn ", "attention ", "lar ", "ung venstre", "unge venstre", "senterungdommen",
    "polisen ", "dialogforum ", "samfälligheten ", "velforeningen ", "borettslaget ", "sameiet ",
)  # fmt: skip
NO_ACRONYM = words(
    "NB PS TIL FRA SAK HEI MVH DATO UTKAST SVAR VEDTAK PLAN IP LAR OMT ROP SIP JA NEI MÅL TILTAK KAPITTEL"
)
# Before the word that names the kind of body, these show running text or a heading.
BREAKS_A_NAME = words(
    """
    med til fra frå från ved av om på i for mot at att er er är var skal vil kan må bør har samt under
    hos för till uten utan mellom mellan kommunens bydelens planens høringens alle alla andre andra
    flere fleire flera vår våre vårt denne dette disse egne eigne etter efter
    """
)
VERBS = words(
    """
    er är var blir blei ble vart blev skal ska vil vill kan må bør bör har hadde mener meiner ønsker
    ønskjer viser gir gjev ger får støtter støttar avgir avgjev avger lämnar takker takkar tackar anser
    ser föreslår foreslår gjelder gjeld gäller tilstyrker tillstyrker avstyrker inviterer inviterar
    sendes bjuder hänvisar ber fattet fatta fattade vedtok beslutade beslutar behandlet behandla behandlade
    drøftet drøfta diskuterte
    """
)
# What a body does in an answer; the name before it has ended.
SPEAKING = words(
    """
    avstår avgir avgjev avger lämnar gir gjev inkommer uttaler uttalar yttrar viser visar hänvisar anser tilrår
    tillstyrker avstyrker diskuterte drøftet drøfta diskuterade behandlet behandla behandlade vedtok beslutade
    stiller ställer slutter sluttar ansluter opplever opplev upplever synes synest tycker organiserer organiserar
    representerer representerar samler samlar driver driv består bildades startet starta startade eier eig äger
    arbeider arbeidar arbetar jobber jobbar hjelper hjelp hjälper leverer leverar leverer levererar tilbyr tilbyd
    erbjuder møter møtest möter treffer treff träffar serverer serverar framhåller framhever framhäver peker peikar
    pekar delar deler vil vill velkomner välkomnar berømmer roser understreker understrekar understryker hevder
    savner saknar sakner etterlyser efterlyser finner finn tror trur minner minnar påminner kommer kjem kommenterer
    beklager beklagar forstår forstår förstår bekrefter bekreftar reagerer protesterer protesterar foreslår
    is has was were are would welcomes supports thanks runs serves represents believes works offers provides wishes
    fekk fick fikk ble blei vart tok tog la sa seier såg gav gikk gjekk gick satt sat skrev skreiv spør fråga
    meldte vedtok gjorde gjennomførte hadde hade
    """
)
# A name does not go on with these, even capitalised: they begin the next sentence or column.
NO_NAME_FOLLOWS = words(
    """
    vi jeg eg jag me dere dykk ni de dei det som der her här hit och/eller sedan siden sidan etter efter med till
    til nr dato datum høring høyring remiss svar yttrande uttalelse fråsegn vedtak beslut we i'm you they this that
    which who whose where have
    """
)
# Words that begin a title, a label or an address, never a name; ``*`` stands for the rest of a word.
TITLE_BEGINNINGS = (
    "høring*", "høyring*", "remiss*", "innspill*", "innspel*", "synpunkt*", "uttal*", "yttrande*", "merknad*",
    "fråsegn*", "svar", "vedr", "vedrørende", "ang", "angående", "sak", "saks*", "vedtak*", "utkast*", "referat*",
    "protokoll*", "møte", "møtedato*", "møtested*", "møteprotokoll*", "forslag*", "förslag*", "tiltak*",
    "kapittel", "kapitel", "side", "sida", "e-post*", "tlf", "telefon*", "postboks*", "postadress*", "box",
    "org.nr", "orgnr", "org", "organisasjonsnummer", "besøks*", "til", "till", "kopi", "kopia", "gjelder",
    "oppsummering*", "hei", "hej", "kjære", "kære", "kära", "dear", "statement*", "comments", "response", "re",
    "emne", "ämne", "subject", "utskrift*", "utdrag*", "særutskrift*", "notat*", "møtebok*", "folkemøte*",
    "dialogmøte*", "dialogmöte*", "innspillsmøte*", "innspelsmøte*", "workshop*", "samrådsmöte*", "samråd om",
    "samråd kring", "les også", "les og", "läs också", "skjema", "formulär", "vennlig*", "venleg*", "vänlig*",
    "mvh", "med vennlig", "kind regards", "underskrift*",
)  # fmt: skip
NOT_IN_A_PERSONS_NAME = words(
    """
    hei hej hilsen mvh helsing hälsning hälsningar vennlig venleg vänlig privatperson anonym person
    innbygger kommentar vedlegg bilaga postboks gate gata veien vegen gatan box dato datum ref status
    kapittel tema gruppe grupp bord tiltak del januar februar mars april mai juni juli august september
    oktober november desember og och the
    """
)
_RANK = (
    r"(?:fung(?:erende)?|konst(?:ituert)?|tf|ass(?:isterende)?|bitr|vice|nest|daglig|dagleg|faglig|fagleg|"
    r"medisinsk|adm(?:inistrerende)?|verkställande|1:e|kst)"
)
# A role, also as the last part of a compound: «styreleder», «seniorrådgiver».
ROLE = (
    rf"(?:{_RANK}\.?[ -]?)*[\w-]*(?:leder|leiar|ledar|ledare|direktør|direktör|direktor|sjef|chef|ordfører|"
    r"ordførar|ordförande|sekretær|sekretar|sekreterare|rådmann|rådgiver|rådgjevar|rådgivare|konsulent|"
    r"koordinator|"
    r"samordnare|kontakt|kontaktperson|talsperson|formann|forstander|prest|lege|psykolog|pleier|pleiar|"
    r"sjuksköterska|medlem|rektor|styrer|kasserer|kasserar|kassör|ordf|sosionom|socionom|advokat|jurist|"
    r"utreder|utredare|handläggare|saksbehandler|"
    r"sakshandsamar|inspektør|lensmann|politimester|politimeister|föreståndare|kurator|arbeider|arbeidar|"
    r"ansvarlig|ansvarig|innehaver|innehavar|innehavare|eier|eigar|ägare|driver|vert|gründer|tillitsvalgt|"
    r"tillitsvald|"
    r"verneombud|skyddsombud|talsmann|talsman|talskvinne|diakon|biskop|prost|imam|kontaktmann|presses|"
    r"chair(?:man|"
    r"woman|person)?|secretary|director|treasurer|manager|vicar|president|formand|forkvinde)"
)
# Roles in which a person speaks for a body, so that the name beside the role is that body's.
LEADING_ROLE = (
    rf"(?:{_RANK}\.?[ -]?)*[\w-]*(?:leder|leiar|ledar|ledare|direktør|direktör|ordfører|ordførar|ordförande|"
    rf"ordf|"
    r"sekretær|sekretar|sekreterare|formann|forstander|rektor|styrer|kasserer|kasserar|kassör|innehaver|"
    r"innehavar|"
    r"innehavare|eier|eigar|ägare|gründer|talsperson|talsmann|talsman|talskvinne|chair(?:man|woman|person)?|"
    r"secretary|director|treasurer|president|formand|forkvinde|styremedlem|styrelseledamot|driver|vert|sjef|"
    r"chef|"
    r"kontaktperson|tillitsvalgt|tillitsvald)"
)
