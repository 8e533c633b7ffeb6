"""Train and measure the language identifier.

    python models/langid/train.py TREEBANKS

TREEBANKS is a folder with the CoNLL-U files that the card names. Writes model.skops beside this file and prints
the figures of the card. The same input gives the same coefficients.
"""

import gzip
import random
import re
import sys
from pathlib import Path

import numpy as np
import skops.io
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

HERE = Path(__file__).resolve().parent
FEATURES = 2**16
SEED = 7
# Sentences for each language in training; more of the twins nb and nn, which are hard to tell apart.
MOST = {"nb": 16000, "nn": 16000, "sv": 7500}

Texts = list[tuple[str, str]]


def sentences(path: Path, key: str = "text", language: str = "") -> Texts:
    """Sentences of a CoNLL-U file with their language, which the file's comments may name."""
    found: Texts = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# lang = "):
                language = line.removeprefix("# lang = ").strip()
            elif line.startswith(f"# {key} = "):
                found.append((line.removeprefix(f"# {key} = ").strip(), language))
    return found


def corpora(folder: Path) -> tuple[Texts, Texts]:
    """Training and test sentences; no test sentence is trained on."""
    english = sentences(folder / "sv_pud-ud-test.conllu.gz", "text_en", "en")
    sami = [(line, "se") for line in (HERE / "northern_sami.txt").read_text(encoding="utf-8").splitlines()]
    test = [
        *sentences(folder / "no_bokmaal-ud-test.conllu.gz", language="nb"),
        *sentences(folder / "no_nynorsk-ud-test.conllu.gz", language="nn"),
        *sentences(folder / "sv_talbanken-ud-test.conllu.gz", language="sv"),
        *sentences(folder / "da_ddt-ud-test.conllu.gz", language="da"),
        *english[800:],
        *sami[40:],
    ]
    tested = {_folded(text) for text, _ in test}
    train = [
        *sentences(folder / "no-train.conllu.gz"),
        *sentences(folder / "sv-train.conllu.gz", language="sv"),
        *sentences(folder / "da_ddt-ud-dev.conllu.gz", language="da"),
        *english[:800],
        *sami[:40],
    ]
    return [(text, language) for text, language in train if _folded(text) not in tested], test


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def balanced(train: Texts, dice: random.Random) -> Texts:
    """At most ``MOST`` sentences a language, long ones first; the small languages joined anew for more variety."""
    by_language: dict[str, list[str]] = {}
    for text, language in train:
        if len(text.split()) > 3:
            by_language.setdefault(language, []).append(text)
    chosen: Texts = []
    for language, texts in sorted(by_language.items()):
        dice.shuffle(texts)
        kept = texts[: MOST.get(language, len(texts))]
        while len(kept) < 3000:
            kept.append(" ".join(dice.sample(texts, 2)))
        chosen += [(text, language) for text in kept]
    return chosen


def paragraphs(texts: Texts, least: int = 450) -> Texts:
    """Neighbouring sentences of one language joined to paragraphs of at least ``least`` characters."""
    joined: Texts = []
    held, language = "", ""
    for text, spoken in texts:
        held = f"{held} {text}".strip() if spoken == language else text
        language = spoken
        if len(held) >= least:
            joined.append((held, language))
            held = ""
    return joined


def report(model: object, texts: Texts, name: str) -> None:
    """Print accuracy for all and for each language."""
    predicted = model.predict([text for text, _ in texts])  # type: ignore[attr-defined]
    truth = np.array([language for _, language in texts])
    share = {code: float((predicted[truth == code] == code).mean()) for code in sorted(set(truth))}
    print(f"{name:22}", f"n={len(texts)}", " ".join(f"{code} {value:.3f}" for code, value in share.items()))


def main(folder: Path) -> None:
    """Train, write the model, and print its figures."""
    dice = random.Random(SEED)
    train, test = corpora(folder)
    chosen = balanced(train, dice)
    words = HashingVectorizer(
        analyzer="char_wb",
        ngram_range=(1, 5),
        n_features=FEATURES,
        alternate_sign=False,
        norm="l2",
        lowercase=True,
    )
    model = make_pipeline(
        words, LogisticRegression(C=200, max_iter=300, random_state=SEED, class_weight="balanced")
    )
    model.fit([text for text, _ in chosen], [language for _, language in chosen])
    model[-1].coef_ = model[-1].coef_.astype(np.float16)
    skops.io.dump(model, HERE / "model.skops", compression=8)
    model[-1].coef_ = model[-1].coef_.astype(np.float32)
    print("size", (HERE / "model.skops").stat().st_size, "training", len(chosen))
    report(model, [t for t in test if len(t[0].split()) >= 9], "sentences >= 9 words")
    report(model, [t for t in test if 3 <= len(t[0].split()) < 9], "3 to 8 words")
    report(model, paragraphs(test), "paragraphs")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
