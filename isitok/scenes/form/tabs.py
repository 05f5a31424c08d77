"""The pages of the form, each with how far it is, and what stands above a page: what was said, what is left to do."""

from __future__ import annotations

from collections.abc import Iterator

from isitok import ui
from isitok.format.problem import FINISH, FIX
from isitok.scenes.form.form_events import FormPress, GoTo, PageChosen
from isitok.scenes.form.form_fields import Fields, found_by_reading
from isitok.scenes.form.form_hints import READY, counted, on_page
from isitok.scenes.form.form_pages import SHOWN, has_any, only_in_text, steps_of
from isitok.scenes.form.place_told import page_name
from isitok.scenes.form.whats_open import WhatsOpen
from isitok.scenes.frame import last_said


def tabs(here: str, form: Fields) -> ui.Widget:
    """A button for each page; the one that is open is framed."""
    words, steps = form.words, steps_of(form, here)
    buttons: list[ui.Widget] = [_tab(step, here, form) for step in steps]
    kind = ui.ButtonKind.PLAIN if here == SHOWN else ui.ButtonKind.QUIET
    shown = ui.Button(id="tab:shown", text=page_name(SHOWN, words), does=PageChosen(SHOWN), icon="eye", kind=kind)
    # On that page it stands wherever there is room for it: a window may have grown meanwhile.
    seen = shown if here == SHOWN else ui.IfPanes(shown, side_by_side=False)
    return ui.Group(ui.Flow((*buttons, seen), gap=8), words("Pages"))


def _tab(step: str, here: str, form: Fields) -> ui.Button:
    words, text = form.words, page_name(step, form.words)
    state, icon = _state(step, form)
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


def top(scene: WhatsOpen, form: Fields, title: str) -> Iterator[ui.Widget]:
    """What the story is called, what is left to do, when it was saved; and a message."""
    words = form.words
    heading = ui.Label(text=title, type=ui.Type.HEADING, level=1, exact=True)
    yield ui.Flow((heading,), tuple(_left(scene, form)), gap=14)
    yield from last_said(scene.said, exact=True)
    if scene.conflict:
        mine = ui.Button(id="mine", text=words("Keep mine"), does=FormPress.MINE)
        yield ui.Flow((mine, ui.Button(id="theirs", text=words("Take theirs"), does=FormPress.THEIRS)))
    if scene.line:
        text = words("Open the text at line {line}", line=scene.line)
        yield ui.Flow((ui.Button(id="at-line", text=text, does=FormPress.TEXT, icon="type"),))


def _left(scene: WhatsOpen, form: Fields) -> Iterator[ui.Widget]:
    words, left = form.words, counted(form.hints)
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
            yield (ui.Button(id=f"left:{to}", text=text, does=GoTo(first.path), icon=icon, name=name))
    if others := only_in_text(form):
        n, names = len(others), ", ".join(dict.fromkeys(others))
        text = words.many("{n} thing only in the text: {names}", "{n} things only in the text: {names}", n, names=names)
        yield (ui.Label(text=text, type=ui.Type.SMALL, soft=True, exact=True))
    if scene.saved_at:
        yield from found_by_reading(
            form.desk, ui.Label(text=words("Saved {time}", time=scene.saved_at), type=ui.Type.SMALL, soft=True)
        )
