"""The options from the command line, for this run only."""

from pathlib import Path

from isitok.base.value import Value, replace
from isitok.format.vocabulary import Band, Nation, Topic
from isitok.game.deal import USUAL
from isitok.game.doors import Seat
from isitok.store.seat import YOUNGEST, seat_of
from isitok.store.settings import Machine, Settings, Theme


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
    for_staff: str | None = None  # begin with what is for staff: of this pack, or of all ("")
    packs: Path | None = None  # one more folder of packs
    week: str | None = None  # a week's id: begin with it
    day: str | None = None  # the day on which it begins; with a week, never None
    flags: tuple[str, ...] = ()  # that are set then
    add: Path | None = None  # a pack that was sent, to be looked at first
    edit: str | None = None  # begin with the form of the story in this file, or with *Make your own* ("")
    lesson: Path | None = None  # a lesson's file: begin with the class that it is for
    fullscreen: bool = False
    text: bool = False  # play in the terminal
    smoke: bool = False  # leave after the first frame
    heard_log: Path | None = None  # a new file, for when something is said and when keys are pressed

    def refused_names(self, machine: Machine) -> tuple[str, ...]:
        """The names of the settings that were asked for in vain: they are locked."""
        asked = ("ages", self.ages), ("nation", self.nation), ("theme", self.theme)
        others = (name for name, value in asked if value and value != getattr(machine.settings, name))
        return tuple(name for name in others if name in machine.locked)

    def within(self, machine: Machine, stored: Settings) -> "PlayOptions":
        """What of it holds on this computer, where ``stored`` is set for this user: nothing that is locked.

        For a pupil the ages are locked, nothing is for staff, and there is no further folder of packs, unless own
        stories are for pupils here.
        """
        kept = {name: None for name in ("nation", "theme") if name in machine.locked}
        ages = () if "ages" in machine.locked else self.ages
        if self.seat(machine, stored) is not Seat.PUPIL:
            return replace(self, ages=ages, **kept)
        packs = self.packs if machine.settings.own_stories else None
        ages = ages or (() if stored.ages else YOUNGEST)
        adult = {"for_staff": None, "lesson": None, "heard_log": None, "edit": None}
        return replace(self, ages=ages, lock_ages=True, packs=packs, **adult, **kept)

    def seat(self, machine: Machine, stored: Settings) -> Seat:
        """Who sits here in this run, where ``stored`` is set for this user."""
        return seat_of(machine, stored, lock_ages=self.lock_ages)

    def over(self, settings: Settings) -> Settings:
        """The settings for this run. Don't save them: save what a person changes, on top of what was stored."""
        return replace(
            settings,
            ages=self.ages or settings.ages,
            nation=self.nation or settings.nation,
            theme=self.theme or settings.theme,
            text_size=self.text_size or settings.text_size,
        )
