"""What to play, as a shelf: each story is a poster. The set, the topic and how many come by chance are a press away."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card, Pack, title_of
from isitok.format.vocabulary import Topic
from isitok.game.deal import FEWEST, MOST, Choice, cards_that_fit, packs_for
from isitok.game.week.week_offer import weeks_for
from isitok.i18n.sentences import both
from isitok.phone.who_is_who import Faces
from isitok.scenes.deal_form import ShelfForm
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Change, Desk, Pop, Push, Replace, Scene, on
from isitok.scenes.sets import set_button, which_set
from isitok.scenes.topics import SIGNS, which_topic
from isitok.scenes.week.week_front import WeekFrontScene

ON_POSTERS = 2  # faces


class SetupPress(Event, Enum):
    """The plain buttons of this screen."""

    PLAY = auto()
    SETS = auto()
    TOPICS = auto()
    NUMBERS = auto()


class NumberPicked(Event, Value):
    """So many stories come by chance."""

    cards: int


class SetupScene(ShelfForm, Value, kw_only=True):
    """The choices so far. What was picked is played in that order; if nothing was, stories come by chance."""

    topic: Topic | None
    pack: str | None
    cards: int

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        title = words("Choose what to play")
        shelves = self._shelves(desk)
        name, buttons = ui.title(title), tuple(self._filters(desk))
        parts: list[ui.Widget] = [
            ui.OnlyIf(ui.Flow((name,), buttons, gap=10), wide=True),
            ui.OnlyIf(ui.Column((name, ui.Flow(buttons, gap=10)), gap=10), wide=False),
            ui.Column(tuple(self._about(desk, shelves)), gap=4),
        ]
        parts += self._weeks(desk)
        for pack, cards in shelves:
            set_ = title_of(pack, desk.library.packs)
            posters = ui.Grid(tuple(self._poster(card, desk) for card in cards), least=264, most=4, gap=16, ragged=True)
            many = words.many("{n} story", "{n} stories", len(cards))
            parts.append(ui.Flow((ui.heading(set_), ui.Chip(text=many)), gap=10))
            parts.append(ui.Group(posters, set_, ui.Role.LIST, key=f"set:{pack.id}", titled=True))
        told = last_said(self.said)
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, self._play(desk), *told, note="" if told else self._picked_titles(desk)),
            focus=f"set:{shelves[0][0].id}" if shelves else "play",
            back=Pop(),
            enter="play",
        )

    def after_reading(self, desk: Desk) -> Scene | None:
        """What was picked of what is left; a set that is gone is no longer asked for."""
        pack = self.pack if self.pack and desk.library.pack(self.pack) else None
        return ShelfForm.after_reading(replace(self, pack=pack), desk)

    def _weeks(self, desk: Desk) -> Iterator[ui.Widget]:
        """The weeks that fit: each opens its own page, as nothing is played before or after it."""
        words, faces = desk.words, Faces(cast=desk.library.cast())
        found = weeks_for(desk.library.packs, self._choice(desk)) if desk.settings.ages else ()
        if not found:
            return
        name = words("A week on one phone")
        tiles = tuple(
            ui.Tile(
                id=f"week:{card.id}",
                title=card.title,
                text=words.many(
                    "Six short days. About {n} minute.", "Six short days. About {n} minutes.", card.minutes
                ),
                pictures=tuple(filter(None, map(faces.picture, card.people))),
                short=True,
                does=Push(WeekFrontScene(card=card)),
            )
            for card in found
        )
        yield ui.Flow((ui.heading(name),))
        yield ui.Group(
            ui.Grid(tiles, least=360, most=3, gap=16, ragged=True), name, ui.Role.LIST, key="weeks", titled=True
        )

    def _choice(self, desk: Desk) -> Choice:
        return desk.choice(self.topic, self.pack, self.cards)

    def _shelves(self, desk: Desk) -> list[tuple[Pack, tuple[Card, ...]]]:
        """The sets, and of each the cards for somebody who plays alone, in plan order."""
        found = []
        for pack in desk.library.packs if desk.settings.ages else ():
            if self.pack in (None, pack.id):
                choice = desk.choice(self.topic, pack.id, MOST)
                if cards := tuple(card for card in pack.cards if choice.may_pick(card)):
                    found.append((pack, cards))
        return found

    def _filters(self, desk: Desk) -> Iterator[ui.Button]:
        """The buttons that say which stories stand here, and how many come by chance."""
        words = desk.words
        if not desk.settings.ages:
            return
        topic = words.label(self.topic) if self.topic else words("A bit of everything")
        yield set_button(self.pack, SetupPress.SETS, desk)
        for id_, text, does in (
            ("topic", words("Topic: {topic}", topic=topic), SetupPress.TOPICS),
            ("cards", words("At random: {n}", n=self._by_chance(desk)), SetupPress.NUMBERS),
        ):
            yield ui.Button(id=id_, text=text, does=does, after="chevron-down")

    def _about(self, desk: Desk, shelves: list[tuple[Pack, tuple[Card, ...]]]) -> Iterator[ui.Widget]:
        words = desk.words
        if not desk.settings.ages:
            yield ui.Label(text=words("First an adult says which ages play on this computer. Press Play for that."))
            return
        if not shelves:
            yield ui.Label(text=words("No story fits what was chosen. Choose another topic or set."))
            return
        told = words("Pick one or more, in the order in which you want them, or have some picked at random.")
        yield ui.Label(text=told, soft=True, type=ui.Type.STORY)
        if named := self._picked_titles(desk):
            # At the foot, where it is in sight, there is only room for it in a wide look.
            yield ui.OnlyIf(ui.Label(text=named, type=ui.Type.SMALL, soft=True), wide=False)
        found = self._count_that_fit(desk)
        if found < FEWEST:
            fewer = words.many("{n} story fits, so you get that one.", "{n} stories fit, so you get those.", found)
            yield ui.Label(text=fewer, soft=True, type=ui.Type.SMALL, live=True)

    def _poster(self, card: Card, desk: Desk) -> ui.Poster:
        icon, ground = SIGNS[card.topic]
        faces = Faces(cast=desk.library.cast())
        people = [one for one in card.people if faces.picture(*one)][:ON_POSTERS]
        topic = desk.words.label(card.topic) if card.topic else ""
        names = both([faces.name(who) for who, _ in people], desk.words)
        return ui.Poster(
            id=f"story:{card.id}",
            title=card.title,
            pictures=tuple(faces.picture(*one) for one in people),
            icon=icon,
            ground=ground,
            detail=card.gist if card.is_close else "",  # nobody should come upon such a story unawares
            said=" ".join(f"{part}." for part in (topic, names) if part),
            place=self._place_of(card),
            does=Replace(self._full(desk) if self._is_too_many(card) else self._pressed_on(card)),
        )

    def _play(self, desk: Desk) -> ui.Button:
        words = desk.words
        if self.picked:
            text = words.many("Play it", "Play {n} stories", len(self.picked))
        elif desk.settings.ages:
            text = words.many("Play {n} at random", "Play {n} at random", self._by_chance(desk))
        else:
            text = words("Play")
        return leads_on("play", text, SetupPress.PLAY)

    def _picked_titles(self, desk: Desk) -> str:
        """Which stories were picked, in their order."""
        titles = {card.id: card.title for card in desk.library.cards}
        named = ", ".join(titles[id_] for id_ in self.picked if id_ in titles)
        if not named:
            return ""
        return desk.words.many("{n} picked: {titles}", "{n} picked: {titles}", len(self.picked), titles=named)

    def _count_that_fit(self, desk: Desk) -> int:
        return len(cards_that_fit(desk.library.cards, self._choice(desk)))

    def _by_chance(self, desk: Desk) -> int:
        """How many come by chance: no more than fit. Somebody who asked for more before gets all of them."""
        return min(self.cards, self._count_that_fit(desk))

    def _is_too_many(self, card: Card) -> bool:
        return card.id not in self.picked and len(self.picked) == MOST

    def _full(self, desk: Desk) -> SetupScene:
        return replace(self, said=desk.words("No more than {n} at a time. Take one out first.", n=MOST))

    def _want(self, desk: Desk, **changes: object) -> Change:
        return Replace(replace(self, **changes, said=""))

    @on(SetupPress)
    def _pressed(self, way: SetupPress, desk: Desk) -> Change:
        match way:
            case SetupPress.SETS:
                among = packs_for(desk.library.packs, self._choice(desk))
                about = desk.words("Stories from every set for these ages.")
                return Push(which_set(among, self.pack, about, desk))
            case SetupPress.TOPICS:
                return Push(which_topic(self.topic, self.pack, desk))
            case SetupPress.NUMBERS:
                return Push(self._numbers(desk))
            case SetupPress.PLAY:
                from isitok.scenes.ages import AgesScene
                from isitok.scenes.before_you_start import BeforeScene

                before = BeforeScene(topic=self.topic, pack=self.pack, cards=self.cards)
                if self.picked:
                    before = BeforeScene(topic=None, pack=None, cards=len(self.picked), stories=self.picked)
                return Replace(before) if desk.settings.ages else Push(AgesScene(then=before))

    @on(NumberPicked)
    def _so_many(self, event: NumberPicked, desk: Desk) -> Change:
        return self._want(desk, cards=event.cards)

    def _numbers(self, desk: Desk) -> PickScene:
        words = desk.words
        most = max(FEWEST, min(MOST, self._count_that_fit(desk)))
        picks = tuple(
            Pick(str(number), words.many("{n} story", "{n} stories", number), NumberPicked(number), number=number)
            for number in range(FEWEST, most + 1)
        )
        return PickScene(title=words("How many stories?"), picks=picks, chosen=str(min(self.cards, most)))
