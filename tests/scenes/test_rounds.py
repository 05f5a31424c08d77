"""Stories of the rounds on the screen, by mouse and by key."""

import pytest

from isitok import ui
from isitok.base import value
from isitok.base.value import replace
from isitok.format.phone_parts import Detail
from isitok.format.phones import Phone
from isitok.format.story import Round
from isitok.game.events import Locked
from isitok.game.play.line import answer, leave_out
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.rounds.spot import SpotRound
from isitok.phone.things import Drawn
from isitok.scenes.asking import Ask
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.title import TitleScene
from isitok.ui.draw.paint import on_show
from tests.builders import a_message, a_phone, a_photo
from tests.game.table import opened
from tests.seen import seen
from tests.stages import (
    IN_ROUNDS,
    OPEN,
    Size,
    Visitor,
    a_lesson,
    a_look,
    a_session,
    at_round,
    at_stop,
    laid_out,
    nodes,
    screens,
    some_settings,
)

every_round = pytest.mark.parametrize("round", list(Round), ids=str)
QUESTIONS = {
    Round.RESPOND: "What could Leo do?",
    Round.AUDIENCE: "Who should see it, or hear about it? The photo of Ffion asleep",
    Round.SPOT: "What gives something away?",
    Round.FEEL: "How might Ffion feel?",
    Round.TELL: "Who could Ffion tell?",
}


class Ways:
    """The same steps by mouse, by keys alone, by finger, or as a screen reader asks for what it has found by name."""

    def __init__(self, how: str, round: Round) -> None:
        self.how, self.player = how, Visitor(PlayScene(session=at_round(round)))

    def press(self, *ids: str) -> None:
        for id_ in ids:
            match self.how:
                case "mouse":
                    self.player.clicks(id_)
                case "keys":
                    self.player.goes_to(id_)
                    self.player.keys("Space")
                case "finger":
                    self.player.waits(1)  # what leads on stands in one place: a second touch at once would be a slip
                    x, y = self.player.point(id_)
                    self.player.hands.pointer.down(x, y, finger=True)
                    self.player.hands.pointer.up(x + 3, y + 4, self.player.now)
                case _:
                    node = ui.find(self.player.layout.root, id_)
                    assert node is not None, f"there is no {id_!r}"
                    assert node.spoken.name
                    assert node.spoken.role.takes_focus
                    self.player.view.press(id_, self.player.now)

    @property
    def step(self) -> Step:
        assert isinstance(self.player.scene, PlayScene)
        return self.player.scene.session.step


by_every_input = pytest.mark.parametrize("how", ["mouse", "keys", "finger", "reader"])


@by_every_input
def test_respond_the_chosen_way_stands_in_its_own_words_and_then_why(how: str) -> None:
    ways = Ways(how, Round.RESPOND)
    ways.press("lock")
    assert ways.player.hears("Choose one to go on.")
    ways.press("way:0", "way:1", "lock")
    heard = [node.spoken.name for node in nodes(ways.player.layout.root, ui.Role.HEADING)]

    assert heard[0] == "Post a funnier one to take the heat off her."
    assert ways.player.hears("Now there are two photos")
    assert not ways.player.hears("makes it worse")
    assert not ways.player.hears("A teacher can stop it"), "the other ways are seen one by one"
    ways.press("next")
    assert "Story 2 of 3" in ways.player.title


@by_every_input
def test_audience_asks_of_one_thing_after_the_other_and_one_can_go_back(how: str) -> None:
    ways = Ways(how, Round.AUDIENCE)
    ways.press("lock")
    assert ways.player.hears("Choose an answer first.")
    ways.press("reach:everyone", "lock")
    assert ways.player.hears("A photo of the beach with nobody in it")
    ways.press("earlier", "reach:no-one", "lock", "reach:everyone", "lock")

    assert ways.step is Step.ROUND_WHY
    assert ways.player.hears("You said “No one”. So do we.")
    assert ways.player.hears("You said “Everyone”. That’s fair, too.")
    assert ways.player.hears("A few people – the people on the trip, we’d say")


