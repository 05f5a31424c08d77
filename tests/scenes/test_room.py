"""Pages use the room that they have: an act, its answers and sureness are in view, and larger where there is more."""

from isitok import ui
from isitok.format.phone_parts import Detail
from isitok.game.rounds.judge import CHOICES
from tests.builders import a_message, a_phone, a_photo
from tests.each import each
from tests.scenes.test_rounds import spot_in
from tests.stages import Size, Visitor, a_look, laid_out, screens, some_settings

JUDGED = ("judge", "judge-own", "judge-post", "judge-popup", "judge-game-chat", "act-happens", "act-elsewhere")


@each([(150, (1366, 768)), (150, (1920, 1080)), (100, (1024, 768))], "text size")
@each(JUDGED)
def test_what_is_judged_and_all_answers_are_in_view_beside_the_phone(name: str, text: int, size: Size) -> None:
    laid = laid_out(screens()[name], a_look(text=text, size=size), whole=False)

    assert laid.look.wide
    assert not laid.scrolls


def test_in_one_column_what_is_judged_stands_above_the_answers_and_the_phone_is_a_press_away() -> None:
    player = Visitor(screens()["act-happens"], size=(1366, 768), settings=some_settings(text_size=200))
    names = [node.spoken.name for node in ui.walk(player.layout.root)]
    bubble = next(node for node in ui.walk(player.layout.root) if "it’s on my story too" in node.spoken.name)
    assert bubble.box.bottom < player.node(f"verdict:{CHOICES[0]}").box.y
    assert not any("the one of me asleep" in name for name in names)

    player.clicks("whole-phone")
    assert any("the one of me asleep" in node.spoken.name for node in ui.walk(player.layout.root))
    assert "phone" not in player.layout.ranges, "it doesn't scroll by itself"
    player.clicks("whole-phone")
    assert not any("the one of me asleep" in node.spoken.name for node in ui.walk(player.layout.root))


def test_what_stands_beside_a_phone_is_larger_where_there_is_room() -> None:
    roomy, full = (laid_out(screens()["why-differed"], a_look(text=text), whole=False) for text in (100, 150))

    assert (roomy.look.ample, full.look.ample) == (True, False)


def test_a_press_beside_a_thing_in_a_photo_picks_nothing() -> None:
    door = a_photo(Detail(detail="number 7 on the door", clue="It shows which house it is."), scene="front-door")
    player = Visitor(spot_in(a_phone(a_message("my new door"), a_message("", photo=door), a_message("nice"))))
    thing = player.node("pick:2/0").box
    before = player.scene
    player.clicks_at(thing.x - 60, thing.y + thing.h // 2)

    assert player.scene == before


def test_the_words_of_a_thing_in_a_photo_are_written_for_whoever_comes_to_it_with_keys() -> None:
    door = a_photo(Detail(detail="number 7 on the door", clue="It shows which house it is."), scene="front-door")
    player = Visitor(spot_in(a_phone(a_message("my new door"), a_message("", photo=door), a_message("nice"))))
    assert not player.hears("You can see:")
    player.tabs_to("pick:2/0")

    assert player.node("pick:2/0").spoken.name == "number 7 on the door"
