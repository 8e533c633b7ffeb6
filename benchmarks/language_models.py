"""What each part of the reading costs: words a second on one core, time to load, memory.

    python benchmarks/language_models.py FILE...

FILE is plain text in any of the languages, a paragraph a line; its language is told by the identifier. Eight
paragraphs make a text. Each way is measured on all texts after a first round over them, as in a hearing in which
the same words come again and again; ways that build on another one include its cost.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from hearing.language.analysis import analyse
from hearing.language.identify import identify
from hearing.language.models import LANGUAGES, find, load
from hearing.rules.pipeline import load_pipeline

Way = Callable[[list[str]], object]
PARAGRAPHS = 8


def ways(language: str) -> dict[str, Way]:
    """What can be done with texts, the cheapest first."""
    rules = load_pipeline("rusmelding").compiled(language)
    assert rules is not None
    nlp = load(find(language))
    names = ["ner", "hearing_organisations"]
    tags = ["senter", "morphologizer", "trainable_lemmatizer", "hearing_lemma_tables"]
    return {
        "tokens, sentences, lemmas by table": lambda texts: [analyse(text, language) for text in texts],
        "the same and candidates of all rules": lambda texts: [
            rules.phrases.find(analyse(text, language)) for text in texts
        ],
        "model: sentences, classes, lemmas": lambda texts: list(nlp.pipe(texts, disable=names)),
        "model: names": lambda texts: list(nlp.pipe(texts, disable=tags)),
        "model: everything": lambda texts: list(nlp.pipe(texts)),
    }


def words_a_second(way: Way, texts: list[str]) -> float:
    """Speed over all texts."""
    way(texts)
    start = time.process_time()
    way(texts)
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


def main(paths: list[Path]) -> None:
    """Print a table for each language."""
    paragraphs = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for language in LANGUAGES:
        own = [text for text in paragraphs if identify(text) == language]
        texts = [" ".join(own[at : at + PARAGRAPHS]) for at in range(0, len(own), PARAGRAPHS)]
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
