"""A vote as it is kept: of the whole room, so that nobody can tell from it that somebody passed.

"15 of 27 votes", where 28 were in the room, says that one of them passed. So a vote is made one of all 28, with those
who passed shared out as the others voted: 16 of 28. Who passes changes nothing, then, neither how large a part saw it
as the game does nor how many votes there are; and

- every vote that is kept could be one in which nobody passed;
- with one pass it is the very same, in every number, as with none: the smaller side stays as it was counted, and the
  larger one takes whoever passed.

It stands for no more people than there were. What is too small to be shown stays so: nobody is made up to reach ten.
"""

from isitok.base.value import replace
from isitok.game.results.result_parts import Part


def of_the_room(part: Part, room: int, least: int) -> Part | None:
    """The vote as one of everybody in the room; None if too few voted to stand for them.

    A single pass doesn't decide whether that is too few: a quarter of the room may pass.
    """
    votes = part.agreed + part.differed
    room = max(room, votes)
    if votes < max(1, room - room // 4):
        return None
    few = min(part.agreed, part.differed)
    scaled = _half_down(few * room, votes)
    if few < least:
        scaled = min(scaled, least - 1)
    many = max(few, min(votes - few, room - few - 1))  # as if one had passed, whether or not anybody did
    if part.agreed <= part.differed:
        return replace(part, agreed=scaled, differed=room - scaled, agreed_people=few, differed_people=many)
    return replace(part, agreed=room - scaled, differed=scaled, agreed_people=many, differed_people=few)


def _half_down(number: int, by: int) -> int:
    """Divided and rounded; a half is rounded down."""
    return -((by - 2 * number) // (2 * by))