@by_every_input
def test_spot_each_pick_is_told_at_once_and_stays_marked(how: str) -> None:
    ways = Ways(how, Round.SPOT)
    ways.press("pick:3")
    assert ways.player.layout.page.said == "That gives nothing away."
    assert ways.player.node("pick:3").spoken.description == "Gives nothing away"
    assert ways.player.hears("Found 0 of 1. 2 picks left.")
    ways.press("pick:3")
    assert ways.player.layout.page.said == "You have picked that already."
    ways.press("pick:5/0")
    assert ways.player.layout.page.said.startswith("The badge shows which school")
    assert ways.player.node("pick:5/0").spoken.description == "Found"
    assert ways.player.focus == "pick:5/0" or how == "reader"  # which has a place of its own
    ways.press("pick:2")
    assert ways.player.layout.page.said == "You have found all there is."
    ways.press("lock")

    assert ways.player.hears("You found 1 of 1.")
    assert ways.player.hears("In the photo: a school badge")


@by_every_input
def test_spot_can_be_finished_early_and_shows_what_there_was(how: str) -> None:
    ways = Ways(how, Round.SPOT)
    ways.press("lock")

    assert ways.player.hears("Here is what gives something away.")
    assert ways.player.hears("The badge shows which school she goes to, to anyone who sees it.")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)])
def test_spot_the_phone_fits_the_page_and_scrolls_by_itself_to_where_the_keyboard_is(size: Size) -> None:
    player = Visitor(PlayScene(session=at_round(Round.SPOT)), size=size)
    assert not player.layout.scrolls
    for pick in ("pick:5/1", "pick:2", "pick:5/0"):
        player.tabs_to(pick)
        assert player.node(pick).seen == player.node(pick).box
    assert player.offset == 0


def drawn_in(placed: ui.Placed) -> list[ui.Box]:
    """Where things are drawn that can be picked."""
    return [one.box for one in ui.all_in(placed) if isinstance(one.widget, Drawn)]


