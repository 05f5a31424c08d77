"""Every screen, looked at: nothing is cut, covered or too faint, in any window and text size."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, product
from typing import Any, NamedTuple

import pytest

from isitok import ui
from isitok.format.vocabulary import YOUNG_PEOPLE, Nation, Verdict
from isitok.game.doors import Seat
from isitok.game.events import Forward
from isitok.game.play.stops import Step
from isitok.game.rounds.judge import CHOICES
from isitok.game.session import start
from isitok.library.library import Library
from isitok.phone.screen import ID as PHONE
from isitok.scenes.help_page import HelpScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import BACK, HELP, HIDE, REAL
from isitok.scenes.title import TitleScene
from isitok.store.settings import THEME_NAMES
from tests import samples
from tests.builders import after, judged, said_in
from tests.bundled import bundled_library
from tests.each import each
from tests.samples import some_of
from tests.seen import Text, boxes_of, different_pixels, faults, rings, seen, texts_on_their_grounds
from tests.stages import (
    OPEN,
    SCREENS,
    Size,
    a_desk,
    a_look,
    focusable,
    laid_out,
    painted,
    pressable,
    screens,
    some_settings,
)

SIZES: tuple[Size, ...] = ((800, 600), (1024, 768), (1366, 768), (768, 1366), (3840, 2160))
every_screen = each(SCREENS)
LOOKED_AT = ["title", "setup", "judge-chosen", "settings", "spot-asked", "judge-profile", "class-vote"]


def page(name: str, *kind: Any) -> ui.PageLayout:
    """A screen in one look: theme, text size, window, font, spacing."""
    return laid_out(screens()[name], a_look(*kind))


class Found(NamedTuple):
    """What tests ask of a screen in one look: it is laid out once for all of them, and not kept."""

    faults: list[str]
    words: frozenset[str]
    aside: frozenset[str]  # those of them that have a page of their own where there is less room
    buttons: frozenset[str]
    smallest: int  # text, in pixels
    small: list[str]  # what can be pressed and is smaller than 44 pixels
    covered: list[tuple[str, str]]  # what can be pressed and lies on something else that can be


@cache
def found(name: str, text: int, size: Size, font: str = "standard", spacing: str = "usual") -> Found:
    laid = page(name, "light", text, size, font, spacing)
    texts, boxes = seen(laid).texts, boxes_of(laid, ui.IfPanes)
    beside = [line for line in texts if any(box.common(line.box) == line.box for box in boxes)]
    return Found(
        faults=faults(laid),
        words=words_of(texts),
        aside=words_of(beside) - words_of([line for line in texts if line not in beside]),
        buttons=frozenset(node.spoken.name for node in ui.walk(laid.root) if node.spoken.role is ui.Role.BUTTON),
        smallest=min((line.size for line in texts), default=15),
        small=[node.id for node in pressable(laid.root) if min(node.box.w, node.box.h) < 44],
        covered=[(one.id, other.id) for one, other in combinations(focusable(laid.root), 2) if _covers(one, other)],
    )


def words_of(texts: Iterable[Text]) -> frozenset[str]:
    return frozenset(word for line in texts for word in line.text.split())


def _covers(one: ui.Node, other: ui.Node) -> bool:
    if not (one.seen.h and other.seen.h and one.seen.meets(other.seen)):
        return False
    return one.spoken.role is not ui.Role.REGION or other not in ui.walk(one)  # what a phone that scrolls shows


USUAL: tuple[int, Size] = (100, (1366, 768))
WIDEST: tuple[int, Size, str, str] = (200, (1024, 768), "dyslexic", "widest")
WIDE = [(200, (1024, 768), "standard", "widest"), WIDEST, (100, (1366, 768), "dyslexic", "widest")]


def windows(name: str) -> list[tuple[int, Size]]:
    """Two of all text sizes in all windows, one of each: most tests of a screen look at the same."""
    return some_of([(text, size) for size, text in product(SIZES, (100, 200))], name, 2)


@every_screen
def test_1_4_4_at_any_text_size_nothing_is_cut_or_lies_on_anything_else(name: str) -> None:
    wider = product((200,), ((800, 600), (768, 1366)), ("dyslexic",))
    for look in (*windows(name), *some_of(list(wider), name)):
        assert found(name, *look).faults == [], look


@every_screen
def test_1_4_12_with_the_widest_spacing_nothing_is_cut_or_lies_on_anything_else(name: str) -> None:
    for look in dict.fromkeys((WIDEST, *some_of(WIDE, name))):
        assert found(name, *look).faults == [], look


@every_screen
def test_1_4_4_every_word_of_the_screen_is_there_at_twice_the_size(name: str) -> None:
    # Key caps may go where there is no room, what a phone says of reading on ("More", "Top") where there is
    # nothing to, and from buttons at the foot, where others stand, all but the first word.
    may_go = {"F1", "F4", "Esc", "Ctrl", "Z", "P", "E", "W", "S", "L", "N", "V", "More", "Top", "100", "#isitok", "?"}
    may_go.add("Words")
    if name.startswith("preview") or isinstance(screens()[name], PlayScene):
        may_go |= {"–", "skip", "this", "story", "part", "Back"}
    if name.startswith("class-setup"):
        may_go |= {"a", "saved", "lesson"}
    if name.startswith("class-result") or name in ("meeting-end", "staff-ending"):  # paper is an icon there
        may_go |= {"On", "paper", "(PDF)", "As", "a", "page", "read"}
    if name.startswith("class-") or name.startswith("meeting-"):  # the wall's foot has signs where it has no room
        may_go |= {"Back", "Hide", "Stop", "for", "a", "moment", "Easy", "read"}
    if name == "class-ready":
        may_go |= {"Just", "vote"}
    if name == "class-round":
        may_go |= {"this", "round"}
    if name == "facilitator-pause":  # a sign there
        may_go |= {"Settings"}
    if name in ("facilitator-box", "facilitator-day", "facilitator-day-turn", "facilitator-day-help"):
        may_go.add("screen")
    if name == "title":  # what makes it easier to see has the room there
        may_go |= {"Close", "About", "Settings"}
    if name.startswith("week-"):
        may_go |= {"this", "day"}
    may_go |= found(name, *USUAL).aside
    usual, twice, widest = found(name, *USUAL), found(name, 200, USUAL[1]), found(name, *WIDEST)
    sizes = [a_look("light", text, (1366, 768)).size(ui.Type.BODY) for text in (100, 200)]
    assert sizes[1] >= 2 * sizes[0] - 1, "letters are twice as large, but for a pixel"
    # The phone shows what is judged, and is read back from it.
    if name.startswith("act-") or name == "class-happens":
        may_go |= _on_the_phone(page(name, "light", *USUAL))
    assert usual.words - twice.words <= may_go

    # A second row at the foot would take from the page's room: there, icons stand for words, which are still said.
    known_by_its_icon = {"Back", "Stop", "Talk", "Easy", "read", "Words", "Get", "help", "Hide", "screen", "Settings"}
    if name.startswith("week-"):
        known_by_its_icon |= {"here"}
    if name.startswith(("judge", "preview")):
        known_by_its_icon |= {"–", "skip", "this", "story"}
    assert usual.words - widest.words <= may_go | known_by_its_icon
    assert usual.buttons <= widest.buttons


def _on_the_phone(laid: ui.PageLayout) -> set[str]:
    phone = ui.find(laid.root, "phone")
    assert phone is not None
    on_it = [line for line in seen(laid).texts if phone.box.x <= line.box.x < phone.box.right]
    return {word for line in on_it for word in line.text.split()}


@cache
def bundled() -> Library:
    return bundled_library()


def played(card: str) -> Iterator[PlayScene]:
    """Each act of a scenario asked, and explained; then the round that this seed gives it."""
    session = start([bundled().scenario(card)])
    while session.step is not Step.RESULT:
        yield PlayScene(session=session)
        match session.step:
            case Step.JUDGE:
                session = after(session, *judged(Verdict.DEPENDS))
            case Step.ROUND:
                session = after(session, *said_in(session.round))
            case _:
                session = after(session, Forward())


def with_most_to_read(card: str) -> list[PlayScene]:
    """Each act, as its phone shows it, and its rounds; but of a story's openings the whole one, of whys the longest."""
    scenes = list(played(card))
    opening = [scene for scene in scenes if scene.session.step is Step.STORY][-1:]
    whys = [scene for scene in scenes if scene.session.step is Step.WHY]
    longest = sorted(whys, key=lambda scene: len(scene.session.act.why))[-1:]
    return [*opening, *longest, *(scene for scene in scenes if scene.session.step not in (Step.STORY, Step.WHY))]


