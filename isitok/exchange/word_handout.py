"""Stories as a handout for Word: each with its phone in words and boxes to tick; answers and help on another page."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from docx.enum.text import WD_BREAK
from docx.shared import Pt

from isitok.base.typography import typographic
from isitok.exchange.word_letter import a4_document, bytes_of
from isitok.format.help import ON_THE_SCREEN
from isitok.format.shown import screen_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.feedback import changes_if
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import Here, routes_for
from isitok.phone.who_is_who import Faces
from isitok.phone.written import lines

_BOX = "☐"
_ASKED = (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK)


def handout(title: str, stories: Sequence[Scenario], here: Here, faces: Faces) -> bytes:
    """A Word file of these stories, as bytes."""
    document = a4_document(title)
    for number, story in enumerate(stories):
        if number:
            _new_page(document)
        _asks(document, story, here, faces)
    _new_page(document)
    document.add_heading(here.words("Answers"), level=1)
    for story in stories:
        _answers(document, story, here)
    _help(document, stories, here)
    return bytes_of(document)


def _new_page(document: Any) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _asks(document: Any, story: Scenario, here: Here, faces: Faces) -> None:
    words = here.words
    document.add_heading(typographic(story.title), level=1)
    document.add_paragraph(typographic(story.story))
    if story.phone:
        told = lines(screen_of(story.phone), Faces(cast=faces.cast, others=story.others), words)
        table = document.add_table(rows=0, cols=1, style="Table Grid")
        for line in told:
            table.add_row().cells[0].text = typographic(line)
        document.add_paragraph()
    for number, act in enumerate(story.acts, start=1):
        asked = document.add_paragraph()
        asked.add_run(f"{number}. {typographic(act.act)}").bold = True
        asked.paragraph_format.keep_with_next = True
        asked.paragraph_format.space_after = Pt(2)
        document.add_paragraph("      ".join(f"{_BOX} {words.label(verdict)}" for verdict in _ASKED))


def _answers(document: Any, story: Scenario, here: Here) -> None:
    words = here.words
    document.add_heading(typographic(story.title), level=2)
    for number, act in enumerate(story.acts, start=1):
        told = document.add_paragraph()
        told.add_run(f"{number}. {words.label(act.verdict)}. ").bold = True
        told.add_run(typographic(act.why))
        if act.changes_if:
            document.add_paragraph(typographic(changes_if(act, words)))
        if act.also_fair:
            fair = words.label(act.also_fair.verdict)
            document.add_paragraph(words("Also fair: {answer}. {why}", answer=fair, why=typographic(act.also_fair.why)))


def _help(document: Any, stories: Iterable[Scenario], here: Here) -> None:
    """Where help is, for these stories and their ages."""
    words, each = here.words, tuple(stories)
    ages = tuple(dict.fromkeys(band for story in each for band in story.ages))
    named = dict.fromkeys(chain(*(story.help for story in each), ON_THE_SCREEN[:3]))
    document.add_heading(words("You can talk to someone"), level=1)
    for route in routes_for(here, named, ages):
        told = document.add_paragraph()
        told.add_run(f"{typographic(route.name)}. ").bold = True
        told.add_run(" ".join(filter(None, (typographic(route.say), how_to_reach(route, words)))))
