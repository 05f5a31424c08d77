"""The field tables of lesson plans and courses (F8), for checking files and for the JSON Schema."""

from typing import Final

from isitok.packs.model.lesson_plan import SCENARIOS_IN, AnswerBy, ScoresShown
from isitok.packs.model.vocabulary import Nation
from isitok.packs.schema.either import Either
from isitok.packs.schema.fields import FACT, LISTEN_FOR, REVIEWED, ROUTE, STEM, YOUNG_BAND
from isitok.packs.schema.known import EVERYWHERE
from isitok.packs.schema.lists import ListOf, MapOf
from isitok.packs.schema.not_about import NotAbout
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.record import BUNDLED, OPTIONAL, REQUIRED, Field, Record
from isitok.packs.schema.values import Choice, Int, Match, YesNo

_CARD: Final = Match(r"[^/\\]{1,64}/[^/\\]{1,64}", "a pack and a scenario", "in-the-chat/coach-photo")
_AGES: Final = ListOf(YOUNG_BAND, 1, 2, or_one=True)
_CARDS: Final = ListOf(_CARD, 1, 4, or_one=True)
_FACTS: Final = ListOf(FACT, 1, 20, or_one=True)
_ROUTES: Final = ListOf(ROUTE, 1, 4, or_one=True)

_BEFORE_AFTER: Final = Either(
    YesNo(),
    Record(
        Field("before", _CARDS, OPTIONAL, "the story, or up to 4, that is voted on before the lesson"),
        Field("after", _CARDS, OPTIONAL, "the story, or up to 4, that is voted on after it"),
        what="'before', 'after' or both",
    ),
    "dealt",
)

_TALK: Final = Record(
    Field("question", Line(words=25, end="?"), OPTIONAL, "what to ask; without it, the story's first question"),
    Field("follow_up", Line(words=25, end="?"), OPTIONAL, "what to ask next"),
    Field("nobody_speaks", Line(words=30), OPTIONAL, "what to say or do if nobody speaks"),
    Field("starter", Line(words=16), OPTIONAL, "how a sentence could begin: 'It might help if …'"),
    Field("belief", Line(words=25), OPTIONAL, "what many believe, and isn't so"),
    Field("reply", Line(words=45), OPTIONAL, "a kind answer to that"),
    Field("listen_for", ListOf(LISTEN_FOR, 1, 3), OPTIONAL, "what to listen for here, besides what the story says"),
    what="'question', 'follow_up', 'starter' …",
)

_AFTER: Final = Either(
    Line(words=30),
    Record(
        Field("do", Line(words=30), REQUIRED, "one thing to do after the lesson"),
        Field("home", Line(words=40), OPTIONAL, "a line for home"),
        Field("lead", Line(words=40), OPTIONAL, "what to note for the safeguarding lead"),
    ),
    "do",
)

