"""How often one presses in a game of five stories, and how much its pages hold to read: counted, not measured."""

from collections.abc import Iterator
from functools import partial
from statistics import mean

import pygame

from isitok import ui
from isitok.app import view as app
from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.look_cache import Looks
from isitok.app.screens import Screens
from isitok.base.value import replace
from isitok.format.vocabulary import Band
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Desk
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from isitok.ui.system import Wishes
from tests.bench.table import Row
from tests.bundled import bundled_library
from tests.presses import onward

STORIES = 5
MOST = 70
FOLDED = 2 / 3
SEEDS = range(1, 9)
SIZE = (1366, 768)


def playing() -> Iterator[Row]:
    """Presses with *Show all*, and without; words where the story is one line, and with all of it."""
    pygame.display.init()
    pygame.font.init()
    looks = Looks(lambda: SIZE, Wishes())
    quick = [_Walk(looks, seed, at_once=True) for seed in SEEDS]
    slow = [_Walk(looks, seed, at_once=False) for seed in SEEDS]
    counts = [walk.presses for walk in quick]
    told = f"first story to ending, mean of {len(SEEDS)} games: {min(counts)}–{max(counts)}; two more from the title"
    yield Row("Play", "presses a game, Show all", mean(counts), MOST, "", told)
    yield Row("Play", "presses a game, each thing by itself", mean(walk.presses for walk in slow), None, "")
    now = mean(words for walk in quick for words, _ in walk.folded)
    whole = mean(words for walk in quick for _, words in walk.folded)
    note = f"{now:.0f} words, with the whole story {whole:.0f}; {sum(len(walk.folded) for walk in quick)} pages"
    yield Row("Play", "words beside the phone where the story is folded", now / whole, FOLDED, "×", note)
    pages = [words for walk in quick for words in walk.words]
    yield Row(
        "Play", "words on a page, phones and all", mean(pages), None, "", f"{len(pages)} pages, {max(pages)} at most"
    )


class _Walk:
    """One game, played through: each first answer is taken."""

    def __init__(self, looks: Looks, seed: int, *, at_once: bool) -> None:
        settings = Settings(ages=(Band.B11_14,))
        options = PlayOptions(seed=seed, cards=STORIES)
        desk = Desk(
            words=ENGLISH,
            settings=settings,
            options=options,
            library=bundled_library(),
            chance=partial(int, seed),
            notices=(),
        )
        self._view = app.View(Screens(Game(desk, Tasks(settings)), TitleScene(cards=STORIES)), looks)
        self._look = looks(settings)
        self._desk = desk
        self.presses = 0
        self.words: list[int] = []
        self.folded: list[tuple[int, int]] = []  # where the story is one line: words beside the phone now, and with it
        for press in self._onward(at_once):
            self.presses += isinstance(self._view.screens.scene, PlayScene)
            self._view.press(press, 0)
            self._count()

    def _onward(self, at_once: bool) -> Iterator[str]:
        yield "play"
        yield "start"
        while True:
            nodes = {node.id: node for node in ui.walk(self._view.layout.root)}
            ids = list(nodes)
            if at_once and "all-at-once" in nodes and not nodes["all-at-once"].spoken.checked:
                yield "all-at-once"
            elif not (presses := onward(ids)):
                return
            else:
                yield from presses

    def _count(self) -> None:
        page = self._view.screens.page
        self.words.append(_words(page, self._look))
        scene = self._view.screens.scene
        if isinstance(scene, PlayScene) and scene.session.step is Step.JUDGE and scene.session.table.progress.act > 1:
            whole = replace(scene, unfolded=True).page(self._desk)
            self.folded.append((_words(page, self._look, phone=False), _words(whole, self._look, phone=False)))


def _words(page: ui.Page, look: ui.Look, *, phone: bool = True) -> int:
    return sum(
        len(node.spoken.name.split()) for node in _said(ui.lay_out(page, look, ui.ViewState()).root, phone=phone)
    )


def _said(node: ui.Node, *, phone: bool) -> Iterator[ui.Node]:
    """What says something of its own: all that holds nothing else."""
    if node.id == "phone" and not phone:
        return
    if not node.children:
        yield node
    for child in node.children:
        yield from _said(child, phone=phone)
