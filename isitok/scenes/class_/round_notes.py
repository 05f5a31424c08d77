"""What the adult has beside the projector while a class is at a round: what the game will say of it."""

from collections.abc import Iterator

from isitok.game.lesson.lesson import Lesson
from isitok.game.play.stops import Step
from isitok.game.rounds import Round
from isitok.packs.model.findable import findable
from isitok.packs.model.scenario import Scenario
from isitok.packs.model.vocabulary import Reach
from isitok.scenes.rounds.judge import faces
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Column, Panel
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label, heading


def round_notes(lesson: Lesson, desk: Desk) -> Iterator[Widget]:
    """While it is asked, and unless teams stand at this keyboard."""
    card, stop = lesson.scenario, lesson.stop
    dealt = lesson.rounds[stop.card] if stop.step is Step.ROUND else None
    if card is None or dealt is None or lesson.teams:
        return
    title = heading(desk.words("This round – not shown yet"), tone=Tone.BRAND)
    said = tuple(_said(card, dealt, desk))
    if said:
        yield Panel(Column((title, *(_line(*parts) for parts in said)), gap=8), pad=16)


def _said(card: Scenario, dealt: Round, desk: Desk) -> Iterator[tuple[str, str]]:
    """What it is about, and what there is to say of it."""
    words, known = desk.words, faces(card, desk)
    match dealt:
        case Round.RESPOND if card.respond:
            for option in card.respond.options:
                yield option.do, words("{rating}. {why}", rating=words.label(option.rating), why=option.why)
        case Round.AUDIENCE:
            for thing in card.audience:
                few = f" – {thing.who}" if thing.share_with is Reach.A_FEW and thing.who else ""
                reach = words.label(thing.share_with) + few
                yield thing.what, words("{reach}. {why}", reach=reach, why=thing.why)
        case Round.SPOT if card.phone:
            yield from (("", thing.clue) for thing in findable(card.phone) if thing.clue)
        case Round.FEEL:
            for person, felt in card.feelings.items():
                first, later = (", ".join(map(words.label, feelings)) for feelings in (felt.at_first, felt.later))
                told = words("at first {first}; later {later}", first=first, later=later)
                yield known.name(person), told if first and later else first or later
        case _:
            return  # whoever could be told is a good start, and the projector says so


def _line(about: str, said: str) -> Widget:
    told = Label(text=said, type=Type.SMALL)
    return Column((Label(text=about, type=Type.STRONG), told), gap=2) if about else told
