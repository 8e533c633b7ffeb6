"""``hearing train``: the models, made anew."""

from pathlib import Path

import click

_PARTS = ("labels", "voices", "senders", "stakeholders")


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path), default=Path("models/corpus"), show_default=True)
@click.option("--output", type=click.Path(path_type=Path), default=Path("models"), show_default=True)
@click.option("--pipeline", default="rusmelding", show_default=True, help="Whose rules give hits.")
@click.option("--part", "parts", type=click.Choice(_PARTS), multiple=True, default=_PARTS, help="Only this model.")
def train(corpus: Path, output: Path, pipeline: str, parts: tuple[str, ...]) -> None:
    """Make the models anew, each with its card, from the training corpus and the rules.

    «labels» is the pipeline's model, «stakeholders» that of its types of sender; «senders» tells who sends an
    answer and «voices» whose voice a paragraph is in, whatever the pipeline. The same corpus and rules give the
    same files. It takes some minutes.
    """
    if "senders" in parts:
        _train_senders(corpus, output / "senders")
    if "stakeholders" in parts:
        _train_stakeholders(corpus, output / "stakeholders", pipeline)
    if "voices" in parts:
        _train_voices(corpus, output / "voices")
    if "labels" in parts:
        _train_labels(corpus, output, pipeline)


def _train_voices(corpus: Path, output: Path) -> None:
    from hearing.classify.voice_model import save_voices
    from hearing.train.answers import read_answers
    from hearing.train.voices import held_out, train_voices, voices_card

    _tell("reading the whole answers")
    answers = list(read_answers(corpus))
    _tell("voices: hand by hand")
    measured = list(held_out(answers))
    save_voices(train_voices(answers), output / "model.skops")
    _finish(output, voices_card(answers, measured, (output / "model.skops").stat().st_size))


def _train_senders(corpus: Path, output: Path) -> None:
    from hearing.classify.sender_model import save_senders
    from hearing.train.senders import held_out, read_sent, senders_card, train_senders

    _tell("reading the whole answers")
    answers = list(read_sent(corpus))
    _tell("senders: hand by hand")
    measured = list(held_out(answers))
    save_senders(train_senders(answers), output / "model.skops")
    _finish(output, senders_card(measured, (output / "model.skops").stat().st_size))


def _train_stakeholders(corpus: Path, output: Path, pipeline: str) -> None:
    from hearing.classify.stakeholder_model import save_stakeholders
    from hearing.rules.pipeline import load_pipeline
    from hearing.train.stakeholders import held_out, read_typed, stakeholders_card, train_stakeholders

    rules = load_pipeline(pipeline)
    folder = output / rules.name
    _tell("reading the whole answers")
    answers = list(read_typed(corpus))
    _tell("stakeholders: hand by hand")
    measured = list(held_out(answers, rules))
    save_stakeholders(train_stakeholders(answers, rules), folder / "model.skops")
    _finish(folder, stakeholders_card(measured, (folder / "model.skops").stat().st_size))


def _train_labels(corpus: Path, output: Path, pipeline: str) -> None:
    from hearing.classify.model import save
    from hearing.rules.pipeline import load_pipeline
    from hearing.train.answers import read_answers
    from hearing.train.card import card
    from hearing.train.examples import measures_of_drafts, read_examples
    from hearing.train.training import train as train_model

    rules = load_pipeline(pipeline)
    _tell("reading the corpus")
    examples = list(read_examples(corpus, rules))
    trained = train_model(examples, list(read_answers(corpus)), rules, measures_of_drafts(corpus), _tell)
    folder = output / rules.name
    save(trained.model, folder / "model.skops")
    _finish(folder, card(examples, trained, (folder / "model.skops").stat().st_size))


def _tell(step: str) -> None:
    click.echo(step, err=True)


def _finish(folder: Path, card: str) -> None:
    from hearing.classify.skops_files import file_hash

    (folder / "README.md").write_text(card, encoding="utf-8")
    click.echo(f"{folder / 'model.skops'} {file_hash(folder / 'model.skops')}")
