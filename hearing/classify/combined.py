"""Rules and model together: which labels of a paragraph stand, each with its makers and its evidence.

The model decides by its probability, for which it has two thresholds for each kind of label: one for what no rule
says, and a lower one for what a rule says too. Where both say a label, each makes it, with the evidence of the
rule, which is the narrower. See ``docs/model.md``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hearing.classify import choice
from hearing.classify.model import CONCERN, GROUP, STANCE, THEME, Likely, Model
from hearing.core.model import OUTVOTED, Evidence, Label, LabelKind, Paragraph, Response, Span
from hearing.core.offsets import evidence_in
from hearing.core.taxonomy import GROUP_AT_RISK


@dataclass(frozen=True, slots=True)
class Combined:
    """Combines the labels that rules made of a paragraph with what the model finds likely in its sentences."""

    model: Model
    response: Response
    paragraph: Paragraph
    sentences: Sequence[Span]
    likely: Likely

    def themes(self, by_rules: Sequence[Label]) -> list[Label]:
        """At most three themes, the likeliest first."""
        said = {label.code: [label] for label in by_rules}
        codes = choice.themes(self.likely.paragraph[THEME], said.keys(), self.model.thresholds[THEME])
        return [label for code in codes for label in self._made(LabelKind.THEME, code, said.get(code, []))]

    def stance(self, by_rules: Label | None) -> list[Label]:
        """The paragraph's stance; empty where it takes none."""
        said = by_rules.code if by_rules else ""
        code = choice.stance(self.likely.paragraph[STANCE], said, self.model.thresholds[STANCE])
        if not code:
            return []
        return self._made(LabelKind.STANCE, code, [by_rules] if by_rules and code == said else [])

    def concerns(self, by_rules: Sequence[Label]) -> list[Label]:
        """Concerns with the groups that may lose out."""
        said: dict[str, list[Label]] = {}
        for label in by_rules:
            said.setdefault(label.code, []).append(label)
        by_code, thresholds = self.likely.paragraph, self.model.thresholds
        named = {group for label in by_rules for group in label.groups}
        groups = choice.groups(by_code[GROUP], named, thresholds[GROUP])
        codes = choice.concerns(by_code[CONCERN], said.keys(), groups, thresholds[CONCERN])
        found = [label for code in codes for label in self._made(LabelKind.CONCERN, code, said.get(code, []))]
        return self._with_groups(found, groups)

    def outvoted(self, by_rules: Iterable[Label], stands: Iterable[Label]) -> list[Label]:
        """Labels of rules that do not stand, each followed by how likely the model finds it.

        Of a concern that stands without a group that a rule saw, it is the concern with what is left out.
        """
        kept: dict[tuple[LabelKind, str], set[str]] = {}
        for one in stands:
            kept.setdefault((one.kind, one.code), set()).update(one.groups)
        down = []
        for said in by_rules:
            left = kept.get((said.kind, said.code))
            dropped = tuple(group for group in said.groups if left is None or group not in left)
            if left is None or dropped:
                made = self._made(said.kind, said.code, [said])
                down += [replace(label, status=OUTVOTED, groups=dropped) for label in made]
        return down

    def _with_groups(self, concerns: Sequence[Label], groups: Iterable[str]) -> list[Label]:
        """Each group with the concern whose sentence is likeliest to be about it, and where a rule saw it.

        ``group-at-risk`` that is left with none says nothing, and falls.
        """
        held: list[list[str]] = [[] for _ in concerns]
        for group in groups:
            chances = [
                self.likely.sentences[self._sentence_of(label)][GROUP].get(group, 0.0) for label in concerns
            ]
            for label, chance, own in zip(concerns, chances, held, strict=True):
                if group in label.groups or chance == max(chances):
                    own.append(group)
        grouped = [replace(label, groups=tuple(own)) for label, own in zip(concerns, held, strict=True)]
        return [label for label in grouped if label.groups or label.code != GROUP_AT_RISK]

    def _made(self, kind: LabelKind, code: str, by_rules: Sequence[Label]) -> list[Label]:
        """The rules' labels, if there are any, and the model's with the first one's evidence or its own."""
        if code not in self.likely.paragraph[kind.value]:  # a label that the model has never met
            return list(by_rules)
        chances = [sentence[kind.value][code] for sentence in self.likely.sentences]
        clearest = self.sentences[chances.index(max(chances))]
        evidence = by_rules[0].evidence if by_rules else self._evidence(clearest)
        chance = round(self.likely.paragraph[kind.value][code], 4)
        return [*by_rules, Label(kind, code, self.paragraph.number, evidence, self.model.made_by, chance)]

    def _sentence_of(self, label: Label) -> int:
        """Number of the sentence in which a label's evidence begins."""
        starts = [self._evidence(sentence).span.start for sentence in self.sentences]
        return max((at for at, start in enumerate(starts) if start <= label.evidence.span.start), default=0)

    def _evidence(self, span: Span) -> Evidence:
        return evidence_in(self.response, self.paragraph, *span)
