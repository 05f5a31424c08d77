"""``law/<nation>.yaml`` and ``staff-card.yaml``: what the law cards and the staff card say (F7)."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from isitok.packs.model.known import AdultLawPoint, Fact, LawCard, LawPoint, StaffCard, StaffLines
from isitok.packs.model.problem import Problem
from isitok.packs.model.subject import Places
from isitok.packs.model.vocabulary import LawTopic, Nation
from isitok.packs.schema.fields import FACT, REVIEWED
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Values
from isitok.packs.schema.structures import OPTIONAL, REQUIRED, Field, ListOf, MapOf, Record
from isitok.packs.schema.values import Choice, Date

_TOPIC: Final = Choice(LawTopic)
_FACTS: Final = ListOf(FACT, 1, 30, or_one=True)
_PUPIL: Final = Record(
    Field("opening", Text(words=30), REQUIRED, "what is said first (30 words at most)"),
    Field(
        "points",
        MapOf(
            _TOPIC,
            Record(
                Field("say", Text(words=45), REQUIRED, "what a pupil reads (45 words at most)"),
                Field("facts", _FACTS, REQUIRED, "the confirmed facts that it rests on"),
                what="'say' and 'facts'",
            ),
            1,
            10,
        ),
        REQUIRED,
        "what the law says, by topic",
    ),
    Field("closing", Text(words=30), REQUIRED, "what is said last (30 words at most)"),
    what="'opening', 'points' and 'closing'",
)
_ADULT_POINT: Final = Record(
    Field("text", Text(words=60, plain=False), REQUIRED, "what an adult reads (60 words at most)"),
    Field("facts", _FACTS, REQUIRED, "the facts that it rests on, of any status"),
    what="'text' and 'facts'",
)
LAW_TABLE: Final = Record(
    Field("nation", Choice(Nation), REQUIRED, "whose law it is"),
    Field("checked", Date(), REQUIRED, "when it was last looked up"),
    Field("reviewed", REVIEWED, OPTIONAL, "which lawyer read it, and when"),
    Field("pupil", _PUPIL, REQUIRED, "what pupils read"),
    Field(
        "adult",
        Record(Field("points", MapOf(_TOPIC, ListOf(_ADULT_POINT, 1, 20), 1, 10), REQUIRED, "more, by topic")),
        REQUIRED,
        "what adults read",
    ),
    Field("gaps", MapOf(_TOPIC, Text(plain=False), 0, 10), OPTIONAL, "what has no checked answer, and why"),
    what="a law card: 'nation', 'checked', 'pupil' and 'adult'",
)

_LINES: Final = ListOf(Line(words=25), 1, 20)
_OWN_LINES: Final = Record(
    Field("before", _LINES, OPTIONAL, "what to do before"),
    Field("during", _LINES, OPTIONAL, "what to mind during it"),
    Field("after", _LINES, OPTIONAL, "what to do afterwards"),
    what="'before', 'during' and 'after'",
)
STAFF_TABLE: Final = Record(
    Field("before", _LINES, REQUIRED, "what to do before"),
    Field("ground_rules", ListOf(Line(words=25), 8, 8), REQUIRED, "the eight ground rules"),
    Field("during", _LINES, REQUIRED, "what to mind during it"),
    Field("if_told", _LINES, REQUIRED, "what to do if told something"),
    Field("after", _LINES, REQUIRED, "what to do afterwards"),
    Field("class", _OWN_LINES, OPTIONAL, "what else is for a class alone"),
    Field("one_to_one", _OWN_LINES, OPTIONAL, "what else is for a one-to-one alone"),
    Field("facts", ListOf(FACT, 0, 60, or_one=True), REQUIRED, "what this rests on"),
    what="the staff card: 'before', 'ground_rules', 'during', 'if_told', 'after', 'facts'",
)


def law_card_of(values: Values) -> LawCard:
    """A law card from what was read."""
    pupil = values["pupil"]
    return LawCard(
        nation=values["nation"],
        checked=values["checked"],
        reviewed=values.get("reviewed", {}),
        opening=pupil["opening"],
        points={topic: LawPoint(**point) for topic, point in pupil["points"].items()},
        closing=pupil["closing"],
        adult={topic: tuple(AdultLawPoint(**one) for one in all_) for topic, all_ in _adult(values).items()},
        gaps=values.get("gaps", {}),
    )


def _adult(values: Values) -> Mapping[LawTopic, Any]:
    points: Mapping[LawTopic, Any] = values["adult"]["points"]
    return points


def staff_card_of(values: Values) -> StaffCard:
    """The staff card from what was read."""
    own = ("class", "one_to_one")
    return StaffCard(
        **{name: value for name, value in values.items() if name not in own},
        class_=StaffLines(**values.get("class", {})),
        one_to_one=StaffLines(**values.get("one_to_one", {})),
    )


def check(card: LawCard, nation: str, facts: Mapping[str, Fact], places: Places) -> Iterator[Problem]:
    """A topic that is left out, and words for pupils that rest on too little."""
    if card.nation != nation:
        message = f"this is the card of '{nation}', and 'nation' says '{card.nation}'"
        yield Problem(places.at("nation"), "wrong-nation", message, f"write 'nation: {nation}'")
    for topic in LawTopic:
        if topic not in card.points and topic not in card.gaps:
            message = f"'{topic}' stands neither in 'points' nor in 'gaps'"
            hint = "say what the law is, or in 'gaps' why there is no checked answer"
            yield Problem(places.at("pupil", "points"), "law-topic-missing", message, hint)
        elif topic in card.points and topic in card.gaps:
            message = f"'{topic}' stands in 'points' and in 'gaps'"
            yield Problem(places.at("gaps", topic.value), "law-topic-twice", message, "keep one of the two")
    for topic, point in card.points.items():
        place = places.at("pupil", "points", topic.value, "facts")
        for id_ in point.facts:
            fact = facts.get(id_)
            if not fact:
                continue  # named as unknown already
            if fact.status != "confirmed" or fact.audience != "all":
                message = f"{id_} is {fact.status}, for {fact.audience}: pupils' words can't rest on it"
                hint = "name a confirmed fact for all, or move the words to the adult part"
                yield Problem(place, "second-hand-fact", message, hint)
            elif card.nation not in fact.nations:
                message = f"{id_} doesn't hold in {card.nation}, only in {', '.join(fact.nations)}"
                yield Problem(place, "law-without-fact", message, "name a fact of this nation, or make it a gap")
