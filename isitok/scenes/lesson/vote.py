"""A vote: the story, the question, hands or cards that are counted, or the keys of teams."""

from collections.abc import Set
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.lesson_ways import AnswerBy
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.events import Sureness
from isitok.game.lesson.ballot import MOST, Ballot, Count, TeamVotes
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.lesson_events import InTheRoom, TeamPressed, VoteReopened
from isitok.game.play.opening import has_opening, parts_of, phone_opening
from isitok.game.play.stops import OPENS, TELLS, Step
from isitok.game.rounds.judge import CHOICES
from isitok.game.who_speaks import story_from
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.phone.screen import ID as PHONE
from isitok.phone.tones import with_tone
from isitok.scenes.frame import key
from isitok.scenes.glosses import dots, dotted_text, easier
from isitok.scenes.lesson.lesson_parts import (
    FORWARD,
    CountThumbs,
    FillRest,
    Foot,
    LessonView,
    boxes,
    class_page,
    clicker,
    counts,
    head,
    on_leaves,
    passes_field,
    step_keys,
    stepper,
)
from isitok.scenes.rounds import opening_page
from isitok.scenes.scene import Desk, Skip

TEAM_KEYS: Final = ("1234", "7890", "zxcv")
"""The four keys of each team: OK, it depends, not OK, pass. They are far apart, so that three can press at once."""

COUNT_FIRST: Final = f"count:{CHOICES[0].value}"

KEYS: Final = frozenset({Step.BEFORE, Step.AFTER})
"""A key card's story and its vote are one step of the lesson but two screens: together they are too long."""


def story(shown: LessonView, desk: Desk) -> ui.Page:
    """What happens, before anybody votes; for a key card, also which one it is.

    The phone opens message by message, so that somebody can stop and ask: what now?
    """
    words, card, lesson = desk.words, shown.lesson.card_here, shown.lesson
    if lesson.stop.step not in OPENS or not has_opening(card):
        chip = _chip(shown, words) if lesson.stop.step in KEYS else words("Story")
        top = head(chip, card.title, about=(story_from(card, words),))
        right = ui.Leaves(
            children=(top, dotted_text(card.story, desk), *easier(card.story, desk)),
            gap=8,
            name=card.title,
        )
        body = opening_page.whole_phone_beside(card, right, desk, projected=True)
        return replace(class_page(shown, desk, body, card.title, Foot(onward=words("Vote"))), reads=PHONE)
    parts = opening_page.count_shown(card, lesson.shown_parts, desk)
    whole = parts == len(parts_of(card))
    chips, *introduced = opening_page.told_beside(card, lesson.step, desk)
    bare = opening_page.title_and_hook(card, lesson.step, desk)
    ways = (chips, *introduced), (chips, *bare), bare
    told = ui.Leaves(children=(ui.largest_of(tuple(ui.Column(way, gap=14) for way in ways)),), name=card.title)
    onward = words("Vote") if whole else opening_page.onward(card, parts, desk)
    page = class_page(
        shown,
        desk,
        opening_page.phone_beside(opening_page.Opening(card, parts), told, desk, presses=FORWARD, projected=True),
        card.title,
        Foot(onward=onward, left=opening_page.show_all(card, parts, desk) if lesson.is_opening else ()),
    )
    return with_tone(replace(page, reads=PHONE, newest=PHONE), phone_opening(card, parts))


