"""A lesson while its teacher sets it up: what is wanted, what was dealt, and how the class will answer."""

from collections.abc import Iterable
from enum import Enum, auto

from isitok.game.lesson import dealing
from isitok.game.lesson.dealing import Gate, Wanted, class_cards, has_level_3, needs_gate, neighbours, twins_in
from isitok.game.lesson.lesson import start
from isitok.game.results.parts import is_counted
from isitok.packs.model.card import Card
from isitok.packs.model.lesson_plan import Answer, LessonPlan, ScoresShown
from isitok.packs.model.vocabulary import Band
from isitok.scenes.lesson.lesson import LessonScene
from isitok.scenes.scene import Desk
from isitok.scenes.staff_card import StaffCardScene
from isitok.store.settings import Settings
from isitok.value import Value, replace


class LessonDraft(Value, kw_only=True):
    """The choices so far."""

    wanted: Wanted
    cards: tuple[Card, ...] = ()
    before_after: bool = False
    answer: Answer = Answer.HANDS
    teams: int = 2
    scores: ScoresShown = ScoresShown.NEVER
    room: str = ""  # how many people there are, as typed; "" = nobody said
    rules_off: frozenset[int] = frozenset()  # the ground rules that don't apply here, from 0
    new_group: bool = False  # none of them has been counted this term
    title: str = ""  # what its teacher calls it; "" = not saved yet
    seed: int = 0
    deals: int = 0  # how often the cards were dealt again

    @property
    def people(self) -> int | None:
        """How many people are in the room; None if nobody said, or it isn't a number."""
        typed = self.room.strip()
        return int(typed) if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= 99 else None

    def is_counted(self, settings: Settings) -> bool:
        """Whether this class's votes go into the results of classes."""
        with_keys = self.answer is Answer.KEYS
        return settings.keep_results and is_counted(self.people, settings.least_group, with_keys=with_keys)

    @property
    def needs_gate(self) -> bool:
        """Whether the staff card has to be read to its end before this lesson can begin."""
        return needs_gate(self.cards) and not self.wanted.gate.ticked

    @property
    def plan(self) -> LessonPlan:
        """What is saved of it: nothing about the pupils, not even how many there are."""
        return LessonPlan(
            title=self.title,
            ages=self.wanted.ages,
            minutes=self.wanted.minutes,
            answer=self.answer,
            teams=self.teams,
            scores=self.scores,
            before_after=self.before_after,
            cards=tuple(card.id for card in self.cards),
        )


def first_draft(desk: Desk, *, ticked: bool) -> LessonDraft:
    """A lesson for the ages of this PC, already dealt. ``ticked``: the staff card was read just now."""
    gate = Gate(ticked=ticked, locked_ages=desk.options.lock_ages)
    wanted = Wanted(ages=neighbours(desk.settings.ages), gate=gate, nation=desk.settings.nation)
    wanted = replace(wanted, own=desk.settings.own_stories)
    return deal_cards(LessonDraft(wanted=wanted, seed=desk.chance()), desk)


def refit(draft: LessonDraft, desk: Desk, **changes: object) -> LessonDraft:
    """The draft after something else was chosen: cards that still fit stay."""
    wanted = replace(draft.wanted, nation=desk.settings.nation, own=desk.settings.own_stories, **changes)
    cards = class_cards(desk.library.packs)
    if wanted.topic and wanted.topic not in dealing.topics_for(cards, wanted):
        wanted = replace(wanted, topic=None)
    if wanted.pack and not any(pack.id == wanted.pack for pack in dealing.packs_for(desk.library.packs, wanted)):
        wanted = replace(wanted, pack=None)
    return deal_cards(replace(draft, wanted=wanted), desk, keep=draft.cards)


def deal_cards(draft: LessonDraft, desk: Desk, keep: tuple[Card, ...] = ()) -> LessonDraft:
    """The draft with new cards dealt around those that are kept."""
    seed = f"{draft.seed} {draft.deals}"
    cards = dealing.deal(class_cards(desk.library.packs), draft.wanted, seed, twins_in(desk.library), keep)
    return replace(draft, cards=cards)


