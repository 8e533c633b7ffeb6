import pytest
from builders import Case, digest_of, labelled

from hearing.digest.invited import replied
from hearing.intake.occasion import InvitedBody


def answers(*senders, type_="nonprofit", **more):
    return digest_of(*(labelled(sender, "Vi er enige.", type_=type_, **more) for sender in senders)).answers


def found(invited: str, sender: str, owner: str = "Fjellvik kommune") -> bool:
    bodies, _ = replied([InvitedBody(invited)], answers(sender), owner)
    return bool(bodies[0].sender)


@pytest.mark.parametrize(
    ("invited", "sender"),
    [
        ("Bydel Nordlia", "BYDEL NORDLIA"),
        ("Bydel Nordlia", "Fjellvik kommune, Bydel Nordlia"),
        ("Fjellvik kommune, Velferdsetaten", "Velferdsetaten"),
        ("Fjellvik sykehus HF", "Fjellvik sykehus"),
        ("Brukernes Lag i Fjell (BLF)", "BLF"),
        ("BLF", "Brukernes Lag i Fjell (BLF)"),
        ("Kirkens Hjelp", "Kirkens hjelp – Fjellvik"),
        ("Rus & Mestring", "Rus og mestring"),
        ("Lyset", "Lyset – hjelp til hjelperne"),
        ("Vik komm.", "Vik kommune"),
        ("Pårørendesenteret", "Pårørendesentret"),
        ("Stavhavn stads socialnämnd", "Stavhavns stad, socialnämnden"),
    ],
)
def test_a_body_is_known_again_under_another_spelling(invited, sender):
    assert found(invited, sender)


@pytest.mark.parametrize(
    ("invited", "sender"),
    [
        ("Bydel Nordlia", "Bydel Sørlia"),
        ("Bydel Nordlia", "Eldrerådet i Bydel Nordlia"),
        ("Eldrerådet i Bydel Nordlia", "Bydel Nordlia"),
        ("Vik kommune", "Vik kommune, Bydel Øst"),
        ("Pasient- og brukerombudet i Nordfylket", "Pasient- og brukerombudet i Sørfylket"),
        ("Helse Vest", "Helse Øst"),
        ("Kirkens Hjelp Fjellvik", "Kirkens Hjelp Dalvik"),
        ("Vik kommune", "Vik fylkeskommune"),
        ("Lyset", "Venner av Lyset"),
    ],
)
def test_a_neighbour_in_name_is_another_body(invited, sender):
    assert not found(invited, sender)


@pytest.mark.parametrize(
    ("invited", "sender"),
    [
        ("Vik kommune", "Vik kommune, Bydel Øst"),
        ("Norrvik kommun", "Norrvik kommun, Socialnämnden"),
        ("Norrvik kommun", "Socialnämnden i Norrvik kommun"),
        ("Fossen menighet", "Fossen menighetsråd"),
        ("Vik kommune", "Rusavdelingen i Vik kommune"),
    ],
)
def test_a_name_with_a_unit_added_may_be_the_invited_body(invited, sender):
    (body,), uninvited = replied([InvitedBody(invited)], answers(sender), "Fjellvik kommune")
    assert (body.sender, body.maybe) == ("", sender)
    assert body.anchor
    assert uninvited == ()


@pytest.mark.parametrize(
    ("invited", "sender"),
    [
        ("Bydel Nordlia", "Eldrerådet i Bydel Nordlia"),
        ("Lyset", "Venner av Lyset"),
        ("Vik kommune", "Vik fylkeskommune"),
        ("Fjellvik kommune", "Fjellvik kommune, Bydel Øst"),
    ],
)
def test_a_neighbour_and_a_unit_of_the_owner_are_not_even_uncertain(invited, sender):
    (body,), _ = replied([InvitedBody(invited)], answers(sender), "Fjellvik kommune")
    assert (body.sender, body.maybe) == ("", "")


def test_a_unit_that_is_invited_itself_answers_for_itself_only():
    invited = [InvitedBody("Vik kommune"), InvitedBody("Vik kommune, Bydel Øst")]
    (whole, unit), _ = replied(invited, answers("Vik kommune, Bydel Øst"))
    assert (whole.sender, whole.maybe, unit.sender) == ("", "", "Vik kommune, Bydel Øst")


def test_the_best_name_wins_where_two_would_do():
    invited = [InvitedBody("Kirkens Hjelp"), InvitedBody("Kirkens Hjelp Fjellvik")]
    bodies, _ = replied(invited, answers("Kirkens Hjelp Fjellvik"))
    assert [bool(body.sender) for body in bodies] == [False, True]


def test_a_joint_answer_answers_for_each_body():
    invited = [InvitedBody("Blå Hav"), InvitedBody("Grønt Land"), InvitedBody("Rød Jord")]
    bodies, uninvited = replied(invited, answers("Blå Hav og Grønt Land"))
    assert [bool(body.sender) for body in bodies] == [True, True, False]
    assert uninvited == ()


def test_who_speaks_on_behalf_of_an_invited_body_answers_for_it():
    bodies, uninvited = replied(
        [InvitedBody("Nord politidistrikt")], answers("Direktoratet", on_behalf_of="Nord politidistrikt")
    )
    assert bodies[0].sender == "Nord politidistrikt"
    assert uninvited == ()


def test_private_persons_are_on_neither_list():
    bodies, uninvited = replied([InvitedBody("Kari Nordmann")], answers("Kari Nordmann", type_="private-person"))
    assert bodies[0].sender == ""
    assert uninvited == ()


def test_the_silent_and_the_uninvited_are_listed():
    responses = (labelled("Bydel Nordlia", "Vi er enige."), labelled("Stiftelsen Sol", "Vi er uenige."))
    about = Case(responses, invited=("Bydel Nordlia", "Bydel Sørlia")).digest().about
    assert [body.name for body in about.invited if not body.sender] == ["Bydel Sørlia"]
    assert about.uninvited == ("Stiftelsen Sol",)


def test_without_a_list_nobody_is_uninvited():
    about = digest_of(labelled("Bydel Nordlia", "Vi er enige.")).about
    assert about.invited == ()
    assert about.uninvited == ()
