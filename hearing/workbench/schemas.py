"""Schemas of the files for editors: what may stand where, with the names of the pipeline filled in."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.rules.files import STANCES
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import (
    ConcernsFile,
    CueFile,
    GroupsFile,
    PipelineFile,
    RulesFile,
    StakeholdersFile,
    ThemesFile,
    VoicesFile,
)
from hearing.workbench.suites import SuiteFile

MODELS: dict[str, type[BaseModel]] = {
    "rules": RulesFile,
    "cues": CueFile,
    "groups": GroupsFile,
    "themes": ThemesFile,
    "concerns": ConcernsFile,
    "stakeholders": StakeholdersFile,
    "voices": VoicesFile,
    "pipeline": PipelineFile,
    "suites": SuiteFile,
}


def schema(kind: str, pipeline: Pipeline) -> str:
    """JSON Schema of a kind of file, by name as in ``MODELS``."""
    content = MODELS[kind].model_json_schema(by_alias=True)
    definitions = content.get("$defs", {})
    if "Rule" in definitions:
        definitions["Rule"]["properties"]["label"] = {"enum": _labels(pipeline)}
    for name in ("Condition", "Match"):
        for key, codes in (("cue", list(pipeline.files.cues)), ("group", _groups(pipeline))):
            if name in definitions:
                definitions[name]["properties"][key] = _one_or_more(definitions[name]["properties"][key], codes)
    return json.dumps(content, ensure_ascii=False, indent=2)


def write_schemas(folder: Path, pipeline: Pipeline) -> list[Path]:
    """Write the schemas of all kinds of files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{kind}.schema.json" for kind in MODELS]
    for kind, path in zip(MODELS, paths, strict=True):
        path.write_text(schema(kind, pipeline) + "\n", encoding="utf-8")
    return paths


def _labels(pipeline: Pipeline) -> list[str]:
    themes = [f"theme/{code}" for code in pipeline.taxonomy.themes]
    concerns = [f"concern/{code}" for code in dict.fromkeys([GROUP_AT_RISK, *pipeline.taxonomy.concerns])]
    senders = [f"stakeholder/{code}" for code in pipeline.taxonomy.stakeholders]
    return [*themes, *concerns, *(f"stance/{code}" for code in STANCES), *senders]


def _groups(pipeline: Pipeline) -> list[str]:
    return ["any", *pipeline.taxonomy.groups]


def _one_or_more(given: dict[str, Any], codes: list[str]) -> dict[str, Any]:
    """One of the codes, or a list of them."""
    names = {"enum": codes}
    listed = {"type": "array", "items": names, "minItems": 1}
    return {"description": given.get("description", ""), "anyOf": [names, listed]}
