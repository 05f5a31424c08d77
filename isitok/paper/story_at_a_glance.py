"""One story on one page, for a teacher to look at while standing. The game itself says the rest with each answer.

So it is short where the screen is long: rounds have answers without whys, beside the questions.
"""

from collections.abc import Iterable, Iterator

from isitok.format.act import Act
from isitok.format.shown import screen_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.feedback import changes_if
from isitok.i18n.screen_words import Words
from isitok.paper import story_card
from isitok.paper.a4 import Type
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Signed, Stack, Text
from isitok.paper.story_card import Reader
from isitok.phone.phone_aloud import lines

_LEFT = 0.2
"""The share of the width for questions."""


def story_at_a_glance(card: Scenario, to: Reader, type: Type = Type.SMALL) -> Iterator[Block]:
    """What the class sees, the acts with their answers, what to talk about, the rounds; and what to do if told.

    ``type`` is for what to talk about and for the rounds: a story of four acts may need it smaller to fit.
    """
    yield Text(card.story, Type.SMALL)
    if card.phone:
        yield Text(lines(screen_of(card.phone), to.faces(card), to.words)[0], Type.SMALL, soft=True)
    for act in card.acts:
        yield from (Gap(2), Signed(act.verdict, Stack(tuple(_act(act, card.told_by, to.words)))))
    yield Gap(1.5)
    for title, told in _questions(card, to, type):
        yield from (Gap(1.3), Beside(Text(title, Type.SMALL_STRONG), Stack(tuple(told)), _LEFT))
    yield from (Gap(3), Boxed(Text(_if_told(to), Type.SMALL), heavy=True, pad=2.5))


def _act(act: Act, told_by: str, words: Words) -> Iterator[Block]:
    answer = story_card.answer(act, words, told_by)
    yield Text(act.act, Type.STRONG)
    yield Text(words("{answer}. {why}", answer=answer, why=" ".join(_why(act, words))), Type.SMALL)


def _why(act: Act, words: Words) -> Iterator[str]:
    """The why; what it depends on, if it does; and which other answer is fair."""
    yield act.why
    if act.verdict is Verdict.DEPENDS and act.changes_if:
        yield changes_if(act, words)
    if act.also_fair:
        yield words("Also fair: {answer}.", answer=words.label(act.also_fair.verdict))


def _questions(card: Scenario, to: Reader, type: Type) -> Iterator[tuple[str, Iterator[Block]]]:
    """Each question, and what stands beside it."""
    words = to.words
    if card.talk:
        yield words("Talk about it"), _points(card.talk, type)
    if card.listen_for:
        heard = (words("“{hear}” – {say}", hear=one.hear, say=one.try_) for one in card.listen_for)
        yield words("You may hear – you could say"), _points(heard, type)
    for round in story_card.on_paper(card, to):
        yield round.ask, (_points if round.listed else _texts)(round.short, type)
    if card.put_right:
        yield words("How could it be put right?"), _points(story_card.put_right_by(card, to), type)
    if card.keep:
        yield words("Worth keeping"), _texts((card.keep,), type)


def _texts(told: Iterable[str], type: Type) -> Iterator[Block]:
    return (Text(line, type) for line in told)


def _points(told: Iterable[str], type: Type) -> Iterator[Block]:
    return (Point(line, type, air=0.3) for line in told)


def _if_told(to: Reader) -> str:
    return to.words(
        "If told something (page 1): in danger now, 999 first. Listen. Don’t promise to keep it secret. Never look at, "
        "copy, share or save a picture. Someone to tell straight away: {lead}.",
        lead=to.lead,
    )
