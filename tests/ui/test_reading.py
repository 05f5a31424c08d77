"""What is said of every screen: all of it, each thing once, in one order, whoever hears it."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from isitok.text.cells import lay_out_cells
from isitok.ui.describe.focus import tab_stops
from isitok.ui.describe.layout import Column
from isitok.ui.describe.line_kinds import Kind, When
from isitok.ui.describe.node import GROUPS, PRESSABLE, READABLE, SECTIONS, Role, walk
from isitok.ui.describe.page_reading import (
    MUCH,
    PRESSED,
    HowMuch,
    Line,
    Reading,
    again,
    begins_at,
    news,
    on_arrival,
    part,
    reading,
    step,
)
from isitok.ui.describe.panes import IfPanes
from isitok.ui.describe.placed import PageLayout, lay_out
from isitok.ui.describe.screen_page import MESSAGE, Page
from isitok.ui.describe.scroll import LEAVES, Scroll
from isitok.ui.describe.widget import ViewState, Widget
from isitok.ui.describe.widgets.counter import NumberField
from isitok.ui.describe.widgets.label import Label
from tests.each import each
from tests.samples import some_of
from tests.seen import ids_in
from tests.stages import SCREENS, a_desk, a_look, as_opened, screens, some_settings

SILENT = frozenset({"hidden"})  # it shows a clock, and says what the window is called then
SIZES = (((1366, 768), 100), ((1024, 768), 100), ((1024, 600), 200), ((1920, 1080), 100), ((800, 600), 150))


def page_of(name: str) -> Page:
    return screens()[name].page(a_desk(some_settings(), heard=True))


@cache
def lines_of(name: str) -> Reading:
    laid = as_opened(name)
    return reading(laid.page, laid.root)


def first_said(name: str) -> list[str]:
    return [line.text for line in on_arrival(lines_of(name), "")]


def at_every_size(page: Page) -> Iterator[tuple[str, Reading]]:
    def lines(laid: PageLayout) -> Reading:
        aside = ids_in(laid, IfPanes)
        return tuple(line for line in reading(page, laid.root) if line.id not in aside)

    for size, text in (SIZES[0], *some_of(SIZES[1:], page.title, 2)):
        yield f"{size} {text}", lines(lay_out(page, a_look(size=size, text=text), ViewState(whole=True)))
    yield "in a terminal", lines(lay_out_cells(page))


# On a *Live* the comments are a part of their own where there is room: they float over a picture that stays.
@each([name for name in SCREENS if name != "judge-live"])
def test_the_same_lines_come_in_the_same_order_however_much_room_there_is(name: str) -> None:
    """What leads on may stand elsewhere in one column; notes that have no room are left out, as on a wall all has.

    What is beside something only where there is room has a page of its own.
    """
    page = page_of(name)
    (_, first), *others = at_every_size(page)
    for where, lines in others:
        one, other = ([line for line in each if not _may_be_elsewhere(line)] for each in (first, lines))
        if page.wall:
            one, other = (
                [line for line in each if line.id in _ids(both)] for each, both in ((one, other), (other, one))
            )
        assert one == other, where
        presses, found = ({line.id for line in each if line.kind in PRESSED} for each in (first, lines))
        assert presses == found, where


def _may_be_elsewhere(line: Line) -> bool:
    return line.kind is Kind.CHOICE or (line.kind is Kind.NOTE and line.when is When.LATER)


def _ids(lines: list[Line]) -> set[str]:
    return {line.id for line in lines}


@each(SCREENS)
def test_everything_that_can_be_read_is_in_exactly_one_line(name: str) -> None:
    laid = as_opened(name)
    readable = [node.id for node in walk(laid.root) if node.spoken.role in READABLE | PRESSABLE]
    ids = [line.id for line in lines_of(name)]
    assert [id_ for id_ in ids if id_ in readable] == readable
    assert len(set(ids)) == len(ids)


@each(SCREENS)
def test_no_two_neighbours_are_the_same(name: str) -> None:
    lines = [line for line in lines_of(name) if line.kind is not Kind.BUBBLE]
    assert [one.text for one, other in pairwise(lines) if one.text == other.text] == []


@each(SCREENS)
def test_every_group_has_a_name_that_nothing_in_it_repeats(name: str) -> None:
    laid = as_opened(name)
    for group in (node for node in walk(laid.root) if node.spoken.role in SECTIONS | GROUPS):
        assert group.spoken.name
        inside = [line.spoken.name for line in walk(group) if line is not group]
        is_said = group.spoken.role is not Role.DIALOG  # a dialogue's first line is what it is called
        assert not (is_said and group.spoken.name in inside)


@each(SCREENS)
def test_what_a_group_is_called_is_left_to_a_title_only_where_one_says_it(name: str) -> None:
    lines = lines_of(name)
    groups = [node for node in walk(as_opened(name).root) if node.spoken.titled]
    for group in groups:
        inside = {node.id for node in walk(group)}
        first = next(number for number, line in enumerate(lines) if line.id in inside)
        above = [line.text for line in lines[:first]]
        assert all(any(words in text for text in above) for words in group.spoken.name.split("? "))


@each(SCREENS)
def test_the_keyboard_goes_in_the_order_of_the_lines(name: str) -> None:
    laid = as_opened(name)
    ids = [line.id for line in lines_of(name)]
    stops = [ids.index(stop) for stop in tab_stops(laid.root, "") if stop != LEAVES]
    assert stops == sorted(stops)


@each(SCREENS)
def test_no_screen_is_silent(name: str) -> None:
    assert name in SILENT or first_said(name)


@each(SCREENS)
def test_whoever_hears_a_page_with_much_to_read_begins_at_its_heading(name: str) -> None:
    lines = lines_of(name)
    begins = next((line for line in lines if line.id and line.id == begins_at(lines, heard=True)), None)
    much = sum(bool(line.id) and line.kind not in PRESSED for line in lines) > MUCH
    assert begins is None or begins.kind is Kind.HEADING
    assert bool(begins) is (much and any(line.kind is Kind.HEADING for line in lines))
    assert not begins_at(lines, heard=False), "nothing changes for anybody else"


@each(SCREENS)
def test_down_leads_through_every_line_and_up_back_again(name: str) -> None:
    lines = tuple(line for line in lines_of(name) if line.id)
    way = [first] if (first := step(lines, "", 1)) else []
    while way and (there := step(lines, way[-1], 1)):
        way.append(there)
    assert way == [line.id for line in lines]
    assert [step(lines, at, -1) for at in way[1:]] == way[:-1]
    assert not way or step(lines, way[0], -1) == ""


def test_what_is_done_comes_first_then_story_phone_and_question_with_its_answers() -> None:
    kinds = [line.kind for line in lines_of("judge") if line.kind not in (Kind.NOTE, Kind.EDGE, Kind.CHOICE)]
    order = [Kind.HEADING, Kind.STORY, Kind.BUBBLE, Kind.QUESTION, Kind.ANSWER]
    assert list(dict.fromkeys(kinds)) == order
    said = first_said("judge")
    assert said[0] == "Kofi adds the photo to his story."
    assert said[said.index("Is it OK?") - 1].startswith("Kofi: Photo: Ffion asleep")


def test_an_answer_knows_its_question() -> None:
    lines = lines_of("judge")
    question = next(line for line in lines if line.text == "Is it OK?")
    assert {line.group for line in lines if line.kind is Kind.ANSWER} == {question.id}


def test_of_a_later_act_only_what_has_come_is_said() -> None:
    said = first_said("act-happens")
    assert said[0] == "Kofi adds the photo to his story."
    assert said[1:4] == ["Kofi added a photo to his story", "Kofi: it’s on my story too", "Is it OK?"]
    assert "Leo’s phone" not in " ".join(said)


def test_the_phone_of_an_act_that_takes_place_elsewhere_is_said() -> None:
    assert "Ffion’s phone: Noor" in first_said("act-elsewhere")


def test_the_why_says_what_the_game_says_and_why_and_leaves_the_rest_to_be_read() -> None:
    said = first_said("why-differed")
    assert said[0] == "You said “It’s OK”. Not OK, we’d say."
    assert said[1].startswith("Ffion asked people not to.")
    assert len(said) == 2
    later = [line.text for line in lines_of("why-differed") if line.when is When.LATER]
    assert {"Ffion: embarrassed", "More about this"} <= {*later}


def test_what_was_chosen_is_the_heading_and_nobody_hears_whether_it_helps() -> None:
    (chosen,) = (line.text for line in lines_of("respond-told") if line.kind is Kind.HEADING)
    assert chosen == "Ask Kofi on his own to take it down."
    assert not any("This helps" in line.text for line in lines_of("respond-told"))


def test_how_a_person_feels_is_one_line_for_each_moment() -> None:
    assert "Later. You: sorry. The story: awkward." in first_said("feel-told-on")


def test_what_two_chose_is_one_line_each() -> None:
    said = first_said("one-to-one-why")
    assert {"Young person: Not OK", "Adult: It depends"} <= {*said}


def test_what_a_class_shows_by_fingers_is_one_line_each() -> None:
    assert "It’s OK: One finger" in first_said("group-fingers")


def test_what_has_the_keyboard_and_its_question_are_left_to_the_reader() -> None:
    lines = lines_of("judge")
    answer = next(line for line in lines if line.kind is Kind.ANSWER)
    heading = next(line for line in lines if line.kind is Kind.HEADING)
    for focus, left_out in ((answer.id, {answer.group}), (heading.id, {heading.id})):
        missing = {line.id for line in on_arrival(lines, "")} - {line.id for line in on_arrival(lines, focus)}
        assert missing == left_out


def test_all_of_a_page_is_said_to_whoever_wants_that() -> None:
    lines = lines_of("why-differed")
    wanted = {line.id for line in lines if line.kind not in PRESSED and line.when is not When.KNOWN}
    assert {line.id for line in on_arrival(lines, "", HowMuch.ALL)} == wanted


def a_page(*said: Widget, message: str = "") -> Reading:
    page = Page(title="Chat", body=Scroll(id="phone", child=Column(said), name="Phone"), said=message)
    return reading(page, lay_out(page, a_look(), ViewState(whole=True)).root)


def a_phone(*said: str) -> Reading:
    return a_page(*(Label(text=text) for text in said))


def texts(lines: Reading) -> list[str]:
    return [line.text for line in lines]


def test_who_says_the_same_again_on_the_phone_is_heard_again() -> None:
    assert texts(news(a_phone("lol", "no"), a_phone("lol", "no", "lol"))) == ["lol"]
    assert news(a_phone("lol", "no"), a_phone("lol", "no")) == ()


def test_a_message_above_it_makes_nothing_new_of_what_is_below() -> None:
    before, now = a_phone("lol", "no"), a_page(Label(text="Wait.", live=True, id=MESSAGE), *map(_said, ("lol", "no")))
    assert texts(news(before, now)) == ["Wait."]
    assert texts(again(now)) == ["Wait."]


def _said(text: str) -> Label:
    return Label(text=text)


def test_a_message_that_stands_nowhere_is_the_first_line_and_one_that_stands_there_is_no_second() -> None:
    assert texts(a_page(Label(text="lol"), message="Wait."))[0] == "Wait."
    assert texts(on_arrival(a_page(message="Wait."), "")) == ["Wait."]
    shown = a_page(Label(text="Wait.", live=True, id=MESSAGE), message="Wait.")
    assert texts(shown).count("Wait.") == 1


def test_a_story_in_other_words_is_news_and_a_clock_that_goes_on_is_none() -> None:
    def told(text: str, clock: str) -> Reading:
        return a_page(Label(text=text, id="the-story", kind=Kind.STORY), Label(text=clock, id="clock", soft=True))

    assert texts(news(told("Kofi posts it.", "10:42"), told("Kofi puts it up.", "10:43"))) == ["Kofi puts it up."]


def test_what_a_press_puts_into_a_field_is_news_and_a_field_that_comes_empty_is_none() -> None:
    def counted(*hands: str) -> Reading:
        return a_page(*(NumberField(id=f"count:{n}", label=f"Answer {n}", text=text) for n, text in enumerate(hands)))

    assert texts(news(counted("4", "9"), counted("5", "9"))) == ["Answer 0: 5"]
    assert news(counted("4"), counted("4", "0")) == ()


def test_from_heading_to_heading_and_to_questions() -> None:
    lines = lines_of("settings")
    way, at = [], ""
    while at := part(lines, at, 1):
        way.append(at)
    assert [line.id for line in lines[1:] if line.kind in (Kind.HEADING, Kind.QUESTION)] == way
    assert part(lines, way[-1], -1) == way[-2]
