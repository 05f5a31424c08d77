"""No slurs and no strong swearing, in anybody's mouth.

Why: a class reads the screen aloud. A story about hurtful words works without the word: "he calls her something about
where her family is from".
Looked at: every text. The list holds only words that mean nothing else: reclaimed words (queer), clinical terms, and
words that are also food, dances or plumbing are left to the writer. It is in ROT13, so that nobody has to read it here
either.

Fails: any word of the list, in a bubble too
Passes: ``story: He calls her a word that makes fun of how she walks.`` · "queer" · "dam"
"""

from codecs import decode
from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Voice
from isitok.packs.rules.phrases import Spoken, phrases

CODE = "slurs"
SEVERITY = Severity.ERROR
VOICES = tuple(Voice)

_HIDDEN = {
    "about race or origin": "avttre avttref avttn avttnf avttnu cnxv cnxvf jbt jbtf tbyyvjbt tbyyvjbtf tbbx"
    " tbbxf fcvp fcvpf"
    " xvxr xvxrf enturnq enturnqf gbjryurnq gbjryurnqf",
    "about Gypsy, Roma and Traveller people": "cvxrl cvxrlf tlccb tlccbf tvccb tvccbf",
    "about disability": "ergneq ergneqf ergneqrq fcnfgvp fcnfgvpf fcnm fcnmm fcnmmrq fcnpxre fcnpxref fcnxxn zbatbybvq",
    "about sexuality or gender": "snttbg snttbgf yrmmn yrmmnf yrmmre yrmmref yrmob yrmobf"
    " cbbs cbbsf cbbsgre cbbsgref yrfob yrfobf genaal genaavrf"
    " furznyr furznyrf",
    "about women and girls": "fyhg fyhgf fyhggl fynt fyntf juber juberf juberevfu fxnaxl fxrg fxrgf gubg gubgf"
    " ovgpu ovgpurf"
    " ovgpul",
    "strong swearing": "phag phagf shpx shpxf shpxrq shpxvat shpxre shpxref jnaxre jnaxref gjng gjngf",
}
_LISTED = {about: decode(words, "rot13").split() for about, words in _HIDDEN.items()}
PHRASES = phrases(
    " ".join(word for words in _LISTED.values() for word in words),
    {f"(?:{'|'.join(words)})(?! off)": about for about, words in _LISTED.items()},
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every word on the list; the message doesn't repeat it."""
    for found in PHRASES.find(spoken.text):
        shown = f"{found.words[0]}{'*' * (len(found.words) - 1)}"
        hint = 'tell what it does instead: "He calls her something that makes the others laugh at her"'
        yield Problem(
            spoken.place, CODE, f'"{shown}" is a word that nobody should have to read ({found.instead})', hint, SEVERITY
        )
