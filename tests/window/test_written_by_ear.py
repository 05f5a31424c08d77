"""Somebody writes a story with a screen reader: what they find and press is AT-SPI's, and only letters are keys.

AccessKit has no way on Linux by which a reader could write into a field.
"""

from pathlib import Path

import pytest

from isitok.library.check_report import check_paths
from tests.packs_.nouns import a_pack_folder
from tests.window.conftest import Start
from tests.window.game import Game
from tests.window.hearing import Listener
from tests.window.screen import eventually

pytestmark = pytest.mark.window

STORY = "Ruby has a brown hen. She takes a photo of it in the garden."
ACT, WHY = "Ruby shows the photo to Dev.", "It is her own hen and nobody else is in it. Dev likes hens too."


def writes(listener: Listener, game: Game, field: str, text: str) -> None:
    one = listener.finds(field, "entry")
    listener.ask("focus", number=one["number"])
    listener.until(lambda tree: any(each["name"] == field and each["focused"] for each in tree))
    game.screen.xdotool("type", "--delay", "60", text)
    read = ""

    def reads() -> bool:
        nonlocal read
        read = listener.ask("text", number=listener.finds(field, "entry")["number"])
        return read == text

    assert eventually(reads, 20), read


def test_a_story_is_found_pressed_and_written_by_ear_alone_and_plays(
    start: Start, listener: Listener, home: Path
) -> None:
    pack = a_pack_folder(home / "Documents" / "isitok packs", "Ours", hen="title: A hen\n")
    listener.on()
    game = start("edit", str(pack / "scenarios" / "hen.yaml"))
    writes(listener, game, "What has happened?", STORY)
    listener.press("7 to 9", "check box")
    listener.press("Nobody and nothing in it is real", "check box")
    listener.press("Next", "button")
    listener.finds("What does a phone show?")
    listener.press("Next", "button")
    writes(listener, game, "What somebody does", ACT)
    listener.press("It’s OK", "radio button")
    writes(listener, game, "Why", WHY)
    listener.press("Back", "button")

    def plays() -> bool:
        report = check_paths([pack])
        return bool(report.packs[0].pack.cards) and not report.has_errors

    assert eventually(plays), [str(one) for one in check_paths([pack]).problems]
    text = (pack / "scenarios" / "hen.yaml").read_text("utf-8")
    assert all(f": {told}\n" in text for told in (STORY, ACT, WHY)), text
    assert game.errors() == ""
