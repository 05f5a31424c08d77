"""Pick one from a list: a topic, for instance. It is a whole screen, so that one switch is as easy as a mouse."""

from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BaseScene, Desk, Pop

PICK: Final = "pick:"
"""What stands before the id of an answer, where it is a button."""


class Cover(Value):
    """What is on the poster of an answer."""

    pictures: tuple[str, ...]
    icon: str
    ground: int  # which of the theme's backgrounds for posters


class Pick(Value):
    """One of the answers. The screen below is told what it means."""

    id: str  # unique among the answers
    text: str
    means: Event
    detail: str = ""
    lines: tuple[str, ...] = ()  # on a poster, below the detail
    cover: Cover | None = None  # it is a poster
    number: int | None = None  # which number it is, where the answers are numbers


class PickScene(BaseScene, Value, kw_only=True):
    """A question and its answers. Choosing one goes back at once and changes nothing else."""

    title: str
    picks: tuple[Pick, ...]
    chosen: str  # the id of an answer; "none" while nothing is chosen

    def page(self, desk: Desk) -> ui.Page:
        """The question, and each answer as a radio button."""
        buttons = tuple(self._button(pick) for pick in self.picks)
        covers = any(pick.cover for pick in self.picks)
        body = ui.Column(
            (
                ui.title(self.title),
                ui.Group(
                    ui.Grid(buttons, least=480 if covers else 340, most=2 if covers else 3, gap=14),
                    self.title,
                    ui.Role.RADIO_GROUP,
                    key="options",
                    titled=True,
                ),
            ),
            gap=24,
        )
        return ui.Page(
            title=self.title,
            header=header(desk),
            body=body,
            footer=footer(desk),
            focus=f"{PICK}{self.chosen}" if any(pick.id == self.chosen for pick in self.picks) else "options",
            back=Pop(),
            middle=True,
            typing=self._typing(desk),
        )

    def _typing(self, desk: Desk) -> str:
        numbers = [pick.number for pick in self.picks if pick.number is not None]
        if not numbers:
            return ""
        low, high = min(numbers), max(numbers)
        return desk.words("Type a number from {low} to {high}, or the words of a line.", low=low, high=high)

    def _button(self, pick: Pick) -> ui.Widget:
        id_, checked, does = f"{PICK}{pick.id}", pick.id == self.chosen, Pop(pick.means)
        if pick.cover is None:
            takes = None if pick.number is None else (pick.number, pick.number)
            return ui.Option(id=id_, text=pick.text, detail=pick.detail, checked=checked, does=does, takes=takes)
        return ui.Poster(
            id=id_,
            title=pick.text,
            pictures=pick.cover.pictures,
            icon=pick.cover.icon,
            ground=pick.cover.ground,
            detail=pick.detail,
            lines=pick.lines,
            place=int(checked),
            alone=True,
            does=does,
        )
