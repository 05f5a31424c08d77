"""Makes slips on purpose, to see whether a test fails. ``python -m tests.mutants PACKAGE [NUMBER] [--seed N]``.

Each mutant is the program with one small slip in ``council/``, ``format/``, ``rules/`` or ``store/``: a sign turned
round, a number off by one, a word that is wrong in a sentence. First the package's tests run without any slip, and it
is noted which of them call which function; ``build/mutants`` keeps that as long as the file of a test stays as it is.
Then the tests that call a function run for each slip in it, the likeliest first, in a fork of the process that has read
them; for a slip outside of functions, or in one that is called while modules are read, in a process of its own. Where
one fails, the mutant is killed; where none does, it survives. Exits with 1 if fewer than 95 % are killed.

``NO_DIFFERENCE`` lists slips that change nothing that anybody could see, with the reason; they don't count.
A seed chooses by the text of the lines, so that moving or extending a file doesn't change the slips in others.
"""

import argparse
import ast
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Final

import pytest

from tests import reached

ROOT = Path(__file__).parents[1]
NOTES: Final = ROOT / "build" / "mutants"
TESTS: Final = {
    "council": ("tests/council",),
    "format": ("tests/format", "tests/packs_", "tests/cli/test_schema.py"),
    "rules": (
        "tests/rules",
        "tests/packs_/test_every_text.py",
        "tests/packs_/test_known.py",
        "tests/packs_/test_broken.py",
        "tests/packs_/test_touches.py",
        "tests/packs_/test_weeks.py::test_a_broken_week_says_what_is_expected",
        "tests/cli/test_check.py",
    ),
    "store": (
        "tests/store",
        "tests/kept",
        "tests/app/test_own_keys.py",
        "tests/app/test_results_of_classes.py",
        "tests/app/test_read_and_sign.py",
        "tests/app/test_make.py",
        "tests/app/test_class_setup.py",
        "tests/cli/test_settings.py",
        "tests/cli/test_report.py",
        "tests/cli/test_sign.py",
        "tests/cli/test_sign_sheet.py",
        "tests/packs_/test_parcel.py",
        "tests/test_on_windows.py",
    ),
}
"""Which tests to try for a mutant of each package. Those of windows and of Orca are left out."""
OF_EVERY_TABLE: Final = (
    "tests/format/test_page.py::test_each_key_of_every_file_is_called_and_takes_what_it_did",
    "tests/format/test_page.py::test_the_tables_on_the_page_are_those_of_the_records",
)
QUICK: Final = ("format",)  # of these, only what ``pytest -m quick`` runs: what reads all packs anew takes minutes

