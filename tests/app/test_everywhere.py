"""All screens in all their states: Hide and help work there, and Pass wherever something is asked, by every input.

By key, by mouse, by finger, and by the named action of the tree, as a screen reader asks for it.
"""

from collections.abc import Callable, Mapping
from functools import cache

from isitok import ui
from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Verdict
from isitok.game.events import Chosen, Forward, Locked
from isitok.game.one_to_one.one_to_one import update as update_one_to_one
from isitok.game.one_to_one.one_to_one_events import CardPassed
from isitok.game.rounds.feel import FeelRound, Moment
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import ConfidantChosen
from isitok.game.session import update
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.leave_game import leave
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene, ending_scene
from isitok.scenes.scene import Scene
from tests.each import each
from tests.samples import some_of
from tests.stages import IN_ROUNDS, OPEN, Size, Visitor, a_desk, a_session, after, at_round, screens, some_settings
from tests.stages.staff import FOR_STAFF


@cache
def states() -> Mapping[str, Scene]:
    """Every screen at which somebody can be, and how each can stand."""
    spot = at_round(Round.SPOT, *(ThingPicked(thing) for thing in ("1", "2", "3")))
    feel = at_round(Round.FEEL)
    assert isinstance(feel.round, FeelRound)
    last = feel.round.pages - 1
    assert feel.round.moments("ffion") == (Moment.AT_FIRST, Moment.LATER)
    half = update(a_session(), Chosen(Verdict.OK))
    second = update(after(a_session(), Verdict.OK), Forward())
    return {
        **{name: screens()[name] for name in OPEN},
        "judge: half an answer": PlayScene(session=half),
        "judge: the second act": PlayScene(session=second),
        **{f"{round}: nothing said yet": PlayScene(session=at_round(round)) for round in Round},
        "audience: the second thing": PlayScene(
            session=at_round(Round.AUDIENCE, *IN_ROUNDS[Round.AUDIENCE]), question=1
        ),
        "spot: no picks left": PlayScene(session=spot),
        "spot: after a pick": PlayScene(
            session=at_round(Round.SPOT, ThingPicked("4")), said="That gives nothing away."
        ),
        "spot: everything looked at": PlayScene(session=update(spot, Locked())),
        "feel: the last person": PlayScene(session=feel, question=last),
        "tell: only somebody": PlayScene(session=at_round(Round.TELL, ConfidantChosen(0))),
        "results so far": ending_scene(second, so_far=True),
        "results of nothing": ending_scene(a_session(), so_far=True),
        "leave, with something to see": leave(a_desk(), answered=True),
    }


def by_key(id_: str) -> Callable[[Visitor], None]:
    def presses(player: Visitor) -> None:
        for _ in range(80):  # backwards, as it stands at the foot
            if player.focus == id_:
                break
            player.keys("Shift+Tab")
        assert player.focus == id_
        player.keys("Space")

    return presses


def by_mouse(id_: str) -> Callable[[Visitor], None]:
    return lambda player: player.clicks(id_)


def by_finger(id_: str) -> Callable[[Visitor], None]:
    def taps(player: Visitor) -> None:
        x, y = player.point(id_)
        player.hands.pointer.down(x, y, finger=True)
        player.hands.pointer.move(x + 2, y + 5, finger=True)
        player.hands.pointer.up(x + 2, y + 5, player.now)

    return taps


def by_reader(id_: str) -> Callable[[Visitor], None]:
    def asks(player: Visitor) -> None:
        node = ui.find(player.layout.root, id_)
        assert node is not None, f"there is no {id_!r}"
        assert (node.spoken.role, bool(node.spoken.name)) == (ui.Role.BUTTON, True)
        player.view.press(id_, player.now)

    return asks


BY_ALL = (by_key, by_mouse, by_finger, by_reader)
HIDES: Mapping[str, Callable[[Visitor], None]] = {
    "Esc Esc": lambda player: player.keys("Esc", "Esc"),
    "F12": lambda player: player.keys("F12"),
    **{way.__name__: way("hide") for way in BY_ALL},
}
HELPS: Mapping[str, Callable[[Visitor], None]] = {
    "F1": lambda player: player.keys("F1"),
    **{way.__name__: way("help") for way in BY_ALL},
}
PASSES: Mapping[str, Callable[[Visitor], None]] = {
    "P": lambda player: player.types("p"),
    **{way.__name__: way("pass") for way in BY_ALL},
}
SIZES: tuple[tuple[int, Size], ...] = ((100, (1366, 768)), (200, (800, 600)))
BY_PLACE = ("by_key", "by_mouse")
"""What depends on where things lie; a finger does as a mouse. These are tried at both sizes."""

every_state = each(states)


