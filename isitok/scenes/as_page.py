"""A sheet as a page to read, beside the button that makes it to be printed."""

from isitok import ui
from isitok.base.event import Event
from isitok.i18n.screen_words import Words


def as_a_page(id_: str, does: Event, of: str, words: Words) -> ui.Button:
    """The button that makes it. ``of``: the sheet, as there may be several on a screen."""
    form = words("As a page to read")
    return ui.Button(id=id_, text=form, name=words("{form}: {what}", form=form, what=of), does=does, icon="book-open")
