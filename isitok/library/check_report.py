"""Checks whatever the paths name: a root, a folder of packs, a pack or a single file. Reports all problems (F1)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from isitok.base.disk import absolute, is_file, is_folder, is_there, unreadable
from isitok.base.value import Value, replace
from isitok.deck import told_apart
from isitok.deck.giveaways import check_deck, deck_of
from isitok.deck.told_apart import ToldApart
from isitok.format.card import Card, WeekCard
from isitok.format.problem import Place, Problem, Severity, by_file
from isitok.format.yaml.slug import slug
from isitok.library.bundled import nothing_known
from isitok.library.checking import SAME_ID, CheckedPack, Progress, Source, Sources, check_folders, same_folder
from isitok.library.course_checks import CheckedCourse, check_course, check_lesson, clash_of, same_tab
from isitok.library.courses import read_course
from isitok.library.folders import (
    COURSE_FILE,
    KNOWN_FILES,
    PackFolder,
    better_name,
    check_lesson_names,
    check_name,
    course_around,
    courses_in,
    folder_around,
    has_word_lists,
    is_bundled_root,
    is_course,
    misplaced_in,
    packs_in,
    unread,
)
from isitok.library.lesson_files import is_lesson_name, lessons_in, read_lesson
from isitok.library.needs_adult import is_led, needs_adult
from isitok.library.read_pack import cycles_unsought
from isitok.library.roots import SHEETS, WORDS, bundled_root
from isitok.rules import other_language

FACTS: Final = "facts.yaml"


class Report(Value, kw_only=True):
    """The outcome of a check: all problems by place, and the packs that were read."""

    problems: tuple[Problem, ...]
    packs: tuple[CheckedPack, ...]
    files: int  # scenario files that were read
    plans: int = 0  # lesson plans that were read
    weeks: int = 0  # weeks that were read
    own: bool = False  # whether any pack isn't the game's own
    past: tuple[str, ...] = ()  # ids of facts that should have been looked up again by now
    told: Mapping[str, ToldApart] = {}  # by pack; under "", all bundled ones together

    @property
    def has_errors(self) -> bool:
        """Whether anything was left out."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def without_led(report: Report) -> Report:
    """A report without any story or lesson that an adult leads, or that is for staff: pupils read none of it."""
    packs = tuple(one for one in report.packs if not _holds_led(one))
    hidden = sum(one.files for one in report.packs) - sum(one.files for one in packs)
    weeks = sum(len(one.weeks) for one in packs)
    problems = tuple(one for one in report.problems if not needs_adult(Path(one.place.file)))
    return replace(report, problems=problems, packs=packs, files=report.files - hidden, plans=0, weeks=weeks)


def _holds_led(one: CheckedPack) -> bool:
    """Whether such a story is in it, also one with an error, which has no card."""
    found = any(is_led(subject.scenario) for subject in one.subject.subjects)
    found = found or any(read.subject is not None and read.subject.week.adult_led for read in one.weeks)
    return one.pack.adult_led or one.pack.for_staff or found or any(needs_adult(file) for file in _faulty(one))


def _faulty(one: CheckedPack) -> frozenset[Path]:
    return frozenset(Path(problem.place.file) for problem in one.problems)


def with_told_apart(report: Report, *, strict: bool = False) -> Report:
    """A report with how well right and wrong are told apart by who only counts, and with that as problems.

    It takes seconds where there are hundreds of stories.
    """
    told = {pack.pack.id: told_apart.told_apart(pack.subject.subjects) for pack in report.packs}
    problems = [
        problem
        for pack in report.packs
        for problem in told_apart.check(told[pack.pack.id], pack.subject.places.at("title"))
    ]
    if deck := deck_of([pack.subject for pack in report.packs]):
        told[""] = told_apart.told_apart(deck)
        root = next(pack.folder.parent for pack in report.packs if pack.pack.bundled)
        problems += told_apart.check(told[""], Place(str(root)))
    if strict:
        problems = [_strictly(problem) for problem in problems]
    return replace(report, told=told, problems=tuple(sorted({*report.problems, *problems}, key=by_file)))


