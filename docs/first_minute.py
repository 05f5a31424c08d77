"""Write into ``docs/accessibility.md`` what Orca says in the first minute: ``python -m docs.first_minute``.

It is made from what ``tests/window/spoken`` keeps of one walk, and a test says whether it is the same.
"""

import textwrap
from pathlib import Path

from tests.window.walks import WALKS

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accessibility.md"
WALK, LAST = "judge", "help"  # which walk, and the screen after which a minute is over
BEGINS, ENDS = "```text\n(start)", "\n```\n"
NAMES = {"": "(start)", "Return": "Enter", "s": "S"}
WIDTH, INDENT = 120, " " * 10


def first_minute() -> str:
    """Each key, and what is said then; ``/`` parts what is said one after the other."""
    told: list[str] = []
    for number, (screen, *keys) in enumerate(WALKS[WALK].screens, start=1):
        file = ROOT / "tests" / "window" / "spoken" / WALK / f"{number:02}-{screen}.txt"
        said = " / ".join(file.read_text("utf-8").splitlines())
        key = NAMES.get("".join(keys), "".join(keys))
        told.append(textwrap.fill(f"{key:10}{said}", WIDTH, subsequent_indent=INDENT, break_on_hyphens=False))
        if screen == LAST:
            break
    return "\n".join(told)


def with_first_minute(page: str) -> str:
    """The page with it."""
    before, begins, rest = page.partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    if not (begins and ends):
        raise ValueError("the page has no place for it")
    return f"{before}```text\n{first_minute()}{ends}{after}"


if __name__ == "__main__":
    PAGE.write_text(with_first_minute(PAGE.read_text("utf-8")), "utf-8")
