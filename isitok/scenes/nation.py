"""The nation: which one it is, asked on a screen of its own. It decides help, law, and which stories fit."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import Nation
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Desk


class NationPicked(Event, Value):
    """A nation, or none."""

    nation: Nation | None


def which_nation(desk: Desk) -> PickScene:
    """The question of the nation; the screen below gets ``NationPicked``."""
    words, nation = desk.words, desk.settings.nation
    anywhere = words("Help for all of the UK, and no law card")
    picks = [Pick(each.value, words.label(each), NationPicked(each)) for each in Nation]
    if desk.machine.settings.nation is None:  # otherwise, who sets none has the one that is set for everybody
        picks.append(Pick("", words("Not set"), NationPicked(None), anywhere))
    return PickScene(title=words("Which nation?"), picks=tuple(picks), chosen=nation.value if nation else "")
