"""What the worker keeps is one version, whole: another takes its place when no window is open, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import a_browser, only_with_a_browser
from tests.browser.edition import PUPILS, Player, changed, only_with_a_build, served, unpacked

pytestmark = [only_with_a_build, only_with_a_browser]
NAME, OTHER = "LICENCES.txt", b"of another version"


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    with served(unpacked(PUPILS, tmp_path)) as server, a_browser() as browser:
        player = Player(browser, server).opens()
        player.is_kept()
        yield player.opens()  # once more, now from what is kept


def licences(player: Player) -> str:
    return str(player.learns(f"fetch('{NAME}').then(answer => answer.text())"))


def looks_for_another(player: Player) -> None:
    player.learns("navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => 1)")
    player.waits(lambda: player.learns("navigator.serviceWorker.getRegistration().then(one => !one.installing)"))


def waits_for_its_turn(player: Player) -> bool:
    return bool(player.learns("navigator.serviceWorker.getRegistration().then(one => !!one.waiting)"))


def test_a_new_version_waits_until_no_window_is_open_and_then_the_old_one_goes(player: Player) -> None:
    (before,) = (name for name in player.kept() if name != "isitok-school")
    was = licences(player)
    changed(player.server.folder, NAME, OTHER)
    looks_for_another(player)
    assert waits_for_its_turn(player)
    player.opens()
    assert licences(player) == was, "while a window is open, nothing changes"

    player.driver.get("about:blank")
    player.waits(lambda: player.opens() and licences(player) == OTHER.decode())
    (after,) = (name for name in player.kept() if name != "isitok-school")
    assert after != before


@pytest.mark.parametrize("fault", ["missing", "another"])
def test_if_a_file_of_the_new_version_is_missing_or_another_the_old_one_stays(fault: str, player: Player) -> None:
    before = player.kept()
    changed(player.server.folder, NAME, OTHER)
    if fault == "missing":
        (player.server.folder / NAME).unlink()
    else:
        (player.server.folder / NAME).write_bytes(b"cut sho")
    looks_for_another(player)
    assert not waits_for_its_turn(player)
    assert player.kept() == before
    player.driver.get("about:blank")
    player.server.stop()
    assert player.opens().buttons("Play")