def test_spot_a_thing_is_pressed_where_it_is_drawn_and_its_words_in_the_list_are_found_too() -> None:
    door = a_photo(Detail(detail="number 7 on the door", clue="It shows which house it is."), scene="front-door")
    player = Visitor(spot_in(a_phone(a_message("my new door"), a_message("", photo=door), a_message("nice"))))
    (drawn,) = drawn_in(player.layout.body)
    player.clicks_at(drawn.x + drawn.w // 2, drawn.y + drawn.h // 2)

    assert player.node("pick:2/0").spoken.description == "Found"
    assert player.hears("It shows which house it is.")


def test_spot_the_ring_round_a_thing_that_is_drawn_goes_where_the_keyboard_goes() -> None:
    door = a_photo(
        Detail(detail="number 7 on the door", clue="It shows which house it is."),
        Detail(detail="a fat grey cat"),
        scene="front-door",
    )
    player = Visitor(spot_in(a_phone(a_message("", photo=door))))
    for pick in ("pick:1/0", "pick:1/1", "pick:1/0"):
        player.tabs_to(pick)
        assert rung_in(player.layout) == [pick]
    player.tabs_to("lock")
    assert rung_in(player.layout) == []


def rung_in(laid: ui.PageLayout) -> list[str]:
    """What has the ring of the keyboard, of the things that are drawn."""
    shown = on_show(laid.body, laid.body.box, laid)
    return [widget.find.id for widget, _, state, _ in shown if isinstance(widget, Drawn) and state.focused]


def spot_in(phone: Phone) -> PlayScene:
    """Spot, in a phone of one's own."""
    asked = at_round(Round.SPOT)
    card = replace(asked.scenario, phone=phone)
    told = replace(asked, cards=(card, *asked.cards[1:]))
    return PlayScene(session=answer(told, opened(SpotRound, phone=phone)))


def test_spot_a_chat_that_leaves_its_phone_half_empty_is_not_scrolled_to() -> None:
    where = "Whoever reads which train it is, and which platform, could wait there for her before anybody knows of it."
    player = Visitor(spot_in(a_phone(*(a_message(f"{n} o'clock train, platform 2", clue=where) for n in range(5)))))

    assert not player.layout.scrolls
    assert not player.layout.look.tight


def test_spot_an_empty_place_stands_for_each_thing_there_is_to_find_and_is_ticked_once_it_is_found() -> None:
    clue = "It says where she is."
    player = Visitor(
        spot_in(a_phone(a_message("platform 2", clue=clue), a_message("hi"), a_message("at 5", clue=clue)))
    )

    def places() -> list[str]:
        row = next(at for at in ui.all_in(player.layout.body) if isinstance(at.widget, ui.Places)).box
        texts, drawings, _ = seen(player.layout)
        empty = [(one.box.x, "?") for one in texts if one.text == "?" and one.box.meets(row)]
        return [what for _, what in sorted(empty + [(one.box.x, one.name) for one in drawings if one.box.meets(row)])]

    assert places() == ["?", "?"]
    thing = next(node for node in ui.walk(player.layout.root) if "at 5" in node.spoken.name)
    player.clicks(thing.id)
    assert places() == ["check", "?"]


def test_spot_emoji_are_drawn_in_headings_and_named_only_for_ears() -> None:
    player = Visitor(spot_in(a_phone(a_message("look at my badge 💀", clue="It shows where she goes to school."))))
    player.clicks("lock")
    drawn = " ".join(text.text for text in seen(player.layout).texts)

    assert "Ffion: look at my badge" in drawn
    assert "skull" not in drawn
    assert player.hears("Ffion: look at my badge, skull emoji")


@by_every_input
def test_feel_asks_of_each_person_at_first_and_later_then_how_it_could_be_put_right(how: str) -> None:
    ways = Ways(how, Round.FEEL)
    ways.press("feeling:lonely", "feeling:worried", "feeling:lonely", "moment:later")
    assert not ways.player.node("feeling:worried").spoken.checked
    assert ways.player.node("moment:at-first").spoken.description == "worried"
    ways.press("moment:at-first")
    assert ways.player.node("feeling:worried").spoken.checked
    assert ways.player.node("lock").spoken.name == "Next: Kofi"
    ways.press("lock")
    assert ways.player.hears("How might Kofi feel?")
    ways.press("moment:later", "more-words", "feeling:sorry", "lock")

    assert ways.step is Step.ROUND_WHY
    assert ways.player.hears("At first. You: worried. The story: embarrassed.")
    assert not ways.player.hears("awkward"), "the other person has a page of their own"
    ways.press("next")
    assert ways.step is Step.ROUND_WHY
    assert ways.player.hears("Later. You: sorry. The story: awkward.")
    assert ways.player.hears("How could you find out?")
    ways.press("next")
    assert ways.player.hears("What could Kofi do now?")
    ways.press("next")
    assert "Story 2 of 3" in ways.player.title


def test_the_phone_lies_beside_the_feelings_for_as_long_as_somebody_wants_to_look_at_it() -> None:
    ways = Ways("mouse", Round.FEEL)
    assert not ways.player.hears("too late, it's hilarious")
    ways.press("the-phone", "feeling:worried")
    assert ways.player.hears("too late, it's hilarious")
    assert ways.player.node("feeling:worried").spoken.checked
    ways.press("the-phone")
    assert not ways.player.hears("too late, it's hilarious")
    assert ways.player.node("feeling:worried").spoken.checked


def boxes(player: Visitor) -> list[str]:
    return [node.id for node in nodes(player.layout.root, ui.Role.CHECK_BOX)]


def test_feel_offers_a_few_words_and_the_rest_on_demand_and_never_folds_away_what_was_picked() -> None:
    player = Visitor(PlayScene(session=at_round(Round.FEEL)))
    few = boxes(player)
    player.clicks("more-words")
    assert boxes(player)[: len(few)] == few
    assert len(boxes(player)) == 28
    assert player.node("more-words").spoken.checked
    player.clicks("feeling:happy")
    player.clicks("more-words")

    assert len(few) == 8
    assert boxes(player) == [*few, "feeling:happy"]
    assert player.node("feeling:happy").spoken.checked


def test_feel_works_the_same_in_a_lesson_and_in_a_one_to_one() -> None:
    lesson = next(one for one in (a_lesson(seed=seed) for seed in range(50)) if one.rounds[0] is Round.FEEL)
    for scene in (LessonScene(lesson=at_stop(lesson, Step.ROUND, 0, 2)), screens()["one-to-one-feel"]):
        player = Visitor(scene)
        player.clicks("more-words")
        player.clicks("feeling:happy")
        player.clicks("more-words")
        assert player.node("feeling:happy").spoken.checked
        assert len(boxes(player)) == 9
        player.clicks("lock")
        assert player.hears("How might Kofi feel?")
        player.clicks("earlier")
        assert player.node("feeling:happy").spoken.checked
        player.clicks("lock")
        player.clicks("lock")
        assert player.hears("At first. You: happy.")
        assert player.hears("The story: embarrassed.")
        if isinstance(scene, LessonScene):  # on a wall everybody is on one page
            assert player.hears("The story: excited.")
            continue
        player.clicks("next")
        assert player.hears("The story: excited.")
        player.clicks("earlier")
        assert player.hears("At first. You: happy.")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (768, 1366)])
