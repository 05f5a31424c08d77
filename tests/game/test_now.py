"""How the people of an act feel when it has just happened."""

from isitok.format.act import Act
from isitok.format.people import mood_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Feeling, Mood, Role, Verdict
from isitok.game.current_feelings import MOST, how_they_feel
from tests.builders import a_message, a_phone, a_scenario, an_act, felt

NAMES = {"ffion": "Ffion", "kofi": "Kofi", "leo": "Leo", "noor": "Noor", "zayd": "Zayd"}
FEELINGS = {
    "ffion": felt(Feeling.EMBARRASSED, later=(Feeling.LET_DOWN, Feeling.RELIEVED)),
    "kofi": felt(Feeling.EXCITED, later=(Feeling.AWKWARD,)),
}


def coach(*acts: Act, **fields: object) -> Scenario:
    return a_scenario(*acts, **{"feelings": FEELINGS, "people": {"ffion": (Role.PICTURED,)}, **fields})


def faces(scenario: Scenario, number: int = 0) -> dict[str, tuple[Mood, Feeling | Mood]]:
    return {one.who: (one.mood, one.word) for one in how_they_feel(scenario, number, lambda who: NAMES.get(who, ""))}


def test_whom_it_is_done_to_comes_first_and_then_who_does_it() -> None:
    assert faces(coach(an_act(), an_act())) == {
        "ffion": (Mood.EMBARRASSED, Feeling.EMBARRASSED),
        "kofi": (Mood.LAUGHING, Feeling.EXCITED),
    }


def test_an_earlier_act_says_nothing_of_the_end_and_the_last_act_does() -> None:
    story = coach(an_act(), an_act())

    assert faces(story, 0)["ffion"][1] is Feeling.EMBARRASSED
    assert {who: word for who, (_, word) in faces(story, 1).items()} == {
        "ffion": Feeling.LET_DOWN,
        "kofi": Feeling.AWKWARD,
    }


def test_what_is_ok_in_the_end_does_somebody_good() -> None:
    assert faces(coach(an_act(), an_act(Verdict.OK, by="noor")), 1)["ffion"] == (Mood.HAPPY, Feeling.RELIEVED)


def test_what_is_not_ok_hurts_others_whatever_they_felt_first_and_who_does_it_feels_as_it_is_written() -> None:
    feelings = {who: felt(Feeling.EXCITED, later=(Feeling.RELIEVED, Feeling.LET_DOWN)) for who in ("ffion", "kofi")}
    shown = faces(coach(an_act(), an_act(by="kofi"), feelings=feelings), 1)

    assert {who: word for who, (_, word) in shown.items()} == {"ffion": Feeling.LET_DOWN, "kofi": Feeling.RELIEVED}


def test_nobody_is_hurt_before_anything_has_happened() -> None:
    first = an_act(Verdict.OK, act="Leo asks for photos of the beach.", why="That's fun.", by="leo")

    assert faces(coach(first, an_act())) == {}


def test_how_somebody_looks_on_the_phone_while_it_happens_comes_before_what_else_is_known() -> None:
    let_down = mood_of(Feeling.LET_DOWN)
    seen = an_act(happens=(a_message("pls no", mood=let_down), a_message("lol", who="kofi")))

    assert faces(coach(seen, an_act()))["ffion"] == (let_down, let_down)
    assert faces(coach(an_act(), seen), 1)["ffion"] == (let_down, Feeling.LET_DOWN), "the writers' word for that face"


def test_who_writes_on_the_phone_of_an_act_elsewhere_is_one_of_its_people() -> None:
    there = a_phone(a_message("you ok?", who="noor", mood=Mood.WORRIED), a_message("not really", mood=Mood.SAD))
    act = an_act(Verdict.OK, by="noor", act="Noor messages her.", elsewhere=there)

    assert faces(coach(an_act(), act), 1)["noor"] == (Mood.WORRIED, Mood.WORRIED)


def test_accounts_without_a_face_are_not_shown_and_there_are_three_at_most() -> None:
    feelings = {who: felt(Feeling.ANGRY) for who in ("stranger", *NAMES)}
    act = an_act(why="Ffion, Kofi, Leo, Noor and Zayd were there.")

    shown = faces(coach(act, act, feelings=feelings))
    assert len(shown) == MOST
    assert "stranger" not in shown


def test_what_the_story_says_of_an_act_comes_before_what_can_be_worked_out() -> None:
    feel = {"leo": Feeling.AWKWARD, "stranger": Feeling.PROUD, "ffion": Feeling.HURT}

    assert list(faces(coach(an_act(feel=feel), an_act())).items()) == [
        ("leo", (mood_of(Feeling.AWKWARD), Feeling.AWKWARD)),
        ("ffion", (mood_of(Feeling.HURT), Feeling.HURT)),
    ]


def test_a_story_of_seven_lines_shows_nobody() -> None:
    assert faces(a_scenario()) == {}
