"""Any cards, ages and gates, for what deals them to a class or to two people."""

from hypothesis import strategies as st

from isitok.format.card import Card
from isitok.format.vocabulary import YOUNG_PEOPLE, Level, Nation, PlaySet, SensitiveTopic, Topic
from isitok.game.doors import Seat
from isitok.game.lesson.deal_lesson import Gate
from tests.builders import a_card

some_cards = st.lists(
    st.builds(
        a_card,
        id=st.from_regex(r"[a-c]/[a-z]{1,3}-[ab]", fullmatch=True),
        ages=st.integers(0, 3).map(lambda at: YOUNG_PEOPLE[at : at + 2]),
        level=st.sampled_from(Level),
        topic=st.none() | st.sampled_from(Topic),
        # Most of them for everywhere: else hardly any of level 3 would be left to be dealt by mistake.
        nations=st.just(tuple(Nation)) | st.sets(st.sampled_from(Nation), min_size=1).map(tuple),
        set=st.none() | st.sampled_from(PlaySet),
        adult_led=st.booleans(),
        touches=st.lists(st.sampled_from(SensitiveTopic), max_size=2).map(tuple),
    ),
    unique_by=lambda card: card.id,
    max_size=25,
).map(tuple)
any_ages = st.integers(0, 3).flatmap(lambda at: st.sampled_from([YOUNG_PEOPLE[at : at + 1], YOUNG_PEOPLE[at : at + 2]]))
any_gate = st.builds(Gate, ticked=st.booleans(), seat=st.sampled_from(Seat), wanted=st.booleans())


def twin_of(card: Card) -> str:
    return card.id[:-1] + ("b" if card.id.endswith("a") else "a") if card.set else ""
