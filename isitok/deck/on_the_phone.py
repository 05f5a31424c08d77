"""How far stories play on the phone: words on it and beside it, what acts and options show, hooks, shapes, whys.

Plain lines of text, for ``isitok check --coverage``. Counted from the files, for young people alone. *On the phone* is
what phones, ``happens``, ``elsewhere``, ``say`` and messages in ``then`` show, without ``shows`` and clues; *beside it*
are hooks, acts, whys with their longest ``if_chosen``, ``do`` where there is no ``say``, options' whys, lines in
``then`` and ``voices``. Panels are in neither.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from isitok.deck.story_shapes import SHAPES
from isitok.format.act import WHY_WORDS
from isitok.format.could_do import Option
from isitok.format.passages import Passage
from isitok.format.phone_parts import Narration
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band
from isitok.rules.balance import percent
from isitok.rules.subject import Subject

_NOT_SHOWN: Final = frozenset({"shows", "clue", "panel"})


def lines(subjects: Sequence[Subject]) -> Iterator[str]:
    """The lines of ``check --coverage`` about phones; none where no story is for young people."""
    young = [subject for subject in subjects if not subject.scenario.for_staff]
    if not young:
        return
    yield from _words(young)
    options = list(chain.from_iterable(map(rated_options, young)))
    if options:
        yield f"  options with say: {_of(sum(bool(one.say) for one in options), len(options))}"
        drawn = sum(bool(one.say or one.begins_drawn) for one in options)
        yield f"  options with say, or a first beat that is drawn: {_of(drawn, len(options))}"
    acts = [act for subject in young for act in subject.scenario.acts]
    yield f"  acts that show something: {_of(sum(act.is_shown for act in acts), len(acts))}"
    hooks = [subject.scenario.hook for subject in young if subject.scenario.hook]
    twice = len(hooks) - len({hook.casefold() for hook in hooks})
    yield f"  hooks: {_of(len(hooks), len(young))}{f', {twice} of them not the only one' if twice else ''}"
    short = sum(act.most_why <= WHY_WORDS for act in acts)
    yield f"  why and longest if_chosen, {WHY_WORDS} words at most: {_of(short, len(acts))}"
    shapes = (f"{name} {sum(holds(one.scenario) for one in young)}" for name, holds in SHAPES.items())
    yield f"  shapes: {', '.join(shapes)}"


def rated_options(subject: Subject) -> tuple[Option, ...]:
    """The options of a story that count: those of an open round don't."""
    respond = subject.scenario.respond
    return () if respond is None or respond.open else respond.options


def words_on_phones(subject: Subject) -> int:
    """How many words of a story stand on its phones."""
    return sum(len(passage.text.split()) for passage in subject.passages if _is_on_phone(passage, subject.scenario))


def words_beside_phones(subject: Subject) -> int:
    """How many words of a story stand beside its phones."""
    whys = sum(act.most_why for act in subject.scenario.acts)
    return whys + sum(len(text.split()) for text in _beside(subject.scenario))


def _words(young: Sequence[Subject]) -> Iterator[str]:
    for band in Band:
        of = [subject for subject in young if subject.scenario.youngest is band]
        if of:
            on, beside = sum(map(words_on_phones, of)), sum(map(words_beside_phones, of))
            yield f"  words on the phone, {band}: {_of(on, on + beside)}; {round((on + beside) / len(of))} a story"


def _is_on_phone(passage: Passage, story: Scenario) -> bool:
    path = passage.path
    if not _NOT_SHOWN.isdisjoint(map(str, path)):
        return False
    match path:
        case ("phone", *_) | ("acts", int(), "happens" | "elsewhere", *_) | ("respond", "options", int(), "say"):
            return True
        case ("respond", "options", int(number), "then", int(at), *_) if story.respond:
            return not isinstance(story.respond.options[number].then[at], Narration)
    return False


def _beside(story: Scenario) -> Iterator[str]:
    yield story.hook
    yield from (act.act for act in story.acts)
    if story.respond:
        yield from story.respond.voices.values()
        for option in story.respond.options:
            yield from ("" if option.say else option.do, option.why)
            yield from (beat.line for beat in option.then if isinstance(beat, Narration))


def _of(count: int, of: int) -> str:
    return f"{count} of {of} ({percent(count / of)})" if of else "0 of 0"
