"""One window's view of its screens: the layout of the page on top, the keyboard focus, and scrolling.

There can be several side by side, each with its own size. What is pressed in one is carried out in its screens.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from isitok import ui
from isitok.app.game import Visit
from isitok.app.screens import Screens
from isitok.base.value import Value, replace
from isitok.scenes.scene import Unread
from isitok.store.settings import Settings

if TYPE_CHECKING:
    from isitok.app.ahead import Ahead


class _Followed(Value):
    """What was on top when a view last caught up with its screens."""

    page: ui.Page
    changes: int
    visit: Visit
    states: int


class Wants(Enum):
    """What somebody who hears a page has asked for."""

    AGAIN = auto()  # what was said on arrival and since
    ALL = auto()  # all of the page
    END = auto()  # there is nothing below
    BEGINNING = auto()  # there is nothing above
    NOTHING = auto()  # a press did nothing


class View:
    """``look`` makes the look for some settings. A view catches up with its screens whenever it is looked at."""

    def __init__(self, screens: Screens, look: Callable[[Settings], ui.Look]) -> None:
        """Nothing is laid out yet."""
        self.screens = screens
        self.toggle_full_screen = False  # somebody has asked for it
        self.reads = 0  # how often keys or switches have read on
        self.heard = False  # a screen reader follows: text is read line by line, wherever it is scrolled to
        self.wants: Wants | None = None  # what whoever hears it has asked for
        self.spent = ""  # why a press did nothing, where that is known
        self.said: Callable[[ui.Reading], None] = lambda lines: None  # told what is said aloud or by a reader
        self.pressed: Callable[[ui.Wish | None], None] = lambda wish: (
            None
        )  # ... and of each key; None: a click or touch
        self._look = look
        self._states: WeakKeyDictionary[Visit, ui.ViewState] = WeakKeyDictionary()
        self._met: WeakKeyDictionary[Visit, set[str]] = WeakKeyDictionary()  # lines that whoever hears it has come to
        self._layout: ui.PageLayout | None = None
        self._stale = True
        self._followed: _Followed | None = None
        self._frozen: tuple[ui.Page, ui.ViewState] | None = None
        self._still: tuple[ui.Look, ui.PageLayout] | None = None
        self._laid: WeakKeyDictionary[Visit, tuple[ui.Look, ui.PageLayout]] = WeakKeyDictionary()
        self._keyed = False
        self._used_keys = False
        self._ahead: tuple[Ahead, ...] = ()
        self._ahead_of: tuple[ui.Page, ui.Look, str] | None = None
        self._steps: Iterator[tuple[Ahead, ...]] = iter(())
        screens.game.listeners.append(self._mark_stale)

    def close(self) -> None:
        """Stop listening to the game."""
        self.screens.game.listeners.remove(self._mark_stale)

    def hear(self, heard: bool) -> None:
        """A screen reader follows, or follows no more. It begins where there is something to be heard."""
        if heard is self.heard:
            return
        self.heard = heard
        self.screens.game.desk = self.screens.desk.seen(heard=heard)
        if heard and self.state.focus == ui.start(self.layout.root, self.screens.page.focus):
            self.update_state(focus=self._start())

    @property
    def layout(self) -> ui.PageLayout:
        """The screen on top, laid out. The same object until something changes."""
        self._catch_up()
        return self._lay()

    @property
    def state(self) -> ui.ViewState:
        """The keyboard focus, scroll positions, and the pointer."""
        self._catch_up()
        return self._states[self.screens.visit]

    @property
    def shown(self) -> ui.PageLayout:
        """What its window shows: the screen on top, or the one on which it was frozen."""
        if self._frozen is None or self.screens.game.hidden:
            return self.layout
        page, state = self._frozen
        look = self._look_now()
        if self._still is None or self._still[0] != look:
            self._still = look, ui.lay_out(page, look, state)
        return self._still[1]

    @property
    def frozen(self) -> bool:
        """Whether the window is frozen."""
        return self._frozen is not None

    def _look_now(self) -> ui.Look:
        """The look for the settings; the youngest see key caps once somebody has pressed a key."""
        look = self._look(self.screens.desk.settings)
        return look if self._used_keys or not self.screens.desk.for_youngest else look.capless

    def use_keys(self) -> None:
        """Somebody has pressed a key."""
        if not self._used_keys:
            self._used_keys, self._layout = True, None

    def freeze(self) -> None:
        """Keep showing what is on the screen now."""
        if not self.screens.game.hidden:
            self._frozen, self._still = (self.screens.page, replace(self.state, hover="", held="")), None

    def thaw(self) -> None:
        """Show the current screen again."""
        self._frozen = self._still = None

    def resize(self) -> None:
        """The window has another size: lay everything out again."""
        self._layout = None

    def press(self, id_: str, now: float) -> None:
        """Press a widget. A scrolling part scrolls on instead."""
        node = ui.find(self.layout.root, id_)
        if node is None:  # a word in a text, or something that is no longer there
            word = ui.find_widget(self.layout.body, id_)
            if isinstance(word, ui.DottedWord):
                self.screens.do(word.does, now)
            return
        if node.spoken.role is ui.Role.REGION:
            reach = self.layout.ranges[id_]
            self.scroll_to(id_, ui.next_offset(reach.offset, reach.content, reach.box.h, reach.onward))
        elif node.spoken.role not in ui.FIELDS:  # pressing it only moves the keyboard there
            page = self.screens.page
            if id_ == page.enter and self._has_part_left(page):
                self.screens.do(Unread(0), now)
                return
            if (node.does == page.onward and self.turns_leaf()) or (
                node.does == page.earlier and self.turns_leaf(back=True)
            ):
                return
            self.screens.do(node.does, now)

    def turns_leaf(self, *, back: bool = False) -> bool:
        """Turn one leaf of a page for a class, on or back; whether there was one."""
        reach = self.layout.ranges.get(ui.LEAVES) if self.screens.page.wall else None
        if reach is None or not reach.page:
            return False
        self.scroll_by(ui.LEAVES, -reach.page if back else reach.page)
        return self.layout.ranges[ui.LEAVES].offset != reach.offset

    def look_ahead(self, draws: Callable[[ui.PageLayout], Iterator[object]], *, further: bool = False) -> bool:
        """Prepare a little of what Enter will probably lead to. True if there is more to do.

        A step takes a few milliseconds. It makes no difference to what is pressed or changed afterwards.
        ``draws`` draws a page as this window needs it, in steps. ``further``: also what else is pressed at once.
        """
        page, look, focus = self.screens.page, self._look_now(), self.state.focus if further else ""
        of = self._ahead_of
        if of is None or of[0] is not page or of[1] != look or of[2] != focus:
            from isitok.app.ahead import Here, steps_ahead  # not needed for the first frame

            here = Here(self.screens.scene, self.screens.desk, self.layout, look, draws, self.screens.under)
            self._ahead_of, self._steps = (page, look, focus), steps_ahead(here, self._ahead, further=further)
        found = next(self._steps, None)
        if found is not None:
            self._foresee(found)
        return found is not None

    def _foresee(self, ahead: "tuple[Ahead, ...]") -> None:
        self._ahead, self.screens.foreseen = ahead, tuple(each.foreseen for each in ahead)

    @property
    def pages(self) -> list[ui.Page]:
        """All that may be shown again or next, laid out as it is: of the open screens, and what is made ready."""
        opened = (one.visit.page for one in self.screens.opened)
        ready = (each.foreseen.page for each in self._ahead)
        return [page for page in (self.shown.page, self.screens.page, *opened, *ready) if page is not None]

    def focus(self, id_: str) -> None:
        """Move the keyboard to a widget, and scroll it into view."""
        if not id_:
            return
        self.update_state(focus=id_, caret=None, anchor=None, composed="")
        self.meet((id_,))
        self.scroll_into_view(id_)

    def meet(self, ids: Iterable[str]) -> None:
        """Whoever hears the page has come to these lines."""
        self._met.setdefault(self.screens.visit, set()).update(ids)

    @property
    def left_to_read(self) -> tuple[str, ...]:
        """The lines that whoever hears the page has still to read before it may be ended."""
        page = self.screens.page
        if not self.heard or not page.read_to or self.screens.desk.settings.on_arrival == "all":
            return ()
        lines = ui.reading(page, self.layout.root)
        return tuple(line.id for line in ui.left_to_read(lines, page.read_to, self._met.get(self.screens.visit, ())))

    def _has_part_left(self, page: ui.Page) -> bool:
        """Whether whoever sees it has never come to the end of the part that must be read before this page ends."""
        reach = self.layout.ranges.get(page.reads) if page.read_to and not self.heard else None
        if reach is None or page.reads in self._met.get(self.screens.visit, ()):
            return False
        return reach.offset < ui.clamp_offset(reach.content, reach.content, reach.box.h)

    def scroll_into_view(self, id_: str) -> None:
        """Scroll something into view."""
        self._scroll_part_to(id_)
        node = ui.find(self.layout.root, id_)
        if node is not None and node.clip is not None:
            reach = self.layout.ranges[ui.BODY]
            margin = self.layout.look.px(14)
            self.scroll_to(
                ui.BODY, ui.offset_showing(reach.offset, reach.content, self.layout.viewport, node.box, margin)
            )

    def first_of(self, id_: str) -> str:
        """Where the keyboard starts at this widget, or in this group; "" for nothing."""
        return ui.start(self.layout.root, id_) if ui.find(self.layout.root, id_) is not None else ""

    def _scroll_part_to(self, id_: str, also: str = "") -> None:
        """Scroll what a widget is in, if that scrolls by itself, so that it can be seen there.

        ``also``: another one, which is seen, too, where there is room for both.
        """
        for part, reach in self.layout.ranges.items():
            region = ui.find(self.layout.root, part) if part not in (ui.BODY, id_) else None
            node = ui.find(region, id_) if region else None
            other = ui.find(region, also) if region and also else None
            if node is not None and other is not None and node.box.around(other.box).h <= reach.box.h:
                node = replace(node, box=node.box.around(other.box))
            if node is not None and node.clip is not None and node.seen != node.box:
                shown = reach.box._replace(h=node.clip.h if node.clip.y == reach.box.y else reach.box.h)
                margin = self.layout.look.px(14)
                if reach.page:
                    self.scroll_to(part, (node.box.y - reach.box.y + reach.offset) // reach.page * reach.page)
                    continue
                self.scroll_to(part, ui.offset_showing(reach.offset, reach.content, shown, node.box, margin))

    def scroll_to_unread(self) -> bool:
        """Scroll on if there is more to read. True if there was. Who hears a page has been told all of it."""
        on = not self.heard and self._scrolls_on()
        self.reads += on
        return on

    def _scrolls_on(self) -> bool:
        if self._reads_part_on(self.screens.page.reads) or self.turns_leaf():
            return True
        reach = self.layout.ranges[ui.BODY]
        left = ui.clamp_offset(self._end_of(reach), reach.content, reach.box.h) - reach.offset
        if left > 0:
            self.scroll_by(ui.BODY, min(reach.onward, left))
        return left > 0

    def _reads_part_on(self, id_: str) -> bool:
        """The same for a scrolling part. If its lower end is out of view, that is scrolled into view first."""
        part = ui.find(self.layout.root, id_)
        if part is None or part.id not in self.layout.ranges:
            return False
        reach, view = self.layout.ranges[part.id], self.layout.viewport
        left = ui.clamp_offset(reach.content, reach.content, reach.box.h) - reach.offset
        below = part.box.bottom - view.bottom if part.clip is not None else 0
        if left <= 0:
            return False
        if below > 0:
            self.scroll_by(ui.BODY, min(below, round(ui.STEP * view.h)))
        else:
            seen = reach.onward if part.seen == part.box else round(ui.STEP * part.seen.h)
            self.scroll_by(part.id, min(reach.onward, seen, left))
        return True

    def _end_of(self, reach: ui.Range) -> int:
        """The end of the text to scroll to."""
        known = ui.find(self.layout.root, self.screens.page.until)
        if known is None or known.spoken.role is ui.Role.REGION:  # not an end, as it is beside the rest
            return reach.content
        return known.box.y - self.layout.viewport.y + reach.offset - reach.box.h

    def _to_newest(self, id_: str) -> None:
        """Show what has just come in a part, and scroll the page to it."""
        if id_ in self.state.scroll:
            self.update_state(scroll={part: offset for part, offset in self.state.scroll.items() if part != id_})
        part = ui.find(self._lay().root, id_)
        if part is None or not part.children:
            return
        reach, margin = self._lay().ranges[ui.BODY], self._lay().look.px(14)
        last = part.children[-1].box.common(part.box)
        self.scroll_to(ui.BODY, ui.offset_showing(reach.offset, reach.content, self._lay().viewport, last, margin))

    def _to_mend(self) -> None:
        """Move the keyboard to something that is missing, and scroll the message about it into view, if both fit."""
        if not self.screens.page.mend:
            return
        self.focus(ui.start(self.layout.root, self.screens.page.mend))
        told = (
            node for node in ui.walk(self.layout.root) if node.spoken.role is ui.Role.STATUS and node.clip is not None
        )
        here, said = ui.find(self.layout.root, self.state.focus), next(told, None)
        if here is not None and said is not None:
            self._scroll_part_to(here.id, said.id)
            reach, margin = self.layout.ranges[ui.BODY], self.layout.look.px(14)
            view, both = self.layout.viewport, here.box.around(said.box)
            if both.h + 2 * margin <= view.h:  # else what has the keyboard stays in sight
                self.scroll_to(ui.BODY, ui.offset_showing(reach.offset, reach.content, view, both, margin))

    def scroll_by(self, id_: str, pixels: int) -> None:
        """Scroll the page, or a part of it, by this much."""
        self.scroll_to(id_, self.layout.ranges[id_].offset + pixels)

    def scroll_to(self, id_: str, offset: int) -> None:
        """Scroll the page, or a part of it, to this position."""
        reach = self.layout.ranges[id_]
        if reach.page:  # a leaf is turned as a whole
            leaves = -(-offset // reach.page) if offset > reach.offset else offset // reach.page
            offset = leaves * reach.page
        offset = ui.clamp_offset(offset, reach.content, reach.box.h)
        if offset != reach.offset:
            self.update_state(scroll={**self.state.scroll, id_: offset})
            if id_ == self.screens.page.reads and offset + reach.box.h >= reach.content:
                self.meet((id_,))

    def set_keyboard_user(self, keyed: bool) -> None:
        """Whether somebody uses keys here: only for them is a ring drawn round a heading that has the keyboard."""
        if keyed is not self._keyed:
            self._keyed = keyed
            self.update_state(keyed=keyed)

    def update_state(self, **changes: object) -> None:
        """Change the focus, scroll positions or pointer."""
        self._hold(replace(self.state, **changes))

    def clear_reading_mark(self) -> None:
        """Nothing is read aloud any more, on any screen."""
        for visit, state in self._states.items():
            if state.aloud is not None:
                self._states[visit] = replace(state, aloud=None)
        self._stale, self._layout = True, None

    def _hold(self, state: ui.ViewState) -> None:
        visit = self.screens.visit
        if state != self._states.get(visit):
            self._states[visit] = state
            self._layout = self._layout and ui.marked(self._layout, state)

    def _mark_stale(self) -> None:
        """Called by the game after a change."""
        self._stale = True

    def _catch_up(self) -> None:
        """Catch up with what is on top: a new screen at its beginning, any other where it was left."""
        if not self._stale:
            return
        self._stale = False
        screens, visit, page = self.screens, self.screens.visit, self.screens.page
        before, self._followed = self._followed, _Followed(page, screens.changes, visit, visit.states)
        laid = self._laid.get(visit)
        if self._layout is not None and (self._layout.page is not page or not laid or laid[0] != self._look_now()):
            self._layout = None
        if visit not in self._states:
            self._hold(ui.ViewState(keyed=self._keyed))
            self._hold(ui.ViewState(focus=self._start(), keyed=self._keyed))
            self.scroll_into_view(page.shows)
            if page.held and page.newest:  # in one column, the phone's foot may lie further down than one sees
                self._to_newest(page.newest)
        elif (before is None or before.page is not page) and ui.find(self._lay().root, self.state.focus) is None:
            self.update_state(focus=self._start())
        if before is None:
            return
        if before.changes != screens.changes:
            self.update_state(hover="", held="")
        if before.visit is visit and before.states != visit.states:
            if page.newest and before.page is not page and before.page.newest:
                self._to_newest(page.newest)
                self.scroll_into_view(page.shows)
            self._to_mend()

    def _start(self) -> str:
        """Where the keyboard begins on the screen on top."""
        root, page = self._lay().root, self.screens.page
        lines = ui.reading(page, root) if self.heard else ()
        # What asks begins at its question, from which Enter leads to the answers.
        begins = ui.begins_at(lines, heard=True) or (ui.first_heading(lines) if page.asks else "")
        return begins or ui.start(root, page.focus)

    def _lay(self) -> ui.PageLayout:
        page, visit, state = self.screens.page, self.screens.visit, self._states[self.screens.visit]
        if self._layout is None or self._layout.page is not page or self._layout.view != state:
            look = self._look_now()
            laid = (self._laid.get(visit), *((each.look, each.layout) for each in self._ahead))
            known = (one[1] for one in laid if one and one[1] and one[1].page is page and one[0] == look)
            ready = (ui.marked(layout, state) for layout in known)
            self._layout = next((layout for layout in ready if layout), None) or ui.lay_out(page, look, state)
            self._laid[visit] = look, self._layout
        return self._layout
