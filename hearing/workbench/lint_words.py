"""Doubtful words in lists of terms."""

from functools import lru_cache

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from hearing.language.lemmas import known, lemma, tables
from hearing.rules import codes
from hearing.rules.lexicon import Lexicon
from hearing.rules.schema import ByLanguage
from hearing.rules.terms import Kind, Term, parse
from hearing.rules.yaml_files import Where, YamlFile


def check_words(file: YamlFile, where: Where, by_language: ByLanguage) -> None:
    """Note inflected forms that stand without their basic form, and words that another term covers."""
    for language, terms in by_language.items():
        parsed = [parse(term, language) for term in terms]
        covered = _covered(parsed, language)
        for number, (term, written) in enumerate(zip(parsed, terms, strict=True)):
            place = [*where, language, number]
            if number in covered:
                message = f"«{written}» is found by «{terms[covered[number]]}» already"
                file.problem(place, message, "remove it", codes.COVERED)
            elif _inflected(term, language):
                basic = lemma(term[0].text, language)
                message = f"«{written}» is found in this form only"
                hint = f"write «{basic}» for all its forms, or «={written}» to mean this one"
                file.problem(place, message, hint, codes.INFLECTED)


def _inflected(term: Term, language: str) -> bool:
    if len(term) > 1 or term[0].kind is not Kind.WORD:
        return False
    word = term[0].text
    return known(word, language) and lemma(word, language) != word and word not in _basic_forms(language)


@lru_cache(maxsize=4)
def _basic_forms(language: str) -> frozenset[str]:
    """All words that are the basic form of some word: «hiss» is one, whatever the table says of «hiss» itself."""
    made = DefaultDictionaryFactory()
    found = (word for table in tables(language) for word in made.get_dictionary(table).values())
    return frozenset(word.decode() if isinstance(word, bytes) else str(word) for word in found)


def _covered(terms: list[Term], language: str) -> dict[int, int]:
    """Numbers of one-word terms that another one-word term finds, with the number of that one."""
    single = [number for number, term in enumerate(terms) if len(term) == 1]
    lexicon = Lexicon([terms[number][0] for number in single], language)
    found: dict[int, int] = {}
    for number in single:
        atom = terms[number][0]
        if atom.kind is Kind.WORD:
            others = [single[at] for at in lexicon.matching(atom.text, lemma(atom.text, language))]
            wider = [at for at in others if at != number and (at < number or terms[at] != terms[number])]
            if wider:
                found[number] = wider[0]
    return found