def test_in_a_grid_of_boxes_up_and_down_go_up_and_down_and_right_goes_right(size: tuple[int, int]) -> None:
    player = Visitor(PlayScene(session=at_round(Round.FEEL)), size=size)
    first = player.node(player.focus).box
    player.keys("Right")
    beside = player.node(player.focus).box
    assert (beside.y, beside.x > first.x) == (first.y, True)
    player.keys("Down")
    below = player.node(player.focus).box
    assert (below.x, below.y > beside.y) == (beside.x, True)
    player.keys("Up")
    assert player.node(player.focus).box == beside
    for _ in range(4):
        player.keys("Down")
        if player.focus == "more-words":
            break
    assert player.focus == "more-words", "below the last row comes what follows"


def test_on_a_box_space_ticks_and_enter_goes_on() -> None:
    player = Visitor(PlayScene(session=at_round(Round.FEEL)))
    box = player.focus
    player.keys("Space")
    assert player.node(box).spoken.checked
    player.keys("Enter")
    assert player.hears("How might Kofi feel?")
    assert not any(player.node(id_).spoken.checked for id_ in boxes(player))


def test_mashing_enter_through_feel_says_nothing_for_anybody() -> None:
    player = Visitor(PlayScene(session=at_round(Round.FEEL)))
    player.keys("Enter", "Enter")

    assert player.title.startswith("Looking back.")
    assert not player.hears("You:")


@by_every_input
def test_tell_needs_somebody_and_some_words_and_shows_all_who_could_be_told(how: str) -> None:
    ways = Ways(how, Round.TELL)
    ways.press("lock")
    assert ways.player.hears("Choose somebody first.")
    ways.press("who:0", "lock")
    assert ways.player.hears("Now choose the first words.")
    ways.press("words:2", "lock")

    assert ways.player.hears("Ffion could talk to: Noor")
    assert ways.player.hears("It could be any of these. Each is a good start.")
    assert ways.player.hears("0800 1111")


