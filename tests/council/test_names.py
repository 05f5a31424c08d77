"""Which names of schools look alike, and so are asked about: whatever somebody does to a name, it is found again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.council.school_names import look_of
from isitok.council.schools import Filed, Names, counted_by_name
from tests.each import each

ALIKE = [
    ("Oak Sch.", "Oak Primary"),
    ("Oak School", "OAK  SCHOOL"),
    ("Oаk School", "Oak School"),  # a Cyrillic а
    ("ОАК", "Oak Academy"),
    ("0ak", "Oak"),
    ("𝕆𝕒𝕜", "Oak"),
    ("Oak\u3164School", "Oak School"),  # a letter that nobody sees
    ("St Mary's", "Saint Marys C of E Primary"),
    ("St. Mary’s RC", "ST MARY'S"),
    ("St.Mary's", "St Mary's"),
    ("Oakfield", "Oak Field School"),
    ("Oak", "Oak Park"),
    ("Oak PS", "Oak High"),
    ("OPS", "Oak Primary School"),
    ("O.P.S.", "Oak Primary School"),
    ("Oakh. Prim.", "Oakhampton Primary School"),
    ("Oakfeild", "Oakfield"),
    ("Oka", "Oak"),
    ("Oak Prmary", "Oak Scool"),
    ("The Oak C.E. (VA) Primary School", "Oak"),
    ("Ysgol Dérwen", "Derwen School"),
    ("Øak & Elm", "Oak and Elm"),
    ("Bames", "Barnes"),
    ("Primary School", "the primary school"),
    ("OHPS", "Oak Hill C of E Primary School"),
    ("C of E", "C. of  E."),  # nobody's whole name, but nothing else was typed
]
OTHERS = [
    ("Oak 1", "Oak 2"),
    ("School 1", "School 12"),
    ("School A", "School B"),
    ("Oak", "Ash"),
    ("Oak Park", "Oak Hill"),
    ("Oak Girls", "Oak Boys"),
    ("St Mary's", "St John's"),
    ("Northfield", "Southfield"),
    ("North London Grammar", "North Town"),
    ("Tower School", "Lower Road Academy"),
    ("Primary School", "Community College"),
    ("中学", "小学"),
]


def are_alike(one: str, other: str) -> bool:
    return look_of(one).is_like(look_of(other))


@each(ALIKE, "one other")
def test_names_that_may_be_one_schools_are_alike_whichever_comes_first(one: str, other: str) -> None:
    assert are_alike(one, other)
    assert are_alike(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_of_two_schools_are_not(one: str, other: str) -> None:
    assert not are_alike(one, other)
    assert not are_alike(other, one)


NAMED = st.sampled_from(["Oakfield", "St Hilda’s", "Kingsmead Park", "Ash", "Ysgol Gynradd Eryri", "Whitby Road"])
LIKE = str.maketrans("aeopcxyikh", "аеорсхуікһ")


def slipped(name: str, at: int, sign: str) -> str:
    """The name with one letter of its longest word written wrong."""
    word = max(name.split(), key=len)
    at %= len(word)
    return name.replace(word, f"{word[:at]}{sign}{word[at + 1 :]}")


DISGUISES = st.sampled_from(
    [
        str.upper,
        str.lower,
        lambda name: name.translate(LIKE),
        lambda name: name.replace("o", "0").replace("O", "0"),
        lambda name: "\u0301".join(name),
        lambda name: "\u200b".join(name),
        lambda name: f"The {name}",
        lambda name: f"{name} Primary Sch.",
        lambda name: f"{name} C of E Academy",
        lambda name: f"{name}, Leeds",
        lambda name: name.replace(" ", "-").replace("’", ""),
        lambda name: name.replace(" ", "\u3000"),
    ]
)


@settings(max_examples=100)
@given(NAMED, st.lists(DISGUISES, max_size=3))
def test_a_school_is_found_again_however_its_name_is_disguised(name: str, disguises: list[object]) -> None:
    told = name
    for disguise in disguises:
        assert callable(disguise)
        told = disguise(told)
    assert are_alike(name, told), told


@given(NAMED, st.integers(0, 20), st.sampled_from(["", "x", "é"]))
def test_a_slip_in_a_word_hides_no_school(name: str, at: int, sign: str) -> None:
    assert are_alike(name, slipped(name, at, sign))


@given(st.text(min_size=1, max_size=120), st.text(min_size=1, max_size=120))
def test_whatever_is_typed_has_a_look_and_is_like_itself(one: str, other: str) -> None:
    assert are_alike(one, one)
    assert are_alike(one, other) == are_alike(other, one)


def test_of_a_school_that_was_sent_under_two_names_one_is_told() -> None:
    oak = counted_by_name("Oak School")
    names = Names([Filed(oak, "Oak School"), Filed(oak, "Oak Sch."), Filed("number 1"), Filed(counted_by_name("Ash"))])
    assert names.like("OAK academy") == (Filed(oak, "Oak School"),)
    assert [each.told for each in names.like("Ash Primary")] == ["ash"]
    assert names.like("Elm") == ()
