"""A lesson while its teacher sets it up: what is wanted, what was dealt, and how the class will answer."""

import time
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import Any, Final

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card, WeekCard
from isitok.format.lesson import BeforeAfter, LessonPlan
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.staff_card import GroundRule
from isitok.format.vocabulary import FOR_STAFF, YOUNG_PEOPLE
from isitok.format.week import DAYS
from isitok.format.week_ways import NO_FLAGS, Flags
from isitok.game.dealt import DealtStories, deal_stories, swap_story
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.class_day import ClassDay
from isitok.game.lesson.class_lesson import KeyCards, Voting, start
from isitok.game.lesson.deal_lesson import (
    Gate,
    Pair,
    Wanted,
    class_cards,
    has_level_3,
    needs_gate,
    neighbours,
    twins_in,
    waits_for_reader,
)
from isitok.game.lesson.part_pages import with_pages
from isitok.game.lesson.parts import in_20, parts_of
from isitok.game.lesson.slips_read import SlipsRead
from isitok.game.results.result_parts import is_counted
from isitok.game.school import years_in
from isitok.game.week.week_offer import Led, weeks_led
from isitok.game.week.week_play import begin
from isitok.scenes.deal_form import want_here
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.reread import still_here
from isitok.scenes.scene import Desk
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.week.week_front import week_of
from isitok.store.settings import Settings

MADE_BY_HAND: Final = (
    *("title", "ages", "minutes", "answer", "teams", "scores", "before_after", "cards", "week", "day"),
    *("baseline", "endpoint"),
)
"""What of a lesson its teacher sets; all else comes with a ready one."""

A_DAY: Final = 10
"""Minutes of a lesson that is one day of a week."""


class ToldOn(Enum):
    """The day on which the safeguarding lead was told."""

    EARLIER = "earlier"
    YESTERDAY = "yesterday"
    TODAY = "today"


class WhenTold(Value):
    """When the lead was told, and of which stories: ids. Of other stories the lead knows nothing yet."""

    on: ToldOn | None = None
    of: tuple[str, ...] = ()


