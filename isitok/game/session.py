"""A game in progress, as one frozen value, and the one function that moves it on.

- Nobody gets past a locked answer but through its why, and nobody changes it.
- Where the mode plays rounds, one of those that a card holds follows its last why, and the card isn't over before it.
- A pass leaves out the whole card, also from a why, and also when some of its acts have been answered: those answers
  are dropped, so that points, maximum and statistics are what they would be had the card never been dealt. Passing
  costs nothing, at any moment.
- In a card's round a pass leaves out that round alone: its acts have all been answered and explained by then, and
  whoever would rather not do the round doesn't lose them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from isitok.game.events import Chosen, Continued, Event, Locked, Passed, RoundEvent, Sured
from isitok.game.modes import PLAY, Mode, Phase
from isitok.game.rounds import Round, one_for_each
from isitok.game.rounds.judge import Answer, Draft, changed
from isitok.game.rounds.open_round import OpenRound, Played, open_round
from isitok.game.scoring import points
from isitok.packs.model.scenario import Act, Scenario

__all__ = ["Phase", "Progress", "Session", "start", "update"]

_BLANK = Draft()


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a session is: card ``card`` of ``cards``, act ``act`` of ``acts``, counted from 1."""

    card: int
    cards: int
    act: int
    acts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A game in progress. When it is done, it stays on its last act."""

    cards: tuple[Scenario, ...]
    mode: Mode
    with_sureness: bool
    phase: Phase
    seed: int = 0  # what chance there is comes from it
    rounds: tuple[Round | None, ...] = ()  # the round that follows each card's last why
    card_index: int = 0
    act_index: int = 0
    draft: Draft = _BLANK
    answers: tuple[Answer, ...] = ()  # in the order given; none of a passed card
    round: OpenRound | None = None  # the round on the table: open in ROUND, locked in the phases after it
    played: tuple[Played, ...] = ()  # rounds locked in, in the order played; none that was passed
    passes: tuple[int, ...] = ()  # the cards passed, from 0
    round_passes: tuple[int, ...] = ()  # the cards whose round was passed, but not their acts

    @property
    def scenario(self) -> Scenario:
        """The card on the table. A session without cards has none: that is an IndexError."""
        return self.cards[self.card_index]

    @property
    def act(self) -> Act:
        """The act that is judged or explained now."""
        return self.scenario.acts[self.act_index]

    @property
    def progress(self) -> Progress:
        """How far it is."""
        acts = len(self.scenario.acts)
        return Progress(card=self.card_index + 1, cards=len(self.cards), act=self.act_index + 1, acts=acts)

    @property
    def is_last_act(self) -> bool:
        """Whether this is the card's last act, or what follows it."""
        return self.act_index + 1 == len(self.scenario.acts)

    @property
    def dealt_round(self) -> Round | None:
        """The round that follows this card's last why, whether or not it has come to that."""
        return self.rounds[self.card_index] if self.card_index < len(self.rounds) else None

    @property
    def ahead(self) -> tuple[Phase, ...]:
        """The phases that this act, and after the last act its card, still go through after this one."""
        phases = (*self.mode.phases, *(_round_phases(self) if self.is_last_act else ()))
        return phases[phases.index(self.phase) + 1 :] if self.phase in phases else ()

    @property
    def is_last_of_card(self) -> bool:
        """Whether the card ends with this act, or with the round after it that is being played."""
        return self.is_last_act and not {Phase.ROUND, Phase.PUT_RIGHT}.intersection(self.ahead)

    @property
    def is_last(self) -> bool:
        """Whether the session ends with this act, or with the round after it that is being played."""
        return self.is_last_of_card and self.card_index + 1 == len(self.cards)

    @property
    def can_lock(self) -> bool:
        """Whether what was said is enough to be locked in now."""
        if self.phase is Phase.ROUND:
            return self.round is not None and self.round.is_whole
        return self.phase is Phase.JUDGE and self.draft.is_whole(with_sureness=self.with_sureness)

    @property
    def can_pass(self) -> bool:
        """Whether there is a card, or its round, to pass on."""
        return self.phase is not Phase.DONE

    @property
    def in_round(self) -> bool:
        """Whether the acts of the card are over, and its round is played: a pass is about that round alone."""
        return self.round is not None

    @property
    def answer(self) -> Answer | None:
        """The answer that is being explained; none while an act is being judged, or at the end."""
        return self.answers[-1] if self.phase is Phase.WHY else None

    @property
    def points(self) -> int | None:
        """Points for the answer that is being explained; none where nothing is, or where it isn't marked."""
        return points(self.answer) if self.answer and self.answer.is_marked else None


