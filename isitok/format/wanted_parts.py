"""Which parts of a lesson its plan's fields call for."""

from isitok.format.lesson import LessonPlan
from isitok.format.lesson_times import AFTER, BEFORE, FIRST, LAST, WEEK, story, work


def wanted_by(plan: LessonPlan, stories: int) -> dict[str, str]:
    """The parts that a plan's fields call for, with the field of each, in the order in which they usually come."""
    asked = plan.before_after
    found = {
        FIRST: "baseline" if plan.baseline else "",
        BEFORE: "before_after" if asked.before or asked.dealt else "",
        WEEK: "week" if plan.week else "",
        **{story(number): "cards" for number in range(stories)},
        **{work(number): "work" for number in range(len(plan.work))},
        AFTER: "before_after" if asked.after or asked.dealt else "",
        LAST: "endpoint" if plan.endpoint else "",
    }
    return {part: field for part, field in found.items() if field}
