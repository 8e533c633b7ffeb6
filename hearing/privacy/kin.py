"""Words for a writer's own relatives, Bokmål, Nynorsk and Swedish."""

_KIN_DEFINITE = (
    r"barna|borna|barnen|ungene|ungane|ungarna|guttene|gutane|jentene|sønnene|sønene|sönerna|døtrene|døttrene"
    r"|döttrarna"
    r"|brødrene|brørne|bröderna|søstrene|systrene|systrarna|foreldrene|foreldra|föräldrarna|besteforeldrene|"
    "sønnen|sonen|datteren|dattera|dottera|dottra|dottern|barnet|moren|mora|faren|pappaen|mammaen|pappa|mamma"
    "|mor|far|mutter"
    "|broren|bror|brodern|brorsan|søsteren|søstera|syster|systera|systern|søster|mannen|kona|kjæresten"
    "|kjærasten|samboeren|sambuaren"
    "|ektefellen|ektemaken|eksmannen|ekskona|sambon|maken|makan|frun|flickvännen|pojkvännen|onkelen|onkel"
    "|tanta|tanten|nevøen|niesa"
    "|bestemor|bestefar|mormor|farmor|morfar|farfar|svigersønnen|svigerdatteren|stesønnen|stedatteren"
    "|fosterbarnet|barnebarnet"
    "|kusinen|fetteren|tvillingbroren|lillebroren|lillebror|lillasyster|lillesøster|storebror|storesøster"
    "|storasyster|eldstesønnen|ungen|guten|gutten|jenta"
)
_KIN_BARE = (
    r"sønner|søner|söner|døtre|døtrer|døttrer|döttrar|brødre|brør|bröder|søstre|systrer|systrar|foreldre|föräldrar"
    r"|besteforeldre|unger|ungar|"
    "sønn|son|datter|dotter|barn|mor|far|mamma|pappa|bror|broder|brorsa|søster|syster|mann|man|kone|fru"
    "|kjæreste|kjærast|samboer|sambuar|sambo"
    "|ektefelle|make|maka|eksmann|ekskone|exman|exfru|flickvän|pojkvän|onkel|tante|moster|faster|morbror"
    "|farbror|nevø|niese|kusin|fetter"
    "|bestemor|bestefar|mormor|farmor|morfar|farfar|svigersønn|svigerdatter|stesønn|stedatter|styvson"
    "|styvdotter|barnebarn|barnbarn"
    "|tvillingbror|lillebror|lillasyster|lillesøster|storebror|storesøster|storasyster|pojke|flicka|gutt|gut"
    "|jente|tonåring|tenåring"
)
_MY = "min|mi|mitt|mine|mina|vår|vårt|våres"
_ADJECTIVE = r"(?:(?:\w+[ ]){0,2}?)"

# «sønnen min», «min yngste son», «mora mi».
_OF_US = r"(?:til|till)[ ](?:en|ei|ein|et|eit|ett)[ ]av[ ](?:oss|medlemm\w*|medlemene|medlemmarna|de våre)"
# «som datter av en alkoholiker»: and «mor til en gutt som …»: the relative is told of without «min».
_AS_KIN = (
    r"(?:som|er|är|var)[ ](?:datter|dotter|sønn|son|barn|bror|søster|syster|mor|mamma|far|pappa|pårørende"
    r"|pårørande|anhörig"
    r"|förälder"
    r"|forelder|partner|kone|fru)[ ](?:til|till|av)[ ](?:en|ein|ei|ett|et|eit)"
)
KIN = rf"(?:(?:{_KIN_DEFINITE})[ ](?:{_MY}|{_OF_US})|(?:{_MY})[ ]{_ADJECTIVE}(?:{_KIN_BARE})|{_AS_KIN})"
KIN_BEFORE_NAME = rf"{KIN}(?:[ ](?:som|heter|heiter|het|hette))?"
