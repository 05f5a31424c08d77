"""What the worker keeps is one version, whole: another takes its place when no window is open, or not at all."""

import time
from collections.abc import Iterator

import pytest

from tests.browser import a_browser, only_with_a_browser
from tests.browser.edition import MEMORY, PUPILS, Player, changed, only_with_a_build, served, unpacked

pytestmark = [only_with_a_build, only_with_a_browser]
ENTER = "\ue007"
MEMORY_BYTES = 31_000_000  # of memory.zip, unpacked
NAME, OTHER = "LICENCES.txt", b"of another version"


@pytest.fixture(scope="module")
def player(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    with served(unpacked(PUPILS, tmp_path_factory.mktemp("pupils"))) as server, a_browser() as browser:
        player = Player(browser, server).opens()
        player.is_kept()
        yield player.opens()  # once more, now from what is kept


def licences(player: Player) -> str:
    return str(player.learns(f"fetch('{NAME}').then(answer => answer.text())"))


def version(player: Player) -> str:
    """The cache of the one version that is kept."""
    (name,) = (name for name in player.kept() if name != "isitok-school")
    return name


def looks_for_another(player: Player) -> bool:
    """Whether another version waits for its turn then."""
    player.learns("navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => 1)")
    player.waits(lambda: player.learns("navigator.serviceWorker.getRegistration().then(one => !one.installing)"))
    return bool(player.learns("navigator.serviceWorker.getRegistration().then(one => !!one.waiting)"))


def is_opened_later(player: Player) -> Player:
    """The last window is closed; a while later somebody opens another."""
    player.driver.get("about:blank")
    time.sleep(2)
    return player.opens()


def test_later_starts_go_on_from_the_memory_that_is_kept_and_deal_other_stories(player: Player) -> None:
    assert not player.goes_on, "nobody has fetched it yet"
    player.keeps_memory()
    dealt = set()
    for _ in range(4):
        assert player.opens().goes_on
        player.comes_on(ENTER, until=lambda: player.heading == "Before you start")
        player.comes_on(ENTER, until=lambda: player.heading not in ("", "Before you start"))
        dealt.add(player.heading)
    assert len(dealt) > 1
    player.driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
    held = player.driver.execute_cdp_cmd("Runtime.getHeapUsage", {})["backingStorageSize"]
    assert held < MEMORY_BYTES, "what Python's memory was filled from isn't held beside it"
    assert player.console() == []


def test_a_memory_that_is_damaged_or_of_another_version_is_none(player: Player) -> None:
    damaged = (
        f"(await caches.open('{version(player)}')).put(new URL('{MEMORY}', location.href).href, new Response('PK'))"
    )
    player.learns(f"(async () => {{ await {damaged}; return 1; }})()")
    assert not player.opens().goes_on
    assert player.buttons("Play")
    assert player.console() == []


@pytest.mark.parametrize("fault", ["missing", "another"])
def test_if_a_file_of_the_new_version_is_missing_or_another_the_old_one_stays(fault: str, player: Player) -> None:
    before, was = player.kept(), licences(player)
    changed(player.server.folder, NAME, fault.encode())
    if fault == "missing":
        (player.server.folder / NAME).unlink()
    else:
        (player.server.folder / NAME).write_bytes(b"cut sho")
    assert not looks_for_another(player)
    assert player.kept() == before
    assert licences(is_opened_later(player)) == was


def test_a_new_version_waits_until_no_window_is_open_and_then_the_old_one_goes(player: Player) -> None:
    before = version(player)
    was = licences(player)
    changed(player.server.folder, NAME, OTHER)
    assert looks_for_another(player)
    assert licences(player.opens()) == was, "while a window is open, nothing changes"

    player.waits(lambda: licences(is_opened_later(player)) == OTHER.decode())
    assert version(player) != before
