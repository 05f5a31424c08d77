"""What each screen of a play does alike, whoever plays: easy words, the story unfolded, rounds, on and back."""

from collections.abc import Collection
from typing import ClassVar, Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.story import Scenario
from isitok.game.easy import easier_beside, in_easy_words
from isitok.game.events import Forward, Locked, RoundEvent, ShownAll
from isitok.game.hard_words import HardWord, texts_at, words_in
from isitok.game.play.line import P, Play
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.play.table import Table, table_of
from isitok.scenes.frame import easy_said
from isitok.scenes.glossary_page import GlossaryScene
from isitok.scenes.rounds.judge_page import StoryTurned
from isitok.scenes.rounds.phone_beside import DescribeTurned, PhoneOpened
from isitok.scenes.rounds.why_page import MoreTurned
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Earlier, EasyRead, OpenHelp, OpenWords, Push, Replace, on


class Playing(Saying, Value, kw_only=True):
    """A play on the screen. Each way to play says what is played, what its page is, and what else moving on changes."""

    question: int = 0  # which of a round's questions, from 0
    easy: bool = False  # whether stories are told in their easy words, for as long as this is played
    under: bool = False  # they stand under the story, not in its place
    unfolded: bool = False  # whether the story, which is one line from the second act on, is open at this act
    described: bool = False  # whether what photos show stands in them, in words
    phone_open: bool = False  # whether all of the phone is open, where only what is judged has room
    more: bool = False  # whether *More about this* is open at this why
    swapped: bool = False  # the last press switched to or from easy words

    _in_easy: ClassVar[Collection[Step]]  # the steps that may show text which also exists in easy words
    _for_class: ClassVar[bool] = False  # it is on a projector
    _can_be_real: ClassVar[bool] = False  # *This is real* is on every page
    _free: ClassVar[bool] = True  # nothing has to be answered in a round: it is talked about

    @property
    def played(self) -> Play:
        raise NotImplementedError

    def page(self, desk: Desk) -> ui.Page:
        raise NotImplementedError

    def _updated(self, event: Forward | ShownAll | RoundEvent) -> Self:
        """This screen with the play after an event."""
        raise NotImplementedError

    def _afresh(self) -> Self:
        """This screen without what was only for the stop that has been left."""
        return replace(self, question=0, unfolded=False, phone_open=False, more=False)

    def _shown(self) -> Change:
        """On to this screen."""
        return Replace(self)

    def _back(self) -> Change:
        """Back to the step before, where there is a way."""
        return None

    @property
    def tells(self) -> Scenario | None:
        """The story that is on the table."""
        return self.played.scenario

    def told(self, play: P) -> P:
        """The play in the words that were chosen. It is only for showing."""
        return in_easy_words(play, under=self.under) if self.easy else play

    @property
    def table(self) -> Table:
        """What is on the table, in the words that were chosen. Raises ValueError at a stop that is about no card."""
        return replace(table_of(self.told(self.played)), with_story=self.unfolded)

    @property
    def easy_here(self) -> bool | None:
        """Whether the story is told in easy words at this step; None if it has none."""
        card = self.played.scenario
        return self.easy if card is not None and card.easy is not None and self.played.step in self._in_easy else None

    def hard_words(self, desk: Desk) -> tuple[HardWord, ...]:
        """The hard words of the story that are on this page."""
        texts = texts_at(self.told(self.played), unfolded=self.unfolded, told=self._tells_why)
        return words_in(texts, desk.library.glossary())

    def glossing(self, desk: Desk) -> Desk:
        """The desk for this page, which knows its hard words, and the easy words that stand under others."""
        easier = easier_beside(self.played) if self.easy and self.under else {}
        described = self.described or bool(self.easy_here) or (None if self._for_class else False)
        return desk.seen(glossed=self.hard_words(desk), easier=easier, describes=described, phone_open=self.phone_open)

    @property
    def _tells_why(self) -> bool:
        """Whether somebody has opened the why on a page that has none by itself."""
        return False

    def _help(self, desk: Desk) -> OpenHelp:
        """Whom help is for."""
        return OpenHelp()

    def _said_anew(self, page: ui.Page, desk: Desk) -> ui.Page:
        """The page; once the words have been switched it says which ones are shown now."""
        if not self.swapped or self.easy_here is None:
            return page
        return replace(page, said=easy_said(desk, self.easy))

    @on(EasyRead)
    def _switch_words(self, event: EasyRead, desk: Desk) -> Change:
        return Replace(replace(self, easy=not self.easy, under=desk.settings.easy_under, swapped=True, said=""))

    @on(OpenWords)
    def _open_words(self, event: OpenWords, desk: Desk) -> Change:
        words = self.hard_words(desk)
        shown = GlossaryScene(
            words=words,
            at=event.word,
            help=self._help(desk),
            projector=self._for_class,
            real=self._can_be_real,
        )
        return Push(shown) if words else None

    @on(StoryTurned)
    def _turn_story(self, event: StoryTurned, desk: Desk) -> Change:
        return Replace(replace(self, unfolded=not self.unfolded, swapped=False, said=""))

    @on(DescribeTurned)
    def _turn_describe(self, event: DescribeTurned, desk: Desk) -> Change:
        return Replace(replace(self, described=not self.described, swapped=False, said=""))

    @on(PhoneOpened)
    def _turn_phone(self, event: PhoneOpened, desk: Desk) -> Change:
        return Replace(replace(self, phone_open=not self.phone_open, swapped=False, said=""))

    @on(MoreTurned)
    def _turn_more(self, event: MoreTurned, desk: Desk) -> Change:
        return Replace(replace(self, more=not self.more, swapped=False, said=""))

    @on(Forward)
    def _forward(self, event: Forward, desk: Desk) -> Change:
        return self._in_round(event, desk) or self._onward(desk)

    @on(ShownAll)
    def _show_all(self, event: ShownAll, desk: Desk) -> Change:
        return self._to(self._updated(event))

    @on(Earlier)
    def _earlier(self, event: Earlier, desk: Desk) -> Change:
        if self.question:
            return Replace(replace(self, question=self.question - 1, swapped=False, said=""))
        return self._back()

    @on(Locked, RoundEvent)
    def _answer(self, event: Locked | RoundEvent, desk: Desk) -> Change:
        return self._in_round(event, desk)

    def _onward(self, desk: Desk) -> Change:
        """To the next part of a story's phone, unless all of it is shown at once; then to the next stop."""
        whole = self._updated(ShownAll()) if desk.at_once else self
        return self._to(whole._updated(Forward()))

    def _to(self, now: Self) -> Change:
        """On to ``now``, where something else was played; None if nothing was."""
        return None if now.played == self.played else self._moved(now)._shown()

    def _moved(self, now: Self) -> Self:
        """``now`` as it is at the stop of this screen, or afresh at another one."""
        here = now if now.played.stop == self.played.stop else now._afresh()
        return replace(here, swapped=False, said="")

    def _in_round(self, event: Event, desk: Desk) -> Change:
        """What an event does in the round; None if it isn't about one."""
        if self.played.step not in IN_ROUND:
            return None
        from isitok.scenes.rounds import after  # not needed before somebody reaches a round

        turn = after.turn(event, self.table, desk, self.question, free=self._free)
        if turn is None:
            return None
        if turn.is_done:
            return self._close_round()
        now = self._updated(turn.event) if turn.event else self
        return replace(now, swapped=False, said=turn.said, question=turn.number)._shown()

    def _close_round(self) -> Change:
        """On to what there is to say of the round: any step can be skipped."""
        return self._to(self._updated(Forward()))