def page(shown: LessonView, desk: Desk) -> ui.Page:
    """The question and the count. Once the answer has been shown, the numbers can't be changed."""
    words, lesson, card, act = desk.words, shown.lesson, shown.lesson.card_here, shown.lesson.act
    ballot = lesson.ballot
    if act is None or ballot is None:
        raise ValueError("there is nothing to vote on here")
    question = words("{act} Is it OK?", act=act.act)
    below: list[ui.Widget] = []
    low: list[ui.Widget] = []
    hint: tuple[ui.Widget, ...] = ()
    keys = {**clicker(desk), **step_keys(lesson, desk, shown.within)}
    focus = FORWARD
    if isinstance(ballot, TeamVotes):
        below.append(_teams(ballot, shown, words))
        low.append(_teams(ballot, shown, words, low=True))
        if lesson.can_vote:
            # They are how this lesson is answered, whether or not letters are shortcuts here.
            keys = {**keys, **team_keys(lesson.teams)}
            if ballot.all_in:
                again = ui.Flow((ui.Button(id="reopen", text=words("Vote again on this"), does=VoteReopened()),))
                below.append(again)
                low.append(again)
    elif shown.thumbs:
        hint = (_how_to_vote(shown, words),)
        below.append(boxes(ballot, shown.answer, desk, dict.fromkeys(CHOICES, ui.Space())))
        below.append(ui.Flow((count_thumbs(desk),)))
        keys = {**keys, **thumbs_key(desk)}
    elif lesson.can_vote:
        hint = (_how_to_vote(shown, words),)
        below.append(_count_fields(ballot, shown, desk))
        focus = COUNT_FIRST
    else:
        below.append(counts(ballot, shown.answer, desk))
        stay = words("The answer has been shown: votes stay as they are.")
        if lesson.is_own:
            stay = words("How we moved has been shown: votes stay as they are.")
        below.append(ui.Label(text=stay, type=ui.Type.SMALL))
    # While it is counted, what is known comes and goes by how much room the count leaves.
    above, few, bare = asked(shown, card, act, desk, known=not ballot.is_empty)
    # The question and its answers are in sight together, with as much beside them as there is room for.
    ways = ((above, *hint, *below), (few, *hint, *below), (few, *below), (bare, *below))
    if low:
        ways = ((above, *below), (few, *below), (few, *low), (bare, *low))
    right = (ui.largest_of(tuple(ui.Column(way, gap=14) for way in ways)),)
    said = shown.said  # it is in its place below the numbers
    page = class_page(
        replace(shown, said=""),
        desk,
        on_leaves(card, lesson.stop.act, right, desk, name=question, answered=False, between=1),
        question,
        Foot(onward=_onward(shown, words)),
    )
    return replace(page, focus=focus, keys=keys, said=said)


def asked(
    shown: LessonView, card: Scenario, act: Act, desk: Desk, *, known: bool = False, heard: bool = False
) -> tuple[ui.Widget, ui.Widget, ui.Widget]:
    """What is voted on, in less and less room. ``known``: which story it is was heard; ``heard``: the question, too."""
    question = desk.words("{act} Is it OK?", act=act.act)
    dotted, both = dots(question, desk), easier(act.act, desk)
    about, when = (card.title, story_from(card, desk.words)), ui.When.KNOWN if known else ui.When.LATER
    chip, title = _chip(shown, desk.words), ui.When.KNOWN if heard else None
    return (
        head(chip, question, *both, about=about, when=title, about_when=when, dotted=dotted),
        head(chip, question, *both, when=title, dotted=dotted),
        ui.Label(text=question, type=ui.Type.TITLE, level=1, when=title, dotted=dotted),
    )


def count_thumbs(desk: Desk) -> ui.Button:
    """Opens the boxes for numbers."""
    return ui.Button(
        id="count-thumbs", text=desk.words("Count them"), does=CountThumbs(), key=key(desk, "C"), aside=True
    )


def thumbs_key(desk: Desk) -> dict[str, Event]:
    """The letter that does the same, where letters are shortcuts."""
    return {"c": CountThumbs()} if desk.settings.shortcuts else {}


class TeamPasses(Skip):
    team: int


def team_keys(teams: int) -> dict[str, Event]:
    """The letters that the teams press, and what each means."""
    return {
        letter: TeamPasses(team) if verdict is None else TeamPressed(team, verdict)
        for team, letters in enumerate(TEAM_KEYS[:teams])
        for letter, verdict in zip(letters, (*CHOICES, None), strict=True)
    }


def parse_count(text: str, before: int) -> int:
    """The number that somebody means who typed this over ``before``: digits, or + and - for one more or less."""
    if text.endswith("+"):
        return before + 1
    if text.endswith("-"):
        return max(0, before - 1)
    digits = "".join(letter for letter in text if letter.isdigit() and letter.isascii())
    return int(digits[-2:] or 0)


def _chip(shown: LessonView, words: Words) -> str:
    lesson = shown.lesson
    match lesson.stop.step:
        case Step.BEFORE:
            return words("Before the lesson: {n} of {all}", **_which(lesson))
        case Step.AFTER:
            return words("After the lesson: {n} of {all}", **_which(lesson))
        case Step.AGAIN:
            return words("We vote again")
        case Step.WHY:
            return words("Why?")
        case Step.MOVED:
            return words("How we moved")
        case _:
            return words("Vote") if not lesson.stop.act else words("One vote")


def _which(lesson: Lesson) -> dict[str, int]:
    """Which of the votes before or after the lesson this is, and how many there are."""
    asked = [stop for stop in lesson.line if stop.step is lesson.step]
    return {"n": asked.index(lesson.stop) + 1, "all": len(asked)}


