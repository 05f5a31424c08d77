"""Which set of stories: asked alike of one player, for a lesson and for a small group."""

from collections.abc import Iterable

from isitok import ui
from isitok.base.event import Event
from isitok.format.card import Pack, title_of
from isitok.game.who_speaks import about_pack
from isitok.scenes.on_event import SetPicked
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Desk


def set_button(chosen: str | None, does: Event, desk: Desk) -> ui.Button:
    """The set that was chosen, and the way to others."""
    words, packs = desk.words, desk.library.packs
    name = next((title_of(pack, packs) for pack in packs if pack.id == chosen), words("All sets"))
    return ui.Button(id="pack", text=words("Set: {pack}", pack=name), does=does, after="chevron-down")


def which_set(among: Iterable[Pack], chosen: str | None, about: str, desk: Desk, *, every: str = "") -> PickScene:
    """The question; the screen below gets ``SetPicked``. ``about``, ``every``: what all sets are, and their id."""
    words, packs = desk.words, desk.library.packs
    picks = (
        Pick(every, words("All sets"), SetPicked(None), about),
        *(Pick(one.id, title_of(one, packs), SetPicked(one.id), about_pack(one, words)) for one in among),
    )
    return PickScene(title=words("Which set?"), picks=picks, chosen=chosen or every)
