"""Rules and model together: which labels of a paragraph stand, each with its makers and its evidence.

The model decides by its probability, for which it has two thresholds for each kind of label: one for what no rule
says, and a lower one for what a rule says too. Where both say a label, each makes it, with the evidence of the
rule, which is the narrower. See ``docs/model.md``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hearing.classify import choice
from hearing.classify.model import CONCERN, GROUP, STANCE, THEME, Likely, Model
from hearing.core.model import Evidence, Label, LabelKind, Paragraph, Response, Span
from hearing.core.offsets import evidence_in


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
        said = {label.code: label for label in by_rules}
        return [
            label
            for code in choice.themes(self.likely.themes, said.keys(), self.model.thresholds[THEME])
            for label in self._of_paragraph(LabelKind.THEME, code, said.get(code))
        ]

    def stance(self, by_rules: Label | None) -> list[Label]:
        """The paragraph's stance; empty where it takes none."""
        said = by_rules.code if by_rules else ""
        code = choice.stance(self.likely.stances, said, self.model.thresholds[STANCE])
        return self._of_paragraph(LabelKind.STANCE, code, by_rules if code == said else None) if code else []

    def concerns(self, by_rules: Sequence[Label]) -> list[Label]:
        """Concerns, sentence by sentence."""
        found: list[Label] = []
        for number, sentence in enumerate(self.sentences):
            said = {label.code: label for label in by_rules if self._sentence_of(label) == number}
            found += self._concerns_in(number, self._evidence(sentence), said)
        return found

    def _concerns_in(self, number: int, evidence: Evidence, said: Mapping[str, Label]) -> list[Label]:
        likely, thresholds = self.likely.concerns[number], self.model.thresholds
        of_rules = {group for label in said.values() for group in label.groups}
        groups = choice.groups(self.likely.groups[number], of_rules, thresholds[GROUP])
        return [
            replace(label, groups=groups)
            for code in choice.concerns(likely, said.keys(), groups, thresholds[CONCERN])
            for label in self._made(LabelKind.CONCERN, code, likely[code], evidence, said.get(code))
        ]

    def _of_paragraph(self, kind: LabelKind, code: str, rule: Label | None) -> list[Label]:
        """A label of the whole paragraph; its evidence is the sentence that says it most clearly."""
        if kind is LabelKind.THEME:
            whole, parts = self.likely.themes, self.likely.themes_of_sentences
        else:
            whole, parts = self.likely.stances, self.likely.stances_of_sentences
        clearest = max(range(len(self.sentences)), key=lambda number: parts[number][code])
        return self._made(kind, code, whole[code], self._evidence(self.sentences[clearest]), rule)

    def _made(
        self, kind: LabelKind, code: str, chance: float, evidence: Evidence, rule: Label | None
    ) -> list[Label]:
        """The rule's label, if there is one, and the model's."""
        evidence = rule.evidence if rule else evidence
        own = Label(kind, code, self.paragraph.number, evidence, self.model.made_by, round(chance, 4))
        return [rule, own] if rule else [own]

    def _sentence_of(self, label: Label) -> int:
        """Number of the sentence in which a label's evidence begins."""
        starts = [self._evidence(sentence).span.start for sentence in self.sentences]
        return max((at for at, start in enumerate(starts) if start <= label.evidence.span.start), default=0)

    def _evidence(self, span: Span) -> Evidence:
        return evidence_in(self.response, self.paragraph, *span)
