"""What holds on a computer, for whatever its places say, is held word for word, with what isn't right and its mend."""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from isitok.base.trouble import Trouble, in_english
from isitok.store.set_here import KEYS, POLICY, USERS_POLICY, Said, set_here
from isitok.store.settings import Machine, plain
from isitok.store.settings_fault import Fault

GOLDEN = Path(__file__).parents[1] / "golden" / "set-here.txt"
FILE = "/etc/isitok/settings.json"
VALUES = (True, "yes", 1, "wales", ["11-14"], ["9-11", "12"], "9-11, 11-14", ["a", " "], "x" * 60, "x" * 61, [], "/srv")
SETS: tuple[Mapping[str, object], ...] = (
    {"lock_ages": True},
    {"lock_ages": True, "ages": ["11-14", "9-11"]},
    {"lock_ages": False, "ages": ["14-18"], "locked": ["ages"]},
    {"ages": ["7-9"], "locked": ["ages", "nation", "theme"], "nation": "wales", "set_by": "IT  desk"},
    {"lock_ages": True, "ages": ["9-11"], "teachers": ["Staff", "Staff "], "nation": "wales", "theme": "dark"},
    {"lock_ages": True, "ages": ["9-11"], "teachers": ["Heads"], "own_stories": True, "folders": ["/srv/packs", "srv"]},
    {"lock_ages": True, "ages": ["9-11"], "teachers": ["?"], "lead_name": "Ms Okafor", "own_stories": True},
    {"folders": ["/srv/packs", "/srv/packs", "packs"], "locked": ["folders", "lock_ages", "locked", "set_by"]},
    {"lock_age": True, "ages": ["9-11"]},
    {"text_size": 150, "sounds": True, "colour": 1, "Ages for class": ["9-11"], "teacher": ["a"]},
    {"settings": {"colour": 1, "lock_ages": True}, "format": 9},
    {"locked": ["age", "theem", "lock ages"], "theme": "dark"},
)
MANY: tuple[Mapping[str, object], ...] = (
    {f"key {number}": 1 for number in range(50)},
    {f"key {number}": 1 for number in range(51)},
    {"locked": [f"key {number}" for number in range(51)]},
)
"""As many keys that are none as are looked at, and one more."""
WEAKER: tuple[Mapping[str, object], ...] = (
    {"lock_ages": True, "ages": ["11-14"], "nation": "scotland", "set_by": "Another"},
    {"ages": ["9-11", "11-14", "14-18"], "locked": ["ages", "theme"], "theme": "light", "teachers": ["Staff"]},
    {"lock_ages": "yes", "folders": ["/home/packs"], "own_stories": True, "lead_name": "Mr Hughes"},
)


def in_lines(machine: Machine) -> Iterator[str]:
    usual = plain(type(machine.settings)())
    changed = {name: value for name, value in plain(machine.settings).items() if value != usual[name]}
    yield f"  {machine.seat} {changed} locked: {', '.join(sorted(machine.locked))}; by {machine.set_by!r}"
    yield f"  by {' '.join(f'{key}={by}' for key, by in machine.given.items())}; packs {[*map(str, machine.packs)]}"
    yield f"  {len(machine.faults)} faults, {len(machine.troubles)} that lock nothing"
    for fault in machine.faults[-3:]:
        mend = in_english(fault.mend) if fault.mend else ""
        yield f"  {fault.where}:{fault.line}{' locks' * fault.locks}: {in_english(fault.what)} [{mend}]"
    yield from (f"  {in_english(one)}" for one in (machine.doubt, *machine.troubles[-1:]) if one)


def knows(accounts: tuple[str, ...]) -> bool | Trouble:
    return Trouble("no server answers") if "?" in accounts else "Staff" in accounts


def places() -> Iterator[tuple[Said, ...]]:
    for key, value in product(sorted(KEYS), VALUES):
        yield (Said(FILE, {key: value}, {key: 3}),)
    yield from ((Said(FILE, found),) for found in MANY)
    for found in SETS:
        lines = {key: number for number, key in enumerate(found, 2)}
        yield (Said(FILE, found, lines),)
        yield (Said(FILE, found, lines, anybodys=True, lacks=frozenset({"folders", "teachers"})),)
        yield (Said(USERS_POLICY, found, anybodys=True, narrows=True), Said(FILE, SETS[1], lines))
        yield (Said(POLICY, found, faults=(Fault(POLICY, Trouble("a slip"), locks="ages" in found),)),)
        yield from ((Said(POLICY, found), Said(FILE, weaker, lines)) for weaker in WEAKER)
        yield from ((Said(POLICY, weaker), Said(USERS_POLICY, found, narrows=True)) for weaker in WEAKER)


def test_what_holds_on_a_computer_is_as_it_was(update_golden: bool) -> None:
    told: dict[str, list[str]] = {}
    for here in places():
        said = "; ".join(
            f"{one.where}{' narrows' * one.narrows}{' anybodys' * one.anybodys} {str(dict(one.found))[:160]}"
            for one in here
        )
        lines = "".join(f"{line}\n" for line in in_lines(set_here(here, knows)))
        told.setdefault(lines, []).append(f"{said}\n")
    text = "".join("".join(said) + lines for lines, said in told.items())
    if update_golden:
        GOLDEN.write_text(text, "utf-8")

    assert text == GOLDEN.read_text("utf-8")
