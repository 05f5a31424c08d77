"""A story or a week in one piece, as whoever signs it reads it: all that its mark covers, in the order of its file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile
from typing import Final

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.phones import Phone
from isitok.format.read_through import ToldLine, names_for, told_of
from isitok.format.record import Record
from isitok.format.shown import screen_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Rating, Verdict
from isitok.format.week import Week
from isitok.game.play.opening import OnPhone, phone_at, whole_phone
from isitok.phone.judged_alone import judged_alone
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.rounds.phone_beside import faces, handset_of
from isitok.scenes.scene import Desk, Unread

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
RATED: Final[Mapping[Rating, tuple[str, ui.Tone]]] = {
    Rating.HELPS: ("check", ui.Tone.OK),
    Rating.NO_HELP: ("minus", ui.Tone.BRAND),
    Rating.HARMS: ("triangle-alert", ui.Tone.NOT_OK),
}
"""Icon and tone of what something that could be done does."""


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
    parts = [_with_phone(block, text, desk) for block in blocks]
    return ui.Column((_head(title, pictures), *ui.read_on(*parts, *gone)), gap=14)


def lines_left(unread: Unread, desk: Desk) -> str:
    """How much of the story is still to be read before something follows."""
    if not unread.lines:
        return desk.words("First read the story to its end.")
    return desk.words.many(
        "{n} line of the story is left to read.", "{n} lines of the story are left to read.", unread.lines
    )


def _with_phone(lines: Sequence[ToldLine], text: Record, desk: Desk) -> ui.Widget:
    """Beside its words the phone as pupils see it; with an act what comes on it then, or the other phone."""
    first = lines[0]
    if desk.view.in_lines:
        return _block(lines)
    if isinstance(text, Week):
        return _day(lines, text.days[first.number - 1].open, text, desk) if first.key == "days" else _block(lines)
    assert isinstance(text, Scenario)
    told = _block(lines)
    if first.key == "phone" and first.step == 0 and not first.text and text.phone is not None:
        return _beside(whole_phone(screen_of(text.phone)), told, text, desk)
    if first.key != "acts" or not 0 < first.number <= len(text.acts):
        return told
    shown = phone_at(text, first.number - 1)
    if shown is not None and text.acts[first.number - 1].elsewhere:
        return _beside(whole_phone(shown.phone), told, text, desk)
    alone = shown and judged_alone(shown, faces(text, desk), desk.words, describes=desk.view.describes)
    return ui.Column((told, ui.Fit(ui.SeenOnly(alone), most=420)), gap=8) if alone else told


def _day(lines: Sequence[ToldLine], phones: Sequence[Phone], week: Week, desk: Desk) -> ui.Widget:
    """A day of a week: beside the words of each of its phones that phone."""
    first, *inside = lines
    parts: list[ui.Widget] = [ui.heading(f"{first.label} {first.number}", ui.Type.STRONG)]
    for some in _with_what_is_inside(inside):
        head, told = some[0], ui.Column(tuple(_lines(some)), gap=6)
        is_phone = head.key == "open" and head.step == 1
        phone = whole_phone(screen_of(phones[max(0, head.number - 1)])) if is_phone else None
        parts.append(_beside(phone, told, week, desk) if phone else told)
    return ui.Column(tuple(parts), gap=6)


def _beside(shown: OnPhone, told: ui.Widget, text: Scenario | Week, desk: Desk) -> ui.Widget:
    phone = handset_of(text, shown, desk, endless=True)
    return ui.Columns((ui.SeenOnly(phone), told), weights=(1, 1.2), gap=24, level=False)


def _told(text: Record, desk: Desk) -> list[ToldLine]:
    return [*told_of(text, names_for(text, desk.library.load_known()), desk.words)]


def _marked(one: ToldLine, desk: Desk) -> ToldLine:
    return replace(one, label=desk.words("Changed – {what}", what=one.label), changed=True)


def _head(title: str, pictures: tuple[str, ...]) -> ui.Widget:
    named = ui.title(title, "top")
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
    return ui.Column((_rated(does, chip), *_lines(rest)), gap=6)


def _rated(told: ui.Widget, chip: ui.Widget) -> ui.Widget:
    """Something, and beside it in a word what the story says of that."""
    beside, below = ui.LeftRight(told, chip, gap=14, grow_first=True), ui.Column((told, ui.Fit(chip)), gap=4)
    return ui.Column((ui.OnlyIf(beside, wide=True), ui.OnlyIf(below, wide=False)), gap=0)


def _lines(told: Iterable[ToldLine]) -> Iterator[ui.Widget]:
    """Line by line; of what could be done, beside its words whether that helps."""
    for lines in _with_what_is_inside(told):
        head, *inside = lines
        if any(isinstance(one.means, Rating) for one in inside) and not any(one.changed for one in inside):
            yield _option(head, inside)
        else:
            yield from _plain_lines(lines)


def _with_what_is_inside(told: Iterable[ToldLine]) -> Iterator[list[ToldLine]]:
    lines: list[ToldLine] = []
    for one in told:
        if lines and one.step <= lines[0].step:
            yield lines
            lines = []
        lines.append(one)
    if lines:
        yield lines


def _option(head: ToldLine, inside: Sequence[ToldLine]) -> ui.Widget:
    """What could be done or said, with its rating; below it why, and all else."""
    rated, rating = next((one, one.means) for one in inside if isinstance(one.means, Rating))
    does = next((one for one in inside if one.key in ("do", "say")), None)
    named = head.line.strip().removesuffix(":")
    if does is not None:
        named = f"{head.number}  {f'“{does.text}”' if does.key == 'say' else does.text}"
    told = ui.Label(text=named, type=ui.Type.STRONG, said=f"{named} {rated.text}")
    icon, tone = RATED[rating]
    chip = ui.StateChip(icon=icon, text=rated.text, tone=tone, silent=True)
    return ui.Column((_rated(told, chip), *_plain_lines([one for one in inside if one not in (rated, does)])), gap=6)


def _plain_lines(told: Sequence[ToldLine]) -> Iterator[ui.Widget]:
    for one in _without_numbers(told):
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
