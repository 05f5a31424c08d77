"""The game never calls it good to keep harm from adults.

Why: "a real friend doesn't tell" is what leaves a child alone with what hurts. A reader who sees the game agree tells
nobody.
Looked at: acts that are OK, options that help, audiences of *no-one*, ``put_right``; and what the game says anywhere,
to adults as well, outside quotation marks. Telling nobody at all counts if the story shows harm; a surprise, a
password, a crush or somebody's own news may be kept secret. A promise that is judged *not OK* is welcome.

Fails: ``act: Noor promises never to tell a teacher.`` with ``verdict: ok`` · ``why: A good friend does not tell
  adults.`` · ``why: It's best to keep it between friends.`` · ``why: Telling a teacher makes it worse.`` ·
  ``do: Tell nobody`` with ``rating: helps``, where somebody is being hurt
Passes: the same promise with ``verdict: not-ok`` · ``act: Priya keeps the party a secret from Mum.`` · ``act: Maya
  keeps Ffion's news to herself.`` · ``why: It may feel as if telling makes it worse.`` · ``why: It isn't snitching.``
"""

import re
from collections.abc import Iterator

from isitok.format.story import Scenario
from isitok.format.voices import Voice
from isitok.packs.model.problem import Path, Problem, Severity
from isitok.packs.model.vocabulary import Level, Rating, Reach, Verdict
from isitok.rules.adults import ADULT, ADULTS, ENDS, KEPT_FROM_ADULTS, KEPT_TO_ONESELF
from isitok.rules.phrases import Late, Seldom, Spoken, is_question, phrases, straight
from isitok.rules.reported import is_denied, is_passed_on
from isitok.rules.subject import Subject

CODE = "silence-praised"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.ADULT, Voice.CITED)

_TELL = 'say who can help: "Telling somebody who can help isn\'t breaking a secret"'
_JUDGE = "write 'verdict: not-ok', or let somebody be told: \"Noor tells Ms Okafor that Ffion needs help\""
_RATE = "write 'rating: no-help', or let somebody be told: \"Go with Ffion to tell Ms Okafor\""
_SHARE = "write 'share_with: a-few' and 'who: an adult who can help'"

_GOOD = (
    r"(?:best|better|right|kind|kinder|fair|fairer|fine|ok|okay|good|loyal|brave|safe|safer|safest|kindest|wisest|wise"
    r"|wiser|clever|sensible|mature|nicer|enough|allowed|up to (?:her|him|them))"
)
_FRIEND = r"(?:(?:good|real|true|best|proper|loyal|close|nice|kind|decent) )?(?:friend|mate|pal|team ?mate)s?"
_NEVER = (
    r"(?:do not|don't|does not|doesn't|never|would not|wouldn't|would never|will not|won't|will never|should not"
    r"|shouldn't|should never|must not|mustn't|must never|cannot|can't)(?: ever)?"
)
_TELLS = (
    r"(?:tells?|involves?|go(?:es)? (?:running )?to|runs? to|talks? to|speaks? to|reports? (?:it|things|each other"
    r"|other \w+) to|brings? in)"
)
_AMONG = (
    r"(?:between|among|amongst|within) (?:just |only )?(?:friends|mates|them|themselves|us|ourselves|the (?:two|three"
    r"|four|group|friends|class)|you|yourselves|children|kids|pupils|girls|boys)"
)
_WILL = r"(?: (?:will|would|could|can|might|may|only|just|always|usually|often|probably|sometimes|never|'ll|'d))*"
_WORSE = r"(?:it|things|this|that|everything|life|matters|all of it|the bullying)(?: \w+){0,2}? (?:worse|harder|bigger)"
_SNITCH = (
    r"(?:snitch(?:es|ed|ing)?|grass(?:es|ed|ing)?(?: on| up)?(?: \w+)?|tells? tales|telling tales|tattles?|tattling"
    r"|dobs?(?: \w+)? in|sneak(?:s|ing) to)"
)
_FIRST = r"(?:(?<=[.!?:;] )|(?<![\w .,;:!?'\"()-])(?<!.))(?:Just |So |Please |Then |Instead,? |And )?"

