"""A sentence must say something; a slogan by itself doesn't.

Why: pupils know the slogans by heart and they change nothing. "Think before you send" as the only message also puts
it all on the sender.
Looked at: the game's own voice. A sentence fails if hardly a word is left besides the slogan.

Fails: ``why: Always think before you post. …`` · ``why: Better safe than sorry! …``
Passes: ``why: "Think before you post" doesn't help Ffion now, but taking it down does.``
"""

import re
from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Voice
from isitok.packs.rules.phrases import Spoken, phrases

CODE = "slogan-only"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)
WORDS_LEFT = 3

_WHAT_IT_MEANS = 'say what it means for a person here: "Ffion finds out from the others, and that hurts"'
_ASK = 'say how to be kind here: "A quiet message tells her that she isn\'t alone"'
PHRASES = phrases(
    "think doubt sorry safe smart kind kindness careful sensible danger online caring zip strangers treat footprint"
    " matters wouldn't would rules share internet never",
    {
        r"(?:stop,? (?:and )?)?think (?:twice |again |hard |first )?before you"
        r" (?:click|post|share|send|type|speak|act|text"
        r"|press|tap|chat|reply|say)(?: it| anything| something)?": _WHAT_IT_MEANS,
        r"stop(?:,| and) think|think twice|think sharp": _WHAT_IT_MEANS,
        r"(?:if|when) in doubt,? (?:leave it out|don't(?: \w+){0,3}|say no|delete(?: it)?)": _WHAT_IT_MEANS,
        r"better (?:to be )?safe than sorry|better be safe": _WHAT_IT_MEANS,
        r"(?:stay|be|keep) (?:safe|smart|careful|sensible|internet smart|share aware)(?: online)?": _WHAT_IT_MEANS,
        r"stranger danger|(?:don't|never) talk to strangers(?: online)?": _WHAT_IT_MEANS,
        r"what (?:goes|happens|you put) online,? stays online": _WHAT_IT_MEANS,
        r"you never know who(?:'s| is) (?:watching|looking|reading|out there)(?: online)?": _WHAT_IT_MEANS,
        r"sharing is caring|zip it,? block it,? (?:and )?flag it": _WHAT_IT_MEANS,
        r"be kind(?: online| to (?:others|everyone|each other))?|kindness (?:costs nothing|matters)|it's cool"
        r" to be kind": _ASK,
        r"treat (?:others|people) (?:as|how|the way) you (?:want|would like|'d like|would want) to be treated": _ASK,
        r"(?:mind|watch|remember) your (?:digital )?footprint|privacy matters|rules are rules": _WHAT_IT_MEANS,
        r"if you (?:wouldn't|would not) say it (?:face to face|to (?:their|someone's|her|his) face|in"
        r" person|out loud),?"
        r" don't (?:say|post|type|send|share|write) it(?: online)?": _ASK,
    },
)
_SENTENCES = re.compile(r"[^.!?]+[.!?]*")


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Sentences that are a slogan and hardly anything else."""
    for sentence in _SENTENCES.findall(spoken.own):
        for found in PHRASES.find(sentence):
            left = re.findall(r"\w+", sentence[: found.start] + sentence[found.end :])
            if len(left) <= WORDS_LEFT:
                yield Problem(spoken.place, CODE, f'"{sentence.strip()}" is only a slogan', found.instead, SEVERITY)
                break
