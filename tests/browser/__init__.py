"""A browser that looks at pages, Debian's Chromium, and axe-core in it, which says what shuts somebody out.

Both are there where ``.ci/run`` put them (CONTRIBUTING.md says how); tests that need them are left out elsewhere.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

AXE = Path(__file__).parents[2] / "build" / "npm" / "axe-core" / "axe.min.js"
_PROGRAMS = [shutil.which(name) for name in ("chromium", "chromedriver")]
_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(done, error => done({error: `${error}`}));
"""

_ARE_HERE = all(_PROGRAMS) and AXE.is_file() and find_spec("selenium")
_HAVE_TO = os.environ.get("CI") and sys.platform == "linux"

only_with_a_browser = pytest.mark.skipif(
    not (_ARE_HERE or _HAVE_TO),
    reason="there is no Chromium, selenium or axe-core here: CONTRIBUTING.md says how to get them",
)


class Browser:
    """One window of it, without a screen."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def opens(self, page: Path, *, dark: bool = False, width: int = 1280) -> None:
        """Open a page in this theme and width."""
        feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.get(page.as_uri())

    def finds(self) -> list[str]:
        """What shuts somebody out of this page: the rule, and the first element that breaks it."""
        self.driver.execute_script(AXE.read_text("utf-8"))
        found = self.driver.execute_async_script(_RUN)
        assert "error" not in found, found
        assert found["passes"], "it has looked at something"
        return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]

    def asks(self, script: str) -> Any:
        """The answer of the page to a line of JavaScript."""
        return self.driver.execute_script(f"return {script}")

    def paints(self, file: Path) -> None:
        """Write a picture of what is seen of the page."""
        self.driver.save_screenshot(str(file))


SILENT = ("quic", "background-networking", "component-update", "sync")
"""What of Chromium's own asks for something that no page has asked for."""


@contextmanager
def a_browser() -> Iterator[Browser]:
    """A browser that has never seen anything, which is closed at the end."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = str(_PROGRAMS[0])
    more = [*(f"--disable-{one}" for one in SILENT), *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    for switch in ("--headless=new", "--disable-gpu", "--no-first-run", "--window-size=1366,900", *more):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(str(_PROGRAMS[1])))
    try:
        yield Browser(driver)
    finally:
        driver.quit()
