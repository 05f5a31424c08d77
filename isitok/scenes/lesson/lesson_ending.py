"""What comes before and after the stories: the ground rules, the teams' scores, and the way out of the story."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.help import Route
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_ways import ScoresShown
from isitok.format.staff_card import GroundRule
from isitok.format.story import Scenario
from isitok.format.vocabulary import FOR_STAFF
from isitok.game.help_contact import how_to_reach, numbers
from isitok.game.help_routes import help_screen
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.outcome import best_scores, result, scores
from isitok.game.play.stops import Step
from isitok.game.results.results_wording import notice
from isitok.game.who_speaks import who_is_made_up
from isitok.i18n.screen_words import Words
from isitok.scenes.as_page import as_a_page
from isitok.scenes.help_page import icon_of
from isitok.scenes.lesson.day_ending import end_text, ways_on
from isitok.scenes.lesson.lesson_parts import Foot, LessonView, RulesTurned, class_page
from isitok.scenes.lesson.share import both_halves, share
from isitok.scenes.scene import Desk

STORIES = (Step.STORY, Step.BEFORE, Step.AFTER)
TOP = "top"  # the title of the last slide, where the keyboard starts
ALL_RULES = 8
MOST_KEPT = 3  # sentences; anything more is not kept


class PrintSlide(Event, Value):
    """The last slide is wanted on paper, or as a page to read."""

    to_read: bool = False


class PrintRecord(Event, Value):
    """The training record of a staff meeting is wanted, on paper or as a page to read."""

    to_read: bool = False


class WantsRecord(Event, Value):
    """The record of this lesson is to be filled in, for the school's file."""


def page(shown: LessonView, desk: Desk, *, rules_: Sequence[GroundRule], scores_shown: ScoresShown) -> ui.Page:
    """The screen of a step that isn't about a single act."""
    match shown.lesson.stop.step:
        case Step.RULES:
            return rules(shown, desk, rules_)
        case Step.SCORES:
            return team_scores(shown, desk)
        case Step.STEP_OUT:
            return step_out(shown, desk)
        case Step.ONE_THING:
            return one_thing(shown, desk)
        case Step.HELP:
            return help_(shown, desk)
        case _:
            return last_slide(shown, desk, scores_shown)


def rules(shown: LessonView, desk: Desk, here: Sequence[GroundRule]) -> ui.Page:
    """The ground rules and the right to pass. Where the class is counted, that is said first."""
    words = desk.words
    points: list[ui.Widget] = [ui.Point(icon="check", text=one.rule if shown.full else one.on_the_wall) for one in here]
    name = words("Our rules from last time") if shown.again else words("Our ground rules")
    title = ui.title(name)
    if shown.counted:  # this also says that anybody can pass
        points.insert(0, ui.Point(icon="info", text=notice(words)))
    elif len(here) < ALL_RULES:  # one of them says it, which may be the one that was left out
        points.append(ui.Point(icon="footprints", text=words("You can pass, any time. It costs nothing.")))
    text = words("In short") if shown.full else words("In full")
    turn = ui.Button(id="rules", text=text, does=RulesTurned(), name=words("{how}: the ground rules", how=text))
    shortened = any(one.short for one in here)
    foot = Foot(onward="" if shown.lesson.at else words("Start"), left=(turn,) if shortened else ())
    return _page(shown, desk, (title, *points), name, foot)


def team_scores(shown: LessonView, desk: Desk) -> ui.Page:
    """Between stories: every team's points, in the order of the teams."""
    words = desk.words
    head = ui.title(words("Points so far"))
    fair = ui.Label(text=_fair(words), type=ui.Type.STORY, soft=True)
    return _page(shown, desk, (head, *_scores(shown, desk), fair), words("Points so far"))


def step_out(shown: LessonView, desk: Desk) -> ui.Page:
    """A reminder that those people were made up: those whom the class met, and the lesson's own way back."""
    words = desk.words
    out = who_is_made_up(_stories_told(shown), desk.library.cast(), words)
    written = shown.plan.step_out if shown.plan else ""
    told = out, written or words("You are you. Look round the room. Feet on the floor.")
    title = words("Step out")
    body = (
        ui.title(title),
        *(ui.Label(text=line, type=ui.Type.ANSWER) for line in told),
    )
    return _page(shown, desk, body, title)


