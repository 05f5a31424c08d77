"""Stories as questions for Moodle: one for each act, with why as its feedback."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from isitok.base.terminal_safe import strip_control
from isitok.base.typography import typographic
from isitok.format.act import Act
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.i18n.screen_words import Words

_ASKED: Final = (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK)


def moodle_questions(title: str, stories: Sequence[Scenario], words: Words) -> bytes:
    """The file, in Moodle's own XML."""
    told = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>", *_category(title)]
    for story in stories:
        for number, act in enumerate(story.acts, start=1):
            told += _question(story, act, number, words)
    return "\n".join([*told, "</quiz>", ""]).encode()


def _category(title: str) -> Iterator[str]:
    yield '<question type="category">'
    yield f"<category><text>$course$/top/{_safe(title.replace('/', '//'))}</text></category>"
    yield "</question>"


def _question(story: Scenario, act: Act, number: int, words: Words) -> Iterator[str]:
    id_ = story.id if number == 1 else f"{story.id}/{number}"
    name = story.title if len(story.acts) == 1 else f"{story.title} {number}"
    yield '<question type="multichoice">'
    yield f"<name><text>{_safe(name)}</text></name>"
    asked = (story.story, act.act, words("Is it OK?"))
    yield f'<questiontext format="html"><text>{_html(asked)}</text></questiontext>'
    yield f'<generalfeedback format="html"><text>{_html((act.why,))}</text></generalfeedback>'
    yield "<defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden>"
    yield f"<idnumber>{_safe(id_)}</idnumber>"
    yield "<single>true</single><shuffleanswers>false</shuffleanswers><answernumbering>none</answernumbering>"
    for verdict in _ASKED:
        right = 100 if act.accepts(verdict) else 0
        fair = act.also_fair.why if act.also_fair and act.also_fair.verdict is verdict else ""
        feedback = _html(filter(None, (fair, act.why)))
        yield f'<answer fraction="{right}" format="html"><text>{_html((words.label(verdict),))}</text>'
        yield f'<feedback format="html"><text>{feedback}</text></feedback></answer>'
    yield "</question>"


def _html(paragraphs: "Iterator[str] | Sequence[str]") -> str:
    """Paragraphs of HTML, as a text of XML."""
    return escape("".join(f"<p>{_safe(typographic(text))}</p>" for text in paragraphs))


def _safe(text: str) -> str:
    return escape(strip_control(text))
