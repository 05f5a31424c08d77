"""A screen that asks before something ends or is lost: a question, what follows from it, and the answers."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.scenes.frame import footer, header, header_row, settings_button
from isitok.scenes.scene import BACK, BaseScene, Desk, OpenHelp, Pop


class Ask(BaseScene, Value, kw_only=True):
    """One question. Each answer carries what follows from it."""

    question: str
    told: str
    answers: tuple[ui.Button, ...] = ()
    stay: str  # the answer that changes nothing: it comes first, has the keyboard, and is what Esc means
    behind: str = ""  # the door of the screen that asks; "": everybody's
    title: str = ""  # the window's; "": the question
    name: str = ""
    screen: str = ""
    said: str = ""
    help: Event = OpenHelp()
    onward: Event | None = None
    projector: bool = False
    real: bool = False  # with *This is real*, as everywhere in a one-to-one
    bare: bool = False  # nothing at the top but the settings, since something is real

    def page(self, desk: Desk) -> ui.Page:
        """The question and its answers."""
        body = ui.Column(
            (
                ui.title(self.question),
                ui.Label(text=self.told, type=ui.Type.STORY),
                ui.Flow((ui.Button(id=BACK, text=self.stay, does=Pop(), kind=ui.ButtonKind.PRIMARY), *self.answers)),
            ),
            gap=22,
        )
        return ui.Page(
            title=self.title or self.question,
            name=self.name,
            header=header_row(settings_button(desk)) if self.bare else header(desk, back=None, real=self.real),
            body=ui.Group(ui.Panel(body, pad=32), self.question, ui.Role.DIALOG),
            footer=footer(desk, help_=self.help, brief=self.projector and not desk.view.led),
            focus=BACK,
            back=Pop(),
            onward=self.onward,
            said=self.said,
            screen=self.screen,
            narrow=True,
            middle=True,
            projector=self.projector,
        )
