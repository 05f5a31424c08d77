"""One day of a week on the big screen: the phone, and beside it the day, a question for thumbs, replies for hands."""

from collections.abc import Iterator

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import replace
from isitok.format.lesson_ways import AnswerBy
from isitok.format.week import DAYS
from isitok.game.events import ShownAll
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_day import ClassDay
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.rounds.judge import CHOICES
from isitok.game.week.week_play import NoticeOpened, Replied, WeekStep
from isitok.game.week.week_screen import told_of
from isitok.i18n.screen_words import Words
from isitok.phone.answer_sheet import ReplyChip
from isitok.phone.lock import lock_screen
from isitok.phone.screen import ID as PHONE
from isitok.phone.tones import with_tone
from isitok.scenes.frame import key
from isitok.scenes.lesson.lesson_parts import FORWARD, Foot, LessonView, boxes, class_page
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.rounds.phone_beside import beside_handset
from isitok.scenes.rounds.why_page import turn_more
from isitok.scenes.scene import Desk
from isitok.scenes.week.week_phone import next_part, notices, on_phone, phone_now
from isitok.scenes.week.week_sheets import aside, more_of_it, said_by_an_adult
from isitok.scenes.week.week_stage import DayBoxes
from isitok.scenes.week.week_strip import strip
from isitok.scenes.week.week_table import WeekTable, did, goes_with, replies_in_order, reply_text

LETTERS = "ABCDE"


def page(shown: LessonView, day: ClassDay, desk: Desk) -> ui.Page:
    """The page of this step of the day."""
    table = WeekTable(day.play, desk, easy=bool(shown.easy), more=shown.opened)
    play, words = day.play, desk.words
    name = words("{week}. {day}", week=play.week.title, day=table.day)
    if play.step is WeekStep.STRIP:
        told = class_page(shown, desk, (strip(table),), name)
    else:
        foot = Foot(onward=onward(day, words), left=(*_show_all(day, desk), *_turn_more(table, desk)))
        told = class_page(shown, desk, _beside(table, desk), name, foot)
    opens = play.step in (WeekStep.MESSAGES, WeekStep.WHY, WeekStep.SENT)
    keys = dict(told.keys)
    if play.step is WeekStep.TURN:  # B is an answer here, and blanks nothing
        keys = {sign: means for sign, means in keys.items() if not sign.isalpha()} | reply_keys(day, desk)
    made = replace(
        told,
        keys=keys,
        reads=PHONE if play.step in (WeekStep.LOCK, WeekStep.MESSAGES) else "",
        newest=PHONE if opens or play.step is WeekStep.BACK else "",
        screen=f"{told.screen} {play.day} {play.step.name} {play.phone}",
    )
    return with_tone(made, on_phone(table) if opens else None)


def onward(day: ClassDay, words: Words) -> str:
    """What the button says that goes on."""
    play = day.play
    match play.step:
        case WeekStep.LOCK:
            return words("Open it")
        case WeekStep.MESSAGES if play.seen < len(play.parts):
            return next_part(play, words)
        case WeekStep.WHY if play.seen < len(play.today.judge.says):
            return words("Next message")
        case _:
            return words("Next")


def forward(lesson: Lesson, said: str, desk: Desk) -> NoticeOpened | Replied | str | None:
    """What going on means where the page knows more than the game: which notice opens a phone, and what to leave.

    A text is said first. ``said``: what was said last. None: the game knows.
    """
    day = lesson.day_on
    if day is None or day.play.step not in (WeekStep.LOCK, WeekStep.TURN):
        return None
    if day.play.step is WeekStep.LOCK:
        opened = (card.does for card in notices(WeekTable(day.play, desk, easy=False)))
        return next((one for one in opened if isinstance(one, NoticeOpened)), NoticeOpened(0))
    wait = desk.words("Press the letter that most of you chose. Next again leaves it.")
    if said != wait:
        return wait
    return Replied(next(number for number, reply in replies_in_order(day.play) if reply.leave))


def reply_keys(day: ClassDay, desk: Desk) -> dict[str, Event]:
    """The letter of each reply, and what it means, where letters are shortcuts."""
    if not desk.settings.shortcuts:
        return {}
    offered = zip(LETTERS.lower(), replies_in_order(day.play), strict=False)
    return {letter: Replied(number) for letter, (number, _) in offered}


def replies(table: WeekTable, desk: Desk) -> tuple[ReplyChip, ...]:
    """What hands go up for, each with its letter."""
    return tuple(
        ReplyChip(
            id=f"reply:{number}",
            text=reply_text(table, reply),
            note=goes_with(table, reply),
            does=Replied(number),
            key=letter if desk.view.in_lines else "",  # else it is the letter on its disc
            leaves=bool(reply.leave),
            letter=letter,
        )
        for letter, (number, reply) in zip(LETTERS, replies_in_order(table.play), strict=False)
    )


def _show_all(day: ClassDay, desk: Desk) -> tuple[ui.Widget, ...]:
    typed = "S" if desk.view.in_lines else key(desk, "S")
    more = ui.Button(id="show-all", text=desk.words("Show all"), does=ShownAll(), key=typed)
    return (more,) if _is_left(day) else ()


def _turn_more(table: WeekTable, desk: Desk) -> tuple[ui.Button, ...]:
    """The way to the rest of the why, once the answer is told; whoever leads beside it has it there."""
    if desk.view.led or table.play.step is not WeekStep.WHY or _is_being_told(table):
        return ()
    return (turn_more(desk, opened=table.more),)


