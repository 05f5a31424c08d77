"""A phone that is longer than can be seen is read in steps: no line is cut where a step ends, and none is left out."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from isitok import ui
from isitok.format.blocks import Bubble, Heading, Words
from isitok.format.phones import PhoneKind
from isitok.format.shown import Screen
from isitok.phone.bubble import Balloon
from isitok.phone.folds import folds
from isitok.phone.photo import Caption, PhotoTile
from isitok.phone.pieces import Print
from isitok.phone.screen import ID, Cover, PhoneScreen
from tests.each import each
from tests.phone.people import PHONES, a_look, laid_out

LONG = Screen(
    kind=PhoneKind.EMAIL,
    blocks=(
        Heading(title="Your parcel"),
        *(Words(text=f"{n}: " + "we could not bring it today " * n) for n in range(9)),
    ),
)
ALL = {**PHONES, "long": LONG}
LOOKS = [a_look(size=(1024, 768), projector=True), a_look(size=(1366, 768)), a_look("contrast", size=(1366, 768))]


def steps(phone: Screen, look: ui.Look) -> Iterator[ui.PageLayout]:
    """The phone as it stands after each press that reads on, to its end."""
    offset = 0
    while True:
        laid = laid_out(phone, look, scroll={ID: offset})
        yield laid
        reach = laid.ranges[ID]
        content = reach.content
        if offset >= content - reach.box.h:
            return
        further = ui.next_offset(offset, content, reach.box.h, reach.onward)
        assert further > offset
        offset = further


def shows(laid: ui.PageLayout) -> tuple[int, int]:
    """From which row to which the content can be seen."""
    found = list(ui.all_in(laid.body))
    screen = next(one.box for one in found if isinstance(one.widget, PhoneScreen))
    cover, box = next((one.widget, one.box) for one in found if isinstance(one.widget, Cover))
    top = box.y + cover.head[1] if cover.head[1] > cover.head[0] else screen.y
    return top, screen.bottom - cover.foot


def lines(laid: ui.PageLayout, look: ui.Look) -> list[tuple[str, int, int, int]]:
    """Every line of every text that can be read on: of which, its number, and where it lies."""
    screen = next(one for one in ui.all_in(laid.body) if isinstance(one.widget, PhoneScreen))
    return [
        (one.widget.text, number, start, end)
        for one in ui.all_in(screen)
        if isinstance(one.widget, Balloon | Print | Caption)
        for number, (start, end) in enumerate(one.widget.rows(one.box, look))
    ]


@each(LOOKS, "look")
@each(ALL)
def test_no_step_ends_in_the_middle_of_a_line(name: str, look: ui.Look) -> None:
    for laid in steps(ALL[name], look):
        _, bottom = shows(laid)
        assert not [line for line in lines(laid, laid.look) if line[2] < bottom < line[3]]


@each(LOOKS, "look")
@each(ALL)
def test_who_reads_on_to_the_end_has_seen_every_line(name: str, look: ui.Look) -> None:
    all_, seen = set(), set()
    for laid in steps(ALL[name], look):
        top, bottom = shows(laid)
        for text, number, start, end in lines(laid, laid.look):
            all_.add((text, number))
            if top <= start and end <= bottom:
                seen.add((text, number))

    assert seen == all_


def test_a_short_caption_is_not_torn_apart() -> None:
    for look in LOOKS:
        for laid in steps(PHONES["chat"], look):
            top, bottom = shows(laid)
            caption = [line for line in lines(laid, laid.look) if line[0] == "Ffion asleep by the coach window"]
            assert len({top <= start and end <= bottom for _, _, start, end in caption}) == 1


def test_a_short_text_that_alone_fills_the_screen_is_cut_between_two_of_its_lines() -> None:
    look, text = a_look(), Print(text="you know who you are " * 3, type=ui.Type.ANSWER)
    box = ui.Box(0, 0, 300, text.height(300, look))
    rows = text.rows(box, look)
    assert 2 < len(rows) < 5
    seen = ui.Box(0, 0, 300, sum(rows[-1]) // 2)

    assert folds(text, box, seen, look, ui.ViewState()).bottom == rows[-2][1]


def test_the_last_rows_of_a_photo_never_stand_alone_as_a_line() -> None:
    for laid in steps(PHONES["chat"], LOOKS[0]):
        top, _ = shows(laid)
        photos = [one.box for one in ui.all_in(laid.body) if isinstance(one.widget, PhotoTile)]
        assert photos
        assert not [box for box in photos if 0 < box.bottom - top < box.h * 0.09]


@given(texts=st.lists(st.text("abc ", min_size=1, max_size=300), min_size=1, max_size=12), wide=st.integers(1000, 1400))
def test_whatever_is_said_in_a_chat_it_is_read_to_its_end(texts: list[str], wide: int) -> None:
    phone = Screen(kind=PhoneKind.CHAT, blocks=tuple(Bubble(who="leo", text=text) for text in texts))
    look = a_look(size=(wide, 768), projector=True)
    seen = set()
    for laid in steps(phone, look):
        top, bottom = shows(laid)
        found = lines(laid, laid.look)
        assert not [line for line in found if line[2] < bottom < line[3]]
        seen |= {(at, line[:2]) for at, line in enumerate(found) if top <= line[2] and line[3] <= bottom}

    assert len(seen) == len(found)