PHRASES = phrases(
    "tale telltale telltales sneak sneaks sneaking business teacher's adult's parent's school's adult adults grown"
    " grownup grownups teacher teachers parent parents carer carers mum mums dad dads mother father family gran nan"
    " grandma grandad school staff police helpline helplines counsellor counsellors tutor coach nurse doctor jess mr"
    " mrs ms miss sir pc dr mam mummy daddy mothers fathers head headteacher headteachers guardian guardians granny"
    " nanny grandpa aunt aunts auntie aunties uncle uncles grandparent grandparents families tutors schools social"
    " youth safeguarding foster step stepmum stepdad older anyone anybody mx nurse counsellor heads coach any friend"
    " friends mate mates pal pals teammate teammates team between among amongst within snitch snitches snitching"
    " snitched grass grasses grassing tales tattle tattling tattles dob dobs grassed happens stays",
    {
        rf"{_FRIEND} {_NEVER} {_TELLS}(?: on \w+)? {ADULT}": _TELL,
        rf"{_FRIEND} {_NEVER} (?:tells?|snitch(?:es)?|grass(?:es)?)(?: on (?:you|people|each other|a friend|friends"
        rf"|their friends|mates))?(?=[.,;!]|$)": _TELL,
        rf"(?:{_FRIEND}) (?:keeps?|hides?) (?:it|this|that|things|secrets?|everything|quiet)(?: (?:a secret|secret"
        rf"|hidden|away))? from {ADULT}": _TELL,
        r"(?:kept|keeps?|keeping) (?:it|this|that|everything) (?:quiet|secret|hidden|to (?:him|her|them)sel(?:f|ves))"
        r"(?:,| and| –)+ (?:that|this|which)(?:'s| is)(?: just)? what (?:a |any )?(?:\w+ )?(?:mates?|friends?"
        r"|pals?) (?:do|does|is for|are for|would do)": _TELL,
        r"what happens in (?:the|a|our|their) (?:group|chat|class|club|team|group chat|friend group) stays in (?:the|a"
        r"|our|their) (?:group|chat|class|club|team)": _TELL,
        # "best to keep it between friends"
        rf"{_GOOD}(?: for [\w']+)? (?:to|if [\w']+|that [\w']+|when [\w']+) (?:just |only )?(?:keeps?|sorts?(?: out)?"
        rf"|deals? with|settles?|handles?) (?:it|this|that|things|everything|secrets?|what happened|the (?:secret"
        rf"|problem|matter))(?: out)? (?:just |only |strictly )?{_AMONG}": _TELL,
        rf"(?:problems?|trouble|troubles|arguments?|bullying|what happened|things like (?:this|that)) (?:should|must"
        rf"|ought to|can|needs? to|has to|have to) (?:just )?(?:stay|be kept|remain|be sorted(?: out)?|be settled)"
        rf" {_AMONG}": _TELL,
        rf"{_GOOD} (?:[^.!?]{{0,60}}? )?without (?:telling|involving|bothering|going to|dragging in|bringing in|help"
        rf" from|the help of) {ADULT}": _TELL,
        # "no need to involve grown-ups"
        rf"(?:no|n't any|not any|little) (?:need|reason|point)(?: for [\w']+)? (?:to (?:involve|tell|bother|bring in"
        rf"|drag in|inform|get|go to)|in (?:telling|involving|bothering|going to)) {ADULT}{ENDS}": _TELL,
        rf"(?:(?:don't|doesn't|do not|does not|nobody|no one|never) (?:need|needs|have|has) to|needn't|need not)"
        rf" (?:involve|tell|bother|bring in) {ADULT}{ENDS}": _TELL,
        rf"{ADULTS} (?:don't|do not|needn't|need not|doesn't|does not|shouldn't|should not|mustn't|must not|never)(?:"
        rf" (?:need|have|ought) to)?"
        r" (?:know|be told|be involved|get involved|find out|hear (?:about|of) (?:it|this|that))(?=[.,;!]| (?:about"
        r" (?:it|this|that)|because|and|of|when|if)|$)": _TELL,
        rf"(?:isn't|not|never|nothing)(?: (?:something|a thing|a matter|a problem|one|anything))?(?: to do with| for|"
        rf" the business of) {ADULTS}(?=[.,;!]| to know| because|$)": _TELL,
        r"(?:none of|not) (?:the |an? |any )?(?:adult|teacher|grown-up|parent|school)(?:s'|'s|s) business": _TELL,
        # "telling a teacher makes it worse"
        rf"(?:telling|involving|going to|speaking to|talking to|asking|getting|bringing in) {ADULT}(?: about (?:it|this"
        rf"|that)| in| involved| for help)?{_WILL} (?:makes?|gets?|turns?) {_WORSE}": _TELL,
        rf"{ADULTS}(?: (?:will|would|only|just|always|'ll|'d))* (?:makes?|get) {_WORSE}": _TELL,
        rf"(?:if|when|once) (?:she|he|they|you|\w+) (?:tells?|involves?|goes to|talks to) {ADULT},? (?:it|things"
        rf"|everything|that){_WILL}"
        r" (?:gets?|becomes?|be|makes? (?:it|things))(?: much| even| only)? worse": _TELL,
        rf"(?:makes?|made|make) {_WORSE} (?:to tell|by telling|if \w+ tells?|when \w+ tells?) {ADULT}": _TELL,
        rf"{ADULTS} (?:never|just don't|only|just|won't ever|would never|would not|will not|wouldn't|won't|can't"
        rf"|cannot) (?:understand|listen|understand (?:this|that|it|things like (?:this|that))|get it|believe (?:you"
        rf"|her|him|them)"
        r"|get in the way|take over|help (?:with (?:this|that|it|things like (?:this|that))|here|anyway)|do"
        r" anything)(?= *[.,;!]|$| about| when| and| anyway)": _TELL,
        # snitching
        r"(?:is|it's|that's|be|was|'d be|just|only|counts as|means|always|still) (?:just |only |still |always |a |like"
        r" )*(?:snitching|grassing(?: on \w+)?|telling tales|tattling)": _TELL,
        r"(?:nobody|no one|no-one) (?:likes|trusts|wants|loves) (?:a |an )?(?:snitch|grass|tell-?tale|sneak|snitches"
        r"|tell-?tales)": _TELL,
        rf"(?:doesn't|didn't|does not|did not|never|won't|wouldn't|not to|without|don't|no|instead of) (?:ever"
        rf" )?{_SNITCH}(?![\w])": _TELL,
        r"(?:don't|never|do not|wouldn't) be a (?:snitch|grass|tell-?tale)|is no (?:snitch|grass)|snitches get": _TELL,
        # "keep it a secret from Mum", as advice or with praise
        rf"{_FIRST}(?:[Dd]on't|[Dd]o not|[Nn]ever)(?: ever)? (?:tell|involve|go to|let|inform|mention it to|say"
        rf" anything to|talk to|bother) {ADULT}{ENDS}": _TELL,
        rf"{_FIRST}(?:keep|hide) (?:it|this|that|everything|things|the secret|secrets|a secret|what happened)(?: (?:a"
        rf" secret|secret|quiet|hidden|away))? from {ADULT}": _TELL,
        rf"{_FIRST}(?:tell no (?:adults?|grown[- ]?ups?|teachers?)|say nothing to {ADULT}|lie to {ADULT})": _TELL,
        rf"{_GOOD}(?: (?:of|for) [\w']+)?(?: (?:thing|way|choice|idea|plan)(?: [\w']+){{0,2}}? (?:is|was))?,? (?:not to"
        rf"|to never|never to|if [\w']+ (?:doesn't|don't|never)|that [\w']+ (?:doesn't|don't|didn't|never)) (?:tell"
        rf"|tells|told|involve|go to|let|inform|mention it to|say anything to|talk to|bother) {ADULT}{ENDS}": _TELL,
        rf"{_GOOD}(?: (?:of|for) [\w']+)? (?:to|if [\w']+|that [\w']+) (?:keeps?|hides?) (?:it|this|that|everything"
        rf"|things|the secret|secrets|a secret|what [\w' ]{{2,25}})(?: (?:a secret|secret|quiet|hidden|away))? from"
        rf" {ADULT}": _TELL,
        rf"(?:not telling|never telling|keeping (?:it|this|that|things|everything|quiet|secrets?|a secret|the secret"
        rf"|what happened)(?: (?:a secret|secret|quiet|hidden|away))? from|hiding (?:it|this|that|things|everything)"
        rf" from|not involving|leaving out) {ADULT}(?: about (?:it|this|that))?(?:,| is| was| shows| means| keeps|"
        rf" helps| protects| can be| makes)(?: (?!not\b|never\b|no\b|wrong\b|harder\b)[\w']+){{0,4}} (?:{_GOOD[3:-1]}"
        rf"|friend\w*|friendship|trust\w*|loyalty|respect|calm|peace|secret)": _TELL,
        rf"(?:should|must|ought to|has to|have to|had better|needs? to|'d better|do well)(?: \w+)? (?:not|never)"
        rf" (?:tell|involve|go to|let|inform|mention it to|say anything to|talk to) {ADULT}{ENDS}|(?:shouldn't|mustn't"
        rf"|oughtn't to) (?:ever )?(?:tell|involve|go to|inform|mention it to|say anything to|talk to) {ADULT}{ENDS}"
        rf"|(?:should|must|ought to|had better|needs? to) (?:keep|hide) (?:it|this|that|everything|things|the secret"
        rf"|secrets|what [\w' ]{{2,25}})(?: (?:a secret|secret|quiet|hidden|away))? from {ADULT}|(?:should|must|ought"
        rf" to|had better|needs? to) be (?:kept|hidden) (?:secret |a secret |away )?from {ADULT}": _TELL,
        rf"(?:best|better|rightly) (?:kept|hidden)(?: secret| quiet| away)? from {ADULT}|{_GOOD}(?: thing| friend)?(?:"
        rf" by| in) (?:keeping (?:it|this|that|the secret|things) from|not telling|hiding it from) {ADULT}|{_GOOD} to"
        rf" say (?:nothing|not a word) to {ADULT}": _TELL,
        rf"{ADULTS} (?:only|just|always|will only|would only|'d only)(?: ever)? (?:make|cause) (?:a |such a |more"
        rf" )?(?:big"
        rf" )?(?:fuss|trouble|drama|scene)": _TELL,
        rf"no (?:need|reason) for {ADULT} to (?:know|hear|find out|be told|get involved)": _TELL,
        rf"secrets?(?: between friends)? (?:should|must|has to|have to|ought to) (?:stay|be kept|remain)"
        rf" {_AMONG}": _TELL,
        r"no (?:adults?|grown[- ]?ups?|teachers?|parents?) (?:has|have|needs?) to (?:know|hear|find"
        r" out|be told)": _TELL,
        rf"keeping (?:it|this|that|everything) (?:just |only )?{_AMONG}(?: of (?:them|us|you))?,? (?:is|was|shows"
        rf"|means|keeps|proves)(?: [\w']+){{0,5}} (?:{_GOOD[3:-1]}|friend\w*|trust\w*|loyalty|respect)": _TELL,
        r"(?:(?:grassing|snitching|telling)(?: tales)? (?:on|up)(?: on)? (?:a|your|his|her|their) (?:mates?|friends?)"
        r"|grassing|snitching|telling tales) (?:is|was) (?:never|not) (?:kind|fair|ok|okay|right|cool|nice)"
        r"|(?:grassing|snitching|telling)(?: tales)? (?:on|up)(?: on)? (?:a|your|his|her|their) (?:mates?|friends?)"
        r" (?:is|was)"
        r" (?:always |just )?(?:un\w+|wrong|bad|mean|low)": _TELL,
        rf"(?:{_FRIEND})(?<=s) [^.!?]{{0,40}} and never {_TELLS} {ADULT}|(?:snitching|grassing|telling tales) (?:is"
        rf"|was) (?:never |always |just )?(?:un|wrong|bad|kind|mean|fair|low)\w*": _TELL,
        rf"(?:promised?|gave (?:her|his|their) word|a promise)[^.!?]{{0,40}} (?:so|and) (?:now )?(?:she|he|they|you)"
        rf" (?:can't|cannot|won't|mustn't|must not|shouldn't) tell {ADULT}{ENDS}": _TELL,
    },
)

