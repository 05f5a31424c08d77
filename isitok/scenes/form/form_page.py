"""The form: a story of one's own, page by page. Each press and each word changes its text, and only there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path as File
from typing import Any, Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Work
from isitok.base.trouble import Troubled, trouble
from isitok.base.value import replace
from isitok.edit import saving
from isitok.edit.as_yaml import Data
from isitok.edit.history import History
from isitok.edit.parsed import OnlyInText, Path
from isitok.edit.patch import move_item, remove, rename_key
from isitok.edit.put import held_at, put
from isitok.edit.put_right import put_right
from isitok.edit.saving import NotForTheForm
from isitok.format.choices import BANDS, limits_of
from isitok.format.problem import Problem
from isitok.scenes.form.checker import Checker
from isitok.scenes.form.choices_of import choices_for
from isitok.scenes.form.form_events import (
    Added,
    Answered,
    Asked,
    AskedWhy,
    Chosen,
    FormPress,
    Goes,
    GoTo,
    IsCalled,
    Moved,
    NamedInWords,
    NextField,
    NoLonger,
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
from isitok.scenes.form.form_fields import Fields, found_by_reading
from isitok.scenes.form.form_hints import FIRST, hints_of, step_of
from isitok.scenes.form.form_pages import BEGINS, SHOWN, body_of, fields_on, steps_of
from isitok.scenes.form.form_rows import begins_at, next_row, rows
from isitok.scenes.form.kept_story import KeptStory
from isitok.scenes.form.place_told import page_name, told_of
from isitok.scenes.form.put_in_text import (
    ages_with,
    all_paths,
    call_anew,
    put_answer,
    put_item,
    put_kind,
    put_several,
    put_word,
    put_words,
)
from isitok.scenes.form.tabs import LEFT, called, left_to_do, tabs, top
from isitok.scenes.form.whos_in_it import does_anybody_go, without
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.make.make_parts import Changed, open_story
from isitok.scenes.on_event import CardRead
from isitok.scenes.read_and_sign.write_down import Signed
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.tasks import Begin, ReadPacks, ShowPreview

_OUT: Final = Do(ReadPacks(), Pop(Changed()))


class FormScene(KeptStory, kw_only=True):
    """A story that is being written, and which of its pages is open."""

    step: str = FIRST[0]
    seen_from: str = ""  # the page from which what pupils will see was opened
    opened: frozenset[Path] = frozenset()
    unfolded: Path = ()
    real_asked: bool = False  # it was asked once whether all of it is made up

    # What is on it

    def fields(self, desk: Desk) -> Fields:
        """What shows any field of it."""
        tree = self.tree
        return Fields(
            tree=tree,
            desk=desk,
            band=_band_of(tree),
            hints=self.hints(desk),
            checked=self.checked is not None,
            opened=self.opened,
            unfolded=self.unfolded,
            people=_people_named(tree, desk),
            moments=rows,
        )

    def page(self, desk: Desk) -> ui.Page:
        """The page that is open, and beside it what pupils will see."""
        words, form = desk.words, self.fields(desk)
        title = str(form.held(("title",)) or "") or words("A new story")
        steps = steps_of(form, self.step)
        following = steps[steps.index(self.step) + 1 :] if self.step in steps else ()
        above = (*found_by_reading(desk, tabs(self.step, form)), *top(self, form))
        body = ui.Column((*above, *found_by_reading(desk, body_of(self, form))), gap=14)
        onward = leads_on("next", words("Next"), PageChosen(following[0], asks=True)) if following else None
        done = leads_on("next", words("Done"), FormPress.LEAVE)
        undo = self.history.undoes
        also = list(left_to_do(self, form))
        if undo:
            text = words("Undo: {what}", what=undo)
            also.append(ui.Button(id="undo-form", text=text, does=FormPress.UNDO, icon="rotate-ccw", key="Ctrl Z"))
        return ui.Page(
            title=words("{title} – {page}", title=title, page=told_of((), form, self.step)),
            name=title,
            header=header(desk, back=FormPress.LEAVE, also=tuple(also), named=called(self, form, title)),
            first=LEFT,
            body=body,
            footer=footer(desk, onward or done),
            focus=self.goes or self._begins(),
            back=FormPress.LEAVE,
            enter="next",
            said=self.said or self.left_now,
            mend=self.goes,
            screen=f"form-{self.step}",
            follows=self.saved.path,
            after=self._after(desk),
            commands=COMMANDS,
            writes=True,
        )

    def _begins(self) -> str:
        """Where the keyboard is at first."""
        if self.unread_line:
            return "put-right" if self.mended else "as-text"
        return BEGINS.get(self.step, f"tab:{self.step}")

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
        goes = begins_at(path, added.item) if is_row or not first else id_of((*path, first))
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

    @on(NoLonger)
    def _do_they_go(self, gone: NoLonger, desk: Desk) -> Change:
        name = self.fields(desk).people[gone.who]
        return Push(does_anybody_go(name, gone.who, desk.words))

    @on(Goes)
    def _goes(self, goes: Goes, desk: Desk) -> Change:
        return self._change(partial(without, who=goes.who), ("people", goes.who), desk, goes=BEGINS.get(self.step, ""))

    @on(AskedWhy)
    def _ask_why(self, asked: AskedWhy, desk: Desk) -> Change:
        asks = self.manuscript.asks.get(asked.code) if self.manuscript is not None else None
        if asks is None:
            return None
        from isitok.scenes.form.question_page import QuestionScene

        return Push(QuestionScene(code=asked.code, question=asked.question, asks=asks, fine=asked.fine))

    @on(Answered)
    def _answer(self, says: Answered, desk: Desk) -> Change:
        if says.touches:
            return self._choose(Chosen(("touches",), says.touches, several=True), desk)
        path = ("not_about",)
        return self._change(partial(put_answer, code=says.code, reason=says.reason), path, desk)

    @on(FormPress.AS_IT_WAS)
    def _as_it_was(self, press: FormPress, desk: Desk) -> Change:
        told = desk.words("It is as it was. Undo takes that back.")
        return self._change(lambda text: self.earlier, (), desk, said=told)

    @on(FormPress.PUT_RIGHT)
    def _put_right(self, press: FormPress, desk: Desk) -> Change:
        told = desk.words("It is put right. Look whether it is what you meant.")
        return self._change(lambda text: put_right(text) or text, (), desk, said=told)

    # Where it goes

    @on(PageChosen)
    def _turn(self, chosen: PageChosen, desk: Desk) -> Change:
        if chosen.asks and self.step == FIRST[0] and not self.real_asked and not self._is_made_up():
            told = desk.words("Is nobody and nothing in it real? Tick it, or press Next again.")
            return Replace(replace(self, said=told, goes=id_of(("made_up",)), real_asked=True))
        named = page_name(chosen.step, desk.words) if desk.is_heard else ""
        seen_from = self.step if chosen.step == SHOWN != self.step else self.seen_from
        scene = replace(
            self, step=chosen.step, seen_from=seen_from, said="", left_now=named, goes="", history=self.history.left()
        )
        return Replace(scene, then=scene._save_and(None, desk))

    @on(FormPress.SHOW)
    def _shows_or_goes_back(self, press: FormPress, desk: Desk) -> Change:
        return self._turn(PageChosen((self.seen_from or FIRST[0]) if self.step == SHOWN else SHOWN), desk)

    @on(Unfolded)
    def _unfold(self, unfolds: Unfolded, desk: Desk) -> Change:
        folds = unfolds.path == self.unfolded
        goes = id_of(unfolds.path, "open") if folds else id_of(unfolds.path, "up")
        return Replace(replace(self, unfolded=() if folds else unfolds.path, goes=goes, said=""))

    @on(PageTurned)
    def _turn_by(self, turned: PageTurned, desk: Desk) -> Change:
        steps = steps_of(self.fields(desk), self.step)
        at = steps.index(self.step) + turned.by if self.step in steps else 0
        return self._turn(PageChosen(steps[at]), desk) if 0 <= at < len(steps) else None

    @on(GoTo)
    def _go_to(self, there: GoTo, desk: Desk) -> Change:
        return Replace(self.at(there.path))

    def at(self, path: Path) -> FormScene:
        """With the keyboard at this place."""
        scene = replace(self, step=step_of(path), said="", goes=id_of(path), history=self.history.left(), unfolded=path)
        if path and held_at(self.tree, path) is None:
            scene = replace(scene, opened=self.opened | {path})
        return scene

    def _is_made_up(self) -> bool:
        """Whether it says so, or its pack does."""
        story = self.good.scenario if self.good is not None else None
        return held_at(self.tree, ("made_up",)) == "yes" or bool(story and story.made_up)

    @on(NextField)
    def _next_field(self, after: NextField, desk: Desk) -> Change:
        ids = fields_on(self, self.fields(desk))
        later = ids[ids.index(after.id) + 1 :] if after.id in ids else []
        return Replace(replace(self, goes=later[0] if later else "next", said="", history=self.history.left()))

    @on(ui.ByFocus)
    def _by_focus(self, key: ui.ByFocus, desk: Desk) -> Change:
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
        if said == self.said:  # who hears it would hear nothing
            said = words("Also taken back: {what}", what=done) if undoes else words("And also: {what}", what=done)
        return self._now(replace(self, history=history, said=said, line=0, goes=""), desk)

    # Ways out

    @on(FormPress.LEAVE)
    def _leave(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(_OUT, desk, self.ends_unsaved(Pop(FormPress.LEAVE_UNSAVED), desk))

    @on(FormPress.LEAVE_UNSAVED)
    def _leave_unsaved(self, press: FormPress, desk: Desk) -> Change:
        return _OUT

    @on(FormPress.TEXT)
    def _open_text(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(open_story(self.saved.path, self.saved.path.stem, replaces=False), desk)

    @on(FormPress.PREVIEW)
    def _show(self, press: FormPress, desk: Desk) -> Change:
        return self._save_and(
            Do(ShowPreview(self.saved.path), lambda trouble, desk: self._says(trouble) if trouble else None), desk
        )

    @on(FormPress.SIGN)
    def _sign(self, press: FormPress, desk: Desk) -> Change:
        """Behind the staff card, as from the page of its pack."""
        card = StaffCardScene(wanted=FormPress.SIGN, must=True, to_sign=True)
        return self._save_and(Do(ReadPacks(), Push(card)), desk)

    @on(CardRead)
    def _after_card(self, read: CardRead, desk: Desk) -> Change:
        if not read.ticked:
            return None
        from isitok.scenes.read_and_sign.sign_page import read_and_sign

        return read_and_sign(self.saved.path, desk, self._says)

    @on(Signed)
    def _after_signing(self, signed: Signed, desk: Desk) -> Change:
        """Signed or sent back: then its note says why."""
        shown = self._look_again(Changed(), desk)
        return Replace(replace(shown.scene if isinstance(shown, Replace) else self, said=signed.told, goes=""))

    @on(Changed)
    def _look_again(self, changed: Changed, desk: Desk) -> Change:
        """Back from the text: what was saved there is shown."""
        try:
            there = saving.read(self.saved.path)
        except (OSError, Troubled):
            return None
        return self._as_there(there, desk.words("what was written in the text"))


COMMANDS: Final[Mapping[str, Event]] = {
    "undo": FormPress.UNDO,
    "redo": FormPress.REDO,
    "show": FormPress.SHOW,
    "up": ui.ByFocus("up"),
    "down": ui.ByFocus("down"),
    "add": ui.ByFocus("add"),
    "later": PageTurned(1),
    "earlier": PageTurned(-1),
}


def form_scene(path: File, step: str = FIRST[0]) -> FormScene:
    """The form for the story in this file. Raises OSError and Troubled."""
    saved = saving.read(path)
    before, at = saving.before_the_last_visit(saved)
    scene = FormScene(
        checker=Checker(path), saved=saved, history=History(saved.text), step=step, earlier=before, earlier_at=at
    )
    if path.parent.name == "weeks":
        raise NotForTheForm(trouble("“{name}” opens as text.", name=path.name))
    return scene


def open_form(
    path: File, title: str, *, replaces: bool = False, read: bool = False, at: Problem | None = None
) -> Change:
    """Open a story in the form, ``at`` what is to be mended; what the form can't read, as text.

    ``read``: packs have changed.
    """
    work = Work(path.parent, partial(form_scene, path))
    return Do(Begin(work), partial(_after_opening, work, path, title, replaces, read, at))


def _after_opening(
    work: Work, path: File, title: str, replaces: bool, read: bool, at: Problem | None, trouble: str, desk: Desk
) -> Change:
    scene = work.outcome.found if work.outcome is not None else None
    if not isinstance(scene, FormScene):
        return open_story(path, title, replaces=replaces, read=read)
    if at is not None:
        (hint,) = hints_of(scene.history.text, (at,), (), desk.words)
        scene = scene.at(hint.path) if hint.path else scene
    shown: Change = Replace(scene) if replaces else Push(scene)
    return Do(ReadPacks(), shown) if read else shown


def _people_named(tree: Any, desk: Desk) -> Mapping[str, str]:
    """What people in a story are called, by id."""
    others = held_at(tree, ("others",))
    named = {
        id_: str(one.get("name", id_)) if isinstance(one, dict) else str(one)
        for id_, one in (others.items() if isinstance(others, dict) else ())
    }
    return {**{id_: person.name for id_, person in desk.library.cast().people.items()}, **named}


def _band_of(tree: Any) -> int:
    """Whose limits hold, from 0 for the youngest."""
    held = held_at(tree, ("ages",))
    ages = [band for band in BANDS if band in (held if isinstance(held, list) else [held])]
    return limits_of(ages) if ages else 2
