"""A page as the elements that a browser makes of it: what is heard and pressed, each at its node's box.

They are made of the page's one reading, in its order; what each line is says which element it becomes.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from isitok import ui
from isitok.web.canvas_letters import CanvasLetters

Element = dict[str, Any]
INPUTS: Final = {ui.Role.RADIO: "radio", ui.Role.CHECK_BOX: "checkbox", ui.Role.SWITCH: "checkbox"}
LOWEST: Final = 3  # headings


def elements(layout: ui.PageLayout, lines: ui.Reading) -> dict[str, list[Element]]:
    """What stands in the header, the main part and the footer of a page; ``lines``: what is read of it."""
    return _Elements(layout, lines).all()


class _Elements:
    def __init__(self, layout: ui.PageLayout, lines: ui.Reading) -> None:
        self._layout = layout
        self._lines: Mapping[str, ui.Line] = {line.id: line for line in lines}
        self._above = ""  # the heading above, which may name a group

    def all(self) -> dict[str, list[Element]]:
        nodes = self._layout.root.children
        body = [number for number, node in enumerate(nodes) if node.clip is not None]
        first = body[0] if body else len(nodes)
        end = next((number for number in range(first, len(nodes)) if nodes[number].clip is None), len(nodes))
        return {
            "header": self._top(nodes[:first]),
            "main": self._top(nodes[first:end]),
            "footer": list(self._with_nav(nodes[end:])),
        }

    def _with_nav(self, nodes: Iterable[ui.Node]) -> Iterator[Element]:
        """What stands at the foot; what every page has is its navigation."""
        for edge, run in groupby(nodes, lambda node: self._kind(node) is ui.Kind.EDGE):
            made = self._top(run)
            if edge:
                yield {"id": f"nav {made[0]['id']}", "tag": "nav", "kids": made}
            else:
                yield from made

    def _top(self, nodes: Iterable[ui.Node]) -> list[Element]:
        reach = self._layout.ranges[ui.BODY]
        top = ui.Box(0, reach.box.y - reach.offset, 0, 0)
        return [self._element(node, top if node.clip is not None else ui.Box(0, 0, 0, 0)) for node in nodes]

    def _kind(self, node: ui.Node) -> ui.Kind | None:
        line = self._lines.get(node.id)
        return line.kind if line else None

    def _element(self, node: ui.Node, origin: ui.Box) -> Element:
        box, spoken = node.box, node.spoken
        made: Element = {"id": node.id, "at": [box.x - origin.x, box.y - origin.y, box.w, box.h]}
        if node.clip is None:
            made["fixed"] = True
        if len(spoken.key) == 1:
            made["aria-keyshortcuts"] = spoken.key
        if spoken.role in ui.READABLE:
            return self._read(node, made)
        if spoken.role in ui.PRESSABLE:
            return self._pressed(node, made)
        return self._group(node, made)

    def _read(self, node: ui.Node, made: Element) -> Element:
        made["text"] = self._lines[node.id].text
        if node.spoken.role is ui.Role.HEADING:
            self._above = node.id
            made["tag"], made["tabindex"] = f"h{max(1, min(LOWEST, node.spoken.level or 2))}", -1
        else:
            made["tag"] = "p"
            if node.spoken.role is ui.Role.STATUS:
                made["role"] = "status"
        return made

    def _pressed(self, node: ui.Node, made: Element) -> Element:
        spoken = node.spoken
        made["about"] = spoken.description
        if spoken.role in ui.FIELDS:
            return self._field(node, made)
        if kind := INPUTS.get(spoken.role):
            made |= {"tag": "input", "type": kind, "aria-label": spoken.name, "checked": bool(spoken.checked)}
            if spoken.role is ui.Role.SWITCH:
                made["role"] = "switch"
            return made
        made |= {"tag": "button", "type": "button", "text": spoken.name}
        if spoken.role is ui.Role.TOGGLE:
            made["aria-pressed"] = str(bool(spoken.checked)).lower()
        if spoken.expanded is not None:
            made["aria-expanded"] = str(spoken.expanded).lower()
        return made

    def _field(self, node: ui.Node, made: Element) -> Element:
        """A real one, over where the widget shows what is written in it."""
        spoken, look = node.spoken, self._layout.look
        made |= {"aria-label": spoken.name, "value": spoken.value, "aria-required": "true" if spoken.required else None}
        made["tag"] = "textarea" if spoken.lines else "input"
        if not spoken.lines:
            made |= {"type": "text", "inputmode": "numeric" if spoken.role is ui.Role.SPIN else None}
        widget = self._widget(node.id)
        if widget is not None:
            inner, type_ = widget.writes_in(ui.Box(0, 0, *node.box[2:]), look)
            made["at"] = [made["at"][0] + inner.x, made["at"][1] + inner.y, inner.w, inner.h]
            made["most"] = widget.most
            made["letters"] = self._letters(type_, spoken.role is ui.Role.SPIN)
        return made

    def _widget(self, id_: str) -> ui.TextField | None:
        places = (self._layout.body, *self._layout.edges)
        found = next((one for place in places if (one := ui.find_widget(place, id_)) is not None), None)
        return found if isinstance(found, ui.TextField) else None

    def _letters(self, type_: ui.Type, middle: bool) -> dict[str, Any]:
        look, theme = self._layout.look, self._layout.look.theme
        assert isinstance(look.measure, CanvasLetters)
        one = look.measure.letters(type_.cut, look.size(type_))
        ink = theme.brand if middle else theme.ink
        return {"font": one.font, "color": ink, "backgroundColor": theme.card, "textAlign": "center" if middle else ""}

    def _group(self, node: ui.Node, made: Element) -> Element:
        """What holds others: a question with its answers, a phone with its bubbles, or whatever belongs together."""
        spoken, kind = node.spoken, self._kind(node)
        radios = spoken.role is ui.Role.RADIO_GROUP
        asks = radios or (kind is ui.Kind.QUESTION and spoken.role is ui.Role.GROUP)
        made |= {"tag": "fieldset" if asks else "div", "about": spoken.description, "kids": []}
        inside = next((each.id for each in ui.walk(node) if each.spoken.role is ui.Role.HEADING), "")
        if spoken.titled and self._above:
            made["labelledby"] = self._above
        elif spoken.role is ui.Role.DIALOG and inside:
            made["labelledby"] = inside  # which says its name
        elif asks:
            made["legend"] = spoken.name
        elif kind is not None:  # else its name is no line, as of leaves, which nobody needs to know of
            made["aria-label"] = spoken.name
        if not asks and (kind is not None or "labelledby" in made):
            made["role"] = "dialog" if spoken.role is ui.Role.DIALOG else "group"
        origin = node.box
        if node.id in self._layout.ranges:
            reach = self._layout.ranges[node.id]
            origin = ui.Box(reach.box.x, reach.box.y - reach.offset, 0, 0)
            made["scrolls"] = node.id
            made["more"] = spoken.role is ui.Role.REGION and not reach.page
        kids = [self._element(child, origin) for child in node.children]
        if radios:
            for kid in kids:
                if kid.get("type") == "radio":
                    kid["name"] = node.id
        bubbles = [self._kind(child) is ui.Kind.BUBBLE for child in node.children]
        if spoken.role is ui.Role.LIST or any(bubbles):
            kids = [{"id": f"list {node.id}", "tag": "ol", "kids": [*map(_item, kids)]}]
        made["kids"] = kids
        return made


def _item(kid: Element) -> Element:
    """An item of a list: text is one itself, and whatever else stands in one."""
    if kid["tag"] == "p" and "role" not in kid:
        return kid | {"tag": "li"}
    return {"id": f"item {kid['id']}", "tag": "li", "kids": [kid]}
