"""Twelve pages in Chromium beside the same with pygame's fonts: laid out alike, and heard as they read.

Words are as wide to a few pixels: pygame rounds each letter to whole ones, which a browser doesn't.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final, NamedTuple

import pytest

from isitok import ui
from tests.browser import a_browser, only_with_a_browser
from tests.browser.desktop import KEPT, Desktop
from tests.browser.edition import STAFF, Player, only_with_a_build, served, unpacked
from tests.bundled import bundled_library

pytestmark = [only_with_a_build, only_with_a_browser]
SIZES: Final = ((1366, 768), (1024, 768), (820, 1180))
WAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": (),
    "about": ("about",),
    "settings": ("back", "settings"),
    "help": ("back", "help"),
    "easier": ("back", "easier"),
    "shelf": ("back", "setup"),
    "before": ("story:in-the-chat/coach-photo", "play"),
    "phone": ("start",),
    "judge": ("next",),
    "why": ("verdict:ok", "sure:certain"),
    "card": ("back", "leave", "class"),
    "lessons": ("skip",),
}
"""Pages, and what is pressed to come to each from the one before."""
NEAR: Final = 0.03
PATIENCE: Final = 5.0  # seconds
LAID = """
const sides = ["x", "y", "width", "height"];
const at = one => sides.map(side => Math.round(one.getBoundingClientRect()[side]));
const nodes = [...document.querySelectorAll(".node[data-id]")];
const on = one => one.closest(".fixed, #still") ? "still" : one.closest(".scroll")?.dataset.scrolls ?? "page";
return {
  nodes: nodes.map(one => [one.dataset.id, on(one), !one.querySelector(".node"), at(one)]),
  texts: [...document.querySelectorAll("svg text")].map(one => [one.textContent, on(one), at(one)]),
};
"""


class Found(NamedTuple):
    """An element, or a text that is drawn."""

    what: str  # its id, or the text
    on: str  # what it scrolls with, or "still"
    leaf: bool  # nothing is in it
    box: ui.Box


class Seen(NamedTuple):
    """A page at a size: in the browser, and as a window would have it."""

    nodes: Sequence[Found]
    texts: Sequence[Found]
    wanted: Mapping[str, ui.Box]
    fields: frozenset[str]  # where one writes, which is smaller than the whole

    @property
    def breaks_alike(self) -> bool:
        """Whether no line has room for a word more or less."""
        boxes = ((found.box.h, self.wanted[found.what].h) for found in self.nodes if found.what not in self.fields)
        return all(near(found, wanted) for found, wanted in boxes)


class Walked(NamedTuple):
    """All that was seen and heard."""

    seen: dict[str, Seen]
    heard: dict[str, list[str]]
    read: dict[str, list[str]]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walked]:
    """One walk through all pages, in both."""
    with served(unpacked(STAFF, tmp_path_factory.mktemp("staff"))) as server, a_browser() as browser:
        player = Player(browser, server).opens()
        player.driver.execute_script("localStorage.setItem('isitok.settings', arguments[0])", KEPT)
        player.opens()
        desktop, found = Desktop(bundled_library(), SIZES[0]), Walked({}, {}, {})
        for page, presses in WAYS.items():
            for id_ in presses:
                both_press(id_, player, desktop)
                while id_ == "next" and desktop.sees(id_):  # a phone opens in as many steps as it has
                    both_press(id_, player, desktop)
            for size in SIZES:
                have_windows(size, player, desktop)
                found.seen[f"{page} {size[0]}"] = seen(player, desktop)
            have_windows(SIZES[0], player, desktop)
            lines = ui.reading(desktop.layout.page, desktop.layout.root)
            found.read[page] = [line.text.replace("  ", " ") for line in lines if line.id]  # as HTML has it
            found.heard[page] = heard(player, found.read[page])
        yield found


def both_press(id_: str, player: Player, desktop: Desktop) -> None:
    """Press the same in both, and wait until the browser has what follows."""
    player.driver.execute_script("document.querySelector(`[data-id='${arguments[0]}']`).click()", id_)
    desktop.clicks(id_)
    ids = [node.id for node in ui.walk(desktop.layout.root) if node.id]
    player.waits(lambda: [one[0] for one in player.driver.execute_script(LAID)["nodes"]] == ids, f"{id_}: {ids}")


def have_windows(size: tuple[int, int], player: Player, desktop: Desktop) -> None:
    wide, tall = size
    told = {"width": wide, "height": tall, "deviceScaleFactor": 1, "mobile": False}
    player.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", told)
    desktop.has_window(size)
    player.waits(lambda: player.asks("document.querySelector('#still').getAttribute('width')") == str(wide))


def seen(player: Player, desktop: Desktop) -> Seen:
    told = player.driver.execute_script(LAID)
    nodes = [node for node in ui.walk(desktop.layout.root) if node.id]
    return Seen(
        nodes=[Found(id_, on, leaf, ui.Box(*at)) for id_, on, leaf, at in told["nodes"]],
        texts=[Found(text, on, True, ui.Box(*at)) for text, on, at in told["texts"]],
        wanted={node.id: node.box for node in nodes},
        fields=frozenset(node.id for node in nodes if node.spoken.role in ui.FIELDS),
    )


def heard(player: Player, wanted: list[str]) -> list[str]:
    """The lines of the tree that a screen reader gets, in its order; it follows a page in a moment."""
    until = time.monotonic() + PATIENCE
    while True:
        tree = player.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        nodes = {node["nodeId"]: node for node in tree}
        lines = [line for part in tree if said(part, "role") in PARTS for line in lines_in(part, nodes)]
        if lines == wanted or time.monotonic() > until:
            return lines
        time.sleep(0.1)


PARTS = ("banner", "main", "contentinfo")  # beside them is the status line
ALONE = ("paragraph", "listitem", "status")
NAMED = ("heading", "button", "radio", "checkbox", "switch", "textbox", "spinbutton", "group", "radiogroup", "dialog")


def lines_in(node: Mapping[str, Any], nodes: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    inside = [nodes[id_] for id_ in node.get("childIds", ()) if id_ in nodes]
    role = said(node, "role") if not node["ignored"] else ""
    if role in ALONE and all(said(one, "role") == "StaticText" for one in inside):
        yield from filter(None, [" ".join(said(one, "name") for one in inside)])
        return
    if role in NAMED and not (labelled(node) and all(said(one, "role") != "Legend" for one in inside)):
        yield line_of(node)
    if role not in ("heading", "button"):
        for one in inside:
            yield from lines_in(one, nodes)


def line_of(node: Mapping[str, Any]) -> str:
    name, value, about = (said(node, what) for what in ("name", "value", "description"))
    name = f"{name.rstrip(':')}: {value}" if value else name
    stop = "" if name.endswith((".", "!", "?", "…", ":")) else "."
    return f"{name}{stop} {about}" if about else name


def labelled(node: Mapping[str, Any]) -> bool:
    """Whether what is above it is its name, which isn't said again."""
    return any(told["name"] == "labelledby" for told in node.get("properties", ()))


