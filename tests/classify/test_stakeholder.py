"""Types of senders, by name and form."""

import pytest
from classify_help import response

from hearing.classify.labelling import Classifier
from hearing.classify.stakeholder import FROM_FIELDS
from hearing.core.fields import ORGANISATION, SENDER_TYPE
from hearing.core.model import Evidence, Kind, LabelKind, Span


@pytest.mark.parametrize(
    ("sender", "stakeholder"),
    [
        ("RIO", "user-organisation"),
        ("RIO – Rusmisbrukernes interesseorganisasjon", "user-organisation"),
        ("A-larm Nord", "user-organisation"),
        ("proLAR Nett", "user-organisation"),
        ("Fjordbyen brukerforening", "user-organisation"),
        ("Stockholms brukarförening", "user-organisation"),
        ("Blå Kors", "nonprofit"),
        ("Stiftelsen Blå Kors Fjordbyen", "nonprofit"),
        ("Blå Kors’ fagforening", "unknown"),
        ("Kirkens Bymisjon", "nonprofit"),
        ("KS", "umbrella-organisation"),
        ("Bydel Nordre", "city-district"),
        ("Oslo kommune Bydel Nordre", "city-district"),
        ("Oslo kommune, Bydel Nordre", "city-district"),
        ("Hisingens stadsdelsnämnd", "city-district"),
        ("Velferdsetaten", "municipal-agency"),
        ("Oslo kommune, Velferdsetaten", "municipal-agency"),
        ("Göteborgs Stad, Socialnämnden", "municipal-agency"),
        ("Eldrerådet i Fjordbyen", "municipal-agency"),
        ("Fjordbyen kommune", "municipality"),
        ("FJORDBYEN KOMMUNE", "municipality"),
        ("Fjordbyen kommune, kommunedirektøren", "municipality"),
        ("Göteborgs Stad", "municipality"),
        ("Rogaland fylkeskommune", "county-region"),
        ("Region Skåne", "county-region"),
        ("Kari Nordmann", "private-person"),
        ("Åse-Marie B. Øverland", "private-person"),
        ("Kari Nordmann, pårørende", "private-person"),
        ("Rio Nordmann", "private-person"),
        ("Kari og Ola Nordmann", "private-person"),
        ("Velforeningen Nordmann", "unknown"),
        ("Norges Vel", "unknown"),
        ("anonym", "unknown"),
        ("", "unknown"),
        ("RIO og Blå Kors", "user-organisation"),
        ("Blå Kors og RIO", "nonprofit"),
    ],
)
def test_type_by_the_senders_name(classifier: Classifier, sender: str, stakeholder: str) -> None:
    assert classifier.label(response("Hei.", sender=sender)).response.stakeholder == stakeholder


@pytest.mark.parametrize(
    ("sender", "on_behalf_of", "fields", "stakeholder"),
    [
        ("Kari Nordmann", "Blå Kors", {}, "nonprofit"),
        ("Kari Nordmann", None, {ORGANISATION: "RIO"}, "user-organisation"),
        ("Kari Nordmann", None, {ORGANISATION: "Et ukjent lag"}, "unknown"),
        ("Kari Stad", None, {SENDER_TYPE: "Privatperson"}, "private-person"),
        ("kari", None, {SENDER_TYPE: "Jeg svarer som privatperson"}, "private-person"),
        ("Kari Nordmann", None, {SENDER_TYPE: "Privatperson", ORGANISATION: "RIO"}, "user-organisation"),
        ("Kari Nordmann", "Et ukjent lag", {}, "unknown"),
    ],
)
def test_the_principal_counts_before_the_organisation_and_the_writer(
    classifier: Classifier, sender: str, on_behalf_of: str | None, fields: dict[str, str], stakeholder: str
) -> None:
    one = response("Hei.", sender=sender, on_behalf_of=on_behalf_of, fields=fields)
    assert classifier.label(one).response.stakeholder == stakeholder


def test_bodies_that_are_only_mentioned_do_not_count(classifier: Classifier) -> None:
    one = response("Vi samarbeider med RIO og Blå Kors.", sender="Fjordbyen kommune")
    assert classifier.label(one).response.stakeholder == "municipality"


def test_meeting_notes_have_no_type(classifier: Classifier) -> None:
    one = response("Møte.", sender="Blå Kors", kind=Kind.MEETING_NOTES)
    assert classifier.label(one).response.stakeholder == "unknown"


def test_a_name_in_the_text_is_the_evidence(classifier: Classifier) -> None:
    one = response("Hilsen\nBlå\u00a0Kors Nord", sender="Blå Kors Nord", sender_span=Span(7, 20))
    (label,) = classifier.label(one).labels
    assert label.kind is LabelKind.STAKEHOLDER
    assert label.evidence == Evidence("Blå Kors Nord", Span(7, 20))
    assert label.made_by == "rule:stakeholder.nonprofit.names@1.0"


def test_a_name_from_a_form_or_a_file_name_has_the_empty_span(classifier: Classifier) -> None:
    (label,) = classifier.label(response("Hei.", sender="Blå Kors")).labels
    assert label.evidence == Evidence("Blå Kors", FROM_FIELDS)
