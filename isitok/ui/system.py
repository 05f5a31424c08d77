"""What people have told their own system: dark, high contrast, less motion, larger text.

Read from files and the registry, once.
No program is started for it: that would cost more than the whole first frame.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from isitok.base.disk import is_file, start_of
from isitok.base.jobs import ask
from isitok.base.value import Value

_LARGEST = 1024 * 1024  # bytes; a database of settings has some thousands


class Wishes(Value):
    """What a system says about its user's wishes; all false where it says nothing."""

    dark: bool = False
    contrast: bool = False
    still: bool = False
    text: int = 100  # text size, in per cent

    @property
    def theme(self) -> str:
        """The theme that suits them."""
        if self.contrast:
            return "contrast" if self.dark else "contrast-light"
        return "dark" if self.dark else "light"


def system_wishes() -> Wishes:
    """The wishes of the user who is signed in; none where their home doesn't answer."""
    try:
        return ask("wishes", _read_wishes)
    except OSError:
        return Wishes()


def _read_wishes() -> Wishes:
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return mac_wishes(_home() / "Library" / "Preferences")
    return gtk_wishes(os.environ, _home())


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a user without a home folder
        return Path(os.devnull)


def gtk_wishes(environment: Mapping[str, str], home: Path) -> Wishes:
    """Reads the GTK settings that Linux desktops write: ``GTK_THEME`` first, then ``settings.ini``."""
    found: dict[str, str] = {}
    config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    for version in ("gtk-3.0", "gtk-4.0"):
        try:
            text = (config / version / "settings.ini").read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line)
        found |= {name.strip(): value.strip() for name, value in pairs}
    theme = (environment.get("GTK_THEME") or found.get("gtk-theme-name", "")).lower()
    gnome = _gnome(config / "dconf" / "user")
    return Wishes(
        dark="dark" in theme
        or found.get("gtk-application-prefer-dark-theme", "") in ("1", "true")
        or gnome.get("interface/color-scheme") == "prefer-dark",
        contrast="highcontrast" in theme.replace("-", "") or gnome.get("a11y/interface/high-contrast") is True,
        still=found.get("gtk-enable-animations", "") in ("0", "false")
        or gnome.get("interface/enable-animations") is False,
        text=max(
            _text(found.get("gtk-xft-dpi", ""), 96 * 1024), _as_text_size(gnome.get("interface/text-scaling-factor"))
        ),
    )


def _gnome(database: Path) -> Mapping[str, object]:
    """What GNOME's own settings say, which it writes into no file of GTK's."""
    if not is_file(database):
        return {}
    from isitok.ui.dconf import read_dconf

    desktop = "/org/gnome/desktop/"
    try:
        raw = start_of(database, _LARGEST)
    except OSError:
        return {}
    return {key.removeprefix(desktop): value for key, value in read_dconf(raw, desktop).items()}


def _as_text_size(factor: object) -> int:
    """A factor as a text size."""
    return max(100, min(200, 10 * round(factor * 10))) if isinstance(factor, float) and 0 < factor < 10 else 100


def _text(told: str, usual: int) -> int:
    """A text size as the settings take it: 100 to 200 %, in tens."""
    if not told.isdigit():
        return 100
    return max(100, min(200, 10 * round(int(told) * 10 / usual)))


def mac_wishes(preferences: Path) -> Wishes:
    """Reads the property lists of macOS: the interface style, and the accessibility settings."""
    general = _plist(preferences / ".GlobalPreferences.plist")
    access = _plist(preferences / "com.apple.universalaccess.plist")
    return Wishes(
        dark=general.get("AppleInterfaceStyle") == "Dark",
        contrast=bool(access.get("increaseContrast")),
        still=bool(access.get("reduceMotion")),
    )


def _plist(path: Path) -> Mapping[str, object]:
    import plistlib

    try:
        with path.open("rb") as file:
            found = plistlib.load(file)
    except (OSError, ValueError, plistlib.InvalidFileException):
        return {}
    return found if isinstance(found, dict) else {}


def _windows() -> Wishes:
    personalize = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
    flags = _registry(r"Control Panel\Accessibility\HighContrast", "Flags")
    contrast = flags.isdigit() and bool(int(flags) & 1)
    # A contrast theme of Windows has colours of its own, whatever programs show otherwise.
    ground = _registry(r"Control Panel\Colors", "Window")
    return Wishes(
        dark=is_dark(ground) if contrast and ground else _registry(personalize, "AppsUseLightTheme") == "0",
        contrast=contrast,
        still=_registry(r"Control Panel\Desktop\WindowMetrics", "MinAnimate") == "0" or not _animates(),
        text=_text(_registry(r"Software\Microsoft\Accessibility", "TextScaleFactor"), 100),
    )


def is_dark(colour: str) -> bool:
    """Whether a colour is dark, given as Windows keeps it: "255 255 255"."""
    parts = colour.split()
    return len(parts) == 3 and all(part.isdigit() for part in parts) and sum(map(int, parts)) < 3 * 128


def _animates() -> bool:
    """Whether Windows shows "animation effects", as it calls them among what is for accessibility."""
    if sys.platform != "win32":
        return True
    import ctypes

    effects, on = 0x1042, ctypes.c_int(1)
    return not ctypes.windll.user32.SystemParametersInfoW(effects, 0, ctypes.byref(on), 0) or bool(on.value)


def _registry(key: str, name: str) -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
            return str(winreg.QueryValueEx(opened, name)[0])
    except OSError:
        return ""
