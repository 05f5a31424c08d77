"""What a key does in a text field."""

from typing import TYPE_CHECKING

from isitok.app.view import View
from isitok.ui.describe.intents import Intent, Wish
from isitok.ui.describe.node import FIELDS, find
from isitok.ui.describe.page import find_widget

if TYPE_CHECKING:
    from isitok.ui.describe.widgets.text_field import Edited, TextField


REPLACES = frozenset({Intent.LETTER, Intent.TEXT, Intent.PRESS, Intent.ERASE, Intent.ERASE_NEXT})
"""What replaces a text that is selected as a whole."""


def is_typing(view: View) -> bool:
    """Whether the keyboard is in a text field."""
    node = find(view.laid.root, view.held.focus)
    return node is not None and node.spoken.role in FIELDS


def is_writing(view: View) -> bool:
    """Whether the keyboard is in a field of several lines, where all letters are text."""
    node = find(view.laid.root, view.held.focus)
    field = find_widget(view.laid.body, node.id) if node and node.spoken.role in FIELDS else None
    return getattr(field, "many_lines", False)  # most pages have no fields: imported only if there is one


def edit(view: View, wish: Wish, now: float) -> bool:
    """Give the key to a text field. True if the field took it."""
    node = find(view.laid.root, view.held.focus)
    if node is None or node.spoken.role not in FIELDS:
        return False
    from isitok.ui.describe.widgets.text_field import Edited, TextField

    field = find_widget(view.laid.body, node.id)
    if not isinstance(field, TextField):
        return False
    caret = view.held.caret
    line = Edited(field.text, len(field.text) if caret is None else min(caret, len(field.text)))
    if view.held.selected and wish.intent in REPLACES:
        line = Edited("", 0)
    match wish.intent:
        case Intent.ENTER if field.entered is not None and not view.screens.desk.settings.one_switch:
            if not view.screens.is_new(now):
                view.screens.do(field.entered, now)
            return True
        case Intent.ALL:
            view.see(caret=len(field.text), selected=True)
            return True
        case Intent.LETTER if field.replaces and caret is None and wish.letter.isdecimal():
            edited = Edited("", 0).insert(wish.letter, field.most)
        case _:
            changed = _change(line, wish, field)
            if changed is None:
                return False
            edited = changed
    if edited.text != field.text:
        view.screens.type(field.does, edited.text, now)
    # An emptied number field shows 0, and the next digit replaces it.
    view.see(caret=None if field.replaces and not edited.text else edited.caret, selected=False)
    return True


def _change(line: "Edited", wish: Wish, field: "TextField") -> "Edited | None":
    """The text after this key, and where the caret is then; None where the key means nothing in this field."""
    match wish.intent:
        case Intent.LETTER:
            return line.insert(wish.letter, field.most)
        case Intent.TEXT:
            return line.insert(_for(field, wish.letter), field.most, lines=field.many_lines)
        case Intent.PRESS:
            return line.insert(" ", field.most)
        case Intent.ENTER if field.many_lines:
            return line.break_line(field.most)
        case Intent.ERASE:
            return line.erase()
        case Intent.ERASE_NEXT:
            return line.erase_next()
        case Intent.RIGHT | Intent.LEFT:
            return line.move(1 if wish.intent is Intent.RIGHT else -1)
        case Intent.TOP | Intent.END:
            return line.move(len(field.text) if wish.intent is Intent.END else -len(field.text))
    return None


def fill(view: View, id_: str, text: str, now: float) -> None:
    """Put a text into a field, in place of what was there. Does nothing where there is no such field."""
    from isitok.ui.describe.widgets.text_field import Edited, TextField

    field = find_widget(view.laid.body, id_)
    if not isinstance(field, TextField):
        return
    view.focus(id_)
    line = Edited("", 0).insert(_for(field, text), field.most, lines=field.many_lines)
    if line.text != field.text:
        view.screens.type(field.does, line.text, now)
    view.see(caret=None, selected=False)


def select(view: View, id_: str, start: int, end: int) -> None:
    """Put the caret at ``end``; all of the text is selected if that is what lies between. Only for a field."""
    node = find(view.laid.root, id_)
    if node is not None and node.spoken.role in FIELDS:
        view.focus(id_)
        whole = (0, len(node.spoken.value))
        view.see(caret=end, selected=(min(start, end), max(start, end)) == whole and start != end)


def _for(field: "TextField", text: str) -> str:
    """A text that may be long and of many lines, as far as the field takes it."""
    return ("\n" if field.many_lines else " ").join(text[: 4 * field.most].expandtabs(1).splitlines())
