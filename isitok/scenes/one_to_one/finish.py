"""The sheet still exists: ending a one-to-one asks about it first. Enter alone neither keeps nor deletes it."""

from pathlib import Path

from isitok.event import Event
from isitok.game.help import AgeGroup
from isitok.scenes.one_to_one.leave import ask
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, Quit, Replace, on
from isitok.scenes.tasks import DeletePaper
from isitok.store.papers import still_there
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace


class Finish(Event, Value):
    """The one-to-one ends, with the sheets or without them."""

    keep: bool


class FinishScene(BaseScene, Value, kw_only=True):
    """Asks it over the screen that would end the one-to-one, which gets the answer.

    If the window is to be closed, it may cover any screen.
    """

    papers: tuple[Path, ...]
    group: AgeGroup | None = None  # whom help is for
    is_real: bool = False  # whether they have said that something is real
    closes: bool = False  # the window is closing: nothing of the one-to-one follows, whatever is below
    said: str = ""  # why some of them could not be deleted, with their names

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
        stay, group, real, said = words("Go back"), self.group, self.is_real, self.said
        return ask(desk, question, told, *others, stay=stay, group=group, is_real=real, said=said).page(desk)

    @on(Finish)
    def _finish(self, finish: Finish, desk: Desk) -> Change:
        return self.leave(finish, Quit()) if self.closes else Pop(finish)

    def ends(self, out: Change) -> Change:
        """Goes ``out`` of the one-to-one if none of the sheets exists any more; otherwise asks first."""
        left = still_there(self.papers)
        return Push(replace(self, papers=left)) if left else out

    def leave(self, event: Finish, out: Change) -> Change:
        """Goes ``out`` and keeps the sheets, or deletes them first; if that fails, says why and asks again."""
        return out if event.keep else self._delete(self.papers, out)

    def _delete(self, papers: tuple[Path, ...], out: Change, stay: tuple[Path, ...] = (), why: str = "") -> Change:
        """Deletes each of ``papers``, even if an earlier one could not be deleted."""
        if not papers:
            again = replace(self, papers=stay, said=why)
            return out if not stay else Replace(again) if self.closes else Push(again)
        first, *others = papers

        def after_deleting(trouble: str, desk: Desk) -> Change:
            if trouble:
                return self._delete(tuple(others), out, (*stay, first), f"{why} {trouble}".strip())
            return self._delete(tuple(others), out, stay, why)

        return Do(DeletePaper(first), after_deleting)
