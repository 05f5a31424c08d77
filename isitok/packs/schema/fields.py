"""The field tables of scenarios and packs (F2 to F4, F8), for checking files and for the JSON Schema."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from yaml.nodes import MappingNode, ScalarNode

from isitok.base.spelling import key_of
from isitok.packs.model.vocabulary import (
    FOR_STAFF,
    YOUNG_PEOPLE,
    Band,
    Feeling,
    LawTopic,
    Level,
    Nation,
    PlaySet,
    Rating,
    Reach,
    Role,
    Topic,
    Touch,
    Verdict,
    Way,
)
from isitok.packs.model.years import bands_meant
from isitok.packs.schema.either import Either
from isitok.packs.schema.lists import ListOf, MapOf
from isitok.packs.schema.not_about import NotAbout
from isitok.packs.schema.phones import ANOTHER_PHONE, PHONE
from isitok.packs.schema.phones.happens import HAPPENS, THEN
from isitok.packs.schema.phones.parts import PEOPLE, PERSON
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Reading
from isitok.packs.schema.record import BUNDLED, OPTIONAL, REQUIRED, STAFF, YOUNG, Field, Record, names_in
from isitok.packs.schema.values import BAD, Choice, Date, Key, Match, Named, YesNo
from isitok.packs.text.fault import Keys
from isitok.packs.text.nodes import Node

BANDS: Final = tuple(Band)


def limits_of(ages: Iterable[Band]) -> int:
    """Which of the limits hold for these ages, from 0: those of the youngest. For adults they are those for 14–18."""
    return min(min(BANDS.index(band), len(YOUNG_PEOPLE) - 1) for band in ages)


def _ages_are_known(at: Reading, ages: Any) -> None:
    if ages is not BAD:
        at.band = limits_of(ages)
        at.for_staff = tuple(ages) == FOR_STAFF
        if at.for_staff:
            at.level = Level.ONE  # it has none: everything in it is marked


def _level_is_known(at: Reading, level: Any) -> None:
    if level is not BAD and not at.for_staff:
        at.level = level


def _verdicts(at: Reading) -> tuple[str, ...]:
    return tuple(verdict for verdict in Verdict if verdict is not Verdict.TALK or at.level == Level.THREE)


def _other_is_known(at: Reading, id_: str, called: Node) -> None:
    if at.people is None:
        return
    at.people.add(id_)
    told = {"name": called}
    if type(called) is MappingNode:
        told = {key.value: value for key, value in called.value if type(key) is ScalarNode}
    name = told.get("name")
    if type(name) is ScalarNode:
        at.called[" ".join(name.value.lower().split())] = id_
    if "picture" in told and at.drawn is not None:
        at.drawn.add(id_)


def _others_are_known(at: Reading, others: Any) -> None:
    """Where no name of them could be read, nobody can be said to be none of them."""
    if others is BAD and not at.called:
        at.people = None


BAND: Final = Choice(Band, meant=bands_meant)
YOUNG_BAND: Final = Choice(YOUNG_PEOPLE, meant=bands_meant)
"""Of a lesson or a course: those are for young people."""
AGES: Final = ListOf(BAND, 1, 2, or_one=True)
_TOUCHES_MEANT: Final = {
    Touch.BEREAVEMENT: ("death", "dying", "grief", "loss"),
    Touch.PARENTS_APART: ("divorce", "separation"),
    Touch.IN_CARE: ("care", "foster", "fostering", "adoption"),
    Touch.MONEY_WORRIES: ("money", "poverty", "debt"),
    Touch.BODY_AND_FOOD: ("body", "food", "eating", "weight", "diet", "eating-disorder"),
    Touch.ABUSE_AT_HOME: ("abuse", "home", "domestic-abuse", "violence-at-home"),
    Touch.RACISM: ("race",),
    Touch.FAITH: ("religion", "islamophobia", "antisemitism"),
    Touch.DISABILITY: ("disabled", "wheelchair"),
    Touch.LGBT: ("gay", "trans", "lgbtq", "lgbtq+", "lgbt+"),
    Touch.ANIMALS_HURT: ("animals", "animal-cruelty", "pets"),
    Touch.BEING_WATCHED: ("stalking", "spying", "tracking", "surveillance"),
    Touch.VIOLENCE: ("fights", "fighting", "threats", "weapons", "knives"),
    Touch.DRUGS: ("alcohol", "vapes", "vaping", "smoking"),
    Touch.GROOMING: ("exploitation", "county-lines"),
}


def _touch_meant(written: str) -> str:
    """The word of the list that is meant by another."""
    word = key_of(written)
    meant = next((touch for touch, words in _TOUCHES_MEANT.items() if word in words), "")
    return f"did you mean '{meant}'? " if meant else ""


_NO: Final = re.compile(r"\b(?:not|never|isnt|aint)\b|n['’]t\b")
_OK: Final = re.compile(r"\b(?:ok|okay|fine|alright|all right)\b")


_IN_PLAIN_WORDS: Final = {
    Verdict.OK: ("yes", "true", "fine", "good", "right", "safe", "on"),
    Verdict.NOT_OK: ("no", "false", "wrong", "bad", "never", "unsafe", "off"),
    Verdict.DEPENDS: ("maybe", "sometimes", "perhaps", "unsure", "not sure", "both"),
}


def _verdict_meant(written: str) -> str:
    """The verdict that is meant by a sentence: "It's OK" is nearer to ``not-ok``, letter by letter, than to ``ok``."""
    words = written.lower().replace("-", " ")
    plain = next((verdict for verdict, meant in _IN_PLAIN_WORDS.items() if words.strip(" .!?") in meant), None)
    if plain:
        return f"did you mean '{plain}'? "
    if ("depend" in words) is (_OK.search(words) is not None):
        return ""
    meant = Verdict.DEPENDS if "depend" in words else Verdict.NOT_OK if _NO.search(words) else Verdict.OK
    return f"did you mean '{meant}'? "


def _nation_meant(written: str) -> str:
    """What is meant by another name of a nation, or of all four."""
    word = key_of(written)
    if word in _ALL_NATIONS:
        return "without this line, a story is played in all four nations: delete it"
    meant = next((nation for nation, words in _NATIONS_MEANT.items() if word in words), "")
    return f"did you mean '{meant}'? " if meant else ""


_ALL_NATIONS: Final = ("uk", "u.k.", "united-kingdom", "all", "any", "everywhere")
_NATIONS_MEANT: Final = {
    Nation.ENGLAND: ("lloegr", "english"),
    Nation.WALES: ("cymru", "welsh"),
    Nation.SCOTLAND: ("alba", "scottish"),
    Nation.NORTHERN_IRELAND: ("ni", "n.-ireland", "n-ireland", "ulster"),
}

TOUCH: Final = Choice(Touch, meant=_touch_meant)
TOPIC: Final = Choice(Topic, lists="`isitok new --topics`")
LEVEL: Final = Choice(Level)
NATIONS: Final = ListOf(Choice(Nation, meant=_nation_meant), 1, 4, or_one=True)
LAW_TOPICS: Final = ListOf(Choice(LawTopic), 1, 10, or_one=True)
VERDICT: Final = Choice(Verdict, offered=_verdicts, meant=_verdict_meant)
STEM: Final = Match(r"[^/\\\s.][^/\\]{0,63}", "the name of a scenario file without .yaml", "coach-photo")
FACT: Final = Named(
    unless="is not a fact that the game knows",
    code="unknown-fact",
    known=lambda at: at.facts,
    upper=True,
    lists="`isitok new --facts`",
)
ROUTE: Final = Named(
    unless="is not among the help that the game knows",
    code="unknown-help",
    known=lambda at: at.routes,
    lists="`isitok new --routes`",
)
PERSON_OR_ROUTE: Final = Named(
    unless="is nobody in the cast or in 'others', and not among the help that the game knows",
    code="unknown-person",
    known=lambda at: None if at.people is None or at.routes is None else {*at.people, *at.routes},
    where=PEOPLE,
    new=True,
    kinds=("person", "route"),
    example="mum",
)

PICTURE: Final = Named(
    unless="is no face that the game has drawn",
    code="unknown-picture",
    known=lambda at: at.pictures,
    example="gran",
)
_CALLED: Final = Line(chars=40)
OTHER: Final = Either(
    _CALLED,
    Record(
        Field("name", _CALLED, REQUIRED, "what they are called"),
        Field("say", _CALLED, OPTIONAL, "how the name is said, if a voice would get it wrong: 'Shivawn'"),
        Field("picture", PICTURE, OPTIONAL, "their face, one of those that the game has drawn: gran"),
    ),
    "name",
)

USUAL_ACTS: Final = 3
MOST_ACTS: Final = 4
"""Four at level 3 only: there the harm itself is one act, and what people are tempted to blame needs others."""

WHY: Final = Text(words=(30, 45, 45, 45), least=(10, 15, 15, 15))
OPTION_WHY: Final = Text(words=45, least=12)
ALSO_FAIR_WHY: Final = Text(words=45, least=10)

ACT: Final = Record(
    Field("act", Line(chars=90, end="."), REQUIRED, "one sentence: one person does something"),
    Field("by", PERSON, OPTIONAL, "who does it; without it, the first person named in 'act'"),
    Field("verdict", VERDICT, REQUIRED, "ok, depends or not-ok (at level 3 also talk)"),
    Field("why", WHY, REQUIRED, "what it means for a person, in 15–45 words (ages 7-9: 10–30)"),
    Field("changes_if", Line(words=30), OPTIONAL, "completes 'It would be different if …'"),
    Field(
        "also_fair",
        Record(
            Field("verdict", VERDICT, REQUIRED, "another verdict that can be argued for"),
            Field("why", ALSO_FAIR_WHY, REQUIRED, "why it is fair too (10–45 words)"),
        ),
        OPTIONAL,
        "another verdict that counts as right",
    ),
    Field("if_chosen", MapOf(VERDICT, Line(words=30), 1, 4), OPTIONAL, "what those who chose a verdict read first"),
    Field("feel", MapOf(PERSON, Choice(Feeling), 1, 3), OPTIONAL, "how 1–3 people feel then: 'ffion: embarrassed'"),
    Field("happens", HAPPENS, OPTIONAL, "1–3 things that appear on the phone: '- kofi: too late', '- notice: …'"),
    Field("elsewhere", ANOTHER_PHONE, OPTIONAL, "another phone, on which it happens: 'kind: chat' …"),
    Field("facts", ListOf(FACT, 1, 20, or_one=True), OPTIONAL, "for staff: the facts that this why rests on"),
    what="an act: 'act', 'verdict' and 'why'",
)

OPTION: Final = Record(
    Field("do", Line(words=16), REQUIRED, "what the person could do (16 words at most)"),
    Field("rating", Choice(Rating), REQUIRED, "helps, no-help or harms"),
    Field("why", OPTION_WHY, REQUIRED, "what it means for a person (12–45 words)"),
    Field("way", Choice(Way), OPTIONAL, "nothing, tell, reply or act"),
    Field("then", THEN, YOUNG, "what happened next: 1–3 lines, messages or notices"),
    what="an option: 'do', 'rating' and 'why'",
)

RESPOND: Final = Record(
    Field("as", PERSON, REQUIRED, "in whose shoes the player stands"),
    Field("ask", Line(words=20), OPTIONAL, "the question, if not 'What could … do?'"),
    Field("options", ListOf(OPTION, 2, 4), REQUIRED, "2–4 options"),
    what="'as' and 'options'",
)

FEELINGS: Final = ListOf(Choice(Feeling), 1, 4, or_one=True)
FELT: Final = Either(
    FEELINGS,
    Record(
        Field("at_first", FEELINGS, REQUIRED, "how they may feel at first"),
        Field("later", FEELINGS, OPTIONAL, "how they may feel later"),
    ),
    "at_first",
)

AUDIENCE: Final = Record(
    Field("what", Line(words=10), REQUIRED, "what could be seen or heard (10 words at most)"),
    Field("share_with", Choice(Reach), REQUIRED, "no-one, a-few or everyone"),
    Field("who", Line(words=10), OPTIONAL, "which few (needed for a-few)"),
    Field("why", Text(words=45, least=8), REQUIRED, "why (8–45 words)"),
    Field(
        "also_fair",
        Record(
            Field("share_with", Choice(Reach), REQUIRED, "another answer that can be argued for"),
            Field("why", ALSO_FAIR_WHY, REQUIRED, "why it is fair too (10–45 words)"),
        ),
        OPTIONAL,
        "another answer that counts as right",
    ),
    what="'what', 'share_with' and 'why'",
)

TELL: Final = Record(
    Field("as", PERSON, REQUIRED, "who could tell somebody"),
    Field(
        "who",
        ListOf(
            Record(
                Field(
                    "person",
                    PERSON_OR_ROUTE,
                    REQUIRED,
                    "somebody of the cast, or help such as childline",
                ),
                Field("why", Line(words=25), OPTIONAL, "why this person"),
            ),
            2,
            5,
        ),
        REQUIRED,
        "2–5 who could be told",
    ),
    Field("first_words", ListOf(Line(words=20), 2, 4), REQUIRED, "2–4 first words, as one can say them"),
    what="'as', 'who' and 'first_words'",
)

EASY: Final = Record(
    Field("story", Text(words=(35, 45, 60, 70), emoji=True), REQUIRED, "the story in short sentences"),
    Field("acts", ListOf(Line(words=45, emoji=True), 1, MOST_ACTS, or_one=True), REQUIRED, "a line for each act"),
    Field("why", ListOf(Text(words=45, emoji=True), 1, MOST_ACTS, or_one=True), OPTIONAL, "a why for each act"),
    what="'story' and 'acts'",
)

LISTEN_FOR: Final = Record(
    Field("hear", Line(words=20), REQUIRED, "what an adult may hear"),
    Field("try", Line(words=20), REQUIRED, "what to say back"),
    what="'hear' and 'try'",
)

LINKS: Final = Record(
    Field("ecw", ListOf(Match("ECW-STRAND-[1-8]", "a strand", "ECW-STRAND-3"), 1, 8, or_one=True), OPTIONAL, "strands"),
    Field(
        "rshe",
        ListOf(Match("RSHE-(?:0[2-9]|1[1-9]|2[01])", "an RSHE statement", "RSHE-11"), 1, 19, or_one=True),
        OPTIONAL,
        "statements of RSHE (England)",
    ),
    Field(
        "cs",
        ListOf(Choice(("content", "contact", "conduct", "commerce")), 1, 4, or_one=True),
        OPTIONAL,
        "content, contact, conduct, commerce",
    ),
    what="'ecw', 'rshe' or 'cs'",
)

SCENARIO: Final = Record(
    Field("title", Line(chars=60), REQUIRED, "what the scenario is called (60 characters at most)"),
    Field(
        "ages",
        AGES,
        REQUIRED,
        "7-9, 9-11, 11-14 or 14-18, or two that are neighbours; or adults, for staff",
        _ages_are_known,
    ),
    Field("topic", TOPIC, OPTIONAL, "what it is about"),
    Field("level", LEVEL, OPTIONAL, "1, 2 or 3: how sensitive it is", _level_is_known),
    Field("adult_led", YesNo(), OPTIONAL, "yes: only in Class and One to one, never for somebody who plays alone"),
    Field(
        "touches",
        ListOf(TOUCH, 1, 6, or_one=True),
        OPTIONAL,
        "what may be too close to somebody: bereavement, illness, parents-apart …",
    ),
    Field(
        "not_about",
        NotAbout(),
        OPTIONAL,
        "what it isn't about, where the check asks: 'not_about: [drugs]', or 'drugs: the weed is in Grandad's garden'",
    ),
    Field("nations", NATIONS, OPTIONAL, "where this story may be dealt, if not in all four nations"),
    Field("set", Choice(PlaySet), OPTIONAL, "a (before) or b (after); it needs 'twin'"),
    Field("twin", STEM, OPTIONAL, "the scenario of the other set that matches this one"),
    Field(
        "others",
        MapOf(Key("a short name"), OTHER, 1, 4, also_bad=_other_is_known),
        OPTIONAL,
        "people or accounts that are not in the cast: 'shop: A sneaker shop'",
        _others_are_known,
    ),
    Field(
        "people",
        MapOf(PERSON, ListOf(Choice(Role), 1, 4, or_one=True), 1, 12),
        BUNDLED,
        "who is in it, and as what: 'ffion: pictured'",
    ),
    Field("story", Text(words=(35, 45, 60, 70)), REQUIRED, "the situation before the acts, in the present tense"),
    Field("phone", PHONE, YOUNG, "what a phone shows"),
    Field("acts", ListOf(ACT, 1, MOST_ACTS), REQUIRED, "1–3 acts (at level 3, up to 4), each by one person"),
    Field("respond", RESPOND, OPTIONAL, "what somebody could do"),
    Field("feelings", MapOf(PERSON, FELT, 1, 4), OPTIONAL, "how people may feel"),
    Field("audience", ListOf(AUDIENCE, 1, 3), OPTIONAL, "who should see it, or hear of it"),
    Field(
        "put_right", MapOf(PERSON, Line(words=30), 1, 3), OPTIONAL, "what somebody could do now: 'kofi: Take it down'"
    ),
    Field("tell", TELL, OPTIONAL, "who could be told, and with which first words"),
    Field("easy", EASY, OPTIONAL, "the easy-read text"),
    Field("talk", ListOf(Line(words=25, end="?"), 2, 4), BUNDLED, "2–4 questions to talk about"),
    Field("listen_for", ListOf(LISTEN_FOR, 2, 4), YOUNG, "2–4 things to listen for, and what to say back"),
    Field("keep", Line(words=14), YOUNG, "one line worth keeping, as said to a friend (14 words at most)"),
    Field("gist", Line(words=20), BUNDLED, "for adults who choose: what it is about (20 words at most)"),
    Field("care", ListOf(Line(words=20), 1, 2, or_one=True), STAFF, "for adults, before they choose: 'not if …'"),
    Field("note", Text(words=80), OPTIONAL, "a note for adults (80 words at most)"),
    Field("facts", ListOf(FACT, 1, 20, or_one=True), OPTIONAL, "what its words rest on: facts such as TECH-12"),
    Field("adult_facts", ListOf(FACT, 1, 20, or_one=True), STAFF, "facts that adults may want to know"),
    Field("law", LAW_TOPICS, OPTIONAL, "which parts of the nation's law card are offered"),
    Field("help", ListOf(ROUTE, 1, 6, or_one=True), OPTIONAL, "where help is, such as childline; most useful first"),
    Field("links", LINKS, YOUNG, "where it belongs in the frameworks"),
    what="a scenario: 'title', 'ages', 'story' and 'acts'",
)

REVIEWED: Final = Record(
    Field("by", Line(chars=80), REQUIRED, "the role of who read it"),
    Field("on", Date(), REQUIRED, "when"),
    Field("what", Line(chars=120), OPTIONAL, "what was read"),
    what="'by' and 'on'",
)

_LANGUAGES: Final = "write its two or three small letters: en for English, cy for Welsh, pl for Polish"

PACK: Final = Record(
    Field("title", Line(chars=40), REQUIRED, "what the pack is called (40 characters at most)"),
    Field("about", Text(words=40), REQUIRED, "what it is about (40 words at most)"),
    Field("ages", ListOf(BAND, 1, 4, or_one=True), REQUIRED, "whom it is for"),
    Field(
        "objectives",
        ListOf(Line(words=20), 2, 4),
        BUNDLED,
        "2–4 lines that begin with 'Pupils can …' (for staff: 'Staff can …')",
    ),
    Field("topic", TOPIC, OPTIONAL, "the topic of scenarios that name none"),
    Field("level", LEVEL, OPTIONAL, "the level of scenarios that name none"),
    Field("adult_led", YesNo(), OPTIONAL, "yes: not listed for playing alone"),
    Field("small_group", YesNo(), OPTIONAL, "yes: only in Small group and Class, as for pupils who lead others"),
    Field("order", ListOf(STEM, 1, 2000), OPTIONAL, "the scenarios' file names without .yaml, in plan order"),
    Field("version", Line(chars=20), OPTIONAL, "which version it is, if it is sent to others (20 characters at most)"),
    Field("language", Match("[a-z]{2,3}", "a language", "en", _LANGUAGES), OPTIONAL, "the language it is written in"),
    Field("licence", Line(chars=80), OPTIONAL, "under which licence it may be passed on"),
    Field("made_up", YesNo(), OPTIONAL, "yes: nobody in it is real, and nothing in it has happened"),
    Field("authors", ListOf(Line(chars=80), 1, 30, or_one=True), OPTIONAL, "who wrote it"),
    Field("reviewed", REVIEWED, OPTIONAL, "who read it, and when"),
    what="a pack: 'title', 'about' and 'ages'",
)


@cache
def known_keys() -> Keys:
    """The keys of a scenario, for advice on the syntax of any file."""
    holding = (field.name for field in SCENARIO.fields if isinstance(field.type, MapOf | Record | NotAbout))
    return Keys(names_in(SCENARIO.schema()), frozenset(holding))
