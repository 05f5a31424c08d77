"""The last slide of a lesson on paper, for everybody to take along: no phone has to come out to keep it."""

from collections.abc import Sequence

from isitok.i18n.screen_words import ENGLISH, Words
from isitok.paper.a4 import Paper, Type
from isitok.paper.sheet_blocks import Boxed, Gap, Text, WriteOn, put
from isitok.paper.tags import SECTION


def last_slide(kept: Sequence[str], help_: Sequence[str], words: Words = ENGLISH) -> Paper:
    """What is worth keeping, room for the one thing to do, and where help is."""
    paper = Paper(title=words("Worth keeping – #isitok?"), words=words)
    put(paper, Text(words("Worth keeping"), Type.TITLE), Gap(4))
    for line in kept:
        put(paper, Boxed(Text(line, Type.HEADING, rank=0)), Gap(4))
    put(paper, Gap(2), Text(words("The one thing I’d do for somebody in a story:"), Type.STRONG), WriteOn(3), Gap(6))
    put(
        paper,
        Text(words("You can talk to someone"), Type.STRONG, rank=SECTION),
        *(Text(line, Type.BODY) for line in help_),
    )
    return paper
