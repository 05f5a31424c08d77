"""The adult in the room opens a small group: what they take care of, for whom it is, how long, and which stories."""

from __future__ import annotations

from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import WeekCard
from isitok.format.vocabulary import Level
from isitok.game.dealt import DealtStories, deal_stories
from isitok.game.lesson.deal_lesson import class_cards, twins_in
from isitok.game.small_group.deal_small_group import STORIES_IN, GroupStories, empty_deal, packs_for
from isitok.game.small_group.small_group import start_group, start_week
from isitok.game.week.week_offer import Led, weeks_led
from isitok.scenes.deal_form import ExchangeForm, form_body, want_here
from isitok.scenes.deal_questions import ages_asked, minutes_asked
from isitok.scenes.frame import ages_typed, footer, header, leads_on
from isitok.scenes.reread import say_gone, still_here
from isitok.scenes.scene import Change, Desk, Pop, Push, Replace, Scene, on
from isitok.scenes.sets import set_button, which_set
from isitok.scenes.small_group.small_group_page import SmallGroupScene
from isitok.scenes.story_rows import story_rows, to_play, too_few
from isitok.scenes.week.week_rows import WeekChosen, week_rows


class GroupSetupPress(Event, Enum):
    """The plain buttons of this screen."""

    PACKS = auto()
    LEVEL_2 = auto()
    START = auto()