def _onward(shown: LessonView, words: Words) -> str:
    if shown.said and shown.said == warning(shown.lesson, words):
        return onward_regardless(shown.lesson, words)
    following = shown.lesson.line[shown.lesson.at + 1].step
    match following:
        case Step.TALK:
            return words("Show what we said")
        case Step.WHY:
            return words("Show the answer")
        case Step.MOVED:
            return words("Show how we moved")
        case _:
            return ""


def _how_to_vote(shown: LessonView, words: Words) -> ui.Widget:
    if shown.answer is AnswerBy.CARDS:
        text = words("Hold up A, B or C. To pass, hold up the pass card.")
    elif shown.lesson.step is Step.VOTE and shown.lesson.stop.act:  # before and after the lesson, all is counted
        text = words("Thumbs up, flat or down. To pass, keep your hand down.")
    else:
        text = words("Heads down. Put your hand up once. To pass, keep your hand down.")
    first = shown.lesson.ballot is None or shown.lesson.ballot.is_empty
    return ui.Label(text=text, type=ui.Type.SMALL, soft=True, when=ui.When.FIRST if first else ui.When.KNOWN)


def _count_fields(ballot: Ballot, shown: LessonView, desk: Desk) -> ui.Widget:
    words = desk.words
    below: dict[Verdict, ui.Widget] = {}
    for verdict in CHOICES:
        less, count, more = stepper(verdict, ballot, words)
        in_two_rows = ui.Column((ui.Fit(count), ui.Flow((less, more), gap=8)), gap=10)
        below[verdict] = (
            ui.Fit(count) if desk.view.led else ui.first_that_fits((ui.Flow((less, count, more), gap=8), in_two_rows))
        )
    lesson = shown.lesson
    told = how_many(lesson, shown.known, shown.said, desk)
    # Whoever leads at a second window has it there.
    if rest_is_known(lesson, shown.known) and not desk.view.led:
        told = ui.Flow((*passes(shown.passed, words), told), gap=10)
    elif lesson.too_many:
        told = ui.Flow((told, *more_in_the_room(lesson, words)), gap=10)
    return ui.Column((boxes(ballot, shown.answer, desk, below), told), gap=10)


def passes(passed: int, words: Words) -> tuple[ui.Widget, ...]:
    """How many pass, and what fills in the last number by mouse."""
    return (
        ui.Label(text=words("Passed"), type=ui.Type.STRONG, silent=True),
        passes_field(passed, words),
        rest_button(words),
    )


def rest_is_known(lesson: Lesson, known: Set[Verdict]) -> bool:
    """Whether all numbers but one have been typed, so that the rest of the room is left for that one."""
    return isinstance(lesson.ballot, Count) and lesson.room is not None and len(known) == len(CHOICES) - 1


def rest_button(words: Words) -> ui.Button:
    """Fills in the number that is left."""
    return ui.Button(id="rest", text=words("The rest"), does=FillRest())


def how_many(lesson: Lesson, known: Set[Verdict], said: str, desk: Desk) -> ui.Widget:
    """How to count, or that it is done; or ``said``, a message about going on too early or a wrong count.

    It gives no number: "27 of 28 counted" would show that one passed.
    """
    words = desk.words
    told = said or too_many(lesson, words)
    if told:
        return ui.Label(text=told, type=ui.Type.SMALL_STRONG, live=True, id=ui.MESSAGE if said else "")
    if desk.view.in_lines and len(known) < len(CHOICES):
        return ui.Label(text=words("Type the number of a line, and how many."), type=ui.Type.SMALL)
    if rest_is_known(lesson, known):
        return ui.Label(text=words("Enter, and the last box fills itself."), type=ui.Type.SMALL, soft=True)
    total = lesson.ballot.total if isinstance(lesson.ballot, Count) else 0
    if len(known) == len(CHOICES) or (total and not known):
        return ui.Label(text=words("Counted."), type=ui.Type.SMALL, live=True)
    return ui.Label(text=words("Type a number, Enter."), type=ui.Type.SMALL, soft=True)


def too_many(lesson: Lesson, words: Words) -> str:
    """More were counted than there are people, if so."""
    ballot = lesson.ballot
    if not lesson.too_many or not isinstance(ballot, Count):
        return ""
    room = lesson.room or 0
    return words.many(
        "{n} vote, and {room} in the room: count one answer again.",
        "{n} votes, and {room} in the room: count one answer again.",
        ballot.total,
        room=room,
    )