def one_thing(shown: LessonView, desk: Desk) -> ui.Page:
    """Something to do: what the lesson asks for, or one thing for one person in a story."""
    words, after = desk.words, shown.plan.after if shown.plan else None
    title = words("One thing to do")
    if after:
        told = ui.title(title), ui.Label(text=after.do, type=ui.Type.ANSWER)
        return _page(shown, desk, told, title)
    body = (
        ui.title(title),
        ui.Label(
            text=words("Think of one person in a story. What is one thing that you could do for them?"),
            type=ui.Type.ANSWER,
        ),
        ui.Label(text=words("Say it to a partner, or just think it."), type=ui.Type.STORY, soft=True),
    )
    return _page(shown, desk, body, title)


def help_(shown: LessonView, desk: Desk) -> ui.Page:
    """Where help is, shown to everybody so that nobody is seen asking for it. It stays until somebody goes on."""
    words = desk.words
    routes = help_screen(desk.here, desk.settings.ages)
    title = words("You can talk to someone")
    head = ui.title(title)
    told = tuple(_route(route, desk) for route in routes)
    # Row by row where they need another leaf: all together would leave the first one to the title. An address or a
    # number in two lines couldn't be copied down.
    rows = (ui.Grid(told[at : at + 2], least=330, gap=12, ragged=True, whole=True) for at in range(0, len(told), 2))
    grids = ui.Grid(told, least=280, most=3, gap=12, whole=True), ui.Grid(told, least=300, gap=12)
    ways: tuple[tuple[ui.Widget, ...], ...] = *((head, grid) for grid in grids), (head, *rows)
    return _page(
        shown, desk, (ui.largest_of(tuple(ui.Column(way, gap=12) for way in ways)),), title, _last_foot(shown, desk)
    )


def _last_foot(shown: LessonView, desk: Desk) -> Foot | None:
    """Where help is the last page, as on a day of a week by itself: how it ends, and the next day."""
    if not shown.lesson.is_last:
        return None
    return Foot(onward=end_text(shown.lesson, desk), left=ways_on(shown.lesson, desk)[:1])


def _route(route: Route, desk: Desk) -> ui.Widget:
    """Only who and how, so that it can be read from the back row; F1 says more."""
    how = numbers(route, desk.words) or ((route.site,) if route.site else ())
    reached = [ui.Label(text=one, type=ui.Type.ANSWER) for one in how]
    told = ui.Column((ui.heading(route.name), *reached), gap=2)
    return ui.Panel(ui.LeftRight(ui.Icon(icon=icon_of(route), size=28), told, gap=14), pad=14)


def last_slide(shown: LessonView, desk: Desk, scores_shown: ScoresShown) -> ui.Page:
    """What is worth keeping: a sentence of each story, the one thing to do, where help is. No score of the class."""
    words, lesson = desk.words, shown.lesson
    title = words("Worth keeping")
    stay = words("There are printed copies. Keep phones away.")
    head = ui.title(title, TOP), ui.Label(text=stay, type=ui.Type.SMALL, soft=True)
    parts: list[ui.Widget] = [ui.Flow(head, gap=18)]
    parts += [
        ui.Panel(ui.Label(text=line, type=ui.Type.PRIMARY), pad=14, tone=ui.Tone.BRAND)
        for line in kept_lines(lesson, words, shown.kept)
    ]
    if scores_shown is not ScoresShown.NEVER:
        parts += _scores(shown, desk)
    if desk.view.in_lines:  # there is no wall, and no window beside it
        parts += (ui.Point(icon="info", title=name, text=told) for name, told in how_it_went(lesson, words))
    parts += [
        ui.Point(icon="hand-helping", text=words("Remember your one thing.")),
        ui.Point(icon="life-buoy", text="; ".join(help_lines(desk)[:MOST_KEPT])),
    ]
    if shown.counted:
        kept = words("When you end the lesson, this computer adds these votes to its totals. No names.")
        parts.append(ui.Flow((ui.Label(text=kept, type=ui.Type.SMALL_STRONG), *shown.asks), gap=14))
    whole = (*parts, ui.Label(text=what_is_left(lesson, words), type=ui.Type.SMALL, soft=True))
    # That line alone is no reason for another leaf.
    ways = (
        whole
        if desk.view.in_lines
        else (ui.largest_of(tuple(ui.Column(tuple(way), gap=14) for way in (whole, parts))),)
    )
    foot = Foot(onward=words("End the lesson"), left=(*shown.more, *print_buttons(desk)))
    page = _page(shown, desk, ways, title, foot)
    return replace(page, focus=TOP)  # one press too many must not end the lesson unseen


