"""Makes slips on purpose, to see whether a test fails. ``python -m tests.mutants [NUMBER] [--seed N]``.

Each mutant is the program with one small slip in ``game/``, ``packs/rules/`` or ``store/``: a sign turned round, a
number off by one, a word that is wrong in a sentence. Its tests run in a copy of the tree. Where one fails, the mutant
is killed; where none does, it survives. Exits with 1 if fewer than 95 % are killed, with 2 if tests fail
without any slip.

``NO_DIFFERENCE`` lists slips that change nothing that anybody could see, with the reason; they don't count.
A seed chooses by the text of the lines, so that moving or extending a file doesn't change the slips in others.
"""

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

ROOT = Path(__file__).parents[1]
WHERE: Final = ("isitok/game", "isitok/packs/rules", "isitok/store")
TESTS: Final = {
    "isitok/game": (
        "tests/game",
        "tests/golden/test_speech.py",
        "tests/scenes",
        "tests/text",
        "tests/app",
        "tests/paper",
        "tests/i18n",
    ),
    "isitok/packs/rules": ("tests/rules", "tests/packs_", "tests/cli"),
    "isitok/store": ("tests/store", "tests/app", "tests/cli", "tests/survival"),
}
"""Which tests to try for a mutant of each package, the likeliest first."""

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
SECONDS: Final = 900  # per mutant; one whose tests never end is killed


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


def is_killed(slip: Slip, tree: Path) -> bool:
    """Whether a test fails in this copy of the tree with the slip. Leaves the copy as it was."""
    path = tree / slip.file
    text = path.read_text(encoding="utf-8")
    path.write_text(slip.made_in(text), encoding="utf-8")
    try:
        return not _passes(next(tests for folder, tests in TESTS.items() if slip.file.startswith(folder)), tree)
    finally:
        path.write_text(text, encoding="utf-8")


def _passes(tests: tuple[str, ...], tree: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-m", "not window", "-p", "no:cacheprovider", *tests]
    here = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(tree)}
    try:
        return subprocess.run(command, cwd=tree, capture_output=True, timeout=SECONDS, env=here).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def main(arguments: list[str]) -> int:
    """Try this many mutants, and say which survive."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("number", nargs="?", type=int, default=60, help="how many mutants (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="which of them (default 1)")
    asked = parser.parse_args(arguments)
    number = {"killed": 0, "survives": 0, "no difference": 0}
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        leave_out = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")
        shutil.copytree(ROOT, tree, ignore=leave_out)
        red = [folder for folder, tests in TESTS.items() if not _passes(tests, tree)]
        if red:  # otherwise every slip would seem to be found
            print(f"without any slip, tests fail of {', '.join(red)}")
            return 2
        for slip in choose(asked.number, asked.seed):
            right, wrong = lines = slip.lines((tree / slip.file).read_text(encoding="utf-8"))
            reason = NO_DIFFERENCE.get(lines)
            came = "no difference" if reason else "killed" if is_killed(slip, tree) else "survives"
            number[came] += 1
            print(f"{came:14} {slip.file}: {wrong}" + (f"  ({reason})" if reason else ""), flush=True)
            if came == "survives":
                print(f"{'':14} it was: {right}", flush=True)
    tried = number["killed"] + number["survives"]
    print(f"{number['killed']} of {tried} are killed; {number['no difference']} make no difference")
    return int(number["killed"] < KILLED * tried)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
