"""A game from the title to its results: the ways there, passing, a second look, and what is wrong with a pack."""

from isitok import ui
from isitok.app.window import with_faces
from isitok.format.story import Round
from isitok.format.vocabulary import Band, Nation, Topic
from isitok.game.play.stops import Step
from isitok.scenes.ages import AgesScene
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.sources_page import SourcesScene
from isitok.scenes.title import TitleScene
from tests.bundled import bundled_library
from tests.presses import onward
from tests.stages import Visitor, a_session, library, nodes, screens, some_settings
from tests.stages.solo import dealt


def answers(player: Visitor, verdict: str) -> None:
    player.clicks(f"verdict:{verdict}")
    player.clicks("sure:fairly-sure" if player.sees("sureness") else "lock")


def test_two_clicks_lead_from_the_title_to_the_first_story() -> None:
    player = Visitor()
    player.clicks("play")
    player.clicks("start")

    assert isinstance(player.scene, PlayScene)
    assert "Story 1 of 4" in player.title


def test_a_whole_game_by_keyboard_alone() -> None:
    for round in Round:
        session = dealt(round, a_session("coach", "poster"))
        player = Visitor(PlayScene(session=session))
        for verdict in (3, 2, 1, 3, 1):
            player.types(f"{verdict}5")
            assert player.title.startswith("Why?")
            player.keys("Enter")
            by_keys_through_a_round(player)

        assert isinstance(player.scene, EndingScene)
        assert player.hears("You and the stories said the same: 5 of 5.")


def by_keys_through_a_round(player: Visitor) -> None:
    """If there is one: the first answer to each question, with Space; Enter leads on."""
    for _ in range(20):
        if not isinstance(player.scene, PlayScene) or player.scene.session.step is Step.JUDGE:
            return
        presses = onward(node.id for node in player.stops())
        for id_ in presses[:-1]:
            player.tabs_to(id_)
            player.keys("Space")
        player.tabs_to(presses[-1])
        player.keys("Enter")
    raise AssertionError(f"nothing leads on from {player.title}")


def test_a_whole_game_with_tab_and_space_alone() -> None:
    player = Visitor(PlayScene(session=a_session("poster")))
    while isinstance(player.scene, PlayScene):
        if player.scene.session.step is Step.WHY:
            player.tabs_to("next")
            player.keys("Space")
            continue
        player.tabs_to("verdict:ok")
        player.keys("Space")
        player.tabs_to("sure:not-sure")
        player.keys("Space")

    assert isinstance(player.scene, EndingScene)
    assert player.hears("said the same: ")


def test_younger_players_are_not_asked_how_sure_they_are() -> None:
    player = Visitor(settings=some_settings(ages=(Band.B7_9,)))
    player.clicks("play")
    assert player.hears("1 story fits what was chosen")
    assert not player.hears("how sure you really are")
    player.clicks("start")
    assert not player.sees("sureness")
    player.clicks("verdict:ok")
    player.clicks("lock")

    assert player.hears("So do we.")


def test_who_is_asked_how_sure_they_are_is_told_once_what_it_is_good_for() -> None:
    player = Visitor(settings=some_settings(ages=(Band.B11_14,)))
    told = "Say how sure you really are. It counts at the end."
    player.clicks("play")
    player.clicks("start")
    assert player.hears(told)
    player.keys("3", "4", "Enter")

    assert not player.hears(told)


def test_only_stories_for_the_ages_of_this_computer_are_dealt() -> None:
    for band, packs in ((Band.B11_14, {"in-town"}), (Band.B7_9, {"small-steps"})):
        player = Visitor(settings=some_settings(ages=(band,)))
        player.keys("Enter", "Enter")
        assert isinstance(player.scene, PlayScene)
        assert {card.pack for card in player.scene.session.cards} == packs


def test_where_nothing_fits_it_says_so_and_leads_back() -> None:
    player = Visitor(settings=some_settings(ages=(Band.B9_11,)))
    player.clicks("play")
    assert player.hears("No story fits what was chosen.")
    assert not player.sees("start")
    player.keys("Enter")

    assert isinstance(player.scene, TitleScene)


def test_a_topic_is_picked_and_stands_on_the_title() -> None:
    player = Visitor()
    player.clicks("topic")
    player.clicks("pick:adverts-and-money")
    assert player.node("topic").spoken.name == "Topic: Adverts and money"
    assert player.focus == "topic"
    player.clicks("play")
    player.clicks("start")

    assert isinstance(player.scene, PlayScene)
    assert [card.topic for card in player.scene.session.cards] == [Topic.ADVERTS_AND_MONEY]


