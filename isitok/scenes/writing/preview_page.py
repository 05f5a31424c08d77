"""A scenario as players will see it, screen by screen, while somebody writes it."""

from collections.abc import Iterator

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.story import Scenario
from isitok.format.week import Week
from isitok.game.doors import Door, why_shut
from isitok.game.preview_states import at as sight_at
from isitok.i18n.screen_words import Words
from isitok.library.manuscript import Manuscript
from isitok.scenes.asking import Ask
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.frame import footer
from isitok.scenes.pick import PickScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import BaseScene, Change, Desk, Home, Push, Replace, Scene, Skip, change_for, on
from isitok.scenes.week.week_scene import WeekScene
from isitok.scenes.week.week_screens import each_once
from isitok.scenes.writing.mend_list import problem_cards
from isitok.scenes.writing.preview_bar import SLIPS, FlagSwitched, List, Walk, alarm, bar, flag_switches, strip
from isitok.scenes.writing.story_screens import PreviewScreen, easy_id, screens_of


class PreviewScene(BaseScene, Value, kw_only=True):
    """The last reading of the file, the last one that could be shown, and where its writer is."""

    manuscript: Manuscript | None  # None: it is still being read
    good: Manuscript | None = None  # the same, unless the file can't be read now
    at: str = ""  # the id of a screen; "" = the first
    listing: bool = False  # what there is to mend is shown in place of the screen
    played: PlayScene | WeekScene | None = None  # the result of pressing things on the screen
    walked: tuple[PreviewScreen, ...] = ()  # of a week: its screens, those of each way that differ
    flags: frozenset[str] = frozenset()  # of a week: only ways on which these are set are walked
    easy: bool = False  # easy read is on, and stays on from screen to screen
    focus: str = ""
    said: str = ""
    notices: tuple[str, ...] = ()  # each is shown until its writer goes on

    def with_message(self, notice: str) -> "PreviewScene":
        """The same, with a message."""
        return replace(self, notices=(*self.notices, notice))

    def read_again(self, manuscript: Manuscript, words: Words) -> "PreviewScene":
        """The same place after the file was read again."""
        new = manuscript if _shown(manuscript) is not None else self.good
        before, now = _shown(self.good), _shown(new)
        same = before == now
        flags = self.flags.intersection(now.flags) if isinstance(now, Week) else frozenset()
        walked = self.walked if same else tuple(_walk_through(now, words, flags))
        return replace(
            self,
            flags=flags,
            manuscript=manuscript,
            good=new,
            at=self.at if same else _nearest(self.at, self._screens(before, words), walked or _all(now, words)),
            walked=walked,
            played=self.played if same else None,
            listing=self.listing and bool(manuscript.slips),
            said="",
        )

    @property
    def tells(self) -> Scenario | None:
        """The story; a week says itself who is who."""
        story = _shown(self.good)
        return story if isinstance(story, Scenario) else None

    def _screens(self, shown: Scenario | Week | None, words: Words) -> tuple[PreviewScreen, ...]:
        return self.walked if isinstance(shown, Week) else _all(shown, words)

    def page(self, desk: Desk) -> ui.Page:
        """The screen under the preview's own top; the list; or whatever can be said without either."""
        words, manuscript = desk.words, self.manuscript
        if manuscript is None:
            return _message_page(words("Reading the story …"), words("Reading the story …"), desk)
        if self._is_shut(desk):
            told = words("An adult leads this story, so it isn’t shown to pupils.")
            return _message_page(self._title("", desk), told, desk, words.trouble(why_shut(desk.machine.set_by)))
        scenario = _shown(self.good)
        if scenario is None and manuscript.gone:
            text = words("{file} isn’t there. When it is, it is shown here.", file=manuscript.file.name)
            return _message_page(self._title("", desk), text, desk)
        if scenario is None or self.listing:
            return self._list(manuscript, desk, walks=scenario is not None)
        desk = for_ages(desk, scenario)
        screens = self._screens(scenario, words)
        number = _number(screens, self.at)
        screen = screens[number]
        place = words("{n} of {total}: {name}", n=number + 1, total=len(screens), name=screen.name)
        place = f"{place}. {self.said}" if self.said else place
        shown = self._scene_on(screen).page(desk)
        return replace(
            shown,
            held=False,  # the preview's own top stands above the phone
            lowers=shown.lowers or shown.held,
            title=self._title(words("{n} of {total}", n=number + 1, total=len(screens)), desk),
            header=self._top(place, manuscript, desk, walks=True),
            focus=self.focus or shown.focus,
            back=None,
            left=Walk(-1),
            right=Walk(1),
            screen=f"{screen.id} {shown.screen}",
            said=" ".join(f"{part.rstrip('.')}." for part in (alarm(manuscript, words), place, shown.said) if part),
        )

    def _is_shut(self, desk: Desk) -> bool:
        """Whether what was read, or could be shown before, is for whoever may lead it, and they don't sit here."""
        read = (one for one in (self.manuscript, self.good) if one is not None)
        return not desk.may(Door.LED) and any(one.needs_adult for one in read)

    def _top(self, place: str, manuscript: Manuscript, desk: Desk, *, walks: bool) -> ui.Widget:
        line = bar(place, manuscript, desk, listing=self.listing, walks=walks)
        week = _shown(self.good)
        if walks and not self.listing and isinstance(week, Week):
            line = ui.Column((line, flag_switches(week.flags, self.flags, desk)), gap=6)
        below = (
            None if self.listing or not walks else strip(manuscript, self.good, (*desk.notices, *self.notices), desk)
        )
        return ui.Column((line, below), gap=6) if below else line

    def _title(self, place: str, desk: Desk) -> str:
        words, manuscript = desk.words, self.manuscript
        name = manuscript.file.name if manuscript else ""
        if manuscript and manuscript.gone:
            return words("{file} isn’t there – preview – #isitok?", file=name)
        if manuscript and manuscript.errors:
            return words("{n} to mend: {file} – preview – #isitok?", n=len(manuscript.errors), file=name)
        place = words("{file}, {place}", file=name, place=place) if place else name
        return words("{place} – preview – #isitok?", place=place)

    def _list(self, manuscript: Manuscript, desk: Desk, *, walks: bool) -> ui.Page:
        words = desk.words
        more = [
            ui.Label(text=notice, type=ui.Type.SMALL, soft=True, live=True) for notice in (*desk.notices, *self.notices)
        ]
        once = words("Mend the file and save it: this window follows.")
        if not walks:
            once = words("As soon as it can be read, the story is shown here. Mend the file and save it.")
        body = ui.Column((problem_cards(manuscript, desk), ui.Label(text=once, soft=True), *more), gap=14)
        return ui.Page(
            title=self._title("", desk),
            header=self._top(manuscript.file.name, manuscript, desk, walks=walks),
            body=body,
            footer=footer(desk),
            focus=SLIPS if walks else "",
            back=List() if walks else None,
            left=Walk(-1) if walks else None,
            right=Walk(1) if walks else None,
            screen="slips",
        )

    def _inside(self, desk: Desk) -> Scene | None:
        """What is on the screen under the preview's own top."""
        scenario = _shown(self.good)
        if scenario is None or self.manuscript is None or self.listing or self._is_shut(desk):
            return None
        screens = self._screens(scenario, desk.words)
        return self._scene_on(screens[_number(screens, self.at)])

    def hears(self, event: Event, desk: Desk) -> bool:
        """What is on the screen does, too."""
        inside = self._inside(desk)
        return super().hears(event, desk) or (inside is not None and inside.hears(event, desk))

    @on(List)
    def _show_list(self, event: List, desk: Desk) -> Change:
        if self._is_shut(desk):
            return None
        return Replace(replace(self, listing=not self.listing, focus="" if self.listing else SLIPS, said=""))

    @on(FlagSwitched)
    def _switch_flag(self, event: FlagSwitched, desk: Desk) -> Change:
        """Only the ways on which it is set, or others, too, again; at the same screen where that is still there."""
        week = _shown(self.good)
        if not isinstance(week, Week) or event.flag not in week.flags or self._is_shut(desk):
            return None
        flags = self.flags ^ {event.flag}
        walked = tuple(_walk_through(week, desk.words, flags))
        if not walked:
            return Replace(replace(self, focus=f"flag:{event.flag}", said=desk.words("No way leads there.")))
        at = self.at if any(one.id == self.at for one in walked) else walked[0].id
        now = replace(self, flags=flags, walked=walked, at=at, played=None)
        return Replace(replace(now, focus=f"flag:{event.flag}", said="", notices=()))

    @on(Walk)
    def _go(self, walk: Walk, desk: Desk) -> Change:
        if self._is_shut(desk) or self.manuscript is None or _shown(self.good) is None:
            return None
        return Replace(self._walk(walk.step, walk.stays, desk))

    def after(self, event: Event, desk: Desk) -> Change:
        """On the screen itself, does what the game would do."""
        inside, scenario = self._inside(desk), _shown(self.good)
        if inside is None or scenario is None or isinstance(event, List | Walk | FlagSwitched):
            return super().after(event, desk)
        desk = for_ages(desk, scenario)
        screens = self._screens(scenario, desk.words)
        match change_for(inside, event, desk):
            case Replace(PlayScene() as played):
                return Replace(self._play_on(played, screens))
            case Replace(WeekScene() as week):
                return Replace(replace(self, played=week, easy=week.easy, focus="", said=""))
            case Home() | Push(WeekScene() | PickScene()):
                return None  # it is a week that is read, not played
            case Replace() if isinstance(event, Skip):
                return Replace(replace(self, said=desk.words("The next story comes here.")))
            case Replace(EndingScene()):
                return Replace(self._walk(1, "", desk))
            case Push(Ask() | EndingScene()):
                return None  # there is no game to leave, and nothing to count
            case change:
                return change

    def _scene_on(self, screen: PreviewScreen) -> Scene:
        """What is on the screen: the result of a press, or how it is before any."""
        if self.played:
            return self.played
        scene = screen.scene
        return replace(scene, easy=True) if self.easy and isinstance(scene, PlayScene | WeekScene) else scene

    def _walk(self, step: int, focus: str, desk: Desk) -> "PreviewScene":
        scenario, words = _shown(self.good), desk.words
        if scenario is None:
            return self
        screens = self._screens(scenario, words)
        here = _number(screens, self.at)
        if self.listing:
            return replace(self, at=screens[here].id, listing=False, focus=focus, said="")
        to = min(max(here + step, 0), len(screens) - 1)
        said = "" if to != here else words("This is the last one.") if step > 0 else words("This is the first one.")
        played = None if to != here else self.played
        return replace(self, at=screens[to].id, played=played, focus=focus, said=said, notices=())

    def _play_on(self, played: PlayScene, screens: tuple[PreviewScreen, ...]) -> "PreviewScene":
        """The result of a press, under the name of the screen that it leads to."""
        by_itself = screens[_number(screens, self.at)].easy
        sight = sight_at(played.session, played.question)
        leads_to = easy_id(sight) if played.easy and by_itself else sight
        known = {screen.id for screen in screens}
        # The screens that are in easy words by themselves say nothing about the others.
        on = played.easy and (self.easy or not by_itself)
        return replace(self, played=played, easy=on, at=leads_to if leads_to in known else self.at, focus="", said="")


