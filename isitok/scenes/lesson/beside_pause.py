"""While everything has stopped for a moment: what an adult does who is told something, and the ways on."""

from isitok.base.value import replace
from isitok.game.staff_card_words import staff_card
from isitok.scenes.pause import PauseScene
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import LeftRight, largest_of
from isitok.ui.describe.layout import Column, Columns, Fit, Panel
from isitok.ui.describe.line_kinds import Kind
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.window_picture import Live

TOP = "if-told"  # what has the keyboard: nothing that Enter could press


def beside_pause(pause: PauseScene, desk: Desk, *, picture: int) -> Widget:
    """What to do fills the page; beside it what all see, and the ways on."""
    words = desk.words
    now = Panel(
        Column(
            (
                heading(words("On the wall now"), tone=Tone.BRAND),
                Live(name=words("The projector, in small"), number=picture),
            ),
            gap=8,
        ),
        pad=16,
    )
    nothing = Label(text=words("Nobody was named, and nothing is kept of this stop."), type=Type.SMALL)
    ready = heading(words("When you are ready"), tone=Tone.BRAND)
    ways = Panel(Column((ready, nothing, *pause.ways(desk, beside=True)), gap=10), pad=16)
    return Columns(
        (_if_told(pause, desk), Column((now, ways), gap=14)), weights=(1.75, 1.0), gap=16, least=270, level=False
    )


def _if_told(pause: PauseScene, desk: Desk) -> Widget:
    """As large as there is room for."""
    here = replace(desk.here, lead_name=desk.here.where_lead_is)
    card = staff_card(desk.library.load_known().staff_card, here, for_staff=pause.for_staff)
    title = Label(
        text=desk.words("If somebody tells you something"), type=Type.TITLE, tone=Tone.NOT_OK, level=1, id=TOP
    )
    small = Label(
        text=desk.words("If somebody tells you something"), type=Type.HEADING, tone=Tone.NOT_OK, level=1, id=TOP
    )
    ways = ((title, Type.STORY, 10), (small, Type.STORY, 8), (small, Type.SMALL, 8), (small, Type.SMALL, 4))
    return largest_of(
        tuple(
            Panel(
                Column((top, *(_line(number, line, type_) for number, line in enumerate(card.if_told, 1))), gap=gap),
                pad=20,
            )
            for top, type_, gap in ways
        )
    )


def _line(number: int, text: str, type_: Type) -> Widget:
    return LeftRight(
        Fit(Label(text=str(number), type=Type.HEADING, tone=Tone.NOT_OK, silent=True)),
        Label(text=text, type=type_, kind=Kind.STORY),  # said on coming here in every size
        gap=14,
    )
