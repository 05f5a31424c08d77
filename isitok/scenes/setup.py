"""What to play: which set of situations, which topic, how many cards. It is one press away; nobody has to come here."""

from enum import Enum, auto

from isitok.game.deal import FEWEST, MOST, fitting, packs_for, solo_cards, topics_for
from isitok.game.voice import about_pack
from isitok.packs.model.card import title_of
from isitok.packs.model.vocabulary import Topic
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Push, Replace
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Fit, Flow, Group
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.choice import Segment, Segmented
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.option import Option
from isitok.value import Value, replace


class SetupPress(Enum):
    """The plain buttons of this screen."""

    PLAY = auto()
    STORIES = auto()  # pick stories by title


class SetupScene(BaseScene, Value, kw_only=True):
    """The choices so far."""

    topic: Topic | None
    pack: str | None
    cards: int

    def page(self, desk: Desk) -> Page:
        """Packs, topics, a number, and Play."""
        words = desk.words
        title = Label(text=words("Choose what to play"), type=Type.TITLE, level=1)
        single = Button(id="stories", text=words("Pick stories by title"), does=SetupPress.STORIES, icon="book-open")
        parts: list[Widget] = [Flow((title,), (single,) if desk.settings.ages else ())]
        if desk.settings.ages:
            parts += self._lists(desk)
        else:
            parts.append(
                Label(text=words("First an adult says which ages play on this computer. Press Play for that."))
            )
        # No more than fit; somebody who asked for more before gets all of them.
        most = max(FEWEST, min(MOST, self._fitting(desk) if desk.settings.ages else MOST))
        numbers = tuple(
            Segment(
                id=f"cards:{number}",
                text=str(number),
                checked=number == min(self.cards, most),
                does=Replace(replace(self, cards=number)),
            )
            for number in range(FEWEST, most + 1)
        )
        parts += [
            heading(words("How many stories?")),
            Group(Fit(Segmented(numbers)), words("How many stories?"), Role.RADIO_GROUP),
            Label(text=self._found(desk), soft=True, type=Type.SMALL, live=True),
        ]
        return Page(
            title=words("Choose what to play"),
            header=header(desk),
            body=Column(tuple(parts), gap=14),
            footer=footer(desk, leads_on("play", words("Play"), SetupPress.PLAY)),
            focus="packs" if desk.settings.ages else "play",
            back=Pop(),
            enter="play",
        )

    def _lists(self, desk: Desk) -> list[Widget]:
        words, choice = desk.words, desk.choice(self.topic, self.pack, self.cards)
        titles = {pack.id: title_of(pack, desk.library.packs) for pack in desk.library.packs}
        packs = packs_for(desk.library.packs, choice)
        everything = words("Stories from every set for these ages.")
        if any(not pack.bundled for pack in packs) and not choice.own:
            everything = words("Stories from every set that came with the game, for these ages.")
        sets = [
            Option(
                id="pack:",
                text=words("All sets"),
                detail=everything,
                checked=self.pack is None,
                does=Replace(replace(self, pack=None)),
            )
        ]
        sets += [
            Option(
                id=f"pack:{pack.id}",
                text=titles[pack.id],
                detail=about_pack(pack, words),
                checked=pack.id == self.pack,
                does=Replace(replace(self, pack=pack.id)),
            )
            for pack in packs
        ]
        named = (
            ("", words("A bit of everything"), None),
            *((topic.value, words.label(topic), topic) for topic in topics_for(solo_cards(desk.library.packs), choice)),
        )
        topics = tuple(
            Option(id=f"topic:{id_}", text=text, checked=topic is self.topic, does=Replace(replace(self, topic=topic)))
            for id_, text, topic in named
        )
        return [
            heading(words("Which set?")),
            Group(Grid(tuple(sets), least=380, gap=10), words("Which set?"), Role.RADIO_GROUP, key="packs"),
            heading(words("Which topic?")),
            Group(Flow(topics, gap=10), words("Which topic?"), Role.RADIO_GROUP),
        ]

    def _found(self, desk: Desk) -> str:
        words = desk.words
        if not desk.settings.ages:
            return ""
        found = self._fitting(desk)
        if found < FEWEST:
            return words.many("{n} story fits, so you get that one.", "{n} stories fit, so you get those.", found)
        return words.many("{n} story fits.", "{n} stories fit.", found)

    def _fitting(self, desk: Desk) -> int:
        return len(fitting(solo_cards(desk.library.packs), desk.choice(self.topic, self.pack, self.cards)))

    def after(self, event: object, desk: Desk) -> Change:
        """Goes on to the stories or the game."""
        match event:
            case SetupPress.STORIES:
                from isitok.scenes.stories import StoriesScene

                return Push(StoriesScene(topic=self.topic, pack=self.pack))
            case SetupPress.PLAY:
                from isitok.scenes.ages import AgesScene
                from isitok.scenes.before import BeforeScene

                before = BeforeScene(topic=self.topic, pack=self.pack, cards=self.cards)
                return Replace(before) if desk.settings.ages else Push(AgesScene(then=before))
        return None
