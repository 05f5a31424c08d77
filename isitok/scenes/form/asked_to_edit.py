"""Where ``isitok edit`` begins: with the form of a story, or with *Make your own*."""

from pathlib import Path

from isitok.scenes.form.form_page import open_form
from isitok.scenes.make.make import make_scene
from isitok.scenes.scene import Change, Desk, Push


def edit_asked(desk: Desk) -> Change:
    """The screen that was asked for on the command line."""
    if not desk.options.edit:
        return Push(make_scene(desk))
    path = Path(desk.options.edit)
    return open_form(path, path.stem)
