"""Questions to talk about, for anybody who wants one. Both can read them, and none has an expected answer."""

from isitok import ui
from isitok.format.story import Round
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.game.play.stops import Step
from isitok.scenes.scene import Desk


def questions(one_to_one: OneToOne, desk: Desk) -> tuple[str, ...]:
    """The questions for this step; none where no story is told, or while the screen is being turned."""
    words, card = desk.words, one_to_one.scenario
    match one_to_one.step:
        case Step.STORY | Step.CALL:
            return (
                words("What is going on here, do you think?"),
                words("Who is in it, and what might each of them want?"),
            )
        case Step.CHOOSE | Step.CHOOSE_TOO:
            return (
                words("What would you need to know, to be sure?"),
                words("Would it be different if they were older, or younger, or better friends?"),
            )
        case Step.TOGETHER:
            asked = card.talk if card else ()
            return asked or (words("What would you need to know, to be sure?"),)
        case Step.ROUND | Step.ROUND_WHY if one_to_one.stop.round is Round.FEEL:
            return (
                words("Could two people feel differently about the same thing?"),
                words("How could somebody notice, from outside?"),
            )
        case Step.ROUND | Step.ROUND_WHY if one_to_one.stop.round is Round.RESPOND:
            return (
                words("What makes that hard to do?"),
                words("What else could happen next?"),
            )
        case Step.PUT_RIGHT:
            return (
                words("What would make that easier to do?"),
                words("Who could help them with it?"),
            )
        case Step.ROUND | Step.ROUND_WHY:
            return (
                words("What makes somebody easy to tell?"),
                words("What could they do if the first person doesn’t listen?"),
            )
        case Step.SPREAD:
            return (
                words("What makes it hard to stop, and what would make it easier?"),
                words("What could somebody say who doesn’t want to pass it on?"),
            )
        case _:
            return ()


def questions_card(lines: tuple[str, ...], desk: Desk) -> ui.Widget:
    """The questions on a card, above the rest of the screen."""
    words = desk.words
    points: list[ui.Widget] = [ui.Point(icon="message-circle", text=line) for line in lines]
    free = ui.Label(text=words("Nobody has to answer."), soft=True)
    return ui.Panel(ui.Column((ui.heading(words("Questions to talk about")), *points, free), gap=10), pad=18)
