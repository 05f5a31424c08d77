"""Does what screens want done: only here are settings, lessons, results and sheets saved or deleted."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value, replace
from isitok.game.doors import Door, why_shut
from isitok.scenes.scene import Desk
from isitok.scenes.tasks import (
    AskForFile,
    Begin,
    BeginOneToOne,
    ChangeSettings,
    CopyText,
    DeletePaper,
    ForgetLesson,
    FullScreen,
    KeepLesson,
    KeepPlan,
    KeepResults,
    KeepSlips,
    NoteDealt,
    NoteRoom,
    OpenFolder,
    OpenPaper,
    OpenSpeech,
    OpenText,
    ReadPacks,
    SavePaper,
    SaveRecord,
    SaveSheet,
    SaveSlide,
    SaveText,
    SaveWeek,
    ShowPreview,
    Task,
    WipeResults,
)
from isitok.store.settings import SETTINGS, Settings

if TYPE_CHECKING:
    from isitok.app.make_papers import Papers
    from isitok.game.next_deal import Dealt

KeepsSettings = Callable[[Settings], Trouble | None]
KeepsLesson = Callable[[Mapping[str, Any] | None], Trouble | None]


class _KeepSettings(Value):
    """Save changed settings as soon as there is a moment for it."""

    changed: Mapping[str, Any]


WAIT_BEFORE_NOTICE: Final = 0.3  # seconds after which a screen says that something takes a while
TERMINAL_WAIT: Final = 30.0  # ... in a terminal, where nothing appears by itself

NOT_HERE: Final = trouble("That is in the installed game.")
KEEPS: Final = (
    _KeepSettings,
    KeepLesson,
    ForgetLesson,
    KeepResults,
    KeepSlips,
    WipeResults,
    KeepPlan,
    SaveSheet,
    SaveRecord,
    SaveSlide,
    SaveWeek,
    SaveText,
    CopyText,
    Begin,
)
"""Tasks that touch what is kept on this computer, or its clipboard: none is done in a one-to-one, whoever wants it.

The sheet to take home isn't among them: the worker says where to write it, and it is deleted from there.
"""


DOORS: Final[Mapping[type, Door]] = {
    BeginOneToOne: Door.ONE_TO_ONE,
    SavePaper: Door.ONE_TO_ONE,
    DeletePaper: Door.ONE_TO_ONE,
    KeepLesson: Door.CLASS,
    NoteRoom: Door.CLASS,
    ForgetLesson: Door.CLASS,
    KeepPlan: Door.CLASS,
    SaveText: Door.CLASS,
    KeepResults: Door.RESULTS,
    KeepSlips: Door.RESULTS,
    WipeResults: Door.RESULTS,
    SaveSheet: Door.PRINT,
    SaveRecord: Door.PRINT,
    SaveSlide: Door.PRINT,
    SaveWeek: Door.PRINT,
    OpenFolder: Door.FOLDER,
    OpenText: Door.EDITOR,
    ShowPreview: Door.EDITOR,
    OpenPaper: Door.PAPER,
    OpenSpeech: Door.SPEECH,
    AskForFile: Door.FILE,
    FullScreen: Door.CLASS,
    CopyText: Door.CLIPBOARD,
    Begin: Door.WORK,
}
"""Through which door a task leads; any other is everybody's."""


_Kept = ChangeSettings | _KeepSettings | KeepLesson | ForgetLesson | KeepResults | KeepSlips | WipeResults
_Written = KeepPlan | SaveText | SaveSheet | SaveRecord | SaveSlide | SaveWeek | SavePaper | DeletePaper
_Handed = OpenFolder | OpenText | OpenPaper | OpenSpeech | AskForFile | FullScreen | ShowPreview | CopyText


class Done(NamedTuple):
    """The desk after a task, and why the task failed, which is usually None."""

    desk: Desk
    why_not: Trouble | None = None


class OneToOneRecords:
    """What has to be remembered during a one-to-one."""

    def __init__(self, before: Settings) -> None:
        """``before`` are the settings to restore afterwards."""
        self.before = before
        self._papers: Papers | None = None

    @property
    def papers(self) -> "Papers":
        """The sheets written for somebody to take home."""
        from isitok.app.make_papers import Papers

        self._papers = self._papers or Papers()
        return self._papers


