"""The pages of the form, each with how far it is, and what stands above a page: what was said, what is left to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.format.problem import FINISH, FIX
from isitok.library.folders import pack_around
from isitok.scenes.form.form_events import FormPress, GoTo, PageChosen
from isitok.scenes.form.form_fields import Fields, found_by_reading
from isitok.scenes.form.form_hints import READY, counted, on_page
from isitok.scenes.form.form_pages import SHOWN, has_any, only_in_text, steps_of
from isitok.scenes.form.place_told import BRIEF, brief_name, page_name
from isitok.scenes.form.whats_open import WhatsOpen
from isitok.scenes.frame import last_said


def tabs(here: str, form: Fields) -> ui.Widget:
    """A button for each page; the one that is open is framed. Where all are there, some have fewer words to show."""
    words = form.words
    kind = ui.ButtonKind.PLAIN if here == SHOWN else ui.ButtonKind.QUIET
    shown = ui.Button(id="tab:shown", text=page_name(SHOWN, words), does=PageChosen(SHOWN), icon="eye", kind=kind)
    # On that page it stands wherever there is room for it: a window may have grown meanwhile.
    seen = shown if here == SHOWN else ui.IfPanes(shown, side_by_side=False)
    each = {step: _tab(step, page_name(step, words), here, form) for step in steps_of(form, here)}
    brief = {step: _tab(step, brief_name(step, words), here, form) for step in BRIEF if step in each}
    rows = (ui.Flow((*shown_as.values(), seen), gap=8) for shown_as in (each, each | brief))
    return ui.Group(ui.first_that_fits(tuple(rows)), words("Pages"))


def _tab(step: str, text: str, here: str, form: Fields) -> ui.Button:
    words, (state, icon) = form.words, _state(step, form)
    name = words("{page}: {state}", page=text, state=state)
    open_ = words("{name}, open", name=name) if step == here else name
    kind = ui.ButtonKind.PLAIN if step == here else ui.ButtonKind.QUIET
    return ui.Button(id=f"tab:{step}", text=text, does=PageChosen(step), icon=icon, kind=kind, name=open_)


def _state(step: str, form: Fields) -> tuple[str, str]:
    words = form.words
    left = counted(form.hints if step == READY else on_page(form.hints, step))
    if not form.checked:
        return words("not looked at yet"), ""
    if left[FIX]:
        return words.many("{n} to fix", "{n} to fix", left[FIX]), "triangle-alert"
    if left[FINISH]:
        return words.many("{n} to finish", "{n} to finish", left[FINISH]), "contrast"
    if step != READY and not has_any(step, form):
        return words("empty"), "circle"
    return words("done"), "circle-check"


def called(scene: WhatsOpen, form: Fields, title: str) -> ui.Widget:
    """What the story is called, and its pack."""
    good = scene.good.scenario if scene.good is not None else None
    pack = good.told_by if good else ""
    below = ui.Label(text=pack or pack_around(scene.saved.path).name, type=ui.Type.NOTE, soft=True, exact=True)
    return ui.Column((ui.Label(text=title, type=ui.Type.HEADING, level=1, exact=True), ui.SeenOnly(below)), gap=0)


def top(scene: WhatsOpen, form: Fields) -> Iterator[ui.Widget]:
    """What was said, what can be done about it, and what no page shows."""
    words = form.words
    yield from last_said(scene.said, exact=True)
    if scene.conflict:
        mine = ui.Button(id="mine", text=words("Keep mine"), does=FormPress.MINE)
        yield ui.Flow((mine, ui.Button(id="theirs", text=words("Take theirs"), does=FormPress.THEIRS)))
    if scene.line:
        text = words("Open the text at line {line}", line=scene.line)
        yield ui.Flow((ui.Button(id="at-line", text=text, does=FormPress.TEXT, icon="type"),))
    if others := only_in_text(form):
        n, names = len(others), ", ".join(dict.fromkeys(others))
        text = words.many("{n} thing only in the text: {names}", "{n} things only in the text: {names}", n, names=names)
        yield ui.Label(text=text, type=ui.Type.SMALL, soft=True, exact=True)


LEFT: Final = "left"
"""The id of what is left to do."""


def left_to_do(scene: WhatsOpen, form: Fields) -> Iterator[ui.Widget]:
    """When it was saved, and a button for what is to fix and one for what is to finish, which leads to the first."""
    words, left = form.words, counted(form.hints)
    if scene.saved_at:
        yield ui.Label(text=words("Saved {time}", time=scene.saved_at), type=ui.Type.NOTE, soft=True)
    buttons = []
    for to in (FIX, FINISH):
        first = next((one for one in form.hints if one.to == to), None)
        if first is not None:
            n = left[to]
            text = (
                words.many("{n} to fix", "{n} to fix", n)
                if to == FIX
                else words.many("{n} to finish", "{n} to finish", n)
            )
            name = words("{what}: go to the first", what=text)
            icon = "triangle-alert" if to == FIX else "contrast"
            buttons.append(ui.Button(id=f"left:{to}", text=text, does=GoTo(first.path), icon=icon, name=name))
    if buttons:
        yield from found_by_reading(form.desk, ui.Group(ui.Flow(tuple(buttons)), words("Left to do"), key=LEFT))
