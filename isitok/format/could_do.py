"""What somebody in a story could do or say, and what comes of it (F2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from isitok.format import fields as f
from isitok.format.choices import FEELING
from isitok.format.field_kinds import Choice, Text
from isitok.format.fields import YOUNG
from isitok.format.names import PERSON
from isitok.format.phone_parts import THEN, Message, Narration, Panel, Shown, ShownNext, is_seen, moments_of
from isitok.format.record import Record
from isitok.format.vocabulary import Feeling, Rating, Way
from isitok.format.voices import GAME, QUOTED

if TYPE_CHECKING:
    from isitok.format.blocks import Moment

Beat = Narration | Message | Shown
"""One thing that happens next, as its file has it."""


class Option(Record, what="an option: 'do' or 'say', 'rating' and 'why'", one_at_least=("do", "say")):
    """Something that a person could do or say, in the *respond* round."""

    do: str = f.line("They could …", "what the person could do (16 words at most)", QUOTED, words=16, default="")
    say: str = f.line(
        "They could say …",
        "what they could write, as they type it (16 words at most)",
        QUOTED,
        words=16,
        emoji=True,
        default="",
    )
    to: str = f.named("To", "whom it is written to, if not on the story's phone", PERSON, default="")
    called: str = f.called("to")
    rating: Rating | None = f.choice(
        "Does it help?", "helps, no-help or harms; none in a round that is open", Choice(Rating), default=None
    )
    why: str = f.text("Why", "what it means for a person (12–45 words)", GAME, words=45, least=12)
    way: Way | None = f.choice("What kind of answer", "nothing, tell, reply or act", Choice(Way), default=None)
    feel: Mapping[str, Feeling] = f.for_each(
        "How people feel then", "how 1–3 people feel then: 'noor: guilty'", PERSON, FEELING, 1, 3, default={}
    )
    then: tuple[Beat, ...] = f.moments(
        "What happens next",
        "what happens next, 1–3 things: '- noor: ok', '- notice: …', '- panel: …', or a line",
        THEN,
        1,
        3,
        one=True,
        default=(),
        need=YOUNG,
    )

    @property
    def key(self) -> str:
        """Its first key: "do" where it has that, else "say"."""
        return "do" if self.do else "say"

    @property
    def text(self) -> str:
        """What is done, else what is said."""
        return self.do or self.say

    @cached_property
    def follows(self) -> tuple[Narration | Panel | Moment, ...]:
        """What happens next: told in a line, drawn, or as it looks on the phone."""
        return tuple(chain.from_iterable(map(_beats_of, self.then)))

    @property
    def begins_drawn(self) -> bool:
        """Whether the first thing that follows is drawn: a message, a panel, another photo, what was deleted."""
        return bool(self.then) and is_seen(self.then[0])


def _beats_of(one: Beat) -> Iterator[Narration | Panel | Moment]:
    if isinstance(one, Narration):
        yield one
    elif isinstance(one, ShownNext) and one.panel:
        yield one.panel
    else:
        yield from moments_of(one)


class Respond(Record, what="'as' and 'options'"):
    """What could somebody do? Two to four options."""

    as_: str = f.named("Who could do something?", "in whose shoes the player stands", PERSON)
    ask: str = f.line("The question", "the question, if not 'What could … do?'", GAME, words=20, default="")
    open: bool = f.yes_no("No one answer", "yes: no option is rated, and two people see it differently", default=False)
    options: tuple[Option, ...] = f.parts("What they could do", "2–4 options", Option, 2, 4)
    voices: Mapping[str, str] = f.for_each(
        "How two people see it",
        "two people who see it differently, in a round that is open: 'amina: …'",
        PERSON,
        Text(GAME, words=25, is_line=True, emoji=True),
        2,
        2,
        default={},
    )
