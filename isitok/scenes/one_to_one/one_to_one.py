"""A one-to-one on the screen. What was played decides what follows, and none of it goes to anything that keeps it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from isitok.event import Event
from isitok.game.easy import in_easy_words
from isitok.game.events import Back, Forward, Locked, RoundEvent, ShownAll
from isitok.game.help import AgeGroup
from isitok.game.one_to_one import events as play
from isitok.game.one_to_one.one_to_one import OneToOne, update
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.play.table import Table, table_of
from isitok.packs.model.scenario import Scenario
from isitok.scenes.asking import Ask
from isitok.scenes.frame import easy_said
from isitok.scenes.one_to_one import choose, ending, happens_next, paper, real, spread
from isitok.scenes.one_to_one.finish import Finish, FinishScene
from isitok.scenes.one_to_one.law import LawScene
from isitok.scenes.one_to_one.leave import DeletePapers, Out, delete_papers, leave_one_to_one
from isitok.scenes.one_to_one.paper import PaperChosen, TakeHomeSheet
from isitok.scenes.one_to_one.parts import Aside, GroupSaid, OneToOnePress, one_to_one_page
from isitok.scenes.rounds.judge import StoryTurned
from isitok.scenes.scene import (
    BaseScene,
    Change,
    Desk,
    Do,
    Earlier,
    EasyRead,
    Home,
    Leave,
    OpenHelp,
    Push,
    Real,
    Replace,
    Scene,
    Skip,
)
from isitok.scenes.tasks import DeletePaper
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace

READ = (Step.STORY, Step.CHOOSE, Step.CHOOSE_TOO, Step.TOGETHER, Step.ROUND)
"""The steps that may show text which also exists in easy words."""

ON_AN_ACT = (Step.STORY, Step.CHOOSE, Step.HAND_OVER, Step.CHOOSE_TOO, Step.TOGETHER)


class SetUp(Protocol):
    """How it was set up: another one-to-one with the same two starts from there."""

    def anew(self, desk: Desk, papers: tuple[Path, ...]) -> Scene:
        """The same choices with other stories. ``papers``: the sheets saved so far."""


class OneToOneScene(BaseScene, Value, kw_only=True):
    """The one-to-one, and what its screen needs besides."""

    one_to_one: OneToOne
    group: AgeGroup | None = None  # None: nobody has said
    setup: SetUp | None = None  # how it was set up when this began; None: it had not been set up yet
    asks_age: bool = False  # whether the page of what is real asks for the age
    question: int = 0  # which of the questions about feelings
    prompts: bool = False  # whether the questions to talk about are open
    easy: bool = False  # whether stories are told in their easy words, for as long as this one-to-one lasts
    unfolded: bool = False  # whether the story, which is one line from the second act on, is open at this act
    swapped: bool = False  # the last press switched to or from easy words
    said: str = ""
    tries: int = 0  # how often somebody tried to go on without choosing
    sheet: TakeHomeSheet = TakeHomeSheet()  # the sheet to take home
    papers: tuple[Path, ...] = ()  # the saved sheets that, as far as is known, still exist

    @property
    def tells(self) -> Scenario | None:
        """The story that is on the table."""
        return self.one_to_one.scenario

    def page(self, desk: Desk) -> Page:
        """The screen of this step."""
        card = self.one_to_one.scenario
        swaps = card is not None and card.easy is not None and self.one_to_one.stop.step in READ
        page = self._page(desk, Aside(prompts=self.prompts, easy=self.easy if swaps else None))
        told = self._in_chosen_words()
        if not self.swapped or told.scenario is None or told.act is None:
            return page
        act = () if told.stop.step is Step.STORY else (told.act.act,)
        return replace(page, said=easy_said(desk, self.easy, *act, told.scenario.story))

    def _page(self, desk: Desk, aside: Aside) -> Page:
        step = self.one_to_one.stop.step
        if step in ON_AN_ACT:
            told, unfolded = self._in_chosen_words(), self.unfolded
            return choose.page(told, desk, said=self.said, tries=self.tries, aside=aside, unfolded=unfolded)
        if step in IN_ROUND:
            return self._round_page(desk.before(self.one_to_one.cards), aside)
        if step is Step.REAL:
            return real.page(self.one_to_one, desk, self.group, asks_age=self.asks_age)
        if step is Step.HAPPENS_NEXT:
            return happens_next.page(self.one_to_one, desk, self.group)
        if step is Step.SPREAD:
            return spread.page(self.one_to_one, desk, aside=aside)
        if step is Step.PAPER:
            return paper.page(self.one_to_one, desk, self.sheet)
        return ending.page(self.one_to_one, desk, papers=self.papers, said=self.said)

    def after(self, event: Event, desk: Desk) -> Change:
        """What follows from what either of the two did."""
        return (
            self._after_sheet(event, desk)
            or self._after_leaving(event, desk)
            or self._walk(event, desk)
            or self._look(event, desk)
        )

    def _walk(self, event: Event, desk: Desk) -> Change:
        """What follows from an answer, and from going on or back."""
        match event:
            case Real():
                return self._play(play.ThisIsReal()) or Replace(self)
            case OneToOnePress.ONWARD:
                return self._onward(desk)
            case Locked() | RoundEvent() if self.one_to_one.step in IN_ROUND:
                return self._in_round(event, desk)
            case Forward() if self.one_to_one.step is Step.ROUND_WHY:
                return self._in_round(event, desk) or self._play(event)
            case Forward() | ShownAll():
                return self._play(event)
            case Earlier() if self.question:
                return self._in_round(event, desk)
            case Earlier():
                return self._play(Back())
            case play.VerdictPicked():
                return Replace(replace(self, one_to_one=update(self.one_to_one, event), swapped=False, said=""))
            case Skip():
                return self._play(play.CardPassed())
        return None

    def _look(self, event: Event, desk: Desk) -> Change:
        """What opens or folds something at this step, and what is shown besides."""
        match event:
            case play.WhyOpened() | play.WaysWanted() | play.PassedOn() | play.SomebodyStops():
                return Replace(replace(self, one_to_one=update(self.one_to_one, event)))
            case OneToOnePress.PROMPTS:
                return Replace(replace(self, prompts=not self.prompts))
            case OneToOnePress.LAW if (card := self.one_to_one.scenario) is not None:
                return Push(LawScene(topics=card.law, group=self.group))
            case OneToOnePress.HELP:
                return OpenHelp(group=self.group)
            case StoryTurned():
                return Replace(replace(self, unfolded=not self.unfolded, swapped=False))
            case EasyRead():
                return Replace(replace(self, easy=not self.easy, swapped=True, said=""))
            case GroupSaid(group):
                return Replace(replace(self, group=group))
        return None

    def _after_sheet(self, event: Event, desk: Desk) -> Change:
        """What follows from what is said about the sheet to take home."""
        sheet = self.sheet
        match event:
            case OneToOnePress.ONWARD if self.one_to_one.stop.step is Step.PAPER and sheet.size and not sheet.placing:
                return self._with(replace(sheet, placing=True))
            case Earlier() if sheet.placing:
                return self._with(replace(sheet, placing=False, said=""))
            case PaperChosen(size):
                return self._with(paper.choose_size(size, desk))
            case paper.PlaceChosen(folder):
                return self._with(paper.put_into(sheet, folder))
            case paper.WriteFile():
                answer = paper.prepare_save(sheet, self.group, desk)
                return self._with(answer) if isinstance(answer, TakeHomeSheet) else Do(answer, self._paper_kept)
            case OneToOnePress.DELETE_SHEET:
                return Push(delete_papers(desk, self.papers, group=self.group, is_real=self.one_to_one.is_real))
            case DeletePapers():
                return Do(DeletePaper(self.papers[0]), self._paper_deleted)
        return None

    def _after_leaving(self, event: Event, desk: Desk) -> Change:
        """What follows from a wish to stop or to leave."""
        match event:
            case OneToOnePress.STOP | Out.STOP:
                return self._play(play.Stopped())
            case Leave():
                return Push(self._leaving(desk))
            case Out.AGAIN if self.setup is not None:
                return Replace(self.setup.anew(desk, self.papers))
            case Out.LEAVE:
                return self.finishing.ends(Home())
            case Finish():
                return self.finishing.leave(event, Home())
        return None

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """The path of the sheet was typed."""
        return self._with(replace(self.sheet, path=text, said=""))

    def _with(self, sheet: TakeHomeSheet) -> Change:
        return Replace(replace(self, sheet=sheet))

    def _paper_kept(self, trouble: str, desk: Desk) -> Change:
        path = None if trouble else paper.file_of(self.sheet)
        papers = self.papers if path is None else (*self.papers, path)
        return Replace(replace(self, sheet=paper.after_saving(self.sheet, trouble, desk), papers=papers))

    def _paper_deleted(self, trouble: str, desk: Desk) -> Change:
        """A sheet was deleted, or can't be; the remaining ones follow."""
        if trouble:
            return Replace(replace(self, said=trouble))
        left = replace(self, papers=self.papers[1:], said=desk.words("The file is gone."))
        return Do(DeletePaper(left.papers[0]), left._paper_deleted) if left.papers else Replace(left)

    def _onward(self, desk: Desk) -> Change:
        if self.one_to_one.is_last:
            return self.finishing.ends(Home())
        if not self.one_to_one.can_go_on:
            told = desk.words("Choose one, or say that you’d rather not.")
            return Replace(replace(self, said=told, tries=self.tries + 1))
        if desk.at_once:
            return replace(self, one_to_one=update(self.one_to_one, ShownAll()))._play(Forward())
        return self._play(Forward())

    def _leaving(self, desk: Desk) -> Ask:
        now = self.one_to_one
        return leave_one_to_one(
            desk,
            group=self.group,
            can_stop=now.can_stop,
            is_real=now.is_real,
            can_set_up=now.is_real and self.setup is not None,
        )

    @property
    def finishing(self) -> FinishScene:
        """Asks about the sheet before this ends."""
        return FinishScene(papers=self.papers, group=self.group, is_real=self.one_to_one.is_real)

    def _play(self, event: play.OneToOneEvent) -> Change:
        one_to_one = update(self.one_to_one, event)
        if one_to_one == self.one_to_one:
            return None
        if one_to_one.stop == self.one_to_one.stop and one_to_one.mode == self.one_to_one.mode:  # one more message
            return Replace(replace(self, one_to_one=one_to_one, swapped=False, said=""))
        now = replace(self, one_to_one=one_to_one, question=0, prompts=False, unfolded=False)
        return Replace(replace(now, swapped=False, said="", tries=0))

    def _in_chosen_words(self) -> OneToOne:
        """The one-to-one in the words that were chosen. It is only for showing."""
        return in_easy_words(self.one_to_one) if self.easy else self.one_to_one

    @property
    def _table(self) -> Table:
        return table_of(self._in_chosen_words())

    def _round_page(self, desk: Desk, aside: Aside) -> Page:
        from isitok.scenes.rounds import after

        def frame(page: Page, on: Button) -> Page:
            return one_to_one_page(page, self.one_to_one, desk, own=on, aside=aside)

        return after.free_page(self._table, desk, self.said, self.question, frame)

    def _in_round(self, event: Event, desk: Desk) -> Change:
        from isitok.scenes.rounds import after

        turn = after.turn(event, self._table, desk, self.question, free=True)
        if turn is None:
            return None
        if turn.is_done:
            return self._play(Forward())
        one_to_one = update(self.one_to_one, turn.event) if turn.event else self.one_to_one
        return Replace(replace(self, one_to_one=one_to_one, swapped=False, question=turn.number))
