"""The browser edition, played in Chromium: by keys, by presses, without a network, by a class."""

import gzip
import json
import time
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from isitok.library.parcel import pack_up
from tests.browser import a_browser, only_with_a_browser
from tests.browser.edition import LONG, PUPILS, QUERY, STAFF, Player, only_with_a_build, served, unpacked
from tests.packs_.nouns import SMALLEST, a_pack_folder

pytestmark = [only_with_a_build, only_with_a_browser]
ENTER = "\ue007"
LIMIT = 8_000_000  # bytes of a first page, each file as `gzip -9` packs it


@pytest.fixture(scope="module")
def pupil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    """A pupil at the pupils' folder; as the tests below go on, the browser has been there."""
    with served(unpacked(PUPILS, tmp_path_factory.mktemp("pupils"))) as server, a_browser() as browser:
        yield Player(browser, server)


@pytest.fixture(scope="module")
def adult(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    """An adult at the staff's."""
    with served(unpacked(STAFF, tmp_path_factory.mktemp("staff"))) as server, a_browser() as browser:
        yield Player(browser, server)


def is_fit_for_all(player: Player) -> None:
    """Nothing shuts anybody out of this page."""
    assert player.browser.finds() == [], player.heading


def test_a_story_is_played_by_keys_and_nothing_leaves_a_trace_but_the_settings(pupil: Player) -> None:
    player = pupil.opens()
    asked = player.requests()
    first = {url.removeprefix(player.server.address).partition("?")[0] or "index.html" for url in asked}
    files = [player.server.folder / name for name in first if (player.server.folder / name).is_file()]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < LIMIT
    for name in ("Class", "Small group", "For staff"):
        assert not player.buttons(name)
    is_fit_for_all(player)
    player.comes_on(ENTER, until=lambda: player.heading == "Before you start")
    is_fit_for_all(player)
    player.comes_on(ENTER, until=lambda: player.heading not in ("", "Before you start"))
    story = player.heading
    is_fit_for_all(player)
    player.waits(lambda: story in player.text)
    player.comes_to_an_act()
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


def test_a_story_is_played_by_presses_alone(pupil: Player) -> None:
    player = pupil.opens()
    player.presses("Play")
    player.waits(lambda: player.heading == "Before you start")
    player.presses("Start")
    player.waits(lambda: player.heading not in ("", "Before you start"))
    while not player.buttons("It’s OK"):
        names = ("Pass",) if player.answers() else ("Show all", "Next", "Next message")
        player.presses(next(name for name in names if player.buttons(name)))
    player.presses("It’s OK")
    player.waits(player.chosen)
    player.presses("Certain")
    player.waits(lambda: player.heading.startswith("You said"))


def test_a_tablet_that_is_turned_has_the_page_as_wide_as_it_is(pupil: Player) -> None:
    player = pupil.opens()
    for wide, tall in ((1180, 820), (820, 1180), (1024, 768), (320, 640)):
        told = {"width": wide, "height": tall, "deviceScaleFactor": 1, "mobile": True}
        player.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", told)
        player.waits(
            lambda wide=wide: player.asks("document.querySelector('#still').getAttribute('width')") == str(wide)
        )
        assert player.asks("visualViewport.scale") == 1
    player.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_what_is_printed_is_laid_out_for_a_sheet_and_the_window_is_as_it_was(pupil: Player) -> None:
    player = pupil.opens()
    wide = "document.querySelector('#still').getAttribute('width')"
    before = player.asks(wide)
    player.driver.execute_script("window.seen = []; addEventListener('beforeprint', () => seen.push(" + wide + "))")
    told = player.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    assert b64decode(told["data"]).count(b"/Type /Page\n") == 1
    assert player.asks("seen") == ["1040"]
    player.waits(lambda: player.asks(wide) == before)


def test_a_finger_leaves_the_keyboard_where_the_page_begins(pupil: Player) -> None:
    """And not on what has come under it."""
    phone = {"width": 375, "height": 700, "deviceScaleFactor": 1, "mobile": True}
    pupil.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
    player = pupil.opens()
    touches(player, "Play", until=lambda: player.heading == "Before you start")
    touches(player, "Start", until=lambda: player.heading not in ("", "Before you start"))
    touches(player, "Next", until=player.answers)
    assert player.asks("document.activeElement.dataset.id") in ("question", "way:0")
    player.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def touches(player: Player, name: str, until: Callable[[], object]) -> None:
    """Touch the button of this name with a finger, as long as it is there."""
    while not until():
        player.pauses()
        box = player.buttons(name)[0].rect
        at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        for kind, points in (("touchStart", [at]), ("touchEnd", [])):
            player.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


VOICE = """
globalThis.spoken = [];
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const other = {name: "Eine", lang: "de-DE", localService: true};
const voices = [{name: "A voice", lang: "en-GB", localService: LOCAL}, other];
const speak = said => { spoken.push(said.text); setTimeout(() => said.onend(), 50); };
Object.defineProperty(globalThis, "speechSynthesis", {value: {getVoices: () => voices, speak, cancel() {}}});
"""


@contextmanager
def with_a_voice(player: Player, local: str) -> Iterator[None]:
    """A browser with one voice for English, of this computer or from afar."""
    told = {"source": VOICE.replace("LOCAL", local)}
    stub = player.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", told)
    player.opens()
    yield
    player.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", stub)


def test_a_page_is_read_by_a_voice_of_this_computer_and_never_by_one_from_afar(pupil: Player) -> None:
    player = pupil
    with with_a_voice(player, "true"):
        player.keys("r")
        player.waits(lambda: "Sharing online." in " ".join(player.asks("spoken")))
    with with_a_voice(player, "false"):
        player.requests()
        player.keys("r")
        player.waits(lambda: "There is no voice on this computer." in player.text)
        is_fit_for_all(player)
        assert player.asks("spoken") == []
        assert [url for url in player.requests() if not url.startswith(player.server.address)] == []


def test_settings_are_kept_and_a_start_needs_no_server_once_it_was_there(pupil: Player) -> None:
    player = pupil.opens()
    player.presses("Settings")
    player.presses("Dark")
    player.waits(lambda: player.stored()["localStorage"] == ["isitok.settings"])
    assert json.loads(player.asks("localStorage.getItem('isitok.settings')"))["theme"] == "dark"
    paper = player.asks("getComputedStyle(document.body).backgroundColor")
    player.is_kept()
    assert "led.zip" not in str(player.kept())
    player.console()
    player.server.stop()
    player.opens()
    assert player.asks("getComputedStyle(document.body).backgroundColor") == paper
    player.comes_on(ENTER, until=lambda: player.heading == "Before you start")
    player.comes_on(ENTER, until=lambda: player.heading not in ("", "Before you start"))
    player.waits(lambda: player.asks("[...document.images].every(one => one.complete)"))
    assert player.console() == []


def goes_on(player: Player, until: str) -> None:
    """From the card for the adult on: it is read to its end, and that is ticked."""
    end = time.monotonic() + LONG
    while not player.heading.endswith(until):
        assert time.monotonic() < end, player.text
        at = player.asks("document.activeElement.type === 'checkbox' && !document.activeElement.checked")
        player.keys(" " if at else ENTER)
        time.sleep(0.3)


def test_an_adult_downloads_a_sheet_to_print(adult: Player, tmp_path: Path) -> None:
    player, sheet = adult.opens(), tmp_path / "voting-cards.pdf"
    to = {"behavior": "allow", "downloadPath": str(tmp_path)}
    player.driver.execute_cdp_cmd("Browser.setDownloadBehavior", to)
    player.presses("Class")
    goes_on(player, until="Ready lessons")
    player.presses("Print")
    player.waits(lambda: player.heading == "Print")
    player.presses("Voting cards")
    player.waits(lambda: "“Downloads”: voting-cards.pdf" in player.text)
    player.waits(sheet.exists)
    assert sheet.read_bytes().startswith(b"%PDF")
    is_fit_for_all(player)
    assert player.console() == []


def sent(folder: Path, name: str) -> Path:
    """A pack that somebody has made a file to send of."""
    made = folder / f"{name}.isitokpack"
    made.write_bytes(pack_up(a_pack_folder(folder / "theirs", name, rabbit=SMALLEST)).data)
    return made


def test_an_adult_brings_in_a_pack_that_was_sent_of_which_pupils_get_nothing(adult: Player, tmp_path: Path) -> None:
    player = adult.opens("?ages=7-9&nation=england")
    player.driver.execute_cdp_cmd("Page.setInterceptFileChooserDialog", {"enabled": True})
    player.console()
    chosen = player.driver.find_element("id", "file")
    player.presses("Bring one in")
    chosen.send_keys(str(sent(tmp_path, "First steps")))
    player.waits(lambda: "A pack that came with the game is called “First steps”, too." in player.text)
    player.presses("Back")
    player.presses("Bring one in")
    chosen.send_keys(str(sent(tmp_path, "Assembly week")))
    player.waits(lambda: "1 story can be played." in player.text)
    is_fit_for_all(player)
    player.presses("Add it")
    player.waits(lambda: "is one of your packs now" in player.heading)
    is_fit_for_all(player)
    player.presses("Done")
    player.presses("Choose what to play")
    player.waits(lambda: player.heading == "Choose what to play")
    assert "The rabbit photo" not in player.text, "nobody has read it"
    assert player.stored()["localStorage"] in ([], ["isitok.settings"])
    assert player.console() == []


def test_a_class_votes_in_front_of_one_display(adult: Player) -> None:
    player = adult.opens()
    player.presses("Class")
    player.waits(lambda: player.heading == "For the adult who leads")
    is_fit_for_all(player)
    goes_on(player, until="Is it OK?")
    is_fit_for_all(player)
    player.presses("+1 Not OK")
    player.waits(lambda: player.stored()["localStorage"] == ["isitok.lesson", "isitok.settings"])
    assert player.titles == {"#isitok?"}
    assert player.console() == []


SHUT = {
    "locked": '{"lock_ages": true, "ages": ["11-14"]}',
    "broken": "{",
    "misspelt": '{"lock_age": true, "ages": ["11-14"]}',
}


def test_where_a_school_locks_or_in_doubt_nothing_that_an_adult_leads_is_fetched_or_kept(adult: Player) -> None:
    player, school = adult, adult.server.folder / "school.json"
    for name, text in SHUT.items():
        school.unlink(missing_ok=True)
        player.opens()
        assert player.buttons("Class"), name
        player.is_kept()
        player.waits(lambda: "led.zip" in str(player.kept()), "an adult's is kept whole")
        school.write_text(text, "utf-8")
        player.requests()
        player.opens()
        assert player.buttons("Play"), name
        assert not player.buttons("Class"), name
        player.waits(lambda: "led.zip" not in str(player.kept()))
        assert not [url for url in player.requests() if url.endswith("led.zip")], name
        is_fit_for_all(player)
    player.server.stop()
    player.opens()
    assert not player.buttons("Class"), "what was set last holds without a network"
