"""Easy read: the same card in its easy words, and what people type in full.

How somebody reads is no part of what they play, so a ``Play`` doesn't know of it: this only says what to show. What
anybody does goes to the play itself.
"""

from collections.abc import Mapping

from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.beside_acts import Easy
from isitok.format.could_do import Option
from isitok.format.phones import Phone
from isitok.format.retold import R, retold
from isitok.format.story import Scenario
from isitok.format.voices import QUOTED
from isitok.game.hook import told_whole
from isitok.game.play.line import P, Play, retell
from isitok.game.play.stops import Step
from isitok.game.rounds.respond import RespondRound


def easy_card(card: Scenario) -> Scenario:
    """A card in its easy words, where it has any: story, acts and whys."""
    if card.easy is None:
        return card
    acts = tuple(_in_easy_words(act, card.easy, index) for index, act in enumerate(card.acts))
    return told_whole(replace(card, story=card.easy.story, acts=acts))


def plain_card(card: Scenario) -> Scenario:
    """A card with what its phones show, and what could be done or said, in full: "bc" is "because"."""
    if card.easy is None or card.unread:
        return card
    acts = tuple(
        replace(act, happens=tuple(map(_plain, act.happens)), elsewhere=_phone(act.elsewhere)) for act in card.acts
    )
    respond = card.respond and replace(card.respond, options=tuple(_option(one, card) for one in card.respond.options))
    return replace(card, phone=_phone(card.phone), acts=acts, respond=respond, tell=card.tell and _plain(card.tell))


def in_easy_words(play: P, *, under: bool = False) -> P:
    """The play with its cards in their easy words, where they have any: to be shown, not to go on with.

    ``under``: story, acts and whys stay as they are, as their easy words stand under them (``easier_beside``).
    Of what happens next, the first thing is enough.
    """
    here = play.card_at(play.stop)

    def tell(card: Scenario) -> Scenario:
        told = card if under else easy_card(card)
        return plain_card(told) if card is here else told

    told, opened = retell(play, tell), play.round
    if here is None or here.easy is None:
        return told
    asked = play.stop._replace(step=Step.ROUND)
    if isinstance(opened, RespondRound):
        ways = tuple(_option(option, here) for option in opened.options)
        ways = ways if under else tuple(replace(option, then=option.then[:1]) for option in ways)
        return replace(told, said={**told.said, asked: replace(opened, options=ways)})
    return (
        told if opened is None or here.unread else replace(told, said={**told.said, asked: opened.with_words(_plain)})
    )


def easier_beside(play: Play) -> Mapping[str, str]:
    """What stands under story, acts and whys where their easy words don't take their place: by what is above it."""
    card = play.card_at(play.stop)
    if card is None or card.easy is None:
        return {}
    acts = {act.act: easy for act, easy in zip(card.acts, card.easy.acts, strict=False)}
    whys = {act.why: easy for act, easy in zip(card.acts, card.easy.why, strict=False)}
    return {card.story: card.easy.story, **acts, **whys}


def _in_easy_words(act: Act, easy: Easy, index: int) -> Act:
    if index < len(easy.acts):
        act = replace(act, act=easy.acts[index])
    if index < len(easy.why):
        # The easy why is for everybody, whatever they chose: nothing that isn't easy comes before it.
        fair = act.also_fair and replace(act.also_fair, why="")
        act = replace(act, why=easy.why[index], if_chosen={}, also_fair=fair)
    return act


def _option(option: Option, card: Scenario) -> Option:
    """What could be done, as its writer says it in easy words; else in full, as is what happens next."""
    easy = card.easy.options if card.easy else ()
    if card.respond and easy and option in card.respond.options:
        one = easy[card.respond.options.index(option)]
        option = replace(option, **{option.key: one.do}, why=one.why)
    return option if card.unread else _plain(option)


def _phone(phone: Phone | None) -> Phone | None:
    return phone and _plain(phone)


def _plain(record: R) -> R:
    from isitok.i18n.said import in_full  # its patterns cost some milliseconds

    return retold(record, in_full, QUOTED)
