"""Words for illness, drug use, treatment, punishment and family matters, as people say them of themselves."""

# What somebody is.
STATES = (
    r"(?:rus|narkotika|alkohol|pille|spill|heroin|amfetamin|spel|narkotika|tablett)?avhengig|(?:alkohol|drog"
    r"|spel|narkotika)?beroende"
    r"|(?:rus|stoff|alkohol|pille|heroin|amfetamin|narkotika)?misbruker|(?:rus|stoff|alkohol|heroin)?misbrukar"
    r"|missbrukare|narkoman|junkie"
    r"|alkoholiker|alkoholikar|alkoholist"
    r"|(?:lar|rus|metadon)-?pasient|(?:lar|psykiatri)-?patient|pasient|patient|rusfri|rusfritt|nykter|drogfri"
    r"|edru|edrueleg|clean|ren"
    r"|syk|sjuk|psykisk syk|psykiskt sjuk|psykisk sjuk|ufør|ufør\w+|sjukskriven|sykmeldt|sjukmeld|innlagt"
    r"|innlagd|inlagd|tvangsinnlagt|tvangsinnlagd|tvångsvårdad"
    r"|bipolar|bipolär|schizofren|deprimert|deprimerad|psykotisk|suicidal|selvmordstruet|straffedømt"
    r"|straffedømd|straffad|dømt|dømd|dömd"
    r"|gravid|hivpositiv|hiv-positiv|bostedsløs|bustadlaus|hemlös|voldtatt|valdteken|våldtagen|mishandla"
    r"|misshandlad|mishandlet|avrusa|avruset"
    r"|overdosert|utbrent|traumatisert|traumatiserad|rusmisbruker|tidligere rusavhengig|tidlegare rusavhengig"
    r"|brukere?r av \w+|sprøytenarkoman"
)
# What somebody has or got.
CONDITIONS = (
    r"rusproblem\w*|alkoholproblem\w*|narkotikaproblem\w*|drogproblem\w*|missbruksproblem\w*|rusavhengighet\w*"
    r"|rusavhengigheit\w*|diagnose\w*|diagnos\w*|adhd|ptsd|add|autisme"
    r"|autism|angst|ångest|depresjon\w*|depression\w*|psykose\w*|psykos\w*|hepatitt\w*|hepatit\w*|hiv|kreft"
    r"|cancer|epilepsi|overdose\w*|overdosar|överdos\w*"
    r"|abstinens\w*|selvmord\w*|sjølvmord\w*|självmord\w*|spiseforstyrr\w*|ätstör\w*|traume\w*|trauma\w*"
    r"|skizofreni|schizofreni|bipolar lidelse|demens"
    r"|hjerneskade\w*|hjernerystelse|psykiske? (?:problem\w*|lidels\w*|liding\w*)|psykisk ohälsa|barnevern\w*"
    r"|omsorgsovertak\w*|fosterhjem\w*|fosterheim\w*|familjehem\w*"
    r"|lvu|lvm|omhändertag\w*|vårdnad\w*|skilsmisse\w*|skilsmässa\w*|besøksforbud\w*|kontaktförbud\w*|dom"
    r"|fengselsdom\w*|fängelsestraff\w*|misbruk(?:et)?|missbruk(?:et)?"
    r"|avhengighet\w*|avhengigheit\w*|beroendet?|tilbakefall\w*|återfall\w*|rusen|rusinga|drikking\w*|russug\w*"
)
# What somebody takes.
SUBSTANCES = (
    r"heroin\w*|amfetamin\w*|metadon\w*|subutex\w*|suboxone\w*|buprenorfin\w*|buvidal\w*|kokain\w*|cannabis\w*"
    r"|hasj\w*|hasch\w*|marihuana\w*|ghb|lsd|mdma|ecstasy"
    r"|benzo\w*|benso\w*|rohypnol|rivotril|tramadol\w*|tramal|oksykontin|oxycontin|morfin\w*|fentanyl\w*"
    r"|piller|tabletter|tablettar|stoff|knark|droger|narkotika|rus|rusmidler|rusmiddel"
    r"|sprøyter|alkohol(?:en)?|antabus|antidepressiv\w*|lithium|ritalin"
)
# Where somebody is or was.
PLACES = (
    r"(?:\w*behandling(?!s)|\w+behandlingen)|avrusning\w*|avrusing\w*|avgiftning\w*|lar|metadonprogram\w*"
    r"|psykiatri(?:en|n)?|psykiatrisk \w+|rehabilitering|rehab|døgnbehandling|ettervern"
    r"|fengsel|fengsla|fengslet|fängelse\w*|soning|anstalt\w*|häkte\w*|institusjon|institution"
    r"|behandlingshem\w*|kollektiv(?:et)?|dps|bup|rop|rusakutten"
    r"|legevakt\w*|intensiven|respirator|sykehus\w*|sjukehus\w*|sjukhus\w*|avdelingen|gata|natthjem\w*"
    r"|heroinassistert \w+|terapi\w*|ungdomsfengsel|varetekt\w*"
)
# What befell somebody.
EVENTS = (
    r"døde av (?:en |ei |sin |overdos\w*)?\w*|døydde av|dog av|døde (?:i|på|etter)|døydde (?:i|på|etter)|tok"
    r" livet|tok sitt eget liv|tog sitt liv|tog livet|ruser seg|rusar seg|rusa seg"
    r"|ruset seg|rusar seg|drikker|drikk for mye|drakk|knarkar|knarkade|missbrukar|missbrukade|injisert\w*"
    r"|injicer\w*|sitter inne|sit inne|sitter i fengsel|sit i fengsel|sitter i fängelse"
    r"|soner|sonar|sonet|sona|avtjener|avtjenar|ble dømt|blei dømd|vart dømd|blev dömd|ble innlagt|blei"
    r" innlagd|vart innlagd|blev inlagd|ble voldtatt|vart valdteken|ble slått|ble tatt fra"
    r"|(?:takket|takka|tackat|tackade) (?:nei|nej) til(?:l)? (?:hjelp|hjälp)\w*|(?:spilte|spilt|spela|spelte"
    r"|spelade|spelat) bort|døde|døydde|dog|har dødd"
    r"|(?:sittet|sete|suttit) inne|åkte fast|(?:ble|blei|vart|blev) (?:tatt|teken|tagen) for"
    r"|blei teken frå|togs om hand"
)
