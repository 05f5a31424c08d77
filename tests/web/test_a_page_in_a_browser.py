"""A page as a browser gets it: drawn in parts, with real elements over it, and told again only where it changes."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from textwrap import dedent

import pytest
from fontTools.ttLib import TTFont

from isitok import ui
from isitok.base.value import replace
from isitok.format.yaml.letters import LETTERS
from isitok.library.roots import assets_root
from isitok.scenes.play_page import PlayScene
from isitok.web import late
from isitok.web.canvas_letters import CUTS, CanvasLetters
from isitok.web.downloads import Downloads
from isitok.web.drawn_parts import Parts
from isitok.web.elements import elements
from isitok.web.front import Front
from isitok.web.svg_files import SvgFiles
from tests.each import each
from tests.stages import SCREENS, a_desk, a_look, screens, some_settings
from tests.web.paper_page import PaperPage, key, opened, texts_of, well_formed

MEASURE, FILES = CanvasLetters(PaperPage()), SvgFiles(assets_root())


@each(SCREENS)
def test_each_screen_is_drawn_and_its_elements_say_its_reading_in_its_order(name: str) -> None:
    look = replace(a_look(), measure=MEASURE, pictures=FILES, barred=True)
    laid = ui.lay_out(screens()[name].page(a_desk(some_settings())), look, ui.ViewState())

    well_formed({str(number): svg for number, svg in Parts().of(laid).new.items()})
    made = [
        text
        for part in elements(laid, ui.reading(laid.page, laid.root)).values()
        for one in part
        for text in texts_of(one)
    ]

    assert made == [line.text for line in ui.reading(laid.page, laid.root) if line.id]


def test_no_two_radios_of_different_questions_have_one_name_and_arrows_only_move() -> None:
    page = PaperPage()
    front = opened(page)
    to_the_answers(front, page)

    radios = [one for part in page.shown["elements"].values() for top in part for one in all_of(top)]
    answers = [one for one in radios if one.get("type") == "radio"]
    assert len(answers) == 3
    assert len({one["name"] for one in answers}) == 1
    before = front.focus

    assert key(front, "ArrowRight")

    assert front.focus != before
    assert not any(one["checked"] for one in answers_of(page))
    assert key(front, " ")
    assert [one["checked"] for one in answers_of(page)].count(True) == 1


def test_what_is_moved_to_is_told_in_a_few_parts_and_not_the_whole_page() -> None:
    page = PaperPage()
    front = opened(page)
    whole = len(page.told[0]["new"])

    key(front, "ArrowRight")

    assert 0 < 3 * len(page.told[-1]["new"]) < whole
    assert "elements" not in page.told[-1]


@pytest.fixture
def same_deal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody is dealt the same stories."""
    monkeypatch.setattr("os.urandom", bytes)


@pytest.mark.usefixtures("same_deal")
def test_what_enter_leads_to_is_drawn_in_spare_moments_and_looks_the_same_as_without() -> None:
    quick, slow = PaperPage(), PaperPage()
    fronts = opened(quick), opened(slow)
    sent = {"quick": 0, "slow": 0}
    for name in ("Enter", "Enter", "Enter", "3", "4", "Enter"):
        rests(fronts[1])
        for front in fronts:
            key(front, name)
        same = looks(slow) == looks(quick)
        assert same, name
        sent = {"quick": sent["quick"] + len(quick.told[-1]["new"]), "slow": sent["slow"] + len(slow.told[-1]["new"])}

    assert sent["quick"] > 50
    assert sent["slow"] < 5, "only what has the keyboard looks different, and is drawn by the press"


@pytest.mark.usefixtures("same_deal")
def test_what_was_made_ready_for_nothing_leaves_no_gap_in_what_comes_in_its_place() -> None:
    page, plain = PaperPage(), PaperPage()
    fronts = opened(page), opened(plain)
    for name in (
        *("Enter", "?", "Escape", "Enter", "ArrowRight", "?", "Escape"),
        *("Enter", "2", "5", "#", "Escape", "Enter"),
    ):
        for _ in range(40):
            fronts[0].idle()
        for front in fronts:
            key(front, name)
        same = looks(page) == looks(plain)
        assert same, name


@pytest.mark.usefixtures("same_deal")
def test_what_is_pressed_where_the_keyboard_is_and_help_are_drawn_in_spare_moments_and_the_way_back_never() -> None:
    page = PaperPage()
    front = opened(page)
    to_the_answers(front, page)
    key(front, "ArrowRight")
    for name, most in ((" ", 1), ("?", 1), ("Escape", 0), ("ArrowRight", 3), ("?", 0)):
        rests(front)
        key(front, name)
        assert len(page.told[-1]["new"]) <= most, name


