"""What the desk calls the program's own codes; those of a pipeline carry their own names."""

from hearing.digest.vocabulary import STANCES as WHOLE_STANCES
from hearing.review.translations import N_

KINDS = {
    "theme": N_("Theme"),
    "concern": N_("Concern"),
    "stance": N_("Stance"),
    "stakeholder": N_("Type of sender"),
}
# Stances of a paragraph, as in the codebook; those of a whole answer are the digest's.
STANCES = {
    "support": N_("Supports"),
    "conditional": N_("Supports with reservations"),
    "oppose": N_("Opposes"),
    "none": N_("Takes no stand"),
}
VOICES = {
    "own": N_("The sender's own words"),
    "draft": N_("Words of the draft"),
    "reported": N_("Somebody else's view"),
    "formal": N_("Letterhead, heading or courtesy"),
}

# Names of stances, of paragraphs and of whole answers.
ALL_STANCES = {**WHOLE_STANCES, **STANCES}
