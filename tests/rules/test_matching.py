"""What rules hit in a paragraph."""

import pytest

from hearing.core.model import BlockKind, Voice
from hearing.rules.matching import Hit, Matcher, context
from hearing.rules.pipeline import Pipeline

CLOSURE = "concern.residential-closure.closing"
AT_RISK = "concern.group-at-risk.words"


def _hits(pipeline: Pipeline, text: str, language: str = "nb", rule: str = "", **more: object) -> list[Hit]:
    hits = Matcher(pipeline).match(context(text, language, **more))  # type: ignore[arg-type]
    return [hit for hit in hits if rule in ("", hit.rule.id)]


def test_a_hit_says_where_its_terms_and_its_sentence_stand_and_which_cues_fired(mini: Pipeline) -> None:
    text = "Dette er nytt. Når døgnplassene legges ned, står eldre uten bolig. Det er alt."
    (hit,) = _hits(mini, text, rule=CLOSURE)
    assert text[hit.start : hit.end] == "døgnplassene legges ned"
    assert text[slice(*hit.sentence)] == "Når døgnplassene legges ned, står eldre uten bolig."
    assert (hit.cues, hit.groups, hit.in_lead_in) == (("loss",), ("older-people",), False)


def test_conditions_in_two_sentences_are_not_fulfilled(mini: Pipeline) -> None:
    assert not _hits(mini, "Døgnplassene er gode. Kontoret legges ned.", rule=CLOSURE)


def test_the_terms_that_stand_closest_together_are_the_hit(mini: Pipeline) -> None:
    text = "Institusjonen er gammel, men døgnplassene legges ned."
    (hit,) = _hits(mini, text, rule=CLOSURE)
    assert text[hit.start : hit.end] == "døgnplassene legges ned"


def test_an_exception_silences_the_rule_in_its_sentence_only(mini: Pipeline) -> None:
    text = "Døgnplassene legges ned, erstattet av flere. Institusjonen legges ned."
    (hit,) = _hits(mini, text, rule=CLOSURE)
    assert text[hit.start : hit.end] == "Institusjonen legges ned"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Døgnplassene blir ikke lagt ned."),
        ("nb", "Døgnplassene fjernes ikke."),  # an alternative to a cue is a cue
        ("sv", "Institutionerna läggs inte ned."),
        ("sv", "Institutionerna tas inte bort."),
    ],
)
def test_a_negated_cue_does_not_count(mini: Pipeline, language: str, text: str) -> None:
    assert not _hits(mini, text, language, rule=CLOSURE)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Vi er ikke bekymret for eldre."),
        ("nb", "Det er ingen grunn til bekymring for eldre."),
        ("nb", "Vi deler ikke bekymringen for eldre."),
        ("nn", "Vi er ikkje uroa for eldre."),
        ("sv", "Vi är inte oroliga för äldre."),
        ("sv", "Det finns ingen risk för äldre."),
    ],
)
def test_a_denied_worry_is_no_concern(mini: Pipeline, language: str, text: str) -> None:
    assert not _hits(mini, text, language, rule=AT_RISK)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Vi støtter ikke planen."),
        ("nb", "Bydelen slutter oss verken til eller støtter planen."),
        ("nn", "Vi støttar ikkje planen."),
        ("sv", "Vi tillstyrker inte förslaget."),
    ],
)
def test_denied_support_is_opposition(mini: Pipeline, language: str, text: str) -> None:
    codes = {hit.rule.code for hit in _hits(mini, text, language) if hit.rule.kind == "stance"}
    assert codes == {"oppose"}


def test_a_theme_is_one_whether_it_is_there_or_lacking(mini: Pipeline) -> None:
    assert [hit.rule.code for hit in _hits(mini, "Det finnes ikke boliger.")] == ["housing"]


def test_a_group_alone_is_no_concern_and_a_worry_without_a_group_is_none_either(mini: Pipeline) -> None:
    assert not _hits(mini, "Eldre bor her.", rule=AT_RISK)
    assert not _hits(mini, "Vi er bekymret.", rule=AT_RISK)


