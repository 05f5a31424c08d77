"""Nothing is written but the settings and the cache of packs, and nothing goes out."""

import json
import os
import time
from pathlib import Path

import pytest

from isitok import ui
from isitok.format.vocabulary import Nation
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings, load_settings
from tests.presses import onward
from tests.stages.visitor import NEW_SECONDS
from tests.window.conftest import Play
from tests.window.game import REST, Game
from tests.window.screen import Screen, eventually
from tests.window.twin import Twin

pytestmark = pytest.mark.window

TYPED = ("--ages", "11-14", "--seed", "11", "--nation", "england")
TO_ONE_TO_ONE = ("Tab", "Tab", "Tab", "space")
"""On the title, past the week and the class."""


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def every_byte(home: Path) -> dict[str, tuple[bytes, int]]:
    """What is in each file, and when it was written last; folders, too."""
    return {
        str(path.relative_to(home)): (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in home.rglob("*")
    }


def once_still(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every byte of it, once nothing has come into it for a while."""
    found: list[dict[str, tuple[bytes, int]]] = [{}]

    def is_still() -> bool:
        time.sleep(1.5)
        found.append(every_byte(folder))
        return found[-1] == found[-2]

    assert eventually(is_still)
    return found[-1]


def by_keys(twin: Twin, *ids: str) -> None:
    """To each of these by Tab and arrows, and Space."""
    for id_ in ids:
        twin.tab_to(id_)
        twin.key("space")


def says(twin: Twin, text: str) -> bool:
    return any(text == node.spoken.name for node in ui.walk(twin.view.layout.root))


def on(game: Game, *keys: str) -> None:
    """Presses of which each is seen, and the last leads to another screen, whatever it is called."""
    if not game.has_settled:
        grows_old(game)
    for key in keys:
        shows(game, key)
    grows_old(game)


def shows(game: Game, key: str) -> None:
    before = game.seen()
    game.press(key)
    assert eventually(lambda: game.seen() != before), game.title


def grows_old(game: Game) -> None:
    """Wait until nothing fades any more, and keys answer."""
    game.settles()
    time.sleep(max(0.0, NEW_SECONDS - REST) + 0.1)


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


def has_its_cache(home: Path) -> bool:
    """Whether a checkout has kept its packs: while they are written, their file has another name."""
    return any(name.startswith(".cache/isitok/game-") and name.endswith(".json") for name in files(home))


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
    assert twin.game.title == "Three stories – #isitok?"
    twin.click("done")
    twin.click("quit")
    assert twin.game.ends() == 0

    (game,) = (name for name in files(home) if name.startswith(".cache/isitok/game-"))
    assert files(home) == [game, ".config/isitok/settings.json"], "without own packs, there is nothing else to keep"
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
    assert twin.game.ends() == 0, twin.game.errors()
    assert [name for name in files(home) if not name.startswith(".cache/isitok/")] == []


@pytest.mark.parametrize("real", [False, True], ids=["to its end", "this is real"])
def test_a_whole_one_to_one_by_keys_leaves_every_byte_as_it_was(
    play: Play, home: Path, tmp_path: Path, real: bool
) -> None:
    log = tmp_path / "log"
    settings = home / ".config/isitok/settings.json"
    said = Settings(nation=Nation.WALES, cool_down=0)  # no adult is asked any more where this is
    module = ("-m", "tests.window.watched", str(log))
    twin = play(PlayOptions(seed=11), "--seed", "11", settings=said, module=module)
    assert eventually(lambda: has_its_cache(home))
    before, told = every_byte(home), log.read_text("utf-8")

    by_keys(twin, "one-to-one", "box", "on", "ages:11-14", "group:13-17", "swap:0", "settings")
    by_keys(twin, "text:larger", "theme:dark")
    twin.key("Escape")
    by_keys(twin, "start")
    for _ in range(60):
        if says(twin, "That’s the end") or says(twin, "You don’t have to do this alone"):
            break
        if real and "verdict:ok" in twin:
            twin.key("F4")
        elif isinstance(twin.screens.scene, OneToOneScene) and twin.screens.scene.one_to_one.stop.card == 1:
            by_keys(twin, "pass")
        elif "verdict:ok" in twin:
            by_keys(twin, "verdict:ok", "onward")
        else:
            by_keys(twin, next(id_ for id_ in ("onward", "lock", "next") if id_ in twin))
    twin.key("F1")
    twin.key("Escape")
    assert internet_sockets(twin.game.process.pid) == set()
    by_keys(twin, "onward")
    assert twin.game.title == "#isitok? – sharing online"
    twin.click("quit")
    assert twin.game.ends() == 0

    assert every_byte(home) == before
    assert log.read_text("utf-8") == told, "something was written, or a connection opened"
    assert load_settings(settings).settings.ages == ()


def test_the_sheet_to_take_home_is_the_only_thing_that_a_one_to_one_writes(screen: Screen, home: Path) -> None:
    with Game(screen, home, *TYPED) as game:
        assert eventually(lambda: has_its_cache(home))
        before = every_byte(home)
        with_a_sheet(game, home)

    sheet = home / "my-list.pdf"
    assert sheet.read_bytes().startswith(b"%PDF")
    assert {name: told for name, told in every_byte(home).items() if name != sheet.name} == before


READ_ON = (("Return",),) * 5
"""Enter turns the leaves of what is real, one by one, and then goes on."""


def with_a_sheet(game: Game, home: Path) -> None:
    """A one-to-one in which something is real, to its end; no window is called so."""
    saves_a_sheet(game, home)
    for _ in range(4):  # print it, the end, what is asked about the sheet, and back from there
        on(game, "Return")
        assert game.title == "One to one – #isitok?"
    on(game, "Tab", "Tab", "space")
    assert eventually(lambda: game.title == "#isitok? – sharing online"), game.title


def saves_a_sheet(game: Game, home: Path) -> None:
    """Something is real, and the sheet to take home is written: it is to be printed now."""
    assert eventually(lambda: has_its_cache(home))
    on(game, *TO_ONE_TO_ONE)
    assert game.title.startswith("For the adult who leads")
    for keys in (("F4",), *READ_ON, ("Return",), ("Down", "space", "Return")):  # what happens next, and a safe paper
        on(game, *keys)
        assert game.title == "One to one – #isitok?"
    for _ in range(3):  # where a busy disk doesn't answer in time, the page says that it isn't saved
        on(game, "Return")
        if (home / "my-list.pdf").exists():
            return
    raise AssertionError("it is never saved")


def test_the_close_button_of_the_window_asks_about_the_sheet_once(screen: Screen, home: Path) -> None:
    with Game(screen, home, *TYPED) as game:
        saves_a_sheet(game, home)
        screen.close_button(game.id)
        time.sleep(1)
        assert game.process.poll() is None, "it asks"
        screen.close_button(game.id)
        assert game.ends() == 0, "and not twice"
    assert (home / "my-list.pdf").exists()

    with Game(screen, home, *TYPED) as game:
        screen.close_button(game.id)
        assert game.ends() == 0, "there is nothing to ask"


def test_nothing_is_asked_of_a_computer_that_is_shut_down(screen: Screen, home: Path) -> None:
    with Game(screen, home, *TYPED) as game:
        saves_a_sheet(game, home)
        game.process.terminate()
        assert game.ends() == 0
    assert (home / "my-list.pdf").exists()


COMPILES = (
    "import sys; sys.dont_write_bytecode = False; from tests.window.named import main, name_pages; name_pages();"
    "sys.exit(main())"
)


def test_in_an_installation_that_was_not_compiled_no_file_of_pythons_has_the_time_of_a_one_to_one(
    screen: Screen, home: Path, tmp_path: Path
) -> None:
    compiled = tmp_path / "compiled"
    module = ("-X", f"pycache_prefix={compiled}", "-c", COMPILES)
    with Game(screen, home, *TYPED, module=module) as game:
        assert eventually(lambda: has_its_cache(home))
        assert eventually(lambda: any(compiled.rglob("staff_card*.pyc"))), "nothing is compiled, so this could not fail"
        before = once_still(compiled)  # what comes next is loaded meanwhile
        with_a_sheet(game, home)
        game.process.terminate()
        assert (game.ends(), game.errors()) == (0, "")

    assert every_byte(compiled) == before
