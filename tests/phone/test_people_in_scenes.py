"""Who is in a photo sits in the places that its scene has for people, with the head that they have elsewhere."""

import re
from collections.abc import Iterator

import pygame

from isitok import ui
from isitok.format.blocks import Bubble, Photo
from isitok.format.phone_parts import SCENES
from isitok.format.shown import phone_blocks
from isitok.phone.kept_picture import KeptPicture
from isitok.phone.photo import draw_photo
from isitok.ui.draw.surface_pen import SurfacePen
from tests.bundled import bundled_library
from tests.each import each
from tests.phone.people import ASSETS, a_look, pictures

LEO, SLEEPING, KOFI = "cast/leo-calm.svg", "cast/leo-asleep.svg", "cast/kofi-calm.svg"
TUBA = "coach-tuba"


def drawn(*people: str) -> pygame.Surface:
    """A scene with one place, and these people in it."""
    return pictures().scene(f"scenes/{TUBA}.svg", people, 300, 200)


def a_photo(*people: str) -> bytes:
    """A photo of it."""
    surface = pygame.Surface((300, 160))
    draw_photo(SurfacePen(surface, a_look()), ui.Box(0, 0, 300, 160), TUBA, people, 160)
    return pygame.image.tobytes(surface, "RGB")


def photos() -> Iterator[tuple[str, Photo]]:
    """Each photo on a phone of the bundled stories, with the story's id."""
    library = bundled_library()
    for card in library.cards:
        for _, blocks in phone_blocks(library.scenario(card.id)):
            for block in blocks:
                photo = block.photo if isinstance(block, Bubble) else block
                if isinstance(photo, Photo):
                    yield card.id, photo


def test_somebody_sits_in_a_scene_and_what_is_drawn_after_them_lies_before_them() -> None:
    nobody, leo, sleeping = (pygame.image.tobytes(drawn(*who), "RGBA") for who in ((), (LEO,), (SLEEPING,)))
    assert len({nobody, leo, sleeping}) == 3
    face, bell = (100, 100), (166, 96)
    assert drawn().get_at(face) != drawn(LEO).get_at(face)
    assert drawn().get_at(bell) == drawn(LEO).get_at(bell), "he hugs his tuba"


def test_for_whom_a_scene_has_no_place_stands_before_it() -> None:
    assert pictures().scene(f"scenes/{TUBA}.svg", (LEO, KOFI), 30, 20) is not None
    assert pygame.image.tobytes(drawn(LEO), "RGB") == pygame.image.tobytes(drawn(LEO, KOFI), "RGB")
    assert a_photo(LEO) != a_photo(LEO, KOFI)


def test_a_face_that_cannot_be_read_is_left_out_of_its_scene() -> None:
    fresh, nobody = type(pictures())(ASSETS), "cast/nobody-calm.svg"
    there = fresh.scene(f"scenes/{TUBA}.svg", (nobody,), 300, 200)
    assert pygame.image.tobytes(there, "RGB") == pygame.image.tobytes(drawn(), "RGB")
    assert fresh.missing == {nobody}


def test_at_the_ending_what_was_chosen_covers_no_head() -> None:
    words, bare = (
        KeptPicture(scene=TUBA, ground=0, faces=(KOFI,), inside=(LEO,), mine=mine) for mine in ("let him sleep", "")
    )
    seen = []
    for picture in (words, bare):
        surface = pygame.Surface((300, 228))
        picture.draw(SurfacePen(surface, a_look()), ui.Box(0, 0, 300, 228), ui.State(False, False, False, None))
        seen.append(surface)
    upper = pygame.Rect(0, 0, 300, 150)
    assert len({pygame.image.tobytes(one.subsurface(upper), "RGB") for one in seen}) == 1
    assert len({pygame.image.tobytes(one, "RGB") for one in seen}) == 2


@each(SCENES, "scene")
def test_places_for_people_are_squares_in_the_scene_counted_from_one(scene: str) -> None:
    drawing = (ASSETS / "scenes" / f"{scene}.svg").read_text(encoding="utf-8")
    places = re.findall(r'<g id="who-(\d)" data-box="(\d+) (\d+) (\d+) (\d+)"/>', drawing)
    assert len(places) == drawing.count('id="who-') == pictures().slots(scene)
    assert sorted(int(number) for number, *_ in places) == list(range(1, len(places) + 1))
    for _, *box in places:
        x, y, w, h = map(int, box)
        assert w == h
        assert x < x + w <= 300
        assert y < y + h <= 200


def test_a_story_says_who_sits_in_each_place_of_its_photos() -> None:
    seated = [(card, photo) for card, photo in photos() if pictures().slots(photo.scene)]
    assert len(seated) >= 10
    assert not [card for card, photo in seated if len(photo.people) < pictures().slots(photo.scene)]
