"""A lesson plan: ``NAME.lesson.yaml`` (F8). What a class plays, how it answers, and what an adult stands with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from isitok.format import fields as f
from isitok.format import shared_fields as shared
from isitok.format.beside_acts import ListenFor
from isitok.format.choices import YOUNG_BAND, once_each, slugged
from isitok.format.field_kinds import YES_NO, Choice, Form, Number, Part, Some, Text
from isitok.format.fields import BUNDLED
from isitok.format.lesson_times import MOST_PARTS, PART, Work
from isitok.format.lesson_ways import SCENARIOS_IN, AnswerBy, ScoresShown
from isitok.format.names import FACT, ROUTE
from isitok.format.record import Record
from isitok.format.vocabulary import Band, Nation
from isitok.format.voices import ADULT, GAME, HEARD
from isitok.format.week import DAYS, AllDays

EVERYWHERE: Final = "uk"
CARD: Final = Form(r"[^/\\]{1,64}/[^/\\]{1,64}", "a pack and a scenario", "in-the-chat/coach-photo")
WEEK: Final = Form(CARD.pattern, "a pack and a week", "in-the-chat/five-more-minutes")


def _id(card: str) -> str:
    return "/".join(slugged(part) for part in card.split("/"))


def _ids(cards: Iterable[str]) -> tuple[str, ...]:
    """The ids of scenarios as ids are written, in small letters with hyphens."""
    return tuple(map(_id, cards))


def _by_id(stories: Mapping[str, Any]) -> dict[str, Any]:
    return {_id(card): talk for card, talk in stories.items()}


class BeforeAfter(Record, short="dealt", what="'before', 'after' or both"):
    """Which stories are voted on before the lesson and after it; or whether the game deals them."""

    dealt: bool = f.added(default=False, of=YES_NO)
    before: tuple[str, ...] = f.form(
        "Before",
        "the story, or up to 4, that is voted on before the lesson",
        CARD,
        many=Some(1, 4, one=True),
        default=(),
        made=_ids,
    )
    after: tuple[str, ...] = f.form(
        "After",
        "the story, or up to 4, that is voted on after it",
        CARD,
        many=Some(1, 4, one=True),
        default=(),
        made=_ids,
    )


class StoryTalk(Record, what="'question', 'follow_up', 'starter' …"):
    """How one of the stories is talked about in this lesson, beyond what the story's own file says."""

    question: str = f.line(
        "Question",
        "what to ask; without it, the story's first question",
        GAME,
        words=25,
        end="?",
        default="",
    )
    follow_up: str = f.line("Follow-up", "what to ask next", GAME, words=25, end="?", default="")
    nobody_speaks: str = f.line("If nobody speaks", "what to say or do if nobody speaks", GAME, words=30, default="")
    starter: str = f.line(
        "Sentence starter", "how a sentence could begin: 'It might help if …'", GAME, words=16, default=""
    )
    belief: str = f.line("What many believe", "what many believe, and isn't so", HEARD, words=25, default="")
    reply: str = f.line("A kind answer", "a kind answer to that", GAME, words=45, default="")
    listen_for: tuple[ListenFor, ...] = f.parts(
        "Listen for", "what to listen for here, besides what the story says", ListenFor, 1, 3, default=()
    )


class AfterLesson(Record, short="do"):
    """What a class still has to do after the lesson."""

    do: str = f.line("One thing to do", "one thing to do after the lesson", GAME, words=30)
    home: str = f.line("For home", "a line for home", GAME, words=40, default="")
    lead: str = f.line("For the lead", "what to note for the safeguarding lead", ADULT, words=40, default="")


class Swap(Record):
    """A story that can be taken instead of one of the lesson's own."""

    card: str = f.form("Story", "the story, as pack/scenario", CARD, made=_id)
    when: str = f.line("When", "when it is the better one", ADULT, words=20, default="")


