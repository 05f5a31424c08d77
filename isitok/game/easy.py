"""Easy read: the same card in its easy words.

How somebody reads is no part of what they play, so a ``Session`` doesn't know of it, nor a lesson, nor a meeting: this
only says what to show. What anybody does goes to the session itself.
"""

from dataclasses import replace

from isitok.game.session import Session
from isitok.packs.model.scenario import Act, Easy, Scenario


def easy_card(card: Scenario) -> Scenario:
    """A card in its easy words, where it has any: story, acts and whys."""
    if card.easy is None:
        return card
    acts = tuple(_told(act, card.easy, index) for index, act in enumerate(card.acts))
    return replace(card, story=card.easy.story, acts=acts)


def in_easy_words(session: Session) -> Session:
    """The session as it is told in the easy words of the card on the table, where the card has any."""
    card = easy_card(session.scenario)
    if card is session.scenario:
        return session
    here = session.card_index
    return replace(
        session,
        cards=(*session.cards[:here], card, *session.cards[here + 1 :]),
        answers=tuple(
            replace(answer, act=card.acts[answer.act_index]) if answer.card_index == here else answer
            for answer in session.answers
        ),
    )


def _told(act: Act, easy: Easy, index: int) -> Act:
    if index < len(easy.acts):
        act = replace(act, act=easy.acts[index])
    if index < len(easy.why):
        # The easy why is for everybody, whatever they chose: nothing that isn't easy stands before it.
        fair = act.also_fair and replace(act.also_fair, why="")
        act = replace(act, why=easy.why[index], if_chosen={}, also_fair=fair)
    return act
