"""The pages of a week: its lock screen, messages, question, who says why, the turn, what comes of it, and its end."""

from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.deck.week_minutes import minutes_alone
from isitok.format.vocabulary import Mood, Verdict
from isitok.format.week import DAYS
from isitok.game.doors import Door
from isitok.game.week.week_play import LAST, AllShown, Replied, WeekStep, WentOn
from isitok.game.week.week_screen import told_of
from isitok.i18n.sentences import join_sentences
from isitok.phone.answer_sheet import ReplyChip, Sheet
from isitok.phone.lock import lock_screen
from isitok.phone.screen import ID as PHONE
from isitok.phone.tones import with_tone
from isitok.scenes.frame import (
    LARGE,
    aloud_button,
    easy_button,
    footer,
    header_row,
    icon_only,
    key,
    last_said,
    settings_button,
    stop_button,
)
from isitok.scenes.if_real import if_real
from isitok.scenes.scene import PASS, Leave, Pop, Skip
from isitok.scenes.week.week_phone import next_part, notices, on_phone, phone_now
from isitok.scenes.week.week_sheets import (
    LOCK,
    PASS_QUESTION,
    QUESTION,
    WOULD_SAY,
    aside,
    has_large_text,
    judge_sheet,
    lock,
    more_of_it,
    said_by_an_adult,
    what_they_would_say,
)
from isitok.scenes.week.week_stage import DayBoxes, Stage
from isitok.scenes.week.week_strip import strip
from isitok.scenes.week.week_table import WeekTable, did, goes_with, replies_in_order, reply_text

NEXT: Final = "next"


class WeekDone(Event, Value):
    """The week is over, and is left."""


class WeekPrinted(Event, Value):
    """A page of the week is wanted."""


class AgainAsked(Event, Value):
    """Somebody wants to play a day again."""


class Shown(Value, kw_only=True):
    """What a step of the week puts on its page."""

    phone: ui.Widget | None = None
    right: tuple[ui.Widget, ...] = ()
    body: ui.Widget | None = None  # in place of phone and right
    on: ui.Button | None = None  # what leads on, at the foot
    others: tuple[ui.Button, ...] = ()  # what else is there
    focus: str = ""
    enter: str = ""
    asks: str = ""
    shows: str = ""  # what is in sight at first, where all is in one column


class WeekAt(Value, kw_only=True):
    """What only the screen knows of a step."""

    verdict: Verdict | None = None  # what is chosen, and not locked yet
    said: str = ""
    again: bool = False  # a day is played again


def page(table: WeekTable, at: WeekAt) -> ui.Page:
    """The page of this step."""
    step = table.play.step
    shown = _BODIES[step](table, at)
    on = shown.on.does if shown.on and step in (WeekStep.MESSAGES, WeekStep.WHY, WeekStep.SENT) else None
    right = (*shown.right, *table.company.beside(table.play, table.desk))
    made = ui.Page(
        title=table.words("{week}. {day} – #isitok?", week=table.play.week.title, day=table.day),
        header=_header(table),
        body=shown.body or Stage(
            told=_told(table),
            phone=shown.phone or ui.Column(()),
            right=ui.Column(right, gap=14) if right else None,
        ),
        footer=_footer(table, shown),
        focus=shown.focus or NEXT,
        enter=shown.enter or NEXT,
        asks=shown.asks,
        shows=shown.shows,
        back=Leave(),
        onward=on,
        keys=table.company.keys(table.desk),
        reads=PHONE if step is WeekStep.MESSAGES else "",
        newest=PHONE if on or step is WeekStep.BACK else "",
        held=True,
        said=at.said,
        mend=QUESTION if at.said and step is WeekStep.JUDGE else "",
        sound="in" if step is WeekStep.LOCK else "next",  # its notices
        screen=f"week {table.play.day} {step.name} {table.play.phone}",
    )  # fmt: skip
    return with_tone(made, on_phone(table) if shown.phone and step is not WeekStep.LOCK else None)


