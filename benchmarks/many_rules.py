"""What 5,000 rules cost beside 500 on the same text.

    python benchmarks/many_rules.py [--rules 500 5000] [--rounds 5]

The rules are made of words of a Norwegian dictionary, in every way in which a term can be written, half of them
with a cue beside; the 500 are the first of the 5,000. The text is that of the shipped rules' examples. Prints one
line for each number of rules, then the ratio of the last to the first: of matching alone, and of reading and
matching.
"""

import argparse
import gc
import random
import time
from collections.abc import Sequence

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from hearing.rules.examples import unmarked
from hearing.rules.matching import Matcher, ParagraphContext, context
from hearing.rules.pipeline import Pipeline, load_pipeline
from hearing.rules.schema import Rule

TERMS = 12  # of each rule
CUES = ("worry", "loss", "lack", "exclusion", "support")
BASE = "rusmelding"
TEXTS = 1200


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, nargs="+", default=[500, 5000])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    base = load_pipeline(BASE)
    texts = example_texts(base)
    rules = made_up_rules(max(options.rules), words())
    print(f"{len(texts)} paragraphs, {sum(len(text.split()) for text in texts)} words")
    figures = [measured(base, rules[:count], texts, options.rounds) for count in options.rules]
    first, last = figures[0], figures[-1]
    print(f"{options.rules[-1]} rules against {options.rules[0]}: ", end="")
    print(f"matching {last[0] / first[0]:.2f} times, reading and matching {last[1] / first[1]:.2f} times")


def example_texts(pipeline: Pipeline) -> list[str]:
    """Sentences of hearing answers: the examples of the rules, in bokmål."""
    samples = [
        sample
        for rule in pipeline.rules
        for sample in (*rule.examples.match, *rule.examples.no_match)
        if sample.language == "nb"
    ]
    texts = [unmarked(sample.text) for sample in samples]
    return [" ".join(texts[at : at + 4]) for at in range(0, len(texts), 4)] * max(1, TEXTS // len(texts))


def words() -> list[str]:
    """Dictionary words of bokmål, without names, in a fixed order."""
    table = DefaultDictionaryFactory().get_dictionary("nb")
    found = {as_text(lemma) for lemma in table.values()}
    return sorted(word for word in found if word.isalpha() and word.islower() and len(word) > 4)


def as_text(word: str | bytes) -> str:
    """A dictionary's word, which may be stored as bytes."""
    return word.decode() if isinstance(word, bytes) else word


def made_up_rules(count: int, vocabulary: Sequence[str]) -> list[Rule]:
    """Rules with terms of every kind, always the same."""
    chance = random.Random(1)
    return [made_up_rule(number, vocabulary, chance) for number in range(count)]


def made_up_rule(number: int, vocabulary: Sequence[str], chance: random.Random) -> Rule:
    """One rule; every second one asks for a cue beside its terms."""
    terms = {"terms": {"nb": [made_up_term(vocabulary, chance) for _ in range(TERMS)]}}
    match = {"all": [terms, {"cue": chance.choice(CUES)}]} if number % 2 else terms
    rule = {"id": f"made.{number}", "version": 1, "label": "concern/underfunding", "languages": ["nb"]}
    return Rule.model_validate({**rule, "why": "Made up.", "match": match})


def made_up_term(vocabulary: Sequence[str], chance: random.Random) -> str:
    """A word, a stem, a part of a compound, or a phrase."""
    one, other = chance.choice(vocabulary), chance.choice(vocabulary)
    return chance.choice([one, one, f"{one}*", f"*{one}*", f"*{one}", f"{one} {other}", f"{one} … {other}"])


def measured(base: Pipeline, rules: list[Rule], texts: list[str], rounds: int) -> tuple[float, float]:
    """Seconds for matching, and for reading and matching: the best of the rounds."""
    pipeline = Pipeline(base.path, base.files.model_copy(update={"rules": rules}), "")
    began = time.perf_counter()
    pipeline.compiled("nb")
    compiling = time.perf_counter() - began
    matcher = Matcher(pipeline)
    hits = sum(len(matcher.match(context(text, "nb"))) for text in texts)
    reading, matching = [], []
    for _ in range(rounds):
        gc.collect()
        began = time.perf_counter()
        paragraphs = [context(text, "nb") for text in texts]
        reading.append(time.perf_counter() - began)
        matching.append(seconds(matcher, paragraphs))
    best, total = min(matching), min(matching) + min(reading)
    print(
        f"{len(rules):6} rules: compiled in {compiling:.1f} s, {hits} hits, matching {best * 1000:.0f} ms, ",
        end="",
    )
    print(f"reading and matching {total * 1000:.0f} ms")
    return best, total


def seconds(matcher: Matcher, paragraphs: Sequence[ParagraphContext]) -> float:
    """Time that the matching takes."""
    began = time.perf_counter()
    for paragraph in paragraphs:
        matcher.match(paragraph)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
