"""The stories of one's own pack, a card each: who has read it, and the ways to change it, and to read and sign it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import Card
from isitok.format.ids import id_in
from isitok.format.problem import left_to_do
from isitok.format.vocabulary import Level
from isitok.format.yaml.slug import slug
from isitok.game.signed_words import how_signed
from isitok.i18n.screen_words import Words
from isitok.scenes.make.make_parts import OpenStory
from isitok.scenes.make.mine import MyPack, MyStory
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import AtFoot, Grid
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label

LeftToDo = Mapping[str, tuple[int, int]]
"""By file, how many things are to finish and how many to fix."""


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


def to_do(finish: int, fix: int, words: Words) -> str:
    """ "2 to finish, 1 to fix": why the game leaves a story, or some, out."""
    told = [words.many("{n} to finish", "{n} to finish", finish)] if finish else []
    told += [words.many("{n} to fix", "{n} to fix", fix)] if fix else []
    return ", ".join(told) or words("The game leaves it out: there is something to mend.")


def story_cards(stories: Sequence[MyStory], pack: MyPack, left: LeftToDo, desk: Desk) -> tuple[Widget, ...]:
    """All of them; nothing for none."""
    cards = tuple(_card(story, pack, left, desk) for story in stories)
    return (Grid(cards, least=360, most=3, gap=10),) if cards else ()


def _card(story: MyStory, pack: MyPack, left: LeftToDo, desk: Desk) -> Widget:
    words, file = desk.words, story.path.name
    opens = Button(
        id=f"story:{file}", text=story.title, does=OpenStory(story.path), name=f"{story.title}, {file}", across=True
    )
    sign = Button(
        id=f"sign:{file}",
        text=words("Read and sign"),
        does=ReadAndSign(story.path),
        name=words("Read and sign: {title}", title=story.title),
        icon="check",
    )
    told = (Label(text=line, type=Type.SMALL, soft=True) for line in _state(story, pack, left, desk))
    return Panel(AtFoot(Column((opens, *told), gap=6), Flow((), (sign,)), least=0, gap=8), pad=14)


def _state(story: MyStory, pack: MyPack, left: LeftToDo, desk: Desk) -> tuple[str, ...]:
    """Who has read it, and what that opens."""
    words = desk.words
    id_ = id_in(pack_id(pack), slug(story.path.stem))
    card = next((one for one in desk.library.cards if one.id == id_), None)
    if card is None:
        week = next((week for one in desk.library.packs for week in one.weeks if week.id == id_), None)
        if week is None:
            return (to_do(*left.get(str(story.path), (0, 0)), words),)
        told = words("Somebody else has read it.") if week.read else words("Nobody but its writer has read this story.")
        return (told,)
    return (how_signed(card, words), _opens(card, desk))


def _opens(card: Card, desk: Desk) -> str:
    words = desk.words
    if card.for_staff:
        return words("For staff.")
    if card.level is Level.THREE or card.adult_led:
        return words("An adult leads it.")
    if card.read:
        return words("Pupils may play it alone.")
    return words("You can use it in class. Pupils don’t play it alone yet.")
