"""A story or a week for whoever reads and signs it: all that its mark covers, and what the check says of it now."""

from pathlib import Path

from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.ids import name_of
from isitok.format.problem import Problem, Severity
from isitok.format.record import Record
from isitok.format.vocabulary import Nation
from isitok.format.week import Week
from isitok.library.checking import CheckedPack, Sources, check_folders
from isitok.library.folders import PackFolder, ScenarioFile, pack_around, packs_in
from isitok.library.signed import as_signed, readings_in

STOPS = (Severity.ERROR, Severity.QUESTION)
"""Nothing can be signed before these are mended and answered."""


class ToSign(Value, kw_only=True):
    """What lies in one file now. Without a card it can't be signed: ``problems`` say why."""

    folder: Path  # of its pack
    path: Path
    pack: str = ""  # what its pack is called
    card: Card | None = None
    text: Record | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def stops(self) -> tuple[Problem, ...]:
        """What has to be mended or answered first."""
        return tuple(problem for problem in self.problems if problem.severity in STOPS)


def checked(folder: PackFolder) -> CheckedPack:
    """The pack as it is now."""
    (found,) = check_folders([folder], Sources())
    return found


def to_sign(path: Path) -> ToSign:
    """The story or week in this file. Raises OSError if it isn't there any more."""
    for folder in packs_in(pack_around(path)):
        for file in folder.files:
            if file.path.name == path.name:
                return found_in(checked(folder), folder, file)
    raise FileNotFoundError(2, "there is no such story", str(path))


def found_in(pack: CheckedPack, folder: PackFolder, file: ScenarioFile) -> ToSign:
    """The same, of a pack that was checked before."""
    place = str(file.path)
    about = tuple(one for one in pack.problems if one.place.file == place)
    found = ToSign(folder=folder.folder, path=file.path, pack=pack.pack.title, problems=about)
    if found.stops:
        return found
    for subject in pack.playable:
        if subject.places.file == place:
            card = next(card for card in pack.pack.cards if card.id == subject.scenario.id)
            return replace(found, card=card, text=subject.scenario)
    for read in pack.weeks:
        if read.file == place and read.week:
            return replace(found, card=card_of_week(read.week, folder), text=read.week)
    return found


def card_of_week(week: Week, folder: PackFolder) -> Card:
    """What is known of a week, as of a story: with who signed it last."""
    card = Card(
        id=week.id, pack=week.pack, title=week.title, ages=week.ages, level=week.level, topic=week.topic,
        nations=tuple(Nation), set=None, own=week.own, adult_led=week.adult_led, mark=week.mark,
    )  # fmt: skip
    return as_signed(card, name_of(week.id), readings_in(folder.folder))
