"""What is alike wherever an adult has stories dealt: what is wanted, and how they are looked at and exchanged."""

from isitok.game.dealt import DealtStories, choices, choose_story, swap_story, with_own
from isitok.game.lesson.dealing import class_cards, press_band, twins_in
from isitok.packs.model.card import Card
from isitok.scenes.answers import SetPicked
from isitok.scenes.dealt import Choose, ReadStory, StoryChosen, SwapStory, read_story, story_list
from isitok.scenes.preparing import AgesToggled, MinutesChosen
from isitok.scenes.scene import BaseScene, Change, Desk, Push, on
from isitok.value import Value


class DealForm(BaseScene, Value, kw_only=True):
    """A lesson, a small group or a one-to-one while it is set up. Each says what else it asks, and what follows."""

    @property
    def deal(self) -> DealtStories:
        """What is wanted, and the stories dealt for it."""
        raise NotImplementedError

    def _with(self, deal: DealtStories, said: str = "") -> Change:
        """On with what is wanted and dealt now; the last message gives way to ``said``."""
        raise NotImplementedError

    def _want(self, desk: Desk, **changes: object) -> Change:
        """On with something else wanted: stories that still fit stay."""
        raise NotImplementedError

    def _among(self, number: int, desk: Desk) -> tuple[Card, ...]:
        """All the stories that could go in this place (from 0)."""
        return choices(self.deal, class_cards(desk.library.packs), twins_in(desk.library), number)

    def _swapped(self, number: int, desk: Desk) -> DealtStories:
        deal = with_own(self.deal, own=desk.settings.own_stories)
        return swap_story(deal, class_cards(desk.library.packs), twins_in(desk.library), number)

    @on(AgesToggled)
    def _for_ages(self, event: AgesToggled, desk: Desk) -> Change:
        return self._want(desk, ages=press_band(self.deal.wanted.ages, event.band))

    @on(MinutesChosen)
    def _for_minutes(self, event: MinutesChosen, desk: Desk) -> Change:
        return self._want(desk, minutes=event.minutes)

    @on(SetPicked)
    def _of_set(self, event: SetPicked, desk: Desk) -> Change:
        return self._want(desk, pack=event.pack)

    @on(ReadStory)
    def _read(self, event: ReadStory, desk: Desk) -> Change:
        return read_story(event.card, desk)

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
