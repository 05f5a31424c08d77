"""Stories of the rounds on the screen, by mouse and by key."""

import dataclasses

import pytest

from isitok.game.modes import Phase
from isitok.game.rounds import Round
from isitok.scenes.leave import LeaveScene
from isitok.scenes.play import PlayScene
from isitok.scenes.results import ResultsScene
from isitok.ui.node import Role, walk
from tests.seen import seen
from tests.stages import IN_ROUNDS, Visitor, a_look, at_round, laid_out, nodes, screens, some_settings

every_round = pytest.mark.parametrize("round", list(Round), ids=str)
QUESTIONS = {
    Round.RESPOND: "What could Leo do?",
    Round.AUDIENCE: "Who should see it, or hear about it? The photo of Ffion asleep",
    Round.SPOT: "What gives something away?",
    Round.FEEL: "How might Ffion feel at first?",
    Round.TELL: "Who could Ffion tell?",
}


class Ways:
    """The same steps by mouse, or by keys alone."""

    def __init__(self, how: str, round: Round) -> None:
        self.how, self.player = how, Visitor(PlayScene(session=at_round(round)))

    def press(self, *ids: str) -> None:
        for id_ in ids:
            if self.how == "mouse":
                self.player.clicks(id_)
            else:
                self.player.goes_to(id_)
                self.player.keys("Space")

    @property
    def phase(self) -> Phase:
        assert isinstance(self.player.scene, PlayScene)
        return self.player.scene.session.phase


by_mouse_and_key = pytest.mark.parametrize("how", ["mouse", "keys"])


@by_mouse_and_key
def test_respond_the_chosen_way_is_told_first_then_the_others(how: str) -> None:
    ways = Ways(how, Round.RESPOND)
    ways.press("lock")
    assert ways.player.hears("Choose one first.")
    ways.press("way:0", "way:1", "lock")
    heard = [node.spoken.name for node in nodes(ways.player.laid.root, Role.HEADING)]

    assert ways.player.hears("You chose: Post a funnier one to take the heat off her.")
    assert heard[:2] == ["This makes it worse", "Other ways"]
    assert len(heard) == 5
    ways.press("next")
    assert "Story 2 of 3" in ways.player.title


@by_mouse_and_key
def test_audience_asks_of_one_thing_after_the_other_and_one_can_go_back(how: str) -> None:
    ways = Ways(how, Round.AUDIENCE)
    ways.press("lock")
    assert ways.player.hears("Choose an answer first.")
    ways.press("reach:everyone", "lock")
    assert ways.player.hears("A photo of the beach with nobody in it")
    ways.press("earlier", "reach:no-one", "lock", "reach:everyone", "lock")

    assert ways.phase is Phase.ROUND_WHY
    assert ways.player.hears("You said “No one”. So do we.")
    assert ways.player.hears("You said “Everyone”. That’s fair, too.")
    assert ways.player.hears("We’d say: A few people – the people on the trip.")


@by_mouse_and_key
def test_spot_each_pick_is_told_at_once_and_stays_marked(how: str) -> None:
    ways = Ways(how, Round.SPOT)
    ways.press("pick:3")
    assert ways.player.laid.page.said == "That gives nothing away."
    assert ways.player.node("pick:3").spoken.description == "Gives nothing away"
    assert ways.player.hears("Found 0 of 1. 2 picks left.")
    ways.press("pick:3")
    assert ways.player.laid.page.said == "You have picked that already."
    ways.press("pick:5/0")
    assert ways.player.laid.page.said.startswith("The badge shows which school")
    assert ways.player.node("pick:5/0").spoken.description == "Found"
    assert ways.player.focus == "pick:5/0"
    ways.press("pick:2")
    assert ways.player.laid.page.said == "You have found all there is."
    ways.press("lock")

    assert ways.player.hears("You found 1 of 1.")
    assert ways.player.hears("In the photo: a school badge")


@by_mouse_and_key
def test_spot_can_be_finished_early_and_shows_what_there_was(how: str) -> None:
    ways = Ways(how, Round.SPOT)
    ways.press("lock")

    assert ways.player.hears("Here is what gives something away.")
    assert ways.player.hears("The badge shows which school she goes to, to anyone who sees it.")


