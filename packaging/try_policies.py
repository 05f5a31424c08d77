"""Sets policies as Group Policy would, and asks the game what holds: packaging/try_policies.py REG PROGRAM…

REG writes the registry (`reg`, or 'wine reg' in quotes); PROGRAM starts the game at a command line. Each value that
`isitok.admx` can set is set for the computer, and for the user. What was there before is lost.
"""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).parent
NAMES = {"": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}
TEXT, NUMBER = 1, 4
ROOTS = {"HKLM": "HKEY_LOCAL_MACHINE", "HKCU": "HKEY_CURRENT_USER"}
TYPED: Mapping[str, str] = {
    "lead_name": "Mr Hughes",
    "lead_where": "room 12",
    "teachers": "S-1-5-21-1-2-3-1104;S-1-5-21-1-2-3-1105",
    "folders": "C:\\packs",
    "locked": "nation;lead_name",
    "set_by": "Ysgol Bryn IT",
}
"""What an administrator types where there is nothing to choose."""
SHOWN = {"1": "yes", "0": "no"}

Value = tuple[int, object]


def policies_in(admx: Path) -> dict[str, list[Value]]:
    """For each policy, by the name of its value: all that it may write into the registry."""
    found: dict[str, list[Value]] = {}
    for policy in ElementTree.parse(admx).iterfind(".//policy", NAMES):
        switched = policy.findall("./*/decimal", NAMES)
        chosen = policy.findall(".//enum/item/value/string", NAMES)
        (name,) = [each.attrib["valueName"] for each in policy.iter() if "valueName" in each.attrib]
        if switched:
            found[name] = [(NUMBER, int(each.attrib["value"])) for each in switched]
        else:
            found[name] = [(TEXT, each.text) for each in chosen] or [(TEXT, TYPED[name])]
    return found


def main(registry: str, *program: str) -> int:
    """Try them. Returns 1 if something was wrong."""
    wrong = list(_wrong(shlex.split(registry), program))
    for told in wrong:
        print(f"  not right: {told}")
    if not wrong:
        print("  each policy of the computer and of its user is read as Group Policy writes it", flush=True)
    return int(bool(wrong))


def _wrong(registry: Sequence[str], program: Sequence[str]) -> Iterator[str]:
    policies = policies_in(HERE / "policies" / "isitok.admx")
    for root in ("HKLM", "HKCU"):
        set_there = {name: values[0] for name, values in policies.items() if root == "HKLM" or name != "teachers"}
        try:
            _put(registry, root, set_there)
            said = _asked(program)
            for name, (_, value) in set_there.items():
                held = str(value).replace(";", ", ")
                wanted = (
                    name,
                    SHOWN.get(held, held) if name in ("lock_ages", "own_stories") else held,
                    f"policy ({root})",
                )
                if not any(all(word in line for word in wanted) for line in said):
                    yield f"{' '.join(wanted)} isn't among {said}"
            if said[-1:] != [f"{root}\\Software\\Policies\\isitok: right. Seat: pupil."]:
                yield f"with all policies of {root}, it says: {said[-1:]}"
        finally:
            _run(registry, "delete", f"{root}\\Software\\Policies\\isitok", "/f")
    try:
        for root, locks in (("HKLM", 0), ("HKCU", 1)):
            _put(registry, root, {"lock_ages": (NUMBER, locks), **({"ages": (TEXT, "9-11")} if locks else {})})
        if not _asked(program)[-1].endswith("right. Seat: pupil."):
            yield "a lock of the user's policy doesn't hold where the computer's has none"
    finally:
        for root in ("HKLM", "HKCU"):
            _run(registry, "delete", f"{root}\\Software\\Policies\\isitok", "/f")


def _put(registry: Sequence[str], root: str, values: Mapping[str, Value]) -> None:
    lines = ["Windows Registry Editor Version 5.00", "", f"[{ROOTS[root]}\\Software\\Policies\\isitok]"]
    for name, (kind, held) in values.items():
        lines.append(f'"{name}"=dword:{held:08x}' if kind == NUMBER else f'"{name}"={json.dumps(held)}')
    file = Path("policies.reg")
    file.write_text("\r\n".join([*lines, ""]), "utf-16")
    try:
        _run(registry, "import", file.name)
    finally:
        file.unlink()


def _asked(program: Sequence[str]) -> list[str]:
    return _run(program, "settings", "--check").splitlines()


def _run(words: Sequence[str], *more: str) -> str:
    done = subprocess.run([*words, *more], capture_output=True, timeout=120, check=False)
    return done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