LESSON: Final = Record(
    Field("title", Line(chars=60), REQUIRED, "what the lesson is called (60 characters at most)"),
    Field("ages", _AGES, REQUIRED, "7-9, 9-11, 11-14 or 14-18, or two that are neighbours"),
    Field(
        "minutes",
        Choice(SCENARIOS_IN, "10, 20, 30 or 50", [str(minutes) for minutes in SCENARIOS_IN]),
        REQUIRED,
        "10, 20, 30 or 50: there is time for one, two, three or four scenarios",
    ),
    Field("answer", Choice(AnswerBy), OPTIONAL, "hands, cards or keys: how the class answers"),
    Field("teams", Int(2, 3), OPTIONAL, "2 or 3 teams (with keys)"),
    Field("scores", Choice(ScoresShown), OPTIONAL, "never, end or rounds: when teams see their scores (with keys)"),
    Field("before_after", _BEFORE_AFTER, OPTIONAL, "yes, or which stories come before the lesson and after it"),
    Field(
        "cards",
        ListOf(_CARD, 1, 12),
        REQUIRED,
        "the scenarios, as pack/scenario, in the order of the lesson",
    ),
    Field("objective", Line(words=30), BUNDLED, "what a class can do afterwards: 'We can …'"),
    Field("outcomes", ListOf(Line(words=20), 2, 3), BUNDLED, "2–3 lines that begin with 'I can …'"),
    Field("gist", Line(words=25), BUNDLED, "for adults who choose: what it is about (25 words at most)"),
    Field("care", ListOf(Line(words=30), 1, 4, or_one=True), OPTIONAL, "for adults, before they take it"),
    Field("builds_on", Line(words=40), OPTIONAL, "what the lesson before left behind, to begin with"),
    Field("baseline", Line(words=35), BUNDLED, "one thing to draw, write or say first, about somebody of their age"),
    Field("endpoint", Line(words=35), BUNDLED, "the same again at the end, in another colour"),
    Field("stories", MapOf(_CARD, _TALK, 1, 8), BUNDLED, "how each story is talked about"),
    Field("words", MapOf(Line(words=4), Line(words=20), 2, 5), BUNDLED, "2–5 words, each with a plain meaning"),
    Field("support", ListOf(Line(words=35), 1, 3, or_one=True), BUNDLED, "what makes it easier"),
    Field("way_in", Line(words=40), BUNDLED, "a way in for those with few words or new to English"),
    Field("stretch", Line(words=40), BUNDLED, "more, for those who want it"),
    Field("quiet_task", Line(words=30), BUNDLED, "something to do for whoever steps out"),
    Field("step_out", Text(words=50), BUNDLED, "what is said at the end, to leave the story behind"),
    Field("question_box", Line(words=40), BUNDLED, "what everybody writes for the box, unsigned"),
    Field("after", _AFTER, BUNDLED, "one thing to do, a line for home, what to note for the lead"),
    Field("help", _ROUTES, BUNDLED, "where help is, besides the adults of the school, such as childline"),
    Field("short", YesNo(), OPTIONAL, "yes: in 20 minutes there is time for the first story, the endpoint and help"),
    Field(
        "swaps",
        ListOf(
            Record(
                Field("card", _CARD, REQUIRED, "the story, as pack/scenario"),
                Field("when", Line(words=20), OPTIONAL, "when it is the better one"),
            ),
            1,
            4,
        ),
        OPTIONAL,
        "stories that can be taken instead",
    ),
    Field("not_about", NotAbout(), OPTIONAL, "what it isn't about, where the check asks: 'not_about: [drugs]'"),
    Field("facts", _FACTS, OPTIONAL, "what its words rest on: facts such as TECH-12"),
    Field(
        "links",
        MapOf(Choice((EVERYWHERE, *Nation)), _FACTS, 1, 5),
        BUNDLED,
        "what it serves, by nation: 'england: [RSHE-07]'; uk for what belongs to no nation's curriculum",
    ),
    what="a lesson plan: 'title', 'ages', 'minutes' and 'cards'",
)

COURSE: Final = Record(
    Field("title", Line(chars=60), REQUIRED, "what the course is called (60 characters at most)"),
    Field("about", Text(words=60), REQUIRED, "what it is about (60 words at most)"),
    Field("ages", _AGES, REQUIRED, "whom it is for"),
    Field("years", Line(words=20), BUNDLED, "which years that is at school"),
    Field("aims", ListOf(Line(words=25), 2, 5), REQUIRED, "2–5 lines that begin with 'Pupils can …'"),
    Field("lessons", ListOf(STEM, 1, 12), REQUIRED, "the lessons' file names without .lesson.yaml, in order"),
    Field(
        "instead",
        MapOf(STEM, STEM, 1, 6),
        OPTIONAL,
        "lessons to take instead: '05a-who-decides: 05-not-yours'",
    ),
    Field("comes_before", Text(words=40), BUNDLED, "what pupils have learnt before"),
    Field("comes_after", Text(words=40), BUNDLED, "what follows it"),
    Field(
        "knowledge",
        ListOf(
            Record(
                Field("text", Text(words=60), REQUIRED, "what an adult should know about it (60 words at most)"),
                Field("facts", _FACTS, OPTIONAL, "what it rests on"),
            ),
            2,
            10,
        ),
        BUNDLED,
        "what an adult should know about the subject",
    ),
    Field("shaping", Text(words=60), BUNDLED, "how pupils shape it"),
    Field("letter", ListOf(Text(words=80), 2, 8), BUNDLED, "a letter to parents and carers, by paragraph"),
    Field("lead", ListOf(Line(words=40), 2, 10), BUNDLED, "what the safeguarding lead should know"),
    Field("help", _ROUTES, OPTIONAL, "where help is, besides the adults of the school"),
    Field("made", Text(words=80), REQUIRED, "how it was made (80 words at most)"),
    Field("reviewed", REVIEWED, OPTIONAL, "who read it, and when"),
    what="a course: 'title', 'about', 'ages' and 'lessons'",
)