class LessonDraft(DealtStories, kw_only=True):
    """The choices so far."""

    before_after: bool = False  # stories before and after are wanted
    before: tuple[Card, ...] = ()  # those that are voted on before the lesson
    after: tuple[Card, ...] = ()  # and after it; with both, each is the twin of the one in its place
    answer: AnswerBy = AnswerBy.HANDS
    teams: int = 2
    scores: ScoresShown = ScoresShown.NEVER
    room: str = ""  # how many people there are, as typed; "" = nobody said
    rules_off: frozenset[int] = frozenset()  # the ground rules that don't apply here, from 0
    new_group: bool = False  # none of them has been counted this term
    year: str = ""  # the year group; "" = nobody said
    class_name: str = ""  # as typed; it decides the order, and is never kept
    order: str = ""  # of stories before and after; "" = as they are named, and not decided by the class's name
    named: tuple[tuple[Card, ...], tuple[Card, ...]] | None = None  # those before and after, where twins are played
    title: str = ""  # what its teacher calls it; "" = not saved yet
    made_from: LessonPlan | None = None  # the ready lesson, with what its teacher stands with
    told: WhenTold = WhenTold()  # the safeguarding lead
    week: WeekCard | None = None  # of which one day is played, in place of stories
    day: int = 0  # which one, from 0
    first_question: str = ""  # of the lesson, before its stories; "" = none
    last_question: str = ""
    slips: SlipsRead | None = None  # who reads them; None: nobody has said yet

    @property
    def count(self) -> int:
        """How many stories are dealt: in a ready lesson as many as it has, though there is time for more."""
        ready = self.made_from
        if ready and ready.objective and ready.minutes == self.wanted.minutes:
            return len(ready.cards)
        return self.wanted.count

    @property
    def people(self) -> int | None:
        """How many people are in the room; None if nobody said, or it isn't a number."""
        typed = self.room.strip()
        return int(typed) if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= 99 else None

    def with_room(self, typed: str) -> "LessonDraft":
        """The same with the number of people that was typed: of that, digits alone."""
        return replace(self, room="".join(sign for sign in typed if sign.isascii() and sign.isdigit()))

    def is_counted(self, settings: Settings) -> bool:
        """Whether this class's votes go into the results of classes."""
        with_keys = self.answer is AnswerBy.KEYS
        if self.wanted.ages == FOR_STAFF or not self.all_cards:
            return False
        return settings.keep_results and is_counted(self.people, settings.least_group, with_keys=with_keys)

    @property
    def needs_gate(self) -> bool:
        """Whether the staff card has to be read to its end before this lesson can begin."""
        led = self.week is not None and self.week.adult_led
        return (led or needs_gate(self.all_cards)) and not self.wanted.gate.ticked

    @property
    def waits_for_reader(self) -> Card | WeekCard | None:
        """An own story or week that its adult reads first, as nobody but its writer has."""
        week = (self.week,) if self.week else ()
        return waits_for_reader(self.all_cards, self.read_today) or waits_for_reader(week, self.read_today)

    @property
    def plan(self) -> LessonPlan:
        """What is saved of it: nothing about the pupils, not even how many there are."""
        before, after = self.named or (self.before, self.after)
        asked = BeforeAfter(
            dealt=self.before_after and not before,
            before=tuple(card.id for card in before),
            after=tuple(card.id for card in after),
        )
        made = LessonPlan(
            title=self.title,
            ages=self.wanted.ages,
            minutes=self.wanted.minutes,
            answer=self.answer,
            teams=self.teams,
            scores=self.scores,
            before_after=asked,
            cards=tuple(card.id for card in self.cards),
            baseline=" ".join(self.first_question.split()),
            endpoint=" ".join(self.last_question.split()),
            week=self.week.id if self.week else "",
            day=DAYS[self.day] if self.week else None,
        )
        return made if self.made_from is None else self._as_taught(made, self.made_from)

    def _as_taught(self, made: LessonPlan, taken: LessonPlan) -> LessonPlan:
        """With all that a ready lesson says, but for what it says of stories that were exchanged for others."""
        here = {card.id for card in self.all_cards}
        by_hand = {name: getattr(made, name) for name in MADE_BY_HAND}
        kept = {id_: talk for id_, talk in taken.stories.items() if id_ in here}
        swaps = tuple(swap for swap in taken.swaps if swap.card not in here)
        return replace(taken, **by_hand, stories=kept, swaps=swaps)

    @property
    def objective(self) -> str:
        """What a class can do after a ready lesson; "" for one that was made by hand."""
        return self.made_from.objective if self.made_from else ""

    @property
    def lead_knows(self) -> bool:
        """Whether the lead was told of these stories: of all, whatever else is left out since."""
        return bool(self.told.of) and {card.id for card in self.all_cards} <= set(self.told.of)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The stories before and after, where there are both."""
        return tuple(zip(self.before, self.after, strict=False)) if len(self.before) == len(self.after) else ()

    @property
    def all_cards(self) -> tuple[Card, ...]:
        """All stories, in the order in which the class meets them."""
        return (*self.before, *self.cards, *self.after)


def first_draft(desk: Desk, *, ticked: bool) -> LessonDraft:
    """A lesson for the ages of this PC, already dealt. ``ticked``: the staff card was read just now."""
    gate = Gate(ticked=ticked, seat=desk.seat)
    settings = desk.settings
    wanted = Wanted(ages=neighbours(settings.class_ages or settings.ages), gate=gate, nation=settings.nation)
    return deal_cards(LessonDraft(wanted=wanted, seed=desk.chance(), room=desk.room), desk)


def refit(draft: LessonDraft, desk: Desk, **changes: object) -> LessonDraft:
    """The draft after something else was chosen: cards that still fit stay."""
    return deal_pairs(want_here(draft, desk, **changes), desk)


def after_reading(draft: LessonDraft, desk: Desk) -> LessonDraft:
    """The draft with its stories as they are now; dealt anew around those that are left if one is gone or differs."""
    named = as_named(draft)
    before, cards, after = (still_here(some, desk) for some in (named.before, named.cards, named.after))
    if (*before, *cards, *after) == named.all_cards:
        return draft
    return refit(replace(named, before=before, cards=cards, after=after), desk)


def as_named(draft: LessonDraft) -> LessonDraft:
    """The draft with the stories before and after that its plan names."""
    return replace(draft, before=draft.named[0], after=draft.named[1], order="", named=None) if draft.named else draft


def deal_cards(draft: LessonDraft, desk: Desk) -> LessonDraft:
    """The draft with new cards dealt."""
    return deal_pairs(deal_stories(draft, class_cards(desk.library.packs), twins_in(desk.library)), desk)


def deal_again(draft: LessonDraft, desk: Desk) -> LessonDraft:
    """The draft with other cards."""
    return deal_cards(replace(draft, deals=draft.deals + 1), desk)


def swap_card(draft: LessonDraft, desk: Desk, number: int) -> LessonDraft:
    """The draft with another card in this place (from 0)."""
    return deal_pairs(swap_story(draft, class_cards(desk.library.packs), twins_in(desk.library), number), desk)


def possible_pairs(
    draft: LessonDraft, desk: Desk, keep: Sequence[Pair] = (), never: Sequence[Pair] = ()
) -> tuple[Pair, ...]:
    """Stories to vote on before the lesson and after it; none where the packs have no sets."""
    cards = class_cards(desk.library.packs)
    return deal_lesson.key_pairs(cards, draft.wanted, draft.cards, draft.draw, twins_in(desk.library), keep, never)


def deal_pairs(draft: LessonDraft, desk: Desk) -> LessonDraft:
    """The draft with stories before and after, if they are wanted: those that still fit stay."""
    if not draft.before_after:
        # A ready lesson may have one half alone: it stays, unless it is one of the stories now.
        before = tuple(card for card in draft.before if card not in draft.cards)
        return replace(draft, before=before, after=tuple(card for card in draft.after if card not in draft.cards))
    return _with_pairs(draft, possible_pairs(draft, desk, draft.pairs))


def toggle_pairs(draft: LessonDraft, desk: Desk) -> LessonDraft:
    """The draft with stories before and after, or without them."""
    if draft.before_after:
        return replace(draft, before_after=False, before=(), after=())
    return deal_pairs(replace(draft, before_after=True, before=(), after=()), desk)


def swap_pair(draft: LessonDraft, desk: Desk, number: int) -> LessonDraft:
    """The draft with another pair in this place (from 0), as far as there is one."""
    draft = replace(draft, deals=draft.deals + 1)
    old = draft.pairs[number]
    others = [*draft.pairs[:number], *draft.pairs[number + 1 :]]
    found = [pair for pair in possible_pairs(draft, desk, others, never=[old]) if pair not in others][:1]
    return _with_pairs(draft, (*draft.pairs[:number], *(found or [old]), *draft.pairs[number + 1 :]))


def swap_half(draft: LessonDraft, desk: Desk, id_: str) -> tuple[LessonDraft, Card | None]:
    """The draft with another in place of a story that has its other half in another lesson; and that new other half.

    The draft as it was, and None, where there is no other pair.
    """
    draft = replace(draft, deals=draft.deals + 1)
    twin_of = twins_in(desk.library)
    old = next((one for one in (*draft.before, *draft.after) if one.id == id_), None)
    if old is None:
        return draft, None
    never = [(card, card) for card in desk.library.cards if card.id in (old.id, twin_of(old))]
    pair = next(iter(possible_pairs(draft, desk, never=never)), None)
    if pair is None:
        return draft, None
    if old in draft.before:
        return replace(draft, before=tuple(pair[0] if one == old else one for one in draft.before)), pair[1]
    return replace(draft, after=tuple(pair[1] if one == old else one for one in draft.after)), pair[0]


def leave_out(draft: LessonDraft, card: str) -> LessonDraft:
    """The draft without one of the stories before and after, nor the other half of its pair."""
    if draft.pairs:
        pairs = tuple(pair for pair in draft.pairs if card not in (pair[0].id, pair[1].id))
        return replace(_with_pairs(draft, pairs), before_after=draft.before_after and bool(pairs))
    before = tuple(one for one in draft.before if one.id != card)
    return replace(draft, before=before, after=tuple(one for one in draft.after if one.id != card))


def _with_pairs(draft: LessonDraft, pairs: Iterable[Pair]) -> LessonDraft:
    pairs = tuple(pairs)
    return replace(draft, before=tuple(one for one, _ in pairs), after=tuple(other for _, other in pairs))


def draft_from_plan(draft: LessonDraft, plan: LessonPlan, desk: Desk) -> tuple[LessonDraft, tuple[Card, ...]]:
    """The lesson of a plan with those of its cards that exist; and the cards that don't fit.

    They aren't for its ages or this nation, or they touch what is left out: that was said of this class, in this run.
    """
    there = {card.id: card for card in class_cards(desk.library.packs)}
    found = tuple(there[id_] for id_ in dict.fromkeys(plan.cards) if id_ in there)
    asked = [
        tuple(there[id_] for id_ in dict.fromkeys(ids) if id_ in there)
        for ids in (plan.before_after.before, plan.before_after.after)
    ]
    gate = draft.wanted.gate
    # A teacher may have planned a card for other ages, but never level 3 for ages that it isn't for.
    # A card named in a plan was chosen, whoever wrote it; and the staff card still comes before the lesson.
    named = frozenset(card.id for card in (*found, *asked[0], *asked[1]))
    anyone = Wanted(
        ages=YOUNG_PEOPLE,
        minutes=plan.minutes,
        nation=desk.settings.nation,
        gate=replace(gate, ticked=True),
        picked=named,
        without_touches=draft.wanted.without_touches,
    )
    open_ = gate.can_open_for(plan.ages)
    near = tuple(card for card in found if is_left_out(card, draft))
    cards = tuple(card for card in found if card not in near and (open_ if has_level_3([card]) else anyone.fits(card)))
    before, after = (
        tuple(card for card in some if not has_level_3([card]) and anyone.fits(card) and card not in cards)
        for some in asked
    )
    refused = tuple(card for card in (*asked[0], *found, *asked[1]) if card not in (*before, *cards, *after))
    gate = replace(gate, wanted=has_level_3(cards))
    wanted = replace(anyone, ages=plan.ages, gate=gate)
    made = replace(
        draft,
        wanted=wanted,
        cards=cards,
        before_after=plan.before_after.dealt or bool(before and len(before) == len(after)),
        before=before,
        after=after,
        answer=plan.answer,
        teams=plan.teams,
        scores=plan.scores,
        title=plan.title,
        first_question=plan.baseline,
        last_question=plan.endpoint,
        made_from=plan,
        week=week_that_fits(plan, draft, desk),
        day=plan.which_day,
    )
    return deal_pairs(made, desk) if plan.before_after.dealt else made, refused


def week_that_fits(plan: LessonPlan, draft: LessonDraft, desk: Desk) -> WeekCard | None:
    """The week of a plan; None where it has none, or it isn't here, or touches what is left out."""
    led = Led(ages=YOUNG_PEOPLE, ticked=True, without=draft.wanted.without_touches)
    return next((week for week in weeks_led(desk.library.packs, led) if week.id == plan.week), None)


