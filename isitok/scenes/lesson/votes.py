"""A screen on which a class votes: hands that are counted, thumbs, keys of teams; and what it talks with after."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.lesson import StoryTalk
from isitok.format.lesson_ways import AnswerBy
from isitok.format.vocabulary import Verdict
from isitok.game.events import Forward
from isitok.game.lesson import lesson_events
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Lesson, update
from isitok.game.play.stops import Step
from isitok.game.rounds.judge import CHOICES
from isitok.scenes.asking import Ask
from isitok.scenes.lesson import talk_page, vote
from isitok.scenes.lesson.lesson_parts import (
    FORWARD,
    PASSED,
    CountEntered,
    CountThumbs,
    CountTyped,
    FillRest,
    LessonView,
    PassesEntered,
    PassesTyped,
)
from isitok.scenes.pause import PauseScene
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Leave, Push, Real, Replace, on

AFRESH: Final[Mapping[str, Any]] = {
    "counts_thumbs": False,
    "known": frozenset(),
    "passed": 0,
    "taken": {},
    "goes": "",
    "way": "think",
    "asked": 0,
}
"""What was typed and pressed so far, at a new step."""


class Votes(Saying, Value, kw_only=True):
    """The votes of a class, and what a screen hears of them that builds on ``Playing`` as well."""

    lesson: Lesson
    answer: AnswerBy = AnswerBy.HANDS
    way: str = "think"  # how to talk: think, pair, share
    asked: int = 0  # which of the card's questions
    talks: Mapping[str, StoryTalk] = MappingProxyType({})  # what its plan says of talking about each story
    known: frozenset[Verdict] = frozenset()  # the verdicts whose number has been typed at this step
    passed: int = 0  # of those who are counted here, until the last number is filled in
    counts_thumbs: bool = False  # the thumbs of this act are counted, as somebody asked for it
    taken: Mapping[int, int] = MappingProxyType({})  # how many keys of each team have been taken at this step
    goes: str = ""  # where the keyboard goes after what was just typed

    @property
    def _view(self) -> LessonView:
        """What a page needs of the votes."""
        return LessonView(
            lesson=self.lesson,
            answer=self.answer,
            said=self.said,
            known=self.known,
            passed=self.passed,
            goes=self.goes,
            taken=self.taken,
        )

    def page(self, desk: Desk) -> ui.Page:
        raise NotImplementedError

    def _shown(self) -> Change:
        raise NotImplementedError

    def _forward(self, event: Forward, desk: Desk) -> Change:
        raise NotImplementedError

    def _voted(self, event: lesson_events.LessonEvent) -> Self:
        return replace(self, lesson=update(self.lesson, event))

    def pause(self, desk: Desk) -> PauseScene:
        """What all see while everything stops for a moment."""
        raise NotImplementedError

    def leaving(self, desk: Desk) -> Ask:
        """What is asked of whoever wants to stop here."""
        raise NotImplementedError

    def _wait(self, desk: Desk) -> Change:
        """The same screen with a warning, once; None where there is none."""
        told = vote.warning(self.lesson, desk.words)
        wait = told and self.said != told
        return Replace(replace(self, swapped=False, said=told, goes=FORWARD)) if wait else None

    @on(Real)
    def _pause(self, event: Real, desk: Desk) -> Change:
        return Push(self.pause(desk))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        return Push(self.leaving(desk))

    @on(vote.TeamPasses)
    def _team_passes(self, event: vote.TeamPasses, desk: Desk) -> Change:
        return self._team_pressed(lesson_events.TeamPressed(event.team, None), desk)

    @on(lesson_events.TeamPressed)
    def _team_pressed(self, event: lesson_events.TeamPressed, desk: Desk) -> Change:
        """A team's key: it sees that it was taken, whatever it meant."""
        if update(self.lesson, event) == self.lesson and not self.lesson.can_vote:
            return None
        return replace(self, taken={**self.taken, event.team: self.taken.get(event.team, 0) + 1})._stay(event)

    @on(lesson_events.VoteReopened)
    def _reopen(self, event: lesson_events.VoteReopened, desk: Desk) -> Change:
        return replace(self, taken={})._stay(event)

    @on(lesson_events.Counted)
    def _count(self, event: lesson_events.Counted, desk: Desk) -> Change:
        return replace(self, known=self.known | {event.verdict})._stay(event)

    @on(lesson_events.InTheRoom)
    def _note_room(self, event: lesson_events.InTheRoom, desk: Desk) -> Change:
        return self._stay(event)

    @on(CountEntered)
    def _after_number(self, event: CountEntered, desk: Desk) -> Change:
        """Enter, after a number: on to the next one; before the last, how many pass."""
        ballot, known = self.lesson.ballot, self.known | {event.verdict}
        left = [each for each in CHOICES if each not in known]
        if not isinstance(ballot, Count) or ballot.is_empty or not left:
            return self._forward(Forward(), desk)
        now = replace(self, known=known)
        if vote.rest_is_known(self.lesson, known):
            return Replace(replace(now, goes=PASSED, said=""))
        return Replace(replace(now, goes=f"count:{left[0].value}", said=""))

    @property
    def thumbs(self) -> bool:
        """Whether thumbs answer here, which everybody sees: they are never asked for as numbers."""
        lesson = self.lesson
        seen = lesson.stop.step is Step.VOTE and bool(lesson.stop.act) and not lesson.teams
        empty = lesson.ballot is not None and lesson.ballot.is_empty
        return seen and empty and lesson.can_vote and self.answer is AnswerBy.HANDS and not self.counts_thumbs

    @on(CountThumbs)
    def _count_thumbs(self, event: CountThumbs, desk: Desk) -> Change:
        first = f"count:{CHOICES[0].value}"
        return Replace(replace(self, counts_thumbs=True, swapped=False, said="", goes=first)) if self.thumbs else None

    @on(PassesEntered)
    def _after_passes(self, event: PassesEntered, desk: Desk) -> Change:
        return self._fill_rest(FillRest(), desk)

    @on(FillRest)
    def _fill_rest(self, event: FillRest, desk: Desk) -> Change:
        """The one number that wasn't typed: everybody else in the room who didn't pass."""
        filled = self._filled()
        return None if filled is self else replace(filled, swapped=False, said="", goes=FORWARD)._shown()

    def _filled_on_the_way(self) -> Self:
        """So it does for whoever goes on from where Enter would fill it in; not where a box was left as it was."""
        return self._filled() if self.goes == PASSED else self

    def _filled(self) -> Self:
        """The last number fills itself."""
        ballot, room = self.lesson.ballot, self.lesson.room
        if not isinstance(ballot, Count) or room is None or not vote.rest_is_known(self.lesson, self.known):
            return self
        (left,) = (each for each in CHOICES if each not in self.known)
        rest = max(0, room - self.passed - (ballot.total - ballot.of(left)))
        now = replace(self, known=frozenset(CHOICES), passed=0)  # how many passed is said nowhere
        return now._voted(lesson_events.Counted(left, rest))

    @on(talk_page.WayPicked)
    def _talk_that_way(self, event: talk_page.WayPicked, desk: Desk) -> Change:
        return Replace(replace(self, way=event.way))

    @on(talk_page.AskAnother)
    def _ask_another(self, event: talk_page.AskAnother, desk: Desk) -> Change:
        return Replace(replace(self, asked=self.asked + 1))

    @on(talk_page.RollDice)
    def _roll(self, event: talk_page.RollDice, desk: Desk) -> Change:
        return Replace(self._voted(lesson_events.Rolled(desk.chance())))

    @on(lesson_events.TimerStarted, lesson_events.TimerStretched, lesson_events.TimerPaused, lesson_events.TimerEnded)
    def _time(
        self,
        event: lesson_events.TimerStarted
        | lesson_events.TimerStretched
        | lesson_events.TimerPaused
        | lesson_events.TimerEnded,
        desk: Desk,
    ) -> Change:
        return Replace(self._voted(event))

    @on(lesson_events.Ticked)
    def _tick(self, event: lesson_events.Ticked, desk: Desk) -> Change:
        return Replace(self._voted(event))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        if isinstance(field, PassesTyped):
            return Replace(replace(self, passed=vote.parse_count(text, self.passed)))
        if not isinstance(field, CountTyped) or self.lesson.ballot is None:
            return None
        verdict = field.verdict
        now = replace(self, known=self.known | {verdict})
        return now._stay(lesson_events.Counted(verdict, vote.parse_count(text, self.lesson.ballot.of(verdict))))

    def _stay(self, event: lesson_events.LessonEvent) -> Change:
        """The same step, after something was counted or pressed."""
        return replace(self._voted(event), swapped=False, said="", goes="")._shown()
