"""The stories of one's own pack, a row each: where it stands, who has read it, and what can be done with it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import Final, NamedTuple

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import Card
from isitok.format.ids import id_in, whole_of
from isitok.format.problem import first_to_mend, left_to_do
from isitok.format.vocabulary import Level
from isitok.format.yaml.slug import slug
from isitok.game.signed_words import how_signed
from isitok.i18n.screen_words import Words
from isitok.scenes.form.plain_hints import field_named
from isitok.scenes.make.make_parts import OpenStory
from isitok.scenes.make.mine import MyPack, MyStory
from isitok.scenes.scene import Desk

_MOST_NAMED: Final = 3
LeftToDo = Mapping[str, tuple[int, int]]
"""By file, how many things are to finish and how many to fix."""


class MoveStory(Event, Value):
    """Move a story up or down among those of its pack."""

    path: Path
    by: int


class MoreOfStory(Event, Value):
    """What else can be done with a story."""

    path: Path


class StoryState(NamedTuple):
    """Where a story stands: in a word or two, and in sentences."""

    text: str
    icon: str
    tone: ui.Tone
    ages: str = ""
    detail: tuple[str, ...] = ()
    needs_reader: bool = False  # somebody else reads it next


class _Standing(Enum):
    PLAYS = auto()  # pupils alone may have it
    UNREAD = auto()  # nobody but its writer has read it as it is
    NEEDS_ADULT = auto()


class ReadAndSign(Event, Value):
    """Read the story in this file, and sign it."""

    path: Path


def pack_id(pack: MyPack) -> str:
    """What the game calls it."""
    return slug(pack.folder.name)


def unread_in(pack: str, desk: Desk) -> tuple[str, ...]:
    """The ids of its stories that nobody but their writer has read."""
    found = desk.library.pack(pack)
    return tuple(card.id for card in found.cards if not card.read) if found else ()


def left_in(pack: MyPack, desk: Desk) -> LeftToDo:
    """What is left to do in it, by file, as it was when the packs were last read."""
    return left_to_do(desk.library.problems(pack_id(pack)))


def _standing(card: Card) -> _Standing:
    if card.for_staff or card.level is Level.THREE or card.adult_led:
        return _Standing.NEEDS_ADULT
    return _Standing.PLAYS if card.read else _Standing.UNREAD


def states_of(pack: MyPack, desk: Desk) -> tuple[str, ...]:
    """ "4 play", "1 to finish", "1 needs an adult": how many of its stories stand where."""
    words, found = desk.words, desk.library.pack(pack_id(pack))
    if found is None:
        return ()
    count = Counter(map(_standing, found.cards))
    plays, unread, adult = (count[one] for one in _Standing)
    told = [words.many("{n} plays", "{n} play", plays)] if plays else []
    if unread:
        nobody = words.many("nobody has read it yet", "nobody has read them yet", unread)
        told += [nobody if unread == len(pack.stories) else words.many("{n} unread", "{n} unread", unread)]
    told += _left_to_do(found.drafts, found.errors - found.drafts, words)
    return (*told, *([words.many("{n} needs an adult", "{n} need an adult", adult)] if adult else []))


def to_do(finish: int, fix: int, words: Words) -> str:
    """ "2 to finish, 1 to fix": why the game leaves a story, or some, out."""
    return ", ".join(_left_to_do(finish, fix, words)) or words("The game leaves it out: there is something to mend.")


def _left_to_do(finish: int, fix: int, words: Words) -> list[str]:
    told = [words.many("{n} to finish", "{n} to finish", finish)] if finish else []
    return told + ([words.many("{n} to fix", "{n} to fix", fix)] if fix else [])


def story_rows(stories: Sequence[MyStory], pack: MyPack, left: LeftToDo, desk: Desk) -> Iterator[ui.Widget]:
    """Each story with what it lacks, and what can be done with it; in the order in which they are played."""
    for number, story in enumerate(stories):
        yield _row(story, state_of(story, pack, left, desk), (number, len(stories)), desk)


def _row(story: MyStory, state: StoryState, place: tuple[int, int], desk: Desk) -> ui.Widget:
    words, file, title = desk.words, story.path.name, story.title
    opens = ui.Button(id=f"story:{file}", text=title, does=OpenStory(story.path), name=f"{title}, {file}")
    sign = ui.Button(
        id=f"sign:{file}",
        text=words("Read and sign"),
        does=ReadAndSign(story.path),
        name=words("Read and sign: {title}", title=title),
        icon="check",
    )
    more = ui.Button(
        id=f"more:{file}", text=words("More"), does=MoreOfStory(story.path), name=words("More: {title}", title=title)
    )
    told: list[ui.Widget] = [ui.StateChip(icon=state.icon, text=state.text, tone=state.tone)]
    if state.ages:
        told.insert(0, ui.Label(text=state.ages, type=ui.Type.SMALL_STRONG))
    about = " · ".join(one.rstrip(".") for one in state.detail if one)
    rest = (ui.Label(text=about, type=ui.Type.SMALL, soft=True, exact=True),) if about else ()
    moves = _moves(story, place, desk)
    named = (
        ui.LeftRight(ui.Flow(moves, gap=8), ui.Fit(opens), gap=8, share=0.6, middle=True) if moves else ui.Fit(opens)
    )
    does = (sign, more) if state.needs_reader else (more,)
    parts = (named, ui.Column((ui.Flow(tuple(told), gap=10), *rest), gap=4), ui.Flow((), does, gap=8))
    return ui.Panel(ui.Columns(tuple(map(ui.InTheMiddle, parts)), weights=(8, 7, 7), least=230), pad=8, name=title)


def _moves(story: MyStory, place: tuple[int, int], desk: Desk) -> tuple[ui.Button, ...]:
    words, (number, count) = desk.words, place
    up = ui.Button(
        id=f"up:{story.path.name}",
        text="",
        icon="arrow-up",
        does=MoveStory(story.path, -1),
        name=words("Move up: {what}", what=story.title),
        spent="" if number else words("It is the first already."),
    )
    down = ui.Button(
        id=f"down:{story.path.name}",
        text="",
        icon="arrow-down",
        does=MoveStory(story.path, 1),
        name=words("Move down: {what}", what=story.title),
        spent="" if number < count - 1 else words("It is the last already."),
    )
    return (up, down) if count > 1 else ()


def state_of(story: MyStory, pack: MyPack, left: LeftToDo, desk: Desk) -> StoryState:
    """Whether it plays, for whom, and what that says of it."""
    words = desk.words
    id_ = id_in(pack_id(pack), slug(story.path.stem))
    card = next((one for one in desk.library.cards if one.id == id_), None)
    if card is None:
        return _of_no_card(story, id_, left, desk)
    ages = ", ".join(map(words.label, card.ages))
    signed = how_signed(card, words)
    standing = _standing(card)
    if standing is _Standing.NEEDS_ADULT:
        adult = words("For staff.") if card.for_staff else words("An adult leads it.")
        return StoryState(words("Needs an adult"), "users", ui.Tone.BRAND, ages, (adult, signed), not card.read)
    if standing is _Standing.PLAYS:
        return StoryState(words("Plays"), "check", ui.Tone.OK, ages, (signed,))
    alone = words("You can use it in class. Not alone yet.")
    if card.signed_by:
        return StoryState(words("Changed since it was read"), "eye", ui.Tone.BRAND, ages, (signed, alone), True)
    return StoryState(words("Nobody has read it"), "eye", ui.Tone.BRAND, ages, (alone,), True)


def _of_no_card(story: MyStory, id_: str, left: LeftToDo, desk: Desk) -> StoryState:
    """Of a week, whether somebody has read it; of what the game leaves out, what is left to do."""
    words = desk.words
    week = next((week for one in desk.library.packs for week in one.weeks if week.id == id_), None)
    if week is not None and week.read:
        return StoryState(words("Plays"), "check", ui.Tone.OK, "", (words("Somebody else has read it."),))
    if week is not None:
        told = words("Nobody but its writer has read this story.")
        return StoryState(words("Nobody has read it"), "eye", ui.Tone.BRAND, "", (told,), True)
    finish, fix = left.get(str(story.path), (0, 0))
    icon, tone = ("contrast", ui.Tone.DEPENDS) if finish and not fix else ("triangle-alert", ui.Tone.NOT_OK)
    return StoryState(to_do(finish, fix, words), icon, tone, detail=(_what_is_left(story, id_, desk),))


def _what_is_left(story: MyStory, id_: str, desk: Desk) -> str:
    """ "“Who is it for?”, “Why” …": the fields in which something is left to do, as the form calls them."""
    problems = desk.library.problems(whole_of(id_))
    left = sorted((one for one in problems if one.to and one.place.file == str(story.path)), key=first_to_mend)
    fields = [f"“{name}”" for name in dict.fromkeys(field_named(one, desk.words) for one in left) if name]
    return ", ".join(fields[:_MOST_NAMED]) + (" …" if len(fields) > _MOST_NAMED else "")
