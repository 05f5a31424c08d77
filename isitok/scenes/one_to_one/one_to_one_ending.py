"""What is said to both at the start, and the way out of the stories."""

from pathlib import Path

from isitok import ui
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.game.one_to_one.one_to_one_events import WaysWanted
from isitok.game.play.stops import Step
from isitok.game.who_speaks import all_made_up
from isitok.scenes.frame import last_said
from isitok.scenes.one_to_one.one_to_one_parts import (
    OneToOnePress,
    may_write,
    one_to_one_page,
    quiet,
    say_what_real_keeps,
)
from isitok.scenes.place_names import where_it_is
from isitok.scenes.scene import Desk


def first_words(one_to_one: OneToOne, desk: Desk) -> ui.Page:
    """Made-up people, pass or stop, and the limits of keeping things secret."""
    words = desk.words
    body = quiet(
        words("First, for both of us"),
        words("This is about made-up people. You can pass or stop at any time.")
        if all_made_up(one_to_one.cards)
        else words("This is about people in stories. You can pass or stop at any time."),
        words(
            "I can’t keep it secret if you or someone else isn’t safe. "
            "If I can, I’ll tell you first who I need to tell."
        ),
        then=_with_ways(one_to_one, desk),
    )
    name = words("First, for both of us")
    return one_to_one_page(
        ui.Page(title=name, body=body, middle=True, narrow=True), one_to_one, desk, onward=words("Start")
    )


def _with_ways(one_to_one: OneToOne, desk: Desk) -> tuple[ui.Widget, ...]:
    """What somebody could do and what happens next comes only where the two switch it on."""
    if not any(card.respond for card in one_to_one.cards):
        return ()
    words = desk.words
    option = ui.Option(
        id="ways",
        text=words("After each story: what could somebody do?"),
        detail=words("You choose one, and see what happens next."),
        checked=one_to_one.with_ways,
        many=True,
        does=WaysWanted(),
    )
    return (ui.Fit(option),)


def step_out(one_to_one: OneToOne, desk: Desk) -> ui.Page:
    """A reminder that those people were made up."""
    words = desk.words
    body = quiet(
        words("Step out of the story"),
        words("Those people were made up. You are you. Look round the room. Feet on the floor.")
        if all_made_up(one_to_one.cards)
        else words("Those were stories. You are you. Look round the room. Feet on the floor."),
        words("What is one thing that you’d do for somebody in a story?"),
    )
    return one_to_one_page(
        ui.Page(title=words("Step out of the story"), body=body, middle=True, narrow=True), one_to_one, desk
    )


def goodbye(one_to_one: OneToOne, desk: Desk, *, papers: tuple[Path, ...], said: str) -> ui.Page:
    """Nothing is kept, except a sheet that the worker saved and can delete here.

    When something is real, this isn't the end of a game.
    """
    words = desk.words
    if one_to_one.is_real:
        title = words("You don’t have to do this alone")
        told = [
            words("You don’t have to say any more now."),
            words("Now we tell someone who can help. “Get help” shows who."),
        ]
    else:
        title = words("That’s the end")
        told = [words("Thank you for talking. You can come back to any of it.")]
    if not one_to_one.is_real:
        kept = (
            words("Nothing of this is kept on this computer, except the sheet that you saved.")
            if papers
            else words("Nothing of this is kept on this computer.")
        )
    elif papers:
        kept = " ".join((words("This computer keeps nothing, except the sheet that you saved."), may_write(desk)))
    else:
        kept = say_what_real_keeps(desk)
    then: list[ui.Widget] = [ui.Label(text=where_it_is(paper, words), soft=True) for paper in papers]
    then += last_said(said)
    then += (
        [ui.Fit(ui.Button(id="delete-sheet", text=words("Delete the sheet"), does=OneToOnePress.DELETE_SHEET))]
        if papers
        else []
    )
    return one_to_one_page(
        ui.Page(
            title=title,
            body=quiet(title, *told, kept, then=tuple(then)),
            said=said,
            # A message counts as another screen, so that it is seen however far this one was scrolled.
            screen=f"one-to-one {one_to_one.at} {one_to_one.is_real} {len(papers)} {said}",
            middle=True,
            narrow=True,
        ),
        one_to_one,
        desk,
        onward=words("Finish"),
    )


def page(one_to_one: OneToOne, desk: Desk, *, papers: tuple[Path, ...], said: str) -> ui.Page:
    """The screen of a step that isn't about a card."""
    match one_to_one.stop.step:
        case Step.FIRST_WORDS:
            return first_words(one_to_one, desk)
        case Step.STEP_OUT:
            return step_out(one_to_one, desk)
        case _:
            return goodbye(one_to_one, desk, papers=papers, said=said)