def test_1_4_4_and_1_4_12_every_bundled_scenario_fits_at_twice_the_size_and_with_the_widest_spacing() -> None:
    desk = a_desk(library=bundled())
    looks = [a_look("light", 200, (800, 600)), a_look("light", 200, (1024, 768), "dyslexic", "widest")]
    for card in (card.id for card in bundled().cards if card.level < 3):
        tried = played(card) if samples.everything else with_most_to_read(card)
        for scene, look in product(tried, some_of(looks, card)):
            assert faults(laid_out(scene, look, desk, focus="none")) == [], (card, look.height)


def test_every_bundled_question_is_on_the_screen_with_all_its_answers_at_once() -> None:
    desk = a_desk(library=bundled())
    looks = [a_look("light", *look) for look in ((100, (1024, 768)), (120, (1366, 768)), (120, (1920, 1080)))]
    for card in (card.id for card in bundled().cards if card.level < 3):
        question = next(played(card))
        for look in some_of(looks, card):
            assert not laid_out(question, look, desk, whole=False).scrolls, (card, look.width)


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("seat", Seat)
def test_at_twice_the_size_the_whole_of_play_is_in_sight_when_the_game_starts(size: Size, seat: Seat) -> None:
    desk = a_desk(some_settings(text_size=200), seat=seat)
    play = ui.find(laid_out(TitleScene(), a_look("light", 200, size), desk, whole=False).root, "play")

    assert play is not None
    assert play.seen == play.box


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("nation", [None, *Nation])
def test_all_the_help_there_is_stands_on_one_screen_of_a_laptop(size: Size, nation: Nation | None) -> None:
    for band in YOUNG_PEOPLE:
        desk = a_desk(some_settings(nation=nation, ages=(band,), lead_name=""), library=bundled())
        assert not laid_out(HelpScene(), a_look("light", 100, size), desk, whole=False).scrolls, band


