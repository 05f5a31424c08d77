"""The page of a week: what it is, how long it takes, and where to begin."""

from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.format.card import WeekCard
from isitok.format.week import Week
from isitok.game.week.week_play import begin
from isitok.phone.who_is_who import Faces
from isitok.scenes.frame import footer, header, help_is_near, leads_on
from isitok.scenes.scene import Change, Desk, Pop, Push, on
from isitok.scenes.week.company import InCompany
from isitok.scenes.week.has_happened import WeekBegins, going_on
from isitok.scenes.week.which_day import DayPicked, which_day

FACE = 84  # reference pixels


class FrontPress(Event, Enum):
    """Where a week begins."""

    MONDAY = auto()
    LATER = auto()


class WeekFrontScene(InCompany, kw_only=True):
    """A week that was chosen; nothing of it is opened yet."""

    card: WeekCard

    def page(self, desk: Desk) -> ui.Page:
        """The title, a few short points, and both ways to begin."""
        words, card = desk.words, self.card
        known = Faces(cast=desk.library.cast())
        pictures = tuple(filter(None, map(known.picture, card.people)))
        long = words.many("About {n} minute.", "About {n} minutes.", card.minutes)
        told = words("Six short days on one phone. {long} Nothing is scored, and nothing is kept.", long=long)
        later = ui.Button(id="later", text=words("Go on with a week"), does=FrontPress.LATER, icon="play")
        body = ui.Column(
            (
                ui.Faces(pictures=pictures, size=FACE),
                ui.Label(text=card.title, type=ui.Type.HERO, level=1),
                ui.Label(text=told, type=ui.Type.STORY, soft=True, when=ui.When.FIRST),
                *ui.read_on(ui.Panel(ui.Column(_points(card, desk), gap=18), pad=26)),
                ui.Flow((later,)),
            ),
            gap=18,
        )
        return ui.Page(
            title=card.title,
            header=header(desk, also=self.company.at_top(desk)),
            body=body,
            footer=footer(desk, leads_on("monday", words("Start on Monday"), FrontPress.MONDAY),
                          *self.company.at_foot(desk), help_=self.company.help(card.ages)),
            focus="monday",
            enter="monday",
            back=Pop(),
            keys=self.company.keys(desk),
            narrow=True,
            middle=True,
        )  # fmt: skip

    @on(FrontPress)
    def _begin(self, press: FrontPress, desk: Desk) -> Change:
        week = self._week(desk)
        if week is None:
            return Pop()
        return self._then(desk).begin(begin(week)) if press is FrontPress.MONDAY else Push(which_day(desk))

    @on(DayPicked)
    def _go_on(self, picked: DayPicked, desk: Desk) -> Change:
        week = self._week(desk)
        return Pop() if week is None else going_on(week, picked.day, self._then(desk))

    def _week(self, desk: Desk) -> Week | None:
        """The week, if it still is what its card says."""
        week = week_of(self.card.id, desk)
        return week if week is not None and week.mark == self.card.mark else None

    def _then(self, desk: Desk) -> WeekBegins:
        return WeekBegins(easy=desk.settings.easy_words, company=self.company)


def _points(card: WeekCard, desk: Desk) -> tuple[ui.Point, ...]:
    words = desk.words
    people = words("The people are made up. What happens to them could happen to anyone.")
    return (
        *(() if card.own else (ui.Point(icon="users", text=people),)),
        ui.Point(icon="footprints", text=words("You can pass a day, or leave it. It costs nothing.")),
        ui.Point(icon="message-circle-heart", text=help_is_near(desk)),
    )


def week_of(id_: str, desk: Desk) -> Week | None:
    """The week of a card; None where it is gone."""
    return next((week for week in desk.library.weeks() if week.id == id_), None)
