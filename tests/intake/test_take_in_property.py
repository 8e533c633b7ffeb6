"""Whatever a file holds, taking it in raises nothing and loses no place."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.core.model import Block, BlockKind, Reading, Span
from hearing.core.offsets import clean
from hearing.intake.occasion import InvitedBody, Occasion
from hearing.intake.take_in import take_in

PIECES = st.sampled_from(
    """
Fjordby kommune|Høringssvar fra Lyngsund vel|Vi støtter planen.|– flere boliger|1. Ettervern|a) mat|Deres ref:
Vår ref: 27/114-2|Dato|1. februar 2027|31.02.27|2027-13-40|Frå: Åse <a@b.no>|Fra: X|Sendt: 1.1.2027|Til: Y|Emne: Z
> sitat|-----Opprinnelig melding-----|Med vennlig hilsen|Kari Berg, leder|For Viksunds vel|Del denne saken
Legg inn kommentar|Foto: X|Side 1 av 2|2 (6)|ingen merknader til kapittel 3|har inget att erinra|rus-
og avhengighet
:|«|§ 3|på vegne av|Innspill nr. 2 – Ola Dahl|frist 11. mai|\u00a0|\u00ad|\x02|e\u0301|\ufeff|\f|()|%s|[
""".replace("\n", "|").split("|")
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", " ", "", "\r\n"])), max_size=25).map(
        lambda parts: "".join(piece + end for piece, end in parts)
    ),
)
HEARING = Occasion(
    deadline=date(2027, 3, 14),
    owner="Fjordby kommune",
    invited=(InvitedBody("Ivareta", ""), InvitedBody("«»", "")),
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(TEXTS)
    places = st.integers(-3, len(text) + 3)
    spans = draw(st.lists(st.tuples(places, places, st.sampled_from(BlockKind), st.integers(1, 3)), max_size=6))
    blocks = tuple(Block(kind, Span(start, end), page) for start, end, kind, page in spans)
    keys = st.sampled_from(["from", "sent", "date", "organisation", "name", "title", "site", "author", "answer:x"])
    fields = draw(st.dictionaries(keys, st.text(max_size=20), max_size=3))
    return Reading(text, blocks, fields, draw(st.sampled_from(["", "row 3"])))


@settings(max_examples=150, deadline=None)
@given(readings(), st.text(max_size=12))
def test_nothing_that_comes_in_raises_and_every_paragraph_is_found_where_it_claims_to_stand(
    reading: Reading, path: str
) -> None:
    responses = take_in(reading, path, "0123456789abcdef", HEARING)
    assert responses
    for response in responses:
        end = 0
        for number, paragraph in enumerate(response.paragraphs, start=1):
            start, stop = paragraph.span
            assert paragraph.number == number
            assert paragraph.text
            assert clean(response.text[start:stop]).text == paragraph.text
            assert end <= start < stop <= len(response.text)
            end = stop


@settings(max_examples=150, deadline=None)
@given(readings())
def test_every_letter_of_the_blocks_is_in_a_paragraph_or_set_aside_with_a_reason(reading: Reading) -> None:
    plain = Reading(reading.text, ())
    for response in take_in(plain, "x.txt", "0123456789abcdef", HEARING):
        covered = [False] * len(response.text)
        for span in [*(one.span for one in response.paragraphs), *(one.span for one in response.removed)]:
            covered[span.start : span.end] = [True] * (span.end - span.start)
        missed = [char for char, there in zip(response.text, covered, strict=True) if not there and char.isalnum()]
        assert not missed
        assert all(one.reason for one in response.removed)
