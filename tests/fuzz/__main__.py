"""Bends scenario files at random, guided by what the reader then does, until time is up or something breaks.

``python -m tests.fuzz SECONDS [SEED]``. A file that breaks something is written into ``tests/fuzz/found``: once that is
mended, it stays there as a test. Needs atheris, which there is not for every system; without it nothing is tried.
"""

import copy
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from isitok.library.roots import bundled_root
from tests.packs_.nouns import BROKEN

MOST_BYTES = 12_000  # the longest scenarios have about ten thousand


def seeds() -> dict[str, bytes]:
    """Whole scenarios and broken ones, by name: what is bent."""
    from tests.fuzz.reading import FOUND

    good = sorted(bundled_root().glob("*/scenarios/*.yaml")) + sorted((BROKEN / "root").glob("*/scenarios/*.yaml"))
    examples = sorted((Path(__file__).parents[2] / "isitok" / "library" / "examples").glob("*.yaml"))
    files = [*good, *examples, *sorted((BROKEN / "broken").glob("*.yaml")), *sorted(FOUND.glob("*"))]
    return {file.stem: file.read_bytes() for file in files}


def tree_of(data: bytes) -> Any:
    """The maps, lists and texts of a file; None if it is not YAML."""
    try:
        return yaml.load(data, yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return None


Branch = tuple[dict[Any, Any] | list[Any], Any]


def branches(tree: Any) -> Iterator[Branch]:
    """Every place in a tree of maps and lists: what holds it, and under which key or number."""
    if isinstance(tree, dict | list):
        for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
            yield tree, key
            yield from branches(tree[key])


def grafted(trees: Sequence[Any], chance: random.Random) -> bytes:
    """A scenario of which some values were lost, doubled, or replaced by something out of another."""
    tree = copy.deepcopy(chance.choice(trees))
    for _ in range(chance.randint(1, 3)):
        places = list(branches(tree))
        other, where = chance.choice(list(branches(chance.choice(trees))))
        graft = copy.deepcopy(other[where])
        holder, key = chance.choice(places)
        match chance.randrange(6):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case 2 if isinstance(holder, dict):
                holder[where if isinstance(where, str) else key] = graft
            case 3:
                holder[key] = chance.choice(("", "x", "7", [], {}, ["x"], {"x": "y"}, "Kofi", "kofi", "~", None, "é"))
            case 4 if isinstance(holder[key], str):
                words = holder[key].split(" ")
                chance.shuffle(words)
                holder[key] = " ".join(words * chance.choice((1, 1, 9)))
            case _:
                holder[key] = graft
        if not tree:
            break
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode()


def bent(data: bytes, chance: random.Random) -> bytes:
    """The same file with some of its lines doubled, lost, moved, or indented otherwise."""
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 2)):
        at = chance.randrange(len(lines))
        line = lines[at]
        blanks = len(line) - len(line.lstrip())
        match chance.randrange(5):
            case 0:
                lines.insert(chance.randrange(len(lines)), line)
            case 1 if len(lines) > 1:
                del lines[at]
            case 2:
                lines[at] = b" " * max(0, blanks + chance.choice((-2, -1, 1, 2))) + line.lstrip()
            case 3:
                lines[at] = line + chance.choice((b" #x", b":", b" |", b" []", b" {a: b}", "é\u202e".encode(), b" *a"))
            case _:
                lines[at] = line[:blanks] + b"- " + line[blanks:]
    return b"\n".join(lines)


def main(seconds: int, seed: int) -> int:
    """Bend files for so long; the exit code, which is 0 when nothing broke."""
    try:
        import atheris
    except ImportError:
        print("not tried: there is no atheris here", file=sys.stderr)
        return 0
    with atheris.instrument_imports(include=["isitok.format", "isitok.rules", "isitok.library"]):
        from tests.fuzz.reading import FOUND, read_and_check

    known = list(seeds().values())
    trees = [tree for tree in map(tree_of, known) if isinstance(tree, dict) and tree]

    def mutated(data: bytes, most: int, number: int) -> bytes:
        chance = random.Random(number)
        way = chance.random()
        if way < 0.7:
            return grafted(trees, chance)[:most]
        if way < 0.9:
            return bent(data, chance)[:most]
        raw: bytes = atheris.Mutate(data, most)
        return raw

    FOUND.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(known):
            (Path(folder) / f"{number}.yaml").write_bytes(data)
        limits = [f"-max_total_time={seconds}", f"-max_len={MOST_BYTES}", "-timeout=120", "-rss_limit_mb=1500"]
        quiet = ["-print_final_stats=1", "-verbosity=0", f"-seed={seed}", f"-artifact_prefix={FOUND}/"]
        atheris.Setup([sys.argv[0], folder, *limits, *quiet], read_and_check, custom_mutator=mutated)
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
