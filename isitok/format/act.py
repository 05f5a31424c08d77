"""An act: what one person does in a story, and what is read about it once it is judged (F2)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from isitok.format import fields as f
from isitok.format.choices import FEELING, VERDICT
from isitok.format.field_kinds import Id, Some, Text
from isitok.format.names import FACT, PERSON
from isitok.format.phone_parts import HAPPENS, Message, Shown, is_seen, moments_of
from isitok.format.phones import ANOTHER_PHONE, Phone
from isitok.format.record import Record
from isitok.format.vocabulary import Feeling, Verdict
from isitok.format.voices import GAME

if TYPE_CHECKING:
    from isitok.format.blocks import Moment


WHY_WORDS: Final = 48
"""The most words to read after an act in bundled packs: its why, and the longest text for who chose a verdict."""

FAIR_WORDS: Final = 45
"""The same for who chose a verdict that is also fair: the headline over it says so, in three words more."""


class AlsoFair(Record):
    """A second verdict that also counts as right, and why it can be argued for."""

    verdict: Verdict = f.choice("Verdict", "another verdict that can be argued for", VERDICT)
    why: str = f.text("Why it is fair too", "why it is fair too (10–45 words)", GAME, words=45, least=10)


class Act(Record, what="an act: 'act', 'verdict' and 'why'"):
    """Something that one person does in a scenario, to be judged."""

    act: str = f.line("What somebody does", "one sentence: one person does something", GAME, chars=90, end=".")
    by: str = f.named("Who does it", "who does it; without it, the first person named in 'act'", PERSON, default="")
    verdict: Verdict = f.choice("Is it OK?", "ok, depends or not-ok (at level 3 also talk)", VERDICT)
    why: str = f.text(
        "Why",
        "what it means for a person, in 15–45 words (ages 7-9: 10–30)",
        GAME,
        words=(30, 45, 45, 45),
        least=(10, 15, 15, 15),
    )
    changes_if: str = f.line(
        "It would be different if …", "completes 'It would be different if …'", GAME, words=30, default=""
    )
    also_fair: AlsoFair | None = f.part("Also fair", "another verdict that counts as right", AlsoFair, default=None)
    if_chosen: Mapping[Verdict, str] = f.for_each(
        "To those who chose …",
        "what those who chose a verdict read first",
        VERDICT,
        Text(GAME, words=30, is_line=True),
        1,
        4,
        default={},
        before="why",
    )
    feel: Mapping[str, Feeling] = f.for_each(
        "How people feel then", "how 1–3 people feel then: 'ffion: embarrassed'", PERSON, FEELING, 1, 3, default={}
    )
    happens: tuple[Message | Shown, ...] = f.moments(
        "What appears on the phone",
        "1–3 things that appear on the phone: '- kofi: too late', '- notice: …'",
        HAPPENS,
        1,
        3,
        default=(),
        before="if_chosen",
    )
    elsewhere: Phone | None = f.one_of(
        "Another phone",
        "another phone, on which it happens: 'kind: chat' …",
        ANOTHER_PHONE,
        default=None,
        before="if_chosen",
    )
    ring: tuple[str, ...] = f.id_(
        "What it is about",
        "the 'id' of what it is about and is on the phone already: it is ringed",
        Id("the id of a message"),
        many=Some(1, 4, one=True),
        default=(),
    )
    facts: tuple[str, ...] = f.named(
        "What the why rests on",
        "for staff: the facts that this why rests on",
        FACT,
        many=Some(1, 20, one=True),
        default=(),
    )

    @cached_property
    def appears(self) -> tuple[Moment, ...]:
        """What appears on the story's phone when it happens, as it looks."""
        return tuple(chain.from_iterable(map(moments_of, self.happens)))

    @property
    def is_shown(self) -> bool:
        """Whether something is seen of it: on a phone of its own, ringed, or more than a notice."""
        return bool(self.elsewhere or self.ring) or any(map(is_seen, self.happens))

    @property
    def most_why(self) -> int:
        """The most words that anybody reads as its why: with the longest text for those who chose a verdict."""
        return len(self.why.split()) + max((len(text.split()) for text in self.if_chosen.values()), default=0)

    @property
    def fair_why(self) -> int:
        """How many words they read as its why who chose what is also fair; 0 where nothing else is."""
        fair = self.also_fair
        texts = (self.if_chosen.get(fair.verdict, ""), fair.why, self.why) if fair else ()
        return sum(len(text.split()) for text in texts)

    def accepts(self, verdict: Verdict) -> bool:
        """Whether this verdict counts as right."""
        return verdict is self.verdict or (self.also_fair is not None and verdict is self.also_fair.verdict)
