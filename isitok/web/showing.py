"""What a page in a browser is told: only what has changed since it was last told something."""

import json
from typing import Any

from isitok import ui
from isitok.app.game import Visit
from isitok.app.view import View
from isitok.web.drawn_parts import Parts, Scroller
from isitok.web.elements import elements
from isitok.web.host import Host


class Showing:
    """Remembers what the page knows."""

    def __init__(self, host: Host) -> None:
        """It knows nothing."""
        self._host, self._parts = host, Parts()
        self._layout: ui.PageLayout | None = None
        self._visit: Visit | None = None
        self._lines: ui.Reading = ()
        self._told: dict[str, str] = {}
        self._at: dict[str, int] = {}  # how far parts are scrolled there
        self._fields: set[str] = set()  # in which something was written that may not stay so

    def note_scrolled(self, at: dict[str, int]) -> None:
        """The browser has scrolled these."""
        self._at |= at

    def field_differs(self, id_: str) -> None:
        """Somebody has written in a field: what is in it there is told again."""
        self._fields.add(id_)

    def show(self, view: View) -> None:
        """Tell what has changed."""
        layout = view.shown
        if layout is self._layout and not self._fields:
            return
        page, theme = layout.page, layout.look.theme
        drawn = self._parts.of(layout)
        came, visit = view.screens.visit is not self._visit, view.screens.visit
        parts: dict[str, Any] = {
            "elements": elements(layout),
            "still": drawn.still,
            "scrollers": [self._scroller(each) for each in drawn.scrollers],
            "focus": layout.view.focus,
            "title": page.above,
            "hidden": bool(page.anything),
            "colours": [theme.paper, theme.brand, theme.ink],
            "size": layout.size,
            "rests": layout.look.rests or bool(page.rested),
            "switches": view.screens.desk.settings.second_switch,
        }
        told = {name: json.dumps(value) for name, value in parts.items()}
        changed = [f'"{name}":{text}' for name, text in told.items() if self._told.get(name) != text or came]
        more: dict[str, Any] = {"new": drawn.new, "came": came, "said": self._said(view, layout, came)}
        more["fields"] = [*self._fields]
        more["to"] = {each.id: each.at for each in drawn.scrollers if came or self._at.get(each.id, 0) != each.at}
        self._host.show("{" + ",".join([*changed, json.dumps(more)[1:-1]]) + "}")
        self._layout, self._visit, self._told = layout, visit, told
        self._at = {each.id: each.at for each in drawn.scrollers}
        self._fields.clear()

    def _scroller(self, one: Scroller) -> dict[str, Any]:
        return {
            "id": one.id,
            "at": [*one.box] if one.id == ui.BODY else [0, 0, *one.box[2:]],  # others lie in their node
            "content": one.content,
            "leaves": one.leaves,
            "spots": one.spots,
        }

    def _said(self, view: View, layout: ui.PageLayout, came: bool) -> str:
        """What a status line says: the page's own message, and what has come on a page that stays."""
        before, self._lines = self._lines, ui.reading(layout.page, layout.root)
        if came:
            return layout.page.said
        if self._layout is not None and layout.size != self._layout.size:  # what stands elsewhere now is no news
            return ""
        shown = {line.id for line in self._lines if line.kind is ui.Kind.MESSAGE and line.id}
        return " ".join(line.text for line in ui.news(before, self._lines) if line.id not in shown)
