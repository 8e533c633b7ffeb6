"""Which organisations lists and patterns find, and how they are joined with a recogniser's; names in [[…]]."""

import itertools
import re
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from hearing.language.analysis import analyse
from hearing.language.organisation_lists import folder, names
from hearing.language.organisations import ORGANISATIONS, join, organisations
from hearing.language.wordlist import words

RIGHT = [
    # public bodies by name
    ("nb", "Rapporten er sendt [[Helsedirektoratet]]."),
    ("nb", "Vi viser til brev fra [[Helse- og omsorgsdepartementet]] i mai."),
    ("nb", "[[Statens vegvesen]] har uttalt seg."),
    ("nb", "Saken ligger hos [[Statsforvalteren]]."),
    ("nb", "Det vet [[FHI]] og [[SSB]] mer om."),
    ("nb", "Brukerne møter [[NAV]] først, sier [[Nav]] selv."),
    ("nb", "[[KS]] mener det samme."),
    ("nb", "[[Norges Bank]] har satt opp renta."),
    ("nn", "Saka ligg hos [[Statsforvaltaren]]."),
    ("nn", "Brevet kom frå [[Utanriksdepartementet]]."),
    ("nn", "Tala er frå [[Kreftregisteret]] og [[Noregs Bank]]."),
    ("sv", "Rapporten kommer från [[Socialstyrelsen]]."),
    ("sv", "[[Inspektionen för vård och omsorg]] har granskat verksamheten."),
    ("sv", "Så säger [[IVO]] och [[SKR]]."),
    ("sv", "Frågan ligger hos [[Myndigheten för samhällsskydd och beredskap]]."),
    ("sv", "I dag har [[Polisen]] inga resurser."),
    # parties
    ("nb", "Forslaget fra [[Høyre]] og [[SV]] falt."),
    ("nb", "Kari Berg ([[H]]) stemte imot, Per Vik ([[Ap]]) for."),
    ("nn", "Framlegget frå [[Senterpartiet]] og [[Raudt]] fall."),
    ("nn", "Ola Moen ([[Sp]]) røysta mot."),
    ("sv", "Anna Berg ([[MP]]) reserverade sig."),
    ("sv", "Det tycker [[Moderaterna]] och [[Vänsterpartiet]]."),
    # users, next of kin, charities, unions
    ("nb", "I gruppa satt [[RIO]], [[proLAR]] og [[A-larm]]."),
    ("nb", "[[Kirkens Bymisjon]] og [[Blå Kors]] driver tilbudet."),
    ("nb", "[[Rusmisbrukernes Interesseorganisasjon]] ble hørt."),
    ("nb", "Medlemmer av [[Fagforbundet]] og [[Norsk Sykepleierforbund]] arbeider der."),
    ("nb", "Tilbudet drives av [[Røde kors]]."),
    ("nn", "[[Raude Kross]] og [[Noregs Bygdekvinnelag]] hjelper til."),
    ("sv", "[[RFHL]] och [[Svenska Brukarföreningen]] deltog."),
    ("sv", "Lokalen delas med [[Röda Korset]], [[IOGT-NTO]] och [[Frälsningsarmén]]."),
    ("sv", "[[Akademikerförbundet SSR]] avstår."),
    # genitives and capitals
    ("nb", "Vi støtter [[LOs]] syn og [[Helsetilsynets]] råd."),
    ("nb", "[[STATENS VEGVESEN]]"),
    ("nn", "Det er [[Framstegspartiets]] politikk."),
    ("sv", "Det är [[LO:s]] linje, inte [[Skatteverkets]]."),
    # municipalities, counties, districts
    ("nb", "Svaret kommer fra [[Lyngsund kommune]]."),
    ("nb", "[[LYNGSUND KOMMUNE]]"),
    ("nb", "Også [[Bydel Storlia]] og [[Skarland fylkeskommune]] svarte."),
    ("nb", "Det er [[Indre Skarvik kommunes]] plan."),
    ("nb", "Saken går til [[Sogn og Fjordane politidistrikt]]."),
    ("nn", "Dette meiner [[Sundøya kommune]] og [[Viksund herad]]."),
    ("sv", "Svaret från [[Björksala kommun]] dröjer."),
    ("sv", "[[Region Björkmark]] avstår från att yttra sig."),
    ("sv", "[[Norra Björksala stadsdelsnämnd]] har svarat."),
    ("sv", "Beslutet fattades av [[Länsstyrelsen i Björkmarks län]]."),
    # compounds
    ("nb", "Det sier [[Levekårsetaten]]."),
    ("nb", "[[Skjenketilsynet]] kontrollerer."),
    ("nb", "Planen er sendt [[Bolig- og bydelsetaten]]."),
    ("nb", "Det mener [[Kystvernforbundet]]."),
    ("nn", "Brevet er frå [[Strandryddingsdirektoratet]]."),
    ("sv", "[[Strandskyddsinspektionen]] granskar ärendet."),
    ("sv", "Ansvaret har [[Kultur- och fritidsnämnden]]."),
    # hospitals, courts, schools, companies, clubs
    ("nb", "Pasienten kom til [[Lyngsund sykehus]]."),
    ("nb", "[[Fjordbyen universitetssykehus HF]] svarer."),
    ("nb", "Dommen falt i [[Lyngsund tingrett]]."),
    ("nb", "Arbeidet ble gjort av [[Klinikk Fjordblikk AS]]."),
    ("nb", "Hun spiller for [[Lyngsund IL]]."),
    ("nn", "Ho arbeider ved [[Sundøya sjukehus]]."),
    ("sv", "Målet prövas av [[Björksala tingsrätt]]."),
    ("sv", "Bygget utförs av [[Björksala Bygg AB]]."),
    # «for», «i», and names that begin with a nation
    ("nb", "Han leder [[Direktoratet for strandrydding]]."),
    ("nb", "[[Landsforeningen mot kvikksand]] er imot."),
    ("nb", "[[Rådet for personer med funksjonsnedsettelse]] er hørt."),
    ("nb", "Hun er ved [[Institutt for sosialt arbeid]]."),
    ("nb", "[[Universitetet i Lyngsund]] og [[Høgskolen i Skarland]] forsker på dette."),
    ("nb", "[[Statsforvalteren i Skarland]] har ingen merknader."),
    ("nb", "[[Norges Tangforbund]] og [[Norsk forening for strandrydding]] er enige."),
    ("nb", "[[Norges strand- og kystdirektorat]] er ikke hørt."),
    ("nn", "[[Noregs Tanglag]] er samd."),
    ("sv", "[[Riksförbundet för tångodling]] tillstyrker."),
    ("sv", "[[Svenska Tångförbundet]] och [[Sveriges tångodlares förening]] avstyrker."),
    # associations with a name of their own
    ("nb", "[[Stiftelsen Havnelyset]] og [[Pårørendelaget Ankerfeste]] svarte."),
    ("nb", "[[Borettslaget Kvernveien]] er nabo."),
    ("sv", "[[Brukarföreningen Fyren]] och [[Björksala Stadsmission]] deltog."),
]

