"""Every screen on which something is printed."""

from pathlib import Path

from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.format.vocabulary import Band, Level
from isitok.scenes.print_page import LessonPapersScene, MadeScene, PrintScene
from isitok.scenes.scene import Scene


def a_course() -> Course:
    """A course of two lessons."""
    told = {"1": ("Ask first", "We can ask before we share."), "2": ("It’s fine to tell", "We can tell a grown-up.")}
    lessons = tuple(
        ReadyLesson(
            id=f"our-course/{number}",
            number=number,
            plan=LessonPlan(
                title=title,
                ages=(Band.B7_9,),
                minutes=50,
                cards=("in-town/coach",),
                objective=objective,
            ),
            level=Level.ONE,
        )
        for number, (title, objective) in told.items()
    )
    return Course(
        id="our-course",
        title="Our course",
        about="",
        ages=(Band.B7_9,),
        aims=(),
        made="By hand.",
        lessons=tuple(told),
        ready=lessons,
    )


def printing() -> dict[str, Scene]:
    """What can be printed, and what was."""
    files = (Path("/home/jo/Documents/course.pdf"), Path("/home/jo/Documents/letter.txt"))
    return {
        "print": PrintScene(),
        "print-to-read": PrintScene(to_read=True),
        "print-lessons": LessonPapersScene(course=a_course()),
        "print-made": MadeScene(files=files),
    }


PRINT = ["print", "print-to-read", "print-lessons", "print-made"]
