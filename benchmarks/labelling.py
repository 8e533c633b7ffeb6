"""What labelling costs, and what of it the model does: words a second on one core.

    python benchmarks/labelling.py FOLDER...

FOLDER holds answers as files, such as the inbox of a hearing. They are read first; then each is labelled by rules
alone, and by rules and model, after a first round over them: as in a hearing in which the same words come again.
"""

import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from hearing.batch import steps
from hearing.batch.inbox import arrivals, files_in
from hearing.classify.labelling import Classifier
from hearing.classify.model import shipped_model
from hearing.classify.stakeholder_model import shipped_stakeholders
from hearing.core.model import Response
from hearing.intake.occasion import Occasion
from hearing.readers.contract import Options
from hearing.rules.pipeline import load_pipeline

PIPELINE = "rusmelding"


def read(folders: list[Path]) -> tuple[list[Response], float]:
    """The answers in some folders, and the seconds of the processor that reading took."""
    with TemporaryDirectory() as scratch:
        take_in = steps.start_reading(steps.Reader(Occasion(), Options(), Path(scratch), Path(scratch)))
        files = [
            steps.File(one.path, found[one.path], one.sha256, one.identity, one.size)
            for found in map(files_in, folders)
            for one in arrivals(found, steps.LARGEST)
        ]
        start = time.process_time()
        taken = [response for file in files for response in take_in(file).responses]
        return taken, time.process_time() - start


def seconds(classifier: Classifier, responses: list[Response]) -> float:
    """Of the processor, to label all of them."""
    for _ in range(2):
        start = time.process_time()
        for response in responses:
            classifier.label(response)
    return time.process_time() - start


def main(folders: list[Path]) -> None:
    """Print words a second of each way."""
    responses, reading = read(folders)
    words = sum(len(response.text.split()) for response in responses)
    pipeline = load_pipeline(PIPELINE)
    rules = seconds(Classifier(pipeline), responses)
    start = time.perf_counter()
    model, stakeholders = shipped_model(PIPELINE), shipped_stakeholders(PIPELINE)
    print(f"{len(responses)} answers, {words:,} words; the models load in {time.perf_counter() - start:.2f} s")
    both = seconds(Classifier(pipeline, model, stakeholders), responses)
    for name, took in (("reading, first time", reading), ("labelling by rules", rules), ("rules and model", both)):
        print(f"{name:22} {words / took:>8,.0f} words a second, {took / len(responses) * 1000:6.1f} ms an answer")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
