"""Which folders are packs or courses, and which files are scenarios (F1, F8). Reads names, never contents."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from isitok.base.disk import (
    is_file,
    is_folder,
    is_link,
    is_no_such,
    is_there,
    names_in,
    reason_of,
    resolved,
    unreadable,
)
from isitok.base.value import Value, replace
from isitok.format.problem import Place, Problem, Severity
from isitok.format.vocabulary import PICTURE_FILES
from isitok.format.yaml.slug import slug
from isitok.library import misplaced_files
from isitok.library.roots import SHEETS, WORDS, bundled_root

READINGS: Final = "readings.yaml"
READINGS_SENT: Final = "readings-sent.yaml"  # those of the place that a pack came from: shown, never counted
READ: Final = "_read"  # the folder in a pack with its stories as they were read: never sent
QUESTIONS: Final = "questions.yaml"  # what is still open about its stories
NO_STORIES: Final = ("pack.yaml", READINGS, READINGS_SENT, "remarks.yaml", QUESTIONS)
"""What lies beside a pack's stories, and is none."""
SLUG: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,47}")
WRONG_ENDINGS: Final = {".yaml.txt": "yaml-txt", ".yml.txt": "yaml-txt", ".yml": "yml"}  # each with its problem's code
KNOWN_FILES: Final = (
    "cast.yaml",
    "core.yaml",
    "facts.yaml",
    "glossary.yaml",
    "help.yaml",
    "staff-card.yaml",
    "voice.yaml",
)

_MOST_FILES: Final = 5_000
_MOST_SCENARIOS: Final = 2_000  # per folder of packs: more than anybody writes, and as many as a PC with 4 GB can take
LESSONS: Final = "lessons"
SCENARIOS, WEEKS = "scenarios", "weeks"
COURSE_FILE: Final = "course.yaml"
LAW: Final = "law"  # the folder in a root with its law cards
NO_PACKS: Final = (SCENARIOS, WEEKS, LAW, "cy", LESSONS)  # folders in a pack or root that are never packs themselves


class ScenarioFile(Value):
    """A file that holds one scenario, or one week."""

    stem: str  # as it stands in ids
    path: Path


class PackFolder(Value):
    id: str
    folder: Path
    pack_file: Path | None
    bundled_root: Path | None  # the root with its own cast and facts, if it lies in one
    scenarios: tuple[ScenarioFile, ...]
    problems: tuple[Problem, ...]
    weeks: tuple[ScenarioFile, ...] = ()

    @property
    def files(self) -> tuple[ScenarioFile, ...]:
        """Its stories and its weeks."""
        return (*self.scenarios, *self.weeks)


def is_bundled_root(folder: Path) -> bool:
    """Whether a folder has its own people and facts, or is the game's own, which should have them."""
    return folder == bundled_root() or (is_file(folder / "cast.yaml") and is_file(folder / "facts.yaml"))


def has_word_lists(root: Path) -> bool:
    """Whether a folder of packs adds word lists: files in its ``words``, which is no pack then."""
    names = _names(root / WORDS)
    is_pack = any(is_pack_name(name) or name.lower() in (SCENARIOS, WEEKS) for name in names)
    return not is_pack and any(name.endswith(".yaml") for name in names)


def is_scenario_name(name: str) -> bool:
    """Whether a file of this name in a pack is a scenario."""
    name = name.lower()
    is_other = name.endswith(".lesson.yaml") or name in NO_STORIES
    return name.endswith(".yaml") and not is_other and name[0] not in "._"


def better_name(name: str) -> str:
    """A better name for a file with a wrong ending, such as Notepad's bus.yaml.txt; "" if its name is fine."""
    wrong = _wrong_ending(name)
    return name[: -len(wrong)] + ".yaml" if wrong and name[0] not in "._" else ""


def _wrong_ending(name: str) -> str:
    return next((ending for ending in WRONG_ENDINGS if name.lower().endswith(ending)), "")


def packs_in(folder: Path) -> tuple[PackFolder, ...]:
    """The packs in a root or a folder of packs; for a pack, the pack itself."""
    root = folder if is_bundled_root(folder) else None
    packs = []
    scenarios = 0
    if root is None and _is_pack(folder):
        packs.append(pack_folder(folder, folder.parent if is_bundled_root(folder.parent) else None))
    if root is not None or not is_file(folder / "pack.yaml"):
        for name in _names(folder):
            inside = folder / name
            if name in NO_PACKS or (root is not None and name == SHEETS):
                continue
            if name == WORDS and (root is not None or has_word_lists(folder)):
                continue
            if name[0] not in "._" and (_is_pack(inside) or unreadable(inside)):
                pack = pack_folder(inside, root)
                scenarios += len(pack.files)
                packs.append(pack if scenarios <= _MOST_SCENARIOS else _left_out(pack))
    return tuple(packs)


