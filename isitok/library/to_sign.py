"""A story, a week or a law card for whoever reads and signs it: what its mark covers, and what the check says of it."""

from pathlib import Path

from isitok.base.disk import is_file
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.ids import id_in, name_of
from isitok.format.law import LawCard
from isitok.format.problem import Problem, Severity
from isitok.format.record import Record
from isitok.format.vocabulary import YOUNG_PEOPLE, Level, Nation
from isitok.format.week import Week
from isitok.library.bundled import read_known
from isitok.library.checking import CheckedPack, Sources, check_folders
from isitok.library.folders import LAW, READ, PackFolder, ScenarioFile, pack_around, packs_in
from isitok.library.read_pack import read_scenario
from isitok.library.roots import is_the_games
from isitok.library.signed import as_signed, readings_in
from isitok.library.week_files import check_week_file

STOPS = (Severity.ERROR, Severity.QUESTION)
"""Nothing can be signed before these are mended and answered."""


class ToSign(Value, kw_only=True):
    """What lies in one file now. Without a card it can't be signed: ``problems`` say why."""

    folder: Path  # of its pack
    path: Path
    pack: str = ""  # what its pack is called
    card: Card | None = None
    text: Record | None = None
    before: Record | None = None  # the text that was read and signed, if it has changed since
    problems: tuple[Problem, ...] = ()

    @property
    def stops(self) -> tuple[Problem, ...]:
        """What has to be mended or answered first."""
        return tuple(problem for problem in self.problems if problem.severity in STOPS)


class Folder:
    """A pack as it is now, or the law cards: what of it can be signed. It is checked once."""

    def __init__(self, folder: PackFolder) -> None:
        self.folder = folder
        self.is_law = folder.id == LAW
        self._pack = None if self.is_law else checked(folder)
        self._known = read_known(folder.folder.parent) if self.is_law else None

    @property
    def cards(self) -> tuple[Card, ...]:
        if self._known:
            return tuple(card_of_law(card) for card in self._known.rest.law.values())
        assert self._pack is not None
        return (*self._pack.pack.cards, *(card_of_week(week, self.folder) for week in self._pack.playable_weeks))

    @property
    def errors(self) -> int:
        """How many can't be signed before they are mended."""
        return self._pack.pack.errors if self._pack else len(Nation) - len(self.cards)

    def to_sign(self, file: ScenarioFile) -> ToSign:
        """What of one of its files can be signed."""
        if self._known is None:
            assert self._pack is not None
            return found_in(self._pack, self.folder, file)
        about = tuple(one for one in self._known.problems if one.place.file == str(file.path))
        found = ToSign(folder=self.folder.folder, path=file.path, pack=LAW, problems=about)
        law = next((card for nation, card in self._known.rest.law.items() if nation == file.stem), None)
        return found if law is None or found.stops else replace(found, card=card_of_law(law), text=law)


def checked(folder: PackFolder) -> CheckedPack:
    """The pack as it is now."""
    (found,) = check_folders([folder], Sources())
    return found


def folders_in(root: Path) -> tuple[PackFolder, ...]:
    """All in which something can be signed: the packs of a folder, and the law cards of the game's own."""
    laws = (law_folder(root),) if is_the_games(root) else ()
    return (*packs_in(root), *laws)


def law_folder(root: Path) -> PackFolder:
    """The law cards of a root as a pack would be: its stories are the nations."""
    files = tuple(ScenarioFile(nation.value, root / LAW / f"{nation.value}.yaml") for nation in Nation)
    return PackFolder(LAW, root / LAW, None, root, files, ())


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
            return _with_before(replace(found, card=card, text=subject.scenario), pack, file)
    for read in pack.weeks:
        if read.file == place and read.week:
            return _with_before(replace(found, card=card_of_week(read.week, folder), text=read.week), pack, file)
    return found


def _with_before(found: ToSign, pack: CheckedPack, file: ScenarioFile) -> ToSign:
    """The same with what was read then, as it was kept; without where that can't be read."""
    kept = found.folder / READ / file.path.name
    if found.card is None or found.card.read or not is_file(kept):
        return found
    if isinstance(found.text, Week):
        week = check_week_file(kept, pack.pack, file.stem, None, None).subject
        return replace(found, before=week.week) if week else found
    story = read_scenario(kept, str(kept), pack.pack, file.stem, None).subject
    return replace(found, before=story.scenario) if story else found


def card_of_law(law: LawCard) -> Card:
    """What is known of a law card, as of a story."""
    return Card(
        id=id_in(LAW, law.nation.value), pack=LAW, title=f"The law: {law.nation.value}", ages=YOUNG_PEOPLE,
        level=Level.ONE, topic=None, nations=(law.nation,), set=None, mark=law.mark, read=law.read,
        signed_by=law.signed_by, signed_on=law.signed_on,
    )  # fmt: skip


def card_of_week(week: Week, folder: PackFolder) -> Card:
    """What is known of a week, as of a story: with who signed it last."""
    card = Card(
        id=week.id, pack=week.pack, title=week.title, ages=week.ages, level=week.level, topic=week.topic,
        nations=tuple(Nation), set=None, own=week.own, adult_led=week.adult_led, mark=week.mark,
    )  # fmt: skip
    return as_signed(card, name_of(week.id), readings_in(folder.folder))
