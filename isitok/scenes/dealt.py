"""What an adult who prepares a lesson or a one-to-one sees: the ages to choose from, and a row for each story dealt."""

from collections.abc import Collection

from isitok.packs.card import Card, title_of
from isitok.packs.vocabulary import Band
from isitok.scenes.scene import Desk
from isitok.ui.arrange import Ends
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Flow, Group, Panel
from isitok.ui.widget import Widget
from isitok.ui.widgets.button import Button
from isitok.ui.widgets.label import Label
from isitok.ui.widgets.option import Option


def ages_asked(chosen: Collection[Band], desk: Desk) -> tuple[Widget, ...]:
    """One band, or two that are neighbours; each is pressed as ``ages:<band>``."""
    words = desk.words
    bands = tuple(
        Option(id=f"ages:{band.value}", text=words.label(band), checked=band in chosen, many=True) for band in Band
    )
    name = words("Ages: one group, or two next to each other")
    return Label(text=name, type=Type.STRONG, silent=True), Group(Flow(bands, gap=10), name, key="ages")


def story_row(number: int, card: Card, desk: Desk) -> Widget:
    """A story by its title, and the button that puts another one in its place: ``swap:<number>``."""
    words, packs = desk.words, desk.library.packs
    pack = next((title_of(one, packs) for one in packs if one.id == card.pack), "")
    topic = (words.label(card.topic),) if card.topic else ()
    more = " · ".join((words("Level {n}", n=int(card.level)), *topic, pack))
    other = Button(
        id=f"swap:{number}", text=words("Another"), name=words("Another story in place of {title}", title=card.title)
    )
    told = Column((Label(text=card.title, type=Type.STRONG), Label(text=more, type=Type.SMALL, soft=True)), gap=2)
    return Panel(Ends(told, other, grow_first=True), pad=14)
