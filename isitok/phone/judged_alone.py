"""What is judged, without the rest of its phone: where a page is one column, it stands right above the answers."""

from isitok import ui
from isitok.base.value import Value
from isitok.format.blocks import Block, Bubble, Notice
from isitok.game.play.opening import OnPhone
from isitok.game.spoken import with_emoji_named
from isitok.i18n.screen_words import Words
from isitok.phone.block import piece
from isitok.phone.find import Showing
from isitok.phone.message import messages
from isitok.phone.who_is_who import Faces
from isitok.phone.written import region

PAD = 14  # reference pixels at each side
_TALK = (Bubble, Notice)


def judged_alone(shown: OnPhone, faces: Faces, words: Words, *, describes: bool | None = False) -> ui.Widget | None:
    """The messages, or whatever is rung, on a piece of the phone's screen; None where nothing on it is judged."""
    blocks = shown.phone.blocks
    there = [at for at in range(shown.upto) if _is_judged(at, shown)]
    if not (shown.judged and there):
        return None
    showing = Showing(
        faces=faces, words=words, news=shown.news, judged=True, rung=shown.rung, describes=bool(describes),
        unheard=shown.unheard,
    )  # fmt: skip
    name = with_emoji_named(region(shown.phone, faces, words), words)
    pieces = ui.Column(tuple(_pieces([(at, blocks[at]) for at in there], showing)), gap=9)
    return ui.Part(
        child=ui.Group(Cut(pieces), name), kind=ui.Kind.BUBBLE, when=ui.When.KNOWN if shown.was_read else ui.When.FIRST
    )


def _is_judged(at: int, shown: OnPhone) -> bool:
    return at in shown.rung or (shown.news is not None and at >= shown.news)


def _pieces(blocks: list[tuple[int, Block]], showing: Showing) -> list[ui.Widget]:
    """Messages that follow each other are kept together; anything else stands on its own."""
    made, talk = list[ui.Widget](), list[tuple[int, Bubble | Notice]]()
    for at, block in blocks:
        if isinstance(block, _TALK):
            talk.append((at, block))
            continue
        made += [*messages(talk, showing), piece(at, block, showing)]
        talk = []
    return [*made, *messages(talk, showing)]


class Cut(ui.Frame, Value):
    """A piece of a phone's screen."""

    child: ui.Widget

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look) + 2 * look.px(PAD)

    @ui.remember_height
    def height(self, width: int, look: ui.Look) -> int:
        pad = look.px(PAD)
        return self.child.height(max(1, width - 2 * pad), look) + 2 * pad

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> ui.Placement:
        return [(self.child, box.inset(look.px(PAD)))]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints("app")
        pen.panel(box, tints.ground, pen.look.theme.line, max(2, look.px(2)), look.px(24))