def _is_left(day: ClassDay) -> bool:
    """Whether more of what is on the phone comes by presses."""
    play = day.play
    match play.step:
        case WeekStep.MESSAGES:
            return play.seen < len(play.parts)
        case WeekStep.SENT:
            return play.seen < len(play.beats)
        case _:
            return False


def _beside(table: WeekTable, desk: Desk) -> ui.Widget:
    """The phone, and what is beside it."""
    right = tuple(_told(table, desk))
    hands = (ui.Label(text=_hands_up(table), type=ui.Type.STRONG),) if table.play.step is WeekStep.TURN else ()
    whole, brief = tuple(_day(table, whole=True)), tuple(_day(table, whole=False))
    ways = ((*whole, *right, *hands), (*brief, *right, *hands), (*brief, *right))
    told = ui.Leaves(children=(ui.largest_of(tuple(ui.Column(way, gap=14) for way in ways)),), name=table.day)
    phone = _phone(table, desk)
    return told if phone is None else beside_handset(phone, told, second_above=True, projected=True)


def _phone(table: WeekTable, desk: Desk) -> ui.Widget | None:
    play, words = table.play, table.words
    match play.step:
        case WeekStep.LOCK:
            time = "" if play.day == len(DAYS) - 1 else play.today.open[0].time
            locked = lock_screen(table.day, time, tuple(notices(table)), words)
            return ui.Group(locked, words("Lock screen"), key="lock") if desk.view.in_lines else locked
        case WeekStep.OVER:
            return None if desk.view.in_lines else lock_screen(table.day, "", (), words)
        case WeekStep.MESSAGES:
            phone = phone_now(table, known=False)
        case WeekStep.JUDGE | WeekStep.TURN:
            phone = phone_now(table, answered=True)
        case _:
            phone = phone_now(table, known=True if play.step is WeekStep.SENT else None)
    return phone and ui.Taps(phone, FORWARD)


def _day(table: WeekTable, *, whole: bool) -> Iterator[ui.Widget]:
    """Which day it is, and its line; on the first page of a week, what it is called."""
    play = table.play
    begins = play.step is WeekStep.LOCK
    when = ui.When.FIRST if begins else ui.When.KNOWN
    if begins and whole:
        yield ui.Label(text=play.week.title, type=ui.Type.STRONG, soft=True, when=when)
    title = ui.Label(text=table.day, type=ui.Type.TITLE, level=1, id="day", when=when)
    letters = DayBoxes(letters=tuple(table.words.label(day)[:1] for day in DAYS), at=play.day)
    yield ui.first_that_fits((ui.Flow((title,), (letters,), gap=20), title))
    hook = play.week.hook if play.day == 0 else "" if play.day == len(DAYS) - 1 else play.today.hook
    if hook and (whole or begins):
        yield ui.Label(text=hook, type=ui.Type.STORY, soft=True, kind=ui.Kind.STORY, when=when)


def _told(table: WeekTable, desk: Desk) -> Iterator[ui.Widget]:
    """What is beside the phone at this step."""
    play, words = table.play, table.words
    match play.step:
        case WeekStep.JUDGE:
            yield from _thumbs(table, desk)
        case WeekStep.WHY:
            yield from _why(table)
            yield from more_of_it(table)
        case WeekStep.TURN:
            asked = words("Your turn, {name}", name=table.name(play.week.you))
            yield ui.Group(ui.Column(replies(table, desk), gap=12), asked, ui.Role.GROUP, key="turn")
        case WeekStep.SENT:
            if play.reply and not play.reply.say:
                yield ui.Label(text=did(table, play.reply), type=ui.Type.ANSWER, when=ui.When.FIRST)
            yield from (aside(table, one) for one in told_of(play))
        case WeekStep.OVER:
            yield ui.Label(text=words("{day} is over.", day=table.day), type=ui.Type.ANSWER, when=ui.When.FIRST)
            if play.today.talk:
                yield ui.heading(words("Talk about it"))
                yield from (ui.Label(text=line, type=ui.Type.STORY) for line in play.today.talk)
        case _:
            return


def _hands_up(table: WeekTable) -> str:
    return table.words("Hands up. {name} does what most of you choose.", name=table.name(table.play.week.you))


def _is_being_told(table: WeekTable) -> bool:
    """Whether whoever says why has more to say."""
    judge = table.play.today.judge
    return table.play.seen < len(judge.says) and not (table.easy and judge.easy)


def _thumbs(table: WeekTable, desk: Desk) -> Iterator[ui.Widget]:
    """*Is it OK?*: thumbs answer, which nobody counts."""
    judge, words = table.play.today.judge, table.words
    asked = words("{act} Is it OK?", act=judge.act)
    yield ui.Label(text=asked, type=ui.Type.ANSWER, level=2, when=ui.When.FIRST)
    yield ui.Label(text=words("Thumbs up, flat or down. To pass, keep your hand down."), type=ui.Type.SMALL, soft=True)
    yield boxes(Count(), AnswerBy.HANDS, desk, dict.fromkeys(CHOICES, ui.Space()))


def _why(table: WeekTable) -> Iterator[ui.Widget]:
    """What an adult says, who types nothing; and once all is said, the answer in a line."""
    words, judge = table.words, table.play.today.judge
    if table.is_adult(judge.told_by):
        yield said_by_an_adult(table)
    if _is_being_told(table):
        return
    theirs = words.label(judge.verdict)
    told = words("{name} would say: {theirs}.", name=table.name(judge.told_by), theirs=theirs)
    yield ui.LeftRight(
        ui.Sign(tone=TONES[judge.verdict], size=42),
        ui.Label(text=told, type=ui.Type.ANSWER, when=ui.When.FIRST),
        gap=14,
    )
