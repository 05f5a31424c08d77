"""Keys without their colon: YAML takes them for text, and complains about a line further down."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from isitok.packs.text.columns import ABOVE, key_in, keys_of_the_format

_BARE: Final = re.compile(
    r"^(?P<before> *(?:- +)*)(?P<key>[A-Za-z_]+)(?:(?P<colon>:)(?=\S)|(?:[ \t]*[;=：])?(?:[ \t]+|$))"
    r"(?P<rest>(?:.*\S)?)\s*$"
)


class Colon(NamedTuple):
    """A line (from 0) whose key lacks its colon or the blank after it, and how it reads with them."""

    line: int
    column: int
    message: str
    hint: str


def without_colon(text: str, fault: int, opened: int | None) -> Colon | None:
    """The line near a fault that lacks a colon, if a colon takes the fault away.

    ``opened`` is where the parser began what it could not finish. Words such as 'help' also begin lines of prose:
    so each line is tried.
    """
    lines = text.split("\n")
    if not 0 <= fault < len(lines):
        return None
    from isitok.packs.text.mend import reads_past

    if tabs := _with_tabs(lines, fault):
        return tabs
    tried = [fault, *range(fault - 1, max(-1, fault - ABOVE), -1), *(() if opened is None else (opened,))]
    for number in dict.fromkeys(tried):
        bare = _BARE.match(lines[number])
        if bare is None or bare["key"].lower() not in keys_of_the_format():
            continue
        for before in _begun(lines, number, bare):
            change = f"{before}{bare['key'].lower()}: {bare['rest']}".rstrip()
            changed = "\n".join([*lines[:number], change, *lines[number + 1 :]])
            if reads_past(changed, range(number, number + 1), max(number, fault)):
                return _told(number, bare, change)
    return None


def _with_tabs(lines: list[str], fault: int) -> Colon | None:
    """The first of several lines near a fault in which a tab stands for the colon, if colons take the fault away."""
    from isitok.packs.text.mend import reads_past

    found = {
        number: bare
        for number, line in enumerate(lines)
        if "\t" in line and (bare := _BARE.match(line)) and bare["key"].lower() in keys_of_the_format()
    }
    near = [number for number in found if fault - ABOVE <= number <= fault]
    if not near:
        return None
    changes = {
        number: f"{bare['before']}{bare['key'].lower()}: {bare['rest']}".rstrip() for number, bare in found.items()
    }
    changed = "\n".join(changes.get(number, line) for number, line in enumerate(lines))
    if not reads_past(changed, range(near[0], near[-1] + 1), fault):
        return None
    return _told(near[0], found[near[0]], changes[near[0]])


def _begun(lines: list[str], number: int, bare: re.Match[str]) -> Iterator[str]:
    """How the line may begin: as it does; or, after a dash, where the next line or the last such key wants it."""
    yield bare["before"]
    if not bare["before"].endswith("- "):
        return
    for below in lines[number + 1 : number + 2]:
        if below.strip() and (deep := len(below) - len(below.lstrip())) >= 2:
            yield f"{' ' * (deep - 2)}- "
    for above in reversed(lines[max(0, number - ABOVE) : number]):
        if (key := key_in(above)) and key["key"] == bare["key"]:
            yield key["before"]
            return


def _told(number: int, bare: re.Match[str], change: str) -> Colon:
    what = "space" if bare["colon"] else "colon"
    after = f"{bare['key']}:" if bare["colon"] else bare["key"]
    written = change.strip()
    deep = len(change) - len(written)
    moved = deep != len(bare["before"]) - len(bare["before"].lstrip())
    where = f", with {deep} spaces before it" if moved else ""
    return Colon(
        number, len(bare["before"]), f"a {what} is missing after '{after}'", f"write it like this{where}: {written}"
    )
