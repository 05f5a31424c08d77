"""The end of a game: what is kept of it, and what comes next."""

from isitok import ui
from isitok.base.value import replace
from isitok.format.vocabulary import Band
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.play_page import PlayScene, ending_scene
from isitok.scenes.title import TitleScene
from tests.bundled import bundled_library
from tests.stages import Visitor, nodes, screens, some_settings
from tests.stages.solo import a_session, played


def headings(player: Visitor) -> list[str]:
    return [node.spoken.name for node in nodes(player.layout.root, ui.Role.HEADING)]


def dealt(player: Visitor) -> set[str]:
    assert isinstance(player.scene, PlayScene)
    return {card.id for card in player.scene.session.cards}


def at_the_end(player: Visitor) -> None:
    """Whatever was being played is over."""
    assert isinstance(player.scene, PlayScene)
    player.opens(ending_scene(played(player.scene.session)))


def test_each_story_has_its_title_and_its_line() -> None:
    session = a_session()
    first = replace(session.cards[0], keep="She said it before anybody laughed.")
    player = Visitor(ending_scene(played(replace(session, cards=(first, *session.cards[1:])))))

    assert headings(player)[:4] == ["Three stories", *(card.title for card in session.cards)]
    assert player.hears("She said it before anybody laughed.")


def test_how_we_compared_is_one_line_until_somebody_opens_it() -> None:
    player = Visitor(screens()["ending"])
    assert not player.hears("Harm you spotted")
    player.clicks("compared")
    assert player.hears("Harm you spotted")
    player.clicks("compared")
    assert not player.hears("Harm you spotted")


def test_how_it_has_gone_so_far_is_open_at_once() -> None:
    player = Visitor()
    player.clicks("play", "start", "verdict:ok", "sure:certain")
    player.keys("Esc")
    player.clicks("stop")

    assert isinstance(player.scene, EndingScene)
    assert player.hears("How it has gone so far")
    assert player.hears("You and the stories said the same: ")
    assert not player.sees("new")


def test_new_stories_are_new_until_the_window_closes() -> None:
    player = Visitor(library=bundled_library(), settings=some_settings(ages=(Band.B11_14,)))
    player.clicks("play", "start")
    seen = dealt(player)
    for _ in range(4):
        at_the_end(player)
        assert player.node("new").spoken.name == "Five new stories"
        player.clicks("new")
        assert len(dealt(player)) == 5
        assert not dealt(player) & seen
        seen |= dealt(player)


def test_a_game_that_was_left_counts_as_dealt_too() -> None:
    player = Visitor(library=bundled_library(), chance=lambda: 7)
    player.clicks("play", "start")
    first = dealt(player)
    player.keys("Esc")
    player.clicks("leave")
    assert isinstance(player.scene, TitleScene)
    player.clicks("play", "start")
    at_the_end(player)
    player.clicks("new")

    assert not dealt(player) & first


def test_more_about_the_people_of_a_story_is_about_them() -> None:
    game = bundled_library()
    player = Visitor(library=game, chance=lambda: 3)
    player.clicks("play", "start")
    before = dealt(player)
    at_the_end(player)
    name = player.node("more").spoken.name
    player.clicks("more")
    people = {card.id: {game.cast().people[who].name for who, _ in card.people} for card in game.cards}

    assert name.startswith("More about ")
    assert not dealt(player) & before
    assert all(set(name.removeprefix("More about ").split(" and ")) <= people[id_] for id_ in dealt(player))
