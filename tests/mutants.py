"""Makes slips on purpose, to see whether a test fails. ``python -m tests.mutants PACKAGE [NUMBER] [--seed N]``.

Each mutant is the program with one small slip in ``council/``, ``format/``, ``rules/`` or ``store/``: a sign turned
round, a number off by one, a word that is wrong in a sentence. First the package's tests run without any slip, and it
is noted which of them call which function; that is kept in ``build/mutants`` for the next time, a note for each file of
tests as it is. Then the tests that come to a slip run, one slip after the other, in a copy of the tree. Where one
fails, the mutant is killed; where none does, it survives. Exits with 1 if fewer than 95 % are killed.

``NO_DIFFERENCE`` lists slips that change nothing that anybody could see, with the reason; they don't count.
A seed chooses by the text of the lines, so that moving or extending a file doesn't change the slips in others.
"""

import argparse
import ast
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from tests.reached import functions_in

ROOT = Path(__file__).parents[1]
NOTES: Final = ROOT / "build" / "mutants"
TESTS: Final = {
    "council": ("tests/council", "tests/kept"),
    "format": ("tests/format", "tests/packs_", "tests/docs", "tests/cli/test_schema.py"),
    "rules": ("tests/rules", "tests/packs_", "tests/cli/test_check.py"),
    "store": ("tests/store", "tests/cli", "tests/kept", "tests/survival"),
}
"""Which tests to try for a mutant of each package. Those of windows and of Orca are left out."""
FEW: Final = 25  # how many tests are tried before all the others

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
        "for number, (people, most) in enumerate(zip(given.answers, given.most, strict=True), start=1)",
        "for number, (people, most) in enumerate(zip(given.answers, given.most, strict=False), start=1)",
    ): "both are as long as the question has answers",
    (
        '_DATE: Final = re.compile(r"(?:0?[1-9]|[12]\\d|3[01])[./ -](?:0?[1-9]|1[0-2])[./ -](?:\\d{4}|\\d{2})(?!\\d)")',
        '_DATE: Final = re.compile(r"(?:0?[1-9]|[12]\\d|3[01])[./ wrongly -](?:0?[1-9]|1[0-2])'
        '[./ -](?:\\d{4}|\\d{2})(?!\\d)")',
    ): "it is looked for in a chain of digits, in which there are no letters",
}
"""(the line as it is, the line with its slip) → why nobody could see it. Lines, not files: files may move."""
KILLED: Final = 0.95
SLOWER: Final = (
    20  # times as long as its tests took without a slip, and two minutes: one whose tests don't end is killed
)


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
        case ast.keyword(arg="kw_only" | "slots" | "frozen", value=value):
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
        for name, node in functions_in(ast.parse(text))
        if node.body[0].lineno <= line <= (node.end_lineno or 0)
    ]
    return f"{slip.file} {max(within)[1]}" if within else slip.file


Called = Mapping[str, tuple[float, Sequence[str]]]
"""For each test, the seconds that it takes, and the functions of the package that it calls."""


def noted(package: str, tree: Path) -> Called:
    """What each test of a package calls: from the notes where its file is as it was, else by running it."""
    kept = NOTES / f"{package}.json"
    notes: dict[str, dict[str, tuple[float, list[str]]]] = json.loads(kept.read_text()) if kept.exists() else {}
    as_they_are = {f"{file} {sha256((ROOT / file).read_bytes()).hexdigest()}": file for file in _test_files(package)}
    if new := {name: file for name, file in as_they_are.items() if name not in notes}:
        print(f"Noting what {len(new)} files of tests call …", flush=True)
        called = _note(package, new.values(), tree)
        notes |= {name: {test: it for test, it in called.items() if test.startswith(f"{new[name]}::")} for name in new}
        NOTES.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps({name: notes[name] for name in as_they_are}))
    return {test: called for name in as_they_are for test, called in notes[name].items()}


def _test_files(package: str) -> list[str]:
    named = [ROOT / one for one in TESTS[package]]
    files = [file for one in named for file in ([one] if one.is_file() else sorted(one.rglob("test_*.py")))]
    return [file.relative_to(ROOT).as_posix() for file in files]