def _header(table: WeekTable) -> ui.Widget:
    """The ways out, as while a story is played. Where there is room they lie beside the phone, without the logo."""
    desk, others = table.desk, table.company.at_top(table.desk)
    settings = settings_button(desk)
    ends = others or (() if table.is_over else (stop_button(desk),))
    beside = icon_only(settings) if others else settings  # no broader than what is right of the phone
    return ui.Column(
        (ui.OnlyIf(ui.Flow((), (*ends, beside)), wide=True), ui.OnlyIf(header_row(*ends, settings), wide=False)), gap=0
    )


def _footer(table: WeekTable, shown: Shown) -> ui.Widget:
    desk, words, play = table.desk, table.words, table.play
    text = words("Pass – skip this day") if desk.view.in_lines else words("Pass this day")
    skip = () if table.is_over else (ui.Button(id=PASS, text=text, does=Skip(), key=key(desk, "P")),)
    brief = tuple(replace(one, text=words("Pass"), name=one.text) for one in skip)
    has_easy = any(day.judge.easy for day in play.week.days) and play.step is not WeekStep.STRIP
    swap = (easy_button(desk, table.easy),) if has_easy else ()
    swap = (*swap, aloud_button(desk)) if desk.offers_reading else swap
    swap = (*swap, *table.company.at_foot(desk))
    if table.company.at_top(desk) and not table.is_over:
        swap = (*swap, replace(stop_button(desk), edge=False))  # the top has no room for it
    on = (shown.on,) if shown.on else ()
    long, short = (*on, *skip, *shown.others, *swap), (*on, *brief, *shown.others, *swap)
    return footer(desk, *long, short=short, help_=table.company.help(play.week.ages))


def _told(table: WeekTable) -> ui.Widget:
    """What day it is, who one is, and the day's line: it is read where the day begins."""
    play, begins = table.play, table.play.step is WeekStep.LOCK
    when = ui.When.FIRST if begins else ui.When.KNOWN
    day = ui.Label(text=table.day, type=ui.Type.HERO, level=1, id="day", when=when)
    heading = ui.first_that_fits((day, ui.Label(text=table.day, type=ui.Type.TITLE, level=1, id="day", when=when)))
    mood = Mood.NEUTRAL if begins else Mood.CALM
    picture = table.picture(play.week.you, mood)
    face = ui.Portrait(picture=picture, name=table.name(play.week.you), size=76, decorative=True)
    hook = play.week.hook if play.day == 0 else "" if play.day == LAST else play.today.hook
    who = ui.Label(text=hook, type=ui.Type.STORY, soft=True, kind=ui.Kind.STORY, when=when) if hook else None
    boxes = DayBoxes(letters=tuple(table.words.label(day)[:1] for day in DAYS), at=play.day)
    roomy = ui.Column((heading, ui.LeftRight(face, who, gap=16) if who else ui.Fit(face), boxes), gap=18)
    if begins:
        return roomy
    # In one column the phone should not be far; and large text needs the room for answers.
    small = (replace(who, type=ui.Type.SMALL),) if who else ()
    close = ui.Column((ui.Flow((replace(day, type=ui.Type.TITLE), boxes), gap=20), *small), gap=6)
    beside = close if table.desk.settings.text_size > LARGE else roomy
    return ui.Column((ui.OnlyIf(beside, wide=True), ui.OnlyIf(close, wide=False)), gap=0)


def leads(table: WeekTable, text: str, does: Event) -> ui.Button:
    """The button that leads on, at the foot: 1 and Enter do it everywhere in a terminal, and Enter in a window."""
    typed = "1" if table.desk.view.in_lines else ""
    return ui.Button(
        id=NEXT, text=text, does=does, kind=ui.ButtonKind.PRIMARY, low=True, key=typed, after="corner-down-left"
    )  # fmt: skip


def _show_all(table: WeekTable) -> ui.Button:
    typed = "S" if table.desk.view.in_lines else key(table.desk, "S")
    return ui.Button(id="show-all", text=table.words("Show all"), does=AllShown(), key=typed)


