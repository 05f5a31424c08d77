"""Let's pause for a minute: all see the same, nobody is named as the reason, and nothing of it is kept."""

from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header_row, settings_button
from isitok.scenes.scene import REAL, BaseScene, Desk, OpenHelp, Pop, Real, Uncover


class Paused(Event, Enum):
    """What the adult decides."""

    NEXT = auto()  # leave out the rest of this step of a lesson
    END = auto()  # leave the stories for today, by the way out


class PauseScene(BaseScene, Value, kw_only=True):
    """Nothing of the story is in sight. It stays until the adult goes on or ends."""

    behind: str  # the door of what was stopped
    mode: str  # what this is called, in the words on the screen
    can_end: bool = True  # whether there is something to leave
    has_story: bool = True  # whether that is a story, out of which all step
    has_box: bool = False  # whether the slips come first on the way out
    can_skip: bool = False  # whether it has steps, and another one follows
    for_staff: bool = False
    wall: bool = False  # for the back row

    def page(self, desk: Desk) -> ui.Page:
        """What all are told; and for the adult the ways on, unless these are in a window of their own."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        title = words("Let’s pause for a minute.")
        told = ui.Label(text=self._told(desk), type=ui.Type.STORY)
        for_adult: tuple[ui.Widget, ...] = ()
        if not desk.view.led:
            for_adult = (ui.Label(text=words("For the adult:"), soft=True), ui.Flow(self.ways(desk)))
        body = ui.Column((ui.title(title, "top"), told, *for_adult), gap=22)
        return ui.Page(
            title=words("{step} – {mode} – #isitok?", step=words("Stop for a moment"), mode=self.mode),
            name=words("Stop for a moment"),
            header=header_row(*(() if desk.view.led else (settings_button(desk),))),
            body=ui.Panel(body, pad=32),
            footer=footer(desk, help_=OpenHelp(ages=desk.settings.ages), brief=self.wall and not desk.view.led),
            focus="top",
            narrow=not self.wall,
            middle=True,
            projector=self.wall,
            wall=self.wall,
            screen="pause",
        )

    def _told(self, desk: Desk) -> str:
        if self.for_staff:
            return desk.words("Nobody has to say anything.")
        return desk.words("Nobody has to say anything. Chat quietly, or draw.")

    def ways(self, desk: Desk, *, beside: bool = False) -> tuple[ui.Button, ...]:
        """The ways on: none of them is what Enter means. ``beside``: in the window beside what all see."""
        words = desk.words
        ways = [ui.Button(id="go-on", text=words("Go on where we were"), does=Uncover() if beside else Pop())]
        if self.can_skip:
            ways.append(
                ui.Button(id="next-step", text=words("Go on with the next step"), does=_means(Paused.NEXT, beside))
            )
        if self.can_end:
            ways.append(ui.Button(id="end", text=self._way_out(words), does=_means(Paused.END, beside)))
        return tuple(ways)

    def _way_out(self, words: Words) -> str:
        match self.has_box, self.has_story:
            case True, True:
                return words("End here: question box, step out of the story, then help")
            case True, False:
                return words("End here: question box, then help")
            case False, True:
                return words("End here: step out of the story, then help")
            case _:
                return words("End here: where help is")


def _means(way: Paused, beside: bool) -> Event:
    return way if beside else Pop(way)


def stop_for_all(desk: Desk) -> ui.Button:
    """Stops for everybody at once, so that nobody is seen to be the reason."""
    return ui.Button(id=REAL, text=desk.words("Stop for a moment"), does=Real(), icon="hand", key=desk.key("F4"))
