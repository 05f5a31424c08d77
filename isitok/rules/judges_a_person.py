"""The game judges what somebody does, never who somebody is; and it calls nobody names.

Why: "Kofi is mean" can't be put right, and tells a pupil who has done the same thing that they are bad. "Kofi sends
it on" can be talked about, and undone. A reader of "only an idiot shares that" who has shared it won't ask for help.
Looked at: the game's own voice, to adults as well, outside quotation marks. What people in a story say (bubbles,
options) may be unkind, and the game may report it: "Kofi calls her an idiot". The first words in *tell* are a pupil's
own.

Fails: ``act: Maya is mean to Tyler.`` · ``why: Kofi is a bully.`` · ``why: He posts it because he is selfish.`` ·
  ``why: Only an idiot shares that.`` · ``why: Anyone with sense would ask.``
Passes: ``act: Maya writes that Tyler can't play.`` · ``why: It was unkind.`` · ``why: That was a mean thing to say.`` ·
  ``why: It's not because she is stupid.`` · ``why: She feels stupid.`` · "what does it mean" · "a dumb machine"
"""

import re
from collections.abc import Iterator

from isitok.format.voices import Voice
from isitok.packs.model.problem import Problem, Severity
from isitok.rules.phrases import Late, Spoken, phrases
from isitok.rules.reported import is_denied, is_passed_on

CODE = "judges-a-person"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.ADULT, Voice.CITED)

_ALWAYS = (  # whatever comes after it
    "stupid dumb thick idiotic moronic evil wicked vile pathetic disgusting ugly heartless two-faced spineless"
    " brainless attention-seeking clueless cowardly bitchy worthless useless"
)
_IN_MANNER = (  # "mean to Tyler" is about a person, "mean to post it" about an act
    "mean nasty selfish horrible cruel spiteful unkind rude naughty sly sneaky bossy greedy lazy childish immature"
    " thoughtless inconsiderate ignorant dishonest untrustworthy insensitive creepy weird hateful horrid malicious"
    " arrogant manipulative vicious abusive"
)
_NOUNS = (
    "bully bullies idiot idiots moron morons loser losers creep creeps liar liars snob snobs brat brats coward cowards"
    " fool fools jerk jerks weirdo weirdos freak freaks show-off show-offs troublemaker troublemakers snake snakes"
    " snitch snitches thief thieves cheat cheats wimp wimps psycho psychos monster monsters pervert perverts perv pervs"
    " scumbag scumbags bigot bigots hypocrite hypocrites busybody gossip gossips attention-seeker attention-seekers"
    " imbecile twit numpty div plonker prat pillock dimwit dumbo nutter weakling crybaby cry-baby disgrace"
)
_INSULTS = (
    "idiot idiots moron morons imbecile imbeciles dimwit dimwits dumbo dumbos weirdo weirdos scumbag scumbags twit"
    " twits numpty numpties plonker plonkers prat prats pillock pillocks pervert perverts perv pervs thicko thickos"
    " dumbass dumbasses tosser tossers bellend bellends dickhead dickheads knobhead knobheads minger mingers chav chavs"
    " psycho psychos nutter nutters arsehole arseholes asshole assholes bastard bastards jerk jerks crybaby crybabies"
    " cry-baby cry-babies scum"
)
_KINDS = "stupid dumb thick nasty horrible pathetic selfish mean evil disgusting ugly vile cruel horrid spiteful"
_ONLY_ONES = "idiot idiots fool fools moron morons loser losers coward cowards creep creeps bully bullies jerk jerks"
_PEOPLE = (
    "people person boy boys girl girls kid kids child children pupil pupils student students friend friends man men"
    " woman women teenager teenagers brother sister lad lads cow brat individual"
)
_DOES = (
    "say post send share write do leave laugh ignore show tell put call take make exclude keep pretend film record use"
    " block add spread ask let comment reply join pass forward type copy save vote mock tease shout read look go delete"
    " screenshot upload react like answer hide give want think expect have talk turn stop blame lie set play get not"
)


def _one_of(words: str) -> str:
    return "(?i:" + "|".join(word.replace("-", "[- ]") for word in words.split()) + ")"


