"""Which crates Rust has linked into a package: as its wheel lists them, or as its machine code names places in them."""

import json
import re
from collections.abc import Sequence
from importlib.metadata import Distribution
from pathlib import Path

PLACE = re.compile(rb"[/\\]registry[/\\]src[/\\][^/\\]+[/\\]([\w-]+?)-(\d+\.\d+\.\d+)[/\\]")
"""Where the source of a crate lay: its machine code names that, for when it fails."""


def crates_in(package: Distribution, code: Sequence[Path]) -> set[tuple[str, str]]:
    """The names and versions of the crates; ``code`` are all files of machine code, the package's among them."""
    return _listed(package) or _named(package, code)


def _listed(package: Distribution) -> set[tuple[str, str]]:
    lists = [file for file in package.files or () if file.match("*.dist-info/sboms/*.json")]
    parts = [part for file in lists for part in json.loads(file.read_text("utf-8")).get("components", ())]
    return {(part["name"], part["version"]) for part in parts if part.get("purl", "").startswith("pkg:cargo/")}


def _named(package: Distribution, code: Sequence[Path]) -> set[tuple[str, str]]:
    own = {file.name for file in package.files or ()}
    found = (match for path in code if path.name in own for match in PLACE.findall(path.read_bytes()))
    return {(name.decode(), version.decode()) for name, version in found}
