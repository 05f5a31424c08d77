"""Saves what was changed here of the settings: another window, or tab, may have saved what was changed there."""

from collections.abc import Callable

from isitok.base.trouble import Trouble, Troubled
from isitok.store.settings import Settings, differing


class SettingsKeeper:
    """It remembers what may not be saved yet."""

    def __init__(self, before: Settings, save: Callable[[Settings, frozenset[str]], None]) -> None:
        """``save`` saves those of these names. Raises Troubled."""
        self._before, self._save = before, save
        self._changed: frozenset[str] = frozenset()

    def __call__(self, settings: Settings) -> Trouble | None:
        """Returns None, or why that failed."""
        self._changed |= differing(self._before, settings)
        self._before = settings
        try:
            self._save(settings, self._changed)
        except Troubled as error:
            return error.trouble
        self._changed = frozenset()
        return None
