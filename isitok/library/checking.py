"""Reads and checks packs. Whatever is in a file, it doesn't stop the check."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from isitok import rules
from isitok.base.alike import as_it_looks
from isitok.base.disk import names_in, resolved
from isitok.base.terminal_safe import strip_control
from isitok.base.value import Value, replace
from isitok.deck.story_shapes import opening_of, shape_of
from isitok.deck.time_alone import seconds_alone
from isitok.format.card import Card, Pack
from isitok.format.choices import BANDS
from isitok.format.ids import id_in, name_of
from isitok.format.known import Known
from isitok.format.people import first_mood, who_matters
from isitok.format.problem import Place, Problem, Severity, left_to_do
from isitok.format.week import Week
from isitok.format.yaml.slug import slug
from isitok.library.bundled import nothing_known, read_known
from isitok.library.fingerprint import fingerprint_of_known
from isitok.library.folders import (
    WRONG_ENDINGS,
    PackFolder,
    ScenarioFile,
    better_name,
    has_word_lists,
    is_bundled_root,
    is_pack_name,
    is_scenario_name,
)
from isitok.library.pack_checks import check_pack_structure
from isitok.library.read_pack import ReadPack, ReadScenario, cycles_unsought, read_pack, read_scenario
from isitok.library.roots import WORDS, bundled_root, is_installed, is_the_games, pictures_drawn
from isitok.library.scenario_checks import check_easy
from isitok.library.shipped import shipped_known
from isitok.library.signed import ReadReadings, as_signed, check_stories_named, readings_in
from isitok.library.still_open import check_stories_asked, questions_in
from isitok.library.unread_texts import check_unread_texts
from isitok.library.unvouched import unvouched
from isitok.library.week_files import ReadWeek, check_week_file, week_card_of
from isitok.library.word_lists import Example, ReadWords, words_of, wrong_examples
from isitok.rules.prepared import prepare_passages
from isitok.rules.subject import PackSubject, Subject
from isitok.rules.words import Words

SAME_ID: Final = "same-id"

Progress = Callable[[int, int], None]
"""Called with the number of files read so far, and of all files."""

ScenarioCheck = Callable[[ScenarioFile, Pack, Known | None, Words | None], ReadScenario]
"""Reads one scenario file of a pack and finds what is wrong with it, in its words, too."""


class CheckedPack(Value, kw_only=True):
    """A pack with everything that the check found out about it."""

    pack: Pack  # its cards are those that can be played; it also counts the scenarios left out
    subject: PackSubject  # all scenarios that could be read, including those with problems
    folder: Path
    files: int  # scenario files
    problems: tuple[Problem, ...]
    weeks: tuple[ReadWeek, ...] = ()  # all of them, also with problems
    stories: tuple[str, ...] = ()  # their files, those of weeks among them

    @property
    def is_left_out(self) -> bool:
        """Whether the game leaves this pack out: its id is taken, there are too many packs, or it holds nothing."""
        return not self.files and not self.weeks and not self.pack.bundled

    @property
    def playable_weeks(self) -> tuple[Week, ...]:
        """The weeks that have no error."""
        return tuple(read.week for read in self.weeks if read.week)

    @property
    def playable(self) -> tuple[Subject, ...]:
        """The scenarios that have no error, in plan order."""
        by_id = {subject.scenario.id: subject for subject in self.subject.subjects}
        return tuple(by_id[card.id] for card in self.pack.cards)


class Source(Value):
    """What a root knows, and its word lists, ready to look; None where they can't be read."""

    known: Known | None
    rest: Known
    words: Words | None
    problems: tuple[Problem, ...]
    examples: tuple[Example, ...] = ()  # what its word lists say that they find, and let pass

    def wrong_examples(self) -> Iterator[Problem]:
        """The examples of word lists that don't do as they say."""
        return wrong_examples(self.words, self.examples) if self.words else iter(())


@dataclass(slots=True)
class Sources:
    """The bundled data of each root, read once per run."""

    read: dict[Path, Source] = field(default_factory=dict)
    with_words: dict[Path, Source] = field(default_factory=dict)  # of folders of packs that only add word lists

    def of(self, root: Path | None) -> Source:
        """What a root knows; without a root, what was installed with the game."""
        if root is None or (is_installed() and is_the_games(root)):
            root = bundled_root()
        if root not in self.read:
            self.read[root] = _known_in(root)
        return self.read[root]

    def around(self, folder: PackFolder) -> Source:
        """What a pack is checked with: what its root knows, or what the game does, with the words beside it."""
        beside = folder.folder.parent
        if folder.bundled_root or not has_word_lists(beside):
            return self.of(folder.bundled_root)
        return self.of_words(beside)

    def of_words(self, root: Path) -> Source:
        """What the game knows, with the word lists that a folder of packs adds."""
        if root not in self.with_words:
            lists, words = _words_of(root)
            more = replace(self.of(None), words=words, problems=lists.problems, examples=lists.examples)
            self.with_words[root] = more
        return self.with_words[root]

    def wrong_in(self, root: Path) -> Iterator[Problem]:
        """What is wrong in the files of a root, also where an installed copy uses none of them."""
        unused = is_installed() and is_the_games(root)
        of_root = self.of if is_bundled_root(root) else self.of_words
        source = _read_and_checked(root) if unused else of_root(root)
        yield from source.problems
        yield from source.wrong_examples()


