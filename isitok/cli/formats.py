"""How problems are printed: for people, for programs, and for the pages of a code host."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from isitok.format.problem import Problem, Severity, left_to_do

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUESTION: "notice", Severity.NOTE: "notice"}


WORDS_ONLY = "Check knows words, not what a story means: somebody else reads it first."


def as_text(
    problems: Sequence[Problem],
    scenarios: int,
    plans: int = 0,
    weeks: int = 0,
    *,
    own: bool = False,
    stories: Collection[str] = (),
) -> Iterator[str]:
    """Two lines for each problem, and a last line that counts them; for own packs, what that doesn't say."""
    for problem in problems:
        yield str(problem)
    if problems:
        yield ""
    yield from drafts(problems, stories)
    line = summary(problems, scenarios, plans, weeks)
    yield f"{line} {WORDS_ONLY}" if own and (scenarios or weeks) and not problems else line


def as_json(problems: Sequence[Problem]) -> str:
    """A list of ``{file, line, column, code, severity, message, hint}``; of an error also what is left ``to`` do."""
    found = [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message,
            "hint": problem.hint,
            **({"to": problem.to} if problem.to else {}),
        }
        for problem in problems
    ]
    return json.dumps(found, indent=2, ensure_ascii=True).replace("\x7f", "\\u007f")  # ASCII, but not a letter


def as_github(problems: Sequence[Problem]) -> Iterator[str]:
    """A workflow command for each problem, which shows it beside its line."""
    for problem in problems:
        place = problem.place
        where = f"file={_property(place.file)}"
        if place.line:
            where += f",line={place.line},col={place.column}"
        text = _data(f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message)
        yield f"::{_GITHUB[problem.severity]} {where},title={_property(problem.code)}::{text}"


def drafts(problems: Sequence[Problem], stories: Collection[str]) -> Iterator[str]:
    """ "9 stories: 2 play, 6 to finish, 1 to fix", where something is to finish. ``stories``: their files."""
    left = {file: todo for file, todo in left_to_do(problems).items() if file in stories}
    fix = sum(bool(todo[1]) for todo in left.values())
    if finish := len(left) - fix:
        parts = [f"{len(stories) - len(left)} play", f"{finish} to finish", *([f"{fix} to fix"] if fix else [])]
        yield f"{len(stories)} {'story' if len(stories) == 1 else 'stories'}: {', '.join(parts)}"


def summary(problems: Sequence[Problem], scenarios: int, plans: int = 0, weeks: int = 0) -> str:
    """ "14 scenarios, 1 week, 1 lesson plan: 2 errors, 1 warning." """
    counts = Counter(problem.severity for problem in problems)
    parts = [_many(counts[severity], severity.value) for severity in Severity if counts[severity]]
    read = [_many(scenarios, "scenario")] if scenarios or not (plans or weeks) else []
    if weeks:
        read.append(_many(weeks, "week"))
    if plans:
        read.append(_many(plans, "lesson plan"))
    return f"{', '.join(read)}: {', '.join(parts) or 'no problems'}."


def _many(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
