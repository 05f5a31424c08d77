"""Write the tables of ``docs/accessibility.md`` from ``docs/accessibility.yaml``: ``python -m docs.conformance``.

A table belongs to the criteria that the comment above it names, from the first to the last as the file has them.
"""

import re
from pathlib import Path
from typing import Final, NamedTuple

import yaml

PAGE: Final = Path(__file__).parent / "accessibility.md"
ROWS: Final = PAGE.with_suffix(".yaml")
_TABLE: Final = re.compile(r"(<!-- (\S+) to (\S+) -->\n)(?:\|.*\n)+")
_HEAD: Final = "| criterion | conformance | remarks |\n|---|---|---|\n"


class Row(NamedTuple):
    """What is claimed of one criterion, the tests that show it, and the planted faults on which they must fail."""

    criterion: str
    says: str
    remark: str
    tests: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def number(self) -> str:
        """``1.4.10``, ``SW3``: what a table's ends and ``python -m tests.faults --row`` call it by."""
        return self.criterion.split()[0].rstrip(",")


def rows() -> list[Row]:
    """All that is claimed, in order."""
    told = yaml.safe_load(ROWS.read_text(encoding="utf-8"))
    return [Row(**{**row, "tests": tuple(row["tests"]), "faults": tuple(row["faults"])}) for row in told]


def page_with(claimed: list[Row], page: str) -> str:
    """The page with its tables made anew."""
    numbers = [row.number for row in claimed]

    def table(found: re.Match[str]) -> str:
        first, last = numbers.index(found[2]), numbers.index(found[3])
        return found[1] + _HEAD + "".join(map(_line, claimed[first : last + 1]))

    return _TABLE.sub(table, page)


def _line(row: Row) -> str:
    remark = " ".join(filter(None, (row.remark, ", ".join(f"`{test}`" for test in row.tests))))
    return f"| {row.criterion} | {row.says} | {remark} |\n"


if __name__ == "__main__":
    PAGE.write_text(page_with(rows(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
