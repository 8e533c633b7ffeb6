"""How a proposal is retold, in nb, nn and sv: the verbs, and the words around them that tell a retelling."""

SAYS = (
    # nb
    "ber", "oppfordrer", "pålegger", "legger fram", "legger frem", "skriver", "foreslår", "varsler", "beskriver",
    "omtaler", "sier", "slår fast", "fastslår", "peker på", "peker ut", "understreker", "fremhever", "framhever",
    "vektlegger", "legger vekt på", "legger opp til", "legger til grunn", "skisserer", "redegjør for",
    "gjør rede for", "viser til", "nevner", "inneholder", "tar for seg", "går inn for", "setter som mål",
    "setter mål", "har som mål", "har som ambisjon", "presenterer", "lister opp", "angir", "tar sikte på",
    "tar til orde for", "anslår", "definerer", "løfter fram", "løfter frem", "prioriterer", "oppgir", "lover",
    "planlegger", "åpner for", "er delt i", "er delt inn i", "består av", "ser for seg", "signaliserer",
    "drøfter", "begrunner", "konkluderer", "anbefaler", "mener", "gjelder for", "innfører", "sikter mot",
    "opplyser", "uttaler", "har et kapittel om", "har et eget kapittel",
    # nn
    "oppmodar", "pålegg", "legg fram", "skriv", "føreslår", "gjer framlegg om", "varslar", "skildrar", "omtalar",
    "seier", "peikar på", "peikar ut", "understrekar", "framhevar", "vektlegg", "legg vekt på", "legg opp til",
    "legg til grunn", "gjer greie for", "nemner", "inneheld", "tek for seg", "set som mål", "set mål",
    "listar opp", "tek sikte på", "tek til orde for", "planlegg", "opnar for", "ser føre seg", "drøftar",
    "grunngjev", "tilrår", "meiner", "gjeld for", "lovar", "løftar fram", "har eit eige kapittel",
    # sv
    "uppmanar", "föreslår", "aviserar", "anger", "säger", "pekar på", "pekar ut", "understryker", "framhåller",
    "betonar", "lyfter fram", "lägger vikt vid", "lägger fram", "redogör för", "hänvisar till", "nämner",
    "innehåller", "tar upp", "sätter som mål", "presenterar", "listar", "syftar till", "planerar", "prioriterar",
    "skisserar", "anser", "behandlar", "omfattar", "bedömer", "utgår från", "är indelad i", "är indelat i",
    "gäller för",
)  # fmt: skip

WANTS = (
    "vil", "ønsker", "ønskjer", "ynskjer", "vill", "önskar", "avser", "kommer att",
)  # fmt: skip

SHALL = (
    "skal", "ska", "skall",
)  # fmt: skip

# «Planen vil føre til …» and «Kommunen vil miste …» foretell; they do not retell.
FORETELLS = (
    # nb
    "føre", "bety", "ramme", "innebære", "medføre", "bli", "gjøre", "kunne", "få", "ha", "miste", "måtte",
    "trenge", "stå", "svekke", "øke", "koste", "ende", "virke", "bidra til at", "alltid", "fortsatt", "tvinge",
    "skape", "tape", "gå ut over", "gi",
    # nn
    "gje", "verte", "gjere", "tyde", "auke", "råke", "svekkje",
    # sv
    "leda till", "innebära", "medföra", "drabba", "ge", "kunna", "behöva", "förlora", "skapa", "öka", "kosta",
    "försvaga", "tvinga", "slå mot", "slå ut",
)  # fmt: skip

# After a fronted «I kapittel 4», «Under tiltak 13», «Av förslaget».
PASSIVES = (
    # nb and nn
    "er ett av målene", "er et av målene", "er hovedmålet", "er hovudmålet", "er eit av måla", "står det",
    "heter det", "heiter det", "går det fram", "går det frem", "framgår", "fremgår", "foreslås", "varsles",
    "beskrives", "omtales", "nevnes", "slås det fast", "skisseres", "framheves", "fremheves", "vektlegges",
    "understrekes", "opplyses", "oppgis", "planlegges", "opprettes", "avvikles", "erstattes", "flyttes",
    "legges", "settes", "innføres", "utvides", "styrkes", "prioriteres", "presenteres", "loves", "drøftes",
    "sies", "anslås", "redegjøres", "blir det", "vert det", "er det foreslått", "er det føreslått",
    "er det gjort framlegg", "er det varslet", "er det varsla", "er det lagt opp til", "er det satt", "er målet",
    "er et mål", "er eit mål", "finner vi", "finn vi", "kan vi lese", "kan man lese", "kan ein lese", "leser vi",
    "les vi",
    # sv
    "är huvudmålet", "är ett av målen", "anges", "föreslås", "framkommer", "beskrivs", "nämns", "sägs",
    "aviseras", "framhålls", "betonas", "planeras", "läggs", "redovisas", "upprättas", "ersätts", "flyttas",
    "avvecklas", "är målet", "är ett mål", "kan man läsa", "kan vi läsa", "läser vi", "prioriteras",
)  # fmt: skip

