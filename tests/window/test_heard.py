"""The game as it is heard: a second process knows it through AT-SPI alone, as a screen reader does."""

from itertools import pairwise
from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.format.staff_card import GroundRule
from isitok.format.story import Round
from isitok.game.lesson.class_lesson import Voting
from isitok.game.lesson.class_lesson import start as begin
from isitok.game.play.stops import VOTES
from isitok.game.rounds.open_round import label_of
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.store.autosave import keep_lesson
from tests.signed import have_read
from tests.window.conftest import Start
from tests.window.game import Game
from tests.window.hearing import Bus, Heard, Listener
from tests.window.monitors import LAPTOP, Monitors
from tests.window.screen import Screen, eventually
from tests.window.test_class import kept
from tests.window.test_two_displays import FOR_YOU

pytestmark = pytest.mark.window

LOCKS, PASS, ALL = "Certain", "Pass – skip this story", "Show all"
CLUE = "a hospital visitor's sticker"
LAST = ("Story 6 of 7", "Story 7 of 7")
ROUNDS = tuple(label_of(each, ENGLISH) for each in Round)
EXAMPLES = Path(__file__).parents[2] / "isitok" / "library" / "examples"
LEADS_NOWHERE = (
    "This is real",
    "Back",
    "Story",
    "Where this comes from",
    "Stop",
    "Settings",
    "Easy read",
)


def frames(tree: list[Heard]) -> list[Heard]:
    """The windows."""
    return [one for one in tree if one["role"] == "frame"]


def leads_on(tree: list[Heard]) -> Heard:
    """The button that leads on: the last before *Get help* that isn't a way out or aside.

    Where all messages can be brought at once, they are; and the last two stories are passed.
    """
    buttons = {one["name"]: one for one in tree if one["acts"] and one["role"] == "button"}
    for name in (*((PASS,) if tree[1]["name"].partition(" – ")[0].endswith(LAST) else ()), ALL, LOCKS):
        if name in buttons:
            return buttons[name]
    before = list(buttons)[: list(buttons).index("Get help")]
    return buttons[[name for name in before if name not in LEADS_NOWHERE and not name.startswith("Pass")][-1]]


def unanswered(tree: list[Heard]) -> list[Heard]:
    """Answers of which one has to be chosen, and none is: those of the first such question."""
    groups: list[list[Heard]] = []
    for before, one in pairwise(tree):
        if one["role"] == "radio button":
            groups += [[]] if before["role"] != "radio button" else []
            groups[-1].append(one)
    return next((group for group in groups if not any(one["checked"] for one in group)), [])


def untouched(tree: list[Heard]) -> list[Heard]:
    """Where as many as one likes can be chosen, the first if none is: a feeling, a part of a photo."""
    boxes = [one for one in tree if one["role"] == "check box"]
    if boxes:
        return boxes[:1] if not any(one["checked"] for one in boxes) else []
    return [one for one in tree if one["name"] == CLUE and one["acts"] and one["description"] != "Found"]


def play(listener: Listener, until: str, names: set[str] | None = None) -> list[str]:
    """Answer and go on by what AT-SPI tells, until a page with this in its title. Returns the titles on the way.

    ``names`` takes whatever could be read on these pages.
    """
    titles: list[str] = []
    while not titles or until not in titles[-1]:
        tree = listener.tree()
        if names is not None:
            names.update(one["name"] for one in tree)
        title = next(one["name"] for one in tree if one["role"] == "frame")
        titles += [title] if title not in titles[-1:] else []
        assert len(titles) < 60, titles
        if until not in title:
            listener.press_it((unanswered(tree) or untouched(tree) or [leads_on(tree)])[-1])
    return titles


@pytest.fixture
def rounds(tmp_path: Path) -> Path:
    """A folder with a pack of seven short stories, in each of which each of the five rounds is possible."""
    pack = tmp_path / "packs" / "rounds"
    (pack / "scenarios").mkdir(parents=True)
    full = (EXAMPLES / "full.yaml").read_text("utf-8")
    acts = full[full.index("  - act: Mum") : full.index("# What could somebody do?")]
    easy = full[full.index("# The same in easy words") : full.index("# One line worth keeping")]
    story = full.replace(acts, "").replace(easy, "")
    for number in range(7):
        told = story.replace("title: Only you have read it", f"title: Poem {number + 1}")
        (pack / "scenarios" / f"poem-{number + 1}.yaml").write_text(told, "utf-8")
    (pack / "pack.yaml").write_text("title: Rounds\nabout: Five rounds.\nages: [11-14]\n", "utf-8")
    return have_read(pack.parent)