def warn_uncounted(lesson: Lesson, words: Words) -> str:
    """A warning that nobody has been counted yet, or that a team isn't in and the answer comes next.

    Before a split, teams may still be missing: it stays hidden, and leads back to the vote.
    """
    if not lesson.can_vote or lesson.ballot is None:
        return ""
    if isinstance(lesson.ballot, TeamVotes):
        if lesson.ballot.all_in or lesson.line[lesson.at + 1].step not in TELLS:
            return ""
        return words("Not every team is in. Press again to go on without.")
    if not lesson.ballot.is_empty or (lesson.stop.step is Step.VOTE and lesson.stop.act):
        return ""  # thumbs can be seen by everybody, and need no counting
    return words("Nothing is counted yet. Press again to go on without a vote.")


def warning(lesson: Lesson, words: Words) -> str:
    """What whoever leads is told once before going on; "" for nothing."""
    told = too_many(lesson, words)
    return join_sentences(told, words("Press again to go on with it.")) if told else warn_uncounted(lesson, words)


def onward_regardless(lesson: Lesson, words: Words) -> str:
    """The text of the button that goes on regardless."""
    ballot = lesson.ballot
    if lesson.too_many:
        return words("Go on with this count")
    return words("Go on without a vote") if ballot is None or ballot.is_empty else words("Go on without them")


def more_in_the_room(lesson: Lesson, words: Words) -> tuple[ui.Button, ...]:
    """More were counted than there are people: the count may be right, if somebody has come in since."""
    total = lesson.ballot.total if isinstance(lesson.ballot, Count) else 0
    if not lesson.too_many or total > MOST:
        return ()
    here = words.many("There is {n} in the room", "There are {n} in the room", total)
    return (ui.Button(id=f"room:{total}", text=here, does=InTheRoom(total)),)


def _teams(ballot: TeamVotes, shown: LessonView, words: Words, *, low: bool = False) -> ui.Widget:
    """Which teams are in, not what they said, and that their keys were taken; or a message about going on without.

    ``low``: a line for each team, and what the keys stand for only once.
    """
    said, asks = shown.said, shown.lesson.can_vote and not ballot.all_in
    answers = (*(words.label(verdict) for verdict in CHOICES), words("Pass"))
    teams: list[ui.Widget] = []
    for team, vote in enumerate(ballot.votes):
        called, is_in = words("Team {n}", n=team + 1), words("Waiting") if vote is None else words("In")
        name = ui.Label(
            text=called, type=ui.Type.HEADING, level=2, said=words("{what}: {state}", what=called, state=is_in)
        )
        state: tuple[ui.Widget, ...] = (ui.Label(text=is_in, type=ui.Type.HEADING, silent=True),)
        keys = shown.taken.get(team, 0)
        if shown.lesson.can_vote and keys:  # otherwise nobody knows whether the second press was taken
            taken = words.many("{n} press", "{n} presses", keys)
            state = (ui.Icon(icon="check", size=28), *state, ui.Label(text=taken, type=ui.Type.SMALL))
        letters = TEAM_KEYS[team].upper() if asks else ""
        if low:
            its = (ui.Label(text=" ".join(letters), type=ui.Type.SMALL_STRONG),) if letters else ()
            teams.append(ui.Panel(ui.Flow((name, *its), state, gap=12), pad=8))
            continue
        lines = tuple(
            ui.Label(text=words("{key}: {answer}", key=letter, answer=answer), type=ui.Type.SMALL)
            for letter, answer in zip(letters, answers, strict=False)
        )
        teams.append(ui.Panel(ui.Column((name, ui.Flow(state, gap=8), *lines), gap=4), pad=16))
    told = words("Press your key. Nobody sees what you press.")
    if ballot.with_sureness:
        told = words("Press your key. Press again if you’re more sure. Nobody sees what you press.")
    if ballot.all_in:
        told = words("Everybody is in.")
        if ballot.with_sureness and shown.lesson.can_vote:
            told = words("Everybody is in. You can still press your key again if you’re more sure.")
    if low and asks:
        order = words("The keys, from the left: {answers}.", answers=", ".join(answers))
        told = order if said else f"{order} {told}"
    below = [ui.Label(text=told, type=ui.Type.SMALL, live=ballot.all_in)] if low or not said else []
    below += [ui.Label(text=said, type=ui.Type.SMALL_STRONG, live=True, id=ui.MESSAGE)] if said else []
    return ui.Column((ui.Column(tuple(teams), gap=8) if low else ui.Columns(tuple(teams), gap=14), *below), gap=10)


def sureness(votes: TeamVotes, verdict: Verdict, words: Words) -> str:
    """How sure the teams with this verdict were: "certain, not sure"."""
    levels = [vote.sureness for vote in votes.votes if vote and vote.verdict is verdict and vote.sureness]
    return ", ".join(words.label(level) for level in sorted(levels, key=tuple(Sureness).index, reverse=True))
