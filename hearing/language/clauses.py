"""Where a clause ends and which word is its finite verb, told from closed lists and endings: no parser is needed.

What is told here is rough, and meant for the few words around a negation.
"""

from hearing.language.wordlist import words

MARKS = words(", ; : . ! ? – — ( ) / …")
THAT = frozenset({"at", "att"})
INFINITIVE_MARKS = frozenset({"å", "att"})
CONJUNCTIONS = words("men og och samt")
_SUBORDINATORS = words(
    """
    mens medan imens fordi eftersom ettersom siden sidan som der då når när da hvis viss dersom om ifall selv
    sjølv även fast før før innan til tills inntil mot enn än hva kva vad hvem kven vem hvor kor var hvorfor
    kvifor varför hvordan korleis hur hvilke kva vilka vilken vilket
    """
) - words("til var der")
STARTS = MARKS | CONJUNCTIONS  # a main clause may follow
BREAKS = STARTS | _SUBORDINATORS

# Finite forms that no ending tells, and auxiliaries.
AUXILIARIES = words(
    """
    er var blir ble blei vart är blev kan kunne kunde vil ville vill skal skulle ska skall må måtte måste bør
    burde bör borde har hadde hade får fikk fekk fick lyt lét let låter lar
    """
)
_IRREGULAR = words(
    """
    går gikk gjekk gick ser så såg står sto stod gjør gjer gjorde gör gir gjev ga gav ger finnes finst finns
    fanns fins gjelder gjeld gäller kommer kjem kom tar tek tok tog sier seier säger sa sade vet veit vel seg
    skjer skjedde sker ligger ligg sitter sit trengs trengst behövs synes synest tycks fins trur mister tillèt
    tillet godtek forsvinn fell følgjer held gløymer bryr vedtek
    """
)
_PRONOUNS = words("vi jeg eg jag me man ein han hun hon ho de dei dere ni det den dette detta du")
_LONGEST = 6  # words from the beginning of a clause to its finite verb


def finite(word: str, lemma: str) -> bool:
    """Whether a word looks like a finite verb; nouns in the plural that look the same are taken for one too."""
    if word in AUXILIARIES or word in _IRREGULAR:
        return True
    if len(word) < 4 or word == lemma or lemma[-1:] not in "eaåouy":
        return False
    return word.endswith(("r", "dde", "te", "des", "tes", "ade", "as", "es", "s")) and not word.endswith("ers")


def finite_verb(tokens: list[str], lemmas: list[str], begin: int) -> int | None:
    """Position of the finite verb of the clause that begins at ``begin``; None where none is found.

    Of two words that look like verbs the second is taken: «at grupper mister tilbudet».
    """
    for at in range(begin, min(begin + _LONGEST, len(tokens))):
        if tokens[at] in BREAKS and at > begin:
            return None
        if finite(tokens[at], lemmas[at]):
            doubled = tokens[at] not in AUXILIARIES and finite_at(tokens, lemmas, at + 1)
            return at + 1 if doubled else at
    return None


def finite_at(tokens: list[str], lemmas: list[str], at: int) -> bool:
    """Whether a word at ``at`` exists and looks like a finite verb."""
    return at < len(tokens) and finite(tokens[at], lemmas[at])


def begins_clause(tokens: list[str], at: int) -> bool:
    """Whether the word at ``at`` is the first of a clause or of the stretch after a mark or a conjunction."""
    return at == 0 or tokens[at - 1] in BREAKS or tokens[at - 1] in THAT


def is_pronoun(word: str) -> bool:
    """Whether the word is a subject of its own: «vi», «det»."""
    return word in _PRONOUNS
