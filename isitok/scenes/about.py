"""What this is, who made what, and under which licences."""

from isitok import __version__, ui
from isitok.base.value import Value
from isitok.game.doors import Door
from isitok.game.lapsed import is_old
from isitok.game.trial import trial
from isitok.i18n.screen_words import later
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Desk, Pop, Push

LICENCES = (
    (later("The game"), "MIT licence"),
    (later("The scenarios, facts, help and law cards"), "Creative Commons Attribution 4.0 (CC BY 4.0)"),
    (later("The people"), "Open Peeps by Pablo Stanley, with faces drawn for this game; CC0 1.0 (public domain)"),
    (later("The places in photos"), "Drawn for this game; CC0 1.0 (public domain)"),
    (later("The emoji"), "Twemoji, copyright Twitter, Inc. and other contributors; CC BY 4.0"),
    (later("The icons"), "Lucide, copyright Lucide Icons and Contributors; ISC licence"),
    (later("The typefaces"), "Atkinson Hyperlegible Next, Lexend and OpenDyslexic; SIL Open Font License 1.1"),
    (later("The window"), "pygame-ce and SDL; LGPL and zlib licences"),
)
IN_A_BROWSER = later("Python in a browser"), "Pyodide; Mozilla Public License 2.0"


class AboutScene(BaseScene, Value):
    """A page of text."""

    def page(self, desk: Desk) -> ui.Page:
        """What it is, what it keeps, and the licences."""
        words = desk.words
        licences: list[ui.Widget] = []
        known = desk.library.load_known()
        told = desk.may(Door.LED) and trial(known.core, desk.library.cards, words)
        old = is_old(known, desk.today, words)
        for what, licence in (*LICENCES[:-1], IN_A_BROWSER) if desk.view.in_browser else LICENCES:
            licences.append(
                ui.Column(
                    (ui.Label(text=words(what), type=ui.Type.STRONG), ui.Label(text=licence, type=ui.Type.SMALL)), gap=0
                )
            )
        body = ui.Column(
            (
                ui.title(words("About #isitok?")),
                ui.Label(text=words("Version {version}", version=__version__), soft=True),
                *((ui.Label(text=old, soft=True),) if old else ()),
                *(ui.Label(text=words("In the address, “{part}” isn’t used.", part=part)) for part in desk.left_out),
                ui.Label(
                    text=words(
                        "A game about sharing online, for schools and youth work. It shows made-up situations and "
                        "asks: is it OK? It starts a conversation. It doesn’t claim to change what anybody does."
                    )
                ),
                ui.Label(text=_uses(desk)),
                *((ui.Label(text=told, type=ui.Type.STRONG),) if told else ()),
                *self._sheets(desk),
                *ui.read_on(ui.Panel(ui.Column((ui.heading(words("Licences")), *licences), gap=12))),
            ),
            gap=18,
        )
        return ui.Page(
            title=words("About #isitok?"),
            header=header(desk),
            body=body,
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            narrow=True,
        )

    def _sheets(self, desk: Desk) -> tuple[ui.Widget, ...]:
        """What can be printed where no class is led, and so nothing else leads to it."""
        if desk.may(Door.CLASS) or not desk.may(Door.PRINT):
            return ()
        from isitok.scenes.print_page import PrintScene

        text = desk.words("Print voting cards or the dice")
        return (ui.Flow((ui.Button(id="print", text=text, does=Push(PrintScene()), icon="printer"),)),)


def _uses(desk: Desk) -> str:
    """What it needs, and what it keeps."""
    if desk.view.in_browser:
        return desk.words(
            "It comes from the address above, and asks nothing of any other. It uses no generative AI. "
            "It keeps its settings in this browser, and nothing about you."
        )
    return desk.words(
        "It uses no internet and no generative AI. It keeps its settings on this computer, and nothing about you."
    )
