"""Learning: rules that persons found wrong, and what paragraphs that no rule labels have in common."""

import shlex

from starlette.responses import Response

from hearing.review.cards import cards_at
from hearing.review.learning import FEWEST, Common, judged_rules, missed_by_rules, words_in_common
from hearing.review.page import Page, gets, not_found
from hearing.workbench.editing import drafted

AT_ONCE = 10  # examples of each kind


def index(page: Page) -> Response:
    """What the model can learn from, rules that were wrong, and labels that rules missed."""
    places = list(page.desk.store.listing.places_decided())
    missed = [
        (kind, code, len(held)) for (kind, code), held in missed_by_rules(places).items() if len(held) >= FEWEST
    ]
    rules = [one for one in judged_rules(places) if one.wrong]
    return page.render(
        "learning.html.j2",
        rules=rules,
        missed=missed,
        fewest=FEWEST,
        confirmed=page.desk.store.listing.count_confirmed(),
        command=f"hearing learn {shlex.quote(str(page.desk.hearing.path))}",
    )


def rule(page: Page) -> Response:
    """The cases of one rule: those in which it was wrong, and those in which it was right."""
    page.desk.searching.prepare()
    name = page.request.query_params.get("by", "")
    judged = judged_rules(page.desk.store.listing.places_decided())
    found = next((one for one in judged if one.made_by == name), None)
    if found is None:
        raise not_found()
    return page.render(
        "learning_rule.html.j2",
        rule=found,
        name=name.partition(":")[2],
        reason=page.desk.reason(name, page.words),
        wrong=list(cards_at(page, found.wrong[:AT_ONCE])),
        right=list(cards_at(page, found.right[:AT_ONCE])),
        common=words_in_common(page.desk.store.search, found.wrong, found.right),
    )


def missed(page: Page) -> Response:
    """Paragraphs to which persons gave a label that no rule gave, and the words that they have in common."""
    page.desk.searching.prepare()
    kind, code = page.request.path_params["kind"], page.request.path_params["code"]
    places = missed_by_rules(page.desk.store.listing.places_decided()).get((kind, code))
    if not places:
        raise not_found()
    common = words_in_common(page.desk.store.search, places)
    return page.render(
        "learning_label.html.j2",
        kind=kind,
        code=code,
        places=places,
        cards=list(cards_at(page, places[:AT_ONCE])),
        common=common,
        draft=drafted(f"{kind}/{code}", f"{kind}.{code}.new", _by_language(common)) if common else "",
    )


def _by_language(common: list[Common]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in common:
        found.setdefault(one.language, []).append(one.word)
    return found


ROUTES = [
    gets("/learning", index),
    gets("/learning/rule", rule),
    gets("/learning/{kind}/{code}", missed),
]