WRONG = [
    # common nouns
    ("nb", "Kommunen må ta ansvar. Kommunen har lovet det."),
    ("nb", "Fylkeskommunen og bydelen er uenige."),
    ("nb", "Departementet har svart. Direktoratet har ikke svart."),
    ("nb", "Foreningen har ti medlemmer. Forbundet har tolv."),
    ("nb", "Regionen er stor, og hver kommune må betale."),
    ("nb", "Politiet kom ikke. Regjeringen kan endre dette."),
    ("nb", "Området er stort, og Forslaget er godt."),
    ("nb", "Regelverket er uklart. Nettverket er lite."),
    ("nb", "Enhver kommune kan velge. Flere kommuner har gjort det."),
    ("nb", "Norsk skole er god, og Norges største by er Oslo."),
    ("nb", "Det norske samfunnet tåler det. Den slags taler vi ikke om."),
    ("nb", "Vi ber Rådet lese dette."),
    ("nn", "Kommunen må ta ansvar, og fylket må hjelpe."),
    ("nn", "Kvar kommune avgjer. Foreininga er lita."),
    ("nn", "Framlegget er godt. Regelverket er det ikkje."),
    ("sv", "Kommunen måste ta ansvar. Nämnden har inte svarat."),
    ("sv", "Föreningen har tio medlemmar. Förbundet har tolv."),
    ("sv", "Varje region får välja. Förslaget är bra."),
    ("sv", "Nätverket är litet, och Regelverket är oklart."),
    ("sv", "Den borgerliga linjen vann. Det allvarliga är kvar."),
    ("sv", "Sjukvården behöver mer. Äldrevården också."),
    # names that are ordinary words too, at the beginning of a sentence
    ("nb", "Venstre hånd er svak. Start nå. Rødt lys betyr stans."),
    ("nb", "Virke er dyrt. Posten er stengt. Dagen er ung."),
    ("nn", "Venstre handa er svak. Raudt lys tyder stans."),
    ("sv", "Vision saknas. Sida tolv saknas. Kommunal service är bra."),
    ("sv", "Moderna metoder behövs. Apoteket ligger runt hörnet."),
    # acronyms that are something else
    ("nb", "Sak KS 2018/124 er avgjort."),
    ("sv", "Ärendet har diarienummer KS 2018/173."),
    ("nb", "Lar oss få bestemme, og gi oss en sv bedre plan."),
    ("nb", "Det er fo og na i teksten, og han ba henne nå."),
    ("sv", "Språken sv och no finns i listan. Han är på väg."),
    ("nb", "NY PLAN FOR UD OMRÅDET"),
    ("nb", "NY PLAN TIL HØRING"),
    ("sv", "Se texten (S) i listan, och (M) likaså."),
    # names inside other words
    ("nb", "En NAV-ansatt og en SV-politiker sto i FN-bygget."),
    ("nb", "Han bor i Navestad og leser Svensken."),
    ("sv", "En LO-medlem och en IVO-granskning."),
    ("nb", "Se post@nav.no og www.helsedirektoratet.no."),
    # places and persons
    ("nb", "Nord i Norge er det kaldt. Bergen ligger i vest."),
    ("nb", "Kari Berg bor i Bergen sentrum."),
    ("nn", "Ola Moen bur i Førde."),
    ("sv", "Anna Berg bor i Göteborg, nära Björksala centrum."),
    # prepositions before a head
    ("nb", "I kommunen er det slik. For kommune og stat er det dyrt."),
    ("nb", "Han bor i Oslo og kommunen betaler."),
    ("sv", "I kommun efter kommun stängs det."),
    ("nb", "Vår skole er liten. Denne barnehage er full."),
]