@every_round
def test_the_keyboard_begins_in_the_group_that_is_labelled_with_the_question(round: Round) -> None:
    player = Visitor(PlayScene(session=at_round(round)))
    group = player.node("answers")

    assert group.spoken.name == QUESTIONS[round]
    assert player.focus in [node.id for node in ui.walk(group)]


@every_round
def test_esc_asks_first_and_the_results_so_far_count_what_was_locked(round: Round) -> None:
    player = Visitor(PlayScene(session=at_round(round)))
    player.keys("Esc")
    assert isinstance(player.scene, Ask)
    player.waits(2)
    player.keys("Esc")
    assert isinstance(player.scene, PlayScene)
    player.waits(2)
    player.keys("Esc")
    player.clicks("stop")

    assert isinstance(player.scene, EndingScene)


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
        assert len(player.scene.session.answers) == 3, "what was judged stays"


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
    why = replace(session, at=session.at - 1)
    for round, told in ((Round.FEEL, False), (Round.TELL, True)):
        visitor = Visitor(PlayScene(session=replace(why, rounds=(round, None, None))))
        assert visitor.hears("How they might feel now") is told


def test_results_count_the_rounds_as_a_picture_and_in_words_and_never_in_points() -> None:
    full = screens()["ending-rounds"]
    assert isinstance(full, EndingScene)
    without_rounds = leave_out(full.session, [stop for stop in full.session.line if stop.step in IN_ROUND])
    bare = value.replace(full, session=without_rounds)
    with_, without = Visitor(full), Visitor(bare)
    lines = (
        "Who should see it. We saw 2 of 2 the same way.",
        "What gave something away. You found 0 of 1.",
    )
    meters = [node.spoken.name for node in nodes(with_.layout.root, ui.Role.METER)]

    assert [meter for meter in meters if meter in lines] == list(lines)
    assert not any(without.hears(line) for line in lines)
    written = {text.text for text in seen(laid_out(full, a_look())).texts}
    assert {"We saw 2 of 2 the same way.", "You found 0 of 1."} <= written
    points = [node.spoken.name for node in ui.walk(without.layout.root) if node.spoken.name.endswith(" points")]
    told = [node.spoken.name for node in ui.walk(with_.layout.root) if node.spoken.name.endswith(" points")]
    assert told == [*points, "Looking back, without points"]


SIZES = [((1366, 768), 100), ((1024, 768), 100), ((1024, 768), 200), ((800, 600), 200)]
at_every_size = pytest.mark.parametrize(("size", "text"), SIZES)


def in_sight(player: Visitor, node: ui.Node) -> bool:
    return node.seen == node.box and player.layout.viewport.y <= node.box.y


def status(player: Visitor) -> ui.Node:
    (said,) = nodes(player.layout.root, ui.Role.STATUS)
    return said


@at_every_size
def test_spot_what_came_of_a_pick_is_in_sight_wherever_on_the_phone_it_was(size: Size, text: int) -> None:
    player = Visitor(PlayScene(session=at_round(Round.SPOT)), size=size, settings=some_settings(text_size=text))
    for pick in ("pick:3", "pick:5/0"):
        player.clicks(pick)
        said, page = player.node(ui.MESSAGE), player.layout.page

        assert page.said in said.spoken.name
        shown = {word for line in seen(player.layout).texts if line.seen for word in line.text.split()}
        assert in_sight(player, said) or {*page.said.split()} <= shown  # at the foot, in one column
    assert player.node("lock").box.bottom <= size[1]


def is_named(node: ui.Node) -> bool:
    """Whether it has an id of its own, and not by its place."""
    return bool(node.id) and "#" not in node.id and node.id != ui.MESSAGE


def test_spot_a_clue_is_told_once_beside_the_phone() -> None:
    player = Visitor(PlayScene(session=at_round(Round.SPOT)))
    player.clicks("pick:5/0")

    lines = ui.reading(player.layout.page, player.layout.root)
    assert sum(player.layout.page.said in line.text for line in lines) == 1


