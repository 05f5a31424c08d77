"""A lesson on the big screen: which step it shows, and what a press does. The lesson itself decides what comes next.

Whatever is on this screen, the class sees: notes for adults and answers before their time have no place on it.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from isitok.event import Event
from isitok.game.easy import in_easy_words
from isitok.game.events import Back, Forward, Locked, RoundEvent, ShownAll
from isitok.game.lesson import events as play
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.dealing import Wanted
from isitok.game.lesson.lesson import Lesson, past_the_round, to_the_end, update
from isitok.game.lesson.saved import lesson_to_data, talks_to_data
from isitok.game.play.stops import IN_ROUND, LAST, Step
from isitok.game.play.table import Table
from isitok.game.rounds.judge import CHOICES
from isitok.packs.model.lesson_page import StoryTalk
from isitok.packs.model.lesson_plan import AnswerBy, ScoresShown
from isitok.packs.model.scenario import Scenario
from isitok.packs.model.vocabulary import Band, Verdict
from isitok.scenes.asking import Ask
from isitok.scenes.frame import easy_said
from isitok.scenes.lesson import ending, talk, vote, why
from isitok.scenes.lesson import round as rounds
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.leave import EndLesson, leave_lesson
from isitok.scenes.lesson.one_more import (
    OneMore,
    WantsOneMore,
    begin_one_more,
    list_stories,
    stories_for,
    ways_to_one_more,
)
from isitok.scenes.lesson.parts import (
    FORWARD,
    CountEntered,
    CountTyped,
    FillRest,
    HandsTyped,
    LessonView,
    PassesTyped,
    SkipRound,
)
from isitok.scenes.pick import PickScene
from isitok.scenes.results.voice import AskScene, QuestionPicked, WantsQuestion, questions_for, which_question
from isitok.scenes.scene import BaseScene, Blank, Change, Desk, Do, Earlier, EasyRead, Home, Leave, Push, Replace
from isitok.scenes.tasks import ForgetLesson, KeepLesson, KeepResults, SaveSlide
from isitok.store.papers import free_place
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

AFRESH: Final[Mapping[str, Any]] = {"known": frozenset(), "passed": 0, "taken": {}, "tally": {}, "goes": ""}
"""What was typed and pressed so far, at a new step."""

READ = frozenset(Step) - {Step.SPLIT, Step.ROUND_WHY, Step.PUT_RIGHT, Step.SCORES}
"""The steps that may show text which also exists in easy words."""


class LessonScene(BaseScene, Value, kw_only=True):
    """The lesson, and what its screen needs besides."""

    lesson: Lesson
    number: str = ""  # random, so that the lesson is counted once; "": it isn't counted, or has no number
    answer: AnswerBy = AnswerBy.HANDS
    scores: ScoresShown = ScoresShown.NEVER
    rules: tuple[str, ...] = ()  # the ground rules, as ticked
    title: str = ""  # what the teacher calls this lesson
    way: str = "think"  # how to talk: think, pair, share
    asked: int = 0  # which of the card's questions
    question: int = 0  # which of a round's questions; for a key card, its story or its question
    easy: bool = False  # whether stories are told in their easy words, for as long as this lesson lasts
    swapped: bool = False  # the last press switched to or from easy words
    counted: bool = False  # the class was told that its votes go into the results of classes
    new_group: bool = False  # nobody here has been counted this term
    known: frozenset[Verdict] = frozenset()  # the verdicts whose number has been typed at this step
    passed: int = 0  # of those who are counted here; only whoever leads sees it
    taken: Mapping[int, int] = MappingProxyType({})  # how many keys of each team have been taken at this step
    goes: str = ""  # where the keyboard goes after what was just typed
    tally: Mapping[str, int] = MappingProxyType({})  # how many took each answer of a round, if somebody counted
    talks: Mapping[str, StoryTalk] = MappingProxyType({})  # what its plan says of talking about each story
    minutes: int = 0  # how long the lesson is to be; 0: nobody said
    began: int = 0  # when, in seconds since the epoch; later by the break where it was resumed; 0: nobody knows
    wanted: Wanted | None = None  # what may be played here, for one more story; never kept, as it says what is close
    said: str = ""

    @property
    def tells(self) -> Scenario | None:
        """The story that is on the table."""
        return self.lesson.scenario

    def page(self, desk: Desk) -> Page:
        """The screen of this step."""
        told, desk = self._in_chosen_words(), desk.before(self.lesson.cards)
        last = self.lesson.stop.step is Step.RESULT and not desk.led
        shown = LessonView(
            lesson=told,
            answer=self.answer,
            said=self.said,
            easy=self.easy_here,
            known=self.known,
            goes=self.goes,
            taken=self.taken,
            talks=self.talks,
            tally=self.tally,
            asks=self.ask(desk) if last else (),
            more=ways_to_one_more(self.lesson, self.wanted, desk) if last else (),
        )
        page = self._page(shown, desk)
        if self.lesson.stop.step in vote.KEYS:
            page = replace(page, screen=f"{page.screen} {self.question}")
        if not self.swapped or told.scenario is None or told.act is None:
            return page
        act = () if self._tells_story else (told.act.act,)
        return replace(page, said=easy_said(desk, self.easy, *act, told.scenario.story))

    @property
    def easy_here(self) -> bool | None:
        """Whether the story is told in easy words at this step; None if it has none."""
        card = self.lesson.scenario
        read = self.lesson.stop.step in READ and not rounds.leaves_story_out(self.lesson)
        return self.easy if card is not None and card.easy is not None and read else None

    @property
    def _tells_story(self) -> bool:
        """Whether the story is on the screen and its question isn't yet."""
        step = self.lesson.stop.step
        return step is Step.STORY or (step in vote.KEYS and not self.question)

    def _in_chosen_words(self) -> Lesson:
        """The lesson in the words that were chosen. It is only for showing."""
        return in_easy_words(self.lesson) if self.easy else self.lesson

    def _page(self, shown: LessonView, desk: Desk) -> Page:
        match self.lesson.stop.step:
            case _ if self._tells_story:
                return vote.story(shown, desk)
            case Step.VOTE | Step.AGAIN | Step.BEFORE | Step.AFTER:
                return vote.page(shown, desk)
            case Step.SPLIT:
                return talk.split_page(shown, desk)
            case Step.TALK:
                return talk.page(shown, desk, way=self.way, asked=self.asked)
            case Step.WHY:
                return why.page(shown, desk)
            case Step.KEY_WHY:
                return why.key_page(shown, desk)
            case Step.ROUND | Step.ROUND_WHY | Step.PUT_RIGHT:
                return rounds.page(shown, desk, self.question)
            case _:
                shown = replace(shown, counted=self.counted and desk.settings.keep_results)
                return ending.page(shown, desk, lines=self.rules, scores_shown=self.scores)

    def after(self, event: Event, desk: Desk) -> Change:
        """What follows from the keyboard, the mouse or a clicker."""
        return self._walk(event, desk) or self._vote(event, desk) or self._talk(event, desk) or self._show(event, desk)

    def _walk(self, event: Event, desk: Desk) -> Change:
        """What leads to another step, or to another question of this one."""
        match event:
            case Forward():
                return self._forward(desk)
            case ShownAll():
                return self._play(event)
            case Earlier() if self.question:  # to the question before, or from a key card's to its story
                return Replace(replace(self, question=self.question - 1, swapped=False, said=""))
            case Earlier():
                return self._play(Back())
            case SkipRound():
                return self._at(past_the_round(self.lesson))
            case Locked() | RoundEvent() if self.lesson.step in IN_ROUND:
                return self._in_round(event, desk)
            case WantsQuestion():
                return Push(self.which_question(desk))
            case QuestionPicked(number) if question := questions_for(self._ages, desk).get(number):
                return Push(AskScene(question=question))
            case WantsOneMore() if self.wanted is not None:
                return Push(list_stories(stories_for(self.lesson, self.wanted, desk), desk))
            case OneMore(card):
                return self._one_more(card, desk)
            case Leave():
                return Push(self.leaving(desk))
            case EndLesson():
                return self._to_the_end()
        return None

    def leaving(self, desk: Desk) -> Ask:
        """What is asked of whoever wants to stop here."""
        can_end = self.lesson.stop.step is not Step.RESULT
        return leave_lesson(desk, can_end=can_end, for_staff=self.lesson.for_staff)

    def _vote(self, event: Event, desk: Desk) -> Change:
        """Hands that are counted, and teams' keys."""
        match event:
            case vote.TeamPasses(team):
                return self._key_taken(play.TeamPressed(team, None))
            case play.TeamPressed():
                return self._key_taken(event)
            case play.VoteReopened():
                return replace(self, taken={})._stay(event)
            case play.Counted(verdict) | play.Estimated(verdict):
                return replace(self, known=self.known | {verdict})._stay(event)
            case play.InTheRoom():
                return self._stay(event)
            case CountEntered(verdict):
                return self._after_number(verdict, desk)
            case FillRest():
                return self._fill_rest()
        return None

    def _talk(self, event: Event, desk: Desk) -> Change:
        """How they talk, about what, and for how long."""
        match event:
            case talk.WayPicked(way):
                return Replace(replace(self, way=way))
            case talk.AskAnother():
                return Replace(replace(self, asked=self.asked + 1))
            case talk.RollDice():
                return Replace(replace(self, lesson=update(self.lesson, play.Rolled(desk.chance()))))
            case play.TimerStarted() | play.TimerStretched() | play.TimerPaused() | play.TimerEnded() | play.Ticked():
                return Replace(replace(self, lesson=update(self.lesson, event)))
        return None

    def _show(self, event: Event, desk: Desk) -> Change:
        """What the class sees besides: nothing, easy words, a sheet of paper."""
        match event:
            case Blank():
                return Push(BlankScene(for_staff=self.lesson.for_staff))
            case EasyRead():
                return Replace(replace(self, easy=not self.easy, swapped=True, said=""))
            case ending.PrintRecord():
                from isitok.scenes.staff.record import make_record

                return make_record(self.lesson.cards, desk, lambda told: Replace(replace(self, said=told)))
            case ending.PrintSlide() if desk.plans:
                return self._print_slide(desk.plans, desk.before(self.lesson.cards))
        return None

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """A number of hands was typed."""
        if isinstance(field, PassesTyped):
            return Replace(replace(self, passed=vote.parse_count(text, self.passed)))
        if isinstance(field, HandsTyped):
            hands = vote.parse_count(text, self.tally.get(field.id, 0))
            return Replace(replace(self, tally={**self.tally, field.id: hands}))
        if not isinstance(field, CountTyped) or self.lesson.ballot is None:
            return None
        verdict, part = field.verdict, vote.parse_part(text)
        now = replace(self, known=self.known | {verdict})
        if part is not None:
            return now._stay(play.Estimated(verdict, part))
        return now._stay(play.Counted(verdict, vote.parse_count(text, self.lesson.ballot.of(verdict))))

    def _key_taken(self, event: play.TeamPressed) -> Change:
        """A team's key: it sees that it was taken, whatever it meant."""
        if update(self.lesson, event) == self.lesson and not self.lesson.can_vote:
            return None
        return replace(self, taken={**self.taken, event.team: self.taken.get(event.team, 0) + 1})._stay(event)

    def _after_number(self, verdict: Verdict, desk: Desk) -> Change:
        """Enter, after a number: on to the next one; the last is what is left of the room."""
        ballot, known = self.lesson.ballot, self.known | {verdict}
        left = [each for each in CHOICES if each not in known]
        if not isinstance(ballot, Count) or ballot.is_empty or not left:
            return self._forward(desk)
        now = replace(self, known=known)
        if vote.rest_is_known(self.lesson, known):
            return now._fill_rest()
        return Replace(replace(now, goes=f"count:{left[0].value}", said=""))

    def _fill_rest(self) -> Change:
        """The one number that wasn't typed: everybody else in the room who didn't pass."""
        ballot, room = self.lesson.ballot, self.lesson.room
        left = [each for each in CHOICES if each not in self.known]
        if not isinstance(ballot, Count) or room is None or len(left) != 1:
            return None
        rest = max(0, room - self.passed - (ballot.total - ballot.of(left[0])))
        now = replace(self, known=frozenset(CHOICES))
        return now._stay(play.Counted(left[0], rest), goes=FORWARD)

    def to_data(self) -> Mapping[str, Any]:
        """What is kept in case of a fire alarm, as values for JSON."""
        return {
            "lesson": lesson_to_data(self.lesson),
            "number": self.number,
            "title": self.title,
            "answer": self.answer.value,
            "scores": self.scores.value,
            "rules": list(self.rules),
            "counted": self.counted,
            **({"minutes": self.minutes} if self.minutes else {}),
            **({"began": self.began} if self.began else {}),
            **({"talks": talks_to_data(self.talks)} if self.talks else {}),
            **({"step": self.question} if self.question else {}),
        }

    def _forward(self, desk: Desk) -> Change:
        if self.lesson.is_last:
            return self._end(desk)
        wait = vote.warning(self.lesson, desk.words)
        if wait and self.said != wait and not self._tells_story:
            return Replace(replace(self, swapped=False, said=wait, goes=FORWARD))
        if self.lesson.stop.step is Step.ROUND:
            return self._in_round(Locked(), desk)
        if self.lesson.stop.step in vote.KEYS and self._tells_story:
            return Replace(replace(self, question=1, swapped=False, said=""))
        if self.lesson.step is Step.ROUND_WHY and (change := self._in_round(Forward(), desk)):
            return change
        if desk.at_once:
            return replace(self, lesson=update(self.lesson, ShownAll()))._play(Forward())
        return self._play(Forward())

    def _end(self, desk: Desk) -> Change:
        """Home. The votes are kept first, if the class was told at the beginning that they would be."""
        return Do(self._keep_counts(desk) or ForgetLesson(), Home())

    @property
    def _ages(self) -> frozenset[Band]:
        return frozenset(band for card in self.lesson.cards for band in card.ages)

    def ask(self, desk: Desk) -> tuple[Button, ...]:
        """The way to one question on slips, where the class was told that it is counted."""
        if not self.counted or not questions_for(self._ages, desk):
            return ()
        return (Button(id="ask-all", text=desk.words("A question on slips"), does=WantsQuestion(), icon="pencil"),)

    def which_question(self, desk: Desk) -> PickScene:
        """The questions that can be asked of this class."""
        return which_question(questions_for(self._ages, desk), desk)

    def _keep_counts(self, desk: Desk) -> KeepResults | None:
        """What is added to the results of classes, if anything is."""
        if not (self.counted and desk.settings.keep_results):
            return None
        from isitok.game.results.counts import counts_of

        counts = counts_of(self.lesson, desk.settings.least_group, desk.library.courses())
        return KeepResults(self.number, counts, self.new_group) if counts else None

    def _one_more(self, card: str, desk: Desk) -> Change:
        """A story that was chosen now. What was voted before is kept first, as at the end of any lesson."""
        lesson = begin_one_more(card, self.lesson, desk)
        scene = replace(
            self, lesson=lesson, number="", counted=False, talks={}, minutes=0, said="", question=0, **AFRESH
        )
        begins = Do(KeepLesson(scene.to_data()), Replace(scene))
        kept = self._keep_counts(desk)
        return Do(kept, begins) if kept else begins

    def _play(self, event: play.LessonEvent) -> Change:
        return self._at(update(self.lesson, event))

    def _at(self, lesson: Lesson) -> Change:
        if lesson == self.lesson:
            return None
        scene = replace(self, lesson=lesson, way="think", asked=0, question=0, swapped=False, said="", **AFRESH)
        return Do(KeepLesson(scene.to_data()), Replace(scene))

    def _stay(self, event: play.LessonEvent, *, goes: str = "") -> Change:
        """The same step, after something was counted or pressed. ``goes``: where the keyboard goes."""
        scene = replace(self, lesson=update(self.lesson, event), swapped=False, said="", goes=goes)
        return Do(KeepLesson(scene.to_data()), Replace(scene))

    def _print_slide(self, folder: Path, desk: Desk) -> Change:
        place = free_place(folder, desk.words("worth-keeping"))
        kept = ending.kept_lines(self.lesson, desk.words)
        return Do(SaveSlide(place, kept, ending.help_lines(desk)), partial(self._after_printing, place))

    def _after_printing(self, place: Path, trouble: str, desk: Desk) -> Change:
        told = trouble or desk.words(
            "The sheet is in your documents, {folder}: {name}.", folder=place.parent.name, name=place.name
        )
        return Replace(replace(self, said=told))

    def _to_the_end(self) -> Change:
        """The way out of the stories. What wasn't played is left out, but acts already voted on still get their why."""
        if self.lesson.step in LAST:
            return Replace(self)
        scene = replace(self, lesson=to_the_end(self.lesson), question=0, swapped=False, said="", **AFRESH)
        return Do(KeepLesson(scene.to_data()), Replace(scene))

    @property
    def table(self) -> Table:
        """The round of this step, in the words that were chosen."""
        return rounds.table(self._in_chosen_words(), self.tally)

    def _in_round(self, event: Event, desk: Desk) -> Change:
        from isitok.scenes.rounds import after

        turn = after.turn(event, self.table, desk, self.question, free=True)
        if turn is None:
            return None
        if turn.is_done:
            return self._play(Forward())  # any step can be skipped
        lesson = update(self.lesson, turn.event) if turn.event else self.lesson
        scene = replace(self, lesson=lesson, swapped=False, said=turn.said, question=turn.number)
        return Do(KeepLesson(scene.to_data()), Replace(scene))