TURNED: Final[dict[type[ast.cmpop], tuple[str, str]]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}
OTHER: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}
NO_DIFFERENCE: Final[dict[tuple[str, str], str]] = {
    (
        "about after all and another anyone anything are ask asked asks",
        "about wrongly after all and another anyone anything are ask asked asks",
    ): "one word more among hundreds that every English text is full of",
    (
        "ac ar beth bydd byddai cael chdi chi ddim dros dw dwi dweud dy",
        "ac wrongly ar beth bydd byddai cael chdi chi ddim dros dw dwi dweud dy",
    ): "one word more among hundreds, of which a sentence needs two",
    (
        "_SAFE_TO_COMPOSE: Final = 1_000 if WITH_LIBYAML else 100",
        "_SAFE_TO_COMPOSE: Final = 1_000 if WITH_LIBYAML else 101",
    ): "the parser in Python can do either",
    ("return stream.read(most + 1)", "return stream.read(most + 2)"): "a file that is too large is one either way",
    (
        'if first is None or len(first["indent"]) >= here or not fault.lines[number - 1].rstrip().endswith(":"):',
        'if first is None or len(first["indent"]) > here or not fault.lines[number - 1].rstrip().endswith(":"):',
    ): "a line that begins there already isn't moved by it",
    (
        'if key is None or here >= len(key["before"]) or not lines[number - 1].rstrip().endswith(":"):',
        'if key is None or here > len(key["before"]) or not lines[number - 1].rstrip().endswith(":"):',
    ): "a list that begins right below its word is right already",
    (
        "way = f\"{far} further {'in' if column > here else 'left'}\"",
        "way = f\"{far} further {'in' if column >= here else 'left'}\"",
    ): "only a line that stands elsewhere is moved",
    (
        'NO_TRACE = "nothing of this is to be told"',
        'NO_TRACE = "nothing wrongly of this is to be told"',
    ): "it is a mark on an error, and nobody reads it",
    (
        "def __init_subclass__(cls, kw_only: bool = True) -> None:",
        "def __init_subclass__(cls, kw_only: bool = False) -> None:",
    ): "each table says itself how it is made",
    (
        "for number, (people, most) in enumerate(zip(given.answers, given.most, strict=True), start=1)",
        "for number, (people, most) in enumerate(zip(given.answers, given.most, strict=False), start=1)",
    ): "both are as long as the question has answers",
    (
        '_DATE: Final = re.compile(r"(?:0?[1-9]|[12]\\d|3[01])[./ -](?:0?[1-9]|1[0-2])[./ -](?:\\d{4}|\\d{2})(?!\\d)")',
        '_DATE: Final = re.compile(r"(?:0?[1-9]|[12]\\d|3[01])[./ wrongly -](?:0?[1-9]|1[0-2])'
        '[./ -](?:\\d{4}|\\d{2})(?!\\d)")',
    ): "it is looked for in a chain of digits, in which there are no letters",
    (
        "return _sum(of, released.of_term.get((term, kind), 0))",
        "return _sum(of, released.of_term.get((term, kind), 1))",
    ): "where nothing is added up, no number of schools is told",
    (
        "told = json.dumps(number)[:20]",
        "told = json.dumps(number)[:21]",
    ): "what is said of a file that is no contribution has a letter more",
    ("_CONNECT_SECONDS: Final = 10", "_CONNECT_SECONDS: Final = 11"): "nobody tells one second more from none",
    (
        'Column("name", Text, nullable=False, server_default=""),',
        'Column("name", Text, nullable=True, server_default=""),',
    ): "none is ever written without a name",
    (
        'Column("added", Text, nullable=False, server_default=""),  # the day on which something of it came last',
        'Column("added", Text, nullable=True, server_default=""),  # the day on which something of it came last',
    ): "nor without a day, which may be empty",
    (
        "for kind, shown in zip(kinds, (line.first, line.second), strict=True):",
        "for kind, shown in zip(kinds, (line.first, line.second), strict=False):",
    ): "both kinds of pairs are two",
    (
        'Column("step", BigInteger, nullable=False),  # the number of the last step that was taken',
        'Column("step", BigInteger, nullable=True),  # the number of the last step that was taken',
    ): "its one row is never written without a number",
    (
        "return lambda stories: count(stories) / (len(verdicts_of_three(stories)) or 1)",
        "return lambda stories: count(stories) / (len(verdicts_of_three(stories)) or 2)",
    ): "where no story has three acts, there is nothing to be divided",
    (
        "sid, domain = ctypes.create_string_buffer(68), ctypes.create_unicode_buffer(256)",
        "sid, domain = ctypes.create_string_buffer(68), ctypes.create_unicode_buffer(257)",
    ): "Windows is given room for a letter more",
    (
        "people, most, groups, least = zip(*answers, strict=True)",
        "people, most, groups, least = zip(*answers, strict=False)",
    ): "each row has four numbers",
    (
        "os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))",
        "os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 385))",
    ): "what others may do is taken away two lines below",
    (
        'return sqlite3.connect(f"{Path(absolute(path)).as_uri()}?mode=rw", uri=True, timeout=WAIT_SECONDS)',
        'return sqlite3.connect(f"{Path(absolute(path)).as_uri()}?mode=rw", uri=False, timeout=WAIT_SECONDS)',
    ): "SQLite here is built to read every name as an address; elsewhere it isn't",
    (
        "sid, domain = ctypes.create_string_buffer(68), ctypes.create_unicode_buffer(256)",
        "sid, domain = ctypes.create_string_buffer(69), ctypes.create_unicode_buffer(256)",
    ): "Windows is given room for a sign more",
    (
        "told, length = ctypes.create_string_buffer(256), ctypes.c_uint32()",
        "told, length = ctypes.create_string_buffer(257), ctypes.c_uint32()",
    ): "the same",
    (
        "windows = ctypes.create_unicode_buffer(260)",
        "windows = ctypes.create_unicode_buffer(261)",
    ): "the same",
    (
        "data, told = 0x23, ctypes.create_unicode_buffer(260)",
        "data, told = 0x23, ctypes.create_unicode_buffer(261)",
    ): "the same",
    (
        "read_rights, shared, existing, folders_too, link = 0x20000, 1 | 2 | 4, 3, 0x2000000, 0x200000",
        "read_rights, shared, existing, folders_too, link = 0x20000, 1 | 3 | 4, 3, 0x2000000, 0x200000",
    ): "1 | 3 is 1 | 2",
    (
        "read_rights, shared, existing, folders_too, link = 0x20000, 1 | 2 | 4, 3, 0x2000000, 0x200000",
        "read_rights, shared, existing, folders_too, link = 0x20000, 1 | 2 | 5, 3, 0x2000000, 0x200000",
    ): "1 | 5 is 1 | 4",
    (
        'return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_file_attributes", 0) & _LEADS_ON)',
        'return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_file_attributes", 1) & _LEADS_ON)',
    ): "1 has no more of that bit than 0",
    ("owner_and_list, revision = 1 | 4, 1", "owner_and_list, revision = 1 | 5, 1"): "1 | 5 is 1 | 4",
    ("SPEEDS: Final = range(50, 201, 10)", "SPEEDS: Final = range(50, 202, 10)"): "either ends at 200",
    ("TEXT_SIZES: Final = range(100, 201, 10)", "TEXT_SIZES: Final = range(100, 202, 10)"): "the same",
    ("VOLUMES: Final = range(0, 101, 10)", "VOLUMES: Final = range(0, 102, 10)"): "either ends at 100",
    (
        "return len(words) + 200 * len(words & _COMMON)",
        "return len(words) + 201 * len(words & _COMMON)",
    ): "it says which word of a line is looked for first, and so only how fast it is found",
    (
        '"its thats hes shes whos whats theres heres lets wheres hows everyones everybodys nobodys someones"',
        '"its wrongly thats hes shes whos whats theres heres lets wheres hows everyones everybodys nobodys someones"',
    ): "a word more in a list of words",
    (
        '_BEFORE_ADULTS_WORDS: Final = "a an any the her his their your my our some another no trusted other older'
        ' form"',
        '_BEFORE_ADULTS_WORDS: Final = "a wrongly an any the her his their your my our some another no trusted other'
        ' older form"',
    ): "the same",
    (
        'yield Problem(pack.places.at("title"), CODE, message, _HINTS[verdict, share > most], SEVERITY)',
        'yield Problem(pack.places.at("title"), CODE, message, _HINTS[verdict, share >= most], SEVERITY)',
    ): "of a share that is just the most nothing is told",
    (
        "return self.spoken is other.spoken and self.start < other.end and other.start < self.end",
        "return self.spoken is other.spoken and self.start <= other.end and other.start < self.end",
    ): "words that follow each other have a blank between them, or a sign",
    (
        "if any(sign in _HIDES for sign in word) and sum(map(str.isalpha, word)) > 1:",
        "if any(sign not in _HIDES for sign in word) and sum(map(str.isalpha, word)) > 1:",
    ): "a word in which nothing is hidden has only itself as its form, and every other has a letter as well",
}
"""(the line as it is, the line with its slip) → why nobody could see it. Lines, not files: files may move."""
KILLED: Final = 0.95
ENOUGH: Final = 40.0
"""So many seconds of tests are tried for each: where no cheap one fails, hardly a slow one does."""
FEW: Final = 40  # tests of a process of its own, before it reads the files of all others
SLOWER: Final = 20
"""One that takes so many times as long as its tests did without a slip, and a minute, never ends: it is killed."""


