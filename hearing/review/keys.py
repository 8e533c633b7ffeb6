"""The keys of the desk, in the order in which the help shows them."""

from hearing.review.translations import N_

# Keys that act on what has the focus stand on buttons with ``data-key``; these are all that there are.
KEYS = {
    "j": N_("Next paragraph"),
    "k": N_("Previous paragraph"),
    "1–9": N_("Go to that label of the paragraph"),
    "a": N_("Accept the label; on a paragraph: all is right, go on"),
    "x": N_("Reject the label"),
    "r": N_("Give the label another code, or other groups"),
    "t": N_("Add a theme"),
    "c": N_("Add a concern"),
    "s": N_("Set the stance"),
    "d": N_("The whole answer is right as it stands"),
    "w": N_("Why is the label there?"),
    "u": N_("Undo my last decision"),
    "n": N_("Next answer, or next page of the queue"),
    "p": N_("Previous answer"),
    "g": N_("Overview"),
    "q": N_("Queue"),
    "/": N_("Search"),
    "Esc": N_("Close what has opened"),
    "?": N_("Help"),
}
