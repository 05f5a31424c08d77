"""What is asked before a one-to-one is left, or its sheet deleted. By accident, neither does harm."""

from enum import Enum, auto
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.doors import Door
from isitok.game.help_routes import AgeGroup
from isitok.scenes.asking import Ask
from isitok.scenes.one_to_one.one_to_one_parts import say_what_real_keeps, title_of
from isitok.scenes.scene import Desk, OpenHelp, Pop


class Out(Event, Enum):
    """What was answered."""

    STOP = auto()  # and step out of the story
    AGAIN = auto()  # another one-to-one
    LEAVE = auto()


class DeletePapers(Event, Value):
    """The saved sheets are to be deleted now."""


def ask(
    desk: Desk,
    question: str,
    told: str,
    *answers: ui.Button,
    stay: str,
    group: AgeGroup | None,
    is_real: bool,
    said: str = "",
) -> Ask:
    """A question of a one-to-one. ``group``: whom help is for; ``is_real``: they have said that something is real."""
    return Ask(
        behind=Door.ONE_TO_ONE,
        question=question,
        told=told,
        answers=answers,
        stay=stay,
        title=title_of(question, desk, is_real=is_real),
        screen=question,
        said=said,
        help=OpenHelp(group=group),
        real=True,
        bare=is_real,
    )


def leave_one_to_one(
    desk: Desk, *, group: AgeGroup | None, can_stop: bool = True, is_real: bool = False, can_set_up: bool = False
) -> Ask:
    """Carry on, go to the end, if there is anything left to stop, or leave.

    ``can_set_up``: another one. Only once something is real, for anybody who pressed F4 by mistake.
    """
    words = desk.words
    told = words("Nothing that you said or chose is kept.")
    if is_real:
        told = " ".join((words("You can stay as long as you like."), say_what_real_keeps(desk)))
    answers = [ui.Button(id="leave", text=words("Leave"), does=Pop(Out.LEAVE))]
    if can_stop:
        answers.insert(0, ui.Button(id="stop", text=words("Stop, and step out of the story"), does=Pop(Out.STOP)))
    if can_set_up:
        # It is here and not on the page of what is real: nobody who says so is asked whether they meant it.
        answers.append(ui.Button(id="again", text=words("Set up a new one-to-one"), does=Pop(Out.AGAIN)))
    question = words("Leave this page?") if is_real else words("Stop here?")
    stay = words("Stay here") if is_real else words("Carry on")
    return ask(desk, question, told, *answers, stay=stay, group=group, is_real=is_real)


def delete_papers(desk: Desk, papers: tuple[Path, ...], *, group: AgeGroup | None = None, is_real: bool = False) -> Ask:
    """Is the sheet printed, or read? Asked once, over the last page, which gets the answer."""
    words = desk.words
    told = words(
        "Then it can be deleted here: “{files}”, and nothing else.", files="”, “".join(paper.name for paper in papers)
    )
    delete = ui.Button(id="delete-now", text=words("Delete it now"), does=Pop(DeletePapers()))
    to_read = any(paper.suffix.lower() == ".html" for paper in papers)
    question = words("Has it been read or printed?") if to_read else words("Is it printed?")
    return ask(desk, question, told, delete, stay=words("Keep it"), group=group, is_real=is_real)