_READ: dict[Path, tuple[str, Source]] = {}
"""What roots know, with the files that it was read from: whoever saves a story again and again waits once."""
_MOST_READ: Final = 4  # roots: the game's own, and whoever has people and facts of their own has one


def _known_in(root: Path) -> Source:
    """What a root knows, read once for as long as neither its files nor the game's change.

    What came with the game is as it was shipped, or in a checkout as its files say.
    """
    made_of = _made_of(root)
    before, source = _READ.get(root, ("", None))
    if source is None or before != made_of:
        shipped = shipped_known() if root == bundled_root() else None
        source = with_the_games_words(shipped) if shipped else _read_and_checked(root)
        if source.known and source.words:  # otherwise its disk may answer the next time
            if len(_READ) >= _MOST_READ:
                _READ.clear()
            _READ[root] = made_of, source
    return source


def _made_of(root: Path) -> str:
    return "\n".join(fingerprint_of_known(one) for one in dict.fromkeys((bundled_root(), root)))


def _read_and_checked(root: Path) -> Source:
    read, (lists, words) = read_known(root, _is_drawn), _words_of(root)
    found = rules.check_known(read.known, read.passages, words) if read.known and words else ()
    return Source(read.known, read.rest, words, (*read.problems, *lists.problems, *found), lists.examples)


def with_the_games_words(known: Known) -> Source:
    """What own packs are checked with, where what the game knows has been read before."""
    lists, words = _words_of(bundled_root())
    return Source(known, known, words, lists.problems)


_WORDS: dict[str, tuple[ReadWords, Words]] = {}
"""The game's own word lists, ready to look, by the files that they were read from."""


def _words_of(root: Path) -> tuple[ReadWords, Words | None]:
    """The word lists that hold in a root, as they were read, and ready to look."""
    ours = is_the_games(root)
    if not ours and names_in(root / WORDS):
        return _ready(words_of(root))
    key = fingerprint_of_known(bundled_root())
    if key not in _WORDS:
        lists, words = _ready(words_of(bundled_root()))
        if words is None:  # its disk may answer the next time
            return lists, None
        _WORDS.clear()
        _WORDS[key] = lists, words
    of_the_game, words = _WORDS[key]
    return of_the_game if ours else replace(of_the_game, problems=(), examples=()), words


def _ready(lists: ReadWords) -> tuple[ReadWords, Words | None]:
    return lists, Words(lists.lists, lists.language) if lists.lists else None


def _is_drawn(picture: str) -> bool:
    return not pictures_drawn() or picture in pictures_drawn()


def check_folders(
    folders: Iterable[PackFolder],
    sources: Sources,
    progress: Progress | None = None,
    check: ScenarioCheck | None = None,
    earlier: Iterable[PackFolder] = (),
) -> list[CheckedPack]:
    """Read and check packs. Where two share an id, the whole of the second is left out.

    ``earlier`` are packs that aren't checked here but come first in the game, so their ids are taken.
    ``check`` reads one scenario; a caller that reads the same pack repeatedly passes one that remembers.
    """
    folders = list(_without_clashes(folders, earlier))
    total, before = sum(len(folder.files) for folder in folders), 0
    checked = []
    with cycles_unsought():
        for folder in folders:
            source = sources.around(folder)

            def tell(here: int, before: int = before) -> None:
                if progress:
                    progress(before + here, total)

            checked.append(_check_pack(folder, source, tell, check or check_scenario_file))
            before += len(folder.files)
    return checked


def check_story(folders: Sequence[PackFolder], id_: str, sources: Sources) -> CheckedPack | None:
    """The pack of one story, with that story alone read and checked; None where no folder holds it any more.

    What depends on two stories, such as equal titles, is left to ``check_folders``: it says nothing about who may
    play them. ``folders`` are as there, so that the same folder is found.
    """
    for folder in _without_clashes(folders, ()):
        one = next((file for file in folder.scenarios if id_in(folder.id, file.stem) == id_), None)
        if one is not None:
            with cycles_unsought():
                source = sources.around(folder)
                return _check_pack(folder, source, lambda number: None, check_scenario_file, only=one)
    return None


