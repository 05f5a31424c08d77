"""Settings: what was saved comes back; what can't be read or written never stops anybody."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.trouble import Troubled
from isitok.base.value import replace
from isitok.format.vocabulary import YOUNG_PEOPLE, Band, Nation, Topic
from isitok.i18n.screen_words import ENGLISH
from isitok.store import places
from isitok.store.options import PlayOptions
from isitok.store.setting_kinds import Setting
from isitok.store.settings import (
    FONTS,
    LEAST_GROUPS,
    MOST_FOLDERS,
    SETTINGS,
    SPACINGS,
    TEXT_SIZES,
    THEMES,
    Settings,
    load_settings,
    save_settings,
    settings_from,
    tidy_name,
)
from isitok.store.settings_keeper import SettingsKeeper

TABLE = Path(__file__).parents[1] / "golden" / "settings.txt"


def test_what_can_be_chosen_and_what_is_usual_stay_as_they_are(update_golden: bool) -> None:
    """One that is shorter, or usual in another way, changes the game of whoever has never set it."""
    told = "".join(line for name, setting in SETTINGS.items() for line in _told(name, setting))
    if update_golden:
        TABLE.write_text(told, "utf-8")
    assert told == TABLE.read_text("utf-8")


def test_a_run_for_which_nothing_was_asked_is_a_usual_one() -> None:
    asked = replace(PlayOptions(), cards=0)
    assert [name for name in PlayOptions.field_names() if getattr(asked, name)] == []


def _told(name: str, setting: Setting) -> Iterator[str]:
    """What can be chosen, what is usual, what its row says, who may set it, and what is kept of it."""
    yield f"{name}: {setting.usual!r} of {[*setting.choices] or setting.kind.name}\n"
    for_all = [key for key, value in vars(setting.for_all).items() if value] if setting.for_all else "nobody"
    who = ", ".join(sorted(map(str, setting.who)))
    yield f"    #{setting.id or name} {setting.kind.name}, by {who}, for all {for_all}; {setting.kept}\n"
    said = (setting.label, setting.told, setting.none and f"0: {setting.none}", *setting.called.values())
    yield from (f"    {text}\n" for text in said if text)


def at_root(path: str) -> str:
    """A whole path; on Windows with a drive."""
    return os.path.join(Path.cwd().anchor, path)


ANY_SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(THEMES),
    text_size=st.sampled_from(TEXT_SIZES),
    font=st.sampled_from(FONTS),
    spacing=st.sampled_from(SPACINGS),
    less_motion=st.sampled_from([None, True, False]),
    shortcuts=st.booleans(),
    sounds=st.booleans(),
    nation=st.sampled_from([None, *Nation]),
    ages=st.sets(st.sampled_from(YOUNG_PEOPLE)).map(
        lambda bands: tuple(band for band in YOUNG_PEOPLE if band in bands)
    ),
    lead_name=st.text().map(tidy_name),
    folders=st.lists(
        st.sampled_from([at_root("srv/packs"), at_root("mnt/s/packs"), at_root("Packs é")]), unique=True
    ).map(tuple),
    keep_results=st.booleans(),
    least_group=st.sampled_from(LEAST_GROUPS),
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
KEYS = (
    "theme",
    "text_size",
    "font",
    "spacing",
    "less_motion",
    "shortcuts",
    "sounds",
    "nation",
    "ages",
    "lead_name",
    "folders",
    "keep_results",
    "least_group",
    "format",
    "more",
)


def settings_at(folder: Path, text: str | bytes) -> Path:
    path = folder / "settings.json"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@given(settings=ANY_SETTINGS)
def test_what_was_saved_is_read_back_equal(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("home") / "a" / "settings.json"
    save_settings(path, settings)
    assert load_settings(path).settings == settings


@given(found=st.dictionaries(st.sampled_from(KEYS), ANY_JSON))
def test_whatever_stands_in_the_file_gives_settings_that_can_be_saved(found: dict[str, object]) -> None:
    settings = settings_from(found)
    assert settings.theme in THEMES
    assert settings.text_size in TEXT_SIZES
    assert settings.less_motion in (None, True, False)
    assert set(settings.ages) <= set(Band)
    assert settings.keep_results in (True, False)
    assert settings.least_group in LEAST_GROUPS


def test_results_are_kept_of_five_people_at_least_and_of_thirty_at_most() -> None:
    kept = {group: settings_from({"least_group": group}).least_group == group for group in (4, 5, 30, 31)}
    assert kept == {4: False, 5: True, 30: True, 31: False}


def test_a_pc_without_settings_has_the_usual_ones_and_nothing_is_said(tmp_path: Path) -> None:
    found = load_settings(tmp_path / "nowhere" / "settings.json")
    assert (found.settings, found.trouble) == (Settings(), None)


def test_a_file_of_64_kilobytes_is_read_and_a_larger_one_is_none_of_settings(tmp_path: Path) -> None:
    dark = '{"theme": "dark"}'
    read = {more: load_settings(settings_at(tmp_path, dark.rjust(64 * 1024 + more))).settings.theme for more in (0, 1)}
    assert read == {0: "dark", 1: Settings().theme}


def test_a_value_that_makes_no_sense_falls_back_alone(tmp_path: Path) -> None:
    path = settings_at(
        tmp_path,
        json.dumps(
            {
                "theme": "dark",
                "text_size": 105,
                "font": "comic",
                "less_motion": 1,
                "shortcuts": "no",
                "nation": "wales",
                "ages": ["11-14", "12-13", 7],
                "lead_name": "Mrs\nBevan ",
                "folders": [at_root("srv/packs"), "packs", 7, at_root("srv/packs"), at_root("a\nb")],
                "favourite": "blue",
            }
        ),
    )
    found = load_settings(path)
    assert found.trouble is None
    assert found.settings == Settings(
        theme="dark", nation=Nation.WALES, ages=(Band.B11_14,), lead_name="Mrs Bevan", folders=(at_root("srv/packs"),)
    )


def test_no_more_folders_are_remembered_than_a_start_can_look_at(tmp_path: Path) -> None:
    path = settings_at(tmp_path, json.dumps({"folders": [at_root(f"srv/{number}") for number in range(9)]}))

    assert load_settings(path).settings.folders == tuple(at_root(f"srv/{number}") for number in range(MOST_FOLDERS))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe{}", b"\x00" * 40, b"[" * 60_000, b'{"theme": "dark"', b" " * 70_000],
    ids=["empty", "cut", "list", "null", "utf-16", "zeros", "deep", "unclosed", "huge"],
)
def test_a_damaged_file_is_set_aside_and_said_once(tmp_path: Path, content: bytes) -> None:
    path = settings_at(tmp_path, content)
    found = load_settings(path)
    assert found.settings == Settings()
    assert "settings.damaged.json" in ENGLISH.trouble(found.trouble)
    assert (tmp_path / "settings.damaged.json").read_bytes() == content
    assert load_settings(path).trouble is None


def test_a_second_damaged_file_does_not_replace_the_first(tmp_path: Path) -> None:
    load_settings(settings_at(tmp_path, "one"))
    load_settings(settings_at(tmp_path, "two"))
    assert (tmp_path / "settings.damaged.json").read_text() == "one"
    assert (tmp_path / "settings.damaged-2.json").read_text() == "two"


def test_a_folder_where_the_file_should_be_is_said_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    found = load_settings(tmp_path / "settings.json")
    assert found.settings == Settings()
    assert "can’t be read" in ENGLISH.trouble(found.trouble)
    assert (tmp_path / "settings.json").is_dir()


def test_where_nothing_can_be_written_it_says_so_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    assert load_settings(tmp_path / "home" / "settings.json").trouble is None
    with pytest.raises(Troubled, match="can’t be kept"):
        save_settings(tmp_path / "home" / "settings.json", Settings())


def test_a_save_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    (tmp_path / "settings.json" / "inside").write_text("")
    with pytest.raises(Troubled):
        save_settings(tmp_path / "settings.json", Settings())
    assert os.listdir(tmp_path) == ["settings.json"]


def test_a_save_leaves_one_file_only(tmp_path: Path) -> None:
    save_settings(tmp_path / "settings.json", Settings(theme="dark"))
    save_settings(tmp_path / "settings.json", Settings(theme="light"))
    assert os.listdir(tmp_path) == ["settings.json"]
    assert load_settings(tmp_path / "settings.json").settings.theme == "light"


def test_of_two_windows_each_saves_what_was_changed_in_it_and_leaves_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, other = (SettingsKeeper(Settings(), partial(save_settings, path)) for _ in range(2))
    one(Settings(theme="dark", cool_down=0))
    other(Settings(text_size=150))
    one(Settings(theme="dark"))  # the wait is as it was again

    assert load_settings(path).settings == Settings(theme="dark", text_size=150)


def test_without_a_home_there_are_usual_settings_and_no_file() -> None:
    assert load_settings(None).settings == Settings()
    with pytest.raises(Troubled, match="no home folder"):
        save_settings(None, Settings())


def no_home() -> str:
    raise RuntimeError("Could not determine home directory.")


def test_a_home_that_is_no_real_place_is_no_home(tmp_path: Path) -> None:
    assert places.folder_of(no_home) is None
    assert places.folder_of(lambda: "~/.config/isitok") is None
    assert places.folder_of(lambda: str(tmp_path)) == tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="homes are found otherwise there")
def test_settings_and_cache_lie_in_folders_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    settings, cache = places.settings_file(), places.cache_folder()
    assert settings is not None
    assert cache is not None
    assert settings.name == "settings.json"
    assert settings.parent.name == "isitok"
    assert tmp_path in settings.parents
    assert tmp_path in cache.parents


def test_options_hold_over_the_settings_and_leave_what_was_not_asked_for() -> None:
    stored = Settings(theme="dark", text_size=150, ages=(Band.B7_9,), nation=Nation.WALES, lead_name="Mr Rees")
    options = PlayOptions(theme="light", ages=(Band.B11_14,), topic=Topic.GROUP_CHATS)
    assert options.over(stored) == Settings(
        theme="light", text_size=150, ages=(Band.B11_14,), nation=Nation.WALES, lead_name="Mr Rees"
    )


def test_settings_are_light_enough_to_be_read_before_the_first_frame() -> None:
    heavy = ("yaml", "rich", "click", "platformdirs", "gettext", "tempfile", "isitok.format.scenario")
    code = "import sys, isitok.store.settings, isitok.store.options, isitok.store.places, isitok.i18n.screen_words;"
    code += f"print([name for name in {heavy} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@pytest.mark.parametrize("number", ["Infinity", "NaN", "-1e999"])
def test_a_number_that_is_none_is_damage(tmp_path: Path, number: str) -> None:
    (tmp_path / "settings.json").write_text(f'{{"theme": "dark", "text_size": {number}}}')
    found = load_settings(tmp_path / "settings.json")

    assert found.settings == Settings()
    assert "settings.damaged.json" in ENGLISH.trouble(found.trouble)