def _left_out(pack: PackFolder) -> PackFolder:
    """A pack that is left out because there are too many."""
    message = f"there are more than {_MOST_SCENARIOS:,} scenarios with those of the packs before: this pack is left out"
    problem = Problem(Place(str(pack.folder)), "too-many-files", message, "put some packs into another folder")
    return replace(pack, scenarios=(), weeks=(), problems=(*pack.problems, problem))


def _names(folder: Path) -> list[str]:
    return list(names_in(folder))


def unread(folder: Path) -> Iterator[Problem]:
    """A problem if the folder can't be read, so that everything in it is left out."""
    if reason := unreadable(folder):
        yield _unread(folder, reason)


def _unread(folder: Path | str, reason: str) -> Problem:
    hint = "check that it is still there, and that you may read it"
    return Problem(Place(str(folder)), "unreadable", f"this folder can't be read: {reason}", hint)


def misplaced_in(folder: Path) -> tuple[Problem, ...]:
    """Files and folders in a folder of packs that somebody meant as packs, but that aren't read."""
    if is_bundled_root(folder) or "pack.yaml" in _names(folder):
        return ()
    return tuple(misplaced_files.among_packs(folder, _names, _is_pack, NO_PACKS))


def _is_pack(folder: Path) -> bool:
    """Whether a folder is a pack: it has a ``pack.yaml``, a scenario or a week, or something that was meant as one."""
    names = _names(folder)
    if COURSE_FILE in names and any(name.lower().endswith(".lesson.yaml") for name in names):
        return False
    if any(is_pack_name(name) or _is_meant(name) for name in names):
        return True
    for name in names:
        if name.lower() in (SCENARIOS, WEEKS):
            inside = _names(folder / name)
            if any(map(_is_meant, inside)) or any(one.lower().endswith(misplaced_files.DOCUMENTS) for one in inside):
                return True
    return False


def is_pack_name(name: str) -> bool:
    """Whether a file of this name is a ``pack.yaml``, or was meant to be."""
    return (better_name(name) or name).lower() == "pack.yaml"


def _is_meant(name: str) -> bool:
    """Whether it is a scenario or was meant to be one: then the folder is a pack with a problem."""
    return is_scenario_name(better_name(name) or name)


def pack_folder(folder: Path, bundled_root: Path | None) -> PackFolder:
    """What a pack's folder holds, with problems about names, links and pictures."""
    problems: list[Problem] = []
    name = folder.name or os.path.basename(resolved(folder))
    if bundled_root and not SLUG.fullmatch(name):
        problems.append(_bad_name(folder, name))
    pack_file = folder / "pack.yaml"
    there = is_there(pack_file) or bool(unreadable(pack_file))
    stories: dict[str, Path] = {}
    weeks: dict[str, Path] = {}
    inside = Path(resolved(folder))
    for path in _files(folder, inside, problems):
        if not is_scenario_name(path.name):
            problems.extend(check_name(path))
            if path.name.lower() == "pack.yaml" and not there:  # where these are different names
                message = "this file is not read: its name must be in small letters"
                problems.append(Problem(Place(str(path)), "yml", message, "rename it to pack.yaml", Severity.WARNING))
            continue
        stem = path.name[: -len(".yaml")]
        made = slug(stem)
        if bundled_root and not SLUG.fullmatch(stem):
            problems.append(_bad_name(path, stem))
        taken = stories.get(made) or weeks.get(made)
        if taken:
            same = taken.name if taken.parent == path.parent else f"{taken.parent.name}/{taken.name}"
            message = f"'{stem}' and {same} would have the same id, '{made}'"
            problems.append(Problem(Place(str(path)), "same-id", message, "rename one of the two files"))
            continue
        if len(stories) + len(weeks) == _MOST_SCENARIOS:
            message = f"this pack holds more than {_MOST_SCENARIOS:,} scenarios; the rest are not looked at"
            problems.append(Problem(Place(str(folder)), "too-many-files", message, "make several packs of it"))
            break
        (weeks if path.parent.name == WEEKS and path.parent != folder else stories)[made] = path
    read = pack_file if there and not _leads_out(pack_file, inside, problems) else None
    if bundled_root is None:
        empty = not (stories or weeks)
        problems += misplaced_files.in_pack(folder, _names, empty=empty, alone=there)
        problems = list(_without_scenarios(folder, problems)) if empty else problems
    return PackFolder(
        id=slug(name),
        folder=folder,
        pack_file=read,
        bundled_root=bundled_root,
        scenarios=_sorted(stories),
        weeks=_sorted(weeks),
        problems=tuple(problems),
    )


def _sorted(files: Mapping[str, Path]) -> tuple[ScenarioFile, ...]:
    return tuple(ScenarioFile(stem, path) for stem, path in sorted(files.items()))


