"""What is inside a program made by PyInstaller: the licences of all of it in one text, and its parts as CycloneDX.

`isitok.spec` hands in what PyInstaller has found. A library whose licence isn't in `licences/libraries.toml` stops the
build, as nobody may pass on what they may not.
"""

import hashlib
import json
import platform
import re
import subprocess
import sysconfig
import tomllib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path
from typing import Any

from crates import crates_in
from library_versions import version_of
from packed import committed_at

HERE = Path(__file__).parent / "licences"
LIBRARIES: Mapping[str, Any] = tomllib.loads((HERE / "libraries.toml").read_text("utf-8"))
SPDX = {"LGPL v2.1": "LGPL-2.1-only", "PSFL": "PSF-2.0", "MIT License": "MIT"}
"""What packages call their licences where that isn't an SPDX expression."""
UNSTATED = {"accesskit": "MIT AND BSD-3-Clause"}
"""Licences of packages that bring the texts but don't say which. AccessKit may be had under Apache-2.0 as well."""
GAMES_OWN = {
    "Open Peeps, redrawn": ("CC0-1.0", "assets/cast"),
    "Twemoji": ("CC-BY-4.0", "assets/emoji"),
    "Lucide": ("ISC AND MIT", "assets/icons"),
    "Atkinson Hyperlegible Next": ("OFL-1.1", "assets/fonts"),
    "Lexend": ("OFL-1.1", "assets/fonts"),
    "OpenDyslexic": ("OFL-1.1", "assets/fonts"),
}
"""What comes with the game itself; the licences lie beside it, in `_assets`."""


class UnknownLicence(Exception):
    """Something is to be packed whose licence nobody has looked up."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that others made, and on what terms it may be passed on."""

    name: str
    licence: str
    version: str = ""
    copyright: str = ""
    text: str = ""
    package: str = ""
    registry: str = "pypi"
    supplier: str = ""
    hashes: tuple[tuple[str, str], ...] = ()
    crate_of: str = ""  # the package into which Rust has linked it; what that brings has its licence


def parts_of(modules: Iterable[str], binaries: Iterable[tuple[str, str]]) -> tuple[Part, ...]:
    """The parts of a program, by the names of its modules, and of its files of machine code with where they lie.

    Raises UnknownLicence.
    """
    names = {module.partition(".")[0] for module in modules}
    owners = packages_distributions()
    packages = {owner for name in names for owner in owners.get(name, ()) if owner != "isitok"}
    found = [_bootloader(), *(package_part(name) for name in packages)]
    code = list(binaries)
    libraries = libraries_of(
        [binary for binary in code if not is_module(binary[0])],
        {"Python", *(part.name for part in found)},
        [Path(place) for _, place in code],
    )
    found += [crate for part in found for crate in crates_of(part, [Path(place) for _, place in code])]
    python = next((part.hashes for part in libraries if part.name == "Python"), ())
    found += [replace(python_part(), hashes=python), *(part for part in libraries if part.name != "Python")]
    return tuple(sorted(found, key=lambda part: part.name.casefold()))


def libraries_of(
    files: Iterable[tuple[str, str]], packages: Iterable[str] = (), code: Sequence[Path] = ()
) -> list[Part]:
    """The libraries in machine code, by the names of their files with where they lie, and what packages hold in them.

    ``code`` are all files in which others may be found by their marks. Raises UnknownLicence and UnknownVersion.
    """
    holders = {name.casefold() for name in packages}
    held: dict[str, list[tuple[str, str]]] = {
        key: [] for key, library in LIBRARIES.items() if library.get("inside") in holders or _is_marked(library, code)
    }
    for name, place in files:
        held.setdefault(_library(name), []).append((Path(name.replace("\\", "/")).name, place))
    return [
        library_part(key, version_of(key, LIBRARIES[key], [Path(place) for _, place in those], code), those)
        for key, those in held.items()
    ]


def _is_marked(library: Mapping[str, Any], code: Sequence[Path]) -> bool:
    mark = library.get("marks", "").encode()
    return bool(mark) and any(mark in path.read_bytes() for path in code)


def is_module(name: str) -> bool:
    """Whether a file of machine code is one of Python's modules: its package's licence holds for it."""
    return bool(re.search(r"\.pyd$|\.cpython-\d+[^/\\]*\.so$|\.abi3\.so$|(^|[/\\])lib-dynload[/\\]", name))


