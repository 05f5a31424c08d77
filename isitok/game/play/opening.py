"""How a story's phone is shown: it opens part by part, and with each act something more happens on it.

- A phone opens in its natural parts: message by message, a post and then its comments, a pop-up and then its buttons.
  Whoever plays alone finds all of them there, so that nobody presses six times to come to a question.
- What an act makes happen stays, as far as the story goes on from it. The phone of an act that takes place elsewhere
  comes and goes with that act. A notice "Show my name: off" turns off the switch of that name.
- A call on which an act takes place is a step of its own before that act: it is heard line by line. In a class it only
  rings there, and all of it comes with the vote.
- A story whose file doesn't know of any of this, as those that teachers have written so far, opens at once.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from isitok.base.value import Value, replace
from isitok.format.appearing import after, called
from isitok.format.blocks import Block, Bubble, Buttons, Byline, Field, Moment, Notice, Offer, Photo, Private, Words
from isitok.format.could_do import Option
from isitok.format.phone_parts import Narration, Panel
from isitok.format.phones import Call, chat_with
from isitok.format.shown import Beat, Screen, screen_of
from isitok.format.story import Scenario


class Opened(Value):
    """How many parts of a story's phone have been shown, from 1."""

    parts: int
    all: bool = False  # the rest was wanted at once


class OnPhone(Value):
    """What a phone shows at one moment."""

    phone: Screen
    upto: int  # so many of its blocks
    news: int | None = None  # the number of the first block that has just come; None: none has
    judged: bool = False  # what has just come is what is judged, and what is rung
    rung: frozenset[int] = frozenset()  # the numbers of the blocks that it is about, and of those that have changed
    was: tuple[tuple[int, Photo], ...] = ()  # by number: the photos that others have taken the place of just now
    was_read: bool = False  # all but that has been read
    unheard: int | None = None  # where that isn't all: the first block that nobody has come to yet


def whole_phone(phone: Screen) -> OnPhone:
    """A phone on which everything can be seen, and nothing is new."""
    return OnPhone(phone, len(phone.blocks))


def has_opening(scenario: Scenario) -> bool:
    """Whether a story has an opening of its own: its file knows of what this version can tell."""
    acts = any(act.happens or act.elsewhere for act in scenario.acts)
    then = scenario.respond is not None and any(option.then for option in scenario.respond.options)
    return bool(acts or then or scenario.keep or scenario.gist)


def parts_of(scenario: Scenario) -> tuple[int, ...]:
    """After how many blocks each part of the opening phone ends; one part if it opens at once."""
    phone = scenario.phone
    if phone is None:
        return (0,)
    whole = len(phone.blocks)
    if not has_opening(scenario):
        return (whole,)
    return (*phone.parts(), whole)


def begins_with_call(scenario: Scenario, act: int) -> bool:
    """Whether an act takes place on a call on another phone."""
    return isinstance(scenario.acts[act].elsewhere, Call)


def on_the_phone_of(scenario: Scenario, act: int) -> Scenario:
    """The scenario as if the other phone on which an act takes place were its own: it opens in the same way."""
    return replace(scenario, phone=scenario.acts[act].elsewhere)


def phone_at(scenario: Scenario, act: int | None = None) -> OnPhone | None:
    """The phone while an act is judged; after all acts (None), as they have left it; None where there is no phone."""
    if act is None and scenario.begins:  # what could be done comes before any act
        whole = phone_opening(scenario, len(parts_of(scenario)))
        return whole and replace(whole, news=None, was_read=True)
    number = len(scenario.acts) - 1 if act is None else act
    here = scenario.acts[number]
    if here.elsewhere and act is not None:
        other = whole_phone(screen_of(here.elsewhere))
        rung = _named(other.phone.blocks, here.ring)
        return replace(other, judged=bool(rung), rung=rung, was_read=begins_with_call(scenario, act))
    phone = scenario.phone
    if phone is None:
        return None
    before = after(phone.blocks, (thing for earlier in scenario.acts[:number] for thing in earlier.appears))
    now = after(before, here.appears)
    blocks = _switched(*now)
    news, changed = _what_is_new(before, now) if act is not None else (None, frozenset[int]())
    rung = changed | _named(blocks, here.ring) if act is not None else changed
    was_read = act != 0 or news is not None or has_opening(scenario)
    judged = news is not None or bool(rung)
    there = replace(screen_of(phone), blocks=blocks)
    was = _photos_before(before, changed)
    return OnPhone(there, len(blocks), news, judged=judged, rung=rung, was=was, was_read=was_read)


def phone_judged(scenario: Scenario, act: int) -> OnPhone | None:
    """The phone once an act was judged: on a phone of its own, too, what it is about has a ring then."""
    there, here = phone_at(scenario, act), scenario.acts[act]
    if there is None or there.judged or not here.elsewhere:
        return there
    return replace(there, judged=True, rung=_done_there(here.by, there.phone.blocks), was_read=True)


