"""A week: five short days and a Saturday on one phone that is the player's, ``weeks/NAME.yaml`` (F2)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from isitok.format import fields as f
from isitok.format import shared_fields as shared
from isitok.format.act import AlsoFair
from isitok.format.beside_acts import Links, ListenFor, Other
from isitok.format.choices import BANDS, LEVEL, ROLE, TOPIC, YOUNG_BAND, limits_of, once_each
from isitok.format.conditions import condition
from isitok.format.field_kinds import Choice, Id, Moment, Some, Text
from isitok.format.fields import BUNDLED, YOUNG
from isitok.format.names import PERSON, ROUTE
from isitok.format.phone_parts import Photo
from isitok.format.phones import Phone
from isitok.format.record import Record
from isitok.format.story import Tell
from isitok.format.vocabulary import Band, Level, Rating, Role, SensitiveTopic, Topic, Verdict, Way
from isitok.format.voices import GAME, QUOTED
from isitok.format.week_phones import WEEK_MESSAGE, WEEK_PHONE, WEEK_THEN, WeekBeat, WeekMessage

MOST_FLAGS: Final = 3
FEWEST_REPLIES, MOST_REPLIES = 3, 5
_FLAG: Final = Id("a flag")


class Weekday(StrEnum):
    """A school day, as a week has them."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"


