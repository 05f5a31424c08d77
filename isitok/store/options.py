"""What was asked for on the command line, for this run only."""

from pathlib import Path

from isitok.game.deal import USUAL
from isitok.packs.model.vocabulary import Band, Nation, Topic
from isitok.store.settings import Settings, Theme
from isitok.value import Value, replace


class PlayOptions(Value, kw_only=True):
    """How to play this time. What is None or empty was not asked for, and is as the settings say.

    With ``lock_ages``, ``ages`` is never empty (the settings' ages are filled in): nobody can change them in this run.
    """

    pack: str | None = None  # a pack's id; the packs may turn out to hold none of this name
    ages: tuple[Band, ...] = ()
    topic: Topic | None = None
    cards: int = USUAL
    seed: int | None = None  # none: another deal each time
    nation: Nation | None = None
    theme: Theme | None = None
    text_size: int | None = None
    lock_ages: bool = False
    packs: Path | None = None  # one more folder of packs
    fullscreen: bool = False
    text: bool = False  # play in the terminal
    smoke: bool = False  # leave after the first frame

    def over(self, settings: Settings) -> Settings:
        """The settings as they hold for this run. Not to be saved: save what a person changes, over what was stored."""
        return replace(
            settings,
            ages=self.ages or settings.ages,
            nation=self.nation or settings.nation,
            theme=self.theme or settings.theme,
            text_size=self.text_size or settings.text_size,
        )
