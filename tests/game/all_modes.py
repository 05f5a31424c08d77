"""Every way to play."""

from isitok.game.play import modes
from isitok.game.play.modes import Mode

MODES = [mode for mode in vars(modes).values() if isinstance(mode, Mode)]