@cycles_unsought()
def check_paths(
    paths: Sequence[Path],
    *,
    strict: bool = False,
    progress: Progress | None = None,
    beside: Sequence[Path] = (),
    day: str = "",
) -> Report:
    """Check everything that the paths name, and report every problem in every file.

    A lesson plan may name packs in the folders ``beside``, as well as those that came with the game. ``day``: on which
    facts are past their date, "" for none. With ``strict`` that is a problem where the facts themselves are checked.
    """
    sources = Sources()
    asked = _Asked()
    for path in map(_spell_out, paths):
        asked.add(path, sources)
        if is_folder(path) and any(same_folder(path.parent, folder) for folder in beside):
            # A folder that isn't a pack may well hold some.
            there = (problem for problem in misplaced_in(path.parent) if Path(problem.place.file).is_relative_to(path))
            asked.problems.extend(there)
    in_the_game = [pack for folder in (bundled_root(), *beside) for pack in packs_in(folder)]
    checked = check_folders(asked.folders, sources, progress, earlier=in_the_game)
    problems = asked.about([*asked.problems, *(problem for pack in checked for problem in pack.problems)])
    for root in sources.read:
        if root in paths:
            problems.extend(check_deck([pack.subject for pack in checked if pack.folder.parent == root], str(root)))
    plans, read_before = tuple(dict.fromkeys(asked.plans)), list(checked)
    for plan in plans:
        near = [*asked.folders, *packs_in(plan.parent)]
        known = sources.of(None).known
        lesson = read_lesson(plan, str(plan), known)
        problems.extend(lesson.problems)
        if lesson.plan and known:
            folders = [*_of_a_root(near), *in_the_game, *near]
            stories = _stories_for(lesson.plan.packs, folders, read_before, sources)
            problems.extend(check_lesson(lesson, stories.cards, known, sources.of(None).words, stories.weeks))
    count, tabs = len(plans), dict[tuple[Path, str], str]()
    for folder, files in asked.courses.items():
        course = _check_course(folder, in_the_game, read_before, sources)
        told = (*course.problems, *same_tab(folder, course.course, tabs))
        problems.extend(problem for problem in told if not files or problem.place.file in files)
        count += course.files if not files else len(files - {str(folder / COURSE_FILE)})
    for root, read in (*sources.read.items(), *sources.with_words.items()):
        if not (read.known and read.words) and root not in paths:
            problems.extend(read.problems)  # without the data, there is nothing to check against
    past = {root: ids for root, read in sources.read.items() if (ids := _past_in(read, day))}
    if strict:
        named = set(map(_spell_out, paths))
        problems.extend(_past_problem(root, past[root]) for root in past if named & {root, root / FACTS})
        problems = [_strictly(problem) for problem in problems]
    return Report(
        problems=tuple(sorted(dict.fromkeys(problems), key=by_file)),
        packs=tuple(checked),
        files=len(asked.scenario_files) if asked.files else sum(pack.files for pack in checked),
        plans=count,
        weeks=len(asked.week_files) if asked.files else sum(len(pack.weeks) for pack in checked),
        own=any(not pack.pack.bundled for pack in checked),
        past=tuple(dict.fromkeys(id_ for ids in past.values() for id_ in ids)),
    )


def past_their_date(ids: Sequence[str]) -> str:
    """ "37 facts are past their date: LAW-AGE-08, …", with all of their ids."""
    are = "1 fact is past its date" if len(ids) == 1 else f"{len(ids)} facts are past their date"
    return f"{are}: {', '.join(ids)}"


def _past_in(source: Source, day: str) -> tuple[str, ...]:
    return tuple(id_ for id_, fact in source.rest.facts.items() if fact.is_past(day))


def _past_problem(root: Path, ids: Sequence[str]) -> Problem:
    hint = "look each up again; then write that day in its 'checked', and a later one in 'recheck'"
    return Problem(Place(str(root / FACTS)), "facts-past-their-date", past_their_date(ids), hint, Severity.WARNING)


@dataclass(slots=True)
class _Asked:
    """What the paths name, by kind, and what is wrong with the paths themselves."""

    folders: list[PackFolder] = field(default_factory=list)
    plans: list[Path] = field(default_factory=list)
    courses: dict[Path, set[str]] = field(default_factory=dict)  # each with its files named on their own; none: all
    files: set[str] = field(default_factory=set)  # named on their own: nobody asked about the rest of their packs
    problems: list[Problem] = field(default_factory=list)

    def add(self, path: Path, sources: Sources) -> None:
        if is_folder(path):
            self._add_folder(path, sources)
        elif (root := _root_of_known(path)) is not None:
            self.problems.extend(problem for problem in sources.wrong_in(root) if problem.place.file == str(path))
        elif is_there(path) and (path.name == COURSE_FILE or (is_lesson_name(path.name) and course_around(path))):
            self.courses.setdefault(path.parent, set()).add(str(path))
        elif is_lesson_name(path.name) and is_there(path):
            self.plans.append(path)
        elif is_file(path) and better_name(path.name):
            self.problems.extend(check_name(path))
        elif path.name.lower().endswith(".yaml") and not is_lesson_name(path.name):
            self.files.add(str(path))
            self.folders.append(folder_around(path))
        elif is_there(path):
            hint = "name a folder, or a file that ends in .yaml"
            self._wrong(path, "not-a-pack", "this is not a scenario or a pack", hint)
        elif reason := unreadable(path):
            self._wrong(path, "unreadable", f"this can't be read: {reason}", "check that it is still there")
        else:
            hint = "look at the spelling, and where you are"
            self._wrong(path, "no-such-path", "there is no such file or folder", hint)

    def _add_folder(self, path: Path, sources: Sources) -> None:
        courses = courses_in(path)
        found, plans = packs_in(path), () if is_course(path) else lessons_in(path)
        wrong = [*check_lesson_names(path), *unread(path), *misplaced_in(path)]
        if is_bundled_root(path) or has_word_lists(path):
            self.problems.extend(sources.wrong_in(path))
        if not (found or plans or courses or wrong):
            hint = "name a folder that holds packs, a pack, or one scenario; `isitok new` writes an example"
            self._wrong(path, "no-packs", "no pack is in this folder", hint, Severity.WARNING)
        self.folders.extend(found)
        self.plans.extend(plans)
        self.courses.update((course, set()) for course in courses)
        self.problems.extend(wrong)

    def _wrong(self, path: Path, code: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(Place(str(path)), code, message, hint, severity))

    @property
    def scenario_files(self) -> set[str]:
        """The scenarios among the files that were named on their own."""
        return self.files - self.week_files - {str(folder.pack_file) for folder in self.folders}

    @property
    def week_files(self) -> set[str]:
        """The weeks among them."""
        return self.files & {str(week.path) for folder in self.folders for week in folder.weeks}

    def about(self, problems: Iterable[Problem]) -> list[Problem]:
        """The problems in what was asked about: single files and whole folders."""
        if not self.files:
            return list(problems)
        # A pack's language, and its being left out, concern each of its stories.
        packs = {(other_language.CODE, str(folder.pack_file)) for folder in self.folders}
        packs |= {(SAME_ID, str(folder.folder)) for folder in self.folders}
        whole = [folder.folder for folder in self.folders if not self.files & _files_of(folder)]
        return [
            problem
            for problem in problems
            if problem.place.file in self.files
            or (problem.code, problem.place.file) in packs
            or any(Path(problem.place.file).is_relative_to(folder) for folder in whole)
        ]


