"""What goes with a text of a story: dots under its hard words, and its easy words below it, for who wants both."""

from isitok.game.hard_words import places
from isitok.scenes.scene import Desk, OpenWords
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.dotted import Dotted
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.point import Point


def dots(text: str, desk: Desk) -> tuple[Dotted, ...]:
    """The hard words of a text that stands on a page of a story."""
    if not desk.view.glossed:
        return ()
    found = places(text, desk.library.glossary())
    return tuple(Dotted(text[one.first : one.last], OpenWords(one.word)) for one in found)


def dotted_text(text: str, desk: Desk) -> Label:
    """A paragraph of a story, or of what is said of it."""
    return Label(text=text, type=Type.STORY, dotted=dots(text, desk))


def easier(text: str, desk: Desk) -> tuple[Widget, ...]:
    """The easy words that stand below a text, where somebody wants to see both."""
    easy = desk.view.easier.get(text, "")
    return (Point(icon="book-open", text=easy, type=Type.STORY),) if easy else ()
