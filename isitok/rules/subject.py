"""What a content rule looks at: a scenario or a pack, with places in files and everything it may refer to."""

from collections.abc import Sequence

from isitok.base.value import Value
from isitok.format.card import Pack
from isitok.format.known import Known
from isitok.format.passages import Passage
from isitok.format.problem import Place, Places
from isitok.format.story import Scenario


class Subject(Value, kw_only=True):
    """A scenario that is being checked."""

    scenario: Scenario
    known: Known
    bundled: bool
    places: Places
    passages: Sequence[Passage]  # all of its text, in reading order

    def at(self, *path: str | int) -> Place:
        """The place of a value of this scenario."""
        return self.places.at(*path)


class PackSubject(Value, kw_only=True):
    """A pack that is being checked, with the scenarios that could be read."""

    pack: Pack
    subjects: tuple[Subject, ...]
    known: Known
    places: Places  # of pack.yaml
    passages: tuple[Passage, ...] = ()