def _lock(table: WeekTable, at: WeekAt) -> Shown:
    play, words = table.play, table.words
    cards = tuple(notices(table))
    first = next((card for card in cards if card.does), None)
    time = "" if play.day == LAST else play.today.open[0].time
    title = ui.Label(text=play.week.title, type=ui.Type.TITLE, level=2)
    right = (
        ()
        if play.past or at.again
        else (title, ui.Label(text=_before(table), soft=True, type=ui.Type.STORY, when=ui.When.FIRST))
    )
    on = None
    if first and not table.desk.view.in_lines:
        opens = words("Open it")
        kind = ui.ButtonKind.PRIMARY
        on = ui.Button(id="open", text=opens, does=first.does, kind=kind, low=True, after="corner-down-left")
    return Shown(
        phone=ui.Group(lock_screen(table.day, time, cards, words), words("Lock screen"), key="lock")
        if table.desk.view.in_lines else lock_screen(table.day, time, cards, words),
        right=right,
        on=on,
        focus=first.id if first else "",
        enter=first.id if first else "",
    )  # fmt: skip


def _before(table: WeekTable) -> str:
    """What is said before it begins: how long it takes, and that nothing is kept."""
    words = table.words
    long = words.many("About {n} minute.", "About {n} minutes.", minutes_alone(table.play.week))
    return join_sentences(long, words("Nothing is scored, and nothing is kept."))


def _messages(table: WeekTable, at: WeekAt) -> Shown:
    left = table.play.seen < len(table.play.parts)
    on = leads(table, next_part(table.play, table.words) if left else table.words("Go on"), WentOn())
    phone = phone_now(table, known=False, presses=NEXT)
    return Shown(
        phone=phone, on=on, others=(_show_all(table),) if left else ()
    )  # fmt: skip


def _judge(table: WeekTable, at: WeekAt) -> Shown:
    lines = table.desk.view.in_lines
    beside = has_large_text(table) and not lines
    sheet = judge_sheet(table, at.verdict, at.said)
    locks = lock(table, at.verdict)
    if not (lines or beside):
        sheet = ui.Column((sheet, locks), gap=12)
    return Shown(
        phone=phone_now(table, None if beside else Sheet(sheet), answered=True),
        right=(sheet,) if beside else (),
        on=locks if beside else None,
        focus=PASS_QUESTION if lines else QUESTION,
        enter=PASS_QUESTION if lines else LOCK,
        asks="" if lines else "answers",
        shows="answers",
    )


def _why(table: WeekTable, at: WeekAt) -> Shown:
    play, words, judge = table.play, table.words, table.play.today.judge
    left = play.seen < len(judge.says) and not (table.easy and judge.easy)
    aloud, beside = table.is_adult(judge.told_by), has_large_text(table)
    below = (*((said_by_an_adult(table),) if aloud else ()), *(() if left else (what_they_would_say(table),)))
    on = leads(table, words("Next message") if left else words("Next"), WentOn())
    sheet = None if beside or not below else Sheet(ui.Column(below, gap=12), soft=True)
    phone = phone_now(table, sheet, answered=aloud, presses=NEXT)
    others = (_show_all(table),) if left else ()
    return Shown(
        phone=phone,
        right=(*(below if beside else ()), *more_of_it(table)),
        on=on,
        others=others,
        shows="" if left else WOULD_SAY,  # in one column it is below the last of their messages
    )


def _turn(table: WeekTable, at: WeekAt) -> Shown:
    play, words, lines = table.play, table.words, table.desk.view.in_lines
    numbered = replies_in_order(play)
    replies = tuple(
        ReplyChip(
            id=f"reply:{number}",
            text=reply_text(table, reply),
            note=goes_with(table, reply),
            does=Replied(number),
            key=str(place) if lines else key(table.desk, str(place)),
            leaves=bool(reply.leave),
        )
        for place, (number, reply) in enumerate(numbered, start=1)
    )
    asked = words("Your turn, {name}", name=table.name(play.week.you))
    heading = ui.Label(text=asked, type=ui.Type.STRONG, soft=True, silent=True)
    ways = ui.Column((heading, ui.Group(ui.Column(replies, gap=8), asked, ui.Role.GROUP, key="turn")), gap=8)
    large = has_large_text(table)
    leave = next((f"reply:{number}" for number, reply in numbered if reply.leave), "")
    first = leave if lines else replies[0].id
    return Shown(
        phone=phone_now(table, None if large else Sheet(ways, soft=True), answered=True),
        right=(ways,) if large else (),
        focus=first,
        enter=first,
        shows="turn",
    )


