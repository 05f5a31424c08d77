"""What the screens of a lesson share: the page for the back row, the phone, the boxes of a vote."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.lesson import LessonPlan, StoryTalk
from isitok.format.lesson_ways import AnswerBy
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.events import Forward
from isitok.game.lesson.ballot import Ballot, Count, TeamVotes
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.lesson_events import Counted
from isitok.game.play.line import Play
from isitok.game.play.opening import phone_at, phone_judged
from isitok.game.play.stops import Step
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import (
    SIGNS,
    aloud_button,
    easy_button,
    footer,
    header_row,
    icon_only,
    key,
    leads_on,
    settings_button,
    stop_button,
)
from isitok.scenes.pause import stop_for_all
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.rounds.phone_beside import beside
from isitok.scenes.scene import Blank, Desk, Do, Earlier, Leave, OpenHelp, ReadToMe
from isitok.scenes.tasks import FullScreen

FORWARD: Final = "forward"
EARLIER: Final = "earlier"
SKIP: Final = "skip"
STEPS: Final = "steps"
NEXT_STEP: Final = "to-next-step"
OWN_VOTE: Final = "own-vote"
PASSED: Final = "passed"
CLICKER: Final[Mapping[str, Event]] = {".": Blank(), "b": Blank()}
"""The keys with which presenters' clickers blank the screen."""

BETWEEN: Final = 14  # reference pixels between the boxes
ALOUD_KEY: Final = "r"  # also while a number can be typed
LETTERS: Final = dict(zip(CHOICES, "ABC", strict=True))
"""The letters on the voting cards."""


class SkipRound(Event, Value):
    """Leave out the round's other questions and its why."""


class NextStep(Event, Value):
    """On to the next step of the lesson, without the rest of this one."""


class ShowSteps(Event, Value):
    """The list of steps is wanted."""


class WantsOwnVote(Event, Value):
    """The class votes on something of its own."""


class GoToStep(Event, Value):
    """On, or back, to this step of the lesson."""

    key: str


class GoToPage(Event, Value):
    """Back to a page that has been shown, by its place in the lesson."""

    at: int


class RulesTurned(Event, Value):
    """The ground rules in full, or in short again."""


class CountTyped(Event, Value):
    """The number of people who chose this verdict is typed."""

    verdict: Verdict


class CountEntered(Event, Value):
    """The number of people who chose this verdict is right as it stands: on to the next one, or to the rest."""

    verdict: Verdict


class FillRest(Event, Value):
    """Whoever hasn't been counted chose the one verdict that is left."""


class PassesTyped(Event, Value):
    """The number of people who pass is typed. Only whoever leads sees it."""


class CountThumbs(Event, Value):
    """Thumbs are to be counted after all: the boxes open."""


class PassesEntered(Event, Value):
    """The number of people who pass is right as it stands: the last box fills itself."""


class HandsTyped(Event, Value):
    """How many hold up this answer of a round, by its id. It is only shown, and never kept."""

    id: str


class LessonView(Value, kw_only=True):
    """What a screen of a lesson needs: the lesson, how the class answers, and the last message."""

    lesson: Lesson
    answer: AnswerBy
    within: Lesson | None = None  # the lesson that goes on after a vote of the class's own
    said: str = ""
    easy: bool | None = None  # whether the story is told in easy words; None: it has none
    counted: bool = False  # whether the votes go into the results of classes
    known: frozenset[Verdict] = frozenset()  # the verdicts whose number has been typed
    goes: str = ""  # where the keyboard goes after what was just typed
    passed: int = 0  # of those who are being counted
    thumbs: bool = False  # thumbs answer, and nobody has asked for numbers
    tally: Mapping[str, int] = MappingProxyType({})  # how many took each answer of a round, if somebody counted
    talks: Mapping[str, StoryTalk] = MappingProxyType({})  # what its plan says of talking about each story
    plan: LessonPlan | None = None  # what is taught besides its stories
    full: bool = False  # the ground rules are read in full
    opened: bool = False  # *more about this* is open
    finds: bool = False  # whoever writes *find me* is found today, as somebody reads the slips
    again: bool = False  # its class made its ground rules in an earlier lesson
    kept: tuple[str, ...] = ()  # what was worth keeping of the lesson before one more story
    more: tuple[ui.Button, ...] = ()  # at the end: the way to one more story
    asks: tuple[ui.Button, ...] = ()  # at the end: the way to a question on slips
    taken: Mapping[int, int] = MappingProxyType({})  # how many keys of each team have been taken, from 0