class AllDays(StrEnum):
    """The days of a week on one phone."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"


DAYS: Final = tuple(AllDays)
SATURDAY: Final = AllDays.SATURDAY.value


class When(StrEnum):
    """When a day asks what is OK."""

    BEFORE = "before"  # its turn
    AFTER = "after"


def _ages_are_known(at: Any, ages: Any) -> None:
    at.band = limits_of(ages)


class LockNotice(Record, short="text"):
    """A notice on the lock screen: ``- Leo: new message``."""

    text: str = f.line("Notice", "what it says (10 words at most)", QUOTED, words=10, emoji=True)
    only: bool = f.yes_no("Opens nothing", "yes: it is read, and opens nothing", default=False, beside=True)
    if_: tuple[str, ...] = condition(default=(), beside=True)
    key: str = f.added(default="")  # its title: the name of the phone that it opens

    @property
    def title(self) -> str:
        """Its title: the name of the phone that it opens, or whoever wrote."""
        return self.key


LOCK: Final = Moment(LockNotice, titled=Text(QUOTED, chars=24, emoji=True, is_line=True))


class EasyJudge(Record, what="'says' and 'why'"):
    """What somebody says about the act, and why, in easy words."""

    says: str = f.line("What they say", "what they say, in short sentences", GAME, words=30, emoji=True)
    why: str = f.line("Why", "the why, in short sentences", GAME, words=30, emoji=True)


class Judge(Record, what="'act', 'by', 'verdict', 'ring', 'told_by', 'says' and 'why'"):
    """What is judged on a day, and what somebody on the phone says about it."""

    act: str = f.line("What somebody does", "one sentence: one person does something", GAME, chars=90, end=".")
    by: str = f.named("Who does it", "who does it: nobody who is pictured or targeted", PERSON)
    ring: str = f.id_("What it is about", "the 'id' of the message that it is about", Id("the 'id' of a message"))
    verdict: Verdict = f.choice(
        "Is it OK?",
        "ok, depends or not-ok",
        Choice([one for one in Verdict if one is not Verdict.TALK], guess="verdict", offered="verdicts"),
    )
    changes_if: str = f.line(
        "It would be different if …", "completes 'It would be different if …'", GAME, words=30, default=""
    )
    also_fair: AlsoFair | None = f.part("Also fair", "another verdict that counts as right", AlsoFair, default=None)
    put_right: Mapping[str, str] = shared.put_right("what somebody could do now: 'maya: Take it down'")
    told_by: str = f.named("Who says why", "who says what they think of it: neither 'by' nor 'you'", PERSON)
    says: tuple[str, ...] = f.line(
        "What they say",
        "1–3 messages, as that person writes them",
        GAME,
        words=30,
        emoji=True,
        many=Some(1, 3, one=True),
    )
    why: str = f.text("Why", "the why to look up, in 15–40 words", GAME, words=40, least=15)
    easy: EasyJudge | None = f.part(
        "Easy read", "what they say, and why, in easy words", EasyJudge, default=None, need=YOUNG
    )
    when: When = f.choice("When", "before the turn, or after it", Choice(When), default=When.BEFORE)


class Reply(Record, exactly_one=("say", "do", "leave"), what="a reply: 'say', 'do' or 'leave', 'rating' and 'then'"):
    """Something that the player can say, do, or leave."""

    say: str = f.line(
        "They say …", "what is sent, as they type it (16 words at most)", QUOTED, words=16, emoji=True, default=""
    )
    do: str = f.line("They do …", "what is done off the phone (10 words at most)", QUOTED, words=10, default="")
    leave: str = f.line("They leave it, and …", "what they do instead (8 words at most)", QUOTED, words=8, default="")
    did: str = f.line(
        "What happened then",
        "what 'do' or 'leave' came to, as Saturday tells it: 'Kofi told Ms Okafor.'",
        GAME,
        words=12,
        end=".",
        default="",
    )
    send: Photo | None = f.part(
        "A picture with it", "a picture sent with 'say': of nobody but 'you'", Photo, default=None
    )
    to: str = f.named("To whom", "to whom, if not to all on this phone", PERSON, default="")
    sets: str = f.id_("It is remembered that", "the flag that it sets", _FLAG, default="")
    rating: Rating = f.choice("Does it help?", "helps, no-help or harms; it is never shown", Choice(Rating))
    way: Way | None = f.choice(
        "What kind of answer", "tell, reply or act; needed but for 'leave'", Choice(Way), default=None
    )
    then: tuple[WeekBeat, ...] = f.moments(
        "What comes of it",
        "1–3 things: messages, panels, lines, who is typing, a sign on the last message",
        WEEK_THEN,
        1,
        9,
    )
    if_: tuple[str, ...] = condition(default=())

    @property
    def words(self) -> str:
        """What is said, done or left."""
        return self.say or self.do or self.leave


class WeekDay(Record, what="a day: 'day', 'lock', 'open', 'judge' and 'turn'"):
    """One school day."""

    day: Weekday = f.choice(
        "Day", "Monday to Friday, in this order", Choice(Weekday, words=[day.title() for day in Weekday])
    )
    hook: str = f.line("Opening line", "the line with which the day opens", GAME, words=12, default="")
    lock: tuple[LockNotice, ...] = f.moments(
        "Lock screen", "1–4 notices on each way: '- Leo: new message'", LOCK, 1, 12
    )
    open: tuple[Phone, ...] = f.one_of("Phones", "1–3 phones on each way", WEEK_PHONE, many=Some(1, 9, one=True))
    judge: Judge = f.part("Is it OK?", "what is judged on this day", Judge)
    turn: tuple[Reply, ...] = f.parts("The player's turn", "3–5 replies on each way, one of them 'leave'", Reply, 1, 15)
    talk: tuple[str, ...] = f.line(
        "To talk about", "1–2 questions to talk about", GAME, words=25, end="?", many=Some(1, 2, one=True), default=()
    )


class Saturday(Record, what="'lock', 'back', 'keep', 'tell' and 'help'"):
    """The last day: one message comes back."""

    lock: tuple[LockNotice, ...] = f.moments(
        "Lock screen", "1–4 notices on each way: '- Leo: new message'", LOCK, 1, 12
    )
    back: tuple[WeekMessage, ...] = f.moments(
        "What comes back",
        "messages with 'if', the last without: the first that holds is the one that comes",
        WEEK_MESSAGE,
        1,
        8,
    )
    keep: str = f.line("Worth keeping", "one line worth keeping, as said to a friend", GAME, words=14)
    tell: tuple[Tell, ...] = f.parts(
        "Telling", "who could be told, as you and as whoever it is about", Tell, 1, 2, one=True
    )
    help: tuple[str, ...] = f.named(
        "Help", "where help is, such as childline; most useful first", ROUTE, many=Some(1, 6, one=True)
    )


class Week(Record, what="a week: 'title', 'ages', 'you', 'hook', 'people', 'flags', 'days' and 'saturday'"):
    """Six short days on one phone. ``id`` is ``<pack>/<stem>``."""

    id: str = f.added(default="")
    pack: str = f.added(default="")
    told_by: str = f.added(default="")  # the title of a pack that isn't the game's
    unread: bool = f.added(default=False)  # it isn't in English, so no rule has read it
    mark: str = f.added(default="")  # stands for all of it that a reader signs
    read: bool = f.added(default=False)  # somebody who isn't its writer has read it as it stands
    made_up: bool = f.added(default=True)
    title: str = f.line("Title", "what the week is called (60 characters at most)", GAME, chars=60)
    gist: str = shared.gist()
    care: tuple[str, ...] = shared.care(30)
    ages: tuple[Band, ...] = f.choice(
        "Ages",
        "7-9, 9-11, 11-14 or 14-18, or two that are neighbours",
        YOUNG_BAND,
        many=Some(1, 2, one=True),
        then=_ages_are_known,
        made=once_each,
    )
    topic: Topic | None = f.choice("Topic", "what it is about", TOPIC, default=None, need=BUNDLED)
    level: Level = f.choice("Level", "1 or 2: how sensitive it is", LEVEL, default=Level.ONE)
    touches: tuple[SensitiveTopic, ...] = shared.touches("what may be too close to somebody")
    not_about: Mapping[str, str] = shared.not_about()
    adult_led: bool = f.yes_no("An adult leads it", "yes: never for somebody who plays alone", default=False)
    you: str = f.named("Whose phone it is", "whom the player is: a child of these ages who stands beside", PERSON)
    hook: str = f.line("Opening line", "the first day's line: it says who you are", GAME, words=12)
    others: Mapping[str, Other] = shared.others("people or accounts that are not in the cast: 'rowan: Rowan'")
    people: Mapping[str, tuple[Role, ...]] = f.for_each(
        "People",
        "who is in it, and as what: 'leo: pictured'",
        PERSON,
        ROLE,
        1,
        12,
        some=Some(1, 4, one=True),
    )
    flags: Mapping[str, str] = f.for_each(
        "What it remembers",
        "1–3 flags, each with what is true when it is set: 'wrote: Kofi has written to Leo on his own'",
        _FLAG,
        Text(GAME, words=12, is_line=True),
        1,
        12,
    )
    days: tuple[WeekDay, ...] = f.parts("Days", "the five days, Monday to Friday", WeekDay, 5, 5)
    saturday: Saturday = f.part("Saturday", "the last day", Saturday)
    talk: tuple[str, ...] = f.line(
        "To talk about",
        "1–4 questions to talk about at the end",
        GAME,
        words=25,
        end="?",
        many=Some(1, 4, one=True),
        default=(),
        need=BUNDLED,
    )
    listen_for: tuple[ListenFor, ...] = shared.listen_for()
    facts: tuple[str, ...] = shared.facts()
    links: Links = shared.links()

    @property
    def own(self) -> bool:
        """Whether it is from a pack that didn't come with the game."""
        return bool(self.told_by)

    @property
    def youngest(self) -> Band:
        """The youngest band that it is for, which sets all limits."""
        return min(self.ages, key=BANDS.index)
