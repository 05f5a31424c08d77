"""The sheet still exists: ending a one-to-one asks about it first. Enter alone neither keeps nor deletes it."""

from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.value import Value, replace
from isitok.game.help_routes import AgeGroup
from isitok.scenes.asking import Ask
from isitok.scenes.one_to_one.leave_one_to_one import ask
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Quit, Replace, Scene
from isitok.scenes.tasks import DeletePaper
from isitok.store.papers import still_there

_KEEP: Final = "keep-and-finish"


class Finishing(Value, kw_only=True):
    """What of a one-to-one is left on this computer, to be asked about before it ends."""

    papers: tuple[Path, ...]
    group: AgeGroup | None = None  # whom help is for
    is_real: bool = False  # whether they have said that something is real

    def ends(self, out: Change, desk: Desk) -> Change:
        """Goes ``out`` of the one-to-one if none of the sheets exists any more; otherwise asks first."""
        left = still_there(self.papers)
        return Push(replace(self, papers=left).asks(out, desk)) if left else out

    def asks(self, out: Change, desk: Desk, said: str = "") -> Ask:
        """Where the sheet is, and three answers. If the window is to be closed, it may cover any screen.

        ``said``: why some of them could not be deleted, with their names.
        """
        words, papers = desk.words, self.papers
        question = words.many(
            "The sheet is still on this computer", "{n} sheets are still on this computer", len(papers)
        )
        found = words.many(
            "Somebody else could find it there. Delete it, unless you still have to print it.",
            "Somebody else could find them there. Delete them, unless you still have to print them.",
            len(papers),
        )
        told = f"{said or words('“{files}”.', files='”, “'.join(paper.name for paper in papers))} {found}"
        leaves: Change = Pop(then=out)
        delete, keep = words("Delete and finish"), words("Keep and finish")
        if isinstance(out, Quit):
            delete, keep, leaves = words("Delete and close"), words("Keep and close"), out
        answers = (
            ui.Button(id="delete-and-finish", text=delete, does=_Deleting(self, out, leaves, papers).change),
            ui.Button(id=_KEEP, text=keep, does=leaves),
        )
        stay, group, real = words("Go back"), self.group, self.is_real
        return ask(desk, question, told, *answers, stay=stay, group=group, is_real=real, said=said)


class _Deleting(Value):
    """Deletes each of the sheets, even if an earlier one could not be deleted; then leaves, or asks again."""

    of: Finishing
    out: Change
    leaves: Change
    still: tuple[Path, ...]  # to be deleted, from the first
    stay: tuple[Path, ...] = ()
    why: str = ""

    @property
    def change(self) -> Change:
        return Do(DeletePaper(self.still[0]), self)

    def __call__(self, trouble: str, desk: Desk) -> Change:
        first, *others = self.still
        now = replace(self, still=tuple(others))
        if trouble:
            now = replace(now, stay=(*self.stay, first), why=f"{self.why} {trouble}".strip())
        if now.still:
            return now.change
        return Replace(replace(self.of, papers=now.stay).asks(self.out, desk, now.why)) if now.stay else self.leaves


def is_asked(scene: Scene) -> bool:
    """Whether this screen asks about a sheet."""
    return isinstance(scene, Ask) and any(answer.id == _KEEP for answer in scene.answers)
