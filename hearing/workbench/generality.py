"""Whether one rule finds all that another finds."""

from collections.abc import Iterable

from hearing.rules.compiled import terms_for
from hearing.rules.schema import Condition, Rule


def finds_all_of(general: Rule, special: Rule) -> bool:
    """Whether ``general`` hits wherever ``special`` does, as far as their conditions show; both have one label."""
    same = (general.negation, general.scope, general.match.within)
    if same != (special.negation, special.scope, special.match.within):
        return False
    languages = [str(language) for language in special.languages]
    if not set(languages) <= {str(language) for language in general.languages}:
        return False
    fewer_exceptions = all(
        any(covers(theirs, ours, languages) for theirs in special.unless) for ours in general.unless
    )
    return fewer_exceptions and covers(general.match, special.match, languages)


def covers(wide: Condition, narrow: Condition, languages: Iterable[str]) -> bool:
    """Whether ``wide`` holds wherever ``narrow`` does."""
    languages = list(languages)
    if narrow.any:
        return all(covers(wide, one, languages) for one in narrow.any)
    if wide.all:
        return all(covers(one, narrow, languages) for one in wide.all)
    if narrow.all:
        return any(covers(wide, one, languages) for one in narrow.all)
    if wide.any:
        return any(covers(one, narrow, languages) for one in wide.any)
    return _plain(wide, narrow, languages)


def _plain(wide: Condition, narrow: Condition, languages: list[str]) -> bool:
    if (wide.in_, wide.negation) != (narrow.in_, narrow.negation):
        return False
    if wide.terms is not None and narrow.terms is not None:
        return all(
            set(terms_for(narrow.terms, language)) <= set(terms_for(wide.terms, language))
            and set(terms_for(wide.not_, language)) <= set(terms_for(narrow.not_, language))
            for language in languages
        )
    if wide.group and narrow.group:
        return wide.group == ["any"] or set(narrow.group) <= set(wide.group)
    if wide.cue and narrow.cue:
        return set(narrow.cue) <= set(wide.cue)
    return (wide.regex, wide.anchor, wide.question) == (narrow.regex, narrow.anchor, narrow.question) and bool(
        wide.regex or wide.question
    )
