"""The options from the command line, for this run only."""

from pathlib import Path

from isitok.game.deal import USUAL
from isitok.packs.model.vocabulary import Band, Nation, Topic
from isitok.store.settings import Settings, Theme
from isitok.value import Value, replace


class PlayOptions(Value, kw_only=True):
    """How to play this time. Options that are None or empty were not given, so the settings apply.

    With ``lock_ages``, ``ages`` is never empty (the settings' ages are filled in) and can't be changed in this run.
    """

    pack: str | None = None  # a pack's id; there may turn out to be none of this name
    ages: tuple[Band, ...] = ()
    topic: Topic | None = None
    cards: int = USUAL
    seed: int | None = None  # none: a different deal each time
    nation: Nation | None = None
    theme: Theme | None = None
    text_size: int | None = None
    lock_ages: bool = False
    packs: Path | None = None  # one more folder of packs
    fullscreen: bool = False
    text: bool = False  # play in the terminal
    smoke: bool = False  # leave after the first frame

    def over(self, settings: Settings) -> Settings:
        """The settings for this run. Don't save them: save what a person changes, on top of what was stored."""
        return replace(
            settings,
            ages=self.ages or settings.ages,
            nation=self.nation or settings.nation,
            theme=self.theme or settings.theme,
            text_size=self.text_size or settings.text_size,
        )
