"""People who press anything on a computer whose disks fail. ``python -m tests.survival.faults PEOPLE PRESSES``.

They play in a window, alone, as a class and one to one; in a terminal; they print, check, begin packs and look at
results. Any call on a file may fail at any time (``weather.py``). Nothing worse than a sentence may come of it.
"""

import atexit
import io
import os
import shutil
import sys
import tempfile
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from functools import cache, partial
from pathlib import Path
from random import Random
from unittest.mock import patch

import platformdirs
import pygame

from isitok.app.desk import LessonKeeper
from isitok.app.make_papers import make_paper
from isitok.app.window import play
from isitok.cli.main import run
from isitok.format.codec import text_of
from isitok.game.results.result_parts import Part, VoteKind
from isitok.i18n.screen_words import ENGLISH
from isitok.library import roots, shipped
from isitok.library.cache import cache_of
from isitok.library.library import open_library
from isitok.library.parcel import pack_up
from isitok.library.read_anew import read_and_check
from isitok.library.word_lists import read_words
from isitok.scenes.lesson.draft import first_draft
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.make.add_page import look_at
from isitok.scenes.make.make import make_scene
from isitok.scenes.results.seen import results_scene
from isitok.scenes.settings_page import SettingsScene
from isitok.store import places
from isitok.store.autosave import keep_lesson
from isitok.store.options import PlayOptions
from isitok.store.paper_places import print_folders
from isitok.store.results import keep_results, this_term
from isitok.store.settings import load_settings, save_settings
from isitok.store.settings_keeper import SettingsKeeper
from isitok.text.start_terminal import run as in_a_terminal
from tests.home import at_home
from tests.links import put_folder
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.stages import Visitor, screens, some_settings
from tests.stages.desk import FOLDER
from tests.stages.desk import library as usual_library
from tests.survival.mashers import BEGINNINGS, _press
from tests.survival.weather import Weather, bad

PLAN = "title: Year 8\nages: 7-9\nminutes: 10\ncards:\n  - mine/good\n"
SHEETS = ("voting-cards", "dice", "staff-card", "plan", "lesson year-8", "pack mine", "exit-slips", "question-slips")
MUCH = ("class", "one-to-one", "lesson", "make", "paper", "results")  # screens on which much is written and read
COMMANDS = (
    *(f"print {sheet} --out new/sheet.pdf" for sheet in SHEETS),
    "print dice",
    "check",
    "check isitok --coverage",
    "check Documents --similar",
    "check mine/good.yaml --format json",
    "check nowhere",
    "report",
    "report --csv -",
    "report --csv table.csv",
    "report --pdf page.pdf",
    "new Assembly",
    "new Assembly --packs new",
    "preview mine/good.yaml --png pictures --size 320x240",
    "preview good.yaml --png pictures --size 320x240",
    "preview Documents",
    "pack mine",
    "pack more/theirs --out new",
    "add theirs.isitokpack --yes",
    "add theirs.isitokpack --packs new",
    "play --text --ages 7-9",
    "play --text --lock-ages --packs more",
    "play --text --ages 7-9 --pack mine",
)


def lives(seed: int, presses: int) -> tuple[int, str]:
    """Be one of these people. Returns how many calls failed, and what went wrong for them, "" if nothing."""
    chance = Random(seed)
    wrong: list[str] = []
    screens()  # made while all disks are well
    with tempfile.TemporaryDirectory() as folder, _at_home(Path(folder)) as home, _heard(wrong):
        _furnished(home, chance)
        weather = Weather(seed, _parts_of(home, chance))
        way = (_in_a_window, _in_a_window, _in_a_window, _in_a_terminal, _by_commands, _starts)[seed % 6]
        try:
            with bad(weather):
                way(home, chance, presses)
        except Exception:
            wrong.append(traceback.format_exc())
    return weather.failed, "\n".join(wrong)


