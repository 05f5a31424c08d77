"""What keys, the mouse and the clipboard do in a text field."""

from __future__ import annotations

from isitok import ui
from isitok.app.view import View

REPLACES = frozenset({ui.Intent.LETTER, ui.Intent.TEXT, ui.Intent.PRESS, ui.Intent.ERASE, ui.Intent.ERASE_NEXT})
"""What comes in the place of a text that is selected."""
ERASES = frozenset({ui.Intent.ERASE, ui.Intent.ERASE_NEXT})
STEPS = {ui.Intent.RIGHT: 1, ui.Intent.LEFT: -1}
ENDS = {ui.Intent.TOP: -1, ui.Intent.END: 1}


def is_typing(view: View) -> bool:
    """Whether the keyboard is in a text field."""
    node = ui.find(view.layout.root, view.state.focus)
    return node is not None and node.spoken.role in ui.FIELDS


def is_writing(view: View) -> bool:
    """Whether the keyboard is in a field of several lines, where all letters are text."""
    return getattr(_widget(view, view.state.focus), "many_lines", False)


def edit(view: View, wish: ui.Wish, now: float) -> bool:
    """Give the key to a text field. True if the field took it."""
    field = _field(view, view.state.focus)
    if field is None:
        return False

    state, all_ = view.state, len(field.text)
    caret = all_ if state.caret is None else min(state.caret, all_)
    first, last = _selected(view, field)
    line = ui.Edited(field.text, caret)
    if first < last and wish.intent in REPLACES:
        line = line.without(first, last)
    match wish.intent:
        case ui.Intent.ENTER if field.entered is not None and not view.screens.desk.settings.one_switch:
            if not view.screens.is_new(now):
                view.screens.do(field.entered, now)
            return True
        case ui.Intent.ERASE if field.emptied is not None and not field.text:
            view.screens.do(field.emptied, now)
            return True
        case ui.Intent.ALL:
            view.update_state(caret=all_, anchor=0)
            return True
        case ui.Intent.COPY | ui.Intent.CUT:
            # A one-to-one leaves nothing behind, so nothing of it goes to the clipboard, nor is it cut and lost.
            desk = view.screens.desk
            if first == last or desk.kept.no_trace or desk.services.copy_text(field.text[first:last]):
                return True
            edited = line.without(first, last) if wish.intent is ui.Intent.CUT else line
            if edited == line:
                return True
        case ui.Intent.RIGHT | ui.Intent.LEFT | ui.Intent.TOP | ui.Intent.END:
            _move(view, wish, line, (first, last))
            return True
        case _ if first < last and wish.intent in ERASES:
            edited = line
        case ui.Intent.LETTER if field.replaces and state.caret is None and wish.letter.isdecimal():
            edited = ui.Edited("", 0).insert(wish.letter, field.most)
        case _:
            changed = _change(line, wish, field)
            if changed is None:
                return False
            edited = changed
    if edited.text != field.text:
        view.screens.type(field.does, edited.text, now)
    # An emptied number field shows 0, and the next digit replaces it.
    view.update_state(caret=None if field.replaces and not edited.text else edited.caret, anchor=None, composed="")
    return True


def select_all(view: View) -> None:
    """Select what is in the field that the keyboard has just come to, to be typed over.

    A number is typed over anyway, and several lines are too much to lose by one key.
    """
    field = _field(view, view.state.focus)
    if field is not None and field.text and not (field.replaces or field.many_lines):
        view.update_state(caret=len(field.text), anchor=0)


def compose(view: View, text: str) -> None:
    """A text that isn't finished yet, as an input method composes it: it is shown where the caret is."""
    if is_typing(view) or view.state.composed:
        view.update_state(composed=text)


def point(view: View, id_: str, x: int, y: int, *, more: bool = False) -> None:
    """Put the caret where the mouse is; with ``more``, what lies between there and where it was is selected."""
    field, node = _field(view, id_), ui.find(view.layout.root, id_)
    if field is None or node is None:
        return
    state, all_ = view.state, len(field.text)
    caret = all_ if state.caret is None else state.caret
    at = field.letter_at(node.box, x, y, view.layout.look, caret)
    anchor = caret if state.anchor is None else state.anchor
    view.update_state(caret=at, anchor=anchor if more and anchor != at else None)


def _move(view: View, wish: ui.Wish, line: ui.Edited, selected: tuple[int, int]) -> None:
    """An arrow, Home or End: the caret goes there; with Shift, what it passes is selected."""
    anchor, (first, last) = view.state.anchor, selected
    step = STEPS.get(wish.intent) or ENDS[wish.intent] * len(line.text)
    if wish.more:
        at = line.move(step).caret
        start = line.caret if anchor is None else anchor
        view.update_state(caret=at, anchor=start if start != at else None)
    elif first < last and wish.intent in STEPS:
        view.update_state(caret=last if step > 0 else first, anchor=None)
    else:
        view.update_state(caret=line.move(step).caret, anchor=None)


def _selected(view: View, field: ui.TextField) -> tuple[int, int]:
    """From which letter to which the text is selected."""
    all_, state = len(field.text), view.state
    caret = all_ if state.caret is None else min(state.caret, all_)
    anchor = caret if state.anchor is None else min(state.anchor, all_)
    return min(caret, anchor), max(caret, anchor)


def _widget(view: View, id_: str) -> object:
    """The field with this id; None if it is none. Most pages have no fields: imported only if there is one."""
    node = ui.find(view.layout.root, id_)
    if node is None or node.spoken.role not in ui.FIELDS:
        return None
    places = (view.layout.body, *view.layout.edges)
    return next((found for place in places if (found := ui.find_widget(place, id_)) is not None), None)


def _field(view: View, id_: str) -> ui.TextField | None:
    found = _widget(view, id_)
    if found is None:
        return None

    return found if isinstance(found, ui.TextField) else None


def _change(line: ui.Edited, wish: ui.Wish, field: ui.TextField) -> ui.Edited | None:
    """The text after this key, and where the caret is then; None where the key means nothing in this field."""
    match wish.intent:
        case ui.Intent.LETTER:
            return line.insert(wish.letter, field.most)
        case ui.Intent.TEXT:
            return line.insert(_for(field, wish.letter), field.most, lines=field.many_lines)
        case ui.Intent.PRESS:
            return line.insert(" ", field.most)
        case ui.Intent.ENTER if field.many_lines:
            return line.break_line(field.most)
        case ui.Intent.ERASE:
            return line.erase()
        case ui.Intent.ERASE_NEXT:
            return line.erase_next()
    return None


def fill(view: View, id_: str, text: str, now: float) -> None:
    """Put a text into a field, in place of what was there. Does nothing where there is no such field."""
    field = _field(view, id_)
    if field is None:
        return

    view.focus(id_)
    line = ui.Edited("", 0).insert(_for(field, text), field.most, lines=field.many_lines)
    if line.text != field.text:
        view.screens.type(field.does, line.text, now)
    view.update_state(caret=None, anchor=None)


def select(view: View, id_: str, start: int, end: int) -> None:
    """Put the caret at ``end``, and select what lies between. Only for a field."""
    node = ui.find(view.layout.root, id_)
    if node is not None and node.spoken.role in ui.FIELDS:
        view.focus(id_)
        view.update_state(caret=end, anchor=None if start == end else start)


def _for(field: ui.TextField, text: str) -> str:
    """A text that may be long and of many lines, as far as the field takes it."""
    return ("\n" if field.many_lines else " ").join(text[: 4 * field.most].expandtabs(1).splitlines())
