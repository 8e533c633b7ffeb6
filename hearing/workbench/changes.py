"""What changes between two versions of a pipeline's rules, on a frozen set of texts."""

import subprocess
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from hearing.classify.labelling import Classifier
from hearing.core.errors import ConfigurationError
from hearing.core.model import Label
from hearing.language.identify import identify
from hearing.rules.examples import as_context, listed, unmarked
from hearing.rules.files import read_files
from hearing.rules.matching import Matcher
from hearing.rules.pipeline import Pipeline, ruleset_hash
from hearing.rules.schema import Rule, Sample
from hearing.workbench.neutral import paragraphs
from hearing.workbench.readings import labels_of

_MOST = 100  # paragraphs shown; the figures count all


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the frozen set."""

    place: str
    sample: Sample


@dataclass(frozen=True, slots=True)
class Changed:
    """A text whose labels differ."""

    text: Text
    lost: tuple[Label, ...]
    gained: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of the rules, held against each other.

    Attributes:
        hits: Of each rule before and after; only rules of which something changed.
    """

    texts: int
    added: tuple[Rule, ...]
    removed: tuple[Rule, ...]
    edited: tuple[Rule, ...]
    uncounted: tuple[Rule, ...]
    hits: dict[str, tuple[int, int]]
    changed: tuple[Changed, ...]


def at_revision(folder: Path, revision: str, into: Path) -> Pipeline:
    """The pipeline as it was at a revision of its git repository.

    Args:
        folder: Of the pipeline now.
        revision: As git understands it.
        into: Empty folder for the files of then.

    Raises:
        ConfigurationError: if git does not know the folder or the revision, or the files of then do not load.
    """
    folder = folder.resolve()
    root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    inside = folder.relative_to(root.resolve()).as_posix()
    commit = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    with tarfile.open(fileobj=BytesIO(_git(root, "archive", "--format=tar", commit, "--", inside))) as archive:
        archive.extractall(into, filter="data")
    files, problems = read_files(into / inside)
    if files is None or problems:
        message = f"the rules at {revision} do not load: {problems[0].message}"
        raise ConfigurationError(
            message, place=problems[0].place.removeprefix(f"{into}/"), hint="name a later one"
        )
    return Pipeline(into / inside, files, ruleset_hash(into / inside))


def frozen_texts(old: Pipeline, new: Pipeline, more: Path | None) -> list[Text]:
    """Examples of both versions, the pipeline's folders of texts, and those in ``more``; each text once."""
    folders = [folder for folder in (new.path / "texts", new.path / "neutral", more) if folder]
    found: dict[tuple[str, str], Text] = {}
    for text in [*_examples(new), *_examples(old), *_of_folders(folders)]:
        found.setdefault((text.sample.language, unmarked(text.sample.text)), text)
    return list(found.values())


def compare(old: Pipeline, new: Pipeline, texts: Sequence[Text]) -> Comparison:
    """Label the texts with both versions."""
    before, after = ({rule.id: rule for rule in one.rules} for one in (old, new))
    both = [(before[name], rule) for name, rule in after.items() if name in before]
    edited = [(then, now) for then, now in both if _meaning(then) != _meaning(now)]
    hits_before, hits_after = (_hits(one, texts) for one in (old, new))
    return Comparison(
        texts=len(texts),
        added=tuple(rule for name, rule in after.items() if name not in before),
        removed=tuple(rule for name, rule in before.items() if name not in after),
        edited=tuple(now for _, now in edited),
        uncounted=tuple(now for then, now in edited if then.version == now.version),
        hits={
            name: (hits_before[name], hits_after[name])
            for name in {**after, **before}
            if hits_before[name] != hits_after[name]
        },
        changed=tuple(_changed(old, new, texts)),
    )


def as_markdown(comparison: Comparison, revision: str) -> str:
    """The comparison for a pull request."""
    kept = comparison.changed
    added, removed, edited = (len(one) for one in (comparison.added, comparison.removed, comparison.edited))
    lines = [
        f"## Rules: what changes since {revision}",
        "",
        f"{len(kept)} of {comparison.texts} texts get other labels. "
        f"Rules: {added} added, {removed} removed, {edited} changed.",
    ]
    if comparison.uncounted:
        names = ", ".join(f"`{rule.id}`" for rule in comparison.uncounted)
        lines += ["", f"**Count `version` up** for: {names}"]
    lines += ["", "### By rule", ""]
    lines += _rule_table(comparison) or ["No rule hits more or fewer texts."]
    lines += ["", "### By paragraph", ""]
    lines += [line for one in kept[:_MOST] for line in _paragraph_lines(one)] or ["No text gets other labels."]
    lines += [f"… and {len(kept) - _MOST} more texts"] if len(kept) > _MOST else []
    return "\n".join(lines)