def test_what_is_chosen_in_set_up_is_what_is_dealt() -> None:
    player = Visitor()
    player.clicks("setup")
    player.clicks("pack")
    player.clicks("pick:in-town")
    player.clicks("cards")
    player.clicks("pick:3")
    assert player.node("cards").spoken.name == "At random: 3"
    player.clicks("play")
    assert isinstance(player.scene, BeforeScene)
    player.clicks("start")

    assert isinstance(player.scene, PlayScene)
    assert len(player.scene.session.cards) == 3


def test_where_nobody_has_said_the_ages_set_up_leads_to_who_says_them() -> None:
    player = Visitor(settings=some_settings(ages=()))
    player.clicks("setup")
    assert player.hears("First an adult says which ages play on this computer.")
    player.keys("Enter")

    assert isinstance(player.scene, AgesScene)


def test_single_stories_are_picked_by_title_and_played_in_that_order() -> None:
    player = Visitor()
    player.clicks("setup")
    assert player.hears("Pick one or more")
    player.clicks("story:in-town/quiz")
    player.clicks("story:in-town/poster")
    player.clicks("story:in-town/coach")
    player.clicks("story:in-town/poster")
    assert player.node("play").spoken.name == "Play 2 stories"
    player.clicks("play")
    player.clicks("start")

    assert isinstance(player.scene, PlayScene)
    assert [card.id for card in player.scene.session.cards] == ["in-town/quiz", "in-town/coach"]


def test_stories_are_listed_as_the_set_and_the_topic_say_and_no_others() -> None:
    player = Visitor()
    player.clicks("setup")
    player.clicks("topic")
    player.clicks("pick:adverts-and-money")
    listed = [node.id for node in nodes(player.layout.root, ui.Role.CHECK_BOX)]
    young = Visitor(settings=some_settings(ages=(Band.B7_9,)))
    young.clicks("setup")

    assert listed == ["story:in-town/quiz"]
    assert "story:in-town/coach" not in [node.id for node in nodes(young.layout.root, ui.Role.CHECK_BOX)]


def test_where_no_story_is_picked_they_come_by_chance() -> None:
    player = Visitor()
    player.clicks("setup")
    assert player.node("play").spoken.name == "Play 4 at random"
    player.clicks("play")
    player.clicks("start")

    assert isinstance(player.scene, PlayScene)
    assert len(player.scene.session.cards) == 4


def test_a_poster_says_what_its_story_is_about_and_who_is_in_it() -> None:
    player = Visitor()
    player.clicks("setup")
    poster = player.node("story:in-town/coach").spoken
    assert (poster.role, poster.checked) == (ui.Role.CHECK_BOX, False)
    assert poster.description == "Photos of other people. Ffion and Kofi."
    player.clicks("story:in-town/coach")
    assert player.node("story:in-town/coach").spoken.checked
    assert player.hears("1 picked: The coach photo")


def test_what_was_picked_stays_picked_in_another_set_or_topic() -> None:
    player = Visitor()
    for id_ in ("setup", "story:in-town/coach", "topic", "pick:adverts-and-money"):
        player.clicks(id_)
    assert not player.sees("story:in-town/coach")
    player.clicks("story:in-town/quiz")

    assert player.node("play").spoken.name == "Play 2 stories"


def test_no_more_stories_are_picked_than_a_game_has() -> None:
    game = bundled_library()
    player = Visitor(library=game)
    player.clicks("setup")
    ids = [node.id for node in nodes(player.layout.root, ui.Role.CHECK_BOX)]
    assert len(ids) > 30
    assert not {card.id for card in game.cards if card.level == 3} & {id_.partition(":")[2] for id_ in ids}
    for id_ in ids[:11]:
        player.clicks(id_)

    assert player.hears("No more than 10 at a time.")
    assert player.node("play").spoken.name == "Play 10 stories"


def test_set_up_offers_no_more_stories_than_fit() -> None:
    player = Visitor()
    player.clicks("setup")
    player.clicks("pack")
    player.clicks("pick:in-town")
    assert player.node("play").spoken.name == "Play 4 at random", "five were asked for: all four are dealt"
    player.clicks("cards")

    assert player.node("pick:4").spoken.checked
    assert not player.sees("pick:5")


def test_the_list_of_topics_says_how_many_stories_each_has() -> None:
    player = Visitor()
    player.clicks("topic")

    assert player.node("pick:adverts-and-money").spoken.description == "1 story"


def test_before_anything_is_answered_no_results_are_offered() -> None:
    player = Visitor()
    player.keys("Enter", "Enter", "Esc")
    assert player.hears("You can carry on, or leave. Nothing is kept when you leave.")
    player.waits(2)
    player.keys("Enter", "1", "4", "Enter", "Esc")
    assert player.hears("You can carry on, or see how it has gone so far. Nothing is kept when you leave.")


def test_the_same_seed_deals_the_same_cards() -> None:
    dealt = []
    for _ in range(2):
        player = Visitor(chance=lambda: 42)
        player.keys("Enter", "Enter")
        assert isinstance(player.scene, PlayScene)
        dealt.append([card.id for card in player.scene.session.cards])

    assert dealt[0] == dealt[1]