@at_every_size
def test_spot_nothing_moves_when_a_pick_is_told(size: Size, text: int) -> None:
    player = Visitor(PlayScene(session=at_round(Round.SPOT)), size=size, settings=some_settings(text_size=text))
    before = player.layout
    player.clicks("pick:3")

    assert player.layout.viewport == before.viewport
    assert [node.box.w for node in ui.walk(before.root) if is_named(node)] == [
        node.box.w for node in ui.walk(player.layout.root) if is_named(node)
    ]


@at_every_size
@pytest.mark.parametrize("with_sureness", [True, False])
def test_judge_the_page_stays_still_and_says_what_is_missing_where_it_can_be_seen(
    size: Size, text: int, with_sureness: bool
) -> None:
    scene = PlayScene(session=a_session(with_sureness=with_sureness))
    player = Visitor(scene, size=size, settings=some_settings(text_size=text))
    before = {node.id: node.box for node in ui.walk(player.layout.root) if is_named(node)}
    offset = player.offset
    player.clicks("sure:certain" if with_sureness else "lock")
    moved = player.offset - offset
    assert {node.id: node.box for node in ui.walk(player.layout.root) if is_named(node)} == {
        id_: box.move(0, -moved) if player.node(id_).clip else box for id_, box in before.items()
    }
    assert status(player).spoken.name == "Choose an answer first."
    assert in_sight(player, status(player))
    assert player.focus == "verdict:ok"
    assert in_sight(player, player.node("verdict:ok"))


@at_every_size
def test_after_a_pass_the_next_story_begins_at_its_top_where_it_is_said_that_this_is_fine(
    size: Size, text: int
) -> None:
    player = Visitor(screens()["judge"], size=size, settings=some_settings(text_size=text))
    player.clicks("pass")

    assert "Story 2 of 3" in player.title
    assert player.offset == 0
    assert status(player).spoken.name == player.layout.page.said == "Skipped. That’s fine."
    assert in_sight(player, status(player))


@at_every_size
@pytest.mark.parametrize(
    ("round", "steps", "missing", "mend"),
    [
        (Round.RESPOND, (), "Choose one to go on.", "way:0"),
        (Round.AUDIENCE, (), "Choose an answer first.", "reach:no-one"),
        (Round.TELL, (), "Choose somebody first.", "who:0"),
        (Round.TELL, ("who:0",), "Now choose the first words.", "words:0"),
    ],
)
def test_what_a_round_lacks_is_said_right_above_where_it_can_be_mended(
    size: Size, text: int, round: Round, steps: tuple[str, ...], missing: str, mend: str
) -> None:
    player = Visitor(PlayScene(session=at_round(round)), size=size, settings=some_settings(text_size=text))
    for step in (*steps, "lock"):
        player.clicks(step)

    assert status(player).spoken.name == missing
    assert player.focus == mend
    assert in_sight(player, status(player))
    assert in_sight(player, player.node(mend))


WITH_NEXT = [
    name
    for name in OPEN
    if isinstance(screens()[name], PlayScene)
    and not name.startswith(("judge", "staff-judge", "replay", "act-", "story-"))
]


@at_every_size
@pytest.mark.parametrize("name", WITH_NEXT)
def test_what_leads_on_is_in_sight_however_long_the_page(name: str, size: Size, text: int) -> None:
    player = Visitor(screens()[name], size=size, settings=some_settings(text_size=text))
    (on,) = [node for node in ui.walk(player.layout.root) if node.id in ("next", "lock")]

    assert on.clip is None
    assert on.box.bottom <= size[1]


