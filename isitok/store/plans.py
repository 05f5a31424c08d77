"""A teacher's own lesson plans: files in the folder of their packs. Nothing here writes over one unasked."""

import os
from contextlib import suppress
from pathlib import Path


def keep_plan(path: Path, text: str, *, over: bool) -> str:
    """Write a lesson plan; "", or why it can't be. A file of this name is only replaced if that was wanted (``over``).

    A file is whole or not there; the old one stays as it was where the new one can't be written.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not over:
            path.open("xb").close()  # from now on the name is ours
        try:
            new.write_bytes(text.encode())
            os.replace(new, path)
        except OSError:
            for unfinished in (new,) if over else (new, path):
                with suppress(OSError):
                    unfinished.unlink()
            raise
    except OSError as error:
        if isinstance(error, FileExistsError) and path.exists():
            return f"There is a lesson called {path.name} already."
        return f"The lesson can’t be saved ({(error.strerror or type(error).__name__).lower()})."
    return ""
