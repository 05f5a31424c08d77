"""The weeks that a class can play, a day at a time: what an adult reads first, and both ways to begin."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import WeekCard
from isitok.game.week.week_offer import Led, weeks_led
from isitok.scenes.frame import footer, header
from isitok.scenes.lesson.draft import A_DAY, LessonDraft, draft_of_day
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Push, Scene, on
from isitok.scenes.story_rows import say_what_comes_up
from isitok.scenes.week.which_day import DayPicked, which_day


class OnMonday(Event, Value):
    """This week begins."""

    week: WeekCard


class GoOnWith(Event, Value):
    """This week has begun: which day is next?"""

    week: WeekCard


class ClassWeeksScene(BaseScene, Value, kw_only=True):
    """The weeks for a class of these ages, without what is left out."""

    draft: LessonDraft
    asked: WeekCard | None = None  # of which it is asked which day

    def after_reading(self, desk: Desk) -> Scene | None:
        """Each page looks for itself what is there."""
        return self

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        weeks = weeks_here(self.draft, desk)
        title = words("Weeks")
        told = words.many("A day takes about {n} minute.", "A day takes about {n} minutes.", A_DAY)
        about = words("One phone, six short days. Tuesday remembers Monday. {told} Nothing is counted.", told=told)
        none = () if weeks else (ui.Label(text=words("No week fits what was chosen."), type=ui.Type.STORY),)
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=title),
            header=header(desk),
            body=ui.Column(
                (
                    ui.title(title),
                    ui.Label(text=about, soft=True),
                    *none,
                    ui.Grid(tuple(_row(week, desk) for week in weeks), least=480, gap=12),
                ),
                gap=16,
            ),
            footer=footer(desk),
            focus=f"monday:{weeks[0].id}" if weeks else "back",
            back=Pop(),
        )

    @on(OnMonday)
    def _begin(self, event: OnMonday, desk: Desk) -> Change:
        return self._set_up(event.week, 0)

    @on(GoOnWith)
    def _ask(self, event: GoOnWith, desk: Desk) -> Change:
        return Push(which_day(desk, of=event.week.id))

    @on(DayPicked)
    def _on_day(self, event: DayPicked, desk: Desk) -> Change:
        week = next((one for one in weeks_here(self.draft, desk) if one.id == event.of), None)
        return self._set_up(week, event.day) if week else None

    def _set_up(self, week: WeekCard, day: int) -> Change:
        from isitok.scenes.lesson.lesson_setup import ClassSetupScene
        from isitok.scenes.lesson.room import RoomScene

        return Push(RoomScene(draft=draft_of_day(self.draft, week, day), before=ClassSetupScene, taken=True))


def weeks_here(draft: LessonDraft, desk: Desk) -> tuple[WeekCard, ...]:
    """The weeks for the ages of this class; none that touches what is left out."""
    wanted = draft.wanted
    led = Led(ages=wanted.ages, ticked=wanted.gate.ticked, without=wanted.without_touches)
    return weeks_led(desk.library.packs, led)


def _row(week: WeekCard, desk: Desk) -> ui.Widget:
    words = desk.words
    about = words("Ages {ages}", ages=", ".join(words.label(band) for band in week.ages))
    lines = [
        ui.Label(text=week.title, type=ui.Type.STRONG),
        ui.Label(text=week.gist),
        ui.Label(text=" · ".join((about, words("Level {n}", n=int(week.level)))), type=ui.Type.SMALL, soft=True),
        *(ui.Label(text=words("Take care: {line}", line=line), type=ui.Type.SMALL) for line in week.care),
    ]
    if week.mentions:
        lines.append(ui.Label(text=say_what_comes_up(week.mentions, desk), type=ui.Type.SMALL))
    later, first = words("Go on with a week"), words("Start on Monday")
    buttons = (
        ui.Button(id=f"later:{week.id}", text=later, does=GoOnWith(week), name=_named(later, week, desk)),
        ui.Button(id=f"monday:{week.id}", text=first, does=OnMonday(week), name=_named(first, week, desk)),
    )
    told = ui.Column(tuple(line for line in lines if line.text), gap=3)
    return ui.Panel(ui.AtFoot(told, ui.Flow((), buttons, gap=10), least=0, gap=10), pad=14)


def _named(what: str, week: WeekCard, desk: Desk) -> str:
    return desk.words("{what}: {title}", what=what, title=week.title)