def test_the_page_that_an_answers_digit_brings_was_described_in_a_spare_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    page = PaperPage()
    front = opened(page)
    to_the_answers(front, page)
    rests(front)
    asked: list[object] = []
    monkeypatch.setattr(PlayScene, "page", lambda self, desk: asked.append(self))
    key(front, "2")

    assert [one["checked"] for one in answers_of(page)] == [False, True, False]
    assert asked == []


def rests(front: Front) -> None:
    """All that is done in spare moments."""
    while front.idle():
        pass


def looks(page: PaperPage) -> object:
    """What is seen of it, and what is heard and pressed."""
    drawings = [page.shown["still"], *(one["spots"] for one in page.shown["scrollers"])]
    return [[(page.drawn[str(number)], x, y) for number, x, y in spots] for spots in drawings], page.shown["elements"]


def test_an_element_keeps_its_id_while_its_text_changes() -> None:
    page = PaperPage()
    front = opened(page)
    to_the_answers(front, page)
    before = {one["id"] for one in answers_of(page)}

    key(front, "1")

    assert {one["id"] for one in answers_of(page)} == before


def test_hidden_the_title_is_clock_and_nothing_of_the_page_is_left() -> None:
    page = PaperPage()
    front = opened(page)
    to_the_answers(front, page)
    story = set(page.texts)

    assert key(front, "#")

    assert page.shown["title"] == "Clock"
    assert not story & {text for text in page.texts if len(text) > 8}
    assert front.back()  # asks, as any press does
    assert front.back()
    assert (page.shown["title"], set(page.texts)) == ("#isitok?", story)


def test_the_browsers_back_leads_back_and_leaves_from_the_title() -> None:
    page = PaperPage()
    front = opened(page)
    assert not front.goes_back
    assert not front.back()
    key(front, "Enter")
    assert front.goes_back
    assert front.back()
    assert any(text.startswith("Play") for text in page.texts)


def test_what_was_scrolled_by_the_browser_is_not_scrolled_back() -> None:
    page = PaperPage()
    front = opened(page, window={"width": 360, "height": 480})
    before = len(page.told)

    front.scrolled('{"page": 120}')

    assert len(page.told) == before
    front.resized('{"width": 360, "height": 500}')
    assert page.told[-1]["to"] == {}


def test_a_typeface_that_comes_late_is_measured_again() -> None:
    page = PaperPage()
    front = opened(page)
    before = page.shown["elements"]
    usual = PaperPage.width
    PaperPage.width = lambda self, font, text: 2 * usual(self, font, text)  # type: ignore[method-assign]
    try:
        front.letters_came()
    finally:
        PaperPage.width = usual  # type: ignore[method-assign]
    assert page.shown["elements"] != before


@pytest.mark.parametrize("typeface", ["standard", "dyslexic"])
def test_a_letter_that_a_typeface_lacks_comes_from_another_of_the_games(typeface: str) -> None:
    for cut in CUTS:
        *families, last = CanvasLetters(PaperPage(), typeface).letters(cut, 20).families.split(", ")
        assert last == "sans-serif", "and not what a browser has for books"
        has = {chr(letter) for family in families for letter in letters_of(family)}
        assert set(re.findall(f"[{LETTERS}]", "".join(map(chr, range(0x2600))))) <= has


def letters_of(family: str) -> set[int]:
    """What all files of a typeface have."""
    named = family.replace(" ", "").lower()
    fonts = [file for file in (assets_root() / "fonts").iterdir() if file.name.lower().startswith(named)]
    return set().union(*(TTFont(file, lazy=True).getBestCmap() for file in fonts if file.suffix in (".ttf", ".woff")))


