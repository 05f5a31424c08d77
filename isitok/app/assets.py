"""Where the fonts and pictures are: inside the installed package, or beside it in a checkout."""

from pathlib import Path

from isitok.disk import is_folder


def assets_folder() -> Path:
    """The folder that holds ``fonts``, ``cast``, ``icons``, ``emoji`` and ``logo``."""
    package = Path(__file__).parent.parent
    installed = package / "_assets"
    return installed if is_folder(installed) else package.parent / "assets"
