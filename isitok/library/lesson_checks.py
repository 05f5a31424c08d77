"""How a lesson plan must fit together, and how it fits its stories, the facts and the content rules (F8)."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from isitok import rules
from isitok.base.spelling import did_you_mean
from isitok.format.card import Card, WeekCard
from isitok.format.ids import name_of, whole_of
from isitok.format.known import Known
from isitok.format.lesson import EVERYWHERE, LessonPlan
from isitok.format.lesson_times import SHORT
from isitok.format.lesson_ways import SCENARIOS_IN, AnswerBy
from isitok.format.passages import passages_of
from isitok.format.problem import Path, Place, Places, Problem, Severity
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, Nation
from isitok.library.times_checks import check_times
from isitok.rules.prepared import prepare_passages
from isitok.rules.subject import Subject
from isitok.rules.words import Words


def check_plan(plan: LessonPlan, written: Collection[str], places: Places) -> Iterator[Problem]:
    """What doesn't fit together in a plan alone. ``written`` are the keys that stand in its file."""
    for key in ("teams", "scores"):
        if key in written and plan.answer is not AnswerBy.KEYS:
            message = f"'{key}' is for lessons with keys; this one is answered with {plan.answer}"
            hint = f"take '{key}' out, or write 'answer: keys'"
            yield Problem(places.at(key), "only-with-keys", message, hint, Severity.WARNING)
    most = SCENARIOS_IN[plan.minutes]
    if len(plan.cards) > most:
        message = f"{len(plan.cards)} cards are planned; in {plan.minutes} minutes there is time for {most}"
        hint = "take some out, or give the lesson more time: what is not talked about is soon forgotten"
        yield Problem(places.at("cards"), "too-many-cards", message, hint, Severity.WARNING)
    seen: set[str] = set()
    for path, card in [
        *stories_in_order(plan),
        *((("swaps", n, "card"), one.card) for n, one in enumerate(plan.swaps)),
    ]:
        if card in seen:
            message = f"'{card}' is in this lesson twice"
            yield Problem(places.at(*path), "repeated-card", message, "keep one of the two")
        seen.add(card)
    for key, begin, lines in (
        ("objective", "We can ", (plan.objective,)),
        ("outcomes", "I can ", plan.outcomes),
    ):
        for number, line in enumerate(lines):
            if line and not line.startswith(begin):
                place = places.at(key, number) if key == "outcomes" else places.at(key)
                hint = f"begin with '{begin}…': '{begin}say who our helpers are.'"
                yield Problem(place, "objective", f"'{key}' says what somebody can do afterwards", hint)
    for card in plan.stories:
        if card not in seen:
            message = f"'{card}' isn't in this lesson"
            hint = did_you_mean(card, seen) + "name a story of 'cards', 'before_after' or 'swaps'"
            yield Problem(places.at("stories"), "story-elsewhere", message, hint)
    yield from _week_and_day(plan, places)
    yield from check_times(plan, places)


def _week_and_day(plan: LessonPlan, places: Places) -> Iterator[Problem]:
    """A day of a week is played in place of stories, and is the whole lesson's talk."""
    if plan.week and plan.cards:
        message = "'week' takes the place of stories, and there are 'cards', too"
        yield Problem(places.at("week"), "week-or-cards", message, "take one of the two out")
    if plan.day and not plan.week:
        message = "'day' says which day of a week, and there is no 'week'"
        yield Problem(places.at("day"), "day-of-what", message, "write 'week: pack/name', or take 'day' out")


def stories_in_order(plan: LessonPlan) -> Sequence[tuple[Path, str]]:
    """Each story of a plan, with where it stands in the file, in the order in which a class meets them."""
    return [
        *((("before_after", "before", number), card) for number, card in enumerate(plan.before_after.before)),
        *((("cards", number), card) for number, card in enumerate(plan.cards)),
        *((("before_after", "after", number), card) for number, card in enumerate(plan.before_after.after)),
    ]


def level_of(plan: LessonPlan, cards: Mapping[str, Card]) -> Level:
    """The highest level of a plan's stories, as far as they are known."""
    return max((cards[card].level for card in plan.all_cards if card in cards), default=Level.ONE)


