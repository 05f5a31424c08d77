"""The net of a dodecahedron: where its twelve faces are, which edges are glued, and what folding brings together.

The net is two flowers of six faces, joined at one edge. All faces have their corners anticlockwise, with the y axis up;
edge ``n`` of a face runs from corner ``n`` to the next one.
"""

import math
from dataclasses import dataclass
from typing import Final

Point = tuple[float, float]
Point3 = tuple[float, float, float]

DIHEDRAL: Final = math.acos(-1 / math.sqrt(5))
"""The inside angle between two faces of the folded dice, in radians: 116.6 degrees."""

_SAME: Final = 0.01  # two corners are one if they are this close, as a share of an edge


@dataclass(frozen=True, slots=True)
class Face:
    """One pentagon of a net: its corners, and the face and edge to which it is joined (-1: none)."""

    corners: tuple[Point, ...]
    on: int = -1
    edge: int = -1

    @property
    def middle(self) -> Point:
        """Its centre."""
        return sum(x for x, _ in self.corners) / 5, sum(y for _, y in self.corners) / 5


@dataclass(frozen=True, slots=True)
class Glued:
    """Two edges that meet when the net is folded. The tab is on the first."""

    face: int
    edge: int
    to_face: int
    to_edge: int


def net() -> tuple[Face, ...]:
    """The twelve faces with edges of length 1, each after the one to which it is joined."""
    faces = [Face(_pentagon((0.0, 0.0), (1.0, 0.0)))]

    def hang(on: int, edge: int) -> int:
        corners = faces[on].corners
        faces.append(Face(_pentagon(corners[(edge + 1) % 5], corners[edge]), on, edge))
        return len(faces) - 1

    petals = [hang(0, edge) for edge in range(5)]
    bridge = hang(petals[0], 2)
    other = hang(bridge, 3)
    for edge in range(1, 5):
        hang(other, edge)
    return tuple(faces)


def fold(faces: tuple[Face, ...]) -> tuple[tuple[Point3, ...], ...]:
    """The corners of each face once all edges between faces are folded up."""
    moves: list[_Move] = [_Move.nothing()]
    for face in faces[1:]:
        corners = faces[face.on].corners
        hinge = _Move.fold(corners[face.edge], corners[(face.edge + 1) % 5], math.pi - DIHEDRAL)
        moves.append(moves[face.on].after(hinge))
    return tuple(tuple(move.of((x, y, 0.0)) for x, y in face.corners) for face, move in zip(faces, moves, strict=True))


def edges_to_glue(faces: tuple[Face, ...]) -> tuple[Glued, ...]:
    """The edges that folding brings together but that aren't joined in the net."""
    solid = fold(faces)
    hung = {(face.on, face.edge) for face in faces} | {(number, 0) for number in range(1, len(faces))}
    loose = [(face, edge) for face in range(len(faces)) for edge in range(5) if (face, edge) not in hung]
    found, done = [], set[tuple[int, int]]()
    for one in loose:
        for other in loose:
            if one != other and not {one, other} & done and _meet(solid, one, other):
                done |= {one, other}
                found.append(Glued(*one, *other))
    return tuple(found)


def opposite(faces: tuple[Face, ...]) -> tuple[int, ...]:
    """For each face, the one on the opposite side of the folded dice."""
    middles = [tuple(sum(corner[axis] for corner in face) / 5 for axis in range(3)) for face in fold(faces)]
    return tuple(
        max(range(len(faces)), key=lambda other, here=here: math.dist(here, middles[other]))  # type: ignore[misc]
        for here in middles
    )


def tab(face: Face, edge: int, depth: float, slope: float = math.radians(30)) -> tuple[Point, ...]:
    """The tab on an edge. It leaves room for the neighbouring tab, 36 degrees away."""
    (ax, ay), (bx, by) = face.corners[edge], face.corners[(edge + 1) % 5]
    length = math.dist((ax, ay), (bx, by))
    along = ((bx - ax) / length, (by - ay) / length)
    out = (along[1], -along[0])
    inset = depth / math.tan(slope)
    return (
        (ax, ay),
        (ax + along[0] * inset + out[0] * depth, ay + along[1] * inset + out[1] * depth),
        (bx - along[0] * inset + out[0] * depth, by - along[1] * inset + out[1] * depth),
        (bx, by),
    )


