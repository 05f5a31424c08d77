"""Where content is: what is installed with the game, and the teacher's own folder."""

from functools import cache
from pathlib import Path

from isitok.disk import is_folder, names_in, real

_PACKAGE = Path(__file__).parents[2]


def bundled_root() -> Path:
    """The folder of the bundled packs: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "_content"
    return installed if is_folder(installed) else _PACKAGE.parent / "content"


def assets_root() -> Path:
    """The folder of pictures and fonts, in the package or beside it."""
    installed = _PACKAGE / "_assets"
    return installed if is_folder(installed) else _PACKAGE.parent / "assets"


@cache
def faces_drawn() -> tuple[str, ...] | None:
    """The faces that people can have: what their files in the pictures' folder are called, before the mood."""
    files = names_in(assets_root() / "cast")
    return tuple(sorted(file.removesuffix("-calm.svg") for file in files if file.endswith("-calm.svg"))) or None


def is_the_games(root: Path) -> bool:
    """Whether this is the folder of the bundled packs, even by another name or through a link."""
    return real(root) == real(bundled_root())


def teachers_root() -> Path:
    """The folder for a teacher's own packs. It need not exist."""
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "isitok packs"
