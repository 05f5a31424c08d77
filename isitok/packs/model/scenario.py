"""What a scenario is (F1 to F4 and F8). Frozen values: text, numbers, tuples and the enums of ``vocabulary``.

Places in files are kept beside a scenario while it is checked (``subject.py``), not in it: a session or a cache has
no use for them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from isitok.packs.model.blocks import Block, Bubble, Moment, Notice
from isitok.packs.model.ids import id_in
from isitok.packs.model.vocabulary import (
    FOR_STAFF,
    Band,
    Feeling,
    LawTopic,
    Level,
    Nation,
    PhoneKind,
    PlaySet,
    Rating,
    Reach,
    Role,
    Topic,
    Touch,
    Verdict,
    Way,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """What a made-up phone shows, in reading order."""

    kind: PhoneKind
    whose: str = ""  # the phone's owner, if it has one
    time: str = ""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoFair:
    """Another verdict that can be argued for, and why. It counts as right, too."""

    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that one person does in a scenario, to be judged."""

    act: str
    by: str
    verdict: Verdict
    why: str
    changes_if: str = ""  # completes "It would be different if …"
    also_fair: AlsoFair | None = None
    if_chosen: Mapping[Verdict, str]
    happens: tuple[Moment, ...] = ()  # what appears on the story's phone when it happens
    elsewhere: Phone | None = None  # or the phone on which it happens, which comes and goes with it
    facts: tuple[str, ...] = ()  # for staff: what this why rests on, where that isn't all that the story rests on
    feel: Mapping[str, Feeling] = field(default_factory=dict)  # how these people feel then; else it is worked out

    def accepts(self, verdict: Verdict) -> bool:
        """Whether this verdict counts as right."""
        return verdict is self.verdict or (self.also_fair is not None and verdict is self.also_fair.verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What happens next, told in a line: not to be seen on the phone."""

    line: str


Beat = Told | Bubble | Notice
"""One thing that happens next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something that a person could do, in the *respond* round."""

    do: str
    rating: Rating
    why: str
    way: Way | None = None
    then: tuple[Beat, ...] = ()  # what happens next


@dataclass(frozen=True, slots=True, kw_only=True)
class Respond:
    """What could somebody do? Two to four options."""

    as_: str
    ask: str  # "" = the default question
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """How one person may feel, at first and later."""

    at_first: tuple[Feeling, ...]
    later: tuple[Feeling, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoFairReach:
    """Another answer to *who should see it* that can be argued for."""

    share_with: Reach
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who should see something, or hear of it?"""

    what: str
    share_with: Reach
    who: str = ""  # which few
    why: str
    also_fair: AlsoFairReach | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidant:
    """Somebody who could be told: a cast id or a help route's id."""

    person: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Who could be told, and with which first words? Nothing is right or wrong here."""

    as_: str
    who: tuple[Confidant, ...]
    first_words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Easy:
    """The easy-read text: the story, one line an act, and whys."""

    story: str
    acts: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListenFor:
    """Something an adult may hear, and what to say back."""

    hear: str
    try_: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Somebody who isn't in the cast, or an account."""

    name: str
    say: str = ""  # how a voice says the name, if not as it is written
    picture: str = ""  # the face that the game draws, such as "gran"; "" = a grey icon


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The places of a scenario in the frameworks that schools plan with."""

    ecw: tuple[str, ...] = ()
    rshe: tuple[str, ...] = ()
    cs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One situation with its acts and rounds. ``id`` is ``<pack>/<stem>``."""

    id: str
    pack: str
    title: str
    told_by: str = ""  # the title of a pack that didn't come with the game: then screens name it instead of saying "we"
    unread: bool = False  # it seems not to be in English, so no rule has read it
    made_up: bool = True  # nobody in it is real: true of the game's own packs, and of those that say so
    ages: tuple[Band, ...]
    story: str
    acts: tuple[Act, ...]
    topic: Topic | None = None
    level: Level = Level.ONE
    adult_led: bool = False  # set by the scenario or its pack: never dealt in solo play
    touches: tuple[Touch, ...] = ()
    not_about: Mapping[str, str] = field(default_factory=dict)  # subjects of word lists → why it isn't about them
    nations: tuple[Nation, ...] = tuple(Nation)
    set: PlaySet | None = None
    twin: str = ""
    people: Mapping[str, tuple[Role, ...]]
    others: Mapping[str, Other]  # people or accounts not in the cast
    phone: Phone | None = None
    respond: Respond | None = None
    feelings: Mapping[str, Felt]
    audience: tuple[Audience, ...] = ()
    put_right: Mapping[str, str]
    tell: Tell | None = None
    easy: Easy | None = None
    talk: tuple[str, ...] = ()
    listen_for: tuple[ListenFor, ...] = ()
    keep: str = ""  # the line that is worth keeping
    gist: str = ""  # for adults who choose: what it is about
    care: tuple[str, ...] = ()  # for adults, before they choose it
    note: str = ""
    facts: tuple[str, ...] = ()
    adult_facts: tuple[str, ...] = ()
    law: tuple[LawTopic, ...] = ()
    help: tuple[str, ...] = ()
    links: Links = Links()

    @property
    def twin_id(self) -> str:
        """The id of its twin; "" if it has none."""
        return id_in(self.pack, self.twin) if self.twin else ""

    @property
    def for_staff(self) -> bool:
        """Whether it is for adults who work with young people: nothing for these deals it."""
        return self.ages == FOR_STAFF

    def rests_on(self, act: Act) -> tuple[str, ...]:
        """The facts on which the why of an act for staff rests."""
        return act.facts or tuple(dict.fromkeys((*self.facts, *self.adult_facts)))

    @property
    def youngest(self) -> Band:
        """The youngest band that it is for, which sets all limits."""
        return min(self.ages, key=list(Band).index)


def phone_blocks(scenario: Scenario) -> Iterator[tuple[tuple[str | int, ...], Sequence[Block]]]:
    """All that phones show in a scenario, in reading order: where it stands in the file, and what is there."""
    if scenario.phone:
        yield ("phone",), scenario.phone.blocks
    for number, act in enumerate(scenario.acts):
        if act.happens:
            yield ("acts", number, "happens"), act.happens
        if act.elsewhere:
            yield ("acts", number, "elsewhere"), act.elsewhere.blocks
    for number, option in enumerate(scenario.respond.options if scenario.respond else ()):
        shown = [beat for beat in option.then if not isinstance(beat, Told)]
        if shown:
            yield ("respond", "options", number, "then"), shown
