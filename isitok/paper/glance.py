"""One story on one page, for a teacher to look at while standing. The game itself says the rest with each answer.

So it is short where the screen is long: rounds have answers without whys, beside the questions.
"""

from collections.abc import Iterable, Iterator

from isitok.i18n.sentences import capital
from isitok.i18n.words import Words
from isitok.packs.model.rounds import Round, rounds_of
from isitok.packs.model.scenario import Act, Scenario
from isitok.packs.model.vocabulary import Verdict
from isitok.paper import card as cards_on_paper
from isitok.paper.blocks import Beside, Block, Boxed, Gap, Point, Signed, Stack, Text
from isitok.paper.card import Reader
from isitok.paper.page import Type
from isitok.phone.reading import lines

_LEFT = 0.2
"""The share of the width for questions."""


def glance(card: Scenario, to: Reader, type: Type = Type.SMALL) -> Iterator[Block]:
    """What the class sees, the acts with their answers, what to talk about, the rounds; and what to do if told.

    ``type`` is for what to talk about and for the rounds: a story of four acts may need it smaller to fit.
    """
    yield Text(card.story, Type.SMALL)
    if card.phone:
        yield Text(lines(card.phone, to.faces(card), to.words)[0], Type.SMALL, soft=True)
    for act in card.acts:
        yield from (Gap(2), Signed(act.verdict, Stack(tuple(_act(act, card.told_by, to.words)))))
    yield Gap(1.5)
    for title, told in _questions(card, to, type):
        yield from (Gap(1.3), Beside(Text(title, Type.SMALL_STRONG), Stack(tuple(told)), _LEFT))
    yield from (Gap(3), Boxed(Text(_if_told(to), Type.SMALL), heavy=True, pad=2.5))


def _act(act: Act, told_by: str, words: Words) -> Iterator[Block]:
    answer = cards_on_paper.answer(act, words, told_by)
    yield Text(act.act, Type.STRONG)
    yield Text(words("{answer}. {why}", answer=answer, why=" ".join(_why(act, words))), Type.SMALL)


def _why(act: Act, words: Words) -> Iterator[str]:
    """The why; what it depends on, if it does; and which other answer is fair."""
    yield act.why
    if act.verdict is Verdict.DEPENDS and act.changes_if:
        yield cards_on_paper.changes_if(act, words)
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
    for each in rounds_of(card):
        match each:
            case Round.RESPOND if card.respond:
                name = to.faces(card).name(card.respond.as_)
                title = card.respond.ask or words("What could {name} do?", name=name)
                options = (f"{words.label(option.rating)}: {option.do}" for option in card.respond.options)
                yield title, _points(options, type)
            case Round.AUDIENCE:
                yield words("Who should see it?"), _points(_audience(card, words), type)
            case Round.SPOT:
                yield (
                    words("What gives something away?"),
                    _points((thing.clue for thing in cards_on_paper.clues(card)), type),
                )
            case Round.FEEL:
                yield words("How might they feel?"), _texts((" · ".join(cards_on_paper.felt(card, to)),), type)
            case Round.TELL if card.tell:
                name = to.faces(card).name(card.tell.as_)
                yield words("Who could {name} tell?", name=name), _texts(_tell(card, to), type)
            case _:
                pass
    if card.put_right:
        yield words("How could it be put right?"), _points(cards_on_paper.put_right_by(card, to), type)
    if card.keep:
        yield words("Worth keeping"), _texts((card.keep,), type)


def _audience(card: Scenario, words: Words) -> Iterator[str]:
    for thing in card.audience:
        answer = words.label(thing.share_with) + (f" ({thing.who})" if thing.who else "")
        yield words("{what}: {answer}", what=capital(thing.what), answer=answer)


def _tell(card: Scenario, to: Reader) -> Iterator[str]:
    if card.tell:
        who = ", ".join(to.name(one.person, card) for one in card.tell.who)
        said = " ".join(to.words("“{said}”", said=line) for line in card.tell.first_words)
        yield to.words("{who}. First words: {said}", who=who, said=said)


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
