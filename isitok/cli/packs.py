"""Which pack a name means, and why the game may have none of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from isitok.meant import key_of

if TYPE_CHECKING:
    from isitok.packs.library.library import Library
    from isitok.packs.model.card import Pack


def pack_named(name: str, library: "Library") -> "Pack | None":
    """The pack of this id; or of this folder's name, as it stands in the folder of packs, and as `check` takes it."""
    from isitok.packs.library.folders import slug

    return library.pack(name) or library.pack(key_of(name)) or library.pack(slug(name))


def why_left_out(name: str, library: "Library") -> str:
    """Why the game has no such pack, though there is something of this name; "" where there is nothing."""
    from isitok.packs.library.folders import slug
    from isitok.packs.library.library import LEFT_OUT

    for problem in library.problems(LEFT_OUT):
        if slug(name) in (slug(part) for part in Path(problem.place.file).parts[-3:]):
            return f"{problem.message} ({problem.hint})"
    return ""
