"""Reads weeks, ``weeks/NAME.yaml`` in a pack, and checks each by itself (F2)."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from isitok import rules
from isitok.base.value import Value, replace
from isitok.deck.week_minutes import minutes_alone
from isitok.format.appearing import ids_of, with_ids
from isitok.format.card import Pack, WeekCard
from isitok.format.file import FileRead, read_data, read_path
from isitok.format.ids import id_in
from isitok.format.known import Known
from isitok.format.passages import passages_of
from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import HURT, Level
from isitok.format.voices import Voice
from isitok.format.week import Week, WeekDay
from isitok.format.week_phones import WeekBeat, WeekMessage
from isitok.format.yaml.english import ENGLISH, is_english
from isitok.format.yaml.source import SCENARIO_LIMITS
from isitok.library.bundled import nothing_known
from isitok.library.read_pack import names_for
from isitok.library.story_mark import mark_of
from isitok.library.week_as_story import as_story, on_each_way
from isitok.library.week_checks import WeekSubject, check_week
from isitok.library.week_way_checks import check_ways
from isitok.rules.in_a_row import sent_in_a_row
from isitok.rules.words import Words

NO_WAYS: Final = ("days-in-order", "too-many-flags", "unknown-flag")
"""Problems before whose mending nobody looks at ways: twelve flags would make thousands."""


class ReadWeek(Value):
    """One week's file: its subject if it could be read, and its problems."""

    stem: str
    file: str
    subject: WeekSubject | None
    problems: tuple[Problem, ...]

    @property
    def week(self) -> Week | None:
        """The week, if nothing is wrong with it."""
        faulty = any(problem.severity is Severity.ERROR for problem in self.problems)
        return None if faulty or self.subject is None else self.subject.week


def week_card_of(week: Week, pack: Pack) -> WeekCard:
    """What is known of a week of this pack before it is opened."""
    others = sorted((who for who in week.people if who != week.you), key=lambda who: HURT.isdisjoint(week.people[who]))
    return WeekCard(
        id=week.id,
        pack=week.pack,
        title=week.title,
        ages=week.ages,
        level=week.level,
        topic=week.topic,
        minutes=minutes_alone(week),
        own=not pack.bundled,
        unread=week.unread,
        adult_led=week.adult_led or pack.adult_led,
        touches=week.touches,
        gist=week.gist,
        care=week.care,
        people=(week.you, *others[:1]),
        mark=week.mark,
        read=week.read,
    )


def check_week_file(path: Path, pack: Pack, stem: str, known: Known | None, words: Words | None) -> ReadWeek:
    """One week's file, read, with its problems of structure, on every way, and of the content rules."""
    file = str(path)
    read = read_path(Week, path, file, SCENARIO_LIMITS, **names_for(pack, known))
    return _checked(read, file, pack, stem, known, words)


def check_week_in(data: bytes, file: str, pack: Pack, known: Known | None, words: Words | None) -> ReadWeek:
    """The same of what could be such a file."""
    read = read_data(Week, data, file, SCENARIO_LIMITS, **names_for(pack, known))
    return _checked(read, file, pack, Path(file).stem, known, words)


def _checked(read: FileRead, file: str, pack: Pack, stem: str, known: Known | None, words: Words | None) -> ReadWeek:
    subject = _subject_of(read, pack, stem, known)
    if subject is None:
        return ReadWeek(stem, file, None, read.problems)
    found = [*read.problems, *check_week(subject)]
    has_ways = not any(problem.code in NO_WAYS for problem in found)
    if has_ways:
        found += check_ways(subject)
    if known and words:
        found += _by_the_rules(subject, words, has_ways=has_ways)
    return ReadWeek(stem, file, subject, tuple(dict.fromkeys(found)))


def _subject_of(read: FileRead, pack: Pack, stem: str, known: Known | None) -> WeekSubject | None:
    if read.values is None:
        return None
    week = _with_its_pack(read.values, pack, stem)
    said = passages_of(week)
    return WeekSubject(
        week=replace(week, unread=_is_unread([one.text for one in said if one.voice is Voice.GAME], pack)),
        known=known or nothing_known(),
        bundled=pack.bundled,
        places=read.places,
        passages=said,
    )


def _is_unread(said: list[str], pack: Pack) -> bool:
    """Whether the rules can't read it: its pack names a language other than English, or it seems to be in one."""
    if pack.language not in ENGLISH or pack.bundled:
        return pack.language not in ENGLISH
    return not is_english(said, [])


def _with_its_pack(values: Mapping[str, Any], pack: Pack, stem: str) -> Week:
    """A week with what its pack and its folder add."""
    you, adult_led = values["you"], pack.adult_led or values.get("adult_led", False)
    level = values.get("level", min(pack.level, Level.TWO))
    return Week(
        **{
            **values,
            "id": id_in(pack.id, stem),
            "pack": pack.id,
            "told_by": "" if pack.bundled else pack.title,
            "mark": mark_of(Week(**values), level=level, adult_led=adult_led, language=pack.language),
            "made_up": pack.made_up,
            "topic": values.get("topic", pack.topic),
            "level": level,
            "adult_led": adult_led,
            "days": tuple(_on_your_phone(day, you) for day in values["days"]),
        }
    )


def _on_your_phone(day: WeekDay, you: str) -> WeekDay:
    """A day whose phones are the player's: what the player says stands on the right."""
    phones = tuple(phone if phone.whose else replace(phone, whose=you) for phone in day.open)
    known = {id_: message for phone in phones for id_, message in ids_of(phone.said()).items()}
    turn = tuple(replace(reply, then=with_ids(_sided(reply.then, you), known)) for reply in day.turn)
    return replace(day, open=phones, turn=turn)


def _sided(beats: tuple[WeekBeat, ...], you: str) -> tuple[WeekBeat, ...]:
    return tuple(replace(one, mine=one.who == you) if isinstance(one, WeekMessage) else one for one in beats)


def _by_the_rules(subject: WeekSubject, words: Words, *, has_ways: bool) -> Iterator[Problem]:
    whole = as_story(subject)
    each = on_each_way(whole, subject.week) if has_ways else ()
    rows = {row.passage: row for one in each for row in sent_in_a_row(one)}
    yield from rules.check_week(whole, tuple(rows.values()), words)