@dataclass(frozen=True, slots=True, order=True)
class Slip:
    """One change to one file: the text between two places (in characters) is replaced."""

    file: str
    start: int
    end: int
    instead: str

    def made_in(self, text: str) -> str:
        """The file's text with the slip."""
        return text[: self.start] + self.instead + text[self.end :]

    def lines(self, text: str) -> tuple[str, str]:
        """The line without and with the slip."""
        begins = text.rfind("\n", 0, self.start) + 1
        ends = text.find("\n", self.end)
        return text[begins:ends].strip(), (text[begins : self.start] + self.instead + text[self.end : ends]).strip()


def slips_in(file: str, text: str) -> Iterator[Slip]:
    """Every possible slip in a file."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line.encode()))
    raw = text.encode()

    def at(line: int, column: int) -> int:
        return len(raw[: starts[line - 1] + column].decode())

    def span(node: ast.expr) -> tuple[int, int]:
        return at(node.lineno, node.col_offset), at(node.end_lineno or 0, node.end_col_offset or 0)

    tree = ast.parse(text)
    unread = {id(part) for node in ast.walk(tree) for part in _unread(node)}
    for node in ast.walk(tree):
        if id(node) in unread:
            continue
        match node:
            case ast.Compare(ops=[op], comparators=[right], left=left):
                sign, turned = TURNED[type(op)]
                begins = text.index(sign, span(left)[1], span(right)[0])
                yield Slip(file, begins, begins + len(sign), turned)
            case ast.BoolOp(op=op, values=[first, second, *_]):
                sign, turned = ("and", "or") if isinstance(op, ast.And) else ("or", "and")
                begins = text.index(sign, span(first)[1], span(second)[0])
                yield Slip(file, begins, begins + len(sign), turned)
            case ast.UnaryOp(op=ast.Not()):
                yield Slip(file, span(node)[0], span(node)[0] + len("not "), "")
            case ast.BinOp(op=ast.Add() | ast.Sub(), left=left, right=right):
                sign, turned = ("+", "-") if isinstance(node.op, ast.Add) else ("-", "+")
                begins = text.index(sign, span(left)[1], span(right)[0])
                yield Slip(file, begins, begins + 1, turned)
            case ast.Call(func=ast.Name(id=name) as func) if name in OTHER:
                yield Slip(file, *span(func), OTHER[name])
            case ast.Constant(value=bool(value)):
                yield Slip(file, *span(node), str(not value))
            case ast.Constant(value=int(value)):
                yield Slip(file, *span(node), str(value + 1))
            case ast.Constant(value=str(value)) if " " in value.strip():
                begins = text.find(value, *span(node))  # -1 if it has escapes, or spans several lines
                if begins > 0:
                    word = begins + value.index(" ") + 1
                    yield Slip(file, word, word, "wrongly ")


def _unread(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that have no effect when the program runs: docstrings, types."""
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            yield node.value
        case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=ast.expr() as annotation):
            yield from ast.walk(annotation)
        case ast.FunctionDef(returns=ast.expr() as returns):
            yield from ast.walk(returns)
        case ast.keyword(arg="kw_only" | "slots" | "frozen" | "maxsize", value=value):  # of a cache: only time
            yield value
        case ast.JoinedStr(values=values):  # before Python 3.12, its texts have no places of their own
            yield from (value for value in values if isinstance(value, ast.Constant))


