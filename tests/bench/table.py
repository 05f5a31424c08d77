"""What was measured, beside what it may be."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One figure of one budget. Limits at a pace hold for this machine; a ratio holds on any."""

    budget: str
    what: str
    measured: float
    limit: float | None  # None: only printed for comparison
    unit: str = "×"
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is within its limit."""
        return self.limit is None or self.measured <= self.limit


def lines(rows: Iterable[Row]) -> list[str]:
    """The rows as a table."""
    told = [("budget", "what", "measured", "limit", "", "")]
    told += [
        (
            row.budget,
            row.what,
            _figure(row.measured, row.unit),
            "" if row.limit is None else _figure(row.limit, row.unit),
            "" if row.limit is None else "ok" if row.kept else "OVER",
            row.note,
        )
        for row in rows
    ]
    return aligned(told, right=(2, 3))


def aligned(rows: Sequence[Sequence[str]], right: Collection[int]) -> list[str]:
    """Rows of words in columns, some of them flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _figure(value: float, unit: str) -> str:
    digits = 3 if value < 0.1 else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:.{digits}f} {unit}"
