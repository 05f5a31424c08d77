"""The pages of a week: its lock screen, messages, question, who says why, the turn, what comes of it, and Saturday."""

from collections.abc import Iterator

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.act import AlsoFair
from isitok.format.phone_names import name_of_phone
from isitok.format.phone_parts import Told
from isitok.format.vocabulary import Verdict
from isitok.format.week import DAYS, Judge, Reply
from isitok.format.week_phones import WeekPanel
from isitok.game.feedback import changes_if
from isitok.game.rounds.judge import CHOICES
from isitok.game.week.reckoned import minutes_alone
from isitok.game.week.week_play import (
    LAST,
    AllShown,
    Judged,
    NoticeOpened,
    PastDay,
    Replied,
    WeekPlay,
    WeekStep,
    WentOn,
    opened_by,
    who_answered,
)
from isitok.game.week.week_screen import TOLD, phone_on, told_of
from isitok.i18n.sentences import join_sentences
from isitok.phone.screen import ID as PHONE
from isitok.phone.screen import handset
from isitok.phone.who_is_who import Faces
from isitok.scenes.frame import easy_button, footer, header, key
from isitok.scenes.rounds.phone_beside import beside_handset
from isitok.scenes.scene import PASS, Desk, Leave, OpenHelp, Skip
from isitok.ui.describe.layout import Column, Flow, Group
from isitok.ui.describe.line_kinds import When as Said
from isitok.ui.describe.node import Role
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.when_said import at
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button, ButtonKind
from isitok.ui.describe.widgets.label import Label

NEXT = "next"
PASS_QUESTION = "pass-question"
MORE = "more"


class WeekTable:
    """All that a page of a week needs to know."""

    def __init__(self, play: WeekPlay, desk: Desk, *, easy: bool, more: bool) -> None:
        self.play, self.desk, self.easy, self.more = play, desk, easy, more
        self.words = desk.words
        self.faces = Faces(cast=desk.library.cast(), others=play.week.others)

    def name(self, who: str) -> str:
        """What somebody is called."""
        return self.faces.name(who)

    @property
    def names(self) -> dict[str, str]:
        """What everybody of the week is called, by their ids."""
        week = self.play.week
        people = {*week.people, *week.others, *(one.who for one in week.saturday.back)}
        people |= {reply.to for day in week.days for reply in day.turn} | {day.judge.told_by for day in week.days}
        return {who: self.name(who) for who in people}

    @property
    def day(self) -> str:
        """What the day is called."""
        return self.words.label(DAYS[self.play.day])


def page(table: WeekTable, said: str) -> Page:
    """The page of this step."""
    body, enter = _BODIES[table.play.step](table)
    over = table.play.step in (WeekStep.OVER, WeekStep.STRIP)
    return Page(
        title=table.words("{week}. {day} – #isitok?", week=table.play.week.title, day=table.day),
        header=header(table.desk, progress=None, back=Leave()),
        body=body,
        footer=_footer(table, passes=not over),
        focus=enter,
        enter=enter,
        back=Leave(),
        newest=PHONE,
        said=said,
        sound="next",
        screen=f"week {table.play.day} {table.play.step.name} {table.play.phone}",
    )


def _footer(table: WeekTable, *, passes: bool) -> Widget:
    desk = table.desk
    skip = Button(id=PASS, text=table.words("Pass – skip this day"), does=Skip(), key=key(desk, "P"))
    has_easy = any(day.judge.easy for day in table.play.week.days)
    swap = (easy_button(desk, table.easy),) if has_easy else ()
    return footer(desk, *((skip,) if passes else ()), *swap, help_=OpenHelp(ages=table.play.week.ages))


def _heading(table: WeekTable) -> Widget:
    """The day's name. It is read where the day begins."""
    begins = table.play.step is WeekStep.LOCK
    return Label(text=table.day, type=Type.HERO, level=1, id="day", when=Said.FIRST if begins else Said.KNOWN)


def _leads(table: WeekTable, text: str, does: Event, *, id_: str = NEXT) -> Button:
    """The button that leads on: 1 and Enter do it everywhere."""
    return Button(id=id_, text=text, does=does, kind=ButtonKind.PRIMARY, key="1", after="corner-down-left")


def _beside(table: WeekTable, *right: Widget, known: bool | None = None, answered: bool = False) -> Widget:
    shown = phone_on(table.play, table.names)
    told = Column((_heading(table), *right), gap=16)
    if shown is None:
        return told
    return beside_handset(handset(shown, table.faces, table.words, owned=True, known=known, answered=answered), told)


