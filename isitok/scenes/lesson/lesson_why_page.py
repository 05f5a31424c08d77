"""The answer and why, and how the class moved; at the end of *before and after*, the answers of both halves."""

from collections.abc import Iterator

from isitok import ui
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
from isitok.scenes.if_real import if_real
from isitok.scenes.lesson.lesson_parts import Foot, LessonView, class_page, head, on_leaves, votes_in_a_line
from isitok.scenes.lesson.share import both_halves
from isitok.scenes.lesson.vote import asked
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.rounds.moods import faces_now
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.rounds.round_parts import closing_line
from isitok.scenes.rounds.why_page import turn_more
from isitok.scenes.scene import Desk, Push
from isitok.scenes.sources_page import SourcesScene


def page(shown: LessonView, desk: Desk) -> ui.Page:
    """What the game says about this act, on one leaf; *more about this* has the rest.

    From the second act on it stands below the question, which stays there.
    """
    words, lesson = desk.words, shown.lesson
    card, act = lesson.cards[lesson.stop.card], lesson.act
    if act is None:
        raise ValueError("there is no act here")
    more = tuple(_more(shown, card, act, desk))
    turn: tuple[ui.Widget, ...] = ()
    if more and not (desk.view.led or desk.view.in_lines):  # whoever leads beside it has it there
        turn = (turn_more(desk, opened=shown.opened),)
    right: tuple[ui.Widget, ...] = (
        ui.largest_of(tuple(ui.Column(way, gap=10) for way in _ways(shown, card, act, desk))),
    )
    if shown.opened or desk.view.in_lines:
        *_, answer = _answers(shown, card, act, desk)
        right = (*answer, *more, *_help(shown, card, desk), *closing_line(card, lesson.closes_story, pad=16))
    body = on_leaves(card, lesson.stop.act, right, desk, name=words("Why?"), gap=10)
    return class_page(shown, desk, body, words("Why?"), Foot(left=turn))


def _ways(shown: LessonView, card: Scenario, act: Act, desk: Desk) -> Iterator[tuple[ui.Widget, ...]]:
    """The page in ever less room: all of it, with help in a line, with the people in a line, without them."""
    lesson = shown.lesson
    closing = tuple(closing_line(card, lesson.closes_story, pad=16))
    help_ = tuple(_help(shown, card, desk))
    people, small = (_people(shown, card, desk, brief=brief) for brief in (False, True))
    answers = tuple(_answers(shown, card, act, desk))
    yield from ((*answer, *people, *help_, *closing) for answer in answers)
    line: tuple[ui.Widget, ...] = ()
    if help_:
        real = if_real(card.help, desk.settings.ages, desk, led=card.level is Level.THREE)
        line = (ui.Label(text=real, type=ui.Type.STRONG, when=ui.When.LATER),)
        yield from ((*answer, *people, *line, *closing) for answer in answers)
        line = (ui.Label(text=real, type=ui.Type.SMALL_STRONG, when=ui.When.LATER),)
    for last in (closing, ()):  # what is worth keeping stands on the last page of all, too
        yield from ((*answer, *small, *line, *last) for answer in answers)
    least = tuple(_least(shown, card, act, desk, short=short) for short in (False, True))
    yield from ((*answer, *faces_, *line) for faces_ in (small, ()) for answer in least)
    # What the class said, or where help is, needs no leaf of its own: what was done goes, which was asked a press ago.
    yield *_least(shown, card, act, desk, short=True, asked=True), *line


def _people(shown: LessonView, card: Scenario, desk: Desk, *, brief: bool) -> tuple[ui.Widget, ...]:
    """How they may feel now, unless the round that follows asks for it."""
    if _is_last(shown, card) and shown.lesson.rounds[shown.lesson.stop.card] is Round.FEEL:
        return ()
    return faces_now(card, shown.lesson.stop.act, desk, pad=8, in_class=True, brief=brief)


def key_page(shown: LessonView, desk: Desk) -> ui.Page:
    """The answers to an act of either story of a pair, and how both halves went."""
    words, lesson = desk.words, shown.lesson
    _, number, at, _ = lesson.stop
    whys = [stop for stop in lesson.line if stop.step is Step.KEY_WHY]
    which = whys.index(lesson.stop) + 1
    parts: list[ui.Widget] = [head(words("Before and after: {n} of {all}", n=which, all=len(whys)), words("Why?"))]
    for cards, step in ((lesson.before, Step.BEFORE), (lesson.after, Step.AFTER)):
        if Stop(step, number, at) in lesson.line:  # a lesson may end before its second half
            act, ballot = cards[number].acts[at], lesson.ballot_at(Stop(step, number, at))
            counts = act.verdict is not Verdict.TALK and not ballot.is_empty
            seen = sum(ballot.of(verdict) for verdict in CHOICES if act.accepts(verdict))
            told = words("{seen} of us said so before the lesson.", seen=seen)
            if step is Step.AFTER:
                told = words("{seen} of us said so after the lesson.", seen=seen)
            counted = (ui.Label(text=told, type=ui.Type.STRONG),) if counts else ()
            parts.append(_answer(cards[number], act, desk, below=counted, level=2))
    compared = both_halves(lesson, words) if lesson.stop == whys[-1] else ""
    if compared:
        parts.append(ui.Label(text=compared, type=ui.Type.STORY))
    return class_page(shown, desk, tuple(parts), words("Why?"))


