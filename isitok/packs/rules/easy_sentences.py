"""Easy read has short sentences: 15 words at most.

Why: easy read is for pupils who read one idea at a time.

Fails: ``easy: {story: Kofi has a photo of Ffion asleep on the coach and although she asks the group not to post it
  they are laughing.}``
Passes: ``easy: {story: Kofi has a photo of Ffion asleep. She asks the group not to post it.}``
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.readability import sentences_of
from isitok.packs.subject import Path, Subject

CODE = "easy-sentences"
SEVERITY = Severity.WARNING
LONGEST = 15


def check(subject: Subject) -> Iterator[Problem]:
    """Sentences of the easy-read text that are too long."""
    easy = subject.scenario.easy
    if not easy:
        return
    texts: list[tuple[Path, str]] = [(("easy", "story"), easy.story)]
    texts += [(("easy", "acts", number), text) for number, text in enumerate(easy.acts)]
    texts += [(("easy", "why", number), text) for number, text in enumerate(easy.why)]
    for path, text in texts:
        for sentence in sentences_of(text):
            count = len(sentence.split())
            if count > LONGEST:
                message = f"an easy-read sentence has {count} words; {LONGEST} at most"
                yield Problem(subject.at(*path), CODE, message, f'cut it in two: "{sentence}"', SEVERITY)
