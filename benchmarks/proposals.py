"""How fast proposals of what to remove are made: words a second on one core, best of five.

python benchmarks/proposals.py DIR   # a hearing that has been run
"""

import sys
import time
from pathlib import Path

from hearing.core.model import Response
from hearing.intake.hearing_file import load_hearing
from hearing.privacy.proposals import proposals
from hearing.store.store import Store

ROUNDS = 5


def main(folder: Path) -> None:
    """Print the speed over all responses of the hearing in ``folder``."""
    with Store(load_hearing(folder).store) as store:
        responses = [labelled.response for labelled in store.labelled()]
    words = sum(len(response.text.split()) for response in responses)
    seconds = min(_timed(responses) for _ in range(ROUNDS))
    print(f"{len(responses)} responses, {words} words: {words / seconds:,.0f} words a second")


def _timed(responses: list[Response]) -> float:
    start = time.process_time()
    for response in responses:
        proposals(response)
    return time.process_time() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]))
