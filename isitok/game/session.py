"""A game for one player: what can be said when, what is locked, and what a pass costs. The line decides what follows.

- Nobody gets past a locked answer but through its why, and nobody changes it.
- A pass leaves out the whole card, also from a why, and also when some of its acts have been answered: those answers
  are dropped, so that points, maximum and statistics are what they would be had the card never been dealt. Passing
  costs nothing, at any moment.
- In a card's round a pass leaves out that round alone: its acts have all been answered and explained by then, and
  whoever would rather not do the round doesn't lose them.
"""

from collections.abc import Sequence
from functools import cached_property

from isitok.format.act import Act
from isitok.format.story import Scenario
from isitok.game.events import Chosen, Forward, Locked, Passed, RoundEvent, ShownAll, SoloEvent
from isitok.game.play import line
from isitok.game.play.line import Play, leave_out, move
from isitok.game.play.modes import PLAY, STAFF, Mode
from isitok.game.play.opening import Opened, parts_of
from isitok.game.play.stops import IN_ROUND, ON_NO_CARD, Step, Stop
from isitok.game.play.table import Progress, Table, progress_of, table_of
from isitok.game.rounds import one_for_each
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.judge import Answer, DraftAnswer, change_draft
from isitok.game.rounds.open_round import Played
from isitok.game.rounds.respond import AllBeats, AnotherWay, NextBeat
from isitok.game.scoring import points

_BLANK = DraftAnswer()


class Session(Play, kw_only=True):
    """A game in progress. When it is over, it is at its result."""

    with_sureness: bool

    @property
    def scenario(self) -> Scenario:
        """The card on the table. Raises ValueError once the game is over."""
        card = self.card_at(self.stop)
        if card is None:
            raise ValueError("there is no card on the table")
        return card

    @property
    def act(self) -> Act:
        """The act that is judged or explained now."""
        return self.scenario.acts[self.stop.act]

    @property
    def progress(self) -> Progress:
        """How far the game is."""
        return progress_of(self)

    @property
    def table(self) -> Table:
        return table_of(
            self, draft=self.draft, answer=self.answer, with_sureness=self.with_sureness, turns_at_once=True
        )

    @property
    def shown_parts(self) -> int:
        """How many parts of the phone have been shown: whoever plays alone finds all of them there, but of a call."""
        if self.opening in self.said:
            return super().shown_parts
        return len(parts_of(self.scenario)) if self.skip_animation or not self._rings else 1

    @property
    def shown_at_once(self) -> bool:
        """Whether what is on the story's phone was there from the first."""
        return not self._rings or super().shown_at_once

    @property
    def skip_animation(self) -> bool:
        """Whether all comes at once: from where that was wanted on, until it is wanted no longer."""
        opened = [(stop, said.all) for stop, said in self.said.items() if isinstance(said, Opened)]
        before = ((self.line.index(stop), all_) for stop, all_ in opened if stop.card <= self.stop.card)
        return max(before, default=(0, False))[1]

    @property
    def _rings(self) -> bool:
        phone = self.scenario.phone
        return phone is not None and phone.RINGS

    @property
    def is_over(self) -> bool:
        """Whether no card is left."""
        return self.step is Step.RESULT

    @property
    def is_last_act(self) -> bool:
        """Whether this is the card's last act, or comes after it."""
        return self.stop.act + 1 == len(self.scenario.acts)

    @property
    def draft(self) -> DraftAnswer:
        """What was said about this act so far, not locked in."""
        said = self.said.get(self.stop)
        return said if isinstance(said, DraftAnswer) and self.step is Step.JUDGE else _BLANK

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The answers locked in, in the order given; none from a card that was passed."""
        found = ((stop, self.said.get(stop)) for stop in self.line[: self.at] if stop.step is Step.JUDGE)
        return tuple(
            Answer(
                card_index=stop.card,
                act_index=stop.act,
                act=self.cards[stop.card].acts[stop.act],
                verdict=said.verdict,
                sureness=said.sureness,
            )
            for stop, said in found
            if isinstance(said, DraftAnswer) and said.verdict is not None
        )

    @property
    def played(self) -> tuple[Played, ...]:
        """Rounds locked in, in the order played; none that was passed."""
        found = ((stop, self.said.get(stop)) for stop in self.line[: self.at] if stop.step is Step.ROUND)
        return tuple(Played(stop.card, said) for stop, said in found if isinstance(said, OpenRound))

    @property
    def passes(self) -> tuple[int, ...]:
        """The cards passed, from 0."""
        return tuple(card for card in range(len(self.cards)) if Stop(Step.JUDGE, card) in self.left_out)

    @property
    def can_lock(self) -> bool:
        """Whether what was said is enough to be locked in; to an act, with how sure one is."""
        if self.step is Step.ROUND:
            return self.round is not None and self.round.is_whole
        return self.step is Step.JUDGE and self.draft.verdict is not None

    @property
    def can_pass(self) -> bool:
        """Whether there is a card, or its round, to pass."""
        return not self.is_over

    @property
    def in_round(self) -> bool:
        """Whether the acts of the card are over and its round is played: a pass then leaves out that round only."""
        return self.step in IN_ROUND

    @property
    def answer(self) -> Answer | None:
        """The answer that is being explained; none while an act is being judged, or at the end."""
        return self.answers[-1] if self.step is Step.WHY else None

    @property
    def points(self) -> int | None:
        """Points for the answer that is being explained; none where there is no such answer, or it isn't marked."""
        return points(self.answer) if self.answer and self.answer.is_marked else None