def _without_clashes(folders: Iterable[PackFolder], earlier: Iterable[PackFolder]) -> Iterator[PackFolder]:
    others: dict[str, PackFolder] = {}
    for other in earlier:
        for name in _names_of(other):
            others.setdefault(name, other)
    first: dict[str, PackFolder] = {}
    for folder in folders:
        names = _names_of(folder)
        before = [first[name] for name in names if name in first]
        if folder.bundled_root is None:  # otherwise it is a root of its own, checked as if it were the game's
            before = [*(others[name] for name in names if name in others), *before]
        for name in names:
            first.setdefault(name, folder)
        taken = next((one for one in before if not _is_same(one, folder)), None)
        if taken is None:
            yield folder
        else:
            yield replace(folder, scenarios=(), weeks=(), problems=(*folder.problems, _clash(folder, taken)))


def _is_same(one: PackFolder, other: PackFolder) -> bool:
    return one.folder == other.folder or same_folder(one.folder, other.folder)


def _names_of(folder: PackFolder) -> tuple[str, str]:
    """What a pack is called in ids, and what its folder's name looks like."""
    return folder.id, slug(as_it_looks(os.path.basename(resolved(folder.folder))))


def _clash(folder: PackFolder, taken: PackFolder) -> Problem:
    has = (
        f"has the same id, '{folder.id}'" if folder.id == taken.id else f"has a name that looks the same, '{taken.id}'"
    )
    message, hint = f"the pack in {taken.folder} {has}", "rename one of the two folders"
    if taken.folder.parent == bundled_root():
        message, hint = f"a pack that came with the game {has}", "rename this folder"
    return Problem(Place(str(folder.folder)), SAME_ID, f"{message}: this one is left out", hint)


