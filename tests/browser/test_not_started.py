"""Where it can't start, the page says what is missing, and what does."""

from collections.abc import Iterator

import pytest

from tests.browser import a_browser, only_with_a_browser
from tests.browser.edition import PUPILS, Player, only_with_a_build, served, unpacked

pytestmark = [only_with_a_build, only_with_a_browser]
TOO_OLD = "This browser is too old to play: Chrome or Edge from 112, Firefox from 113 and Safari from 16.4 on."


@pytest.fixture(scope="module")
def player(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    with served(unpacked(PUPILS, tmp_path_factory.mktemp("pupils"))) as server, a_browser() as browser:
        yield Player(browser, server)


def test_a_file_that_is_missing_is_named_for_whoever_looks_after_it(player: Player) -> None:
    (player.server.folder / "app.zip").unlink()
    player.driver.get(player.server.address)
    said = "Part of #isitok? didn’t load. Try again, or show IT: app.zip."
    player.waits(lambda: said in player.text)
    assert player.asks("document.documentElement.dataset.ready") is None
    assert player.browser.finds() == []


def test_a_browser_that_is_too_old_says_so_and_which_is_not(player: Player) -> None:
    player.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "delete WebAssembly.Tag"})
    player.requests()
    player.driver.get(player.server.address)
    player.waits(lambda: TOO_OLD in player.text)
    assert not [url for url in player.requests() if url.endswith(".wasm")], "nothing more is fetched"


def test_without_scripts_the_page_says_what_it_needs(player: Player) -> None:
    player.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    player.driver.get(player.server.address)
    told = player.driver.find_element("tag name", "main").text
    assert "This page needs JavaScript" in told
    assert TOO_OLD.partition(": ")[2] in told, "the same as where it is too old"
