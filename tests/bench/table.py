"""What was measured, beside what it may be."""

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One figure of one budget. ``pace`` limits hold for this machine; a ratio holds on any."""

    budget: str
    what: str
    measured: float
    limit: float
    unit: str = "×"
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is within its limit."""
        return self.measured <= self.limit


def lines(rows: Iterable[Row]) -> list[str]:
    """The rows as a table."""
    told = [("budget", "what", "measured", "limit", "", "")]
    told += [
        (row.budget, row.what, _figure(row.measured, row.unit), _figure(row.limit, row.unit), _kept(row), row.note)
        for row in rows
    ]
    widths = [max(len(line[column]) for line in told) for column in range(6)]
    aligned = [
        "  ".join(cell.rjust(width) if column in (2, 3) else cell.ljust(width) for column, (cell, width) in each)
        for each in (list(enumerate(zip(line, widths, strict=True))) for line in told)
    ]
    return [line.rstrip() for line in aligned]


def _kept(row: Row) -> str:
    return "ok" if row.kept else "OVER"


def _figure(value: float, unit: str) -> str:
    digits = 3 if value < 0.1 else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:.{digits}f} {unit}"
