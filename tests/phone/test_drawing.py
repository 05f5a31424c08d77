"""How a phone looks: in its box, at any size of text, in every theme."""

from typing import Any

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok import ui
from isitok.format.blocks import Bubble, Byline, Heading, Photo, Words
from isitok.format.phone_parts import SCENES
from isitok.format.phones import PHONES as PHONES_OF
from isitok.format.phones import PhoneKind
from isitok.format.shown import Screen
from isitok.format.yaml.emoji import EMOJI
from isitok.i18n.screen_words import ENGLISH
from isitok.phone.find import Showing
from isitok.phone.kinds import KINDS
from isitok.phone.kinds.live_phone import Backdrop
from isitok.phone.kinds.story_phone import SHADE, portraits
from isitok.phone.message import photo_tile
from isitok.phone.photo import Caption, PhotoTile, place_faces
from isitok.phone.screen import Cover, Handset
from isitok.phone.things import lettering
from isitok.ui.describe.theme import contrast
from isitok.ui.describe.typeset import DARK_EMOJI
from isitok.ui.draw.fonts import Fonts
from isitok.ui.draw.paint import paint
from isitok.ui.draw.surface_pen import SurfacePen
from tests.builders import in_photo
from tests.bundled import bundled_library
from tests.each import each
from tests.phone.people import ASSETS, BLOCKS, FACES, FULL, PHONES, a_look, a_phone_of, in_hand, laid_out, pictures
from tests.seen import seen

LOOKS = [
    ("light", 100, (1366, 768)),
    ("contrast", 200, (1024, 768)),
    ("dark", 200, (768, 1366)),
    ("dark", 140, (1366, 768)),
]
STILL = ui.State(False, False, False, None)
BLANK = (255, 0, 255)


def the_phone(laid: ui.PageLayout) -> ui.Placed:
    return next(one for one in ui.all_in(laid.body) if isinstance(one.widget, Handset))


def painted(laid: ui.PageLayout) -> pygame.Surface:
    surface = pygame.Surface(laid.size)
    paint(surface, laid)
    return surface


@each(LOOKS, "theme text size")
@each(PHONES)
def test_nothing_is_drawn_outside_its_box(name: str, theme: str, text: int, size: tuple[int, int]) -> None:
    look = a_look(theme, text, size)
    for one in ui.all_in(the_phone(laid_out(PHONES[name], look))):
        if isinstance(one.widget, Handset) and look.theme.shadow:
            continue  # its shadow lies around it
        margin = 40
        surface = pygame.Surface((one.box.w + 2 * margin, one.box.h + 2 * margin))
        surface.fill(BLANK)
        at = ui.Box(margin, margin, one.box.w, one.box.h)
        one.widget.draw(SurfacePen(surface, look), at, STILL)
        surface.fill(BLANK, at)
        blank = surface.copy()
        blank.fill(BLANK)
        assert surface.get_buffer().raw == blank.get_buffer().raw, one.widget


@each(LOOKS, "theme text size")
@each(PHONES)
def test_every_part_lies_inside_what_holds_it_and_none_lie_on_each_other(
    name: str, theme: str, text: int, size: tuple[int, int]
) -> None:
    for one in ui.all_in(the_phone(laid_out(PHONES[name], a_look(theme, text, size)))):
        boxes = [part.box for part in one.parts if not isinstance(part.widget, Cover | Backdrop)]
        if not isinstance(one.widget, ui.Scroll):
            assert all(one.box.common(box) == box for box in boxes), one.widget
            assert one.box.h >= one.widget.height(one.box.w, a_look(theme, text, size)), one.widget
        assert not any(box.meets(other) for n, box in enumerate(boxes) for other in boxes[n + 1 :]), one.widget


@each(PHONES)
def test_in_one_column_the_phone_is_as_tall_as_what_it_shows_and_does_not_scroll(name: str) -> None:
    laid = laid_out(PHONES[name], a_look(text=200))
    assert "phone" not in laid.ranges


def test_no_text_is_smaller_than_fifteen_pixels() -> None:
    used: set[int] = set()

    class Noting(Fonts):
        def font(self, cut: str, size: int) -> pygame.font.Font:
            used.add(size)
            return super().font(cut, size)

    look = a_look(size=(800, 600), measure=Noting(ASSETS / "fonts"))
    for phone in PHONES.values():
        painted(laid_out(phone, look))
    assert min(used) >= 15


