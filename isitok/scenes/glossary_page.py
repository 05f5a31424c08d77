"""What the hard words on a page mean. Nothing is answered here, and nothing is kept."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.hard_words import HardWord
from isitok.scenes.frame import footer, header, key
from isitok.scenes.scene import BACK, BaseScene, Desk, OpenHelp, Pop


class GlossaryScene(BaseScene, Value, kw_only=True):
    """The words in the order in which they stand on the page."""

    words: tuple[HardWord, ...]
    at: str = ""  # the word that is in sight
    help: Event = OpenHelp()  # whom help is for
    projector: bool = False  # a class reads it
    real: bool = False  # *This is real* is there, as everywhere in a one-to-one

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        letter = key(desk, "W").lower()
        cards = (
            ui.title(words("Words")),
            *(self._card(one, desk) for one in self.words),
        )
        return ui.Page(
            title=words("{what} – #isitok?", what=words("Words")),
            name=words("Words"),
            header=header(desk, real=self.real),
            body=ui.Leaves(children=cards, name=words("Words")) if self.projector else ui.Column(cards, gap=14),
            footer=footer(desk, help_=self.help, brief=self.projector and not desk.view.led),
            focus=BACK,
            back=Pop(),
            keys={letter: Pop()} if letter else {},  # the key that opens it leads back as well
            shows=_id(self.at),
            projector=self.projector,
            wall=self.projector,
            narrow=not self.projector,
        )

    def _card(self, word: HardWord, desk: Desk) -> ui.Widget:
        named: ui.Widget = ui.Label(
            text=word.word,
            type=ui.Type.HEADING,
            level=2,
            id=_id(word.word),
            said=desk.words("{word}: {means}", word=word.word, means=word.means),
            kind=ui.Kind.STORY,
        )
        if word.picture:
            named = ui.Flow((ui.Label(text=word.picture, type=ui.Type.ANSWER, silent=True), named), gap=10)
        told = ui.Label(text=word.means, type=ui.Type.STORY, silent=True)
        tone = ui.Tone.BRAND if word.word == self.at else ui.Tone.PLAIN
        return ui.Panel(ui.Column((named, told), gap=4), pad=16, tone=tone)


def _id(word: str) -> str:
    return f"means:{word}" if word else ""
