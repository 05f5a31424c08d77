"""An act names the person who does it, and is one sentence.

Why: players judge what *somebody* did; at level 3 the name also shows whose picture it is.

Fails: ``act: He adds it to his story.`` with ``by: kofi`` · ``act: Kofi laughs. He posts it.``
Passes: ``act: Kofi adds the photo to his story.`` · ``act: The shop asks Zayd for a photo.`` with ``others: {shop:
  The shop}``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.person_words import name_of
from isitok.rules.subject import Subject

CODE = "act-names-who"
SEVERITY = Severity.WARNING
_TWO = re.compile(r"[.!?]['\"”’]? +[A-Z]")
_SAID = re.compile(r"[\"“][^\"”]*[\"”]")
_NOT_AN_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St)\.$")


def check(subject: Subject) -> Iterator[Problem]:
    """Acts that don't name their person, and acts of two sentences."""
    if subject.scenario.unread:  # other languages change names: "Kofiego"
        return
    for number, act in enumerate(subject.scenario.acts):
        path = ("acts", number, "act")
        name = name_of(act.by, subject) if act.by else ""
        if name and name.lower() not in act.act.lower():
            message = f"{name} does it ('by: {act.by}') and isn't named in 'act'"
            hint = f'begin with the name: "{name} adds the photo to …"'
            yield Problem(subject.at(*path), CODE, message, hint, SEVERITY)
        outside = _SAID.sub(lambda quoted: "x" * len(quoted[0]), act.act)
        if any(not _NOT_AN_END.search(outside, 0, end.start() + 1) for end in _TWO.finditer(outside)):
            hint = "put what comes before into 'story', and keep one sentence: \"Kofi adds the photo to his story.\""
            yield Problem(subject.at(*path), CODE, "an act is one sentence", hint, SEVERITY)