def is_left_out(card: Card, draft: LessonDraft) -> bool:
    """Whether a card touches what this class's teacher leaves out."""
    return not draft.wanted.without_touches.isdisjoint(card.touches)


def draft_of_day(draft: LessonDraft, week: WeekCard, day: int) -> LessonDraft:
    """A lesson of ten minutes: one day of a week, and no stories."""
    wanted = replace(draft.wanted, ages=week.ages, minutes=A_DAY, picked=frozenset())
    none: dict[str, Any] = {"cards": (), "before": (), "after": (), "made_from": None}
    blank = {"title": "", "first_question": "", "last_question": ""}
    return replace(draft, wanted=wanted, week=week, day=day, **none, **blank)


def begin_lesson(draft: LessonDraft, desk: Desk, rules: Iterable[GroundRule], flags: Flags = NO_FLAGS) -> LessonScene:
    """The lesson at its first step. ``flags``: what is so already on the morning of its day of a week."""
    scenario, with_keys = desk.library.scenario, draft.answer is AnswerBy.KEYS
    cards, plan = [scenario(card.id) for card in draft.cards], draft.plan
    taught = draft.wanted.ages != FOR_STAFF
    lesson = start(
        cards,
        Voting(
            teams=draft.teams if with_keys else 0,
            with_scores=with_keys and draft.scores is ScoresShown.ROUNDS,
            with_sureness=draft.wanted.with_sureness,
            room=None if with_keys else draft.people,
        ),
        KeyCards(
            before=tuple(scenario(card.id) for card in draft.before),
            after=tuple(scenario(card.id) for card in draft.after),
        ),
        draft.seed,
        with_pages(parts_of(plan, len(cards)), plan, cards) if taught else (),
        _day(draft, flags, desk),
    )
    counted = draft.is_counted(desk.settings)
    return LessonScene(
        lesson=lesson,
        number=desk.number() if counted else "",
        answer=draft.answer,
        scores=draft.scores if with_keys else ScoresShown.NEVER,
        rules=tuple(rule for number, rule in enumerate(rules) if number not in draft.rules_off),
        title=draft.title,
        counted=counted,
        minutes=draft.wanted.minutes,
        began=int(time.time()),
        talks=plan.stories,
        plan=plan if taught else None,
        again=_follows_another(draft, desk),
        new_group=draft.new_group,
        year=draft.year if counted and draft.year in years_in(draft.wanted.ages, desk.settings.nation) else "",
        order=draft.order if counted else "",
        class_name=draft.class_name if counted else "",
        slips=draft.slips,
        wanted=draft.wanted,
    )


