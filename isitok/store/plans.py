"""A teacher's own lesson plans: files in the folder of their packs. Nothing here writes over one unasked."""

from contextlib import suppress
from pathlib import Path

from isitok.store.error import reason_of
from isitok.store.whole import replace_whole


def keep_plan(path: Path, text: str, *, over: bool) -> str:
    """Write a lesson plan; "", or why it can't be. A file of this name is only replaced if that was wanted (``over``).

    A file is whole or not there; the old one stays as it was where the new one can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not over:
            path.open("xb").close()  # from now on the name is ours
        try:
            replace_whole(path, text)
        except OSError:
            if not over:
                with suppress(OSError):
                    path.unlink()
            raise
    except OSError as error:
        if isinstance(error, FileExistsError) and path.exists():
            return f"There is a lesson called {path.name} already."
        return f"The lesson can’t be saved ({reason_of(error)})."
    return ""