class LessonPlan(
    Record, one_at_least=("cards", "week"), what="a lesson plan: 'title', 'ages', 'minutes' and 'cards', or 'week'"
):
    """What a teacher planned for a class. A lesson that was made by hand has nothing from ``objective`` on."""

    title: str = f.line("Title", "what the lesson is called (60 characters at most)", GAME, chars=60)
    ages: tuple[Band, ...] = f.choice(
        "Ages",
        "7-9, 9-11, 11-14 or 14-18, or two that are neighbours",
        YOUNG_BAND,
        many=Some(1, 2, one=True),
        made=once_each,
    )
    minutes: int = f.choice(
        "Minutes",
        "10, 20, 30 or 50: there is time for one scenario, one, two or three",
        Choice(SCENARIOS_IN, "10, 20, 30 or 50"),
    )
    answer: AnswerBy = f.choice(
        "Answer by",
        "hands, cards or keys: how the class answers",
        Choice(AnswerBy),
        default=AnswerBy.HANDS,
    )
    teams: int = f.number("Teams", "2 or 3 teams (with keys)", 2, 3, default=2)
    scores: ScoresShown = f.choice(
        "Scores",
        "never, end or rounds: when teams see their scores (with keys)",
        Choice(ScoresShown),
        default=ScoresShown.NEVER,
    )
    before_after: BeforeAfter = f.part(
        "Before and after",
        "yes, or which stories come before the lesson and after it",
        BeforeAfter,
        default=BeforeAfter(),
    )
    cards: tuple[str, ...] = f.form(
        "Stories",
        "the scenarios, as pack/scenario, in the order of the lesson",
        CARD,
        many=Some(1, 12),
        default=(),
        made=_ids,
    )
    week: str = f.form(
        "Week", "the week of which one day is played, in place of stories, as pack/week", WEEK, default="", made=_id
    )
    day: AllDays | None = f.choice(
        "Day",
        "Monday to Saturday: which day of the week; without it, Monday",
        Choice(AllDays, words=[day.title() for day in AllDays]),
        default=None,
    )
    objective: str = f.line(
        "Objective",
        "what a class can do afterwards: 'We can …'",
        GAME,
        words=30,
        default="",
        need=BUNDLED,
    )
    outcomes: tuple[str, ...] = f.line(
        "Outcomes",
        "2–3 lines that begin with 'I can …'",
        GAME,
        words=20,
        many=Some(2, 3),
        default=(),
        need=BUNDLED,
    )
    gist: str = f.line(
        "What it is about",
        "for adults who choose: what it is about (25 words at most)",
        GAME,
        words=25,
        default="",
        need=BUNDLED,
        before="swaps",
    )
    care: tuple[str, ...] = f.line(
        "Before you take it",
        "for adults, before they take it",
        ADULT,
        words=30,
        many=Some(1, 4, one=True),
        default=(),
        before="swaps",
    )
    builds_on: str = f.line(
        "Builds on",
        "what the lesson before left behind, to begin with",
        GAME,
        words=40,
        default="",
        before="outcomes",
    )
    baseline: str = f.line(
        "Baseline",
        "one thing to draw, write or say first, about somebody of their age",
        GAME,
        words=35,
        default="",
        need=BUNDLED,
        before="outcomes",
    )
    endpoint: str = f.line(
        "Endpoint",
        "the same again at the end, in another colour",
        GAME,
        words=35,
        default="",
        need=BUNDLED,
        before="outcomes",
    )
    stories: Mapping[str, StoryTalk] = f.for_each(
        "How each story is talked about",
        "how each story is talked about",
        CARD,
        Part(StoryTalk),
        1,
        8,
        default={},
        need=BUNDLED,
        made=_by_id,
    )
    words: Mapping[str, str] = f.for_each(
        "Key words",
        "2–5 words, each with a plain meaning",
        Text(GAME, words=4, is_line=True),
        Text(GAME, words=20, is_line=True),
        2,
        5,
        default={},
        need=BUNDLED,
    )
    support: tuple[str, ...] = f.line(
        "Support",
        "what makes it easier",
        ADULT,
        words=35,
        many=Some(1, 3, one=True),
        default=(),
        need=BUNDLED,
        before="swaps",
    )
    way_in: str = f.line(
        "A way in",
        "a way in for those with few words or new to English",
        ADULT,
        words=40,
        default="",
        need=BUNDLED,
        before="swaps",
    )
    stretch: str = f.line(
        "Stretch", "more, for those who want it", GAME, words=40, default="", need=BUNDLED, before="outcomes"
    )
    quiet_task: str = f.line(
        "Quiet task",
        "something to do for a pupil who steps out",
        GAME,
        words=30,
        default="",
        need=BUNDLED,
        before="outcomes",
    )
    step_out: str = f.text(
        "Stepping out",
        "what is said at the end, to leave the story behind, once the game has said who is made up",
        GAME,
        words=50,
        default="",
        need=BUNDLED,
        before="outcomes",
    )
    question_box: str = f.line(
        "Question box",
        "what this lesson asks for on the slips, beyond what is always said of them",
        GAME,
        words=20,
        default="",
        before="outcomes",
    )
    after: AfterLesson | None = f.part(
        "Afterwards",
        "one thing to do, a line for home, what to note for the lead",
        AfterLesson,
        default=None,
        need=BUNDLED,
    )
    help: tuple[str, ...] = f.named(
        "Help",
        "where help is, besides the adults of the school, such as childline",
        ROUTE,
        many=Some(1, 4, one=True),
        default=(),
        need=BUNDLED,
    )
    short: bool = f.yes_no(
        "Can be short",
        "yes: in 20 minutes there is time for one story, its first and last question, and help",
        default=False,
    )
    short_card: str = f.form(
        "Story of a short lesson",
        "which of 'cards' is played in 20 minutes, if not the first",
        CARD,
        default="",
        made=_id,
    )
    times: Mapping[str, int] = f.for_each(
        "Minutes of each step",
        "its steps in order, with their minutes: 'times: {start: 4, first: 5 …}'; without it, the game's own",
        PART,
        Number(1, 50),
        1,
        MOST_PARTS,
        default={},
    )
    times_20: Mapping[str, int] = f.for_each(
        "Minutes of each step, in 20 minutes",
        "the same for the lesson in 20 minutes",
        PART,
        Number(1, 20),
        1,
        MOST_PARTS,
        default={},
    )
    work: tuple[Work, ...] = f.parts("Work", "what groups do, beside the stories", Work, 1, 9, default=())
    swaps: tuple[Swap, ...] = f.parts("Instead", "stories that can be taken instead", Swap, 1, 4, default=())
    not_about: Mapping[str, str] = shared.not_about()
    facts: tuple[str, ...] = shared.facts()
    links: Mapping[str, tuple[str, ...]] = f.for_each(
        "Curriculum",
        "what it serves, by nation: 'england: [RSHE-07]'; uk for what belongs to no nation's curriculum",
        Choice((EVERYWHERE, *Nation)),
        FACT,
        1,
        5,
        some=Some(1, 20, one=True),
        default={},
        need=BUNDLED,
    )

    @property
    def all_cards(self) -> tuple[str, ...]:
        """The ids of all stories, in the order in which a class meets them."""
        return (*self.before_after.before, *self.cards, *self.before_after.after)

    @property
    def which_day(self) -> int:
        """Which day of the week on one phone is played in it: 0 is Monday."""
        return DAYS.index(self.day) if self.day else 0

    @property
    def packs(self) -> frozenset[str]:
        """The ids of the packs that its stories are in, and those that it could be played with instead."""
        named = (*self.all_cards, *(swap.card for swap in self.swaps), *((self.week,) if self.week else ()))
        return frozenset(card.partition("/")[0] for card in named)

    def talk_about(self, card: str) -> StoryTalk:
        """How a story is talked about; of one that this plan doesn't know, nothing."""
        return self.stories.get(card, StoryTalk())
