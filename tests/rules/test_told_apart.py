"""What somebody who only counts makes of stories that they haven't read."""

from collections.abc import Callable, Sequence

import pytest

from isitok.deck import told_apart as measured
from isitok.deck.told_apart import ToldApart, told_apart
from isitok.format.beside_acts import Other
from isitok.format.could_do import Option
from isitok.format.problem import Place, Severity
from isitok.format.vocabulary import Level, Rating, Verdict
from isitok.rules.subject import Subject
from tests.builders import a_phone, a_respond, a_scenario, an_act, an_option
from tests.rules.nouns import checked, for_staff

WHO = ("Ffion", "Noor", "Maya", "Kofi", "Leo")


def rounds(make: Callable[[int], Sequence[Option]], stories: int = 24, level: Level = Level.ONE) -> list[Subject]:
    return [
        checked(a_scenario(an_act(), id=f"a/{at}", level=level, respond=a_respond(options=tuple(make(at)))))
        for at in range(stories)
    ]


def helps(do: str) -> Option:
    return an_option(do=do)


def doesnt(do: str) -> Option:
    return an_option(Rating.NO_HELP, do=do)


def told(told: ToldApart, what: str) -> float:
    (found,) = (measure.right for measure in told.measures if measure.what == what)
    return found


def test_a_word_that_stands_in_all_ways_that_dont_help_gives_each_of_them_away() -> None:
    found = told_apart(rounds(lambda at: [helps(f"Write to number {at}"), doesnt(f"Laugh because of {at}")]))

    assert told(found, "options, level 1 and 2, by their words") == 100
    assert set(found.words[:5]) == {"because", "laugh", "write", "to", "number"}
    assert found.stories[0].endswith("(options)")


def test_where_both_are_worded_alike_it_is_a_guess() -> None:
    found = told_apart(rounds(lambda at: [helps("Write to her"), doesnt("Write to her")]))

    assert told(found, "options, level 1 and 2, by their words") == 50
    assert told(found, "options, level 1 and 2, by marks") == 50


def test_a_story_is_guessed_from_the_others_alone() -> None:
    found = told_apart(rounds(lambda at: [helps(f"right{at}"), doesnt(f"wrong{at}")]))

    assert told(found, "options, level 1 and 2, by their words") == 50, "no other story has these words"


def test_stories_with_nothing_to_tell_apart_are_read_as_well() -> None:
    stories = rounds(lambda at: [helps(f"right{at}"), doesnt(f"wrong{at}")], 20)
    all_help = rounds(lambda at: [helps(f"right{word}") for word in (at - 1, at, at + 1)], 20)

    found = told_apart([*stories, *all_help])
    assert told(found, "options, level 1 and 2, by their words") == 100


def test_names_tell_nothing() -> None:
    kofi_is_right = told_apart(rounds(lambda at: [helps("Write to Kofi"), doesnt("Write to Leo")]))

    assert told(kofi_is_right, "options, level 1 and 2, by their words") == 50


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Ring her mum about it now", "Ring her cat about it now"),
        ("Write it and wait a bit", "Write it so all can laugh"),
        ('Write "stop it" under it', "Write stop it under it"),
        ("Wait", "Wait until the very last one of them has gone home again"),
    ],
    ids=["an adult", "a reason", "something to say", "length"],
)
def test_an_adult_a_reason_something_to_say_and_length_are_marks(right: str, wrong: str) -> None:
    found = told_apart(rounds(lambda at: [helps(right), doesnt(wrong)]))

    assert told(found, "options, level 1 and 2, by marks") == 100


def test_what_always_stands_first_is_told_by_its_place() -> None:
    first = told_apart(rounds(lambda at: [helps("Write to her"), doesnt("Write to her")]))
    mixed = told_apart(rounds(lambda at: [helps("Write"), doesnt("Write")][:: 1 if at % 2 else -1]))

    assert told(first, "options, level 1 and 2, by their place") == 100
    assert told(mixed, "options, level 1 and 2, by their place") < 50 < first.over[0].most
    assert "by their place" in first.over[-1].what
    assert not any("by their place" in measure.what for measure in mixed.over)


