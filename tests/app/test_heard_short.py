"""How much there is to hear: three stories in ten minutes, by somebody who plays by keys and a screen reader.

Counted is what is said on coming to a page, and what the keyboard comes to: its words, and what they mean. What a
screen reader says of anything, such as "radio button" or "2 of 3", isn't: that is for whoever listens to set.
"""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from isitok import ui
from isitok.format.vocabulary import YOUNG_PEOPLE, Band
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.how_long import A_MINUTE, minutes_to_hear
from isitok.scenes.play_page import PlayScene
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from tests.app.by_ear import Player
from tests.bundled import bundled_library
from tests.stages import some_settings
from tests.stages.visitor import NEW_SECONDS

STORIES = 3
SEEDS = range(1, 11)
PLACE = re.compile(r"\d+ of \d+\.?|heading level \d")  # what every reader says of anything
ANSWERS = ("way", "reach", "who", "words", "feeling", "pick")


class Listener(Player):
    """Plays a game to its end; every answer is heard before one is taken."""

    def __init__(self, seed: int, ages: tuple[Band, ...]) -> None:
        self.heard: list[tuple[str, str]] = []  # which page, and what was said there
        self._inside: tuple[object, ...] = ()
        self._at: tuple[object, ...] = ()
        super().__init__(
            TitleScene(pictures=False, cards=STORIES),
            settings=some_settings(ages=ages),
            options=PlayOptions(seed=seed, cards=STORIES),
            library=bundled_library(),
            chance=lambda: seed,
        )
        self._notes(self.notebook.said)
        self._plays()

    @property
    def words(self) -> int:
        return sum(len(said.split()) for _, said in self.heard)

    def on(self, page: str) -> list[str]:
        """What was said on such pages."""
        return [said for title, said in self.heard if title.startswith(page)]

    def _plays(self) -> None:
        acts = 0
        while not isinstance(self.scene, EndingScene):
            before = self.scene, self.focus
            self._presses("Enter")
            if isinstance(self.scene, PlayScene) and self.scene is before[0]:
                acts += 1
                self._answers(acts)
            assert (self.scene, self.focus) != before, self.title

    def _answers(self, number: int) -> None:
        """Enter has led to the first answer."""
        if self.sees("verdict:ok"):
            self._presses(*(("Down", "Down") if number == 1 else ()), str(1 + number % 3), "5")
            return
        for last in self._last_of_each_question():
            while self.focus != last:
                self._presses("Down")
            self._presses("Space")
        while self.focus != "lock" and not self._is_answered:
            self._presses("Tab")
        self._presses("Enter")

    @property
    def _is_answered(self) -> bool:
        """Whether Enter leads on from here: what is picked on a phone is only picked again."""
        return self.node(self.focus).spoken.role in (ui.Role.RADIO, ui.Role.CHECK_BOX)

    def _last_of_each_question(self) -> Iterator[str]:
        stops = [node.id for node in ui.walk(self.layout.root) if node.spoken.role.takes_focus]
        for question in ANSWERS:
            if found := [id_ for id_ in stops if id_.startswith(f"{question}:")]:
                yield found[-1]

    def _presses(self, *keys: str) -> None:
        self.now += NEW_SECONDS + 0.1
        for key in keys:
            self.keys(key)
            self._notes(self.hears())

    def _notes(self, said: list[str]) -> None:
        self.heard += [(self.title, text) for text in said]
        told, focus = self.reader._told, self.reader._focus
        here, around = (self.screens.visit, focus), [*self._holders()]
        new = [told[id_].name for visit, id_ in around if (visit, id_) not in self._inside]
        if here != self._at and focus in told:
            thing = told[focus]
            names = (*(name for name in new if name != thing.name), thing.name, thing.value)
            self.heard.append((self.title, " ".join((*names, PLACE.sub("", thing.description)))))
        self._at, self._inside = here, tuple(around)

    def _holders(self) -> Iterator[tuple[object, str]]:
        """What holds what has the focus; its names are said on coming into it."""
        told, inner = self.reader._told, self.reader._focus
        while outer := next((id_ for id_, one in told.items() if inner in one.holds), ""):
            yield self.screens.visit, outer
            inner = outer


@cache
def played(seed: int, ages: tuple[Band, ...] = (Band.B11_14,)) -> Listener:
    return Listener(seed, ages)


@pytest.mark.parametrize("seed", SEEDS)
def test_three_stories_are_heard_in_ten_minutes(seed: int) -> None:
    assert 1_000 < played(seed).words <= 1_750


@pytest.mark.parametrize("ages", [(band,) for band in YOUNG_PEOPLE])
def test_the_title_promises_the_minutes_that_it_takes(ages: tuple[Band, ...]) -> None:
    seeds = SEEDS if ages == (Band.B11_14,) else SEEDS[:2]
    minutes = sum(played(seed, ages).words for seed in seeds) / len(seeds) / A_MINUTE
    assert minutes - 0.5 < minutes_to_hear(STORIES, ages) < minutes + 1.5


@pytest.mark.parametrize("settings", [{"read_aloud": True}, {}])
def test_whoever_listens_is_told_how_long_it_takes_to_listen(settings: dict[str, bool]) -> None:
    title = TitleScene(pictures=False, cards=STORIES)
    listener = Player(title, settings=some_settings(**settings))
    assert "3 stories. About 8 minutes to listen to." in listener.node("play").spoken.description
    listener.notebook.since = None
    listener.hears()
    tile = listener.node("play").spoken.description
    assert ("to listen to" in tile) is bool(settings), "nobody listens any more, but to what the game reads"


def test_before_the_start_there_is_little_to_hear() -> None:
    said = " ".join(played(1).on("Before you start"))
    assert len(said.split()) <= 35
    assert "The people are made up." in said
    assert "You can pass at any time. F1 is help, F12 hides the screen." in said


def test_a_storys_last_why_says_where_help_is_and_that_a_question_follows() -> None:
    for seed in SEEDS:
        whys = played(seed).on("Why?")
        real = [said for said in whys if "If this is real for you: " in said]
        assert len(real) == STORIES
        assert all(said.count("More in Get help.") == 1 for said in real)
        rounds = [said for said in real if "Then one more question." in said]
        assert len(rounds) == sum("Then one more question." in said for said in whys)