class SmallGroupSetupScene(ExchangeForm, Value, kw_only=True):
    """What the adult chose so far. It is kept nowhere."""

    dealt: GroupStories
    said: str = ""
    lacks: str = ""  # where the keyboard goes when something is missing
    tries: int = 0  # how often something was missing

    @property
    def deal(self) -> GroupStories:
        """What is wanted, and the stories dealt for it."""
        return self.dealt

    def page(self, desk: Desk) -> ui.Page:
        """What the adult takes care of, the ages and the set, the minutes, and what was dealt."""
        words = desk.words
        title = words("Set up a small group")
        parts: list[ui.Widget] = [
            ui.Panel(ui.Column(_first_of_all(desk), gap=10), pad=18),
            ui.Grid((ui.Panel(self._who(desk), pad=20), ui.Panel(self._long(desk), pad=20)), least=480),
        ]
        if self.dealt.wanted.ages:
            parts += self._stories(desk)
            parts += week_rows(self._weeks(desk), desk)
        return ui.Page(
            title=words("{title} – Small group – #isitok?", title=title),
            header=header(desk),
            body=form_body(title, (self.said,), *parts),
            footer=footer(desk, leads_on("start", words("Start"), GroupSetupPress.START)),
            focus=self.lacks or "ages",
            screen=f"small group setup {self.tries}",  # what is missing is said at the top, where it is seen
            back=Pop(),
            enter="start",
            said=self.said,
            typing=ages_typed(words),
        )

    def after_reading(self, desk: Desk) -> Scene | None:
        """The stories that are left, and others in place of those that are gone."""
        left = still_here(self.dealt.cards, desk)
        if left == self.dealt.cards:
            return self
        dealt = want_here(replace(self.dealt, cards=left), desk)
        return replace(self, dealt=dealt, said=say_gone(self.dealt.cards, dealt.cards, desk), lacks="")

    def _who(self, desk: Desk) -> ui.Widget:
        words, wanted = desk.words, self.dealt.wanted
        rows: list[ui.Widget] = [ui.heading(words("Who is it for?")), *ages_asked(wanted.ages, desk)]
        if wanted.ages:
            rows.append(ui.Flow((set_button(wanted.pack, GroupSetupPress.PACKS, desk),)))
        return ui.Column(tuple(rows), gap=12)

    def _long(self, desk: Desk) -> ui.Widget:
        words, wanted = desk.words, self.dealt.wanted
        level_2 = ui.Option(
            id="level-2",
            text=words("Also stories of level 2"),
            detail=words("You know the group and both who lead it, and sit with them."),
            checked=wanted.level_2,
            many=True,
            does=GroupSetupPress.LEVEL_2,
        )
        return ui.Column(
            (
                *minutes_asked(STORIES_IN, wanted.minutes, desk),
                ui.Label(
                    text=words.many("Time for {n} story.", "Time for {n} stories.", wanted.count), soft=True, live=True
                ),
                level_2,
                ui.Label(text=words("Level 3 is never for a group that pupils lead."), soft=True, type=ui.Type.SMALL),
            ),
            gap=12,
        )

    def _stories(self, desk: Desk) -> list[ui.Widget]:
        cards = self.dealt.cards
        few = too_few(cards, self.dealt.wanted, lambda: self._among(len(cards), desk), desk)
        return [ui.heading(desk.words("The stories")), *few, story_rows(cards, desk)]

    def _weeks(self, desk: Desk) -> tuple[WeekCard, ...]:
        wanted = self.dealt.wanted
        most = Level.TWO if wanted.level_2 else Level.ONE
        return weeks_led(desk.library.packs, Led(ages=wanted.ages, most=most, by_pupils=True))

    @on(WeekChosen)
    def _start_week(self, event: WeekChosen, desk: Desk) -> Change:
        return Replace(SmallGroupScene(group=start_week(event.card.minutes), week=event.card))

    def _with(self, deal: DealtStories, said: str = "") -> Change:
        return Replace(replace(self, dealt=deal, said=said, lacks=""))

    def _want(self, desk: Desk, **changes: object) -> Change:
        return self._with(want_here(self.dealt, desk, **changes))

    @on(GroupSetupPress.LEVEL_2)
    def _turn_level_2(self, event: GroupSetupPress, desk: Desk) -> Change:
        return self._want(desk, level_2=not self.dealt.wanted.level_2)

    @on(GroupSetupPress.PACKS)
    def _ask_which_set(self, event: GroupSetupPress, desk: Desk) -> Change:
        wanted, about = self.dealt.wanted, desk.words("A bit of everything")
        return Push(which_set(packs_for(desk.library.packs, wanted), wanted.pack, about, desk, every="all"))

    @on(GroupSetupPress.START)
    def _start(self, event: GroupSetupPress, desk: Desk) -> Change:
        words, dealt = desk.words, self.dealt
        if not dealt.wanted.ages:
            return self._lacks("ages", words("Choose the ages first."))
        if not dealt.cards:
            return self._lacks("ages", words("No story fits what was chosen. Choose another set or other ages."))
        group = start_group(to_play(dealt.cards, desk), desk.chance(), dealt.wanted.minutes)
        return Replace(SmallGroupScene(group=group))

    def _lacks(self, what: str, said: str) -> Change:
        return Replace(replace(self, said=said, lacks=what, tries=self.tries + 1))


def new_setup(desk: Desk) -> SmallGroupSetupScene:
    """The screen for the ages of this PC, with stories dealt."""
    settings = desk.settings
    dealt = empty_deal(settings.ages, settings.nation, desk.chance())
    cards = class_cards(desk.library.packs)
    return SmallGroupSetupScene(dealt=deal_stories(dealt, cards, twins_in(desk.library)))


def _first_of_all(desk: Desk) -> tuple[ui.Widget, ...]:
    words = desk.words
    return (
        ui.Point(
            icon="users",
            title=words("For the adult in the room"),
            text=words("3 to 8 pupils at one screen. Two lead, at least a school year older. You stay throughout."),
        ),
        ui.Point(
            icon="hand",
            title=words("If it turns real"),
            text=words(
                "{key} or “Stop for a moment”: all see the same, you take over. Someone to tell straight away: {lead}.",
                key=desk.key("F4"),
                lead=desk.here.lead,
            ),
        ),
        ui.Point(
            icon="messages-square",
            title=words("Afterwards"),
            text=words("Talk with the two who led, today. Nothing of the group is kept on this computer."),
        ),
    )