def somebody(name: str, text: int, size: Size) -> Visitor:
    """Who has looked round on a screen: the keyboard is further on, and the page has been scrolled."""
    player = Visitor(states()[name], size=size, settings=some_settings(text_size=text))
    player.keys("Tab", "Tab")
    middle = player.layout.viewport
    player.hands.pointer.wheel(middle.x + middle.w // 2, middle.y + middle.h - 10, -1)
    return player


def ways(of: Mapping[str, Callable[[Visitor], None]], name: str, number: int = 1) -> list[tuple[str, int, Size]]:
    """So many of the ways are tried on this screen, in which text size and window."""
    roomy, tight = SIZES
    tried = [(way, *size) for way in of for size in ((roomy, tight) if way in BY_PLACE else (tight,))]
    return some_of(tried, name, number)


def place(player: Visitor) -> tuple[Scene, ui.ViewState]:
    """What is on the screen, but for where pointer and keyboard are, and which was last: what pressed has those."""
    view = replace(player.layout.view, focus="", hover="", held="", keyed=False, caret=None, anchor=None, scroll={})
    return player.scene, view


@every_state
def test_hide_works_by_every_input_and_two_presses_bring_the_screen_back_as_it_was(name: str) -> None:
    for way, text, size in ways(HIDES, name):
        player = somebody(name, text, size)
        before, view, offset = place(player), player.layout.view, player.offset
        HIDES[way](player)
        assert player.scene == HiddenScene(), (way, text)
        assert player.title == "Clock"
        player.keys("Space")
        assert player.hears("Continue?")
        player.clicks_at(size[0] // 2, size[1] // 2)

        assert place(player) == before, (way, text)
        if way in ("Esc Esc", "F12", "by_reader"):
            assert player.layout.view == replace(view, hover="", held=""), (way, text)
        if way in ("by_mouse", "by_finger"):
            assert player.layout.ranges[ui.BODY].offset == offset, (way, text)


@every_state
def test_help_works_by_every_input_and_leads_back(name: str) -> None:
    if name in ("help", "help-then"):
        return  # help again leads back, where there is something to go back to
    for way, text, size in ways(HELPS, name):
        player = somebody(name, text, size)
        before = place(player)
        HELPS[way](player)
        assert isinstance(player.scene, HelpScene), (way, text)
        assert player.hears("Childline") is (name not in FOR_STAFF), (way, text)
        assert player.hears("In danger now"), (way, text)
        player.waits(2)
        player.keys("Esc")

        assert place(player) == before, (way, text)


@each(lambda: [name for name, scene in states().items() if isinstance(scene, PlayScene)])
def test_pass_works_by_every_input_wherever_something_is_asked_or_told(name: str) -> None:
    for way, text, size in ways(PASSES, name, 3):
        player = somebody(name, text, size)
        asked = player.scene
        assert isinstance(asked, PlayScene)
        session = asked.session
        PASSES[way](player)

        assert isinstance(player.scene, PlayScene | EndingScene), (way, text)
        after_it = player.scene.session
        if session.in_round:
            assert after_it.passes == session.passes, (way, text)
            assert after_it.answers == session.answers, (way, text)
        else:
            assert after_it.passes == (*session.passes, session.stop.card), (way, text)
            assert all(answer.card_index != session.stop.card for answer in after_it.answers)
        assert all(played.card_index != session.stop.card for played in after_it.played)


@each(lambda: [n for n, scene in states().items() if isinstance(scene, OneToOneScene) and scene.one_to_one.on_card])
def test_pass_works_by_every_input_on_every_screen_of_a_story_that_two_read_together(name: str) -> None:
    for way, text, size in ways({way.__name__: way("pass") for way in BY_ALL}, name, 3):
        people = somebody(name, text, size)
        before = people.scene
        assert isinstance(before, OneToOneScene)
        PASSES[way](people)

        assert isinstance(people.scene, OneToOneScene)
        after_it = people.scene.one_to_one
        assert after_it == update_one_to_one(before.one_to_one, CardPassed()), (way, text)
        assert after_it.stop != before.one_to_one.stop, (way, text)
        assert not after_it.on_card or after_it.stop.card == before.one_to_one.stop.card + 1, (way, text)


def test_pass_works_where_letters_are_switched_off() -> None:
    for round in Round:
        player = Visitor(PlayScene(session=at_round(round)), settings=some_settings(shortcuts=False))
        player.types("p")
        assert player.scene == PlayScene(session=at_round(round))
        by_key("pass")(player)
        assert "Story 2 of 3" in player.title


def test_every_screen_is_among_these() -> None:
    assert set(OPEN) <= set(states())
    assert {type(scene) for scene in states().values()} | {HiddenScene} == {type(one) for one in screens().values()}
