"""What a browser keeps, of whom, and for how long."""

import json
import time
from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.game.doors import Seat
from isitok.store.setting_kinds import LOOKS
from isitok.store.settings import NO_MACHINE, SETTINGS, Settings
from isitok.store.settings_keeper import SettingsKeeper
from isitok.web.kept_here import KeptLesson, KeptSettings, settings_in, text_of_settings
from isitok.web.school_file import read_school_file
from tests.web.paper_page import PaperPage, opened

CHANGED = Settings(theme="dark", lead_name="Ms Park", cool_down=0, where_asked=True)


def test_settings_come_back_as_they_were() -> None:
    text = text_of_settings(CHANGED, NO_MACHINE, Seat.OPEN)
    assert settings_in(text, NO_MACHINE, Seat.OPEN) == CHANGED
    assert json.loads(text)["format"] == 1


def test_no_key_that_the_school_sets_is_kept_or_counts() -> None:
    machine = read_school_file(200, '{"theme": "contrast", "nation": "wales"}')
    text = text_of_settings(replace(CHANGED, nation=None), machine, Seat.OPEN)
    assert {"theme", "nation"} & json.loads(text).keys() == set()
    assert settings_in('{"theme": "dark", "nation": "england"}', machine, Seat.OPEN) == machine.settings


def test_of_a_pupil_it_keeps_how_the_game_looks_and_is_pressed_and_nothing_else() -> None:
    machine = read_school_file(200, '{"lock_ages": true, "ages": ["11-14"]}')
    kept = json.loads(text_of_settings(CHANGED, machine, Seat.PUPIL)).keys() - {"format"}
    assert kept == {"theme", "cool_down"}
    assert all(SETTINGS[name].kept == LOOKS for name in kept)
    tampered = settings_in('{"lead_name": "Dave", "theme": "dark"}', machine, Seat.PUPIL)
    assert (tampered.lead_name, tampered.theme) == ("", "dark")


@pytest.mark.parametrize("found", [None, "", "{", "[]", '{"theme": 3}', "null"])
def test_what_makes_no_sense_is_as_usual(found: str | None) -> None:
    assert settings_in(found, NO_MACHINE, Seat.OPEN) == Settings()


def test_of_two_tabs_each_keeps_what_was_changed_in_it_and_leaves_the_rest() -> None:
    page = PaperPage()
    kept = KeptSettings(page, NO_MACHINE, Seat.OPEN)
    first, _ = kept.found()
    one, other = (SettingsKeeper(first, kept.keep) for _ in range(2))
    one(replace(first, theme="dark", cool_down=0))
    other(replace(first, text_size=150))
    one(replace(first, theme="dark"))  # the wait is as it was again

    assert kept.found()[0] == replace(first, theme="dark", text_size=150)


def test_where_storage_is_refused_it_plays_and_says_so_once() -> None:
    page = PaperPage(refuses=True)
    opened(page)
    assert [text for text in page.texts if "keeps nothing here" in text] == [
        "This browser keeps nothing here: settings apply until you leave."
    ]


def test_a_lesson_is_kept_while_a_class_has_one_and_for_fourteen_days(tmp_path: Path) -> None:
    page, file = PaperPage(), tmp_path / "state" / "lesson.json"
    kept = KeptLesson(page, file)
    file.parent.mkdir()
    file.write_text('{"lesson": {"cards": ["a"]}}', "utf-8")
    kept.follow()
    told = json.loads(page.items["isitok.lesson"])
    assert told["lesson"] == {"cards": ["a"]}

    file.unlink()  # the window is opened anew
    kept = KeptLesson(page, file)
    kept.put_back()
    assert json.loads(file.read_text("utf-8")) == {"lesson": {"cards": ["a"]}}
    file.unlink()
    kept.follow()
    assert page.items == {}

    page.items["isitok.lesson"] = json.dumps({**told, "kept": time.time() - 15 * 86_400})
    KeptLesson(page, file).put_back()
    assert not file.exists()
    assert page.items == {}