def deal_again(draft: LessonDraft, desk: Desk) -> LessonDraft:
    """The draft with other cards."""
    wanted = replace(draft.wanted, own=desk.settings.own_stories)
    return deal_cards(replace(draft, wanted=wanted, deals=draft.deals + 1), desk)


def swap_card(draft: LessonDraft, desk: Desk, number: int) -> LessonDraft:
    """The draft with another card in this place (from 0)."""
    wanted = replace(draft.wanted, own=desk.settings.own_stories)
    draft = replace(draft, wanted=wanted, deals=draft.deals + 1)
    seed, cards = f"{draft.seed} {draft.deals}", class_cards(desk.library.packs)
    found = dealing.swap_card(cards, draft.wanted, draft.cards, number, seed, twins_in(desk.library))
    return replace(draft, cards=found)


def choices(draft: LessonDraft, desk: Desk, number: int) -> tuple[Card, ...]:
    """All the cards that could go in this place (from 0)."""
    cards = class_cards(desk.library.packs)
    return dealing.choices(cards, draft.wanted, draft.cards, number, twins_in(desk.library))


def pairs(draft: LessonDraft, desk: Desk) -> tuple[tuple[Card, Card], ...]:
    """Key acts to vote on before the lesson and after it; none where the packs have no sets."""
    cards = class_cards(desk.library.packs)
    return dealing.key_pairs(cards, draft.wanted, draft.cards, str(draft.seed), twins_in(desk.library))


def draft_from_plan(draft: LessonDraft, plan: LessonPlan, desk: Desk) -> tuple[LessonDraft, tuple[Card, ...]]:
    """The lesson of a plan with those of its cards that exist; and the cards that don't fit its ages or this nation."""
    there = {card.id: card for card in desk.library.cards}
    found = tuple(there[id_] for id_ in dict.fromkeys(plan.cards) if id_ in there)
    gate = draft.wanted.gate
    # A teacher may have planned a card for other ages, but never level 3 for ages that it isn't for.
    # A card named in a plan was chosen, whoever wrote it; and the staff card still comes before the lesson.
    named = frozenset(card.id for card in found)
    anyone = Wanted(
        ages=tuple(Band),
        minutes=plan.minutes,
        nation=desk.settings.nation,
        gate=replace(gate, ticked=True),
        picked=named,
    )
    open_ = gate.can_open_for(plan.ages)
    cards = tuple(card for card in found if (open_ if has_level_3([card]) else anyone.fits(card)))
    refused = tuple(card for card in found if card not in cards)
    gate = replace(gate, wanted=has_level_3(cards))
    wanted = replace(anyone, ages=plan.ages, gate=gate, own=desk.settings.own_stories)
    made = replace(
        draft,
        wanted=wanted,
        cards=cards,
        before_after=plan.before_after,
        answer=plan.answer,
        teams=plan.teams,
        scores=plan.scores,
        title=plan.title,
    )
    return made, refused


def begin_lesson(draft: LessonDraft, desk: Desk, rules: Iterable[str]) -> LessonScene:
    """The lesson at its first step."""
    keys = pairs(draft, desk) if draft.before_after else ()
    scenario, with_keys = desk.library.scenario, draft.answer is Answer.KEYS
    lesson = start(
        [scenario(card.id) for card in draft.cards],
        before=[scenario(before.id) for before, _ in keys],
        after=[scenario(after.id) for _, after in keys],
        teams=draft.teams if with_keys else 0,
        with_sureness=draft.wanted.with_sureness,
        with_scores=with_keys and draft.scores is ScoresShown.ROUNDS,
        room=None if with_keys else draft.people,
        seed=draft.seed,
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
        new_group=draft.new_group,
    )


class Gated(Enum):
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
    return LED if any(card.adult_led for card in draft.cards) else UNREAD
