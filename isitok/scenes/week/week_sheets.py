"""What lies over the lower part of a week's phone: the question, what somebody would say, what happens off it."""

from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.act import AlsoFair
from isitok.format.phone_parts import Panel as Aside
from isitok.format.vocabulary import Mood, Verdict
from isitok.game.feedback import changes_if
from isitok.game.rounds.judge import CHOICES
from isitok.game.week.week_play import Judged
from isitok.game.week.week_screen import TOLD
from isitok.phone.photo import Picture
from isitok.scenes.frame import key
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.rounds.why_page import turn_more
from isitok.scenes.week.week_table import WeekTable, told
from isitok.store.settings import USUAL

LOCK: Final = "lock"
QUESTION: Final = "question"
PASS_QUESTION: Final = "pass-question"
WOULD_SAY: Final = "would-say"


class VerdictLeaned(Event, Value):
    """What somebody thinks, until they say that it is what they think."""

    verdict: Verdict


class VerdictLocked(Event, Value):
    """That is what they think."""


def judge_sheet(table: WeekTable, chosen: Verdict | None, said: str) -> ui.Widget:
    """*Is it OK?*: what somebody does, and three signs."""
    words, judge, lines = table.words, table.play.today.judge, table.desk.view.in_lines
    asked = words("Is it OK?")
    id_, shown, type_ = ui.MESSAGE if said else "", said or asked, ui.Type.SMALL_STRONG
    above = ui.Label(text=shown, type=type_, tone=ui.Tone.BRAND, silent=not said, live=bool(said), id=id_)
    act = ui.OneOf((_act(judge.act, ui.Type.ANSWER), _act(judge.act, ui.Type.PRIMARY)), _in_two_lines)
    answers = _in_lines(table) if lines else tuple(_rows(table, chosen))
    role = ui.Role.GROUP if lines else ui.Role.RADIO_GROUP
    group = ui.Group(ui.Column(answers, gap=10), asked, role, key="answers")
    return ui.Column((ui.Column((above, act), gap=2), group), gap=12)


def has_large_text(table: WeekTable) -> bool:
    """Whether the phone has too little room for answers and all that belongs to them: they lie beside it."""
    return table.desk.settings.text_size > USUAL.text_size


def lock(table: WeekTable, chosen: Verdict | None) -> ui.Button:
    """What locks the answer that is chosen."""
    return ui.Button(
        id=LOCK,
        text=table.words("That’s what I think"),
        does=VerdictLocked(),
        kind=ui.ButtonKind.PRIMARY,
        low=True,
        after="corner-down-left",
        description="" if chosen else table.words("Choose an answer first."),
    )


def _act(text: str, type_: ui.Type) -> ui.Label:
    return ui.Label(text=text, type=type_, level=2, id=QUESTION, when=ui.When.FIRST)


def _in_two_lines(choices: tuple[ui.Widget, ...], width: int, look: ui.Look) -> ui.Widget:
    """Large, or smaller where that would be three lines: what it is about should be in sight above."""
    large, smaller = choices
    return large if large.height(width, look) <= 2 * ui.line_height(ui.Type.ANSWER, look) else smaller


def _rows(table: WeekTable, chosen: Verdict | None) -> Iterator[ui.Widget]:
    for number, verdict in enumerate(CHOICES, start=1):
        yield ui.AnswerCard(
            id=f"verdict:{verdict.value}",
            title=table.words.label(verdict),
            hint="",
            tone=TONES[verdict],
            checked=verdict is chosen,
            does=VerdictLeaned(verdict),
            key=key(table.desk, str(number)),
            row=True,
        )


def _in_lines(table: WeekTable) -> tuple[ui.Widget, ...]:
    """In a terminal one number says it, and Enter passes the question."""
    words = table.words
    rows = tuple(
        ui.Button(
            id=f"verdict:{verdict.value}",
            text=words.label(verdict),
            does=Judged(verdict),
            kind=ui.ButtonKind.ANSWER,
            key=str(number),
        )
        for number, verdict in enumerate(CHOICES, start=1)
    )
    passes = ui.Button(
        id=PASS_QUESTION, text=words("Pass – skip this question"), does=Judged(None), kind=ui.ButtonKind.QUIET
    )
    return (*rows, passes)


