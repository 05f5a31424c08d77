"""Messages that one person sends in a row, read as one: "want £50?", "just take a bag to the station"."""

from itertools import groupby

from isitok.format.blocks import Bubble
from isitok.format.passages import Passage
from isitok.format.shown import phone_blocks
from isitok.format.voices import Voice
from isitok.rules.prepared import Spoken, prepare_passages
from isitok.rules.subject import Subject


def sent_in_a_row(subject: Subject) -> tuple[Spoken, ...]:
    """What somebody sends in two messages or more without a break, as one text, at the place of the first."""
    rows: list[Passage] = []
    for _, blocks in phone_blocks(subject.scenario):
        for who, said in groupby(blocks, lambda block: block.who if isinstance(block, Bubble) else ""):
            bubbles = [block.text for block in said if isinstance(block, Bubble) and block.text]
            if who and len(bubbles) > 1:
                path = next(passage.path for passage in subject.passages if passage.text == bubbles[0])
                rows.append(Passage(path, ", ".join(text.rstrip(".!?… ") for text in bubbles), Voice.QUOTED))
    return prepare_passages(rows, subject.places, subject.known, subject)