def _answers(shown: LessonView, card: Scenario, act: Act, desk: Desk) -> Iterator[tuple[ui.Widget, ...]]:
    """The answer and what the class said, in less and less room; from the second act on below its question."""
    lesson = shown.lesson
    votes = () if lesson.last.is_empty else (movement(shown, desk, brief=False),)
    line = (movement(shown, desk, brief=True),) if votes else ()
    if lesson.stop.act:
        for question in asked(shown, card, act, desk, known=True, heard=True):
            yield question, _answer(card, act, desk, below=line, level=2, asked=True)
    else:
        yield _answer(card, act, desk), *votes
    yield (_answer(card, act, desk, below=line),)


def _least(
    shown: LessonView, card: Scenario, act: Act, desk: Desk, *, short: bool, asked: bool = False
) -> tuple[ui.Widget, ...]:
    """The answer alone; ``short``: without why another one is fair, too, which is *more about this*."""
    votes = () if shown.lesson.last.is_empty else (movement(shown, desk, brief=True),)
    return (_answer(card, act, desk, below=votes, short=short, asked=asked),)


def _answer(
    card: Scenario,
    act: Act,
    desk: Desk,
    *,
    below: tuple[ui.Widget, ...] = (),
    level: int = 1,
    asked: bool = False,
    short: bool = False,
) -> ui.Widget:
    """``asked``: without what it answers, which has been read; ``short``: without why another answer is fair, too."""
    words, verdict = desk.words, act.verdict
    title = verdict_of(act, card.told_by, words)  # not "we", which here is the class
    fair: list[ui.Widget] = []
    if act.also_fair:
        fair_title = fair_too(act.also_fair.verdict, words)
        why_fair = () if short else (ui.Label(text=act.also_fair.why),)
        fair = [ui.Column((ui.Label(text=fair_title, type=ui.Type.STRONG), *why_fair), gap=0)]
    of = () if asked else (ui.Label(text=act.act, type=ui.Type.STRONG, soft=True, when=ui.When.KNOWN),)
    said = ui.Label(text=title, type=ui.Type.ANSWER, level=level, when=ui.When.FIRST)
    top = ui.LeftRight(ui.Sign(tone=TONES[verdict]), ui.Column((*of, said), gap=4))
    why = ui.Label(text=act.why, kind=ui.Kind.STORY, dotted=dots(act.why, desk)), *easier(act.why, desk)
    return ui.Panel(ui.Column((top, *why, *fair, *below), gap=8), pad=14)


def movement(shown: LessonView, desk: Desk, *, brief: bool) -> ui.Widget:
    """What the class said, and how it moved between both votes."""
    words, lesson = desk.words, shown.lesson
    first, last = lesson.first, lesson.last
    if first.is_empty or last == first:
        return votes_in_a_line(words("What we said"), last, desk, brief=brief)
    type_ = ui.Type.SMALL_STRONG if brief else ui.Type.ANSWER
    below: dict[Verdict, ui.Widget] = {}
    for move in moves(first, last):
        votes = words("{first}, then {last}", first=move.first, last=move.last)
        said = words("{verdict}: {votes}", verdict=words.label(move.verdict), votes=votes)
        below[move.verdict] = ui.Flow(
            (
                ui.Label(text=str(move.first), type=type_, silent=True),
                ui.Icon(icon="arrow-right", size=20),
                ui.Label(text=str(move.last), type=type_, said=said, kind=ui.Kind.STORY),
            ),
            gap=6,
        )
    return votes_in_a_line(words("How we moved"), last, desk, below, brief=brief)


def _more(shown: LessonView, card: Scenario, act: Act, desk: Desk) -> Iterator[ui.Widget]:
    """What isn't needed to go on."""
    words, known = desk.words, faces(card, desk)
    if act.changes_if:
        yield _panel(words("It would be different if …"), sentence(act.changes_if))
    # The round that follows asks what this would say.
    if _is_last(shown, card) and shown.lesson.rounds[shown.lesson.stop.card] is not Round.FEEL:
        for person, line in card.put_right.items():
            yield _panel(words("What could {person} do now?", person=known.name(person)), line)
    if card.facts or card.law:
        go = Push(SourcesScene(scenario=card))
        yield ui.Fit(ui.Button(id="sources", text=words("Where this comes from"), does=go))


def _help(shown: LessonView, card: Scenario, desk: Desk) -> Iterator[ui.Widget]:
    """Where help is, once a story's last act is over."""
    words = desk.words
    routes = routes_for(desk.here, card.help, desk.settings.ages, led=card.level is Level.THREE)
    if routes and _is_last(shown, card):
        yield _panel(words("If this happens to you, this can help"), *(how_to_reach(route, words) for route in routes))


def _is_last(shown: LessonView, card: Scenario) -> bool:
    return shown.lesson.stop.act + 1 == len(card.acts)


def _panel(title: str, *lines: str) -> ui.Widget:
    texts: list[ui.Widget] = [ui.Label(text=line, type=ui.Type.STORY) for line in lines]
    return ui.Part(child=ui.Panel(ui.Column((ui.heading(title), *texts), gap=4), pad=16), when=ui.When.LATER)
