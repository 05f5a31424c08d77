"""Tries to get past what is set for a computer, as a user without rights: packaging/try_locked.py PROGRAM…

PROGRAM is what starts an installed copy, in one or more words. For each state in which the file for all users can be –
absent, right, broken, misspelt, somebody else's – it asks for whom the computer is then, whatever this user's own
settings, options and variables say; and it tries each door that a command line leads to, as a pupil and as a teacher.

Only root can write that file: who isn't root is told so, and nothing is tried. Where the system lets it, the file lies
in a folder that only this program and what it starts can see; else what was there before is put back.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

HERE = Path("/etc/isitok")
FILE = HERE / "settings.json"
NOBODY = 65534
SOMEBODY = 1000  # an ordinary user: whose files Linux shows as nobody's may be root's, seen from inside a container
AT_A_TIME = 2
ALONE = "--alone"  # nobody else sees the folder

LOCKED: Mapping[str, object] = {"ages": ["11-14"], "nation": "wales", "lock_ages": True}
TEACHERS = {**LOCKED, "teachers": ["nobody"]}
DOUBT = "What locks can’t be read."


class State(NamedTuple):
    """What the file holds and whose it is, and what follows: the seat, the exit code of --check, and what it says."""

    told: object  # None: there is no file
    seat: str = "pupil"
    code: int = 1
    says: str = DOUBT
    mode: int = 0o644
    owner: int = 0
    folder: int = 0o755


STATES: Mapping[str, State] = {
    "absent": State(None, "open", 0, "Nothing is set"),
    "right": State({"nation": "wales"}, "open", 0, "right."),
    "locked": State(LOCKED, code=0, says="right."),
    "locked, for a teacher": State(TEACHERS, "adult", 0, "right."),
    "ages that nobody can change": State({"ages": ["9-11"], "locked": ["ages"]}, code=0, says="right."),
    "empty": State("", says="it is empty"),
    "broken": State('{"ages": ["11-14"], "lock_ages": true', says=":1: it isn’t JSON"),
    "not text": State(b"\x80\x81"),
    "a list": State("[]", says="it holds no settings"),
    "misspelt": State({"ages": ["11-14"], "lock_age": True}, says="did you mean “lock_ages”?"),
    "one level down": State({"settings": LOCKED}, says="has to stand outside"),
    "a wrong type": State({**LOCKED, "lock_ages": "true"}, says="it takes true or false"),
    "ages of a wrong type": State({"ages": "11-14"}, says="a list in [ ]"),
    "teachers of a wrong type": State({**LOCKED, "teachers": "nobody"}, says="it takes a list"),
    "without ages": State({"lock_ages": True}, says="“lock_ages” needs “ages”"),
    "said twice": State('{"ages": ["11-14"], "lock_ages": true, "lock_ages": false}', says="stands there twice"),
    "a slip that locks nothing": State({"nation": "cornwall"}, "open", 1, "it takes one of england"),
    "open to others": State({"lock_ages": False}, says="not only administrators can change", mode=0o666),
    "in a folder that is open to others": State({}, says="not only administrators can change", folder=0o777),
    "unreadable": State({"lock_ages": False}, says="it can’t be read (permission denied)", mode=0o600),
    "in a folder that is unreadable": State({}, says="it can’t be read (permission denied)", folder=0o700),
    "an ordinary user's": State(LOCKED, "open", 1, "it doesn’t belong to an administrator", owner=SOMEBODY),
    "of an owner who can't be told": State({}, says="not only administrators can change", owner=NOBODY),
}

# What a user may write and set for themselves, and the seats that follow where the computer gives these.
OWN: Mapping[str, tuple[Mapping[str, object], Mapping[str, str], Mapping[str, str]]] = {
    "the user's own file": (
        {"lock_ages": False, "ages": ["14-18"], "locked": [], "teachers": ["nobody"], "own_stories": True},
        {},
        {"pupil": "pupil", "in doubt": "pupil", "adult": "adult", "open": "open"},
    ),
    "the user's own lock": ({"lock_ages": True, "ages": ["9-11"]}, {}, {"adult": "pupil", "open": "pupil"}),
    "the user's variables": (
        {},
        {"XDG_CONFIG_DIRS": "/tmp", "XDG_CONFIG_HOME": "/tmp", "ProgramData": "/tmp", "USER": "root"},
        {"pupil": "pupil", "adult": "adult"},
    ),
}  # fmt: skip
SEATED = {
    "pupil": STATES["locked"],
    "in doubt": STATES["broken"],
    "adult": STATES["locked, for a teacher"],
    "open": STATES["absent"],
}
"""A state of the file that gives each seat."""


class Door(NamedTuple):
    """A way in that a command is: what is typed, whether a pupil is refused, and what a pupil is told."""

    typed: str
    refused: bool = False
    says: str = ""
    hides: str = "\0"  # what a pupil isn't told
    adult: int = 0  # the exit code for whoever isn't a pupil
    stays: bool = False  # it opens a window for them, which nobody would close


DOORS: Mapping[str, Door] = {
    "play in a terminal": Door("--text --seed 1", says="Ages 11–14 on this computer"),
    "play for other ages": Door("--text --ages 14-18", says="--ages isn’t used"),
    "a week in a terminal": Door("--week five-more-minutes --text", says="Brass band"),
    "what is set here": Door("settings --show", says="Seat: pupil."),
    "a story of one's own": Door("new 'A week' --packs packs"),
    "checking one's own": Door("check packs"),
    "pictures of one's own": Door(
        "preview 'packs/Kept week/scenarios/full.yaml' --png pictures --size 640x480", refused=True
    ),  # only its writer has read it
    "a story of level 3 that was copied": Door("preview copied/story.yaml", refused=True, stays=True),
    "pictures of one that was copied": Door("preview copied/story.yaml --png pictures", refused=True),
    "pictures of one without its level": Door("preview relabelled/story.yaml --png pictures", refused=True, adult=1),
    "checking one that was copied": Door("check copied/story.yaml", refused=True),
    "checking one without its level": Door("check relabelled/story.yaml", refused=True, adult=1),
    "one out of a pack that is led": Door("preview unpacked/story.yaml --png pictures", refused=True),
    "checking a lesson": Door("check week.lesson.yaml", refused=True),
    "what is wrong in a copied one": Door("check mistaken --table", says="0 scenarios: no problems.", hides="quite"),
    "the same for another program": Door("check mistaken --format json", says="[]", hides="quite"),
    "help for those who write stories": Door("new --routes", says="Childline", hides="for adults"),
    "the dice": Door("print dice"),
    "voting cards": Door("print voting-cards"),
    "for staff": Door("--text --ages adults", refused=True),
    "a story for staff": Door("new 'A staff week' --for-staff --packs packs", refused=True),
    "the staff card": Door("print staff-card", refused=True),
    "the sheet to take home": Door("print plan", refused=True),
    "a pack with its answers": Door("print pack first-steps --nation wales", refused=True),
    "a week with its answers": Door("print week five-more-minutes", refused=True),
    "the results of classes": Door("report", refused=True),
    "a council's store": Door("council init", refused=True),
    "a file to send": Door("pack 'packs/Kept week' --out kept.isitokpack", refused=True),
    "a pack that was sent": Door("add sent.isitokpack --yes --packs elsewhere", refused=True),
}
"""Whoever isn't a pupil may go through each of them. A pupil who is refused gets 2, and a reason; else 0."""