def test_a_whole_game_with_each_round_is_played_by_ear_and_its_window_closed(
    start: Start, listener: Listener, rounds: Path, home: Path
) -> None:
    listener.on()
    game = start("--packs", str(rounds), "--pack", "rounds", "--cards", "7", "--seed", "1", "--ages", "11-14")
    assert listener.hears("Enter: Play")
    listener.press("Play")
    assert listener.hears("You can pass at any time")
    listener.press("Start")
    names: set[str] = set()
    titles = play(listener, "stories – ", names)

    kinds = ["Why?" if title.startswith("Why?") else title.partition(" Story ")[0] for title in titles]
    assert {*ROUNDS, "Is it OK?", "Why?", "Looking back."} <= set(kinds), kinds
    said = " ".join(listener.said)
    assert said.count("Found. In the photo: a hospital visitor") == 1
    assert listener.hears("Those were stories")
    questions = [name for kind, _, name in listener.events if kind == "focus" and name.startswith("Noor enters the")]
    assert len(questions) == kinds.count("Is it OK?"), "each question gets the focus"
    assert any("Rounds would say" in name or "So would Rounds" in name for name in names)
    assert not any("So do we" in name or "we’d say" in name for name in names), "its pack speaks, never we"
    game.screen.close_button(game.id)
    assert game.ends() == 0
    listener.until(lambda tree: not tree)
    assert game.errors() == ""


def test_settings_help_and_hide_work_by_ear_and_what_is_hidden_says_nothing_of_the_game(
    start: Start, listener: Listener
) -> None:
    listener.on()
    game = start("--ages", "11-14")
    listener.press("Settings")
    assert listener.hears("Enter: Back")
    lead = listener.finds("Who is in charge of safeguarding or child protection here?")
    assert listener.ask("focus", number=lead["number"]) is True, "though it is out of view"
    listener.until(lambda tree: any(one["focused"] and one["name"] == lead["name"] for one in tree))
    listener.press("High contrast")
    assert ("checked", "", "High contrast") in listener.events
    assert all(one["name"] for one in listener.tree() if one["acts"]), "whatever can be pressed has a name"
    listener.press("Get help")
    assert listener.hears("In danger now?").startswith("In danger now? Call 999. ")
    listener.press("Hide screen")
    tree = listener.until(lambda tree: any(one.line == "frame: Clock" for one in tree))
    assert [one.line for one in tree[1:] if one["role"] != "status bar"] == ["frame: Clock"]
    assert game.errors() == ""


def test_every_line_can_be_gone_through_letter_by_letter(start: Start, listener: Listener) -> None:
    listener.on()
    game = start("--ages", "11-14")
    listener.press("Get help")
    listener.hears("In danger now?")
    lines = [one for one in listener.tree() if one["role"] in ("label", "static") and one["name"]]
    assert len(lines) > 5
    assert [listener.ask("text", number=one["number"]) for one in lines] == [one["name"] for one in lines]
    assert game.errors() == ""


@pytest.mark.xfail(strict=True, reason="AccessKit for Python doesn't pass the language on to AT-SPI yet")
def test_the_window_says_its_language(start: Start, listener: Listener) -> None:
    listener.on()
    start("--ages", "11-14")
    listener.finds("Play")
    frame = next(one for one in listener.tree() if one["role"] == "frame")
    assert listener.ask("locale", number=frame["number"])


def test_a_reader_may_come_later_and_go_and_its_bus_may_die(start: Start, listener: Listener, bus: Bus) -> None:
    game = start("--ages", "11-14")
    game.key("Return")
    assert eventually(lambda: game.title == "Before you start")
    for _ in range(2):
        listener.on()
        assert listener.finds("Start", "button")
        listener.off()
        listener.until(lambda tree: not tree)
    listener.on()
    listener.press("Start")
    bus.dies()
    game.key("F1")
    assert eventually(lambda: game.title == "Help – #isitok?")
    game.key("Escape")
    assert eventually(lambda: "Story 1" in game.title)
    assert game.errors() == ""


