"""What is alike wherever stories are chosen: for whom, what, how long, how, and which."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Self, TypeVar

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.game.dealt import DealtStories, choices, choose_story, swap_story, want
from isitok.game.lesson.deal_lesson import class_cards, press_band, twins_in, waits_unread
from isitok.scenes.deal_questions import AgesToggled, MinutesChosen, UnreadWanted, level_3_option, unread_option
from isitok.scenes.nation import NationPicked
from isitok.scenes.on_event import CardRead, SetPicked, TopicPicked
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Push, Scene, on
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.story_rows import Choose, ReadStory, StoryChosen, SwapStory, read_story, story_list
from isitok.scenes.tasks import ChangeSettings

D = TypeVar("D", bound=DealtStories)


def want_here(deal: D, desk: Desk, **changes: object) -> D:
    """What is dealt once something else was chosen, of the stories and with the settings that there are now."""
    changes = {"nation": desk.settings.nation, **changes}
    return want(deal, class_cards(desk.library.packs), twins_in(desk.library), **changes)


class DealForm(BaseScene, Value, kw_only=True):
    """What is chosen before anything is played: by one player, for a class, two, a small group or staff.

    For whom, what, how long, how, and which stories: each of these says what it asks of that, and what follows.
    """

    def page(self, desk: Desk) -> ui.Page:
        """What is asked, and the stories."""
        raise NotImplementedError

    def _want(self, desk: Desk, **changes: object) -> Change:
        """On with something else wanted: stories that still fit stay."""
        raise NotImplementedError

    @on(MinutesChosen)
    def _for_minutes(self, event: MinutesChosen, desk: Desk) -> Change:
        return self._want(desk, minutes=event.minutes)

    @on(SetPicked)
    def _of_set(self, event: SetPicked, desk: Desk) -> Change:
        return self._want(desk, pack=event.pack)

    @on(TopicPicked)
    def _of_topic(self, event: TopicPicked, desk: Desk) -> Change:
        return self._want(desk, topic=event.topic)

    @on(NationPicked)
    def _in_nation(self, event: NationPicked, desk: Desk) -> Change:
        """The nation decides help, law, and which stories fit. It is kept, as if it had been chosen in the settings."""
        settings = replace(desk.settings, nation=event.nation)
        return Do(ChangeSettings(settings), self._want(replace(desk, settings=settings)))

    @on(ReadStory)
    def _read(self, event: ReadStory, desk: Desk) -> Change:
        return read_story(event.card, desk)


class ShelfForm(DealForm, Value, kw_only=True):
    """There, stories are picked from posters, and come in the order in which they were picked."""

    picked: tuple[str, ...] = ()  # ids of the cards
    said: str = ""  # why the last press could not be done

    def after_reading(self, desk: Desk) -> Scene | None:
        """What was picked of what is left."""
        there = {card.id for card in desk.library.cards}
        return replace(self, picked=tuple(one for one in self.picked if one in there))

    def _place_of(self, card: Card) -> int:
        """In which place it was picked, from 1; 0 if it wasn't."""
        return self.picked.index(card.id) + 1 if card.id in self.picked else 0

    def _pressed_on(self, card: Card) -> Self:
        """The same once this story was picked as well, or isn't any more."""
        left = tuple(one for one in self.picked if one != card.id)
        return replace(self, picked=left if card.id in self.picked else (*left, card.id), said="")


class ExchangeForm(DealForm, Value, kw_only=True):
    """There, stories are dealt into rows, can be looked at, and exchanged."""

    @property
    def deal(self) -> DealtStories:
        """What is wanted, and the stories dealt for it."""
        raise NotImplementedError

    def _with(self, deal: DealtStories, said: str = "") -> Change:
        """On with what is wanted and dealt now; the last message gives way to ``said``."""
        raise NotImplementedError

    def _among(self, number: int, desk: Desk) -> tuple[Card, ...]:
        """All the stories that could go in this place (from 0)."""
        return choices(self.deal, class_cards(desk.library.packs), twins_in(desk.library), number)

    def _swapped(self, number: int, desk: Desk) -> DealtStories:
        return swap_story(self.deal, class_cards(desk.library.packs), twins_in(desk.library), number)

    @on(AgesToggled)
    def _for_ages(self, event: AgesToggled, desk: Desk) -> Change:
        return self._want(desk, ages=press_band(self.deal.wanted.ages, event.band))

    @on(Choose)
    def _choose(self, event: Choose, desk: Desk) -> Change:
        return Push(story_list(event.number, self.deal.cards, self._among(event.number, desk), desk))

    @on(StoryChosen)
    def _place(self, event: StoryChosen, desk: Desk) -> Change:
        cards, twin_of = class_cards(desk.library.packs), twins_in(desk.library)
        return self._with(choose_story(self.deal, cards, twin_of, event.number, event.card))

    @on(SwapStory)
    def _swap(self, event: SwapStory, desk: Desk) -> Change:
        deal = self._swapped(event.number, desk)
        none = deal.cards == self.deal.cards
        return self._with(deal, desk.words("There is no other story that fits.") if none else "")


class GatedForm(ExchangeForm, Value, kw_only=True):
    """There, level 3 and other languages can be had as well: once the staff card was read to its end."""

    _hard: ClassVar[StaffCardScene]  # for stories of level 3
    _unread: ClassVar[StaffCardScene]  # for those in other languages

    def _gated(self, hard: str, does: Event, desk: Desk) -> Iterator[ui.Widget]:
        """The ways to these stories, where there are any. ``hard``: what is said of those of level 3."""
        wanted = self.deal.wanted
        yield from level_3_option(wanted, hard, does, desk)
        if waits_unread(desk.library.cards, wanted):
            yield unread_option(desk)

    def _turn_level_3(self, desk: Desk) -> Change:
        gate = self.deal.wanted.gate
        return self._want(desk, gate=replace(gate, wanted=not gate.wanted)) if gate.ticked else Push(self._hard)

    @on(UnreadWanted)
    def _read_card(self, event: UnreadWanted, desk: Desk) -> Change:
        return Push(self._unread)

    @on(CardRead)
    def _after_card(self, read: CardRead, desk: Desk) -> Change:
        if not read.ticked:
            return None
        gate = self.deal.wanted.gate
        return self._want(desk, gate=replace(gate, ticked=True, wanted=gate.wanted or read.wanted == self._hard.wanted))


def form_body(title: str, said: Iterable[str], *asked: ui.Widget) -> ui.Widget:
    """The title of the page, what is said of the last press, what is asked, and what was dealt."""
    told = (ui.Label(text=line, type=ui.Type.STRONG, live=True) for line in said if line)
    return ui.Column((ui.title(title), *told, *asked), gap=16)
