"""What web pages print around a text: whole lines, never part of one; nb, nn, sv.

Each pattern must match a whole line, in either case. «Firm» lines are chrome wherever they stand. «Loose» lines
are ordinary words that are chrome only beside firm ones. «Ends» open a stretch that may reach to the end of the
page.
"""

from hearing.intake.phrases import alternatives

Patterns = tuple[tuple[str, tuple[str, ...]], ...]

_COOKIES = r"(?:informasjonskapsler|informasjonskapslar|cookies|kakor)"
_PAGE = r"(?:saken|saka|siden|sida|sidan|artikkelen|artikeln)"

FIRM: Patterns = (
    ("licence notice", (r"there is a license error on this site:?", r"license has expired")),
    (
        "photo credit",
        (
            r"\(?(?:illustrasjons|presse?|arkiv)?(?:foto|bilde)(?: ?\((?:c|©)\))? ?[:/©].{1,90}",
            r"\(?(?:photo|fotograf|bild|illustrasjon|illustration) ?[:/©].{1,90}",
        ),
    ),
    ("image name", (r"\d* ?[\w ]+_\d+ \(\d+\)", r"\S+\.(?:jpe?g|png|gif|webp|svg)")),
    (
        "publication line",
        (
            r"publi(?:sert|sera|cerad|cerat)(?: den)?:?",
            r"publi(?:sert|sera|cerad|cerat)(?: den| i| av| på|:)? .{0,60}[^.]",
            r"publi(?:sert|sera|cerad|cerat) \d.{1,90}",
            r"(?:sist (?:oppdatert|endret|endra)|senast (?:uppdaterad|ändrad)|uppdaterad|oppdatert)"
            r"(?: den|:)?(?: .{1,50})?",
        ),
    ),
    ("copyright line", (r"(?:\d{4} )?(?:\(c\)|©|copyright).{0,80}",)),
    (
        "cookie line",
        (
            rf"(?:personvern|personvernerklæring|integritet) (?:og|och|&) {_COOKIES}",
            rf"(?:godta|aksepter|avvis|avslå|tillåt|godkänn|acceptera|neka|bare) (?:\w+ )?{_COOKIES}",
            rf"(?:om |innstillinger for |inställningar för )?{_COOKIES}",
            rf".{{0,40}}\b(?:vi|nettstedet|nettsida|nettstaden|siden|webbplatsen) "
            rf"(?:bruker|brukar|nyttar|använder) {_COOKIES}\b.{{0,200}}",
        ),
    ),
    (
        "breadcrumb",
        (
            r"(?:du er her|du är här):.{0,150}",
            r"(?:hjem|forside|startsida|start|heim|framside|hem) ?(?:[>»/›→][^>»/›→]{2,60})+",
        ),
    ),
    (
        "page control",
        (
            rf"(?:del|dela) (?:denne |den här )?{_PAGE}",
            r"(?:del|dela) på (?:facebook|twitter|x|linkedin|e-post)",
            r"hopp (?:rett )?til (?:hovedinnhold|innhold|innhaldet)(?:et)?",
            r"(?:gå|hoppa) (?:direkt )?till (?:huvudinnehåll|innehåll)(?:et)?",
            rf"skriv ut {_PAGE}",
            r"til toppen(?: av siden)?|till toppen",
            r"les mer info.{0,50}|läs mer och anmäl dig.{0,30}",
            r"tips en venn:?|tips ein ven:?|tipsa en vän:?",
            r"» forum",
            r"save this (?:pdf|document).{0,20}",
            rf"lytt til {_PAGE}|lyssna på {_PAGE}",
        ),
    ),
    ("page address", (r"/[\w-]+/[\w/.-]*", r"(?:https?://|www\.)\S+")),
    (
        "comment form",
        (
            r"(?:din|di) e-postadress[ea]? (?:vil|vert|blir|kommer) (?:ikke|ikkje|inte).{0,60}",
            r"(?:obligatoriske felt|obligatoriska fält|nødvendige felt).{0,50}",
            r"\(?skriv inn koden.{0,20}|kode: \w{4,8}|captcha.{0,40}",
            r"\(?url til siden blir automatisk.{0,60}",
            r"din (?:(?:venns|väns|vens) )?e-?post ?-?adress[ea]?:?",
            r"ditt (?:fornavn|etternavn|förnamn|efternamn):?",
            r"din melding ?/.{0,40}",
            r"lagre mitt navn.{0,120}",
        ),
    ),
)
LOOSE = (
    "lukk", "stäng", "meny", "søk", "sök", "skriv ut", "del", "dela", "del på", "dela på", "personvern",
    "tilgjengelighet*", "tilgjenge*", "tillgänglighetsredogörelse", "kontakt oss", "kontakta oss", "om oss",
    "om nettstedet", "om webbplatsen", "nettstedskart", "facebook", "twitter", "linkedin", "instagram",
    "e-post", "logg inn", "logga in", "forum", "les mer", "les meir", "läs mer", "vis mer", "visa mer",
    "nyhetsbrev", "navn", "namn", "kommentar", "nettsted", "webbplats", "publiser kommentar",
    "skicka kommentar", "eksterne ressurser", "avbryt svar",
)  # fmt: skip
LOOSE_LINE = rf"(?:{alternatives(LOOSE)})(?: ?[*:])?|e-post: \S+@\S+"
ENDS: Patterns = (
    (
        "comment form",
        (
            r"(?:legg (?:inn|igjen|att)|skriv|lämna|post)(?: en| ein| et| a)? (?:kommentar|svar|comment).{0,20}",
            r"kommentar(?:er|ar)? \(\d+\)|kommentarfelt(?:et)?",
        ),
    ),
    ("tip form", (r"tips en venn:?|tips ein ven:?|tipsa en vän:?",)),
    ("share links", (rf"(?:del|dela) (?:denne |den här )?{_PAGE}",)),
    (
        "related news",
        (
            r"(?:liknande|liknende|lignende|relaterte|relaterade|andre|flere|fleire|fler|siste|senaste|aktuelle|"
            r"siste aktuelle) "
            r"(?:nyheter|nyhende|saker|artikler|artiklar|oppslag|dokument|dokumenter)",
            r"siste nytt|senaste nytt|mest lest|mest läst|nyhetsarkiv",
            r"les også|les og|läs också|relevanta dokument",
            r"fremhevet tema|framheva tema|utforsk tema|kronikker og artikler",
        ),
    ),
    ("cookie line", (rf"vi (?:bruker|använder) {_COOKIES}.{{0,80}}", r"vi bryr oss om personvernet ditt")),
)
# Sites that print their own name, or the name of the template, after a page's title.
TEMPLATE_NAMES = frozenset({"publictemplates", "home", "forside", "startsida"})
