"""A vote of the small group's own: with fingers, which nobody counts. What is typed here is kept nowhere."""

from typing import Self

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.events import Back, Forward
from isitok.game.lesson.about_anything import about_this
from isitok.game.play.stops import Step
from isitok.game.small_group.small_group import GroupEvent, SmallGroup, start_vote, update
from isitok.library.why_not_taken import NotTaken, why_not_taken
from isitok.scenes.lesson import own_vote_pages
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.lesson_parts import GoToStep, NextStep, ShowSteps, WantsOwnVote
from isitok.scenes.lesson.own_vote_pages import ABOUT, AboutTyped, AnotherVote
from isitok.scenes.lesson.steps_list import list_of_steps
from isitok.scenes.pause import Paused
from isitok.scenes.playing import Playing
from isitok.scenes.scene import Blank, Change, Desk, Leave, OpenHelp, Pop, Push, Real, Replace, on
from isitok.scenes.small_group import pages
from isitok.scenes.small_group.leave_group import leave_group, stop_group
from isitok.scenes.small_group.small_group_parts import GroupPress, View


class BackToGroup(Event, Value):
    """Leave the vote, for the page that it was begun from."""


class GroupVoteScene(Playing, Value, kw_only=True):
    """What it is about, and how far the group is. It has no way to keep itself."""

    group: SmallGroup
    fresh: SmallGroup  # the same before anything was typed
    within: SmallGroup  # what goes on after it
    here: str = ""  # the step of that which is on, where it is at another one itself
    asked: int = 0  # which of the leader's questions
    typed: str = ""  # until it is taken
    why: NotTaken | None = None  # why the last thing typed wasn't taken
    goes: str = ""  # where the keyboard goes then

    _in_easy = frozenset()

    @property
    def played(self) -> SmallGroup:
        return self.group

    def _updated(self, event: GroupEvent) -> Self:
        return replace(self, group=update(self.group, event))

    def _afresh(self) -> Self:
        return replace(super()._afresh(), asked=0, goes="")

    def page(self, desk: Desk) -> ui.Page:
        """What it is about, fingers, talk, fingers again, and what would change a mind."""
        desk = self.glossing(desk.before(self.group.cards))
        view = View(asked=self.asked, within=self.within)
        if self.group.step is Step.OWN:
            page = pages.about(self.group, self.typed, self.why, self.said, desk, view)
        else:
            page = pages.page(self.group, desk, view)
        screen = f"group-vote-{self.group.at}"
        return replace(page, screen=screen, said=self.said, mend=self.goes)

    def _help(self, desk: Desk) -> OpenHelp:
        return OpenHelp(ages=desk.before(self.group.cards).settings.ages)

    def _back(self) -> Change:
        """What was typed goes with the first vote; behind that, the vote itself."""
        if self.group.step is Step.OWN:
            return Pop()
        return Replace(self._anew()) if self.group.at == 1 else self._to(self._updated(Back()))

    def _anew(self) -> Self:
        return replace(self._afresh(), group=self.fresh, typed="", why=None, said="")

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """What it is about was typed."""
        if not isinstance(field, AboutTyped) or self.group.step is not Step.OWN:
            return None
        told = own_vote_pages.too_long(text, desk.words)
        return Replace(replace(self, said=told) if told else replace(self, typed=text, why=None, said="", goes=""))

    @on(GroupPress.ONWARD)
    def _go_on(self, event: GroupPress, desk: Desk) -> Change:
        if self.group.step is Step.OWN:
            return self._begin(desk)
        return Pop() if self.group.is_last else self._onward(desk)

    def _begin(self, desk: Desk) -> Change:
        """The first vote, if what was typed may be read by all; else it goes, and they aren't told why."""
        why = why_not_taken(self.typed)
        if why:
            said = desk.words("Not this one. Try other words.")
            return Replace(replace(self, typed="", why=why, said=said, goes=ABOUT))
        card = about_this(self.fresh.cards[0], self.typed)
        return self._to(replace(self, group=update(replace(self.group, cards=(card,)), Forward()), typed="", why=None))

    @on(GroupPress.ASK_ANOTHER)
    def _ask_another(self, event: GroupPress, desk: Desk) -> Change:
        return Replace(replace(self, asked=self.asked + 1, swapped=False))

    @on(AnotherVote, WantsOwnVote)  # the second from the list of steps
    def _another(self, event: AnotherVote | WantsOwnVote, desk: Desk) -> Change:
        return Replace(self._anew())

    @on(NextStep, GoToStep, Paused)
    def _in_group(self, event: NextStep | GoToStep | Paused, desk: Desk) -> Change:
        return Pop(event)

    @on(ShowSteps)
    def _show_steps(self, event: ShowSteps, desk: Desk) -> Change:
        return Push(list_of_steps(self.within, desk, here=self.here))

    @on(Blank)
    def _blank(self, event: Blank, desk: Desk) -> Change:
        """Nothing to see but, for the adult, why something wasn't taken."""
        return Push(BlankScene(few=True, why=own_vote_pages.why_not(self.why, desk.words)))

    @on(Real)
    def _pause(self, event: Real, desk: Desk) -> Change:
        return Push(stop_group(desk, self.within))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        back = ui.Button(id="back-to-group", text=desk.words("Go on where we were"), does=Pop(BackToGroup()))
        return Push(leave_group(desk, can_end=self.within.can_end, also=(back,)))

    @on(BackToGroup)
    def _go_back(self, event: BackToGroup, desk: Desk) -> Change:
        return Pop()


def vote_within(group: SmallGroup, desk: Desk, *, here: str = "") -> GroupVoteScene:
    """A vote that comes between. ``here``: the step that is on, where the group itself is at another one."""
    fresh = start_vote(desk.settings.ages, desk.words)
    return GroupVoteScene(group=fresh, fresh=fresh, within=group, here=here)
