"""Fields that a story, a week and a lesson share, but for whom each is for: its help, its limit, its page of the form.

Type checkers take them for fields that need not be there, as all of them are.
"""

from __future__ import annotations

from typing import Any

from isitok.format import fields as f
from isitok.format.beside_acts import Links, ListenFor, Other
from isitok.format.choices import TOUCH
from isitok.format.field_kinds import Id, Part, Some, Text
from isitok.format.fields import BUNDLED, OPTIONAL, YOUNG, Needed
from isitok.format.names import FACT, PERSON
from isitok.format.voices import ADULT, GAME

ABOUT_WORDS = "what it isn't about, where the check asks: 'not_about: [drugs]'"


def gist(step: str = "") -> Any:
    """What it is about, for adults who choose."""
    help = "for adults who choose: what it is about (20 words at most)"
    return f.line("What it is about", help, GAME, words=20, default="", need=BUNDLED, step=step, column="Gist")


def care(words: int, need: Needed = OPTIONAL, step: str = "") -> Any:
    """What adults should know before they choose."""
    help, many = "for adults, before they choose: 'not if …'", Some(1, 2, one=True)
    return f.line("Before you choose it", help, ADULT, words=words, many=many, default=(), need=need, step=step)


def touches(help: str, step: str = "") -> Any:
    """What may be too close to somebody; ``none`` where somebody has looked."""
    return f.choice(
        "What may be too close", help, TOUCH, many=Some(1, 6, one=True), default=(), need=f.BUNDLED, step=step
    )


def not_about(help: str = ABOUT_WORDS, step: str = "") -> Any:
    """What it isn't about, though a word of it may mean that."""
    keys, why = Id("the subject of a word list"), Text(ADULT, words=20, is_line=True)
    return f.for_each("What it isn’t about", help, keys, why, 1, 12, alone=True, default={}, step=step)


def put_right(help: str, step: str = "") -> Any:
    """What somebody could do now."""
    what = Text(GAME, words=30, is_line=True)
    return f.for_each("Putting it right", help, PERSON, what, 1, 3, default={}, step=step)


def facts(step: str = "") -> Any:
    """What its words rest on."""
    help = "what its words rest on: facts such as TECH-12"
    return f.named("What it rests on", help, FACT, many=Some(1, 20, one=True), default=(), step=step)


def others(help: str, step: str = "") -> Any:
    """People and accounts that aren't in the cast."""
    return f.for_each(
        "Who else is in it", help, Id("a short name"), Part(Other), 1, 4, adds=True, default={}, step=step
    )


def listen_for(step: str = "") -> Any:
    """What an adult may hear, and what to say back."""
    help = "2–4 things to listen for, and what to say back"
    return f.parts("Listen for", help, ListenFor, 2, 4, default=(), need=YOUNG, step=step)


def links(step: str = "") -> Any:
    """Where it belongs in the frameworks."""
    help = "where it belongs in the frameworks"
    return f.unsigned(f.part("Frameworks", help, Links, default=Links(), need=YOUNG, step=step))
