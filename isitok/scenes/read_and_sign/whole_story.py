"""A story or a week in one piece, as whoever signs it reads it: all that its mark covers, in the order of its file."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.read_through import ToldLine, names_for, told_of
from isitok.format.record import Record
from isitok.format.vocabulary import Verdict
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.scene import Desk

_FACE = 64
_IN = 18  # how far in something stands that is inside something else, in reference pixels
_FIRST = ("hook", "story")
_LAST = (
    "ages",
    "level",
    "adult_led",
    "language",
    "topic",
    "nations",
    "touches",
    "others",
    "people",
    "help",
    "facts",
    "law",
)
"""What is told comes first, and last what is no part of it."""


def whole_story(
    text: Record, title: str, pictures: tuple[str, ...], desk: Desk, before: Record | None = None
) -> ui.Widget:
    """Its title with its people, then a part for each key of its file.

    What isn't as it was ``before`` is marked, and what was there and isn't any more stands at the end.
    """
    all_told = _told(text, desk)
    told = [one for one in all_told if (one.step, one.key) != (0, "title")]
    gone: list[ui.Widget] = []
    if before is not None:
        old, new = ({(one.label, one.text) for one in some} for some in (_told(before, desk), all_told))
        told = [_marked(one, desk) if one.text and (one.label, one.text) not in old else one for one in told]
        left = [one for one in _told(before, desk) if one.text and (one.label, one.text) not in new]
        gone = [
            ui.Column((ui.heading(desk.words("As it was, and isn’t any more"), ui.Type.STRONG), *_lines(left)), gap=6)
        ]
    blocks = sorted(_blocks(told), key=lambda block: (block[0].key in _LAST, block[0].key not in _FIRST))
    parts = [_block(block) for block in blocks]
    return ui.Panel(ui.Column((_head(title, pictures), *ui.read_on(*parts, *gone)), gap=14), pad=24)


def _told(text: Record, desk: Desk) -> list[ToldLine]:
    return [*told_of(text, names_for(text, desk.library.load_known()), desk.words)]


def _marked(one: ToldLine, desk: Desk) -> ToldLine:
    return replace(one, label=desk.words("Changed – {what}", what=one.label), changed=True)


def _head(title: str, pictures: tuple[str, ...]) -> ui.Widget:
    named = ui.Label(text=title, type=ui.Type.TITLE, level=1, id="top")
    return ui.LeftRight(named, ui.Faces(pictures=pictures, size=_FACE), gap=14, grow_first=True) if pictures else named


def _blocks(told: Sequence[ToldLine]) -> Iterator[list[ToldLine]]:
    """The lines by what they stand below."""
    number = 0

    def block(one: ToldLine) -> int:
        nonlocal number
        number += not one.step
        return number

    return (list(lines) for _, lines in groupby(told, key=block))


def _block(lines: Sequence[ToldLine]) -> ui.Widget:
    first, *inside = lines
    if first.key == "story" and not first.changed:
        return ui.Label(text=first.text, type=ui.Type.STORY)
    if first.text:
        return ui.Label(text=first.line, type=ui.Type.STRONG if first.changed else ui.Type.BODY)
    if act := next((one for one in inside if one.key == "act"), None):
        return _act(first, act, [one for one in inside if one is not act or one.changed])
    name = f"{first.label} {first.number}" if first.number else first.label
    return ui.Column((ui.heading(name, ui.Type.STRONG), *_lines(inside)), gap=6)


def _act(first: ToldLine, act: ToldLine, inside: Sequence[ToldLine]) -> ui.Widget:
    """What somebody does, beside it what the story says of that, and below it why."""
    verdict = next((one for one in inside if one.step == 1 and isinstance(one.means, Verdict)), None)
    named = f"{first.number}  {act.text}"
    if verdict is None or not isinstance(verdict.means, Verdict):
        return ui.Column((ui.heading(named, ui.Type.STRONG), *_lines(inside)), gap=6)
    does = ui.Label(text=named, type=ui.Type.STRONG, level=2, said=f"{named} {verdict.text}")
    chip = ui.VerdictChip(tone=TONES[verdict.means], text=verdict.text)
    rest = [one for one in inside if one is not verdict or one.changed]
    beside, below = ui.LeftRight(does, chip, gap=14, grow_first=True), ui.Column((does, ui.Fit(chip)), gap=4)
    return ui.Column(
        (ui.Column((ui.OnlyIf(beside, wide=True), ui.OnlyIf(below, wide=False)), gap=0), *_lines(rest)), gap=6
    )


def _lines(told: Iterable[ToldLine]) -> Iterator[ui.Widget]:
    for one in _without_numbers(list(told)):
        strong = ui.Type.STRONG if one.changed else ui.Type.BODY
        label = ui.Label(text=one.line.strip(), type=strong if one.text else ui.Type.SMALL_STRONG)
        yield _Inside(label, one.step - 1) if one.step > 1 else label


def _without_numbers(told: Sequence[ToldLine]) -> Iterator[ToldLine]:
    """The same without the line above the only thing that is inside: a message needs no number."""
    left: list[int] = []  # how far in stand those that were left out
    for place, one in enumerate(told):
        left = [step for step in left if step < one.step]
        if one.number and not one.text and _holds(told[place:]) == 1:
            left.append(one.step)
        else:
            yield replace(one, step=one.step - len(left))


def _holds(told: Sequence[ToldLine]) -> int:
    """How many things stand directly inside the first of these."""
    step = told[0].step
    inside = takewhile(lambda one: one.step > step, told[1:])
    return sum(one.step == step + 1 for one in inside)


class _Inside(ui.Frame, Value):
    """A line that is indented further."""

    child: ui.Label
    steps: int

    @property
    def is_paragraph(self) -> bool:
        """As its line."""
        return self.child.is_paragraph

    def _by(self, width: int, look: ui.Look) -> int:
        return min(look.px(_IN) * self.steps, width // 4)

    def natural(self, look: ui.Look) -> int:
        return self.child.natural(look) + look.px(_IN) * self.steps

    def height(self, width: int, look: ui.Look) -> int:
        """That of the line in the room that is left."""
        return self.child.height(width - self._by(width, look), look)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> ui.Placement:
        by = self._by(box.w, look)
        return [(self.child, ui.Box(box.x + by, box.y, box.w - by, box.h))]
