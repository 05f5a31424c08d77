"""Delete the sheet now? It is asked once: somebody may not have printed it yet."""

from pathlib import Path

from isitok.game.help import AgeGroup
from isitok.scenes.asking import asked
from isitok.scenes.frame import common, header, settings_button, top
from isitok.scenes.one_to_one.parts import help_for, title_of
from isitok.scenes.scene import BACK, HELP, REAL, Change, Desk, Pop, Silent
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

DELETE = "delete-now"


class DeletePaperScene(Silent, Value, kw_only=True):
    """It lies in front of the last page of a one-to-one, which is told what was answered."""

    papers: tuple[Path, ...]
    group: AgeGroup | None = None  # for help
    is_real: bool = False  # something is: then it has been said

    def page(self, desk: Desk) -> Page:
        """The question and its two answers."""
        words = desk.words
        question = words("Is it printed?")
        told = words(
            "Then it can be deleted here: “{files}”, and nothing else.", files="”, “".join(map(str, self.papers))
        )
        page = asked(desk, question, told, Button(id=DELETE, text=words("Delete it now")), stay=words("Keep it"))
        title = title_of(question, desk, is_real=self.is_real)
        above = top(settings_button(desk)) if self.is_real else header(desk, back=False, real=True)
        return replace(page, title=title, screen=question, header=above, real="" if self.is_real else REAL)

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Gone, or kept."""
        if widget in (DELETE, REAL):
            return Pop(widget)
        if widget == HELP:
            return help_for(self.group)
        return Pop() if widget == BACK else common(widget, desk)
