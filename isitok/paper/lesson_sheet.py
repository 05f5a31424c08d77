"""A ready lesson on one sheet: the page that an adult holds in class, and overleaf what is read beforehand."""

from isitok.paper.a4 import HEIGHT, Paper
from isitok.paper.lesson_on_paper import LessonOnPaper, foot
from isitok.paper.one_page_plan import one_page_plan
from isitok.paper.overleaf import overleaf
from isitok.paper.sheet_blocks import put
from isitok.paper.story_card import Reader
from isitok.paper.week_sheet import day_parts


def lesson_pages(lesson: LessonOnPaper, to: Reader) -> Paper:
    """A lesson by itself."""
    words = to.words
    paper = Paper(
        title=words("{title} – #isitok?", title=lesson.plan.title), foot=foot(lesson.course, words), words=words
    )
    put_lesson(paper, lesson, to)
    return paper


def put_lesson(paper: Paper, lesson: LessonOnPaper, to: Reader) -> None:
    """The one-page plan, and its other side; on pages of its own a day of a week, if it has one."""
    kept, page = one_page_plan(paper, lesson, to)
    for side in (page, *overleaf(paper, lesson, kept, to)):
        paper.y = HEIGHT
        put(paper, *side)
    if lesson.week:
        paper.y = HEIGHT
        for part in day_parts(lesson.week, lesson.plan.which_day, to):
            put(paper, *part)