WITH_A_GROUP = [name for name in SCREENS if name.startswith(("class-", "one-to-one-"))]
ASK = (
    "class-forget",
    "class-leave",
    "class-unfinished",
    "class-unfinished-gone",
    "one-to-one-delete",
    "one-to-one-finish",
    "one-to-one-finish-stays",
    "one-to-one-leave",
    "one-to-one-real-leave",
)
LEADS_OUT = ("This is real", "Stop for a moment")  # in a one-to-one, and wherever several are in the room
WAYS_OUT = {"stop": "Stop", "pass": "Pass", BACK: "", REAL: LEADS_OUT, HELP: "Get help", HIDE: "Hide screen"}


WITH_LESS_ROOM = [
    (text, size, *letters)
    for size in ((800, 600), (1024, 768), (1366, 768))
    for letters in (("standard", "usual"), ("dyslexic", "widest"))
    for text in (150, 200)
]


@each(WITH_A_GROUP)
def test_whatever_the_text_the_ways_out_of_a_lesson_or_a_one_to_one_never_scroll_away(name: str) -> None:
    for look in (a_look("light", *kind) for kind in some_of(WITH_LESS_ROOM, name, 2)):
        page = laid_out(screens()[name], look, whole=False)
        for id_, said in WAYS_OUT.items():
            way = ui.find(page.root, id_)
            if way is not None and not (id_ in (BACK, "stop") and name in ASK):  # there, they are answers
                assert way.clip is None, (id_, look)
                assert way.box.w >= look.target, (id_, look)
                assert way.spoken.name.startswith(said), "also where only its icon can be seen"


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768)])
@pytest.mark.parametrize(("family", "spacing", "rows"), [("standard", "usual", 1), ("dyslexic", "widest", 2)])
def test_at_twice_the_size_what_stands_at_the_foot_is_one_row_and_two_with_the_widest_letters(
    size: Size, family: str, spacing: str, rows: int
) -> None:
    look, open_ = a_look("light", 200, size, family, spacing), screens()
    for name in WITH_A_GROUP:
        page = laid_out(open_[name], look, whole=False)
        foot = [node.box for node in ui.walk(page.root) if node.spoken.role is ui.Role.BUTTON and node.clip is None]
        low = [box for box in foot if box.y > page.viewport.y]
        assert len({box.y + box.h // 2 for box in low}) <= rows, name
        assert page.viewport.h >= 0.5 * size[1], name


@each(SIZES, "size")
@each([100, 150, 200], "text")
@each(["class-vote", "facilitator-vote"])
def test_a_number_of_hands_stands_between_one_less_and_one_more_or_above_both(name: str, text: int, size: Size) -> None:
    page = laid_out(screens()[name], a_look("light", text, size))
    for verdict in CHOICES:
        less, count, more = (ui.find(page.root, f"{what}:{verdict.value}") for what in ("less", "count", "more"))
        assert less is not None
        assert count is not None
        assert more is not None
        beside = less.box.right <= count.box.x and count.box.right <= more.box.x
        above = count.box.bottom <= less.box.y and less.box.right <= more.box.x
        assert beside or above
        assert abs(less.box.y + less.box.h // 2 - more.box.y - more.box.h // 2) <= 1


@each([(800, 600), (1024, 768), (768, 1366)], "size")
@each([100, 130, 200], "text")
@each([None, *Nation], "nation")
def test_who_is_in_danger_sees_whom_to_call_without_scrolling(size: Size, text: int, nation: Nation | None) -> None:
    for band in YOUNG_PEOPLE:
        desk = a_desk(some_settings(nation=nation, ages=(band,), lead_name=""), library=bundled())
        page = laid_out(HelpScene(), a_look("light", text, size), desk, whole=False)
        read = [node for node in ui.walk(page.root) if node.spoken.role in (ui.Role.HEADING, ui.Role.TEXT)]
        told = next(node for node in read if node.spoken.name == "In danger now? Call 999.")
        assert told.seen == told.box, band
        assert read.index(told) == 1, "right after the title"
        childline = [text for text in seen(page).texts if text.text in ("0800 1111", "Childline: 0800 1111")]
        assert any(text.box.common(text.clip) == text.box for text in childline), band


@pytest.mark.parametrize(
    "name", ["group-talk", "group-fingers", "group-why", "group-round", "judge", "one-to-one-choose"]
)
def test_what_it_is_about_stands_above_the_phone_where_the_page_is_one_column(name: str) -> None:
    page = laid_out(screens()[name], a_look("light", 200, (1366, 768)), whole=False)
    phone = ui.find(page.root, PHONE)
    title = next(node for node in ui.walk(page.root) if node.spoken.role is ui.Role.HEADING)

    assert phone is None or title.box.bottom <= phone.box.y
    assert title.seen == title.box


def test_only_a_page_that_would_just_not_fit_is_made_tight() -> None:
    def is_tight(size: Size, text: int = 100) -> bool:
        return laid_out(screens()["judge"], a_look("light", text, size), whole=False).look.tight

    assert not is_tight((1366, 768))
    assert is_tight((1366, 768), 130)
    assert not is_tight((1366, 768), 200), "it scrolls there anyway: then nothing is gained"


def test_a_short_question_stands_towards_the_middle_of_the_window() -> None:
    for size in ((1366, 768), (768, 1366)):
        page = laid_out(screens()["leave"], a_look(size=size), whole=False)
        asked = ui.find(page.root, BACK)
        assert asked is not None
        assert 0.3 < asked.box.y / size[1] < 0.55


@every_screen
def test_1_4_3_all_text_can_be_read_on_what_lies_behind_it(name: str) -> None:
    looks = [(theme, 100, (1366, 768), "standard") for theme in ("light", "dark", "contrast", "contrast-light")]
    looks.insert(2, ("light", 200, (1024, 768), "standard"))
    looks += [("contrast", 200, (1366, 768), "standard"), ("dark", 200, (1920, 1080), "standard")]
    for theme, *kind in some_of(looks, name):
        for text in texts_on_their_grounds(page(name, theme, *kind)):
            least = 7 if theme.startswith("contrast") else 3 if text.is_large else 4.5
            assert text.worst >= least, (theme, text.text, text.colour, round(text.worst, 2))


@every_screen
def test_themes_differ_in_colours_and_in_nothing_else(name: str) -> None:
    """So what holds of places in one theme holds in all."""

    def places(theme: str) -> list[tuple[str, ui.Box]]:
        laid = page(name, theme, 100, (1366, 768), "standard")
        here = (f"{THEME_NAMES[theme]}: ", "(the theme): ")  # where a theme is set for everybody, a line says which
        return [(node.spoken.name.replace(*here), node.box) for node in ui.walk(laid.root)]

    assert all(places(other) == places("light") for other in some_of(("dark", "contrast", "contrast-light"), name))


@every_screen
def test_no_text_is_smaller_than_15_pixels(name: str) -> None:
    for look in (USUAL, *windows(name)):
        assert found(name, *look).smallest >= 15, look


@every_screen
def test_2_5_8_all_that_can_be_pressed_is_44_pixels_high_and_wide(name: str) -> None:
    for look in windows(name):
        assert found(name, *look).small == [], look


@every_screen
def test_2_5_8_nothing_that_can_be_pressed_lies_on_another(name: str) -> None:
    for look in windows(name):
        assert found(name, *look).covered == [], look


@each(OPEN)
def test_2_4_7_a_ring_goes_all_round_whatever_has_the_keyboard(name: str) -> None:
    """But for parts of a phone, whose rings the phone draws itself: they are looked at below."""
    for look in some_of((a_look(), a_look(text=200, size=(800, 600))), name):
        laid = laid_out(screens()[name], look, focus="")
        there = rings(laid)
        for node in focusable(laid.root):
            if there.get(node.id) or not node.id.startswith(("phone", "pick:")):
                (ring,) = there[node.id]
                assert (ring.box.x, ring.box.right, ring.box.bottom) == (node.box.x, node.box.right, node.box.bottom)
                assert node.box.y <= ring.box.y < node.box.bottom - 40, node.id  # a label may stand above
                assert ring.clip.common(ring.box) == ring.box, node.id


@pytest.mark.parametrize(
    ("name", "theme"), [*product(LOOKED_AT, ["light"]), *product(LOOKED_AT[2:3], ["dark", "contrast"])]
)
def test_2_4_7_the_ring_shows_where_the_keyboard_is(name: str, theme: str) -> None:
    """A frame with the ring differs from one without by twice the perimeter, or more.

    What is further down on a phone is scrolled to when the keyboard comes there: ``test_rounds`` has that.
    """
    scene, look = screens()[name], a_look(theme)
    without = painted(laid_out(scene, look, focus=""))
    for node in focusable(laid_out(scene, look).root):
        if node.seen != node.box and node.id.startswith("pick:"):
            continue
        ring = different_pixels(without, painted(laid_out(scene, look, focus=node.id)))
        assert ring >= 2 * 2 * (node.box.w + node.box.h), node.id


def test_1_3_4_upright_windows_are_one_column_wide_ones_have_the_phone_beside_the_question() -> None:
    def places(size: Size) -> tuple[ui.Box, ui.Box]:
        root = laid_out(screens()["judge"], a_look(size=size)).root
        phone = next(node for node in root.children if "phone" in node.spoken.name)
        answers = next(node for node in root.children if node.id == "answers")
        return phone.box, answers.box

    phone, answers = places((768, 1366))
    assert phone.bottom <= answers.y
    phone, answers = places((1366, 768))
    assert phone.right <= answers.x


@each(some_of(SCREENS, "painted", 60))
def test_a_window_of_any_size_and_shape_can_be_painted(name: str) -> None:
    for size in some_of([(800, 2160), (3840, 600)], name):
        painted(laid_out(screens()[name], a_look("light", 200, size), whole=False))


def test_1_4_3_in_high_contrast_words_on_things_in_a_photo_can_be_read() -> None:
    laid = laid_out(next(played("moving-up/two-weeks-of-sun")), a_look("contrast", 200, (1366, 768), "standard"))
    for text in texts_on_their_grounds(laid):
        assert text.worst >= (3 if text.is_large else 4.5), (text.text, text.colour, round(text.worst, 2))
