"""The sheet is still there: whoever ends a one-to-one is asked about it. Enter alone neither keeps nor deletes it."""

from pathlib import Path

from isitok.game.help import AgeGroup
from isitok.scenes.asking import confirmation_page
from isitok.scenes.frame import header, settings_button, top
from isitok.scenes.one_to_one.parts import title_of
from isitok.scenes.scene import BaseScene, Change, Desk, Do, OpenHelp, Pop, Push, Quit, Replace
from isitok.scenes.tasks import DeletePaper
from isitok.store.papers import still_there
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace


class Finish(Value):
    """The one-to-one ends, with the sheets or without them."""

    keep: bool


class FinishScene(BaseScene, Value, kw_only=True):
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
        delete, keep = words("Delete and finish"), words("Keep and finish")
        if self.closes:
            delete, keep = words("Delete and close"), words("Keep and close")
        others = (
            Button(id="delete-and-finish", text=delete, does=Finish(keep=False)),
            Button(id="keep-and-finish", text=keep, does=Finish(keep=True)),
        )
        told = f"{self.said or files} {found}"
        page = confirmation_page(desk, question, told, *others, stay=words("Go back"), help_=OpenHelp(group=self.group))
        title = title_of(question, desk, is_real=self.is_real)
        above = top(settings_button(desk)) if self.is_real else header(desk, back=None, real=True)
        said = self.said
        return replace(page, title=title, screen=question, header=above, said=said)

    def after(self, event: object, desk: Desk) -> Change:
        """Out with or without the sheet."""
        if not isinstance(event, Finish):
            return None
        return self.answered(event, Quit()) if self.closes else Pop(event)

    def ends(self, out: Change) -> Change:
        """``out`` of the one-to-one, where none of the sheets is there any more; else this is asked first."""
        left = still_there(self.papers)
        return Push(replace(self, papers=left)) if left else out

    def answered(self, event: Finish, out: Change) -> Change:
        """``out`` with the sheets, or once they are deleted; if some can't be, it is asked again, and why is said."""
        return out if event.keep else self._delete(self.papers, out)

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
