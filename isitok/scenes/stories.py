"""Which stories? Single ones are picked by title from all that may be dealt here. The rules of dealing apply."""

from isitok.game.deal import MOST, solo_cards
from isitok.packs.model.card import Card, Pack, title_of
from isitok.packs.model.vocabulary import Topic
from isitok.scenes.before import BeforeScene
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Pop, Replace
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Group
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.option import Option
from isitok.value import Value, replace


class StoriesScene(BaseScene, Value, kw_only=True):
    """The stories of a set and a topic, or all of them. They are played in the order in which they were picked."""

    topic: Topic | None
    pack: str | None
    picked: tuple[str, ...] = ()  # ids of the cards
    said: str = ""  # why the last press could not be done

    def page(self, desk: Desk) -> Page:
        """The titles, set by set."""
        words, question = desk.words, desk.words("Which stories?")
        lists = [(pack, cards) for pack in desk.library.packs if (cards := self._cards(pack, desk))]
        parts: list[Widget] = [
            Column(
                (
                    Label(text=question, type=Type.TITLE, level=1),
                    Label(
                        text=words("Pick one or more. They come in the order in which you pick them."),
                        soft=True,
                        type=Type.STORY,
                    ),
                ),
                gap=6,
            )
        ]
        if not lists:
            parts.append(Label(text=words("No story fits what was chosen. Go back and choose another topic or set.")))
        for pack, cards in lists:
            name = title_of(pack, desk.library.packs)
            parts.append(heading(name))
            titles = Grid(tuple(self._option(card, desk) for card in cards), least=340, most=3, gap=10)
            parts.append(Group(titles, name, key=f"set:{pack.id}"))
        text = words.many("Play {n} story", "Play {n} stories", len(self.picked)) if self.picked else words("Play")
        play = leads_on("play", text, self._play(desk))
        told = (Label(text=self.said, type=Type.STRONG, live=True),) if self.said else ()
        return Page(
            title=question,
            header=header(desk),
            body=Column(tuple(parts), gap=14),
            footer=footer(desk, play, *told),
            focus=f"set:{lists[0][0].id}" if lists else BACK,
            back=Pop(),
            enter="play",
        )

    def _cards(self, pack: Pack, desk: Desk) -> tuple[Card, ...]:
        """The cards for somebody who plays alone, in plan order."""
        if self.pack not in (None, pack.id):
            return ()
        choice = desk.choice(self.topic, pack.id, MOST)
        return tuple(card for card in solo_cards((pack,)) if choice.may_pick(card))

    def _option(self, card: Card, desk: Desk) -> Option:
        topic = desk.words.label(card.topic) if card.topic else ""
        return Option(
            id=f"story:{card.id}",
            text=card.title,
            detail=" · ".join(filter(None, (topic, card.gist if card.is_close else ""))),
            checked=card.id in self.picked,
            many=True,
            does=Replace(self._with(card.id, desk)),
        )

    def _play(self, desk: Desk) -> Change:
        if not self.picked:
            return Replace(replace(self, said=desk.words("Pick a story first.")))
        return Replace(BeforeScene(topic=None, pack=None, cards=len(self.picked), stories=self.picked))

    def _with(self, id_: str, desk: Desk) -> "StoriesScene":
        if id_ in self.picked:
            return replace(self, picked=tuple(other for other in self.picked if other != id_), said="")
        if len(self.picked) == MOST:
            full = desk.words("No more than {n} at a time. Take one out first.", n=MOST)
            return replace(self, said=full)
        return replace(self, picked=(*self.picked, id_), said="")
