"""How far something travels, as dots. It begins with somebody who stops it; nobody in a picture is to blame for it."""

from isitok import ui
from isitok.game.how_far_it_goes import PASSED_TO, Spread
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.game.one_to_one.one_to_one_events import PassedOn, SomebodyStops
from isitok.i18n.screen_words import Words
from isitok.scenes.one_to_one.one_to_one_parts import Aside, one_to_one_page
from isitok.scenes.scene import Desk


def page(one_to_one: OneToOne, desk: Desk, *, aside: Aside) -> ui.Page:
    """The dots, what stopping does, and what can be done now."""
    words, spread = desk.words, one_to_one.how_far_it_goes
    title = words("Somebody stops it")
    buttons: list[ui.Widget] = []
    if spread.can_stop:
        buttons.append(ui.Button(id="spread:stop", text=words("And if that person stops?"), does=SomebodyStops()))
    if spread.can_go_on:
        buttons.append(ui.Button(id="spread:on", text=words("And if somebody passes it on?"), does=PassedOn()))
    count = _count(spread, words)
    dots = ui.Column(
        (
            ui.Dots(rows=_rows(spread, words), name=words("Each dot is a person.")),
            ui.Label(text=count, type=ui.Type.STRONG, live=True),
            ui.Flow(tuple(buttons), gap=12),
        ),
        gap=16,
    )
    body = ui.Column(
        (
            ui.title(title),
            ui.Label(
                text=words("A message, a photo, a rumour: each dot is a person who could pass it on, or stop it."),
                type=ui.Type.STORY,
            ),
            ui.Columns((ui.Panel(dots, pad=24), ui.Panel(_what_stopping_does(words), pad=24)), weights=(1.1, 1)),
        ),
        gap=16,
    )
    return one_to_one_page(ui.Page(title=title, body=body), one_to_one, desk, aside=aside)


def _rows(spread: Spread, words: Words) -> tuple[ui.DotRow, ...]:
    rows: list[ui.DotRow] = []
    for number, people in enumerate(spread.rows):
        last = number == spread.passed
        dots = [ui.Dot.STOPS] * people
        if not last:
            dots[people // 2] = ui.Dot.HANDS_ON
        if number == 0:
            told = words("One person has it, and stops. It ends here.") if last else words("One person passes it on.")
        elif last:
            told = words.many(
                "{n} more has it, and stops. It ends here.", "{n} more have it. They all stop. It ends here.", people
            )
        else:
            told = words.many(
                "{n} more has it, and passes it on.",
                "{n} more have it. One of them passes it on, the others stop.",
                people,
            )
        rows.append(ui.DotRow(tuple(dots), told))
    never = ui.DotRow(
        (ui.Dot.NEVER,) * PASSED_TO,
        words.many("{n} person who never gets it.", "{n} people who never get it.", PASSED_TO),
    )
    return (*rows, *(never,) * (spread.seen - spread.passed))


def _count(spread: Spread, words: Words) -> str:
    have_it = words.many("{n} person has it.", "{n} people have it.", spread.have_it)
    if not spread.spared:
        return have_it
    never = words.many(
        "{n} never gets it, because one person stopped.", "{n} never get it, because one person stopped.", spread.spared
    )
    return f"{have_it} {never}"


def _what_stopping_does(words: Words) -> ui.Widget:
    return ui.Column(
        (
            ui.heading(words("What stopping does")),
            ui.Point(icon="shield-check", text=words("One person is enough: nobody gets it from them.")),
            ui.Point(icon="timer", text=words("It is never too late. The person who has it now can stop it.")),
            ui.Point(
                icon="heart",
                text=words("The person it is about did not do this. Anyone who passes it on decides to do that."),
            ),
            ui.heading(words("What can be done now")),
            ui.Point(icon="x", text=words("Don’t pass it on, not even to show how bad it is.")),
            ui.Point(icon="message-circle", text=words("Say so: “I’m not passing this on.”")),
            ui.Point(icon="hand-helping", text=words("Tell an adult you trust. They don’t need to see it.")),
        ),
        gap=12,
    )
