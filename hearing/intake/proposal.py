"""What the proposal and those who propose it are called, in nb, nn and sv."""

DOCUMENTS = (
    "høringsbrevet", "høyringsbrevet", "remissbrevet", "missivet",
    # nb
    "*meldingen", "*utkastet", "*planen", "*planforslaget", "forslaget", "høringsforslaget", "høringsnotatet",
    "*strategien", "*programmet", "høringsdokumentet", "plandokumentet", "dokumentet", "proposisjonen",
    "*meldinga", "utkast til", "forslag til", "forslaget til", "lovforslaget", "byrådssaken",
    # nn
    "høyringsnotatet", "*framlegget", "framlegg til", "høyringsdokumentet", "høyringsutkastet",
    # sv
    "förslaget", "*förslaget", "*strategin", "remissen", "remissversionen", "remissförslaget", "promemorian",
    "utredningen", "betänkandet", "remissutgåvan", "förslag till", "remisshandlingen",
)  # fmt: skip

NOT_THE_PROPOSAL = (
    # messages of worry, plans for one person, and plans of another kind that end in the same words
    "bekymringsmeldingen", "bekymringsmeldinga", "individuelle planen", "behandlingsplanen", "omsorgsplanen",
    "individuella planen", "behandlingsprogrammet", "vårdplanen", "tilbakemeldingen", "tilbakemeldinga",
    "kriseplanen", "genomförandeplanen", "samordnade planen", "innmeldingen", "økonomiplanen",
    "tolvstegsprogrammet",
)  # fmt: skip

PROPOSERS = (
    # nb
    "kommunen", "byrådet", "departementet", "regjeringen", "kommunedirektøren", "rådmannen", "fylkeskommunen",
    "oslo byråd", "byråden", "direktoratet", "byrådsavdelingen", "forslagsstilleren", "helsebyråden",
    # nn
    "regjeringa",
    # sv
    "staden", "regionen", "kommunstyrelsen", "regeringen", "socialförvaltningen", "utredaren",
    "stadsledningskontoret",
)  # fmt: skip

PLACES = (
    # nb and nn
    "kapittel", "kap", "punkt", "pkt", "tiltak", "tiltak nr", "avsnitt", "del", "side", "delmål", "mål",
    "strategi", "innsatsområde", "satsingsområde", "hovedmål", "hovudmål",
    # sv
    "kapitel", "åtgärd", "punkten", "sidan", "insatsområde", "fokusområde",
)  # fmt: skip