def what_they_would_say(table: WeekTable) -> ui.Widget:
    """What I said, and what whoever says why would say; and the way to more."""
    play, words, judge = table.play, table.words, table.play.today.judge
    turn = turn_more(table.desk, opened=table.more)
    more = replace(turn, text=words("More"), name=turn.text, icon="")
    if play.verdict is None:
        return ui.Flow((), (more,))
    name = table.name(judge.told_by)
    mine, theirs = words.label(play.verdict), words.label(judge.verdict)
    if play.verdict is judge.verdict:
        text = words("You said “{mine}”. So would {name}.", mine=mine, name=name)
    else:
        text = words("You said “{mine}”. {name} would say: {theirs}.", mine=mine, name=name, theirs=theirs)
    said = ui.Label(text=text, type=ui.Type.STRONG, when=ui.When.FIRST, id=WOULD_SAY)
    sign = ui.Sign(tone=TONES[judge.verdict], size=42)
    beside = ui.LeftRight(sign, ui.LeftRight(said, more, grow_first=True, gap=12), gap=14)
    return ui.OneOf(
        (beside, ui.Column((ui.LeftRight(sign, said, gap=14), ui.Flow((), (more,))), gap=10)), _with_room_for_more
    )


def _with_room_for_more(choices: tuple[ui.Widget, ...], width: int, look: ui.Look) -> ui.Widget:
    """In one row, where a third of that is enough for the button."""
    beside, below = choices
    return beside if look.wide and width >= look.column(360) and not look.rests else below


def more_of_it(table: WeekTable) -> Iterator[ui.Widget]:
    """The why to look up, where somebody opened it."""
    if not table.more:
        return
    words, judge = table.words, table.play.today.judge
    yield ui.Label(text=judge.easy.why if table.easy and judge.easy else judge.why, type=ui.Type.STORY)
    if judge.changes_if:
        yield ui.Label(text=changes_if(judge, words), type=ui.Type.STORY)
    if judge.also_fair:
        yield ui.Label(text=_fair(table, judge.also_fair), type=ui.Type.STORY)
    for who, what in judge.put_right.items():
        text = words("What {name} could do now: {what}", name=table.name(who), what=what)
        yield ui.Label(text=text, type=ui.Type.STORY)


def _fair(table: WeekTable, fair: AlsoFair) -> str:
    return table.words("“{verdict}” is fair, too. {why}", verdict=table.words.label(fair.verdict), why=fair.why)


def said_by_an_adult(table: WeekTable) -> ui.Widget:
    """What an adult says, who types nothing: beside their face."""
    judge = table.play.today.judge
    texts = (judge.easy.says,) if table.easy and judge.easy else judge.says[: table.play.seen]
    name = table.name(judge.told_by)
    face = ui.Portrait(picture=table.picture(judge.told_by, Mood.TALKING), name=name, size=96, decorative=True)
    said = (
        ui.Label(
            text=text,
            type=ui.Type.STORY,
            said=table.words("{who}: {message}", who=name, message=text),
            when=ui.When.FIRST,
        )
        for text in texts
    )
    return ui.LeftRight(
        face, ui.Column((ui.Label(text=name, type=ui.Type.SMALL_STRONG, silent=True), *said), gap=6), gap=14
    )


def aside(table: WeekTable, one: TOLD) -> ui.Widget:
    """What happens off the phone: in a line, or a picture with what is told of it."""
    text = ui.Label(text=told(table, one), type=ui.Type.STORY, when=ui.When.FIRST)
    if not isinstance(one, Aside) or table.desk.view.in_lines:
        return text
    drawn = tuple(filter(None, (table.picture(each.who, each.mood or Mood.CALM) for each in one.people)))
    return ui.Panel(ui.Columns((Picture(scene=one.scene, faces=drawn), text), gap=16, least=150), pad=12)