def said(node: Mapping[str, Any], what: str) -> str:
    return str(node.get(what, {}).get("value", ""))


def near(one: int, other: int) -> bool:
    return abs(one - other) <= max(2, NEAR * abs(other))


def test_they_have_the_same_nodes_in_the_same_order(walked: Walked) -> None:
    assert len(walked.read) == 12
    for name, page in walked.seen.items():
        assert [found.what for found in page.nodes] == list(page.wanted), name


def test_a_reader_gets_the_lines_of_the_pages_reading(walked: Walked) -> None:
    for name, lines in walked.read.items():
        assert walked.heard[name] == lines, name


def test_boxes_are_within_three_in_a_hundred_and_as_far_down_where_lines_break_alike(walked: Walked) -> None:
    assert sum(page.breaks_alike for page in walked.seen.values()) >= 30
    for name, page in walked.seen.items():
        for found in page.nodes:
            wanted, told = page.wanted[found.what], f"{name}: {found}, {page.wanted[found.what]}"
            if found.what not in page.fields:
                assert near(found.box.x, wanted.x), told
                assert near(found.box.w, wanted.w), told
                assert not page.breaks_alike or near(found.box.y, wanted.y), told


def test_no_text_is_out_of_its_box_and_nothing_overlaps(walked: Walked) -> None:
    for name, page in walked.seen.items():
        for text in page.texts:
            x, y = text.box.x + text.box.w // 2, text.box.y + text.box.h // 2
            around = [one.box for one in page.nodes if one.on == text.on and one.box.holds(x, y)]
            box = min(around, key=lambda one: one.w * one.h, default=ui.Box(0, y, int(name.split()[1]), 1))
            assert box.inset(-3).common(text.box).w == text.box.w, f"{name}: {text} in {box}"
        leaves = [one for one in page.nodes if one.leaf]
        for one, other in combinations(leaves, 2):
            assert one.on != other.on or not overlap(one.box, other.box), f"{name}: {one}, {other}"


def overlap(one: ui.Box, other: ui.Box) -> bool:
    wide = min(one.right, other.right) - max(one.x, other.x)
    tall = min(one.bottom, other.bottom) - max(one.y, other.y)
    return wide > 2 and tall > 2
