"""A pack in another language is marked as not read by any rule.

Why: every rule here reads only English. A nude, a promise or a helpline in Welsh would pass them all. So such a
story is never dealt in solo play, and opens only after the staff card has been read, whatever its level.

A single message in another language is asked about: the rules can't read it. A word or two are fine.

Fails: ``language: cy``; a story in Polish in a pack that names no language; a bubble "nie mów nikomu że to ja jestem"
Passes: an English story in which somebody writes "Diolch yn fawr!"
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.voices import Voice
from isitok.format.yaml.english import ENGLISH, foreign_words
from isitok.rules.subject import PackSubject, Subject

CODE = "other-language"
SEVERITY = Severity.WARNING

UNCHECKED = "words about level, help, blame, fear, promises, insults, law, real names and numbers, or how hard it reads"


def check(subject: Subject) -> Iterator[Problem]:
    """Messages and options of an English story that aren't in English."""
    if subject.scenario.unread:
        return
    for passage in subject.passages:
        if passage.voice is Voice.QUOTED and foreign_words((), (passage.text,)):
            message = f'"{passage.text}" doesn\'t seem to be in English, so no rule has read it: is it fine?'
            hint = "write it in English, or as few words of the other language as the story needs"
            yield Problem(subject.at(*passage.path), CODE, message, hint, Severity.QUESTION)


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """One problem for a pack that names another language; otherwise one for each story that seems to be in one."""
    dealt = "Nobody is dealt it who plays alone; in Class and One to one it opens once the staff card has been read"
    told = f"the rules read English only; nothing here was checked for {UNCHECKED}"
    ask = "ask somebody who reads it, and knows about safeguarding, to check it"
    if pack.pack.language not in ENGLISH:
        yield Problem(pack.places.at("language"), CODE, told, f"{ask}. {dealt}", SEVERITY)
        return
    for subject in pack.subjects:
        if subject.scenario.unread:
            message = f"this doesn't seem to be in English: {told}"
            hint = f"write 'language' into pack.yaml ('cy' for Welsh, 'pl' for Polish …), and {ask}. {dealt}"
            yield Problem(subject.at("story"), CODE, message, hint, SEVERITY)
