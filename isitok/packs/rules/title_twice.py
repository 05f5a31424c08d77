"""No two scenarios of a pack have the same title.

Why: players choose and talk about cards by title, and results name them.

Fails: two scenarios ``title: The photo``
Passes: ``title: The coach photo`` beside ``title: The pool photo``
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.subject import PackSubject

CODE = "title-twice"
SEVERITY = Severity.ERROR


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """Titles that stand twice, at the later one."""
    seen: dict[str, str] = {}
    for subject in pack.subjects:
        title = subject.scenario.title
        first = seen.setdefault(" ".join(title.lower().split()), subject.places.file)
        if first != subject.places.file:
            hint = f'say what is special about this one: "{title}, part two" is better than twice "{title}"'
            yield Problem(subject.at("title"), CODE, f'"{title}" is also the title in {first}', hint, SEVERITY)
