"""A lesson as plain values, so that it survives a fire alarm: cards, step, tallies; nobody's name."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from isitok.base.value import replace
from isitok.format.beside_acts import ListenFor
from isitok.format.lesson import StoryTalk
from isitok.format.lesson_times import PART
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Verdict
from isitok.format.week import Week
from isitok.game.events import Sureness
from isitok.game.lesson.ballot import Ballot, Count, TeamVote, TeamVotes
from isitok.game.lesson.class_day import ClassDay, day_from_data, day_to_data
from isitok.game.lesson.class_lesson import KeyCards, Lesson, Voting, start
from isitok.game.lesson.parts import LessonPart
from isitok.game.play.line import Said
from isitok.game.play.opening import Opened
from isitok.game.play.stops import IN_ROUND, LAST, VOTES, Step, Stop
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.open_round import open_round

VERSION: Final = 1
MOST_PARTS: Final = 999
_JOINED: Final = {"split": "talk"}
"""Pages that stood by themselves in earlier versions, and the one that each is part of now."""
_TALKS: Final = ("question", "follow_up", "nobody_speaks", "starter", "belief", "reply")


def lesson_to_data(lesson: Lesson) -> dict[str, Any]:
    """What is kept of a lesson, as values for JSON."""
    return {
        "version": VERSION,
        "cards": [card.id for card in lesson.cards],
        "before": [card.id for card in lesson.before],
        "after": [card.id for card in lesson.after],
        "rounds": [None if dealt is None else dealt.value for dealt in lesson.rounds],
        "teams": lesson.teams,
        "with_sureness": lesson.with_sureness,
        "with_scores": lesson.voting.with_scores,
        "seed": lesson.seed,
        "line": [[stop.step.value, stop.card, stop.act] for stop in lesson.line],  # shorter where it was ended early
        "at": lesson.at,
        "furthest": lesson.furthest,
        "room": lesson.room,
        "ballots": [[stop.step.value, stop.card, stop.act, _out(ballot)] for stop, ballot in lesson.ballots.items()],
        **_phones_to_data(lesson),
        **_rounds_to_data(lesson),
        **_parts_to_data(lesson),
        **({"day": day_to_data(lesson.day)} if lesson.day else {}),
    }


def _parts_to_data(lesson: Lesson) -> dict[str, Any]:
    """The parts with their pages, and which pages were jumped over; earlier versions had neither."""
    parts = [
        [part.key, part.minutes, part.begins, [step.value for step in part.steps], part.about] for part in lesson.parts
    ]
    skipped = [[stop.step.value, stop.card, stop.act] for stop in lesson.line if stop in lesson.skipped]
    return {**({"parts": parts} if parts else {}), **({"skipped": skipped} if skipped else {})}


def _parts_from(data: Mapping[str, Any]) -> tuple[LessonPart, ...]:
    found = []
    for key, minutes, begins, steps, about in data.get("parts", ()):
        if not re.fullmatch(PART.pattern, key):
            raise ValueError(key)
        pages = tuple(Step(step) for step in steps)
        around = _number(minutes, 0, 99), _number(begins, 0, 99)
        found.append(LessonPart(key, *around, pages, _number(about, 0, MOST_PARTS)))
    return tuple(found)


def _phones_to_data(lesson: Lesson) -> dict[str, Any]:
    """How far the phones of the stories have opened; earlier versions opened each at once, and kept nothing of it."""
    opened = [(stop, said.parts) for stop, said in lesson.said.items() if isinstance(said, Opened)]
    parts = [[stop.card, shown, *((stop.act,) if stop.step is Step.CALL else ())] for stop, shown in opened]
    return {"opened": parts} if parts else {}


def _rounds_to_data(lesson: Lesson) -> dict[str, Any]:
    """What was said in the rounds; earlier versions began each again, and kept nothing of it."""
    answers = [[stop.card, said.to_data()] for stop, said in lesson.said.items() if isinstance(said, OpenRound)]
    return {"answers": answers} if answers else {}


def talks_to_data(talks: Mapping[str, StoryTalk]) -> dict[str, Any]:
    """What a lesson's plan says of talking about each story, as values for JSON."""
    return {
        card: {
            **{name: text for name in _TALKS if (text := getattr(talk, name))},
            "listen_for": [[one.hear, one.try_] for one in talk.listen_for],
        }
        for card, talk in talks.items()
    }


def talks_from_data(data: object) -> dict[str, StoryTalk]:
    """The same again; nothing where it is damaged, or an earlier version kept nothing of it."""
    try:
        return {str(card): _talk(told) for card, told in data.items()} if isinstance(data, Mapping) else {}
    except (TypeError, ValueError, AttributeError):
        return {}


def _talk(told: Mapping[str, Any]) -> StoryTalk:
    texts = {name: str(told[name]) for name in _TALKS if name in told}
    listen_for = tuple(ListenFor(hear=str(hear), try_=str(say)) for hear, say in told.get("listen_for", ()))
    return StoryTalk(**texts, listen_for=listen_for)


def _no_week(id_: str) -> Week | None:
    return None


def lesson_from_data(
    data: object, scenario: Callable[[str], Scenario | None], week: Callable[[str], Week | None] = _no_week
) -> Lesson | None:
    """The lesson again; None if the data is damaged, or a card or its week is missing or has changed."""
    if not isinstance(data, Mapping) or data.get("version") != VERSION:
        return None
    try:
        return _load(data, scenario, week)
    except (LookupError, TypeError, ValueError, AttributeError, StopIteration):  # anything may be in a damaged file
        return None


