"""How long it takes to find the campaigns among 10,000 answers, and whether twice as many take twice as long.

python benchmarks/campaigns.py [NUMBER]
"""

import random
import sys
import time

from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.overlap.campaigns import campaigns

CAMPAIGNS, SHARE = 20, 0.5
SYLLABLES = ("ka", "ro", "me", "ti", "lu", "sen", "va", "gi", "bor", "del", "ste", "fa", "nu", "li", "hå", "sky")


def main() -> None:
    """Print a line for a quarter, half and all of the answers."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for size in (number // 4, number // 2, number):
        answers = _answers(size)
        start = time.perf_counter()
        found = campaigns(answers)
        seconds = time.perf_counter() - start
        sent = sum(one.sent for one in found)
        print(f"{size:7} answers: {len(found):3} campaigns, {sent} answers in them, {seconds:.1f} s")


def _answers(number: int) -> list[Response]:
    dice = random.Random(7)
    words = ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 3))) for _ in range(4000)]
    shared = [_text(dice, words, 12) for _ in range(CAMPAIGNS)]
    return [_answer(dice, words, shared, at) for at in range(number)]


def _answer(dice: random.Random, words: list[str], shared: list[str], at: int) -> Response:
    of_campaign = dice.random() < SHARE
    text = f"{dice.choice(shared)} {_text(dice, words, 2)}" if of_campaign else _text(dice, words, 14)
    paragraph = Paragraph(1, text, Span(0, len(text)), voice=Voice.OWN)
    return Response(f"{at:06}", "a.txt", "", text, Kind.RESPONSE, (paragraph,))


def _text(dice: random.Random, words: list[str], sentences: int) -> str:
    return " ".join(" ".join(dice.choices(words, k=15)).capitalize() + "." for _ in range(sentences))


if __name__ == "__main__":
    main()
