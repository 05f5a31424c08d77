"""About how long a story takes somebody alone: from the words that they read, and from their presses.

One of a story's rounds follows it, by chance: so each counts for its share.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from isitok.format.could_do import Option
from isitok.format.passages import Passage
from isitok.format.phone_parts import Narration
from isitok.format.rounds import rounds_of
from isitok.format.story import ROUND_KEYS, Round, Scenario
from isitok.format.vocabulary import Band

if TYPE_CHECKING:  # whoever plays a week knows its minutes from here, and needs no rules of content for that
    from isitok.rules.subject import Subject

A_PRESS: Final = 2.0  # seconds
_A_MINUTE: Final[Mapping[Band, int]] = {Band.B7_9: 100, Band.B9_11: 140}
_OLDER: Final = 190
_OF_AN_ACT: Final = 3  # is it OK, how sure, on from why
_OF_A_ROUND: Final = 3  # an answer, lock it in, on from it
_UNSEEN: Final = frozenset({"shows", "clue"})


def words_a_minute(youngest: Band) -> int:
    """How many words a minute the youngest of them read."""
    return _A_MINUTE.get(youngest, _OLDER)


def seconds_alone(subject: "Subject") -> int:
    """About how many seconds a story takes somebody alone."""
    story = subject.scenario
    rounds = rounds_of(story)
    words = _count(_always_read(subject)) + sum(act.most_why for act in story.acts)
    presses = _messages(story) + _OF_AN_ACT * len(story.acts)
    if rounds:
        words += sum(_words_of(one, subject) for one in rounds) // len(rounds)
        presses += sum(_presses_of(one, story) for one in rounds) // len(rounds)
    return round(words * 60 / words_a_minute(story.youngest) + presses * A_PRESS)


def _always_read(subject: "Subject") -> Iterator[str]:
    """What everybody reads: the title, the hook, what is on phones, and the acts."""
    story = subject.scenario
    yield from (story.title, story.hook or story.story)
    yield from (act.act for act in story.acts)
    yield from (one.text for one in subject.passages if _is_on_a_phone(one))


def _is_on_a_phone(passage: Passage) -> bool:
    match passage.path:
        case ("phone", *_) | ("acts", int(), "happens" | "elsewhere", *_):
            return _UNSEEN.isdisjoint(map(str, passage.path))
    return False


def _messages(story: Scenario) -> int:
    """How many presses it takes to hear all of a call, and to go on: any other phone is there."""
    return len(story.phone.parts()) + 1 if story.phone and story.phone.RINGS else 1


def _words_of(one: Round, subject: "Subject") -> int:
    respond = subject.scenario.respond
    if one is Round.RESPOND and respond:
        longest = max(map(_comes_of, respond.options), default=0)
        return _count(option.text for option in respond.options) + _count(respond.voices.values()) + longest
    key = ROUND_KEYS.get(one, "")
    return _count(passage.text for passage in subject.passages if passage.path[:1] == (key,))


def _comes_of(option: Option) -> int:
    beats = (beat.line if isinstance(beat, Narration) else getattr(beat, "text", "") for beat in option.then)
    return _count((option.why, *beats))


def _presses_of(one: Round, story: Scenario) -> int:
    match one:
        case Round.RESPOND if story.respond:
            return _OF_A_ROUND + max(len(option.then) for option in story.respond.options)
        case Round.AUDIENCE:
            return _OF_A_ROUND + len(story.audience)
        case Round.FEEL:
            return 2 * _OF_A_ROUND * len(story.feelings)  # at first and later
    return _OF_A_ROUND


def _count(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)
