"""Whoever plays can write to their own cache, with sums that fit: nothing of the game's own changes by that.

Nor is a story of somebody's own opened for others than ``isitok check`` would have it opened for.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from isitok.format.card import Card
from isitok.format.course import Course
from isitok.format.vocabulary import Level
from isitok.library import read_all, shipped
from isitok.library.cache import CAST, COURSES, KNOWN, PROBLEMS, Cache, cache_of, cache_path, load, save
from isitok.library.check_report import check_paths
from isitok.library.fingerprint import key_of
from isitok.library.library import Library, Unreadable, open_library
from isitok.library.roots import SHIPPED, bundled_root
from isitok.library.shipped import ship
from isitok.library.word_lists import read_words
from tests.bundled import bundled_library, read_before
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.samples import some_of

LED = SMALLEST.replace("The rabbit photo", "Led by an adult") + "adult_led: yes\n"
THIRD = (
    SMALLEST.replace("The rabbit photo", "Of level 3").replace("7-9", "11-14")
    + "level: 3\n"
    + "help: [trusted-adult, childline]\n"
)
WRONG = SMALLEST.replace("The rabbit photo", "With a mistake").replace("verdict: ok", "verdict: fine")


@pytest.fixture(scope="module")
def shipped_here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shipped")
    read_before(folder)
    roots = (bundled_root(),)
    game = load(cache_path(roots, folder, "game"), key_of(roots))
    assert game
    lists = read_words(bundled_root()).lists
    assert lists
    ship(game, lists, folder / SHIPPED)
    return folder / SHIPPED


@pytest.fixture
def roots(shipped_here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders of an installed copy, with own packs."""
    monkeypatch.setattr(read_all, "is_installed", lambda: True)
    monkeypatch.setattr(shipped, "shipped_file", lambda: shipped_here)
    a_pack_folder(tmp_path / "packs", free=SMALLEST, led=LED, third=THIRD, wrong=WRONG)
    return [bundled_root(), tmp_path / "packs"]


