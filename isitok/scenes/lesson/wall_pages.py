"""The pages of a lesson that are about no story: what it is for, its questions, its work, first words, the box."""

from collections.abc import Sequence
from typing import Final

from isitok import ui
from isitok.base.value import replace
from isitok.format.lesson import LessonPlan
from isitok.game.lesson.part_pages import words_beside
from isitok.game.play.stops import Step
from isitok.scenes.lesson.lesson_parts import Foot, LessonView, class_page
from isitok.scenes.scene import Desk

MOST_FIRST_WORDS = 3


def page(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page | None:
    """The page of this step; None where the step isn't one of these."""
    described = _PAGES.get(shown.lesson.step)
    return described(shown, plan, desk) if described else None


def _start(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    parts: list[ui.Widget] = [
        ui.Label(text=plan.title, type=ui.Type.STRONG, soft=True),
        ui.title(plan.objective),
    ]
    if plan.words and words_beside(plan):
        parts.append(ui.Columns(_key_words(plan), gap=14, least=240))
    return _page(shown, desk, parts, plan.title)


def _words(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    title = desk.words("Key words")
    return _page(shown, desk, [ui.Label(text=title, type=ui.Type.STRONG, level=1), *_key_words(plan)], title)


def _key_words(plan: LessonPlan) -> tuple[ui.Widget, ...]:
    return tuple(
        ui.Panel(
            ui.Column((ui.heading(word, tone=ui.Tone.BRAND), ui.Label(text=meaning, type=ui.Type.STORY)), gap=4), pad=16
        )
        for word, meaning in plan.words.items()
    )


def _first(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    more = desk.words("No name, no mark. One colour now; keep the other for the end.")
    return _question(shown, desk, desk.words("First question"), plan.baseline, more)


def _last(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    more = desk.words("Same sheet, the other colour.")
    return _question(shown, desk, desk.words("Last question"), plan.endpoint, more)


def _question(shown: LessonView, desk: Desk, title: str, text: str, more: str) -> ui.Page:
    """A question for a sheet of paper. No clock: whoever leads says when pens are down."""
    parts: list[ui.Widget] = [
        ui.Label(text=title, type=ui.Type.STRONG, soft=True, level=1),
        ui.Label(text=text, type=ui.Type.TITLE),
        ui.Label(text=more, type=ui.Type.STORY, soft=True),
    ]
    return _page(shown, desk, parts, title, Foot(onward=desk.words("Pens down")))


def _work(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    title, number = desk.words("Work in groups"), shown.lesson.stop.card
    told = plan.work[number].do if number < len(plan.work) else ""
    parts = [ui.Label(text=title, type=ui.Type.STRONG, soft=True, level=1), ui.Label(text=told, type=ui.Type.HERO)]
    return _page(shown, desk, parts, title)


def _own_vote(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    """Before the vote itself, which keeps nothing: here a lesson goes on after a break."""
    words = desk.words
    title = words("A vote of our own")
    told = words("Made up, or general. Nobody here, and nothing that happened here.")
    parts = [ui.title(title), ui.Label(text=told, type=ui.Type.STORY)]
    return _page(shown, desk, parts, title, Foot(onward=words("We vote")))


def _practice(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    title = desk.words("Say it to a partner")
    tell = shown.lesson.cards[shown.lesson.stop.card].tell
    parts: list[ui.Widget] = [ui.title(title)]
    if tell:
        said = (desk.words("“{said}”", said=line) for line in tell.first_words[:MOST_FIRST_WORDS])
        parts += [ui.Panel(ui.Label(text=line, type=ui.Type.ANSWER), pad=16) for line in said]
    else:
        parts.append(ui.Label(text=plan.stretch, type=ui.Type.ANSWER))
    return _page(shown, desk, parts, title)


def _box(shown: LessonView, plan: LessonPlan, desk: Desk) -> ui.Page:
    """What everybody writes: *find me*, too, where somebody reads it today."""
    words, title = desk.words, desk.words("Question box")
    parts: list[ui.Widget] = [ui.title(title)]
    if plan.question_box:
        parts.append(ui.Label(text=plan.question_box, type=ui.Type.STORY, soft=True))
    told = words("Everybody writes: a question, or a line. No names."), words("Fold it twice.")
    if shown.finds:
        asked = words("Everybody writes: a question, a line, or “find me” and your name.")
        told = asked, words("Fold it twice. An adult reads them today.")
    parts += (ui.Label(text=line, type=ui.Type.ANSWER) for line in told)
    return _page(shown, desk, parts, title)


def _page(shown: LessonView, desk: Desk, parts: Sequence[ui.Widget], name: str, foot: Foot | None = None) -> ui.Page:
    return replace(class_page(shown, desk, tuple(parts), name, foot), middle=True)


_PAGES: Final = {
    Step.START: _start,
    Step.WORDS: _words,
    Step.FIRST: _first,
    Step.LAST_QUESTION: _last,
    Step.WORK: _work,
    Step.OWN: _own_vote,
    Step.PRACTICE: _practice,
    Step.BOX: _box,
}