def _note(package: str, files: Iterable[str], tree: Path) -> dict[str, tuple[float, list[str]]]:
    """Run these tests, and see what they call. What fails already kills nothing: it is printed."""
    found = tree / "reached.json"
    watched = {"ISITOK_WATCHED": str(tree / "isitok" / package), "ISITOK_REACHED": str(found)}
    said = _pytest(files, tree, **watched, PYTHONDONTWRITEBYTECODE="1")
    if not said.endswith("\n0 tests fail\n"):
        print("Without any slip:", *said.splitlines()[-20:], sep="\n", flush=True)
    came: dict[str, tuple[float, list[str]]] = json.loads(found.read_text())
    return came


def likely(function: str, called: Called) -> list[str]:
    """The tests that may see a slip there, the likeliest first: those named for its file, then those that call little.

    What is outside of functions may be used by any of them.
    """
    file, _, name = function.partition(" ")
    word = Path(file).stem

    def rank(test: str) -> tuple[bool, bool, float]:
        seconds, functions = called[test]
        there = any(one.startswith(f"{file} ") for one in functions)
        is_named = word in test or word.replace("_", "-") in test
        return not is_named, not there, len(functions) if name else seconds

    return sorted((test for test, (_, functions) in called.items() if not name or function in functions), key=rank)


def is_killed(slip: Slip, tests: Sequence[str], called: Called, tree: Path) -> bool:
    """Whether one of these tests fails in this copy of the tree with the slip. Leaves the copy as it was."""
    path = tree / slip.file
    text = path.read_text(encoding="utf-8")
    path.write_text(slip.made_in(text), encoding="utf-8")
    try:
        return any(part and _fails(part, called, tree) for part in (tests[:FEW], tests[FEW:]))
    finally:
        path.write_text(text, encoding="utf-8")


def _fails(tests: Sequence[str], called: Called, tree: Path) -> bool:
    (tree / "only.json").write_text(json.dumps(tests))
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    limit = 120 + SLOWER * sum(called[test][0] for test in tests)
    try:
        return bool(_pytest(("-x", *files), tree, limit, ISITOK_ONLY=str(tree / "only.json")))
    except subprocess.TimeoutExpired:
        return True


def _pytest(typed: Iterable[str], tree: Path, limit: float | None = None, **told: str) -> str:
    """What pytest says; with a limit of seconds, "" where all pass."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.reached"]
    command += ["-m", "not window", *typed]
    here = {**os.environ, "PYTHONPATH": str(tree), "CI": "true", **told}
    ran = subprocess.run(command, cwd=tree, capture_output=True, timeout=limit, env=here, encoding="utf-8")
    return "" if limit and ran.returncode == 0 else ran.stdout + ran.stderr or "failed"


def main(arguments: list[str]) -> int:
    """Try this many mutants, and say which survive."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("package", choices=TESTS, help="where the slips are made")
    parser.add_argument("number", nargs="?", type=int, default=50, help="how many mutants (default 50)")
    parser.add_argument("--seed", type=int, default=1, help="which of them (default 1)")
    asked = parser.parse_args(arguments)
    number = {"killed": 0, "survives": 0, "no difference": 0}
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder).resolve() / "tree"
        leave_out = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")
        shutil.copytree(ROOT, tree, ignore=leave_out)
        called = noted(asked.package, tree)
        for slip in choose(asked.package, asked.number, asked.seed):
            text = (tree / slip.file).read_text(encoding="utf-8")
            right, wrong = lines = slip.lines(text)
            reason = NO_DIFFERENCE.get(lines)
            killed = not reason and is_killed(slip, likely(function_of(slip, text), called), called, tree)
            came = "no difference" if reason else "killed" if killed else "survives"
            number[came] += 1
            print(f"{came:14} {slip.file}: {wrong}" + (f"  ({reason})" if reason else ""), flush=True)
            if came == "survives":
                print(f"{'':14} it was: {right}", flush=True)
    tried = number["killed"] + number["survives"]
    print(f"{number['killed']} of {tried} are killed; {number['no difference']} make no difference")
    return int(number["killed"] < KILLED * tried)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
