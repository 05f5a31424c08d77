"""The field tables of what a bundled root knows: cast, facts, help, law cards and the staff card (F5 to F8)."""

from typing import Final

from isitok.packs.model.vocabulary import LawTopic, Mood, Nation, Topic
from isitok.packs.schema.fields import FACT, REVIEWED, YOUNG_BAND
from isitok.packs.schema.lists import ListOf, MapOf
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record
from isitok.packs.schema.values import Choice, Date, Int, Key, Match

_PERSON: Final = Record(
    Field("name", Line(chars=24), REQUIRED, "the name that is shown"),
    Field("say", Line(chars=40), OPTIONAL, "how the name is said: 'Feeon'"),
    Field("pronouns", Choice(("she", "he", "they")), REQUIRED, "she, he or they"),
    Field("kind", Choice(("child", "adult")), REQUIRED, "child or adult"),
    Field("age", Int(4, 25), OPTIONAL, "the age of a child"),
    Field("bands", ListOf(YOUNG_BAND, 1, 4, or_one=True), REQUIRED, "the ages in whose scenarios they may act"),
    Field("is", Line(chars=60), REQUIRED, "who they are: 'a Year 9 pupil'"),
    Field("looks", Line(chars=120), REQUIRED, "how they look, for those who can't see"),
    Field("picture", Key("a picture's name"), OPTIONAL, "the picture's name, if it is not the id"),
    what="a person: 'name', 'pronouns', 'kind' …",
)
_WORD: Final = Line(chars=40)
CAST: Final = Record(
    Field("moods", ListOf(Choice(Mood), 1, 30), REQUIRED, "the moods that everybody is drawn in"),
    Field("people", MapOf(Key("an id"), _PERSON, 1, 200), REQUIRED, "everybody, by id"),
    Field("said", MapOf(_WORD, _WORD, 1, 100), OPTIONAL, "other names and words, and how they are said"),
    what="the cast: 'moods' and 'people'",
)

EVERYWHERE: Final = "uk"
_NATIONS: Final = ListOf(Choice((EVERYWHERE, *Nation)), 1, 4, or_one=True)

_SOURCE: Final = Record(
    Field("title", Line(plain=False), REQUIRED, "what was read"),
    Field("publisher", Line(plain=False), REQUIRED, "who published it"),
    Field("quotes", Line(plain=False), OPTIONAL, "what the publisher only passes on: NCSC advice"),
    Field("url", Line(chars=500, plain=False), OPTIONAL, "where it is"),
    Field("seen", Line(plain=False), REQUIRED, "when, or in which version, it was seen"),
    what="a source: 'title', 'publisher' and 'seen'",
)
_ONE_FACT: Final = Record(
    Field("id", Match("[A-Z]+(?:-[A-Z0-9]+)*-[A-Z0-9]+", "a fact's id", "LAW-EW-01"), REQUIRED, "its id: LAW-EW-01"),
    Field("section", Line(plain=False), REQUIRED, "where it belongs"),
    Field("nations", _NATIONS, REQUIRED, "where it holds: uk, or nations"),
    Field("scope", Line(plain=False), OPTIONAL, "where it holds, in words"),
    Field("status", Choice(("confirmed", "second-hand")), REQUIRED, "confirmed or second-hand"),
    Field("audience", Choice(("all", "adults")), REQUIRED, "all or adults"),
    Field("text", Text(plain=False), REQUIRED, "what is so, for adults"),
    Field("pupil", Text(words=35), OPTIONAL, "the same for pupils (35 words at most)"),
    Field("sources", ListOf(_SOURCE, 1, 20), REQUIRED, "where it was read"),
    Field("recheck", Date(), OPTIONAL, "when it must be looked up again"),
    what="a fact: 'id', 'section', 'nations' …",
)
FACTS: Final = Record(
    Field("checked", Date(), REQUIRED, "when all of it was last looked up"),
    Field("facts", ListOf(_ONE_FACT, 1, 2000), REQUIRED, "the facts"),
    what="facts: 'checked' and 'facts'",
)

