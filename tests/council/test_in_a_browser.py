"""A council's report in a browser: axe-core finds nothing, in light and dark, on a screen and on a phone."""

from pathlib import Path

import pytest

from tests.browser import a_browser, only_with_a_browser
from tests.council.typed import council, filled


@only_with_a_browser
def test_axe_finds_nothing_that_shuts_somebody_out_of_a_report(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ISITOK_STORE", str(here / "council.db"))
    filled(capsys)
    assert council(capsys, "report", "--html", "r.html")[0] == 0
    with a_browser() as browser:
        for dark in (False, True):
            for width in (1280, 320):
                browser.opens(here / "r.html", dark=dark, width=width)
                assert browser.finds() == []
        browser.paints(here / "r.png")
