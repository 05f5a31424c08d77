"""Every screen says what it said: one file for each, as ``preview --heard`` writes a story.

``>`` is said on coming to it, ``-`` is found by reading on, ``*`` can be pressed; in brackets is what speakers call it.
"""

import os

from tests.each import each
from tests.heard import heard
from tests.stages import FOLDER, SCREENS, as_opened

SPEECH = FOLDER / "speech"


@each(SCREENS)
def test_a_screen_says_what_it_said(name: str, update_golden: bool) -> None:
    laid = as_opened(name)
    told = "\n".join(heard(laid)).replace(os.sep, "/") + "\n"
    file = SPEECH / f"{name}.txt"
    if update_golden:
        SPEECH.mkdir(exist_ok=True)
        file.write_text(told, "utf-8")

    assert told == file.read_text("utf-8")


def test_no_file_is_of_a_screen_that_is_gone() -> None:
    assert {path.stem for path in SPEECH.iterdir()} == set(SCREENS)
