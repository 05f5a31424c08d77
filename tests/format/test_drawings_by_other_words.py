"""A drawing is found by what a teacher would call it."""

from isitok.format.guesses import DRAWN_AS

CALLED = """
football → pitch, sports → pitch, field → pitch, match → pitch, goal → pitch, bus → coach, trip → coach,
road → street, town → street, computer → screen, laptop → screen, room → bedroom-door, rabbit → pet, cat → pet,
animal → pet, prize → certificate, award → certificate, school → uniform, blazer → uniform, dinner → food,
lunch → food, sea → beach, holiday → beach, pavement → kerb
"""


def test_each_other_word_leads_to_one_drawing() -> None:
    told = (f"{word} → {drawing}" for drawing, words in DRAWN_AS.items() for word in words.split())
    assert [*told] == [each.strip() for each in CALLED.replace("\n", " ").split(",")]