def test_passing_costs_nothing_and_leads_on() -> None:
    player = Visitor(PlayScene(session=a_session("coach", "poster")))
    answers(player, "ok")
    player.clicks("pass")
    assert "Story 2 of 2" in player.title
    player.types("p")

    assert isinstance(player.scene, EndingScene)
    assert player.hears("everything, and that’s fine. Nothing was counted.")


def test_a_card_that_was_passed_on_leaves_the_statistics() -> None:
    player = Visitor(PlayScene(session=a_session("poster", "coach")))
    answers(player, "not-ok")
    player.clicks("next")
    answers(player, "ok")
    player.clicks("next")
    answers(player, "ok")
    player.clicks("pass")

    assert player.hears("You and the stories said the same: 2 of 2.")
    assert player.hears("1 story.")


def test_what_was_seen_differently_can_be_played_again() -> None:
    player = Visitor(PlayScene(session=a_session("poster", "quiz")))
    for verdict in ("ok", "ok", "ok"):
        answers(player, verdict)
        player.clicks("next")
    assert "the one" in player.node("replay").spoken.name
    player.clicks("replay")
    assert isinstance(player.scene, PlayScene)
    assert {card.title for card in player.scene.session.cards} == {"Gran is so proud"}
    while isinstance(player.scene, PlayScene):
        assert player.scene.session.step in (Step.JUDGE, Step.WHY), "what is played again has no rounds"
        player.goes_on(f"verdict:{player.scene.session.act.verdict.value}")

    assert player.hears("A second look")
    assert not player.sees("replay")


def test_the_why_never_looks_like_failure() -> None:
    for scene in ("why-agreed", "why-differed"):
        said = " ".join(node.spoken.name for node in nodes(Visitor(screens()[scene]).layout.root, ui.Role.HEADING))
        assert said.startswith("You said")
        for word in ("wrong", "incorrect", "mistake", "fail", "sorry,"):
            assert word not in said.lower()


def test_an_answer_that_is_also_fair_says_so() -> None:
    player = Visitor(PlayScene(session=a_session("poster")))
    answers(player, "depends")

    assert player.hears("That’s fair, too.")
    assert player.hears("Not OK, we’d say")


def test_the_problems_of_a_pack_are_one_press_away_from_the_title() -> None:
    player = Visitor()
    player.clicks("problems:next-door")

    assert player.hears("no-verdict.yaml, line 6")
    assert player.hears("'verdict' is missing in 'acts'")
    assert player.hears("#blessed under it.")
    assert library().problem_count["next-door"] == 2


def test_without_a_nation_the_law_is_not_shown_but_where_to_choose_one_is() -> None:
    player = Visitor(screens()["sources"], settings=some_settings(nation=None))

    assert player.hears("Choose your nation in Settings to see the law.")
    assert not player.hears("The law in")


def test_a_source_that_passes_on_what_others_say_says_so() -> None:
    game = bundled_library()
    (card,) = [card for card in game.cards if "TECH-10" in game.scenario(card.id).facts]
    player = Visitor(SourcesScene(scenario=game.scenario(card.id)), library=game)

    assert player.hears("NCSC advice, as quoted by South Lenches Parish Council")


def test_sources_that_hold_in_other_nations_only_say_so_and_leave_no_empty_screen() -> None:
    game = bundled_library()
    scene = SourcesScene(scenario=game.scenario("first-steps/dont-tell"))

    assert Visitor(scene, library=game).hears("It is not always right to keep a secret")
    away = Visitor(scene, library=game, settings=some_settings(nation=Nation.WALES))
    assert away.hears("What this story rests on was checked for other nations only.")
    assert not away.hears("It is not always right to keep a secret")


def test_what_could_not_be_read_is_said_on_the_title_once() -> None:
    player = Visitor()
    player.game.lacks(("cast/leo-happy.svg",))
    said = [node.spoken.name for node in nodes(player.layout.root, ui.Role.STATUS)]

    assert said == ["Some files of the game are missing or damaged: cast/leo-happy.svg"]


def test_the_faces_come_with_the_second_frame_and_move_nothing() -> None:
    player = Visitor()
    before = [(node.id, node.box) for node in nodes(player.layout.root, ui.Role.BUTTON)]
    player.screens.renew(with_faces)

    assert [(node.id, node.box) for node in nodes(player.layout.root, ui.Role.BUTTON)] == before
    assert player.scene == TitleScene(pictures=True)


def test_close_leaves_the_game() -> None:
    player = Visitor()
    player.clicks("quit")

    assert player.game.over


def test_enter_on_the_title_never_closes_the_game() -> None:
    """OT1: Enter cannot quit by accident; only on the button itself."""
    player = Visitor()
    for _ in range(12):
        player.keys("Enter")
        assert not player.game.over