def acted(right: str, wrong: str, **fields: object) -> list[Subject]:
    return [
        checked(
            a_scenario(
                an_act(Verdict.OK, act=f"It happens, {at}.", by=right),
                an_act(act=f"It happens, {at}.", by=wrong),
                id=f"a/{at}",
                level=Level.THREE,
                **fields,
            )
        )
        for at in range(24)
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "fields"),
    [
        ("kofi", "msokafor", {}),
        ("kofi", "noor", {}),
        ("kofi", "leo", {"phone": a_phone(whose="kofi")}),
        ("known", "nobody", {"others": {"known": Other(name="Al", picture="al"), "nobody": Other(name="Lex")}}),
    ],
    ids=["child or adult", "pronoun", "whose phone", "a face"],
)
def test_who_acts_tells_by_kind_pronoun_phone_and_face(right: str, wrong: str, fields: dict[str, object]) -> None:
    found = told_apart(acted(right, wrong, **fields))

    assert told(found, "acts, level 3, by who acts") == 100
    assert told(found, "acts, level 3, by their words") == 50


def test_who_is_of_the_same_kind_tells_nothing() -> None:
    assert told(told_apart(acted("kofi", "leo")), "acts, level 3, by who acts") == 50


def test_acts_that_depend_are_left_out() -> None:
    stories = [checked(a_scenario(an_act(Verdict.OK), an_act(Verdict.DEPENDS), id=f"a/{at}")) for at in range(24)]

    assert told_apart(stories).measures == ()


def test_chance_is_what_the_same_words_give_when_verdicts_are_dealt_out_anew() -> None:
    (words, _) = told_apart(acted("kofi", "leo")).measures
    assert (words.by_chance, words.most) == (50, 55), "words that are all alike give nothing by chance either"

    few, many = (
        told_apart(rounds(lambda at: [helps(f"One {at % 3}"), doesnt(f"Two {at % 5}")], stories)).measures[0].by_chance
        for stories in (24, 200)
    )
    assert 50 < many < few, "among more stories, chance says less"


def test_it_is_the_same_each_time() -> None:
    stories = rounds(lambda at: [helps(f"Ask {WHO[at % 5]} {at % 3}"), doesnt(f"Tell {at % 4}")])

    assert told_apart(stories) == told_apart(stories)


def test_fewer_than_twenty_are_too_few_to_say() -> None:
    assert told_apart(rounds(lambda at: [helps("Write"), doesnt("Wait")], 19)) == ToldApart()

    some = [*rounds(lambda at: [helps("Write"), doesnt("Wait")], 19), *rounds(lambda at: [helps("Write")], 5)]
    assert "  told apart: options, level 1 and 2: 19 rounds, too few to say" in list(measured.lines(told_apart(some)))


def test_levels_and_staff_are_counted_apart() -> None:
    respond = a_respond(options=(helps("Write"), doesnt("Wait")))
    staff = [for_staff(respond=respond)] * 20
    three = rounds(lambda at: [helps("Write"), doesnt("Wait")], 20, Level.THREE)

    assert {measure.what.split(", ")[1] for measure in told_apart([*staff, *three]).measures} == {
        "for staff",
        "level 3",
    }


def test_the_words_hold_the_numbers_and_say_what_is_too_much() -> None:
    found = told_apart(rounds(lambda at: [helps("Ask her mum"), doesnt("Post it because")]))
    text = "\n".join(measured.lines(found))

    assert "  told apart: options, level 1 and 2, by their words: 100 in 100 (by chance up to " in text
    assert "; at most " in text
    assert text.count(" – gives answers away\n") == 3
    assert "  gives away most: a/" in text
    assert " · words: " in text
    assert "because" in text.rpartition("words: ")[2]


def test_what_is_too_much_is_a_warning() -> None:
    found = told_apart(rounds(lambda at: [helps("Ask her mum"), doesnt("Post it because")]))
    warnings = list(measured.check(found, Place("pack.yaml")))

    assert {(problem.code, problem.severity) for problem in warnings} == {("seen-through", Severity.WARNING)}
    assert len(warnings) == len(found.over) == 3
    assert list(measured.check(told_apart(acted("kofi", "leo")), Place("pack.yaml"))) == []