def as_record(comparison: Comparison, revision: str) -> dict[str, object]:
    """The comparison for other programs."""
    return {
        "revision": revision,
        "texts": comparison.texts,
        "added": [rule.id for rule in comparison.added],
        "removed": [rule.id for rule in comparison.removed],
        "edited": [rule.id for rule in comparison.edited],
        "version_not_counted_up": [rule.id for rule in comparison.uncounted],
        "hits": {name: {"before": then, "after": now} for name, (then, now) in comparison.hits.items()},
        "changed": [
            {
                "place": one.text.place,
                "language": one.text.sample.language,
                "text": unmarked(one.text.sample.text),
                "lost": [_said(label) for label in one.lost],
                "gained": [_said(label) for label in one.gained],
            }
            for one in comparison.changed
        ],
    }


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise ConfigurationError(
            "git is not installed", hint="install git; diff reads older rules from it"
        ) from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        message = said[-1] if said else "git failed"
        hint = "name a revision of the repository in which the pipeline lies, such as main"
        raise ConfigurationError(message, place=str(folder), hint=hint) from None


def _examples(pipeline: Pipeline) -> Iterator[Text]:
    for rule in pipeline.rules:
        for kind, number, sample in listed(rule.examples):
            yield Text(pipeline.files.places.get(f"{rule.id} {kind} {number}", rule.id), sample)


def _of_folders(folders: Iterable[Path]) -> Iterator[Text]:
    """Paragraphs of text files; the language is the file's name, such as nb.txt, or told from the words."""
    for folder in folders:
        for one in paragraphs(folder):
            language = one.language if one.language in ("nb", "nn", "sv") else identify(one.text) or "nb"
            yield Text(one.place, Sample.model_validate({language: one.text}))


def _meaning(rule: Rule) -> object:
    """All of a rule that decides where it hits."""
    return rule.model_dump(exclude={"version", "why", "examples", "status"})


def _hits(pipeline: Pipeline, texts: Sequence[Text]) -> Counter[str]:
    """In how many texts each rule hits."""
    matcher = Matcher(pipeline)
    return Counter(
        name for text in texts for name in {hit.rule.id for hit in matcher.match(as_context(text.sample))}
    )


def _changed(old: Pipeline, new: Pipeline, texts: Sequence[Text]) -> Iterator[Changed]:
    then, now = Classifier(old), Classifier(new)
    for text in texts:
        before, after = labels_of(then, text.sample), labels_of(now, text.sample)
        lost, gained = _without(before, after), _without(after, before)
        if lost or gained:
            yield Changed(text, lost, gained)


def _without(labels: Sequence[Label], others: Sequence[Label]) -> tuple[Label, ...]:
    known = {(one.kind, one.code) for one in others}
    return tuple(label for label in labels if (label.kind, label.code) not in known)


def _rule_table(comparison: Comparison) -> list[str]:
    kinds = (("added", comparison.added), ("removed", comparison.removed), ("changed", comparison.edited))
    became = {rule.id: word for word, rules in kinds for rule in rules}
    names = [*dict.fromkeys([*became, *comparison.hits])]
    rows = [_row(name, became.get(name, ""), comparison.hits.get(name)) for name in names]
    return ["| rule | | hits before | hits now |", "|---|---|--:|--:|", *rows] if rows else []


def _row(name: str, became: str, hits: tuple[int, int] | None) -> str:
    before, after = hits or ("as before", "")
    return f"| `{name}` | {became} | {before} | {after} |"


def _paragraph_lines(one: Changed) -> list[str]:
    text = " ".join(unmarked(one.text.sample.text).split())
    return [
        f"- {one.text.sample.language} «{text}» ({one.text.place})",
        *(f"  - lost `{label.kind}/{label.code}`, was by {_said(label)['made_by']}" for label in one.lost),
        *(f"  - new `{label.kind}/{label.code}`, by {_said(label)['made_by']}" for label in one.gained),
    ]


def _said(label: Label) -> dict[str, str]:
    return {
        "label": f"{label.kind}/{label.code}",
        "made_by": label.made_by.removeprefix("rule:"),
        "evidence": label.evidence.text,
    }
