"""Delete the sheet now? It is asked once: somebody may not have printed it yet."""

from pathlib import Path

from isitok.game.help import AgeGroup
from isitok.scenes.asking import asked
from isitok.scenes.frame import common, settings_button, top
from isitok.scenes.one_to_one.parts import help_for
from isitok.scenes.scene import BACK, HELP, Change, Desk, Pop, Silent
from isitok.ui.page import Page
from isitok.ui.widgets.button import Button
from isitok.value import Value, replace

DELETE = "delete-now"


class DeletePaperScene(Silent, Value, kw_only=True):
    """It lies in front of the last page of a one-to-one, which is told what was answered."""

    papers: tuple[Path, ...]
    group: AgeGroup | None = None  # for help

    def page(self, desk: Desk) -> Page:
        """The question and its two answers."""
        words = desk.words
        question = words("Is it printed?")
        told = words(
            "Then it can be deleted here: “{files}”, and nothing else.", files="”, “".join(map(str, self.papers))
        )
        page = asked(desk, question, told, Button(id=DELETE, text=words("Delete it now")), stay=words("Keep it"))
        title = words("{title} – One to one – #isitok?", title=question)
        return replace(page, title=title, header=top(settings_button(desk)))  # as on the page that it lies in front of

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Gone, or kept."""
        if widget == DELETE:
            return Pop(DELETE)
        if widget == HELP:
            return help_for(self.group)
        return Pop() if widget == BACK else common(widget, desk)
