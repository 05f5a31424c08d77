"""What goes with a text of a story: dots under its hard words, and its easy words below it, for who wants both."""

from isitok import ui
from isitok.game.hard_words import places
from isitok.scenes.scene import Desk, OpenWords


def dots(text: str, desk: Desk) -> tuple[ui.Dotted, ...]:
    """The hard words of a text that stands on a page of a story."""
    if not desk.view.glossed:
        return ()
    found = places(text, desk.library.glossary())
    return tuple(ui.Dotted(text[one.first : one.last], OpenWords(one.word)) for one in found)


def dotted_text(text: str, desk: Desk) -> ui.Label:
    """A paragraph of a story, or of what is said of it."""
    return ui.Label(text=text, type=ui.Type.STORY, dotted=dots(text, desk))


def easier(text: str, desk: Desk) -> tuple[ui.Widget, ...]:
    """The easy words that stand below a text, where somebody wants to see both."""
    easy = desk.view.easier.get(text, "")
    return (ui.Point(icon="book-open", text=easy, type=ui.Type.STORY),) if easy else ()
