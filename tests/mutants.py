"""Makes slips on purpose, to see whether a test fails. ``python -m tests.mutants [NUMBER] [--seed N]``.

Each mutant is the program with one small slip in ``council/``, ``format/``, ``rules/`` or ``store/``: a sign turned
round, a number off by one, a word that is wrong in a sentence. First all tests run without any slip, and it is noted
which of them call the functions that will have one. Then those tests run for each slip, in a copy of the tree. Where
one fails, the mutant is killed; where none does, it survives. Exits with 1 if fewer than 95 % are killed.

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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

ROOT = Path(__file__).parents[1]
TESTS: Final = {
    "isitok/council": ("tests/council", "tests/kept"),
    "isitok/format": ("tests/format", "tests/packs_", "tests/cli/test_schema.py", "tests/fuzz"),
    "isitok/rules": ("tests/rules/test_every_rule.py", "tests/rules", "tests/packs_", "tests/cli"),
    "isitok/store": ("tests/store", "tests/app", "tests/cli", "tests/survival"),
}
"""Which tests to try for a mutant of each package, the likeliest first."""
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
SECONDS: Final = 1800  # one whose tests never end is killed


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
    """Choose this many slips, spread over the packages in proportion to their code."""
    every: dict[bytes, Slip] = {}
    for folder in TESTS:
        files = sorted((ROOT / folder).rglob("*.py"))
        if not files:
            raise FileNotFoundError(f"{folder} has gone: say in TESTS where its code is now")
        for path in files:
            text = path.read_text(encoding="utf-8")
            for slip in slips_in(str(path.relative_to(ROOT)), text):
                every.setdefault(sha256("\n".join((str(seed), *slip.lines(text))).encode()).digest(), slip)
    return [slip for _, slip in sorted(every.items())[:number]]


Function = tuple[str, int]
"""A file and the line where a function of it begins; 1 for what is outside of all functions."""


def function_of(slip: Slip, text: str) -> Function:
    """The innermost function that has the slip."""
    line = text.count("\n", 0, slip.start) + 1
    defined = [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and node.body[0].lineno <= line <= (node.end_lineno or 0)
    ]
    # Code begins at its first decorator.
    begins = [min([node.lineno, *(one.lineno for one in node.decorator_list)]) for node in defined]
    return slip.file, max(begins, default=1)


def reached(functions: set[Function], tests: Sequence[str], tree: Path) -> dict[Function, list[str]]:
    """Which tests call each of these functions, the likeliest first; for what is outside of functions, any of its file.

    What fails already kills nothing: it is printed.
    """
    watched: dict[str, list[int]] = {}
    for file, line in functions:
        watched.setdefault(str(tree / file), []).append(line)
    wanted, found = tree / "watched.json", tree / "reached.json"
    wanted.write_text(json.dumps(watched))
    said = _pytest(tests, tree, ISITOK_WATCHED=str(wanted), ISITOK_REACHED=str(found))
    if not said.endswith("\n0 tests fail\n"):
        print("Without any slip:", *said.splitlines()[-20:], sep="\n", flush=True)
    came: dict[Function, list[tuple[bool, int, str]]] = {}
    for name, called in json.loads(found.read_text()):
        for file, line in called:
            within = Path(file).relative_to(tree).as_posix()
            told = Path(file).stem
            # A test that calls few of them is about one of them.
            likely = told not in name and told.replace("_", "-") not in name, len(called), name
            came.setdefault((within, line), []).append(likely)
    return {function: [name for *_, name in sorted(tests_)] for function, tests_ in came.items()}


def is_killed(slip: Slip, tests: Sequence[str], tree: Path) -> bool:
    """Whether one of these tests fails in this copy of the tree with the slip. Leaves the copy as it was."""
    path = tree / slip.file
    text = path.read_text(encoding="utf-8")
    path.write_text(slip.made_in(text), encoding="utf-8")
    try:
        return any(part and _fails(part, tree) for part in (tests[:FEW], tests[FEW:]))
    finally:
        path.write_text(text, encoding="utf-8")


def _fails(tests: Sequence[str], tree: Path) -> bool:
    (tree / "only.json").write_text(json.dumps(tests))
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    try:
        return bool(_pytest(("-x", *files), tree, ISITOK_ONLY=str(tree / "only.json"), check="yes"))
    except subprocess.TimeoutExpired:
        return True


def _pytest(typed: Sequence[str], tree: Path, check: str = "", **told: str) -> str:
    """What pytest says; to ``check``, "" where all pass."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-m",
        "not window",
        "-p",
        "no:cacheprovider",
        "-p",
        "tests.reached",
    ]
    here = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(tree), "CI": "true", **told}
    limit = SECONDS if check else None
    ran = subprocess.run([*command, *typed], cwd=tree, capture_output=True, timeout=limit, env=here, encoding="utf-8")
    return "" if check and ran.returncode == 0 else ran.stdout + ran.stderr or "failed"


def main(arguments: list[str]) -> int:
    """Try this many mutants, and say which survive."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("number", nargs="?", type=int, default=60, help="how many mutants (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="which of them (default 1)")
    asked = parser.parse_args(arguments)
    number = {"killed": 0, "survives": 0, "no difference": 0}
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder).resolve() / "tree"
        leave_out = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")
        shutil.copytree(ROOT, tree, ignore=leave_out)
        slips = choose(asked.number, asked.seed)
        texts = {slip.file: (tree / slip.file).read_text(encoding="utf-8") for slip in slips}
        functions = {slip: function_of(slip, texts[slip.file]) for slip in slips}
        tests = dict.fromkeys(one for folder in TESTS.values() for one in folder)
        calling = reached(set(functions.values()), list(tests), tree)
        for slip in slips:
            right, wrong = lines = slip.lines(texts[slip.file])
            reason = NO_DIFFERENCE.get(lines)
            killed = not reason and is_killed(slip, calling.get(functions[slip], []), tree)
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
