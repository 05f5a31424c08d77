"""The ways to get help: ``help.yaml`` (F5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from isitok.format import fields as f
from isitok.format.facts import NATIONS, nations_of
from isitok.format.field_kinds import Choice, Form, Id, Part, Some, Text
from isitok.format.names import FACT
from isitok.format.record import Record
from isitok.format.vocabulary import Nation, Topic
from isitok.format.voices import ADULT, CITED, GAME, QUOTED, Voice

NUMBER: Final = Form("[0-9][0-9 ]{1,15}", "a telephone number", "0800 1111")
SITE: Final = Form(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", "a site's name", "childline.org.uk")
LED: Final = "led"
"""For whom a route is that is never for a pupil alone: one to one, stories of level 3, and adults."""
ON_THE_SCREEN: Final = (
    "trusted-adult",
    "safeguarding-lead",
    "childline",
    "report-remove",
    "ceop",
    "meic",
    "shout",
    "emergency-999",
)
"""The routes of the help screen, in its order."""


class TextTo(Record):
    """A word to text, and the number."""

    word: str = f.line("Word", "the word to send, where one is needed", QUOTED, chars=20, default="")
    number: str = f.form("Number", "where to send it", Form("[0-9][0-9 ]{1,15}", "a number", "85258"))


class Also(Record, what="another way: 'how', 'say' and 'facts'"):
    """Another way to reach it, for whoever can't call."""

    how: str = f.choice("How", "bsl, relay, text, chat or email", Choice(("bsl", "relay", "text", "chat", "email")))
    say: str = f.line("What a pupil reads", "what a pupil reads (25 words at most)", GAME, words=25, plain=False)
    number: str = f.form("Number", "the number to call", NUMBER, default="")
    site: str = f.form("Site", "its site", SITE, default="")
    facts: tuple[str, ...] = f.named("Facts", "what this rests on", FACT, many=Some(1, 20, one=True))


class Tried(Record, what="'on' and 'by'"):
    """Who last tried a number or a page, and when."""

    on: str = f.day("On", "when it was rung or opened")
    by: str = f.line("By", "who did: a role, never a name", ADULT, chars=60)


class Ages(Record):
    """The youngest and the oldest age."""

    from_: int = f.number("From", "the youngest age", 0, 120)
    to: int = f.number("To", "the oldest age", 0, 120)