CONTENT = Path(__file__).parents[1] / "content"
LED = sorted((CONTENT / "pictures-and-pressure" / "scenarios").glob("*.yaml"))[0].read_text("utf-8")
"""A story of level 3."""
COPIES: Mapping[str, str] = {
    "copied": LED,
    "mistaken": LED.replace("verdict: ", "verdict: quite ", 1),
    "relabelled": re.sub("^(level|topic):.*\n", "", LED, flags=re.MULTILINE),
    "unpacked": sorted((CONTENT / "ambassadors" / "scenarios").glob("*.yaml"))[0].read_text("utf-8"),
}
"""Folders into which a pupil copies a story that an adult leads, and what they make of it there."""
LESSON = "title: Week one\nages: 11-14\nminutes: 10\ncards: [in-the-chat/coach-photo]\n"


def main(arguments: Sequence[str]) -> int:
    """Try all of it. Returns 1 if something was wrong."""
    if os.geteuid() != 0:
        print("  left out: only root can write what is set for all users")
        return 0
    if not arguments:
        print(__doc__)
        return 2
    if ALONE not in arguments and _quietly("unshare", "--mount", "true") == 0:
        was_there = HERE.exists()
        HERE.mkdir(mode=0o755, exist_ok=True)
        try:
            alone = ["unshare", "--mount", sys.executable, __file__, ALONE, *arguments]
            return subprocess.run(alone, check=False).returncode
        finally:
            if not was_there:
                HERE.rmdir()
    if ALONE in arguments:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=755", "isitok", str(HERE)], check=True)
        arguments = [word for word in arguments if word != ALONE]
    with tempfile.TemporaryDirectory(prefix="isitok-locked-") as folder, as_it_was():
        wrong = [*wrong_seats(Path(folder), arguments), *wrong_doors(Path(folder), arguments)]
    for told in wrong:
        print(f"  not right: {told}")
    return int(bool(wrong))


def _quietly(*words: str) -> int:
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode
    except OSError:
        return 1


@contextmanager
def as_it_was() -> Iterator[None]:
    """Put back what was there before."""
    kept = None
    if HERE.exists():
        kept = Path(tempfile.mkdtemp(prefix="isitok-etc-"))
        shutil.copytree(HERE, kept / "isitok", symlinks=True)
    try:
        yield
    finally:
        put(STATES["absent"])
        if kept:
            shutil.copytree(kept / "isitok", HERE, symlinks=True, dirs_exist_ok=True)
            shutil.rmtree(kept)
        else:
            shutil.rmtree(HERE, ignore_errors=True)


