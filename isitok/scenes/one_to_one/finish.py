"""The sheet is still there: whoever ends a one-to-one is asked about it. Enter alone neither keeps nor deletes it."""

from pathlib import Path
from typing import Final

from isitok.game.help import AgeGroup
from isitok.scenes.asking import asked
from isitok.scenes.frame import common, header, settings_button, top
from isitok.scenes.one_to_one.parts import help_for, title_of
from isitok.scenes.scene import BACK, HELP, REAL, Change, Desk, Do, Pop, Push, Quit, Replace, Silent
from isitok.scenes.tasks import DeletePaper
from isitok.store.papers import still_there
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

KEEP: Final = "keep-and-finish"
DELETE: Final = "delete-and-finish"


class FinishScene(Silent, Value, kw_only=True):
    """It lies in front of the screen that would end the one-to-one, which is told what was answered.

    Where the window is to be closed, it lies in front of any of its screens.
    """

    papers: tuple[Path, ...]
    group: AgeGroup | None = None  # for help
    is_real: bool = False  # something is: then it has been said
    closes: bool = False  # the window: then nothing of the one-to-one follows, whatever lies below
    said: str = ""  # why none of them could be deleted; it names them

    def page(self, desk: Desk) -> Page:
        """Where the sheet is, and three answers."""
        words = desk.words
        question = words.many(
            "The sheet is still on this computer", "{n} sheets are still on this computer", len(self.papers)
        )
        found = words.many(
            "Somebody else could find it there. Delete it, unless you still have to print it.",
            "Somebody else could find them there. Delete them, unless you still have to print them.",
            len(self.papers),
        )
        files = words("“{files}”.", files="”, “".join(map(str, self.papers)))
        others = (
            (Button(id=DELETE, text=words("Delete and close")), Button(id=KEEP, text=words("Keep and close")))
            if self.closes
            else (Button(id=DELETE, text=words("Delete and finish")), Button(id=KEEP, text=words("Keep and finish")))
        )
        page = asked(desk, question, f"{self.said or files} {found}", *others, stay=words("Go back"))
        title = title_of(question, desk, is_real=self.is_real)
        above = top(settings_button(desk)) if self.is_real else header(desk, back=False, real=True)
        said = self.said
        return replace(page, title=title, screen=question, header=above, real="" if self.is_real else REAL, said=said)

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back, or out with or without the sheet."""
        if widget in (KEEP, DELETE):
            return self.answered(widget, Quit()) if self.closes else Pop(widget)
        if widget == REAL:
            return Pop(REAL)
        if widget == HELP:
            return help_for(self.group)
        return Pop() if widget == BACK else common(widget, desk)

    def ends(self, out: Change) -> Change:
        """``out`` of the one-to-one, where none of the sheets is there any more; else this is asked first."""
        left = still_there(self.papers)
        return Push(replace(self, papers=left)) if left else out

    def answered(self, widget: str, out: Change) -> Change:
        """``out`` with the sheets, or once they are deleted; if some can't be, it is asked again, and why is said."""
        return out if widget == KEEP else self._delete(self.papers, out)

    def _delete(self, papers: tuple[Path, ...], out: Change, stay: tuple[Path, ...] = (), why: str = "") -> Change:
        """Each of ``papers``, also where the one before stays."""
        if not papers:
            again = replace(self, papers=stay, said=why)
            return out if not stay else Replace(again) if self.closes else Push(again)
        first, *others = papers

        def told(trouble: str, desk: Desk) -> Change:
            if trouble:
                return self._delete(tuple(others), out, (*stay, first), f"{why} {trouble}".strip())
            return self._delete(tuple(others), out, stay, why)

        return Do(DeletePaper(first), told)