def same_folder(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same place, however they are written."""
    return os.path.normcase(resolved(one)) == os.path.normcase(resolved(other))


def check_scenario_file(
    file: ScenarioFile, pack: Pack, known: Known | None, words: Words | None, unsaved: bytes | None = None
) -> ReadScenario:
    """One scenario file, read, with its problems of structure, of the content rules and of its words.

    ``unsaved``: what is to be written there.
    """
    read = read_scenario(file.path if unsaved is None else unsaved, str(file.path), pack, file.stem, known)
    if not (read.subject and known and words):
        return read
    return replace(read, problems=(*read.problems, *rules.check_scenario(read.subject, words)))


def _check_pack(
    folder: PackFolder,
    source: Source,
    told: Callable[[int], None],
    check: ScenarioCheck,
    only: ScenarioFile | None = None,
) -> CheckedPack:
    known, words = source.known, source.words
    file = str(folder.pack_file or folder.folder)
    # A folder's name may hold bytes that aren't text.
    name = os.path.basename(resolved(folder.folder)).encode("utf-8", "replace").decode()
    title = " ".join(strip_control(name).split()) or folder.id
    read = read_pack(folder.pack_file, file, folder.id, title, folder.bundled_root is not None)
    if folder.pack_file is None and any(is_pack_name(Path(problem.place.file).name) for problem in folder.problems):
        # The file exists under another name or elsewhere, and may say that an adult leads.
        read = replace(read, pack=replace(read.pack, adult_led=True))
    scenarios: list[ReadScenario] = []
    signed, asked = readings_in(folder.folder), questions_in(folder.folder)
    found: list[Problem] = [*folder.problems, *read.problems]
    for scenario_file in (only,) if only else folder.scenarios:
        scenario = check(scenario_file, read.pack, known, words)
        scenarios.append(scenario)
        found.extend(scenario.problems)
        told(len(scenarios))
    weeks = () if only else _check_weeks(folder, read.pack, source, lambda number: told(len(scenarios) + number))
    found.extend(problem for week in weeks for problem in week.problems)
    if scenarios or weeks or read.pack.bundled:  # for a pack that is left out, the reason is enough
        found.extend(check_pack_structure(read, scenarios, [scenario_file.stem for scenario_file in folder.scenarios]))
        found.extend(signed.problems)
        found.extend(check_stories_named(signed, [file.stem for file in folder.files]))
        found.extend(asked.problems)
        found.extend(check_stories_asked(asked, [file.stem for file in folder.files]))
    subject = PackSubject(
        pack=read.pack,
        subjects=tuple(_in_order(read.pack, [one.subject for one in scenarios if one.subject])),
        known=known or nothing_known(),
        places=read.places,
        passages=read.passages,
    )
    if known and words and (scenarios or weeks):
        found.extend(rules.check_pack(subject, words))
    ours = is_the_games(folder.folder.parent)
    if ours:
        found.extend(check_easy(subject.subjects))
    may_be_played = words is not None or ours
    if known and words:
        found.extend(check_unread_texts(folder.folder, known, words))
        for read_beside in (signed, asked):
            passages = prepare_passages(read_beside.passages, read_beside.places, known)
            found.extend(rules.check_unread(passages, words))
    if (scenarios or weeks) and not may_be_played:
        found.append(unvouched(file))
    faulty = {problem.place.file for problem in found if problem.severity is Severity.ERROR}
    playable = [one for one in subject.subjects if known and may_be_played and one.places.file not in faulty]
    cards = tuple(as_signed(card_of(one, read.pack), name_of(one.scenario.id), signed) for one in playable)
    weeks = tuple(_signed_week(week, signed) for week in weeks)
    left_out = len(scenarios) - len(cards) + sum(map(_is_misnamed_scenario, folder.problems))
    left_out += sum(week.week is None for week in weeks)
    elsewhere = faulty - {str(one.path) for one in folder.files}
    week_cards = tuple(week_card_of(week.week, read.pack) for week in weeks if week.week and known and may_be_played)
    files = tuple(str(one.path) for one in ((only,) if only else folder.files))
    todo = left_to_do(found)
    drafts = sum(file in todo and not todo[file][1] for file in files)
    pack = replace(_fill_ages(read, playable, weeks), cards=cards, errors=left_out, faulty=bool(elsewhere))
    pack = replace(pack, drafts=drafts)
    return CheckedPack(
        pack=replace(pack, weeks=week_cards),
        subject=replace(subject, pack=pack),
        folder=folder.folder,
        files=len(scenarios),
        problems=tuple(dict.fromkeys(found)),
        weeks=weeks if known and may_be_played else tuple(replace(week, subject=None) for week in weeks),
        stories=files,
    )


def _check_weeks(folder: PackFolder, pack: Pack, source: Source, told: Callable[[int], None]) -> tuple[ReadWeek, ...]:
    weeks = []
    for file in folder.weeks:
        weeks.append(check_week_file(file.path, pack, file.stem, source.known, source.words))
        told(len(weeks))
    return tuple(weeks)


def _signed_week(read: ReadWeek, signed: ReadReadings) -> ReadWeek:
    if read.subject is None:
        return read
    week = read.subject.week
    fits = any(one.text == week.mark for one in signed.of(read.stem))
    return replace(read, subject=replace(read.subject, week=replace(week, read=fits))) if fits else read


def _is_misnamed_scenario(problem: Problem) -> bool:
    return problem.code in WRONG_ENDINGS.values() and is_scenario_name(better_name(Path(problem.place.file).name))


def _fill_ages(read: ReadPack, playable: Sequence[Subject], weeks: Sequence[ReadWeek]) -> Pack:
    """A pack that names no ages takes those of its scenarios and weeks."""
    if read.pack.ages:
        return read.pack
    bands = {band for subject in playable for band in subject.scenario.ages}
    bands |= {band for one in weeks if one.week for band in one.week.ages}
    return replace(read.pack, ages=tuple(sorted(bands, key=BANDS.index)))


def _in_order(pack: Pack, subjects: Sequence[Subject]) -> Iterator[Subject]:
    """In plan order, then by file name for what the plan doesn't list."""
    place = {id_in(pack.id, stem): number for number, stem in enumerate(pack.order)}
    yield from sorted(subjects, key=lambda subject: place.get(subject.scenario.id, len(place)))


def card_of(subject: Subject, pack: Pack) -> Card:
    """What is known of a scenario of this pack before it is opened."""
    scenario = subject.scenario
    return Card(
        id=scenario.id,
        pack=scenario.pack,
        title=scenario.title,
        ages=scenario.ages,
        level=scenario.level,
        topic=scenario.topic,
        nations=scenario.nations,
        set=scenario.set,
        own=not subject.bundled,
        unread=scenario.unread,
        adult_led=scenario.adult_led,
        led_pack=pack.adult_led,
        small_group=pack.small_group,
        touches=scenario.touches,
        gist=scenario.gist,
        care=scenario.care,
        people=tuple(
            (one, first_mood(scenario, one)) for one in who_matters(scenario, subject.known.cast.people.__contains__)
        ),
        shape=shape_of(scenario),
        opening=opening_of(scenario),
        seconds=seconds_alone(subject),
        mark=scenario.mark,
    )
