"""Every screen says what it said: one file for each, a line for each thing on it, indented by what holds what."""

import os

import pytest

from tests.heard import speech
from tests.stages import FOLDER, SCREENS, a_look, laid_out, screens

SPEECH = FOLDER / "speech"


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_says_what_it_said(name: str, update_golden: bool) -> None:
    laid = laid_out(screens()[name], a_look())
    lines = speech(laid.root)
    if laid.page.said:
        lines.append(f"(said at once: {laid.page.said})")
    told = "\n".join(lines).replace(os.sep, "/") + "\n"
    file = SPEECH / f"{name}.txt"
    if update_golden:
        SPEECH.mkdir(exist_ok=True)
        file.write_text(told, "utf-8")

    assert told == file.read_text("utf-8")


def test_no_file_is_of_a_screen_that_is_gone() -> None:
    assert {path.stem for path in SPEECH.iterdir()} == set(SCREENS)
