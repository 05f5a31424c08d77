"""Easy read: one press shows the easy text, another the usual one; it holds until the game is over."""

from isitok import ui
from isitok.base.value import replace
from isitok.format.beside_acts import Easy
from isitok.format.story import Scenario
from isitok.game.session import start
from isitok.scenes.play_page import PlayScene
from tests.heard import said_at
from tests.stages import Visitor, library, some_settings

STORY = "Kofi has a photo of Ffion."
ACTS = ("Kofi shares it.", "Leo keeps it.", "Noor asks him to take it down.")


def coach() -> Scenario:
    easy = Easy(story=STORY, acts=ACTS, why=("It is her face.",))
    return replace(library().scenario("in-town/coach"), easy=easy)


def a_player(*scenarios: Scenario, shortcuts: bool = True) -> Visitor:
    session = start(scenarios or (coach(),))
    return Visitor(PlayScene(session=session), settings=some_settings(shortcuts=shortcuts))


def is_on(player: Visitor) -> bool | None:
    return player.node("easy").spoken.checked


def answers(player: Visitor) -> None:
    for id_ in ("verdict:not-ok", "sure:certain"):
        player.clicks(id_)


def test_one_press_shows_the_easy_text_and_a_second_the_usual_one() -> None:
    player = a_player()
    assert (player.hears(STORY), is_on(player)) == (False, False)
    player.clicks("easy")
    assert player.hears(STORY)
    assert player.hears(ACTS[0])
    assert is_on(player)
    player.clicks("easy")

    assert not player.hears(STORY)
    assert not is_on(player)


def test_it_says_that_it_can_stay_pressed_and_a_speaker_reads_the_new_words() -> None:
    player = a_player()
    assert player.node("easy").spoken.role is ui.Role.TOGGLE
    assert player.node("easy").spoken.name == "Easy read"
    said = said_at(player.view, lambda: player.clicks("easy"))
    assert said.startswith(f"Easy read is on. {ACTS[0]} {STORY}")
    assert said.endswith("please don't post the one of me asleep"), "the phone is in full now"
    said = said_at(player.view, lambda: player.clicks("easy"))
    assert said.startswith("Easy read is off. ")
    player.clicks("verdict:ok")

    assert player.layout.page.said == "", "it is said once"


def test_a_key_does_it_and_the_keyboard_stays_where_it_was() -> None:
    player = a_player()
    player.keys("2")
    player.keys("e")

    assert player.hears(STORY)
    assert player.focus == "verdict:depends"


def test_under_the_story_whoever_learns_english_sees_both_and_e_turns_that_off_and_on_again() -> None:
    session = start((coach(),))
    player = Visitor(PlayScene(session=session), settings=some_settings(easy_under=True))
    story = coach().story
    player.keys("e")
    assert player.hears(STORY)
    assert player.hears(story)
    assert player.hears("Kofi adds the photo to his story.")
    assert player.hears(ACTS[0])
    player.keys("e")
    assert not player.hears(STORY)
    player.keys("e")
    assert player.hears(STORY)
    assert player.hears(story)
    answers(player)
    assert player.hears("It is her face.")


def test_with_easy_read_what_people_type_is_written_in_full() -> None:
    player = a_player()
    assert player.hears("pls don't post the one of me asleep")
    player.keys("e")
    assert player.hears("please don't post the one of me asleep")
    assert not player.hears("pls don't post the one of me asleep")


def test_without_letter_keys_the_letter_does_nothing_and_the_button_shows_none() -> None:
    player = a_player(shortcuts=False)
    player.keys("e")

    assert not player.hears(STORY)
    assert player.node("easy").spoken.key == ""


def test_what_was_chosen_stays_chosen() -> None:
    player = a_player()
    player.clicks("verdict:ok")
    player.clicks("easy")

    assert player.node("verdict:ok").spoken.checked


def test_it_holds_for_the_why_the_next_act_and_the_next_card_that_has_easy_words() -> None:
    player = a_player(coach(), library().scenario("in-town/quiz"), coach())
    player.clicks("easy")
    answers(player)
    assert player.hears(ACTS[0])
    assert player.hears("It is her face.")
    player.clicks("next")
    assert player.hears(ACTS[1])
    player.clicks("pass")
    assert not player.sees("easy"), "this card has no easy words"
    player.clicks("pass")

    assert player.hears(STORY)
    assert is_on(player)


def test_the_why_can_be_swapped_too() -> None:
    player = a_player()
    answers(player)
    assert "It is her face." in said_at(player.view, lambda: player.clicks("easy"))
    assert player.hears("It is her face.")
    player.clicks("easy")

    assert not player.hears("It is her face.")


def test_it_holds_for_what_is_played_again() -> None:
    player = a_player(replace(coach(), acts=coach().acts[:1], easy=Easy(story=STORY, acts=ACTS[:1])))
    player.clicks("easy")
    while not player.sees("replay"):
        assert player.goes_on("verdict:ok", "sure:certain")
    player.clicks("replay")

    assert player.hears(STORY)
    assert is_on(player)


def test_it_holds_after_a_look_at_the_results_so_far() -> None:
    player = a_player()
    player.clicks("easy")
    answers(player)
    player.keys("Esc")
    player.clicks("stop")
    player.clicks("back")
    player.clicks("next")

    assert player.hears(ACTS[1])


def test_d3_it_is_gone_with_the_game_and_never_among_the_settings_of_this_pc() -> None:
    kept: list[object] = []
    player = Visitor(keep=lambda settings: kept.append(settings))
    player.opens(PlayScene(session=start((coach(),))))
    player.clicks("easy")
    assert is_on(player)
    player.keys("Esc")
    player.clicks("leave")
    for id_ in ("play", "start"):
        player.clicks(id_)

    assert isinstance(player.scene, PlayScene)
    assert not player.scene.easy
    assert kept == []


def test_pictures_stand_among_easy_words_and_are_no_words() -> None:
    card = replace(coach(), easy=Easy(story="Kofi 📷 has a photo.", acts=ACTS, why=()))
    player = a_player(card)
    said = said_at(player.view, lambda: player.clicks("easy"))
    assert player.hears("Kofi 📷 has a photo.")
    assert said.startswith(f"Easy read is on. {ACTS[0]} Kofi 📷 has a photo.")