def check_stories(
    plan: LessonPlan, places: Places, cards: Mapping[str, Card], weeks: Mapping[str, WeekCard] | None = None
) -> Iterator[Problem]:
    """Check a plan's stories, and its week.

    ``cards`` are those that can be played, by id, of all packs that the plan names; so are ``weeks``, where it is known
    which there are.
    """
    if plan.week and weeks is not None:
        yield from _week(plan, places, weeks)
    swaps = [(("swaps", number, "card"), swap.card) for number, swap in enumerate(plan.swaps)]
    for path, id_ in (*stories_in_order(plan), *swaps):
        card = cards.get(id_)
        if card is None:
            yield _no_such_card(id_, places.at(*path), cards)
            continue
        if card.for_staff:
            message = f"'{id_}' is for staff, and a lesson plan is for young people"
            yield Problem(places.at(*path), "for-staff", message, "choose another card; For staff deals its own")
        elif not set(card.ages) & set(plan.ages):
            message = f"'{card.title}' is for ages {' and '.join(card.ages)}, not for {' and '.join(plan.ages)}"
            hint = "choose another card, or look at 'ages'"
            yield Problem(places.at(*path), "other-ages", message, hint, Severity.WARNING)
        if path[0] == "before_after" and card.level is Level.THREE:
            message = f"'{card.title}' is of level 3: nobody votes on it before a lesson, or after it, without talking"
            yield Problem(places.at(*path), "before-after", message, "choose a story of level 1 or 2")
    if plan.before_after.dealt and cards and not any(card.set for card in cards.values()):
        message = "'before_after' asks the questions of set a, then those of set b; none of these packs has sets"
        hint = "take 'before_after' out, or choose cards of a pack that has sets"
        yield Problem(places.at("before_after"), "no-sets", message, hint, Severity.WARNING)
    if level_of(plan, cards) is Level.THREE and (plan.minutes <= SHORT or plan.short):
        key = "short" if plan.short else "minutes"
        message = f"a story of level 3 is in this lesson: {SHORT} minutes are too short for it"
        hint = "give it 30 or 50 minutes, and take 'short' out"
        yield Problem(places.at(key), "level-3-in-a-hurry", message, hint)


def check_facts(plan: LessonPlan, places: Places, known: Known) -> Iterator[Problem]:
    """Check what a plan's words, and its place in each nation's curriculum, rest on."""
    for number, id_ in enumerate(plan.facts):
        fact = known.facts.get(id_)
        if fact and (fact.status != "confirmed" or fact.audience != "all"):
            message = f"{id_} is {fact.status}, for {fact.audience}: words that a class hears can't rest on it"
            yield Problem(places.at("facts", number), "second-hand-fact", message, "name a confirmed fact for all")
    for where, ids in plan.links.items():
        nations = tuple(Nation) if where == EVERYWHERE else (Nation(where),)
        yield from _links(ids, str(where), nations, places, known)


def _links(ids: Sequence[str], key: str, nations: Sequence[Nation], places: Places, known: Known) -> Iterator[Problem]:
    for number, id_ in enumerate(ids):
        fact = known.facts.get(id_)
        if fact and not set(nations) <= set(fact.nations):
            message = f"{id_} doesn't apply in {key}, only in {', '.join(fact.nations)}"
            yield Problem(
                places.at("links", key, number),
                "link-elsewhere",
                message,
                "name it under the nations in which it applies",
            )
        elif fact and fact.status != "confirmed":
            message = f"{id_} is {fact.status}: a school would file what nobody has read"
            yield Problem(
                places.at("links", key, number), "second-hand-fact", message, "name a confirmed fact, or none"
            )


def check_words(plan: LessonPlan, places: Places, known: Known, level: Level, words: Words) -> Iterator[Problem]:
    """Check a plan's words against the content rules, as a story's of its ages and level are."""
    said = passages_of(plan)
    subject = Subject(scenario=_as_seen(plan, level), known=known, bundled=False, places=places, passages=said)
    yield from rules.check_spoken(prepare_passages(said, places, known, subject), words)


def _as_seen(plan: LessonPlan, level: Level) -> Scenario:
    """What the rules look at beside words: for whom it is, how sensitive, which facts and which help it names."""
    return Scenario(
        id="lesson",
        pack="",
        title=plan.title,
        ages=plan.ages,
        story="",
        acts=(),
        level=level,
        adult_led=True,
        people={},
        others={},
        feelings={},
        put_right={},
        facts=plan.facts,
        help=plan.help,
        not_about=plan.not_about,
    )


def _week(plan: LessonPlan, places: Places, weeks: Mapping[str, WeekCard]) -> Iterator[Problem]:
    week, place = weeks.get(plan.week), places.at("week")
    if week is None:
        message = f"there is no week '{name_of(plan.week)}' in '{whole_of(plan.week)}' that can be played"
        hint = did_you_mean(plan.week, weeks) + (f"weeks there: {', '.join(sorted(weeks))}" if weeks else "")
        yield Problem(place, "unknown-week", message, hint or "look at the name of its file in the pack's 'weeks'")
    elif not set(week.ages) & set(plan.ages):
        message = f"'{week.title}' is for ages {' and '.join(week.ages)}, not for {' and '.join(plan.ages)}"
        yield Problem(place, "other-ages", message, "choose another week, or look at 'ages'", Severity.WARNING)


def _no_such_card(id_: str, place: Place, cards: Mapping[str, Card]) -> Problem:
    pack, stem = whole_of(id_), name_of(id_)
    here = sorted(name_of(card) for card in cards if whole_of(card) == pack)
    if not here:
        message = f"there is no pack '{pack}' with scenarios that can be played"
        hint = "look at the name of its folder; `isitok check` says what is wrong in a pack"
    else:
        message = f"there is no scenario '{stem}' in '{pack}' that can be played"
        hint = f"scenarios there: {', '.join(here)}" if len(here) <= 40 else f"there are {len(here)} scenarios there"
    return Problem(place, "unknown-card", message, did_you_mean(id_, cards) + hint)