@pytest.fixture
def cache(roots: list[Path], tmp_path: Path) -> Path:
    open_library(roots, tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def kept(cache: Path) -> Path:
    (file,) = cache.glob("packs-*.json")
    return file


@pytest.fixture
def right(roots: list[Path]) -> Mapping[str, Card]:
    """Own stories as ``check`` has them."""
    (pack,) = check_paths(roots[1:]).packs
    return {card.id: card for card in pack.pack.cards}


def opened(kept: Path) -> Cache:
    found = load(kept, json.loads(kept.read_bytes().split(b"\n")[1])["key"])
    assert found
    return found


def changes(told: Any) -> Iterator[Any]:
    """This JSON with one thing in it changed, for each thing that can be."""
    if isinstance(told, dict):
        for key, one in told.items():
            yield {name: each for name, each in told.items() if name != key}
            yield from ({**told, key: other} for other in changes(one))
    elif isinstance(told, list):
        for number, one in enumerate(told):
            yield told[:number] + told[number + 1 :]
            yield [*told, one]
            yield from ([*told[:number], other, *told[number + 1 :]] for other in changes(one))
    elif isinstance(told, bool):
        yield not told
    elif isinstance(told, int):
        yield from {1, 2, 3, 10**30} - {told}
    else:
        yield from ("first-steps", SOME[-1], "7-9")


def of_the_game(library: Library) -> tuple[object, ...]:
    """All that came with the game: what is opened of each story is looked at elsewhere."""
    packs = tuple(pack for pack in library.packs if pack.bundled)
    return packs, library.load_known(), library.cast(), [library.scenario(id_) for id_ in SOME]


SOME = tuple(
    next(card.id for card in bundled_library().cards if card.level is level and card.adult_led is led)
    for level, led in ((Level.ONE, False), (Level.TWO, True), (Level.THREE, True))
    if any(card.level is level and card.adult_led is led for card in bundled_library().cards)
)


def opens_nothing_wrong(library: Library, right: Mapping[str, Card], games: tuple[object, ...]) -> int:
    """How many own stories can be opened; each is for those for whom ``check`` says it is."""
    assert of_the_game(library) == games
    ours, count = {card.id for card in bundled_library().cards}, 0
    assert [card.id for card in library.cards if not card.own] == [card.id for card in bundled_library().cards]
    for card in library.cards:
        if not card.own:
            continue
        assert card.id not in ours
        try:
            scenario = library.scenario(card.id)
        except Unreadable:
            continue
        count += 1
        for one in (card, scenario):
            assert (one.level, one.adult_led) == (right[card.id].level, right[card.id].adult_led)
            assert (one.ages, one.unread) == (right[card.id].ages, right[card.id].unread)
        assert card.led_pack == right[card.id].led_pack
        assert card.small_group == right[card.id].small_group
    return count


def of_the_games_courses(library: Library) -> tuple[Course, ...]:
    return tuple(course for course in library.courses() if not course.own)


def test_each_field_of_it_can_be_changed_and_sums_made_to_fit(
    roots: list[Path], cache: Path, kept: Path, right: Mapping[str, Card]
) -> None:
    whole, games, count = opened(kept), of_the_game(bundled_library()), 0
    tried = some_of(range(3), "rewritten")  # each takes as long as a start
    told, texts = dict(whole.header), whole.texts()
    key = told.pop("key")
    assert set(right) == {"mine/free", "mine/led", "mine/third"}
    assert opens_nothing_wrong(open_library(roots, cache), right, games) == 3

    for count, changed in enumerate(changes(deepcopy(told)), start=1):
        if count % 3 not in tried:
            continue
        assert save(kept, cache_of({**changed, "key": key}, texts))
        opens_nothing_wrong(open_library(roots, cache), right, games)
    assert count > 150


def test_what_it_says_of_help_law_and_the_games_own_stories_is_not_looked_at(
    roots: list[Path], cache: Path, kept: Path, right: Mapping[str, Card]
) -> None:
    whole, games = opened(kept), of_the_game(bundled_library())
    lie = {KNOWN: "{}", CAST: "{}", COURSES: "[]", SOME[0]: "{}", "mine/third": "{}"}
    save(kept, cache_of(whole.header, {**lie, PROBLEMS: whole.texts()[PROBLEMS]}))
    save(cache_path(roots[:1], cache, "game"), cache_of({**whole.header, "key": key_of(roots[:1])}, lie))
    save(cache_path(roots[:1], cache), cache_of({**whole.header, "key": key_of(roots[:1])}, lie))

    assert opens_nothing_wrong(open_library(roots, cache), right, games) == 3
    for library in (open_library(roots, cache), open_library(roots[:1], cache)):
        assert of_the_game(library) == games
        assert of_the_games_courses(library) == of_the_games_courses(bundled_library())


def test_each_byte_of_it_can_be_changed(roots: list[Path], cache: Path, kept: Path, right: Mapping[str, Card]) -> None:
    data, games = kept.read_bytes(), of_the_game(bundled_library())
    for at in range(0, len(data), len(data) // 40):  # each takes some hundredths of a second: the packs are read anew
        kept.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        opens_nothing_wrong(open_library(roots, cache), right, games)
    shutil.rmtree(cache)
    assert opens_nothing_wrong(open_library(roots, cache), right, games) == 3


def test_a_level_that_was_changed_opens_nothing_and_the_next_start_reads_anew(
    roots: list[Path], cache: Path, kept: Path, right: Mapping[str, Card]
) -> None:
    whole = opened(kept)
    told = json.loads(json.dumps(whole.header))
    for pack in told["packs"]:
        for card in pack["cards"]:
            card[3], card[8] = 1, False
    save(kept, cache_of(told, whole.texts()))

    library = open_library(roots, cache)
    assert {card.level for card in library.cards if card.own} == {Level.ONE}
    for id_ in ("mine/led", "mine/third"):
        with pytest.raises(Unreadable):
            library.scenario(id_)
    assert {card.id: card for card in open_library(roots, cache).cards if card.own} == right


def test_a_story_that_changes_while_the_game_runs_stays_for_whom_it_is(
    roots: list[Path], cache: Path, right: Mapping[str, Card]
) -> None:
    library = open_library(roots, cache)
    free = roots[1] / "mine" / "scenarios" / "free.yaml"
    led = roots[1] / "mine" / "scenarios" / "led.yaml"
    assert library.scenario("mine/free").title == "The rabbit photo"
    free.write_text(THIRD)  # a game that is going on goes on with the story that it began with
    led.write_text(LED.replace("adult_led: yes\n", ""))

    assert library.scenario("mine/free").title == "The rabbit photo"
    with pytest.raises(Unreadable):
        library.scenario("mine/led")
    with pytest.raises(Unreadable):
        open_library(roots, cache).scenario("mine/nothing")
