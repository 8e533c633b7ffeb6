"""What labels are made with, so that they are made anew when it changes."""

import hashlib
from collections.abc import Mapping
from importlib.metadata import version

from hearing import __version__
from hearing.language.identify import model_hash
from hearing.rules.pipeline import load_pipeline


def made_with(pipeline: str) -> dict[str, str]:
    """Program, rules and models behind the labels, by name.

    Raises:
        ConfigurationError: if the pipeline is invalid.
    """
    rules = load_pipeline(pipeline)
    return {
        "program": f"hearing {__version__}",
        "rules": f"{rules.name} {rules.version} ({rules.ruleset_hash[:12]})",
        "tokens": f"spaCy {version('spacy')}",
        "languages": f"langid ({model_hash()[:12]})",
        "lemmas": f"simplemma {version('simplemma')}",
    }


def label_stamp(made: Mapping[str, str]) -> str:
    """Hash of all that the labels depend on besides the responses."""
    return hashlib.sha256(repr(sorted(made.items())).encode()).hexdigest()[:16]
