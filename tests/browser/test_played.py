"""The browser edition, played in Chromium: by keys, by presses, without a network, by a class."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import a_browser, only_with_a_browser
from tests.browser.edition import PUPILS, QUERY, STAFF, Player, only_with_a_build, served, unpacked

pytestmark = [only_with_a_build, only_with_a_browser]
ENTER = "\ue007"
LIMIT = 8_000_000  # bytes of a first page, each file as `gzip -9` packs it


@pytest.fixture(scope="module")
def pupils(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(PUPILS, tmp_path_factory.mktemp("pupils"))


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(STAFF, tmp_path_factory.mktemp("staff"))


@pytest.fixture
def player(pupils: Path) -> Iterator[Player]:
    with served(pupils) as server, a_browser() as browser:
        yield Player(browser, server).opens()


def is_fit_for_all(player: Player) -> None:
    """Nothing shuts anybody out of this page."""
    assert player.browser.finds() == [], player.heading


def test_a_story_is_played_by_keys_and_nothing_leaves_a_trace_but_the_settings(player: Player, pupils: Path) -> None:
    asked = player.requests()
    first = {url.removeprefix(player.server.address).partition("?")[0] or "index.html" for url in asked}
    files = [pupils / name for name in first if (pupils / name).is_file()]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < LIMIT
    is_fit_for_all(player)
    player.comes_on(ENTER, until=lambda: player.heading == "Before you start")
    is_fit_for_all(player)
    player.comes_on(ENTER, until=lambda: player.heading not in ("", "Before you start"))
    story = player.heading
    is_fit_for_all(player)
    player.waits(lambda: story in player.text)
    player.comes_on(ENTER, until=player.answers)
    is_fit_for_all(player)
    player.comes_on("1", until=player.chosen)
    player.comes_on("6", until=lambda: player.heading.startswith("You said"))
    is_fit_for_all(player)

    player.comes_on("?", until=lambda: player.heading == "You can talk to someone")
    is_fit_for_all(player)
    player.comes_on("\ue00c", until=lambda: player.heading != "You can talk to someone")
    player.keys("#")
    player.waits(lambda: player.driver.title == "Clock")
    is_fit_for_all(player)
    assert story not in player.text
    player.comes_on(ENTER, until=lambda: player.driver.title == "#isitok?")

    assert player.titles <= {"#isitok?", "Clock"}
    assert player.stored()["cookies"] == player.stored()["IndexedDB"] == player.stored()["sessionStorage"] == []
    assert set(player.stored()["localStorage"]) <= {"isitok.settings"}
    assert player.asks("location.href") == player.server.address + QUERY
    assert [url for url in (*asked, *player.requests()) if not url.startswith(player.server.address)] == []
    assert player.console() == []


def test_a_story_is_played_by_presses_alone(player: Player) -> None:
    player.presses("Play")
    player.waits(lambda: player.heading == "Before you start")
    player.presses("Start")
    player.waits(lambda: player.heading not in ("", "Before you start"))
    while not player.answers():
        player.presses(next(name for name in ("Show all", "Go on", "Next message") if player.buttons(name)))
    player.presses("It’s OK")
    player.waits(player.chosen)
    player.presses("Certain")
    player.waits(lambda: player.heading.startswith("You said"))


def test_settings_are_kept_and_a_start_needs_no_server_once_it_was_there(player: Player) -> None:
    player.presses("Settings")
    player.presses("Dark")
    player.waits(lambda: player.stored()["localStorage"] == ["isitok.settings"])
    kept = json.loads(player.asks("localStorage.getItem('isitok.settings')"))
    assert kept["theme"] == "dark"
    paper = player.asks("getComputedStyle(document.body).backgroundColor")
    player.is_kept()
    player.server.stop()
    player.opens()
    assert player.asks("getComputedStyle(document.body).backgroundColor") == paper
    player.comes_on(ENTER, until=lambda: player.heading == "Before you start")
    player.comes_on(ENTER, until=lambda: player.heading not in ("", "Before you start"))
    player.waits(lambda: player.asks("[...document.images].every(one => one.complete)"))
    assert player.console() == []


def test_a_class_votes_in_front_of_one_display(staff: Path) -> None:
    with served(staff) as server, a_browser() as browser:
        player = Player(browser, server).opens()
        player.presses("Class")
        player.waits(lambda: player.heading != "Sharing online. Is it OK?")
        is_fit_for_all(player)


SHUT = {
    "locked": '{"lock_ages": true, "ages": ["11-14"]}',
    "broken": "{",
    "misspelt": '{"lock_age": true, "ages": ["11-14"]}',
}


@pytest.mark.parametrize("text", SHUT.values(), ids=SHUT)
def test_where_a_school_locks_or_in_doubt_nothing_that_an_adult_leads_is_fetched_or_kept(
    text: str, staff: Path
) -> None:
    with served(staff) as server, a_browser() as browser:
        player = Player(browser, server).opens()
        assert player.buttons("Class")
        player.is_kept()
        player.waits(lambda: "led.zip" in str(player.kept()), "an adult's is kept whole")
        (staff / "school.json").write_text(text, "utf-8")
        player.requests()
        player.opens()
        assert not player.buttons("Class")
        assert player.buttons("Play")
        player.waits(lambda: "led.zip" not in str(player.kept()))
        assert not [url for url in player.requests() if url.endswith("led.zip")]
        is_fit_for_all(player)
        server.stop()
        player.opens()
        assert not player.buttons("Class"), "what was set last holds without a network"


def test_pupils_have_nothing_for_whoever_leads(player: Player) -> None:
    assert player.buttons("Play")
    for name in ("Class", "Small group", "For staff"):
        assert not player.buttons(name)
    player.is_kept()
    assert "led.zip" not in str(player.kept())
