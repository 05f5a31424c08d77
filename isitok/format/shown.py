"""What can be seen on phones just now, and all that phones show in a story."""

from collections.abc import Iterator

from isitok.base.value import Value
from isitok.format.blocks import Block, Moment
from isitok.format.phone_parts import Narration, Panel
from isitok.format.phones import PHONES, Phone, PhoneKind
from isitok.format.problem import Path
from isitok.format.story import Scenario

Beat = Narration | Panel | Moment
"""One thing that happens next: told in a line, drawn, or as it looks on the phone."""


class Screen(Value, kw_only=True):
    """What a phone shows just now, in reading order."""

    kind: PhoneKind
    whose: str = ""  # the phone's owner, if it has one
    time: str = ""
    blocks: tuple[Block, ...]

    @property
    def of(self) -> type[Phone]:
        """What there is to know of its kind."""
        return PHONES[self.kind]


def screen_of(phone: Phone) -> Screen:
    """A phone before anything has happened on it."""
    return Screen(kind=phone.kind, whose=phone.whose, time=phone.time, blocks=phone.blocks)


def phone_blocks(story: Scenario) -> Iterator[tuple[Path, tuple[Block, ...]]]:
    """All that phones show in a story, in reading order: where it stands in the file, and what is there."""
    if story.phone:
        yield ("phone",), story.phone.blocks
    for number, act in enumerate(story.acts):
        if act.happens:
            yield ("acts", number, "happens"), act.appears
        if act.elsewhere:
            yield ("acts", number, "elsewhere"), act.elsewhere.blocks
    for number, option in enumerate(story.respond.options if story.respond else ()):
        shown = tuple(beat for beat in option.follows if not isinstance(beat, Narration | Panel))
        if shown:
            yield ("respond", "options", number, "then"), shown
