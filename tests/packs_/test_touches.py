"""What the game's own stories and weeks touch: somebody has read each of them for that."""

from isitok.format.vocabulary import Band, Level, SensitiveTopic, Topic
from tests.bundled import bundled_library

NEW = {
    SensitiveTopic.SEXUAL_HARASSMENT,
    SensitiveTopic.PRIVATE_PICTURES,
    SensitiveTopic.BLACKMAIL,
    SensitiveTopic.CONTROLLING,
    SensitiveTopic.BULLYING,
    SensitiveTopic.GROOMING,
}


def test_each_story_says_what_it_touches_or_that_it_is_nothing() -> None:
    assert [card.id for card in bundled_library().cards if not card.touches] == []


def test_what_is_about_private_pictures_or_threats_says_so_and_all_of_level_3_touches_something() -> None:
    """Those for staff are of level 3 as adults lead them, whatever they are about."""
    for card in bundled_library().cards:
        assert card.topic is not Topic.NUDES or SensitiveTopic.PRIVATE_PICTURES in card.touches, card.id
        assert card.topic is not Topic.BLACKMAIL or SensitiveTopic.BLACKMAIL in card.touches, card.id
        assert card.level is not Level.THREE or card.mentions or Band.ADULTS in card.ages, card.id


def test_each_of_the_words_that_were_added_last_is_used() -> None:
    assert not NEW - {touch for card in bundled_library().cards for touch in card.touches}
    (coat,) = (card for card in bundled_library().cards if card.id.endswith("/long-coat"))
    assert SensitiveTopic.SEXUAL_HARASSMENT in coat.touches
