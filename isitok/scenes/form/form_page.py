"""The form: a story of one's own, page by page. Each press and each word changes its text, and only there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path as File
from typing import Any, Final

from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import trouble
from isitok.base.value import Value, replace
from isitok.edit import saving
from isitok.edit.as_yaml import Data
from isitok.edit.history import History
from isitok.edit.parsed import OnlyInText, Path, tree_of
from isitok.edit.patch import move_item, remove, rename_key
from isitok.edit.put import held_at, put
from isitok.edit.saving import NotForTheForm, Saved
from isitok.library.manuscript import Manuscript
from isitok.scenes.form.checker import CHANGED, LOOKS, SAVES, SETTLES, Checker
from isitok.scenes.form.choices_of import choices_for
from isitok.scenes.form.form_events import (
    Added,
    Asked,
    Chosen,
    FormPress,
    GoTo,
    IsCalled,
    Moved,
    NamedInWords,
    NextField,
    Opened,
    PageChosen,
    PageTurned,
    Removed,
    Renamed,
    Typed,
    Unfolded,
    id_of,
    ids_of,
)
from isitok.scenes.form.form_fields import Fields, band_of, people_named
from isitok.scenes.form.form_hints import FIRST, Hint, hints_of, step_of
from isitok.scenes.form.form_pages import BEGINS, SHOWN, body_of, fields_on, steps_of
from isitok.scenes.form.form_rows import next_row, rows
from isitok.scenes.form.place_told import told_of
from isitok.scenes.form.put_in_text import (
    ages_with,
    all_paths,
    call_anew,
    put_item,
    put_kind,
    put_several,
    put_word,
    put_words,
)
from isitok.scenes.form.tabs import tabs, top
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.make.make_parts import Changed, open_story
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import Begin, ReadPacks, ShowPreview
from isitok.ui.describe.intents import ByFocus
from isitok.ui.describe.layout import Column
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button


class FormScene(BaseScene, Value, kw_only=True):
    """A story that is being written: its text with what can be undone, what a check found, and which page is open."""

    checker: Checker
    saved: Saved
    history: History
    step: str = FIRST[0]
    checked: str | None = None  # the text that was checked last
    manuscript: Manuscript | None = None
    good: Manuscript | None = None  # the last one that could be shown
    opened: frozenset[Path] = frozenset()
    unfolded: Path = ()
    work: Work | None = None  # a check that has begun
    goes: str = ""  # where the keyboard goes now
    said: str = ""
    line: int = 0  # the line that can only be changed in the text
    conflict: bool = False  # somebody else has saved the file
    real_asked: bool = False  # it was asked once whether all of it is made up
    saved_at: str = ""

    # What is on it

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

    def hints(self, desk: Desk) -> tuple[Hint, ...]:
        """What the last check found in this text."""
        if self.manuscript is None or self.checked is None:
            return ()
        problems = [slip.problem for slip in self.manuscript.slips if slip.problem.place.file == str(self.saved.path)]
        return hints_of(self.checked, problems, desk.words)

    def fields(self, desk: Desk) -> Fields:
        """What shows any field of it."""
        tree = self.tree
        return Fields(
            tree=tree,
            desk=desk,
            band=band_of(tree),
            hints=self.hints(desk),
            checked=self.checked is not None,
            opened=self.opened,
            unfolded=self.unfolded,
            people=people_named(tree, desk),
            moments=rows,
        )

    def page(self, desk: Desk) -> Page:
        """The page that is open, and beside it what pupils will see."""
        words, form = desk.words, self.fields(desk)
        title = str(form.held(("title",)) or "") or words("A new story")
        steps = steps_of(form)
        following = steps[steps.index(self.step) + 1 :] if self.step in steps else ()
        parts: list[Widget] = [tabs(self.step, form), *top(self, form, title)]
        body = Column((*parts, body_of(self, form)), gap=14)
        onward = leads_on("next", words("Next"), PageChosen(following[0], asks=True)) if following else None
        done = leads_on("next", words("Done"), FormPress.LEAVE)
        undo = self.history.undoes
        also = (
            (
                Button(
                    id="undo-form",
                    text=words("Undo: {what}", what=undo),
                    does=FormPress.UNDO,
                    icon="rotate-ccw",
                ),
            )
            if undo
            else ()
        )
        return Page(
            title=words("{title} – {page}", title=title, page=told_of((), form, self.step)),
            name=title,
            header=header(desk, back=FormPress.LEAVE, also=also),
            body=body,
            footer=footer(desk, onward or done),
            focus=self.goes or BEGINS.get(self.step, f"tab:{self.step}"),
            back=FormPress.LEAVE,
            enter="next",
            said=self.said,
            mend=self.goes,
            screen=f"form-{self.step}",
            after=self._after(),
            commands=COMMANDS,
            writes=True,
        )

    def _after(self) -> tuple[float, Event] | None:
        if self.work is not None:
            return LOOKS, FormPress.CHECKED
        if self.checked != self.history.text:
            return (SETTLES if self.checked is not None else 0.05), FormPress.SETTLE
        if self.saved.text != self.history.text and not self.conflict:
            return SAVES, FormPress.SAVE
        return None

    # What is changed

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        if not isinstance(field, Typed):
            return None
        return self._change(partial(put_words, path=field.path, words=text), field.path, desk, visit=id_of(field.path))

    def _change(
        self, change: Callable[[str], str], path: Path, desk: Desk, *, visit: str = "", goes: str = "", said: str = ""
    ) -> Change:
        done = told_of(path, self.fields(desk))
        try:
            text = change(self.history.text)
        except OnlyInText as error:
            return self._says(desk.words("This line only in the text: line {line}.", line=error.line), line=error.line)
        now = self.history.then(text, done, visit)
        return self._now(replace(self, history=now, goes=goes, said=said, line=0), desk)

    def _now(self, scene: FormScene, desk: Desk) -> Change:
        """The same with a changed text; in a terminal nothing follows by itself, so it is checked at once."""
        if desk.view.in_lines and scene.checked != scene.history.text and scene.work is None:
            return Replace(scene, then=scene._settle(FormPress.SETTLE, desk))
        return Replace(scene)

    def _says(self, told: str, *, line: int = 0, goes: str = "") -> Change:
        return Replace(replace(self, said=told, line=line, goes=goes))

    @on(Chosen)
    def _choose(self, chosen: Chosen, desk: Desk) -> Change:
        held = held_at(self.tree, chosen.path)
        if chosen.path == ("phone", "kind"):
            return self._change(partial(put_kind, kind=chosen.word), ("phone",), desk)
        if not chosen.several:
            change = partial(put_word, path=chosen.path, word=chosen.word)
            return self._change(change, chosen.path, desk)
        there = held if isinstance(held, list) else [] if held is None else [held]
        if chosen.path == ("ages",):
            now = ages_with(there, chosen.word)
        else:
            now = [one for one in there if one != chosen.word] if chosen.word in there else [*there, chosen.word]
        return self._change(partial(put_several, path=chosen.path, words=now), chosen.path, desk)

    @on(Renamed)
    def _rename(self, renamed: Renamed, desk: Desk) -> Change:
        return self._change(
            lambda text: rename_key(text, renamed.path, renamed.key),
            renamed.path,
            desk,
            goes=id_of(renamed.path[:-1], "who"),
        )

    @on(Opened)
    def _open(self, opens: Opened, desk: Desk) -> Change:
        return Replace(replace(self, opened=self.opened | {opens.path}, goes=id_of(opens.path), said=""))

    @on(Added)
    def _add(self, added: Added, desk: Desk) -> Change:
        path = (*added.path, added.at)
        first = next(iter(added.item), "") if isinstance(added.item, dict) else ""
        is_row = added.path[-1] in ("messages", "comments", "happens", "then")
        goes = id_of(path) if is_row or not first else id_of((*path, first))
        place = self.fields(desk)
        count = len(place.items(added.path)) + 1
        said = desk.words("Now {n} of {count}.", n=added.at + 1, count=count)
        scene = replace(self, unfolded=path)
        return scene._change(partial(put_item, path=path, item=added.item), path, desk, goes=goes, said=said)

    @on(Moved)
    def _move(self, moved: Moved, desk: Desk) -> Change:
        to, around = moved.to, moved.path[:-1]
        if to == moved.path[-1]:
            return None
        count = len(self.fields(desk).items(around))
        way = "up" if to < int(moved.path[-1]) else "down"
        goes = id_of((*around, to), way)
        said = desk.words("Now {n} of {count}.", n=to + 1, count=count)
        scene = replace(self, unfolded=(*around, to))
        return scene._change(lambda text: move_item(text, moved.path, to), moved.path, desk, goes=goes, said=said)

    @on(Removed)
    def _remove(self, removed: Removed, desk: Desk) -> Change:
        path = removed.path
        before = (*path[:-1], max(0, int(path[-1]) - 1)) if isinstance(path[-1], int) else path
        scene = replace(self, opened=frozenset(one for one in self.opened if one[: len(path)] != path))
        if held_at(self.tree, path) is None:
            return Replace(scene)
        return scene._change(lambda text: remove(text, path), path, desk, goes=id_of(before))

    @on(Asked)
    def _ask(self, asked: Asked, desk: Desk) -> Change:
        return Push(choices_for(asked, self.fields(desk)))

    @on(NamedInWords)
    def _who_is_it(self, named: NamedInWords, desk: Desk) -> Change:
        from isitok.scenes.form.choices_of import who_is

        return Push(who_is(named.name, self.fields(desk)))

    @on(IsCalled)
    def _is_called(self, called: IsCalled, desk: Desk) -> Change:
        form = self.fields(desk)
        if not called.person:
            id_ = re.sub(r"[^a-z0-9]+", "-", called.name.lower()).strip("-") or "somebody"
            return self._change(lambda text: put(text, ("others", id_), called.name), ("others", id_), desk)
        name = form.people[called.person]
        return self._change(partial(call_anew, old=called.name, new=name), ("story",), desk)

    # Where it goes

    @on(PageChosen)
    def _turn(self, chosen: PageChosen, desk: Desk) -> Change:
        if chosen.asks and self.step == FIRST[0] and not self.real_asked and not self._is_made_up():
            told = desk.words("Is nobody and nothing in it real? Tick it, or press Next again.")
            return Replace(replace(self, said=told, goes=id_of(("made_up",)), real_asked=True))
        scene = replace(self, step=chosen.step, said="", goes="", history=self.history.left())
        return Replace(scene, then=scene._save_and(None, desk))

    @on(Unfolded)
    def _unfold(self, unfolds: Unfolded, desk: Desk) -> Change:
        folds = unfolds.path == self.unfolded
        goes = id_of(unfolds.path, "open") if folds else id_of(unfolds.path, "up")
        return Replace(replace(self, unfolded=() if folds else unfolds.path, goes=goes, said=""))

    @on(PageTurned)
    def _turn_by(self, turned: PageTurned, desk: Desk) -> Change:
        steps = steps_of(self.fields(desk))
        at = steps.index(self.step) + turned.by if self.step in steps else 0
        return self._turn(PageChosen(steps[at]), desk) if 0 <= at < len(steps) else None

    @on(GoTo)
    def _go_to(self, there: GoTo, desk: Desk) -> Change:
        goes, history = id_of(there.path), self.history.left()
        scene = replace(self, step=step_of(there.path), said="", goes=goes, history=history, unfolded=there.path)
        if there.path and held_at(self.tree, there.path) is None:
            scene = replace(scene, opened=self.opened | {there.path})
        return Replace(scene)

    def _is_made_up(self) -> bool:
        """Whether it says so, or its pack does."""
        story = self.good.scenario if self.good is not None else None
        return held_at(self.tree, ("made_up",)) == "yes" or bool(story and story.made_up)

    @on(NextField)
    def _next_field(self, after: NextField, desk: Desk) -> Change:
        ids = fields_on(self, self.fields(desk))
        later = ids[ids.index(after.id) + 1 :] if after.id in ids else []
        return Replace(replace(self, goes=later[0] if later else "next", said="", history=self.history.left()))

    @on(ByFocus)
    def _by_focus(self, key: ByFocus, desk: Desk) -> Change:
        """Ctrl+Enter, Alt+arrow: about the row that has the keyboard."""
        path = self._list_item(key.focus, desk)
        if path is None:
            return None
        count = len(self.fields(desk).items(path[:-1]))
        match key.name:
            case "up":
                return self._move(Moved(path, max(0, int(path[-1]) - 1)), desk)
            case "down":
                return self._move(Moved(path, min(count - 1, int(path[-1]) + 1)), desk)
        return self._add(Added(path[:-1], int(path[-1]) + 1, self._like(path, desk)), desk)

    def _like(self, path: Path, desk: Desk) -> Data:
        """An empty item for the list that holds this one."""
        held = held_at(self.tree, path)
        if path[-2:-1] and path[-2] in ("messages", "comments", "happens", "then"):
            return next_row(self.fields(desk), path[:-1], int(path[-1]))
        return {next(iter(held)): ""} if isinstance(held, dict) and held else ""

    def _list_item(self, focus: str, desk: Desk) -> Path | None:
        """The innermost item of a list that a widget is about."""
        found = next((path for path in all_paths(self.tree) if focus in ids_of(path)), ())
        while found and not isinstance(found[-1], int):
            found = found[:-1]
        return found or None

    @on(FormPress.UNDO, FormPress.REDO)
    def _take_back(self, press: FormPress, desk: Desk) -> Change:
        words, undoes = desk.words, press is FormPress.UNDO
        done = self.history.undoes if undoes else self.history.redoes
        if not done:
            return self._says(words("Nothing to undo.") if undoes else words("Nothing to redo."))
        history = self.history.undo() if undoes else self.history.redo()
        said = words("Taken back: {what}", what=done) if undoes else words("Done again: {what}", what=done)
        return self._now(replace(self, history=history, said=said, line=0, goes=""), desk)

    # What follows by itself

    @on(FormPress.SETTLE)
    def _settle(self, press: FormPress, desk: Desk) -> Change:
        work = self.checker.work(self.history.text)
        scene = replace(self, work=work, goes="")
        return Do(Begin(work, waits=desk.view.in_lines), lambda trouble, desk: scene._look(FormPress.CHECKED, desk))

    @on(FormPress.CHECKED)
    def _look(self, press: FormPress, desk: Desk) -> Change:
        outcome = self.work.outcome if self.work is not None else None
        if outcome is None:
            return Replace(replace(self, goes=""))
        if not isinstance(outcome.found, tuple):
            return Replace(
                replace(self, work=None, checked=self.history.text, said=desk.words.trouble(outcome.trouble))
            )
        text, manuscript = outcome.found
        good = manuscript if manuscript.scenario is not None else self.good
        return Replace(replace(self, work=None, checked=text, manuscript=manuscript, good=good, goes=""))

    @on(FormPress.SAVE)
    def _save(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(None, desk)

    def _save_and(self, then: Change, desk: Desk) -> Change:
        """Save what has changed, and then do this; if it can't be saved, say why, and stay."""
        if self.saved.text == self.history.text:
            return then
        work = Work(self.saved.path.parent, partial(self.checker.save, self.saved, self.history.text))
        return Do(Begin(work), lambda trouble, desk: self._after_saving(work, then, trouble, desk))

    def _after_saving(self, work: Work, then: Change, trouble: str, desk: Desk) -> Change:
        outcome = work.outcome or Outcome()
        if isinstance(outcome.found, Saved):
            return Replace(self._as_saved(outcome.found, desk), then=then)
        if outcome.found == CHANGED:
            told = desk.words("Somebody else, or another program, has saved this story since you opened it.")
            return Replace(replace(self, conflict=True, said=told, goes="mine"))
        why = trouble or desk.words.trouble(outcome.trouble) or desk.words("no answer")
        told = desk.words("It isn’t saved yet ({reason}). What you wrote is here, and it is tried again.", reason=why)
        return Replace(replace(self, said=told, goes=""))

    def _as_saved(self, saved: Saved, desk: Desk) -> FormScene:
        clock = desk.clock()
        at = f"{clock[0]:02}:{clock[1]:02}" if clock else ""
        return replace(self, saved=saved, saved_at=at, conflict=False, goes="")

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

    def keeps(self, desk: Desk) -> Change:
        """What is still to be saved when the window closes or is hidden."""
        return self._save_and(None, desk)

    # Ways out

    @on(FormPress.LEAVE)
    def _leave(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(Do(ReadPacks(), Pop(Changed())), desk)

    @on(FormPress.TEXT)
    def _open_text(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(open_story(self.saved.path, self.saved.path.stem, replaces=False), desk)

    @on(FormPress.PREVIEW)
    def _show(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(
            Do(ShowPreview(self.saved.path), lambda trouble, desk: self._says(trouble) if trouble else None), desk
        )

    @on(Changed)
    def _look_again(self, changed: Changed, desk: Desk) -> Change:
        """Back from the text: what was saved there is shown."""
        try:
            saved = saving.read(self.saved.path)
        except OSError:
            return None
        if saved.text == self.saved.text:
            return None
        history = self.history.then(saved.text, desk.words("what was written in the text"))
        return Replace(
            replace(self, saved=replace(self.saved, text=saved.text, fingerprint=saved.fingerprint), history=history)
        )


COMMANDS: Final[Mapping[str, Event]] = {
    "undo": FormPress.UNDO,
    "redo": FormPress.REDO,
    "show": PageChosen(SHOWN),
    "up": ByFocus("up"),
    "down": ByFocus("down"),
    "add": ByFocus("add"),
    "later": PageTurned(1),
    "earlier": PageTurned(-1),
}


def form_scene(path: File, step: str = FIRST[0]) -> FormScene:
    """The form for the story in this file. Raises OSError and Troubled."""
    saved = saving.read(path)
    scene = FormScene(checker=Checker(path), saved=saved, history=History(saved.text), step=step)
    if scene.unread_line or path.parent.name == "weeks":
        raise NotForTheForm(trouble("“{name}” opens as text.", name=path.name))
    return scene


def open_form(path: File, title: str, *, replaces: bool = False, read: bool = False) -> Change:
    """Open a story in the form; what the form can't read, as text. ``read``: packs have changed."""
    work = Work(path.parent, partial(form_scene, path))
    return Do(Begin(work), partial(_after_opening, work, path, title, replaces, read))


def _after_opening(work: Work, path: File, title: str, replaces: bool, read: bool, trouble: str, desk: Desk) -> Change:
    scene = work.outcome.found if work.outcome is not None else None
    if not isinstance(scene, FormScene):
        return open_story(path, title, replaces=replaces, read=read)
    shown: Change = Replace(scene) if replaces else Push(scene)
    return Do(ReadPacks(), shown) if read else shown
