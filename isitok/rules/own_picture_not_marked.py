"""At level 3, what somebody does with a picture of themselves is talked about, but never marked.

Why: a pupil may have done it. The game must not tell them that they failed, nor that it was
fine: the nation's law card and an adult can do better. So an act by somebody *pictured*, with a form of take, film,
record, make, send, post, share, show, upload or forward after their name, has ``verdict: talk``. And ``talk`` is
for level 3 only: below that, everything has an answer.

Fails: ``act: Maya sends the photo to Callum.`` with ``maya: pictured``, ``level: 3`` and ``verdict: not-ok``
Passes: the same with ``verdict: talk`` · ``act: Maya asks Callum to delete it.`` with ``verdict: ok``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Level, Role, Verdict
from isitok.rules.person_words import makes_or_shows, name_of, roles_of
from isitok.rules.subject import Subject

CODE = "own-picture-not-marked"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Acts with one's own picture that are marked, and unmarked acts below level 3."""
    scenario = subject.scenario
    for number, act in enumerate(scenario.acts):
        path = ("acts", number, "verdict")
        if scenario.level is not Level.THREE:
            if act.verdict is Verdict.TALK:
                hint = "write 'ok', 'depends' or 'not-ok'; if the story touches nudes or blackmail, write 'level: 3'"
                message = f"'talk' is for level 3, and this is level {scenario.level}"
                yield Problem(subject.at(*path), CODE, message, hint, SEVERITY)
            continue
        name = name_of(act.by, subject)
        if Role.PICTURED not in roles_of(act.by, scenario) or not makes_or_shows(name, act.act):
            continue
        if act.verdict is not Verdict.TALK or act.also_fair:
            hint = (
                "write 'verdict: talk' and no 'also_fair'; the first act can be what somebody else does with"
                " the picture"
            )
            message = f"what {name} does with their own picture isn't marked"
            yield Problem(subject.at(*path), CODE, message, hint, SEVERITY)
