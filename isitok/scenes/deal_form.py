"""What is alike wherever stories are chosen: for whom, what, how long, how, and which."""

from typing import Self

from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.scenes.nation import NationPicked
from isitok.scenes.on_event import MinutesChosen, ReadStory, SetPicked, TopicPicked
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Scene, on
from isitok.scenes.tasks import ChangeSettings
from isitok.ui.describe.screen_page import Page


class DealForm(BaseScene, Value, kw_only=True):
    """What is chosen before anything is played: by one player, for a class, two, a small group or staff.

    For whom, what, how long, how, and which stories: each of these says what it asks of that, and what follows.
    """

    def page(self, desk: Desk) -> Page:
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
        from isitok.scenes.story_rows import read_story  # rows are for adults

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
