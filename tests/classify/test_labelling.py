"""Labels of paragraphs, with their evidence."""

from dataclasses import replace
from time import process_time

import pytest
from classify_help import codes, of, response
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.classify.labelling import Classifier
from hearing.classify.stakeholder import FROM_FIELDS
from hearing.core.model import BlockKind, Kind, LabelKind, Voice
from hearing.core.offsets import stands_in

WORRIED = "Vi er bekymret for at eldre mister tilbudet når døgnplassene legges ned."


class TestThemes:
    """Only what a paragraph is really about."""

    def test_the_theme_with_most_hits_comes_first(self, classifier: Classifier) -> None:
        labelled = classifier.label(response("Samordning er bra. Boliger trengs, også ungdomsboliger."))
        assert codes(labelled, LabelKind.THEME) == ["housing", "coordination"]

    def test_of_as_many_hits_the_first_comes_first(self, classifier: Classifier) -> None:
        labelled = classifier.label(response("Samordning av boliger."))
        assert codes(labelled, LabelKind.THEME) == ["coordination", "housing"]

    def test_there_are_at_most_three(self, classifier: Classifier) -> None:
        labelled = classifier.label(response("Boliger, døgnplasser, LAR og samordning."))
        assert len(of(labelled, LabelKind.THEME)) == 3

    def test_a_passing_mention_beside_a_main_theme_is_none(self, classifier: Classifier) -> None:
        text = "Boliger, ungdomsboliger, omsorgsboliger og boligsosialt arbeid er viktig. Samordning nevnes."
        assert codes(classifier.label(response(text)), LabelKind.THEME) == ["housing"]

    @pytest.mark.parametrize("voice", [Voice.FORMAL, Voice.REPORTED])
    def test_formal_and_reported_paragraphs_have_none(self, classifier: Classifier, voice: Voice) -> None:
        assert not classifier.label(response("Flere boliger.", voices={1: voice})).labels

    def test_a_heading_has_none(self, classifier: Classifier) -> None:
        assert not classifier.label(response("Boliger", roles={1: BlockKind.HEADING})).labels

    def test_the_drafts_own_words_keep_their_themes_and_nothing_else(self, classifier: Classifier) -> None:
        labelled = classifier.label(response(WORRIED, voices={1: Voice.DRAFT}))
        assert {label.kind for label in labelled.labels} == {LabelKind.THEME}
        assert labelled.response.stance == "unstated"

    @pytest.mark.parametrize(
        ("language", "text"), [("nn", "Fleire bustader trengst."), ("sv", "Fler bostäder behövs.")]
    )
    def test_in_nynorsk_and_swedish(self, classifier: Classifier, language: str, text: str) -> None:
        assert codes(classifier.label(response(text, language=language)), LabelKind.THEME) == ["housing"]

    def test_background_has_themes_but_no_concerns_and_no_stance(self, classifier: Classifier) -> None:
        labelled = classifier.label(response(f"Vi støtter planen. {WORRIED}", kind=Kind.BACKGROUND))
        assert {label.kind for label in labelled.labels} == {LabelKind.THEME}
        assert labelled.response.stance == "unstated"

    @pytest.mark.parametrize("kind", [Kind.INVITATION, Kind.EMPTY])
    def test_an_invitation_has_no_labels_of_paragraphs(self, classifier: Classifier, kind: Kind) -> None:
        assert not classifier.label(response(WORRIED, kind=kind)).labels