class Route(Record, what="a route: 'kind', 'name', 'say' …"):
    """A way to get help: a person, a service, a step to take, or the emergency number."""

    id: str = f.added(default="")
    kind: str = f.choice(
        "Kind", "person, service, step or emergency", Choice(("person", "service", "step", "emergency"))
    )
    name: str = f.line("Name", "what it is called", QUOTED, chars=60, plain=False)
    say: str = f.line("What a pupil reads", "what a pupil reads (25 words at most)", GAME, words=25, plain=False)
    young: str = f.line(
        "What the youngest read",
        "what pupils under 11 read instead (20 words at most)",
        GAME,
        words=20,
        plain=False,
        default="",
    )
    next: tuple[str, ...] = f.line(
        "What happens then",
        "what happens then, step by step: 2–5 lines",
        GAME,
        words=30,
        plain=False,
        many=Some(2, 5),
        default=(),
    )
    adult_say: str = f.line("What an adult reads", "what an adult reads", ADULT, plain=False, default="")
    phone: str = f.form("Number", "the number to call", NUMBER, default="")
    text_to: TextTo | None = f.part("Text to", "a word to text, and the number", TextTo, default=None)
    forward_to: str = f.form(
        "Forward to",
        "the address to forward it to (only in the game's own help)",
        Form(r"[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", "an address", "report@phishing.gov.uk"),
        default="",
    )
    site: str = f.form("Site", "its site", SITE, default="")
    also: tuple[Also, ...] = f.parts("Also", "other ways to reach it, for whoever can't call", Also, 1, 5, default=())
    ages: Ages = f.part("Ages", "{from: 0, to: 18}", Ages)
    nations: tuple[Nation, ...] = f.choice(
        "Nations",
        "where it can be used: uk, or nations",
        NATIONS,
        many=Some(1, 4, one=True),
        made=nations_of,
    )
    audience: str = f.choice("For whom", "all, adults, or led: never a pupil alone", Choice(("all", LED, "adults")))
    topics: tuple[Topic, ...] = f.choice(
        "Topics", "what it is for", Choice(Topic), many=Some(1, 20, one=True), default=()
    )
    not_for: tuple[str, ...] = f.line(
        "Not for",
        "what it is not for",
        GAME,
        words=25,
        plain=False,
        many=Some(1, 10, one=True),
        default=(),
        before="adult_say",
    )
    facts: tuple[str, ...] = f.named(
        "Facts", "what this rests on (needed for a service)", FACT, many=Some(1, 20, one=True), default=()
    )
    checked: str = f.day("Checked", "when it was looked up (needed for a service)", default="")
    tried: Tried | None = f.part("Tried", "who rang it or opened it, and when", Tried, default=None)

    def voice_of(self, text: Text) -> Voice:
        """Texts of a route for adults only have the adult voice, as no pupil reads them."""
        pupils = text.voice in (GAME, QUOTED)
        return ADULT if pupils and self.audience == "adults" else text.voice

    @property
    def text_word(self) -> str:
        """The word to text, if one is needed."""
        return self.text_to.word if self.text_to else ""

    @property
    def text_number(self) -> str:
        """The number to text, if there is one."""
        return self.text_to.number if self.text_to else ""

    @property
    def numbers(self) -> tuple[str, ...]:
        """All its telephone numbers: to call, to text, and those of its other ways."""
        found = (self.phone, self.text_number, *(one.number for one in self.also))
        return tuple(number for number in found if number)

    @property
    def sites(self) -> tuple[str, ...]:
        """All its web addresses."""
        return tuple(site for site in (self.site, *(one.site for one in self.also)) if site)

    @property
    def from_age(self) -> int:
        """The youngest age that it is for."""
        return self.ages.from_

    @property
    def to_age(self) -> int:
        """The oldest age that it is for."""
        return self.ages.to


class Lead(Record, what="'name' and 'facts'"):
    """What a nation calls the adult in charge of safeguarding."""

    name: str = f.line("Name", "what the nation calls the adult in charge of safeguarding", GAME, words=12)
    short: str = f.line("Short form", "the short form", GAME, chars=20, default="")
    facts: tuple[str, ...] = f.named(
        "Facts", "what this rests on; [] where no name is known", FACT, many=Some(0, 20, one=True)
    )


class AboutStaff(Record, what="'name' and 'facts'"):
    """Whom a nation's adults go to about an adult who works with children."""

    name: str = f.line("Name", "whom one goes to about an adult: 'the head, who …'", ADULT, words=20)
    facts: tuple[str, ...] = f.named(
        "Facts",
        "what this rests on; [] where the employer's own way is all that is known",
        FACT,
        many=Some(0, 20, one=True),
    )


class Help(Record, what="help: 'checked', 'routes' and 'lead'"):
    """All the routes, and whom each nation's adults tell: of a child, and about an adult."""

    checked: str = f.day("Checked", "when all of it was last looked up")
    routes: Mapping[str, Route] = f.for_each("Routes", "all the routes, by id", Id("an id"), Part(Route), 1, 100)
    lead: Mapping[Nation, Lead] = f.for_each(
        "Lead", "the safeguarding lead, by nation", Choice(Nation), Part(Lead), 4, 4
    )
    about_staff: Mapping[Nation, AboutStaff] = f.for_each(
        "About staff",
        "whom adults go to about an adult, by nation",
        Choice(Nation),
        Part(AboutStaff),
        4,
        4,
        default={},
    )
    waiting: Mapping[str, str] = f.for_each(
        "Waiting",
        "what has no confirmed fact yet: what was looked for, and when; shown to nobody",
        Id("an id"),
        Text(CITED, plain=False),
        0,
        100,
        default={},
    )