def _day(draft: LessonDraft, flags: Flags, desk: Desk) -> ClassDay | None:
    week = week_of(draft.week.id, desk) if draft.week else None
    return ClassDay(begin(week, draft.day, flags)) if week else None


def _follows_another(draft: LessonDraft, desk: Desk) -> bool:
    """Whether this is the second lesson of its course, or a later one."""
    taken = draft.made_from
    ready = (lesson for course in desk.library.courses() for lesson in course.ready)
    return taken is not None and any(one.number != "1" and taken in (one.plan, in_20(one.plan)) for one in ready)


class Gated(Event, Enum):
    """The reasons for which the staff card has to be read to its end."""

    STORIES = auto()  # for the stories dealt, or to have ones in other languages
    LEVEL_3 = auto()  # to deal stories of level 3


HARD = StaffCardScene(wanted=Gated.LEVEL_3, must=True)
UNREAD = StaffCardScene(wanted=Gated.STORIES, must=True, unread=True)
LED = StaffCardScene(wanted=Gated.STORIES, must=True, led=True)


def gate_of(draft: LessonDraft) -> StaffCardScene:
    """The staff card, and the reason why these stories need it."""
    if has_level_3(draft.cards):
        return StaffCardScene(wanted=Gated.STORIES, must=True)
    led = any(card.adult_led for card in draft.cards) or (draft.week is not None and draft.week.adult_led)
    return LED if led else UNREAD
