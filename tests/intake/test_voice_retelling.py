"""Retelling of the proposal is the draft's voice; what the sender makes of it is the sender's."""

import pytest
from voice_help import voice

RETOLD_NB = [
    "Utkastet foreslår at dagsenteret i Havnegata flyttes til Lunden i løpet av to år.",
    "I kapittel 4 varsles en gjennomgang av alle avtaler om ettervern.",
    "Kommunen foreslår i tiltak 9 at nattåpent tilbud samles på ett sted.",
    "Byrådet ønsker å samle de oppsøkende teamene under én ledelse.",
    "Etter forslaget skal hver bydel ha en egen ruskoordinator innen 2027.",
    "Under tiltak 13 står det at utlevering av brukerutstyr skal skje fra helsestasjonene.",
    "Byrådet vil at innbyggerne møtes med åpne dører og korte køer.",
    "Planutkastet legger opp til at bemannede boliger skal erstatte hospitsplasser.",
    "Målet med planen er å halvere antallet overdoser innen fem år.",
    "Høringsnotatet redegjør for hvordan de nye teamene skal settes sammen.",
    "Ifølge utkastet skal ordningen evalueres etter tre år.",
    "I utkastet står det at «alle skal få tilbud om samtale innen ti dager».",
    "Alle skal ha en dør å banke på, står det i meldingen.",
    "I meldingen heter det at pårørende skal få veiledning når de ber om det.",
    "Tiltak 6 innebærer at sju plasser i Skogveien avvikles.",
    "Tiltak 6 går ut på å slå sammen de to mottakssentrene.",
    "Meldingen har som mål at færre unge prøver cannabis.",
    "Vi leser i utkastet at kommunen vil opprette ti nye boliger med bemanning.",
    "I kapittel 3 kan vi lese at tilskuddene skal lyses ut annethvert år.",
    "Utkastet viser til at det er fare for tilbakefall i tiden etter utskrivning.",
    "Planen slår fast at kommunen ikke skal drive egne døgnplasser etter 2028.",
    "Utkastet foreslår at Solsiden ikke lenger skal ta imot ettermiddagsgjester.",
    "Strategien er delt i tre deler og tolv tiltak.",
    "Forslaget til ny rusmiddelpolitisk plan for Elvestad kommune tar sikte på kortere ventetid.",
    "Her foreslår byrådet at apoteket overtar utdelingen.",
    "Utkastet foreslår tiltak for personer som mangler bolig og nettverk.",
    "Kommunen vil opprette et nytt lavterskeltilbud ved elva. Tilbudet skal være åpent hver dag. Det skal"
    " bemannes av sykepleiere.",
    "Rusplanen peker på tre innsatsområder. Videre foreslås det at tilskuddene samles i én ordning.",
]
RETOLD_NN = [
    "Utkastet gjer framlegg om å samle alle tenester for unge i eitt hus.",
    "I kapittel 5 går det fram at dagtilbodet skal flytte til Øvrebygda.",
    "Kommunen føreslår i tiltak 4 at nattvakta blir delt mellom to hus.",
    "Etter framlegget skal kvar bygd få ein fast kontaktperson.",
    "I utkastet står det at ruskonsulenten skal ha kontor på helsehuset.",
    "Planen legg opp til at bustadene skal vere bemanna heile døgnet.",
    "Under tiltak 11 heiter det at foreldre skal få tilbod om rettleiing.",
    "Byrådet ønskjer å gjere tenestene lettare å finne.",
    "Ifølgje utkastet skal ordninga vurderast etter to år.",
    "Meldinga tek sikte på at fleire skal få hjelp heime.",
    "Målet med planen er å få ned talet på overdosar.",
]
RETOLD_SV = [
    "I förslaget anges att mottagningarna ska slås samman under våren.",
    "Av förslaget framgår att två boenden avvecklas nästa år.",
    "Staden föreslår att fältteamen ska ledas från ett kontor.",
    "Förslaget innehåller tolv åtgärder för unga vuxna.",
    "Enligt förslaget ska varje stadsdel ha en egen samordnare.",
    "I kapitel 3 föreslås att sprutbytet flyttas till vårdcentralerna.",
    "Kommunen vill samla alla öppna verksamheter i ett hus.",
    "Programmet lägger vikt vid tidiga insatser. Insatserna ska följas upp varje år.",
    "Under åtgärd 7 står det att tillsynen ska öka på kvällar och helger.",
    "Syftet med planen är att minska dödligheten.",
    "Här föreslår staden att nattöppet ersätts med uppsökande arbete.",
]
OWN_NB = [
    "Meldingen beskriver i liten grad hvordan ettervernet skal bemannes.",
    "Vi mener at utkastet legger opp til for mange flyttinger.",
    "Utkastet sier ingenting om hvem som skal betale for nattåpent.",
    "Planen nevner ikke de eldste med alkoholproblemer.",
    "Utkastet foreslår at huset stenges, noe vi frykter vil ramme de sykeste.",
    "Utkastet foreslår at huset stenges. Da mister førti mennesker det eneste stedet de spiser varm mat på"
    " kvelden.",
    "Utkastet foreslår at huset stenges. Det er dessverre ikke vurdert hva det koster.",
    "Konsekvensen av planen, slik vi leser den, er at færre får plass i sentrum.",
    "Meldingen favner mange grupper og bygger på et respektfullt menneskesyn.",
    "Poenget med å nevne disse tre er at de sjelden roper høyt.",
    "Forslaget er godt, men tidsplanen holder ikke.",
    "Byrådet vil flytte tilbudet, men sier ikke hvor.",
    "Planen vil føre til at flere blir gående uten oppfølging.",
    "Kommunen må avklare hvem som har ansvaret om natten.",
    "Hvorfor foreslår utkastet å stenge det eneste stedet som virker?",
    "Tiltak 9 bør strykes.",
    "Vi støtter forslaget om flere boliger.",
    "I kapittel 4 savnes en omtale av pårørende.",
    "Hvis kommunen vil lykkes, trengs det folk på kveldstid.",
    "Utkastet foreslår å samle tilbudene uten å vise hva det betyr for dem som bor lengst unna.",
    "Utkastet løfter fram pårørende på en god måte.",
    "Det er et dilemma at planen både vil ha færre plasser og kortere kø.",
    "Foreningen mener at tiltak 4 må begynne tidligere.",
    "Brobyggerne foreslår at kapittel 2 får et eget avsnitt om søsken.",
    "Planen inneholder bare ett tiltak for eldre.",
    "Tiltak 9 Solvik avvikles, og med det forsvinner nattevakten som kjenner beboerne.",
    "Dersom byrådet ønsker færre overdoser, trenger gata folk med tid.",
    "I planen mangler en plan for kveldene.",
]
OWN_NN = [
    "Vi saknar ei skildring av kva som skjer når prosjektmidlane tek slutt.",
    "Utkastet seier ikkje noko om skyss for dei som bur i utkantane.",
    "Planen nemner knapt dei pårørande.",
    "Vi er uroa for at dei sjukaste fell utanfor når huset blir stengt.",
    "Utkastet gjer framlegg om å stengje huset. Det vil diverre råke dei som ikkje har nokon annan stad å gå.",
    "Laget meiner at tiltak 3 bør kome først.",
    "Vi støttar at utkastet vil ha fleire bustader.",
    "Konsekvensen av framlegget, slik vi les det, er at kveldstilbodet forsvinn.",
]
OWN_SV = [
    "Vi saknar en beskrivning av hur samverkan ska gå till.",
    "Förslaget nämner inte de anhöriga.",
    "Förslaget beskriver i liten utsträckning hur boendena ska bemannas.",
    "Vi ser med oro på att åtgärd 4 stänger den enda öppna mottagningen.",
    "Föreningen avstyrker åtgärd 4.",
    "Staden föreslår att boendet stängs. Tyvärr framgår inte vart de boende ska ta vägen.",
    "Vi tillstyrker förslaget om fler fältassistenter.",
    "Förslaget är bra, men tidplanen håller inte.",
    "Vi anser att förslaget lägger för stort ansvar på den enskilde.",
]


