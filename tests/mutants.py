"""Makes slips on purpose, to see whether a test fails. ``python -m tests.mutants [NUMBER] [--seed N] [--soon]``.

Each mutant is the program with one small slip in ``game/``, ``packs/rules/`` or ``store/``: a sign turned round, a
number off by one, a word that is wrong in a sentence. Its tests run in a copy of the tree: first those in which the
file that has the slip is mentioned most, then all others. Where one fails, the mutant is killed; where none does, it
survives. Exits with 1 if fewer than 95 % are killed, with 2 if a test that fails does so without any slip, too.

``NO_DIFFERENCE`` lists slips that change nothing that anybody could see, with the reason; they don't count.
A seed chooses by the text of the lines, so that moving or extending a file doesn't change the slips in others.
"""

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

ROOT = Path(__file__).parents[1]
WHERE: Final = ("isitok/game", "isitok/packs/rules", "isitok/store")
TESTS: Final = {
    "isitok/game": (
        "tests/golden/test_speech.py",
        "tests/game",
        "tests/text",
        "tests/scenes",
        "tests/app",
        "tests/paper",
        "tests/i18n",
        "tests/packs_/test_manuscript.py",
    ),
    "isitok/packs/rules": ("tests/rules/test_every_rule.py", "tests/rules", "tests/packs_", "tests/cli"),
    "isitok/store": ("tests/store", "tests/app", "tests/cli", "tests/survival"),
}
"""Which tests to try for a mutant of each package, the likeliest first."""
NEAR: Final = {"isitok/game": "tests/game", "isitok/packs/rules": "tests/rules", "isitok/store": "tests/store"}
"""Which of them are about this package alone."""
SOON: Final = 10  # how many test files are tried before all the others are even collected

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
NO_DIFFERENCE: Final[dict[tuple[str, str], str]] = {}
"""(the line as it is, the line with its slip) → why nobody could see it. Lines, not files: files may move."""
KILLED: Final = 0.95
SECONDS: Final = 1800  # one whose tests never end is killed
NO_TESTS: Final = 5  # what pytest ends with where none was to be run


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


def choose(number: int, seed: int) -> list[Slip]:
    """Choose this many slips, spread over the three packages in proportion to their code."""
    every: dict[bytes, Slip] = {}
    for folder in WHERE:
        files = sorted((ROOT / folder).rglob("*.py"))
        if not files:
            raise FileNotFoundError(f"{folder} has gone: say in WHERE and TESTS where its code is now")
        for path in files:
            text = path.read_text(encoding="utf-8")
            for slip in slips_in(str(path.relative_to(ROOT)), text):
                every.setdefault(sha256("\n".join((str(seed), *slip.lines(text))).encode()).digest(), slip)
    return [slip for _, slip in sorted(every.items())[:number]]


def tests_for(slip: Slip) -> tuple[list[str], list[str], list[str]]:
    """The few test files that mention what has the slip most often; the others about its package; and all others."""
    stem = Path(slip.file).stem
    told = stem if stem != "__init__" else Path(slip.file).parent.name
    word = re.compile(rf"\b{told.replace('_', '[_ -]')}\b")
    package = next(folder for folder in TESTS if slip.file.startswith(folder))
    files = [file for folder in TESTS[package] for file in _files(ROOT / folder)]
    often = {file: len(word.findall(file.read_text(encoding="utf-8"))) for file in files}
    near = {file for file in files if file.is_relative_to(ROOT / NEAR[package])}
    likely = sorted(often, key=lambda file: -often[file] * (3 if file in near else 1))
    first, rest = likely[:SOON], likely[SOON:]
    return (
        _named(first),
        _named(file for file in rest if file in near),
        _named(file for file in rest if file not in near),
    )


def _named(files: Iterable[Path]) -> list[str]:
    return [file.relative_to(ROOT).as_posix() for file in files]


def _files(tests: Path) -> list[Path]:
    return [tests] if tests.is_file() else sorted(tests.rglob("test_*.py"))


def is_killed(slip: Slip, tree: Path, passing: set[str], *, soon: bool = False) -> bool:
    """Whether a test fails in this copy of the tree with the slip. Leaves the copy as it was.

    Raises ``AlwaysFails`` where it does so without the slip, too. ``passing`` are files that are known not to.
    ``soon`` tries only the tests about its package, and those that mention it most.
    """
    path = tree / slip.file
    text = path.read_text(encoding="utf-8")
    path.write_text(slip.made_in(text), encoding="utf-8")
    try:
        stages = [tests for tests in tests_for(slip)[: 2 if soon else 3] if tests]
        failing = next((file for tests in stages if (file := _first_failing(tests, tree)) is not None), None)
    finally:
        path.write_text(text, encoding="utf-8")
    if failing and failing not in passing:
        if _first_failing([failing], tree) is not None:
            raise AlwaysFails(failing)
        passing.add(failing)
    return failing is not None


class AlwaysFails(Exception):
    """A test file fails although there is no slip: then nothing can be told."""


def _first_failing(tests: Sequence[str], tree: Path) -> str | None:
    """The first of these files in which a test fails, "" where none ever ends, None where all pass."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-m", "not window", "-p", "no:cacheprovider", *tests]
    here = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(tree)}
    try:
        ran = subprocess.run(command, cwd=tree, capture_output=True, timeout=SECONDS, env=here, encoding="utf-8")
    except subprocess.TimeoutExpired:
        return ""
    if ran.returncode in (0, NO_TESTS):
        return None
    named = re.search(r"^(?:FAILED|ERROR) ([^:\s]+\.py)", ran.stdout, re.MULTILINE)
    return named[1] if named else tests[0]


def main(arguments: list[str]) -> int:
    """Try this many mutants, and say which survive."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("number", nargs="?", type=int, default=60, help="how many mutants (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="which of them (default 1)")
    parser.add_argument("--soon", action="store_true", help="try only the likeliest tests of each: some may survive")
    asked = parser.parse_args(arguments)
    number = {"killed": 0, "survives": 0, "no difference": 0}
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        leave_out = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")
        shutil.copytree(ROOT, tree, ignore=leave_out)
        passing: set[str] = set()
        for slip in choose(asked.number, asked.seed):
            right, wrong = lines = slip.lines((tree / slip.file).read_text(encoding="utf-8"))
            reason = NO_DIFFERENCE.get(lines)
            try:
                killed = not reason and is_killed(slip, tree, passing, soon=asked.soon)
            except AlwaysFails as error:  # otherwise every slip would seem to be found
                print(f"without any slip, too, tests fail of {error}")
                return 2
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
