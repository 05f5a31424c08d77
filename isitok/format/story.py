"""A story: one scenario with its acts and rounds (F2 and F4)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from isitok.format import fields as f
from isitok.format import shared_fields as shared
from isitok.format.act import Act
from isitok.format.beside_acts import Easy, Links, ListenFor, Other
from isitok.format.choices import (
    BAND,
    BANDS,
    FEELING,
    LAW_TOPIC,
    LEVEL,
    MOST_ACTS,
    NATION,
    ROLE,
    STEM,
    TOPIC,
    in_order,
    limits_of,
    once_each,
    slugged,
)
from isitok.format.could_do import Respond
from isitok.format.field_kinds import Choice, Part, Some
from isitok.format.fields import BUNDLED, STAFF, YOUNG
from isitok.format.names import FACT, PERSON, PERSON_OR_ROUTE, ROUTE
from isitok.format.phones import PHONE, Phone
from isitok.format.record import Record
from isitok.format.vocabulary import (
    FOR_STAFF,
    Band,
    Feeling,
    LawTopic,
    Level,
    Nation,
    PlaySet,
    Reach,
    Role,
    SensitiveTopic,
    Topic,
)
from isitok.format.voices import ADULT, GAME


class Round(StrEnum):
    """What may follow a scenario's last why, in the order in which it is dealt (F2)."""

    RESPOND = "respond"  # what could somebody do?
    AUDIENCE = "audience"  # who should see it?
    SPOT = "spot"  # what gives something away?
    FEEL = "feel"  # how might each person feel?
    TELL = "tell"  # who could be told, and with which words?


ROUND_KEYS: Final[Mapping[Round, str]] = {
    Round.RESPOND: "respond",
    Round.AUDIENCE: "audience",
    Round.FEEL: "feelings",
    Round.TELL: "tell",
}
"""Which key of a scenario holds a round. *Spot* has none of its own: it comes from the clues on the phone."""


def _ages_are_known(at: Any, ages: Any) -> None:
    at.band = limits_of(ages)
    at.for_staff = tuple(ages) == FOR_STAFF
    if at.for_staff:
        at.level = Level.ONE  # it has none: everything in it is marked


def _level_is_known(at: Any, level: Any) -> None:
    if not at.for_staff:
        at.level = level


class Felt(Record, short="at_first"):
    """How one person may feel: at first, and once the story has gone on."""

    at_first: tuple[Feeling, ...] = f.choice(
        "At first", "how they may feel at first", FEELING, many=Some(1, 4, one=True)
    )
    later: tuple[Feeling, ...] = f.choice(
        "Later", "how they may feel later", FEELING, many=Some(1, 4, one=True), default=()
    )


class AlsoFairReach(Record):
    """Another answer to *who should see it* that can be argued for."""

    share_with: Reach = f.choice("Who should see it?", "another answer that can be argued for", Choice(Reach))
    why: str = f.text("Why it is fair too", "why it is fair too (10–45 words)", GAME, words=45, least=10)


class Audience(Record, what="'what', 'share_with' and 'why'"):
    """Who should see something, or hear of it?"""

    what: str = f.line("What", "what could be seen or heard (10 words at most)", GAME, words=10)
    share_with: Reach = f.choice("Who should see it?", "no-one, a-few or everyone", Choice(Reach))
    who: str = f.line("Which few", "which few (needed for a-few)", GAME, words=10, default="")
    why: str = f.text("Why", "why (8–45 words)", GAME, words=45, least=8)
    also_fair: AlsoFairReach | None = f.part(
        "Also fair", "another answer that counts as right", AlsoFairReach, default=None
    )


class Confidant(Record):
    """Somebody who could be told."""

    person: str = f.named("Who", "somebody of the cast, or help such as childline", PERSON_OR_ROUTE)
    why: str = f.line("Why", "why this person", GAME, words=25, default="")