def test_every_kind_of_the_format_has_a_title_lies_on_a_screen_and_is_looked_at_here() -> None:
    assert set(PHONES_OF) == set(KINDS) == set(BLOCKS) == set(PhoneKind)


@pytest.mark.parametrize("theme", ui.THEMES.values(), ids=ui.THEMES)
def test_words_on_a_phone_can_be_read(theme: ui.Theme) -> None:
    game, stage = theme.game, theme.stage
    pairs = {
        "message": (theme.ink, theme.bubble),
        "own message": (theme.ink, theme.bubble_mine),
        "time": (theme.soft, theme.bubble),
        "own time": (theme.soft, theme.bubble_mine),
        "name": (theme.soft, theme.card),
        "caption": (stage.ink, theme.caption),
        "grey tile": (theme.on_tile, theme.tile),
        "clock over a darkened page": (theme.on_dim, theme.dim),
        "sticker": (theme.brand, theme.brand_ground),
        "more": (theme.brand, theme.card),
        "setting": (theme.soft, theme.card),
        "story, top": (stage.ink, theme.story[0]),
        "story, foot": (stage.ink, theme.story[1]),
        "story's audience": (stage.soft, theme.story[0]),
        "label on a story": (stage.ground, stage.ink),
        "words over the whitest photo": (stage.soft, shaded("#ffffff", theme)),
        "words over a tile": (stage.soft, shaded(theme.tile, theme)),
        "detail of a photo": (stage.ink, stage.bubble),
        "small words below a photo": (stage.soft, theme.caption),
        **{
            f"{name} of {tints_name}": pair
            for tints_name, tints in (("a game", game), ("a stage", stage))
            for name, pair in {
                "words": (tints.ink, tints.ground),
                "small words": (tints.soft, tints.ground),
                "words on a panel": (tints.soft, tints.panel),
                "words on the far hills": (tints.soft, tints.shape),
                "message": (tints.soft, tints.bubble),
                "own message": (tints.soft, tints.mine),
                "price": (tints.on_accent, tints.accent),
                "more": (tints.accent, tints.ground),
            }.items()
        },
    }
    assert {name: round(contrast(*pair), 2) for name, pair in pairs.items() if contrast(*pair) < 4.5} == {}