def test_on_a_slow_computer_no_key_is_held_while_what_it_led_to_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    page, clock = PaperPage(), [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    front, show = opened(page), page.show

    def slowly(told: str) -> None:
        show(told)
        clock[0] += 4

    monkeypatch.setattr(page, "show", slowly)
    key(front, "Enter")
    front.tick()
    assert "Before you start" in page.texts, "it is let go before it would count as held"


def test_the_system_decides_the_colours_until_somebody_does() -> None:
    page = PaperPage()
    front = opened(page)
    light = page.shown["colours"]

    front.resized('{"dark": true}')
    dark = page.shown["colours"]
    front.resized('{"dark": true, "contrast": true}')

    assert len({str(light), str(dark), str(page.shown["colours"])}) == 3


def test_without_led_zip_nothing_that_an_adult_leads_is_offered_and_one_to_one_is_elsewhere() -> None:
    staff, pupils = PaperPage(), PaperPage()
    front = opened(staff)
    opened(pupils, led=False)

    assert {"Class", "Small group"} <= {text.partition(".")[0] for text in staff.texts}
    assert any(text.startswith("One to one: in the installed game") for text in staff.texts)
    assert not any(text.startswith(("Class", "Small group", "One to one", "For staff")) for text in pupils.texts)
    assert not any(text in ("Close", "Make your own") for text in (*staff.texts, *pupils.texts))
    front.press("settings")
    assert "This computer" in staff.texts
    assert "Folders of packs" not in staff.texts


def test_without_led_zip_about_leads_to_voting_cards_and_the_dice_unless_it_is_a_pupils() -> None:
    page = PaperPage()
    front = opened(page, led=False)
    front.press("about")
    front.press("print")
    assert page.texts[: page.texts.index("Back")][-2:] == ["Voting cards", "The dice"]

    locked = PaperPage()
    front = opened(locked, led=False, status=200, school='{"lock_ages": true, "ages": ["11-14"]}')
    front.press("about")
    assert "Print voting cards or the dice" not in locked.texts
    front.press("print")
    assert "Voting cards" not in locked.texts


def test_read_to_me_speaks_with_a_voice_of_this_computer_and_says_where_there_is_none() -> None:
    page = PaperPage(voices=("Moira",))
    front = opened(page)
    key(front, "r")
    assert page.said[0].startswith("Sharing online")
    page.has_said_it()
    assert len(page.said) == 2

    far = PaperPage()  # an online voice alone: the page knows none
    front = opened(far)
    key(front, "r")
    front.tick()
    assert far.said == []
    assert "There is no voice on this computer." in far.texts


def test_nothing_brings_what_a_browser_has_not() -> None:
    story = dedent("""
        import sys
        for name in ("pygame", "sqlite3", "ctypes", "subprocess", "socket"):
            sys.modules[name] = None
        from isitok.base.jobs import do_without_threads
        do_without_threads()
        from tests.web.paper_page import PaperPage, key, opened
        front = opened(page := PaperPage())
        for name in ("Enter", "Enter", "Enter", "1", "6", "?", "Escape"):
            key(front, name)
        while front.idle():
            pass
        print(page.shown["title"])
    """)
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", story], cwd=root, capture_output=True, text=True, timeout=300)
    assert done.stdout.strip() == "#isitok?", done.stderr


def to_the_answers(front: object, page: PaperPage) -> None:
    for _ in range(12):
        if len(answers_of(page)) == 3:
            return
        key(front, "Enter")  # type: ignore[arg-type]
    raise AssertionError(page.texts)


def answers_of(page: PaperPage) -> list[dict[str, object]]:
    tops = [top for part in page.shown["elements"].values() for top in part]
    return [one for top in tops for one in all_of(top) if one.get("type") == "radio"]


def all_of(told: dict[str, object]) -> list[dict[str, object]]:
    kids = told.get("kids", [])
    assert isinstance(kids, list)
    return [told, *(one for kid in kids for one in all_of(kid))]


def test_what_is_saved_is_downloaded_once_by_its_name(tmp_path: Path) -> None:
    page = PaperPage()
    saved = Downloads(page)
    saved.folder = tmp_path / "Downloads"
    saved.follow()
    saved.folder.mkdir()
    (saved.folder / "voting-cards.pdf").write_bytes(b"%PDF")
    saved.follow()
    assert page.downloads.pop("voting-cards.pdf") == b"%PDF"
    saved.follow()
    assert page.downloads == {}


def test_what_makes_sheets_is_fetched_for_the_first_of_them_and_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fetches(PaperPage):
        def unpack(self, name: str) -> None:
            super().unpack(name)
            (tmp_path / "paper_that_came.py").write_text("CAME = True\n", "utf-8")

    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(late, "PAPER", "paper_that_came")
    with pytest.raises(ModuleNotFoundError):
        import_module("paper_that_came")
    page = Fetches()
    late.PaperComesLate(page)

    assert import_module("paper_that_came").CAME
    assert page.unpacked == ["paper.zip"]
    assert not any(isinstance(one, late.PaperComesLate) for one in sys.meta_path)
