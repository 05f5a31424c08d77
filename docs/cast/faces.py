"""The faces of the cast, drawn once for all: each mood as brows, eyes and a mouth. Most of a mood is in the brows."""

from collections.abc import Callable, Mapping
from typing import Final

from strokes import WHITE, Colours, Eye, brows, cheek, eyes, line, shape, shut, tear

INSIDE: Final = "#4a1525"  # of a mouth
TONGUE: Final = "#d9596a"
MOUTH: Final = 13


def _nose(c: Colours) -> str:
    return line("M476 406q25 21 12 35q-8 7-21 3", c, 11)


def neutral(c: Colours) -> str:
    """No smile, brows at rest."""
    return brows((39, 48, 43), (39, 48, 43), c) + eyes(Eye(up=20, low=17), c) + line("M444 487q30 3 60-2", c, MOUTH)


def calm(c: Colours) -> str:
    """Hardly a smile; the lids are at ease."""
    lids = Eye(up=16, low=11, look=(3, 0))
    smile = "M436 477q38 26 73-4M503 466q7 2 10 8"
    return brows((43, 62, 52), (43, 62, 52), c) + eyes(lids, c) + line(smile, c, MOUTH)


def happy(c: Colours) -> str:
    """Wide eyes over raised cheeks, and a broad smile."""
    return (
        cheek(378, 442, c, 26)
        + cheek(529, 437, c, 17)
        + brows((50, 66, 56), (50, 66, 56), c)
        + eyes(Eye(up=26, low=13, look=(3, -3), pupil=16.5), c)
        + line("M422 466Q474 532 526 460M413 470q6-8 15-8M519 456q9-1 14 6", c, MOUTH)
    )


def laughing(c: Colours) -> str:
    """Eyes shut from laughing, the mouth wide open."""
    return (
        cheek(376, 436, c, 26)
        + cheek(531, 431, c, 17)
        + brows((54, 72, 58), (54, 72, 58), c)
        + shut(-22, c)
        + shape("M420 460Q474 474 530 456Q530 534 474 538Q424 536 420 460Z", "inside", INSIDE)
        + shape("M444 520q16-20 34-18t30 10q-12 26-34 26-18 0-30-18Z", "inside", TONGUE)
        + shape("M424 463Q474 476 527 459L525 480Q474 494 426 482Z", "white", WHITE)
        + line("M420 460Q474 474 530 456Q530 534 474 538Q424 536 420 460Z", c, 10)
    )


def thinking(c: Colours) -> str:
    """Looks up, one brow raised, the mouth drawn to one side."""
    lids = Eye(up=23, low=17, look=(9, -9))
    return brows((38, 46, 42), (52, 72, 60), c) + eyes(lids, c) + line("M450 492q24 0 44-14", c, MOUTH)


def unsure(c: Colours) -> str:
    """Looks aside, brows uneven, the mouth aslant and wavy."""
    lids = Eye(up=20, low=17, look=(-10, 3))
    mouth = line("M434 488q16-18 30-4t26 0q8-8 18-5", c, MOUTH)
    return brows((38, 60, 64), (38, 38, 34), c) + eyes(lids, c) + mouth


def worried(c: Colours) -> str:
    """Brows raised inside, wide eyes, a trembling mouth."""
    lids = Eye(up=27, low=21, look=(2, 0), pupil=13)
    return brows((36, 56, 68), (36, 56, 68), c) + eyes(lids, c) + line("M428 494q12-16 24-3t24-3 24-3 22 1", c, MOUTH)


def sad(c: Colours) -> str:
    """Brows raised inside, lids that hang, the mouth down at both sides."""
    lids = Eye(up=17, low=18, look=(0, 6), outer=6)
    return brows((26, 48, 62), (26, 48, 62), c) + eyes(lids, c) + line("M432 502Q474 458 516 498", c, MOUTH)


