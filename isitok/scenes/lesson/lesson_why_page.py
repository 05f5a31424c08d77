"""The answer and why, and how the class moved; at the end of *before and after*, the answers of both halves."""

from collections.abc import Iterator

from isitok.format.act import Act
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Level, Verdict
from isitok.game.feedback import fair_too, verdict_of
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import routes_for
from isitok.game.lesson.outcome import moves
from isitok.game.play.stops import Step, Stop
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.sentences import sentence
from isitok.scenes.glosses import dots, easier
from isitok.scenes.lesson.lesson_parts import Foot, LessonView, class_page, head, on_leaves, votes_in_a_line
from isitok.scenes.lesson.share import both_halves
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.rounds.moods import faces_now
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.rounds.round_parts import closing_line
from isitok.scenes.scene import Desk, Push
from isitok.scenes.sources_page import SourcesScene
from isitok.ui.describe.arrange import Ends, OneOf
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.leaves import FOOT
from isitok.ui.describe.line_kinds import Kind, When
from isitok.ui.describe.look import Look
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.when_said import Part
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.marks import Icon, Sign


def page(shown: LessonView, desk: Desk) -> Page:
    """What the game says about this act, and what goes with it."""
    words, lesson = desk.words, shown.lesson
    card, act = lesson.cards[lesson.stop.card], lesson.act
    if act is None:
        raise ValueError("there is no act here")
    # The round that follows the last why may ask for it.
    asked = lesson.stop.act + 1 == len(card.acts) and lesson.rounds[lesson.stop.card] is Round.FEEL
    people = () if asked else faces_now(card, lesson.stop.act, desk, pad=8, in_class=True)
    right = (
        _with_votes(shown, card, act, desk),
        *people,
        *_changes(act, desk),
        *_more(shown, card, desk),
        *closing_line(card, lesson.closes_story, pad=16),
    )
    body = on_leaves(card, lesson.stop.act, right, desk, name=words("Why?"), gap=10)
    where = Button(id="sources", text=words("Where this comes from"), does=Push(SourcesScene(scenario=card)))
    sources = (where,) if card.facts or card.law else ()
    return class_page(shown, desk, body, words("Why?"), Foot(left=sources))


def key_page(shown: LessonView, desk: Desk) -> Page:
    """The answers to a key act and its twin, and how both halves went."""
    words, lesson = desk.words, shown.lesson
    number = lesson.stop.card
    whys = [stop.card for stop in lesson.line if stop.step is Step.KEY_WHY]
    parts: list[Widget] = [
        head(words("Before and after: {n} of {all}", n=whys.index(number) + 1, all=len(whys)), words("Why?"))
    ]
    for cards, step in ((lesson.before, Step.BEFORE), (lesson.after, Step.AFTER)):
        if Stop(step, number) in lesson.line:  # a lesson may end before its second half
            act, ballot = cards[number].acts[0], lesson.ballot_at(Stop(step, number))
            counts = act.verdict is not Verdict.TALK and not ballot.is_empty
            seen = sum(ballot.of(verdict) for verdict in CHOICES if act.accepts(verdict))
            told = words("{seen} of us said so before the lesson.", seen=seen)
            if step is Step.AFTER:
                told = words("{seen} of us said so after the lesson.", seen=seen)
            counted = (Label(text=told, type=Type.STRONG),) if counts else ()
            parts.append(_answer(cards[number], act, desk, *counted, level=2))
    compared = both_halves(lesson, words) if number == whys[-1] else ""
    if compared:
        parts.append(Label(text=compared, type=Type.STORY))
    return class_page(shown, desk, tuple(parts), words("Why?"))


def _answer(card: Scenario, act: Act, desk: Desk, *below: Widget, level: int = 1) -> Widget:
    words, verdict = desk.words, act.verdict
    title = verdict_of(act, card.told_by, words)  # not "we", which here is the class
    fair: list[Widget] = []
    if act.also_fair:
        fair_title = fair_too(act.also_fair.verdict, words)
        fair = [Column((Label(text=fair_title, type=Type.STRONG), Label(text=act.also_fair.why)), gap=0)]
    top = Ends(
        Sign(tone=TONES[verdict]),
        Column(
            (
                Label(text=act.act, type=Type.STRONG, soft=True, when=When.KNOWN),
                Label(text=title, type=Type.ANSWER, level=level, when=When.FIRST),
            ),
            gap=4,
        ),
    )
    why = Label(text=act.why, kind=Kind.STORY, dotted=dots(act.why, desk)), *easier(act.why, desk)
    return Panel(Column((top, *why, *fair, *below), gap=8), pad=14)


def _with_votes(shown: LessonView, card: Scenario, act: Act, desk: Desk) -> Widget:
    """The answer and what the class said: both in sight, and below a long answer in one line of its card."""
    answer, lesson = _answer(card, act, desk), shown.lesson
    if lesson.last.is_empty:
        return answer
    apart, line = (_movement(shown, desk, brief=brief) for brief in (False, True))
    return OneOf((Column((answer, apart), gap=10), _answer(card, act, desk, line)), _both_in_sight)


def _both_in_sight(ways: tuple[Widget, ...], width: int, look: Look) -> Widget:
    apart, joined = ways
    leaf = look.room - look.px(FOOT)
    return joined if joined.height(width, look) <= leaf < apart.height(width, look) else apart


def _movement(shown: LessonView, desk: Desk, *, brief: bool) -> Widget:
    words, lesson = desk.words, shown.lesson
    first, last = lesson.first, lesson.last
    if first.is_empty or last == first:
        return votes_in_a_line(words("What we said"), last, desk, brief=brief)
    type_ = Type.SMALL_STRONG if brief else Type.ANSWER
    below: dict[Verdict, Widget] = {}
    for move in moves(first, last):
        votes = words("{first}, then {last}", first=move.first, last=move.last)
        said = words("{verdict}: {votes}", verdict=words.label(move.verdict), votes=votes)
        below[move.verdict] = Flow(
            (
                Label(text=str(move.first), type=type_, silent=True),
                Icon(icon="arrow-right", size=20),
                Label(text=str(move.last), type=type_, said=said),
            ),
            gap=6,
        )
    return votes_in_a_line(words("How we moved"), last, desk, below, brief=brief)


def _changes(act: Act, desk: Desk) -> Iterator[Widget]:
    if act.changes_if:
        yield _panel(desk.words("It would be different if …"), sentence(act.changes_if))


def _more(shown: LessonView, card: Scenario, desk: Desk) -> Iterator[Widget]:
    words, lesson = desk.words, shown.lesson
    known = faces(card, desk)
    if lesson.stop.act + 1 < len(card.acts):
        return
    # The round that follows asks what this would say.
    if lesson.rounds[lesson.stop.card] is not Round.FEEL:
        for person, line in card.put_right.items():
            yield _panel(words("What could {person} do now?", person=known.name(person)), line)
    routes = routes_for(desk.here, card.help, desk.settings.ages, led=card.level is Level.THREE)
    if routes:
        yield _panel(words("If this happens to you, this can help"), *(how_to_reach(route, words) for route in routes))


def _panel(title: str, *lines: str) -> Widget:
    texts: list[Widget] = [Label(text=line, type=Type.STORY) for line in lines]
    return Part(child=Panel(Column((heading(title), *texts), gap=4), pad=16), when=When.LATER)
