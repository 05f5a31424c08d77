"""What a bundled root knows beside its scenarios: people, facts, help, law, the staff card (F5 to F8)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from isitok.packs.model.vocabulary import Band, LawTopic, Mood, Nation, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the cast."""

    id: str
    name: str
    pronouns: str  # "she", "he", "they"
    kind: str  # "child" or "adult"
    age: int | None
    bands: tuple[Band, ...]
    is_: str
    looks: str
    picture: str
    say: str = ""  # how a speaker says the name, if not as it is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """All the people, and the moods in which each is drawn."""

    moods: tuple[Mood, ...]
    people: Mapping[str, Person]
    said: Mapping[str, str] = field(default_factory=dict)  # other words of stories that aren't said as they are written


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSource:
    """Where a fact was read."""

    title: str
    publisher: str
    quotes: str = ""  # whether the publisher only passes it on
    url: str = ""
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One sourced statement. ``text`` is for adults; only ``pupil`` reaches a pupil's screen."""

    id: str
    section: str
    nations: tuple[Nation, ...]
    scope: str = ""
    status: str  # "confirmed" or "second-hand"
    audience: str  # "all" or "adults"
    text: str
    pupil: str = ""
    sources: tuple[FactSource, ...]
    recheck: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way to get help: a person, a service, a step to take, or the emergency number."""

    id: str
    kind: str  # "person", "service", "step", "emergency"
    name: str
    say: str  # to a pupil
    young: str = ""  # easier words for pupils under 11; "" = as `say`
    next: tuple[str, ...] = ()  # what happens then, step by step
    adult_say: str = ""
    phone: str = ""
    text_word: str = ""
    text_number: str = ""
    forward_to: str = ""  # an address to which an e-mail or a message can be forwarded
    site: str = ""  # host only
    from_age: int
    to_age: int
    nations: tuple[Nation, ...]
    audience: str  # "all" or "adults"
    topics: tuple[Topic, ...] = ()
    not_for: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What a nation calls the adult in charge of safeguarding."""

    name: str
    short: str = ""
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """All the routes, and each nation's name for the safeguarding lead."""

    checked: str
    routes: Mapping[str, Route]
    lead: Mapping[Nation, Lead]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawPoint:
    """What a law card says to a pupil on one topic."""

    say: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdultLawPoint:
    """What a law card says to an adult. Its facts are shown with their status."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawCard:
    """The law of one nation, as far as the facts support it."""

    nation: Nation
    checked: str
    reviewed: Mapping[str, str]  # "by", "on"; empty = not yet read by a lawyer
    opening: str
    points: Mapping[LawTopic, LawPoint]
    closing: str
    adult: Mapping[LawTopic, tuple[AdultLawPoint, ...]]
    gaps: Mapping[LawTopic, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLines:
    """The lines of a staff card that are only for a class, only for a one-to-one, or only among staff."""

    before: tuple[str, ...] = ()
    ground_rules: tuple[str, ...] = ()  # where they are other than for a class
    during: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCard:
    """What an adult reads before a session. ``{lead}`` in a line stands for the nation's word."""

    before: tuple[str, ...]
    ground_rules: tuple[str, ...]
    during: tuple[str, ...]
    if_told: tuple[str, ...]
    after: tuple[str, ...]
    facts: tuple[str, ...]
    class_: StaffLines = StaffLines()
    one_to_one: StaffLines = StaffLines()
    for_staff: StaffLines = StaffLines()  # before a staff meeting, and before staff play alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One of the questions that a class may answer on slips, about somebody of its age; its answers by their ids."""

    id: str
    ages: tuple[Band, ...]
    ask: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everything that scenarios may refer to."""

    cast: Cast
    facts: Mapping[str, Fact]
    help: Help
    law: Mapping[Nation, LawCard]
    staff_card: StaffCard
    voice: tuple[Question, ...] = ()  # what young people are asked, in the order by which results know it
