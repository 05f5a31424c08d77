"""Lays out both folders of the browser edition and packs them. `packaging/make_web.sh` runs it, in the right Python.

make.py PYODIDE WORK DIST        PYODIDE: npm's package, unpacked; WORK: for what is only needed while it is made
"""

import hashlib
import json
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from bill import bill, licences_of, parts_of
from icon import png
from packs import packs_alone, whole_packs
from same import files_in, packed, tar
from woff2 import woff2

from isitok import __version__
from isitok.paper.a4 import FILES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ASSETS = ROOT / "assets"
PAGE = ROOT / "isitok" / "web" / "page"
ENGINE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
DRAWN = ("emoji", "icons", "logo", "scenes")
LATER = ("faces/", "sounds/", "paper.zip", "fonts/opendyslexic", "memory.zip")
"""What a first page doesn't wait for; the worker fetches it afterwards."""


def main(pyodide: Path, work: Path, dist: Path) -> None:
    """Make both zips, and a list of what is inside."""
    library = work / "library"
    shutil.rmtree(library, ignore_errors=True)
    with ZipFile(pyodide / "python_stdlib.zip") as zip_:
        zip_.extractall(library)
    code = work / "code"
    shutil.rmtree(code, ignore_errors=True)
    code.mkdir()
    site = sysconfig.get_path("purelib")
    told = json.loads(run("node", HERE / "run.mjs", pyodide, HERE, ROOT, site, library, code).splitlines()[-1])
    whole = whole_packs()
    (work / "packs.json").write_bytes(whole.data)
    late, late_led = run(sys.executable, HERE / "late_modules.py", work / "packs.json").encode().split(b"\n\n")
    files = {**engine(pyodide), **code_zips(code, late), **pictures(), **page()}
    files["packs.json"] = packs_alone(whole).data
    files["memory.zip"] = memory(files, work / "start")
    parts = parts_of(pyodide, told)
    files["LICENCES.txt"] = licences_of(parts)
    led = {"led.zip": packed({"_packs.json": whole.data, "_late_led.txt": late_led})}
    for name, found in (("isitok-web", files), ("isitok-web-staff", {**files, **led})):
        site = with_list(found)
        folder = f"{name}-{__version__}"
        (dist / f"{folder}.zip").write_bytes(packed({f"{folder}/{file}": data for file, data in site.items()}))
        (dist / f"{folder}.cdx.json").write_text(bill(name, parts), "utf-8")


def run(*command: object) -> str:
    """What a command prints."""
    return subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, text=True, check=True).stdout


def engine(pyodide: Path) -> dict[str, bytes]:
    """Pyodide, without the names of packages that it could fetch from elsewhere."""
    lock = json.loads((pyodide / "pyodide-lock.json").read_bytes())
    found = {f"pyodide/{name}": (pyodide / name).read_bytes() for name in ENGINE}
    return {**found, "pyodide/pyodide-lock.json": json.dumps({**lock, "packages": {}}).encode()}


def code_zips(code: Path, late: bytes) -> dict[str, bytes]:
    """The zips with Python, and what it reads beside itself; ``late``: what it loads while the title is read."""
    faces = {file.name: first_tag(file) for file in svgs(["cast"])}
    beside = {f"isitok/_assets/{file.relative_to(ASSETS)}": file.read_bytes() for file in svgs(DRAWN)}
    licence = {"isitok/_content/LICENCE.txt": (ROOT / "content" / "LICENCE-CC-BY-4.0.txt").read_bytes()}
    cast = {"isitok/_assets/cast.zip": packed(faces, how=ZIP_STORED)}
    fonts = {f"isitok/_assets/fonts/{name}": (ASSETS / "fonts" / name).read_bytes() for name in FILES.values()}
    app = {**beside, **licence, **cast, "isitok/_late.txt": late}
    return {
        "pyodide/python_stdlib.zip": packed(files_in(code / "python_stdlib", {})),
        "app.zip": packed({"app.tar": tar(files_in(code / "app", app))}),
        "paper.zip": packed(files_in(code / "paper", fonts)),
    }


def memory(files: Mapping[str, bytes], folder: Path) -> bytes:
    """What Python's memory holds once all that play needs is loaded, packed."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("app.zip", "unpack.mjs", *(name for name in files if name.startswith("pyodide/"))):
        to = folder / name
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(files[name])
    run("node", HERE / "memory.mjs", folder)
    return packed({"memory": (folder / "memory").read_bytes()})


def first_tag(drawing: Path) -> bytes:
    """What Python has to know of a face: where its head is. The page fetches the drawing itself."""
    return drawing.read_bytes().partition(b">")[0] + b"></svg>"


def svgs(folders: Iterable[str]) -> list[Path]:
    """The drawings in some folders of the game's."""
    return sorted(file for folder in folders for file in (ASSETS / folder).glob("*.svg"))


def pictures() -> dict[str, bytes]:
    """What the page itself shows and plays: one file each."""
    fonts = {f"fonts/{file.stem}.woff2": woff2(file) for file in sorted((ASSETS / "fonts").glob("*.ttf"))}
    fonts |= {f"fonts/{file.name}": file.read_bytes() for file in sorted((ASSETS / "fonts").glob("*.woff"))}
    faces = {f"faces/{file.name}": file.read_bytes() for file in svgs(["cast"])}
    sounds = {f"sounds/{file.name}": file.read_bytes() for file in sorted((ASSETS / "sounds").glob("*.wav"))}
    logo = ASSETS / "logo" / "window.svg"
    icons = {f"icon-{size}.png": png(logo, size) for size in (192, 512)}
    clock = (ASSETS / "logo" / "clock.svg").read_bytes()
    return {**fonts, **faces, **sounds, **icons, "icon.svg": logo.read_bytes(), "clock.svg": clock}


def page() -> dict[str, bytes]:
    """The page: its front, and what is made for it here."""
    return {file.name: file.read_bytes() for folder in (PAGE, HERE / "page") for file in sorted(folder.iterdir())}


def with_list(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with their list, by which the worker keeps them, and the worker, which knows that list by its sum."""
    sums = {name: sum_of(data) for name, data in sorted(files.items()) if name not in ("worker.js", "robots.txt")}
    first = [name for name in sums if not name.startswith(LATER) and name != "led.zip"]
    list_ = json.dumps({"version": __version__, "files": sums, "first": first}, indent=0).encode()
    worker = files["worker.js"].replace(b"LIST_SUM", sum_of(list_).encode())
    assert worker != files["worker.js"]
    return {**files, "files.json": list_, "worker.js": worker}


def sum_of(data: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
