"""A screen with a message about the last press, which the next one takes away."""

from pathlib import Path

from isitok import ui
from isitok.base.value import Value, replace
from isitok.scenes.scene import BaseScene, Change, Desk, Replace


class Saying(BaseScene, Value, kw_only=True):
    """What several screens do alike that open, save or make something: they say what became of it."""

    said: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """What is on the screen, with what is said."""
        raise NotImplementedError

    def _says(self, told: str) -> Replace:
        return Replace(replace(self, said=told))

    def _after_showing(self, trouble: str, desk: Desk) -> Change:
        """Something was to be opened beside the game; "" if it was."""
        return self._says(trouble)

    def _say_where(self, place: Path, trouble: str, desk: Desk) -> Change:
        """A file was to be saved there; ``trouble`` says why it wasn't."""
        from isitok.scenes.place_names import where_it_is  # few screens save anything

        return self._says(trouble or where_it_is(place, desk.words))
