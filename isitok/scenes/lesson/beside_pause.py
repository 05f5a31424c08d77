"""While everything has stopped for a moment: what an adult does who is told something, and the ways on."""

from isitok import ui
from isitok.base.value import replace
from isitok.game.staff_card_words import staff_card
from isitok.scenes.pause import PauseScene
from isitok.scenes.scene import Desk

TOP = "if-told"  # what has the keyboard: nothing that Enter could press


def beside_pause(pause: PauseScene, desk: Desk, *, picture: int) -> ui.Widget:
    """What to do fills the page; beside it what all see, and the ways on."""
    words = desk.words
    now = ui.Panel(
        ui.Column(
            (
                ui.heading(words("On the wall now"), tone=ui.Tone.BRAND),
                ui.Live(name=words("The projector, in small"), number=picture),
            ),
            gap=8,
        ),
        pad=16,
    )
    nothing = ui.Label(text=words("Nobody was named, and nothing is kept of this stop."), type=ui.Type.SMALL)
    ready = ui.heading(words("When you are ready"), tone=ui.Tone.BRAND)
    ways = ui.Panel(ui.Column((ready, nothing, *pause.ways(desk, beside=True)), gap=10), pad=16)
    return ui.Columns(
        (_if_told(pause, desk), ui.Column((now, ways), gap=14)), weights=(1.75, 1.0), gap=16, least=270, level=False
    )


def _if_told(pause: PauseScene, desk: Desk) -> ui.Widget:
    """As large as there is room for."""
    here = replace(desk.here, lead_name=desk.here.where_lead_is)
    card = staff_card(desk.library.load_known().staff_card, here, for_staff=pause.for_staff)
    title = ui.Label(
        text=desk.words("If somebody tells you something"), type=ui.Type.TITLE, tone=ui.Tone.NOT_OK, level=1, id=TOP
    )
    small = ui.Label(
        text=desk.words("If somebody tells you something"), type=ui.Type.HEADING, tone=ui.Tone.NOT_OK, level=1, id=TOP
    )
    ways = ((title, ui.Type.STORY, 10), (small, ui.Type.STORY, 8), (small, ui.Type.SMALL, 8), (small, ui.Type.SMALL, 4))
    return ui.largest_of(
        tuple(
            ui.Panel(
                ui.Column((top, *(_line(number, line, type_) for number, line in enumerate(card.if_told, 1))), gap=gap),
                pad=20,
            )
            for top, type_, gap in ways
        )
    )


def _line(number: int, text: str, type_: ui.Type) -> ui.Widget:
    return ui.LeftRight(
        ui.Fit(ui.Label(text=str(number), type=ui.Type.HEADING, tone=ui.Tone.NOT_OK, silent=True)),
        ui.Label(text=text, type=type_, kind=ui.Kind.STORY),  # said on coming here in every size
        gap=14,
    )