def test_a_group_that_does_not_want_help_is_not_taken_for_a_negation(mini: Pipeline) -> None:
    (hit,) = _hits(mini, "De som ikke ønsker noen form for hjelp, faller utenfor.", rule=AT_RISK)
    assert hit.groups == ("does-not-want-help",)


class TestListItems:
    """A list item is read together with the line that leads into it."""

    lead_in = "Vi takker for brevet. Med dette kan vi dessverre miste"

    def test_a_cue_in_the_lead_in_counts_for_the_item(self, mini: Pipeline) -> None:
        text = "– de eldre med store behov"
        (hit,) = _hits(mini, text, rule=AT_RISK, role=BlockKind.LIST_ITEM, lead_in=self.lead_in)
        assert text[hit.start : hit.end] == "eldre"
        assert hit.in_lead_in
        assert hit.sentence.start >= 0
        assert "de eldre med store behov" in text[slice(*hit.sentence)]

    def test_what_stands_in_the_lead_in_alone_is_not_the_items(self, mini: Pipeline) -> None:
        lead_in = "Vi er bekymret for eldre:"
        assert not _hits(mini, "– god mat", role=BlockKind.LIST_ITEM, lead_in=lead_in)

    def test_only_the_last_sentence_leads_in(self, mini: Pipeline) -> None:
        lead_in = "Vi er bekymret for mye. Her er noen tall:"
        assert not _hits(mini, "– eldre i byen", role=BlockKind.LIST_ITEM, lead_in=lead_in)

    def test_in_swedish(self, mini: Pipeline) -> None:
        hits = _hits(mini, "– äldre", "sv", rule=AT_RISK, role=BlockKind.LIST_ITEM, lead_in="Vi är oroliga för")
        assert [hit.groups for hit in hits] == [("older-people",)]


@pytest.mark.parametrize(
    ("voice", "role", "kinds"),
    [
        (Voice.OWN, BlockKind.PARAGRAPH, {"theme", "concern"}),
        (Voice.OWN, BlockKind.LIST_ITEM, {"theme", "concern"}),
        (Voice.DRAFT, BlockKind.PARAGRAPH, {"theme"}),
        (Voice.REPORTED, BlockKind.PARAGRAPH, set()),
        (Voice.FORMAL, BlockKind.PARAGRAPH, set()),
        (Voice.OWN, BlockKind.HEADING, set()),
    ],
)
def test_by_default_concerns_are_the_senders_own(
    mini: Pipeline, voice: Voice, role: BlockKind, kinds: set[str]
) -> None:
    hits = _hits(mini, "Døgnplassene legges ned.", voice=voice, role=role)
    assert {hit.rule.kind for hit in hits} == kinds


@pytest.mark.parametrize("language", ["en", "se"])
def test_a_language_that_the_pipeline_does_not_know_has_no_hits(mini: Pipeline, language: str) -> None:
    assert _hits(mini, "Døgnplassene legges ned for eldre.", language) == []


def test_danish_is_read_as_bokmal(mini: Pipeline) -> None:
    assert _hits(mini, "Der er boliger.", "da")


def test_nynorsk_uses_the_bokmal_terms_of_a_list_without_its_own(mini: Pipeline) -> None:
    assert [hit.rule.id for hit in _hits(mini, "LAR er bra.", "nn")] == ["theme.opioid.acronym"]


@pytest.mark.parametrize("text", ["", " ", "?", "…", "– ", "«»"])
def test_a_paragraph_without_words_has_no_hits(mini: Pipeline, text: str) -> None:
    assert _hits(mini, text) == []


def test_glued_words_and_odd_signs_do_not_hide_the_rest(mini: Pipeline) -> None:
    text = "Plankoordinatorenehevder at*døgnplassene*legges ned .At dette er galt"
    assert _hits(mini, text.replace("*", " "), rule=CLOSURE)


def test_a_gap_does_not_reach_into_a_sentence_that_begins_with_a_quotation_mark(mini: Pipeline) -> None:
    assert not _hits(mini, "Dette kan gå. «Eldre miste» var tittelen.", rule=AT_RISK)
