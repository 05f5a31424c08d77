"""The game makes no promises that nobody can keep.

Why: a picture may or may not come down; a teacher may have to pass it on. A broken promise costs the next child's
trust. Whether someone can get into trouble for asking differs by nation: that is for the nation's law card, never for
a scenario.
Looked at: the game's own voice, outside quotation marks. Saying that nobody can promise it is fine.

Fails: ``why: Report it and it will be taken down.`` · ``why: Nobody will know.`` · ``why: You won't get into
  trouble.``
Passes: ``why: A report can help to get it taken down.`` · ``why: Nobody can promise that it will be taken down.``
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Voice
from isitok.packs.rules.phrases import Spoken, is_negated, phrases

CODE = "promise"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)

_CAN_HELP = '"An adult can help her to get it taken down"'
_LISTEN = '"An adult can listen, and help to work out what comes next"'
_FIRST = '"Asking for help comes first, whatever happened before"'
_TROUBLE = r"in(?:to)? (?:any |more |big )?trouble"
PHRASES = phrases(
    "will 'll won't can't cannot completely totally perfectly absolutely % guarantee guarantees guaranteed"
    " promise gone trouble secret secrets",
    {
        r"(?:it|they|them|this|that|the (?:photo|picture|video|post|image|nude|clip|account)s?)(?: will|'ll)"
        r" (?:definitely |certainly |soon |quickly |then |always )?(?:be|get|come) "
        r"(?:taken (?:down|off)|removed|down|gone|deleted (?:for good|everywhere|for ever|forever))": _CAN_HELP,
        r"(?:nobody|no one|no-one)(?: will|'ll) (?:ever )?(?:know|find out|find it|see it)": _LISTEN,
        rf"(?:won't|will not|will never|'ll never|'ll not|can't|cannot) (?:be|get) {_TROUBLE}": _FIRST,
        r"you(?: will|'ll) be (?:safe|fine|ok|okay|all right|alright)"
        r"|(?:everything|it)(?: will|'ll)(?: all)? be (?:ok|okay|fine|all right|alright)": _LISTEN,
        r"(?:completely|totally|perfectly|absolutely|100 ?%) (?:safe|secret|private|anonymous)": '"safer"',
        r"(?:guarantee|guarantees|guaranteed)|(?:we|i) promise": '"may", "can help to"',
        r"will (?:always|definitely|certainly) (?:work|stop|help|be believed|come down|keep you safe)": '"can help"',
        r"secrets? (?:is|are|will be) safe with": _LISTEN,
        r"(?:will|'ll) (?:keep (?:it|that|this|everything) (?:a )?(?:secret|to (?:herself|himself|themselves))"
        r"|not tell anyone|never tell anyone|make (?:it|them|him|her|this) stop)": _LISTEN,
        r"(?:messages?|comments?|posts?|photos?|videos?|pictures?|it|they)(?: will|'ll) be"
        r" (?:deleted|removed|taken down) (?:for good|within|by (?:tonight|tomorrow))": _CAN_HELP,
        r"(?:will|'ll) (?:stay|be kept|remain) (?:a )?(?:secret|confidential)": _LISTEN,
        r"(?:is|are) gone for (?:good|ever)|gone forever": '"It is gone from here; others may still have a copy"',
    },
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Promises that aren't denied. A nation's own card may say who isn't in trouble, as its facts support that."""
    for found in PHRASES.find(spoken.own):
        if is_negated(spoken.own, found.start) or (found.instead is _FIRST and spoken.subject is None):
            continue
        yield Problem(
            spoken.place, CODE, f'"{found.words}" is a promise that nobody can keep', f"write {found.instead}", SEVERITY
        )