# Of a document or a measure; the municipality that has two nurses is not the proposal.
MEANS = (
    "bygger på … prinsipp*", "bygger på … principer", "byggjer på … prinsipp*", "bygger på … pilarer",
    "går ut på", "gjelder", "handler om", "lyder", "handlar om", "gjeld", "opererer med", "opererar med",
    "dreier seg om", "dreiar seg om", "tar opp", "tek opp", "er bygd opp", "er bygget opp", "er oppbygd",
    "har to", "har tre", "har fire", "har fem", "har seks", "har sju", "har åtte", "har ti", "har tolv",
    "har två", "har fyra", "har sex", "har åtta", "har tio", "har ett mål", "har et mål", "har eit mål",
    "er beskrevet", "er skildra", "är beskriven",
)  # fmt: skip

# Of a numbered measure only: what a whole plan implies is the sender's reading.
IMPLIES = (
    "innebærer", "inneber", "innebär", "er at", "er å", "är att",
)  # fmt: skip

# With «det» before and the proposal named after: «Det går fram av kapittel 6 at …».
IMPERSONAL = (
    "foreslås", "føreslås", "föreslås", "varsles", "varslas", "aviseras", "legges opp til", "blir lagt opp til",
    "blir foreslått", "blir føreslått", "vert føreslått", "går fram av", "går frem av", "framgår av",
    "fremgår av", "framkommer av", "framgår", "står", "heter", "heiter", "planlegges", "tas sikte på",
    "er foreslått", "er føreslått", "er lagt opp til",
)  # fmt: skip

FRONTING = (
    "i", "på", "under", "av", "ifølge", "ifølgje", "etter", "enligt", "jf", "jfr", "gjennom", "genom", "med",
    "for", "för", "her", "här", "som",
)  # fmt: skip

# Verbs after which a sentence about the plan is no retelling.
STATES = (
    "er", "är", "har", "kan", "må", "bør", "bör", "måste", "lyt", "var", "hadde", "hade", "gir", "gjev", "ger",
    "får", "gjør", "gjer", "gör", "virker", "verkar", "kommer", "kjem", "blir", "vert", "synes", "mangler",
    "manglar", "saknar", "burde", "kunne", "kunde", "trenger", "treng", "behöver",
)  # fmt: skip

# As the first word of a sentence these open a condition or a question, not a retelling.
CONDITIONS = (
    "hvis", "dersom", "når", "fordi", "selv", "hvorfor", "hva", "hvordan", "at", "att", "då", "viss", "kvifor",
    "kva", "korleis", "varför", "vad", "hur", "eftersom", "siden", "sidan", "sjølv", "även", "hvem", "kven",
    "vem", "hvor", "kor",
)  # fmt: skip

# Right after the verb: what the proposal does not say is the sender's point.
REFUSALS = (
    "ikke", "ikkje", "inte", "ej", "heller ikke", "heller ikkje", "ingen", "inga", "ingenting", "intet", "inget",
    "lite", "bare", "berre", "kun", "bara", "endast", "knapt", "verken", "korkje", "varken", "nesten", "nästan",
    "knappt", "svært lite", "mycket lite",
)  # fmt: skip

AIMS = (
    "mål", "hovedmål", "hovudmål", "overordnede mål", "visjon", "målsetting", "ett av grepene", "et av grepene",
    "ett av målene", "et av målene", "eit av måla", "ett av målen", "ambisjonen", "ambitionen", "prinsippet",
    "huvudmålet", "målet", "hovedmålet", "hovudmålet", "visjonen", "hensikten", "formålet", "føremålet",
    "syftet", "visionen", "hovedoverskriften", "hovedbudskapet", "hovedgrepet", "hovudgrepet", "grunntanken",
    "tanken", "overordnet mål", "overordna mål", "det övergripande målet", "et mål", "eit mål", "ett mål",
    "delmålet",
)  # fmt: skip

# Who goes on speaking of the proposal in the next sentence: «I stedet vil de …».
PROPOSER_AGAIN = (
    "de", "dei", "man", "en", "ein", "byrådet", "kommunen", "staden", "regionen", "departementet", "regjeringen",
    "regjeringa", "regeringen",
)  # fmt: skip

GOES_ON = (
    "det vil si", "det vil seie", "det vil säga", "dessuten foreslås", "det foreslås også", "det varsles også",
    "også", "videre foreslås", "vidare föreslås",
)  # fmt: skip

ANNOUNCES = (
    "ute til høring", "på høring", "til høring", "ute til høyring", "på høyring", "til høyring", "ute på remiss",
    "på remiss", "har laget en ny", "har laga ei ny", "har lagt fram", "har utarbeidet", "har utarbeidd",
    "har tagit fram", "har sendt ut", "har sendt på",
)  # fmt: skip

# Between subject and verb these begin another clause.
CLAUSES = (
    "som", "at", "att", "der", "når", "då", "fordi", "hvis", "dersom", "viss", "om", "eftersom", "mens",
)  # fmt: skip