def _without_scenarios(folder: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of a pack without scenarios, which is left out. At least one of them says so."""
    said = False
    for problem in problems:
        better = better_name(Path(problem.place.file).name)
        left_out = problem.code in WRONG_ENDINGS.values() and is_scenario_name(better)
        said = said or left_out
        yield replace(problem, severity=Severity.ERROR) if left_out else problem
    if not said:
        hint = "a scenario is a file in 'scenarios' whose name ends in .yaml; `isitok new` writes an example"
        yield Problem(Place(str(folder)), "no-scenarios", "there is no scenario in this pack: it is left out", hint)


def folder_around(path: Path) -> PackFolder:
    """The pack that a file belongs to, without looking at the other files."""
    folder = pack_around(path)
    named = os.path.basename(resolved(folder))
    stories, weeks = _files_in((folder, folder / SCENARIOS)), _files_in((folder / WEEKS,))
    if path.name.lower() != "pack.yaml":
        (weeks if path.parent.name == WEEKS else stories)[slug(path.name[: -len(".yaml")])] = path
    pack_file = folder / "pack.yaml"
    return PackFolder(
        id=slug(named),
        folder=folder,
        pack_file=pack_file if is_file(pack_file) or path == pack_file else None,
        bundled_root=folder.parent if is_bundled_root(folder.parent) else None,
        scenarios=_sorted(stories),
        weeks=_sorted(weeks),
        problems=(),
    )


def pack_around(path: Path) -> Path:
    """The folder of the pack that a file belongs to."""
    return path.parent.parent if path.parent.name in (SCENARIOS, WEEKS) else path.parent


def _files_in(folders: Iterable[Path]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for where in folders:
        for name in names_in(where):
            file = where / name
            if is_scenario_name(name) and is_file(file) and not is_link(file):
                found.setdefault(slug(name[: -len(".yaml")]), file)
    return found


def check_name(path: Path) -> Iterator[Problem]:
    """A problem if a file isn't read because of the ending of its name."""
    better, ending = better_name(path.name), _wrong_ending(path.name)
    if better:
        hint = f"rename it to {better}"
        if ending.endswith(".txt"):  # Notepad adds it, and Explorer doesn't show it
            hint += "; Windows hides the .txt until 'File name extensions' is ticked under View"
        message = f"this file is not read: its name ends in {ending}"
        yield Problem(Place(str(path)), WRONG_ENDINGS[ending], message, hint, Severity.WARNING)


def check_lesson_names(folder: Path) -> Iterator[Problem]:
    """The same for lesson plans. They may lie beside packs, where no other check looks at names."""
    for name in _names(folder):
        if better_name(name).lower().endswith(".lesson.yaml"):
            yield from check_name(folder / name)


def _bad_name(path: Path, name: str) -> Problem:
    message = f"'{name}' can't be an id: bundled names are small letters, digits and hyphens"
    return Problem(Place(str(path)), "bad-name", message, f"rename it to {slug(name)}")


def _files(folder: Path, inside: Path, problems: list[Problem]) -> Iterator[Path]:
    """The story and week files of a pack. Pictures, which no pack may have, are reported from all of its folders."""
    seen = 0

    def tell(error: OSError) -> None:
        if not is_no_such(error):
            problems.append(_unread(error.filename, reason_of(error)))

    for where, folders, names in os.walk(folder, onerror=tell):
        folders[:] = sorted(name for name in folders if name[0] not in "._")
        here = Path(where)
        scenarios_lie_here = here in (folder, folder / SCENARIOS, folder / WEEKS)
        for name in list(folders):
            seen += 1
            path = here / name
            if _leads_out(path, inside, problems):
                folders.remove(name)
            elif scenarios_lie_here and is_scenario_name(name):
                yield path  # a folder with the name of a scenario: the reader reports it
        for name in sorted(names):
            seen += 1
            if seen > _MOST_FILES:
                message = f"this pack holds more than {_MOST_FILES:,} files; the rest are not looked at"
                problems.append(Problem(Place(str(folder)), "too-many-files", message, "make several packs of it"))
                return
            path = here / name
            if name.lower().endswith(PICTURE_FILES):
                message = "there is a picture file in this pack"
                hint = "delete it: photos are described in words ('photo: Ffion asleep'), and the game draws them"
                problems.append(Problem(Place(str(path)), "picture-file", message, hint))
            elif scenarios_lie_here and name != "pack.yaml" and not _leads_out(path, inside, problems):
                yield path


def _leads_out(path: Path, inside: Path, problems: list[Problem]) -> bool:
    if not is_link(path):
        return False
    target = Path(resolved(path))
    if target.is_relative_to(inside):
        return False
    message = "this link leads out of its pack"
    problems.append(Problem(Place(str(path)), "link-leads-out", message, "put a copy of the file here instead"))
    return True


def is_course(folder: Path) -> bool:
    """Whether a folder holds a course."""
    return is_there(folder / COURSE_FILE)


def courses_in(root: Path) -> tuple[Path, ...]:
    """The courses in a folder of packs; for the folder of courses, or for a course, those it holds."""
    if is_course(root):
        return (root,)
    where = root if root.name == LESSONS else root / LESSONS
    return tuple(where / name for name in names_in(where) if name[0] not in "._" and is_course(where / name))


def course_around(plan: Path) -> Path | None:
    """The course that a lesson plan belongs to."""
    return plan.parent if is_course(plan.parent) and is_folder(plan.parent) else None
