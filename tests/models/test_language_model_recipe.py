"""The recipe of the language models runs from treebank files to a pipeline that loads, on small data."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from hearing.language.models import annotate, entities, find

ROOT = Path(__file__).parents[2]
SENTENCES = (
    "Kari/PROPN/Kari/B-PER bor/VERB/bo/O i/ADP/i/O Lia/PROPN/Lia/B-LOC ./PUNCT/$./O",
    "Husene/NOUN/hus/O er/AUX/være/O små/ADJ/liten/O ./PUNCT/$./O",
    "Det/PRON/det/O regner/VERB/regne/O i/ADP/i/O Lia/PROPN/Lia/B-LOC",
)


def conllu(count: int, mark: str, language: str = "nb") -> str:
    blocks = []
    for at in range(count):
        words = [word.split("/") for word in f"{SENTENCES[at % 3]} {mark}{at}/NOUN/{mark}{at}/O".split()]
        rows = [
            f"{number}\t{form}\t{lemma}\t{pos}\t_\t_\t_\t_\t_\tNER={entity}"
            for number, (form, pos, lemma, entity) in enumerate(words, start=1)
        ]
        head = ["# newdoc"] if at % 4 == 0 else []
        text = "# text = " + " ".join(form for form, *_ in words)
        blocks.append("\n".join([*head, f"# lang = {language}", text, *rows]))
    return "\n\n".join(blocks) + "\n\n"


@pytest.fixture(scope="module")
def treebanks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("treebanks")
    files = {
        "no-train": conllu(60, "a") + conllu(60, "b", "nn"),
        "no-dev": conllu(12, "c") + conllu(12, "d", "nn"),
        "no_bokmaal-ud-test": conllu(6, "e"),
        "no_nynorsk-ud-test": conllu(6, "f", "nn"),
    }
    for name, text in files.items():
        with gzip.open(folder / f"{name}.conllu.gz", "wt", encoding="utf-8") as file:
            file.write(text)
    return folder


def step(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], cwd=ROOT / "models", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_steps_of_the_recipe_end_in_a_pipeline_that_loads(treebanks: Path, tmp_path: Path) -> None:
    data, encoder, sentences, output = (tmp_path / name for name in ("data", "encoder", "sentences", "pipeline"))
    step("treebank.py", treebanks, "no", data)
    few = ["--training.max_steps", 12, "--training.eval_frequency", 6]
    small = ["--components.tok2vec.model.embed.rows", "[50,50,50,50,50,50,50,50]"]
    corpora = ["--paths.train", data / "train.spacy", "--paths.dev", data / "dev.spacy"]
    step("-m", "spacy", "train", "encoder.cfg", "--code", "components.py", *corpora, "-o", encoder, *few, *small)
    corpora = ["--paths.train", data / "sentences-train.spacy", "--paths.dev", data / "sentences-dev.spacy"]
    over = ["--paths.encoder", encoder / "model-best"]
    step(
        "-m", "spacy", "train", "sentences.cfg", "--code", "components.py", *over, *corpora, "-o", sentences, *few
    )
    step("assemble.py", treebanks, "no", encoder / "model-best", sentences / "model-best", "0.1.0", output)
    model = find("nb", str(output))
    assert str(model) == "nb_hearing 0.1.0"
    doc = annotate("Det regner. Husene til Lia kommune er små.", model)
    assert doc[0].lemma_ == "den"  # as the treebank has it today
    assert [token.lemma_ for token in doc if token.text == "Husene"] == ["hus"]
    assert "Lia kommune" in [one.text for one in entities("Vi i Lia kommune svarer.", model)]
    report = step("evaluate.py", treebanks, "no", output)
    assert "nb: sentences" in report
    assert "nn dev, without: PER" in report


def test_nothing_of_the_test_sets_is_trained_on(treebanks: Path, tmp_path: Path) -> None:
    with gzip.open(treebanks / "no_bokmaal-ud-test.conllu.gz", "rt", encoding="utf-8") as file:
        shared = file.read()
    with gzip.open(treebanks / "no-train.conllu.gz", "at", encoding="utf-8") as file:
        file.write(shared)
    step("treebank.py", treebanks, "no", tmp_path)
    vocab = spacy.blank("nb").vocab
    for part in ("train", "dev", "sentences-train", "sentences-dev"):
        docs = spacy.tokens.DocBin().from_disk(tmp_path / f"{part}.spacy").get_docs(vocab)
        words = {token.text for doc in docs for token in doc}
        assert not any(word.startswith("e") and word[1:].isdigit() for word in words)
