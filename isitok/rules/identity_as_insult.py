"""Who somebody is – gay, disabled, Jewish, a girl – is used as an insult only where an adult and help are at hand.

Why: some readers are what the word says. A story may show that it is said, as it is in many schools; then it is
level 2, with help, and chosen by an adult.
Looked at: everything that a pupil can read, outside level 2 and 3 with help. Saying it of oneself, coming out,
or saying it as a plain fact is fine. (For words that are only insults, see slurs.)

Fails: a bubble "ur so gay lol" · "are you disabled or something" · "don't be such a girl" at level 1
Passes: a bubble "i think i'm gay" · "my two mums" · "she's trans" · "gay pride assembly" · "a muslim friend" · "ur so
  gay lol" at level 2 with ``help: [trusted-adult]``
"""

import re
from collections.abc import Iterator

from isitok.format.voices import Voice
from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.vocabulary import Level
from isitok.rules.phrases import Late, Spoken, phrases

CODE = "identity-as-insult"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME, Voice.QUOTED)

_YOU = r"(?:you're|youre|you are|your|ur|u're|u r|u are|yr)"
_THEY = r"(?:he's|hes|he is|she's|shes|she is|they're|theyre|they are|\w+ is|\w+'s)"
_THAT = r"(?:that's|thats|that is|that was|this is|this was|it's|its|it is|it was|dis is|dats|looks?|sounds?|seems?)"
_SO = r"(?:so+|too|well|proper|bare|dead|pure|mad|super|really|totally|literally|actually|lowkey|kinda|a bit|just|such)"
_GAY = (
    r"(?:gay{1,4}|lesbian|homo|queer|autistic|disabled|special[- ]?needs|special[- ]ed|dyslexic|trans|jewish|spastic"
    r"|schizo)"
)
_NOT_FACT = (
    r"(?![- ](?:friendly|people|persons?|couples?|men|man|women|woman|boys|girls|kids|children|pupils|students|marriage"
    r"|pride|rights|clubs?|bars?|friends?|teens|teenagers|and proud|and i love|community|history|actors?|parents?|mums"
    r"|dads|teachers?|players?|fans|toilets?|access|parking|schools?|class(?:es)?|writers?))"
)
_LAUGHS = (
    r"(?= *(?:$|[.,!]|lo+l|lmao|lmfao|ha(?:ha)+|ew+|bro|mate|man|bruv|fam|af|ngl|tbh|fr|innit|loser|:|[^\w\s?'\"]))"
)
_ONE = (
    r"(?:gay|lesbian|homo|jew|gypsy|girl|woman|muslim|immigrant|foreigner|refugee|cripple|autist|schizo|sissy|nancy boy"
    r"|pansy|gayboy)"
)
_FAITHS = (
    r"(?:jews?|gypsy|gypsies|gyppo|muslims?|arabs?|immigrants?|foreigners?|asians?|blacks?|gays?|lesbians?|poles|polish"
    r"|romanians?|refugees?|chinese|indians?|africans?|travellers|catholics?|protestants?|christians?|hindus?|sikhs?)"
)
_OR_WHAT = r"or (?:something|somethin|sumthin|sumthing|smth|sth|what|wot|summat|summink)"

