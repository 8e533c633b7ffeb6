"""``hearing train``: the model of a pipeline, made anew."""

from pathlib import Path

import click


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path), default=Path("models/corpus"), show_default=True)
@click.option("--output", type=click.Path(path_type=Path), default=Path("models/rusmelding"), show_default=True)
@click.option("--pipeline", default="rusmelding", show_default=True, help="Whose rules give hits.")
def train(corpus: Path, output: Path, pipeline: str) -> None:
    """Make the model of a pipeline anew, with its card, from the training corpus and the rules.

    The same corpus and rules give the same file. It takes some minutes.
    """
    from hearing.classify.model import model_hash, save
    from hearing.rules.pipeline import load_pipeline
    from hearing.train.card import card
    from hearing.train.examples import read_examples
    from hearing.train.training import train as train_model

    rules = load_pipeline(pipeline)
    click.echo("reading the corpus", err=True)
    examples = list(read_examples(corpus, rules))
    trained = train_model(examples, rules.name, lambda step: click.echo(step, err=True))
    save(trained.model, output / "model.skops")
    size = (output / "model.skops").stat().st_size
    (output / "README.md").write_text(card(examples, trained, size), encoding="utf-8")
    click.echo(f"{output / 'model.skops'} {model_hash(output / 'model.skops')}")
