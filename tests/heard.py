"""What a screen reader says about a page, in English or another language."""

from collections.abc import Callable

from isitok import ui
from isitok.app.view import View
from isitok.base.value import replace
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.scenes.speaker_words import ScreenWording
from isitok.text.heard_story import sign
from isitok.ui.describe import node as nodes


def said_first(laid: ui.PageLayout) -> str:
    """What is said on coming to a page."""
    return " ".join(line.text for line in ui.on_arrival(ui.reading(laid.page, laid.root), ""))


def said_at(view: View, press: Callable[[], object]) -> str:
    """What is said at a press: what has come on the page, or what another page says on coming to it."""
    visit, before = view.screens.visit, ui.reading(view.layout.page, view.layout.root)
    press()
    if view.screens.visit is not visit:
        return said_first(view.layout)
    return " ".join(line.text for line in ui.news(before, ui.reading(view.layout.page, view.layout.root)))


def said_in_all(laid: ui.PageLayout) -> list[str]:
    """All of a page, line by line."""
    return [line.text for line in ui.reading(laid.page, laid.root)]


def heard(laid: ui.PageLayout) -> list[str]:
    """A page as ``preview --heard`` writes it, with what a speaker calls each thing in brackets."""
    lines = ui.reading(laid.page, laid.root)
    return [f"# {laid.page.title}", *(f"{sign(line)}{_spoken(line, laid)}" for line in lines)]


def _spoken(line: ui.Line, laid: ui.PageLayout) -> str:
    node = ui.find(laid.root, line.id)
    called = "" if node is None else speech(replace(node, children=(), spoken=_nameless(node.spoken)))[0]
    notes = ", ".join(part for part in (called, "heard before" if line.when is ui.When.KNOWN else "") if part)
    return f"{line.text} [{notes}]" if notes else line.text


def _nameless(spoken: ui.Spoken) -> ui.Spoken:
    return replace(spoken, name="", description="", value="")


def line(node: ui.Node, words: Words = ENGLISH) -> str:
    return nodes.line(node, ScreenWording(words))


def speech(root: ui.Node, words: Words = ENGLISH) -> list[str]:
    return nodes.speech(root, ScreenWording(words))
