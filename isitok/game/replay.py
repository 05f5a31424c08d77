"""Plays again what was missed, as a session of its own, so that nothing in it changes the first one's results."""

from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.phone_parts import Message, Shown
from isitok.format.story import Scenario
from isitok.game.play.modes import REPLAY
from isitok.game.session import Session, start


def replay(session: Session) -> Session | None:
    """A session of the acts missed, in the order played; None where nothing was missed.

    It may be replayed in turn, until nothing is missed any more.
    """
    missed: dict[int, list[int]] = {}
    for answer in session.answers:
        if answer.is_missed:
            missed.setdefault(answer.card_index, []).append(answer.act_index)
    cards = [_only(session.cards[card], acts) for card, acts in missed.items()]
    return start(cards, REPLAY, session.with_sureness) if cards else None


def _only(scenario: Scenario, kept: list[int]) -> Scenario:
    """The scenario with these of its acts, and the easy words that go with them."""
    easy = scenario.easy and replace(
        scenario.easy,
        acts=tuple(scenario.easy.acts[index] for index in kept),
        why=tuple(scenario.easy.why[index] for index in kept if index < len(scenario.easy.why)),
    )
    acts: list[Act] = []
    phone, before = (
        scenario.phone,
        tuple[Message | Shown, ...](),
    )  # what acts that are left out made happen has still happened
    for index, act in enumerate(scenario.acts):
        if index not in kept:
            before = (*before, *act.happens)
            continue
        if acts:
            act = replace(act, happens=(*before, *act.happens))
        elif phone is not None:
            phone = replace(phone, also=(*phone.also, *before))
        acts.append(act)
        before = ()
    return replace(scenario, phone=phone, acts=tuple(acts), easy=easy)