_FROM_ADULTS = Seldom(*(rf"(?<!\w)(?:{one})" for one in KEPT_FROM_ADULTS), flags=re.IGNORECASE)
_WITHOUT = Seldom(rf"(?<!\w)without (?:telling|letting|involving) {ADULT}", flags=re.IGNORECASE)
_FROM_ALL = Seldom(*(rf"(?<!\w)(?:{one})(?!\w)" for one in KEPT_TO_ONESELF), flags=re.IGNORECASE)
_KEPT = Seldom(*_FROM_ADULTS.ways, *_WITHOUT.ways, *_FROM_ALL.ways)  # whether there may be any of the three
_SAID = Late(r"\"[^\"]*\"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)")
_VOW = Late(
    r"(?:I|we)(?: promise[^\"]{0,20}|'ll| will| swear[^\"]{0,20}| won't|'d)(?: never| not)?[^\"]{0,20}\b(?:tell|secret"
    r"|say|quiet|word)|secret(?:'s| is) safe|lips are sealed|my lips",
    re.IGNORECASE,
)
_EVEN_SO = Late(
    r",? (?:even )?(?:although|though|even if|despite|in spite|no matter)\b.*$|, but\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_NOT_DONE = Late(
    r"(?:\b(?:not|never|cannot|refus\w+|stop\w*|no longer|tired of|instead of|rather than|sorry (?:for|that \w+)"
    r"|regrets?)|n't)(?: (?:to|promise|promises|want to|going to|that|be|ever|have|has|had|\w+ing|ask \w+|make \w+))*"
    r" ?$|(?:n't|\bnot|\bnever|\bcannot|refus\w+ to)(?: \w+){0,2}? promis\w+(?: [\w']+){0,3} ?$",
    re.IGNORECASE,
)
_OF_SOMEBODY_ELSE = Late(
    r"\b(?:why|whether|if|because|unless|until|who|where|how|as|when|since|what|after|whom|which)(?: [\w']+){1,4} ?$",
    re.IGNORECASE,
)
_TELLS_ONE = Late(
    rf"\b(?:tells?|shows?|asks?|talks? (?:to|with)|speaks? (?:to|with)|goes to|go to|rings?|calls?|writes? to|messages?"
    rf"|wakes?|reports?(?: \w+){{0,3}} to)(?: \w+){{0,2}}? {ADULT}",
    re.IGNORECASE,
)
_SURPRISE = Late(
    r"\bsurpris\w+|\bsecret santa\b|\bmagic trick\b|\bpresents?\b(?! tense)|\bgifts?\b|\bbirthday\b",
    re.IGNORECASE,
)
_OWN_AFFAIR = Late(
    r"\b(?:gay|lesbian|bi|bisexual|trans|non-?binary|queer|pronouns|com(?:es?|ing) out|came out|crush(?:es)?|fanc(?:y"
    r"|ies)|in love|likes (?:him|her|them)|who (?:she|he) likes|news|password|passcode|passwords|pin|diary|score|mark"
    r"|marks|grade|result|results|test|exam|spelling|spoilers?|ending|recipe|trick|magic|rumou?rs?|gossip|team|soft toy"
    r"|teddy|audition|poem|song)\b",
    re.IGNORECASE,
)
_HARM = Late(
    r"\b(?:self[- ]?harm\w*|hurt(?:s|ing)? (?:her|him|them)sel\w+|cut(?:s|ting)? (?:her|him|them)sel\w+|cuts on|cuts?"
    r" (?:her|his|their) (?:arms?|legs?|wrists?)|(?:hurt|hurts|hurting|hit|hits|hitting|slaps?|beats?|beating|punch\w*"
    r"|kick(?:s|ed|ing)?|push(?:es|ed)?|touch(?:es|ed|ing)?|grabs?) (?:her|him|them)|bruis\w+|abus\w+|bull(?:y|ies|ied"
    r"|ying)|threat\w*|blackmail\w*|nudes?|naked|private (?:photo|picture|video)s?|kni(?:fe|ves)|weapon\w*|drugs?|weed"
    r"|vap(?:e|es|ing)|alcohol|drunk|suicid\w+|(?:wants?|wanted|going) to die|kill\w*|starv\w+|(?:not|n't|stopped)"
    r" (?:eat(?:en|ing)?)|(?:her|him)self sick|run(?:s|ning)? away|older (?:boy|man|girl|guy|woman|player|lad|teenager)"
    r"|strangers?|a (?:man|stranger)|never met|meet (?:her|him|them|up) alone|racis\w+|homophob\w+|harass\w+|stalk\w*"
    r"|groom\w*|sexual\w*|assault\w*|unsafe|not safe|in danger|frighten\w*|scar(?:ed|es) (?:of|her|him)|afraid of"
    r"|hurt(?:ing)? at home|hits?|steals?|stole|stolen|shoplift\w*|pressur\w+|forc(?:es|ed|ing) (?:her|him|them)|makes?"
    r" her|picks? on|mean to|horrible (?:things|messages)|nasty (?:things|messages)|cruel|money from|scam\w*|fight(?:s"
    r"|ing)?)\b",
    re.IGNORECASE,
)
_UNEASE = Late(
    r"\b(?:scared|afraid|crying|cries|cried|in trouble|hurt|hurts|lonely|alone|hates|worse|sad messages)\b",
    re.IGNORECASE,
)
_NEWS = Late(
    r"^(?:that|what|the news|how (?!to)|who (?:hurt|hit|did|is)|(?:\w+'s|her|his|their|the) (?:bullying|bruises?|cuts?"
    r"|abuse|self-harm|fear|trouble)|being|why)\b",
    re.IGNORECASE,
)
_OF_HARM = Late(rf"{_HARM.pattern}|\b(?:scared|afraid|hurt|in trouble|happened|crying)\b", re.IGNORECASE)
_THE_THING = Late(
    r"\b(?:photo|picture|video|clip|screenshot|image|password|link|rumou?r|recording|nude)s?\b",
    re.IGNORECASE,
)
_NO_ADULTS = Late(
    r"\b(?:no|not|never|without|except|but not|but no|apart from) (?:an? |any |the |her |his |their )?(?:adults?"
    r"|grown[- ]?ups?|teachers?|parents?|mum|dad|staff)\b|\bonly (?:\w+ )?friends\b.*\bno (?:adults|grown)",
    re.IGNORECASE,
)
_KEPT_WELL = Late(
    r"\b(?:loyal\w*|keeps? (?:her|his|their) (?:word|promise)|kept (?:her|his|their) (?:word|promise)|a promise is a"
    r" promise|good friend|real friend|true friend|what (?:good |real |best )?friends (?:do|are for)|can trust|can be"
    r" trusted|trusts? her|respect\w*|proud)\b",
    re.IGNORECASE,
)
_GENERAL = Late(r"friend|mate|worse|what happens in|understand|snitch|grass|tales", re.IGNORECASE)
_NEED_NOT = Late(
    r"(?:need|needs|have|has|needn't|reason|point)\b.*\b(?:mums?|dads?|gran|nan|grandma|grandad|parents?|family|aunt\w*"
    r"|uncle|mother|father|carers?)$",
    re.IGNORECASE,
)
_LATER = Late(
    r"^[^.!?]*\b(?:but|though|still|yet|until|at first|unless|alone|on (?:her|his|their|your) own|by (?:her|him|them"
    r"|your)sel\w+|everything|all of it|all at once|at once|straight away|right away|face to face|out loud|in person"
    r"|first|every)\b",
    re.IGNORECASE,
)
_HEDGED = Late(
    r" (?:might|may|could|can|sometimes)\b|need|needs|have to|has to|know|can't|cannot|don't|doesn't",
    re.IGNORECASE,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Passages in which the game says that telling an adult is wrong, or that not telling is right."""
    match spoken.passage.path:
        case ("talk", *_) | ("tell", "first_words", *_) | ("respond", "ask") | (*_, "act") | ("easy", "acts", *_):
            return  # a question, a pupil's words, or judged together with its verdict
    text = spoken.own
    for found in PHRASES.find(text):
        if is_passed_on(text, found.start) or is_denied(text, found.start, found.end) or is_question(text, found.end):
            continue
        if found.words.lower().startswith(("friend", "mate", "pal")) and re.search(
            r"\b(?:her|his|their|your|the|my|our|of|two|three|some|best) $",
            text[max(0, found.start - 12) : found.start],
            re.IGNORECASE,
        ):
            continue  # "her friends don't tell a teacher": that is what happens
        if _HEDGED.search(found.words) and _LATER.match(text, found.end):
            continue  # "might make it worse at first, but …", "doesn't have to tell Mum alone"
        if _NEED_NOT.search(found.words) and spoken.subject and not _shows_harm(spoken.subject, text):
            continue  # "he doesn't need to tell his mum about it": a drawing of a cat
        if not _GENERAL.search(found.words) and spoken.subject and _may_be_kept(spoken.subject, text):
            continue
        yield Problem(spoken.place, CODE, f'"{found.words}" praises keeping quiet', found.instead, SEVERITY)


def check(subject: Subject) -> Iterator[Problem]:
    """Acts, options, audiences and ways to put it right that keep it from adults, with the game's approval."""
    scenario = subject.scenario
    for path, text, why, hint in _good_things(scenario):
        if silence := _silence_in(text, why, subject):
            verdict = "the game calls it good that nobody who could help is told"
            yield Problem(subject.at(*path), CODE, f'"{silence}": {verdict}', hint, SEVERITY)
    for number, audience in enumerate(scenario.audience):
        reaches = {audience.share_with, audience.also_fair.share_with if audience.also_fair else audience.share_with}
        what = straight(audience.what)
        is_news_of_harm = _NEWS.search(what) and _OF_HARM.search(what) and not _THE_THING.search(what)
        if (Reach.NO_ONE in reaches and is_news_of_harm) or _NO_ADULTS.search(straight(audience.who)):
            message = f'"{audience.what}" is kept from adults, who could help'
            yield Problem(subject.at("audience", number, "share_with"), CODE, message, _SHARE, SEVERITY)


def _good_things(scenario: Scenario) -> Iterator[tuple[Path, str, str, str]]:
    """What the game calls good: its place, what is done, why, and how to mend it."""
    for number, act in enumerate(scenario.acts):
        if act.accepts(Verdict.OK):
            why = act.why if act.verdict is Verdict.OK or not act.also_fair else act.also_fair.why
            yield ("acts", number, "act"), act.act, why, _JUDGE
            if scenario.easy and number < len(scenario.easy.acts):
                yield ("easy", "acts", number), scenario.easy.acts[number], why, _JUDGE
        elif act.verdict is Verdict.NOT_OK and act.changes_if:
            yield ("acts", number, "changes_if"), act.changes_if, "", _TELL
    for number, option in enumerate(scenario.respond.options if scenario.respond else ()):
        if option.rating is Rating.HELPS:
            yield ("respond", "options", number, "do"), option.do, option.why, _RATE
    for person, what in scenario.put_right.items():
        yield ("put_right", person), what, "", _TELL


def _silence_in(text: str, why: str, subject: Subject) -> str:
    """The words that keep something from those who could help; "" if there are none, or it may be kept secret."""
    text, why = straight(text), straight(why)
    if not (_KEPT.may_be_in(text) or _FROM_ADULTS.may_be_in(why)):
        return ""
    said = [quoted[0] for quoted in _SAID.finditer(text) if _VOW.search(quoted[0])]
    plain = _EVEN_SO.sub("", _SAID.sub(lambda quoted: " " * len(quoted[0]), text))
    for words in (plain, *said):
        for found in _FROM_ADULTS.finditer(words):
            if _is_done(words, found.start()) and not _may_be_kept(subject, words):
                return found[0]
        for found in (*_FROM_ALL.finditer(words), *_WITHOUT.finditer(words)):
            if _is_done(words, found.start()) and _hides_harm(subject, words, why):
                return found[0]
    for sentence in re.split(r"(?<=[.!?]) ", _SAID.sub("", why)):
        own = _EVEN_SO.sub("", sentence)
        hidden = _FROM_ADULTS.search(own)
        if hidden is None or not _is_done(own, hidden.start()) or _may_be_kept(subject, own):
            continue
        kept = _KEPT_WELL.search(own, hidden.end()) or _KEPT_WELL.search(own)
        if kept and (kept.start() > hidden.start() or not is_passed_on(own, min(kept.start(), hidden.start()))):
            return hidden[0]
    return ""


def _is_done(words: str, start: int) -> bool:
    """Whether somebody really does it here: not refused, not done by somebody else, not told to an adult."""
    before = words[max(0, start - 120) : start]
    return not (_NOT_DONE.search(before) or _OF_SOMEBODY_ELSE.search(before) or _TELLS_ONE.search(before))


def _story_of(subject: Subject) -> str:
    told = ("title", "story", "phone")
    shown = (straight(one.text) for one in subject.passages if one.path[0] in told and one.path[-1] != "clue")
    return " ".join(shown)


def _may_be_kept(subject: Subject, words: str) -> bool:
    """A surprise, a password, a crush, somebody's own news – where the story shows no harm."""
    story = f"{_story_of(subject)} {words}"
    return bool(_SURPRISE.search(story) or _OWN_AFFAIR.search(story)) and not _HARM.search(story)


def _shows_harm(subject: Subject, words: str) -> bool:
    story = f"{_story_of(subject)} {words}"
    return bool(_HARM.search(story) or _UNEASE.search(story)) or subject.scenario.level is not Level.ONE


def _hides_harm(subject: Subject, words: str, why: str) -> bool:
    hidden = _FROM_ADULTS.search(why)
    if hidden and not is_passed_on(why, hidden.start()) and not _may_be_kept(subject, words):
        return True
    story = f"{_story_of(subject)} {words}"
    if _HARM.search(story):
        return True
    if _may_be_kept(subject, words):
        return False
    return subject.scenario.level is not Level.ONE or _UNEASE.search(story) is not None
