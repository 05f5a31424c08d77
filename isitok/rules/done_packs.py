"""The bundled packs whose stories play on the phone as F2 asks of bundled packs: of these all of it is asked.

Of the other bundled packs nothing of it is asked yet: they are rewritten story by story. A pack is added here once all
of its stories keep it. When all are here, this file goes, and with it each ``is_asked_of``.
"""

from typing import Final

from isitok.rules.subject import Subject

DONE: Final[frozenset[str]] = frozenset({"ambassadors", "first-steps", "in-the-chat", "moving-up", "real-life"})


def is_asked_of(subject: Subject) -> bool:
    """Whether this is asked of a story: of anybody's own, and of those of bundled packs that have it all."""
    return not subject.bundled or subject.scenario.pack in DONE
