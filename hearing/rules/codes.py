"""Codes of what can be wrong with a pipeline's files: R0 keeps them from loading, R1 is found by ``lint``."""

from typing import Literal

YAML, SCHEMA, FILE, TAKEN, TERM = "R001", "R002", "R003", "R004", "R005"
UNKNOWN, NO_TERM, NO_EXAMPLE, REGEX = "R006", "R007", "R008", "R009"

DUPLICATE, SHADOWED, NEVER, INFLECTED, COUNTERPART = "R101", "R102", "R103", "R104", "R105"
UNQUOTED, REUSED, FEW_EXAMPLES, UNBOUNDED, COVERED = "R106", "R107", "R108", "R109", "R110"
UNTESTED = "R111"

MEANINGS = {
    YAML: "the file is not YAML",
    SCHEMA: "an unknown key, a missing key, or a value that does not fit",
    FILE: "a file is missing, cannot be read, or bears the wrong name",
    TAKEN: "an id or a code is given twice",
    TERM: "a term is not written as terms are",
    UNKNOWN: "no such label, cue set, group or language",
    NO_TERM: "the rule would match without any word",
    NO_EXAMPLE: "a language of the rule has no example",
    REGEX: "a regular expression that is none, or whose anchor is too short",
    DUPLICATE: "two rules are the same",
    SHADOWED: "another rule of the label finds all that this one finds",
    NEVER: "the rule can never fire",
    INFLECTED: "a word is given in an inflected form and found in that form only",
    COUNTERPART: "a stable rule lacks a language of the pipeline",
    UNQUOTED: "no, ja, nei and the like without quotation marks",
    REUSED: "an id is used again after it was retired",
    FEW_EXAMPLES: "too few examples for the rule's status",
    UNBOUNDED: "a regular expression that may try without end",
    COVERED: "a term that another term of its list covers",
    UNTESTED: "a group or stakeholder type with too few examples",
}
_WARNINGS = frozenset({INFLECTED, COVERED, UNTESTED})


def severity(code: str) -> Literal["error", "warning"]:
    """``error`` or ``warning``."""
    return "warning" if code in _WARNINGS else "error"
