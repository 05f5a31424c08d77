"""What an adult has beside a day of a week: the answer, what each reply leads to, what to ask, and what comes next."""

from collections.abc import Iterator

from isitok import ui
from isitok.format.phone_parts import Narration
from isitok.format.week import DAYS, Reply
from isitok.format.week_phones import WeekBeat, WeekMessage, WeekShown
from isitok.game.lesson.class_day import ClassDay
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.play.stops import Step
from isitok.game.week.week_play import LAST, WeekStep
from isitok.i18n.sentences import end_sentence
from isitok.scenes.lesson.briefing import fair_and_changes
from isitok.scenes.lesson.day_ending import ways_on
from isitok.scenes.lesson.day_on_wall import LETTERS, replies
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.scene import Desk
from isitok.scenes.week.week_table import WeekTable, goes_with, replies_in_order, reply_text, told

_ENDS = (Step.BOX, Step.HELP, Step.RESULT)


def day_now(shown: LessonScene, desk: Desk) -> Iterator[ui.Widget]:
    """What goes with the page that is on: the answer, or the letters to press. Nothing where no day is on."""
    day = shown.lesson.day_on
    if day is None or day.is_saturday:
        return
    table, step = WeekTable(day.play, desk, easy=False), day.play.step
    if step is WeekStep.TURN:
        yield _to_press(table, desk)
    else:
        yield _answer(table, told_already=step not in (WeekStep.LOCK, WeekStep.MESSAGES, WeekStep.JUDGE))


def day_notes(shown: LessonScene, desk: Desk) -> Iterator[ui.Widget]:
    """What goes with all of the day: what each reply leads to, what to ask, and, once it is over, what comes next."""
    lesson = shown.lesson
    day = lesson.day
    if day is None or not (lesson.day_on or lesson.step in _ENDS):
        return
    table = WeekTable(day.play, desk, easy=False)
    yield from _next_time(lesson, day, table, desk)
    if lesson.day_on and not day.is_saturday:
        yield _what_each_leads_to(table)
    yield from _to_ask(table, lesson)


def _to_press(table: WeekTable, desk: Desk) -> ui.Widget:
    asked = table.words("Which did most people choose?")
    return _panel(ui.heading(asked, tone=ui.Tone.BRAND), *replies(table, desk))


def _answer(table: WeekTable, *, told_already: bool) -> ui.Widget:
    words, judge = table.words, table.play.today.judge
    title = words("The answer") if told_already else words("The answer – not shown yet")
    lines: list[ui.Widget] = [
        ui.Label(text=judge.act, type=ui.Type.STRONG),
        ui.Label(text=words.label(judge.verdict), type=ui.Type.HEADING),
        ui.Label(text=judge.why),
    ]
    lines += fair_and_changes(judge, words)
    for who, what in judge.put_right.items():
        lines.append(ui.Label(text=words("What {name} could do now: {what}", name=table.name(who), what=what)))
    sign = ui.Sign(tone=TONES[judge.verdict], size=32)
    return _panel(ui.heading(title, tone=ui.Tone.BRAND), ui.LeftRight(sign, ui.Column(tuple(lines), gap=4), gap=14))


def _what_each_leads_to(table: WeekTable) -> ui.Widget:
    """The replies, for the teacher alone: how each is rated, what follows it, and which flags it sets."""
    words, rows = table.words, []
    for letter, (_, reply) in zip(LETTERS, replies_in_order(table.play), strict=False):
        said = words("{key}: {answer}", key=letter, answer=reply_text(table, reply))
        lines = [ui.Label(text=said, type=ui.Type.STRONG)]
        if note := goes_with(table, reply):
            lines.append(ui.Label(text=note, type=ui.Type.SMALL, soft=True))
        lines.append(ui.Label(text=" ".join(_leads_to(table, reply)), type=ui.Type.SMALL))
        rows.append(ui.Column(tuple(lines), gap=2))
    return _panel(ui.heading(words("What each leads to – only you see this"), tone=ui.Tone.BRAND), *rows)


def _leads_to(table: WeekTable, reply: Reply) -> Iterator[str]:
    words = table.words
    if not reply.leave:
        yield end_sentence(words.label(reply.rating))
    yield from (line for beat in reply.then if (line := _beat(table, beat)))
    if reply.sets:
        yield words("From then on: {what}.", what=table.play.week.flags[reply.sets])


def _beat(table: WeekTable, beat: WeekBeat) -> str:
    """One thing that comes of it, in words."""
    match beat:
        case WeekMessage() if beat.text:
            return table.words("{who}: “{message}”", who=table.name(beat.who), message=beat.text)
        case WeekShown() if beat.panel:
            return told(table, beat.panel)
        case Narration():
            return beat.line
        case _:
            return ""


def _to_ask(table: WeekTable, lesson: Lesson) -> Iterator[ui.Widget]:
    """The day's questions; on Saturday those of the week, and what to listen for."""
    words, play = table.words, table.play
    last = play.day == LAST
    asked = play.week.talk if last else play.today.talk
    parts: list[ui.Widget] = []
    if asked:
        parts += [ui.heading(words("Talk about it"), tone=ui.Tone.BRAND)]
        parts += (ui.Point(icon="messages-square", text=line) for line in asked)
    if play.week.listen_for and (last or lesson.day_on):
        parts.append(ui.heading(words("Listen for"), tone=ui.Tone.BRAND))
        for one in play.week.listen_for:
            heard = ui.Label(text=words("“{said}”", said=one.hear), type=ui.Type.STRONG)
            parts.append(ui.Column((heard, ui.Label(text=words("You could say: {text}", text=one.try_))), gap=2))
    if parts:
        yield _panel(*parts)


def _next_time(lesson: Lesson, day: ClassDay, table: WeekTable, desk: Desk) -> Iterator[ui.Widget]:
    """Which day comes next, and what has happened by then: what is asked where somebody goes on with the week."""
    words = table.words
    if day.is_saturday or (lesson.day_on and not day.is_over):
        return
    so_far = [end_sentence(line) for flag, line in day.play.week.flags.items() if flag in day.flags]
    tomorrow = words("Next: {day}.", day=words.label(DAYS[day.play.day + 1]))
    known = words("So far: {what}", what=" ".join(so_far) or words("nothing has changed yet."))
    told = ui.heading(words("Next time"), tone=ui.Tone.BRAND), ui.Label(text=tomorrow), ui.Label(text=known)
    yield _panel(*told, *(ui.Flow((way,)) for way in ways_on(lesson, desk)))


def _panel(*parts: ui.Widget) -> ui.Panel:
    return ui.Panel(ui.Column(parts, gap=8), pad=16)
