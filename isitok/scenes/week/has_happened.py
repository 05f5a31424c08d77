"""What has happened by the morning of a day on which somebody goes on with a week. None of it is written anywhere."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.week import Week
from isitok.game.week.going_on import open_question, settled
from isitok.game.week.week_play import WeekPlay, begin
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Replace, on
from isitok.scenes.week.company import ALONE, Company
from isitok.scenes.week.week_scene import WeekScene


class HasHappened(Event, Value):
    """The answer to whether what the line says has happened."""

    flag: str
    is_so: bool


class WeekBegins(Value):
    """How a week is played once it is clear on which day, and with what, it begins."""

    easy: bool = False
    company: Company = ALONE

    def begin(self, play: WeekPlay) -> Change:
        """The week, from the lock screen of this day on."""
        return Replace(WeekScene(play=play, easy=self.easy, company=self.company))


def going_on(week: Week, day: int, then: WeekBegins, *, yes: tuple[str, ...] = (), no: tuple[str, ...] = ()) -> Change:
    """On to what is still open on the morning of this day, or else to the day itself."""
    asked = what_is_open(week, day, then, yes=yes, no=no)
    return Replace(asked) if asked else then.begin(begin(week, day, settled(week, day, yes, no)))


def what_is_open(
    week: Week, day: int, then: WeekBegins, *, yes: tuple[str, ...] = (), no: tuple[str, ...] = ()
) -> "HappenedScene | None":
    """What is still to be asked on the morning of this day; None where nothing is."""
    asked = open_question(week, day, yes, no)
    return HappenedScene(week=week, day=day, flag=asked, yes=yes, no=no, then=then) if asked else None


class HappenedScene(BaseScene, Value, kw_only=True):
    """One thing that may have happened by then."""

    week: Week
    day: int
    flag: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    then: WeekBegins

    def page(self, desk: Desk) -> ui.Page:
        """The question, from the flag's own line; *No* has the keyboard."""
        words = desk.words
        asked = words("Has it happened?")
        line = ui.Label(text=self.week.flags[self.flag], type=ui.Type.STORY, when=ui.When.FIRST)
        answers = (
            _answer("yes", words("Yes"), words("Yes, it has"), HasHappened(self.flag, True)),
            _answer("no", words("No"), words("No, it hasn’t"), HasHappened(self.flag, False)),
        )
        group = ui.Group(ui.Flow(answers), asked, ui.Role.GROUP, key="happened")
        return ui.Page(
            title=asked,
            header=header(desk),
            body=ui.Panel(ui.Column((ui.title(asked), line, group), gap=22), pad=32),
            footer=footer(desk),
            focus="no",
            enter="no",
            back=Pop(),
            narrow=True,
            middle=True,
            screen=f"happened {self.flag}",
        )

    @on(HasHappened)
    def _answer(self, event: HasHappened, desk: Desk) -> Change:
        yes = (*self.yes, self.flag) if event.is_so else self.yes
        no = self.no if event.is_so else (*self.no, self.flag)
        return going_on(self.week, self.day, self.then, yes=yes, no=no)


def _answer(id_: str, text: str, name: str, does: HasHappened) -> ui.Button:
    return ui.Button(id=id_, text=text, name=name, does=does, kind=ui.ButtonKind.ANSWER)
