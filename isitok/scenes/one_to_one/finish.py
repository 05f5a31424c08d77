"""The sheet is still there: whoever ends a one-to-one is asked about it. Enter alone neither keeps nor deletes it."""

from pathlib import Path
from typing import Final

from isitok.game.help import AgeGroup
from isitok.scenes.asking import asked
from isitok.scenes.frame import common, header, settings_button, top
from isitok.scenes.one_to_one.parts import help_for, title_of
from isitok.scenes.scene import BACK, HELP, REAL, Change, Desk, Do, Pop, Push, Silent
from isitok.scenes.tasks import DeletePaper
from isitok.store.papers import still_there
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

KEEP: Final = "keep-and-finish"
DELETE: Final = "delete-and-finish"


class FinishScene(Silent, Value, kw_only=True):
    """It lies in front of the screen that would end the one-to-one, which is told what was answered."""

    papers: tuple[Path, ...]
    group: AgeGroup | None = None  # for help
    is_real: bool = False  # something is: then it has been said
    said: str = ""  # why it could not be deleted

    def page(self, desk: Desk) -> Page:
        """Where the sheet is, and three answers."""
        words = desk.words
        question = words.many(
            "The sheet is still on this computer", "{n} sheets are still on this computer", len(self.papers)
        )
        told = words(
            "“{files}”. Somebody else could find it there. Delete it, unless you still have to print it.",
            files="”, “".join(map(str, self.papers)),
        )
        others = Button(id=DELETE, text=words("Delete and finish")), Button(id=KEEP, text=words("Keep and finish"))
        page = asked(desk, question, f"{self.said} {told}".strip(), *others, stay=words("Go back"))
        title = title_of(question, desk, is_real=self.is_real)
        above = top(settings_button(desk)) if self.is_real else header(desk, back=False, real=True)
        said = self.said
        return replace(page, title=title, screen=question, header=above, real="" if self.is_real else REAL, said=said)

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back, or out with or without the sheet."""
        if widget in (KEEP, DELETE, REAL):
            return Pop(widget)
        if widget == HELP:
            return help_for(self.group)
        return Pop() if widget == BACK else common(widget, desk)

    def ends(self, out: Change) -> Change:
        """``out`` of the one-to-one, where none of the sheets is there any more; else this is asked first."""
        left = still_there(self.papers)
        return Push(replace(self, papers=left)) if left else out

    def answered(self, widget: str, out: Change) -> Change:
        """``out`` with the sheets, or once they are deleted; if one can't be, it is asked again, and why is said."""
        if widget == KEEP or not self.papers:
            return out

        def told(trouble: str, desk: Desk) -> Change:
            if trouble:
                return Push(replace(self, said=trouble))
            return replace(self, papers=self.papers[1:]).answered(widget, out)

        return Do(DeletePaper(self.papers[0]), told)
