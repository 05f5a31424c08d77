"""Letters that the game can't draw are told before a class sees empty boxes; those that it can are told by nobody."""

import re
import runpy
from pathlib import Path

import pygame.font
import pytest

from isitok.format.problem import Severity
from isitok.format.yaml.emoji import EMOJI, undrawn_in
from isitok.format.yaml.letters import LETTERS
from isitok.library.roots import assets_root
from isitok.ui.draw.fonts import Fonts
from tests.each import each
from tests.packs_.nouns import SMALLEST, codes, reading, with_phone

FONTS = assets_root() / "fonts"
DRAWN = {
    "Welsh": "Ŵ ŵ ŷ ẁ ẃ ẅ ỳ â ê î ô û ï ö",
    "Gaelic and Irish": "à è ì ò ù á é í ó ú",
    "Polish": "Zażółć gęślą jaźń, ŁÓDŹ",
    "Romanian": "ș ț ă â î Ș Ț",
    "French, German, Spanish, Portuguese": "ç œ ß ä ñ ¿ ¡ ã õ",
    "Turkish, Czech, Hungarian, Lithuanian": "ğ ı ş İ č ř ž ů ő ű ė ų",
    "Scandinavian": "å æ ø ö",
    "signs of print": "“ ” ‘ ’ … – — • £ € © ™ ½ ¼ ² ° × ÷ ± « »",
    "an accent that a Mac writes apart": "cafe\u0301 w\u0302",
}
DRAWN_BY_ANOTHER = {
    "Cyrillic": "Привіт",
    "Greek": "αβγ",
    "Yoruba": "ọ ẹ ṣ",
    "Yoruba, as a Mac writes it": "o\u0323",
    "Vietnamese": "ữ",
    "Esperanto": "ĉ",
    "a third": "⅓",
    "an arrow": "→",
}
NOT_DRAWN = {
    "Arabic": "مرحبا",
    "Hebrew": "שלום",
    "Gurmukhi": "ਸਤਿ",
    "Bengali": "বাংলা",
    "Chinese": "你好",
    "Japanese": "ひらカタ",
    "Korean": "안녕",
    "a box": "█",
    "letters of mathematics": "𝓱𝓲",
    "full width": "ＯＫ",
}


@pytest.mark.parametrize("text", [*DRAWN.values(), *DRAWN_BY_ANOTHER.values()])
def test_letters_that_some_typeface_has_are_fine(text: str) -> None:
    assert reading(SMALLEST.replace("rabbit photo", text)).problems == ()


@each(NOT_DRAWN.values(), "text")
def test_letters_that_would_be_boxes_are_an_error_wherever_they_are_read(text: str) -> None:
    read = reading(SMALLEST.replace("rabbit photo", text))
    phone = with_phone(f"kind: chat\nname: Us\nmessages:\n  - dev: hi {text}")

    for found in (read, phone):
        assert codes(found) == ["letters"]
        assert found.problems[0].severity is Severity.ERROR


def test_each_letter_is_named_and_of_a_whole_text_the_first_ones() -> None:
    (box,) = reading(SMALLEST.replace("rabbit photo", "█ and █")).problems
    (many,) = reading(SMALLEST.replace("rabbit photo", "שלום")).problems

    assert box.message == "'title' holds what the game can't draw: '█' (full block)"
    assert many.message.endswith(" and more")
    assert many.message.count("hebrew") == 3


def test_an_accent_written_apart_is_put_to_its_letter() -> None:
    read = reading(SMALLEST.replace("rabbit photo", "cafe\u0301"))

    assert read.subject
    assert read.subject.scenario.title == "The café"


def test_emoji_are_told_as_emoji() -> None:
    assert codes(with_phone("kind: chat\nname: Us\nmessages:\n  - dev: hi 🐰")) == ["emoji"]
    assert list(undrawn_in("".join(EMOJI) + "👍🏽 ❤️ 👩\u200d👧")) == []


def test_an_emoji_in_a_title_leaves_no_gap_where_the_game_has_no_drawing_for_it() -> None:
    read = reading(SMALLEST.replace("rabbit photo", "rabbit photo 🐰 👍"))

    assert codes(read) == ["emoji"]
    assert read.subject
    assert read.subject.scenario.title == "The rabbit photo (rabbit face) 👍"


def test_signs_that_word_puts_between_letters_are_what_they_look_like() -> None:
    read = reading(SMALLEST.replace("rabbit photo", "well\u2011known\u200e rab\u00adbit\u200f"))

    assert read.problems == ()
    assert read.subject
    assert read.subject.scenario.title == "The well-known rabbit"


def test_the_list_is_that_of_the_fonts_as_they_are_now() -> None:
    script = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "list_letters.py"))

    assert (assets_root().parent / "isitok" / "format" / "yaml" / "letters.py").read_text("utf-8") == script["table"](
        FONTS
    )


@pytest.mark.parametrize("family", ["standard", "dyslexic"])
@pytest.mark.parametrize("cut", ["regular", "answer"])
def test_every_letter_of_the_list_is_drawn_in_each_cut_of_the_window(family: str, cut: str) -> None:
    pygame.font.init()
    fonts = Fonts(FONTS, family)
    box = fonts.font(cut, 20).render("\uffff", True, "black").get_buffer().raw
    letters = [chr(code) for code in range(0xA1, 0x2600) if re.match(f"[{LETTERS}]", chr(code))]

    assert len(letters) > 1400
    boxes = [one for one in letters if fonts.render(cut, 20, one, "black").get_buffer().raw == box]
    assert boxes == []


def test_a_letter_from_another_typeface_stands_among_the_others() -> None:
    pygame.font.init()
    fonts = Fonts(FONTS)
    whole, parts = "Anna says Привіт, then goes", ("Anna says ", "Привіт", ", then goes")

    assert fonts.width("regular", 30, whole) == sum(fonts.width("regular", 30, part) for part in parts)
    assert fonts.render("regular", 30, whole, "black").get_size() == (
        fonts.width("regular", 30, whole),
        fonts.font("regular", 30).get_height(),
    )
    assert fonts.width("regular", 30, "Привіт") == Fonts(FONTS, "dyslexic").width("regular", 30, "Привіт")
