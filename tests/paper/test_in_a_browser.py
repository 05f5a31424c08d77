"""Pages to read in a browser: axe-core finds nothing, in light and dark, and nothing is wider than a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import Browser, a_browser, only_with_a_browser
from tests.paper.test_pages_to_read import SHEETS, made

pytestmark = only_with_a_browser
PHONE = 320  # what is left of 1280 at 400 %


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with a_browser() as found:
        yield found


def written(name: str, folder: Path) -> Path:
    file = folder / f"{name}.html"
    file.write_bytes(made(name).html_bytes())
    return file


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", SHEETS)
def test_axe_finds_nothing_that_shuts_somebody_out(name: str, browser: Browser, tmp_path: Path, *, dark: bool) -> None:
    page = written(name, tmp_path)
    browser.opens(page, dark=dark)
    assert browser.finds() == []
    browser.opens(page, dark=dark, width=PHONE)
    assert browser.finds() == []
    assert browser.asks("document.documentElement.scrollWidth") <= PHONE


def test_axe_would_find_what_is_wrong(browser: Browser, tmp_path: Path) -> None:
    right = made("staff-card").html_bytes().decode()
    for number, (there, instead, rule) in enumerate(
        (
            ('<html lang="en-GB">', "<html>", "html-has-lang"),
            ("--soft: ", "--soft: #cccccc; --was: ", "color-contrast"),
            ("<h2", "<h4", "heading-order"),
            ("<ul", "<ul><p>x</p", "list"),
        )
    ):
        assert there in right
        file = tmp_path / f"{number}.html"
        file.write_text(right.replace(there, instead), "utf-8")
        browser.opens(file)
        assert [each for each in browser.finds() if each.startswith(f"{rule}:")], rule
