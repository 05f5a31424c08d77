"""What comes before and after the stories: the ground rules, the teams' scores, and the way out of the story."""

from collections.abc import Sequence

from isitok.game.help import help_screen
from isitok.game.lesson.outcome import best_scores, result, scores
from isitok.game.play.stops import Step
from isitok.game.reaching import numbers
from isitok.game.results.notice import notice
from isitok.game.voice import all_made_up
from isitok.i18n.words import Words
from isitok.packs.model.known import Route
from isitok.packs.model.lesson_plan import ScoresShown
from isitok.packs.model.scenario import Scenario
from isitok.scenes.help import icon_of
from isitok.scenes.lesson.parts import Foot, LessonView, class_page
from isitok.scenes.lesson.share import both_halves, share
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Ends, Grid, largest_of
from isitok.ui.describe.layout import Column, Columns, Panel
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.marks import Icon
from isitok.ui.describe.widgets.point import Point
from isitok.value import replace

STORIES = (Step.STORY, Step.BEFORE, Step.AFTER)
TOP = "top"  # the title of the results, where the keyboard starts


def rules(shown: LessonView, desk: Desk, lines: Sequence[str]) -> Page:
    """The ground rules and the right to pass. Where the class is counted, that is said first."""
    words = desk.words
    points: list[Widget] = [Point(icon="check", text=line) for line in lines]
    title = Label(text=words("In this room"), type=Type.TITLE, level=1)
    if shown.counted:  # this also says that anybody can pass
        told = Point(icon="info", text=notice(words))
        body = Column((title, Panel(Column((told, Column(tuple(points), gap=2)), gap=10), pad=10)), gap=4)
    else:
        points.append(Point(icon="footprints", text=words("You can pass, any time. It costs nothing.")))
        body = Column((title, Panel(Column(tuple(points), gap=12), pad=20)), gap=14)
    return _page(shown, desk, body, words("In this room"), Foot(onward=words("Start")))


def team_scores(shown: LessonView, desk: Desk) -> Page:
    """Between stories: every team's points, in the order of the teams."""
    words = desk.words
    head = Label(text=words("Points so far"), type=Type.TITLE, level=1)
    fair = Label(text=_fair(words), type=Type.STORY, soft=True)
    large = Column((head, *_scores(shown, desk, large=True), fair), gap=32)
    body = largest_of((large, Column((head, *_scores(shown, desk), fair), gap=18)))
    return _page(shown, desk, body, words("Points so far"))


def step_out(shown: LessonView, desk: Desk) -> Page:
    """A reminder that those people were made up."""
    words, people = desk.words, _people(shown, desk)
    out = words("Those people were made up.")
    if not all_made_up(_stories_told(shown)):
        out = words("Those were stories.")
    elif people:
        out = words("These people are made up: {people}.", people=people)
    told = [
        out,
        words("You are you. Look round the room. Feet on the floor."),
    ]
    body = Column(
        (
            Label(text=words("Step out of the story"), type=Type.TITLE, level=1),
            *(Label(text=line, type=Type.ANSWER) for line in told),
        ),
        gap=18,
    )
    return _page(shown, desk, Panel(body, pad=32), words("Step out of the story"))


def one_thing(shown: LessonView, desk: Desk) -> Page:
    """Something to do, for one person."""
    words = desk.words
    body = Column(
        (
            Label(text=words("One thing we’d do"), type=Type.TITLE, level=1),
            Label(
                text=words("Think of one person in a story. What is one thing that you could do for them?"),
                type=Type.ANSWER,
            ),
            Label(text=words("Say it to a partner, or just think it."), type=Type.STORY, soft=True),
        ),
        gap=18,
    )
    return _page(shown, desk, Panel(body, pad=32), words("One thing we’d do"))


def help_(shown: LessonView, desk: Desk) -> Page:
    """Where help is, shown to everybody so that nobody is seen asking for it. It stays until somebody goes on."""
    words = desk.words
    settings = desk.settings
    routes = help_screen(desk.library.load_known().help, settings.nation, settings.ages, settings.lead_name)
    title = words("You can talk to someone")
    head = Label(text=title, type=Type.TITLE, level=1)
    large, small = (tuple(_route(route, desk, large=large) for route in routes) for large in (True, False))
    body = largest_of(
        (
            Column((head, Grid(large, least=360, gap=18)), gap=20),
            Column((head, Grid(small, least=360, gap=12)), gap=12),
        )
    )
    return _page(shown, desk, body, title)