def stem_of(name: str) -> str:
    """What a library is called: ``SDL2`` for libSDL2-2.0.so.0.3200.10, SDL2.dll and libSDL2-2.0.0.dylib."""
    bare = name.replace("\\", "/").rpartition("/")[2].removeprefix("lib")
    bare = re.split(r"-[0-9a-f]{8}(?=[.-])|\.so\b|\.dylib$|\.dll$", bare, flags=re.IGNORECASE)[0]
    return re.sub(r"(-\d+)?(\.\d+)*$", "", bare)


def _library(name: str) -> str:
    stem = stem_of(name).casefold()
    for key, library in LIBRARIES.items():
        if any(fnmatchcase(stem, file.casefold()) for file in library["files"]):
            return key
    raise UnknownLicence(f"{name}: licences/libraries.toml has no '{stem_of(name)}'")


def library_part(key: str, version: str, files: Sequence[tuple[str, str]] = ()) -> Part:
    """A library by its heading in ``licences/libraries.toml``, with its files and where they lie."""
    library = LIBRARIES[key]
    return Part(
        name=library.get("called", key),
        licence=library["licence"],
        version=version,
        copyright=library.get("copyright", ""),
        text=(HERE / library["text"]).read_text("utf-8") if "text" in library else "",
        supplier=library.get("supplier") or _without_years(library.get("copyright", "")),
        hashes=tuple((name, hashlib.sha256(Path(place).read_bytes()).hexdigest()) for name, place in sorted(files)),
    )


def _without_years(copyright_: str) -> str:
    """Whose it is: ``Sam Lantinga`` for "1997-2025 Sam Lantinga"."""
    whose = re.sub(r"\b\d{4}(-\d{4})?,? +", "", copyright_)
    return whose.removesuffix(", and those named below")


def crates_of(part: Part, code: Sequence[Path]) -> list[Part]:
    """What Rust has linked into a package."""
    if not part.package:
        return []
    found = sorted(crates_in(distribution(part.package), code))
    return [Part(name, "", version, supplier=f"the authors of {name}", crate_of=part.name) for name, version in found]


def package_part(name: str) -> Part:
    """A package of Python's that is installed. Raises UnknownLicence."""
    package = distribution(name)
    about = package.metadata.json
    stated = str(about.get("license_expression") or about.get("license") or "")
    licence = SPDX.get(stated, stated) or UNSTATED.get(package.name, "")
    if not re.fullmatch(r"[\w.+-]+( (AND|OR|WITH) [\w.+-]+)*", licence):
        raise UnknownLicence(f"{package.name}: it calls its licence '{licence}'")
    text = "\n\n".join(_texts(package)) or _kept_text(licence)
    if not text:
        raise UnknownLicence(f"{package.name}: it brings no text of its licence")
    return Part(package.name, licence, package.version, text=text, package=package.name, supplier=_supplier(package))


def _supplier(package: Distribution) -> str:
    """Who says that they made a package."""
    told = map(package.metadata.json.get, ("author", "maintainer", "author_email", "maintainer_email"))
    first = next((str(each) for each in told if each), f"the contributors to {package.name}")
    return re.sub(r' *(<[^>]*>|\(@[^)]*\))|"', "", first)


def _texts(package: Distribution) -> list[str]:
    names = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
    beside = (file for file in package.files or () if file.parts[0].endswith(".dist-info"))
    here = [file for file in beside if names.search("/".join(file.parts[1:]))]
    texts = [_read(file.read_binary()) for file in here]
    if "LGPL-3" in str(package.metadata.json.get("license_expression")):
        texts.append((HERE / "GPL-3.txt").read_text("utf-8"))  # to which it adds
    return texts


def _read(text: bytes) -> str:
    """A text, in UTF-8 or as old programs for Windows write it."""
    try:
        told = text.decode("utf-8")
    except UnicodeDecodeError:
        told = text.decode("cp1252")
    return told.replace("\r\n", "\n")


def _kept_text(licence: str) -> str:
    file = HERE / f"{licence.removesuffix('-only')}.txt"
    return file.read_text("utf-8") if file.exists() else ""


