"""Easy read: the same card in its easy words.

How somebody reads is no part of what they play, so a ``Play`` doesn't know of it: this only says what to show. What
anybody does goes to the play itself.
"""

from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.beside_acts import Easy
from isitok.format.story import Scenario
from isitok.game.play.line import P, retell
from isitok.game.play.stops import Step
from isitok.game.rounds.respond import RespondRound


def easy_card(card: Scenario) -> Scenario:
    """A card in its easy words, where it has any: story, acts and whys."""
    if card.easy is None:
        return card
    acts = tuple(_in_easy_words(act, card.easy, index) for index, act in enumerate(card.acts))
    return replace(card, story=card.easy.story, acts=acts)


def in_easy_words(play: P) -> P:
    """The play with its cards in their easy words, where they have any: to be shown, not to go on with.

    Of what happens next, the first thing is enough.
    """
    told = retell(play, easy_card)
    opened, card = play.round, play.scenario
    if not isinstance(opened, RespondRound) or card is None or card.easy is None:
        return told
    ways = tuple(replace(option, then=option.then[:1]) for option in opened.options)
    asked = play.stop._replace(step=Step.ROUND)
    return replace(told, said={**told.said, asked: replace(opened, options=ways)})


def _in_easy_words(act: Act, easy: Easy, index: int) -> Act:
    if index < len(easy.acts):
        act = replace(act, act=easy.acts[index])
    if index < len(easy.why):
        # The easy why is for everybody, whatever they chose: nothing that isn't easy comes before it.
        fair = act.also_fair and replace(act.also_fair, why="")
        act = replace(act, why=easy.why[index], if_chosen={}, also_fair=fair)
    return act
