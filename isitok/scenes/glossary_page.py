"""What the hard words on a page mean. Nothing is answered here, and nothing is kept."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.hard_words import HardWord
from isitok.scenes.frame import footer, header, key
from isitok.scenes.scene import BACK, BaseScene, Desk, OpenHelp, Pop
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.leaves import Leaves
from isitok.ui.describe.line_kinds import Kind
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label


class GlossaryScene(BaseScene, Value, kw_only=True):
    """The words in the order in which they stand on the page."""

    words: tuple[HardWord, ...]
    at: str = ""  # the word that is in sight
    help: Event = OpenHelp()  # whom help is for
    projector: bool = False  # a class reads it
    real: bool = False  # *This is real* is there, as everywhere in a one-to-one

    def page(self, desk: Desk) -> Page:
        words = desk.words
        letter = key(desk, "W").lower()
        cards = (Label(text=words("Words"), type=Type.TITLE, level=1), *(self._card(one, desk) for one in self.words))
        return Page(
            title=words("{what} – #isitok?", what=words("Words")),
            name=words("Words"),
            header=header(desk, real=self.real),
            body=Leaves(children=cards, name=words("Words")) if self.projector else Column(cards, gap=14),
            footer=footer(desk, help_=self.help, brief=self.projector and not desk.view.led),
            focus=BACK,
            back=Pop(),
            keys={letter: Pop()} if letter else {},  # the key that opens it leads back as well
            shows=_id(self.at),
            projector=self.projector,
            wall=self.projector,
            narrow=not self.projector,
        )

    def _card(self, word: HardWord, desk: Desk) -> Widget:
        named: Widget = Label(
            text=word.word,
            type=Type.HEADING,
            level=2,
            id=_id(word.word),
            said=desk.words("{word}: {means}", word=word.word, means=word.means),
            kind=Kind.STORY,
        )
        if word.picture:
            named = Flow((Label(text=word.picture, type=Type.ANSWER, silent=True), named), gap=10)
        told = Label(text=word.means, type=Type.STORY, silent=True)
        tone = Tone.BRAND if word.word == self.at else Tone.PLAIN
        return Panel(Column((named, told), gap=4), pad=16, tone=tone)


def _id(word: str) -> str:
    return f"means:{word}" if word else ""