def python_part() -> Part:
    """The Python that runs this. Raises UnknownLicence."""
    places = [sysconfig.get_path("stdlib"), sysconfig.get_config_var("installed_base"), sysconfig.get_path("data")]
    files = [Path(place) / name for place in places if place for name in ("LICENSE.txt", "LICENSE")]
    text = next((file.read_text("utf-8", "replace") for file in files if file.is_file()), "")
    if not text:
        raise UnknownLicence("Python: its LICENSE.txt isn't there")
    return Part("Python", "PSF-2.0", platform.python_version(), text=text, supplier="Python Software Foundation")


def _bootloader() -> Part:
    maker = distribution("pyinstaller")
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    by, text = _supplier(maker), "\n\n".join(_texts(maker))
    return Part("PyInstaller's bootloader", licence, maker.version, text=text, package="pyinstaller", supplier=by)


def licences(parts: Sequence[Part]) -> str:
    """All of their licences, as one text; the same words stand there once."""
    names = {part.name for part in parts}
    lines = [
        "What lies inside this program besides the game itself, and on what terms.",
        "The game's own licences are in LICENSE.txt, and beside its pictures and fonts in the folder _assets.",
        "pygame-ce, fpdf2 and some libraries are under the LGPL: you may put other versions in their place. The game's",
        "source, whose folder packaging makes this program anew with them, is where you got this from.",
        *(library["says"] for key, library in LIBRARIES.items() if "says" in library and key in names),
        "",
        *(f"  {f'{part.name} {part.version}'.strip():<44} {_terms(part)}" for part in parts),
    ]
    texts: dict[str, list[Part]] = {}
    for part in parts:
        if not part.crate_of:
            texts.setdefault(part.text, []).append(part)
    for text, those in texts.items():
        lines += ["", "=" * 100, *(f"{part.name}: {part.licence}" for part in those)]
        lines += [f"Copyright (c) {part.copyright}" for part in those if part.copyright]
        lines += ["", text.strip()]
    return "\n".join(lines) + "\n"


def _terms(part: Part) -> str:
    return part.licence or f"as {part.crate_of} says, into which it is linked"


def bill(version: str, parts: Sequence[Part], name: str = "isitok") -> str:
    """A bill of materials in CycloneDX 1.6, as JSON; ``name``: what is made of these parts.

    It has the time of what it was made of, and nothing says when or where it was made: two builds have the same.
    """
    game = {
        "type": "application",
        "bom-ref": name,
        "name": name,
        "version": version,
        "licenses": [{"expression": "MIT AND CC-BY-4.0 AND CC0-1.0 AND OFL-1.1 AND ISC"}],
        "purl": f"pkg:pypi/isitok@{version}",
    }
    components = [_component(part) for part in parts] + [
        {"type": "data", "bom-ref": data, "name": data, "licenses": [{"expression": licence}], "description": place}
        for data, (licence, place) in GAMES_OWN.items()
    ]
    publisher = tomllib.loads((HERE.parent / "contact.toml").read_text("utf-8"))["publisher"]
    bom = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {**_committed(), "component": game, "supplier": {"name": publisher}},
        "components": components,
        "dependencies": [{"ref": name, "dependsOn": [component["bom-ref"] for component in components]}],
    }
    bom["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bom)).urn
    return json.dumps(bom, indent=1, ensure_ascii=False) + "\n"


def _committed() -> dict[str, str]:
    """When what it is made of was committed, as the scripts say or git does; nothing where neither knows."""
    try:
        return {"timestamp": f"{committed_at():%Y-%m-%dT%H:%M:%SZ}"}
    except (OSError, subprocess.CalledProcessError):
        return {}


def _component(part: Part) -> dict[str, Any]:
    ref = f"{part.crate_of}/{part.name}@{part.version}" if part.crate_of else part.name
    found: dict[str, Any] = {"type": "library", "bom-ref": ref, "name": part.name, "version": part.version}
    found["supplier"] = {"name": part.supplier}
    if part.copyright:
        found["copyright"] = part.copyright
    if part.crate_of:
        found["description"] = f"linked into {part.crate_of}"
        found["purl"] = f"pkg:cargo/{part.name}@{part.version}"
        return found
    found["licenses"] = [{"expression": part.licence}]
    if part.package:
        found["purl"] = f"pkg:{part.registry}/{re.sub('[-_.]+', '-', part.package).lower()}@{part.version}"
    if part.hashes:
        found["components"] = [
            {"type": "file", "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}
            for name, digest in part.hashes
        ]
    return found
