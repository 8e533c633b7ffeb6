"""The closed lists that negation is told from, for nb, nn and sv together."""

from hearing.language.wordlist import words

NOT = words("ikke ikkje inte icke ej aldri aldrig neppe knapt knappast knappt")
NO = words("ingen inga inget ingenting intet inkje ingenlunde")
WITHOUT = words("uten utan")
NEITHER = words("verken hverken varken korkje")
NEGATORS = NOT | NO | WITHOUT | NEITHER | words("nei nej")
NOR = words("eller")
AT_ONCE = words("videre vidare")  # «uten videre»

# «Ikke bare», «ikke minst», «ikke sjelden», «ikke desto mindre»: no denial.
STRESSED = words(
    """
    bare kun berre minst alene åleine aleine bara enbart endast ensamt utelukkende utelukkande nok nog sjelden
    sjeldan sällan desto bort
    """
)
ENOUGH = words("nok nog")  # «kan ikke roses nok»
CAN = words("kan kunne kunde")
# «På ingen måte»: what stands before and after «ingen».
IN_NO = {
    *(("på", way) for way in ("måte", "sätt", "vis")),
    *(("under", way) for way in ("omstendigheter", "omstendighet", "omstende", "omständigheter")),
}

# Words that may stand between a negation and the word that it denies.
LIGHT = words(
    """
    lenger lengre lenge længer längre særlig særleg spesielt spesiell veldig svært så helt heilt heil hel
    direkte like noen noe nokon noko noka nokre någon något några en ei et ein eit ett én éin den det de der dei
    dem å vi jeg eg me oss man han hun hon ho dere skal ska skall kan vil må bør lyt burde ville kunne vill er
    var blir bli vart blei ble vere være vara är varit vært vore blitt blivit bliver har ha hatt havt haft få
    fått fatt får gir gi gje ge ger grunn grunnlag grunden grund anledning anleiing skäl skjel orsak grunner til
    till difor därför för i på for stor store stort större større betydelig vesentlig nevneverdig umiddelbar
    reell reel nämnvärd stora heller dog likevel derfor dermed altså dessverre fullt ut nå no nu ennå enno enda
    ännu dessutom egentlig egentleg egentligen nødvendigvis nödvändigtvis automatisk automatiskt fremdeles finns
    finnes finst fins minste minsta alls foreligger föreligger alltid særskilt särskilt direkt lika riktigt
    riktig kjempe overdrevent alt altfor alltför speciellt mycket mye mykje lite videre vidare av lengre godt
    tillräckligt tilstrekkelig tilstrekkeleg nok nog slik ei overhodet över huvud taget slett vel väl lenger
    alle alla dette detta seg sig meg mig
    """
)
# A verb does not stand before «et ikke enstemmig utvalg».
ARTICLES = words("en ei et ein eit ett av for för til med om på i")

# Verbs of opinion and hope: their negation denies what is thought or hoped.
OPINION = words(
    """
    tro tru tror trur mene meine menar mener tycka anse anser synes synest synas finne finna se ser sjå tykke
    tykkje bety betyr betyder innebære innebære forvente förvänta vente vänta ønske ønskje önska vil vill ville
    vilja
    """
)
# «Det er ikke slik at», «ikke inntrykk av at».
OPINION_NOUNS = words(
    """
    slik så gitt givet sikkert säkert sikker sikre säkra inntrykk inntrykket intryck intrycket oppfatning
    oppfatningen oppfatninga uppfattning uppfattningen mening meininga meningen sannsynlig sannsynleg sannolikt
    troligt trolig holdepunkter
    """
)
# «Ikke nødvendig å …», «klarer ikke å …»: what follows is not done either.
NOT_DONE = words(
    """
    nødvendig naudsynt nødvendigheten nödvändigt behov behovet aktuelt aktuellt ønskelig önskvärt riktig rett
    rätt klare klarer greie makte evne klara lykkes lyckas anledning grunn skäl orsak vits poeng meningsfullt
    hensiktsmessig hensikt
    """
)
LETTING = words("la lar late låte låta låter")
SHARING = words("dele deler delte delt dela delar delade")
