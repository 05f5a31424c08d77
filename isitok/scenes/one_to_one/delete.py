"""Delete the sheet now? It asks once: somebody may not have printed it yet."""

from pathlib import Path

from isitok.event import Event
from isitok.game.help import AgeGroup
from isitok.scenes.asking import confirmation_page
from isitok.scenes.frame import header, settings_button, top
from isitok.scenes.one_to_one.parts import title_of
from isitok.scenes.scene import BaseScene, Desk, OpenHelp, Pop
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace


class DeletePapers(Event, Value):
    """The saved sheets are to be deleted now."""


class DeletePaperScene(BaseScene, Value, kw_only=True):
    """Asks it over the last page of a one-to-one, which gets the answer."""

    papers: tuple[Path, ...]
    group: AgeGroup | None = None  # whom help is for
    is_real: bool = False  # whether they have said that something is real

    def page(self, desk: Desk) -> Page:
        """The question and its two answers."""
        words = desk.words
        question = words("Is it printed?")
        told = words(
            "Then it can be deleted here: “{files}”, and nothing else.", files="”, “".join(map(str, self.papers))
        )
        delete = Button(id="delete-now", text=words("Delete it now"), does=Pop(DeletePapers()))
        page = confirmation_page(desk, question, told, delete, stay=words("Keep it"), help_=OpenHelp(group=self.group))
        title = title_of(question, desk, is_real=self.is_real)
        above = top(settings_button(desk)) if self.is_real else header(desk, back=None, real=True)
        return replace(page, title=title, screen=question, header=above)
