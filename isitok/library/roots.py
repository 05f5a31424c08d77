"""Where content, pictures and fonts are: what is installed with the game, and the teacher's own folder."""

import re
from functools import cache
from pathlib import Path

from isitok.base.disk import is_folder, resolved
from isitok.base.xdg import documents_folder
from isitok.base.zipped import names_packed

_PACKAGE = Path(__file__).parents[1]
_PART = re.compile(r'<g id="([a-z-]+)" data-box=')
WORDS = "words"  # the folder of word lists in a root
SHEETS = "sheets"  # the folder with the words of what is printed
SHIPPED = "_packs.json"


def bundled_root() -> Path:
    """The folder of the bundled packs: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "_content"
    return installed if is_folder(installed) else _PACKAGE.parent / "content"


def is_installed() -> bool:
    """Whether this copy of the game was installed, and isn't a checkout, whose content may change at any time."""
    return bundled_root().parent == _PACKAGE


def shipped_file() -> Path:
    """The file of the bundled packs as they were read when this copy was built: nothing in a checkout."""
    return _PACKAGE / SHIPPED


def assets_root() -> Path:
    """The folder that holds ``fonts``, ``cast``, ``icons``, ``emoji``, ``sounds`` and ``logo``."""
    installed = _PACKAGE / "_assets"
    return installed if is_folder(installed) else _PACKAGE.parent / "assets"


@cache
def pictures_drawn() -> frozenset[str]:
    """The pictures of people, as ``kofi-calm``; none where their folder can't be read."""
    files = names_packed(assets_root() / "cast")
    return frozenset(file.removesuffix(".svg") for file in files if file.endswith(".svg"))


@cache
def faces_drawn() -> tuple[str, ...] | None:
    """The faces that people can have: what their pictures are called, before the mood."""
    return tuple(sorted(name.removesuffix("-calm") for name in pictures_drawn() if name.endswith("-calm"))) or None


@cache
def parts_drawn(scene: str) -> tuple[str, ...]:
    """The things in a scene that can be pointed at; none where its drawing can't be read."""
    try:
        drawing = (assets_root() / "scenes" / f"{scene}.svg").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    return tuple(_PART.findall(drawing))


def is_the_games(root: Path) -> bool:
    """Whether this is the folder of the bundled packs, even by another name or through a link."""
    return resolved(root) == resolved(bundled_root())


def teachers_root() -> Path:
    """The folder for a teacher's own packs. It need not exist."""
    folder = documents_folder()
    if not folder:
        import platformdirs  # late: 4 ms

        folder = platformdirs.user_documents_dir()
    return Path(folder) / "isitok packs"
