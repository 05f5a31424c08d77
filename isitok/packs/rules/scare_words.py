"""The game doesn't frighten: no ruined lives, no prison, no "forever".

Why: fear makes pupils hide what happened, and most of it isn't true. Help exists, and asking for it comes first.
Looked at: the game's own voice, outside quotation marks. Saying that something is *not* so is fine, and suicide may
be named in a story that an adult leads (``adult_led: yes``).

Fails: ``why: One photo can ruin her life.`` · ``why: It is out there forever.`` · ``why: He could get a criminal
  record.``
Passes: ``why: A copy may stay on other people's phones.`` · ``story: Rain ruined Ruby's drawing.`` · ``why: It
  doesn't ruin her life.``
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Voice
from isitok.packs.rules.phrases import Spoken, is_negated, phrases

CODE = "scare-words"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME,)

_WHOSE = r"(?:her|his|their|your|a|the|people's|someone's|somebody's|[A-Za-z]+'s)"
_ON_PURPOSE = 'say how he is now, and who listens: "He says that he can\'t go on, and Ms Okafor stays with him"'
_COPIES = 'write "Others may still have copies, and there is help with getting it taken down"'
_NOW = 'say what it is like now: "She may not want to go to school tomorrow"'
_LAW = "leave punishment out, and name a 'law' topic: the nation's card says what is true there"
_LIAR = 'write "somebody who lies about who they are"'
PHRASES = phrases(
    "ruin ruins ruined ruining destroy destroys destroyed destroying wreck wrecks wrecked wrecking prison jail"
    " jailed imprisoned bars criminal sex arrested getting suicide kill kills killed killing life lives career"
    " reputation future ever forever follow follows haunt haunts never rest marked scarred predator predators"
    " paedo paedos paedophile paedophiles pervert perverts",
    {
        rf"(?:ruin|destroy|wreck)(?:s|ed|ing)? {_WHOSE} (?:\w+"
        rf" )?(?:life|lives|future|futures|career|chances|reputation)": _NOW,
        r"(?:life|lives|future|career|reputation) (?:is|are|was|were|will be|can be|could be)"
        r" (?:ruined|destroyed|over)": _NOW,
        r"prison|jail|jailed|imprisoned|behind bars": _LAW,
        r"criminal records?|sex offenders?|(?:be|get|gets|got|being|getting) arrested": _LAW,
        r"suicide|(?:kill|kills|killed|killing) (?:her|him|them|your|my)sel(?:f|ves)"
        r"|(?:end|ends|take|takes) (?:her|his|their|your) (?:own )?li(?:fe|ves)": _ON_PURPOSE,
        r"(?:online|out there|on the internet|on the web|there|around|public) for ?ever": _COPIES,
        r"for ?ever (?:online|out there)": _COPIES,
        r"will never be the same again": _NOW,
        r"(?:follow|haunt)s? (?:her|him|them|you|people|someone) (?:for ?ever|for life|all|for years|around)": _COPIES,
        r"(?:can|will) never (?:be (?:deleted|taken down|removed|undone)|disappear|go away|come down)"
        r"|never (?:disappears|goes away|comes down)": _COPIES,
        r"(?:for )?the rest of (?:her|his|their|your) li(?:fe|ves)|(?:marked|scarred) for life": _NOW,
        r"never (?:get|find) (?:a|another|any) (?:job|work)|never get (?:in)?to (?:university|college)": _NOW,
        r"(?:online|sexual|internet) predators?|predators?(?= (?:\w+ ){0,3}(?:online|on the internet"
        r"|out there|everywhere))": _LIAR,
        r"paedo(?:phile)?s?|perverts?": _LIAR,
    },
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Frightening words that aren't denied. A story led by an adult may name suicide."""
    led = spoken.subject is not None and spoken.subject.scenario.adult_led
    for found in PHRASES.find(spoken.own):
        if led and found.instead == _ON_PURPOSE:
            continue
        if not is_negated(spoken.own, found.start):
            yield Problem(spoken.place, CODE, f'"{found.words}" frightens more than it helps', found.instead, SEVERITY)
