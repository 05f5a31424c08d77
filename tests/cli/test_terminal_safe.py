"""Whatever names and files hold, nothing of it steers the terminal that a command writes to, or forges a line of it."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.terminal_safe import escape_control, in_a_line, strip_control
from isitok.cli.main import run
from tests.packs_.nouns import SMALLEST
from tests.signed import have_read

ROOT = Path(__file__).parents[2]
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
NASTY = {
    "escapes, of one byte and of two": "a\x1b[31m\x9b31m\x1b]0;owned\x07\x7fb",
    "text turned round, isolated and tagged": "a\u202egpj.\u2066\u2028\U000e0041b",
    "new lines that look like ours": "a\n0 scenarios: no problems.\n\rb",
    "bytes that are no text": b"a\xff\xfe\x80b".decode("utf-8", "surrogateescape"),
}


def yaml_escaped(text: str) -> str:
    return '"{}"'.format("".join(f"\\U{ord(sign):08x}" if sign not in "ab" else sign for sign in text))


def nasty_pack(folder: Path, name: str) -> Path:
    """A pack in which everything that has a name is called so."""
    pack = folder / name
    (pack / "scenarios").mkdir(parents=True)
    key = yaml_escaped("".join(sign for sign in name if not "\ud800" <= sign <= "\udfff") + "\0")
    (pack / "pack.yaml").write_text(f"title: {key}\nabout: A pack.\nages: 7-9\norder: [{key}]\n{key}: x\n", "utf-8")
    texts = {
        "key": f"{SMALLEST}{key}: x\n",
        "person": SMALLEST.replace("    verdict", f"    by: {key}\n    verdict"),
        "word": SMALLEST.replace("verdict: ok", f"verdict: {key}"),
        "title": SMALLEST.replace("The rabbit photo", key),
        "others": f"{SMALLEST}others: {{{key}: x}}\npeople: {{{key}: x}}\n",
        "message": f"{SMALLEST}phone:\n  kind: chat\n  name: x\n  messages:\n    - {key}: hi\n    - {key} (x): hi\n",
        "id": f"{SMALLEST}facts: [{key}]\nhelp: [{key}]\ntopic: {key}\nlinks: {{rshe: {key}}}\ntwin: {key}\nset: a\n",
        "kind": f"{SMALLEST}phone:\n  kind: {key}\n",
        "fine": SMALLEST,
    }
    for stem, text in texts.items():
        (pack / "scenarios" / f"{stem} {name}.yaml").write_text(text, "utf-8")
    (pack / "scenarios" / f"{name}.yaml").write_bytes(SMALLEST.encode() + b"\xff" + name.encode("utf-8", "ignore"))
    (pack / "scenarios" / f"{name}.yaml.txt").write_text(SMALLEST)
    (pack / f"{name}.png").write_text("x")
    (folder / f"{name}.lesson.yaml").write_text(f"title: {key}\nages: 7-9\nminutes: {key}\ncards: [{key}]\n{key}: x\n")
    return pack


@pytest.fixture(params=NASTY.values(), ids=NASTY)
def pack(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if sys.platform == "win32" and re.search("[\x00-\x1f\ud800-\udfff]", request.param):
        pytest.skip("nothing can be called so on Windows")
    return nasty_pack(tmp_path / "packs", request.param)


def said(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    run(arguments)
    shown = capfd.readouterr()
    return shown.out + shown.err


def commands(pack: Path, out: Path) -> Iterator[list[str]]:
    folder, name = pack.parent, pack.name
    yield ["check", str(pack)]
    yield ["check", "--strict", "--coverage", "--table", "--similar", str(folder)]
    yield ["check", "--format", "github", str(folder)]
    yield ["check", "--format", "json", str(folder)]
    yield ["check", f"{pack} not there"]
    yield ["check", str(folder / f"{name}.lesson.yaml")]
    yield ["new", name, "--packs", str(out)]
    yield ["new", "mine", "--packs", str(out / name)]
    yield ["preview", str(pack / "scenarios" / f"not there {name}.yaml")]
    yield ["preview", str(pack)]
    yield ["preview", str(pack / "scenarios" / f"key {name}.yaml"), "--png", str(out / f"p{name}")]
    if sys.platform != "win32":  # there, it would open a window, which nobody closes
        yield ["preview", str(pack / "scenarios" / f"fine {name}.yaml")]
    yield ["print", "pack", name, "--packs", str(folder), "--out", str(out / f"{name}.pdf")]
    yield ["print", "lesson", str(folder / f"{name}.lesson.yaml")]
    yield ["print", "dice", "--out", str(out / f"d{name}.pdf")]
    yield ["print", "dice", "--out", str(out / f"d{name}.pdf")]  # it is there already
    yield ["report", "--csv", str(pack)]
    yield ["play", "--pack", name, "--text", "--packs", str(folder)]
    yield [name]


def test_no_command_gives_a_terminal_what_would_steer_it(
    pack: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.chdir(out)
    have_read(pack.parent)
    for arguments in commands(pack, out):
        text = said(arguments, capfd)
        assert text, arguments
        assert STEERING.search(text) is None, (arguments, STEERING.search(text))
        assert "\n0 scenarios: no problems.\n" not in text, arguments


def test_a_problem_begins_in_one_line_whatever_its_file_is_called(
    pack: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lines = said(["check", str(pack)], capfd).split("\n")

    for line in lines[:-3]:
        assert line.startswith("    hint: ") or (": error: " in line or ": warning: " in line), line


@pytest.mark.skipif(sys.platform == "win32", reason="nothing can be called so there")
def test_names_are_recognised_and_programs_get_them_as_they_are(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pack = nasty_pack(tmp_path, "a\x1b[31m\x7f\nb")

    assert r"a\x1b[31m\x7f\nb" in said(["check", str(pack)], capfd)
    found = json.loads(said(["check", "--format", "json", str(pack)], capfd))
    assert all(one["file"].startswith(str(pack)) for one in found)


def test_a_game_in_the_terminal_is_plain_too(pack: Path) -> None:
    command = [sys.executable, "-m", "isitok", "--text", "--ages", "7-9", "--packs", str(pack.parent), "--seed", "1"]
    title = subprocess.run(command, input=b"", capture_output=True, timeout=300).stdout
    shows = re.findall(rb"(?m)^(\d+)\. ", title.partition(b"Choose what to play")[2])[0]  # what comes after it
    found = subprocess.run(command, input=shows + b"\n" + b"1\n" * 9, capture_output=True, timeout=300)

    assert b"What to mend in" in b" ".join(found.stdout.split())
    assert STEERING.search(found.stdout.decode().replace(os.linesep, "\n")) is None
    assert STEERING.search(found.stderr.decode().replace(os.linesep, "\n")) is None


def test_a_mistake_of_the_program_names_a_file_harmlessly(
    capfd: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from isitok.app.last_resort import tell

    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state\x1b[31m"))
    try:
        raise ValueError("\x1b]0;owned\x07\u202e.yaml")
    except ValueError as error:
        tell(error, in_a_window=False)

    shown = capfd.readouterr()
    assert "owned" in shown.err
    assert STEERING.search(shown.out + shown.err) is None


def test_every_command_speaks_through_one_place() -> None:
    """Whoever adds a `print` elsewhere would pass it by. Those that are left say nothing that stands in a file."""
    allowed = {"cli/say.py", "app/last_resort.py", "app/window.py", "cli/start.py", "__main__.py"}
    speaking = set()
    for path in (ROOT / "isitok").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "click.echo", "click.secho"):
                speaking.add(path.relative_to(ROOT / "isitok").as_posix())

    assert speaking <= allowed


@given(st.text(st.characters()))
def test_any_text_is_harmless_and_a_harmless_one_stays_as_it_is(text: str) -> None:
    for made in (escape_control(text).replace("\n", ""), in_a_line(text), strip_control(text)):
        assert STEERING.search(made) is None
    assert in_a_line(in_a_line(text)) == in_a_line(text)
    if text.isprintable():
        assert escape_control(text) == in_a_line(text) == strip_control(text) == text


def test_what_people_write_stays_as_it_is() -> None:
    text = "Ŵyn’s café – “ok” 👩\u200d👧 Привіт مرحبا \u00a0½"

    assert escape_control(text) == in_a_line(text) == text
    assert escape_control("one\ntwo") == "one\ntwo"