def choose(package: str, number: int, seed: int) -> list[Slip]:
    """Choose this many slips of a package."""
    every: dict[bytes, Slip] = {}
    files = sorted((ROOT / "isitok" / package).rglob("*.py"))
    if not files:
        raise FileNotFoundError(f"{package} has gone: say in TESTS where its code is now")
    for path in files:
        text = path.read_text(encoding="utf-8")
        for slip in slips_in(path.relative_to(ROOT).as_posix(), text):
            every.setdefault(sha256("\n".join((str(seed), *slip.lines(text))).encode()).digest(), slip)
    return [slip for _, slip in sorted(every.items())[:number]]


def function_of(slip: Slip, text: str) -> str:
    """The innermost function that has the slip, after its file; the file alone, for what is outside of functions."""
    line = text.count("\n", 0, slip.start) + 1
    within = [
        (node.body[0].lineno, name)
        for name, node in reached.functions_in(ast.parse(text))
        if node.body[0].lineno <= line <= (node.end_lineno or 0)
    ]
    return f"{slip.file} {max(within)[1]}" if within else slip.file


Called = Mapping[str, tuple[float, Sequence[str]]]
"""For each test, the seconds that it takes, and the functions of the package that it calls."""


def likely(function: str, called: Called) -> list[str]:
    """The tests that may see a slip there, the short first; before them those named for its file.

    Before all, for what is outside of functions, those that look at every table: they call no function of its file.

    What is outside of functions may be used by any of them, but first by those that call a function of its file.
    """
    file, _, name = function.partition(" ")
    word = Path(file).stem

    def rank(test: str) -> tuple[bool, bool, float]:
        seconds, functions = called[test]
        reads_all = not name and test in OF_EVERY_TABLE
        there = any(one.startswith(f"{file} ") for one in functions)
        is_named = word in test or word.replace("_", "-") in test
        return not reads_all, not (there or is_named), seconds / (1 + 3 * is_named)

    tests = sorted((test for test, (_, functions) in called.items() if not name or function in functions), key=rank)
    seconds = list(accumulate(called[test][0] for test in tests))
    return [test for test, until in zip(tests, seconds, strict=True) if until < ENOUGH or test == tests[0]]


