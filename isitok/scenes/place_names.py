"""What the places are called to which a file can go, or from which it came."""

from collections.abc import Mapping
from typing import Final

from isitok.i18n.screen_words import Words, later
from isitok.store.paper_places import PaperPlace, PlaceKind

_NAMES: Final[Mapping[PlaceKind, str]] = {
    PlaceKind.DOCUMENTS: later("Documents"),
    PlaceKind.DESKTOP: later("Desktop"),
    PlaceKind.DOWNLOADS: later("Downloads"),
    PlaceKind.HOME: later("Home folder"),
}


def place_name(place: PaperPlace, words: Words) -> str:
    """The name of a place: "Documents", "Drive E:"."""
    return words(_NAMES[place.kind]) if place.kind in _NAMES else words("Drive {name}", name=place.name)