def for_ages(desk: Desk, scenario: Scenario | Week) -> Desk:
    """The desk of somebody whom this story, or week, is for."""
    return replace(desk, settings=replace(desk.settings, ages=scenario.ages))


def _shown(manuscript: Manuscript | None) -> Scenario | Week | None:
    return (manuscript.scenario or manuscript.week) if manuscript else None


def _all(shown: Scenario | Week | None, words: Words) -> tuple[PreviewScreen, ...]:
    return screens_of(shown, words) if isinstance(shown, Scenario) else ()


def _walk_through(shown: Scenario | Week | None, words: Words, flags: frozenset[str]) -> Iterator[PreviewScreen]:
    """The screens of a week, day by day, each once; of all its ways, or of those on which these flags are set."""
    for one in each_once(shown, words, flags) if isinstance(shown, Week) else ():
        yield PreviewScreen(id=one.id, name=one.name, scene=one.scene)


def _number(screens: tuple[PreviewScreen, ...], id_: str) -> int:
    return next((number for number, screen in enumerate(screens) if screen.id == id_), 0)


def _nearest(id_: str, old: tuple[PreviewScreen, ...], now: tuple[PreviewScreen, ...]) -> str:
    """Where the writer is after a change: the same screen, or the nearest one before it that still exists."""
    if not (old and now):
        return id_
    new = {screen.id for screen in now}
    until = old[: _number(old, id_) + 1]
    return next((screen.id for screen in reversed(until) if screen.id in new), "")


def _message_page(title: str, text: str, desk: Desk, why: str = "") -> ui.Page:
    told = (ui.Label(text=why, type=ui.Type.STORY),) if why else ()
    return ui.Page(
        title=title,
        body=ui.Column((ui.title(text), *told), gap=14),
        footer=footer(desk),
        narrow=True,
    )
