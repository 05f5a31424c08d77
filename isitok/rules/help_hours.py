"""No opening hours of helplines, anywhere.

Why: hours change, and packs stay on school PCs for years. A child who finds a line closed that was said to be open
may not try again.
Looked at: every passage that a pupil can read and that names a helpline; every text of ``help.yaml``.

Fails: ``say: Call Childline 24 hours a day.`` · ``why: The helpline is open until midnight.``
Passes: ``story: Noor is online 24/7.`` · ``why: A helpline can listen.`` · ``story: Training ends at 6pm.``
"""

import re
from collections.abc import Iterator

from isitok.format.voices import Voice
from isitok.packs.model.problem import Problem, Severity
from isitok.rules.phrases import Spoken, phrases

CODE = "help-hours"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.QUOTED, Voice.ADULT)

_WITHOUT = 'leave the hours out: "You can call, or chat online"'
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
PHRASES = phrases(
    "0 1 2 3 4 5 6 7 8 9 clock day days night time anytime hour midnight o'clock weekdays weekends open holidays"
    " every mondays tuesdays wednesdays thursdays fridays saturdays sundays monday tuesday wednesday thursday"
    " friday saturday sunday evening",
    {
        r"24 ?(?:/|-) ?7|24[- ]hours?(?: a day)?|(?:a|round)[ -]the[ -]clock|(?:7|seven) days a week": _WITHOUT,
        r"day (?:or|and) night|night (?:or|and) day|any ?time(?: of (?:the )?(?:day|night))?|at any hour": _WITHOUT,
        r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|\d{1,2}:\d\d|\d{1,2} o'clock": _WITHOUT,
        r"(?:until|till|to|before|after) midnight": _WITHOUT,
        rf"{_DAY} (?:to|until|till|-|–) {_DAY}|(?:on )?(?:weekdays|weekends)|every (?:day|evening|night)": _WITHOUT,
        r"(?:is|are) (?:always )?open(?: until| till| from| all day| every)?|bank holidays": _WITHOUT,
    },
)
_HELPLINE = re.compile(
    r"\b(?:help ?lines?|childline|ceop|report remove|samaritans|shout|meic|nspcc|counsellors?|advisers?|the line)\b",
    re.IGNORECASE,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Hours in a passage with a helpline's name, and all hours in ``help.yaml``."""
    of_help = spoken.subject is None and spoken.passage.path[0] == "routes"
    if spoken.passage.voice is Voice.ADULT and not of_help:
        return
    if not of_help and not _HELPLINE.search(spoken.text):
        return
    for found in PHRASES.find(spoken.text):
        yield Problem(spoken.place, CODE, f'"{found.words}" says when a helpline is open', found.instead, SEVERITY)
