"""Prepares what a press will probably lead to, while nobody does anything.

Without it, a game of 49 steps is slower than B5 allows in each size: its slowest screen takes 23 ms of the processor
in place of 7 at 1366 × 768 (7 steps over 10 ms), 24 in place of 9 at 1920 × 1080 (3 over 16 ms), and 69 in place of 15
at 3840 × 2160 (2 over 50 ms), which a school's PC takes four times as long for. ``tests/bench/frames.py`` measures it.
"""

from collections.abc import Callable, Iterator

from isitok import ui
from isitok.app.screens import Foreseen
from isitok.base.value import Value, replace
from isitok.library.library import Unreadable
from isitok.scenes.scene import Desk, Push, Replace, Scene, change_for


class Ahead(Value):
    """What a press will lead to, and how that will be laid out in one window."""

    foreseen: Foreseen
    look: ui.Look | None = None
    layout: tuple[ui.PageLayout, ...] = ()


def steps_ahead(
    scene: Scene, desk: Desk, layout: ui.PageLayout, look: ui.Look, draws: Callable[[ui.PageLayout], Iterator[object]]
) -> Iterator[Ahead]:
    """Work out what Enter leads to on this page, in steps of a few milliseconds.

    ``look``: from which a page is laid out; this one may be larger or tighter, as it had room or too little.
    """
    page = layout.page
    button = _target_of_enter(layout)
    if button is None or page.anything or page.after:
        return  # a screen that changes by itself would have to be prepared again each time
    try:
        foreseen = Foreseen(scene, desk, button.does, change_for(scene, button.does, desk))
    except Unreadable:  # pressing it says why
        return
    yield Ahead(foreseen)
    change = foreseen.change
    if not isinstance(change, Push | Replace):
        return
    try:
        ready = change.scene.page(desk)
    except Unreadable:
        return
    stays = isinstance(change, Replace) and ready.counts_as == page.counts_as
    if stays and not ready.newest:
        return  # only says what is still missing
    known = Ahead(replace(foreseen, then=change.scene, page=ready))
    yield known
    plain = ui.lay_out(ready, look, ui.ViewState(keyed=layout.view.keyed))
    yield known
    layout = ui.lay_out(ready, look, ui.ViewState(focus=ui.start(plain.root, ready.focus), keyed=layout.view.keyed))
    known = replace(known, look=look, layout=(plain, layout))
    yield known
    for _ in draws(layout):
        yield known


def _target_of_enter(layout: ui.PageLayout) -> ui.Node | None:
    """What leads on; of several buttons that each do, the one that has the keyboard, or the last."""
    found = ui.find(layout.root, layout.page.enter)
    if found is None or found.spoken.role is not ui.Role.GROUP:
        return found
    buttons = [node for node in ui.walk(found) if node.spoken.role is ui.Role.BUTTON]
    return next((node for node in buttons if node.id == layout.view.focus), buttons[-1] if buttons else None)