@by_mouse_and_key
def test_feel_asks_of_each_person_at_first_and_later_then_how_it_could_be_put_right(how: str) -> None:
    ways = Ways(how, Round.FEEL)
    ways.press("feeling:angry", "feeling:hurt", "feeling:angry", "lock")
    assert ways.player.hears("How might Ffion feel later?")
    assert not ways.player.node("feeling:hurt").spoken.checked
    ways.press("earlier")
    assert ways.player.node("feeling:hurt").spoken.checked
    ways.press("lock", "lock", "lock", "feeling:sorry", "lock")

    assert ways.phase is Phase.ROUND_WHY
    assert ways.player.hears("You thought: hurt.")
    assert ways.player.hears("We thought: awkward.")
    ways.press("next")
    assert ways.player.hears("What could Kofi do now?")
    ways.press("next")
    assert "Story 2 of 3" in ways.player.title


@by_mouse_and_key
def test_tell_needs_somebody_and_some_words_and_shows_all_who_could_be_told(how: str) -> None:
    ways = Ways(how, Round.TELL)
    ways.press("lock")
    assert ways.player.hears("Choose somebody first.")
    ways.press("who:0", "lock")
    assert ways.player.hears("Choose the first words, too.")
    ways.press("words:2", "lock")

    assert ways.player.hears("Ffion could talk to: Noor")
    assert ways.player.hears("It could be any of these. Each is a good start.")
    assert ways.player.hears("Childline: 0800 1111")


@every_round
def test_the_keyboard_begins_in_the_group_that_is_labelled_with_the_question(round: Round) -> None:
    player = Visitor(PlayScene(session=at_round(round)))
    group = player.node("answers")

    assert group.spoken.name == QUESTIONS[round]
    assert player.focus in [node.id for node in walk(group)]


@every_round
def test_esc_asks_first_and_the_results_so_far_count_what_was_locked(round: Round) -> None:
    player = Visitor(PlayScene(session=at_round(round)))
    player.keys("Esc")
    assert isinstance(player.scene, LeaveScene)
    player.waits(2)
    player.keys("Esc")
    assert isinstance(player.scene, PlayScene)
    player.waits(2)
    player.keys("Esc")
    player.clicks("stop")

    assert isinstance(player.scene, ResultsScene)


@every_round
@pytest.mark.parametrize("when", ["asked", "told"])
def test_any_round_can_be_passed_from_its_question_and_from_its_why(round: Round, when: str) -> None:
    for press in ("mouse", "p"):
        player = Visitor(screens()[f"{round}-{when}"])
        if press == "p":
            player.types("p")
        else:
            player.clicks("pass")
        assert "Story 2 of 3" in player.title
        assert isinstance(player.scene, PlayScene)
        assert player.scene.session.played == ()


@every_round
def test_what_was_said_stays_while_help_is_open_and_the_screen_is_hidden(round: Round) -> None:
    player = Visitor(PlayScene(session=at_round(round, *IN_ROUNDS[round])), settings=some_settings(text_size=150))
    before = player.scene
    player.keys("F1", "F1", "F12")
    assert player.title == "Clock"
    player.keys("Tab", "Tab")

    assert player.scene == before


def test_the_why_before_feel_tells_nothing_that_feel_asks() -> None:
    player = Visitor(PlayScene(session=at_round(Round.FEEL)))
    feel = player.scene
    assert isinstance(feel, PlayScene)
    session = feel.session
    why = dataclasses.replace(session, phase=Phase.WHY, round=None)
    for round, told in ((Round.FEEL, False), (Round.TELL, True)):
        visitor = Visitor(PlayScene(session=dataclasses.replace(why, rounds=(round, None, None))))
        assert visitor.hears("How might they feel?") is told


def test_results_count_the_rounds_as_a_picture_and_in_words_and_never_in_points() -> None:
    full = screens()["results-rounds"]
    assert isinstance(full, ResultsScene)
    bare = ResultsScene(session=dataclasses.replace(full.session, played=()))
    with_, without = Visitor(full), Visitor(bare)
    lines = (
        "What they could do. You chose 1 that helps.",
        "Who should see it. We saw 2 of 2 the same way.",
        "What gave something away. You found 0 of 1.",
    )
    meters = [node.spoken.name for node in nodes(with_.laid.root, Role.METER)]

    assert [meter for meter in meters if meter in lines] == list(lines)
    assert not any(without.hears(line) for line in lines)
    written = {text.text for text in seen(laid_out(full, a_look())).texts}
    assert {"You chose 1 that helps.", "We saw 2 of 2 the same way.", "You found 0 of 1."} <= written
    points = [node.spoken.name for node in walk(without.laid.root) if "makes" in node.spoken.name]
    assert points == [node.spoken.name for node in walk(with_.laid.root) if "makes" in node.spoken.name]
    assert len(points) == 1
