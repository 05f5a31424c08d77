"""Prepares what a press will probably lead to, while nobody does anything.

Without it, a game of 49 steps is slower than B5 allows in each size: its slowest screen takes 23 ms of the processor
in place of 7 at 1366 × 768 (7 steps over 10 ms), 24 in place of 9 at 1920 × 1080 (3 over 16 ms), and 69 in place of 15
at 3840 × 2160 (2 over 50 ms), which a school's PC takes four times as long for. ``tests/bench/frames.py`` measures it.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from isitok import ui
from isitok.app.screens import Foreseen, scene_of
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.library.library import Unreadable
from isitok.scenes.scene import HELP, Desk, OpenHelp, Pop, Push, Replace, Scene, change_for

MOST = 9  # presses of which it is known what they lead to


class Ahead(Value):
    """What a press will lead to, and how that will be laid out in one window."""

    foreseen: Foreseen
    look: ui.Look | None = None
    layout: ui.PageLayout | None = None


class Here(NamedTuple):
    """What is pressed: a screen, as it is laid out in one window, and how that draws pages, in steps.

    ``look``: from which a page is laid out; this one may be larger or tighter, as it had room or too little.
    """

    scene: Scene
    desk: Desk
    layout: ui.PageLayout
    look: ui.Look
    draws: Callable[[ui.PageLayout], Iterator[object]]
    under: Scene | None  # to which it leads back


def steps_ahead(here: Here, ready: tuple[Ahead, ...], *, further: bool) -> Iterator[tuple[Ahead, ...]]:
    """Work out what Enter leads to, in steps of a few milliseconds. Each tells all that is ready by then.

    Help, too, which is long. ``ready``: what was before. ``further``: also what is pressed where the keyboard is, and
    answers; and help is drawn, where a window keeps drawings of one page beside its own.
    """
    page = here.layout.page
    if page.anything or page.after:
        return  # a screen that changes by itself would have to be prepared again each time
    ready = tuple(one for one in ready if one.layout and one.look == here.look and one.foreseen.desk is here.desk)
    help_ = here if further else here._replace(draws=lambda laid: iter(()))
    for node in _likely(here.layout, further=further):
        known = ready
        for one in _follow(help_ if node.id == HELP else here, node.does, known):
            ready = (one, *(each for each in known if each.foreseen.then is not one.foreseen.then))[:MOST]
            yield ready


def _likely(layout: ui.PageLayout, *, further: bool) -> list[ui.Node]:
    """What is probably pressed next."""
    ids = (HELP, layout.view.focus) if further else (HELP,)
    answers = [node for node in ui.walk(layout.root) if further and node.spoken.role is ui.Role.RADIO]
    asked = () if any(node.spoken.checked for node in answers) else (node for node in answers if node.spoken.key)
    nodes = (_target_of_enter(layout), *(ui.find(layout.root, id_) for id_ in ids), *asked)
    found = {node.id: node for node in nodes if node is not None and node.spoken.role in ui.PRESSABLE}
    return [*found.values()]


def _follow(here: Here, meant: Event | None, ready: tuple[Ahead, ...]) -> Iterator[Ahead]:
    """What follows from a press: what, then where to, then how that is laid out and drawn."""
    scene, desk, layout, look, draws, under = here
    try:
        change = change_for(scene, meant, desk)
        if isinstance(change, OpenHelp):
            change = Push(scene_of(change, desk))
        known = Ahead(Foreseen(scene, desk, meant, change))
        yield known
        if isinstance(change, Pop) and change.event is not None and under is not None:
            yield from _follow(here._replace(scene=under, under=None), change.event, ready)
        if not isinstance(change, Push | Replace):
            return
        same = next((one for one in ready if one.layout and one.foreseen.then == change.scene), None)
        page = same.layout.page if same and same.layout else change.scene.page(desk)
    except Unreadable:  # pressing it says why
        return
    stays = isinstance(change, Replace) and page.counts_as == layout.page.counts_as
    if same and same.layout:
        then, laid = same.foreseen.then, same.layout
        known = replace(same, foreseen=Foreseen(scene, desk, meant, replace(change, scene=then), then, page))
    else:
        page = ui.kept(page, layout.page) if stays else page
        known = Ahead(replace(known.foreseen, then=change.scene, page=page))
        yield known
        view = layout.view if stays else ui.ViewState(keyed=layout.view.keyed)
        laid = ui.lay_out(page, look, view)
        yield known
        view = view if stays else replace(view, focus=ui.start(laid.root, page.focus))
        laid = ui.marked(laid, view) or ui.lay_out(page, look, view)
        known = replace(known, look=look, layout=laid)
    yield known
    for _ in draws(laid):
        yield known


def _target_of_enter(layout: ui.PageLayout) -> ui.Node | None:
    """What leads on; of several buttons that each do, the one that has the keyboard, or the last."""
    found = ui.find(layout.root, layout.page.enter)
    if found is None or found.spoken.role is not ui.Role.GROUP:
        return found
    buttons = [node for node in ui.walk(found) if node.spoken.role is ui.Role.BUTTON]
    return next((node for node in buttons if node.id == layout.view.focus), buttons[-1] if buttons else None)
