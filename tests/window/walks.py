"""The walks that are heard with Orca, key by key: what each begins with, and the screens on its way."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from isitok.format.vocabulary import Nation
from isitok.store.settings import Settings

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "tests" / "golden" / "content"
EXAMPLE = ROOT / "isitok" / "library" / "examples" / "full.yaml"
ROUNDS = ("respond", "audience", "tell", "feelings")
Story = dict[str, Any]
NEEDS = ("facts", "adult_facts", "links", "touches")
HELP = ["trusted-adult", "childline"]
"""What the content of the tests has no place for, and whom it knows."""


class Walk(NamedTuple):
    """One way through the game."""

    screens: tuple[tuple[str, ...], ...]  # each by its name, "" for no file of its own, and the keys that lead to it
    story: Callable[[Story], Story] = lambda story: story
    settings: Settings = Settings(nation=Nation.ENGLAND)
    # ``{made}`` is where the content is
    typed: tuple[str, ...] = ("--ages", "11-14", "--seed", "1", "--cards", "3", "--pack", "in-town")
    short: bool = False  # it is walked at each change


def content(folder: Path, story: Callable[[Story], Story]) -> Path:
    """Content for a game with one story, the example that writers get, told so."""
    made = shutil.copytree(CONTENT, folder / "content")
    shutil.copy(ROOT / "content" / "cast.yaml", made)
    shutil.rmtree(made / "small-steps")
    shutil.rmtree(made / "in-town" / "scenarios")
    written = yaml.safe_load(EXAMPLE.read_text("utf-8"))
    told = story({key: value for key, value in written.items() if key not in NEEDS} | {"help": HELP})
    (made / "in-town" / "scenarios").mkdir()
    file = made / "in-town" / "scenarios" / "poem.yaml"
    file.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")
    (made / "in-town" / "pack.yaml").write_text("title: In town\nabout: A poem.\nages: [11-14]\n", "utf-8")
    return made


def with_round(name: str) -> Callable[[Story], Story]:
    """The first act, and only this round; "" for none."""

    def told(story: Story) -> Story:
        (photo,) = (
            each["zayd"]["photo"] for each in story["phone"]["messages"] if "photo" in str(each.get("zayd", ""))
        )
        if name != "spot":
            photo.pop("details")
        easy = {key: lines[:1] if key in ("acts", "why") else lines for key, lines in story["easy"].items()}
        if name != "respond":
            easy.pop("options", None)
        kept = {key: value for key, value in story.items() if key == name or key not in ROUNDS}
        return kept | {"acts": story["acts"][:1], "easy": easy}

    return told


BEGINS = (("title",), ("before", "Return"), ("story", "Return"))
PLAYED = (*BEGINS, ("question", "Return"), ("answer", "3"), ("why", "6"), ("round", "Return"))

WALKS: Mapping[str, Walk] = {
    "judge": Walk(
        (*PLAYED[:-1], ("help", "F1"), ("back", "Return"), ("again", "r"), ("ending", "Return")),
        with_round(""),
        short=True,
    ),
    "respond": Walk(
        (
            *PLAYED,
            ("options", "Return", "space"),
            ("said", "Return"),
            ("she-answers", "Return"),
            ("why-then", "Return"),
            ("ending", "Return"),
        ),
        with_round("respond"),
    ),
    "audience": Walk(
        (
            *PLAYED,
            ("the-poem", "Tab:No one", "Down", "space"),
            ("the-photo", "Return", "Tab:No one", "space"),
            ("the-competition", "Return", "Tab:No one", "Down", "Down", "space"),
            ("told", "Return"),
            ("ending", "Return"),
        ),
        with_round("audience"),
    ),
    "spot": Walk(
        (*PLAYED, ("found", "Tab:a hospital", "space"), ("told", "Tab:Next", "Return"), ("ending", "Return")),
        with_round("spot"),
    ),
    "feel": Walk(
        (
            *PLAYED,
            ("zayd", "Tab:proud", "space"),
            ("noor", "Tab:Next", "Return"),
            ("told", "Tab:Next", "Return"),
            ("told-noor", "Return"),
            ("put-right", "Return"),
            ("ending", "Return"),
        ),
        with_round("feelings"),
    ),
    "tell": Walk(
        (
            *PLAYED,
            ("whom", "Tab:Ms Okafor", "Down", "space"),
            ("words", "Tab:“Somebody", "space"),
            ("told", "Return"),
            ("ending", "Return"),
        ),
        with_round("tell"),
    ),
    "easy-words": Walk(
        (*BEGINS, ("easy", "e"), ("question", "Return"), ("usual", "e"), ("why", "3", "6")),
        with_round(""),
    ),
    "class": Walk(
        (
            ("title", "Tab:Class"),
            ("staff-card", "space", "Down:I have read", "space"),
            ("set-up", "Tab:Go on", "Return"),
            ("your-class", "Return"),
            ("room", "Tab:How many", "2", "8"),
            ("slips", "Return"),
            ("rules", "space", "Return"),
            ("story", "Return"),
            ("messages", "Tab:Show all", "space"),
            ("vote", "Return"),
            ("uncounted", "Return"),
            ("count", "Tab:It’s OK", "1", "2", "Return", "7"),
            ("rest", "Return", "2", "Return"),
            ("talk", "Return"),
            ("stop", "F4"),
            ("back", "Tab:Go on where", "Return"),
            ("again", "Return"),
            ("counted", "Tab:It’s OK", "8", "Tab:Not OK", "9"),
            ("why", "Tab:Show the answer", "Return"),
        ),
        with_round(""),
    ),
    "where-are-you": Walk(
        (
            ("title", "Tab:Class"),
            ("where", "space"),
            ("wales", "Down:Wales", "space"),
            ("lead", "Tab:Name", "k", "Tab:Where", "4"),
            ("staff-card", "Return"),
        ),
        with_round(""),
        settings=Settings(),
    ),
    "one-to-one": Walk(
        (
            ("title", "Tab:One to one"),
            ("staff-card", "space", "Down:I’ve told the lead", "space"),
            ("set-up", "Tab:Go on", "Return"),
            ("age", "Down:13 to 17", "space"),
            ("first-words", "Return"),
            ("story", "Return"),
            ("messages", "Tab:Show all", "space"),
            ("question", "Return"),
            ("answer", "Tab:It’s OK", "Down", "Down", "space"),
            ("real", "F4"),
            ("go-on", "Return"),
            ("what-happens-next", "Return"),
            ("paper", "Return"),
            ("goodbye", "Return"),
            ("title-again", "Return"),
        ),
        with_round(""),
    ),
    "small-group": Walk(
        (
            ("title", "Tab:Small group"),
            ("set-up", "space"),
            ("rules", "Return"),
            ("story", "Return"),
            ("messages", "Tab:Show all", "space"),
            ("fingers", "Return"),
            ("talk", "Return"),
            ("why", "Return"),
            ("stop", "F4"),
            ("back", "Tab:Go on where", "space"),
            ("round", "Return"),
            ("looking-back", "Tab:We’re done", "Return"),
            ("step-out", "Return"),
        ),
        with_round(""),
    ),
    "make-your-own": Walk(
        (
            ("title", "Tab:Make your own"),
            ("begin", "Return"),
            ("sets", "Return"),
            ("stories", "Return"),
            ("name", "Return"),
        ),
        with_round(""),
    ),
    "form": Walk(
        (
            ("story",),
            ("title", "Tab:What is it called", "x"),
            ("undone", "ctrl+z"),
            ("acts", "ctrl+Next", "ctrl+Next"),
            ("another-act", "Tab:What somebody does", "ctrl+Return"),
            ("moved-up", "alt+Up"),
            ("undone-twice", "ctrl+z", "ctrl+z"),
            ("to-talk-about", "ctrl+Next", "ctrl+Next"),
        ),
        with_round(""),
        typed=("edit", "{made}/in-town/scenarios/poem.yaml"),
    ),
    "settings": Walk(
        (
            ("title",),
            ("settings", "F10"),
            ("larger-text", "Down:Larger text", "space"),
            ("colours", "Down:High contrast", "space"),
            ("easy-words", "Down:Easy words", "Down", "Down", "space"),
            ("back", "Escape"),
        ),
        with_round(""),
        short=True,
    ),
    "help-and-hide": Walk(
        (
            *BEGINS,
            ("help", "F1"),
            ("read-on", "Down", "Down", "Down", "Up", "End", "Home", "Home", "ctrl+Down", "ctrl+Up"),
            ("hidden", "F12"),
            ("asks", "space"),
            ("", "space"),  # where one is, is said; whether Orca says its heading or the window before differs
        ),
        with_round(""),
        short=True,
    ),
}
