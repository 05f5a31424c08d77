"""What is said on coming to a page."""

from collections import Counter
from collections.abc import Iterator

import pytest

from isitok.ui.describe.arrival import Line, arrival, newly_come, not_in
from isitok.ui.describe.layout import Column
from isitok.ui.describe.node import READ, SECTIONS, Node, Role, walk
from isitok.ui.describe.placed import Laid, lay_out
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.scroll import Scroll
from isitok.ui.describe.widget import ViewState
from isitok.ui.describe.widgets.label import Label
from tests.stages import SCREENS, a_look, laid_out, screens

NEUTRAL = "hidden"  # it says what the window is called then, and nothing else


def seen(name: str) -> Laid:
    return laid_out(screens()[name], a_look())


def said(name: str) -> list[str]:
    return [line.text for line in arrival(seen(name))]


@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_is_silent(name: str) -> None:
    laid, lines = seen(name), said(name)
    assert all(lines)
    names = {node.spoken.name for node in walk(laid.root) if node.spoken.role in READ}
    heard = " ".join(lines)
    assert name == NEUTRAL or any(one in heard for one in names), "nothing of what stands on it"


def to_be_heard(node: Node, laid: Laid) -> Iterator[str]:
    """What is read in it, but for what a phone that scrolls by itself has said before, and what is on other leaves."""
    leaves = laid.ranges.get(node.id)
    if leaves is not None and leaves.page:
        return
    if laid.scrolls_alone(node.id) and node.id not in (laid.page.reads, laid.page.newest):
        return
    if node.spoken.role in READ and not node.spoken.later:
        yield node.spoken.name
    holds = SECTIONS | {Role.DIALOG, Role.RADIO_GROUP}
    for child in node.children if node.spoken.role in holds else ():
        yield from to_be_heard(child, laid)


@pytest.mark.parametrize("name", SCREENS)
def test_what_stands_on_a_page_twice_is_said_twice(name: str) -> None:
    laid = seen(name)
    asked = laid.page.focus if laid.page.asks else ""
    shown = Counter(
        text
        for child in laid.root.children
        if child.clip is not None and child.id != asked
        for text in to_be_heard(child, laid)
    )
    heard = "\n".join(said(name))
    pressed = {node.spoken.name for node in walk(laid.root) if node.spoken.role not in READ}

    lost = {text: times for text, times in shown.items() if heard.count(text.rstrip(".")) < times}
    assert not {*lost} - pressed


def test_the_story_comes_first_then_the_phone_and_then_the_question() -> None:
    lines = said("judge")
    story = next(number for number, line in enumerate(lines) if line.startswith("Kofi has a photo of Ffion asleep"))
    phone = next(number for number, line in enumerate(lines) if line.startswith("Leo’s phone"))
    assert story < phone < len(lines) - 1
    assert lines[-1] == "Kofi adds the photo to his story. Is it OK?"


def test_a_later_act_is_said_without_the_story_and_the_phone() -> None:
    told = " ".join(said("act-happens"))
    assert "phone" not in told
    assert told.endswith("Is it OK?")


def test_the_why_begins_with_what_the_game_says_and_holds_its_verdict() -> None:
    lines = said("why-differed")
    assert lines[0].startswith("You said “It’s OK”. Here’s another way to see")
    assert "We’d say: Not OK." in lines[0]
    assert "Leo’s phone" not in " ".join(lines), "it was read before"
    assert "Kofi adds the photo to his story." not in lines, "it was just asked about"


def test_help_begins_calmly() -> None:
    assert said("help")[0] == "You can talk to someone"


def test_buttons_are_not_said_and_a_message_is_said_once() -> None:
    told = " ".join(said("judge-lacking"))
    assert "Hide screen" not in told
    assert told.count("Choose an answer first") == 1


def test_what_could_be_done_and_how_it_went_are_one_line_each() -> None:
    chosen, title, *others = said("respond-told")

    assert chosen.startswith("You chose: Ask Kofi on his own to take it down. This helps. Kofi can change his mind")
    assert title == "Other ways"
    assert others[1].startswith("Tell the teacher who is on the coach. This helps. A teacher can stop it")
    assert [line.split(". ")[1] for line in others] == ["This makes it worse", "This helps", "This doesn’t help much"]


def test_each_person_has_an_at_first_and_a_later() -> None:
    lines = said("feel-told")

    assert lines.count("At first") == lines.count("Later") == 2


def test_what_two_chose_is_said_of_each_though_the_message_holds_the_same_words() -> None:
    lines = said("one-to-one-why")

    assert lines[0].startswith("The game would say: Not OK.")
    assert lines[lines.index("Young person") + 1] == "Not OK"


def test_a_line_is_in_a_message_only_as_a_sentence_of_it_and_as_often_as_it_stands_there() -> None:
    lines = [Line(text) for text in ("This helps", "This helps", "Noor", "Is it?", "Ask “why?”", "Not OK")]
    told = "This helps. Noor could say: Not OK. Is it? Ask “why?” Then wait."

    assert [line.text for line in not_in(told, lines)] == ["This helps", "Noor", "Not OK"]


def a_phone(*said_there: str) -> Laid:
    messages = Column(tuple(Label(text=text) for text in said_there))
    page = Page(title="Chat", body=Scroll(id="phone", child=messages, name="Phone"), newest="phone")
    return lay_out(page, a_look(), ViewState(whole=True))


def test_who_says_the_same_again_on_the_phone_is_heard_again() -> None:
    assert newly_come(a_phone("lol", "no", "lol"), a_phone("lol", "no")) == ["lol"]
    assert newly_come(a_phone("lol", "no"), a_phone("lol", "no")) == []
