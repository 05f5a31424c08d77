"""The judge round: is this act OK, and how sure are you?

An answer starts as a draft, which may be changed until it is locked in: one press says how sure and locks. From then on
it is an ``Answer`` and stays as it is. Acts whose verdict is *talk* are answered like any other but never marked,
scored or counted.
"""

from enum import StrEnum

from isitok.base.value import Value, replace
from isitok.format.act import Act
from isitok.format.vocabulary import Verdict
from isitok.game.events import Chosen, Locked, Sureness

CHOICES = (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK)
"""The verdicts that a player can choose, in the order shown."""


class DraftAnswer(Value):
    """An answer that can still be changed."""

    verdict: Verdict | None = None
    sureness: Sureness | None = None

    def is_whole(self, *, with_sureness: bool) -> bool:
        """Whether it says enough to be locked in."""
        return self.verdict is not None and (self.sureness is not None or not with_sureness)


class Outcome(StrEnum):
    """How an answer compares with the game's own."""

    AGREED = "agreed"  # "You said Not OK. So do we."
    ALSO_FAIR = "also-fair"  # another verdict that can be argued for: it counts as right
    DIFFERED = "differed"  # "Here's another way to see it."
    UNMARKED = "unmarked"  # "This one isn't marked."


class Answer(Value, kw_only=True):
    """The answer to one act, locked in."""

    card_index: int  # which of the session's cards, from 0
    act_index: int  # which of that card's acts, from 0
    act: Act
    verdict: Verdict
    sureness: Sureness | None  # None where sureness isn't asked for

    @property
    def outcome(self) -> Outcome:
        """How it compares with the game's own answer."""
        if self.act.verdict is Verdict.TALK:
            return Outcome.UNMARKED
        if self.verdict is self.act.verdict:
            return Outcome.AGREED
        return Outcome.ALSO_FAIR if self.act.accepts(self.verdict) else Outcome.DIFFERED

    @property
    def is_marked(self) -> bool:
        """Whether it can be right at all, and so counts."""
        return self.outcome is not Outcome.UNMARKED

    @property
    def is_right(self) -> bool:
        """Whether it counts as right."""
        return self.outcome in (Outcome.AGREED, Outcome.ALSO_FAIR)

    @property
    def is_missed(self) -> bool:
        """Whether it is marked and not right: worth another go."""
        return self.outcome is Outcome.DIFFERED

    @property
    def whys(self) -> tuple[str, ...]:
        """What to say about it, in order: to people with this verdict, why it can be argued for, why for everyone."""
        chosen = self.act.if_chosen.get(self.verdict, "")
        fair = self.act.also_fair.why if self.act.also_fair and self.outcome is Outcome.ALSO_FAIR else ""
        return tuple(text for text in (chosen, fair, self.act.why) if text)


def change_draft(draft: DraftAnswer, event: Chosen | Locked, *, with_sureness: bool) -> DraftAnswer:
    """The draft after a choice, or as it is locked in; a choice that isn't on offer changes nothing."""
    match event:
        case Chosen(verdict) if verdict in CHOICES:
            return replace(draft, verdict=verdict)
        case Locked(sureness) if with_sureness:
            return replace(draft, sureness=sureness)
        case _:
            return draft
