"""Words for a writer's own relatives, Bokmål, Nynorsk and Swedish."""

_KIN_DEFINITE = (
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
KIN = rf"(?:(?:{_KIN_DEFINITE})[ ](?:{_MY}|{_OF_US})|(?:{_MY})[ ]{_ADJECTIVE}(?:{_KIN_BARE}))"
KIN_BEFORE_NAME = rf"{KIN}(?:[ ](?:som|heter|heiter|het|hette))?"
