"""11.7: what the person has told their own system is read, and what can't be read is no wish."""

import base64
import plistlib
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.ui import system
from isitok.ui.dconf import read_dconf
from isitok.ui.system import Wishes, gtk_wishes, is_dark, mac_wishes, system_wishes


def gtk(home: Path, text: str, version: str = "gtk-3.0") -> None:
    folder = home / ".config" / version
    folder.mkdir(parents=True)
    (folder / "settings.ini").write_text(f"[Settings]\n{text}\n", "utf-8")


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("", Wishes()),
        ("gtk-theme-name=Adwaita", Wishes()),
        ("gtk-theme-name=Adwaita-dark", Wishes(dark=True)),
        ("gtk-application-prefer-dark-theme = true", Wishes(dark=True)),
        ("gtk-application-prefer-dark-theme=0", Wishes()),
        ("gtk-theme-name=HighContrast", Wishes(contrast=True)),
        ("gtk-theme-name=High-Contrast-Dark", Wishes(dark=True, contrast=True)),
        ("gtk-enable-animations=0", Wishes(still=True)),
        ("gtk-xft-dpi=147456", Wishes(text=150)),
        ("gtk-xft-dpi=98304", Wishes()),
        ("gtk-xft-dpi=999999999", Wishes(text=200)),
        ("gtk-xft-dpi=49152", Wishes()),
        ("gtk-xft-dpi=large", Wishes()),
        ("gtk-enable-animations = false", Wishes(still=True)),
        ("gtk-enable-animations=1", Wishes()),
    ],
)
def test_11_7_the_settings_of_a_linux_desktop(tmp_path: Path, text: str, wishes: Wishes) -> None:
    gtk(tmp_path, text)

    assert gtk_wishes({}, tmp_path) == wishes


def test_11_7_a_newer_desktop_has_its_own_file_and_a_variable_wins(tmp_path: Path) -> None:
    gtk(tmp_path, "gtk-theme-name=Adwaita")
    gtk(tmp_path, "gtk-theme-name=Adwaita-dark", "gtk-4.0")

    assert gtk_wishes({}, tmp_path).dark
    assert gtk_wishes({"GTK_THEME": "HighContrast"}, tmp_path).contrast


def test_11_7_no_settings_or_strange_ones_are_no_wish(tmp_path: Path) -> None:
    assert gtk_wishes({}, tmp_path) == Wishes()
    (tmp_path / "gtk-3.0").mkdir()
    (tmp_path / "gtk-3.0" / "settings.ini").write_bytes(b"\xff\xfe\x00gtk")
    assert gtk_wishes({"XDG_CONFIG_HOME": str(tmp_path)}, tmp_path) == Wishes()
    assert mac_wishes(tmp_path) == Wishes()
    (tmp_path / ".GlobalPreferences.plist").write_bytes(b"not a list")
    (tmp_path / "com.apple.universalaccess.plist").write_bytes(plistlib.dumps(["a", "list"]))

    assert mac_wishes(tmp_path) == Wishes()


def test_11_7_the_settings_of_a_mac(tmp_path: Path) -> None:
    (tmp_path / ".GlobalPreferences.plist").write_bytes(plistlib.dumps({"AppleInterfaceStyle": "Dark"}))
    (tmp_path / "com.apple.universalaccess.plist").write_bytes(
        plistlib.dumps({"increaseContrast": True, "reduceMotion": True})
    )

    assert mac_wishes(tmp_path) == Wishes(dark=True, contrast=True, still=True)


@pytest.mark.parametrize(
    ("wishes", "theme"),
    [
        (Wishes(), "light"),
        (Wishes(dark=True), "dark"),
        (Wishes(contrast=True), "contrast-light"),
        (Wishes(dark=True, contrast=True), "contrast"),
    ],
)
def test_11_7_a_wish_for_contrast_goes_before_one_for_dark(wishes: Wishes, theme: str) -> None:
    assert wishes.theme == theme


def test_this_system_can_be_asked() -> None:
    assert isinstance(system_wishes(), Wishes)