def _lock(table: WeekTable) -> tuple[Widget, str]:
    play, words = table.play, table.words
    called = [] if play.day == LAST else [name_of_phone(one, table.name) for one in play.today.open]
    if play.day == LAST:
        called = [table.name(one.who) for one in play.saturday.back]
    hook = play.week.hook if play.day == 0 else "" if play.day == LAST else play.today.hook
    first = (Label(text=play.week.title, type=Type.TITLE, level=2),) if not play.past else ()
    note = (Label(text=_before(table), soft=True),) if not play.past else ()
    notices: list[Widget] = []
    enter, number = "", 0
    for place, notice in enumerate(play.lock):
        text = words("{title}: {text}", title=notice.title, text=notice.text)
        opens = opened_by(play, notice, called)
        if opens is None:
            notices.append(Label(text=text, type=Type.STORY))
            continue
        number += 1
        enter = enter or f"notice:{place}"
        notices.append(Button(id=f"notice:{place}", text=text, does=NoticeOpened(opens), key=str(number), across=True))
    told = (Label(text=hook, type=Type.STORY),) if hook else ()
    screen = Group(Column(tuple(notices), gap=10), words("Lock screen"), Role.GROUP, key="lock")
    return Column((_heading(table), *told, *first, *note, screen), gap=16), enter


def _before(table: WeekTable) -> str:
    """What is said before it begins: how long it takes, and that nothing is kept."""
    words = table.words
    long = words.many("About {n} minute.", "About {n} minutes.", minutes_alone(table.play.week))
    return join_sentences(long, words("Nothing is scored, and nothing is kept."))


def _messages(table: WeekTable) -> tuple[Widget, str]:
    play, words = table.play, table.words
    left = play.seen < len(play.parts)
    on = _leads(table, words("Next message") if left else words("Go on"), WentOn())
    everything = (Button(id="show-all", text=words("Show all"), does=AllShown(), key="S"),) if left else ()
    return _beside(table, Flow((on, *everything), gap=14), known=False), NEXT


def _judge(table: WeekTable) -> tuple[Widget, str]:
    words, judge = table.words, table.play.today.judge
    rows = tuple(
        Button(
            id=f"verdict:{verdict.value}",
            text=words.label(verdict),
            does=Judged(verdict),
            kind=ButtonKind.ANSWER,
            key=str(number),
        )
        for number, verdict in enumerate(CHOICES, start=1)
    )
    passes = Button(id=PASS_QUESTION, text=words("Pass – skip this question"), does=Judged(None), kind=ButtonKind.QUIET)
    asked = Group(Column((*rows, passes), gap=12), words("Is it OK?"), Role.GROUP, key="answers")
    return _beside(table, Label(text=judge.act, type=Type.TITLE, level=2), asked, answered=True), PASS_QUESTION


def _why(table: WeekTable) -> tuple[Widget, str]:
    play, words, judge = table.play, table.words, table.play.today.judge
    left = play.seen < len(judge.says) and not (table.easy and judge.easy)
    adult = _is_adult(table, judge.told_by)
    said: tuple[Widget, ...] = ()
    if table.easy and judge.easy:
        said = (_quote(table, judge.told_by, judge.easy.says),)
    elif adult:
        said = tuple(_quote(table, judge.told_by, text) for text in judge.says[: play.seen])
    agreed = () if left else _agreed(table, judge)
    more = Button(
        id=MORE, text=words("More"), does=MoreTurned(), key=key(table.desk, "M") or "M", kind=ButtonKind.QUIET,
        expanded=table.more,
    )  # fmt: skip
    below = tuple(_more(table, judge)) if table.more else ()
    on = _leads(table, words("Next message") if left else words("Go on"), WentOn())
    right = (*said, *agreed, Flow((on, more), gap=14), *below)
    if said:
        return Column((_heading(table), *right), gap=16), NEXT
    return _beside(table, *right), NEXT


class MoreTurned(Event, Value):
    """What there is more to the why is opened, or folded."""


def _is_adult(table: WeekTable, who: str) -> bool:
    person = table.faces.cast.people.get(who)
    return person is not None and person.kind == "adult"


def _quote(table: WeekTable, who: str, text: str) -> Widget:
    return Label(text=table.words("{who}: {message}", who=table.name(who), message=text), type=Type.STORY)


def _agreed(table: WeekTable, judge: Judge) -> tuple[Widget, ...]:
    """What I said, and what whoever says why would say."""
    verdict, words = table.play.verdict, table.words
    if verdict is None:
        return ()
    name = table.name(judge.told_by)
    mine, theirs = words.label(verdict), words.label(judge.verdict)
    if verdict is judge.verdict:
        text = words("You said “{mine}”. So would {name}.", mine=mine, name=name)
    else:
        text = words("You said “{mine}”. {name} would say: {theirs}.", mine=mine, name=name, theirs=theirs)
    return (Label(text=text, type=Type.STRONG),)


def _more(table: WeekTable, judge: Judge) -> Iterator[Widget]:
    words = table.words
    yield Label(text=judge.easy.why if table.easy and judge.easy else judge.why, type=Type.STORY)
    if judge.changes_if:
        text = changes_if(judge, words)
        yield Label(text=text, type=Type.STORY)
    if judge.also_fair:
        yield Label(text=_fair(table, judge.also_fair), type=Type.STORY)
    for who, what in judge.put_right.items():
        yield Label(text=words("What {name} could do now: {what}", name=table.name(who), what=what), type=Type.STORY)