_ROUTE: Final = Record(
    Field("kind", Choice(("person", "service", "step", "emergency")), REQUIRED, "person, service, step or emergency"),
    Field("name", Line(chars=60, plain=False), REQUIRED, "what it is called"),
    Field("say", Line(words=25, plain=False), REQUIRED, "what a pupil reads (25 words at most)"),
    Field("young", Line(words=20, plain=False), OPTIONAL, "what pupils under 11 read instead (20 words at most)"),
    Field("next", ListOf(Line(words=30, plain=False), 2, 5), OPTIONAL, "what happens then, step by step: 2–5 lines"),
    Field("adult_say", Line(plain=False), OPTIONAL, "what an adult reads"),
    Field("phone", Match("[0-9][0-9 ]{1,15}", "a telephone number", "0800 1111"), OPTIONAL, "the number to call"),
    Field(
        "text_to",
        Record(
            Field("word", Line(chars=20), OPTIONAL, "the word to send, where one is needed"),
            Field("number", Match("[0-9][0-9 ]{1,15}", "a number", "85258"), REQUIRED, "where to send it"),
        ),
        OPTIONAL,
        "a word to text, and the number",
    ),
    Field(
        "forward_to",
        Match(r"[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", "an address", "report@phishing.gov.uk"),
        OPTIONAL,
        "the address to forward it to (only in the game's own help)",
    ),
    Field("site", Match(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", "a site's name", "childline.org.uk"), OPTIONAL, "its site"),
    Field(
        "ages",
        Record(
            Field("from", Int(0, 120), REQUIRED, "the youngest age"),
            Field("to", Int(0, 120), REQUIRED, "the oldest age"),
        ),
        REQUIRED,
        "{from: 0, to: 18}",
    ),
    Field("nations", _NATIONS, REQUIRED, "where it can be used: uk, or nations"),
    Field("audience", Choice(("all", "adults")), REQUIRED, "all or adults"),
    Field("topics", ListOf(Choice(Topic), 1, 20, or_one=True), OPTIONAL, "what it is for"),
    Field("not_for", ListOf(Line(words=25, plain=False), 1, 10, or_one=True), OPTIONAL, "what it is not for"),
    Field("facts", ListOf(FACT, 1, 20, or_one=True), OPTIONAL, "what this rests on (needed for a service)"),
    Field("checked", Date(), OPTIONAL, "when it was looked up (needed for a service)"),
    what="a route: 'kind', 'name', 'say' …",
)
_LEAD: Final = Record(
    Field("name", Line(words=12), REQUIRED, "what the nation calls the adult in charge of safeguarding"),
    Field("short", Line(chars=20), OPTIONAL, "the short form"),
    Field("facts", ListOf(FACT, 0, 20, or_one=True), REQUIRED, "what this rests on; [] where no name is known"),
    what="'name' and 'facts'",
)
HELP: Final = Record(
    Field("checked", Date(), REQUIRED, "when all of it was last looked up"),
    Field("routes", MapOf(Key("an id"), _ROUTE, 1, 100), REQUIRED, "all the routes, by id"),
    Field("lead", MapOf(Choice(Nation), _LEAD, 4, 4), REQUIRED, "the safeguarding lead, by nation"),
    what="help: 'checked', 'routes' and 'lead'",
)

_LAW_TOPIC: Final = Choice(LawTopic)
_RESTS_ON: Final = ListOf(FACT, 1, 30, or_one=True)
_PUPIL: Final = Record(
    Field("opening", Text(words=30), REQUIRED, "what is said first (30 words at most)"),
    Field(
        "points",
        MapOf(
            _LAW_TOPIC,
            Record(
                Field("say", Text(words=45), REQUIRED, "what a pupil reads (45 words at most)"),
                Field("facts", _RESTS_ON, REQUIRED, "the confirmed facts that it rests on"),
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
    Field("facts", _RESTS_ON, REQUIRED, "the facts that it rests on, of any status"),
    what="'text' and 'facts'",
)
LAW_CARD: Final = Record(
    Field("nation", Choice(Nation), REQUIRED, "whose law it is"),
    Field("checked", Date(), REQUIRED, "when it was last looked up"),
    Field("reviewed", REVIEWED, OPTIONAL, "which lawyer read it, and when"),
    Field("pupil", _PUPIL, REQUIRED, "what pupils read"),
    Field(
        "adult",
        Record(Field("points", MapOf(_LAW_TOPIC, ListOf(_ADULT_POINT, 1, 20), 1, 10), REQUIRED, "more, by topic")),
        REQUIRED,
        "what adults read",
    ),
    Field("gaps", MapOf(_LAW_TOPIC, Text(plain=False), 0, 10), OPTIONAL, "what has no checked answer, and why"),
    what="a law card: 'nation', 'checked', 'pupil' and 'adult'",
)

_QUESTION: Final = Record(
    Field("id", Key(), REQUIRED, "a short name"),
    Field("ages", ListOf(YOUNG_BAND, 1, 4, or_one=True), REQUIRED, "whom it may be put to"),
    Field("ask", Line(words=20, end="?"), REQUIRED, "the question, about somebody of that age"),
    Field("answers", MapOf(Key(), Line(words=8), 3, 6), REQUIRED, "3–6 answers to choose from"),
    what="a question: 'id', 'ages', 'ask' and 'answers'",
)
VOICE: Final = Record(
    Field("questions", ListOf(_QUESTION, 1, 8), REQUIRED, "the questions, in an order that stays"),
    what="what young people are asked: 'questions'",
)

_LINES: Final = ListOf(Line(words=25), 1, 20)
_OWN_LINES: Final = Record(
    Field("before", _LINES, OPTIONAL, "what to do before"),
    Field("during", _LINES, OPTIONAL, "what to mind during it"),
    Field("after", _LINES, OPTIONAL, "what to do afterwards"),
    what="'before', 'during' and 'after'",
)
_FOR_STAFF_LINES: Final = Record(
    Field("before", _LINES, OPTIONAL, "what to do before"),
    Field("ground_rules", _LINES, OPTIONAL, "their ground rules, in place of those for a class"),
    Field("during", _LINES, OPTIONAL, "what to mind during it"),
    Field("after", _LINES, OPTIONAL, "what to do afterwards"),
    what="'before', 'ground_rules', 'during' and 'after'",
)
STAFF_CARD: Final = Record(
    Field("before", _LINES, REQUIRED, "what to do before"),
    Field("ground_rules", ListOf(Line(words=25), 8, 8), REQUIRED, "the eight ground rules"),
    Field("during", _LINES, REQUIRED, "what to mind during it"),
    Field("if_told", _LINES, REQUIRED, "what to do if told something"),
    Field("after", _LINES, REQUIRED, "what to do afterwards"),
    Field("class", _OWN_LINES, OPTIONAL, "what else is for a class alone"),
    Field("one_to_one", _OWN_LINES, OPTIONAL, "what else is for a one-to-one alone"),
    Field("for_staff", _FOR_STAFF_LINES, OPTIONAL, "what else is for staff alone, and their ground rules"),
    Field("facts", ListOf(FACT, 0, 60, or_one=True), REQUIRED, "what this rests on"),
    what="the staff card: 'before', 'ground_rules', 'during', 'if_told', 'after', 'facts'",
)