class TestConcerns:
    """One for each code and sentence, with the groups that may lose out."""

    def test_a_structural_concern_carries_the_group_so_that_it_is_not_told_twice(
        self, classifier: Classifier
    ) -> None:
        (label,) = of(classifier.label(response(WORRIED)), LabelKind.CONCERN)
        assert (label.code, label.groups) == ("residential-closure", ("older-people",))
        assert label.made_by == "rule:concern.residential-closure.closing@3"
        assert label.score == 0.9
        assert label.evidence.text == WORRIED

    def test_the_same_concern_in_two_sentences_is_two_points(self, classifier: Classifier) -> None:
        labelled = classifier.label(response("Døgnplassene legges ned. Institusjonene legges ned."))
        assert codes(labelled, LabelKind.CONCERN) == ["residential-closure"] * 2

    def test_a_group_in_another_sentence_is_a_concern_of_its_own(self, classifier: Classifier) -> None:
        labelled = classifier.label(response("Døgnplassene legges ned. Vi er bekymret for eldre."))
        assert codes(labelled, LabelKind.CONCERN) == ["residential-closure", "group-at-risk"]

    def test_the_clause_with_the_concern_is_the_evidence(self, classifier: Classifier) -> None:
        labelled = classifier.label(
            response("Planen er fin og lett å lese, men vi er bekymret for eldre; det holder ikke.")
        )
        (label,) = of(labelled, LabelKind.CONCERN)
        assert label.evidence.text == "men vi er bekymret for eldre"

    def test_items_of_a_list_share_the_verb_of_their_lead_in(self, classifier: Classifier) -> None:
        texts = ("Med denne planen kan vi miste", "– de som ikke ønsker hjelp", "– de eldre", "– godt vær")
        labelled = classifier.label(response(*texts, lead_ins={2: 1, 3: 1, 4: 1}))
        found = [(label.paragraph, label.groups) for label in of(labelled, LabelKind.CONCERN)]
        assert found == [(2, ("does-not-want-help",)), (3, ("older-people",))]

    def test_items_do_not_take_the_verb_of_a_lead_in_in_another_voice(self, classifier: Classifier) -> None:
        labelled = classifier.label(
            response("Meldingen sier at vi kan miste", "– de eldre", lead_ins={2: 1}, voices={1: Voice.DRAFT})
        )
        assert not of(labelled, LabelKind.CONCERN)

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("nb", "Vi er ikke bekymret for eldre."),
            ("nb", "Det er ingen grunn til bekymring for eldre."),
            ("nb", "Vi deler ikke bekymringen for eldre."),
            ("nb", "Programmet «Fra bekymring til handling» gjelder eldre."),
            ("nb", "Frykt for straff holder eldre borte."),
            ("nb", "Bekymringsmelding om eldre sendes."),
            ("nb", "Døgnplassene blir ikke lagt ned."),
            ("nn", "Vi er ikkje uroa for eldre."),
            ("sv", "Vi är inte oroliga för äldre."),
            ("sv", "Orosanmälan om äldre görs."),
        ],
    )
    def test_a_denied_worry_and_the_name_of_a_programme_are_none(
        self, classifier: Classifier, language: str, text: str
    ) -> None:
        assert not of(classifier.label(response(text, language=language)), LabelKind.CONCERN)


class TestEvidence:
    """Every label shows the sender's own words."""

    def test_it_is_found_across_line_ends_and_invisible_characters(self, classifier: Classifier) -> None:
        raw = "Vi er be\u00adkymret\u00a0for at\neldre mister døgn-\nplassene når de legges\u00a0 ned."
        labelled = classifier.label(response(raw))
        assert "residential-closure" in codes(labelled, LabelKind.CONCERN)
        assert all(stands_in(labelled.response.text, label.evidence) for label in labelled.labels)

    def test_a_paragraphs_own_language_comes_before_the_documents(self, classifier: Classifier) -> None:
        one = response("Fler bostäder behövs.", language="nb")
        one = replace(one, paragraphs=(replace(one.paragraphs[0], language="sv"),))
        assert codes(classifier.label(one), LabelKind.THEME) == ["housing"]

    def test_text_without_a_known_language_is_read_as_bokmal(self, classifier: Classifier) -> None:
        assert codes(classifier.label(response("Flere boliger.", language="")), LabelKind.THEME) == ["housing"]


_SCRAPS = st.sampled_from(
    [
        *("Vi", "er", "ikke", "bekymret", "for", "eldre", "døgnplassene", "legges", "ned", "støtter", "planen"),
        *("går imot", "boliger", "LAR", "men", "–", "«", "»", ".", "?", ",", ";", "•"),
        *("\u00a0", "\u00ad", "-\n", "e\u0301", "\u200b", "İ"),
    ]
)
_TEXTS = st.one_of(
    st.lists(_SCRAPS, max_size=40).map(" ".join), st.lists(_SCRAPS, max_size=20).map("".join), st.text()
)


@settings(deadline=None)  # the first text of a language loads its tables
@given(
    st.lists(_TEXTS, max_size=5),
    st.sampled_from(["nb", "nn", "sv", "en", "da", "se", ""]),
    st.sampled_from(list(Kind)),
    st.text(max_size=30),
)
def test_whatever_is_written_every_label_has_evidence_that_stands_in_the_text(
    classifier: Classifier, texts: list[str], language: str, kind: Kind, sender: str
) -> None:
    lead_ins = {2: 1, 4: 3} if len(texts) > 3 else {}
    labelled = classifier.label(response(*texts, language=language, kind=kind, sender=sender, lead_ins=lead_ins))
    for label in labelled.labels:
        from_fields = label.kind is LabelKind.STAKEHOLDER and label.evidence.span == FROM_FIELDS
        assert from_fields or stands_in(labelled.response.text, label.evidence)
        assert label.evidence.text.strip()


@pytest.mark.parametrize("end", [". ", " "])
def test_a_text_of_twenty_thousand_words_without_a_paragraph_takes_no_more_than_seconds(
    classifier: Classifier, end: str
) -> None:
    sentence = "Vi støtter planen, men er ikke bekymret for at eldre mister boligene når døgnplassene legges ned"
    text = end.join([sentence] * 1200)
    classifier.label(response("Flere boliger."))
    start = process_time()
    assert classifier.label(response(text)).labels
    assert process_time() - start < 20
