"""11.7: what the person has told their own system is read, and what can't be read is no wish."""

import plistlib
from pathlib import Path

import pytest

from isitok.ui.system import Wishes, gtk_wishes, mac_wishes, system_wishes


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
        (Wishes(contrast=True), "contrast"),
        (Wishes(dark=True, contrast=True), "contrast"),
    ],
)
def test_11_7_a_wish_for_contrast_goes_before_one_for_dark(wishes: Wishes, theme: str) -> None:
    assert wishes.theme == theme


def test_this_system_can_be_asked() -> None:
    assert isinstance(system_wishes(), Wishes)
