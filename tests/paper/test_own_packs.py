"""A pack that didn't come with the game is printed as what it is: nothing is claimed that nobody knows."""

from isitok.format.lesson import LessonPlan
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Verdict
from isitok.paper.desk_sheet import lesson_sheet
from isitok.paper.pack_sheets import pack_sheets
from tests.builders import a_card, a_pack, a_scenario, an_act
from tests.each import each
from tests.paper.reading import text_of
from tests.paper.test_packs import HOME, close

OWN = {"told_by": "Assembly week", "made_up": False}
HALF = "Nearly half of the acts are OK"


def acts(*verdicts: Verdict) -> Scenario:
    return a_scenario(*map(an_act, verdicts))


def front(*cards: Scenario, **fields: object) -> str:
    return close(text_of(pack_sheets(a_pack(**{"title": "Assembly week", "licence": "", **fields}), cards, HOME)))


def test_an_own_pack_prints_neither_a_licence_nor_that_its_people_are_made_up() -> None:
    said = front(a_scenario(**OWN))

    for claim in ("CC BY", "Licence", "made up", HALF):
        assert close(claim) not in said, claim
    assert close("This pack did not come with the game. Its answers are its author’s.") in said
    assert close("Acts are judged, never people.") in said
    assert close("A story from Assembly week") in said
    assert close("Assembly week says: Not OK") in said


def test_it_prints_what_it_says_of_itself() -> None:
    said = front(a_scenario(**OWN), licence="CC0", made_up=True, authors=("Ms Okafor",))

    assert close("Licence: CC0. By: Ms Okafor.") in said
    assert close("Everyone in it is made up. Acts are judged, never people.") in said


def test_a_pack_of_the_game_prints_what_it_always_did() -> None:
    said = front(acts(Verdict.OK, Verdict.NOT_OK), bundled=True, licence="CC BY 4.0", made_up=True)

    assert close("Licence: CC BY 4.0.") in said
    assert close("Everyone in it is made up.") in said
    assert close("did not come with the game") not in said
    assert close("A story from") not in said
    assert close(" says: ") not in said


@each([True, False], "bundled_too")
@each(
    [
        (0, 3, False),
        (1, 3, False),
        (2, 5, True),
        (1, 2, True),
        (5, 11, True),
        (2, 3, False),
        (3, 3, False),
        (39, 100, False),
    ],
    "fine of said",
)
def test_that_nearly_half_is_ok_is_printed_where_it_is_so(fine: int, of: int, said: bool, bundled_too: bool) -> None:
    verdicts = [Verdict.OK] * fine + [Verdict.NOT_OK] * (of - fine)
    cards = [acts(*verdicts[at : at + 3]) for at in range(0, of, 3)]

    assert (close(HALF) in front(*cards, bundled=bundled_too)) is said


def test_what_no_rule_could_read_says_so() -> None:
    told = close("Some of it isn’t in English, so the game’s rules could not check it.")
    pack = a_pack(a_card(own=True, unread=True), title="Lluniau")

    assert told in close(text_of(pack_sheets(pack, [a_scenario(**OWN)], HOME)))
    assert told not in front(a_scenario(**OWN))


def test_the_sheet_for_the_desk_says_whose_a_story_is_and_that_the_staff_card_comes_first() -> None:
    plan = LessonPlan(title="W", ages=(Band.B11_14,), minutes=10, cards=("a/b",))

    said = text_of(lesson_sheet(plan, [a_scenario(**OWN, unread=True)], HOME))
    assert "A story from Assembly week" in said
    assert "Assembly week says: Not OK." in said
    assert "There is a story that isn’t in English, so nothing has checked it: read the staff card first." in said
    said = text_of(lesson_sheet(plan, [a_scenario()], HOME))
    assert "A story from" not in said
    assert "isn’t in English" not in said