def a_vote(library: Library) -> LessonScene:
    """A lesson that was broken off at its first vote."""
    lesson = begin([library.scenario("in-the-chat/coach-photo")], Voting())
    here = next(number for number, stop in enumerate(lesson.line) if stop.step in VOTES)
    return LessonScene(lesson=replace(lesson, at=here, furthest=here), rules=(GroundRule(rule="One person speaks."),))


def test_a_class_votes_and_is_told_why_by_ear(start: Start, listener: Listener, home: Path, library: Library) -> None:
    keep_lesson(kept(home), a_vote(library).to_data())
    listener.on()
    game = start("--ages", "11-14")
    listener.press("Go on")
    asked = "Kofi adds the photo to his story. Is it OK?"
    listener.until(lambda tree: any(one["focused"] and one["name"].startswith(asked) for one in tree))
    for name in ("+1 Not OK", "+1 It depends", "+1 It’s OK"):
        listener.press(name)
    assert listener.hears("ounted") == "It’s OK: 1. Counted."
    listener.press("−1 It’s OK")
    assert listener.hears("It’s OK: 0") == "It’s OK: 0"
    listener.press("Show what we said")
    assert listener.hears("It’s OK: 0. It depends: 1. Not OK: 1.")
    listener.press("We vote again")
    listener.press("+1 Not OK")
    listener.press("Show the answer")
    assert listener.hears("Finding it funny").startswith("Finding it funny")
    assert game.errors() == ""


def test_a_one_to_one_is_set_up_and_led_to_what_is_real_by_ear(start: Start, listener: Listener) -> None:
    listener.on()
    game = start("--ages", "11-14")
    listener.press("One to one")
    assert listener.hears("It is asked once").count("Where are you?") == 0, "it has the keyboard, which says it"
    listener.press("Wales")
    listener.press("Go on")
    assert listener.hears("Read this before you begin")
    assert any("don't use the game to find out what" in one["name"] for one in listener.tree())
    assert any("Read every story yourself" in one["name"] for one in listener.tree())
    box = "I’ve told the lead"
    for _ in range(120):  # Down reads it line by line: it is ticked by who has read on to its end
        if any(one["focused"] and one["name"].startswith(box) for one in listener.tree()):
            break
        game.key("Down")
    listener.press_it(next(one for one in listener.tree() if one["name"].startswith(box)))
    listener.press("Go on")
    listener.press("Start", "button")
    assert listener.hears("Say how old").startswith("Say how old the young person is")
    listener.press("13 to 17")
    listener.press("Start", "button")
    assert listener.hears("This is about made-up people.")
    listener.press("Start", "button")
    while not unanswered(tree := listener.tree()):
        listener.press_it(leads_on(tree))
    listener.press("Not OK")
    listener.press("This is real")
    assert "Asking for help is the right thing to do." in listener.hears("it is not your fault")
    for name in ("Go on when you’re ready", "Go on when you’re ready", "Go on", "Finish"):
        listener.press(name)
    assert listener.finds("Play")
    assert game.errors() == ""


def test_both_windows_of_a_lesson_are_read_and_each_is_pressed_where_it_is(
    wide: Screen, monitors: Monitors, listener: Listener, bus: Bus, library: Library, home: Path
) -> None:
    keep_lesson(kept(home), a_vote(library).to_data())
    listener.on()
    with Game(wide, home, "--ages", "11-14", around=bus.around) as game:
        listener.press("Go on")
        listener.until(lambda tree: [one["name"].endswith(FOR_YOU) for one in frames(tree)].count(True) == 1)
        for name in ("+1 Not OK", "+1 It depends", "+1 It’s OK"):
            listener.press(name)
        listener.until(lambda tree: [one.line for one in tree].count("label: Counted.") == 2)
        monitors.are(LAPTOP)
        game.screen.xdotool("mousemove", "300", "300")
        game.screen.xdotool("mousemove", "310", "300")
        listener.until(lambda tree: not any(one["name"].endswith(FOR_YOU) for one in frames(tree)))
        assert game.errors() == ""
