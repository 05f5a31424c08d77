"""The desk of somebody whom a story is for, on this computer: for pictures and words of it, without a window."""

from isitok.base.value import replace
from isitok.format.story import Scenario
from isitok.format.week import Week
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import library_of
from isitok.library.manuscript import Manuscript
from isitok.scenes.scene import Desk
from isitok.store.machine import load_machine
from isitok.store.options import PlayOptions
from isitok.store.places import machine_folder, settings_file
from isitok.store.settings import load_settings


def desk_for(scenario: Scenario | Week, manuscript: Manuscript, options: PlayOptions) -> Desk:
    """What a preview of this story or week uses."""
    machine = load_machine(machine_folder())
    stored = load_settings(settings_file(), machine).settings
    seat, options = options.seat(machine, stored), options.within(machine, stored)
    desk = Desk(
        words=ENGLISH,
        settings=options.over(stored),
        options=options,
        machine=machine,
        seat=seat,
        library=library_of(manuscript.known),
        chance=int,
    )
    return replace(desk, settings=replace(desk.settings, ages=scenario.ages))
