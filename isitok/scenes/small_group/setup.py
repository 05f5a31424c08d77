"""The adult in the room opens a small group: what they take care of, for whom it is, how long, and which stories."""

from __future__ import annotations

from enum import Enum, auto

from isitok.game.lesson.dealing import press_band, twins_in
from isitok.game.rounds.usual_tell import with_tell
from isitok.game.small_group import dealing
from isitok.game.small_group.dealing import STORIES_IN, GroupTable, first_table, packs_for
from isitok.game.small_group.small_group import start_group
from isitok.game.voice import about_pack
from isitok.packs.model.card import title_of
from isitok.scenes.dealt import (
    AgesToggled,
    Choose,
    ReadStory,
    StoryChosen,
    SwapStory,
    ages_asked,
    one_more,
    read_story,
    story_list,
    story_row,
)
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Push, Replace
from isitok.scenes.small_group.small_group import SmallGroupScene
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Fit, Flow, Group, Panel
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.choice import Segment, Segmented
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.option import Option
from isitok.ui.describe.widgets.point import Point
from isitok.value import Value, replace


class GroupSetupPress(Enum):
    """The plain buttons of this screen."""

    PACKS = auto()
    LEVEL_2 = auto()
    START = auto()


class MinutesChosen(Value):
    """How long the group has."""

    minutes: int


class SetPicked(Value):
    """A set, by its id, or all of them."""

    pack: str | None


