"""Drugs: at least level 2, from 11 up, with a person or a service to turn to. Vapes have their own rule.

Why: somebody who is offered some, holds some for a friend or has a friend in trouble must see at once whom to ask.
Looked at: everything that a pupil can read, in grown-up words and in those that young people write. Medicine, weeds
in a garden, spices, a joint project and a high score are fine.

Fails: "got any weed" · "ket" · "he sells pills" · "a spice vape" · "Kofi takes drugs"
Passes: "a drug store" · "Gran's pills" · "weeding with Grandad" · "pumpkin spice" · "joint homework" · "a high score"
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.rules import touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import SURE, Excuse, Touches, words_near

CODE = "drugs"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_MEDICAL = (
    r"medicines?|medical|prescri\w+|chemists?|pharmac\w+|vets?|vaccines?|cancer|(?:doctors?|nurses?|hospitals?)"
    r" (?:\w+ )?(?:gave|gives?|us(?:e|es)|trials?)|(?:new|heart|asthma|hospital|life-saving) drugs?|scientists?"
    r"|painkillers?|helps? with|treats?|inhalers?|asthma|creams?|epilep\w+|diabet\w+"
)
_PILLBOX = (
    rf"{_MEDICAL}|headaches?|gran|grandad|grandma|nan|hay ?fever|vitamins?|allerg\w+|antibiotics?|iron pills?|travel"
    rf" ?sick\w*|doctor|nurse|dentist|temperature|dog|cat"
)
_GARDEN = (
    r"gardens?|gardening|allotments?|flower ?beds?|dandelions?|ponds?|lawns?|pull\w* (?:up|out)|dig\w*|hoe|patio"
    r"|nettles|pavements?|rakes?|compost|soil|vegetable patch"
)
_COOKS = (
    r"cook\w*|curry|curries|recipes?|food|pumpkin|soups?|chicken|kitchen|cumin|chill?i|cakes?|biscuits?|lattes?"
    r"|flavour\w*|pinch|spoonfuls?|ginger|cinnamon|bak(?:e|es|ing)|rice|supermarket|sauce|pepper|turmeric|trade"
)
_DEALT_WITH = words_near(
    r"smok\w+|vap\w+|sell\w*|sold|deal\w*|bag of|roll\w*|high|stoned|joints?|drugs?|£ ?\d+|toilets"
)
_HEIGHTS = (
    r"life|swings?|scores?|scored|kites?|climb\w*|trees?|jump\w*|bounc\w+|ball|planes?|tide|prices?|sugar|grades?"
    r"|marks|voice|notes?|levels?|water|mountains?|trampoline|hopes|numbers?|temperature|rockets?|birds?|sweets"
    r"|chocolate"
)
_MEDICINE = "medicine"
_PLANTS = "plants"
_SPICES = "spices"
_UP = "up"
_FRUIT = "fruit"
_PILLS = "pills"
_DECORATION = "decoration"
_CARDS = "cards"
_CLOTHES = "clothes"
EXCUSES = {
    _MEDICINE: Excuse(near=words_near(_MEDICAL), around=1, within=True),
    _PILLS: Excuse(near=words_near(_PILLBOX), around=1),
    _PLANTS: Excuse(near=words_near(_GARDEN), around=1, but=_DEALT_WITH),
    _SPICES: Excuse(near=words_near(_COOKS), around=1, but=_DEALT_WITH),
    _UP: Excuse(near=words_near(_HEIGHTS)),
    _FRUIT: Excuse(near=words_near(r"fruit|cherr(?:y|ies)|olives?|dates|plums?|peach(?:es)?")),
    _DECORATION: Excuse(near=words_near(r"glitter|flowers?|icing|sprinkles|decorat\w+")),
    _CLOTHES: Excuse(
        near=words_near(r"jeans|trousers|shorts|football|west brom|sandwich\w*|freezer|snacks?|sweets|party"),
    ),
    _CARDS: Excuse(near=words_near(r"cards?|hands?|deck")),
}
_DEALT = (
    r"(?:sell|sells|selling|sold|deal|deals|dealing|dealt|buy|buys|buying|bought|take|takes|taking|took|taken|do"
    r"|does|doing|did|try|tries|tried|trying|smoke|smokes|smoked|smoking|carry|carries|carried|carrying|hide|hides"
    r"|hid|hold|holds|holding|move|moves|moving|have|has|had|got|get|gets|want|wants|offer|offers|offered|pass"
    r"|passes|passed|on|with|some|any|of|off|vape|vapes|vaping|sniff|sniffs|sniffed|snort|snorts|snorted|drop|drops"
    r"|dropped|pop|pops|popped|party|dodgy|swap|swaps|bring|brings|brought|need|needs|post|posts)"
)
PHRASES = phrases(
    "acid benzos blunt blunts cannabis cat cocaine coke crack crystal deal dealer dealers dealing deals drug"
    " drugged druggie druggies druggy drugs ecstasy edibles fentanyl ganja gas glue hash hashish heroin high"
    " inhale inhaled inhales inhaling joint joints ket ketamine laughing lean legal lsd m magic marijuana mcat"
    " mdma mephedrone meth monkey mushrooms nitrous nos opioid opioids pill pills plug shotting shrooms sniff"
    " sniffed sniffing sniffs spice spiced spliff spliffs steroids stoned thc weed xan xanax xannies xans zoot"
    " zoots"
    " baggies gram grams eighth ounce line lines mandy pingers pingas 2cb cb lean green",
    {
        r"(?:got|has|have|with) pills (?:in|on)": _PILLS,
        r"cocaine|heroin|ketamine|mdma|lsd|crystal meth|meth|cannabis|marijuana|ganja|spliffs?|zoots?|xanax|xans"
        r"|xannies|benzos|fentanyl|mephedrone|m-?cat|nitrous(?: oxide)?|nos (?:balloons?|canisters?)|magic mushrooms"
        r"|shrooms|thc|hashish|monkey dust|legal highs?|crack (?:pipe|den|head)s?|druggies|druggy|druggie": SURE,
        r"laughing gas": _MEDICINE,
        r"opioids?|steroids": _MEDICINE,
        r"drug[- ](?:deal\w*|taking|takers?|runn\w+|money|gangs?|lines?|tests?|addicts?|addiction|use|users?|abuse"
        r"|problems?|lords?|lessons?)|drugged": SURE,
        r"drugs(?! ?(?:stores?|company|companies|(?:worksheet|quiz|leaflet|poster|assembly|module|homework|lesson)s?"
        r"|education|talk))": _MEDICINE,
        r"(?:a|the|this|illegal|class [abc]|party) drug(?! ?stores?)": _MEDICINE,
        r"ket": SURE,
        r"(?<!a )(?<!sea )(?<!pond )weed(?! (?:the|out|her|his|my|our|your|killer|and feed|between"
        r"|around)(?!\w))": _PLANTS,
        rf"{_DEALT} spice(?! (?:up|rack|girls|mix|jars?|shop|bags?|market|island|route)(?!\w))|spice vapes?|spice"
        rf" (?:in|inside) (?:it|the vape|a vape|vapes|them)|spice(?:d)? vape|vapes? (?:with|that (?:has"
        rf"|have)) spice": _SPICES,
        r"(?:sell|sells|selling|sold|deal|deals|dealing|drop|drops|dropped|dropping|pop|pops|popped|popping|party"
        r"|dodgy|swap|swaps|buy|buys|bought|buying|offer|offers|offered|try|tries|tried) (?:(?:a|some|any|these"
        r"|those|little|blue|pink|white|few|the|him|her|me|them|u|you|party|weird|\d+) )*pills?": _PILLS,
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
        r"(?:get|gets|got|getting) (?:me|us|you|u|him|her|them) (?:some |any |the )?pills|(?:got|want|need|any) (?:any "
        r"|some )?pills(?= ?$| ?[.,!?])|pills? (?:to stay|for £\d+|at the party|at a"
        r" party)|(?:take|takes|took|taking) (?:\w+ )?pills? (?:at|to (?:stay|get|dance|feel))": _PILLS,
        r"(?:take|takes|took|taken|taking|on|sell|sells|some|of|tried|buy|bought) ecstasy|ecstasy (?:pills?"
        r"|tablets?)": SURE,
        r"deals? (?:at|in|outside|behind) (?:the )?(?:school|gates|park|toilets|gym|chippy|bus stop|corner"
        r"|estate)": _CARDS,
        r"edibles": _DECORATION,
        r"dealing (?:at|in|outside|behind|near|for) (?:the )?(?:school|gates|park|toilets|gym|shops?|older|them|him)"
        r"|shotting": _CARDS,
        r"(?:sniff|sniffs|sniffing|sniffed|inhale|inhales|inhaling|inhaled) (?:\w+ )?(?:glue|gas|aerosols?|deodorant"
        r"|petrol|nos|lighter fluid)|glue[- ]sniffing|does nos|do nos|doing nos": SURE,
        r"(?:who'?s|got|has|any|sells?|selling|some|want|need|\d+) (?:got )?baggies": _CLOTHES,
        r"(?:£ ?\d+|\d+ ?quid|a tenner|a score)(?: for)? (?:a|per|an) (?:gram|eighth|ounce)|half an eighth of": _SPICES,
        r"offer(?:s|ed|ing)?(?: (?:him|her|me|us|them))? (?:a|some) lines?(?= (?:at|off|in the (?:toilets|bathroom"
        r"|loos)))"
        r"|(?:do|does|did|doing|snort\w*|sniff\w*|rack\w*) (?:a |some )?lines? (?:off|in the (?:toilets|bathroom"
        r"|loos))": SURE,
        r"(?:some|bit of|bag of|gram of|g of) (?-i:mandy)": SURE,
        r"ping(?:ers|as)|2-?cb": SURE,
        r"(?:do|does|doing|did|sipping|mixing) (?:some )?lean(?= ?$| ?[.,!?]| (?:at|again|now|every|before|after|in"
        r" the))": SURE,
        r"(?:bag|bags|gram|bit|smok\w+|sell\w*) (?:of )?(?:some )?green(?= ?$| ?[.,!?]| (?:off|for £|at the|behind"
        r"|before|after))"
        r"": _SPICES,
    },
)
TOUCHES = Touches(code=CODE, about="drugs", phrases=PHRASES, excuses=EXCUSES, either=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that doesn't have what it needs."""
    problem = TOUCHES.problem(spoken)
    if problem:
        yield problem
