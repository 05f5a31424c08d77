"""All that ``isitok council`` says, word for word: what somebody at a council types over a year, and what goes wrong.

``$`` is typed; ``>`` is an answer to a question; the number in brackets is the exit code, where it isn't 0. The report
is as a screen reader has it. What was meant by a change is kept by ``pytest --update-golden``: read the difference.
"""

import io
import os
import re
import shlex
from pathlib import Path

import pytest

from isitok.game.results.terms import Term
from isitok.store.contributions import contribution_text
from tests.council.sent import AUTUMN, CHATS, FINE, FRIEND, sent
from tests.council.typed import SUMS, Typed, council, inbox, named
from tests.paper.outline import Outline

GOLDEN = Path(__file__).parents[1] / "golden" / "council"
ODD = {FRIEND._replace(subject="first-told/nobody-knows"): (40, 0)}
MANY_TERMS = {CHATS._replace(term=Term(year, 2)): (40, 30) for year in range(2023, 2027)}


def files_arrive() -> None:
    """What lies in ``inbox`` and beside it."""
    inbox(*(named(number, SUMS) for number in (1, 2, 3)))
    for name, arrived in {
        "again": named(1, SUMS),
        "fewer": named(1, {CHATS: (20, 20)}, terms=(AUTUMN,)),
        "nobody": sent(7, SUMS),
        "like": sent(8, SUMS, school="OAK 2 School"),
        "like too": sent(9, SUMS, school="Oak 2 Sch."),
        "odd": named(10, {CHATS: (40, 30), **ODD}),
        "odder": named(11, {CHATS: (41, 30), **ODD, FRIEND._replace(subject="first-told/a-ghost"): (40, 0)}),
        "large": named(12, {cell: (9000, 9000 * (cell.kind != "voice")) for cell in (CHATS, FINE, FRIEND)}),
        "twin": named(13, SUMS),
        "long": named(14, MANY_TERMS),
    }.items():
        Path(f"{name}.json").write_text(contribution_text(arrived), "utf-8")
    Path("damaged.json").write_text("{", "utf-8")
    Path("newer.json").write_text(contribution_text(named(4)).replace('"schema": 1', '"schema": 2'), "utf-8")
    Path("empty").mkdir()
    pairs = "You said: less homework about phones.\nWe did: two lessons, not six.\n\n"
    for name, text in {
        "said": pairs + "you said: ask us\nwe did: we ask",
        "only said": "\nYou said: ask us",
        "turned round": pairs + "We did: nothing",
    }.items():
        Path(f"{name}.txt").write_text(text, "utf-8")


YEAR = """
--help
init --help
add --help
list --help
remove --help
report --help
report
list
init
init
list
report --html nothing-yet.html
add inbox
add again.json
list
report
add fewer.json
add nobody.json
add nobody.json --unnamed-ok
add like.json
add like.json --same-as "oak 9"
add like.json --same-as "oak 2" --another
add like.json --same-as "OAK 2"
add "like too.json" --another
add odd.json
add odder.json
add twin.json
add large.json
add long.json
list
add damaged.json newer.json "not there.json"
add empty
add postgresql://me:secret@h/x
report
report --csv -
report --html said.html --you-said said.txt --read-by "Ash Youth Council." --title "What we heard"
report --html x.html --you-said "only said.txt"
report --html x.html --you-said "turned round.txt"
report --html x.html --you-said empty
report --html -
report --pdf r.pdf
remove
remove --school "Oka 2"
remove --number 1
remove damaged.json
remove --school "Oak 2"
> n
remove --school "Oak 2"
> y
remove --yes long.json
remove --yes inbox
list
report
report --csv - --store -
report --csv - --store empty
report --csv - --store damaged.json
init --store empty
init --store "no folder/c.db"
init --store mysql://me:secret@h/x
init --store postgresql://me:secret@h
"""


def same_anywhere(said: str) -> str:
    """Without the day, and as on Linux."""
    return re.sub(r"\b\d{4}-\d\d-\d\d\b", "YYYY-MM-DD", said).replace(os.sep, "/")


def transcript(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Everything that is typed, and what is said to it."""
    lines: list[str] = []
    *_, last = typed = YEAR.strip().splitlines()
    for line, after in zip(typed, [*typed[1:], last], strict=True):
        if line.startswith("> "):
            continue
        answer = after.removeprefix("> ") if after.startswith("> ") else ""
        monkeypatch.setattr("sys.stdin", Typed(f"{answer}\n") if answer else io.StringIO())
        code, out, err = council(capsys, *shlex.split(line))
        lines += [f"$ isitok council {line}", *([f"> {answer}"] if answer else []), *(out + err).splitlines()]
        lines += [f"[{code}]", ""] if code else [""]
    return same_anywhere("\n".join(lines[:-1]) + "\n")


def pages() -> str:
    """The reports that were written, in the order of their names."""
    found = sorted(Path().glob("*.html"))
    return "".join(f"# {file}\n{Read(file.read_text('utf-8')).read}\n" for file in found)


class Read(Outline):
    """A page as it is read, each text on a line of its own."""

    def handle_data(self, data: str) -> None:
        if not self.hidden and data.strip():
            self.read += f"{' '.join(data.split())}\n"


def test_a_year_at_a_council_is_said_as_it_was_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, here: Path, update_golden: bool
) -> None:
    files_arrive()
    said = {"typed": transcript(capsys, monkeypatch), "reports": pages()}
    for name, told in said.items():
        golden = GOLDEN / f"{name}.txt"
        if update_golden:
            GOLDEN.mkdir(exist_ok=True)
            golden.write_text(told, "utf-8")
        assert told == golden.read_text("utf-8")
