"""What stands at the top and foot of every screen: always the same things in the same place."""

from isitok.scenes.scene import BACK, HELP, HIDE, SETTINGS, Change, Desk, Hide, Push
from isitok.ui.arrange import Bar, Roomy
from isitok.ui.fonts import Type
from isitok.ui.layout import Flow
from isitok.ui.widget import Widget
from isitok.ui.widgets.button import Button
from isitok.ui.widgets.label import Label
from isitok.ui.widgets.logo import Logo
from isitok.value import replace


def key(desk: Desk, letter: str) -> str:
    """A letter or number shortcut, if they are switched on."""
    return letter if desk.settings.shortcuts else ""


def header(desk: Desk, *, progress: Widget | None = None, back: bool = True) -> Widget:
    """The logo, where we are, and the way to the settings."""
    left: Widget = Logo()
    if back:
        left = Flow((Button(id=BACK, text=desk.words("Back"), icon="arrow-left"), Logo()), gap=20)
    if progress:
        return Bar(left, progress, settings_button(desk))
    return Flow((left,), (settings_button(desk),), gap=20)


def settings_button(desk: Desk) -> Button:
    """Text size, colours and all else."""
    return Button(id=SETTINGS, text=desk.words("Settings"), icon="sliders-horizontal")


def footer(desk: Desk, *left: Widget, note: str = "") -> Widget:
    """Help and Hide at the right; at the left what belongs to the screen."""
    words = desk.words
    get_help = Button(id=HELP, text=words("Get help"), icon="message-circle-heart", key="F1")
    hide = Button(id=HIDE, text=words("Hide screen"), icon="eye-off", key="Esc Esc")
    noted = (Label(text=note, soft=True, type=Type.SMALL),) if note else ()
    # Where the text is large, first the note goes (the page says it), then the icons, then the key caps.
    plain = tuple(replace(button, icon="") for button in (get_help, hide))
    bare = tuple(replace(button, icon="", key="") for button in (get_help, hide))
    return Roomy(
        (
            Flow((*left, *noted), (get_help, hide)),
            Flow(left, (get_help, hide)),
            Flow(left, plain),
            Flow(tuple(_bare(button) for button in left), bare),
        )
    )


def _bare(widget: Widget) -> Widget:
    return replace(widget, icon="", key="") if isinstance(widget, Button) else widget


def common(widget: str, desk: Desk) -> Change:
    """What the things at the top and foot do. Opening help is recorded nowhere."""
    if widget == HIDE:
        return Hide()
    if widget == HELP:
        from isitok.scenes.help import HelpScene

        return Push(HelpScene())
    if widget == SETTINGS:
        from isitok.scenes.settings import SettingsScene

        return Push(SettingsScene(lead=desk.settings.lead_name))
    return None
