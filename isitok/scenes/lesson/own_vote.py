"""A vote of the class's own, within a lesson or by itself. What is typed and counted here is kept nowhere."""

from collections.abc import Iterable
from typing import Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import Band
from isitok.game.doors import Door
from isitok.game.events import Back, Forward
from isitok.game.lesson import lesson_events
from isitok.game.lesson.about_anything import about, own_vote
from isitok.game.lesson.class_lesson import Lesson, Voting, to_the_end
from isitok.game.play.stops import LAST, Step
from isitok.library.why_not_taken import NotTaken, why_not_taken
from isitok.scenes.asking import Ask
from isitok.scenes.lesson import lesson_ending, own_vote_pages, talk_page, vote
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.leave_lesson import EndLesson, leave_lesson
from isitok.scenes.lesson.lesson_parts import GoToPage, GoToStep, LessonView, NextStep, ShowSteps, WantsOwnVote
from isitok.scenes.lesson.own_vote_pages import ABOUT, AboutTyped, AnotherVote
from isitok.scenes.lesson.steps_list import list_of_steps
from isitok.scenes.lesson.votes import AFRESH, Votes
from isitok.scenes.pause import Paused, PauseScene
from isitok.scenes.playing import Playing
from isitok.scenes.scene import Blank, Change, Desk, Earlier, Home, OpenHelp, Pop, Push, Replace, on


class BackToLesson(Event, Value):
    """Leave the vote, for the lesson or the page that it was begun from."""


