"""`hearing` as its user runs it, but in the tests' own process: what it imports is imported once for all tests."""

import io
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from unittest.mock import patch

from hearing.cli.main import main


def hearing(*arguments: object, check: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line.

    Args:
        arguments: As typed.
        check: The exit code that it must end with; None for any.
    """
    command = ["hearing", *map(str, arguments)]
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with patch.object(sys, "argv", command), redirect_stdout(out), redirect_stderr(err):
        code = _exit_code()
    stdout, stderr = (stream.buffer.getvalue().decode("utf-8") for stream in (out, err))  # type: ignore[attr-defined]
    if check is not None:
        assert code == check, stderr
    return subprocess.CompletedProcess(command, code, stdout, stderr)


def _exit_code() -> int:
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0