_NOT_A_NAME = (
    "It|That|This|These|Those|What|There|Here|Nobody|None|No|Not|Nothing|Someone|Somebody|Something|Everyone|Everybody"
    "|Everything|Anyone|Anybody|Anything|People|One|Who|Which|Why|How|Some|Others|Both|All|Most|Many|If|When|And|But|So"
    "|Or|Because|Then|Life|Nature|Work|School|Love|Gossip|Silence|Bullying|Is|Are|Was|Were|Does|Do|Did|Maybe|Perhaps"
    "|Being|To|Sometimes|Words|Jokes|Messages|Comments|Names|Pictures|Photos|Rumours|The|A|An|Her|His|Their|My|Your|Our"
    "|[A-Z]\\w*ing|[A-Z]\\w*(?:tion|ness|ment|ism)|[A-Z][a-z]+s(?= are| were)"
)
_NAME = rf"(?!(?:{_NOT_A_NAME})(?![\w])(?!-))[A-Z][\w-]*(?: [A-Z][\w-]*)?|[a-z]+\d+"
_WHO = (
    r"(?:(?i:he|she|they|you|(?:the|her|his|their|that|those) (?:(?:other|older|new|two|three) )?(?:boys?|girls?"
    r"|friends?"
    rf"|brother|sister|mates?|classmates?|pupils?|man|woman|lads?|kids?))|{_NAME})(?: and (?:[A-Z]\w+|(?:her|his)"
    rf" \w+))?"
)
_IS = r"(?: (?:is|are|was|were|must be|has been|have been|had been)|'s|'re)"
_VERY = (
    r"(?: (?:so|very|really|just|always|only|a bit|such|quite|too|rather|simply|clearly|obviously|plain|totally|still"
    r"|often|being|all|both|nothing but|no better than|a little|known to be|a total|a complete|such a|an"
    r" absolute)){0,4}"
)
_ENDS = (
    r"(?=[.,;:!?)]| ?[–—-] |$| (?:and|but|or|to|about|with|in|when|if|because|for|that|who|online|towards?|at|on|as"
    r"|enough|again|sometimes|too|like|so|by|here|there|today|then|than|since|whenever|just|of|most|every|all|even"
    r"|lately)(?![\w']))"
)
_NOT_THE_ACT = rf"(?! to {_one_of(_DOES)}(?!\w))(?! of (?:him|her|them|you)\b)"
_NOT_ON_STAGE = (
    r"(?! (?:in|for|of) (?:the|a|her|his|this|their) (?:[\w']+ )?(?:play|game|show|film|story|book|quiz|panto\w*|level"
    r"|match|video|race|final))"
)
_ACT = 'say what somebody did: "Maya writes that Tyler can\'t play", or "that was a mean thing to say"'
_FOR_WHOM = 'say what it means for somebody: "It is quick to share, and hard to get back"'

