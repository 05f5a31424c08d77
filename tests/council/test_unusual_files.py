"""Which files are unlike the others: how large, how much of a number, and how much the same, to the vote."""

from isitok.council.schools import Filed
from isitok.council.unusual_files import LargeFile, Part, Twin, unusual_files
from isitok.game.results.contribution import Cell, Sides
from tests.council.sent import AUTUMN, CHATS, FINE, FRIEND, SUMMER

Said = dict[str, dict[Cell, int]]


def told(said: Said, *added: str, school_of: dict[str, str] | None = None) -> list[LargeFile | Part | Twin]:
    """What is said of these files; each cell's number is of agreed."""
    files = {number: Filed((school_of or {}).get(number, number)) for number in said}
    sums = [(number, cell, Sides(votes, 0)) for number, held in said.items() for cell, votes in held.items()]
    return [*unusual_files(sums, files, added or [*said])]


def of(cell: Cell, *votes: int) -> Said:
    return {f"{number}": {cell: each} for number, each in enumerate(votes)}


def large(said: Said, *added: str) -> list[LargeFile | Part | Twin]:
    return [each for each in told(said, *added) if isinstance(each, LargeFile)]


def test_more_than_ten_times_the_middle_one_is_said_and_ten_times_is_not() -> None:
    assert large(of(CHATS, 20, 20, 200)) == []
    assert large(of(CHATS, 20, 20, 201)) == [LargeFile("2", AUTUMN, 201, 20)]
    assert large(of(CHATS, 20, 201)) == [], "two have no middle"
    assert large(of(CHATS, 20, 20, 201), "0", "1") == [], "it was there before"


def test_answers_count_as_votes_and_each_term_by_itself() -> None:
    said = of(FRIEND, 20, 20, 20)
    said["2"][CHATS._replace(term=SUMMER)] = 9_000
    assert large(said) == []
    said["2"][FRIEND] = 300
    assert large(said) == [LargeFile("2", AUTUMN, 300, 20)]


def test_of_five_schools_more_than_a_quarter_is_said() -> None:
    assert told(of(CHATS, 10, 10, 10, 30, 20, 30, 10)) == []
    assert told(of(CHATS, 30, 10, 10, 20, 20)) == [Part("0", CHATS, 33, 5, 0)]
    assert told(of(CHATS, 25, 25, 25, 15, 10)) == []


def test_of_three_or_four_more_than_half_and_of_two_nothing() -> None:
    assert told(of(CHATS, 50, 25, 25)) == []
    assert told(of(CHATS, 51, 25, 25)) == [Part("0", CHATS, 50, 3, 0)]
    assert told(of(CHATS, 40, 20, 20, 20)) == []
    assert told(of(CHATS, 90, 10)) == []
    assert told(of(CHATS, 90, 10, 10), school_of={"2": "1"}) == [], "two files are of one school"


def test_of_many_numbers_the_one_of_which_it_makes_most_is_told() -> None:
    said = {**of(CHATS, 60, 20, 20)}
    for number, votes in zip("012", (90, 20, 20), strict=True):
        said[number][FINE] = votes
    assert told(said) == [Part("0", FINE, 69, 3, 1)]


def test_who_says_the_same_in_three_numbers_is_said_and_in_two_is_not() -> None:
    same = {CHATS: 20, FINE: 30, FRIEND: 40}
    assert told({"a": same, "b": same}, "a") == [Twin("a", AUTUMN, "b")], "the one that was there is no twin of it"
    assert told({"a": same, "b": same, "c": {**same, FRIEND: 41}}, "b", "c") == [Twin("b", AUTUMN, "a")]
    assert told({"a": {CHATS: 20, FINE: 30}, "b": {CHATS: 20, FINE: 30}}) == []
