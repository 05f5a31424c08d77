"""What a page in a browser is told: only what has changed since it was last told something.

What the next press will probably lead to is made ready meanwhile: its drawings are sent beforehand.
"""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from isitok import ui
from isitok.app.game import Visit
from isitok.app.view import View
from isitok.web.drawn_parts import Parts, Scroller
from isitok.web.elements import elements
from isitok.web.host import Host


class _Heard(NamedTuple):
    """What is heard and pressed on a page that is laid out, whatever has the keyboard: its lines, and its elements."""

    page: ui.Page
    root: ui.Node
    lines: ui.Reading
    elements: str

    def is_of(self, layout: ui.PageLayout) -> bool:
        """Whether this is of the same page, laid out as it is."""
        return self.page is layout.page and self.root is layout.root


class Showing:
    """Remembers what the page knows."""

    def __init__(self, host: Host) -> None:
        self._host, self._parts = host, Parts()
        self._layout: ui.PageLayout | None = None
        self._visit: Visit | None = None
        self._heard: list[_Heard] = []
        self._lines: ui.Reading = ()  # of what is shown
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
        pages = view.pages
        self._heard = [one for one in self._heard if any(one.page is page for page in pages)]
        drawn, heard = self._parts.of(layout, pages), self._heard_on(layout)
        came, visit = view.screens.visit is not self._visit, view.screens.visit
        parts: dict[str, Any] = {
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
        told = {"elements": heard.elements, **{name: json.dumps(value) for name, value in parts.items()}}
        changed = [f'"{name}":{text}' for name, text in told.items() if self._told.get(name) != text or came]
        more: dict[str, Any] = {"new": drawn.new, "gone": drawn.gone, "came": came, "fields": [*self._fields]}
        more["said"] = self._said(layout, came, heard.lines)
        more["to"] = {each.id: each.at for each in drawn.scrollers if came or self._at.get(each.id, 0) != each.at}
        self._host.show("{" + ",".join([*changed, json.dumps(more)[1:-1]]) + "}")
        self._layout, self._visit, self._told, self._lines = layout, visit, told, heard.lines
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

    def ahead(self, layout: ui.PageLayout) -> Iterator[None]:
        """Make a page ready that may come next, in small steps."""
        new = yield from self._parts.ahead(layout)
        if new:
            self._host.draw_ahead(json.dumps(new))
            yield
        self._heard_on(layout)
        yield

    def _heard_on(self, layout: ui.PageLayout) -> _Heard:
        known = next((one for one in self._heard if one.is_of(layout)), None)
        if known is None:
            lines = ui.reading(layout.page, layout.root)
            known = _Heard(layout.page, layout.root, lines, json.dumps(elements(layout, lines)))
            self._heard = [*(one for one in self._heard if one.page is not layout.page), known]
        return known

    def _said(self, layout: ui.PageLayout, came: bool, lines: ui.Reading) -> str:
        """What a status line says: the page's own message, and what has come on a page that stays."""
        if came:
            return layout.page.said
        if self._layout is not None and layout.size != self._layout.size:  # what stands elsewhere now is no news
            return ""
        shown = {line.id for line in lines if line.kind is ui.Kind.MESSAGE and line.id}
        return " ".join(line.text for line in ui.news(self._lines, lines) if line.id not in shown)
