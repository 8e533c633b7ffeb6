"""The keys of the desk, in the order in which the help shows them."""

from hearing.review.translations import N_

# Keys that act on what has the focus stand on buttons with ``data-key``; these are all that there are.
KEYS = {
    "j": N_("Next paragraph, point, or other item"),
    "k": N_("Previous paragraph, point, or other item"),
    "1–9": N_("Go to that label of the paragraph"),
    "a": N_("Accept the label; on a paragraph: all is right, go on; redactions: remove; senders: one name"),
    "x": N_("Reject the label; redactions: publish; senders: they are two"),
    "r": N_("Give the label another code, or other groups"),
    "t": N_("Add a theme"),
    "c": N_("Add a concern; matrix: checked by me"),
    "s": N_("Set the stance"),
    "d": N_("The whole answer is right as it stands; matrix: changed wording; redactions: remove words"),
    "w": N_("Why is the label there?"),
    "e": N_("Matrix: assessment; senders: change"),
    "o": N_("Matrix: change in the plan; senders: the other name"),
    "0–6": N_("Matrix: choose that change in the plan"),
    "v": N_("Mark the point, the sender or the paragraph"),
    "V": N_("Mark all, or none"),
    "b": N_("Decide on all that are marked"),
    "m": N_("Senders: merge all that are marked; digest: write it anew"),
    "f": N_("Show what is chosen"),
    "l": N_("Look at it in its answer"),
    "u": N_("Undo my last decision"),
    "n": N_("Next answer, or next page"),
    "p": N_("Previous answer, or previous page"),
    "g": N_("Overview"),
    "q": N_("Queue"),
    "/": N_("Search"),
    "Esc": N_("Close what has opened"),
    "?": N_("Help"),
}