@contextmanager
def _at_home(home: Path) -> Iterator[Path]:
    """Put the system's places into this folder, and use small content for the program."""
    before, package, here = dict(os.environ), roots._PACKAGE, Path.cwd()
    program = _program_in(home / "program") if sys.platform != "win32" else _one_program()
    os.environ.update(
        **at_home(home),
        XDG_CONFIG_HOME=str(home / "config"),
        XDG_CACHE_HOME=str(home / "cache"),
        XDG_STATE_HOME=str(home / "state"),
        XDG_DOCUMENTS_DIR=str(home / "Documents"),
    )
    os.chdir(home)
    roots._PACKAGE = program
    try:
        (program / roots.SHIPPED).write_bytes(_shipped())
        with _known_to_windows(home):
            yield home
    finally:
        os.chdir(here)
        roots._PACKAGE = package
        os.environ.clear()
        os.environ.update(before)


def _program_in(folder: Path) -> Path:
    folder.mkdir()
    put_folder(folder / "_content", FOLDER / "content")
    put_folder(folder / "_assets", roots.assets_root())
    return folder


@cache
def _shipped() -> bytes:
    """The small content as it was read when the program was built."""
    read = read_and_check((roots.bundled_root(),), "")
    texts = {**read.texts(), shipped.WORDS: text_of(read_words(roots.bundled_root()).lists)}
    return cache_of({**read.header, "key": shipped._KEY, "roots": [], "made_of": "small content"}, texts).data