@dataclass(slots=True, eq=False)  # a plugin has to be hashable
class Tries:
    """A plugin of pytest that, in place of running what was collected, tries slips."""

    package: str
    slips: Sequence[Slip]
    number: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("killed", "survives", "no difference"), 0))
    _failed: set[str] = field(default_factory=set)
    _items: dict[str, pytest.Item] = field(default_factory=dict)
    _called: dict[str, tuple[float, list[str]]] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what fails."""
        if report.failed:
            self._failed.add(report.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Note what the tests call, then try each slip."""
        early = frozenset(reached.came)
        self._items = {item.nodeid: item for item in session.items}
        self._note()
        for slip in self.slips:
            self._try(slip, early)
        return True

    def _note(self) -> None:
        kept = ROOT / "build" / "mutants" / f"{self.package}.json"
        notes = json.loads(kept.read_text()) if kept.exists() else {}
        files: dict[str, list[str]] = {}
        for name in self._items:
            files.setdefault(name.partition("::")[0], []).append(name)
        for file, names in files.items():
            mark = sha256((ROOT / file).read_bytes()).hexdigest()
            if notes.get(file, ("", {}))[0] != mark:
                notes[file] = mark, self._noted(names)
                kept.parent.mkdir(parents=True, exist_ok=True)
                kept.write_text(json.dumps(notes))
            self._called |= {name: tuple(told) for name, told in notes[file][1].items() if name in self._items}

    def _noted(self, names: Sequence[str]) -> dict[str, tuple[float, list[str]]]:
        """What each of these tests calls. What fails already kills nothing: it is left out, and said."""
        with tempfile.NamedTemporaryFile("w+") as told:

            def note() -> int:
                found: dict[str, tuple[float, list[str]]] = {}
                began = time.process_time()
                reached.came.clear()
                for name in self._run(names):
                    if name not in self._failed:  # also if it calls nothing: it may look at what is written there
                        found[name] = round(time.process_time() - began, 3), sorted(reached.came)
                    began = time.process_time()
                    reached.came.clear()
                json.dump({"found": found, "failed": sorted(self._failed)}, told)
                told.flush()
                return 0

            if _forked(note, None):
                raise RuntimeError(f"what these tests call can't be noted: {', '.join(names)}")
            said = json.loads(Path(told.name).read_text())
        for failed in said["failed"]:
            print(f"fails without any slip: {failed}", flush=True)
        return dict(said["found"])

    def _run(self, names: Sequence[str]) -> Iterator[str]:
        """Run these tests, one with each step. Where no more are wanted, what they began ends: a server, a folder."""
        items = [self._items[name] for name in names]
        try:
            for item, after in zip(items, [*items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
                yield item.nodeid
        finally:
            items[0].session._setupstate.teardown_exact(None)

    def _try(self, slip: Slip, early: frozenset[str]) -> None:
        text = (ROOT / slip.file).read_text(encoding="utf-8")
        right, wrong = lines = slip.lines(text)
        reason = NO_DIFFERENCE.get(lines)
        killed = not reason and self._is_killed(slip, text, early)
        came = "no difference" if reason else "killed" if killed else "survives"
        self.number[came] += 1
        print(f"{came:14} {slip.file}: {wrong}" + (f"  ({reason})" if reason else ""), flush=True)
        if came == "survives":
            print(f"{'':14} it was: {right}", flush=True)

    def _is_killed(self, slip: Slip, text: str, early: frozenset[str]) -> bool:
        function = function_of(slip, text)
        if function in early:  # what it made then may be used by any test, though none calls it
            function = slip.file
        tests = likely(function, self._called)
        if not tests:  # nothing that can't fail kills
            return False
        limit = 60 + SLOWER * sum(self._called[test][0] for test in tests)
        name = function.partition(" ")[2]
        if name:

            def tried() -> int:
                if not reached.put_in(slip.file, slip.made_in(text), name):
                    return _CANNOT
                return int(any(name in self._failed for name in self._run(tests)))

            if (came := _forked(tried, limit)) != _CANNOT:
                return came != 0
        return any(part and _fails_alone(slip, text, part, limit) for part in (tests[:FEW], tests[FEW:]))


_CANNOT: Final = 99


def _forked(does: Callable[[], int], limit: float | None) -> int:
    """What this returns in a process of its own, in which nothing is written to the screen; 1 after so many seconds."""
    child = os.fork()
    if not child:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        came = 1
        try:
            came = does()
        finally:
            os._exit(came)
    until = None if limit is None else time.monotonic() + limit
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        if until is not None and time.monotonic() > until:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return 1
        time.sleep(0.02)
    return os.waitstatus_to_exitcode(ended[1])


def _fails_alone(slip: Slip, text: str, tests: Sequence[str], limit: float) -> bool:
    """Whether one of these tests fails where the slip was there before anything was read."""
    with tempfile.TemporaryDirectory() as folder:
        changed, only = Path(folder, "slip.json"), Path(folder, "only.json")
        changed.write_text(json.dumps((str(ROOT / slip.file), slip.made_in(text))), encoding="utf-8")
        only.write_text(json.dumps(tests))
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "tests.reached", *files]
        here = {**os.environ, "ISITOK_SLIP": str(changed), "ISITOK_ONLY": str(only)}
        try:
            return subprocess.run(command, cwd=ROOT, capture_output=True, timeout=limit, env=here).returncode != 0
        except subprocess.TimeoutExpired:
            return True


def main(arguments: list[str]) -> int:
    """Try this many mutants, and say which survive."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("package", choices=TESTS, help="where the slips are made")
    parser.add_argument("number", nargs="?", type=int, default=50, help="how many mutants (default 50)")
    parser.add_argument("--seed", type=int, default=1, help="which of them (default 1)")
    parser.add_argument("--after", type=int, default=0, metavar="N", help="go on behind the first N of this seed")
    asked = parser.parse_args(arguments)
    os.environ["CI"] = "true"  # the same examples each time
    os.chdir(ROOT)
    slips = choose(asked.package, asked.after + asked.number, asked.seed)[asked.after :]
    tries = Tries(asked.package, slips)
    reached.watch(ROOT / "isitok" / asked.package)
    marked = "quick" if asked.package in QUICK else "not window"
    with tempfile.TemporaryDirectory() as folder:
        quiet = ["-qq", "-s", "-x", "-p", "no:cacheprovider", "-m", marked, f"--basetemp={folder}/tests"]
        pytest.main([*quiet, *TESTS[asked.package]], plugins=[tries])
    tried = tries.number["killed"] + tries.number["survives"]
    print(f"{tries.number['killed']} of {tried} are killed; {tries.number['no difference']} make no difference")
    return int(not tried or tries.number["killed"] < KILLED * tried)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
