"""What ``isitok print record`` is told of one time at which a lesson was taught. It is printed, and stored nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import click

from isitok.cli.kinds import Kind, Number
from isitok.game.record_lines import LINES, RecordLine

if TYPE_CHECKING:
    from isitok.game.what_was_shown import Showed, Taught

MOST: Final = 999
"""People in a room."""


class ThreeNumbers(Kind):
    """How many sheets are secure, getting there, not yet: ``14,9,3``."""

    name = "N,N,N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Showed":
        """The numbers that were typed."""
        from isitok.game.what_was_shown import Showed

        parts = [part.strip() for part in str(value).split(",")]
        if len(parts) != 3 or not all(part.isascii() and part.isdecimal() and len(part) < 4 for part in parts):
            raise click.UsageError("--showed takes three numbers: secure, getting there, not yet", ctx)
        return Showed(*map(int, parts))


class Line(Kind):
    """A line that a record has room for."""

    name = "TEXT"

    def __init__(self, most: int) -> None:
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """What was typed, in one line."""
        text = " ".join(str(value).split())
        if len(text) > self.most:
            self.fail(f"it takes up to {self.most} letters, and there are {len(text)}", param, ctx)
        return text


def record_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a record: one for each line of its form, and two that take numbers."""
    numbers = (
        click.option("--present", type=Number(0, MOST), metavar="N", help="On a record: how many were there."),
        click.option(
            "--showed",
            type=ThreeNumbers(),
            metavar="N,N,N",
            help="On a record: how many sheets were secure, getting there, not yet.",
        ),
    )
    for option in reversed((*numbers, *map(_option, LINES))):
        command = option(command)
    return command


def _option(line: RecordLine) -> Callable[..., Any]:
    told = f"{line.label} {line.hint}.".strip(" .")
    return click.option(f"--{line.id}", line.field, type=Line(line.most), metavar="TEXT", help=f"On a record: {told}.")


def taught_from(sheet: str, **told: Any) -> "Taught | None":
    """What was typed about a lesson's record; None if nothing was.

    Raises a usage error for another sheet, or for more sheets than people who were there.
    """
    from isitok.game.what_was_shown import Taught

    if all(value is None for value in told.values()):
        return None
    if sheet != "record":
        given = next(name for name, value in told.items() if value is not None).strip("_").replace("_", "-")
        raise click.UsageError(f"--{given} is for a record: isitok print record NAME")
    taught = Taught(**{name: value for name, value in told.items() if value is not None})
    if taught.showed and taught.too_many:
        raise click.UsageError(f"{taught.showed.sheets} sheets are more than the {taught.present} who were there")
    return taught
