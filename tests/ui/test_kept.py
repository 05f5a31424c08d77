"""What a page shares with the one before is the very same: it isn't drawn again, and looks as if it were."""

import pygame
import pytest
from hypothesis import given, strategies

from isitok.base.value import Value, replace
from isitok.ui.describe.layout import Column, Flow
from isitok.ui.describe.node import walk
from isitok.ui.describe.placed import lay_out
from isitok.ui.describe.same_widgets import kept
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.widget import ViewState, Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label
from isitok.ui.draw.paint import paint, repaint
from isitok.ui.draw.pictures import Pictures
from tests.stages import a_look, painted, pictures

words = strategies.sampled_from(("ask", "wait", "post it", ""))
labels = strategies.builds(lambda text: Label(text=text), words)
buttons = strategies.builds(lambda text: Button(id=text or "none", text=text), words)
leaves = labels | buttons
several = strategies.lists(leaves, max_size=5).map(tuple)
widgets = strategies.recursive(
    leaves,
    lambda inner: strategies.builds(Column, strategies.lists(inner, max_size=4).map(tuple), gap=strategies.just(8)),
)


@given(now=widgets, before=widgets)
def test_whatever_was_there_before_the_new_one_is_what_it_is(now: Widget, before: Widget) -> None:
    assert kept(now, before) == now


@given(widget=widgets)
def test_what_is_equal_is_the_very_same(widget: Value) -> None:
    assert kept(replace(widget), widget) is widget


@given(now=widgets, before=widgets)
def test_what_was_kept_stays_the_very_same_when_it_is_kept_once_more(now: Widget, before: Widget) -> None:
    once = kept(now, before)
    assert kept(once, before) is once


@given(above=several, below=several)
def test_where_something_comes_between_what_is_above_and_below_stays(
    above: tuple[Widget, ...], below: tuple[Widget, ...]
) -> None:
    before = Column((*above, *below))
    now = kept(Column((*map(_anew, above), Label(text="It has come."), *map(_anew, below))), before)
    assert isinstance(now, Column)
    new = now.children[len(above)]
    assert isinstance(new, Label)
    assert new.text == "It has come."
    assert all(one is other for one, other in zip(now.children, above, strict=False))
    assert [*map(id, now.children[len(above) + 1 :])] == [*map(id, below)]


def _anew(widget: Widget) -> Widget:
    assert isinstance(widget, Value)
    return replace(widget)  # type: ignore[return-value]


def a_page(text: str) -> Page:
    shown = Flow((Button(id="ask", text="Ask first"), Button(id="wait", text="Wait")))
    return Page(title="A page", body=Column((Label(text=text), shown, Label(text="The end."))))


@pytest.mark.parametrize("then", ["Leo is awake.", " ".join(["Leo is awake."] * 40), ""])
def test_a_page_that_changed_in_one_place_looks_as_if_it_were_drawn_for_the_first_time(then: str) -> None:
    look = replace(a_look(), pictures=Pictures(pictures().folder))
    before = a_page("Leo is asleep.")
    surface = painted(lay_out(before, look, ViewState()))
    layers = paint(surface, lay_out(before, look, ViewState()))

    now = kept(a_page(then), before)
    assert isinstance(now.body, Column)
    assert isinstance(before.body, Column)
    assert now.body.children[1:] == before.body.children[1:]
    assert all(one is other for one, other in zip(now.body.children[1:], before.body.children[1:], strict=True))
    repaint(surface, lay_out(now, look, ViewState()), layers)

    alone = painted(lay_out(a_page(then), replace(look, pictures=Pictures(pictures().folder)), ViewState()))
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(alone, "RGB")


def test_two_that_are_called_the_same_are_told_apart_however_often_they_are_laid_out() -> None:
    look, twice = a_look(), Column((Flow((Label(text="Ask Leo."),)), Flow((Label(text="Ask Leo."),))))
    for _ in range(2):
        root = lay_out(Page(title="A page", body=twice), look, ViewState()).root
        assert [node.id for node in walk(root)] == ["", "#text Ask Leo.#0", "#text Ask Leo.#1"]