_PIECES = sorted(words("Norges Den og - , ( ) SV Ap. for mot i KS 2018/12 forbund kommune AS HF : « Råd- x"))
_MARKS = re.compile(r"\[\[|\]\]")


def _marked(text: str) -> list[str]:
    return re.findall(r"\[\[(.*?)\]\]", text)


def _found(text: str, language: str) -> list[str]:
    return [span.text for span in organisations(analyse(_MARKS.sub("", text), language), language)]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_organisations_are_found_whole(language: str, text: str) -> None:
    assert _found(text, language) == _marked(text)


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_other_words_are_no_organisations(language: str, text: str) -> None:
    assert _found(text, language) == []


def test_two_municipalities_are_two() -> None:
    assert _found("Brevet gjelder Lyngsund og Viksund kommune.", "nb") == ["Viksund kommune"]


def test_line_breaks_in_a_letterhead_part_names() -> None:
    letterhead = "Lyngsund kommune\nHelsedirektoratet\nPostboks 1\n"
    found = [span.text for span in organisations(spacy.blank("nb")(letterhead), "nb")]
    assert found == ["Lyngsund kommune", "Helsedirektoratet"]


def test_a_span_says_which_list_or_pattern_found_it() -> None:
    spans = organisations(analyse("Vi skrev til Høyre og Lyngsund kommune.", "nb"), "nb")
    assert [span.id_ for span in spans] == ["parties", "after a name"]


