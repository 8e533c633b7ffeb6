"""``hearing models``: which language models read the answers."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.options import language_models

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hearing.language.models import LanguageModel

_SAMPLES = {
    "nb": "Kari Nordmann i Fjordbyen kommune støtter ikke forslaget. Pårørende ble ikke hørt.",
    "nn": "Kari Nordmann i Fjordbyen kommune støttar ikkje framlegget. Pårørande vart ikkje høyrde.",
    "sv": "Karin Svensson i Fjordby kommun tillstyrker inte förslaget. Anhöriga hördes inte.",
}


@click.group()
def models() -> None:
    """Show, check and describe the language models that read nb, nn and sv."""


@models.command(name="list")
@language_models
def list_(language_model: "Mapping[str, str]") -> None:
    """Show the model of each language, and the official ones that are installed."""
    from rich.console import Console
    from rich.table import Table

    from hearing.language.models import BUNDLED

    table = Table("language", "model", "version", "megabytes", "choice", "folder", box=None)
    for language, model in _found(language_model, with_installed=True):
        in_use = (
            model.choice if model.choice != language_model.get(language, BUNDLED) else f"{model.choice} (in use)"
        )
        table.add_row(
            language, model.name, model.version, f"{_megabytes(model.path):.1f}", in_use, str(model.path)
        )
    Console(width=None if click.get_text_stream("stdout").isatty() else 200).print(table)


@models.command()
@language_models
def check(language_model: "Mapping[str, str]") -> None:
    """Load the model of each language and try it on a sentence."""
    from hearing.core.errors import MissingRequirement
    from hearing.language.models import annotate, entities

    for language, model in _found(language_model):
        doc = annotate(_SAMPLES[language], model)
        lacking = [what for what, there in _parts(doc).items() if not there]
        names = ", ".join(f"{one.text} ({one.label})" for one in entities(_SAMPLES[language], model))
        if lacking:
            raise MissingRequirement(
                f"{language}: {model} gives no {' and no '.join(lacking)}",
                place=str(model.path),
                hint=f"choose another: --language-model {language}=bundled",
            )
        click.echo(f"{language}: {model} works: {len(list(doc.sents))} sentences; names: {names or 'none'}")


@models.command()
@click.argument("language", type=click.Choice(["nb", "nn", "sv"]))
@language_models
def card(language: str, language_model: "Mapping[str, str]") -> None:
    """Print the card of a language's model: data, licence, figures, weaknesses."""
    from hearing.core.errors import MissingRequirement
    from hearing.language.models import BUNDLED, find

    model = find(language, language_model.get(language, BUNDLED))
    for path in (model.path / "README.md", model.path.parent / "README.md"):
        if path.is_file():
            click.echo(path.read_text(encoding="utf-8"))
            return
    raise MissingRequirement(
        f"{model} has no card",
        place=str(model.path),
        hint="cards of official models stand at https://spacy.io/models",
    )


def _found(choices: "Mapping[str, str]", *, with_installed: bool = False) -> "Iterator[tuple[str, LanguageModel]]":
    """The model of each language and, if asked for, all others that could be chosen."""
    from hearing.language.models import BUNDLED, LANGUAGES, OFFICIAL, find, is_installed

    for language in LANGUAGES:
        chosen = find(language, choices.get(language, BUNDLED))
        yield language, chosen
        if with_installed:
            others = [BUNDLED, *(name for name in OFFICIAL[language] if is_installed(name))]
            yield from ((language, one) for name in others if (one := find(language, name)).path != chosen.path)


def _parts(doc: object) -> dict[str, bool]:
    """What a model must give."""
    from spacy.tokens import Doc

    assert isinstance(doc, Doc)
    return {
        "sentences": doc.has_annotation("SENT_START"),
        "word classes": doc.has_annotation("POS"),
        "lemmas": doc.has_annotation("LEMMA"),
        "names": doc.has_annotation("ENT_IOB"),
    }


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20
