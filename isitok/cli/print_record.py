"""What ``isitok print record`` is told of one time at which a lesson was taught. It is printed, and stored nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import click

from isitok.cli.kinds import Kind, Number

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


def record_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a record."""
    for option in (
        click.option(
            "--slips",
            metavar="TEXT",
            help='Who read the slips, by role, and when: "head of year, 15:10"; or "not read".',
        ),
        click.option(
            "--showed",
            type=ThreeNumbers(),
            metavar="N,N,N",
            help="How many sheets were secure, getting there, not yet.",
        ),
        click.option("--present", type=Number(0, MOST), metavar="N", help="How many were there."),
        click.option("--year", metavar="YEAR", help='On a record: the year group, such as "Year 7".'),
        click.option("--class", "class_", metavar="NAME", help="On a record: what the class is called."),
    ):
        command = option(command)
    return command


def taught_from(sheet: str, **told: Any) -> "Taught | None":
    """What was said of it. Raises a usage error where it is for another sheet, or more sheets are than people."""
    from isitok.game.what_was_shown import Taught

    if all(value is None for value in told.values()):
        return None
    if sheet != "record":
        given = "--class, --year, --present, --showed and --slips"
        raise click.UsageError(f"{given} are for a record: isitok print record NAME")
    taught = Taught(
        class_=told["class_"] or "",
        year=told["year"] or "",
        present=told["present"],
        showed=told["showed"],
        slips=told["slips"] or "",
    )
    if taught.showed and taught.too_many:
        raise click.UsageError(f"{taught.showed.sheets} sheets are more than the {taught.present} who were there")
    return taught
