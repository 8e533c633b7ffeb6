"""A classifier with the small pipeline of the rule tests."""

from pathlib import Path

import pytest

from hearing.classify.labelling import Classifier
from hearing.rules.pipeline import load_pipeline


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier(load_pipeline(str(Path(__file__).parent.parent / "rules" / "pipelines" / "mini")))
