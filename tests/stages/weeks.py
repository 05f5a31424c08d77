"""A week on one phone, at each of its screens."""

from isitok.base.value import replace
from isitok.format.vocabulary import Verdict
from isitok.format.week import Week
from isitok.game.help_routes import AgeGroup
from isitok.game.week.week_play import (
    AllShown,
    DayPassed,
    Judged,
    NoticeOpened,
    PastDay,
    Replied,
    WeekEvent,
    WeekPlay,
    WentOn,
    begin,
    update,
)
from isitok.scenes.one_to_one.week_for_two import ForTwo
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.small_group.week_for_few import FOR_FEW
from isitok.scenes.week.has_happened import HappenedScene, WeekBegins
from isitok.scenes.week.week_front import WeekFrontScene
from isitok.scenes.week.week_scene import WeekScene
from isitok.scenes.week.which_day import which_day
from tests.stages.desk import library, pressed, scene_of

TO_THE_QUESTION: tuple[WeekEvent, ...] = (NoticeOpened(0), AllShown(), WentOn())
TO_THE_TURN = (*TO_THE_QUESTION, Judged(Verdict.DEPENDS), AllShown(), WentOn())


def dragon() -> Week:
    return next(week for week in library().weeks() if week.id == "in-town/dragon")


def on(day: int, *events: WeekEvent, flags: tuple[str, ...] = ()) -> WeekPlay:
    """The week on this day, after these events."""
    play = begin(dragon(), day, frozenset(flags))
    for event in events:
        play = update(play, event)
    return play


def a_whole_week(*replies: int | None) -> WeekPlay:
    """Saturday, after these replies from Monday on; None: the day was passed."""
    play = begin(dragon())
    for reply in replies:
        past = PastDay(play.flags, None if reply is None else play.today.turn[reply])
        set_by = {past.reply.sets} if past.reply and past.reply.sets else set()
        play = replace(begin(dragon(), play.day + 1, play.flags | set_by), past=(*play.past, past))
    return play


def weeks(desk: Desk) -> dict[str, Scene]:
    """Every screen of a week."""
    card = next(week for pack in library().packs for week in pack.weeks)
    judge = WeekScene(play=on(0, *TO_THE_QUESTION))
    why = WeekScene(play=on(0, *TO_THE_QUESTION, Judged(Verdict.DEPENDS), AllShown()))
    saturday = a_whole_week(0, 1, 0, None, 2)
    strip = WeekScene(play=update(update(saturday, NoticeOpened(0)), WentOn()))
    return {
        "week": WeekFrontScene(card=card),
        "week-day": which_day(desk),
        "week-happened": HappenedScene(week=dragon(), day=2, flag="wrote", then=WeekBegins()),
        "week-lock": WeekScene(play=on(0)),
        "week-messages": WeekScene(play=on(0, NoticeOpened(0), WentOn())),
        "week-judge": judge,
        "week-judge-chosen": scene_of(pressed(judge, "verdict:not-ok", desk)),
        "week-judge-lacking": scene_of(pressed(judge, "lock", desk)),
        "week-why": why,
        "week-why-more": scene_of(pressed(why, "more", desk)),
        "week-why-easy": replace(why, easy=True),
        "week-why-adult": WeekScene(play=on(2, *TO_THE_QUESTION, Judged(Verdict.OK), AllShown())),
        "week-turn": WeekScene(play=on(0, *TO_THE_TURN)),
        "week-delivered": WeekScene(play=on(0, *TO_THE_TURN, Replied(0))),
        "week-sent": WeekScene(play=on(0, *TO_THE_TURN, Replied(0), WentOn())),
        "week-sent-photo": WeekScene(play=on(0, *TO_THE_TURN, Replied(2), WentOn())),
        "week-left": WeekScene(play=on(0, *TO_THE_TURN, Replied(3), WentOn())),
        "week-told": WeekScene(play=on(2, *TO_THE_TURN, Replied(0), AllShown())),
        "week-over": WeekScene(play=on(0, DayPassed())),
        "week-saturday": WeekScene(play=saturday),
        "week-back": WeekScene(play=update(saturday, NoticeOpened(0))),
        "week-strip": strip,
        "week-for-two": WeekScene(play=on(0, *TO_THE_TURN[:-1]), company=ForTwo(group=AgeGroup.FROM_11)),
        "week-for-few": WeekScene(play=on(0, *TO_THE_TURN), company=FOR_FEW),
        "week-again": scene_of(pressed(strip, "again", desk)),
    }


WEEKS = [
    "week",
    "week-day",
    "week-happened",
    "week-lock",
    "week-messages",
    "week-judge",
    "week-judge-chosen",
    "week-judge-lacking",
    "week-why",
    "week-why-more",
    "week-why-easy",
    "week-why-adult",
    "week-turn",
    "week-delivered",
    "week-sent",
    "week-sent-photo",
    "week-left",
    "week-told",
    "week-over",
    "week-saturday",
    "week-back",
    "week-strip",
    "week-for-two",
    "week-for-few",
    "week-again",
]