PHRASES = phrases(
    " ".join((_ALWAYS, _IN_MANNER, _NOUNS.replace("show-offs", "").replace("show-off", ""), _INSULTS, _KINDS))
    .replace("two-faced", "")
    .replace("-", " ")
    + " sense brain brains mind+right mad crazy sane clever intelligent intelligence normal piece sensible decent cry"
    " seeking two+faced seeker seekers show+off/offs "
    + " ".join(
        f"{word}+{'/'.join(_PEOPLE.split())}" for word in ("bad", "terrible", "awful", "rotten", "fake", "toxic")
    ),
    {
        rf"{_WHO}{_IS}{_VERY} {_one_of(_ALWAYS)}{_ENDS}": _ACT,
        rf"{_WHO}{_IS}{_VERY} {_one_of(_IN_MANNER)}{_NOT_THE_ACT}{_ENDS}": _ACT,
        rf"{_WHO}{_IS}{_VERY}(?: (?:an?|the|such an?))?(?: (?:big|real|total|horrible|nasty|complete|little|massive"
        rf"|online|cyber|school|class|bad|known|attention))? {_one_of(_NOUNS)}{_NOT_ON_STAGE}(?![-'])": _ACT,
        rf"{_WHO}{_IS}{_VERY} (?:an?|such an?) {_one_of(_KINDS + ' bad terrible awful rotten fake toxic unkind rude')}"
        rf" {_one_of(_PEOPLE)}": _ACT,
        rf"(?:{_WHO}) (?:acts?|behaves?|acted|is acting|is behaving|behaved) like (?:an? |such an? |a real"
        rf" )?{_one_of(_NOUNS)}"
        r"(?![-'])": _ACT,
        r"(?i:someone|somebody|anyone|anybody|whoever|people|those|the person) [^.,;:!?]{2,40} (?i:is|are) "
        rf"(?:just |only |nothing but )?(?:an? )?{_one_of(_NOUNS + ' ' + _ALWAYS)}{_ENDS}": _ACT,
        rf"{_WHO}{_IS} (?:an?|such an?) (?:nasty|horrible|vile) piece of work|{_WHO}{_IS} attention[- ]seek(?:ing"
        rf"|ers?)": _ACT,
        rf"(?i:only|just|what|such) (?:an? |the )?(?:{_one_of(_KINDS)} )?{_one_of(_ONLY_ONES)}{_NOT_ON_STAGE}(?!"
        rf" (?:around|about|out))": _FOR_WHOM,
        rf"(?i:only|no one but|nobody but) {_one_of(_KINDS)} {_one_of(_PEOPLE)}": _FOR_WHOM,
        r"(?i:any|no|every)(?: ?one| ?body)? (?:person |pupil |friend )?with (?i:(?:any|half a|half an ounce of|an"
        r" ounce of|a bit of|some|a|one) (?:common )?)?(?i:sense|brains?|intelligence)(?! of )": _FOR_WHOM,
        r"(?i:people|someone|somebody|those) with (?i:(?:any|half a|common|some|no) )?(?i:sense|brains?)(?! of"
        r" )": _FOR_WHOM,
        r"(?i:any ?(?:one|body)|every ?(?:one|body)|no ?(?:one|body)) (?i:sensible|decent|sane|clever|intelligent"
        r"|normal)|(?i:any|every|no) (?i:sensible|decent|sane|intelligent|normal) (?i:person|pupil|friend)": _FOR_WHOM,
        r"(?i:in (?:her|his|their|your) right mind)": _FOR_WHOM,
        r"(?i:you'd|you would|you|she'd|he'd|they'd) (?i:(?:have|has|had) to be|must be) (?i:so |really |pretty"
        r" )?(?i:stupid|dumb|thick|an idiot|a fool|mad|crazy|an? \w+ idiot)": _FOR_WHOM,
        r"(?i:how) (?i:stupid|dumb|pathetic|thick)(?= *(?:[.!]|(?:can|do|is|are|was) (?:you|he|she|they)|of (?:him|her"
        r"|them)))": _ACT,
        rf"{_one_of(_INSULTS)}(?![-'])": _ACT,
        rf"(?i:(?:these|those|that|this|the|some|such|what|of|by|with|are|other)) {_one_of(_KINDS)}"
        rf" {_one_of(_PEOPLE)}": _ACT,
        rf"{_one_of(_KINDS)} (?:people|girls|boys|kids)(?= (?:do|are|share|post|send|like|will|would|get))": _ACT,
    },
    flags=re.NOFLAG,
)
_NOT_A_PERSON = Late(
    r"\b(?:messages?|comments?|words?|posts?|jokes?|pictures?|photos?|things?|stickers?|names|memes?|clips?|videos?"
    r"|rumours?|replies|texts?|questions?|rules?|ads|adverts|games?|apps?|machines?|bots?|filters?)\b",
    re.IGNORECASE,
)
_SUPPOSED = Late(
    r"\b(?:if|when|whenever|unless|until|in case|even if|what if|as long as|suppose)(?: [\w']+)? ?$", re.IGNORECASE
)
_LIKE = Late(
    r"\b(?:like|as|than|sounds?|looks?|nor|called|calling|calls?|call|word|words|say|says|saying|felt|feels?|being"
    r"|for)(?: (?:her|him|them|you|me|someone|somebody|people|each other|\w+))?(?: (?:an?|the|some|even|just|only"
    r"|such))* ?$",
    re.IGNORECASE,
)
_NEVER_ONE = Late(
    r"(?:\b(?:not|no|never|nobody|isn't|aren't|wasn't|doesn't make \w+)|n't)(?: \w+){0,2}(?: (?:an?|the|such))* ?$",
    re.IGNORECASE,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every judgement of a person in the game's own voice that isn't denied."""
    if spoken.passage.path[:2] == ("tell", "first_words"):
        return
    text = spoken.own
    for found in PHRASES.find(text):
        before = text[max(0, found.start - 300) : found.start]
        denied = "right mind" not in found.words and is_denied(text, found.start, found.end)
        if denied or is_passed_on(text, found.start) or _SUPPOSED.search(before):
            continue
        if found.words.lower().startswith("they") and _NOT_A_PERSON.search(before):
            continue
        if _is_bare(found.words) and (_LIKE.search(before) or _NEVER_ONE.search(before)):
            continue
        if " being " in found.words and spoken.passage.path[-1] != "act" and not _is_bare(found.words.split()[-1]):
            continue  # "Kofi is being mean" is about the moment
        yield Problem(spoken.place, CODE, f'"{found.words}" judges a person, not an act', found.instead, SEVERITY)


def _is_bare(words: str) -> bool:
    """Whether it is an insult alone, without the person whom it is about."""
    return words.split()[-1].lower() in _INSULTS.split() or words.split(" ")[0].lower() in (
        ["these", "those", "that", "this", "the", "some", "such", "what", "of", "by", "with", "are", "other"]
    )