def _route(route: Route, desk: Desk, *, large: bool) -> Widget:
    """Only who and how, so that it can be read from the back row; F1 says more."""
    how = numbers(route, desk.words) or ((route.site,) if route.site else ())
    reached = [Label(text=one, type=Type.TITLE if large else Type.ANSWER) for one in how]
    who = heading(route.name, Type.ANSWER if large else Type.HEADING)
    told = Column((who, *reached), gap=6 if large else 2)
    return Panel(Ends(Icon(icon=icon_of(route), size=36 if large else 28), told, gap=14), pad=24 if large else 14)


def results(shown: LessonView, desk: Desk, scores_shown: ScoresShown) -> Page:
    """What the class said in the end, and whether it goes into the results."""
    words, lesson, found = desk.words, shown.lesson, result(shown.lesson)
    harm = fine = words("Nothing to count this time")
    if found.harm.votes:
        harm = words(
            "In {part} of the votes on things that the stories say aren’t OK", part=share(found.harm, lesson, words)
        )
    if found.fine.votes:
        fine = words(
            "In {part} of the votes on things that the stories say are OK", part=share(found.fine, lesson, words)
        )
    compared = both_halves(shown.lesson, words)
    kept = words("When you end the lesson, this computer adds these votes to its totals. No names.")

    def build(*, large: bool) -> Widget:
        told = ((words("Harm we spotted"), harm), (words("OK things we spotted"), fine))
        parts: list[Widget] = [
            Label(text=words("How it went"), type=Type.TITLE, level=1, id=TOP),
            Grid(tuple(_panel(*each, large=large) for each in told), least=380, gap=24 if large else 16),
        ]
        if compared:
            parts.append(Label(text=compared, type=Type.STORY))
        if scores_shown is not ScoresShown.NEVER:
            parts += _scores(shown, desk, large=large)
        if shown.counted:
            parts.append(Label(text=kept, type=Type.STRONG))
        parts.append(Label(text=_fair(words), type=Type.STORY if large else Type.BODY, soft=True))
        return Column(tuple(parts), gap=32 if large else 18)

    sizes = largest_of((build(large=True), build(large=False)))
    page = _page(shown, desk, sizes, words("How it went"), Foot(onward=words("End the lesson")))
    return replace(page, focus=TOP)  # one press too many must not end the lesson unseen


def _page(shown: LessonView, desk: Desk, body: Widget, name: str, foot: Foot | None = None) -> Page:
    """A page with little on it, in the middle of the screen."""
    return replace(class_page(shown, desk, body, name, foot), middle=True)


def page(shown: LessonView, desk: Desk, *, lines: Sequence[str], scores_shown: ScoresShown) -> Page:
    """The screen of a step that isn't about a single act."""
    match shown.lesson.stop.step:
        case Step.RULES:
            return rules(shown, desk, lines)
        case Step.SCORES:
            return team_scores(shown, desk)
        case Step.STEP_OUT:
            return step_out(shown, desk)
        case Step.ONE_THING:
            return one_thing(shown, desk)
        case Step.HELP:
            return help_(shown, desk)
        case _:
            return results(shown, desk, scores_shown)


def _fair(words: Words) -> str:
    """A reminder that the numbers aren't the point."""
    return words("More than one answer can be fair. It’s the talking that counts.")


def _scores(shown: LessonView, desk: Desk, *, large: bool = False) -> list[Widget]:
    words, found = desk.words, (scores(shown.lesson), best_scores(shown.lesson))
    teams = [
        Panel(
            Column(
                (
                    heading(words("Team {n}", n=number), Type.ANSWER if large else Type.HEADING),
                    Label(
                        text=words.many("{points} of {n} point", "{points} of {n} points", most, points=points),
                        type=Type.TITLE if large else Type.ANSWER,
                    ),
                ),
                gap=12 if large else 4,
            ),
            pad=36 if large else 20,
        )
        for number, (points, most) in enumerate(zip(*found, strict=True), start=1)
    ]
    return [Columns(tuple(teams), gap=16)] if teams else []


def _panel(title: str, told: str, *, large: bool) -> Widget:
    if large:
        text = Label(text=told, type=Type.ANSWER)
        return Panel(Column((heading(title, Type.ANSWER), text), gap=14), pad=32)
    return Panel(Column((heading(title), Label(text=told, type=Type.STORY)), gap=6))


def _people(shown: LessonView, desk: Desk) -> str:
    """Everybody in the stories: "Ffion, Kofi, Leo"."""
    cast = desk.library.cast().people
    return ", ".join(
        dict.fromkeys(cast[id_].name for card in _stories_told(shown) for id_ in card.people if id_ in cast)
    )


def _stories_told(shown: LessonView) -> list[Scenario]:
    """The stories that were told."""
    lesson = shown.lesson
    told = (stop for stop in lesson.line[: lesson.furthest + 1] if stop.step in STORIES)
    return [card for stop in told if (card := lesson.card_at(stop))]
