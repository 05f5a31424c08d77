"""What gives answers away in a pack or in all of them, counted; and how far its stories have what makes them happen.

Plain lines of text, for ``isitok check --coverage``. The limits are those of the rule ``seen-through``; what it takes
too long to count for a usual check is only here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from isitok.deck import told_apart
from isitok.deck.guessed_words import MOST_OVER_BASE, guess_by_words
from isitok.deck.on_the_phone import rated_options
from isitok.deck.told_apart import ToldApart
from isitok.format.could_do import Option
from isitok.format.problem import Place, Problem
from isitok.format.vocabulary import Level, Rating, Verdict, Way
from isitok.rules import guessing, seen_through
from isitok.rules.balance import percent
from isitok.rules.readability import sentences_of
from isitok.rules.subject import PackSubject, Subject

FEWEST = 6
"""With fewer stories, nothing is counted."""

_GROUPS = {"he": "boys", "she": "girls"}


def deck_of(packs: Sequence[PackSubject]) -> tuple[Subject, ...]:
    """The stories of all packs that came with a game, if there are several: they are dealt together."""
    bundled = [pack for pack in packs if pack.pack.bundled]
    return tuple(subject for pack in bundled for subject in pack.subjects) if len(bundled) > 1 else ()


def check_deck(packs: Sequence[PackSubject], root: str) -> Iterator[Problem]:
    """What gives away the answers of all bundled packs together."""
    return seen_through.check_stories(guessing.stories_of(deck_of(packs)), Place(root))


def lines(subjects: Sequence[Subject], told: ToldApart) -> Iterator[str]:
    """All of it, with what was told apart in these stories, or nothing if there are too few."""
    if len(subjects) < FEWEST:
        return
    yield from _shape(subjects)
    yield from told_apart.lines(told)
    yield from _not_ok_of_their_acts(subjects)
    yield from _ratings_of_telling(subjects)
    yield from _longest(subjects)
    yield from _whys(subjects)
    yield from _have(subjects)


def _shape(subjects: Sequence[Subject]) -> Iterator[str]:
    """What the shape of a story of level 1 or 2 gives away, and what its words do."""
    stories = guessing.stories_of(subjects)
    if not stories:
        return
    wrong = guessing.not_ok_acts(stories)
    shares = ", ".join(f"{number} in {_of(wrong[number], len(stories))}" for number in range(4))
    yield f"  acts that are not OK, level 1 and 2: {shares}"
    threes = len(guessing.verdicts_of_three(stories))
    yield f"  fewer than three acts: {_of(len(stories) - threes, len(stories))}"
    if threes:
        yield f"  third verdict: guessed right from the first two in {_of(guessing.count_guessed(stories), threes)}"
        yield f"  third verdict: left open by the first two in {_of(guessing.count_open(stories), threes)}"
        for verdict, places in guessing.positions(stories).items():
            yield f"  {verdict} stands first, second, third: {', '.join(map(percent, places))}"
    over = [limit.describe(stories) for limit in guessing.exceeded_limits(stories)]
    guess = guess_by_words(subjects)
    if guess:
        base = percent(guess.base)
        yield f"  words alone tell OK from not OK in {percent(guess.right)}; always the same answer does in {base}"
        if not guess.is_kept:
            most = f"{MOST_OVER_BASE * 100:.0f} points at most"
            over.append(f"what words tell beyond that: {(guess.right - guess.base) * 100:.0f} points; {most}")
    for line in over:
        yield f"  gives answers away: {line}"


def _not_ok_of_their_acts(subjects: Sequence[Subject]) -> Iterator[str]:
    """Of how many of their acts the children of the cast are told that they aren't OK: nobody is mostly wrong."""
    for label, levels in (("", tuple(Level)), (", level 3", (Level.THREE,))):
        counted: dict[str, Counter[bool]] = defaultdict(Counter)
        groups: dict[str, Counter[bool]] = defaultdict(Counter)
        for subject in subjects:
            if subject.scenario.for_staff or subject.scenario.level not in levels:
                continue
            people = subject.known.cast.people
            for act in subject.scenario.acts:
                if act.by in people and people[act.by].kind == "child":
                    wrong = act.verdict is Verdict.NOT_OK
                    counted[people[act.by].name][wrong] += 1
                    groups[_GROUPS.get(people[act.by].pronouns, "others")][wrong] += 1
        if counted:
            by_share = sorted(counted.items(), key=lambda item: (-item[1][True] / item[1].total(), item[0]))
            all_ = [*sorted(groups.items()), *by_share]
            shares = ", ".join(f"{name} {acts[True]} of {acts.total()}" for name, acts in all_)
            yield f"  parts{label}, not OK of their acts: {shares}"


def _ratings_of_telling(subjects: Sequence[Subject]) -> Iterator[str]:
    """How telling somebody is rated."""
    options = [option for subject in subjects for option in rated_options(subject)]
    rated = Counter(option.rating for option in options if option.way is Way.TELL)
    yield f"  telling somebody: {', '.join(f'{rating} {rated[rating]}' for rating in Rating)}"


def _longest(subjects: Sequence[Subject]) -> Iterator[str]:
    """How often whoever always picks the longest option finds one that helps, and how often any option does."""
    rounds = list(filter(None, map(rated_options, subjects)))
    longest = [max(options, key=lambda option: len(option.text)) for options in rounds]
    options = [option for options in rounds for option in options]
    yield f"  longest option helps: {_that_help(longest)}; of all options, {_that_help(options)} help"


def _that_help(options: Sequence[Option]) -> str:
    return _of(sum(option.rating is Rating.HELPS for option in options), len(options))


def _whys(subjects: Sequence[Subject]) -> Iterator[str]:
    """How many whys have the same shape: a nod, then "But …"."""
    whys = [act.why for subject in subjects for act in subject.scenario.acts]
    but = sum(len(parts) > 1 and parts[1].startswith("But ") for parts in map(sentences_of, whys))
    yield f"  whys of acts whose second sentence begins with But: {_of(but, len(whys))}"


def _have(subjects: Sequence[Subject]) -> Iterator[str]:
    """How many have what makes a story happen, and close, and what adults choose by."""
    scenarios = [subject.scenario for subject in subjects]
    acts = [act for scenario in scenarios for act in scenario.acts]
    options = [option for scenario in scenarios if scenario.respond for option in scenario.respond.options]
    happening = sum(bool(act.happens or act.elsewhere) for act in acts)
    yield f"  acts that happen on a phone: {_of(happening, len(acts))}"
    yield f"  options with what follows (then): {_of(sum(bool(option.then) for option in options), len(options))}"
    for key in ("keep", "gist", "care", "touches"):
        yield f"  stories with {key}: {_of(sum(bool(getattr(one, key)) for one in scenarios), len(scenarios))}"
    touched = Counter(touch for scenario in scenarios for touch in scenario.touches)
    if touched:
        yield f"  touches: {', '.join(f'{touch} {touched[touch]}' for touch in sorted(touched))}"


def _of(count: int, of: int) -> str:
    return f"{count} of {of} ({percent(count / of)})" if of else "0 of 0"