# As `dconf compile` writes it: animations off, dark, text at 150 %, high contrast, and favourite programs.
DCONF = base64.b64decode(
    "R1ZhcmlhbnQAAAAAAAAAABgAAACMAQAAAAAAKA0AAAAAAAAAAAAAAAEAAAABAAAABAAAAAUAAAAGAAAACAAAAAsAAAAMAAAADAAA"
    "AA0AAAANAAAA1LUCAP////+MAQAAAQBMAJABAACUAQAAS1CQCwAAAACUAQAABABMAJgBAACcAQAAsLckMAEAAACcAQAABgBMAKQB"
    "AACsAQAAH+N6iQsAAACsAQAADQB2AMABAADDAQAAeE5VEwgAAADDAQAADQB2ANABAADpAQAAwH9fPgcAAADpAQAAEQB2AAACAAAD"
    "AgAA+LtyvgcAAAADAgAAEwB2ABgCAAAiAgAAOcU7TwoAAAAiAgAACgBMACwCAAA4AgAANyxwnAIAAAA4AgAABgBMAEACAABEAgAA"
    "BOwzNQoAAABEAgAABQBMAEwCAABQAgAAuYj92gIAAABQAgAACABMAFgCAABgAgAARAIzUQkAAABgAgAACgBMAGwCAABwAgAAmke3"
    "lgcAAABwAgAADAB2AIACAACOAgAALwAAAAEAAABvcmcvAgAAAGdub21lLwAACgAAAAgAAABoaWdoLWNvbnRyYXN0AAAAAAAAAAEA"
    "YmZhdm9yaXRlLWFwcHNhLmRlc2t0b3AAYi5kZXNrdG9wAAoUAGFzZW5hYmxlLWFuaW1hdGlvbnMAAAAAAAAAAGJ0ZXh0LXNjYWxp"
    "bmctZmFjdG9yAAAAAAAAAAD4PwBkaW50ZXJmYWNlLwwAAAAFAAAABgAAAHNoZWxsLwAABAAAAGExMXkvAAAACwAAAGRlc2t0b3Av"
    "CQAAAAcAAABpbnRlcmZhY2UvAAADAAAAY29sb3Itc2NoZW1lAAAAAHByZWZlci1kYXJrAABz"
)


def gnome(home: Path, raw: bytes) -> Wishes:
    (home / ".config" / "dconf").mkdir(parents=True)
    (home / ".config" / "dconf" / "user").write_bytes(raw)
    return gtk_wishes({}, home)


def test_11_7_gnome_keeps_its_own_in_a_database(tmp_path: Path) -> None:
    assert gnome(tmp_path, DCONF) == Wishes(dark=True, contrast=True, still=True, text=150)


def test_11_7_only_what_is_wanted_is_read_from_it() -> None:
    assert read_dconf(DCONF, "/org/gnome/desktop/a11y/") == {"/org/gnome/desktop/a11y/interface/high-contrast": True}
    assert read_dconf(DCONF, "/org/gnome/shell/") == {}, "a list of programs is no wish"


@pytest.mark.parametrize("length", [0, 7, 24, 40, 200, 400, 653])
def test_11_7_one_that_is_cut_off_is_no_wish_and_stops_nobody(tmp_path: Path, length: int) -> None:
    assert gnome(tmp_path, DCONF[:length]).text in (100, 150)


@given(at=st.integers(0, len(DCONF) - 1), byte=st.integers(0, 255))
def test_11_7_nor_does_one_that_is_damaged(at: int, byte: int) -> None:
    read_dconf(DCONF[:at] + bytes([byte]) + DCONF[at + 1 :], "/")


@pytest.mark.skipif(sys.platform != "win32", reason="it asks Windows")
def test_11_7_windows_is_asked_for_animation_effects() -> None:
    assert system._animates() in (True, False)


@pytest.mark.parametrize(
    ("colour", "dark"),
    [
        ("0 0 0", True),
        ("255 255 255", False),
        ("45 50 54", True),
        ("255 250 239", False),
        ("", False),
        ("black", False),
    ],
)
def test_a_contrast_theme_of_windows_is_dark_if_its_ground_is(colour: str, dark: bool) -> None:
    assert is_dark(colour) is dark