def start(scenarios: Sequence[Scenario], mode: Mode = PLAY, with_sureness: bool = True, seed: int = 0) -> Session:
    """A new session over these scenarios, in this order, without those that the mode may never show.

    The seed decides which round follows which card, and the order of what is chosen from.
    """
    cards = tuple(scenario for scenario in scenarios if scenario.level <= mode.highest_level)
    phase = mode.phases[0] if cards else Phase.DONE
    rounds = one_for_each(cards, seed) if mode.with_rounds else (None,) * len(cards)
    return Session(cards=cards, mode=mode, with_sureness=with_sureness, phase=phase, seed=seed, rounds=rounds)


def update(session: Session, event: Event) -> Session:
    """The session after an event. An event that means nothing here changes nothing."""
    match session.phase, event:
        case Phase.JUDGE, Chosen() | Sured():
            return replace(session, draft=changed(session.draft, event, with_sureness=session.with_sureness))
        case Phase.JUDGE, Locked():
            return _locked(session)
        case Phase.WHY | Phase.ROUND_WHY | Phase.PUT_RIGHT, Continued():
            return _onward(session)
        case Phase.ROUND, Locked():
            return _round_locked(session)
        case Phase.ROUND, RoundEvent() if session.round is not None:
            return replace(session, round=session.round.after(event))
        case _, Passed() if session.can_pass:
            return _passed(session)
        case _:
            return session


def _locked(session: Session) -> Session:
    verdict = session.draft.verdict
    if verdict is None or not session.can_lock:
        return session
    answer = Answer(
        card_index=session.card_index,
        act_index=session.act_index,
        act=session.act,
        verdict=verdict,
        sureness=session.draft.sureness,
    )
    return _onward(replace(session, answers=(*session.answers, answer), draft=_BLANK))


def _round_locked(session: Session) -> Session:
    if session.round is None or not session.can_lock:
        return session
    return _onward(replace(session, played=(*session.played, Played(session.card_index, session.round))))


def _passed(session: Session) -> Session:
    here = session.card_index
    if session.in_round:
        played = tuple(played for played in session.played if played.card_index != here)
        return _next_card(replace(session, played=played, round_passes=(*session.round_passes, here)))
    answers = tuple(answer for answer in session.answers if answer.card_index != here)
    return _next_card(replace(session, answers=answers, passes=(*session.passes, here)))


def _round_phases(session: Session) -> tuple[Phase, ...]:
    """What follows this card's last act."""
    match session.dealt_round:
        case None:
            return ()
        case Round.FEEL if session.scenario.put_right:
            return Phase.ROUND, Phase.ROUND_WHY, Phase.PUT_RIGHT
        case _:
            return Phase.ROUND, Phase.ROUND_WHY


def _onward(session: Session) -> Session:
    """The next phase of this act or its card's round, else the next act, else the next card."""
    if ahead := session.ahead:
        opens = session.dealt_round if ahead[0] is Phase.ROUND else None
        opened = open_round(opens, session.scenario, session.seed) if opens else session.round
        return replace(session, phase=ahead[0], round=opened)
    if session.is_last_act:
        return _next_card(session)
    return replace(session, phase=session.mode.phases[0], act_index=session.act_index + 1)


def _next_card(session: Session) -> Session:
    """The next card; the end, if this was the last."""
    clear = replace(session, draft=_BLANK, round=None)
    if session.card_index + 1 == len(session.cards):
        return replace(clear, phase=Phase.DONE)
    return replace(clear, phase=session.mode.phases[0], card_index=session.card_index + 1, act_index=0)
