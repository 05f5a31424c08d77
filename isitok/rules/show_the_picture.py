"""At level 3, the game never calls it good to show, copy or keep the picture.

Why: an adult who helps doesn't need to see it, and must not. A copy "as proof" is another copy, and can itself be
against the law. Messages, names and links may be kept, the picture never.
Looked at: at level 3, acts that are OK, options that help, and the first words in *tell*.

Fails: ``do: Show the photo to Ms Okafor`` with ``rating: helps`` · ``first_words: - Can I show you the picture?``
Passes: ``do: Tell Ms Okafor without showing the photo`` · ``do: Save the messages and the name`` · ``act: Noor shows
  Ffion how to report the photo.``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Path, Problem, Severity
from isitok.format.vocabulary import Level, Rating, Verdict
from isitok.rules.prepared import is_negated, straight
from isitok.rules.subject import Subject

CODE = "show-the-picture"
SEVERITY = Severity.WARNING
_SHOWS = re.compile(
    r"\b(?:show|shows|showing|showed|screenshot|screenshots|screenshotting|save|saves|saving|keep|keeps|keeping|copy|copies"
    r"|copying|print|prints|forward|forwards|forwarding|send|sends|sending)"
    r" (?:(?!how|where|that|why|whether|what|messages?|names?|report|about|to|tell)\w+ ){0,4}"
    r"(?:photo|picture|pic|nude|video|image|screenshot)s?\b",
    re.IGNORECASE,
)
_LOOKS = re.compile(
    r"\b(?:looks?|looking|asks? to (?:look|see)|asks? for|wants? to see) (?:at )?(?:the|a|her|his|their) "
    r"(?:private )?(?:photo|picture|nude|video|image)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Problem]:
    """Acts, options and first words called good in which the picture is shown, copied or kept."""
    if subject.scenario.level is not Level.THREE:
        return
    for path, text in _good_things(subject):
        plain = straight(text)
        for found in (*_SHOWS.finditer(plain), *_LOOKS.finditer(plain)):
            if not is_negated(plain, found.start()):
                message = f'"{found[0]}": nobody needs to see, copy or keep the picture to help'
                hint = 'write: "Tell Ms Okafor without showing the photo", or "Save the messages and the name"'
                yield Problem(subject.at(*path), CODE, message, hint, SEVERITY)


def _good_things(subject: Subject) -> Iterator[tuple[Path, str]]:
    scenario = subject.scenario
    for number, act in enumerate(scenario.acts):
        if act.accepts(Verdict.OK):
            yield ("acts", number, "act"), act.act
    for number, option in enumerate(scenario.respond.options if scenario.respond else ()):
        if option.rating is Rating.HELPS:
            yield ("respond", "options", number, "do"), option.do
    for number, words in enumerate(scenario.tell.first_words if scenario.tell else ()):
        yield ("tell", "first_words", number), words
