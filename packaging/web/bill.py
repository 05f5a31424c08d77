"""What lies inside the browser edition: the licences of all of it as one text, and its parts as CycloneDX."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from inside import LIBRARIES, Part, library_part, licences, package_part, python_part
from inside import bill as bill_of
from library_versions import version_of

from isitok import __version__

TEXTS = Path(__file__).parents[1] / "licences"
PACKAGES = ("PyYAML", "platformdirs", "fpdf2", "fonttools", "defusedxml")
LINKED = ("Expat", "SQLite", "mpdecimal", "zlib")
"""Libraries inside Pyodide whose Python says their versions."""
WRITTEN = ("bzip2", "liblzma")
"""The same whose versions stand in its machine code."""


def parts_of(pyodide: Path, told: Mapping[str, str]) -> Sequence[Part]:
    """All that others made. ``told``: versions, as the Python in Pyodide says them."""
    version = json.loads((pyodide / "package.json").read_bytes())["version"]
    made_by = json.loads((pyodide / "pyodide-lock.json").read_bytes())["info"]["platform"]
    emscripten = made_by.removeprefix("emscripten_").replace("_", ".")
    found = [package_part(name) for name in PACKAGES]
    code = pyodide / "pyodide.asm.wasm"
    found += [library_part(name, told[name]) for name in LINKED]
    found += [library_part(name, version_of(name, LIBRARIES[name], (), [code])) for name in WRITTEN]
    found += [
        library_part("libffi", f"as in Pyodide {version}"),
        library_part("HACL*", f"as in Python {told['Python']}"),
    ]
    found += [replace(python_part(), version=told["Python"]), _part("Pyodide", "MPL-2.0", version, "pyodide")]
    found += [_part("Emscripten", "MIT", emscripten, ""), _part("Zstandard", "BSD-3-Clause", told["Zstandard"], "")]
    return sorted(found, key=lambda part: part.name.casefold())


def _part(name: str, licence: str, version: str, package: str) -> Part:
    by = f"the authors of {name}"
    text = (TEXTS / f"{licence}.txt").read_text("utf-8")
    return Part(name, licence, version, by, text, package, registry="npm", supplier=by)


def licences_of(parts: Sequence[Part]) -> bytes:
    """Their licences, and those of fonts, pictures and stories."""
    root = TEXTS.parents[1]
    games = [root / "LICENSE", *sorted((root / "content").glob("LICENCE*")), *sorted((root / "assets").glob("*/*.txt"))]
    return "\n\n".join([licences(parts), *(file.read_text("utf-8") for file in games)]).encode()


def bill(name: str, parts: Sequence[Part]) -> str:
    """The bill of materials of one of the folders."""
    return bill_of(__version__, parts, name)
