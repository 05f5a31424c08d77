"""The net of the dice: cut out and folded, it is a dodecahedron."""

import itertools
import math
from collections import Counter

import pytest

from isitok.game.lesson.talk import Angle
from isitok.paper.a4 import HEIGHT, WIDTH
from isitok.paper.dice import TAB, angles_on
from isitok.paper.dodecahedron import Face, Point, edges_to_glue, fit, fold, net, opposite, tab

NET = net()
ON_PAPER = fit(NET, WIDTH, HEIGHT, TAB + 8)


def edges_of(face: Face) -> list[tuple[Point, Point]]:
    return [(face.corners[edge], face.corners[(edge + 1) % 5]) for edge in range(5)]


def corner_names(solid: tuple[tuple[tuple[float, float, float], ...], ...]) -> list[tuple[int, ...]]:
    """The corners of each face by number; corners in one place have one number."""
    seen: list[tuple[float, float, float]] = []

    def number(corner: tuple[float, float, float]) -> int:
        for index, other in enumerate(seen):
            if math.dist(corner, other) < 1e-6:
                return index
        seen.append(corner)
        return len(seen) - 1

    return [tuple(number(corner) for corner in face) for face in solid]


def overlap(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    """Whether two convex shapes share more than an edge: no line along a side of either keeps them apart."""
    for shape in (one, other):
        for (ax, ay), (bx, by) in zip(shape, (*shape[1:], shape[0]), strict=True):
            normal = (by - ay, ax - bx)
            mine = [x * normal[0] + y * normal[1] for x, y in one]
            theirs = [x * normal[0] + y * normal[1] for x, y in other]
            if min(mine) > max(theirs) - 1e-6 or min(theirs) > max(mine) - 1e-6:
                return False
    return True


@pytest.mark.parametrize("faces", [NET, ON_PAPER], ids=["net", "on paper"])
def test_it_has_twelve_regular_pentagons_of_one_size(faces: tuple[Face, ...]) -> None:
    assert len(faces) == 12
    lengths = [math.dist(*edge) for face in faces for edge in edges_of(face)]
    spokes = [math.dist(face.middle, corner) for face in faces for corner in face.corners]
    assert max(lengths) - min(lengths) < 1e-6
    assert max(spokes) - min(spokes) < 1e-6


def test_it_hangs_together_in_one_piece_by_eleven_edges() -> None:
    for number, face in enumerate(NET[1:], start=1):
        assert face.on < number
        start, end = edges_of(NET[face.on])[face.edge]
        assert math.dist(face.corners[0], end) < 1e-9
        assert math.dist(face.corners[1], start) < 1e-9


def test_no_two_faces_lie_on_each_other() -> None:
    assert [pair for pair in itertools.combinations(NET, 2) if overlap(pair[0].corners, pair[1].corners)] == []


def test_folded_it_is_closed_with_twenty_corners_and_thirty_edges_of_two_faces_each() -> None:
    faces = corner_names(fold(NET))
    assert len({corner for face in faces for corner in face}) == 20
    assert set(Counter(corner for face in faces for corner in face).values()) == {3}
    edges = Counter(frozenset((face[n], face[(n + 1) % 5])) for face in faces for n in range(5))
    assert len(edges) == 30
    assert set(edges.values()) == {2}


def test_every_loose_edge_is_glued_once_with_one_tab() -> None:
    joints = edges_to_glue(NET)
    assert len(joints) == 30 - 11
    held = [end for joint in joints for end in ((joint.face, joint.edge), (joint.to_face, joint.to_edge))]
    assert len(set(held)) == len(held) == 2 * 19


def test_tabs_lie_on_nothing_and_on_the_page() -> None:
    tabs = [tab(ON_PAPER[joint.face], joint.edge, TAB) for joint in edges_to_glue(NET)]
    faces = [face.corners for face in ON_PAPER]
    assert [each for each in tabs if any(overlap(each, face) for face in faces)] == []
    assert [pair for pair in itertools.combinations(tabs, 2) if overlap(*pair)] == []
    for x, y in itertools.chain(*tabs, *faces):
        assert 5 <= x <= WIDTH - 5
        assert 5 <= y <= HEIGHT - 5


def test_it_is_large_enough_to_be_read_and_to_be_held() -> None:
    assert math.dist(*ON_PAPER[0].corners[:2]) > 30


def test_each_angle_is_on_one_face_and_opposite_faces_add_up_to_thirteen() -> None:
    angles, across = angles_on(NET), opposite(NET)
    assert sorted(angles) == sorted(Angle)
    assert {int(angles[face]) + int(angles[across[face]]) for face in range(12)} == {13}
