"""Vapes: at least level 2, with a person or a service to turn to. Primary classes may have them.

Why: vapes may not be sold to children, what is in one is often not what it says, and a picture with one gets somebody
into trouble: so they aren't dealt to a pupil under 11 alone. But smoking and vaping are taught in primary schools,
and shops sell them: unlike drugs, they are allowed for 7-9 and 9-11 if an adult leads. Drinks and cigarettes have no
rule: stories that show them in passing would need it most, and harm least.
Looked at: everything that a pupil can read. A sign against it is fine. What else may be in a vape – spice, THC – is
for the rule about drugs.

Fails: ``level: 1`` and "got any vapes" · ``level: 1`` and ``act: Kofi posts a photo of Leo vaping.``
Passes: the same with ``level: 2`` and ``help: [trusted-adult]``, for ``ages: 9-11``, too · "a sign says no vaping"
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.rules import drugs, touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import Excuse, Touches, words_near

CODE = "vapes"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_SIGN = "sign"
EXCUSES = {_SIGN: Excuse(denied=True, near=words_near(r"sign says|signs say"))}
PHRASES = phrases(
    "vape vapes vaped vaping vaper vapers cig cigs cigarette cigarettes ecig ecigs ecigarette ecigarettes",
    {r"vap(?:e|es|ed|ing|er|ers)(?! ?wave)": _SIGN, r"e-?cig(?:s|arettes?)?": _SIGN},
)
TOUCHES = Touches(code=CODE, about="vaping", phrases=PHRASES, excuses=EXCUSES, either=True, primary=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that doesn't have what it needs."""
    problem = TOUCHES.problem(spoken)
    if problem and not drugs.TOUCHES.first(spoken):  # that rule asks for all this and more
        yield problem