def shaded(colour: str, theme: ui.Theme) -> str:
    """A colour of a photo, below the shade on which words lie."""
    opacity = SHADE if not theme.name.startswith("contrast") else 1
    parts = (int(one[at : at + 2], 16) for at in (1, 3, 5) for one in (colour,))
    over = (int(theme.stage.ground[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * (1 - opacity) + b * opacity):02x}" for a, b in zip(parts, over, strict=True))


@pytest.mark.parametrize("theme", ui.THEMES.values(), ids=ui.THEMES)
def test_what_only_a_line_or_a_shape_shows_on_a_phone_stands_out_three_to_one(theme: ui.Theme) -> None:
    for drawn, ground in (
        (theme.game.accent, theme.game.panel),  # the edge of an offer, and of what has the keyboard
        (theme.game.line, theme.game.ground),
        (theme.stage.accent, theme.stage.ground),
        (theme.soft, theme.card),  # a switch that is off
    ):
        assert contrast(drawn, ground) >= 3, (drawn, ground)


@pytest.mark.parametrize("theme", ui.THEMES)
@pytest.mark.parametrize("name", ["photo story", "rich live"])
def test_the_byline_over_a_photo_lies_on_a_ground_that_is_dark_all_along(name: str, theme: str) -> None:
    look = a_look(theme)
    laid = laid_out(PHONES[name], look)
    line = next(one for one in ui.all_in(laid.body) if type(one.widget).__name__ == "WithFace")
    surface = painted(laid)
    left = line.box.right - look.px(60)  # right of the words: nothing but the ground
    for y in range(line.box.y, line.box.bottom):
        for x in range(left, line.box.right, 3):
            red, green, blue = surface.get_at((x, y))[:3]
            assert contrast(look.theme.stage.soft, f"#{red:02x}{green:02x}{blue:02x}") >= 4.5


def test_no_hair_in_the_cast_is_cut_off_by_the_edge_of_its_picture() -> None:
    side = 64
    for file in sorted((ASSETS / "cast").glob("*-calm.svg")):
        drawn = pygame.mask.from_surface(pictures().file(f"cast/{file.name}", side, side), 0)
        edges = [(x, 0) for x in range(side)] + [(x, y) for x in (0, side - 1) for y in range(side * 2 // 3)]
        assert not any(drawn.get_at(at) for at in edges), file.name  # shoulders may be


@each(SCENES, "scene")
def test_a_scene_is_a_small_drawing_without_words(scene: str) -> None:
    drawing = (ASSETS / "scenes" / f"{scene}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 300 200"' in drawing
    assert not {sign for sign in ("<text", "<image", "href", "<style", "url(") if sign in drawing}
    assert len(drawing.encode()) < 3400  # bytes: a few flat shapes


@each(SCENES, "scene")
def test_the_things_in_a_scene_that_can_be_pressed_lie_in_it(scene: str) -> None:
    parts = pictures().parts(scene)

    assert len({part.name for part in parts}) == len(parts)
    for part in parts:
        x, y, w, h = part.at
        assert 0 <= x < x + w <= 300, part.name
        assert 0 <= y < y + h <= 200, part.name


def test_what_stands_on_a_thing_is_what_the_words_say() -> None:
    assert lettering("a blue door with the number 32") == "32"
    assert lettering('the street name, "Mill Road"') == "Mill Road"
    assert lettering("a fat grey cat") == ""


def test_what_a_photo_of_the_bundled_stories_shows_is_drawn() -> None:
    library = bundled_library()
    shown = {
        (card.id, photo)
        for card in library.cards
        for block in (library.scenario(card.id).phone or Screen(kind=PhoneKind.CHAT, blocks=())).blocks
        if (photo := block.photo if isinstance(block, Bubble) else block) and isinstance(photo, Photo)
    }
    assert len(shown) > 30
    undrawn = {card for card, photo in shown if photo.scene == "plain"}
    assert not undrawn


@each(ui.THEMES, "theme")
@each(SCENES, "scene")
def test_every_scene_is_drawn_from_edge_to_edge(scene: str, theme: str) -> None:
    tile = photo_tile(
        0, Photo(shows="A photo", scene=scene, people=in_photo("leo")), Showing(faces=FACES, words=ENGLISH)
    )
    look = a_look(theme)
    width, tall = 231, tile.height(231, look)
    surface = pygame.Surface((width, tall))
    surface.fill(BLANK)
    tile.draw(SurfacePen(surface, look), ui.Box(0, 0, width, tall), STILL)
    middle = tall // 4
    assert all(surface.get_at((x, middle))[:3] != BLANK for x in (0, width - 1))
    assert len({tuple(surface.get_at((x, y))) for x in range(0, width, 3) for y in range(0, tall, 3)}) > 4
    assert not {name for name in pictures().missing if name.startswith("scenes")}


def test_photos_of_up_to_three_people_show_their_faces_inside_the_picture() -> None:
    for number in (1, 2, 3):
        for _, box in place_faces(("a",) * number, 240, 135):
            assert ui.Box(0, 0, 240, 135).common(box) == box
        for _, box in portraits(("a",) * number, 322, 400, 240):
            assert ui.Box(0, 160, 322, 240).common(box) == box


def test_a_short_chat_stands_at_the_foot_and_a_long_one_begins_at_its_start() -> None:
    short = Screen(kind=PhoneKind.CHAT, blocks=(Heading(title="Ffion"), Bubble(who="ffion", text="hi")))
    look = a_look()

    def first_message(phone: Screen) -> tuple[ui.Placed, ui.Box]:
        laid = laid_out(phone, look)
        message = next(one for one in ui.all_in(laid.body) if type(one.widget).__name__ in ("Message", "Remark"))
        return message, laid.ranges["phone"].box

    message, screen = first_message(short)
    assert 0 < screen.bottom - message.box.bottom <= look.px(16)
    message, screen = first_message(FULL)
    assert 0 < message.box.y - screen.y <= look.px(16)


def covers(**view: Any) -> str:
    laid = laid_out(FULL, a_look(), **view)
    return next(one.widget.strip for one in ui.all_in(laid.body) if isinstance(one.widget, Cover))


def test_a_long_phone_says_that_there_is_more_until_its_end() -> None:
    assert covers() == "More"
    assert covers(scroll={"phone": 100}) == "More"
    assert covers(scroll={"phone": 100_000}) == "Top"
    assert covers(scroll={"phone": 100_000}, whole=True) == "More"  # a whole page shows the start


def test_a_phone_that_was_read_opens_at_its_end_and_can_be_read_again() -> None:
    assert covers(was_read=True) == "Top"
    assert covers(was_read=True, scroll={"phone": 0}) == "More"
    assert covers(was_read=True, scroll={"phone": 0}, whole=True) == "Top"  # as it opened


@each(range(6), "after")
@each([(1024, 768), (1366, 768), (1920, 1080)], "size")
def test_a_phone_that_was_read_keeps_what_its_photo_shows_in_sight(size: tuple[int, int], after: int) -> None:
    said = Bubble(who="leo", text="look at that, everybody, and say what you think of it")
    photo = Bubble(
        who="kofi", photo=Photo(shows="Leo, Kofi and Ffion laughing", scene="park", people=in_photo("leo", "kofi"))
    )
    phone = Screen(kind=PhoneKind.CHAT, whose="kofi", blocks=(*[said] * 6, photo, *[said] * after))
    laid = laid_out(phone, a_look(size=size, projector=True), was_read=True)
    words = next(one for one in ui.all_in(laid.body) if isinstance(one.widget, Caption))
    cover = next(one for one in ui.all_in(laid.body) if isinstance(one.widget, Cover))
    (top, _), *_, (_, bottom) = words.widget.rows(words.box, laid.look)  # type: ignore[attr-defined]
    screen = the_phone(laid).box
    assert screen.y + 0.3 * screen.h < top, "some of the picture stands above its words"
    assert bottom <= screen.bottom - cover.widget.foot  # type: ignore[attr-defined]


def test_a_short_phone_has_no_strip_and_no_stop() -> None:
    laid = laid_out(a_phone_of(PhoneKind.SETTINGS), a_look(), focus="phone")
    assert next(one.widget.strip for one in ui.all_in(laid.body) if isinstance(one.widget, Cover)) == ""


def test_the_keyboard_is_seen_around_the_phone() -> None:
    look = a_look()
    without, with_ring = painted(laid_out(FULL, look)), painted(laid_out(FULL, look, focus="phone"))
    box = the_phone(laid_out(FULL, look)).box
    left = (box.x - look.px(4), box.y + box.h // 2)
    assert without.get_at(left) != with_ring.get_at(left)
    assert with_ring.get_at(left) == pygame.Color(look.theme.brand)


def test_beside_other_things_the_phone_is_as_tall_as_asked_for() -> None:
    look = a_look()
    assert in_hand(FULL).height(350, look) == 612
    assert in_hand(FULL, tall=690).height(520, look) == 690


@pytest.mark.parametrize("theme", ui.THEMES)
def test_phones_draw_the_same_twice(theme: str) -> None:
    look = a_look(theme)
    first, second = (painted(laid_out(FULL, look)) for _ in range(2))
    assert first.get_buffer().raw == second.get_buffer().raw


@settings(max_examples=40)
@given(
    text=st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1, max_size=80),
    size=st.sampled_from([100, 150, 200]),
    mine=st.booleans(),
)
def test_any_message_fits_its_phone(text: str, size: int, mine: bool) -> None:
    phone = Screen(kind=PhoneKind.CHAT, blocks=(Heading(title=text[:24]), Bubble(who="leo", text=text, mine=mine)))
    for one in ui.all_in(the_phone(laid_out(phone, a_look(text=size)))):
        if not isinstance(one.widget, ui.Scroll):
            assert all(one.box.common(part.box) == part.box for part in one.parts)


def test_a_face_or_scene_that_is_missing_leaves_the_rest_standing() -> None:
    from isitok.ui.draw.pictures import Pictures

    nothing = Pictures(ASSETS / "no such folder")
    look: ui.Look = a_look(pictures=nothing)
    phone = Screen(
        kind=PhoneKind.POST,
        blocks=(Photo(shows="Leo", scene="beach", people=in_photo("leo")), Bubble(who="leo", text="hm")),
    )
    painted(laid_out(phone, look))
    assert "scenes/beach.svg" in nothing.missing


@pytest.mark.parametrize("who", ["leo", "stranger"])
def test_a_live_video_shows_no_place_as_it_says_none(who: str) -> None:
    from isitok.ui.draw.pictures import Pictures

    nothing = Pictures(ASSETS / "no such folder")
    phone = Screen(kind=PhoneKind.LIVE, blocks=(Byline(who=who, live=True), Words(text="Save the club", style="title")))
    painted(laid_out(phone, a_look(pictures=nothing)))

    assert [name for name in nothing.missing if name.startswith("scenes/")] == ["scenes/live.svg"]


def test_beside_other_things_a_story_and_a_live_video_fill_the_screen() -> None:
    for name in ("story", "photo story", "live", "game-chat"):
        laid = laid_out(PHONES[name], a_look())
        screen = laid.ranges["phone"]
        inside = next(one for one in ui.all_in(laid.body) if one.box.y == screen.box.y and one.box.w == screen.box.w)
        assert inside.box.h >= screen.box.h


def test_no_label_lies_on_a_face() -> None:
    laid = laid_out(PHONES["photo story"], a_look())
    labels = [one.box for one in ui.all_in(laid.body) if type(one.widget).__name__ == "Pill"]
    picture = next(one.box for one in ui.all_in(laid.body) if type(one.widget).__name__ == "Caption")
    assert len(labels) == 3
    assert max(box.bottom for box in labels) <= picture.y


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_emoji_drawn_in_black_get_a_ground_among_light_words_and_no_others_do(theme: str) -> None:
    look = a_look(theme)

    def ground(sign: str) -> tuple[int, ...]:
        surface = pygame.Surface((60, 60))
        SurfacePen(surface, look).text(10, 10, sign, ui.Type.ANSWER, look.theme.ink)
        return max(tuple(surface.get_at((x, 26)))[:3] for x in range(10, 16))

    assert contrast("#{:02x}{:02x}{:02x}".format(*ground("🎮")), look.theme.bubble) >= 3
    assert contrast("#{:02x}{:02x}{:02x}".format(*ground("📸")), look.theme.bubble) >= 3
    dark = {sign for sign in EMOJI if mostly_dark(sign)}
    assert dark == DARK_EMOJI


def mostly_dark(sign: str) -> bool:
    file = pictures().emoji_file(sign)
    drawn = pictures().file(file, 40, 40)
    seen = [drawn.get_at((x, y)) for x in range(40) for y in range(40) if drawn.get_at((x, y)).a > 200]
    return sum(max(one.r, one.g, one.b) < 80 for one in seen) > 0.4 * len(seen)


@pytest.mark.parametrize(("theme", "text", "size"), LOOKS)
def test_everybody_in_a_profiles_picture_is_drawn_and_none_off_the_screen(
    theme: str, text: int, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[str, ui.Box]] = []
    monkeypatch.setattr(SurfacePen, "portrait", lambda self, box, file, ground: drawn.append((file, box)))
    photo = Photo(shows="Kofi and Ruby arm in arm", people=in_photo("kofi", "ruby"), scene="plain")
    laid = laid_out(Screen(kind=PhoneKind.PROFILE, blocks=(Heading(title="Kofi"), photo)), a_look(theme, text, size))
    painted(laid)
    heads = [(file, box) for file, box in drawn if "kofi" in file or "ruby" in file]

    assert [file.split("/")[1].split("-")[0] for file, _ in heads] == ["kofi", "ruby"]
    phone = the_phone(laid).box
    assert all(phone.x <= box.x and box.right <= phone.right for _, box in heads)
    assert heads[1][1].x >= heads[0][1].x + heads[0][1].w // 2, "more than half of a face can be seen"


def test_nothing_lies_under_a_photo_but_what_its_sender_wrote_until_it_is_described() -> None:
    photo = Photo(shows="Ffion asleep", scene="coach", people=in_photo("ffion"), caption="sleeping beauty")
    phone = Screen(kind=PhoneKind.POST, blocks=(Byline(who="kofi"), photo))

    def drawn(describes: bool) -> set[str]:
        return {text.text for text in seen(laid_out(phone, a_look(), describes=describes)).texts}

    assert "sleeping beauty" in drawn(describes=False)
    assert "Ffion asleep" not in drawn(describes=False)
    assert "Ffion asleep" in drawn(describes=True)


@pytest.mark.parametrize(("theme", "text", "size"), LOOKS)
def test_what_a_photos_sender_wrote_is_below_the_picture_and_not_on_it(
    theme: ui.Theme, text: int, size: tuple[int, int]
) -> None:
    photo = Photo(shows="Ffion asleep", scene="coach", caption="sleeping beauty")
    look = a_look(theme, text, size)
    laid = laid_out(Screen(kind=PhoneKind.POST, blocks=(Byline(who="kofi"), photo)), look, describes=False)
    tile = next(one for one in ui.all_in(laid.body) if isinstance(one.widget, PhotoTile))
    shown = next(one for one in ui.all_in(tile) if isinstance(one.widget, Caption))

    top, _ = shown.widget.rows(shown.box, look)[0]
    assert top >= tile.box.y + tile.widget.image(tile.box.w)
