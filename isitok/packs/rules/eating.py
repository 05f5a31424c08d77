"""Starving oneself, making oneself sick: at least level 2, from 11 up, with help, and led by an adult.

Why: a story about it can read as a tip to somebody who is ill, and as blame to somebody else. With an adult in the
room it can be talked about well; alone it must not come up by chance.
Looked at: everything that a pupil can read, in grown-up words and in those that young people write. Being hungry,
ill, travel-sick or in the middle of Ramadan is fine, and so is a lunch that was missed for a club.

Fails: "havent eaten in 3 days" · "she made herself sick after tea" · "thinspo" · "she skips meals"
Passes: "im starving, what's for tea" · "I was sick on the coach" · "that trick was sick" · "a diet drink" · "he
  skipped lunch for chess club" · "Zayd hasn't eaten since sunrise: it is Ramadan"
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.rules import touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import ONESELF, POSSESSOR, SELVES, SURE, Excuse, Touches, words_near

CODE = "eating"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_UNWELL = (
    r"pets?|dogs?|cats?|hamsters?|rabbits?|guinea ?pigs?|goldfish|snakes?|tortoises?|pupp(?:y|ies)|kittens?|horses?"
    r"|pony|ponies|vet|lizards?|geckos?|budgies?|parrots?|chickens?|hens?|babies|baby|toddlers?|(?:tummy|sick"
    r"|stomach) bug|flu|(?:been|was|were|be) (?:ill|poorly)|poorly|virus|operation|tooth|teeth|tonsils?|ramadan|(?:a"
    r"|the|his|her|their|my|to) fast|fasts|fasting|sunrise|sunset|iftar|eid|lent|yom kippur|religio\w+|allerg\w+"
    r"|braces|tummy ?ache|stomach ?ache|shark|crocodiles?|bears?|hibernat\w+|plants?|aliens?|monsters?|dragons?"
    r"|sponsored|charity|coeliac"
)
_TO_BE_THIN = r"thin|thinner|skinn\w+|slim\w*|weight|fat|calories|on purpose"
_MEAL = r"(?:meals?|breakfasts?|lunch(?:es)?|dinners?|tea|supper)"
_LONG = (
    r"(?:(?:for|in|over|about|like|the|last|past|nearly|almost|more than|a|whole|\d+|one|two|three|four|five|six"
    r"|seven|several|few|couple|of|ages|many) )*(?:days|weeks?|fortnight|(?:2[4-9]|[3-9]\d) ?h(?:ou)?rs)|since"
    r" (?:mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)(?:day)?|since yesterday|since (?:last )?(?:week|night"
    r"|weekend)|since the weekend|all week(?:end)?"
)
_NOT = r"(?:haven'?t|hasn'?t|hadn'?t|isn'?t|aren'?t|not|ain'?t|didn'?t|never|barely|hardly)"
_OTHER = "other"
_BUSY = "busy"
_FILES = "files"
_TRAVEL = "travel"
_SILLY = "silly"
_LABEL = "label"
_SPORT = "sport"
EXCUSES = {
    _OTHER: Excuse(near=words_near(_UNWELL), around=1, but=words_near(_TO_BE_THIN)),
    _BUSY: Excuse(
        near=words_near(
            _UNWELL,
            r"clubs?|rehears\w+|practi[cs]e|training|detention|library|revis\w+|homework|queues?|match|meetings?"
            r"|band|choir|chess|late|missed|bus|tournament|sports day",
        ),
        but=words_near(_TO_BE_THIN, "every day"),
    ),
    _LABEL: Excuse(near=words_near(r"packets?|labels?|food tech\w*|science|worksheet|burn\w*|per \d+|recipe|bars?")),
    _SPORT: Excuse(
        near=words_near(
            r"hockey|match|rugby|puck|referee|fouls?|sin bin|game|jockeys?|boxing|judo|weigh-in|dogs?|cats?|wrestl\w+"
        ),
        in_game=True,
    ),
    _TRAVEL: Excuse(
        near=words_near(_UNWELL, r"coach|bus|car|boat|ferry|planes?|rides?|roundabouts?|rollercoaster|trip"),
        but=words_near(r"on purpose"),
    ),
    _FILES: Excuse(
        near=words_near(
            r"files?|lists?|servers?|accounts?|posts?|films?|movie|bots?|photos?|followers?|friends list|chats?|game"
            r"|email\w*|inbox|apps?|the purge"
        )
    ),
    _SILLY: Excuse(
        near=words_near(
            r"laugh\w*|worr(?:y|ying)|spinning|roundabout|rollercoaster|waltzers?|(?:too|so) (?:much|many)|excite\w+"
            r"|nerves|swing"
        ),
        but=words_near(
            r"on purpose|after (?:tea|dinner|lunch|breakfast|every|each|meals?|eating)|again|weight|thin|secretly"
        ),
    ),
}
_DOES_TO_ONESELF = (
    "make/makes/made/making/starve/starves/starved/starving/weigh/weighs/weighed/weighing"  # openers that stand alone
)
PHRASES = phrases(
    " ".join(word if word in ("self", "selves", "selfs") else f"{word}+{_DOES_TO_ONESELF}" for word in SELVES.split())
    + " ana anorexia anorexic anorexics apple apples arfid ate banana bananas bin binge binges binned bins biscuit"
    " biscuits bonespo breakfast breakfasts bulimia bulimic bulimics burn burned burning burns cal calorie"
    " calories cals carrot carrots chew chuck chucked chucks cracker crackers diet dinner dinners eat eaten eating"
    " eats ednos fast fasted fasting fasts fatspo finger fingers flush flushes food gap heave hid hide hides"
    " bodycheck bodychecks bodychecking bodychecked"
    " hiding kcal kcals kg kilo kilos laxative laxatives lbs lettuce lettuces lunch lunches meal meals meanspo mia"
    " pounds proana promia puke puked pukes puking purge purged purges purging purpose rice salad salads sick"
    " skinny skinnyspo skip skipped skipping skips slimming starve starved starves starving stone supper tea thigh"
    " thinspiration thinspo thinspos threw throat throw throwing thrown throws vomit vomited vomiting vomits"
    " weight yoghurt yoghurts yogurt yogurts brought bring body ribs ice cucumber celery gum coffee weigh weighs"
    " weighed weighing day nothing+eat/eats/ate/eaten/eating/had/tastes water+only"
    " cucumbers think+ate/eaten/had thinks+ate/eaten/had",
    {
        r"(?:not|won'?t|never) eat(?:ing)? (?:til|till|until) [^.!?]{0,20}(?:lose|loses|weigh|weighs|kg|kilos|stone"
        r"|thin|skinny|slim)": SURE,
        r"(?:try|tries|trying|tried) not to eat(?= ?$| ?[.!?,]| (?:anything|today|this week|all day|all week|much"
        r"|for \d))": _BUSY,
        r"anorexi(?:a|cs?)|bulimi(?:a|cs?)|eating disorders?|disordered eating|ednos|arfid": SURE,
        r"pro[- ]?(?:ana|mia)|(?:an|the|her|his|my|ur|your) ana (?:coach|budd(?:y|ies)|diet)|ana (?:coach|budd(?:y"
        r"|ies))": SURE,
        r"thinspos?|thinspiration|bonespo|meanspo|fatspo|skinnyspo|skinny spo": SURE,
        r"thigh gaps?|goal weight": SURE,
        r"(?:binge|binges|bingeing|binging|binged) and purg(?:e|es|ing|ed)|binge[- ]eat(?:s|ing|er|ers)?|chew and"
        r" spit": SURE,
        r"purg(?:e|es|ed|ing)": _FILES,
        r"laxatives?|(?:diet|slimming|weight[- ]loss|skinny) (?:pills?|jabs?|tablets?|injections?)": SURE,
        rf"starv(?:e|es|ed|ing) {ONESELF}": SURE,
        r"starv(?:e|es|ed|ing) to (?:be|get|look|lose|stay|fit)": SURE,
        rf"(?:make|makes|made|making) {ONESELF} (?:be |to be |get )?(?:sick|throw up|vomit|puke|chuck(?: up)?|heave)(?!"
        rf" (?:with|of|from) )": _SILLY,
        rf"(?:sick|vomit(?:s|ed|ing)?|pukes?|puked|puking|(?:throw|throws|threw|throwing|thrown|chuck|chucks"
        rf"|chucked) up|(?:bring|brings|brought|bringing|throw|throws|threw|throwing) (?:it|{POSSESSOR} (?:food"
        rf"|{_MEAL})) (?:all )?(?:back )?up) (?:on purpose|after (?:every|each) (?:meal|{_MEAL})|after meals|after"
        rf" eating|every time (?:she|he|i|they) eats?|after (?:she|he|i|they)(?:'s|'ve|s| has| have)? eat(?:s"
        rf"|en)?)": _OTHER,
        rf"fingers? (?:right )?down {POSSESSOR} throats?": SURE,
        rf"{_NOT} (?:really |even |properly )?(?:eaten|eat|ate|eating|had (?:any )?(?:food|a meal|anything to eat"
        rf"|{_MEAL})) (?:(?:a|any|proper|thing|anything|food|much|properly|at all|meal|real|bite|,)"
        rf" )*(?:{_LONG})": _OTHER,
        r"(?:not|isn'?t|aren'?t|stopped|stops|stopping|refus(?:e|es|ed|ing) to|won'?t|barely|hardly|never|scarcely"
        r"|doesn'?t|don'?t|avoid(?:s|ing)?|quit) (?:even |really )?(?:eat|eats|eating|eaten)(?= ?$| ?[.!?,;]| any"
        r" ?more| properly| enough| at all| anything| (?:so|because|cos|coz) (?:that |she |he |i |they )?(?:\w+ ){0,3}"
        r"(?:looks?|thin\w*|skinn\w+|slim\w*|weight|fat|smaller)| to (?:be|get|look|lose|stay)| in front of"
        r"| much(?= ?$| ?[.!?,;]| any ?more| at all))": _BUSY,
        r"(?:skip|skips|skipped|skipping|miss|misses|missing) (?:meals|every meal|all (?:her|his|my|their) meals"
        r"|most meals|eating|food)": _BUSY,
        rf"(?:skip|skips|skipped|skipping|miss|misses|missing) (?:(?:her|his|my|their|a) )?{_MEAL}(?: and"
        rf" {_MEAL})?(?: (?:every day|each day|all week|again|a lot|most days)| (?:so|because|to)(?: \w+){{0,5}}"
        rf" (?:thin\w*|skinn\w+|slim\w*|weight|fat|smaller|calories))": _BUSY,
        r"(?:\d{2,4} ?(?:k?cal|cals|kcals|calories) (?:a|per|each|every) day)|(?:count|counts|counting|counted)"
        r" (?:(?:her|his|my|ur|your|their|every|all|the) )?(?:k?cals|calories|calorie)": SURE,
        rf"(?:eat|eats|ate|eaten|eating) nothing (?:at all )?(?:{_LONG})": _OTHER,
        rf"(?:stopped|stops|quit) (?:eating|having) {_MEAL}(?! (?:with|at|in|together|outside)(?!\w))": _BUSY,
        r"only (?:eats?|eating|ate|had|have|has) (?:an?|one|two|half(?: an?)?|some) (?:apple|cracker|rice cake"
        r"|carrot|banana|yogh?urt|lettuce|salad|biscuit)s?(?: leaf)? (?:a|per|each|every) day": _OTHER,
        r"(?<!burned )(?<!burnt )(?<!burn )\d{2,4} ?(?:kcals?|cals?|calories) today": SURE,
        r"(?:her|his|my|an|the|ur|your) ana (?:account|page|blog|group|friends)": SURE,
        rf"(?:hide|hides|hiding|hid|flush|flushes|bin|bins|binned) (?:her|his|my|their) (?:food"
        rf"|{_MEAL})[^.!?]{{0,60}} (?:thinks?|so (?:that )?(?:mum|dad|nobody|no one|they)|eaten|ate|from (?:mum|dad"
        rf"|everyone|her|his|my))": SURE,
        rf"(?:throw|throws|throwing|bring|brings|bringing) up (?:(?:her|his|my|their) (?:food|{_MEAL})|(?:everything"
        rf"|what) (?:i|she|he|they)"
        r" eats?)|(?:throw|throws|throwing|threw|bring|brings|bringing|brought) up [^.!?]{0,20}on purpose": _TRAVEL,
        rf"(?:throw|throws|throwing|threw|being|is|was|been) (?:up|sick) after {_MEAL} (?:every|each|again"
        rf"|all|(?:so (?:that )?(?:she|he|i|they)|to) (?:fits?|gets?|stays?|loses?|looks?|can|is|be|keeps?)"
        rf"(?!\w))": _TRAVEL,
        r"burn(?:s|ed|ing)? off (?:everything|what|all) (?:she|he|i|they|u|you)": SURE,
        r"(?:water fast|fast(?:s|ed|ing)?(?: for)? (?:\d+|two|three|four|five) (?:days|hours)|fast(?:s|ed|ing)? to"
        r" (?:lose|get|be|look))": _OTHER,
        r"(?:lose|losing|lost) (?:\w+ ){0,3}(?:\d+ ?)?(?:weight|kg|kilos?|stone|lbs|pounds) (?:by|and) (?:not"
        r"|never|skipping"
        r"|starving)(?: \w+){0,2}": SURE,
        r"nothing tastes as good as (?:being )?(?:skinny|thin)\w*": SURE,
        r"what (?:i|she|he) eats? in a day[^!?]{0,30} \d{2,4} ?k?cal\w*|(?:only|under|just) \d{2,4} ?(?:kcals?|cals?"
        r"|calories)(?= ?$| ?[.,!?]| a day| today| so far)": _LABEL,
        rf"(?:threw|brought) up (?:my|her|his|their) (?:food|{_MEAL})": _TRAVEL,
        r"body[- ]?check(?:s|ed|ing)?": _SPORT,
        r"(?:(?:see|sees|count|counts|feel) (?:my|her|his) |my )ribs(?: are)?(?: (?:showing|finally|now|poking out"
        r"|through))"
        r"|ribs (?:are )?(?:finally )?showing": _OTHER,
        rf"weigh(?:s|ed|ing)? {ONESELF} (?:\w+ ){{0,2}}(?:times|every|each|twice|all the time|constantly|before and"
        rf" after)": _SPORT,
        r"only (?:had|eaten|ate|eat|eats|has|have) (?:(?:some|a|an|one|two|\d+) )?(?:ice ?cubes?|water|gum|black"
        r" coffee|diet"
        r" coke|cucumbers?|celery|lettuce)(?: and [\w ]{1,15})?(?= (?:today|all day|this week|for (?:\d|two|three)"
        r"|since)|"
        r" ?$)": _BUSY,
        rf"(?:eat|eats|ate|eaten|had) nothing (?:but|except) [\w ]{{1,20}} (?:{_LONG})": _OTHER,
        r"(?:puke|chuck|heave|vomit|sick)(?:s|d|ed|ing)? (?:it )?up [^.!?]{0,20} ?on purpose": SURE,
        r"(?:\d+|two|three|four|five|seven|water)[- ](?:day|hour|hr) fast": _OTHER,
        r"thinks? (?:i|she|he|they)(?:'ve|'s| have| has)? (?:ate|eaten|had) [\w ]{2,15}[^.!?]{0,20} (?:bin"
        r"|toilet|pocket|tissue)": SURE,
        r"(?:stop|stops|stopped|skip|skips|skipping)(?: eating| meals| lunch(?:es)?| dinners?|"
        r" breakfasts?)+[^.!?]{0,40} (?:thin"
        r"|thinner|skinny|skinnier|slim|slimmer|lose weight|losing weight|looks? fat)": SURE,
    },
)
TOUCHES = Touches(code=CODE, about="eating and being ill with it", phrases=PHRASES, excuses=EXCUSES, led=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that doesn't have what it needs."""
    problem = TOUCHES.problem(spoken)
    if problem:
        yield problem
