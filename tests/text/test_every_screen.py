"""Each screen of the game is read in a terminal: all its words, in order; and all that can be pressed can be."""

import re

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.i18n.screen_words import ENGLISH
from isitok.text.answers import COMMANDS, names_of_command, plain
from isitok.text.page_lines import AT_THE_EDGE, Numbers, Written, write_page
from tests.each import each
from tests.pseudo import PSEUDO, english_in
from tests.samples import some_of
from tests.stages import SCREENS, a_desk, some_settings
from tests.stages import screens as all_screens
from tests.text.room import Typed


def page_of(name: str) -> Written:
    return write_page(all_screens()[name].page(a_desk(in_lines=True)), Numbers(), ENGLISH)


def spoken(now: Written) -> list[ui.Node]:
    return [node for node in ui.walk(now.root) if node.spoken.role is not ui.Role.PAGE]


@each(SCREENS)
def test_all_that_a_page_says_is_there(name: str) -> None:
    now = page_of(name)
    read = "\n".join(line.text for line in now.lines)
    for node in spoken(now):
        if node.spoken.aside or node.id in now.edge or node.spoken.titled:
            continue
        for text in (node.spoken.name.removesuffix("."), node.spoken.value, node.spoken.description.removesuffix(".")):
            assert text in read, (text, read)


@each(SCREENS)
def test_lines_come_in_the_order_in_which_a_page_is_read(name: str) -> None:
    now = page_of(name)
    read = [line.id for line in ui.reading(now.page, now.root)]

    assert [line.read.id for line in now.lines] == [id_ for id_ in read if id_ in {line.read.id for line in now.lines}]


@each(SCREENS)
def test_everything_that_can_be_pressed_has_a_number_or_a_letter_of_its_own(name: str) -> None:
    now = page_of(name)
    pressable = [node for node in spoken(now) if node.spoken.role in ui.PRESSABLE and not node.spoken.aside]
    numbered = {line.node.id: line.number for line in now.pressable if line.node}

    assert {node.id for node in pressable} == {*numbered, *now.edge}
    assert len(set(numbered.values())) == len(numbered)
    # Where an answer is itself a number, no line has one.
    assert all(number.isalpha() if now.page.typing else number.isdecimal() for number in numbered.values())
    assert not {*numbered.values()} & {plain(word) for name in COMMANDS for word in names_of_command(name, ENGLISH)}
    assert set(AT_THE_EDGE) <= set(COMMANDS)


@each(SCREENS)
def test_it_can_be_pressed_by_its_number(name: str) -> None:
    """Each is typed on a screen that has just been opened; none of them is taken for a slip."""
    for line in some_of(page_of(name).pressable, name, 3):
        number = line.number
        typed = Typed(number, "x", scene=all_screens()[name], settings=some_settings())
        assert "what else you can type." not in typed.read.partition("what else you can type.")[2], line.text


@each(SCREENS)
def test_a_hostile_terminal_shows_it_too(name: str) -> None:
    for width, encoding in some_of([(20, "ascii"), (40, "cp437"), (200, "latin-1")], name):
        typed = Typed("?", scene=all_screens()[name], width=width, encoding=encoding)
        assert re.search(r"[\x00-\x09\x0b-\x1f\x7f]", typed.shown) is None
        assert max(map(len, typed.shown.splitlines()), default=0) <= width


def test_a_number_stays_what_it_was_while_a_screen_changes() -> None:
    typed = Typed("more", scene=all_screens()["feel-asked"])

    assert "More words: " in typed.read


def test_numbers_that_are_keys_of_the_page_are_left_to_those() -> None:
    page = replace(all_screens()["class-room"].page(a_desk()), keys={"1": object(), "2": object()})
    now = write_page(page, Numbers(), ENGLISH)

    assert {"1", "2"}.isdisjoint(line.number for line in now.pressable)


@pytest.mark.parametrize("name", ["title", "judge", "class-vote", "class-room", "one-to-one-choose", "settings"])
def test_what_text_play_says_itself_is_said_in_the_language_of_the_words(name: str) -> None:
    scene = all_screens(PSEUDO)[name]
    typed = Typed("?", "99", "zzz", scene=scene, words=PSEUDO, width=80)
    page = {line.text for line in write_page(scene.page(a_desk(words=PSEUDO)), Numbers(), PSEUDO).lines}
    whole = " ".join(page)

    for line in typed.shown.splitlines():
        found = [run for run in english_in(line) if run not in whole and run not in ("zzz", "x")]
        assert not found, line


def test_how_it_went_follows_what_could_be_done_in_a_terminal_too() -> None:
    lines = [line.text for line in page_of("respond-told").lines]

    assert (
        "Ask Kofi on his own to take it down.\nKofi can change his mind without everyone watching, and Ffion gets what"
        in "\n".join(lines)
    )
    assert not [line for line in lines if line.startswith("This ")]


def test_a_sign_that_says_a_verdict_is_read_though_its_words_stand_in_another_line() -> None:
    lines = [line.text for line in page_of("facilitator-talk").lines]

    assert any("It depends 9" in line for line in lines)
    assert "It depends: Leo saves the photo to his phone." in lines


def test_no_line_is_only_a_stop_that_was_left_of_a_message() -> None:
    for name in ("judge", "audience-asked", "respond-asked", "tell-asked"):
        shown = Typed("", "1", "", "", scene=all_screens()[name], settings=some_settings()).shown
        assert not [line for line in shown.splitlines() if line.strip() and not any(map(str.isalnum, line))]
