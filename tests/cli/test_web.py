"""``isitok web``: the browser edition on 127.0.0.1, for a look, and what is none."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from isitok.cli.main import run

LISTED = {"index.html": "<!doctype html>", "start.mjs": "export {};", "pyodide/pyodide.asm.wasm": "\0asm"}


def an_edition(folder: Path) -> Path:
    """A folder like those of ``make_web.sh``, but for what is in its files."""
    more = {"worker.js": "", "files.json": json.dumps({"version": "1", "files": dict.fromkeys(LISTED, "")})}
    for name, text in {**LISTED, **more, "notes.txt": "not the game's"}.items():
        file = folder / "isitok-web-1" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder / "isitok-web-1"


def packed(folder: Path) -> Path:
    with ZipFile(folder.with_suffix(".zip"), "w") as zip_:
        for file in folder.rglob("*"):
            zip_.write(file, file.relative_to(folder.parent))
    return folder.with_suffix(".zip")


@contextmanager
def served(where: Path) -> Iterator[str]:
    """Its address. At the end somebody presses Ctrl+C."""
    program = [sys.executable, "-u", "-m", "isitok", "web", str(where)]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, stdout=pipe, stderr=pipe, text=True, preexec_fn=heeds_ctrl_c) as serving:
        try:
            assert serving.stdout
            assert serving.stderr
            first, second = serving.stdout.readline(), serving.stdout.readline()
            assert second == "For a look, on this computer. For a school: docs/for-it.md.\n"
            yield first.strip()
            serving.send_signal(signal.SIGINT)
            assert (serving.wait(20), serving.stdout.read(), serving.stderr.read()) == (0, "", "")
        finally:
            serving.kill()


def heeds_ctrl_c() -> None:
    """A shell has what it starts in the background ignore it, and with that all that is started from there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="there, Ctrl+C isn't sent to one program alone")
@pytest.mark.parametrize("form", ["folder", "zip"])
def test_it_answers_with_the_files_of_the_edition_and_what_a_school_has_set_and_nothing_else(
    form: str, tmp_path: Path
) -> None:
    folder = an_edition(tmp_path)
    (folder / "school.json").write_text('{"lock_ages": true}', "utf-8")
    with served(folder if form == "folder" else packed(folder)) as address:
        assert address.startswith("http://127.0.0.1:")
        with urlopen(address + "?ages=11-14") as answer:
            assert answer.read().decode() == LISTED["index.html"]
        with urlopen(address + "pyodide/pyodide.asm.wasm") as answer:
            assert answer.headers["Content-Type"] == "application/wasm"
        with urlopen(address + "start.mjs") as answer:
            assert answer.headers["Content-Type"].startswith("text/javascript")
        with urlopen(address + "school.json") as answer:
            assert json.load(answer) == {"lock_ages": True}
        for other in ("notes.txt", "../isitok-web-1/notes.txt", "%2e%2e/x", "led.zip"):
            with pytest.raises(HTTPError) as found:
                urlopen(address + other)
            assert found.value.code == 404


def test_what_is_no_browser_edition_is_said_and_nothing_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "notes.zip").write_text("no zip", "utf-8")
    for name in ("photos", "notes.zip", "gone"):
        assert run(["web", str(tmp_path / name)]) == 2
        told = capsys.readouterr()
        assert told.err == f"isitok: In {name} there is no browser edition: packaging/make_web.sh makes one.\n"
        assert told.out == ""


def test_a_program_made_of_the_game_says_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert run(["web", str(an_edition(tmp_path))]) == 2
    assert capsys.readouterr().err == "isitok: isitok web is in the copy with Python.\n"


def test_a_port_that_is_taken_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["web", str(an_edition(tmp_path)), "--port", str(port)]) == 2
    assert capsys.readouterr().err.startswith(f"isitok: port {port} can't be used: ")
