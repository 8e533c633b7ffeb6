"""What each part of the reading costs: words a second on one core, time to load, memory.

    python benchmarks/language_models.py FILE...

FILE is plain text in any of the languages, a paragraph a line; its language is told by the identifier. Each way is
measured on all paragraphs after a first round over a tenth of them, so that words seen before are looked up; ways
that build on another one include its cost.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from hearing.language.analysis import analyse
from hearing.language.identify import identify
from hearing.language.models import LANGUAGES, annotate, find, load
from hearing.rules.pipeline import load_pipeline

Way = Callable[[str], object]


def ways(language: str) -> dict[str, Way]:
    """What can be done with a text, the cheapest first."""
    rules = load_pipeline("rusmelding").compiled(language)
    assert rules is not None
    model = find(language)
    names = ("ner", "hearing_organisations")
    return {
        "tokens, sentences, lemmas by table": lambda text: analyse(text, language),
        "the same and candidates of all rules": lambda text: rules.phrases.find(analyse(text, language)),
        "model: sentences, classes, lemmas": lambda text: annotate(text, model, without=names),
        "model: names": lambda text: annotate(
            text, model, without=("senter", "morphologizer", "trainable_lemmatizer", "hearing_lemma_tables")
        ),
        "model: everything": lambda text: annotate(text, model),
    }


def words_a_second(way: Way, texts: list[str]) -> float:
    """Speed over all texts."""
    for text in texts[::10]:
        way(text)
    start = time.process_time()
    for text in texts:
        way(text)
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


def main(paths: list[Path]) -> None:
    """Print a table for each language."""
    paragraphs = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for language in LANGUAGES:
        texts = [text for text in paragraphs if identify(text) == language]
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        load(find(language))
        seconds = time.perf_counter() - start
        memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        count = sum(len(text.split()) for text in texts)
        print(f"{language}: {count:,} words; loading {seconds:.2f} s and {memory:.0f} MB")
        for name, way in ways(language).items():
            print(f"  {name:40} {words_a_second(way, texts):>10,.0f} words a second")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