PHRASES = phrases(
    "homos gayboys gaylords ladyboys ladyboy lady batty battyboy battyboys gay gayy gayyy gayyyy specialneeds gays"
    " lesbian lesbians homo queer autistic autism autist disabled special dyslexic trans jewish jew jews girl girls"
    " girly woman women muslim muslims immigrant immigrants foreigner foreigners refugee refugees cripple schizo sissy"
    " pansy nancy gypsy gypsies gyppo arab arabs asian asians black blacks gays poles polish romanian romanians chinese"
    " indian indians african africans travellers catholic catholics protestant protestants christian christians hindu"
    " hindus sikh sikhs gayboy gaylord gayest ocd bipolar adhd spastic blind deaf foreign slow mental girl's sen downs"
    " queers disability wheelchair terrorist ladyboy sped country",
    {
        # "ur so gay", "that's so autistic", "this game is so gay"
        rf"(?<!i'm )(?<!im )(?<!i am )(?<!am )(?<!feel )so+ {_GAY}{_NOT_FACT}(?! (?:that )?(?:she|he|they|we) )": "",
        rf"(?:{_YOU}|{_THEY}|{_THAT}|this|are (?:you|u)) (?:{_SO} ){{1,4}}(?:{_GAY}|girly|ocd|bipolar"
        rf"|adhd){_NOT_FACT}": "",
        rf"(?:{_THAT}|{_THAT} {_SO}) gay{{1,4}}{_NOT_FACT}{_LAUGHS}": "",
        rf"(?:{_YOU}) (?:being )?(?:gay{{1,4}}|a gay|a lesbian|a homo|autistic|disabled|special needs|a girl|jewish"
        rf"|trans){_NOT_FACT}(?= *(?:lo+l|lmao|ha(?:ha)+|ew+|bro|mate|bruv|loser|!|[^\w\s?'\",.]|$))": "",
        r"(?:he's|hes|he is|she's|shes|she is|\w+ is) (?:gay|a lesbian|trans|autistic|disabled|special needs) +(?:lo+l"
        r"|lmao|lmfao|ha(?:ha)+|ew+)": "",
        r"(?:the|that|this) (?:gayest|most gay)(?: \w+)?": "",
        r"what are (?:you|u|they),? (?:gay|a girl|autistic|special|disabled)|how (?:gay|autistic) (?:are|r) (?:you"
        r"|u)": "",
        r"being (?:gay|a lesbian|trans|disabled|autistic|jewish|muslim|a girl) (?:is|was)"
        r" (?:(?:so|very|really|a bit) )?(?:embarrassing|shameful|wrong|bad|weird|gross|disgusting|an insult)": "",
        rf"being (?:that|this) (?:gay|autistic|special needs){_NOT_FACT}": "",
        rf"(?:ur|your) (?:mum|mom|dad)(?:'s|s| is) (?:gay|a lesbian|trans){_LAUGHS}": "",
        rf"(?:ur|your) (?:mum|mom|dad|nan|sister|brother)(?:'?s| is) an? {_ONE}{_NOT_FACT}{_LAUGHS}": "",
        r"(?:bare|well|proper|pure) (?:gay|autistic) (?:that|this|dat)": "",
        rf"(?:this|that|the|my|ur|your) (?:game|phone|lesson|song|video|hat|coat|bag|level|app|homework"
        rf"|jumper|laptop|wi-?fi)"
        rf"(?: is|'s|s) (?:gay|autistic|disabled|special needs|spastic){_NOT_FACT}": "",
        r"(?:go|get|f off|piss off) (?:back )?to (?:ur|your|yr) own country": "",
        r"gay (?:shoes|trainers|socks|bag|hair|haircut|phone|jumper|coat|shirt|hat|voice|walk|laugh|pics?|profile"
        r"|homework)": "",
        r"^(?:gayy{1,3}|jew|homo|gypsy|autistic)[.!]*$|autist": "",
        # "such a girl", "stop being a girl", "throws like a girl"
        rf"such an? {_ONE}(?! (?:boss|friend|crush|fan|group|band|guide))": "",
        rf"(?:don't|dont|do not|stop|quit)(?: be| being| acting)(?: (?:so|such|all|like))* (?:an? )?(?:{_ONE}|{_GAY}"
        rf"|girly|girl){_NOT_FACT}": "",
        r"(?:throw|run|cry|kick|fight|play|scream|hit|act|talk|walk|shoot|whine|moan)(?:s|ing|ed)? like (?:a|some|an"
        r" old) (?:little )?(?:girl|gay|woman|sissy|lesbian|homo)(?!,? (?:and win|and proud|guide|scout|boss))": "",
        r"big girl's blouse": "",
        r"(?:an?|such a) (?:big|little|right|total|real|massive) (?:sissy|gay|homo|lesbian|girl's blouse)": "",
        rf"(?:(?<!are )(?<!\br )(?<!if )(?:you|u|ya)|what an?|absolute|utter|complete|massive|little) (?:(?:absolute"
        rf"|total|utter|little|massive|big|fat|dirty|proper|complete|stupid|silly|weird|smelly) )*(?:gay|lesbian|homo"
        rf"|jew|gypsy|immigrant|foreigner|cripple|autist|schizo|sissy|pansy|nancy boy|gayboy|gaylord|terrorist|ladyboy"
        rf"|sped|autistic (?:\w+)){_NOT_FACT}"
        r"(?! (?:sapiens|friend|and|help|pride|club|boy band|bar|couple|rights))": "",
        # "are you disabled or something"
        rf"(?:are|r|is|be) (?:you|u|ya|we|they|he|she|this \w+)(?: (?:actually|like|even|a bit|all|just|literally"
        rf"|being))* (?:an? )?(?:{_GAY}|special|dyslexic|blind|deaf|foreign|slow|girl|lesbian|mental|muslim|jewish|jew"
        rf"|gypsy) {_OR_WHAT}": "",
        rf"(?:{_YOU}|u|you) (?:an? )?(?:{_GAY}|special|blind|deaf|mental|slow|foreign) {_OR_WHAT}": "",
        r"(?:are|r) (?:you|u) (?:actually |like |even )*special[- ]needs": "",
        r"(?:act|acts|acting|acted|being|looks?|looking) (?:all |so |well |proper |a bit |like )*(?:an? )?(?:autistic"
        r"|special[- ]needs|schizo|gay|disabled|downs)(?: (?:kid|person|boy|girl))?"
        rf"{_NOT_FACT}(?= *(?:$|[.,!?]|again|today|lo+l|lmao|ha(?:ha)+|rn|bro|mate|man))": "",
        r"(?:your|ur|his|her) (?:autism|adhd|disability|ocd) is (?:showing|acting up|kicking in)": "",
        # "dirty gypsy", "typical girl"
        rf"(?:dirty|smelly|stinky|stinking|filthy|stupid|bloody|typical|tight|greedy) {_FAITHS}": "",
        r"typical (?:girls?|wom[ae]n|gay|lesbian)(?! (?:band|group|guide|scout))": "",
        r"(?:gay ?boy|gay ?lord|gaylord|lady ?boy|no homo|batty ?boy)s?": "",
        r"(?:special needs|autistic|homo|lesbian|gay) +(?:lo+l|lmao|lmfao|ha(?:ha)+)": "",
        r"(?:lo+l|lmao|ew+|ugh|ha(?:ha)+),? (?:gay|lesbians?|homo|special needs|autistic)(?= *(?:$|[.!,]))": "",
    },
)
_OF_ONESELF = Late(
    r"\b(?:i'm|im|i am|i'm just|think i'm|came out as|we're|we are)(?: \w+){0,3} ?$",
    re.IGNORECASE,
)
_WELCOMED = Late(
    r"\b(?:thanks?|thank you|thx|know|knew|love|glad|happy|proud|fine|ok|okay|cool|told|if|that|when)\b(?: \w+){0,4}"
    r" ?$",
    re.IGNORECASE,
)
_TO_YOU = Late(rf"{_YOU} (?:being )?(?:a )?\w+$", re.IGNORECASE)
_TALKED_OF = Late(
    r"\b(?:say|says|saying|said|call|calls|calling|called|word|words|uses?|using|used|mean|means|joke|jokes|laugh at"
    r"|insult|shout(?:s|ed|ing)?|not ok(?:ay)? to|stop with)\b[^.!?]{0,25}$",
    re.IGNORECASE,
)
_HINT = (
    "write 'level: 2' and 'help: [trusted-adult]', or tell it without the word:"
    ' "He calls her something that makes fun of who she is"'
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Each of these insults in a story that isn't level 2 or 3 with help."""
    scenario = spoken.subject.scenario if spoken.subject else None
    if scenario and scenario.level is not Level.ONE and scenario.help:
        return
    text = spoken.own if spoken.passage.voice is Voice.GAME else spoken.text
    for found in PHRASES.find(text):
        before = text[max(0, found.start - 80) : found.start]
        if _OF_ONESELF.search(before) or _TALKED_OF.search(before):
            continue
        if not (_TO_YOU.fullmatch(found.words) and _WELCOMED.search(before)):
            message = f'"{found.words}" makes an insult of who somebody is'
            yield Problem(spoken.place, CODE, message, _HINT, SEVERITY)