@pytest.mark.parametrize(
    "name", ["why-agreed", "why-differed", "feel-told", "tell-told", "put-right", "one-to-one-told", "class-round-told"]
)
def test_enter_reads_what_there_is_to_say_to_its_end_before_it_leads_on(name: str) -> None:
    player = Visitor(screens()[name], size=(800, 600), settings=some_settings(text_size=200))
    assert player.focus == "next"
    offsets = [player.offset]
    while player.scene == screens()[name]:
        player.keys("Enter")
        offsets.append(player.offset)
        reach = player.layout.ranges[ui.BODY]
        assert len(offsets) < 30
        if player.scene == screens()[name]:
            last = reach.content - reach.box.h
            if player.layout.page.until:  # the phone at the foot was read before there was a why
                top = player.node("phone").box.y - player.layout.viewport.y + player.offset
                assert top > reach.box.h
                last = top - reach.box.h
    assert len(offsets) > 2
    assert offsets[-2] == last
    assert offsets[:-1] == sorted(set(offsets[:-1]))


IN_PLAY = [name for name in OPEN if isinstance(screens()[name], PlayScene)]
IN_CLASS = [name for name in OPEN if isinstance(screens()[name], LessonScene)]


@pytest.mark.parametrize("names", [IN_PLAY, IN_CLASS], ids=["play", "class"])
def test_stop_stands_in_the_same_place_all_the_time_somebody_plays_and_asks_first(names: list[str]) -> None:
    places = set()
    for name in names:
        player = Visitor(screens()[name])
        stop = player.node("back")
        places.add(stop.box)
        assert stop.spoken.name == "Stop"
        player.clicks("back")
        assert isinstance(player.scene, Ask)
        player.clicks("back")
        assert player.scene == screens()[name]

    assert len(places) == 1


@pytest.mark.parametrize("times", [1, 2])
def test_results_an_enter_too_many_does_not_leave_them(times: int) -> None:
    session = at_round(Round.TELL, *IN_ROUNDS[Round.TELL], Locked())
    player = Visitor(PlayScene(session=replace(session, cards=session.cards[:1], rounds=session.rounds[:1])))
    player.keys(*["Enter"] * times)

    assert isinstance(player.scene, EndingScene)
    heard = player.node(player.focus).spoken
    assert (heard.role, heard.name) == (
        (ui.Role.HEADING, "One story") if times == 1 else (ui.Role.BUTTON, "One new story")
    )


def test_results_the_keyboard_begins_at_the_title_and_goes_on_from_there_in_order() -> None:
    player = Visitor(screens()["ending"])
    player.keys("Space")
    assert isinstance(player.scene, EndingScene)
    player = Visitor()
    player.opens(screens()["ending"])
    for id_ in ("compared", "more", "replay", "done"):
        player.keys("Tab")
        assert player.focus == id_
    player.keys("Enter")
    assert isinstance(player.scene, TitleScene)


def test_results_that_are_longer_than_the_window_are_read_on_by_enter_before_it_comes_to_the_button() -> None:
    player = Visitor(screens()["ending"], size=(800, 600), settings=some_settings(text_size=200))
    seen_at = []
    while player.focus != "new":
        seen_at.append(player.offset)
        player.keys("Enter")
        assert len(seen_at) < 30
    assert isinstance(player.scene, EndingScene)
    reach = player.layout.ranges[ui.BODY]
    assert reach.offset + reach.box.h >= reach.content
    assert seen_at == sorted(set(seen_at))


def test_what_a_pass_skips_is_on_its_button() -> None:
    for name in IN_PLAY:
        player = Visitor(screens()[name])
        assert isinstance(player.scene, PlayScene)
        part = "part" if player.scene.session.in_round else "story"
        assert player.node("pass").spoken.name == f"Pass – skip this {part}"


def test_1_4_4_where_the_text_is_large_the_lines_of_a_why_are_as_long_as_the_page_lets_them() -> None:
    for name in ("why-agreed", "why-differed"):
        laid = laid_out(screens()[name], a_look(text=200, size=(1024, 768)))
        root = laid.root
        said = next(node for node in ui.walk(root) if node.spoken.name.startswith("You said"))
        assert said.box.w > 0.8 * laid.viewport.w