class SmallGroupSetupScene(BaseScene, Value, kw_only=True):
    """What the adult chose so far. It is kept nowhere."""

    table: GroupTable
    said: str = ""
    lacks: str = ""  # where the keyboard goes when something is missing
    tries: int = 0  # how often something was missing

    def page(self, desk: Desk) -> Page:
        """What the adult takes care of, the ages and the set, the minutes, and what was dealt."""
        words = desk.words
        title = words("Set up a small group")
        parts: list[Widget] = [
            Label(text=title, type=Type.TITLE, level=1),
            *([Label(text=self.said, type=Type.STRONG, live=True)] if self.said else []),
            Panel(Column(_first_of_all(desk), gap=10), pad=18),
            Grid((Panel(self._who(desk), pad=20), Panel(self._long(desk), pad=20)), least=480),
        ]
        if self.table.wanted.ages:
            parts += self._stories(desk)
        return Page(
            title=words("{title} – Small group – #isitok?", title=title),
            header=header(desk),
            body=Column(tuple(parts), gap=16),
            footer=footer(desk, leads_on("start", words("Start"), GroupSetupPress.START)),
            focus=self.lacks or "ages",
            screen=f"small group setup {self.tries}",  # what is missing is said at the top, where it is seen
            back=Pop(),
            enter="start",
            said=self.said,
        )

    def _who(self, desk: Desk) -> Widget:
        words, wanted, packs = desk.words, self.table.wanted, desk.library.packs
        rows: list[Widget] = [heading(words("Who is it for?")), *ages_asked(wanted.ages, desk)]
        if wanted.ages:
            pack = next((title_of(one, packs) for one in packs if one.id == wanted.pack), words("All sets"))
            text = words("Set: {pack}", pack=pack)
            rows.append(Flow((Button(id="pack", text=text, does=GroupSetupPress.PACKS, after="chevron-down"),)))
        return Column(tuple(rows), gap=12)

    def _long(self, desk: Desk) -> Widget:
        words, wanted = desk.words, self.table.wanted
        minutes = tuple(
            Segment(
                id=f"minutes:{number}",
                text=words("{n} min", n=number),
                checked=number == wanted.minutes,
                does=MinutesChosen(number),
            )
            for number in STORIES_IN
        )
        name = words("How long is it?")
        level_2 = Option(
            id="level-2",
            text=words("Also stories of level 2"),
            detail=words("You know the group and both who lead it, and sit with them."),
            checked=wanted.level_2,
            many=True,
            does=GroupSetupPress.LEVEL_2,
        )
        return Column(
            (
                heading(name),
                Group(Fit(Segmented(minutes)), name, Role.RADIO_GROUP),
                Label(
                    text=words.many("Time for {n} story.", "Time for {n} stories.", wanted.count), soft=True, live=True
                ),
                level_2,
                Label(text=words("Level 3 is never for a group that pupils lead."), soft=True, type=Type.SMALL),
            ),
            gap=12,
        )

    def _stories(self, desk: Desk) -> list[Widget]:
        words, cards, wanted = desk.words, self.table.cards, self.table.wanted
        rows: list[Widget] = [heading(words("The stories"))]
        if len(cards) < wanted.count:
            found = words.many("{n} story fits what was chosen.", "{n} stories fit what was chosen.", len(cards))
            rows.append(Label(text=found, live=True))
            among = dealing.choices(self.table, desk.library.packs, twins_in(desk.library), len(cards))
            rows += one_more(len(cards), among, desk)
        rows.append(Grid(tuple(story_row(number, card, desk) for number, card in enumerate(cards)), least=480, gap=12))
        return rows

    def after(self, event: object, desk: Desk) -> Change:
        """A choice was made, a story changed, or the group begins."""
        table, packs = self.table, desk.library.packs
        match event:
            case AgesToggled(band):
                return self._want(desk, ages=press_band(table.wanted.ages, band))
            case MinutesChosen(minutes):
                return self._want(desk, minutes=minutes)
            case SetPicked(pack):
                return self._want(desk, pack=pack)
            case GroupSetupPress.LEVEL_2:
                return self._want(desk, level_2=not table.wanted.level_2)
            case GroupSetupPress.PACKS:
                return Push(self._sets(desk))
            case ReadStory(card):
                return read_story(card, desk)
            case SwapStory(number):
                now = dealing.swap_story(table, packs, twins_in(desk.library), number)
                said = desk.words("There is no other story that fits.") if now.cards == table.cards else ""
                return self._now(table=now, said=said)
            case Choose(number):
                among = dealing.choices(table, packs, twins_in(desk.library), number)
                return Push(story_list(number, table.cards, among, desk))
            case StoryChosen(number, card):
                return self._now(table=dealing.choose_story(table, packs, twins_in(desk.library), number, card))
            case GroupSetupPress.START:
                return self._start(desk)
        return None

    def _want(self, desk: Desk, **changes: object) -> Change:
        changes = {"own": desk.settings.own_stories, "nation": desk.settings.nation, **changes}
        return self._now(table=dealing.refit(self.table, desk.library.packs, twins_in(desk.library), **changes))

    def _now(self, **changes: object) -> Change:
        """The same with a new choice: the last message is gone."""
        return Replace(replace(self, **{"said": "", "lacks": "", **changes}))

    def _sets(self, desk: Desk) -> PickScene:
        words, packs = desk.words, packs_for(desk.library.packs, self.table.wanted)
        every = Pick("all", words("All sets"), SetPicked(None), words("A bit of everything"))
        picks = (Pick(pack.id, title_of(pack, packs), SetPicked(pack.id), about_pack(pack, words)) for pack in packs)
        return PickScene(title=words("Which set?"), picks=(every, *picks), chosen=self.table.wanted.pack or "all")

    def _start(self, desk: Desk) -> Change:
        words, table = desk.words, self.table
        if not table.wanted.ages:
            return self._lacks("ages", words("Choose the ages first."))
        if not table.cards:
            return self._lacks("ages", words("No story fits what was chosen. Choose another set or other ages."))
        cast = desk.library.cast()
        cards = [with_tell(desk.library.scenario(card.id), cast, words) for card in table.cards]
        return Replace(SmallGroupScene(group=start_group(cards, desk.chance())))

    def _lacks(self, what: str, said: str) -> Change:
        return self._now(said=said, lacks=what, tries=self.tries + 1)


def new_setup(desk: Desk) -> SmallGroupSetupScene:
    """The screen for the ages of this PC, with stories dealt."""
    settings = desk.settings
    table = first_table(settings.ages, settings.nation, desk.chance(), own=settings.own_stories)
    return SmallGroupSetupScene(table=dealing.deal_stories(table, desk.library.packs, twins_in(desk.library)))


def _first_of_all(desk: Desk) -> tuple[Widget, ...]:
    words = desk.words
    return (
        Point(
            icon="users",
            title=words("For the adult in the room"),
            text=words("3 to 8 pupils at one screen. Two lead, at least a school year older. You stay throughout."),
        ),
        Point(
            icon="hand",
            title=words("If it turns real"),
            text=words(
                "F4 or “Stop for a moment”: all see the same, you take over. Someone to tell straight away: {lead}.",
                lead=desk.here.lead,
            ),
        ),
        Point(
            icon="messages-square",
            title=words("Afterwards"),
            text=words("Talk with the two who led, today. Nothing of the group is kept on this computer."),
        ),
    )