def test_a_list_says_more_than_a_pattern() -> None:
    assert organisations(analyse("Vi skrev til Helsedirektoratet.", "nb"), "nb")[0].id_ == "state"


def _joined(
    text: str, found: list[tuple[int, int]], recognised: list[tuple[int, int, str]]
) -> set[tuple[str, str]]:
    doc = Doc(spacy.blank("nb").vocab, words=text.split())
    ours = [Span(doc, start, end, label="ORG") for start, end in found]
    theirs = [Span(doc, start, end, label=label) for start, end, label in recognised]
    return {(span.text, span.label_) for span in join(ours, theirs)}


@pytest.mark.parametrize(
    ("text", "found", "recognised", "joined"),
    [
        # a place or a person within an organisation gives way
        ("Lyngsund kommune svarer", [(0, 2)], [(0, 1, "LOC")], {("Lyngsund kommune", "ORG")}),
        ("Blå Kors svarer", [(0, 2)], [(0, 2, "PER")], {("Blå Kors", "ORG")}),
        # a longer organisation is kept whole
        ("Lyngsund Røde Kors svarer", [(1, 3)], [(0, 3, "ORG")], {("Lyngsund Røde Kors", "ORG")}),
        ("Lyngsund Røde Kors svarer", [(1, 3)], [(0, 3, "GPE_ORG")], {("Lyngsund Røde Kors", "GPE_ORG")}),
        # half of a name makes room for the whole
        ("Lyngsund sykehus HF svarer", [(0, 3)], [(0, 1, "LOC"), (2, 3, "ORG")], {("Lyngsund sykehus HF", "ORG")}),
        # what is apart stays
        ("Kari i NAV", [(2, 3)], [(0, 1, "PER")], {("Kari", "PER"), ("NAV", "ORG")}),
        # a surname is not an organisation
        (
            "Kari Moberg sa ja . Mobergs svar",
            [],
            [(0, 2, "PER"), (5, 6, "ORG")],
            {("Kari Moberg", "PER"), ("Mobergs", "PER")},
        ),
        ("Kari SV og SV", [], [(0, 2, "PRS"), (3, 4, "ORG")], {("Kari SV", "PRS"), ("SV", "ORG")}),
    ],
)
def test_joining_follows_the_rules(
    text: str,
    found: list[tuple[int, int]],
    recognised: list[tuple[int, int, str]],
    joined: set[tuple[str, str]],
) -> None:
    assert _joined(text, found, recognised) == joined


def test_the_component_adds_to_what_a_recogniser_found() -> None:
    nlp = spacy.blank("nb")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Kari Berg"}])  # type: ignore[attr-defined]
    nlp.add_pipe(ORGANISATIONS)
    doc = nlp("Kari Berg leder Lyngsund kommune.")
    assert [(span.text, span.label_) for span in doc.ents] == [("Kari Berg", "PER"), ("Lyngsund kommune", "ORG")]


def test_a_saved_pipeline_finds_the_same(tmp_path: Path) -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe(ORGANISATIONS)
    nlp.to_disk(tmp_path)
    assert [span.text for span in spacy.load(tmp_path)("Hos IVO och SKR.").ents] == ["IVO", "SKR"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES)))
def test_any_words_give_ordered_spans_that_do_not_overlap(pieces: list[str]) -> None:
    spans = organisations(analyse(" ".join(pieces), "nb"), "nb")
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))


@pytest.mark.parametrize(
    "path", sorted(folder().rglob("*.txt")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_lists_say_what_they_hold_and_hold_nothing_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    held = [name.strip() for line in lines if path.name != "patterns.txt" for name in line.split(" | ")]
    assert len(held) == len(set(held))


def test_names_of_the_other_country_count_only_when_they_cannot_mislead() -> None:
    norwegian = {name.text for name in names("nb")}
    assert "Socialstyrelsen" in norwegian
    assert "IVO" not in norwegian