@cache
def _one_program() -> Path:
    """One for all homes, where each would need a copy of all pictures."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return _program_in(folder / "program")


@contextmanager
def _known_to_windows(home: Path) -> Iterator[None]:
    """Windows has one folder for settings, lesson and cache, and no variables that part them."""
    with ExitStack() as stack:
        for name in ("config", "cache", "state") if sys.platform == "win32" else ():
            place = str(home / name / "isitok")
            stack.enter_context(patch.object(platformdirs, f"user_{name}_dir", lambda *_, place=place, **more: place))
        yield


@contextmanager
def _heard(wrong: list[str]) -> Iterator[None]:
    """Failures on other threads and in finalisers count, too."""
    before = threading.excepthook, sys.unraisablehook
    threading.excepthook = lambda told: wrong.append("".join(traceback.format_exception(told.exc_value)))
    sys.unraisablehook = lambda told: wrong.append("".join(traceback.format_exception(told.exc_value)))
    try:
        yield
    finally:
        threading.excepthook, sys.unraisablehook = before


def _furnished(home: Path, chance: Random) -> None:
    """What somebody who has used the game before may have."""
    documents = home / "Documents" / "isitok packs"
    a_pack_folder(documents, "mine", good=SMALLEST, bad="title: only")
    (home / "new").mkdir()
    (documents / "year-8.lesson.yaml").write_text(PLAN)
    theirs = a_pack_folder(home / "more", "theirs", one=SMALLEST)
    (home / "theirs.isitokpack").write_bytes(pack_up(theirs).data)
    if chance.random() < 0.7:
        keeps = chance.random() < 0.7
        save_settings(
            places.settings_file(), some_settings(keep_results=keeps, own_stories=keeps, sounds=chance.random() < 0.3)
        )
    if chance.random() < 0.5:
        keep_lesson(places.lesson_file(), {"lesson": {}, "title": "Year 8"})
    if chance.random() < 0.5:
        votes = [(Part("nudes", VoteKind.HARM, 20, 15),)]
        keep_results(places.results_file(), votes, this_term(), 10, new_group=True)


def _parts_of(home: Path, chance: Random) -> Callable[[str], bool]:
    """Where the weather is bad: everywhere, or in one of the places."""
    parts = ("", "Documents", "config", "state", "cache", "more", "new", "program")
    part = chance.choice(parts)
    where = str(home / part) if part else ""
    if where:
        return lambda path: path.startswith(where) or not os.path.isabs(path)
    spared = ("/proc", "/dev", sys.prefix, sys.base_prefix, os.path.dirname(pygame.__file__))
    return lambda path: not path.startswith(spared)


def _in_a_window(home: Path, chance: Random, presses: int) -> None:
    """As ``app/window.py`` puts it together, without the window."""
    options = PlayOptions(packs=chance.choice((None, home / "more")))
    loaded = load_settings(places.settings_file())
    library = open_library(places.pack_folders(options.packs), places.cache_folder())
    hurry = chance.random()
    settings = loaded.settings if chance.random() < 0.5 else some_settings(keep_results=chance.random() < 0.7)
    player = Visitor(
        size=(1366, 768),
        settings=settings,
        options=options,
        keep=SettingsKeeper(settings, partial(save_settings, places.settings_file())),
        keep_lesson=LessonKeeper(places.lesson_file()),
        library=library,
        notices=tuple(map(ENGLISH.trouble, filter(None, (loaded.trouble, *library.troubles)))),
        plans=places.own_packs(),
        lesson_file=places.lesson_file(),
        results_file=places.results_file(),
        print_folders=print_folders,
        make_paper=make_paper,
    )
    _begins(player, chance)
    for _ in range(presses):
        if player.game.over:
            break
        _press(player, chance, hurry)
        notices = player.game.desk.notices
        assert len(set(notices)) == len(notices), f"it is said twice: {notices}"
    player.game.close()


def _begins(player: Visitor, chance: Random) -> None:
    """Start somewhere in the game, most often where most is written and read."""
    desk, where = player.game.desk, chance.randrange(8)
    if not {card.id for card in usual_library().cards}.issubset(card.id for card in desk.library.cards):
        where = min(where, 3)  # the screens below show stories that can't be read here
    if where == 0:
        player.opens(ClassSetupScene(draft=first_draft(desk, ticked=True)))
    elif where == 1:
        player.opens(results_scene(desk))
    elif where == 2:
        player.opens(SettingsScene(lead=""))
    elif where == 3:
        player.opens(make_scene(desk))
        if chance.random() < 0.5:
            player.screens.apply(
                look_at(player.game.desk.kept.plans.parent.parent / "theirs.isitokpack", desk), player.now
            )
    elif 3 < where < 7:
        names = [name for name in BEGINNINGS if name.startswith(MUCH)]
        player.opens(screens()[chance.choice(names if where < 6 else BEGINNINGS)])


def _in_a_terminal(home: Path, chance: Random, presses: int) -> None:
    typed = "\n".join(chance.choice(("1", "2", "3", "h", "s", "", "e", "b", "yes", "x")) for _ in range(presses))
    before = sys.stdin
    sys.stdin = io.StringIO(typed)
    try:
        with redirect_stdout(io.StringIO()):
            in_a_terminal(PlayOptions(seed=chance.randrange(9), packs=home / "more"))
    finally:
        sys.stdin = before


def _by_commands(home: Path, chance: Random, presses: int) -> None:
    for _ in range(max(1, presses // 8)):
        said = io.StringIO()
        command = chance.choice(COMMANDS)
        before = sys.stdin
        sys.stdin = io.StringIO("1\n1\nq\n")
        try:
            with redirect_stdout(said), redirect_stderr(said):
                code = run(command.split())
        finally:
            sys.stdin = before
        assert code in (0, 1, 2), f"{command}: {code}"


def _starts(home: Path, chance: Random, presses: int) -> None:
    """The game itself, to its first frame.

    Its window is closed as usual, but pygame goes on: all fonts of the other tests would end with it.
    """
    with redirect_stdout(io.StringIO()), patch.object(pygame, "quit", pygame.display.quit):
        play(PlayOptions(smoke=True, packs=chance.choice((None, home / "more"))))


def main(people: int, presses: int) -> int:
    """All of them; the exit code. Says where it went wrong, and how often."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lives, range(people), [presses] * people, chunksize=4))
    for _, wrong in found:
        if wrong and os.environ.get("SHOW"):
            print(wrong)
    ends = Counter(_end_of(wrong) for _, wrong in found if wrong)
    print(f"{people} people, {sum(failed for failed, _ in found)} calls failed, {sum(ends.values())} people stopped")
    for end, times in ends.most_common():
        print(f"{times:5}  {end}")
    return int(bool(ends))


def _end_of(wrong: str) -> str:
    """Where in our code it ended, and with which error."""
    lines = wrong.strip().splitlines()
    ours = [line.strip() for line in lines if line.startswith("  File") and "/isitok/" in line]
    return f"{ours[-1].rpartition('/isitok/')[2] if ours else ''}: {lines[-1].partition(':')[0]}"


if __name__ == "__main__":
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