class OwnVoteScene(Playing, Votes, kw_only=True):
    """What it is about, and the votes so far. It has no way to keep itself."""

    began: int = 0  # when its lesson did
    fresh: Lesson  # the same before anything was typed
    typed: str = ""  # until it is taken
    why: NotTaken | None = None  # why the last thing typed wasn't taken
    within: Votes | None = None  # the lesson that goes on after it; None: it is by itself

    _in_easy = frozenset()
    _for_class = True

    @property
    def played(self) -> Lesson:
        return self.lesson

    def _updated(self, event: lesson_events.LessonEvent) -> Self:
        return self._voted(event)

    def _help(self, desk: Desk) -> OpenHelp:
        return OpenHelp(ages=desk.before(self.lesson.told).settings.ages)

    def _afresh(self) -> Self:
        return replace(super()._afresh(), **AFRESH)

    def page(self, desk: Desk) -> ui.Page:
        desk = self.glossing(desk.before(self.lesson.told))
        shown = replace(self._view, within=self.within.lesson if self.within else None)
        return replace(self._page(shown, desk), screen=f"own-vote-{self.lesson.at}")

    def _page(self, shown: LessonView, desk: Desk) -> ui.Page:
        match self.lesson.step:
            case Step.OWN:
                return own_vote_pages.ask(shown, self.typed, self.why, desk)
            case Step.TALK:
                return talk_page.page(shown, desk, way=self.way, asked=self.asked)
            case Step.MOVED:
                return own_vote_pages.moved(shown, desk)
            case Step.HELP:
                return lesson_ending.help_(shown, desk)
            case _:
                return vote.page(shown, desk)

    def _forward(self, event: Forward, desk: Desk) -> Change:
        """On, once whoever leads was warned; from its last page to the lesson, or home."""
        if self.lesson.step is Step.OWN:
            return self._begin(desk)
        if self.lesson.is_last:
            return self._leave_vote() if self.within else Home()
        if (filled := self._filled_on_the_way()) is not self:
            return filled._forward(event, desk)
        return self._wait(desk) or super()._forward(event, desk)

    def _begin(self, desk: Desk) -> Change:
        """The first vote, if what was typed may be on a wall; else it goes, and the class isn't told why."""
        why = why_not_taken(self.typed)
        if why:
            said = desk.words("Not this one. Try other words.")
            return Replace(replace(self, typed="", why=why, said=said, goes=ABOUT))
        return self._to(replace(self, lesson=about(self.lesson, self.typed), typed="", why=None))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """What it is about, or a number of hands, was typed."""
        if not isinstance(field, AboutTyped):
            return super().after_typing(field, text, desk)
        if self.lesson.step is not Step.OWN:
            return None
        told = own_vote_pages.too_long(text, desk.words)
        now = replace(self, said=told) if told else replace(self, typed=text, why=None, said="", goes="")
        return Replace(now)

    def _back(self) -> Change:
        """A step back. What was typed and voted goes with the first vote; behind that, the vote itself."""
        if self.lesson.step is Step.OWN:
            return Pop(Earlier() if self._is_step else None)
        return Replace(self._anew()) if self.lesson.at == 1 else self._to(self._updated(Back()))

    def _anew(self) -> Self:
        return replace(self._afresh(), lesson=self.fresh, typed="", why=None, said="")

    @property
    def _is_step(self) -> bool:
        """Whether it is a step of its lesson, which goes on with the next one."""
        return self.within is not None and self.within.lesson.step is Step.OWN

    @on(AnotherVote, WantsOwnVote)  # the second from the list of steps
    def _another(self, event: AnotherVote | WantsOwnVote, desk: Desk) -> Change:
        return Replace(self._anew())

    @on(BackToLesson)
    def _go_back(self, event: BackToLesson, desk: Desk) -> Change:
        return self._leave_vote()

    def _leave_vote(self) -> Change:
        return Pop(NextStep() if self._is_step else None)

    @on(NextStep, GoToStep, GoToPage)
    def _in_lesson(self, event: NextStep | GoToStep | GoToPage, desk: Desk) -> Change:
        return Pop(event) if self.within else None

    @on(ShowSteps)
    def _show_steps(self, event: ShowSteps, desk: Desk) -> Change:
        return Push(list_of_steps(self.within.lesson, desk)) if self.within else None

    @on(Paused, EndLesson)
    def _end(self, event: Paused | EndLesson, desk: Desk) -> Change:
        """On with the lesson, or by its way out; by itself, straight to where help is."""
        if self.within:
            return Pop(event)
        return self._to(replace(self, lesson=to_the_end(self.lesson)))

    @on(Blank)
    def _blank(self, event: Blank, desk: Desk) -> Change:
        """Nothing to see. With one display it is here that an adult finds why something wasn't taken."""
        return Push(BlankScene(why="" if desk.view.led else own_vote_pages.why_not(self.why, desk.words)))

    def pause(self, desk: Desk) -> PauseScene:
        """What all see while everything stops for a moment."""
        if self.within:
            return self.within.pause(desk)
        ends = self.lesson.step is not Step.HELP
        return PauseScene(behind=Door.CLASS, mode=desk.words("Class"), can_end=ends, has_story=False, wall=True)

    def leaving(self, desk: Desk) -> Ask:
        """What is asked of whoever wants to stop here."""
        words = desk.words
        if self.within:
            back = ui.Button(id="back-to-lesson", text=words("Back to the lesson"), does=Pop(BackToLesson()))
            can_end = self.within.lesson.step not in LAST
            return leave_lesson(desk, can_end=can_end, also=(back,))
        leave = ui.Button(id="leave", text=words("Leave"), does=Pop(BackToLesson()))
        return Ask(
            behind=Door.CLASS,
            question=words("Stop here?"),
            told=words("Nothing of this vote is kept."),
            answers=(leave,),
            stay=words("Carry on"),
            title=words("Stop here? – Class – #isitok?"),
            name=words("Stop here?"),
            onward=Pop(),  # a clicker that sends Esc by itself carries on
            projector=True,
        )


def vote_within(lesson: Votes, desk: Desk) -> OwnVoteScene:
    """A vote in a lesson: its class votes as it does there."""
    ages = dict.fromkeys(band for one in lesson.lesson.told for band in one.ages)
    fresh = own_vote(ages or desk.settings.ages, lesson.lesson.voting, desk.words, then_help=False)
    return OwnVoteScene(lesson=fresh, fresh=fresh, answer=lesson.answer, within=lesson)


def just_a_vote(ages: Iterable[Band], desk: Desk) -> OwnVoteScene:
    """A vote by itself, by hands; with as many as were in the room for an earlier lesson of this run."""
    room = int(desk.room) if desk.room.isdecimal() and int(desk.room) else None
    fresh = own_vote(ages, Voting(room=room), desk.words, then_help=True)
    return OwnVoteScene(lesson=fresh, fresh=fresh)