def _sent(table: WeekTable, at: WeekAt) -> Shown:
    play, words, reply = table.play, table.words, table.play.reply
    left = play.seen < len(play.beats)
    parts: list[ui.Widget] = []
    if reply and not reply.say:
        parts.append(ui.Label(text=did(table, reply), type=ui.Type.STRONG, when=ui.When.FIRST))
    elif play.seen == 1 and table.desk.view.in_lines:
        parts.append(ui.Label(text=words("Delivered"), soft=True))
    told = told_of(play)
    parts += [aside(table, one) for one in (told if table.desk.view.in_lines else told[-1:])]
    sheet = Sheet(ui.Column(tuple(parts), gap=10), soft=True) if parts else None
    on = leads(table, words("Next") if not table.desk.view.in_lines else words("Go on"), WentOn())
    phone = phone_now(table, sheet, known=True, presses=NEXT)
    others = (_show_all(table),) if left else ()
    return Shown(phone=phone, on=on, others=others)


def _over(table: WeekTable, at: WeekAt) -> Shown:
    words, play = table.words, table.play
    title = ui.Label(text=words("{day} is over.", day=table.day), type=ui.Type.TITLE, level=2, when=ui.When.FIRST)
    help_ = play.week.saturday.help
    real = ui.Label(text=if_real(help_, play.week.ages, table.desk), type=ui.Type.STRONG, when=ui.When.FIRST)
    phone = None if table.desk.view.in_lines else lock_screen(table.day, "", (), words)
    if at.again:
        return Shown(phone=phone, right=(title, real), on=leads(table, words("Back to the week"), Pop()))
    on = leads(table, words("Go on with {day}", day=words.label(DAYS[play.day + 1])), WentOn())
    stop = ui.Button(id="stop", text=words("Stop here"), does=Leave())
    return Shown(phone=phone, right=(title, real), on=on, others=(stop,))


def _back(table: WeekTable, at: WeekAt) -> Shown:
    phone = phone_now(table, presses=NEXT)
    return Shown(phone=phone, on=leads(table, table.words("Next"), WentOn()))


def _strip(table: WeekTable, at: WeekAt) -> Shown:
    words = table.words
    played = any(past is not None for past in table.play.past)
    again = ui.Button(id="again", text=words("Play a day again"), does=AgainAsked(), icon="rotate-ccw")
    on = leads(table, words("Done"), WeekDone())
    others = (again,) if played and not table.desk.view.in_lines else ()
    return Shown(body=_strip_body(table, at), on=on, others=(*others, *_print_this_page(table)))


def _strip_body(table: WeekTable, at: WeekAt) -> ui.Widget:
    """The strip; where a page of it was just made, where that is."""
    if not at.said:
        return strip(table)
    return ui.Column((*last_said(at.said), strip(table)), gap=12)


def _print_this_page(table: WeekTable) -> tuple[ui.Button, ...]:
    """A page of it to keep: where nobody has set this computer up for pupils, or an adult sits there."""
    desk = table.desk
    if desk.view.in_lines or desk.kept.plans is None or not (table.company.can_print and desk.may(Door.PRINT)):
        return ()
    return (ui.Button(id="print-week", text=table.words("Print this page"), does=WeekPrinted(), icon="printer"),)


_BODIES: Final = {
    WeekStep.LOCK: _lock,
    WeekStep.MESSAGES: _messages,
    WeekStep.JUDGE: _judge,
    WeekStep.WHY: _why,
    WeekStep.TURN: _turn,
    WeekStep.SENT: _sent,
    WeekStep.OVER: _over,
    WeekStep.BACK: _back,
    WeekStep.STRIP: _strip,
}
