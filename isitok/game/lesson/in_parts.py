"""A play whose parts are known: on to the next of them or to any other, and back past what was jumped over."""

from isitok.base.value import replace
from isitok.game.play.line import P


def past_the_step(play: P) -> P:
    """The next part, without the rest of this one; within the last, its next page."""
    here = play.one_thing(play.stop)
    after = range(play.at + 1, len(play.line))
    nearest = min(play.at + 1, len(play.line) - 1)
    return jump(play, next((at for at in after if play.one_thing(play.line[at]) != here), nearest))


def to_part(play: P, key: str) -> P:
    """The first page of a part: of a story its opening, so that no answer is shown by a jump."""
    at = (at for at, stop in enumerate(play.line) if (part := play.part_of(stop)) and part.key == key)
    found = next(at, None)
    return play if found is None else jump(play, found)


def to_page(play: P, at: int) -> P:
    """A page that has been on the screen; the play as it is for any other."""
    shown = at in range(len(play.line)) and play.line[at] in play.seen
    return play.gone_to(at) if shown else play


def jump(play: P, to: int) -> P:
    """On to a stop without what lies between."""
    while not play.comes_up(play.line[to]):
        to += 1
    over = play.line[play.furthest + 1 : to]
    return replace(play, skipped=play.skipped.union(over)).gone_to(to)


def a_page_back(play: P) -> P:
    """The page before this one; what was jumped over is no such page, as it may hold an answer."""
    before = (at for at in reversed(range(play.at)) if play.line[at] not in play.skipped)
    return play.gone_to(next(before, play.at))
