"""The codes that the labels may use."""


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


KINDS = _codes("response no-remarks meeting-notes invitation draft background empty")
VOICES = _codes("own draft reported formal")
STANCES = _codes("supports supports-with-reservations divided opposes no-remarks abstains unstated")
STANCES_OF_PARAGRAPHS = _codes("support conditional oppose none")
THEMES = _codes(
    """
    aftercare-recovery alcohol-policy children-youth competence-knowledge coordination decentralisation
    dignity-stigma dual-diagnosis equity-diversity harm-reduction housing justice-reform next-of-kin
    nonprofit-sector opioid-substitution other-addictions own-effort-choice plan-governance
    pregnancy-early-childhood prevention residential-care resources treatment user-involvement violence-trauma
    work-activity-income
    """
)
STAKEHOLDERS = _codes(
    """
    business city-district competence-research county-region faith-community minority-organisation
    municipal-agency municipality neighbours next-of-kin-organisation nonprofit police-justice political-party
    private-person private-provider school-childhood specialist-health state-authority umbrella-organisation
    union-professional unknown user-organisation youth-body
    """
)
GROUPS = _codes(
    """
    adult-next-of-kin cannot-contribute-own-effort children-of-users digitally-excluded does-not-want-help
    dual-diagnosis hidden-alcohol-medication homeless injecting-open-scene lgbtq long-term-severe
    lost-hope-trauma migrants-minority-language neighbours-local-children older-people
    opioid-substitution-patients pregnant prisoners-released sami-national-minorities small-municipalities
    staff women youth-at-risk
    """
)
CONCERNS = _codes(
    """
    aftercare-missing alcohol-underestimated competence-gap consequences-unassessed fragmentation
    goal-conflict housing-missing legal-safeguards non-committal nonprofit-role-unclear own-effort-threshold
    police-tools-lost predetermined-outcome prevention-weakened process-deadline residential-closure
    services-moved small-community stigma topic-omitted treatment-deprioritised underfunding waiting-capacity
    weak-anchoring weak-evidence-base weak-user-involvement
    """
)
