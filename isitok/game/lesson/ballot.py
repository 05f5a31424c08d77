"""A vote of the class: hands or cards that a teacher counts, or keys that teams press."""

from typing import Final

from isitok.base.value import Value, replace
from isitok.format.vocabulary import Verdict
from isitok.game.events import Sureness
from isitok.game.rounds.judge import CHOICES

MOST: Final = 99
"""The largest number that one count can be."""


class Count(Value):
    """How many chose each verdict, counted by the teacher. Anybody who chose none passed."""

    ok: int = 0
    depends: int = 0
    not_ok: int = 0

    def of(self, verdict: Verdict) -> int:
        """How many chose this verdict; 0 for one that can't be chosen."""
        return {Verdict.OK: self.ok, Verdict.DEPENDS: self.depends, Verdict.NOT_OK: self.not_ok}.get(verdict, 0)

    @property
    def total(self) -> int:
        """How many chose a verdict."""
        return self.ok + self.depends + self.not_ok

    @property
    def is_empty(self) -> bool:
        """Whether nobody has been counted yet."""
        return not self.total

    def with_(self, verdict: Verdict, number: int) -> "Count":
        """The count with this number for a verdict, limited to 0 to ``MOST``."""
        number = max(0, min(MOST, number))
        match verdict:
            case Verdict.OK:
                return replace(self, ok=number)
            case Verdict.DEPENDS:
                return replace(self, depends=number)
            case Verdict.NOT_OK:
                return replace(self, not_ok=number)
            case _:
                return self


class TeamVote(Value):
    """What one team said: a verdict and how sure, or that it passes (no verdict)."""

    verdict: Verdict | None = None
    sureness: Sureness | None = None  # None where it isn't asked for, and for a pass


class TeamVotes(Value):
    """What the teams have said so far. Nobody sees it before all of them are in."""

    votes: tuple[TeamVote | None, ...]
    with_sureness: bool = True

    @property
    def all_in(self) -> bool:
        """Whether every team has voted or passed."""
        return all(vote is not None for vote in self.votes)

    @property
    def is_empty(self) -> bool:
        """Whether no team has voted yet."""
        return all(vote is None for vote in self.votes)

    def press(self, team: int, verdict: Verdict | None) -> "TeamVotes":
        """The vote after a team's key. The same key again raises how sure it is, up to certain; another starts anew.

        Once all are in, no verdict can be changed; but the last team can still be surer of it, as the others could.
        """
        if not 0 <= team < len(self.votes) or (verdict is not None and verdict not in CHOICES):
            return self
        said = self.votes[team]
        if self.all_in and (said is None or said.verdict is not verdict):
            return self
        vote = TeamVote(verdict, self._sureness(self.votes[team], verdict))
        return replace(self, votes=(*self.votes[:team], vote, *self.votes[team + 1 :]))

    def _sureness(self, was: TeamVote | None, verdict: Verdict | None) -> Sureness | None:
        if verdict is None or not self.with_sureness:
            return None
        if was is None or was.verdict is not verdict or was.sureness is None:
            return Sureness.NOT_SURE
        levels = tuple(Sureness)
        return levels[min(levels.index(was.sureness) + 1, len(levels) - 1)]

    def of(self, verdict: Verdict) -> int:
        """How many teams chose this verdict."""
        return sum(vote is not None and vote.verdict is verdict for vote in self.votes)


Ballot = Count | TeamVotes


def blank(teams: int, *, with_sureness: bool = True) -> Ballot:
    """An empty vote: for this many teams, or (0) one that the teacher counts."""
    return TeamVotes((None,) * teams, with_sureness) if teams else Count()
