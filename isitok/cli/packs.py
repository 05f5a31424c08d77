"""Which pack a name means, and why the game may leave a pack out."""

from pathlib import Path
from typing import TYPE_CHECKING

from isitok.meant import key_of

if TYPE_CHECKING:
    from isitok.packs.library.library import Library
    from isitok.packs.model.card import Pack


def pack_named(name: str, library: "Library") -> "Pack | None":
    """The pack with this id, or in a folder of this name, as `check` also accepts."""
    from isitok.packs.library.folders import slug

    return library.pack(name) or library.pack(key_of(name)) or library.pack(slug(name))


def why_left_out(name: str, library: "Library") -> str:
    """Why the game leaves out the pack of this name; "" if there is no such folder."""
    from isitok.packs.library.folders import slug
    from isitok.packs.library.library import LEFT_OUT

    for problem in library.problems(LEFT_OUT):
        if slug(name) in (slug(part) for part in Path(problem.place.file).parts[-3:]):
            return f"{problem.message} ({problem.hint})"
    return ""
