"""Drugs: level 2 at least, from 11 up, with a person or a service to turn to. Vapes have a rule of their own.

Why: who is offered some, holds some for somebody or has a friend in trouble needs to see at once whom to ask.
Looked at: everything that a pupil can read, in grown-up words and in those that young people write. Medicine, weeds
in a garden, spices, a joint project and a high score are fine.

Fails: "got any weed" · "ket" · "he sells pills" · "a spice vape" · "Kofi takes drugs"
Passes: "a drug store" · "Gran's pills" · "weeding with Grandad" · "pumpkin spice" · "joint homework" · "a high score"
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.rules import touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import SURE, Excuse, Touches, words_near

CODE = "drugs"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_MEDICAL = (
    r"medicines?|medical|doctors?|nurses?|hospitals?|cancer|chemists?|pharmac\w+|prescri\w+|vets?|treatments?"
    r"|vaccines?|asthma|diabet\w+|illness|disease|headaches?|gran|grandad|grandma|nan|hay ?fever|vitamins?|allerg\w+"
    r"|antibiotics?|iron|inhalers?|creams?|trials?|scientists?|painkillers?|travel ?sick\w*|temperature|epilep\w+"
    r"|heart|dog|cat|tooth|dentist"
)
_GARDEN = (
    r"gardens?|gardening|allotments?|flower\w*|plants?|dandelions?|ponds?|lawns?|paths?|pull\w* up|dig\w*|hoe|patio"
    r"|vegetables?|nettles|pavements?|cracks?|sea|beach|tanks?|rakes?|soil|beds?|compost"
)
_COOKS = (
    r"cook\w*|curry|curries|recipes?|food|pumpkin|soups?|chicken|kitchen|cumin|chill?i|cakes?|biscuits?|lattes?"
    r"|flavour\w*|rub|ginger|cinnamon|bak(?:e|es|ing)|rice|market|supermarket|sauce|pepper|turmeric|trade|ships?|tea"
    r"|hot"
)
_HEIGHTS = (
    r"swings?|scores?|scored|kites?|climb\w*|trees?|jump\w*|bounc\w+|ball|planes?|tide|prices?|sugar|grades?|marks"
    r"|voice|notes?|levels?|water|mountains?|trampoline|hopes|numbers?|temperature|balloons?|rockets?|birds?|sweets"
    r"|chocolate"
)
_MEDICINE = "medicine"
_PLANTS = "plants"
_SPICES = "spices"
_UP = "up"
_FRUIT = "fruit"
EXCUSES = {
    _MEDICINE: Excuse(near=words_near(_MEDICAL), around=1),
    _PLANTS: Excuse(near=words_near(_GARDEN), around=1),
    _SPICES: Excuse(near=words_near(_COOKS), around=1),
    _UP: Excuse(near=words_near(_HEIGHTS)),
    _FRUIT: Excuse(
        near=words_near(
            r"fruit|cherr(?:y|ies)|olives?|dates|plums?|peach(?:es)?|cakes?|glitter|flowers?|sweets|cards?|hands?"
        )
    ),
}
_DEALT = (
    r"(?:sell|sells|selling|sold|deal|deals|dealing|dealt|buy|buys|buying|bought|take|takes|taking|took|taken|do"
    r"|does|doing|did|try|tries|tried|trying|smoke|smokes|smoked|smoking|carry|carries|carried|carrying|hide|hides"
    r"|hid|hold|holds|holding|move|moves|moving|have|has|had|got|get|gets|want|wants|offer|offers|offered|pass"
    r"|passes|passed|on|with|some|any|of|off|vape|vapes|vaping|sniff|sniffs|sniffed|snort|snorts|snorted|drop|drops"
    r"|dropped|pop|pops|popped|party|dodgy|swap|swaps|bring|brings|brought|need|needs|post|posts)"
)
PHRASES = phrases(
    "cocaine heroin ketamine mdma lsd meth crystal cannabis marijuana ganja spliff spliffs zoot zoots xanax xans"
    " xannies xan"
    " benzos opioids fentanyl mephedrone mcat nitrous laughing nos magic shrooms thc edibles drug drugs druggie"
    " druggies"
    " druggy ket weed spice pill pills high stoned joint joints blunt blunts coke steroids dealing shotting sniff"
    " sniffs sniffed"
    " sniffing glue hashish hash monkey lean acid crack legal mushrooms dealer dealers plug cat m gas inhale inhales"
    " inhaling"
    " inhaled ecstasy deal deals",
    {
        r"cocaine|heroin|ketamine|mdma|lsd|crystal meth|meth|cannabis|marijuana|ganja|spliffs?|zoots?|xanax|xans"
        r"|xannies|benzos|fentanyl|mephedrone|m-?cat|nitrous(?: oxide)?|nos (?:balloons?|canisters?)|magic mushrooms"
        r"|shrooms|thc|hashish|monkey dust|legal highs?|crack (?:pipe|den|head)s?|druggies|druggy|druggie": SURE,
        r"laughing gas": _MEDICINE,
        r"opioids?|steroids": _MEDICINE,
        r"drug[- ]?(?:deal\w*|taking|takers?|runn\w+|money|gangs?|lines?|tests?|addicts?|addiction|use|users?|abuse"
        r"|problems?|lords?|lessons?)|drugged": SURE,
        r"drugs(?! ?(?:stores?|company|companies))": _MEDICINE,
        r"(?:a|the|this|illegal|class [abc]|party) drug(?! ?stores?)": _MEDICINE,
        r"ket": _FRUIT,
        r"(?<!a )(?<!sea )(?<!pond )weed(?! (?:the|out|her|his|my|our|your|killer|and feed|between"
        r"|around)(?!\w))": _PLANTS,
        rf"{_DEALT} spice(?! (?:up|rack|girls|mix|jars?|shop|bags?|market|island|route)(?!\w))|spice vapes?|spice"
        rf" (?:in|inside) (?:it|the vape|a vape|vapes|them)|spice(?:d)? vape|vapes? (?:with|that (?:has"
        rf"|have)) spice": _SPICES,
        r"(?:sell|sells|selling|sold|deal|deals|dealing|drop|drops|dropped|dropping|pop|pops|popped|popping|party"
        r"|dodgy|swap|swaps|buy|buys|bought|buying|offer|offers|offered|try|tries|tried) (?:(?:a|some|any|these"
        r"|those|little|blue|pink|white|few|the|him|her|me|them|u|you|party|weird|\d+) )*pills?": _MEDICINE,
        r"(?:get|gets|got|getting|gone) high(?= (?:on|off|at school|at lunch|before (?:school|class|lesson)|behind"
        r"|with (?:him|her|us|me|them|kofi)|every|again|together|in the (?:toilets|park))| ?[.,!?]| ?$)": _UP,
        r"(?:be|was|is|were|are|so|totally|already|always) high(?= (?:on|off|at school|at lunch|before school|in the"
        r" (?:toilets|park)))": _UP,
        r"stoned": _FRUIT,
        r"(?:smoke|smokes|smoked|smoking|roll|rolls|rolled|rolling|light|lights|lit|lighting|spark|sparks|share"
        r"|shares|bun|bunning) (?:up )?(?:a|the|his|her|that|some|another|my|their) (?:joint|blunt)s?|pass(?:es|ed"
        r"|ing)? (?:the|a|that) joint|smok(?:e|es|ed|ing) (?:joints|blunts)": SURE,
        r"(?:sniff|sniffs|sniffing|sniffed|snort|snorts|snorting|lines? of|grams? of|deal|deals|dealing|doing|bag of"
        r"|g of) coke|(?:drop|drops|dropped|took|takes) acid|(?:smok(?:e|es|ing|ed)|sell(?:s|ing)?|deal(?:s|ing)?)"
        r" crack|(?:sip|sips|sipping|drink|drinks|drinking) lean": SURE,
        r"(?:got|want|need|any) (?:any |some )?pills(?= ?$| ?[.,!?])|pills? (?:to stay|for £\d+|at the party|at a"
        r" party)|(?:take|takes|took|taking) (?:\w+ )?pills? (?:at|to (?:stay|get|dance|feel))": _MEDICINE,
        r"(?:take|takes|took|taken|taking|on|sell|sells|some|of|tried|buy|bought) ecstasy|ecstasy (?:pills?"
        r"|tablets?)": SURE,
        r"deals? (?:at|in|outside|behind) (?:the )?(?:school|gates|park|toilets|gym)": _FRUIT,
        r"edibles": _FRUIT,
        r"dealing (?:at|in|outside|behind|near|for) (?:the )?(?:school|gates|park|toilets|gym|shops?|older|them|him)"
        r"|shotting": _FRUIT,
        r"(?:sniff|sniffs|sniffing|sniffed|inhale|inhales|inhaling|inhaled) (?:\w+ )?(?:glue|gas|aerosols?|deodorant"
        r"|petrol|nos|lighter fluid)|glue[- ]sniffing|does nos|do nos|doing nos": SURE,
    },
)
TOUCHES = Touches(code=CODE, about="drugs", phrases=PHRASES, excuses=EXCUSES, either=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that isn't made for it."""
    problem = TOUCHES.problem(spoken)
    if problem:
        yield problem