def fit(faces: tuple[Face, ...], width: float, height: float, room: float) -> tuple[Face, ...]:
    """The net as large as fits on a page of this size, turned to fit best, with the y axis down.

    ``room`` is left free on all sides.
    """

    def turn(degrees: int) -> tuple[Face, ...]:
        angle = math.radians(degrees)
        return tuple(_move_face(face, math.cos(angle), math.sin(angle), 0, 0) for face in faces)

    def scale(some: tuple[Face, ...]) -> float:
        left, top, right, bottom = _extent(some)
        return min((width - 2 * room) / (right - left), (height - 2 * room) / (bottom - top))

    best = max((turn(degrees) for degrees in range(180)), key=scale)
    size = scale(best)
    large = tuple(_move_face(face, size, 0, 0, 0) for face in best)
    left, top, right, bottom = _extent(large)
    dx, dy = (width - left - right) / 2, (height - top - bottom) / 2
    # The y axis of a page points down: seen from there, the net is a mirror image, which folds just as well.
    return tuple(_move_face(face, 1, 0, dx, dy) for face in large)


def _pentagon(start: Point, end: Point) -> tuple[Point, ...]:
    corners = [start, end]
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    size = math.dist(start, end)
    for _ in range(3):
        angle += 2 * math.pi / 5
        x, y = corners[-1]
        corners.append((x + size * math.cos(angle), y + size * math.sin(angle)))
    return tuple(corners)


def _move_face(face: Face, cos: float, sin: float, dx: float, dy: float) -> Face:
    corners = tuple((x * cos - y * sin + dx, x * sin + y * cos + dy) for x, y in face.corners)
    return Face(corners, face.on, face.edge)


def _extent(faces: tuple[Face, ...]) -> tuple[float, float, float, float]:
    xs = [x for face in faces for x, _ in face.corners]
    ys = [y for face in faces for _, y in face.corners]
    return min(xs), min(ys), max(xs), max(ys)


def _meet(solid: tuple[tuple[Point3, ...], ...], one: tuple[int, int], other: tuple[int, int]) -> bool:
    (a, b), (c, d) = ((solid[face][edge], solid[face][(edge + 1) % 5]) for face, edge in (one, other))
    return math.dist(a, d) < _SAME and math.dist(b, c) < _SAME


@dataclass(frozen=True, slots=True)
class _Move:
    """A rotation, row by row, and a shift after it."""

    rows: tuple[Point3, Point3, Point3]
    shift: Point3

    @staticmethod
    def nothing() -> "_Move":
        return _Move(((1, 0, 0), (0, 1, 0), (0, 0, 1)), (0, 0, 0))

    @staticmethod
    def fold(start: Point, end: Point, angle: float) -> "_Move":
        """About an edge in the plane of the net; what lies to its right comes up."""
        size = math.dist(start, end)
        x, y = (end[0] - start[0]) / size, (end[1] - start[1]) / size
        cos, sin = math.cos(-angle), math.sin(-angle)
        rows = (
            (cos + x * x * (1 - cos), x * y * (1 - cos), y * sin),
            (x * y * (1 - cos), cos + y * y * (1 - cos), -x * sin),
            (-y * sin, x * sin, cos),
        )
        turn = _Move(rows, (0, 0, 0))
        held = (start[0], start[1], 0.0)
        moved = turn.of(held)
        return _Move(rows, (held[0] - moved[0], held[1] - moved[1], held[2] - moved[2]))

    def of(self, point: Point3) -> Point3:
        """Where a point ends up."""
        x, y, z = (sum(r * p for r, p in zip(row, point, strict=True)) for row in self.rows)
        return x + self.shift[0], y + self.shift[1], z + self.shift[2]

    def after(self, first: "_Move") -> "_Move":
        """Apply the other move first, then this one."""
        columns = tuple(zip(*first.rows, strict=True))
        a, b, c = (
            tuple(sum(r * p for r, p in zip(row, column, strict=True)) for column in columns) for row in self.rows
        )
        return _Move(((a[0], a[1], a[2]), (b[0], b[1], b[2]), (c[0], c[1], c[2])), self.of(first.shift))
