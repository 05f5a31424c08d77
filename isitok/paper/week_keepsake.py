"""A week that was played, on one page to keep: what was said on each day, what came back, and where help is.

Nobody is on it but the people of the story.
"""

from collections.abc import Sequence

from isitok.i18n.screen_words import ENGLISH, Words
from isitok.paper.a4 import Paper, Type
from isitok.paper.sheet_blocks import Boxed, Gap, Point, Text, put
from isitok.paper.tags import SECTION


def week_keepsake(title: str, days: Sequence[str], keep: str, help_: Sequence[str], words: Words = ENGLISH) -> Paper:
    """A line for each day, what is worth keeping, and where help is."""
    paper = Paper(title=words("{title} – #isitok?", title=title), words=words)
    put(paper, Text(title, Type.TITLE), Gap(4))
    for line in days:
        put(paper, Point(line, Type.BODY), Gap(1))
    put(paper, Gap(3), Boxed(Text(keep, Type.HEADING, rank=0)), Gap(6))
    put(
        paper,
        Text(words("You can talk to someone"), Type.STRONG, rank=SECTION),
        *(Text(line, Type.BODY) for line in help_),
    )
    return paper
