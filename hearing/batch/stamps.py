"""What labels are made with, so that they are made anew when it changes."""

import hashlib
from collections.abc import Mapping
from importlib.metadata import version

from hearing import __version__
from hearing.batch.steps import Labeller
from hearing.classify.model import LOCAL, model_file
from hearing.classify.sender_model import senders_hash
from hearing.classify.skops_files import file_hash
from hearing.classify.stakeholder_model import stakeholders_hash
from hearing.classify.voice_model import voices_hash
from hearing.language.identify import model_hash as language_model_hash
from hearing.language.models import find
from hearing.rules.pipeline import load_pipeline


def made_with(labeller: Labeller, language_models: Mapping[str, str] | None = None) -> dict[str, str]:
    """Program, rules and models behind the labels and proposals, by name.

    Args:
        labeller: The pipeline, and the hearing's own model if it has one.
        language_models: What was chosen to find names with, by language.

    Raises:
        ConfigurationError: if the pipeline is invalid.
        MissingRequirement: if a language model is not there.
    """
    rules = load_pipeline(labeller.pipeline)
    trained = labeller.own_model or model_file(rules.name)
    model = f"{rules.name}{LOCAL if labeller.own_model else ''}"
    typed = stakeholders_hash(rules.name)
    taken_in_by = {"voices": voices_hash(), "senders": senders_hash()}
    chosen = sorted({str(find(language, choice)) for language, choice in (language_models or {}).items()})
    return {
        "program": f"hearing {__version__}",
        "rules": f"{rules.name} {rules.version} ({rules.ruleset_hash[:12]})",
        **({"model": f"{model} ({file_hash(trained)[:12]})"} if trained else {}),
        **({"stakeholders": f"{rules.name} ({typed[:12]})"} if typed else {}),
        **{name: f"{name} ({hash_[:12]})" for name, hash_ in taken_in_by.items() if hash_},
        "tokens": f"spaCy {version('spacy')}",
        "languages": f"langid ({language_model_hash()[:12]})",
        "lemmas": f"simplemma {version('simplemma')}",
        **({"names": ", ".join(chosen)} if chosen else {}),
    }


def label_stamp(made: Mapping[str, str]) -> str:
    """Hash of all that the labels depend on besides the responses."""
    return hashlib.sha256(repr(sorted(made.items())).encode()).hexdigest()[:16]
