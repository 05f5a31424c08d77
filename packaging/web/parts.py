"""Which Python each zip of the browser edition has, found by what is imported, and compiled.

It runs in Pyodide (`run.mjs`), as an older Python can neither read nor compile what a newer one's library has in it.
"""

import _decimal
import _sqlite3
import json
import platform
import pyexpat
import zlib
from collections.abc import Iterable, Mapping
from importlib import _bootstrap_external as importing
from importlib import util
from pathlib import Path
from types import CodeType

import _zstd
from closure import modules_in, reached

GAME, SITE, LIBRARY, MADE = map(Path, ("/1", "/2", "/3", "/4"))
"""Where `make.py` has these folders mounted: the game's own, installed packages, Python's library, what is made."""

PACKAGES = ("click", "platformdirs", "yaml")
PAPER = ("defusedxml", "fontTools", "fpdf")
"""Packages of Python that come with the code, and those for making PDFs."""

START = "isitok.web.browser"

NOT_HERE = (
    *("isitok.cli", "isitok.council", "isitok.edit", "isitok.exchange", "isitok.text", "isitok.ui.draw"),
    *("isitok.store.council", "isitok.store.database"),
)
"""Rooms to which no door of the browser edition leads: what imports them, late, does so elsewhere."""

NEVER = (
    *("_pyrepl", "ctypes", "dbm", "doctest", "ensurepip", "ftplib", "http.server", "idlelib", "imaplib"),
    *("multiprocessing", "nturl2path", "pdb", "poplib", "pydoc", "smtplib", "sqlite3", "test", "tkinter", "turtle"),
    *("venv", "wsgiref", "xmlrpc"),
)
"""Of Python's library: what only tools, servers and other systems come to."""

NOT_IN_PLAY = (
    *("_ast_unparse", "_pydatetime", "_strptime", "argparse", "asyncio.proactor_events", "asyncio.windows_events"),
    *("calendar", "concurrent.futures.process", "concurrent.interpreters", "csv", "email", "fractions", "gettext"),
    *("getopt", "gzip", "http", "importlib.metadata", "importlib.resources", "ipaddress", "mimetypes", "pickle"),
    *("plistlib", "pprint", "py_compile", "rlcompleter", "statistics", "tarfile", "tracemalloc", "unittest"),
    "urllib.request",
)
"""The same that making a PDF comes to; and what the library names for uses that the game hasn't got."""

ENCODINGS = ("ascii", "cp1252", "cp437", "latin_1", "utf_8", "utf_8_sig")
PAPERS_ENCODINGS = ("mac_roman", "unicode_escape", "utf_16", "utf_16_be", "utf_32_be")
"""What files and zips have, and what fonts and PDFs do: they are looked up by their names, and imported nowhere."""


def lay_out(begins: Iterable[str]) -> str:
    """Write the compiled modules of each zip into a folder of its name; ``begins``: what Pyodide itself begins with.

    Returns versions of what is inside, as JSON.
    """
    librarys = modules_in(LIBRARY)
    modules = {**librarys, **modules_in(SITE, (*PACKAGES, *PAPER)), **modules_in(GAME, ["isitok"])}
    in_play = (*NEVER, *NOT_IN_PLAY)
    app = reached([START], modules, (*NOT_HERE, *in_play, *PAPER, "isitok.paper"))
    all_ = reached([START, *_codecs(PAPERS_ENCODINGS)], modules, (*NOT_HERE, *NEVER))
    begins = [*begins, *_codecs(ENCODINGS)]
    engine = reached(begins, librarys, in_play) | (app & librarys.keys())
    for zip_, names in (("python_stdlib", engine), ("app", app - engine), ("paper", all_ - app - engine)):
        write(MADE / zip_, {name: modules[name] for name in sorted(names)})
    expat = ".".join(map(str, pyexpat.version_info))
    linked = {"SQLite": _sqlite3.sqlite_version, "Zstandard": _zstd.zstd_version, "zlib": zlib.ZLIB_RUNTIME_VERSION}
    more = {"Expat": expat, "mpdecimal": _decimal.__libmpdec_version__}
    return json.dumps({"Python": platform.python_version(), **linked, **more})


def _codecs(names: Iterable[str]) -> list[str]:
    return [f"encodings.{name}" for name in names]


def write(folder: Path, modules: Mapping[str, Path]) -> None:
    """Compile modules, without docstrings, asserts and lines: files that need no source and are the same each time."""
    for name, file in modules.items():
        place = Path(*name.split("."), *(["__init__"] if file.name == "__init__.py" else []))
        source = file.read_bytes()
        code = without_lines(compile(source, "", "exec", dont_inherit=True, optimize=2))
        to = (folder / place).with_suffix(".pyc")
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(importing._code_to_hash_pyc(code, util.source_hash(source), False))


def without_lines(code: CodeType) -> CodeType:
    """The same without where each instruction stands in its file: a third of its bytes, which nobody here reads."""
    constants = (without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=tuple(constants))