def what_is_left(lesson: Lesson, words: Words) -> str:
    """What there may be time for. Slips that went into the question box aren't asked for again."""
    if any(stop.step is Step.BOX for stop in lesson.line):
        return words("Is there time for one more story?")
    return words("Now the exit slips – or is there time for one more?")


def _page(shown: LessonView, desk: Desk, body: tuple[ui.Widget, ...], name: str, foot: Foot | None = None) -> ui.Page:
    """A page with little on it, in the middle of the screen."""
    return replace(class_page(shown, desk, body, name, foot), middle=True)


def print_buttons(desk: Desk) -> tuple[ui.Button, ...]:
    """Make the last slide as a sheet to print or a page to read, where this user has documents."""
    words = desk.words
    if desk.settings.ages == FOR_STAFF:
        text = words("Training record")
        record = ui.Button(id="record", text=text, does=PrintRecord(), icon="printer")
        return record, as_a_page("record-page", PrintRecord(to_read=True), text, words)
    if desk.kept.plans is None:
        return ()
    slide = ui.Button(id="print-slide", text=words("On paper (PDF)"), does=PrintSlide(), icon="printer")
    return slide, as_a_page("slide-page", PrintSlide(to_read=True), words("Worth keeping"), words)


def record_button(plan: LessonPlan | None, desk: Desk) -> tuple[ui.Button, ...]:
    """The way to the record for the school's file, of a lesson that has a plan."""
    if plan is None or desk.kept.plans is None:
        return ()
    return (ui.Button(id="file-record", text=desk.words("Record for the file"), does=WantsRecord(), icon="pencil"),)


def kept_lines(lesson: Lesson, words: Words, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Three sentences: the line with which each story closed, and what holds for all of them.

    ``before``: those of the lesson to which this is one more story. They stay, and its own comes below them.
    """
    told = {stop.card for stop in lesson.seen if stop.step is Step.STORY}
    lines = [card.keep for number, card in enumerate(lesson.cards) if number in told and card.keep]
    if before:
        return (*before, *(line for line in lines if line not in before))
    return (*lines, _fair(words))[:MOST_KEPT]


def help_lines(desk: Desk) -> tuple[str, ...]:
    routes = help_screen(desk.here, desk.settings.ages)
    return tuple(how_to_reach(route, desk.words) for route in routes)


def how_it_went(lesson: Lesson, words: Words) -> tuple[tuple[str, str], ...]:
    """What the class said in the end: for the adult, as a class needs no score."""
    found, told = result(lesson), []
    if found.harm.votes:
        part = share(found.harm, lesson, words)
        harm = words("Of the votes on things that the stories say aren’t OK: {part}", part=part)
        told.append((words("Harm we spotted"), harm))
    if found.fine.votes:
        part = share(found.fine, lesson, words)
        fine = words("Of the votes on things that the stories say are OK: {part}", part=part)
        told.append((words("OK things we spotted"), fine))
    compared = both_halves(lesson, words)
    return (*told, (words("Before and after"), compared)) if compared else tuple(told)


def _fair(words: Words) -> str:
    """A reminder that the numbers aren't the point."""
    return words("More than one answer can be fair. It’s the talking that counts.")


def _scores(shown: LessonView, desk: Desk) -> list[ui.Widget]:
    words, found = desk.words, (scores(shown.lesson), best_scores(shown.lesson))
    teams = [
        ui.Panel(
            ui.Column(
                (
                    ui.heading(words("Team {n}", n=number)),
                    ui.Label(
                        text=words.many("{points} of {n} point", "{points} of {n} points", most, points=points),
                        type=ui.Type.ANSWER,
                    ),
                ),
                gap=4,
            ),
            pad=20,
        )
        for number, (points, most) in enumerate(zip(*found, strict=True), start=1)
    ]
    return [ui.Columns(tuple(teams), gap=16)] if teams else []


def _stories_told(shown: LessonView) -> list[Scenario]:
    """The stories that were told, each once."""
    lesson = shown.lesson
    told = (stop for stop in lesson.seen if stop.step in STORIES)
    return [*{card.id: card for stop in told if (card := lesson.card_at(stop))}.values()]
