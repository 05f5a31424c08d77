"""Who is who on a made-up phone: names, faces and looks."""

import re
from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from isitok.base.value import Value
from isitok.format.beside_acts import Other
from isitok.format.cast import Cast
from isitok.format.vocabulary import Mood


class Faces(Value, kw_only=True):
    """The cast, and a scenario's own people and accounts, of whom only some have a face."""

    cast: Cast
    others: Mapping[str, Other] = MappingProxyType({})

    def name(self, id_: str) -> str:
        """What somebody is called."""
        person = self.cast.people.get(id_) or self.others.get(id_)
        return person.name if person else id_

    def called(self, name: str) -> str:
        """Who is called so; "" for nobody who is known."""
        others = (id_ for id_, other in self.others.items() if other.name == name)
        return next(chain(others, (id_ for id_, person in self.cast.people.items() if person.name == name)), "")

    def picture(self, id_: str, mood: str = Mood.CALM) -> str:
        """The file of their face in this mood; "" for people who have none."""
        person = self.cast.people.get(id_) or self.others.get(id_)
        return f"cast/{person.drawn_as}-{mood}.svg" if person and person.drawn_as else ""

    def has_face(self, id_: str) -> bool:
        """Whether there is a picture of them."""
        return bool(self.picture(id_))

    def looks(self, id_: str) -> str:
        """What they look like, in words; "" for people who aren't in the cast."""
        person = self.cast.people.get(id_)
        return person.looks if person else ""


ASLEEP: Final = "asleep"
"""The face of whoever sleeps in a picture. It is no mood: nobody sends a message in their sleep."""

# Where a photo names no mood for somebody, but its description says how people look, their faces agree with it.
# These are beginnings of words.
_LOOKS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (ASLEEP, ("asleep", "sleeping")),
    (Mood.TIRED, ("tired", "yawn", "bored")),
    (Mood.LAUGHING, ("laugh", "silly", "funny", "joking")),
    (Mood.SAD, ("crying", "upset", "sad")),
    (Mood.ANGRY, ("angry", "shouting")),
    (Mood.SHOCKED, ("shocked", "scared", "surprised")),
    (Mood.HAPPY, ("smil", "happy", "grin", "prize", "winning", "danc", "party")),
)


def mood_in(shows: str) -> str:
    """How the people in a photo look, from its description."""
    said = re.findall(r"[a-z]+", shows.lower())
    return next((mood for mood, signs in _LOOKS if any(word.startswith(signs) for word in said)), Mood.CALM)
