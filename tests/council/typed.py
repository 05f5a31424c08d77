"""What somebody at a council types, and the files that they have."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.game.results.contribution import Cell, Contribution
from isitok.game.results.terms import Term
from isitok.store.contributions import contribution_text
from tests.council.sent import CHATS, FINE, FRIEND, SUMMER, sent

HALVES = {CHATS._replace(kind=half, subject=of): (35, 30) for half in ("before", "after") for of in ("", "7-9")}
SUMS = {CHATS: (40, 30), FINE: (50, 30), FRIEND: (25, 0), CHATS._replace(term=SUMMER): (31, 30), **HALVES}


class Typed(io.StringIO):
    """A terminal, and what somebody types at it."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def council(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    """Type a command: its exit code, and what it says."""
    code = run(["council", *(str(each) for each in typed)])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def name_of(store: str) -> str:
    """What a store is called where somebody reads it."""
    return store.partition("?")[0]


def inbox(*contributions: Contribution) -> None:
    """These are in the folder ``inbox``, each by the end of its number."""
    Path("inbox").mkdir(exist_ok=True)
    for each in contributions:
        Path("inbox", f"{each.number[-4:]}.json").write_text(contribution_text(each), "utf-8")


def named(
    number: int, sums: Mapping[Cell, tuple[int, int]] | None = None, *, school: str = "", terms: tuple[Term, ...] = ()
) -> Contribution:
    """What the school of this number sends, under a name that looks like no other's."""
    return sent(number, sums, school=school or f"Oak {number}", terms=terms)


def filled(capsys: pytest.CaptureFixture[str], schools: int = 3) -> None:
    """A store to which so many schools have sent all kinds of sums."""
    inbox(*(named(number, SUMS) for number in range(1, schools + 1)))
    assert council(capsys, "init")[0] == 0
    assert council(capsys, "add", "inbox")[0] == 0