def put(state: State) -> None:
    """Make the file as an administrator, or somebody else, has left it."""
    FILE.unlink(missing_ok=True)
    if state.told is None:
        return
    HERE.mkdir(exist_ok=True)
    told = state.told if isinstance(state.told, str | bytes) else json.dumps(state.told)
    FILE.write_bytes(told if isinstance(told, bytes) else told.encode())
    FILE.chmod(state.mode)
    HERE.chmod(state.folder)
    os.chown(FILE, state.owner, state.owner)


class User(NamedTuple):
    """Somebody without rights, with a folder and a home of their own."""

    program: Sequence[str]
    home: Path

    def types(self, *words: str, variables: Mapping[str, str] | None = None) -> tuple[int, str]:
        """The exit code of what they typed, and what was printed."""
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "PYTHON"))}
        environment |= {"HOME": str(self.home), "SDL_VIDEODRIVER": "dummy", **(variables or {})}
        done = subprocess.run(
            ["setpriv", "--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups", *self.program, *words],
            cwd=self.home,
            env=environment,
            input=b"",
            capture_output=True,
            timeout=120,
            check=False,
        )
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")

    def has(self, own: Mapping[str, object]) -> None:
        """Put this into their own settings."""
        (self.home / ".config" / "isitok").mkdir(parents=True, exist_ok=True)
        (self.home / ".config" / "isitok" / "settings.json").write_text(json.dumps(own), "utf-8")


def a_user(folder: Path, name: str, program: Sequence[str]) -> User:
    """Somebody new."""
    folder.chmod(0o755)
    home = folder / name
    home.mkdir()
    os.chown(home, NOBODY, NOBODY)
    return User(program, home)


def wrong_seats(folder: Path, program: Sequence[str]) -> Iterator[str]:
    """In which states of the file somebody sits where they shouldn't, or isn't told why."""
    user = a_user(folder, "asks", program)
    for name, state in STATES.items():
        put(state)
        code, said = user.types("settings", "--check")
        last = said.splitlines()[-1] if said else ""
        if code != state.code or f"Seat: {state.seat}." not in last or state.says not in said or "Traceback" in said:
            yield f"where the file is {name}, settings --check ends with {code}, not {state.code}: {said.strip()}"
        if (DOUBT in said) is not (state.seat == "pupil" and state.code == 1):
            yield f"where the file is {name}, it is{'' if DOUBT in said else 'n’t'} said to be in doubt: {said.strip()}"
    print(f"  {len(STATES)} states of the file for all users are tried", flush=True)
    for name, (own, variables, seats) in OWN.items():
        user.has(own)
        for given, seat in seats.items():
            put(SEATED[given])
            _, said = user.types("settings", "--show", variables=variables)
            last = (said.splitlines() or ["nothing is said"])[-1]
            if last != f"Seat: {seat}.":
                yield f"with {name}, who is {given} is told: {last}"
            if given in ("pupil", "in doubt") and re.search("^(ages +14-18|own_stories +yes)", said, re.MULTILINE):
                yield f"{name} changes what is locked: {said}"
    print("  a user's own settings and variables are tried", flush=True)


def wrong_doors(folder: Path, program: Sequence[str]) -> Iterator[str]:
    """Which doors are open to whom they shouldn't be, or shut."""
    put(STATES["absent"])
    maker = a_user(folder, "maker", program)
    for words in ("new 'Kept week' --packs packs", "pack 'packs/Kept week' --out sent.isitokpack"):
        code, said = maker.types(*shlex.split(words))
        if code:
            yield f"{words} ended with {code}: {said}"
            return

    def of(seat: str) -> Callable[[str], str]:
        def opens(name: str) -> str:
            door = DOORS[name]
            user = a_user(folder, f"{seat} {name}", program)
            shutil.copytree(maker.home / "packs", user.home / "packs")
            shutil.copy(maker.home / "sent.isitokpack", user.home)
            (user.home / "elsewhere").mkdir()
            (user.home / "week.lesson.yaml").write_text(LESSON, "utf-8")
            for place, story in COPIES.items():
                (user.home / place).mkdir()
                (user.home / place / "story.yaml").write_text(story, "utf-8")
            for path in user.home.rglob("*"):
                os.chown(path, NOBODY, NOBODY)
            code, said = user.types(*shlex.split(door.typed))
            wanted = door.adult if seat != "pupil" else 2 if door.refused else 0
            told = seat != "pupil" or (
                door.says in said and door.hides not in said and (not door.refused or said.startswith("isitok: "))
            )
            if code == wanted and told and "Traceback" not in said:
                return ""
            return f"{name} ({door.typed}) ended with {code}, not {wanted}, for {seat}: {said.strip()[-600:]}"

        return opens

    adults = tuple(name for name, door in DOORS.items() if door.refused and not door.stays)
    for seat, doors in (("pupil", tuple(DOORS)), ("adult", adults)):
        put(SEATED[seat])
        with ThreadPoolExecutor(AT_A_TIME) as pool:
            yield from filter(None, pool.map(of(seat), doors))
    print(f"  {len(DOORS)} doors are tried, as a pupil and as a teacher", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
