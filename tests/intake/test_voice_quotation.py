"""Quotations of the proposal: in marks, without marks above an attribution line, in lists, over paragraphs."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from voice_help import response_of, voice, voices

from hearing.core.model import Voice
from hearing.core.offsets import clean
from hearing.intake.draft import Draft
from hearing.intake.quotation import quotations
from hearing.intake.voice import with_voices

BLOCK = (
    "Hjelpen skal være nær folk og enkel å finne. Dørene skal stå åpne, og ingen skal måtte ringe først."
    " Teamene skal arbeide på tvers av bydelene."
)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Han sa «ja» til det.", ["«ja»"]),
        ("«Si «nei» når du mener det», står det.", ["«Si «nei» når du mener det»"]),
        ("De kallar det ”en dörr in” och ”en väg ut”.", ["”en dörr in”", "”en väg ut”"]),
        ('Det heter "alle skal med" her.', ['"alle skal med"']),
        ("Det heter “alle skal med” her.", ["“alle skal med”"]),
        ("Vi säger »ja» här.", ["»ja»"]),
        ("Ingen sitater, men 5 > 3.", []),
        ("Et merke « som ingen lukker", []),
    ],
)
def test_quotation_marks_of_all_kinds(text: str, quoted: list[str]) -> None:
    assert [text[slice(*span)] for span in quotations([text])[0]] == quoted


def test_a_quotation_runs_through_paragraphs_until_it_is_closed() -> None:
    texts = ["Innledning.", "«Første del.", "«Andre del.", "Siste del.» Og så vi.", "Slutt."]
    assert [
        [text[slice(*span)] for span in spans] for text, spans in zip(texts, quotations(texts), strict=True)
    ] == [
        [],
        ["«Første del."],
        ["«Andre del."],
        ["Siste del.»"],
        [],
    ]


@given(st.lists(st.text('ab «»”".\n', max_size=30), max_size=5))
def test_quotations_lie_within_their_text_and_clear_of_each_other(texts: list[str]) -> None:
    for text, spans in zip(texts, quotations(texts), strict=True):
        ends = [0, *(end for span in spans for end in span), len(text)]
        assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I utkastet står det: «Alle skal få et svar innen ti dager, uansett hvor de bor i byen».", "draft"),
        ("Om bolig heter det i kapittel 2: «Ingen skal bo på «hospits» lenger enn tre måneder».", "draft"),
        ("I förslaget står: ”Alla ska få ett svar inom tio dagar, oavsett var i staden de bor.”", "draft"),
        (
            "Vi reagerer på formuleringen «den enkelte skal selv ta ansvar for å møte presis til avtalt tid».",
            "own",
        ),
        ("Planen bruker slagord som «en dør inn», og det blir for tynt.", "own"),
        ("Spørsmålet «hva er viktig for deg?» hjelper lite når svaret er gitt på forhånd.", "own"),
        ("En mor sa til oss: «Jeg visste ikke hvor jeg skulle ringe da gutten min forsvant den natta».", "own"),
        ("”Ut ur huset” har blivit en slogan, men den hjälper ingen som fryser.", "own"),
        ("«Planen er som et hus uten dør», pleier vi å si.", "own"),
        (f"«{BLOCK}»", "draft"),
    ],
)
def test_a_quotation_of_the_proposal_and_other_quotations(text: str, expected: str) -> None:
    assert voice(text) == expected


@pytest.mark.parametrize(
    "line",
    ["– Planutkastet kap. 3", "Høringsutkastet, s. 12", "(Rusmeldingen, side 4)", "Kilde: Rusplan for Elvestad"],
)
def test_an_attribution_line_makes_the_block_above_it_the_drafts(line: str) -> None:
    block = "Hjelpen nær folk er best. Ingen må ringe først, og teamene arbeider på tvers av bydelene."
    after = "Det er vi ikke enige i, for dørene er stengt."
    text = f"Vi begynner med et avsnitt fra side 12.\n\n{block}\n\n{line}\n\n{after}"
    assert voices(text)[1:] == ["draft", "formal", "own"]


@pytest.mark.parametrize(
    "line", ["Rusmeldingen", "Høringsutkast rusplan Elvestad", "– Planframlegget", "Förslaget, s. 3"]
)
def test_an_attribution_line_may_stand_in_the_block_itself(line: str) -> None:
    block = "2025: Bydelene kartla 812 personer. Bare fire av ti bodde i egen bolig.\n" + line
    assert (
        voices(f"Vi har lest tallene nøye og ser noe annet.\n\n{block}\n\nVi tror mørketallet er stort.")[1]
        == "draft"
    )


def test_the_wrapped_end_of_a_sentence_is_no_attribution_line() -> None:
    text = "Vedtaket bør komme først, og de som skal bruke huset, bør få lese\nplanen etterpå."
    assert voice(text) == "own"
    assert voice("Beboerne må få vite hva som skjer, og hva som står på side 3 i\nRusmeldingen.") == "own"


def test_an_attribution_line_does_not_take_the_senders_criticism() -> None:
    text = "Vi savner en plan for kveldene.\n\nRusmeldingen\n\nDen er for lang, synes vi."
    assert voices(text)[0] == "own"


def test_a_name_that_stands_below_two_blocks_is_a_source_and_no_heading() -> None:
    text = (
        "Dette har vi merket oss.\n\nHjelpen gis der folk bor, og ingen ringer først.\n\nRusmeldingen\n\n"
        "Vi er usikre på det.\n\nTeamene arbeider på tvers av bydelene hver dag.\n\nRusmeldingen\n\nMen når?"
    )
    assert voices(text) == ["own", "draft", "formal", "own", "draft", "formal", "own"]


def test_retelling_before_an_attribution_line_is_the_drafts() -> None:
    text = (
        "Byrådet vil møte folk med åpne dører.\n\nByrådet ønsker en dreining fra hus til team. Dette skal gi"
        " kortere vei til hjelp.\nHøringsutkast Elvestad\n\nVi er redde for at husene forsvinner."
    )
    assert voices(text) == ["draft", "draft", "own"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Utkastet foreslår:\n\n– flere boliger\n\n– kortere kø\n\nVi er glade for det.", ["draft"] * 3 + ["own"]),
        ("Slik kan vi miste\n\n– de som ikke ber om noe\n\n– de som aldri møter opp", ["own"] * 3),
        ("Vi savner:\n\n– et sted å være om natten\n\n– noen å ringe til", ["own"] * 3),
        ("Planen peker på:\n\n– ett hus, noe vi mener er for lite\n\n– to team", ["draft", "own", "draft"]),
        ("Framlegget seier:\n\n– fleire bustader\n\n– kortare kø", ["draft"] * 3),
        ("Förslaget anger:\n\n– fler boenden\n\n– kortare kö", ["draft"] * 3),
    ],
)
def test_list_items_are_in_the_voice_of_their_lead_in(text: str, expected: list[str]) -> None:
    assert voices("Vi har lest planen fra perm til perm.\n\n" + text)[1:] == expected


def test_a_quotation_of_several_sentences_is_cut_out_of_the_senders_paragraph() -> None:
    text = (
        f"Vi har lenge vært urolige for dette. I kapittel 2 står det: «{BLOCK}» Vi mener at det er ønsketenkning."
    )
    response = with_voices(response_of(f"Vi vil si fra om kveldene.\n\n{text}\n\nVi takker for oss."), None)
    assert [str(p.voice) for p in response.paragraphs] == ["own", "own", "draft", "own", "formal"]
    assert response.paragraphs[2].text.startswith("«Hjelpen")


@pytest.mark.parametrize("joint", [" ", "\n", "\u00a0", "  \n "])
def test_cutting_keeps_spans_exact_numbers_in_order_and_lead_ins_right(joint: str) -> None:
    quote = BLOCK.replace(" ", joint)
    text = f"Vi er uenige her: «{quote}» Da mister vi disse:\n\n– de eldste\n\n– de yngste"
    before = response_of(text)
    listed = tuple(replace(p, lead_in=1) if p.number > 1 else p for p in before.paragraphs)
    after = with_voices(replace(before, paragraphs=listed), None)
    assert [p.number for p in after.paragraphs] == list(range(1, len(after.paragraphs) + 1))
    assert all(clean(after.text[slice(*p.span)]).text == p.text for p in after.paragraphs)
    assert all(one.span.end <= other.span.start for one, other in pairwise(after.paragraphs))
    assert [p.lead_in for p in after.paragraphs] == [None, None, None, 3, 3]


PIECES = st.sampled_from(
    [
        "«Alle skal med. Ingen ringer først, og dørene er åpne for hver og en som trenger det i byen.» ",
        "Vi er uenige. ",
        "Utkastet foreslår dette: ",
        "«",
        "» ",
        "”",
        "Rusmeldingen",
        "\n",
        "\n\n",
        "– ett punkt\n\n",
        "(s. 3)",
        "\xa0",
        ": ",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_nothing_is_lost_whatever_is_cut(text: str) -> None:
    before = response_of(text)
    after = with_voices(before, None)
    assert "".join("".join(p.text.split()) for p in after.paragraphs) == "".join(text.split())
    assert [p.number for p in after.paragraphs] == list(range(1, len(after.paragraphs) + 1))
    assert all(clean(text[slice(*p.span)]).text == p.text for p in after.paragraphs)


def test_quotations_with_nothing_but_blanks_between_them_are_cut_apart() -> None:
    said = "Alle skal få hjelp når de ber om det. Ingen skal vente lenge på svar om bolig. Det gjelder hele byen."
    own = "Vi i laget mener at dette er lett å si og tungt å gjøre, og vi har sett det før i andre planer."
    response = with_voices(response_of(f"{own} «{said}» «{said}» {own}"), Draft.from_text(said))
    quoted = [paragraph.text for paragraph in response.paragraphs if paragraph.voice is Voice.DRAFT]
    assert " ".join(quoted) == f"«{said}» «{said}»"
    assert [paragraph.text for paragraph in response.paragraphs if paragraph.voice is Voice.OWN] == [own, own]
