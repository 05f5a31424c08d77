"""The people's faces: every line is seen on every skin, and no two moods look alike."""

import io
import re
import runpy
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pygame

from isitok.format.vocabulary import Mood
from isitok.phone.who_is_who import ASLEEP
from isitok.ui.describe.theme import contrast
from isitok.ui.draw.composed import portrait
from tests.each import each
from tests.phone.people import ASSETS, pictures

MAKER = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "draw_cast.py"))
FACES = [*Mood, ASLEEP]
HEADS = sorted(MAKER["HEADS"].glob("*.svg"))
PEOPLE = [head.stem for head in HEADS]
GROUND = "#ffe3b3"
SVG = "{http://www.w3.org/2000/svg}"


def drawing(person: str, mood: str) -> str:
    return (ASSETS / "cast" / f"{person}-{mood}.svg").read_text("utf-8")


def face(person: str, mood: str) -> Iterator[ET.Element]:
    """Each shape of a face."""
    (group,) = (one for one in ET.fromstring(drawing(person, mood)).iter(f"{SVG}g") if one.get("id") == "face")
    yield from group


def skin(person: str) -> str:
    (colour,) = (
        one.get("fill", "") for one in ET.fromstring(drawing(person, "calm")).iter() if one.get("id") == "skin"
    )
    return colour


def seen(person: str, mood: str, side: int) -> pygame.Surface:
    """A face as the game shows it."""
    return portrait(pictures(), f"cast/{person}-{mood}.svg", side, GROUND)


def unlike(person: str, one: str, other: str, side: int) -> int:
    """How many of a thousand points of a face differ between two moods."""
    first, second = seen(person, one, side), seen(person, other, side)
    alike = pygame.mask.from_threshold(first, (0, 0, 0, 0), (40, 40, 40, 255), second)
    return 1000 * (side * side - alike.count()) // (side * side)


def test_everybody_is_drawn_with_every_face() -> None:
    drawn = {file.stem for file in (ASSETS / "cast").glob("*.svg")}
    assert drawn == {f"{person}-{mood}" for person in PEOPLE for mood in FACES}


def test_each_picture_is_what_its_head_and_its_face_make() -> None:
    for head in HEADS:
        text = head.read_text("utf-8")
        for mood in FACES:
            assert drawing(head.stem, mood) == MAKER["person_in"](text, mood), (head.stem, mood)


@each(PEOPLE, "person")
def test_every_line_of_a_face_stands_out_from_its_skin(person: str) -> None:
    below = skin(person)
    for mood in FACES:
        lines = [one for one in face(person, mood) if one.get("class") == "line"]
        assert len(lines) >= 4  # two brows, a nose, a mouth at least
        for line in lines:
            assert line.get("fill") == "none"
            assert contrast(line.get("stroke", ""), below) >= 4.5, (mood, line.get("stroke"))


def test_the_shapes_of_a_face_say_what_they_are_and_need_no_clip_path() -> None:
    kinds = {"line", "white", "pupil", "inside", "cheek", "tear"}
    for person in PEOPLE:
        for mood in FACES:
            assert {one.get("class") for one in face(person, mood)} <= kinds
            assert not {sign for sign in ("clipPath", "<mask", "url(", "<style") if sign in drawing(person, mood)}


@each(FACES, "mood")
def test_eyes_have_whites_and_pupils_unless_they_are_shut(mood: str) -> None:
    kinds = [one.get("class") for one in face("kofi", mood)]
    pupils = 0 if mood in {Mood.LAUGHING, ASLEEP} else 2
    assert kinds.count("pupil") == pupils
    assert kinds.count("white") >= pupils


@each(PEOPLE, "person")
def test_any_two_moods_of_a_person_differ_where_faces_are_small(person: str) -> None:
    for one, other in combinations(FACES, 2):
        assert unlike(person, one, other, 66) >= 8, (one, other)


@each(PEOPLE, "person")
def test_moods_that_are_near_each_other_are_told_apart_where_they_are_chosen(person: str) -> None:
    near = [*combinations((Mood.SAD, Mood.LET_DOWN, Mood.GUILTY), 2), (Mood.CALM, Mood.HAPPY)]
    for one, other in near:
        assert unlike(person, one, other, 92) >= 12, (one, other)


@each(PEOPLE, "person")
def test_nobodys_eyes_are_behind_their_hair(person: str) -> None:
    before, _, _ = drawing(person, "calm").partition('<g id="face"')
    before = re.sub('viewBox="[^"]*"', 'viewBox="0 0 704 704"', before, count=1)
    moved = re.search(r'<g id="face" transform="translate\(([-\d]+) ([-\d]+)\)"', drawing(person, "calm"))
    dx, dy = map(int, moved.groups()) if moved else (0, 0)
    head = pygame.image.load_sized_svg(io.BytesIO(f"{before}</svg>".encode()), (704, 704))
    wanted = tuple(pygame.Color(skin(person)))[:3]
    for left, right, top, low in ((384, 438, 360, 406), (494, 540, 358, 402)):
        for x in range(left + dx, right + dx, 2):
            for y in range(top + dy, low + dy, 2):
                assert tuple(head.get_at((x, y)))[:3] == wanted, (x, y)


@each(PEOPLE, "person")
def test_a_head_fills_its_circle(person: str) -> None:
    side = 96
    circle = seen(person, "neutral", side)
    ground = pygame.mask.from_threshold(circle, GROUND, (2, 2, 2, 255)).count()
    assert ground < 0.45 * 3.15 * side * side / 4
