"""``isitok web``: the browser edition, for a look on this computer. No other place of the game answers a browser."""

import json
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

import click

from isitok.cli.kinds import PATH
from isitok.cli.say import say_line

if TYPE_CHECKING:
    from http.server import BaseHTTPRequestHandler

EPILOG: Final = """\b
Examples:
  isitok web dist/isitok-web-0.1.0.zip      serves it on 127.0.0.1 and prints its address; Ctrl+C ends it
  isitok web isitok-web-0.1.0 --port 8080   a folder that was unpacked; with school.json, if that is in it

\b
Nobody else can reach it. How a school puts it on its own web server is in docs/for-it.md.
Exit code: 0; 2 wrong use, or there is no browser edition in it.
"""

_TYPES: Final = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "mjs": "text/javascript; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm",
    "wav": "audio/wav",
    "woff": "font/woff",
    "woff2": "font/woff2",
}
_BESIDE: Final = ("files.json", "worker.js", "robots.txt", "school.json")
"""What isn't in the list of files: itself, what checks it, and what others put there."""

Read = Callable[[str], bytes]
"""The bytes of a file of the edition by its name. Raises OSError or KeyError if there is none."""


@click.command(epilog=EPILOG)
@click.argument("where", metavar="FOLDER_OR_ZIP", type=PATH)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="Which port; else one that is free."
)
def web(where: Path, port: int) -> int:
    """Serve the browser edition on this computer, for a look."""
    if getattr(sys, "frozen", False):
        raise click.UsageError("isitok web is in the copy with Python.")
    read = _opened(where)
    _serve({name: partial(read, name) for name in (*_names(read, where), *_BESIDE)}, port)
    return 0


def _opened(where: Path) -> Read:
    """How to read what lies in a folder, or in a zip as `make_web.sh` packs it."""
    try:
        packed = ZipFile(where)
    except (OSError, BadZipFile):
        return partial(_read_in, where)
    top = next((name.rpartition("/")[0] for name in packed.namelist() if name.endswith("/files.json")), "")
    return lambda name: packed.read(f"{top}/{name}")


def _read_in(folder: Path, name: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    return (folder / name).read_bytes()


def _names(read: Read, where: Path) -> tuple[str, ...]:
    """The names of its files. Raises a usage error if it is no browser edition."""
    try:
        names = tuple(map(str, json.loads(read("files.json"))["files"]))
        read("worker.js")
    except (OSError, BadZipFile, KeyError, TypeError, ValueError):
        names = ()
    if "index.html" not in names:
        raise click.UsageError(f"In {where.name} there is no browser edition: packaging/make_web.sh makes one.")
    return names


def _serve(files: Mapping[str, Callable[[], bytes]], port: int) -> None:
    """Answer until Ctrl+C."""
    from http.server import ThreadingHTTPServer

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), _answering(files))
    except OSError as error:
        raise click.UsageError(f"port {port} can't be used: {(error.strerror or str(error)).lower()}") from error
    say_line(f"http://127.0.0.1:{server.server_port}/")
    say_line("For a look, on this computer. For a school: docs/for-it.md.")
    with server, suppress(KeyboardInterrupt):
        server.serve_forever()


def _answering(files: Mapping[str, Callable[[], bytes]]) -> "type[BaseHTTPRequestHandler]":
    from http.server import BaseHTTPRequestHandler

    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # a browser asks for many files by one connection

        def do_GET(self) -> None:
            name = self.path.partition("?")[0].lstrip("/") or "index.html"
            try:
                data, status = files[name](), 200
            except (OSError, KeyError):
                data, status = b"", 404
            self.send_response(status)
            self.send_header("Content-Type", _TYPES.get(name.rpartition(".")[2], "application/octet-stream"))
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-cache")
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(data)

        do_HEAD = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Write no log: what somebody plays is recorded nowhere."""

    return Answers
