"""Lines of a list that begin with another sign than a dash and a space: a bullet, a number, a star, a dash alone."""

import re
from typing import Final, NamedTuple

from isitok.packs.text.columns import ABOVE

# Word's own bullets come along as "o", "§" and signs of its own that nobody can read.
_OTHER: Final = re.compile(
    r"^(?P<before> *)"
    r"(?P<sign>[–—−‐‑•·●○◦▪▫■□◆◇►▶➢➤→✓✔‣⁃*§\uf0a7\uf0b7\uf0d8\uf0fc]\s*|o\s+(?=\S)|\(?(?:[0-9]{1,2}|[a-zA-Z])[.)]\s+"
    r"|-(?=[^\s-])|-\t\s*)"
    r"(?P<rest>\S(?:.*\S)?)\s*$"
)


class Dash(NamedTuple):
    """A line (from 0) whose dash is none, or lacks its space; and how it reads with one."""

    line: int
    column: int
    message: str
    hint: str


def without_dash(text: str, fault: int) -> Dash | None:
    """The first line near a fault that lacks its dash, if dashes take the fault away."""
    from isitok.packs.text.mend import reads_past

    lines = text.split("\n")
    found = {number: line for number, each in enumerate(lines) if (line := _OTHER.match(each))}
    near = [number for number in found if fault - ABOVE <= number <= fault]
    if not near:
        return None
    # Where one line of a list lacks it, mostly all do: so all are changed at once, and else the nearest alone.
    for changed in (found, {near[-1]: found[near[-1]]}):
        for dashed in (_dashed, _dashed_as_wide):
            new = [dashed(changed[number]) if number in changed else line for number, line in enumerate(lines)]
            if reads_past("\n".join(new), range(near[-1], near[-1] + 1), max(fault, near[-1])):
                first = min(number for number in changed if number >= near[0])
                return _told(first, changed[first], len(changed) - 1, dashed(changed[first]))
    return None


def begins_without_dash(line: str, number: int) -> Dash | None:
    """The same for a line where a list should begin."""
    found = _OTHER.match(line)
    return _told(number, found, 0, _dashed(found)) if found else None


def _dashed(line: re.Match[str]) -> str:
    return f"{line['before']}- {line['rest']}"


def _dashed_as_wide(line: re.Match[str]) -> str:
    """The same where the lines below it stand as far in as what follows a longer sign: ``1. act`` → ``-  act``."""
    return f"{line['before']}-{' ' * max(1, len(line['sign'].expandtabs(1)) - 1)}{line['rest']}"


def _told(number: int, line: re.Match[str], more: int, written: str) -> Dash:
    sign = _seen(line["sign"].strip())
    if sign == "-":
        what = "tab" if "\t" in line["sign"] else "space"
        message = f"a {'tab stands' if what == 'tab' else 'space is missing'} after the dash"
    else:
        begins = f"this line begins with {sign or 'a bullet'}"
        message = f"{begins}: in a list each line begins with a dash, not {sign or 'a bullet'}"
    others = f" (and {'one more line' if more == 1 else f'{more} more lines'} as well)" if more else ""
    return Dash(number, len(line["before"]), message, f"write it like this{others}: {written.strip()}")


def _seen(sign: str) -> str:
    """A sign in its quotes; nothing where no screen could show it."""
    return "-" if sign == "-" else f"'{sign}'" if sign.isprintable() else ""