class Foot(Value, kw_only=True):
    """What is at the foot of a page of a lesson besides Back and help."""

    onward: str = ""  # the text of the button that goes on; "" for Next
    round: ui.Button | None = None  # the button that goes on in a round, which can also be skipped while it asks
    left: tuple[ui.Widget, ...] = ()


def class_page(
    shown: LessonView, desk: Desk, body: ui.Widget | tuple[ui.Widget, ...], name: str, foot: Foot | None = None
) -> ui.Page:
    """A page for the back row. ``name`` says where the lesson is.

    ``body``: several things are one below the other, on as many leaves as they need.
    """
    words, lesson = desk.words, shown.lesson
    return ui.Page(
        title=words("{step} – Class – #isitok?", step=name),
        header=_header(lesson, desk),
        body=ui.Leaves(children=body, name=name) if isinstance(body, tuple) else body,
        footer=_footer(shown, foot or Foot(), desk),
        focus=FORWARD,
        back=Leave(),
        enter=FORWARD,
        onward=Forward(),
        earlier=Earlier() if lesson.at or lesson.is_own else None,
        keys={**clicker(desk), **step_keys(lesson, desk, shown.within)},
        projector=True,
        wall=True,
        said=shown.said,
        mend=shown.goes,
        screen=f"lesson {lesson.at}",
    )


def _footer(shown: LessonView, foot: Foot, desk: Desk) -> ui.Widget:
    """What leads on, and above it the last message: there it takes nothing away from what the class reads."""
    words, lesson = desk.words, shown.lesson
    leads_back = lesson.at or lesson.is_own
    back = (ui.Button(id=EARLIER, text=words("Back"), does=Earlier(), icon="arrow-left"),) if leads_back else ()
    forward = foot.round or leads_on(FORWARD, foot.onward or words("Next"), Forward())
    easy = (easy_button(desk, shown.easy),) if shown.easy is not None else ()
    if desk.offers_reading and not desk.view.led:
        easy = (*easy, aloud_button(desk))
    help_ = OpenHelp(ages=desk.settings.ages)  # the desk for the ages that the cards are for
    skip: tuple[ui.Button, ...] = ()
    if foot.round and lesson.stop.step is Step.ROUND:
        skip = (ui.Button(id=SKIP, text=words("Skip this round"), does=SkipRound()),)
    # Whoever leads from a window of their own has it there.
    steps = step_buttons(shown.within or lesson, desk, votes=lesson.is_own)
    stop = () if desk.view.led else (*steps, stop_for_all(desk))
    short = tuple(replace(button, text=words("Skip"), name=button.text) for button in skip)
    brief = tuple(icon_only(each) if isinstance(each, ui.Button) and each.id in SIGNS else each for each in foot.left)
    bar = footer(
        desk,
        *(*back, forward, *skip, *foot.left, *easy, *stop),
        short=(*back, forward, *short, *brief, *easy, *stop),
        help_=help_,
        brief=not desk.view.led,
    )
    return ui.Column((*status(shown.said), bar), gap=8) if shown.said else bar


def clicker(desk: Desk) -> Mapping[str, Event]:
    """The letters that a presenter's clicker sends, where letters are shortcuts; and the one that reads to the room."""
    return {**CLICKER, ALOUD_KEY: ReadToMe()} if desk.settings.shortcuts else {}


def step_keys(play: Play, desk: Desk, within: Play | None = None) -> Mapping[str, Event]:
    """The letters that lead to the next step, to the list of steps and to a vote."""
    if not ((within or play).parts and desk.settings.shortcuts):
        return {}
    own = {} if play.is_own else {"v": WantsOwnVote()}
    return {"n": NextStep(), "l": ShowSteps(), **own}


def step_buttons(play: Play, desk: Desk, *, beside: bool = False, votes: bool = False) -> tuple[ui.Button, ...]:
    """The way to the list of steps; where there is a window beside the wall, or none at all, to what it has, too.

    ``votes``: it is a vote of their own already.
    """
    if not play.parts:
        return ()
    words = desk.words
    steps = ui.Button(id=STEPS, text=words("Steps"), does=ShowSteps(), key=key(desk, "L"))
    onward = ui.Button(id=NEXT_STEP, text=words("Next step"), does=NextStep(), key=key(desk, "N"))
    own = ui.Button(id=OWN_VOTE, text=words("A vote of our own"), does=WantsOwnVote(), key=key(desk, "V"))
    return (onward, steps, *(() if votes else (own,))) if beside or desk.view.in_lines else (steps,)


