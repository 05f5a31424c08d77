"""Nothing is written but the settings and the cache of packs, and nothing goes out."""

import json
import os
from pathlib import Path

import pytest

from isitok.store.options import PlayOptions
from tests.presses import onward
from tests.window.conftest import Play

pytestmark = pytest.mark.window


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def internet_sockets(process: int) -> set[str]:
    """The sockets of a process that are not between programs of this PC alone."""
    links = [os.readlink(link) for link in Path(f"/proc/{process}/fd").iterdir() if link.is_symlink()]
    own = {link[8:-1] for link in links if link.startswith("socket:[")}
    lines = [
        line.split()
        for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
        for line in Path(f"/proc/{process}/net/{kind}").read_text().splitlines()[1:]
    ]
    return own & {line[9] for line in lines}


def test_a_whole_game_writes_settings_and_cache_and_opens_no_connection(play: Play, home: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    module = ("-m", "tests.window.watched", str(log))
    twin = play(PlayOptions(cards=3, seed=11), "--cards", "3", "--seed", "11", module=module)
    for id_ in ("play", "band:11-14", "on", "start"):
        twin.click(id_)
    twin.key("F1")
    twin.key("Escape")
    while presses := onward(twin.ids(""), "sure:certain"):
        for id_ in presses:
            twin.click(id_)
        assert internet_sockets(twin.game.process.pid) == set()
    assert twin.game.title == "How it went – #isitok?"
    twin.click("done")
    twin.click("quit")
    assert twin.game.ends() == 0

    (cache,) = (name for name in files(home) if name.startswith(".cache/isitok/packs-"))
    assert files(home) == [cache, ".config/isitok/settings.json"]
    assert json.loads((home / ".config/isitok/settings.json").read_text("utf-8"))["ages"] == ["11-14"]
    told = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert [event for kind, *event in told if kind == "outward"] == []
    written = {os.path.abspath(name) for kind, name, *_ in told if kind == "write"}
    assert written, "the audit heard nothing"
    places = (str(home / ".cache"), str(home / ".config"))
    assert [name for name in written if not name.startswith(places)] == []


def test_a_game_that_was_only_looked_at_writes_no_settings(play: Play, home: Path) -> None:
    twin = play(PlayOptions(seed=1), "--seed", "1")
    twin.click("about")
    twin.key("Escape")
    twin.click("quit")
    assert twin.game.ends() == 0
    assert [name for name in files(home) if not name.startswith(".cache/isitok/packs-")] == []
