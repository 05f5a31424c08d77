"""A story that says ``adult_led: yes``: nobody who plays alone comes across it, and whoever leads does."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import click
import pytest

from isitok import ui
from isitok.cli.play import options_from, play
from isitok.format.vocabulary import Band
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library, open_library
from isitok.paper.story_card import about
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.play_page import PlayScene
from isitok.store.options import PlayOptions
from tests.signed import have_read
from tests.stages import FOLDER, Visitor, nodes, some_settings
from tests.text.room import Typed

STORY = """\
title: {title}
ages: 11-14
topic: {topic}
{more}story: Leo has a picture on his phone. He thinks about what to do with it, and asks Noor what she would do.
acts:
  - act: Leo asks Noor before he shows the picture to anyone.
    by: leo
    verdict: ok
    why: {title}. He asks first, so she can say what she would like. Asking takes a minute and nobody is hurt by it.
"""
PACK = "title: {title}\nabout: Stories for a test.\nages: 11-14\n"


def _write(pack: Path, stem: str, title: str, more: str = "", topic: str = "group-chats") -> None:
    (pack / "scenarios").mkdir(parents=True, exist_ok=True)
    (pack / "scenarios" / f"{stem}.yaml").write_text(STORY.format(title=title, more=more, topic=topic), "utf-8")


@cache
def packs() -> Path:
    """A pack with a story that an adult leads, one with no other, one that an adult leads, and one with slips."""
    folder = Path(mkdtemp(prefix="isitok-led-"))
    _write(folder / "mixed", "free", "For anybody")
    _write(folder / "mixed", "led", "With an adult", "adult_led: yes\n", "true-or-fake")
    _write(folder / "only-led", "one", "Led as well", "adult_led: yes\n")
    _write(folder / "whole", "one", "In a pack that is led")
    _write(folder / "whole", "two", "In a pack that is led, whatever it said", "adult_led: no\n")
    (folder / "whole" / "pack.yaml").write_text(PACK.format(title="Whole") + "adult_led: yes\n", "utf-8")
    for name, line in SLIPS.items():
        _write(folder / name, "one", f"A slip: {name}")
        (folder / name / "pack.yaml").write_text(PACK.format(title=name) + line, "utf-8")
    return have_read(folder)


SLIPS = {
    "slip-key": "adult-led: yes\n",
    "slip-word": "adult_led: yess\n",
    "slip-elsewhere": "adult_led: yes\norder: [nobody]\nlevel: nine\n",
    "slip-yaml": "adult_led: yes\nauthors: [\n",
}


@cache
def library() -> Library:
    return open_library([FOLDER, packs()], None)


def test_a_card_knows_it_without_being_opened_and_after_a_warm_start(tmp_path: Path) -> None:
    cold, warm = (open_library([FOLDER, packs()], tmp_path) for _ in range(2))

    for found in (cold, warm):
        led = {card.id for card in found.cards if card.adult_led}
        assert led >= {"mixed/led", "only-led/one", "whole/one"}
        assert "mixed/free" not in led
        assert "whole/two" not in {card.id for card in found.cards}, "it contradicts its pack, and is left out"
        assert found.scenario("mixed/led").adult_led


def test_nobody_alone_is_offered_it_by_topic_set_or_title() -> None:
    player = Visitor(library=library())
    player.clicks("topic")
    assert not player.sees("pick:true-or-fake")
    player = Visitor(library=library(), settings=some_settings(own_stories=True))
    player.clicks("setup")
    player.clicks("pack")
    assert player.sees("pick:mixed")
    assert not any(player.sees(f"pick:{name}") for name in ("only-led", "whole", *SLIPS))
    player.clicks("pick:mixed")
    assert player.hears("1 story fits, so you get that one.")
    assert [node.id for node in nodes(player.layout.root, ui.Role.CHECK_BOX)] == ["story:mixed/free"]


def test_nobody_alone_is_dealt_it() -> None:
    player = Visitor(library=library(), settings=some_settings(own_stories=True))
    player.clicks("setup")
    player.clicks("pack")
    player.clicks("pick:mixed")
    player.clicks("play")
    player.clicks("start")

    assert isinstance(player.scene, PlayScene)
    assert [card.id for card in player.scene.session.cards] == ["mixed/free"]


@pytest.mark.parametrize("pack", ["only-led", "slip-yaml"])
def test_a_pack_with_nothing_else_cant_be_asked_for(pack: str) -> None:
    asked = ["--pack", pack, "--packs", str(packs())]

    with pytest.raises(click.UsageError, match=r"only played with an adult who leads it, never alone|plays it alone"):
        options_from(**play.make_context("play", asked).params)


@pytest.mark.parametrize(("pack", "played"), [("mixed", "Story 1 of 1"), ("only-led", "No story fits")])
def test_in_the_terminal_it_is_never_dealt(pack: str, played: str) -> None:
    eleven = some_settings(ages=(Band.B11_14,), own_stories=True)
    typed = Typed("", "", settings=eleven, options=PlayOptions(pack=pack), library=library())

    assert played in typed.read
    assert "Led as well" not in typed.read
    assert "With an adult" not in typed.read


def test_a_class_may_choose_it_and_the_list_says_that_an_adult_leads() -> None:
    teacher = Visitor(library=library(), settings=some_settings(ages=(Band.B11_14,)))
    teacher.clicks("class")
    teacher.clicks("box")
    teacher.clicks("on")
    assert isinstance(teacher.scene, ClassSetupScene)
    teacher.clicks("pack")
    assert all(teacher.sees(f"pick:{pack}") for pack in ("mixed", "only-led", "whole"))
    teacher.clicks("pick:mixed")
    teacher.clicks("minutes:10")
    teacher.clicks("choose:0")

    assert teacher.node("pick:mixed/led").spoken.description == (
        "Level 1 · an adult leads · True or fake? · mixed. Signed as safeguarding lead, 30 November 2026."
    )
    assert teacher.node("pick:mixed/free").spoken.description == (
        "Level 1 · Group chats · mixed. Signed as safeguarding lead, 30 November 2026."
    )


def test_on_paper_it_says_so_too() -> None:
    led, free = (about(library().scenario(f"mixed/{stem}"), ENGLISH) for stem in ("led", "free"))

    assert "only with an adult who leads" in led
    assert "adult" not in free
