"""The staff card: what is for both, for a class and for a one-to-one."""

from isitok.format.known import Known
from isitok.format.vocabulary import Nation
from isitok.game.help_routes import Here
from isitok.game.staff_card_words import staff_card
from tests.bundled import bundled_library


def bundled() -> Known:
    return bundled_library().load_known()


def here() -> Here:
    return Here(bundled().help, Nation.WALES, "Ms Okafor")


def lines(*, one_to_one: bool) -> str:
    card = staff_card(bundled().staff_card, here(), one_to_one=one_to_one)
    return "\n".join((*card.before, *card.during, *card.if_told, *card.after))


ROOMFUL = ("in the room", "Watch who", "Leave the help screen up", "back into the made-up", "young people")
FOR_TWO = ("find out what", "This is real", "this young person", "Sit where nobody else sees")


def test_a_one_to_one_has_nothing_that_is_only_true_of_a_roomful() -> None:
    told = lines(one_to_one=True)
    assert [words for words in ROOMFUL if words in told] == []
    assert [words for words in FOR_TWO if words not in told] == []


def test_a_class_has_nothing_that_is_only_true_of_two() -> None:
    told = lines(one_to_one=False)
    assert [words for words in FOR_TWO if words in told] == []
    assert [words for words in ROOMFUL if words not in told] == []


def test_both_are_told_what_to_do_if_somebody_tells_something_and_whom() -> None:
    for told in (lines(one_to_one=True), lines(one_to_one=False)):
        assert "Tell Ms Okafor straight away, and always before you go home." in told
        assert "{" not in told


def test_before_a_one_to_one_it_comes_first_that_the_game_is_not_for_finding_out() -> None:
    card = staff_card(bundled().staff_card, here(), one_to_one=True)
    assert "don't use the game to find out what" in card.before[0]
    for_a_class = staff_card(bundled().staff_card, here())
    assert for_a_class.before[0].startswith("Tell Ms Okafor, a day ahead")
