"""Slips for a box: a question, or what somebody takes away from a lesson; and *find me*, where somebody reads them."""

from collections.abc import Iterable

from isitok.base.trouble import trouble
from isitok.format.voice import Question
from isitok.game.help_routes import Here, help_screen
from isitok.paper.a4 import Paper, PaperError, Type
from isitok.paper.cut_out import cut_apart
from isitok.paper.sheet_blocks import Block, Gap, Point, Stack, Text, WriteOn
from isitok.paper.tags import SECTION


def exit_slips(here: Here) -> Paper:
    """Four slips on a page, to fill in on leaving: something to do, and something still unclear."""
    words = here.words
    paper = Paper(title=words("Exit slips – #isitok?"), words=words)
    cut_apart(paper, [_exit(here)] * 4)
    return paper


def question_slips(here: Here, *, find_me: bool = True) -> Paper:
    """Six slips on a page for a question box. All write something, and nobody sees who asked.

    ``find_me``: with a box for whoever wants to be found, as an adult reads them today.
    """
    words = here.words
    paper = Paper(title=words("Question slips – #isitok?"), words=words)
    cut_apart(paper, [_question(here, find_me=find_me)] * 6)
    return paper


def voice_slips(here: Here, questions: Iterable[Question]) -> Paper:
    """A page for each question to young people, with four slips: to be folded, handed in face down, and counted later.

    Raises ``PaperError`` where there is no question.
    """
    paper = Paper(title=here.words("What young people say – #isitok?"), words=here.words)
    slips = [_voice(question, here) for question in questions]
    if not slips:
        raise PaperError(trouble("There are no questions for young people."))
    for slip in slips:
        cut_apart(paper, [slip] * 4)
    return paper


def _voice(question: Question, here: Here) -> Block:
    words = here.words
    ages = ", ".join(words.label(band) for band in question.ages)
    return Stack(
        (
            Text(question.ask, Type.LABEL, rank=SECTION),
            Gap(1.5),
            Text(words("Tick one, or none: a blank slip is a pass. No names. About somebody your age."), Type.SMALL),
            Gap(2),
            *(Point(answer, Type.BODY, box=True) for answer in question.answers.values()),
            Gap(2),
            Text(words("An adult counts these later. Only totals of several classes are shown."), Type.SMALL),
            Text(words("Fold it, and hand it in face down."), Type.SMALL_STRONG),
            Gap(2),
            *_help(here),
            Text(words("Ages {ages}", ages=ages), Type.FOOT, soft=True),
        )
    )


def _exit(here: Here) -> Block:
    words = here.words
    return Stack(
        (
            Text(words("Before you go"), Type.HEADING),
            Text(words("No names, please: not yours, and nobody else’s."), Type.SMALL, soft=True),
            Gap(4),
            Text(words("One thing that I could do for somebody in a story:"), Type.STRONG),
            WriteOn(3),
            Gap(5),
            Text(words("Something that I still wonder about:"), Type.STRONG),
            WriteOn(3),
            Gap(6),
            *_help(here),
        )
    )


def _question(here: Here, *, find_me: bool) -> Block:
    words = here.words
    nameless = words("No names, please: not yours, and nobody else’s.")
    below: tuple[Block, ...] = (Text(nameless, Type.SMALL, soft=True), Gap(1), *_help(here))
    return Stack(
        (
            Text(words("A question, or a line"), Type.HEADING),
            Text(words("Everybody writes, so nobody sees who asked."), Type.SMALL, soft=True),
            WriteOn(3 if find_me else 4),
            Gap(4),
            *(_found(here) if find_me else below),
        )
    )


def _found(here: Here) -> tuple[Block, ...]:
    """The box for whoever wants to be found, and what else there is."""
    words = here.words
    return (
        Point(words("Please find me. My name, if you want:"), Type.STRONG, box=True),
        WriteOn(1),
        Gap(3),
        Text(words("An adult reads this today. No names of others, please."), Type.SMALL, soft=True),
        *_line(here),
    )


def _help(here: Here) -> tuple[Block, ...]:
    """Who can be asked for help, as a slip without a name can't be answered."""
    words = here.words
    said = words("Nobody can see from this slip who needs help. If you do, tell an adult you trust.")
    return (Text(said, Type.SMALL), *_line(here))


def _line(here: Here) -> tuple[Block, ...]:
    """A service that can be rung."""
    found = next((route for route in help_screen(here, ()) if route.phone and route.kind == "service"), None)
    if found is None:
        return ()
    return (Text(here.words("{name}: {number}", name=found.name, number=found.phone), Type.SMALL_STRONG),)
