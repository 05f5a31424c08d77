"""The game says "nudes" and "sharing nudes", not "sexting".

Why: many young people take "sexting" to mean written messages, and official guidance now says "sharing nudes and
semi-nudes". "Revenge porn" makes it sound as if somebody had earned it; it stays only as part of a helpline's name.
People in a story may use both words.

Fails: ``why: Sexting can feel like …``
Passes: ``why: Sharing a nude can feel like …``, and a bubble "r u 2 sexting??"
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Voice
from isitok.packs.rules.phrases import Spoken, phrases

CODE = "sexting-word"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)
PHRASES = phrases(
    "sext sexts sexted sexting sexter sexters sextings porn",
    {
        r"sext(?:s|ed|ing|ings|ers?)?": '"sharing a nude"',
        r"revenge[ -]porn(?! helpline)": '"sharing a private picture without asking"',
    },
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Either word in the game's own voice."""
    for found in PHRASES.find(spoken.text):
        yield Problem(spoken.place, CODE, f'the game doesn\'t say "{found.words}"', f"write {found.instead}", SEVERITY)