def let_down(c: Colours) -> str:
    """Looks away, under low lids; the mouth is down at one side."""
    lids = Eye(up=11, low=18, look=(-13, 1), outer=2)
    return brows((28, 42, 50), (28, 42, 50), c) + eyes(lids, c) + line("M434 514q2-28 30-30t42 1", c, MOUTH)


def angry(c: Colours) -> str:
    """Brows low inside, lids aslant, the mouth tight."""
    lids = Eye(up=15, low=16, look=(3, 3), inner=8, outer=-6)
    return brows((56, 44, 22), (56, 44, 22), c) + eyes(lids, c) + line("M436 498Q472 472 510 494", c, MOUTH + 1)


def shocked(c: Colours) -> str:
    """Brows high, eyes round, the mouth open."""
    lids = Eye(up=34, low=27, look=(2, 0), pupil=10.5, wide=30)
    mouth = "M474 468c20 0 28 18 26 36s-14 26-28 25-25-14-25-30 9-31 27-31Z"
    return brows((54, 73, 61), (54, 73, 61), c) + eyes(lids, c) + shape(mouth, "inside", INSIDE) + line(mouth, c, 10)


def tired(c: Colours) -> str:
    """Half-shut eyes with rings below."""
    lids = Eye(up=5, low=18, look=(2, 6), outer=2)
    rings = "M386 416q22 14 44 2M500 412q18 12 36 0"
    return (
        brows((40, 48, 44), (40, 48, 44), c) + eyes(lids, c) + line(rings, c, 6) + line("M446 492q28-4 56-2", c, MOUTH)
    )


def talking(c: Colours) -> str:
    """The mouth open in mid word."""
    mouth = "M436 476Q474 484 512 472Q512 522 474 522Q440 520 436 476Z"
    return (
        brows((44, 58, 52), (44, 58, 52), c)
        + eyes(Eye(up=21, low=18), c)
        + shape(mouth, "inside", INSIDE)
        + shape("M440 478Q474 486 509 475L507 488Q474 498 443 490Z", "white", WHITE)
        + line(mouth, c, 9)
    )


def betrayed(c: Colours) -> str:
    """A tear; brows raised inside, and drawn together."""
    lids = Eye(up=22, low=20, look=(3, 0), pupil=15)
    mouth = line("M436 504q6-28 38-28t36 24", c, MOUTH)
    return brows((28, 40, 60), (28, 40, 60), c) + eyes(lids, c) + mouth + tear(396, 410, c, 1.15)


def embarrassed(c: Colours) -> str:
    """Red cheeks, eyes aside, the mouth shut and wavy."""
    lids = Eye(up=18, low=17, look=(13, 5))
    return (
        cheek(376, 440, c, 32)
        + cheek(526, 437, c, 19)
        + brows((34, 52, 58), (34, 52, 58), c)
        + eyes(lids, c)
        + line("M432 484q10 14 21 0t21 0 21 0 21-2", c, MOUTH)
    )


def guilty(c: Colours) -> str:
    """Eyes down, lips pressed."""
    lids = Eye(up=-5, low=21, look=(-4, 15), outer=-2, inner=-2)
    mouth = line("M448 488q24-5 48-3", c, MOUTH) + line("M461 508q11 5 23 0", c, 8)
    return brows((22, 40, 59), (22, 40, 59), c) + eyes(lids, c) + mouth


def asleep(c: Colours) -> str:
    """Eyes and mouth shut. For pictures alone: no file names it as a mood."""
    return brows((32, 40, 36), (32, 40, 36), c) + shut(18, c) + line("M448 486q26 9 50-2", c, MOUTH)


FACES: Final[Mapping[str, Callable[[Colours], str]]] = {
    each.__name__.replace("_", "-"): each
    for each in (
        neutral, calm, happy, laughing, thinking, unsure, worried, sad, let_down, angry, shocked, tired, talking,
        embarrassed, betrayed, guilty, asleep,
    )
}  # fmt: skip


def face(mood: str, colours: Colours) -> str:
    """The whole face in this mood."""
    return _nose(colours) + FACES[mood](colours)