def _header(lesson: Lesson, desk: Desk) -> ui.Widget:
    words, total = desk.words, len(lesson.cards)
    # Whoever leads from a window of their own has these there.
    full = (
        (ui.Button(id="full-screen", text=words("Full screen"), does=Do(FullScreen())),) if desk.view.in_browser else ()
    )
    ends = () if desk.view.led else (*full, stop_button(desk), settings_button(desk))
    if not lesson.in_story:
        return header_row(*ends)
    number = lesson.stop.card
    name = words("Story {card} of {cards}", card=number + 1, cards=total)
    return header_row(*ends, middle=ui.ProgressBar(done=number, total=total, name=name))


def status(said: str) -> tuple[ui.Widget, ...]:
    """A short message about the last press, if there is one."""
    return (ui.Label(text=said, type=ui.Type.TOLD, live=True, id=ui.MESSAGE),) if said else ()


def head(
    chip: str,
    title: str,
    *below: ui.Widget,
    about: tuple[str, ...] = (),
    when: ui.When | None = None,
    about_when: ui.When = ui.When.LATER,
    dotted: tuple[ui.Dotted, ...] = (),
) -> ui.Widget:
    """Where the lesson is, the title, and what goes right under it. ``about``: which story it is, and whose.

    ``when``: when the title is said, if not first; ``about_when``: when ``about`` is, as far as one row holds it.
    """
    here = tuple(ui.Chip(text=text) for text in (chip,) if text)
    stories = ui.at(about_when, *(ui.Chip(text=text) for text in about if text))
    rows = tuple(ui.Flow((*here, *stories[:many]), gap=10) for many in range(len(stories), -1, -1))
    return ui.Column(
        (
            ui.OneOf(rows, _in_one_row),
            ui.Label(text=title, type=ui.Type.TITLE, level=1, when=when, dotted=dotted),
            *below,
        ),
        gap=8,
    )


def _in_one_row(rows: tuple[ui.Widget, ...], width: int, look: ui.Look) -> ui.Widget:
    """As much as one row holds; with larger text no word goes for that, and it may take two."""
    return rows[0] if look.text > 100 else next((row for row in rows if row.natural(look) <= width), rows[-1])


def on_leaves(
    scenario: Scenario,
    act: int | None,
    right: tuple[ui.Widget, ...],
    desk: Desk,
    *,
    name: str,
    gap: float = 14,
    answered: bool = True,
    between: int | None = None,
) -> ui.Widget:
    """The phone at the left, if there is one, and the rest on leaves beside it: the class sees what it judges.

    ``act``: the phone while this one is judged, from 0; None: as all of them have left it. ``name``: what the rest is.
    ``answered``: what has come on the phone with this act was heard before. ``between``: after how many of them the
    phone is read.
    """
    there = phone_judged(scenario, act) if answered and act is not None else phone_at(scenario, act)
    shown = there and replace(there, was_read=True)
    told = ui.Leaves(children=right, gap=gap, name=name)
    known = act is None or scenario.acts[act].elsewhere is None
    return beside(
        scenario, shown, told, desk, second_above=True, projected=True, between=between, known=known, answered=answered
    )


def boxes(ballot: Ballot, answer: AnswerBy, desk: Desk, below: Mapping[Verdict, ui.Widget] | None = None) -> ui.Widget:
    """Three equal, neutral boxes: sign, word, and how many chose it (or ``below``); or three lines, if lower."""
    words = desk.words
    found, lines = [], []
    for verdict in CHOICES:
        name = words.label(verdict)
        sign: ui.Widget = ui.Sign(tone=TONES[verdict], size=32)
        called = name
        if answer is AnswerBy.CARDS:
            sign = ui.Flow((sign, ui.Label(text=LETTERS[verdict], type=ui.Type.ANSWER, silent=True)), gap=10)
            called = words("{key}: {answer}", key=LETTERS[verdict], answer=name)
        votes = str(ballot.of(verdict))
        said = words("{verdict}: {votes}", verdict=called, votes=votes)  # one thing, where it is heard
        number = ui.Label(text=votes, type=ui.Type.NUMBER, tone=TONES[Verdict.TALK], said=said, kind=ui.Kind.STORY)
        shown = (below or {}).get(verdict, number)
        # What is below it says the name, but not the letter.
        word = ui.Label(text=name, type=ui.Type.HEADING, said=called, silent=shown is number or called == name)
        found.append(ui.Panel(ui.Column((ui.Fit(sign), word, shown), gap=6), pad=12))
        lines.append(ui.Panel(ui.Flow((sign, word), (shown,), gap=12), pad=8))
    return _boxes_or_lines(
        (ui.Columns(tuple(found), gap=BETWEEN, least=130, even=True), ui.Column(tuple(lines), gap=8))
    )