class Tell(Record, what="'as', 'who' and 'first_words'"):
    """Who could be told, and with which first words? Nothing is right or wrong here."""

    as_: str = f.named("Who could tell somebody?", "who could tell somebody", PERSON)
    who: tuple[Confidant, ...] = f.parts("Who could be told", "2–5 who could be told", Confidant, 2, 5)
    first_words: tuple[str, ...] = f.line(
        "First words", "2–4 first words, as one can say them", GAME, words=20, many=Some(2, 4)
    )


class Scenario(Record, what="a scenario: 'title', 'ages', 'story' and 'acts'"):
    """One situation with its acts and rounds. ``id`` is ``<pack>/<stem>``."""

    id: str = f.added(default="")
    pack: str = f.added(default="")
    told_by: str = f.added(
        default=""
    )  # the title of a pack that isn't the game's: screens name it instead of saying "we"
    unread: bool = f.added(default=False)  # it seems not to be in English, so no rule has read it
    mark: str = f.added(default="")  # stands for all of it that a reader signs
    title: str = f.line(
        "What is it called?",
        "what the scenario is called (60 characters at most)",
        GAME,
        chars=60,
        step="story",
        column="Title",
    )
    ages: tuple[Band, ...] = f.choice(
        "Who is it for?",
        "7-9, 9-11, 11-14 or 14-18, or two that are neighbours; or adults, for staff",
        BAND,
        many=Some(1, 2, one=True),
        then=_ages_are_known,
        made=once_each,
        step="story",
        column="Ages",
    )
    topic: Topic | None = f.choice("Topic", "what it is about", TOPIC, default=None, step="story")
    level: Level = f.choice(
        "Level", "1, 2 or 3: how sensitive it is", LEVEL, default=Level.ONE, then=_level_is_known, step="adults"
    )
    adult_led: bool = f.yes_no(
        "An adult leads it",
        "yes: only in Class and One to one, never for somebody who plays alone",
        default=False,
        step="adults",
    )
    touches: tuple[SensitiveTopic, ...] = shared.touches(
        "what may be too close to somebody: bereavement, illness, parents-apart …", step="adults"
    )
    not_about: Mapping[str, str] = shared.not_about(
        "what it isn't about, where the check asks: 'not_about: [drugs]', or 'drugs: the weed is in Grandad's garden'",
        step="adults",
    )
    nations: tuple[Nation, ...] = f.choice(
        "Nations",
        "where this story may be dealt, if not in all four nations",
        NATION,
        many=Some(1, 4, one=True),
        default=tuple(Nation),
        made=in_order,
        step="adults",
    )
    set: PlaySet | None = f.unsigned(
        f.choice(
            "Before or after", "a (before) or b (after); it needs 'twin'", Choice(PlaySet), default=None, step="adults"
        )
    )
    twin: str = f.unsigned(
        f.form(
            "The story it goes with",
            "the scenario of the other set that matches this one",
            STEM,
            default="",
            made=slugged,
            step="adults",
        )
    )
    others: Mapping[str, Other] = shared.others(
        "people or accounts that are not in the cast: 'shop: A sneaker shop'", step="adults"
    )
    people: Mapping[str, tuple[Role, ...]] = f.for_each(
        "People",
        "who is in it, and as what: 'ffion: pictured'",
        PERSON,
        ROLE,
        1,
        12,
        some=Some(1, 4, one=True),
        default={},
        need=BUNDLED,
        step="story",
    )
    made_up: bool = f.unsigned(
        f.yes_no(
            "Nobody and nothing in it is real",
            "yes: nobody in it is real, and nothing in it has happened; or say it in pack.yaml",
            default=True,  # read without its pack
            step="story",
        )
    )
    hook: str = f.line(
        "The line under the title",
        "what stands under the title while the phone plays: 'Jaz got one answer wrong on TV.'",
        GAME,
        words=12,
        least=2,
        default="",
        step="story",
        column="Hook",
    )
    story: str = f.text(
        "What has happened?",
        "the situation before the acts, in the present tense",
        GAME,
        words=(35, 45, 60, 70),
        step="story",
        column="Scenario",
    )
    phone: Phone | None = f.one_of("Phone", "what a phone shows", PHONE, default=None, need=YOUNG, step="phone")
    acts: tuple[Act, ...] = f.parts(
        "What they do", "1–3 acts (at level 3, up to 4), each by one person", Act, 1, MOST_ACTS, step="acts"
    )
    begins: str = f.choice(
        "Begins with",
        "respond: it begins with what somebody could do, before any act",
        Choice((Round.RESPOND.value,), "'respond'"),
        default="",
        step="help",
    )
    respond: Respond | None = f.part(
        "What could somebody do?", "what somebody could do", Respond, default=None, step="help"
    )
    feelings: Mapping[str, Felt] = f.for_each(
        "Feelings", "how people may feel", PERSON, Part(Felt), 1, 4, default={}, step="feelings"
    )
    audience: tuple[Audience, ...] = f.parts(
        "Who should see it?", "who should see it, or hear of it", Audience, 1, 3, default=(), step="feelings"
    )
    spot: str = f.line(
        "What to spot",
        "the question of the round 'spot', if not 'What gives something away?' (8 words at most)",
        GAME,
        words=8,
        end="?",
        default="",
        step="phone",
    )
    put_right: Mapping[str, str] = shared.put_right("what somebody could do now: 'kofi: Take it down'", step="feelings")
    tell: Tell | None = f.part(
        "Telling", "who could be told, and with which first words", Tell, default=None, step="telling"
    )
    easy: Easy | None = f.part("Easy read", "the easy-read text", Easy, default=None, step="talk")
    talk: tuple[str, ...] = f.line(
        "To talk about",
        "2–4 questions to talk about",
        GAME,
        words=25,
        end="?",
        many=Some(2, 4),
        default=(),
        need=BUNDLED,
        step="talk",
        column="Talk",
    )
    listen_for: tuple[ListenFor, ...] = shared.listen_for(step="talk")
    keep: str = f.line(
        "Worth keeping",
        "one line worth keeping, as said to a friend (14 words at most)",
        GAME,
        words=14,
        default="",
        need=YOUNG,
        step="talk",
        before="talk",
        column="Keep",
    )
    gist: str = shared.gist(step="adults")
    care: tuple[str, ...] = shared.care(20, need=STAFF, step="adults")
    note: str = f.unsigned(
        f.text("Note", "a note for adults (80 words at most)", ADULT, words=80, default="", step="talk")
    )
    facts: tuple[str, ...] = shared.facts(step="adults")
    adult_facts: tuple[str, ...] = f.unsigned(
        f.named(
            "What it rests on, for adults",
            "facts that adults may want to know",
            FACT,
            many=Some(1, 20, one=True),
            default=(),
            need=STAFF,
            step="adults",
        )
    )
    law: tuple[LawTopic, ...] = f.choice(
        "Law",
        "which parts of the nation's law card are offered",
        LAW_TOPIC,
        many=Some(1, 10, one=True),
        default=(),
        step="adults",
    )
    help: tuple[str, ...] = f.named(
        "Help",
        "where help is, such as childline; most useful first",
        ROUTE,
        many=Some(1, 6, one=True),
        default=(),
        step="adults",
    )
    links: Links = shared.links(step="adults")

    @property
    def twin_id(self) -> str:
        """The id of its twin; "" if it has none."""
        from isitok.format.ids import id_in

        return id_in(self.pack, self.twin) if self.twin else ""

    @property
    def for_staff(self) -> bool:
        """Whether it is for adults who work with young people: nothing for these deals it."""
        return self.ages == FOR_STAFF

    def rests_on(self, act: Act) -> tuple[str, ...]:
        """The facts that support the why of this act, in a story for staff."""
        return act.facts or tuple(dict.fromkeys((*self.facts, *self.adult_facts)))

    @property
    def youngest(self) -> Band:
        """The youngest band that it is for, which sets all limits."""
        return min(self.ages, key=BANDS.index)