def _done_there(by: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of what this person wrote; on their own page, or where nothing is theirs, of what comes first."""
    own = any(isinstance(block, Byline) and block.who == by for block in blocks)
    said = frozenset(at for at, block in enumerate(blocks) if isinstance(block, Bubble) and block.who == by)
    firsts = (at for kind in _FIRST for at, block in enumerate(blocks) if isinstance(block, kind))
    return said if said and not own else frozenset(islice(firsts, 1))


_FIRST: Final = ((Photo, Private), Words, Notice, (Bubble, Field, Offer, Buttons))
"""What a phone of an act is about, where nobody says so: its picture, its text, what the app says, what is first."""


def _named(blocks: Sequence[Block], names: Sequence[str]) -> frozenset[int]:
    """The numbers of the blocks that are called so."""
    return frozenset(at for at, block in enumerate(blocks) if called(block) in names and called(block))


def _what_is_new(before: Sequence[Block], now: Sequence[Block]) -> tuple[int | None, frozenset[int]]:
    """From which block on all have come below what was there; and the numbers of those that took another's place."""
    was_there = set(map(id, before))
    new = {at for at, block in enumerate(now) if id(block) not in was_there}
    first = len(now)
    while first - 1 in new and first > len(before):
        first -= 1
    return first if first < len(now) else None, frozenset(new - set(range(first, len(now))))


def _photos_before(before: Sequence[Block], changed: Iterable[int]) -> tuple[tuple[int, Photo], ...]:
    """The photos whose places others have taken."""
    there = ((at, before[at]) for at in sorted(changed) if at < len(before))
    return tuple((at, block) for at, block in there if isinstance(block, Photo))


def phone_opening(scenario: Scenario, parts: int) -> OnPhone | None:
    """The phone when so many of its parts have been shown."""
    phone = scenario.phone
    if phone is None:
        return None
    ends = parts_of(scenario)
    last = min(max(parts, 1), len(ends)) - 1
    return OnPhone(screen_of(phone), ends[last], ends[last - 1] if last else None, was_read=last > 0)


def phone_after(scenario: Scenario, way: Option, beats: Sequence[Beat]) -> OnPhone | None:
    """The phone after something was chosen and these things have happened next, as far as they can be seen on it.

    What was chosen is the heading, too, and is heard there.
    """
    there = _where_it_is_said(scenario, way)
    said = _my_bubble(scenario, way, "read" if beats else "delivered")
    shown = [beat for beat in beats if not isinstance(beat, Narration | Panel) and is_on_phone(scenario, way, beat)]
    if there is None or not (said or shown):  # a chat opens with its first message
        return phone_at(scenario)
    before = after(there.phone.blocks, (*said, *shown[:-1]))
    blocks = after(before, shown[-1:])
    is_new = beats and shown and beats[-1] is shown[-1]
    mine = len(there.phone.blocks)
    news, changed = _what_is_new(before, blocks)
    if not is_new:
        news, changed = mine if said and not beats else None, frozenset()
    phone = replace(there.phone, blocks=_switched(*blocks))
    was = _photos_before(before, changed)
    return OnPhone(phone, len(blocks), news, rung=changed, was=was, was_read=True, unheard=mine + len(said))


def _where_it_is_said(scenario: Scenario, way: Option) -> OnPhone | None:
    """The story's phone; or a chat with whom it is written to."""
    respond = scenario.respond
    if not way.to or respond is None:
        return phone_at(scenario)
    return whole_phone(screen_of(chat_with(way.called or way.to, respond.as_)))


def _my_bubble(scenario: Scenario, way: Option, receipt: str) -> tuple[Moment, ...]:
    """What was chosen, where it is written."""
    respond = scenario.respond
    if not way.say or respond is None:
        return ()
    there = scenario.phone
    mine = bool(way.to) or (there is not None and there.SIDED and there.whose == respond.as_)
    return (Bubble(who=respond.as_, text=way.say, mine=mine, receipt=receipt if mine else ""),)


def _switched(*blocks: Block) -> tuple[Block, ...]:
    """The blocks, with each switch set as the last notice about it says, so that its row doesn't say the opposite."""
    said = (block.text.rpartition(":") for block in blocks if isinstance(block, Notice))
    state = {label.strip().casefold(): value.strip().casefold() for label, _, value in said}
    turned = {label: value for label, value in state.items() if value in ("on", "off")}
    if not turned:
        return blocks
    return tuple(
        replace(block, value=turned.get(block.label.casefold(), block.value))
        if isinstance(block, Field) and block.switch
        else block
        for block in blocks
    )


def is_on_phone(scenario: Scenario, way: Option, beat: Beat) -> bool:
    """Whether something that happens next can be seen on the phone on which it is said; anything else is told."""
    if isinstance(beat, Narration | Panel):
        return False
    phone = scenario.phone
    return bool(way.to) or (phone is not None and (phone.TALKS or not isinstance(beat, Bubble)))