@pytest.mark.parametrize("text", RETOLD_NB + RETOLD_NN + RETOLD_SV)
def test_a_retelling_without_judgement_is_the_drafts(text: str) -> None:
    assert voice(text) == "draft"


@pytest.mark.parametrize("text", OWN_NB + OWN_NN + OWN_SV)
def test_what_the_sender_makes_of_the_proposal_is_the_senders(text: str) -> None:
    assert voice(text) == "own"


@pytest.mark.parametrize(
    ("sender", "text", "expected"),
    [
        ("Elvestad kommune", "Kommunen mener at tiltak 4 trenger en tydelig eier.", "own"),
        ("Elvestad kommune", "Kommunen ønsker å delta i arbeidet med de nye avtalene.", "own"),
        ("Elvestad kommune, bydel Øst", "Kommunen ønsker å samle teamene i ett bygg.", "draft"),
        ("Eldrerådet i Elvestad kommune", "Kommunen ønsker å samle teamene i ett bygg.", "draft"),
        ("Kari Strand", "Kommunen ønsker å samle teamene i ett bygg.", "draft"),
        ("Lunds kommun", "Kommunen vill gärna delta i det fortsatta arbetet.", "own"),
    ],
)
def test_the_municipality_is_the_proposer_unless_it_is_the_sender(sender: str, text: str, expected: str) -> None:
    assert voice(text, sender=sender) == expected
