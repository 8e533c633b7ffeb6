"""Files of a pipeline that were read and found right, kept as JSON: YAML with places takes seconds to read."""

import json
import os
import sys
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from hearing import __version__
from hearing.rules.schema import PipelineFiles


def kept(name: str, ruleset_hash: str) -> PipelineFiles | None:
    """What was kept for files with this hash; None where there is nothing, or nothing that this version reads."""
    try:
        return PipelineFiles.model_validate_json(_path(name, ruleset_hash).read_bytes())
    except (OSError, RuntimeError, ValidationError):
        return None


def keep(name: str, ruleset_hash: str, files: PipelineFiles) -> None:
    """Keep files that have no problems, in place of what was kept for the pipeline before.

    A folder that cannot be written to is no error: the files are then read anew each time.
    """
    try:
        path = _path(name, ruleset_hash)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(files.model_dump_json(by_alias=True, exclude_defaults=True), encoding="utf-8")
        fresh.replace(path)
        for old in set(path.parent.glob(f"{name}-*.json")) - {path}:
            old.unlink(missing_ok=True)
    except (OSError, RuntimeError):
        return


def _path(name: str, ruleset_hash: str) -> Path:
    made_for = f"{ruleset_hash} {__version__} {json.dumps(PipelineFiles.model_json_schema(), sort_keys=True)}"
    return _folder() / f"{name}-{sha256(made_for.encode()).hexdigest()[:16]}.json"


def _folder() -> Path:
    """The user's folder for caches.

    Raises:
        RuntimeError: if the user has no home folder.
    """
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    return (Path(given) if given else Path.home() / ".cache") / "hearing" / "pipelines"