class Tasks:
    """Does tasks. ``keep`` saves settings; ``keep_lesson`` saves a lesson in progress or, given None, deletes it."""

    def __init__(
        self, stored: Settings, keep: KeepsSettings = lambda _: None, keep_lesson: KeepsLesson = lambda _: None
    ) -> None:
        """``stored`` are the settings without the options of this run."""
        self._stored, self._unsaved = stored, False
        self._keep, self._keep_lesson = keep, keep_lesson
        self._dealt: Dealt | None = None
        self.one_to_one: OneToOneRecords | None = None
        self.wait_before_notice = WAIT_BEFORE_NOTICE
        self.read_packs: Callable[[Desk], Desk] = lambda desk: desk  # the desk with the packs as they are now
        self.no_trace_begins: Callable[[], None] = lambda: None  # called before anything of a one-to-one is loaded

    def do(self, task: "Task | _KeepSettings", desk: Desk) -> Done:
        """Do a task, unless it would leave a trace of a one-to-one."""
        door = DOORS.get(type(task))
        if door is not None and not desk.may(door):
            return Done(desk, NOT_HERE if door in desk.absent else why_shut(desk.machine.set_by))
        if desk.kept.no_trace and isinstance(task, KEEPS):
            return Done(desk, trouble("Nothing is kept in a one-to-one."))
        if isinstance(task, _Kept):
            return self._keep_or_forget(task, desk)
        if isinstance(task, _Written):
            return Done(desk, self._write(task, desk))
        if isinstance(task, _Handed):
            return Done(desk, _hand_over(task, desk))
        match task:
            case BeginOneToOne():
                return Done(self._begin_one_to_one(desk))
            case NoteDealt(dealt):
                self._dealt = self._dealt.and_then(dealt) if self._dealt else dealt
            case NoteRoom(room):
                return Done(replace(desk, room=room))
            case Begin(work, waits):
                work.begin(0 if not waits else TERMINAL_WAIT if desk.view.in_lines else self.wait_before_notice)
            case ReadPacks():
                return Done(self.read_packs(desk))
        return Done(desk)

    def _keep_or_forget(self, task: _Kept, desk: Desk) -> Done:
        """Settings, the lesson in progress, and results."""
        match task:
            case ChangeSettings(settings, typing):
                return Done(self._change_settings(desk, settings, typing=typing))
            case _KeepSettings(changed):
                # Options from the command line aren't saved; what a person changes now is.
                self._stored, self._unsaved = replace(self._stored, **changed), True
                return Done(desk)
            case KeepLesson(lesson):
                return _finish(desk, self._keep_lesson(lesson))
            case ForgetLesson(()):
                return _finish(desk, self._keep_lesson(None))
            case ForgetLesson(files):
                from isitok.store.autosave import keep_lesson

                return _finish(desk, next(filter(None, [keep_lesson(file, None) for file in files]), None))
            case KeepResults():
                return self._keep_counts(desk, task)
            case KeepSlips(slips):
                from isitok.store.results import this_term
                from isitok.store.voice_counts import keep_slips

                return Done(desk, keep_slips(desk.kept.results_file, slips, this_term(), desk.settings.least_group))
            case WipeResults():
                from isitok.store.results import wipe_results

                return Done(_without_lessons(desk), wipe_results(desk.kept.results_file))

    def _write(self, task: _Written, desk: Desk) -> Trouble | None:
        """A file among somebody's documents, or where the worker said; or why there is none."""
        match task:
            case KeepPlan(path, text, over):
                from isitok.store.plans import keep_plan

                return keep_plan(path, text, over=over)
            case SaveText(path, text):
                from isitok.store.plans import keep_note

                return keep_note(path, text)
            case SaveSheet(path, plan, questions):
                from isitok.app.make_papers import save_lesson_sheet

                return save_lesson_sheet(desk, path, plan, questions=questions)
            case SaveRecord(path, plan, taught):
                from isitok.app.make_papers import save_record

                return save_record(desk, path, plan, taught)
            case SaveSlide(path, kept, help_):
                from isitok.app.make_papers import save_slide

                return save_slide(desk, path, kept, help_)
            case SaveWeek():
                from isitok.app.make_papers import save_week

                return save_week(desk, task)
            case SavePaper(path, size, group, hard):
                return self._papers.save(desk, path, size, group, hard=hard)
            case DeletePaper(path):
                return self._papers.delete(path)

    def _begin_one_to_one(self, desk: Desk) -> Desk:
        desk = self.flush(desk)
        self.no_trace_begins()
        self.one_to_one = OneToOneRecords(desk.settings)
        return desk.keeping(no_trace=True)

    def past_deals(self) -> "Dealt | None":
        """What was dealt since the window opened."""
        return self._dealt

    def flush(self, desk: Desk) -> Desk:
        """Save changed settings, if that hasn't been done yet."""
        if not self._unsaved:
            return desk
        self._unsaved = False
        return with_notice(desk, self._keep(self._stored))

    def after_one_to_one(self, desk: Desk) -> Desk:
        """The one-to-one is over: restore the settings."""
        if self.one_to_one is None:
            return desk
        before, self.one_to_one = self.one_to_one.before, None
        return replace(desk, settings=before).keeping(no_trace=False)

    @property
    def _papers(self) -> "Papers":
        if self.one_to_one is not None:
            return self.one_to_one.papers
        from isitok.app.make_papers import Papers

        return Papers()

    def _change_settings(self, desk: Desk, settings: Settings, *, typing: bool) -> Desk:
        held = desk.machine.held(desk.seat)
        changed = {
            name: value
            for name, value in vars(settings).items()
            if value != getattr(desk.settings, name) and name not in held and desk.seat in SETTINGS[name].who
        }
        if changed:
            self.do(_KeepSettings(changed), desk)
            desk = replace(desk, settings=replace(desk.settings, **changed))
            if not desk.settings.keep_results:
                desk = _without_lessons(desk)
        return desk if typing else self.flush(desk)

    def _keep_counts(self, desk: Desk, ended: KeepResults) -> Done:
        from isitok.game.results.book import alone
        from isitok.store.results import COUNTED_BEFORE, keep_results, this_term, was_counted

        file, term, least = desk.kept.results_file, this_term(), desk.settings.least_group
        said = keep_results(file, ended.counts, term, least, new_group=ended.new_group, lesson=ended.lesson)
        desk = with_notice(desk, said)
        if said != COUNTED_BEFORE:
            desk = desk.keeping(lessons=(*desk.kept.lessons, alone(term, ended.counts, least)))
        if said and not was_counted(file, ended.lesson):
            return Done(with_notice(desk, trouble("The lesson is kept, so that it can be ended once more.")), said)
        # Only now: whenever the computer goes off, the lesson is kept or its results are. If both, the next start sees.
        failed = self._keep_lesson(None)
        return Done(with_notice(desk, failed), said or failed)


def with_notice(desk: Desk, why_not: Trouble | None) -> Desk:
    """The desk with one more notice for the title, to be said once."""
    notice = desk.words.trouble(why_not)
    if not notice or notice in desk.notices:
        return desk
    return replace(desk, notices=(*desk.notices, notice))


def _hand_over(task: _Handed, desk: Desk) -> Trouble | None:
    """Show it in another program, or give it to one; or why that can't be."""
    match task:
        case OpenFolder(path):
            return desk.services.open_folder(path)
        case OpenText(path):
            return desk.services.open_text(path)
        case OpenPaper(path):
            return desk.services.open_paper(path)
        case AskForFile():
            desk.services.ask_for_file()
            return None
        case FullScreen():
            desk.services.full_screen()
            return None
        case OpenSpeech():
            return desk.services.open_speech()
        case ShowPreview(path):
            return desk.services.show_preview(path)
        case CopyText(text):
            return desk.services.copy_text(text)


def _finish(desk: Desk, why_not: Trouble | None) -> Done:
    return Done(with_notice(desk, why_not), why_not)


def _without_lessons(desk: Desk) -> Desk:
    """The desk without the counts of single lessons."""
    return desk.keeping(lessons=()) if desk.kept.lessons else desk
