"""A story that is being written: checked and saved by itself, and never written over what somebody else has saved."""

from __future__ import annotations

from functools import partial
from typing import Any, Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.edit import saving
from isitok.edit.history import History
from isitok.edit.parsed import OnlyInText, tree_of
from isitok.edit.put_right import put_right
from isitok.edit.saving import Saved
from isitok.library.manuscript import Manuscript
from isitok.scenes.asking import Ask
from isitok.scenes.form.checker import CHANGED, LOOKS, MOST_UNSAVED, SAVES, SETTLES, SOON, Checker
from isitok.scenes.form.form_events import FormPress, SavedOutside
from isitok.scenes.form.form_hints import Hint, hints_of, left_since
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Push, Replace, on
from isitok.scenes.tasks import Begin


class KeptStory(BaseScene, Value, kw_only=True):
    """Its text with what can be undone, what a check found, and what of it is on the disk."""

    checker: Checker
    saved: Saved
    history: History
    checked: str | None = None  # the text that was checked last
    manuscript: Manuscript | None = None
    good: Manuscript | None = None  # the last one that could be shown
    work: Work | None = None  # a check that has begun
    saves: Work | None = None  # what is being saved while somebody types on
    tried: int = 0  # how long the text was that was to be saved then; 0 once it is
    goes: str = ""  # where the keyboard goes now
    said: str = ""
    left_now: str = ""  # which page this is, or what is left to do where that has just changed: the tabs show it
    line: int = 0  # the line that can only be changed in the text
    conflict: bool = False  # somebody else has saved the file
    saved_at: str = ""
    earlier: str = ""  # the text as it was before the last visit; "" where it isn't known, or is the same
    earlier_at: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """The page that is open."""
        raise NotImplementedError

    @property
    def tree(self) -> Any:
        """What the text says; {} where it can't be read."""
        try:
            tree = tree_of(self.history.text)
        except OnlyInText:
            return {}
        return tree if isinstance(tree, dict) else {}

    @property
    def unread_line(self) -> int:
        """From which line on the text can't be read; 0 where it can."""
        try:
            return 0 if isinstance(tree_of(self.history.text) or {}, dict) else 1
        except OnlyInText as error:
            return error.line

    @property
    def mended(self) -> str:
        """The text as it reads once its slips are mended; "" where that can't be done."""
        return put_right(self.history.text)

    def hints(self, desk: Desk) -> tuple[Hint, ...]:
        """What the last check found in this text."""
        if self.manuscript is None or self.checked is None:
            return ()
        problems = [slip.problem for slip in self.manuscript.slips if slip.problem.place.file == str(self.saved.path)]
        return hints_of(self.checked, problems, self.manuscript.asks, desk.words)

    def _after(self, desk: Desk) -> tuple[float, Event] | None:
        if self.saves is not None:
            return LOOKS, FormPress.SAVED
        if self.work is not None:
            return LOOKS, FormPress.CHECKED
        if abs(len(self.history.text) - (self.tried or len(self.saved.text))) >= MOST_UNSAVED and not self.conflict:
            return SOON, FormPress.SAVE_MEANWHILE
        if self.checked != self.history.text:
            if desk.view.in_lines:
                return 0, FormPress.SETTLE  # a line is typed to its end, and a page is said once
            at_once = self.checked is None and not desk.is_heard  # else it would talk into what is said of the page
            return (0.05 if at_once else SETTLES), FormPress.SETTLE
        if self.saved.text != self.history.text and not self.conflict:
            return SAVES, FormPress.SAVE
        return None

    def _says(self, told: str, *, line: int = 0) -> Change:
        return Replace(replace(self, said=told, line=line, goes=""))

    @on(FormPress.SETTLE)
    def _settle(self, press: FormPress, desk: Desk) -> Change:
        work = self.checker.work(self.history.text)
        scene = replace(self, work=work, goes="", left_now="")
        return Do(Begin(work, waits=desk.view.in_lines), lambda trouble, desk: scene._look(FormPress.CHECKED, desk))

    @on(FormPress.CHECKED)
    def _look(self, press: FormPress, desk: Desk) -> Change:
        outcome = self.work.outcome if self.work is not None else None
        if outcome is None:
            return Replace(replace(self, goes="", left_now=""))
        if not isinstance(outcome.found, tuple):
            return Replace(
                replace(self, work=None, checked=self.history.text, said=desk.words.trouble(outcome.trouble))
            )
        text, manuscript = outcome.found
        good = manuscript if manuscript.scenario is not None else self.good
        now = replace(self, work=None, checked=text, manuscript=manuscript, good=good, goes="")
        left = left_since(self.hints(desk), now.hints(desk), desk.words) if desk.is_heard else ""
        return Replace(replace(now, left_now=left))

    @on(FormPress.SAVE)
    def _save(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(None, desk)

    @on(FormPress.SAVE_MEANWHILE)
    def _save_meanwhile(self, press: FormPress, desk: Desk) -> Change:
        """Nobody who types on waits for a disk."""
        work = self._saving()
        scene = replace(self, saves=work, tried=len(self.history.text), goes="", left_now="")
        return Do(Begin(work, waits=desk.view.in_lines), lambda trouble, desk: Replace(scene))

    @on(FormPress.SAVED)
    def _look_at_saving(self, press: FormPress, desk: Desk) -> Change:
        done = replace(self, saves=None, goes="", left_now="")
        if self.saves is None or self.saves.outcome is None:
            return Replace(replace(self, goes="", left_now=""))
        if self.saves.outcome.found == CHANGED:
            return Replace(done)  # whoever types on is asked at the next pause, or would answer by their next letter
        return done._after_saving(self.saves, None, "", desk)

    def _saving(self) -> Work:
        return Work(self.saved.path.parent, partial(self.checker.save, self.saved, self.history.text))

    def _save_and(self, then: Change, desk: Desk, asks: Change = None) -> Change:
        """Save what has changed, and then do this; if it can't be saved, say why, stay, and do what ``asks`` is."""
        if self.saved.text == self.history.text:
            return then
        work = self._saving()
        return Do(Begin(work), lambda trouble, desk: self._after_saving(work, then, trouble, desk, asks))

    def _after_saving(self, work: Work, then: Change, trouble: str, desk: Desk, asks: Change = None) -> Change:
        outcome = work.outcome or Outcome()
        if isinstance(outcome.found, Saved):
            return Replace(self._as_saved(outcome.found, desk), then=then)
        if outcome.found == CHANGED:
            told = desk.words("Somebody else, or another program, has saved this story since you opened it.")
            return Replace(replace(self, conflict=True, said=told, goes="mine"))
        why = trouble or desk.words.trouble(outcome.trouble) or desk.words("no answer")
        told = desk.words("It isn’t saved yet ({reason}). What you wrote is here, and it is tried again.", reason=why)
        return Replace(replace(self, said=told, goes=""), then=asks)

    def _as_saved(self, saved: Saved, desk: Desk) -> Self:
        clock = desk.clock()
        at = f"{clock[0]:02}:{clock[1]:02}" if clock else ""
        return replace(self, saved=saved, saved_at=at, tried=0, conflict=False, goes="")

    @on(FormPress.MINE, FormPress.THEIRS)
    def _whose(self, press: FormPress, desk: Desk) -> Change:
        mine = press is FormPress.MINE
        does = saving.keep_mine if mine else saving.take_theirs
        work = Work(self.saved.path.parent, partial(does, self.saved, self.history.text))
        return Do(Begin(work), lambda trouble, desk: self._after_choosing(work, desk, mine=mine))

    def _after_choosing(self, work: Work, desk: Desk, *, mine: bool) -> Change:
        outcome = work.outcome or Outcome()
        if not isinstance(outcome.found, Saved):
            return self._says(desk.words.trouble(outcome.trouble))
        words, saved = desk.words, outcome.found
        told = words("The other one is beside it, as “{name}”.", name=f"_{saved.path.stem} other.yaml")
        history = self.history if mine else self.history.then(saved.text, words("what the others wrote"))
        return Replace(replace(self._as_saved(saved, desk), history=history, said=told))

    @on(SavedOutside)
    def _saved_outside(self, outside: SavedOutside, desk: Desk) -> Change:
        """Shown without a word; whoever has just typed is asked at the next save, which is in a moment."""
        there = outside.there
        is_mine = there.text == self.checker.writes or there.fingerprint in self.checker.fingerprints
        if is_mine or self.history.text != self.saved.text:
            return None
        return self._as_there(there, desk.words("what the others wrote"))

    def _as_there(self, there: Saved, what: str) -> Change:
        """With the text that lies in the file."""
        if there.text == self.saved.text:
            return None
        saved = replace(self.saved, text=there.text, fingerprint=there.fingerprint)
        return Replace(replace(self, saved=saved, history=self.history.then(there.text, what), goes=""))

    def keeps(self, desk: Desk) -> Change:
        """What is still to be saved when the window closes or is hidden."""
        return self._save_and(None, desk)

    def ends_unsaved(self, out: Change, desk: Desk) -> Push:
        """Ask whether to leave by this way though no disk takes what was written."""
        words = desk.words
        return Push(
            Ask(
                question=words("Leave without saving?"),
                told=words("It can’t be saved at the moment. If you leave, what isn’t saved is lost."),
                stay=words("Stay and try again"),
                answers=(ui.Button(id="leave", text=words("Leave without it"), does=out),),
            )
        )