class _Stories(Value):
    """The stories that a lesson may name, and their twins; and the weeks."""

    cards: Mapping[str, Card]
    twins: Mapping[str, str]
    weeks: Mapping[str, WeekCard]

    def twin_of(self, id_: str) -> str:
        """The id of a story's twin; "" where it has none."""
        return self.twins.get(id_, "")


def _check_course(
    folder: Path, in_the_game: Sequence[PackFolder], read_before: list[CheckedPack], sources: Sources
) -> CheckedCourse:
    """Check a course with the stories and facts of the root that it lies in, or else of the game."""
    around = folder.parent.parent
    root = around if is_bundled_root(around) else None
    source = sources.of(root)
    known = source.known or nothing_known()
    read = read_course(folder, known, bundled=root is not None)
    wanted = {pack for lesson in read.lessons.values() if lesson.plan for pack in lesson.plan.packs}
    near = packs_in(around)
    stories = _stories_for(wanted, [*_of_a_root(near), *in_the_game, *near], read_before, sources)
    course = check_course(read, known, stories.cards, stories.twin_of, source.words, stories.weeks)
    taken = () if root else [slug(other.name) for other in courses_in(bundled_root())]
    return replace(course, problems=(*clash_of(folder, taken), *course.problems))


def _of_a_root(folders: Iterable[PackFolder]) -> list[PackFolder]:
    return [folder for folder in folders if folder.bundled_root is not None]


def _stories_for(
    wanted: Collection[str], folders: Iterable[PackFolder], read_before: list[CheckedPack], sources: Sources
) -> _Stories:
    """The stories of these packs. Packs that were ``read_before`` aren't read again, and more of them are from now on.

    Where several folders share an id, the first is the pack, as in the game.
    """
    packs: dict[str, CheckedPack] = {}
    folders = list(folders)
    for folder in folders:
        if folder.id in wanted and folder.id not in packs:
            known = next((pack for pack in read_before if same_folder(pack.folder, folder.folder)), None)
            if known is None:
                read_before.append(known := check_folders([folder], sources, earlier=folders)[0])
            packs[folder.id] = known
    scenarios = [one.scenario for pack in packs.values() for one in pack.playable]
    return _Stories(
        cards={card.id: card for pack in packs.values() for card in pack.pack.cards},
        twins={one.id: one.twin_id for one in scenarios if one.twin},
        weeks={week.id: week for pack in packs.values() for week in pack.pack.weeks},
    )


def _spell_out(path: Path) -> Path:
    """The path spelt out in full: ``.`` and ``..`` don't say which pack they mean."""
    nameless = path.name in ("", "..") or (is_file(path) and path.parent.name in ("", ".."))
    return Path(absolute(path)) if nameless else path


def _strictly(problem: Problem) -> Problem:
    counted = (Severity.WARNING, Severity.QUESTION)
    return replace(problem, severity=Severity.ERROR) if problem.severity in counted else problem


def _files_of(folder: PackFolder) -> set[str]:
    return {str(file.path) for file in folder.files} | {str(folder.pack_file)}


def _root_of_known(path: Path) -> Path | None:
    if path.name in KNOWN_FILES and is_bundled_root(path.parent):
        return path.parent
    root = path.parent.parent
    if path.suffix == ".yaml" and path.parent.name in ("law", SHEETS, WORDS) and is_bundled_root(root):
        return root
    if path.suffix == ".yaml" and path.parent.name == WORDS and has_word_lists(root):
        return root
    return None