def _fair(table: WeekTable, fair: AlsoFair) -> str:
    verdict: Verdict = fair.verdict
    return table.words("“{verdict}” is fair, too. {why}", verdict=table.words.label(verdict), why=fair.why)


def _turn(table: WeekTable) -> tuple[Widget, str]:
    play, words = table.play, table.words
    numbered = sorted(enumerate(play.today.turn), key=lambda one: bool(one[1].leave))  # to leave it is the last
    replies = tuple(
        Button(
            id=f"reply:{number}",
            text=reply_text(table, reply),
            does=Replied(number),
            key=str(place),
            kind=ButtonKind.QUIET if reply.leave else ButtonKind.PLAIN,
            across=True,
            description=_with_it(table, reply),
        )
        for place, (number, reply) in enumerate(numbered, start=1)
    )
    leave = next((f"reply:{number}" for number, reply in numbered if reply.leave), "")
    asked = words("Your turn, {name}", name=table.name(play.week.you))
    group = Group(Column(replies, gap=10), asked, Role.GROUP, key="turn")
    return _beside(table, Label(text=asked, type=Type.TITLE, silent=True), group, answered=True), leave


def reply_text(table: WeekTable, reply: Reply) -> str:
    """A reply as it is offered."""
    if reply.leave:
        return table.words("Leave it. {instead}", instead=reply.leave)
    return reply.words


def _with_it(table: WeekTable, reply: Reply) -> str:
    words = table.words
    only = words("only to {name}", name=table.name(reply.to)) if reply.to else ""
    sends = words("Photo: {shows}", shows=reply.send.shows) if reply.send else ""
    return join_sentences(only, sends) if only and sends else only or sends


def _sent(table: WeekTable) -> tuple[Widget, str]:
    play, words, reply = table.play, table.words, table.play.reply
    told: list[Widget] = []
    if reply and not reply.say:
        told.append(Label(text=did(table, reply), type=Type.STORY))
    elif play.seen == 1:
        told.append(Label(text=words("Delivered"), soft=True))
    told += [Label(text=_told(table, one), type=Type.STORY) for one in told_of(play)]
    return _beside(table, *told, _leads(table, words("Go on"), WentOn()), known=True), NEXT


def _told(table: WeekTable, one: TOLD) -> str:
    if isinstance(one, Told):
        return one.line
    easy = one.easy if isinstance(one, WeekPanel) and table.easy else ""
    return easy or one.text


def did(table: WeekTable, reply: Reply | None) -> str:
    """What the player did on a day, in a line: my bubble, or what was done."""
    words, name = table.words, table.name(table.play.week.you)
    if reply is None:
        return words("{name} passed the day.", name=name)
    if reply.say:
        return words("{who}: {message}", who=name, message=reply.say)
    return words("{name} chose: {what}.", name=name, what=reply.words.rstrip("."))


def _over(table: WeekTable) -> tuple[Widget, str]:
    words, play = table.words, table.play
    text = words("Go on with {day}", day=words.label(DAYS[play.day + 1]))
    stop = Button(id="stop", text=words("Stop here"), does=Leave())
    title = Label(text=words("{day} is over.", day=table.day), type=Type.TITLE, level=2)
    real = Label(text=_real(table), soft=True)
    return Column((_heading(table), title, real, Flow((_leads(table, text, WentOn()), stop), gap=14)), gap=16), NEXT


def _real(table: WeekTable) -> str:
    return table.words("If this is real for you, somebody will listen: Get help says who.")


def _back(table: WeekTable) -> tuple[Widget, str]:
    return _beside(table, _leads(table, table.words("Go on"), WentOn())), NEXT


def _strip(table: WeekTable) -> tuple[Widget, str]:
    words, play = table.words, table.play
    rows = [_day_row(table, place, past) for place, past in enumerate(play.past) if past is not None]
    title = (Label(text=words("The week"), type=Type.TITLE, level=2),) if rows else ()
    keep = Label(text=play.week.saturday.keep, type=Type.STRONG)
    done = _leads(table, words("Done"), WeekDone())
    return Column((_heading(table), *title, *rows, *at(Said.FIRST, keep), done), gap=14), NEXT


def _day_row(table: WeekTable, place: int, past: PastDay) -> Widget:
    text = table.words("{day}: {what}", day=table.words.label(DAYS[place]), what=did(table, past.reply))
    names = ", ".join(table.name(one.who) for one in who_answered(past.reply, table.play.week))
    answered = table.words("Answered: {names}", names=names) if names else ""
    return Label(text=join_sentences(text, answered) if answered else text, type=Type.STORY)


class WeekDone(Event, Value):
    """The week is over, and is left."""


_BODIES = {
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
