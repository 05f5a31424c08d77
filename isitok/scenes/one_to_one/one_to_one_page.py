"""A one-to-one on the screen. What was played decides what follows, and none of it goes to anything that keeps it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import WeekCard
from isitok.game.events import Back
from isitok.game.help_routes import AgeGroup, is_11
from isitok.game.one_to_one import one_to_one_events
from isitok.game.one_to_one.one_to_one import OneToOne, update
from isitok.game.play.stops import IN_ROUND, Step
from isitok.scenes.nation import NationPicked
from isitok.scenes.one_to_one import (
    choose_privately,
    happens_next,
    how_far_it_goes_page,
    one_to_one_ending,
    paper,
    real,
)
from isitok.scenes.one_to_one.finish import Finishing
from isitok.scenes.one_to_one.law_page import LawScene
from isitok.scenes.one_to_one.leave_one_to_one import DeletePapers, Out, delete_papers, leave_one_to_one
from isitok.scenes.one_to_one.one_to_one_parts import Aside, GroupSaid, OneToOnePress, one_to_one_page
from isitok.scenes.one_to_one.paper import PaperChosen, TakeHomeSheet
from isitok.scenes.one_to_one.real import Asked, PicturesWanted
from isitok.scenes.one_to_one.week_for_two import ForTwo
from isitok.scenes.playing import Playing
from isitok.scenes.scene import Change, Desk, Do, Earlier, Home, Leave, OpenHelp, Push, Real, Replace, Scene, Skip, on
from isitok.scenes.tasks import ChangeSettings, DeletePaper
from isitok.scenes.week.company import WeekEnds
from isitok.scenes.week.week_front import WeekFrontScene

ON_AN_ACT = (Step.STORY, Step.CALL, Step.CHOOSE, Step.HAND_OVER, Step.CHOOSE_TOO, Step.TOGETHER)


class SetUp(Protocol):
    """How it was set up: another one-to-one with the same two starts from there."""

    def anew(self, desk: Desk, papers: tuple[Path, ...]) -> Scene:
        """The same choices with other stories. ``papers``: the sheets saved so far."""


class OneToOneScene(Playing, Value, kw_only=True):
    """The one-to-one, and what its screen needs besides."""

    one_to_one: OneToOne
    group: AgeGroup | None = None  # None: nobody has said
    setup: SetUp | None = None  # how it was set up when this began; None: it had not been set up yet
    asked: Asked = Asked()  # on the page of what is real: what it asks, and what was answered
    prompts: bool = False  # whether the questions to talk about are open
    tries: int = 0  # how often somebody tried to go on without choosing
    sheet: TakeHomeSheet = TakeHomeSheet()  # the sheet to take home
    papers: tuple[Path, ...] = ()  # the saved sheets that, as far as is known, still exist
    week: WeekCard | None = None  # it is played in place of stories

    _can_be_real = True
    _in_easy = (Step.STORY, Step.CALL, Step.CHOOSE, Step.CHOOSE_TOO, Step.TOGETHER, Step.ROUND)

    @property
    def played(self) -> OneToOne:
        return self.one_to_one

    def _updated(self, event: one_to_one_events.OneToOneEvent) -> Self:
        return replace(self, one_to_one=update(self.one_to_one, event))

    def _afresh(self) -> Self:
        return replace(super()._afresh(), prompts=False, tries=0)

    def _back(self) -> Change:
        return self._to(self._updated(Back()))

    def page(self, desk: Desk) -> ui.Page:
        desk = self.glossing(desk)
        return self._said_anew(self._page(desk, Aside(prompts=self.prompts, easy=self.easy_here)), desk)

    def _page(self, desk: Desk, aside: Aside) -> ui.Page:
        step = self.one_to_one.stop.step
        if step in ON_AN_ACT:
            told, unfolded = self.told(self.one_to_one), self.unfolded
            return choose_privately.page(told, desk, said=self.said, tries=self.tries, aside=aside, unfolded=unfolded)
        if step in IN_ROUND:
            return self._round_page(desk.before(self.one_to_one.cards), aside)
        if step is Step.REAL:
            return real.page(self.one_to_one, desk, self.group, self._asked(desk))
        if step is Step.HAPPENS_NEXT:
            return happens_next.page(self.one_to_one, desk, self.group)
        if step is Step.SPREAD:
            return how_far_it_goes_page.page(self.one_to_one, desk, aside=aside)
        if step is Step.PAPER:
            return paper.page(self.one_to_one, desk, self.sheet)
        return one_to_one_ending.page(self.one_to_one, desk, papers=self.papers, said=self.said)

    @property
    def _tells_why(self) -> bool:
        return self.one_to_one.step is Step.TOGETHER and self.one_to_one.why_open

    def _help(self, desk: Desk) -> OpenHelp:
        return OpenHelp(group=self.group)

    def _asked(self, desk: Desk) -> Asked:
        """What the page of what is real asks: for the nation, too, where none is set."""
        return replace(self.asked, nation=self.asked.nation or desk.settings.nation is None)

    def _round_page(self, desk: Desk, aside: Aside) -> ui.Page:
        from isitok.scenes.rounds import after

        def frame(page: ui.Page, onward: ui.Button) -> ui.Page:
            return one_to_one_page(page, self.one_to_one, desk, own=onward, aside=aside)

        return after.free_page(self.table, desk, self.said, self.question, frame)

    @on(Real)
    def _leave_stories(self, event: Real, desk: Desk) -> Change:
        return self._to(self._updated(one_to_one_events.ThisIsReal())) or Replace(self)

    @on(OneToOnePress.ONWARD)
    def _go_on(self, event: OneToOnePress, desk: Desk) -> Change:
        if self.one_to_one.stop.step is Step.PAPER and self.sheet.size and not self.sheet.placing:
            return self._with(replace(self.sheet, placing=True))
        if self.one_to_one.is_last:
            return self.finishing.ends(Home(), desk)
        if self.week and self.one_to_one.step is Step.FIRST_WORDS:
            return Push(WeekFrontScene(card=self.week, company=ForTwo(group=self.group)))
        if not self.one_to_one.can_go_on:
            told = desk.words("Choose one, or say that you’d rather not.")
            return Replace(replace(self, said=told, tries=self.tries + 1))
        return self._onward(desk)

    @on(WeekEnds)
    def _after_week(self, event: WeekEnds, desk: Desk) -> Change:
        return self._onward(desk)

    def _earlier(self, event: Earlier, desk: Desk) -> Change:
        """Back from where the sheet goes to how large it is; else to the question or the step before."""
        if self.sheet.placing:
            return self._with(replace(self.sheet, placing=False, said=""))
        return super()._earlier(event, desk)

    @on(one_to_one_events.VerdictPicked)
    def _choose(self, event: one_to_one_events.VerdictPicked, desk: Desk) -> Change:
        return Replace(replace(self._updated(event), swapped=False, said=""))

    @on(Skip)
    def _pass(self, event: Skip, desk: Desk) -> Change:
        return self._to(self._updated(one_to_one_events.CardPassed()))

    @on(
        one_to_one_events.WhyOpened,
        one_to_one_events.WaysWanted,
        one_to_one_events.PassedOn,
        one_to_one_events.SomebodyStops,
    )
    def _look_on(
        self,
        event: one_to_one_events.WhyOpened
        | one_to_one_events.WaysWanted
        | one_to_one_events.PassedOn
        | one_to_one_events.SomebodyStops,
        desk: Desk,
    ) -> Change:
        return Replace(self._updated(event))

    @on(OneToOnePress.PROMPTS)
    def _fold_prompts(self, event: OneToOnePress, desk: Desk) -> Change:
        return Replace(replace(self, prompts=not self.prompts))

    @on(OneToOnePress.LAW)
    def _open_law(self, event: OneToOnePress, desk: Desk) -> Change:
        card = self.one_to_one.scenario
        return Push(LawScene(topics=card.law, group=self.group)) if card is not None else None

    @on(OneToOnePress.HELP)
    def _open_help(self, event: OneToOnePress, desk: Desk) -> Change:
        return OpenHelp(group=self.group)

    @on(GroupSaid)
    def _note_group(self, event: GroupSaid, desk: Desk) -> Change:
        return Replace(replace(self, group=event.group))

    @on(PicturesWanted)
    def _show_pictures(self, event: PicturesWanted, desk: Desk) -> Change:
        return Replace(replace(self, asked=replace(self.asked, pictures=event.wanted)))

    @on(NationPicked)
    def _note_nation(self, event: NationPicked, desk: Desk) -> Change:
        """For this one-to-one alone: what was set before comes back after it. It can still be changed here."""
        settings = replace(desk.settings, nation=event.nation)
        return Do(ChangeSettings(settings), Replace(replace(self, asked=replace(self.asked, nation=True))))

    @on(PaperChosen)
    def _choose_paper(self, event: PaperChosen, desk: Desk) -> Change:
        return self._with(paper.choose_size(event.size, desk))

    @on(paper.SheetForm)
    def _choose_form(self, event: paper.SheetForm, desk: Desk) -> Change:
        return self._with(paper.in_form(self.sheet, event.to_read))

    @on(paper.PlaceChosen)
    def _choose_place(self, event: paper.PlaceChosen, desk: Desk) -> Change:
        return self._with(paper.put_into(self.sheet, event.folder))

    @on(paper.WriteFile)
    def _write_paper(self, event: paper.WriteFile, desk: Desk) -> Change:
        answer = paper.prepare_save(self.sheet, self.group, desk, hard=self._is_hard)
        return self._with(answer) if isinstance(answer, TakeHomeSheet) else Do(answer, self._paper_kept)

    @on(OneToOnePress.DELETE_SHEET)
    def _ask_about_papers(self, event: OneToOnePress, desk: Desk) -> Change:
        return Push(delete_papers(desk, self.papers, group=self.group, is_real=self.one_to_one.is_real))

    @on(DeletePapers)
    def _delete_papers(self, event: DeletePapers, desk: Desk) -> Change:
        return Do(DeletePaper(self.papers[0]), self._paper_deleted)

    @on(OneToOnePress.STOP, Out.STOP)
    def _stop(self, event: Event, desk: Desk) -> Change:
        return self._to(self._updated(one_to_one_events.Stopped()))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        now = self.one_to_one
        asked = leave_one_to_one(
            desk,
            group=self.group,
            can_stop=now.can_stop,
            is_real=now.is_real,
            can_set_up=now.is_real and self.setup is not None,
        )
        return Push(asked)

    @on(Out.AGAIN)
    def _set_up_again(self, event: Out, desk: Desk) -> Change:
        return Replace(self.setup.anew(desk, self.papers)) if self.setup is not None else None

    @on(Out.LEAVE)
    def _finish(self, event: Out, desk: Desk) -> Change:
        return self.finishing.ends(Home(), desk)

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
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

    @property
    def _is_hard(self) -> bool:
        """Whether something is real for somebody of 11 or older."""
        return self.one_to_one.is_real and is_11(self.group, self.one_to_one.bands)

    @property
    def finishing(self) -> Finishing:
        """Asks about the sheet before this ends."""
        return Finishing(papers=self.papers, group=self.group, is_real=self.one_to_one.is_real)
