"""A lesson that is a file: dropped on the title, or given to the game. Behind the staff card it is *Your class*."""

from pathlib import Path

from isitok import ui
from isitok.base.disk import reason_of
from isitok.base.value import Value
from isitok.game.doors import Door
from isitok.i18n.sentences import join_sentences
from isitok.library.lesson_files import is_lesson_name, why_no_lesson
from isitok.scenes.lesson.draft import first_draft
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.plan_pages import open_plan
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.make.add_page import look_at
from isitok.scenes.make.make_parts import short_page
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, FileCame, Pop, Push
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.where_here import WhereScene, must_be_asked
from isitok.store.plans import load_plan


class NotOpenedScene(BaseScene, Value, kw_only=True):
    """A file that is no lesson, or none that can be taught here, and why."""

    told: str

    def page(self, desk: Desk) -> ui.Page:
        back = ui.Button(id=BACK, text=desk.words("Back"), does=Pop(), kind=ui.ButtonKind.PRIMARY)
        title = desk.words("This lesson can’t be opened")
        return short_page(desk, title, self.told, buttons=(back,), focus=BACK)


def file_came(came: FileCame, desk: Desk) -> Change:
    """The staff card, if the file is a lesson, and before it, once, where this is; else it may be a pack."""
    if not is_lesson_name(came.path.name):
        return look_at(came.path, desk)
    if why := _why_not(came.path, desk):
        return Push(NotOpenedScene(told=why))
    if desk.settings.nation is None and must_be_asked(desk):
        return Push(WhereScene(behind=Door.CLASS, wanted=came, name=desk.settings.lead_name))
    return Push(StaffCardScene(wanted=came))


def class_of(came: FileCame, desk: Desk, *, ticked: bool) -> Change:
    """*Your class* with the lesson. ``ticked``: the staff card was read to its end just before."""
    draft, said = open_plan(first_draft(desk, ticked=ticked), str(came.path), desk)
    told = join_sentences(*said)
    if not (draft.cards or draft.week):
        return Push(NotOpenedScene(told=told))
    return Push(RoomScene(draft=draft, before=ClassSetupScene, said=told, taken=draft.week is not None))


def _why_not(path: Path, desk: Desk) -> str:
    try:
        read = load_plan(path)
    except OSError as error:
        return desk.words("{file} can’t be read ({reason}).", file=path.name, reason=reason_of(error))
    return "" if read.plan else desk.words.trouble(why_no_lesson(read, path.name))
