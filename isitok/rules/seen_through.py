"""Nobody guesses the answers of a pack from the shape of its stories.

Why: where each story has exactly one act that is not OK, the third answer is often certain before the act is read.
From 20 stories of levels 1 and 2 up: in 12 % at least no act is not OK, in 15 % at least two or three are, and all
numbers from none to three occur; at most one story in ten has fewer than three acts. From 100 stories up, in a pack or
in all the bundled ones together: the third verdict is guessed right from the first two in 60 % at most, and left open
in 85 %; and each verdict stands first, second and third alike, within 10 points. ``guessing.py`` has the limits;
``isitok check --coverage`` prints what was counted, and looks at words, people, marks and places, too
(``check/told_apart.py``): that takes seconds.

Fails: 20 stories, each with one act that is not OK
Passes: 20 stories, of which three have none, three have two and one has three · a pack of 19 stories
"""

from collections.abc import Iterator

from isitok.format.problem import Place, Problem, Severity
from isitok.rules import guessing
from isitok.rules.guessing import Stories, stories_of
from isitok.rules.subject import PackSubject

CODE = "seen-through"
SEVERITY = Severity.WARNING


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """What gives away the answers of one pack."""
    return check_stories(stories_of(pack.subjects), pack.places.at("title"))


def check_stories(stories: Stories, place: Place) -> Iterator[Problem]:
    """What gives away the answers of these stories."""
    for limit in guessing.exceeded_limits(stories):
        yield Problem(place, CODE, limit.describe(stories), limit.hint, SEVERITY)
