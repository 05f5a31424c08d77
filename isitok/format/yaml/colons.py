"""Keys without a colon: YAML takes them for text, and complains about a line further down."""

import re
from collections.abc import Iterator
from typing import Final

from isitok.format.yaml.fault import ABOVE, Advice, Fault, indent_of, key_in, reads_past, upwards

_BARE: Final = re.compile(
    r"^(?P<before> *(?:- +)*)(?P<key>[A-Za-z_]+)(?:(?P<colon>:)(?=\S)|(?:[ \t]*[;=：])?(?:[ \t]+|$))"
    r"(?P<rest>(?:.*\S)?)\s*$"
)


def without_colon(fault: Fault) -> Advice | None:
    """The line near a fault that lacks a colon, if adding one cures the fault.

    Words such as 'help' also begin lines of prose, so each line is tried.
    """
    lines = fault.lines
    if several := _in_several_lines(fault):
        return several
    for number in dict.fromkeys((*upwards(fault.line), *fault.opened)):
        bare = _BARE.match(lines[number])
        if bare is None or bare["key"].lower() not in fault.keys.all:
            continue
        for before in _beginnings(lines, number, bare):
            change = _with_colon(before, bare)
            if fault.goes(number, [change]):
                return _advice(number, bare, change)
    return None


def _in_several_lines(fault: Fault) -> Advice | None:
    """The first of several lines with a tab for the colon, or no space after it, if mending all of them cures it."""
    bare = {number: one for number, line in enumerate(fault.lines) if (one := _known_key(line, fault))}
    for found in (
        {number: one for number, one in bare.items() if "\t" in fault.lines[number]},
        {number: one for number, one in bare.items() if one["colon"]},
    ):
        near = [number for number in found if fault.line - ABOVE <= number <= fault.line]
        if not near:
            continue
        changes = {number: _with_colon(one["before"], one) for number, one in found.items()}
        changed = "\n".join(changes.get(number, line) for number, line in enumerate(fault.lines))
        if reads_past(changed, changes, fault.line):
            return _advice(near[0], found[near[0]], changes[near[0]], len(found) - 1)
    return None


def _known_key(line: str, fault: Fault) -> re.Match[str] | None:
    bare = _BARE.match(line)
    return bare if bare and bare["key"].lower() in fault.keys.all else None


def _with_colon(before: str, bare: re.Match[str]) -> str:
    return f"{before}{bare['key'].lower()}: {bare['rest']}".rstrip()


def _beginnings(lines: list[str], number: int, bare: re.Match[str]) -> Iterator[str]:
    """Beginnings to try for the line: its own or, after a dash, the column of the next line or of the last such key."""
    yield bare["before"]
    if not bare["before"].endswith("- "):
        return
    for below in lines[number + 1 : number + 2]:
        if deep := indent_of(below):
            yield f"{' ' * (deep - 2)}- "
    for above in upwards(number - 1):
        if (key := key_in(lines[above])) and key["key"] == bare["key"]:
            yield key["before"]
            return


def _advice(number: int, bare: re.Match[str], change: str, more: int = 0) -> Advice:
    what = "space" if bare["colon"] else "colon"
    after = f"{bare['key']}:" if bare["colon"] else bare["key"]
    written = change.strip()
    deep = len(change) - len(written)
    moved = deep != indent_of(bare["before"])
    where = f", with {deep} spaces before it" if moved else ""
    alike = f" (and in {more} more such line{'s' if more > 1 else ''})" if more and bare["colon"] else ""
    message = f"a {what} is missing after '{after}'{alike}"
    return Advice(number, len(bare["before"]), message, f"write it like this{where}: {written}")