def start(scenarios: Sequence[Scenario], mode: Mode = PLAY, with_sureness: bool = True, seed: int = 0) -> Session:
    """A new session over these scenarios, in this order, without those that the mode may never show.

    The seed decides which round follows which card, and the order of what is chosen from.
    """
    cards = tuple(one for one in scenarios if one.level <= mode.highest_level)
    if mode == STAFF:
        cards = tuple(one for one in cards if one.for_staff)
    rounds = one_for_each(cards, seed) if mode.deals_round else ()
    return Session(cards=cards, mode=mode, with_sureness=with_sureness, seed=seed, rounds=rounds)


def update(session: Session, event: SoloEvent) -> Session:
    """The session after an event. An event that means nothing here changes nothing."""
    match session.step, event:
        case Step.STORY | Step.CALL, Forward() if session.is_opening:
            return line.show_more(session)
        case Step.STORY | Step.CALL, ShownAll():
            return line.answer(session, Opened(len(parts_of(session.scenario)), all=not session.skip_animation))
        case Step.JUDGE, Chosen():
            draft = change_draft(session.draft, event, with_sureness=session.with_sureness)
            return session if draft == session.draft else line.answer(session, draft)
        case Step.JUDGE, Locked():
            draft = change_draft(session.draft, event, with_sureness=session.with_sureness)
            if not draft.is_whole(with_sureness=session.with_sureness):
                return session
            return move(line.answer(session, draft), session.at + 1)
        case Step.ROUND, Locked() if session.can_lock:
            return move(session, session.at + 1)
        case Step.STORY | Step.CALL | Step.WHY | Step.ROUND_WHY | Step.PUT_RIGHT, Forward():
            return move(session, session.at + 1)
        case Step.ROUND_WHY, ShownAll():
            turned = line.answer(session, Opened(1, all=not session.skip_animation))
            return line.look_on(turned, AllBeats())
        case Step.ROUND_WHY, NextBeat() | AllBeats() | AnotherWay():
            return line.look_on(session, event)
        case Step.ROUND, RoundEvent():
            return line.answer_in_round(session, event)
        case _, Passed() if session.can_pass:
            return leave_out(session, _here(session))
        case _:
            return session


def _here(session: Session) -> list[Stop]:
    """All stops of this card; during its round, only those of the round."""
    of_card = (stop for stop in session.every_stop() if stop.card == session.stop.card and stop.step not in ON_NO_CARD)
    return [stop for stop in of_card if stop.step in IN_ROUND or not session.in_round]