def _boxes_or_lines(ways: tuple[ui.Columns, ui.Column]) -> ui.Widget:
    """The lower of both; in one column the boxes, if no word of theirs is divided, as on a wall that is high."""
    whole = ui.OnlyIf(ui.OneOf(ways, _boxes_if_whole), wide=False)
    return ui.Column((ui.OnlyIf(ui.shortest_of(ways), wide=True), whole), gap=0)


def _boxes_if_whole(ways: tuple[ui.Widget, ...], width: int, look: ui.Look) -> ui.Widget:
    boxes_, lines = ways
    assert isinstance(boxes_, ui.Columns)
    room = (width - look.px(BETWEEN) * (len(boxes_.children) - 1)) // len(boxes_.children)
    return boxes_ if all(box.natural(look) <= room for box in boxes_.children) else lines


def votes_in_a_line(
    title: str, ballot: Ballot, desk: Desk, below: Mapping[Verdict, ui.Widget] | None = None, *, brief: bool = False
) -> ui.Widget:
    """The same in as little room as there can be: below a title, signs, words and numbers one after the other.

    ``brief``: as a line of a card, with a sign in place of the title, which is heard unless the page is called so.
    """
    words, found = desk.words, []
    many, few = (ui.Type.SMALL_STRONG, ui.Type.SMALL) if brief else (ui.Type.ANSWER, ui.Type.BODY)
    for verdict in CHOICES:
        name, text = words.label(verdict), str(ballot.of(verdict))
        said = words("{verdict}: {votes}", verdict=name, votes=text)  # one thing, where it is heard
        number = ui.Label(text=text, type=many, tone=TONES[Verdict.TALK], said=said, kind=ui.Kind.STORY)
        sign = ui.Sign(tone=TONES[verdict], size=24 if brief else 32)
        told = (sign, ui.Label(text=name, type=few, silent=True), (below or {}).get(verdict, number))
        found.append(ui.Flow(told, gap=6 if brief else 10))
    if brief:
        line = ui.Flow((ui.Icon(icon="users", size=24), *found), gap=12)
        return ui.Part(child=ui.Group(line, title) if title else line, when=ui.When.FIRST)
    shown = ui.Label(text=title, type=ui.Type.HEADING, silent=True)
    return ui.Part(
        child=ui.Panel(ui.Column((shown, ui.Group(ui.Flow(tuple(found), gap=14), title)), gap=0), pad=8),
        when=ui.When.FIRST,
    )


def counts(ballot: Ballot, answer: AnswerBy, desk: Desk) -> ui.Widget:
    """How many chose each verdict; or that nobody counted, which three noughts would not say."""
    if isinstance(ballot, Count) and ballot.is_empty:
        return ui.Label(text=desk.words("No votes were counted."))
    return boxes(ballot, answer, desk)


def stepper(verdict: Verdict, ballot: Ballot, words: Words) -> tuple[ui.Widget, ...]:
    """One hand fewer, the number, one hand more. Tab goes from number to number; + and − can be typed there."""
    name, number = words.label(verdict), ballot.of(verdict)
    return (
        ui.Button(
            id=f"less:{verdict.value}",
            text="−",
            does=Counted(verdict, number - 1),
            name=f"−1 {name}",
            spent="" if number else words("It is nought already."),
            aside=True,
        ),
        number_field(verdict, number, name),
        ui.Button(
            id=f"more:{verdict.value}", text="+", does=Counted(verdict, number + 1), name=f"+1 {name}", aside=True
        ),
    )


def number_field(verdict: Verdict, number: int, name: str) -> ui.NumberField:
    """A number to be typed."""
    return ui.NumberField(
        id=f"count:{verdict.value}",
        label=name,
        text=str(number),
        does=CountTyped(verdict),
        enters=CountEntered(verdict),
    )


def voters(ballot: Ballot, passed: int | None, desk: Desk) -> str:
    """Which teams passed: each pressed a key for it. How many people passed is never said."""
    if not passed or not isinstance(ballot, TeamVotes):
        return ""
    return desk.words.many("{n} passed.", "{n} passed.", passed)


def passes_field(passed: int, words: Words) -> ui.NumberField:
    """How many pass: nought, unless another number is typed."""
    return ui.NumberField(
        id=PASSED, label=words("Passed"), text=str(passed), does=PassesTyped(), enters=PassesEntered()
    )