def _load(
    data: Mapping[str, Any], scenario: Callable[[str], Scenario | None], week: Callable[[str], Week | None]
) -> Lesson | None:
    cards, before, after = ([scenario(str(id_)) for id_ in data[key]] for key in ("cards", "before", "after"))
    day = _day_from(data.get("day"), week)
    if not (cards or day) or None in (*cards, *before, *after):
        return None
    voting = Voting(
        teams=_number(data["teams"], 0, 3),
        with_scores=bool(data["with_scores"]),
        with_sureness=bool(data["with_sureness"]),
        room=None if data["room"] is None else _number(data["room"], 1, 99),
    )
    key_cards = KeyCards(before=tuple(card for card in before if card), after=tuple(card for card in after if card))
    seed, parts = _number(data["seed"], 0, 2**63), _parts_from(data)
    fresh = start([card for card in cards if card], voting, key_cards, seed, parts, day)
    rounds = tuple(None if dealt is None else Round(dealt) for dealt in data["rounds"])
    if any(dealt and dealt not in rounds_of(card) for dealt, card in zip(rounds, fresh.cards, strict=True)):
        return None
    fresh = replace(fresh, rounds=rounds)  # as they were dealt: another version may deal others
    line = [_page_now(step, card, act) for step, card, act in data["line"]]
    fresh = replace(fresh, left_out=_missing_stops([*dict.fromkeys(line)], fresh))
    furthest = _number(data["furthest"], 0, len(line) - 1)
    at = _number(data["at"], 0, furthest)
    at, furthest = (len(dict.fromkeys(line[: there + 1])) - 1 for there in (at, furthest))
    said: dict[Stop, Said] = {}
    for step, card, act, told in data["ballots"]:
        stop = Stop(Step(step), int(card), int(act))
        if stop not in fresh.line or stop.step not in VOTES:
            return None
        said[stop] = _in(told, fresh)
    for card, shown, *call in data.get("opened", ()):
        stop = Stop(Step.CALL if call else Step.STORY, _number(card, 0, len(fresh.cards) - 1))
        for act in call[:1]:
            stop = stop._replace(act=_number(act, 0, MOST_PARTS))
        said[stop] = Opened(_number(shown, 1, MOST_PARTS))
    for card, answers in data.get("answers", ()):
        stop = next(stop for stop in fresh.line if stop.step is Step.ROUND and stop.card == card)
        if stop.round:
            said[stop] = open_round(stop.round, fresh.cards[stop.card], fresh.seed).with_answers(answers)
    # A round opens when its stop is reached; a lesson without its answers is put just before it.
    while fresh.line[at].step in IN_ROUND and fresh.line[at]._replace(step=Step.ROUND) not in said:
        at -= 1
    over = {_page_now(*told) for told in data.get("skipped", ())}
    skipped = frozenset(stop for stop in fresh.line if (stop.step, stop.card, stop.act) in over)
    return replace(fresh, at=at, furthest=max(at, furthest), said=said, skipped=skipped)


def _page_now(step: str, card: int, act: int) -> tuple[Step, int, int]:
    """The page on which something is that an earlier version kept."""
    return Step(_JOINED.get(step, step)), int(card), int(act)


def _day_from(data: Any, week: Callable[[str], Week | None]) -> ClassDay | None:
    """The day of a week; None where the lesson has none. Raises ValueError where its week is gone or has changed."""
    if data is None:
        return None
    found = week(str(data["week"]))
    if found is None:
        raise ValueError(data)
    return day_from_data(data, found)


def _missing_stops(line: list[tuple[Step, int, int]], fresh: Lesson) -> frozenset[Stop]:
    """The stops left out when the lesson was kept. The remaining ones follow in order, from the first to the last.

    Stories may have grown since then: new stops are left out as well.
    """
    whole = [(stop.step, stop.card, stop.act) for stop in fresh.line]
    following = iter(whole)
    way_out = [[stop for stop in some if stop[0] in LAST] for some in (line, whole)]
    if not all(stop in following for stop in line) or line[:1] != whole[:1] or way_out[0] != way_out[1]:
        raise ValueError(line)
    kept = frozenset(line)
    return frozenset(stop for stop in fresh.every_stop() if (stop.step, stop.card, stop.act) not in kept)


def _number(value: object, low: int, high: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise ValueError(value)
    return value


def _out(ballot: Ballot) -> Any:
    if isinstance(ballot, Count):
        return [ballot.ok, ballot.depends, ballot.not_ok]
    return [
        None if vote is None else [vote.verdict and vote.verdict.value, vote.sureness and vote.sureness.value]
        for vote in ballot.votes
    ]


def _in(told: Any, fresh: Lesson) -> Ballot:
    if isinstance(told, Mapping) and not fresh.teams:
        return Count()  # an earlier version kept what was seen at a glance: that was never counted
    if not fresh.teams:
        ok, depends, not_ok = (_number(number, 0, 99) for number in told)
        return Count(ok, depends, not_ok)
    votes = tuple(
        None if vote is None else TeamVote(vote[0] and Verdict(vote[0]), vote[1] and Sureness(vote[1])) for vote in told
    )
    if len(votes) != fresh.teams:
        raise ValueError(told)
    return TeamVotes(votes, fresh.with_sureness)
