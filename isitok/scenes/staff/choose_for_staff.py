"""For staff: which stories, and whether alone or in a staff meeting. Only the staff card, just read, leads here."""

from collections.abc import Iterator
from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card, Pack, title_of
from isitok.format.vocabulary import Nation
from isitok.game.for_staff import USUAL, cards_for, chosen_by_chance, packs_for
from isitok.game.play.modes import STAFF
from isitok.game.session import start
from isitok.scenes.deal_form import ShelfForm
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.nation import which_nation
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Change, Desk, Pop, Push, Replace, on
from isitok.scenes.staff.meeting import new_meeting
from isitok.scenes.story_rows import comes_up, cover_of


class StaffPress(Event, Enum):
    """The plain buttons of this screen."""

    ALONE = auto()
    MEETING = auto()
    NATIONS = auto()


class ForStaffScene(ShelfForm, Value, kw_only=True):
    """What was picked so far. Whoever leaves it, or what follows it, reads the staff card again to come back."""

    pack: str = ""  # the one that was asked for when starting the game; "": all

    def page(self, desk: Desk) -> ui.Page:
        """What it is, and a poster for each story."""
        desk = desk.for_staff
        words, title = desk.words, desk.words("For staff")
        cards = self._cards(desk)
        parts: list[ui.Widget] = [
            ui.Column(
                (
                    ui.title(title),
                    *(ui.Label(text=line, soft=True, type=ui.Type.STORY) for line in _about(desk)),
                ),
                gap=4,
            )
        ]
        parts += last_said(self.said)
        if "nation" not in desk.machine.locked:
            nation = words.label(desk.settings.nation) if desk.settings.nation else words("not set")
            text = words("Nation: {nation}", nation=nation)
            parts.append(ui.Flow((ui.Button(id="nation", text=text, does=StaffPress.NATIONS, after="chevron-down"),)))
            if cards and desk.settings.nation is None and self._more_by_nation(desk):
                parts.append(ui.Label(text=_more_in_a_nation(desk)))
        parts += self._shelves(cards, desk)
        meeting = ui.Button(id="meeting", text=words("Staff meeting"), does=StaffPress.MEETING, icon="users")
        return ui.Page(
            title=words("{title} – #isitok?", title=title),
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, leads_on("alone", self._alone(cards, desk), StaffPress.ALONE), meeting),
            focus=f"set:{cards[0].pack}" if cards else "nation",
            back=Pop(),
            enter="alone",
            said=self.said,
        )

    def _cards(self, desk: Desk) -> tuple[Card, ...]:
        return cards_for(desk.library.packs, desk.settings.nation, self.pack)

    def _more_by_nation(self, desk: Desk) -> bool:
        """Whether there are stories here that only a nation has."""
        found = {nation: set(cards_for(desk.library.packs, nation, self.pack)) for nation in (None, *Nation)}
        return any(cards - found[None] for cards in found.values())

    def _shelves(self, cards: tuple[Card, ...], desk: Desk) -> Iterator[ui.Widget]:
        words, packs = desk.words, desk.library.packs
        for pack in packs_for(packs, self.pack):
            here = tuple(card for card in cards if card.pack == pack.id)
            name = title_of(pack, packs)
            yield ui.heading(name)
            if not here:
                yield ui.Label(text=_nothing_here(desk))
                continue
            posters = ui.Grid(tuple(self._poster(card, desk) for card in here), least=330, most=3, gap=14, ragged=True)
            yield from _whose(pack, desk)
            yield ui.Group(posters, name, key=f"set:{pack.id}", titled=True)
        if not packs_for(packs, self.pack):
            yield ui.Label(text=words("There are no stories for staff here."))

    def _poster(self, card: Card, desk: Desk) -> ui.Poster:
        cover = cover_of(card, desk)
        touches = comes_up(card, desk)
        return ui.Poster(
            id=f"story:{card.id}",
            title=card.title,
            pictures=cover.pictures,
            icon=cover.icon,
            ground=cover.ground,
            detail=card.gist,
            lines=tuple(line for line in (" ".join(card.care), touches) if line),
            place=self._place_of(card),
            does=Replace(self._pressed_on(card)),
        )

    def _alone(self, cards: tuple[Card, ...], desk: Desk) -> str:
        if self.picked:
            return desk.words.many("On my own: the one picked", "On my own: the {n} picked", len(self.picked))
        number = min(USUAL, len(chosen_by_chance(cards, seed=0)))
        if not number:  # only an own pack, of which nothing comes by chance
            return desk.words("On my own")
        return desk.words.many("On my own: {n} at random", "On my own: {n} at random", number)

    @on(StaffPress.NATIONS)
    def _which_nation(self, press: StaffPress, desk: Desk) -> Change:
        return Push(which_nation(desk))

    def _want(self, desk: Desk, **changes: object) -> Change:
        fitting = {card.id for card in self._cards(desk)}
        picked = tuple(one for one in self.picked if one in fitting)
        return Replace(replace(self, **changes, picked=picked, said=""))

    @on(StaffPress.ALONE, StaffPress.MEETING)
    def _on(self, way: StaffPress, desk: Desk) -> Change:
        cards, seed = self._cards(desk), desk.chance()
        by_id = {card.id: card for card in cards}
        chosen = tuple(by_id[id_] for id_ in self.picked if id_ in by_id)
        by_chance = chosen_by_chance(cards, seed=seed)
        if not (chosen or by_chance):
            told = desk.words("Pick one or more first.") if cards else _nothing_here(desk)
            return Replace(replace(self, said=told))
        if way is StaffPress.MEETING:
            return Push(new_meeting(chosen, pack=self.pack, seed=seed, desk=desk, pick=ForStaffScene))
        stories = tuple(desk.library.scenario(card.id) for card in chosen or by_chance[:USUAL])
        # In place of this screen: once it has ended, the staff card comes first again.
        return Replace(PlayScene(session=start(stories, STAFF, seed=seed)))


def _about(desk: Desk) -> Iterator[str]:
    words = desk.words
    yield words("Is it OK what the adult did? You decide, say how sure you are, then see why. There is no score.")
    yield words(
        "You can pass on any story, or stop. Playing certifies nothing, and doesn’t replace safeguarding training."
    )


def _more_in_a_nation(desk: Desk) -> str:
    return desk.words(
        "These stories apply in all of the UK. Others rest on the guidance of one nation: choose yours above, or in "
        "the settings, to see them as well."
    )


def _nothing_here(desk: Desk) -> str:
    words, nation = desk.words, desk.settings.nation
    if nation is None:
        return words("These rest on guidance that differs by nation. Choose yours, and see which there are.")
    return words("No story here rests on guidance of your nation, so none is shown.")


def _whose(pack: Pack, desk: Desk) -> Iterator[ui.Widget]:
    if not pack.bundled:
        yield ui.Label(text=desk.words("It did not come with the game."), type=ui.Type.SMALL, soft=True)
