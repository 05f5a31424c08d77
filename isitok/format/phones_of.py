"""All that phones show in a story, and where in its file that stands."""

from collections.abc import Iterator

from isitok.format.passages import Path
from isitok.format.phones import Told
from isitok.format.shown import blocks_of
from isitok.format.story import Scenario
from isitok.packs.model.blocks import Block


def phone_blocks(story: Scenario) -> Iterator[tuple[Path, tuple[Block, ...]]]:
    """All that phones show in a story, in reading order: where it stands in the file, and what is there."""
    if story.phone:
        yield ("phone",), blocks_of(story.phone)
    for number, act in enumerate(story.acts):
        if act.happens:
            yield ("acts", number, "happens"), act.appears
        if act.elsewhere:
            yield ("acts", number, "elsewhere"), blocks_of(act.elsewhere)
    for number, option in enumerate(story.respond.options if story.respond else ()):
        shown = tuple(beat for beat in option.follows if not isinstance(beat, Told))
        if shown:
            yield ("respond", "options", number, "then"), shown
